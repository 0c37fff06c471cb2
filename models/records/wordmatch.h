// SPDX-License-Identifier: GPL-3.0-or-later
// What a word is: a run of letters and digits of the folded text.
#pragma once

#include <string_view>
#include <vector>

namespace filature::records {

// The words of a folded text, in order. Bytes of ASCII letters and digits and all bytes beyond ASCII belong to words,
// except no-break blanks and the general punctuation U+2000 to U+206F.
void wordsOf(std::string_view folded, std::vector<std::string_view> &words);

// `needle` (folded) occurs in the folded text between two places that do not part a word, where the needle itself begins
// or ends with a letter or digit; `isPrefix`: it may part one at its end.
[[nodiscard]] bool containsWords(std::string_view folded, std::string_view needle, bool isPrefix);

} // namespace filature::records
