// SPDX-License-Identifier: GPL-3.0-or-later
// Texts and numbers drawn at random, from a seed that is printed and can be given again.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace filature::test {

// A new seed for each run, or $FILATURE_SEED; printed, so that a failure can be seen again.
[[nodiscard]] std::uint32_t printedSeed();

// One stream of random draws.
class Random
{
public:
    explicit Random(std::uint32_t seed) : m_engine(seed) {}

    [[nodiscard]] std::size_t below(std::size_t end) { return std::uniform_int_distribution<std::size_t>(0, end - 1)(m_engine); }
    [[nodiscard]] std::size_t between(std::size_t first, std::size_t last) { return first + below(last - first + 1); }
    [[nodiscard]] bool oneIn(std::size_t chances) { return below(chances) == 0; }
    template<typename Container>
    [[nodiscard]] const auto &pick(const Container &from)
    {
        return from[below(from.size())];
    }
    std::mt19937 &engine() { return m_engine; }

    // Any bytes.
    [[nodiscard]] std::string bytes(std::size_t length);
    // A short text of few different characters, so that equal ones and common beginnings are frequent: both cases, accents as
    // one character and as combining marks, ligatures, punctuation, blanks of several kinds, other scripts; a NUL now and then.
    [[nodiscard]] std::string text(std::size_t mostPieces = 6);
    // The same without what would make a delimited file ambiguous: NUL, line breaks.
    [[nodiscard]] std::string plainText(std::size_t mostPieces = 6);
    // Letters and digits only, accents included.
    [[nodiscard]] std::string word(std::size_t mostPieces = 4);

private:
    [[nodiscard]] std::string joined(const std::vector<std::string> &pieces, std::size_t mostPieces);

    std::mt19937 m_engine;
};

} // namespace filature::test
