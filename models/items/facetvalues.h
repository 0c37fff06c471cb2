// SPDX-License-Identifier: GPL-3.0-or-later
// The values of facets with their counts, made off the GUI thread.
#pragma once

#include "access/recordsview.h"
#include "core/jobcontrol.h"
#include "records/column.h"
#include "records/facets.h"
#include "records/filter/facetchoice.h"
#include "records/recordset.h"
#include "records/selection.h"

#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace filature::items {

// A value as it may be shown.
struct CountedValue
{
    std::string value; // canonical; empty = no value; of a presence its name in the filter language
    std::uint64_t count = 0;
    std::string key;         // what a search looks in: folded, with the name of a place
    bool isChoosable = true; // not for what a mask has put together
};

// Immutable once made; shared between threads.
struct FacetValues
{
    static constexpr std::size_t kMostValues = 5000; // the most frequent ones

    std::vector<CountedValue> values; // by count descending; of presences in the order asked for
    std::uint64_t distinct = 0;       // non-empty values in the set
    std::uint64_t maximum = 0;        // largest count
    // The choosable values, for matching items of a filter, and their places in `values`.
    records::Dictionary dictionary;
    std::vector<std::uint32_t> places;
};

// Places in `values` of those that an item of a filter means. O(log n) for a plain value, O(n) otherwise.
[[nodiscard]] std::vector<std::uint32_t> valuesMeant(const records::FilterSubject &subject, const FacetValues &values,
                                                     const records::FilterItem &item);
// The item that means this value and no other: without quotes where they are not needed.
[[nodiscard]] records::FilterItem itemFor(const records::FilterSubject &subject, const FacetValues &values, std::uint32_t place);

// The records that have something, kept while the view stays the same: about 8 kB a segment and target. Thread-safe.
class PresenceCounter
{
public:
    explicit PresenceCounter(std::shared_ptr<const access::RecordsView> view) : m_view(std::move(view)) {}

    // Of the records that the filter selects but for what it says of the target itself. `selection` is the filter's.
    [[nodiscard]] Result<std::uint64_t> count(const records::PresenceTarget &target, const records::Filter &filter,
                                              const records::Selection &selection, JobControl &job);
    [[nodiscard]] const std::shared_ptr<const access::RecordsView> &view() const { return m_view; }

private:
    using Kept = std::shared_ptr<const records::RecordSet>;
    static constexpr std::size_t kMostKept = 48;
    [[nodiscard]] Result<Kept> setOf(const records::Filter &filter, JobControl &job);

    std::shared_ptr<const access::RecordsView> m_view;
    std::mutex m_mutex;
    std::vector<std::pair<records::Filter, Kept>> m_kept; // the last used at the end
};

// What a section of the panel asks.
struct FacetQuestion
{
    std::string section;
    records::FilterSubject subject;
    std::vector<records::PresenceTarget> presences; // instead of the subject, if any
};
struct FacetAnswer
{
    std::string section;
    std::shared_ptr<const FacetValues> values;
};

// One after the other, each with the threads that pay. About 1 ms a facet and million records.
[[nodiscard]] Result<std::vector<FacetAnswer>> countFacets(PresenceCounter &counter, const std::vector<FacetQuestion> &questions,
                                                           const records::Filter &filter, const records::Selection &selection,
                                                           const records::Reveal &reveal, JobControl &job);

} // namespace filature::items
