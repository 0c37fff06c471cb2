// SPDX-License-Identifier: GPL-3.0-or-later
// Typed identifiers: numbers of different things do not mix.
#pragma once

#include <compare>
#include <cstdint>

namespace filature {

template<typename Tag, typename Number>
struct Id
{
    Number value{};
    friend auto operator<=>(const Id &, const Id &) = default;
};

using EvidenceId = Id<struct EvidenceTag, std::uint32_t>; // from 1, in order of import
using RecordId = Id<struct RecordTag, std::uint32_t>;     // from 0, in import order, never reused, gaps allowed
using SegmentId = Id<struct SegmentTag, std::uint32_t>;   // from 0
using ReadingId = Id<struct ReadingTag, std::uint32_t>;   // from 1: one way of cutting an evidence into rows

} // namespace filature
