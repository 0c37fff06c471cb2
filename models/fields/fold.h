// SPDX-License-Identifier: GPL-3.0-or-later
// Text as it is compared and searched: without case and accents.
#pragma once

#include <string>
#include <string_view>

namespace filature::fields {

// Appends the folded text: lower case (full case folding), combining marks dropped, Œ → oe, Æ → ae, ß → ss; letters,
// digits and blanks in a compatibility form (ligatures, full width, superscripts, no-break space) as their plain form.
// Everything else (punctuation, symbols, controls, NUL, bytes which are not UTF-8) is kept byte for byte.
// Idempotent, the same on every machine with the same Unicode tables. Thread-safe. ASCII runs at several GB/s.
void foldInto(std::string_view utf8, std::string &out);
[[nodiscard]] std::string fold(std::string_view utf8);

// Appends the key by which names are compared: folded, apostrophes and hyphens as blanks, runs of blanks as one,
// trimmed.
void nameKeyInto(std::string_view utf8, std::string &out);
[[nodiscard]] std::string nameKey(std::string_view utf8);

} // namespace filature::fields
