// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/wordmatch.h"

#include <cstddef>

namespace filature::records {

namespace {

bool isAsciiWord(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'); }

// Length of the separator that begins at `at`; 0 = a byte of a word.
std::size_t separatorLength(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
    if (byte(at) < 0x80) return isAsciiWord(text[at]) ? 0 : 1;
    if (byte(at) == 0xC2 && byte(at + 1) == 0xA0) return 2;
    if (byte(at) == 0xE2 && (byte(at + 1) == 0x80 || (byte(at + 1) == 0x81 && byte(at + 2) <= 0xAF)) && at + 2 < text.size()) return 3;
    return 0;
}

// Whether the text before `at` ends in a word. Separators are recognised from their first byte, so look back up to three.
bool endsInWord(std::string_view text, std::size_t at)
{
    for (std::size_t back = 1; back <= 3 && back <= at; ++back)
        if (separatorLength(text, at - back) == back) return false;
    return at > 0;
}

bool beginsWithWord(std::string_view text, std::size_t at) { return at < text.size() && separatorLength(text, at) == 0; }

} // namespace

void wordsOf(std::string_view folded, std::vector<std::string_view> &words)
{
    words.clear();
    std::size_t at = 0;
    while (at < folded.size()) {
        if (const std::size_t skip = separatorLength(folded, at); skip != 0) {
            at += skip;
            continue;
        }
        const std::size_t begin = at;
        while (at < folded.size() && separatorLength(folded, at) == 0) ++at;
        words.push_back(folded.substr(begin, at - begin));
    }
}

bool containsWords(std::string_view folded, std::string_view needle, bool isPrefix)
{
    if (needle.empty()) return false;
    const bool bordersFront = beginsWithWord(needle, 0);
    const bool bordersBack = !isPrefix && endsInWord(needle, needle.size());
    for (std::size_t at = folded.find(needle); at != std::string_view::npos; at = folded.find(needle, at + 1)) {
        if (bordersFront && endsInWord(folded, at)) continue;
        if (bordersBack && beginsWithWord(folded, at + needle.size())) continue;
        return true;
    }
    return false;
}

} // namespace filature::records
