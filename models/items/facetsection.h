// SPDX-License-Identifier: GPL-3.0-or-later
// A section of the facet panel: what it is about, how it is laid out, what it lists.
#pragma once

#include "access/recordsview.h"
#include "items/facetvalues.h"

#include <QString>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace filature::items {

enum class FacetState : std::uint8_t
{
    Neither,
    Included,
    Excluded
};

// A value as the panel lists it.
struct ListedValue
{
    std::uint32_t place = 0; // in the values, or behind them in `extras`
    FacetState state = FacetState::Neither;
    friend bool operator==(const ListedValue &, const ListedValue &) = default;
};

class FacetSection
{
public:
    static constexpr std::size_t kFew = 12;   // so many are shown as they are
    static constexpr std::size_t kFirst = 8;  // of more than that, until all are wanted

    std::string name; // stable: "lab", "dept@patient", "nir_level", "contains", "col:NAME"
    records::FilterSubject subject;
    std::vector<records::PresenceTarget> presences; // "contains": one for each value
    bool isAdded = false;                           // by the user
    bool isFolded = false;
    bool isByName = false; // by value, else by count; of presences in their own order
    bool isWhole = false;
    std::optional<QString> search; // nothing = no field for it

    std::shared_ptr<const FacetValues> values; // nullptr = not counted yet
    std::uint64_t countedFor = 0;              // the number of the question

    [[nodiscard]] bool isPresence() const { return !presences.empty(); }
    [[nodiscard]] FacetQuestion question() const { return {name, subject, presences}; }

    // States by the filter, then the list anew.
    void follow(const records::Filter &filter);
    void list();
    [[nodiscard]] const std::vector<ListedValue> &listed() const { return m_listed; }
    [[nodiscard]] std::size_t hidden() const { return m_hidden; } // values that are not listed until all are wanted
    [[nodiscard]] const CountedValue &at(const ListedValue &listed) const;
    [[nodiscard]] std::size_t chosen() const { return m_chosen; }
    [[nodiscard]] bool isNarrowedOtherwise() const { return m_isNarrowedOtherwise; } // by a range, a prefix ...

    // The filter with another state of a listed value; the same filter for one that cannot be chosen.
    [[nodiscard]] records::Filter withState(const records::Filter &filter, const ListedValue &listed, FacetState state) const;
    // Without anything the uppermost level says of the section.
    [[nodiscard]] records::Filter without(const records::Filter &filter) const;

private:
    void followPresences(const records::Filter &filter);
    void mark(const std::vector<records::FilterItem> &items, FacetState state);
    [[nodiscard]] std::vector<records::FilterItem> itemsWithout(const std::vector<records::FilterItem> &items,
                                                                const ListedValue &listed) const;
    [[nodiscard]] bool matchesSearch(const CountedValue &value, const std::string &folded) const;

    std::vector<FacetState> m_states;        // one for each value
    std::vector<CountedValue> m_extras;      // chosen, and not among the values
    std::vector<records::FilterItem> m_extraItems;
    std::vector<FacetState> m_extraStates;
    std::vector<ListedValue> m_listed;
    std::size_t m_hidden = 0;
    std::size_t m_chosen = 0;
    bool m_isNarrowedOtherwise = false;
};

// What is offered at first: what the records have, without what is masked.
[[nodiscard]] std::vector<FacetSection> defaultSections(const access::RecordsView &view, std::size_t evidences);
// Names of what can be added beside it: other fields, levels and source columns with few values that are not masked.
[[nodiscard]] std::vector<std::string> furtherSections(const access::RecordsView &view);
// Nothing when there is no such facet among the records, or it is masked.
[[nodiscard]] std::optional<FacetSection> sectionByName(const access::RecordsView &view, const std::string &name);

} // namespace filature::items
