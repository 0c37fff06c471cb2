// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/columnname.h"
#include "fields/columnwords.h"
#include "fields/digits.h"
#include "fields/fold.h"

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>

namespace filature::fields {

namespace {

constexpr double kNumberedWeight = 0.98; // ADR1: the digit is dropped
constexpr double kAffixWeight = 0.97;    // NOM_PATIENT: the affix is dropped

using WordMap = std::unordered_map<std::string_view, std::vector<NameMatch>>;

template<typename Use>
void forEachWord(std::string_view words, Use use)
{
    while (!words.empty()) {
        const std::size_t end = std::min(words.find(' '), words.size());
        if (end > 0) use(words.substr(0, end));
        words.remove_prefix(std::min(end + 1, words.size()));
    }
}

const WordMap &wordMap()
{
    static const WordMap map = [] {
        WordMap built;
        for (const ColumnWords &list : columnWords())
            forEachWord(list.words, [&](std::string_view word) {
                built[word].push_back({list.field, list.weight, list.needsContent});
            });
        return built;
    }();
    return map;
}

bool contains(std::string_view words, std::string_view word)
{
    bool found = false;
    forEachWord(words, [&](std::string_view each) { found = found || each == word; });
    return found;
}

std::vector<NameMatch> exactMatches(std::string_view key)
{
    const auto found = wordMap().find(key);
    return found == wordMap().end() ? std::vector<NameMatch>{} : found->second;
}

std::string_view withoutNumber(std::string_view key)
{
    while (!key.empty() && isDigit(key.back()))
        key.remove_suffix(1);
    return key;
}

std::vector<NameMatch> matchesOf(std::string_view key)
{
    std::vector<NameMatch> matches = exactMatches(key);
    if (!matches.empty()) return matches;
    const std::string_view plain = withoutNumber(key);
    if (plain.size() == key.size()) return matches;
    matches = exactMatches(plain);
    for (NameMatch &match : matches)
        match.weight *= kNumberedWeight;
    return matches;
}

// The field of a doctor, laboratory or spouse which corresponds to a patient's.
std::optional<Field> fieldIn(NameContext context, Field field)
{
    using enum Field;
    struct Pair
    {
        NameContext context;
        Field patient;
        Field other;
    };
    constexpr std::array<Pair, 19> kPairs{{{NameContext::Doctor, LastName, Doctor},
                                           {NameContext::Doctor, Doctor, Doctor},
                                           {NameContext::Doctor, FirstName, DoctorFirstName},
                                           {NameContext::Doctor, Postcode, DoctorPostcode},
                                           {NameContext::Doctor, Commune, DoctorCommune},
                                           {NameContext::Doctor, PatientId, DoctorCode},
                                           {NameContext::Doctor, Identifier, DoctorCode},
                                           {NameContext::Doctor, DoctorCode, DoctorCode},
                                           {NameContext::Doctor, Rpps, Rpps},
                                           {NameContext::Doctor, Adeli, Adeli},
                                           {NameContext::Lab, LastName, LabName},
                                           {NameContext::Lab, LabName, LabName},
                                           {NameContext::Lab, Lab, Lab},
                                           {NameContext::Lab, PatientId, Lab},
                                           {NameContext::Lab, Identifier, Lab},
                                           {NameContext::Lab, Finess, Finess},
                                           {NameContext::Lab, Postcode, LabPostcode},
                                           {NameContext::Spouse, LastName, Spouse},
                                           {NameContext::Spouse, FirstName, Spouse}}};
    if (context == NameContext::Patient) return field;
    const auto *found = std::ranges::find_if(
        kPairs, [&](const Pair &pair) { return pair.context == context && pair.patient == field; });
    return found == kPairs.end() ? std::nullopt : std::optional(found->other);
}

NameMeaning inContext(NameContext context, const std::vector<NameMatch> &matches)
{
    NameMeaning meaning;
    for (const NameMatch &match : matches)
        if (const auto field = fieldIn(context, match.field))
            meaning.matches.push_back({*field, match.weight * kAffixWeight, match.needsContent});
    meaning.isElsewhere = meaning.matches.empty();
    return meaning;
}

// The meaning of what remains when a word for a person or place is taken off one end.
std::optional<NameMeaning> meaningByAffix(std::string_view key)
{
    std::optional<NameMeaning> meaning;
    for (const ContextWords &list : contextWords())
        forEachWord(list.words, [&](std::string_view affix) {
            if (meaning || affix.size() >= key.size()) return;
            std::vector<NameMatch> matches;
            if (key.ends_with(affix)) matches = matchesOf(key.substr(0, key.size() - affix.size()));
            if (matches.empty() && key.starts_with(affix)) matches = matchesOf(key.substr(affix.size()));
            if (!matches.empty()) meaning = inContext(list.context, matches);
        });
    return meaning;
}

// Folded, signs as blanks.
std::string foldedWords(std::string_view name)
{
    if (name.contains("://")) name.remove_prefix(name.find_last_of("#/") + 1);
    std::string words = fold(name);
    for (const std::string_view sign : {"°", "№", "’"})
        for (std::size_t at = 0; (at = words.find(sign, at)) != std::string::npos;)
            words.replace(at, sign.size(), " ");
    const auto isSign = [](char c) { return !isDigit(c) && !isAsciiLetter(c) && static_cast<unsigned char>(c) < 0x80; };
    std::ranges::replace_if(words, isSign, ' ');
    return words;
}

// The key without articles, and with one word for "number": "N° de dossier" is "numdossier".
std::string shortKey(std::string_view name)
{
    std::string key;
    const std::string words = foldedWords(name);
    forEachWord(words, [&key](std::string_view word) {
        if (contains("n no nr numero num number", word))
            key += "num";
        else if (!contains("de du des d la le les l of the", word))
            key += word;
    });
    return key;
}

NameMeaning meaningOfKey(std::string_view key)
{
    NameMeaning meaning;
    meaning.isNirKey = contains(kNirKeyWords, key);
    meaning.isRhD = contains(kRhDWords, key);
    if (meaning.isNirKey || meaning.isRhD) return meaning;
    meaning.matches = matchesOf(key);
    if (!meaning.matches.empty()) return meaning;
    return meaningByAffix(withoutNumber(key)).value_or(NameMeaning{});
}

bool isEmpty(const NameMeaning &meaning)
{
    return meaning.matches.empty() && !meaning.isElsewhere && !meaning.isNirKey && !meaning.isRhD;
}

} // namespace

std::string columnKey(std::string_view name)
{
    std::string key = foldedWords(name);
    std::erase(key, ' ');
    return key;
}

NameMeaning meaningOfName(std::string_view columnName)
{
    const NameMeaning meaning = meaningOfKey(columnKey(columnName));
    return isEmpty(meaning) ? meaningOfKey(shortKey(columnName)) : meaning;
}

} // namespace filature::fields
