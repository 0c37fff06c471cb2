// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/rowstream.h"

#include "core/jobcontrol.h"
#include "ingest/blankrun.h"

#include <algorithm>

namespace filature::ingest {

RowStream::RowStream(ByteSource &source, Dialect dialect)
    : m_source(&source), m_dialect(std::move(dialect)), m_syntax(syntaxOf(m_dialect)), m_cutter(m_syntax)
{
}

Result<void> RowStream::open()
{
    if (m_text) return {};
    FILATURE_TRY_ASSIGN(text, SourceText::create(*m_source, m_dialect));
    m_text = std::make_unique<SourceText>(std::move(text));
    std::optional<Decoder> decoder;
    if (!m_text->isTranscoded()) {
        FILATURE_TRY_ASSIGN(created, Decoder::create(m_dialect.encoding, m_dialect.fallbackEncoding));
        decoder = std::move(created);
    }
    m_finisher = std::make_unique<CellFinisher>(m_syntax, std::move(decoder));
    FILATURE_TRY_ASSIGN(profile, TableProfile::read(*m_source, m_dialect, m_syntax));
    m_tracker = std::make_unique<TableTracker>(m_dialect, m_syntax, std::move(profile));
    return {};
}

ReaderState RowStream::state() const
{
    ReaderState state{m_offset, m_line, m_transcoderState, {}};
    if (m_tracker) state.tracker = m_tracker->state();
    return state;
}

Result<void> RowStream::restart(const ReaderState &state)
{
    FILATURE_TRY(open());
    FILATURE_TRY(m_text->start(std::max<std::uint64_t>(state.offset, m_dialect.bomBytes), state.transcoder));
    m_text->countFrom(state.offset);
    m_tracker->setState(state.tracker);
    m_position = 0;
    m_offset = state.offset;
    m_line = state.line;
    m_transcoderState = state.transcoder;
    return {};
}

ReadTotals RowStream::totals() const { return {m_text ? m_text->bytesRead() : 0, m_line - 1}; }

Result<void> RowStream::next(RowBatch &batch, JobControl &job)
{
    FILATURE_TRY(open());
    FILATURE_TRY(job.check());
    batch.rows.clear();
    batch.longCells.clear();
    batch.undecodableBytes = 0;
    m_store.clear();
    m_undecodable = 0;
    if (m_offset == 0 && m_dialect.bomBytes > 0) FILATURE_TRY(emitByteOrderMark(batch));
    FILATURE_TRY(fillBatch(batch, job));
    return {};
}

// Cuts rows until there is at least one, growing the stretch for a long one.
Result<void> RowStream::fillBatch(RowBatch &batch, JobControl &job)
{
    const std::size_t before = batch.rows.size();
    for (std::size_t want = kBatchText + kLookAhead;; want *= 2) {
        FILATURE_TRY(job.check());
        FILATURE_TRY(m_text->fill(want));
        const std::string_view view = m_text->view();
        m_cutter.setText(view.data(), static_cast<std::uint32_t>(view.size()), m_text->isFinal());
        const Step step = cutRows(batch);
        if (batch.rows.size() > before) break;
        if (step == Step::Done && m_text->isFinal()) {
            FILATURE_TRY(emitRest(batch, job));
            break;
        }
        if (step == Step::TooLong || view.size() - m_position > kMostHeld + kLookAhead + kBatchText) return readLong(batch, job);
    }
    finishBatch(batch);
    return {};
}

Result<void> RowStream::emitByteOrderMark(RowBatch &batch)
{
    FILATURE_TRY(m_text->start(m_dialect.bomBytes));
    Row row;
    row.length = std::min<std::uint64_t>(m_dialect.bomBytes, m_source->size());
    row.line = 1;
    row.kind = RowKind::ByteOrderMark;
    batch.rows.push_back(row);
    m_offset = row.length;
    if (!m_tap) return {};
    std::string bytes(row.length, '\0');
    FILATURE_TRY_ASSIGN(got, m_source->read(0, bytes));
    m_tap(std::string_view(bytes).substr(0, got));
    return {};
}

// Bytes at the end that became no text (an escape sequence of the encoding).
Result<void> RowStream::emitRest(RowBatch &batch, JobControl &job)
{
    if (m_offset < m_source->size()) {
        Row row;
        row.offset = m_offset;
        row.length = m_source->size() - m_offset;
        row.line = m_line;
        row.kind = RowKind::Structure;
        batch.rows.push_back(row);
        FILATURE_TRY(tapRange(m_offset, m_source->size(), job));
        m_offset = m_source->size();
    }
    return m_source->checkUnchanged();
}

void RowStream::finishBatch(RowBatch &batch)
{
    if (m_tap && m_position > 0) m_tap(m_text->raw(0, m_position));
    m_transcoderState = m_text->stateAt(m_position);
    m_text->take(m_position, batch.text);
    batch.cells.swap(m_store.cells);
    batch.cells.resize(m_store.used);
    batch.undecodableBytes = m_undecodable;
    m_finisher->finish(batch, m_store.escaped, m_position);
    m_position = 0;
}

RowStream::Step RowStream::cutRows(RowBatch &batch)
{
    const std::size_t size = m_text->view().size();
    while (m_position < size) {
        if (!m_text->isFinal() && size - m_position < kLookAhead) return Step::NeedMore;
        if (const Step result = step(batch); result != Step::Done) return result;
    }
    return Step::Done;
}

RowStream::Step RowStream::step(RowBatch &batch)
{
    if (m_tracker->phase() == TablePhase::Preamble && m_offset >= m_dialect.tableOffset) m_tracker->beginTable();
    if (m_tracker->isLineWise() || m_tracker->isNoRow(ahead())) return stepLine(batch);
    return stepRow(batch);
}

// Length of the physical line at the position, up to the table at most; 0 = it does not end in the text.
std::size_t RowStream::lineLength() const
{
    const std::string_view view = m_text->view();
    std::size_t end = lineBehind(view, m_position);
    const bool isSure = end < view.size() || m_text->isFinal();
    if (!isSure) end = view.size();
    if (m_tracker->phase() == TablePhase::Preamble && m_text->rawOffset(end) > m_dialect.tableOffset) {
        while (end > m_position + 1 && m_text->rawOffset(end - 1) >= m_dialect.tableOffset) --end;
        return end - m_position;
    }
    return isSure ? end - m_position : 0;
}

RowStream::Step RowStream::stepForMissingEnd() const
{
    return m_text->view().size() - m_position > kMostHeld ? Step::TooLong : Step::NeedMore;
}

bool RowStream::isSwallower(std::size_t length, std::uint64_t lineEnds, std::size_t cellCount) const
{
    return lineEnds > 2 && swallowsRows(ahead().substr(0, length), length <= kLookAhead, static_cast<std::uint32_t>(cellCount), m_syntax);
}

RowStream::Step RowStream::stepLine(RowBatch &batch)
{
    const std::size_t length = lineLength();
    if (length == 0) return stepForMissingEnd();
    if (length > kMostHeld) return Step::TooLong;
    const std::string_view line = m_text->view().substr(m_position, length);
    emit(batch, {length, countLineEnds(line), m_store.used, 0}, m_tracker->judgeLine(line));
    return Step::Done;
}

RowStream::Step RowStream::stepRow(RowBatch &batch)
{
    Found found;
    found.firstCell = m_store.used;
    CutRow row;
    CutStatus status = m_cutter.cut(static_cast<std::uint32_t>(m_position), OddLineEnds::Ask, m_store, row);
    if (status == CutStatus::OddLineEnd) [[unlikely]] status = cutOddLineEnds(row);
    if (status == CutStatus::NeedMore) return stepForMissingEnd();
    if (status == CutStatus::StrayQuote) [[unlikely]] return readStray(batch, ahead(), aheadReachesEnd());
    found.length = row.end - m_position;
    found.lineEnds = row.lineEnds;
    if (found.length > kMostHeld) return Step::TooLong;
    if (row.lineEnds > 2 && isSwallower(found.length, row.lineEnds, row.cellCount)) [[unlikely]] {
        m_store.cutBack(found.firstCell);
        return readStray(batch, ahead().substr(0, lineLength()), false);
    }
    if (row.cellCount != m_syntax.columns && m_syntax.columns != 0 && rereadMisfit(found)) [[unlikely]] found.flags |= kRowStrayQuote;
    judgeAndEmit(batch, found);
    return Step::Done;
}

// A row of a wrong width whose quotes do not break the format, but could be meant otherwise: takes a reading that fits.
bool RowStream::rereadMisfit(const Found &found)
{
    if (m_syntax.quote.empty() || (m_tracker->phase() != TablePhase::Body && m_tracker->phase() != TablePhase::Header)) return false;
    const auto cells = std::span(m_store.cells).subspan(found.firstCell, m_store.used - found.firstCell);
    if (cells.size() + 1 == m_syntax.columns && splitMissingDelimiter(found.firstCell)) return true;
    const std::string_view view = m_text->view();
    const bool hasQuoteInText = std::ranges::any_of(cells, [&](const Cell &cell) {
        return view.substr(cell.begin, cell.length).contains(m_syntax.quote) && !isQuoted(cell);
    });
    if (!hasQuoteInText) return false;
    const auto repaired = repairQuotes(ahead(), aheadReachesEnd(), m_syntax);
    if (!repaired || repaired->length != found.length) return false;
    m_store.cutBack(found.firstCell);
    addRepaired(*repaired);
    return true;
}

void RowStream::addRepaired(const RepairedRow &row)
{
    for (const std::uint32_t index : row.escaped) m_store.escaped.push_back(static_cast<std::uint32_t>(m_store.used + index));
    for (const Cell &cell : row.cells) m_store.add({cell.begin + static_cast<std::uint32_t>(m_position), cell.length});
}

bool RowStream::isQuoted(const Cell &cell) const
{
    const std::size_t quote = m_syntax.quote.size();
    return quote != 0 && cell.begin >= m_position + quote && m_syntax.isQuote(m_text->view(), cell.begin - quote);
}

// A row one cell short that contradicts the columns: two quoted cells without a delimiter between them, if so it agrees.
bool RowStream::splitMissingDelimiter(std::size_t firstCell)
{
    if (m_store.escaped.empty() || m_store.escaped.back() < firstCell) return false;
    const std::string_view view = m_text->view();
    const auto cells = std::span(m_store.cells).subspan(firstCell, m_store.used - firstCell);
    const bool isHeader = m_tracker->phase() == TablePhase::Header;
    const auto missing = findMissingDelimiter(view, cells, m_syntax);
    if (!missing || (!isHeader && !m_tracker->contradicts(view, cells))) return false;
    std::vector<Cell> split(cells.begin(), cells.end());
    const Cell whole = split[missing->cell];
    const std::uint32_t second = missing->at + 2 * static_cast<std::uint32_t>(m_syntax.quote.size());
    split[missing->cell].length = missing->at - whole.begin;
    split.insert(split.begin() + static_cast<std::ptrdiff_t>(missing->cell) + 1, {second, whole.begin + whole.length - second});
    if (!isHeader && m_tracker->contradicts(view, split)) return false;
    m_store.cutBack(firstCell);
    for (const Cell &cell : split) {
        if (isQuoted(cell)) m_store.escaped.push_back(static_cast<std::uint32_t>(m_store.used));
        m_store.add(cell);
    }
    return true;
}

// The quotes of the row break the format: another reading of `text`, or its first line is set aside.
RowStream::Step RowStream::readStray(RowBatch &batch, std::string_view text, bool reachesEnd)
{
    auto repaired = repairQuotes(text, reachesEnd, m_syntax);
    if (repaired && coversRows(text.substr(0, repaired->length), m_syntax)) repaired = repairQuotes(text.substr(0, lineLength()), false, m_syntax);
    if (!repaired && m_tracker->phase() == TablePhase::Header) { // a header of another width is a header nevertheless
        Syntax anyWidth = m_syntax;
        anyWidth.columns = 0;
        repaired = repairQuotes(text, reachesEnd, anyWidth);
    }
    if (!repaired) {
        const std::size_t length = lineLength();
        if (length == 0) return stepForMissingEnd();
        if (length > kMostHeld) return Step::TooLong;
        emit(batch, {length, countLineEnds(m_text->view().substr(m_position, length)), m_store.used, kRowStrayQuote},
             m_tracker->refuse(SetAsideReason::StrayQuote));
        return Step::Done;
    }
    const Found found{repaired->length, countLineEnds(text.substr(0, repaired->length)), m_store.used, kRowStrayQuote};
    addRepaired(*repaired);
    judgeAndEmit(batch, found);
    return Step::Done;
}

// A line end other than the prevailing one is data when only so the row has the table's width.
CutStatus RowStream::cutOddLineEnds(CutRow &row)
{
    constexpr std::size_t kMostJoined = kLookAhead / 2;
    const auto begin = static_cast<std::uint32_t>(m_position);
    const std::size_t firstCell = m_store.used;
    const CutStatus joined = m_cutter.cut(begin, OddLineEnds::AreData, m_store, row);
    if (joined == CutStatus::Row) {
        if (row.cellCount == m_syntax.columns && row.end - begin <= kMostJoined && !somePieceFits(row.end)) return joined;
        m_store.cutBack(firstCell);
    }
    return m_cutter.cut(begin, OddLineEnds::EndRow, m_store, row);
}

// One of the lines up to `end`, each taken as a row, has the table's width.
bool RowStream::somePieceFits(std::uint32_t end)
{
    CellStore store;
    CutRow piece;
    for (auto at = static_cast<std::uint32_t>(m_position); at < end; at = piece.end) {
        store.clear();
        if (m_cutter.cut(at, OddLineEnds::EndRow, store, piece) != CutStatus::Row) return true;
        if (piece.cellCount == m_syntax.columns) return true;
    }
    return false;
}

void RowStream::judgeAndEmit(RowBatch &batch, const Found &found)
{
    RowInSight row;
    row.length = found.length;
    row.text = m_text->view().data();
    row.cells = std::span(m_store.cells).subspan(found.firstCell, m_store.used - found.firstCell);
    if (m_tracker->isPlain(row)) [[likely]] {
        m_tracker->notePlain();
        emit(batch, found, {});
        return;
    }
    row.ahead = ahead();
    row.reachesEnd = aheadReachesEnd();
    row.isBlankOutside = [this] { return isBlankOutside(); };
    emit(batch, found, m_tracker->judge(row));
}

// Asked at a row of delimiters. What follows the blank rows decides, however many they are; the answer holds for all of them.
bool RowStream::isBlankOutside()
{
    if (m_offset < m_blankTo) return m_isBlankOutside;
    const std::string_view here = m_text->view().substr(m_position);
    if (const std::size_t behind = blankRowsEnd(here, m_syntax); m_text->isFinal() || behind + kLookAhead <= here.size()) {
        m_blankTo = m_text->rawOffset(m_position + behind);
        const std::string_view following = here.substr(behind, kLookAhead);
        const bool reachesEnd = m_text->isFinal() && here.size() - behind <= kLookAhead;
        m_isBlankOutside = following.empty() || m_tracker->endsBefore(following, reachesEnd);
        return m_isBlankOutside;
    }
    auto text = SourceText::create(*m_source, m_dialect);
    if (!text || !text->start(m_offset, m_text->stateAt(m_position))) return false;
    const auto end = passBlankRows(*text, m_syntax);
    if (!end || !text->fill(kLookAhead)) return false;
    m_blankTo = *end;
    const std::string_view view = text->view();
    m_isBlankOutside = *end == m_source->size() || m_tracker->endsBefore(view.substr(0, kLookAhead), text->isFinal() && view.size() <= kLookAhead);
    return m_isBlankOutside;
}

void RowStream::emit(RowBatch &batch, const Found &found, const Verdict &verdict)
{
    Row row;
    row.offset = m_offset;
    row.line = m_line;
    row.kind = verdict.kind;
    row.reason = verdict.reason;
    row.block = verdict.block;
    row.flags = found.flags;
    row.firstCell = static_cast<std::uint32_t>(found.firstCell);
    if (verdict.kind == RowKind::Stored || verdict.kind == RowKind::Header) {
        row.cellCount = static_cast<std::uint32_t>(m_store.used - found.firstCell);
        if (m_syntax.columns != 0 && row.cellCount < m_syntax.columns) row.flags |= kRowShort;
        if (m_syntax.columns != 0 && row.cellCount > m_syntax.columns) row.flags |= kRowLong;
    } else {
        m_store.cutBack(found.firstCell);
    }
    const std::size_t end = m_position + found.length;
    if (m_text->isTranscoded()) {
        if (const std::uint64_t bytes = m_text->undecodableBytes(m_position, end); bytes != 0) {
            row.flags |= kRowUndecodable;
            m_undecodable += bytes;
        }
    }
    m_offset = m_text->rawOffset(end);
    row.length = m_offset - row.offset;
    m_line += found.lineEnds;
    if (row.cellCount != 0 && row.length > kLongCellBytes) [[unlikely]] {
        noteLongCells(batch, found);
        if (!batch.longCells.empty() && batch.longCells.back().row == batch.rows.size()) row.flags |= kRowHuge;
    }
    m_position = end;
    batch.rows.push_back(row);
}

void RowStream::noteLongCells(RowBatch &batch, const Found &found)
{
    for (std::size_t i = found.firstCell; i < m_store.used; ++i) {
        const Cell &cell = m_store.cells[i];
        const std::size_t quote = isQuoted(cell) ? m_syntax.quote.size() : 0;
        const std::uint64_t begin = m_text->rawOffset(cell.begin - quote);
        const std::uint64_t length = m_text->rawOffset(cell.begin + cell.length + quote) - begin;
        if (length <= kLongCellBytes) continue;
        batch.longCells.push_back({static_cast<std::uint32_t>(batch.rows.size()), static_cast<std::uint32_t>(i - found.firstCell), begin, length});
    }
}

} // namespace filature::ingest
