// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/datetokens.h"
#include "fields/blanks.h"
#include "fields/date.h"
#include "fields/digits.h"
#include "fields/fold.h"

#include <algorithm>
#include <string>

namespace filature::fields {

namespace {

bool isLetter(char c) { return isAsciiLetter(c) || (static_cast<unsigned char>(c) & 0x80U) != 0; }

// Digits with ':' or 'h' between: 14:05, 14:05:33.123Z, 14h05, 02:05 PM, 14:05:33+01:00.
bool isTimeOfDay(std::string_view text)
{
    if (text.empty() || !isDigit(text[0])) return false;
    const auto mark = text.find_first_of(":hH");
    if (mark == std::string_view::npos || mark > 2) return false;
    return std::ranges::all_of(text,
                               [](char c) { return isDigit(c) || std::string_view(" :.,+-hHmMsSzZaApP").contains(c); });
}

class Scanner
{
public:
    explicit Scanner(std::string_view text) : m_text(text) {}

    DateTokens scan()
    {
        while (m_at < m_text.size() && m_tokens.count < 3) {
            if (m_tokens.count > 0 && isTimeOfDay(m_text.substr(m_at))) break;
            if (!readPart()) return {};
            skipSeparators();
        }
        return finish();
    }

private:
    bool readPart() { return isDigit(m_text[m_at]) ? readNumber() : isLetter(m_text[m_at]) && readWord(); }

    bool readNumber()
    {
        DateToken token;
        while (m_at < m_text.size() && isDigit(m_text[m_at])) {
            token.value = token.value * 10 + (m_text[m_at++] - '0');
            if (++token.digits > 4) return false;
        }
        if (token.value == 1 && m_text.substr(m_at).starts_with("er")) m_at += 2; // 1er janvier
        return add(token);
    }

    bool readWord()
    {
        const std::size_t start = m_at;
        while (m_at < m_text.size() && isLetter(m_text[m_at]) && blankAt(m_text, m_at) == 0)
            ++m_at;
        const std::string_view word = m_text.substr(start, m_at - start);
        if (const int month = monthByName(word)) return add({.value = month, .digits = 0, .isMonthName = true});
        return m_tokens.count == 0 && isPassedOver(word);
    }

    static bool isPassedOver(std::string_view word)
    {
        constexpr std::array<std::string_view, 23> kWords{
            "le",       "the",       "lundi",    "mardi",  "mercredi", "jeudi",  "vendredi", "samedi",
            "dimanche", "lun",       "mer",      "jeu",    "ven",      "sam",    "dim",      "monday",
            "tuesday",  "wednesday", "thursday", "friday", "saturday", "sunday", "mon"};
        return std::ranges::contains(kWords, fold(word));
    }

    bool add(const DateToken &token)
    {
        m_tokens.parts[m_tokens.count++] = token;
        return true;
    }

    void skipSeparators()
    {
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            const bool isTimeMark = m_tokens.count == 3 && c == 'T';
            const std::size_t length =
                c == '/' || c == '-' || c == '.' || c == ',' || isTimeMark ? 1 : blankAt(m_text, m_at);
            if (length == 0) break;
            m_at += length;
        }
    }

    DateTokens finish()
    {
        const std::string_view rest = m_text.substr(m_at);
        if (!rest.empty() && !isTimeOfDay(rest)) return {};
        m_tokens.hasTime = !rest.empty();
        return m_tokens;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    DateTokens m_tokens;
};

} // namespace

DateTokens dateTokens(std::string_view text) { return Scanner(text).scan(); }

int monthByName(std::string_view word)
{
    struct Month
    {
        std::string_view name;
        int number;
    };
    constexpr std::array<Month, 24> kMonths{
        {{"janvier", 1},   {"january", 1},  {"fevrier", 2},  {"february", 2},  {"mars", 3},      {"march", 3},
         {"avril", 4},     {"april", 4},    {"apr", 4},      {"mai", 5},       {"may", 5},       {"juin", 6},
         {"june", 6},      {"juillet", 7},  {"july", 7},     {"aout", 8},      {"august", 8},    {"septembre", 9},
         {"september", 9}, {"octobre", 10}, {"october", 10}, {"novembre", 11}, {"november", 11}, {"decembre", 12}}};
    const std::string key = fold(word);
    if (key == "december") return 12;
    if (key.size() < 3 || key == "jui") return 0; // juin or juillet
    const auto *found = std::ranges::find_if(kMonths, [&key](const Month &each) { return each.name.starts_with(key); });
    return found == kMonths.end() ? 0 : found->number;
}

} // namespace filature::fields
