// SPDX-License-Identifier: GPL-3.0-or-later
// Some thousand rows of the leak at a time: composed, mistyped, damaged, put in order.
#pragma once

#include "training/damage.h"
#include "training/rowcomposer.h"
#include "training/servercopy.h"
#include "training/tally.h"
#include "training/truth.h"

#include <cstdint>
#include <string>
#include <vector>

namespace filature::training {

// What became of the lines of the leak. source rows = stored + setAside + blank + header.
struct LedgerSums
{
    std::uint64_t stored = 0;
    std::uint64_t setAside = 0;
    std::uint64_t blank = 0;
    std::uint64_t header = 0;
    std::uint64_t lines = 0; // physical ones
};

struct DamagedLine
{
    Damage damage;
    std::uint64_t line; // on which it begins, from 1
    std::uint64_t row;  // among stored and set-aside rows, from 1; 0 for a blank line
};

// Everything that is known at the end, for the answer key.
struct Findings
{
    explicit Findings(std::uint64_t seed, const Labs &labs) : truth(seed), tally(labs) {}
    Truth truth;
    Tally tally;
    LedgerSums ledger;
    std::vector<DamagedLine> damages;
    std::uint64_t serverRows = 0;
};

// What the three large files are to get next; the caller writes and empties it.
struct CaseTexts
{
    std::string leak;
    std::string server;
    std::string persons;
};

// Text for the files, made block by block. Not thread-safe; refers to what it is made from.
class LeakBlock
{
public:
    struct Makers
    {
        const RowComposer &composer;
        const DamagePlan &damagePlan;
        const ServerCopy &server;
        const Scenario &scenario;
    };
    LeakBlock(Makers makers, std::uint64_t seed, std::uint64_t records, Findings &findings, CaseTexts &texts);

    void begin(); // headers
    // Rows start ... end-1, at most kBlockRows; blocks in order.
    void make(RowSequence &rows, RowSequence &extraRows, std::uint64_t start, std::uint64_t end);
    void finish(); // the footer

private:
    struct Line // a row of the leak, before its place in the file is reached
    {
        std::uint32_t begin = 0; // in m_text
        std::uint32_t length = 0;
        std::uint64_t serverRow = 0; // 0 = not there
        std::uint64_t person = 0;
        std::uint64_t homonymOf = 0;
        std::uint8_t lines = 1; // physical ones
        bool isTwin = false;
        Duplicate duplicate = Duplicate::First;
        TypingError error = TypingError::None;
    };
    void order(std::uint64_t start);
    void compose(const RowPlan &plan, std::uint32_t position);
    void appendLine(Damage damage, Line &line, RandomStream &random);
    void addExtraRows(RowSequence &extraRows, std::uint64_t end);
    void emitInsertion(Damage damage);
    void emit(const Line &line, Damage damage);
    void appendPerson(const Line &line, Damage damage);

    Makers m_makers;
    std::uint64_t m_seed;
    std::uint64_t m_records;
    Findings &m_findings;
    CaseTexts &m_texts;
    DamagePlan::Block m_damages;
    std::vector<std::uint32_t> m_order; // positions, by order of composing
    std::vector<Line> m_lines;          // by position
    std::string m_text;
    std::string m_header;
    RowCells m_cells;
    RowCells m_tail;
    std::uint64_t m_extraRows = 0;
};

} // namespace filature::training
