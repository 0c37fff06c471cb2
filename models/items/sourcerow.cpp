// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/sourcerow.h"

#include "core/safetext.h"
#include "fields/mask.h"
#include "ingest/cellfinisher.h"
#include "ingest/encoding.h"
#include "ingest/quoterepair.h"
#include "ingest/rowcutter.h"
#include "records/verbatim.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace filature::items {

namespace {

QString shown(std::string_view text) { return QString::fromStdString(safeText(text)); }

Result<std::string> decoded(std::string_view bytes, const ingest::Dialect &dialect)
{
    std::string text;
    ingest::DecodeStats stats;
    if (ingest::isAsciiSuperset(dialect.encoding)) {
        FILATURE_TRY_ASSIGN(decoder, ingest::Decoder::create(dialect.encoding, dialect.fallbackEncoding));
        decoder.decode(bytes, text, stats);
        return text;
    }
    FILATURE_TRY_ASSIGN(transcoder, ingest::Transcoder::create(dialect.encoding));
    ingest::OffsetMap map;
    FILATURE_TRY(transcoder.feed(bytes, true, text, map, stats));
    return text;
}

// Cells of a text that is one row, without their quotes; nothing when it cannot be cut so.
std::optional<std::vector<ingest::Cell>> cellsOf(const std::string &text, const ingest::Syntax &syntax)
{
    const std::string padded = text + std::string(ingest::SpecialIndex::kReadBehind, '\0');
    const auto end = static_cast<std::uint32_t>(text.size());
    ingest::RowCutter cutter(syntax);
    for (const ingest::OddLineEnds oddLineEnds : {ingest::OddLineEnds::EndRow, ingest::OddLineEnds::AreData}) {
        cutter.setText(padded.data(), end, true);
        ingest::CellStore store;
        ingest::CutRow row;
        if (cutter.cut(0, oddLineEnds, store, row) != ingest::CutStatus::Row || row.end != end) continue;
        store.cells.resize(store.used);
        return std::move(store.cells);
    }
    const auto repaired = ingest::repairQuotes(text, true, syntax);
    if (!repaired || repaired->length != text.size()) return std::nullopt;
    return std::vector<ingest::Cell>(repaired->cells.begin(), repaired->cells.end());
}

class RowPainter
{
public:
    RowPainter(std::string text, const records::ReadingInfo &reading, const records::MaskRules &rules, const records::Reveal &reveal,
               const IsStored &isStored)
        : m_text(std::move(text)), m_reading(reading), m_rules(rules), m_reveal(reveal), m_isStored(isStored), m_syntax(ingest::syntaxOf(reading.dialect))
    {
    }

    SourceRow paint()
    {
        if (const auto cells = m_text.empty() ? std::nullopt : cellsOf(m_text, m_syntax)) addCells(*cells);
        else m_row.isReadable = false;
        return std::move(m_row);
    }

private:
    void addCells(const std::vector<ingest::Cell> &cells)
    {
        m_row.cells = cells.size();
        std::size_t behind = 0;
        for (std::size_t i = 0; i < cells.size() && i < SourceRow::kMostCells; ++i) {
            const std::size_t quote = isQuoted(cells[i]) ? m_syntax.quote.size() : 0;
            const std::size_t end = cells[i].begin + cells[i].length;
            addStructure(behind, cells[i].begin);
            addCell(i, std::string_view(m_text).substr(cells[i].begin, cells[i].length), quote != 0);
            addStructure(end, std::min(end + quote, m_text.size()));
            behind = end + quote;
        }
        if (cells.size() > SourceRow::kMostCells) m_row.isWhole = false;
    }

    [[nodiscard]] bool isQuoted(const ingest::Cell &cell) const
    {
        const std::size_t length = m_syntax.quote.size();
        return length != 0 && cell.begin >= length && m_syntax.isQuote(m_text, cell.begin - length);
    }

    // What is neither delimiter, quote nor white space there could be data: then it is not shown.
    void addStructure(std::size_t begin, std::size_t end)
    {
        if (end <= begin) return;
        std::string left = m_text.substr(begin, end - begin);
        for (const std::string &mark : {m_syntax.delimiter, m_syntax.quote})
            for (std::size_t at = 0; !mark.empty() && (at = left.find(mark, at)) != std::string::npos;) left.erase(at, mark.size());
        if (left.find_first_not_of(" \t") != std::string::npos) m_row.pieces.push_back({shown(fields::kDots), CellState::Masked, -1});
        else m_row.pieces.push_back({structureText(begin, end), CellState::Clear, -1});
    }

    // A tabulator so that it can be seen.
    [[nodiscard]] QString structureText(std::size_t begin, std::size_t end) const
    {
        QString text;
        for (const char c : m_text.substr(begin, end - begin)) text += c == '\t' ? QStringLiteral("⇥") : shown(std::string_view(&c, 1));
        return static_cast<unsigned char>(m_text[begin]) < 0x80 ? text : shown(std::string_view(m_text).substr(begin, end - begin));
    }

    void addCell(std::size_t position, std::string_view raw, bool isInQuotes)
    {
        std::string value(raw);
        value.resize(static_cast<std::size_t>(ingest::unescape(value.data(), value.data() + value.size(), isInQuotes, m_syntax) - value.data()));
        const auto &columns = m_reading.columns;
        const std::string column = position < columns.size() ? columns[position] : "c" + std::to_string(position + 1);
        if (!m_isStored(column, value)) {
            m_row.pieces.push_back({shown(fields::kDots), CellState::Masked, static_cast<int>(position)});
            return;
        }
        const auto subject = records::FilterSubject::ofColumn(column);
        std::string text;
        std::string masked;
        m_rules.show(subject, value, m_reveal, text);
        m_rules.show(subject, value, {}, masked);
        const CellState state = CellJudge(m_rules, subject, m_reveal).stateOf(text, masked);
        QString cell = shown(text == value ? raw : std::string_view(text));
        if (cell.size() > SourceRow::kMostCharacters) {
            cell = cell.first(SourceRow::kMostCharacters) + QChar(u'…');
            m_row.isWhole = false;
        }
        m_row.pieces.push_back({std::move(cell), state, static_cast<int>(position)});
    }

    std::string m_text;
    const records::ReadingInfo &m_reading;
    const records::MaskRules &m_rules;
    const records::Reveal &m_reveal;
    const IsStored &m_isStored;
    ingest::Syntax m_syntax;
    SourceRow m_row;
};

} // namespace

SourceRow cutSourceRow(std::string_view bytes, const records::ReadingInfo &reading, const records::MaskRules &rules, const records::Reveal &reveal,
                       const IsStored &isStored)
{
    auto text = decoded(bytes, reading.dialect);
    return RowPainter(text ? std::move(*text) : std::string(), reading, rules, reveal, isStored).paint();
}

Result<SourceRow> readSourceRow(storage::Connection &connection, records::RecordStore &store, const records::EvidenceInfo &evidence, RecordId record,
                                const records::StoredRow &row, const records::MaskRules &rules, const records::Reveal &reveal)
{
    if (row.length > SourceRow::kMostBytes) {
        SourceRow unread;
        unread.isReadable = false;
        return unread;
    }
    FILATURE_TRY_ASSIGN(bytes, records::rawBytes(connection, evidence.id, row.offset, row.length));
    std::string stored;
    const IsStored isStored = [&](const std::string &column, std::string_view text) {
        stored.clear();
        const records::ColumnInfo *info = store.column(records::ColumnKind::Source, column);
        return (info == nullptr || store.appendText(record, info->id, stored)) && stored == text;
    };
    return cutSourceRow(bytes, evidence.reading, rules, reveal, isStored);
}

} // namespace filature::items
