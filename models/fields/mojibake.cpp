// SPDX-License-Identifier: GPL-3.0-or-later
// Sources: WHATWG index windows-1252; IBM code page 850.
#include "fields/mojibake.h"
#include "fields/digits.h"
#include "fields/utf8.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace filature::fields {

namespace {

// Windows-1252 bytes 80 to 9F.
constexpr std::array<char32_t, 32> kWindows1252{0x20AC, 0x81,   0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021,
                                                0x2C6,  0x2030, 0x160,  0x2039, 0x152,  0x8D,   0x17D,  0x8F,
                                                0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0x9D,   0x17E,  0x178};

// The byte from which a wrong decoder made this character; -1 when it cannot have.
int byteOf(char32_t character)
{
    if (character >= 0x80 && character < 0x100) return static_cast<int>(character);
    const auto *found = std::ranges::find(kWindows1252, character);
    return found == kWindows1252.end() ? -1 : 0x80 + static_cast<int>(found - kWindows1252.begin());
}

struct Undone
{
    char32_t character = kInvalidCharacter;
    std::size_t length = 0; // of the text it was read from
};

// Whether UTF-8 of the characters in question starts with these two bytes: Latin letters and signs (C2, C3, C5),
// punctuation (E2 80 to E2 84), the byte order mark and U+FFFD (EF BB, EF BF), emoji (F0 9F). Other letters with
// accents are not taken for lead bytes: "é »" is French.
bool isExpectedLead(char32_t lead, int second)
{
    if (lead == 0xC2) return second >= 0xA0;
    if (lead == 0xC3) return true;
    if (lead == 0xC5)
        return second == 0x92 || second == 0x93 || second == 0xA0 || second == 0xA1 || second == 0xB8 || second >= 0xBD;
    if (lead == 0xE2) return second <= 0x84;
    return (lead == 0xEF && (second == 0xBB || second == 0xBF)) || (lead == 0xF0 && second == 0x9F);
}

// The character whose UTF-8 bytes were decoded one by one, if such a sequence starts here.
Undone undoneAt(std::string_view text, std::size_t at)
{
    const Utf8Character lead = characterAt(text, at);
    if (lead.value < 0xC2 || lead.value > 0xF4) return {};
    const std::size_t wanted = lead.value < 0xE0 ? 2 : lead.value < 0xF0 ? 3 : 4;
    std::array<char, 4> bytes{static_cast<char>(lead.value)};
    std::size_t length = lead.length;
    for (std::size_t i = 1; i < wanted; ++i) {
        if (at + length >= text.size()) return {};
        const Utf8Character next = characterAt(text, at + length);
        const int byte = byteOf(next.value);
        if (byte < 0x80 || byte > 0xBF || (i == 1 && !isExpectedLead(lead.value, byte))) return {};
        bytes[i] = static_cast<char>(byte);
        length += next.length;
    }
    const Utf8Character undone = characterAt({bytes.data(), wanted}, 0);
    return undone.length == wanted ? Undone{undone.value, length} : Undone{};
}

bool undoUtf8(std::string &text)
{
    std::string repaired;
    bool changed = false;
    for (std::size_t i = 0; i < text.size();) {
        if (const Undone undone = undoneAt(text, i); undone.length > 0) {
            appendCharacter(undone.character, repaired);
            i += undone.length;
            changed = true;
        } else {
            repaired += text[i++];
        }
    }
    if (changed) text.swap(repaired);
    return changed;
}

struct Replacement
{
    char32_t seen;
    std::string_view meant;
    bool needsLetterAfter; // the sign is also punctuation at the end of a word
};

// CP850 letters as Windows-1252 or ISO-8859-1 shows their bytes.
constexpr std::array<Replacement, 18> kCp850{{{0x201A, "é", true},
                                              {0x82, "é", false},
                                              {0x160, "è", true},
                                              {0x8A, "è", false},
                                              {0x2C6, "ê", false},
                                              {0x88, "ê", false},
                                              {0x2030, "ë", true},
                                              {0x89, "ë", false},
                                              {0x2021, "ç", true},
                                              {0x87, "ç", false},
                                              {0x192, "â", false},
                                              {0x83, "â", false},
                                              {0x201C, "ô", true},
                                              {0x93, "ô", false},
                                              {0x2039, "ï", true},
                                              {0x8B, "ï", false},
                                              {0x8C, "î", false},
                                              {0x96, "û", false}}};

// Whether the text around fits: a small letter before (capitals have other bytes), a letter or, for some, the end
// after.
bool fits(const Replacement &replacement, std::string_view before, std::string_view after)
{
    if (before.empty() || !isAsciiLetter(before.back())) return false;
    const bool letterAfter = !after.empty() && after[0] >= 'a' && after[0] <= 'z';
    if (replacement.needsLetterAfter) return letterAfter || (replacement.seen == 0x201A && after.empty());
    return letterAfter || after.empty() || !isAsciiLetter(after[0]);
}

bool undoCp850(std::string &text)
{
    std::string repaired;
    bool changed = false;
    for (std::size_t i = 0; i < text.size();) {
        const Utf8Character c = characterAt(text, i);
        const auto *found = std::ranges::find(kCp850, c.value, &Replacement::seen);
        const std::string_view view = text;
        if (found != kCp850.end() && fits(*found, view.substr(0, i), view.substr(i + c.length))) {
            repaired += found->meant;
            changed = true;
        } else {
            repaired += view.substr(i, c.length);
        }
        i += c.length;
    }
    if (changed) text.swap(repaired);
    return changed;
}

// Whether a sign of either damage can be there: a quick look at bytes, so that accents alone cost no more.
bool isSuspicious(std::string_view text)
{
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        const auto lead = static_cast<unsigned char>(text[i]);
        if (lead < 0xC2) continue;
        const auto second = static_cast<unsigned char>(text[i + 1]);
        const bool isBeforeOther = i + 2 < text.size() && static_cast<unsigned char>(text[i + 2]) >= 0x80;
        if (lead == 0xC3 && isBeforeOther &&
            std::string_view("\x82\x83\x85\xA2\xAF\xB0").contains(static_cast<char>(second)))
            return true;
        if ((lead == 0xC2 && second < 0xA0) || lead == 0xC5 || lead == 0xC6 || lead == 0xCB || lead == 0xE2)
            return true;
    }
    return false;
}

} // namespace

bool repairMojibake(std::string &text)
{
    if (!isSuspicious(text)) return false;
    constexpr int kMostRounds = 3;
    bool changed = false;
    for (int round = 0; round < kMostRounds && undoUtf8(text); ++round)
        changed = true;
    return undoCp850(text) || changed;
}

bool hasLostLetters(std::string_view text)
{
    if (text.contains("\uFFFD")) return true;
    const auto isLetter = [](char c) { return isAsciiLetter(c) || static_cast<unsigned char>(c) >= 0x80; };
    for (std::size_t i = text.find('?'); i != std::string_view::npos; i = text.find('?', i + 1))
        if (i > 0 && i + 1 < text.size() && isLetter(text[i - 1]) && isLetter(text[i + 1])) return true;
    return false;
}

} // namespace filature::fields
