// SPDX-License-Identifier: GPL-3.0-or-later
// How probable a text is as human writing: what decides between the encodings that a file could be in.
#pragma once

#include <span>

namespace filature::ingest {

enum class LetterScope : unsigned char
{
    Western,    // every language but Vietnamese
    Vietnamese, // alone; letters are taken apart into letter and tone mark first
};

// Bits which it takes to write the characters of the text that are not ASCII, in the language (of each script that
// occurs) for which they are fewest: -log2 of the chances that letters follow each other, and penalties for capitals
// within words, symbols within words, mixed scripts, rare symbols, control characters and U+FFFD. Figures are
// comparable between texts made of the same bytes. Thread-safe; the models are unpacked at the first call (a few ms).
// About 10 million characters and languages a second.
[[nodiscard]] double writingCost(std::span<const char32_t> text, LetterScope scope);

} // namespace filature::ingest
