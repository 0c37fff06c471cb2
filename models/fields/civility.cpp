// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/civility.h"
#include "fields/fold.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>

namespace filature::fields {

namespace {

struct Spellings
{
    std::string_view value;
    char sex;                   // of a civility; 0: tells none
    std::string_view spellings; // folded, without dots, each between bars
};

constexpr std::array<Spellings, 14> kCivilities{{
    {"M", 'M', "|m|mr|monsieur|mister|mons|"},
    {"MME", 'F', "|mme|madame|mrs|ms|veuve|vve|"},
    {"MLLE", 'F', "|mlle|melle|mademoiselle|miss|mle|"},
    {"ENFANT", 0, "|enfant|enf|child|"},
    {"GARCON", 'M', "|garcon|gar|"},
    {"FILLE", 'F', "|fille|fil|"},
    {"BEBE", 0, "|bebe|bb|baby|nourrisson|"},
    {"SOEUR", 'F', "|soeur|sr|sister|"},
    {"PERE", 'M', "|pere|father|"},
    {"FRERE", 'M', "|frere|fr|brother|"},
    {"ABBE", 'M', "|abbe|"},
    {"DR", 0, "|dr|docteur|doct|doctor|"},
    {"PR", 0, "|pr|prof|professeur|professor|"},
    {"ME", 0, "|me|maitre|"},
}};

constexpr std::array<Spellings, 4> kSexes{{
    {"M", 'M', "|m|h|1|homme|male|masculin|masc|man|"},
    {"F", 'F', "|f|2|femme|female|feminin|fem|w|woman|"},
    {"I", 'I', "|i|x|indetermine|intersexe|intersex|non binaire|other|autre|"},
    {"", 0, "|u|0|9|inconnu|unknown|nc|nr|?|non renseigne|"}, // stands for "not known"
}};

// The entry with that spelling, null when there is none.
const Spellings *find(std::span<const Spellings> entries, std::string_view key)
{
    const std::string bounded = '|' + std::string(key) + '|';
    const auto found =
        std::ranges::find_if(entries, [&](const Spellings &each) { return each.spellings.contains(bounded); });
    return key.empty() || key.contains('|') || found == entries.end() ? nullptr : &*found;
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
    const Spellings *civility = find(kCivilities, wordKey(text));
    if (civility == nullptr)
        give(text, Level::Format, out);
    else
        give(civility->value, Level::Ok, out);
}

void normaliseSex(std::string_view text, Normalised &out)
{
    const std::string key = wordKey(text);
    if (const Spellings *sex = find(kSexes, key)) {
        const bool isKnown = !sex->value.empty();
        return give(isKnown ? sex->value : text, isKnown ? Level::Ok : Level::Sentinel, out);
    }
    const Spellings *civility = find(kCivilities, key);
    if (civility == nullptr)
        give(text, Level::Format, out);
    else if (civility->sex == 0)
        give({}, Level::Absent, out);
    else
        give({&civility->sex, 1}, Level::Ok, out);
}

bool isCanonicalCivility(std::string_view text) { return std::ranges::contains(kCivilities, text, &Spellings::value); }

bool isCanonicalSex(std::string_view text) { return text == "M" || text == "F" || text == "I"; }

} // namespace filature::fields
