// SPDX-License-Identifier: GPL-3.0-or-later
// What is scored of a text in an unknown encoding: the words that are not ASCII.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace filature::ingest {

struct TextSample
{
    std::string words;            // those with bytes >= 0x80, each once, a line feed behind each
    std::string invalidWords;     // those of them which are not valid UTF-8
    std::size_t asciiLetters = 0; // in the whole sample
    std::size_t highBytes = 0;    // bytes >= 0x80 in it
    std::size_t validUtf8 = 0;    // multi-byte characters of UTF-8 in the whole sample
    std::size_t invalidUtf8 = 0;  // maximal invalid parts in it
    std::size_t cutUtf8 =
        0; // those of them which are the beginning of a character at the end of a word: texts cut by byte count
};

// Words are cut at ASCII bytes that are part of no character of several bytes in any encoding (below '0', ':' to '?').
// At most `limit` bytes of words, taken evenly from the whole text. `isWhole`: a character cut at the end is an error.
[[nodiscard]] TextSample sampleWords(std::string_view text, bool isWhole, std::size_t limit);

} // namespace filature::ingest
