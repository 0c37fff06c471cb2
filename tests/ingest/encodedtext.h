// SPDX-License-Identifier: GPL-3.0-or-later
// Texts in all kinds of encodings for tests, encoded by ICU's converters from Unicode (the program only uses those to
// Unicode).
#pragma once

#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace filature::test {

// Nothing when the text cannot be written in that encoding. VISCII and ISO-8859-16, which ICU lacks, are not known.
[[nodiscard]] std::optional<std::string> encoded(std::string_view utf8, const std::string &icuName);

// Characters of many scripts, each as UTF-8, which can be written in the encoding one by one.
[[nodiscard]] std::vector<std::string> writableCharacters(const std::string &icuName);

// Lines of such characters and ASCII, with line ends of both kinds.
[[nodiscard]] std::string randomText(std::mt19937 &random, const std::vector<std::string> &characters,
                                     std::size_t lines);

} // namespace filature::test
