// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/civility.h"
#include "fields/fold.h"

#include <algorithm>
#include <array>
#include <string>

namespace filature::fields {

namespace {

struct Word
{
    std::string_view key; // folded, without dots
    std::string_view value;
};

struct CanonicalCivility
{
    std::string_view value;
    char sex; // 0: tells none
};

constexpr std::array<CanonicalCivility, 14> kCivilities{{{"M", 'M'},
                                                         {"MME", 'F'},
                                                         {"MLLE", 'F'},
                                                         {"ENFANT", 0},
                                                         {"GARCON", 'M'},
                                                         {"FILLE", 'F'},
                                                         {"BEBE", 0},
                                                         {"SOEUR", 'F'},
                                                         {"PERE", 'M'},
                                                         {"FRERE", 'M'},
                                                         {"ABBE", 'M'},
                                                         {"DR", 0},
                                                         {"PR", 0},
                                                         {"ME", 0}}};

constexpr std::array<Word, 46> kCivilityWords{
    {{"m", "M"},          {"mr", "M"},          {"monsieur", "M"}, {"mister", "M"},     {"mons", "M"},      {"mme", "MME"},
     {"madame", "MME"},   {"mrs", "MME"},       {"ms", "MME"},     {"veuve", "MME"},    {"vve", "MME"},     {"mlle", "MLLE"},
     {"melle", "MLLE"},   {"mademoiselle", "MLLE"}, {"miss", "MLLE"}, {"mle", "MLLE"},  {"enf", "ENFANT"},  {"enfant", "ENFANT"},
     {"child", "ENFANT"}, {"garcon", "GARCON"}, {"gar", "GARCON"}, {"fille", "FILLE"},  {"fil", "FILLE"},   {"bb", "BEBE"},
     {"bebe", "BEBE"},    {"baby", "BEBE"},     {"nourrisson", "BEBE"}, {"sr", "SOEUR"}, {"soeur", "SOEUR"}, {"sister", "SOEUR"},
     {"pere", "PERE"},    {"father", "PERE"},   {"frere", "FRERE"}, {"fr", "FRERE"},    {"brother", "FRERE"}, {"abbe", "ABBE"},
     {"dr", "DR"},        {"docteur", "DR"},    {"doct", "DR"},    {"doctor", "DR"},    {"pr", "PR"},       {"prof", "PR"},
     {"professeur", "PR"}, {"professor", "PR"}, {"me", "ME"},      {"maitre", "ME"}}};

constexpr std::array<Word, 24> kSexWords{
    {{"m", "M"},        {"h", "M"},       {"1", "M"},     {"homme", "M"},    {"male", "M"},          {"masculin", "M"},
     {"masc", "M"},     {"man", "M"},     {"f", "F"},     {"2", "F"},        {"femme", "F"},         {"female", "F"},
     {"feminin", "F"},  {"fem", "F"},     {"w", "F"},     {"woman", "F"},    {"i", "I"},             {"x", "I"},
     {"indetermine", "I"}, {"intersexe", "I"}, {"non binaire", "I"}, {"other", "I"}, {"autre", "I"}, {"intersex", "I"}}};

constexpr std::array<std::string_view, 9> kUnknownWords{"u", "0", "9", "inconnu", "unknown", "nc", "nr", "?", "non renseigne"};

template<std::size_t N>
std::string_view valueOf(const std::array<Word, N> &words, std::string_view key)
{
    const auto *found = std::ranges::find(words, key, &Word::key);
    return found == words.end() ? std::string_view{} : found->value;
}

// Folded, without dots: "Mme." and "MME" are one. Long texts are none of the words.
std::string wordKey(std::string_view text)
{
    std::string key;
    if (text.size() > 32) return key;
    nameKeyInto(text, key);
    std::erase(key, '.');
    return key;
}

void give(std::string_view value, Level level, Normalised &out)
{
    out.value.assign(value);
    out.level = level;
}

} // namespace

void normaliseCivility(std::string_view text, Normalised &out)
{
    const std::string_view value = valueOf(kCivilityWords, wordKey(text));
    if (value.empty()) give(text, Level::Format, out);
    else give(value, Level::Ok, out);
}

void normaliseSex(std::string_view text, Normalised &out)
{
    const std::string key = wordKey(text);
    if (const std::string_view value = valueOf(kSexWords, key); !value.empty()) return give(value, Level::Ok, out);
    const std::string_view civility = valueOf(kCivilityWords, key);
    if (civility.empty()) return give(text, std::ranges::contains(kUnknownWords, key) ? Level::Sentinel : Level::Format, out);
    const auto *known = std::ranges::find(kCivilities, civility, &CanonicalCivility::value);
    if (known->sex == 0) give({}, Level::Absent, out);
    else give({&known->sex, 1}, Level::Ok, out);
}

bool isCanonicalCivility(std::string_view text) { return std::ranges::contains(kCivilities, text, &CanonicalCivility::value); }

bool isCanonicalSex(std::string_view text) { return text == "M" || text == "F" || text == "I"; }

} // namespace filature::fields
