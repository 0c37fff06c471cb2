// SPDX-License-Identifier: GPL-3.0-or-later
// What the filter language speaks of, in the user's words.
#pragma once

#include "fields/field.h"
#include "fields/normalise.h"
#include "records/filter/filter.h"

#include <QString>

#include <string_view>

namespace filature::words {

// For a heading or a label: "Last name", "Laboratory", "Blood group", "Health data".
[[nodiscard]] QString fieldTitle(fields::Field field);
[[nodiscard]] QString categoryTitle(fields::Category category);
// "Département", "Decade of birth", "Validity of the NIR"; the name of a source column, safe to show.
[[nodiscard]] QString subjectTitle(const records::FilterSubject &subject);
// By what a place was derived: "site of the laboratory"; empty for what is no place.
[[nodiscard]] QString placeKeyWords(const records::FilterSubject &subject);
[[nodiscard]] QString placeKeyInShort(const records::FilterSubject &subject); // "lab site"
// Title and key: "Département (site of the laboratory)".
[[nodiscard]] QString subjectWords(const records::FilterSubject &subject);
// A field, a category or a source column: "NIR", "Password", "Health data".
[[nodiscard]] QString presenceTitle(const records::PresenceTarget &target);

// "valid", "wrong key", "absent" ...; the word itself for one that is no level.
[[nodiscard]] QString levelText(std::string_view levelName);

// A canonical value as people read it: a level, a sex, a place with its name; "(no value)" for the empty one. Safe to show.
[[nodiscard]] QString valueText(const records::FilterSubject &subject, std::string_view value);

// For the middle of a sentence: "Laboratory" → "laboratory", but "NIR" stays.
[[nodiscard]] QString inSentence(const QString &title);

} // namespace filature::words
