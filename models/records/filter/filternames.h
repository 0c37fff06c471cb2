// SPDX-License-Identifier: GPL-3.0-or-later
// The words of the filter language, English and French, and what they stand for.
#pragma once

#include "fields/field.h"
#include "fields/normalise.h"
#include "records/filter/filter.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace filature::records {

enum class FilterLanguage : std::uint8_t
{
    English,
    French
};

enum class Keyword : std::uint8_t
{
    And,
    Or,
    Not
};

// What may stand before ":" or "~": a subject (of `col` the column's name is still to come), or `has`.
struct PresenceSubject
{
    friend bool operator==(const PresenceSubject &, const PresenceSubject &) = default;
};
using NamedSubject = std::variant<FilterSubject, PresenceSubject>;

// Look-ups take either language, case and accents folded, '-' as '_'. Thread-safe.
[[nodiscard]] std::optional<Keyword> keywordByName(std::string_view word);
[[nodiscard]] std::optional<NamedSubject> subjectByName(std::string_view word);
[[nodiscard]] std::optional<PresenceTarget> presenceTargetByName(std::string_view word); // a field or a category
[[nodiscard]] std::optional<fields::Level> levelByAnyName(std::string_view word);
[[nodiscard]] std::optional<std::string_view> flagByName(std::string_view word); // gives the English word

// The words to write. The subject of a column has the name "col", without the column's own.
[[nodiscard]] std::string subjectName(const FilterSubject &subject, FilterLanguage language);
[[nodiscard]] std::string_view presenceName(FilterLanguage language); // "has", "a"
[[nodiscard]] std::string_view categoryWord(fields::Category category, FilterLanguage language);
[[nodiscard]] std::string_view keywordName(Keyword keyword, FilterLanguage language);
[[nodiscard]] std::string_view levelWord(std::string_view englishName, FilterLanguage language);
[[nodiscard]] std::string_view flagWord(std::string_view englishName, FilterLanguage language);

// All canonical names of one language, for completion.
[[nodiscard]] std::vector<std::string> subjectNames(FilterLanguage language); // with those of PresenceSubject and `col`
[[nodiscard]] std::vector<std::string> presenceTargetNames(FilterLanguage language);
[[nodiscard]] std::vector<std::string_view> levelWords(FilterLanguage language);
[[nodiscard]] std::vector<std::string_view> flagWords(FilterLanguage language);

enum class Vocabulary : std::uint8_t
{
    Subjects,
    PlaceKeys,
    PresenceTargets,
    Levels,
    Flags
};
[[nodiscard]] std::vector<std::string> knownWords(Vocabulary vocabulary); // of both languages, as wordKey() makes them
// The known word that was most likely meant: few typing errors away, or the shortest that begins so. Empty when none
// is near.
[[nodiscard]] std::string closestName(std::string_view word, Vocabulary vocabulary);

// Parts of a list separated by commas that are not between double quotes, without the blanks around; as many as commas and one.
[[nodiscard]] std::vector<std::string_view> splitNames(std::string_view list);

// The form in which words are compared; empty for one that is too long to be a name.
inline constexpr std::size_t kLongestName = 64; // bytes, of the word and of every known one
[[nodiscard]] std::string wordKey(std::string_view word);

} // namespace filature::records
