// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/filter/filternames.h"

#include "fields/fold.h"

#include <algorithm>
#include <array>
#include <functional>
#include <span>
#include <unordered_map>
#include <utility>

namespace filature::records {

namespace {

using fields::Category;
using fields::Field;
using fields::FieldInfo;
using fields::Level;

constexpr std::size_t kLongestName = 64; // bytes; a longer word is no name

struct Words
{
    std::string_view english;
    std::string_view french;
    [[nodiscard]] std::string_view in(FilterLanguage language) const
    {
        return language == FilterLanguage::French ? french : english;
    }
};

constexpr Words kPresence{"has", "a"};
constexpr Words kDepartement{"dept", "dept"};
constexpr Words kRegion{"region", "region"};

struct KindWords
{
    SubjectKind kind;
    Words words;
};
constexpr std::array kKinds{
    KindWords{SubjectKind::Column, {"col", "col"}},
    KindWords{SubjectKind::Word, {"word", "mot"}},
    KindWords{SubjectKind::Evidence, {"evidence", "preuve"}},
    KindWords{SubjectKind::Row, {"row", "rangee"}},
    KindWords{SubjectKind::Line, {"line", "ligne"}},
    KindWords{SubjectKind::Record, {"record", "enregistrement"}},
    KindWords{SubjectKind::BirthYear, {"birth_year", "annee_naissance"}},
    KindWords{SubjectKind::BirthDecade, {"birth_decade", "decennie_naissance"}},
    KindWords{SubjectKind::EntryYear, {"entry_year", "annee_saisie"}},
    KindWords{SubjectKind::Flag, {"flag", "anomalie"}},
};

struct PlaceKey
{
    Field field;
    Words words;
};
constexpr std::array kPlaceKeys{
    PlaceKey{Field::DeptLab, {"lab", "labo"}},
    PlaceKey{Field::DeptPatient, {"patient", "patient"}},
    PlaceKey{Field::DeptPrescriber, {"prescriber", "prescripteur"}},
    PlaceKey{Field::DeptNir, {"nir", "nir"}},
};

// In the order of Category. A word that is a field's already has "_data" behind it.
constexpr std::array kCategories{
    Words{"identity", "identite"}, Words{"contact", "coordonnees"},      Words{"nir_data", "donnees_nir"},
    Words{"health", "sante"},      Words{"credentials", "acces"},        Words{"insurance", "assurance"},
    Words{"doctor_data", "donnees_medecin"}, Words{"free_text", "texte_libre"}, Words{"lab_data", "donnees_labo"},
    Words{"dates", "dates"},       Words{"technical", "technique"},
};
static_assert(kCategories.size() == static_cast<std::size_t>(Category::Technical) + 1);

// In the order of fields::Level.
constexpr std::array kLevels{
    Words{"absent", "absent"},       Words{"format", "format"},
    Words{"invalid", "invalide"},    Words{"precision_lost", "precision_perdue"},
    Words{"key_bad", "cle_fausse"},  Words{"sentinel", "factice"},
    Words{"length13", "longueur13"}, Words{"key_ok_structure_odd", "cle_juste_structure_rare"},
    Words{"partial", "partiel"},     Words{"warning", "alerte"},
    Words{"repaired", "repare"},     Words{"ok", "ok"},
};
static_assert(kLevels.size() == fields::kLevelCount);

constexpr std::array kFlags{
    Words{"short", "courte"},           Words{"long", "longue"},   Words{"stray_quote", "guillemet_isole"},
    Words{"undecodable", "indecodable"}, Words{"fallback", "repli"}, Words{"nul", "nul"},
    Words{"huge", "enorme"},
};

struct KeywordWords
{
    Keyword keyword;
    std::string_view word;
};
// The first of each meaning in each language is the one to write.
constexpr std::array kKeywords{
    KeywordWords{Keyword::And, "and"}, KeywordWords{Keyword::And, "et"},  KeywordWords{Keyword::Or, "or"},
    KeywordWords{Keyword::Or, "ou"},   KeywordWords{Keyword::Not, "not"}, KeywordWords{Keyword::Not, "sauf"},
    KeywordWords{Keyword::Not, "non"},
};

// Understood, never written.
struct Alias
{
    std::string_view word;
    std::string_view name;
};
constexpr std::array kAliases{
    Alias{"name", "last_name"},       Alias{"surname", "last_name"},     Alias{"given_name", "first_name"},
    Alias{"maiden_name", "birth_name"}, Alias{"birth", "birth_date"},    Alias{"naissance", "birth_date"},
    Alias{"secu", "nir"},             Alias{"zip", "postcode"},          Alias{"code_postal", "postcode"},
    Alias{"city", "commune"},         Alias{"ville", "commune"},         Alias{"tel", "phone"},
    Alias{"portable", "mobile"},      Alias{"mail", "email"},            Alias{"e_mail", "email"},
    Alias{"courriel", "email"},       Alias{"groupe", "blood_group"},    Alias{"labo", "lab"},
    Alias{"prescriber", "doctor"},    Alias{"prescripteur", "doctor"},   Alias{"entry", "entry_date"},
    Alias{"entree", "entry_date"},    Alias{"saisie", "entry_year"},     Alias{"mdp", "password"},
    Alias{"column", "col"},           Alias{"colonne", "col"},           Alias{"avec", "has"},
    Alias{"departement", "dept"},     Alias{"departement@", "dept@"},
};

std::string keyOf(std::string_view word)
{
    if (word.size() > kLongestName) return {};
    std::string key = fields::fold(word);
    std::ranges::replace(key, '-', '_');
    return key;
}

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
        if (const auto found = m_meanings.find(name); found != m_meanings.end()) add(std::move(word), Meaning(found->second));
    }
    [[nodiscard]] std::optional<Meaning> find(std::string_view word) const
    {
        const auto found = m_meanings.find(keyOf(word));
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
                    dictionary.addAlias(std::string(alias.word) + std::string(word), std::string(alias.name) + std::string(word));
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

std::optional<Keyword> keywordByName(std::string_view word)
{
    constexpr std::size_t kLongestKeyword = 4;
    if (word.size() > kLongestKeyword) return std::nullopt;
    std::array<char, kLongestKeyword> lower{};
    std::ranges::transform(word, lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
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
    for (const FieldInfo &each : fields::allFields()) names.push_back(subjectName(FilterSubject::ofField(each.field), language));
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
    for (const FieldInfo &each : fields::allFields()) names.push_back(subjectName(FilterSubject::ofField(each.field), language));
    return names;
}

std::vector<std::string_view> levelWords(FilterLanguage language) { return wordsOf(kLevels, language); }

std::vector<std::string_view> flagWords(FilterLanguage language) { return wordsOf(kFlags, language); }

namespace {

// Optimal string alignment: insertions, deletions, replacements and swaps of neighbours, in bytes. Both at most kLongestName long.
std::size_t typingErrors(std::string_view a, std::string_view b)
{
    std::array<std::array<std::size_t, kLongestName + 1>, 3> rows{}; // two rows before, the one before, this one
    for (std::size_t j = 0; j <= b.size(); ++j) rows[1][j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        rows[2][0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = rows[1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            rows[2][j] = std::min({rows[1][j] + 1, rows[2][j - 1] + 1, replaced});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                rows[2][j] = std::min(rows[2][j], rows[0][j - 2] + 1);
        }
        std::ranges::rotate(rows, rows.begin() + 1);
    }
    return rows[1][b.size()];
}

std::string nearest(std::string_view key, std::span<const std::string> names)
{
    constexpr std::size_t kShortestBeginning = 3;
    std::string best;
    std::size_t bestErrors = key.size() < 2 ? 0 : key.size() < 5 ? 1 : key.size() < 9 ? 2 : 3;
    std::string completed;
    for (const std::string &name : names) {
        if (key.size() >= kShortestBeginning && name.starts_with(key) && (completed.empty() || name.size() < completed.size()))
            completed = name;
        if (name.size() > key.size() + bestErrors || key.size() > name.size() + bestErrors) continue;
        const std::size_t errors = typingErrors(key, name);
        if (errors > bestErrors || (errors == bestErrors && !best.empty())) continue;
        best = name;
        bestErrors = errors;
    }
    return completed.empty() || (!best.empty() && bestErrors < 2) ? best : completed;
}

std::vector<std::string> placeKeyWords()
{
    std::vector<std::string> words;
    for (const PlaceKey &each : kPlaceKeys)
        for (const std::string_view word : {each.words.english, each.words.french}) words.emplace_back(word);
    return words;
}

} // namespace

std::string closestName(std::string_view word, Vocabulary vocabulary)
{
    const std::string key = keyOf(word);
    if (key.empty() || key.size() > kLongestName) return {};
    switch (vocabulary) {
    case Vocabulary::Subjects: return nearest(key, subjects().words());
    case Vocabulary::PlaceKeys: return nearest(key, placeKeyWords());
    case Vocabulary::PresenceTargets: return nearest(key, presenceTargets().words());
    case Vocabulary::Levels: return nearest(key, levels().words());
    case Vocabulary::Flags: return nearest(key, flags().words());
    }
    return {};
}

} // namespace filature::records
