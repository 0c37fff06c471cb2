// SPDX-License-Identifier: GPL-3.0-or-later
// Numbering plan: ARCEP decision 2018-0881 (consolidated); 06 39 98 is its mobile range for fiction, 0639 else Mayotte.
#include "fields/phone.h"
#include "fields/blanks.h"
#include "fields/digits.h"
#include "fields/utf8.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <vector>

namespace filature::fields {

namespace {

constexpr std::size_t kNational = 9; // digits without the leading zero
constexpr std::size_t kMostDigits = 15;
constexpr std::size_t kLongestExtension = 4;

// Country code of nine national digits: 33, or that of an overseas part.
std::string_view countryCode(std::string_view national)
{
    const std::string_view start = national.substr(0, 3);
    if (start == "590" || start == "690" || start == "691") return "+590";
    if (start == "596" || start == "696" || start == "697") return "+596";
    if (start == "594" || start == "694") return "+594";
    if (start == "262" || start == "263" || start == "269" || start == "692" || start == "693") return "+262";
    return start == "639" && !national.starts_with("63998") ? "+262" : "+33";
}

bool isStandIn(std::string_view national)
{
    const auto isAll = [](std::string_view digits, char c) {
        return std::ranges::all_of(digits, [c](char each) { return each == c; });
    };
    return isAll(national.substr(1), '0') || isAll(national, national[0]) || national == "123456789";
}

// One number being read: its digits, whether '+' came first, and how it came out.
struct Number
{
    std::array<char, kMostDigits + 3> digits{};
    std::size_t size = 0;
    bool hasPlus = false;
    bool isTooLong = false;
    [[nodiscard]] std::string_view view() const { return {digits.data(), size}; }
    void push(char c)
    {
        if (size == digits.size())
            isTooLong = true;
        else
            digits[size++] = c;
    }
};

Level appendNational(std::string_view national, Level level, std::string &out)
{
    out += countryCode(national);
    out += national;
    return isStandIn(national) ? Level::Sentinel : level;
}

bool isNational(std::string_view digits) { return digits.size() == kNational && digits[0] != '0'; }

Level appendInternational(std::string_view digits, std::string &out)
{
    if (digits.starts_with("33")) {
        std::string_view national = digits.substr(2);
        if (national.starts_with('0')) national.remove_prefix(1); // +33 (0)6
        return isNational(national) ? appendNational(national, Level::Ok, out) : Level::Format;
    }
    if (digits.size() < 7 || digits.size() > kMostDigits || digits[0] == '0') return Level::Format;
    out += '+';
    out += digits;
    return Level::Ok;
}

// Appends the canonical number; nothing when the level is Format.
Level appendNumber(const Number &number, std::string &out)
{
    const std::string_view digits = number.view();
    if (number.hasPlus) return appendInternational(digits, out);
    if (digits.size() < kNational) return Level::Format;
    if (std::ranges::all_of(digits, [](char c) { return c == '0'; })) {
        out += digits;
        return Level::Sentinel;
    }
    if (digits.starts_with("00")) return appendInternational(digits.substr(2), out);
    if (digits[0] == '0')
        return isNational(digits.substr(1)) ? appendNational(digits.substr(1), Level::Ok, out) : Level::Format;
    if (isNational(digits)) return appendNational(digits, Level::Repaired, out);
    const bool hasCountry =
        digits.starts_with("33") && (digits.size() == 11 || (digits.size() == 12 && digits[2] == '0'));
    return hasCountry ? appendInternational(digits, out) : Level::Format;
}

// The usual cell: one number with blanks, dots, hyphens, slashes and brackets, no words. False when it is not that.
bool readSingle(std::string_view text, Number &number)
{
    for (std::size_t i = 0; i < text.size();) {
        const char c = text[i];
        if (isDigit(c)) {
            number.push(c);
        } else if (c == '+' && number.size == 0 && !number.hasPlus) {
            number.hasPlus = true;
        } else if (!std::string_view(" .-/()_").contains(c)) {
            const std::size_t blank = blankAt(text, i);
            if (blank == 0) return false;
            i += blank;
            continue;
        }
        ++i;
    }
    return !number.isTooLong;
}

// Bytes of the character at which a cell with several numbers is cut, 0 for what belongs to a number. A '+' that opens
// a number is none, a hyphen only between blanks.
std::size_t cutAt(std::string_view text, std::size_t at)
{
    const char c = text[at];
    if (const std::size_t blank = blankAt(text, at)) return c == ' ' || blank > 1 ? 0 : 1;
    if (c == '+') return text.substr(at + 1).find_first_of("0123456789(") == 0 ? 0 : 1;
    if (c == '-') return at > 0 && text[at - 1] == ' ' && text.substr(at + 1).starts_with(' ') ? 1 : 0;
    return isDigit(c) || std::string_view("._()").contains(c) ? 0 : characterAt(text, at).length;
}

std::vector<std::string_view> pieces(std::string_view text)
{
    std::vector<std::string_view> found;
    const auto add = [&found](std::string_view piece) {
        piece = trimmed(piece);
        if (std::ranges::any_of(piece, isDigit)) found.push_back(piece);
    };
    std::size_t start = 0;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t cut = cutAt(text, i);
        if (cut > 0 || text[i] == '+') {
            add(text.substr(start, i - start));
            start = i + cut;
        }
        i += std::max<std::size_t>({cut, blankAt(text, i), 1});
    }
    add(text.substr(start));
    return found;
}

class Several
{
public:
    explicit Several(Normalised &out) : m_out(out) { m_out.value.clear(); }

    void add(std::string_view piece)
    {
        Number number;
        m_number.clear();
        const Level level = readSingle(piece, number) ? appendNumber(number, m_number) : Level::Format;
        if (level == Level::Format) {
            std::ranges::copy_if(piece, std::back_inserter(m_number), [](char c) { return isDigit(c) || c == '+'; });
            if (m_number.size() <= kLongestExtension) {
                m_hasExtension = true;
                return;
            }
        }
        m_isAnyNumber = m_isAnyNumber || level != Level::Format;
        if (!m_out.value.empty()) m_out.value += ", ";
        m_out.value += m_number;
        m_level = std::min(m_level, level);
    }

    void finish(std::string_view text)
    {
        m_out.level = m_hasExtension ? std::min(m_level, Level::Warning) : m_level;
        if (m_isAnyNumber) return;
        m_out.value.assign(text);
        m_out.level = Level::Format;
    }

private:
    Normalised &m_out;
    std::string m_number;
    bool m_isAnyNumber = false;
    bool m_hasExtension = false;
    Level m_level = Level::Ok;
};

// Two national numbers with nothing but blanks between: twenty digits, each half starting with 0.
bool readPair(std::string_view text, Normalised &out)
{
    std::string digits;
    for (const char c : text) {
        if (isDigit(c))
            digits += c;
        else if (c != ' ' && c != '.')
            return false;
    }
    if (digits.size() != 20 || digits[0] != '0' || digits[10] != '0') return false;
    Several several(out);
    several.add(std::string_view(digits).substr(0, 10));
    several.add(std::string_view(digits).substr(10));
    several.finish(text);
    return true;
}

} // namespace

void normalisePhone(std::string_view text, Normalised &out)
{
    out.value.clear();
    Number single;
    const std::string_view whole = withoutZeroFraction(text);
    if (readSingle(whole, single)) {
        out.level = appendNumber(single, out.value);
        if (out.level != Level::Format) {
            if (whole.size() != text.size()) out.level = std::min(out.level, Level::Repaired);
            return;
        }
    }
    if (isExponentForm(text)) {
        out.value.assign(text);
        out.level = Level::PrecisionLost;
        return;
    }
    if (readPair(text, out)) return;
    Several several(out);
    for (const std::string_view piece : pieces(text))
        several.add(piece);
    several.finish(text);
}

bool isCanonicalPhone(std::string_view text)
{
    return text.size() >= 8 && text.size() <= kMostDigits + 1 && text[0] == '+' && isAllDigits(text.substr(1));
}

PhoneKind phoneKind(std::string_view canonicalNumber)
{
    const auto starts = [canonicalNumber](std::string_view prefix) { return canonicalNumber.starts_with(prefix); };
    if (starts("+33")) {
        const std::string_view national = canonicalNumber.substr(3);
        if (national.starts_with('6')) return PhoneKind::Mobile;
        if (national.starts_with('7'))
            return national.size() > 1 && national[1] >= '3' ? PhoneKind::Mobile : PhoneKind::Other;
        if (national.starts_with('9')) return PhoneKind::Voip;
        return national.starts_with('8') ? PhoneKind::Other : PhoneKind::Landline;
    }
    if (!starts("+590") && !starts("+594") && !starts("+596") && !starts("+262")) return PhoneKind::Other;
    return canonicalNumber.size() > 4 && canonicalNumber[4] == '6' ? PhoneKind::Mobile : PhoneKind::Landline;
}

std::string_view phoneKindName(PhoneKind kind)
{
    constexpr std::array<std::string_view, 4> kNames{"mobile", "landline", "voip", "other"};
    return kNames[static_cast<std::size_t>(kind)];
}

} // namespace filature::fields
