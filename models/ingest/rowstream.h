// SPDX-License-Identifier: GPL-3.0-or-later
// The loop of the delimited reader: fills the stretch of text, has rows cut and judged, and gathers them in batches.
#pragma once

#include "core/error.h"
#include "ingest/bytesource.h"
#include "ingest/cellfinisher.h"
#include "ingest/delimitedreader.h"
#include "ingest/dialect.h"
#include "ingest/longrow.h"
#include "ingest/quoterepair.h"
#include "ingest/readerstate.h"
#include "ingest/rowbatch.h"
#include "ingest/rowcutter.h"
#include "ingest/sourcetext.h"
#include "ingest/tabletracker.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string_view>

namespace filature::ingest {

class RowStream
{
public:
    RowStream(ByteSource &source, Dialect dialect);

    void setTap(std::function<void(std::string_view bytes)> tap) { m_tap = std::move(tap); }
    [[nodiscard]] Result<void> next(RowBatch &batch, JobControl &job);
    [[nodiscard]] ReaderState state() const;
    [[nodiscard]] Result<void> restart(const ReaderState &state);
    [[nodiscard]] ReadTotals totals() const;

private:
    // A row that does not end within so much text is read by readLongRow().
    static constexpr std::size_t kMostHeld = 4U << 20;
    static constexpr std::size_t kBatchText = 1U << 20;
    static constexpr std::size_t kLookAhead = TableTracker::kLookAhead;

    enum class Step : std::uint8_t { Done, NeedMore, TooLong };
    struct Found // a row of the text at m_position
    {
        std::size_t length = 0;
        std::uint64_t lineEnds = 0;
        std::size_t firstCell = 0; // in m_store
        std::uint8_t flags = 0;
    };

    Result<void> open();
    Result<void> fillBatch(RowBatch &batch, JobControl &job);
    Result<void> emitByteOrderMark(RowBatch &batch);
    Result<void> emitRest(RowBatch &batch, JobControl &job);
    void finishBatch(RowBatch &batch);

    [[nodiscard]] std::string_view ahead() const { return m_text->view().substr(m_position, kLookAhead); }
    [[nodiscard]] bool aheadReachesEnd() const { return m_text->isFinal() && m_text->view().size() - m_position <= kLookAhead; }

    Step cutRows(RowBatch &batch);
    Step step(RowBatch &batch);
    Step stepLine(RowBatch &batch);
    Step stepRow(RowBatch &batch);
    Step readStray(RowBatch &batch, std::string_view text, bool reachesEnd);
    [[nodiscard]] Step stepForMissingEnd() const;
    bool isBlankOutside();
    [[nodiscard]] bool isSwallower(std::size_t length, std::uint64_t lineEnds, std::size_t cellCount) const;
    bool splitMissingDelimiter(std::size_t firstCell);
    bool rereadMisfit(const Found &found);
    void addRepaired(const RepairedRow &row);
    [[nodiscard]] bool isQuoted(const Cell &cell) const;
    CutStatus cutOddLineEnds(CutRow &row);
    bool somePieceFits(std::uint32_t end);
    std::size_t lineLength() const;
    void judgeAndEmit(RowBatch &batch, const Found &found);
    void emit(RowBatch &batch, const Found &found, const Verdict &verdict);
    void noteLongCells(RowBatch &batch, const Found &found);

    Result<void> readLong(RowBatch &batch, JobControl &job);
    Result<bool> readShortened(RowBatch &batch, const LongRow &longRow, const std::string &transcoderState);
    Verdict judgeLong(const LongRow &longRow);
    Result<void> emitLong(RowBatch &batch, const LongRow &longRow, JobControl &job);
    void addLongCells(RowBatch &batch, const LongRow &longRow, Row &row);
    Result<void> tapRange(std::uint64_t begin, std::uint64_t end, JobControl &job);

    ByteSource *m_source;
    Dialect m_dialect;
    Syntax m_syntax;
    RowCutter m_cutter;
    std::unique_ptr<SourceText> m_text;
    std::unique_ptr<TableTracker> m_tracker;
    std::unique_ptr<CellFinisher> m_finisher;
    std::function<void(std::string_view bytes)> m_tap;
    CellStore m_store;
    std::size_t m_position = 0;     // in the text
    std::uint64_t m_offset = 0;     // raw, of the next row
    std::uint64_t m_line = 1;
    std::uint64_t m_blankTo = 0;    // raw; from the last row that was asked about up to here all rows are blank ...
    bool m_isBlankOutside = false;  // ... and lie behind the table
    std::uint64_t m_undecodable = 0;
    std::string m_transcoderState;
};

} // namespace filature::ingest
