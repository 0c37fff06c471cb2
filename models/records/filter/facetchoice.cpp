// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/filter/facetchoice.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

namespace filature::records {

namespace {

std::vector<FilterExpr> conditionsOf(const Filter &filter)
{
    if (filter.isEverything()) return {};
    const auto *group = std::get_if<FilterGroup>(&filter.root()->node);
    if (group != nullptr && group->kind == FilterGroup::Kind::All) return group->operands;
    return {*filter.root()};
}

Filter filterOf(std::vector<FilterExpr> conditions) { return conditions.empty() ? Filter() : Filter(allOf(std::move(conditions))); }

// A condition without the negation around it.
struct Bare
{
    const FilterExpr &expression;
    bool isNegated = false;
};

Bare bareOf(const FilterExpr &condition)
{
    const auto *negation = std::get_if<FilterNegation>(&condition.node);
    return negation != nullptr ? Bare{negation->operand.front(), true} : Bare{condition, false};
}

bool speaksOf(const FilterExpr &condition, const FilterSubject &subject)
{
    const auto *term = std::get_if<FilterTerm>(&bareOf(condition).expression.node);
    return term != nullptr && term->subject == subject;
}

bool isValue(const FilterItem &item) { return item.kind == ItemKind::Value || item.kind == ItemKind::Empty; }

// The conditions that make the choice of a subject, by their places.
struct ChoicePlaces
{
    std::optional<std::size_t> included;
    std::vector<std::size_t> excluded;
    bool hasOthers = false;
    [[nodiscard]] bool contain(std::size_t place) const { return included == place || std::ranges::contains(excluded, place); }
};

ChoicePlaces placesOf(const std::vector<FilterExpr> &conditions, const FilterSubject &subject)
{
    ChoicePlaces places;
    bool isDoubled = false;
    for (std::size_t i = 0; i < conditions.size(); ++i) {
        if (!speaksOf(conditions[i], subject)) continue;
        const Bare bare = bareOf(conditions[i]);
        if (!std::ranges::all_of(std::get<FilterTerm>(bare.expression.node).items, isValue)) {
            places.hasOthers = true;
        } else if (bare.isNegated) {
            places.excluded.push_back(i);
        } else {
            isDoubled = isDoubled || places.included.has_value();
            places.included = i;
        }
    }
    if (isDoubled) {
        places.included.reset();
        places.hasOthers = true;
    }
    return places;
}

// Without the conditions for which `isDropped(place)` holds; the new ones take the place of the first of them.
template<typename IsDropped>
Filter replaced(std::vector<FilterExpr> conditions, IsDropped isDropped, std::vector<FilterExpr> added)
{
    std::vector<FilterExpr> kept;
    std::optional<std::size_t> place;
    for (std::size_t i = 0; i < conditions.size(); ++i) {
        if (!isDropped(i)) kept.push_back(std::move(conditions[i]));
        else if (!place) place = kept.size();
    }
    kept.insert(kept.begin() + static_cast<std::ptrdiff_t>(place.value_or(kept.size())), std::make_move_iterator(added.begin()),
                std::make_move_iterator(added.end()));
    return filterOf(std::move(kept));
}

bool asksFor(const FilterExpr &condition, const PresenceTarget &target)
{
    const auto *presence = std::get_if<FilterPresence>(&bareOf(condition).expression.node);
    return presence != nullptr && presence->targets.size() == 1 && presence->targets.front() == target;
}

} // namespace

FacetChoice choiceOf(const Filter &filter, const FilterSubject &subject)
{
    const std::vector<FilterExpr> conditions = conditionsOf(filter);
    const ChoicePlaces places = placesOf(conditions, subject);
    const auto itemsAt = [&conditions](std::size_t place) { return std::get<FilterTerm>(bareOf(conditions[place]).expression.node).items; };
    FacetChoice choice;
    if (places.included) choice.included = itemsAt(*places.included);
    for (const std::size_t place : places.excluded) std::ranges::move(itemsAt(place), std::back_inserter(choice.excluded));
    return choice;
}

bool hasOtherConditions(const Filter &filter, const FilterSubject &subject) { return placesOf(conditionsOf(filter), subject).hasOthers; }

Filter withChoice(const Filter &filter, const FilterSubject &subject, const FacetChoice &choice)
{
    std::vector<FilterExpr> conditions = conditionsOf(filter);
    const ChoicePlaces places = placesOf(conditions, subject);
    std::vector<bool> isDropped(conditions.size());
    for (std::size_t i = 0; i < conditions.size(); ++i)
        isDropped[i] = places.contain(i) || (!choice.included.empty() && speaksOf(conditions[i], subject));
    std::vector<FilterExpr> added;
    if (!choice.included.empty()) added.push_back(makeTerm(subject, choice.included));
    if (!choice.excluded.empty()) added.push_back(negate(makeTerm(subject, choice.excluded)));
    return replaced(std::move(conditions), [&isDropped](std::size_t i) { return isDropped[i]; }, std::move(added));
}

PresenceChoice presenceChoiceOf(const Filter &filter, const PresenceTarget &target)
{
    for (const FilterExpr &condition : conditionsOf(filter))
        if (asksFor(condition, target)) return bareOf(condition).isNegated ? PresenceChoice::Absent : PresenceChoice::There;
    return PresenceChoice::Either;
}

Filter withPresence(const Filter &filter, const PresenceTarget &target, PresenceChoice choice)
{
    std::vector<FilterExpr> conditions = conditionsOf(filter);
    std::vector<bool> isDropped;
    for (const FilterExpr &condition : conditions) isDropped.push_back(asksFor(condition, target));
    std::vector<FilterExpr> added;
    if (choice == PresenceChoice::There) added.push_back(makePresence({target}));
    if (choice == PresenceChoice::Absent) added.push_back(negate(makePresence({target})));
    return replaced(std::move(conditions), [&isDropped](std::size_t i) { return isDropped[i]; }, std::move(added));
}

} // namespace filature::records
