// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/textsample.h"

#include "ingest/utf8.h"

#include <algorithm>
#include <unordered_set>
#include <vector>

namespace filature::ingest {

namespace {

constexpr std::size_t kLongestWord = 2048;

bool isSeparator(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte < '0' || (byte > '9' && byte < 0x40);
}

// A character that lacks its end: C2..C5 (Latin letters in UTF-8, hardly one in Windows-1252) or a lead byte and a part
// of what follows.
bool looksCut(std::string_view part)
{
    const auto lead = static_cast<unsigned char>(part.front());
    return part.size() > 1 || (lead >= 0xC2 && lead <= 0xC5);
}

// Counts the UTF-8 of one word; true = all valid.
bool countUtf8(std::string_view word, bool mayBeCut, TextSample &sample)
{
    bool isValid = true;
    while (true) {
        word.remove_prefix(asciiPrefix(word));
        if (word.empty()) return isValid;
        const Utf8Unit unit = utf8Unit(word);
        if (unit.isValid)
            ++sample.validUtf8;
        else if (!unit.isCut || !mayBeCut) {
            ++sample.invalidUtf8;
            if (unit.isCut && looksCut(word)) ++sample.cutUtf8;
            isValid = false;
        }
        word.remove_prefix(unit.length);
    }
}

std::string everyNth(const std::vector<std::string_view> &words, std::size_t limit)
{
    std::size_t total = 0;
    for (const std::string_view word : words)
        total += word.size() + 1;
    const std::size_t step = total / limit + 1;
    std::string joined;
    for (std::size_t i = 0; i < words.size(); i += step) {
        joined += words[i].substr(0, kLongestWord);
        joined += '\n';
    }
    return joined;
}

} // namespace

TextSample sampleWords(std::string_view text, bool isWhole, std::size_t limit)
{
    TextSample sample;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        sample.highBytes += byte >> 7;
        sample.asciiLetters += static_cast<unsigned>((byte | 0x20) - 'a') < 26 ? 1 : 0;
    }
    std::unordered_set<std::string_view> seen;
    std::vector<std::string_view> words;
    std::vector<std::string_view> invalidWords;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t next = begin + asciiPrefix(text.substr(begin));
        if (next == text.size()) break;
        // The word begins behind the last separator before its first high byte.
        const auto last = std::find_if(text.rend() - static_cast<std::ptrdiff_t>(next),
                                       text.rend() - static_cast<std::ptrdiff_t>(begin), isSeparator);
        begin = static_cast<std::size_t>(text.rend() - last);
        const auto end = static_cast<std::size_t>(
            std::find_if(text.begin() + static_cast<std::ptrdiff_t>(next), text.end(), isSeparator) - text.begin());
        const std::string_view word = text.substr(begin, end - begin);
        const bool isValid = countUtf8(word, !isWhole && end == text.size(), sample);
        if (seen.insert(word).second) {
            words.push_back(word);
            if (!isValid) invalidWords.push_back(word);
        }
        begin = end;
    }
    sample.words = everyNth(words, limit);
    sample.invalidWords = everyNth(invalidWords, limit);
    return sample;
}

} // namespace filature::ingest
