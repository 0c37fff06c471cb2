// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/celltype.h"

#include <algorithm>
#include <array>

namespace filature::ingest {

namespace {

constexpr bool isDigit(char c) { return c >= '0' && c <= '9'; }
constexpr bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80; }

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    return text;
}

bool equalsNoCase(std::string_view text, std::string_view lower)
{
    return std::ranges::equal(text, lower, [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a + 32 : a) == b; });
}

bool isMissing(std::string_view text)
{
    constexpr std::array<std::string_view, 12> words = {"-", "--", "?", "n/a", "na", "nan", "null", "none", "nil", "#n/a", "\\n", "(null)"};
    return text.size() <= 6 && std::ranges::any_of(words, [&](std::string_view word) { return equalsNoCase(text, word); });
}

// Takes a leading or trailing currency mark, percent sign or sign off.
std::string_view bareNumber(std::string_view text)
{
    constexpr std::array<std::string_view, 9> marks = {"$", "%", "\xE2\x82\xAC", "\xC2\xA3", "\xC2\xA5", "+", "-", "(", ")"};
    for (bool hasChanged = true; hasChanged && !text.empty();) {
        hasChanged = false;
        for (const std::string_view mark : marks) {
            if (text.starts_with(mark)) {
                text.remove_prefix(mark.size());
                hasChanged = true;
            } else if (text.ends_with(mark) && mark != "+") {
                text.remove_suffix(mark.size());
                hasChanged = true;
            }
        }
        text = trimmed(text);
    }
    return text;
}

bool isExponent(std::string_view text)
{
    if (text.empty() || (text[0] != 'e' && text[0] != 'E')) return false;
    text.remove_prefix(1);
    if (!text.empty() && (text[0] == '+' || text[0] == '-')) text.remove_prefix(1);
    return !text.empty() && text.size() <= 4 && std::ranges::all_of(text, isDigit);
}

// Digits, groups of three behind one kind of separator, one decimal mark, an exponent.
CellType numberType(std::string_view text)
{
    std::size_t digits = 0;
    char group = '\0';
    std::size_t sinceGroup = 0;
    std::size_t i = 0;
    for (; i < text.size(); ++i) {
        const char c = text[i];
        if (isDigit(c)) {
            ++digits;
            ++sinceGroup;
            continue;
        }
        const bool isGroup = (c == ',' || c == '.' || c == '\'' || c == ' ') && digits > 0;
        if (!isGroup || (group != '\0' && (c != group || sinceGroup != 3)) || (group == '\0' && sinceGroup > 3)) break;
        if (i + 3 >= text.size() || !isDigit(text[i + 1]) || !isDigit(text[i + 2]) || !isDigit(text[i + 3])) break;
        if (i + 4 < text.size() && isDigit(text[i + 4])) break; // decimals
        group = c;
        sinceGroup = 0;
    }
    if (i == text.size()) return digits == 0 ? CellType::Word : group == '\0' ? CellType::Integer : CellType::Decimal;
    if ((text[i] == '.' || text[i] == ',') && text[i] != group) {
        const std::size_t point = i++;
        while (i < text.size() && isDigit(text[i])) ++i;
        digits += i - point - 1;
    }
    if (digits == 0 || (i < text.size() && !isExponent(text.substr(i)))) return CellType::Word;
    return CellType::Decimal;
}

// Takes 1..most digits off the front; 0 = there are none, or more.
std::size_t takeDigits(std::string_view &text, std::size_t most)
{
    std::size_t count = 0;
    while (count < text.size() && isDigit(text[count])) ++count;
    if (count > most) return 0;
    text.remove_prefix(count);
    return count;
}

bool takeTime(std::string_view &text)
{
    std::string_view rest = text;
    if (takeDigits(rest, 2) == 0 || !rest.starts_with(':')) return false;
    rest.remove_prefix(1);
    if (takeDigits(rest, 2) != 2) return false;
    if (rest.starts_with(':')) {
        rest.remove_prefix(1);
        if (takeDigits(rest, 2) != 2) return false;
        if (rest.starts_with('.') || rest.starts_with(',')) {
            rest.remove_prefix(1);
            if (takeDigits(rest, 9) == 0) return false;
        }
    }
    rest = trimmed(rest);
    if (rest.size() == 2 && (equalsNoCase(rest, "am") || equalsNoCase(rest, "pm"))) rest = {};
    if (rest == "Z" || equalsNoCase(rest, "utc")) rest = {};
    if (rest.size() >= 3 && rest.size() <= 6 && (rest[0] == '+' || rest[0] == '-') && isDigit(rest[1])) rest = {};
    text = rest;
    return true;
}

// Three groups of digits (the month may be letters) with the same separator, one of them of four digits or all of two.
bool takeDate(std::string_view &text)
{
    std::string_view rest = text;
    const std::size_t first = takeDigits(rest, 4);
    if (first == 0 || first == 3 || rest.empty()) return false;
    const char separator = rest[0];
    if (separator != '-' && separator != '/' && separator != '.' && separator != ' ') return false;
    rest.remove_prefix(1);
    std::size_t second = takeDigits(rest, 2);
    if (second == 0) {
        while (second < rest.size() && isLetter(rest[second])) ++second;
        if (second < 3 || second > 10) return false;
        rest.remove_prefix(second);
    } else if (separator == ' ') {
        return false;
    }
    if (!rest.starts_with(separator)) return false;
    rest.remove_prefix(1);
    const std::size_t third = takeDigits(rest, first == 4 ? 2 : 4);
    if (third == 0 || third == 3 || (first != 4 && third == 1)) return false;
    text = rest;
    return true;
}

bool isDateTime(std::string_view text)
{
    if (takeTime(text)) return text.empty();
    if (!takeDate(text)) return false;
    if (text.empty()) return true;
    if (text[0] != ' ' && text[0] != 'T') return false;
    text = trimmed(text.substr(1));
    return takeTime(text) && text.empty();
}

bool isAddress(std::string_view text)
{
    if (text.starts_with("http://") || text.starts_with("https://") || text.starts_with("ftp://") || text.starts_with("www."))
        return text.find_first_of(" ,;|\t\"") == std::string_view::npos;
    const std::size_t at = text.find('@');
    if (at == std::string_view::npos || at == 0 || text.find('@', at + 1) != std::string_view::npos) return false;
    return text.find('.', at) != std::string_view::npos && text.find_first_of(" ,;|\t\"") == std::string_view::npos;
}

} // namespace

CellType cellType(std::string_view cell)
{
    const std::string_view text = trimmed(cell);
    if (text.empty()) return CellType::Empty;
    if (isMissing(text)) return CellType::Missing;
    const std::string_view bare = bareNumber(text);
    if (!bare.empty() && (isDigit(bare[0]) || bare[0] == '.' || bare[0] == ',')) {
        if (const CellType type = numberType(bare); type != CellType::Word) return type;
        if (isDateTime(text)) return CellType::DateTime;
    }
    if (isAddress(text)) return CellType::Address;
    bool hasBlank = false;
    bool hasDigit = false;
    for (const char c : text) {
        if (c == ',' || c == ';' || c == '|' || c == '\t' || (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\0')) return CellType::Mixed;
        hasBlank = hasBlank || c == ' ' || c == '\n' || c == '\r';
        hasDigit = hasDigit || isDigit(c);
    }
    const bool isQuoted = text.front() == '"' || text.back() == '"';
    if (isQuoted && (text.size() < 2 || text.front() != text.back())) return CellType::Mixed;
    return hasBlank ? CellType::Text : hasDigit ? CellType::Code : CellType::Word;
}

} // namespace filature::ingest
