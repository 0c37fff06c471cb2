// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/longcells.h"

#include "ingest/cellfinisher.h"
#include "ingest/encoding.h"
#include "ingest/sourcetext.h"
#include "ingest/syntax.h"
#include "records/evidence.h"

#include <algorithm>
#include <map>
#include <utility>

namespace filature::records {

namespace {

constexpr std::size_t kStep = std::size_t{4} * 1024 * 1024;

// Takes the quotes around the cell away and what is escaped in it. In place: there may be no memory for it twice.
void unquote(std::string &text, const ingest::Dialect &dialect, const ingest::Syntax &syntax)
{
    const bool isQuoted = !dialect.quote.empty() && text.size() >= 2 * dialect.quote.size() && text.starts_with(dialect.quote) &&
                          text.ends_with(dialect.quote);
    char *begin = text.data();
    char *end = begin + text.size();
    if (isQuoted) {
        begin += dialect.quote.size();
        end -= dialect.quote.size();
    }
    end = ingest::unescape(begin, end, isQuoted, syntax);
    text.resize(static_cast<std::size_t>(end - text.data()));
    text.erase(0, static_cast<std::size_t>(begin - text.data()));
}

} // namespace

Result<std::string> longCellText(ingest::ByteSource &source, const ingest::Dialect &dialect, std::uint64_t offset, std::uint64_t length)
{
    FILATURE_TRY_ASSIGN(stretch, ingest::SourceText::create(source, dialect));
    FILATURE_TRY(stretch.start(offset));
    std::string text;
    std::string recycled;
    while (true) {
        FILATURE_TRY(stretch.fill(kStep));
        std::size_t used = stretch.view().size();
        const bool reachesEnd = stretch.rawOffset(used) >= offset + length;
        while (reachesEnd && used > 0 && stretch.rawOffset(used) > offset + length) --used;
        text += stretch.view().substr(0, used);
        if (reachesEnd || stretch.isFinal()) break;
        stretch.drop(used);
    }
    unquote(text, dialect, ingest::syntaxOf(dialect));
    if (stretch.isTranscoded()) return text;
    FILATURE_TRY_ASSIGN(decoder, ingest::Decoder::create(dialect.encoding, dialect.fallbackEncoding));
    if (decoder.isIdentity(text)) return text;
    std::string decoded;
    decoded.reserve(text.size() + text.size() / 4); // enough for most; growing by doubling takes three times as much for a moment
    ingest::DecodeStats stats;
    decoder.decode(text, decoded, stats);
    return decoded;
}

Result<void> LongCellText::replaceIn(const ingest::RowBatch &batch, std::uint32_t row, std::vector<std::string_view> &cells)
{
    m_texts.clear();
    for (const ingest::LongCell &cell : batch.longCells) {
        if (cell.row != row || cell.column >= cells.size()) continue;
        FILATURE_TRY_ASSIGN(text, longCellText(m_source, m_dialect, cell.offset, cell.length));
        m_texts.push_back(std::move(text));
        cells[cell.column] = m_texts.back();
    }
    return {};
}

Result<RecordSet> longCellsWhere(RecordStore &store, std::optional<std::uint32_t> column,
                                 const std::function<bool(std::string_view)> &predicate, JobControl &job)
{
    FILATURE_TRY_ASSIGN(connection, store.caseFile().connect(storage::CaseFile::Access::Read));
    FILATURE_TRY_ASSIGN(select, connection.prepare("SELECT record, col, offset, length FROM long_cell ORDER BY record"));
    std::map<std::uint32_t, SegmentBits> bits;
    while (true) {
        FILATURE_TRY(job.check());
        FILATURE_TRY_ASSIGN(hasRow, select.step());
        if (!hasRow) break;
        const auto record = static_cast<std::uint32_t>(select.integer(0));
        if (column && *column != static_cast<std::uint32_t>(select.integer(1))) continue;
        const auto segment = std::ranges::lower_bound(store.segments(), SegmentId{record >> 16}, {}, &SegmentInfo::id);
        if (segment == store.segments().end() || segment->id.value != record >> 16) continue;
        FILATURE_TRY_ASSIGN(evidence, findEvidence(connection, segment->evidence));
        FILATURE_TRY_ASSIGN(source, StoredSource::open(connection, evidence.id, 0, evidence.bytes));
        FILATURE_TRY_ASSIGN(text, longCellText(source, evidence.reading.dialect, static_cast<std::uint64_t>(select.integer(2)),
                                               static_cast<std::uint64_t>(select.integer(3))));
        if (!predicate(text)) continue;
        bits.try_emplace(record >> 16).first->second[(record & 0xFFFF) / 64] |= std::uint64_t{1} << (record % 64);
    }
    RecordSet result;
    for (const auto &[segment, words] : bits) result.append({segment}, words);
    return result;
}

} // namespace filature::records
