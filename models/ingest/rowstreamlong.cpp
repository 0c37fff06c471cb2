// SPDX-License-Identifier: GPL-3.0-or-later
// The part of RowStream for rows that are not held in memory.
#include "ingest/rowstream.h"

#include "core/jobcontrol.h"

#include <algorithm>

namespace filature::ingest {

// Reads the row at the position, alone in its batch.
Result<void> RowStream::readLong(RowBatch &batch, JobControl &job)
{
    const std::string transcoderState = m_text->stateAt(m_position);
    const bool isRow = !m_tracker->isLineWise() && !m_tracker->isNoRow(ahead());
    const auto read = [&](LongRowReading reading) -> Result<LongRow> {
        FILATURE_TRY(m_text->start(m_offset, transcoderState));
        return readLongRow(*m_text, m_syntax, reading, job);
    };
    FILATURE_TRY_ASSIGN(longRow, read(isRow ? LongRowReading::Row : LongRowReading::Line));
    if (longRow.isStray || longRow.lineEnds > 2) {
        FILATURE_TRY_ASSIGN(isDone, readShortened(batch, longRow, transcoderState));
        if (isDone) return {};
    }
    if (longRow.isStray) {
        FILATURE_TRY_ASSIGN(line, read(LongRowReading::Line));
        longRow = std::move(line);
        longRow.isStray = true;
    }
    return emitLong(batch, longRow, job);
}

// The long row is one only because of a stray quote: reads it again as it is done for any row. True = it was emitted.
Result<bool> RowStream::readShortened(RowBatch &batch, const LongRow &longRow, const std::string &transcoderState)
{
    FILATURE_TRY(m_text->start(m_offset, transcoderState));
    FILATURE_TRY(m_text->fill(kMostHeld + kLookAhead));
    m_position = 0;
    const bool isSwallowing = !longRow.isStray && isSwallower(kMostHeld, longRow.lineEnds, longRow.cells.size());
    if (!longRow.isStray && !isSwallowing) return false;
    const Step step = isSwallowing ? readStray(batch, ahead().substr(0, lineLength()), false) : readStray(batch, ahead(), aheadReachesEnd());
    if (step != Step::Done) return false;
    finishBatch(batch);
    return true;
}

Verdict RowStream::judgeLong(const LongRow &longRow)
{
    if (longRow.isStray) return m_tracker->refuse(SetAsideReason::StrayQuote);
    if (longRow.isTooLong) return m_tracker->refuse(SetAsideReason::TooLong);
    if (longRow.cells.empty()) return m_tracker->judgeLine("long line");
    const std::vector<Cell> cells(longRow.cells.size()); // of such a row only the width matters
    RowInSight row;
    row.text = "";
    row.cells = cells;
    row.length = kMostHeld;
    return m_tracker->judge(row);
}

Result<void> RowStream::emitLong(RowBatch &batch, const LongRow &longRow, JobControl &job)
{
    const Verdict verdict = judgeLong(longRow);
    Row row;
    row.offset = m_offset;
    row.length = longRow.end - m_offset;
    row.line = m_line;
    row.kind = verdict.kind;
    row.reason = verdict.reason;
    row.block = verdict.block;
    batch.text.clear();
    m_store.clear();
    if (verdict.kind == RowKind::Stored || verdict.kind == RowKind::Header) addLongCells(batch, longRow, row);
    batch.rows.push_back(row);
    FILATURE_TRY(tapRange(m_offset, longRow.end, job));
    m_offset = longRow.end;
    m_line += longRow.lineEnds;
    m_position = 0;
    m_transcoderState = longRow.state;
    FILATURE_TRY(m_text->start(m_offset, longRow.state));

    batch.cells.swap(m_store.cells);
    batch.cells.resize(m_store.used);
    const std::size_t used = batch.text.size();
    batch.text.append(SourceText::kPadding, '\0');
    m_finisher->finish(batch, m_store.escaped, used);
    return {};
}

void RowStream::addLongCells(RowBatch &batch, const LongRow &longRow, Row &row)
{
    for (const LongRowCell &longCell : longRow.cells) {
        const std::size_t quote = longCell.isQuoted ? m_syntax.quote.size() : 0;
        const std::size_t begin = batch.text.size() + quote;
        const bool isWhole = longCell.length <= kLongCellBytes;
        batch.text += longCell.text;
        if (longCell.isEscaped) m_store.escaped.push_back(static_cast<std::uint32_t>(m_store.used));
        if (!isWhole) {
            batch.longCells.push_back({static_cast<std::uint32_t>(batch.rows.size()), row.cellCount, longCell.offset, longCell.length});
            row.flags |= kRowHuge;
        }
        const std::size_t end = batch.text.size() - (isWhole ? quote : 0);
        m_store.add({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end - begin)});
        ++row.cellCount;
    }
    if (m_syntax.columns != 0 && row.cellCount < m_syntax.columns) row.flags |= kRowShort;
    if (m_syntax.columns != 0 && row.cellCount > m_syntax.columns) row.flags |= kRowLong;
}

// Hands raw bytes of the source to the tap that are no longer in memory.
Result<void> RowStream::tapRange(std::uint64_t begin, std::uint64_t end, JobControl &job)
{
    if (!m_tap) return {};
    std::string chunk(kBatchText, '\0');
    while (begin < end) {
        FILATURE_TRY(job.check());
        const auto want = static_cast<std::size_t>(std::min<std::uint64_t>(chunk.size(), end - begin));
        FILATURE_TRY_ASSIGN(got, m_source->read(begin, std::span(chunk).first(want)));
        if (got == 0) return failAt(ErrorCode::SourceChanged, m_source->name(), static_cast<std::int64_t>(begin));
        m_tap(std::string_view(chunk).substr(0, got));
        begin += got;
    }
    return {};
}

} // namespace filature::ingest
