// SPDX-License-Identifier: GPL-3.0-or-later
// Words of folded text, cut character by character.
#pragma once

#include <QChar>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace filature::test {

// The characters of UTF-8 text, as texts.
inline std::vector<std::string> charactersOf(std::string_view text)
{
    std::vector<std::string> characters;
    for (const char c : text) {
        if (characters.empty() || (static_cast<unsigned char>(c) & 0xC0) != 0x80) characters.emplace_back();
        characters.back() += c;
    }
    return characters;
}

// Punctuation and blanks of ASCII, U+00A0, U+2000 to U+206F.
inline bool isSeparator(const std::string &character)
{
    if (character.size() == 1) return !QChar::fromLatin1(character[0]).isLetterOrNumber();
    if (character == "\u00A0") return true;
    return character.size() == 3 && character >= "\u2000" && character <= "\u206F";
}

inline std::vector<std::string> naiveWords(std::string_view folded)
{
    std::vector<std::string> words;
    bool isOpen = false;
    for (const std::string &character : charactersOf(folded)) {
        if (isSeparator(character)) {
            isOpen = false;
            continue;
        }
        if (!isOpen) words.emplace_back();
        words.back() += character;
        isOpen = true;
    }
    return words;
}

// The needle lies in the text without parting a word where it begins or ends with one; a prefix may part one at its end.
inline bool naiveContainsWords(std::string_view folded, std::string_view needle, bool isPrefix)
{
    const std::vector<std::string> in = charactersOf(folded);
    const std::vector<std::string> wanted = charactersOf(needle);
    if (wanted.empty()) return false;
    for (std::size_t at = 0; at + wanted.size() <= in.size(); ++at) {
        if (!std::equal(wanted.begin(), wanted.end(), in.begin() + static_cast<std::ptrdiff_t>(at))) continue;
        const std::size_t end = at + wanted.size();
        const bool partsFront = at > 0 && !isSeparator(in[at - 1]) && !isSeparator(wanted.front());
        const bool partsBack = end < in.size() && !isSeparator(in[end]) && !isSeparator(wanted.back());
        if (!partsFront && (isPrefix || !partsBack)) return true;
    }
    return false;
}

} // namespace filature::test
