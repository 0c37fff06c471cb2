// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/facetsection.h"

#include "fields/fold.h"

#include <algorithm>
#include <numeric>

namespace filature::items {

namespace {

using records::FilterItem;

bool isThere(const CountedValue &value) { return !value.value.empty(); }

// Empty values last, others as the dictionaries have them.
bool precedes(const CountedValue &a, const CountedValue &b)
{
    if (isThere(a) != isThere(b)) return isThere(a);
    return records::compareTexts(a.value, b.value) < 0;
}

} // namespace

const CountedValue &FacetSection::at(const ListedValue &listed) const
{
    const std::size_t counted = values ? values->values.size() : 0;
    return listed.place < counted ? values->values[listed.place] : m_extras[listed.place - counted];
}

void FacetSection::mark(const std::vector<FilterItem> &items, FacetState state)
{
    for (const FilterItem &item : items) {
        const std::vector<std::uint32_t> meant = values ? valuesMeant(subject, *values, item) : std::vector<std::uint32_t>{};
        for (const std::uint32_t place : meant) m_states[place] = state;
        if (!meant.empty()) continue;
        m_extras.push_back({item.text, 0, fields::fold(item.text), true});
        m_extraItems.push_back(item);
        m_extraStates.push_back(state);
    }
}

void FacetSection::follow(const records::Filter &filter)
{
    m_states.assign(values ? values->values.size() : 0, FacetState::Neither);
    m_extras.clear();
    m_extraItems.clear();
    m_extraStates.clear();
    if (isPresence()) {
        followPresences(filter);
    } else {
        const records::FacetChoice choice = records::choiceOf(filter, subject);
        mark(choice.included, FacetState::Included);
        mark(choice.excluded, FacetState::Excluded);
        m_chosen = choice.included.size() + choice.excluded.size();
        m_isNarrowedOtherwise = records::hasOtherConditions(filter, subject);
    }
    list();
}

void FacetSection::followPresences(const records::Filter &filter)
{
    m_chosen = 0;
    for (std::size_t i = 0; i < presences.size(); ++i) {
        const records::PresenceChoice choice = records::presenceChoiceOf(filter, presences[i]);
        if (choice == records::PresenceChoice::Either) continue;
        ++m_chosen;
        if (i < m_states.size()) m_states[i] = choice == records::PresenceChoice::There ? FacetState::Included : FacetState::Excluded;
    }
}

bool FacetSection::matchesSearch(const CountedValue &value, const std::string &folded) const
{
    return folded.empty() || value.key.contains(folded);
}

void FacetSection::list()
{
    m_listed.clear();
    m_hidden = 0;
    const std::string folded = search ? fields::fold(search->toStdString()) : std::string();
    std::vector<std::uint32_t> order(m_states.size());
    std::iota(order.begin(), order.end(), 0U);
    if (isByName && !isPresence())
        std::ranges::stable_sort(order,
                                 [this](std::uint32_t a, std::uint32_t b) { return precedes(values->values[a], values->values[b]); });
    if (!isByName && isPresence())
        std::ranges::stable_sort(order,
                                 [this](std::uint32_t a, std::uint32_t b) { return values->values[a].count > values->values[b].count; });
    const bool isCut = !isWhole && folded.empty() && order.size() > kFew;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const FacetState state = m_states[order[i]];
        if (!matchesSearch(values->values[order[i]], folded)) continue;
        if (isCut && i >= kFirst && state == FacetState::Neither) ++m_hidden; // what is chosen is always to be seen
        else m_listed.push_back({order[i], state});
    }
    for (std::size_t i = 0; i < m_extras.size(); ++i)
        m_listed.push_back({static_cast<std::uint32_t>(m_states.size() + i), m_extraStates[i]});
}

// Items that mean the value go; what else they mean stays, one by one.
std::vector<FilterItem> FacetSection::itemsWithout(const std::vector<FilterItem> &items, const ListedValue &listed) const
{
    std::vector<FilterItem> kept;
    for (const FilterItem &item : items) {
        if (listed.place >= m_states.size()) {
            if (item != m_extraItems[listed.place - m_states.size()]) kept.push_back(item);
            continue;
        }
        const std::vector<std::uint32_t> meant = valuesMeant(subject, *values, item);
        if (!std::ranges::contains(meant, listed.place)) kept.push_back(item);
        else
            for (const std::uint32_t place : meant)
                if (place != listed.place) kept.push_back(itemFor(subject, *values, place));
    }
    return kept;
}

records::Filter FacetSection::withState(const records::Filter &filter, const ListedValue &listed, FacetState state) const
{
    if (!at(listed).isChoosable) return filter;
    if (isPresence()) {
        using enum records::PresenceChoice;
        return records::withPresence(filter, presences[listed.place],
                                     state == FacetState::Included ? There : state == FacetState::Excluded ? Absent : Either);
    }
    records::FacetChoice choice = records::choiceOf(filter, subject);
    choice.included = itemsWithout(choice.included, listed);
    choice.excluded = itemsWithout(choice.excluded, listed);
    const bool isExtra = listed.place >= m_states.size();
    FilterItem item = isExtra ? m_extraItems[listed.place - m_states.size()] : itemFor(subject, *values, listed.place);
    if (state == FacetState::Included) choice.included.push_back(std::move(item));
    else if (state == FacetState::Excluded) choice.excluded.push_back(std::move(item));
    return records::withChoice(filter, subject, choice);
}

records::Filter FacetSection::without(const records::Filter &filter) const
{
    if (!isPresence()) return records::withoutSubject(filter, subject);
    records::Filter result = filter;
    for (const records::PresenceTarget &target : presences) result = records::withPresence(result, target, records::PresenceChoice::Either);
    return result;
}

} // namespace filature::items
