// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/filter/filternames.h"

#include "fields/blanks.h"
#include "fields/fold.h"
#include "records/filter/filterwords.h"

#include <algorithm>
#include <array>
#include <functional>
#include <span>
#include <unordered_map>
#include <utility>

namespace filature::records {

namespace {

using namespace filterwords;
using fields::Category;
using fields::Field;
using fields::FieldInfo;
using fields::Level;

struct TextHash
{
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};

// Meanings by folded word, in the order in which they were added; the first meaning of a word stays.
template<typename Meaning>
class Dictionary
{
public:
    void add(std::string word, const Meaning &meaning)
    {
        if (m_meanings.try_emplace(word, meaning).second) m_words.push_back(std::move(word));
    }
    void add(const Words &words, const Meaning &meaning)
    {
        add(std::string(words.english), meaning);
        add(std::string(words.french), meaning);
    }
    void addAlias(std::string word, std::string_view name)
    {
        if (const auto found = m_meanings.find(name); found != m_meanings.end())
            add(std::move(word), Meaning(found->second));
    }
    [[nodiscard]] std::optional<Meaning> find(std::string_view word) const
    {
        const auto found = m_meanings.find(wordKey(word));
        return found == m_meanings.end() ? std::nullopt : std::optional(found->second);
    }
    [[nodiscard]] const std::vector<std::string> &words() const { return m_words; }

private:
    std::unordered_map<std::string, Meaning, TextHash, std::equal_to<>> m_meanings;
    std::vector<std::string> m_words;
};

// "dept" and "dept@key", or "region" and "region@key".
template<typename Meaning, typename Make>
void addPlaces(Dictionary<Meaning> &dictionary, const Words &base, const Make &make)
{
    dictionary.add(base, make(Field::DeptLab));
    for (const PlaceKey &key : kPlaceKeys)
        for (const std::string_view word : {key.words.english, key.words.french})
            dictionary.add(std::string(base.english) + "@" + std::string(word), make(key.field));
}

// "departement@patient" as well as "dept@patient", and the other words for the keys.
template<typename Meaning>
void addAliases(Dictionary<Meaning> &dictionary)
{
    for (const std::string_view base : {"dept@", "region@"}) {
        const std::string prefix{base};
        dictionary.addAlias(prefix + "laboratoire", prefix + "lab");
        dictionary.addAlias(prefix + "doctor", prefix + "prescriber");
        dictionary.addAlias(prefix + "medecin", prefix + "prescriber");
    }
    for (const Alias &alias : kAliases) {
        if (!alias.name.ends_with('@')) dictionary.addAlias(std::string(alias.word), alias.name);
        else
            for (const PlaceKey &key : kPlaceKeys)
                for (const std::string_view word : {key.words.english, key.words.french})
                    dictionary.addAlias(std::string(alias.word) + std::string(word),
                                        std::string(alias.name) + std::string(word));
    }
}

Dictionary<NamedSubject> makeSubjects()
{
    Dictionary<NamedSubject> subjects;
    for (const FieldInfo &each : fields::allFields())
        subjects.add({each.name, each.frenchName}, FilterSubject::ofField(each.field));
    for (const KindWords &each : kKinds) subjects.add(each.words, FilterSubject::of(each.kind));
    subjects.add(kPresence, PresenceSubject{});
    addPlaces(subjects, kDepartement, [](Field field) { return FilterSubject::ofField(field); });
    addPlaces(subjects, kRegion, [](Field field) { return FilterSubject::ofRegion(field); });
    for (const FieldInfo &each : fields::allFields()) {
        if (!each.hasLevel) continue;
        for (const std::string_view name : {each.name, each.frenchName})
            for (const std::string_view suffix : {"_level", "_niveau"})
                subjects.add(std::string(name) + std::string(suffix), FilterSubject::ofLevel(each.field));
    }
    addAliases(subjects);
    return subjects;
}

Dictionary<PresenceTarget> makePresenceTargets()
{
    Dictionary<PresenceTarget> targets;
    for (const FieldInfo &each : fields::allFields()) targets.add({each.name, each.frenchName}, each.field);
    addPlaces(targets, kDepartement, [](Field field) { return field; });
    for (std::size_t i = 0; i < kCategories.size(); ++i) targets.add(kCategories[i], static_cast<Category>(i));
    addAliases(targets);
    return targets;
}

template<std::size_t N>
Dictionary<std::size_t> makeIndex(const std::array<Words, N> &table)
{
    Dictionary<std::size_t> result;
    for (std::size_t i = 0; i < N; ++i) result.add(table[i], i);
    return result;
}

const Dictionary<NamedSubject> &subjects()
{
    static const Dictionary<NamedSubject> kSubjects = makeSubjects();
    return kSubjects;
}

const Dictionary<PresenceTarget> &presenceTargets()
{
    static const Dictionary<PresenceTarget> kTargets = makePresenceTargets();
    return kTargets;
}

const Dictionary<std::size_t> &levels()
{
    static const Dictionary<std::size_t> kIndex = makeIndex(kLevels);
    return kIndex;
}

const Dictionary<std::size_t> &flags()
{
    static const Dictionary<std::size_t> kIndex = makeIndex(kFlags);
    return kIndex;
}

std::string_view translated(std::span<const Words> table, std::string_view english, FilterLanguage language)
{
    const auto found = std::ranges::find(table, english, &Words::english);
    return found == table.end() ? english : found->in(language);
}

std::vector<std::string_view> wordsOf(std::span<const Words> table, FilterLanguage language)
{
    std::vector<std::string_view> result;
    for (const Words &each : table) result.push_back(each.in(language));
    return result;
}

std::string fieldName(Field field, FilterLanguage language)
{
    const FieldInfo &info = fields::info(field);
    return std::string(language == FilterLanguage::French ? info.frenchName : info.name);
}

std::string placeName(const Words &base, Field field, FilterLanguage language)
{
    std::string name{base.in(language)};
    const auto *key = std::ranges::find(kPlaceKeys, field, &PlaceKey::field);
    if (field == Field::DeptLab || key == kPlaceKeys.end()) return name;
    return name.append("@").append(key->words.in(language));
}

} // namespace

std::string wordKey(std::string_view word)
{
    if (word.size() > kLongestName) return {};
    std::string key = fields::fold(word);
    std::ranges::replace(key, '-', '_');
    return key;
}

std::optional<Keyword> keywordByName(std::string_view word)
{
    constexpr std::size_t kLongestKeyword = 4;
    if (word.size() > kLongestKeyword) return std::nullopt;
    std::array<char, kLongestKeyword> lower{};
    std::ranges::transform(word, lower.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    const std::string_view key(lower.data(), word.size());
    const auto *found = std::ranges::find(kKeywords, key, &KeywordWords::word);
    return found == kKeywords.end() ? std::nullopt : std::optional(found->keyword);
}

std::optional<NamedSubject> subjectByName(std::string_view word) { return subjects().find(word); }

std::optional<PresenceTarget> presenceTargetByName(std::string_view word) { return presenceTargets().find(word); }

std::optional<Level> levelByAnyName(std::string_view word)
{
    const std::optional<std::size_t> found = levels().find(word);
    return found ? std::optional(static_cast<Level>(*found)) : std::nullopt;
}

std::optional<std::string_view> flagByName(std::string_view word)
{
    const std::optional<std::size_t> found = flags().find(word);
    return found ? std::optional(kFlags[*found].english) : std::nullopt;
}

std::string subjectName(const FilterSubject &subject, FilterLanguage language)
{
    switch (subject.kind) {
    case SubjectKind::Field:
        return std::ranges::contains(kPlaceKeys, subject.field, &PlaceKey::field)
                   ? placeName(kDepartement, subject.field, language)
                   : fieldName(subject.field, language);
    case SubjectKind::Level:
        return fieldName(subject.field, language) + (language == FilterLanguage::French ? "_niveau" : "_level");
    case SubjectKind::Region: return placeName(kRegion, subject.field, language);
    default: return std::string(std::ranges::find(kKinds, subject.kind, &KindWords::kind)->words.in(language));
    }
}

std::string_view presenceName(FilterLanguage language) { return kPresence.in(language); }

std::string_view categoryWord(Category category, FilterLanguage language)
{
    return kCategories[static_cast<std::size_t>(category)].in(language);
}

std::string_view keywordName(Keyword keyword, FilterLanguage language)
{
    const auto *found = std::ranges::find(kKeywords, keyword, &KeywordWords::keyword);
    return language == FilterLanguage::French ? std::next(found)->word : found->word;
}

std::string_view levelWord(std::string_view englishName, FilterLanguage language)
{
    return translated(kLevels, englishName, language);
}

std::string_view flagWord(std::string_view englishName, FilterLanguage language)
{
    return translated(kFlags, englishName, language);
}

std::vector<std::string> subjectNames(FilterLanguage language)
{
    std::vector<std::string> names;
    for (const FieldInfo &each : fields::allFields())
        names.push_back(subjectName(FilterSubject::ofField(each.field), language));
    for (const PlaceKey &each : kPlaceKeys) names.push_back(placeName(kRegion, each.field, language));
    for (const KindWords &each : kKinds) names.emplace_back(each.words.in(language));
    names.emplace_back(kPresence.in(language));
    for (const FieldInfo &each : fields::allFields())
        if (each.hasLevel) names.push_back(subjectName(FilterSubject::ofLevel(each.field), language));
    return names;
}

std::vector<std::string> presenceTargetNames(FilterLanguage language)
{
    std::vector<std::string> names;
    for (const Words &each : kCategories) names.emplace_back(each.in(language));
    for (const FieldInfo &each : fields::allFields())
        names.push_back(subjectName(FilterSubject::ofField(each.field), language));
    return names;
}

std::vector<std::string_view> levelWords(FilterLanguage language) { return wordsOf(kLevels, language); }

std::vector<std::string_view> flagWords(FilterLanguage language) { return wordsOf(kFlags, language); }

namespace {

std::vector<std::string> placeKeyWords()
{
    std::vector<std::string> words;
    for (const PlaceKey &each : kPlaceKeys)
        for (const std::string_view word : {each.words.english, each.words.french}) words.emplace_back(word);
    return words;
}

} // namespace

std::vector<std::string> knownWords(Vocabulary vocabulary)
{
    switch (vocabulary) {
    case Vocabulary::Subjects: return subjects().words();
    case Vocabulary::PlaceKeys: return placeKeyWords();
    case Vocabulary::PresenceTargets: return presenceTargets().words();
    case Vocabulary::Levels: return levels().words();
    case Vocabulary::Flags: return flags().words();
    }
    return {};
}

std::vector<std::string_view> splitNames(std::string_view list)
{
    std::vector<std::string_view> names;
    bool isQuoted = false;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= list.size(); ++i) {
        if (i < list.size() && list[i] == '"') isQuoted = !isQuoted;
        if (i < list.size() && (isQuoted || list[i] != ',')) continue;
        names.push_back(fields::trimmed(list.substr(begin, i - begin)));
        begin = i + 1;
    }
    return names;
}

} // namespace filature::records
