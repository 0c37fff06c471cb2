// SPDX-License-Identifier: GPL-3.0-or-later
#include "randomtexts.h"

#include <QtGlobal>

namespace filature::test {

namespace {

const std::vector<std::string> kLetters{"a", "b",  "A",  "B", "e",  "E",  "é", "É", "e\u0301", "E\u0301", "è", "ç", "œ", "Œ",
                                        "æ", "oe", "ae", "ß", "ss", "ï",  "ñ", "z", "Z",       "7",       "0", "Σ", "ς", "σ",
                                        "я", "Я",  "中", "ﬁ", "fi", "İ",  "ı", "i", "I"};

const std::vector<std::string> kOthers{" ", "  ", "-", "'",  "\u2019", "\u00A0", "\u202F", ".",      "@", "/",      "_",
                                       "(", ")",  ":", "\u0301", "\u0327", "\u2010", "😀",      "\u200B", "+", "\uFEFF", "%"};

std::vector<std::string> joinedLists(std::vector<std::string> first, const std::vector<std::string> &second)
{
    first.insert(first.end(), kLetters.begin(), kLetters.end()); // letters twice as often
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

} // namespace

std::uint32_t printedSeed()
{
    bool isGiven = false;
    const auto given = qEnvironmentVariableIntValue("FILATURE_SEED", &isGiven);
    const std::uint32_t seed = isGiven ? static_cast<std::uint32_t>(given) : std::random_device{}() & 0x7FFF'FFFF;
    qInfo("seed %u", seed);
    return seed;
}

std::string Random::bytes(std::size_t length)
{
    std::string result(length, '\0');
    for (char &byte : result) byte = static_cast<char>(below(256));
    return result;
}

std::string Random::joined(const std::vector<std::string> &pieces, std::size_t mostPieces)
{
    std::string result;
    for (std::size_t left = below(mostPieces + 1); left > 0; --left) result += pick(pieces);
    return result;
}

std::string Random::text(std::size_t mostPieces)
{
    static const std::vector<std::string> kPieces =
        joinedLists(joinedLists(kLetters, kOthers), {",", ";", "\"", "\n", "\r\n", std::string(1, '\0'), "\t"});
    return joined(kPieces, mostPieces);
}

std::string Random::plainText(std::size_t mostPieces)
{
    static const std::vector<std::string> kPieces = joinedLists(kLetters, kOthers);
    return joined(kPieces, mostPieces);
}

std::string Random::word(std::size_t mostPieces) { return joined(kLetters, mostPieces); }

} // namespace filature::test
