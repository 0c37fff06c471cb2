// SPDX-License-Identifier: GPL-3.0-or-later
// Which values of a subject a filter takes in and leaves out, and the same filter with another choice.
#pragma once

#include "records/filter/filter.h"

#include <cstdint>
#include <vector>

namespace filature::records {

// Values (or none at all) on the uppermost level of a filter: items of the kinds Value and Empty, as makeTerm() keeps them.
struct FacetChoice
{
    std::vector<FilterItem> included; // any of them; empty = no matter which
    std::vector<FilterItem> excluded; // none of them
    friend bool operator==(const FacetChoice &, const FacetChoice &) = default;

    [[nodiscard]] bool isNone() const { return included.empty() && excluded.empty(); }
};

// By one term that lists values and any number of negated ones. Ranges, prefixes, contained texts, and several terms that each
// list values, are no choice: see hasOtherConditions().
[[nodiscard]] FacetChoice choiceOf(const Filter &filter, const FilterSubject &subject);
// Whether the uppermost level says something else of the subject alone than its choice.
[[nodiscard]] bool hasOtherConditions(const Filter &filter, const FilterSubject &subject);
// Where the choice stood, or at the end. Values that are taken in replace all that the uppermost level says of the subject;
// values that are only left out stand beside its other conditions. What speaks of anything else stays as it is.
[[nodiscard]] Filter withChoice(const Filter &filter, const FilterSubject &subject, const FacetChoice &choice);

// Whether a filter asks for one thing to be there (has:X) or not (-has:X), on its uppermost level and on its own.
enum class PresenceChoice : std::uint8_t
{
    Either,
    There,
    Absent
};
[[nodiscard]] PresenceChoice presenceChoiceOf(const Filter &filter, const PresenceTarget &target);
[[nodiscard]] Filter withPresence(const Filter &filter, const PresenceTarget &target, PresenceChoice choice);

} // namespace filature::records
