// SPDX-License-Identifier: GPL-3.0-or-later
// Decides to which part of the file a row belongs: preamble, header, table, later tables, footer.
#pragma once

#include "ingest/dialect.h"
#include "ingest/rowbatch.h"
#include "ingest/syntax.h"
#include "ingest/tableends.h"
#include "ingest/tableprofile.h"

#include <cstdint>
#include <functional>
#include <span>
#include <string_view>

namespace filature::ingest {

enum class TablePhase : std::uint8_t { Preamble, Header, Body, Stacked, Footer };

struct Verdict
{
    RowKind kind = RowKind::Stored;
    SetAsideReason reason = SetAsideReason::None;
    std::uint32_t block = 0;
};

// What can be known about a row when it is judged. `ahead` begins with the row and holds at least kLookAhead bytes
// unless `reachesEnd`; no more than kLookAhead is looked at, so that verdicts do not depend on how the source was read.
struct RowInSight
{
    std::string_view ahead;
    bool reachesEnd = false;
    std::size_t length = 0;          // of the row, with its line end; may be beyond `ahead`
    std::span<const Cell> cells;     // positions in `text`
    const char *text = nullptr;
    std::function<bool()> isBlankOutside; // asked for a row of delimiters: the blank rows from here on lie behind the table
};

class TableTracker
{
public:
    static constexpr std::size_t kLookAhead = 64 * 1024;

    struct State
    {
        TablePhase phase = TablePhase::Preamble;
        std::uint32_t headerRows = 0; // seen so far
        std::uint32_t block = 0;      // last number given
        SetAsideReason reason = SetAsideReason::None; // of the open block; None = no block is open
        bool isAfterBlank = false;    // the last row was blank
    };

    TableTracker(const Dialect &dialect, const Syntax &syntax, TableProfile profile);
    TableTracker(const TableTracker &) = delete;
    TableTracker &operator=(const TableTracker &) = delete;

    [[nodiscard]] const State &state() const { return m_state; }
    void setState(const State &state) { m_state = state; }
    [[nodiscard]] TablePhase phase() const { return m_state.phase; }
    // The table's first byte is reached.
    void beginTable();

    // The parts of a file that are physical lines: before and behind the table.
    [[nodiscard]] bool isLineWise() const { return m_state.phase == TablePhase::Preamble || m_state.phase == TablePhase::Footer; }
    [[nodiscard]] Verdict judgeLine(std::string_view line);

    // A line in the table (not yet cut) that is no row: blank or a comment.
    [[nodiscard]] bool isNoRow(std::string_view line) const;

    // A row of the table with the right width in the middle of others: most rows are.
    [[nodiscard]] bool isPlain(const RowInSight &row) const
    {
        return m_state.phase == TablePhase::Body && !m_state.isAfterBlank && row.cells.size() == m_columns && m_columns != 0
               && row.length > m_blankLength && !m_profile.startsLikeHeader(row.text, row.cells);
    }
    // The cells contradict what the columns hold.
    [[nodiscard]] bool contradicts(std::string_view text, std::span<const Cell> cells) const;
    void notePlain() { m_state.reason = SetAsideReason::None; }
    [[nodiscard]] Verdict judge(const RowInSight &row);
    // The table ends before `ahead`, which follows blank rows: a footer or another table.
    [[nodiscard]] bool endsBefore(std::string_view ahead, bool reachesEnd) const;
    // Sets a row aside that could not be read.
    [[nodiscard]] Verdict refuse(SetAsideReason reason) { return setAside(reason); }

private:
    Verdict judgeBody(const RowInSight &row);
    Verdict judgeStacked(const RowInSight &row);
    Verdict setAsideTable();
    Verdict setAside(SetAsideReason reason);
    Verdict keep(RowKind kind);
    Verdict blank();

    Syntax m_syntax;
    TableProfile m_profile;
    TableEnds m_ends{m_syntax, m_profile};
    std::uint32_t m_columns;
    std::uint32_t m_headerRows;
    std::size_t m_blankLength; // rows up to this length may be delimiters only
    State m_state;
};

} // namespace filature::ingest
