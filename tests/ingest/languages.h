// SPDX-License-Identifier: GPL-3.0-or-later
// Invented sentences in many languages, with the encodings in which such texts are found.
#pragma once

#include <span>
#include <string_view>

namespace filature::test {

struct LanguageSample
{
    std::string_view language;
    std::string_view encodings; // as the program names them, blank between
    std::string_view text;
};

[[nodiscard]] std::span<const LanguageSample> languageSamples();

} // namespace filature::test
