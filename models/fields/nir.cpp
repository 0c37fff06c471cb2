// SPDX-License-Identifier: GPL-3.0-or-later
// Sources: decree 82-103 of 22 January 1982 (structure), INSEE and CNAM documentation of pseudo-months and of the first
// digit.
#include "fields/nir.h"
#include "fields/blanks.h"
#include "fields/digits.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace filature::fields {

namespace {

constexpr std::size_t kNumberLength = 13;
constexpr std::size_t kFullLength = 15;
constexpr std::size_t kCorsicanLetter = 6; // 2A or 2B

int twoDigits(std::string_view nir, std::size_t at) { return (nir[at] - '0') * 10 + (nir[at + 1] - '0'); }

bool isCorsican(std::string_view nir)
{
    return nir[5] == '2' && (nir[kCorsicanLetter] == 'A' || nir[kCorsicanLetter] == 'B');
}

bool hasShape(std::string_view nir)
{
    for (std::size_t i = 0; i < nir.size(); ++i)
        if (!isDigit(nir[i]) && !(i == kCorsicanLetter && isCorsican(nir))) return false;
    return nir[0] >= '1' && nir[0] <= '8';
}

enum class Structure : std::uint8_t
{
    Usual,
    Odd,
    Impossible
};

Structure monthStructure(int month)
{
    if (month >= 1 && month <= 12) return Structure::Usual;
    return (month >= 20 && month <= 42) || month >= 50 ? Structure::Odd : Structure::Impossible;
}

Structure placeStructure(std::string_view nir)
{
    if (isCorsican(nir)) return Structure::Usual;
    const int departement = twoDigits(nir, 5);
    if (departement == 0) return Structure::Impossible;
    if (departement == 20) return twoDigits(nir, 1) >= 76 ? Structure::Odd : Structure::Usual; // Corsica before 1976
    if (departement == 97) return nir[7] >= '1' && nir[7] <= '8' ? Structure::Usual : Structure::Odd;
    if (departement == 98) return nir[7] >= '4' ? Structure::Usual : Structure::Odd;
    return nir.substr(7, 3) == "000" ? Structure::Odd : Structure::Usual;
}

Structure structureOf(std::string_view nir)
{
    if (nir.substr(10, 3) == "000") return Structure::Impossible;
    const Structure first = nir[0] <= '2' ? Structure::Usual : Structure::Odd;
    return std::max({first, monthStructure(twoDigits(nir, 3)), placeStructure(nir)});
}

// The key of a number that has the shape.
int keyOf(std::string_view nir)
{
    std::array<char, kNumberLength> digits{};
    std::ranges::copy(nir.substr(0, kNumberLength), digits.begin());
    if (isCorsican(nir)) {
        digits[kCorsicanLetter - 1] = '1';
        digits[kCorsicanLetter] = nir[kCorsicanLetter] == 'A' ? '9' : '8';
    }
    return static_cast<int>(97 - numberOf({digits.data(), digits.size()}) % 97);
}

class Collected
{
public:
    // False for a character that has no place in a NIR.
    bool take(std::string_view text)
    {
        for (std::size_t i = 0; i < text.size();) {
            const char c = text[i];
            if (isDigit(c)) {
                if (!push(c)) return false;
            } else if (const std::size_t skipped = separatorAt(text, i)) {
                i += skipped;
                continue;
            } else if (!takeLetter(asciiUpper(c))) {
                return false;
            }
            ++i;
        }
        return true;
    }
    // A key of one digit, which lost its zero as a number of a spreadsheet, if it fits then.
    void restoreKeyZero()
    {
        if (m_size != kFullLength - 1 || !hasShape({m_text.data(), m_size})) return;
        if (keyOf(view()) != m_text[kNumberLength] - '0') return;
        m_text[kNumberLength + 1] = m_text[kNumberLength];
        m_text[kNumberLength] = '0';
        ++m_size;
        m_repaired = true;
    }
    [[nodiscard]] std::string_view view() const { return {m_text.data(), m_size}; }
    [[nodiscard]] bool isRepaired() const { return m_repaired; }

private:
    bool push(char c)
    {
        if (m_size == m_text.size()) return false;
        m_text[m_size++] = c;
        return true;
    }
    bool takeLetter(char upper)
    {
        if ((upper == 'A' || upper == 'B') && m_size == kCorsicanLetter) return push(upper);
        m_repaired = true;
        return upper == 'O' && push('0');
    }
    static std::size_t separatorAt(std::string_view text, std::size_t at)
    {
        const char c = text[at];
        return c == '.' || c == '-' || c == '/' ? 1 : blankAt(text, at);
    }

    std::array<char, kFullLength> m_text{};
    std::size_t m_size = 0;
    bool m_repaired = false;
};

Level levelOf(std::string_view nir, bool isRepaired)
{
    const Structure structure = structureOf(nir);
    if (structure == Structure::Impossible) return Level::Invalid;
    if (nir.size() == kNumberLength) return Level::Length13;
    if (twoDigits(nir, kNumberLength) != keyOf(nir)) return Level::KeyBad;
    if (structure == Structure::Odd) return Level::KeyOkStructureOdd;
    return isRepaired ? Level::Repaired : Level::Ok;
}

bool isStandIn(std::string_view nir)
{
    return nir.size() >= kNumberLength && std::ranges::all_of(nir, [nir](char c) { return c == nir.front(); });
}

} // namespace

int nirKey(std::string_view first13)
{
    return first13.size() == kNumberLength && hasShape(first13) ? keyOf(first13) : 0;
}

char nirSex(std::string_view nir)
{
    if (nir.size() < kNumberLength || nir[0] < '1' || nir[0] > '8') return 0;
    return (nir[0] - '0') % 2 == 1 ? 'M' : 'F';
}

NirBirth nirBirth(std::string_view nir, int latestYear)
{
    if (nir.size() < kNumberLength || !isAllDigits(nir.substr(0, 5))) return {};
    const int month = twoDigits(nir, 3);
    const int year = latestYear - latestYear % 100 + twoDigits(nir, 1);
    return {year > latestYear ? year - 100 : year, month >= 1 && month <= 12 ? month : 0};
}

void normaliseNir(std::string_view text, Normalised &out)
{
    const std::string_view whole = withoutZeroFraction(text);
    Collected collected;
    const bool isTaken = collected.take(whole);
    if (isTaken) collected.restoreKeyZero();
    const std::string_view nir = collected.view();
    if (isTaken && isStandIn(nir)) {
        out.value.assign(nir);
        out.level = Level::Sentinel;
        return;
    }
    if (!isTaken || (nir.size() != kNumberLength && nir.size() != kFullLength) || !hasShape(nir)) {
        out.value.assign(text);
        out.level = isExponentForm(text) ? Level::PrecisionLost : Level::Format;
        return;
    }
    out.level = levelOf(nir, collected.isRepaired() || whole.size() != text.size());
    out.value.assign(out.level == Level::Invalid ? text : nir);
}

} // namespace filature::fields
