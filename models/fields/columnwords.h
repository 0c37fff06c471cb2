// SPDX-License-Identifier: GPL-3.0-or-later
// The words by which exports name their columns, French and English, as columnKey() gives them.
#pragma once

#include "fields/field.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace filature::fields {

struct ColumnWords
{
    Field field;
    double weight;
    bool needsContent;
    std::string_view words; // between blanks
};

[[nodiscard]] std::span<const ColumnWords> columnWords();

// Whose data a column holds, when its name says so at one of its ends.
enum class NameContext : std::uint8_t
{
    Patient,
    Doctor,
    Lab,
    Spouse,
    Elsewhere
};

struct ContextWords
{
    NameContext context;
    std::string_view words; // longer ones first
};

[[nodiscard]] std::span<const ContextWords> contextWords();

inline constexpr std::string_view kNirKeyWords =
    "cle clenir cless clesecu clenumss cleimmat clesecurite clesecuritesociale nircle nirkey numsscle";
inline constexpr std::string_view kRhDWords =
    "rh rhesus rhd facteurrhesus facteurrh rhesusd grprh grouperhesus rhfactor rhesusfactor";

} // namespace filature::fields
