// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/damage.h"

#include "training/population.h"

#include <algorithm>
#include <array>

namespace filature::training {

namespace {

// The beginning stays whole: header and first rows are what a dialect is told by.
constexpr std::uint64_t kWholeBeginning = 25;

constexpr std::array<DamageTraits, kDamageKinds> kTraits = {{
    {"", 0, Ledger::Stored, "", "", ""},
    {"short-row", 120, Ledger::Stored, "", "short", "cells at the end are missing"},
    {"long-row", 80, Ledger::Stored, "", "long", "empty cells too many at the end"},
    {"loose-separator", 60, Ledger::Stored, "", "long", "a comment with a separator lacks its quotes"},
    {"inner-quote", 40, Ledger::Stored, "", "", "a quote in the middle of a cell without quotes: it is data"},
    {"stray-quote", 60, Ledger::Stored, "", "stray-quote",
     "quotes round the beginning of a cell; the width fits when they are taken as data"},
    {"open-quote", 30, Ledger::Stored, "", "stray-quote",
     "a quote that is never closed; the width fits when it is taken as data"},
    {"open-quote-wide", 20, Ledger::SetAside, "stray-quote", "",
     "a quote that is never closed, and the width does not fit"},
    {"line-break-in-cell", 150, Ledger::Stored, "", "", "a quoted cell of two lines"},
    {"broken-row", 20, Ledger::Stored, "", "short", "a line break without quotes: two short rows"},
    {"utf8-row", 80, Ledger::Stored, "", "", "a row in UTF-8"},
    {"cp850-row", 60, Ledger::Stored, "", "", "a row in code page 850"},
    {"undefined-byte", 20, Ledger::Stored, "", "undecodable", "byte 81, which Windows-1252 does not assign"},
    {"nul-bytes", 30, Ledger::Stored, "", "nul", "NUL bytes in cells"},
    {"mangled-nir", 100, Ledger::Stored, "", "", "a NIR after a spreadsheet: digits are lost"},
    {"shifted-columns", 60, Ledger::Stored, "", "", "cells are one column too far right; the width fits"},
    {"control-characters", 40, Ledger::Stored, "", "", "control characters in cells"},
    {"bidi-marks", 30, Ledger::Stored, "", "", "marks of writing direction in names, in UTF-8"},
    {"formula", 30, Ledger::Stored, "", "", "text that a spreadsheet would calculate"},
    {"markup", 30, Ledger::Stored, "", "", "text that a browser would interpret"},
    {"blank-line", 60, Ledger::Blank, "", "", "an empty line"},
    {"repeated-header", 10, Ledger::SetAside, "repeated-header", "", "the header once more"},
    {"footer", 0, Ledger::SetAside, "footer", "", "the number of rows, as a last line"},
    {"torn-end", 0, Ledger::Stored, "", "short", "the file ends in mid-row"},
}};

} // namespace

std::string_view ledgerName(Ledger ledger)
{
    return ledger == Ledger::Stored ? "stored" : ledger == Ledger::SetAside ? "set-aside" : "blank";
}

const DamageTraits &traitsOf(Damage damage) { return kTraits[static_cast<std::size_t>(damage)]; }

DamagePlan::DamagePlan(const Scenario &scenario, std::uint64_t seed, std::uint64_t records)
    : m_scenario(scenario), m_seed(seed), m_records(records), m_span(records)
{
    const std::uint64_t last = records % kBlockRows; // a small last block would hardly take its share
    if (records > kBlockRows && last < 64) m_span -= last;
}

std::uint64_t DamagePlan::count(Damage damage) const
{
    if (m_scenario.damagePercent == 0 || m_span <= 2 * kWholeBeginning) return 0;
    const std::uint64_t share = m_records * traitsOf(damage).perMillion * m_scenario.damagePercent / 100'000'000;
    return std::max<std::uint64_t>(share, m_records >= 1000 ? 1 : 0);
}

// One in each of `count` equal parts of the file.
std::uint64_t DamagePlan::position(Damage damage, std::uint64_t which, std::uint64_t count) const
{
    const std::uint64_t open = m_span - kWholeBeginning;
    const std::uint64_t begin = open * which / count;
    const auto width = static_cast<std::uint32_t>(open * (which + 1) / count - begin);
    RandomStream random(m_seed, Domain::Damage, static_cast<std::uint64_t>(damage), which);
    return kWholeBeginning + begin + random.below(std::max(width, 1U));
}

// In the slot or the next free one, round the block; a BrokenRow needs two.
void DamagePlan::place(Damage damage, std::uint64_t position, std::span<Damage> slots) const
{
    const std::size_t needed = damage == Damage::BrokenRow ? 2 : 1;
    for (std::size_t i = 0; i < slots.size(); ++i) {
        const std::size_t slot = (position + i) % slots.size();
        if (slot + needed > slots.size()) continue;
        const auto wanted = slots.subspan(slot, needed);
        if (std::ranges::any_of(wanted, [](Damage taken) { return taken != Damage::None; })) continue;
        std::ranges::fill(wanted, damage);
        return;
    }
}

void DamagePlan::plan(std::uint64_t start, std::uint64_t end, Block &block) const
{
    block.rows.assign(end - start, Damage::None);
    block.before.assign(end - start, Damage::None);
    if (m_scenario.ending == Ending::Torn && end == m_records) block.rows.back() = Damage::TornEnd;
    const std::uint64_t whole = start == 0 ? kWholeBeginning : 0;
    const auto first = static_cast<std::size_t>(Damage::ShortRow);
    for (std::size_t kind = first; kind <= static_cast<std::size_t>(Damage::RepeatedHeader); ++kind) {
        const auto damage = static_cast<Damage>(kind);
        const std::uint64_t all = count(damage);
        if (all == 0) continue;
        const std::span<Damage> slots(damage >= Damage::BlankLine ? block.before : block.rows);
        const std::uint64_t reach =
            all * (std::max(start, kWholeBeginning) - kWholeBeginning) / (m_span - kWholeBeginning);
        for (std::uint64_t which = reach == 0 ? 0 : reach - 1; which < all; ++which) {
            const std::uint64_t where = position(damage, which, all);
            if (where >= end) break;
            if (where >= start) place(damage, where - start - whole, slots.subspan(whole));
        }
    }
}

} // namespace filature::training
