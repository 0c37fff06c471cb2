// SPDX-License-Identifier: GPL-3.0-or-later
// Records that share an address, a phone or a household with one record.
#pragma once

#include "access/opencase.h"
#include "access/recordsview.h"
#include "core/ids.h"
#include "core/jobcontrol.h"
#include "records/filter/filter.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace filature::items {

enum class NeighbourKind : std::uint8_t
{
    Address,   // address, postcode and commune
    Phone,     // any number, landline or mobile, in either field
    Household, // last name and address
};

struct NeighbourCount
{
    NeighbourKind kind = NeighbourKind::Address;
    std::uint64_t others = 0; // without the record itself
};

// Of the kinds for which the record has trustworthy values. Some ms.
[[nodiscard]] Result<std::vector<NeighbourCount>> countNeighbours(const access::RecordsView &view, RecordId record, JobControl &job);

struct NeighbourFilter
{
    records::Filter filter;
    std::optional<Error> notJournalled;
};
inline constexpr std::uint64_t kMostNeighbours = 500;

// The record and its neighbours as a condition on record numbers. Not on the values that they share: a filter's text shows its
// literals, and those are masked. What was asked of the masked values is journalled as that filter. Refused for more than
// kMostNeighbours; NotFound when there is nothing to share.
[[nodiscard]] Result<NeighbourFilter> findNeighbours(const access::OpenCase &opened, const access::RecordsView &view, RecordId record,
                                                     NeighbourKind kind, JobControl &job);

} // namespace filature::items
