// SPDX-License-Identifier: GPL-3.0-or-later
// What goes wrong with an export on its way: kinds, places, and the doing of it.
#pragma once

#include "training/randomstream.h"
#include "training/rowcells.h"
#include "training/scenario.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace filature::training {

enum class Damage : std::uint8_t
{
    None,
    // of a row
    ShortRow,
    LongRow,
    LooseSeparator,
    InnerQuote,
    StrayQuote,
    OpenQuote,
    OpenQuoteWide,
    LineBreakInCell,
    BrokenRow,
    Utf8Row,
    Cp850Row,
    UndefinedByte,
    NulBytes,
    MangledNir,
    ShiftedColumns,
    ControlCharacters,
    BidiMarks,
    Formula,
    Markup,
    // a line that is no patient's
    BlankLine,
    RepeatedHeader,
    // at the end
    Footer,
    TornEnd,
};
inline constexpr std::size_t kDamageKinds = 24;

// What a reader is to do with it. A row counts as stored even when it is short, long or holds a quote that can be taken
// as data.
enum class Ledger : std::uint8_t
{
    Stored,
    SetAside,
    Blank
};
[[nodiscard]] std::string_view ledgerName(Ledger ledger);

struct DamageTraits
{
    std::string_view name;
    std::uint32_t perMillion; // of the records
    Ledger ledger;
    std::string_view reason; // of setting aside
    std::string_view flag;   // of a stored row; empty = none
    std::string_view remark; // for whoever reads the answer key
};
[[nodiscard]] const DamageTraits &traitsOf(Damage damage);

// Which rows are damaged, for any part of the file. From 1,000 records on every kind occurs at least once.
class DamagePlan
{
public:
    DamagePlan(const Scenario &scenario, std::uint64_t seed, std::uint64_t records);

    struct Block
    {
        std::vector<Damage> rows;   // by position in the block; what lies behind a BrokenRow is its second half
        std::vector<Damage> before; // BlankLine or RepeatedHeader in front of the row
    };
    // Positions start ... end-1 of the file, not more than one block. Fills `block` anew.
    void plan(std::uint64_t start, std::uint64_t end, Block &block) const;

private:
    [[nodiscard]] std::uint64_t count(Damage damage) const;
    [[nodiscard]] std::uint64_t position(Damage damage, std::uint64_t which, std::uint64_t count) const;
    void place(Damage damage, std::uint64_t position, std::span<Damage> slots) const;

    const Scenario &m_scenario;
    std::uint64_t m_seed;
    std::uint64_t m_records;
    std::uint64_t m_span; // positions that can be damaged
};

// How a damaged row is written.
struct LineForm
{
    Quoting quoting = Quoting::WhereNeeded;
    TextEncoding encoding = TextEncoding::Windows1252;
    bool hasTail = false; // the row goes on in a line of its own
};

// Damages a complete row; the second half of a BrokenRow goes into `tail`.
[[nodiscard]] LineForm makeDamage(Damage damage, RowCells &cells, RowCells &tail, RandomStream &random);

} // namespace filature::training
