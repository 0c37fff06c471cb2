// SPDX-License-Identifier: GPL-3.0-or-later
#include "rowsoutput.h"

#include "core/jobcontrol.h"
#include "words/language.h"
#include "messages.h"
#include "namelist.h"
#include "records/filter/filternames.h"
#include "records/rowwriter.h"
#include "words/safetext.h"
#include "session.h"
#include "standardoutput.h"
#include "texttable.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace filature::app {

namespace {

constexpr std::uint64_t kTableRows = 50; // in a table, unless a limit is given
constexpr int kTablePage = 500;          // rows whose widths are levelled together
constexpr int kCellWidth = 40;
constexpr std::uint64_t kCheckEvery = 1024;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Rows)
};

using Row = std::vector<std::string>;
using RowVisit = std::function<Result<void>(const Row &)>;

// Where a column of the case is that has the subject's values in it.
const records::ColumnInfo *columnOf(const records::RecordStore &store, const records::FilterSubject &subject)
{
    switch (subject.kind) {
    case records::SubjectKind::Field:
        return store.column(records::ColumnKind::Field, fields::info(subject.field).name);
    case records::SubjectKind::Level:
        return store.column(records::ColumnKind::Level, fields::info(subject.field).name);
    case records::SubjectKind::Column:
        return store.column(records::ColumnKind::Source, subject.column);
    default:
        return nullptr;
    }
}

bool isSortable(const records::FilterSubject &subject)
{
    return subject.kind == records::SubjectKind::Field || subject.kind == records::SubjectKind::Level ||
           subject.kind == records::SubjectKind::Column;
}

// A column that no record has puts all of them at the same place.
words::Outcome<std::vector<records::SortKey>> sortKeys(const records::RecordStore &store, const std::vector<SortSubject> &sort)
{
    std::vector<records::SortKey> keys;
    for (const auto &[subject, order] : sort) {
        if (!isSortable(subject))
            return words::refuse(ErrorCode::Usage,
                          Words::tr("Records cannot be sorted by '%1'.")
                              .arg(words::safeText(records::subjectName(subject, records::FilterLanguage::English))),
                          Words::tr("They can be sorted by fields, their levels and source columns; without --sort "
                                    "they come in the order of import."));
        if (const records::ColumnInfo *column = columnOf(store, subject)) keys.push_back({column->id, order});
    }
    return keys;
}

// Visits the rows from one place of the order to another.
class RowRange
{
public:
    RowRange(records::TableReader &reader, JobControl &job, std::uint64_t offset, std::uint64_t count,
             const RowVisit &visit)
        : m_reader(reader), m_job(job), m_skip(offset), m_left(count), m_visit(visit)
    {
    }

    [[nodiscard]] bool isDone() const { return m_left == 0; }

    Result<void> add(RecordId record)
    {
        if (m_left == 0) return {};
        if (m_skip > 0) {
            --m_skip;
            return {};
        }
        --m_left;
        if (m_left % kCheckEvery == 0) FILATURE_TRY(m_job.check());
        FILATURE_TRY(m_reader.read(record, m_cells));
        return m_visit(m_cells);
    }

private:
    records::TableReader &m_reader;
    JobControl &m_job;
    std::uint64_t m_skip;
    std::uint64_t m_left;
    const RowVisit &m_visit;
    Row m_cells;
};

Result<void> visitInOrderOfImport(const records::RecordStore &store, const records::RecordSet &set, RowRange &range)
{
    for (const records::SegmentInfo &segment : store.segments()) {
        const records::SegmentBits *bits = set.bitsOf(segment.id);
        if (bits == nullptr) continue;
        Result<void> state;
        records::RecordSet::forEachBit(*bits, [&](std::uint32_t place) {
            if (state) state = range.add(RecordId{segment.id.value << 16U | place});
        });
        FILATURE_TRY(state);
        if (range.isDone()) break;
    }
    return {};
}

// What is to be printed: which records, in which order, as which columns.
struct Selection
{
    records::RecordSet set;
    std::vector<records::SortKey> keys; // empty = order of import
    records::TableReader reader;
};

Result<void> visitRows(RecordQuery &query, Selection &rows, std::uint64_t offset, std::uint64_t count,
                       const RowVisit &visit)
{
    RowRange range(rows.reader, query.session().job, offset, count, visit);
    if (rows.keys.empty()) return visitInOrderOfImport(query.store(), rows.set, range);
    FILATURE_TRY_ASSIGN(order, records::sortRecords(query.store(), rows.set, rows.keys, query.session().job));
    for (const RecordId record : *order) {
        if (range.isDone()) break;
        FILATURE_TRY(range.add(record));
    }
    return {};
}

// Prints rows as aligned text, page by page.
class TablePrinter
{
public:
    TablePrinter(StandardOutput &out, const std::vector<records::TableColumn> &columns)
        : m_out(out), m_columns(columns.size())
    {
        QStringList titles;
        for (const records::TableColumn &column : columns)
            titles << words::safeText(column.title);
        beginPage();
        m_table->add(titles);
    }

    Result<void> add(const Row &row)
    {
        QStringList cells;
        for (const std::string &cell : row)
            cells << words::safeText(cell);
        m_table->add(cells);
        return ++m_rows % kTablePage == 0 ? flush() : Result<void>{};
    }

    Result<void> flush()
    {
        const Result<void> written = m_out.print(m_table->text());
        beginPage();
        return written;
    }

private:
    void beginPage()
    {
        m_table =
            std::make_unique<TextTable>(std::vector<TextTable::Align>(m_columns, TextTable::Align::Left), kCellWidth);
    }

    StandardOutput &m_out;
    std::size_t m_columns;
    std::unique_ptr<TextTable> m_table;
    int m_rows = 0;
};

words::Outcome<void> printTable(RecordQuery &query, const RowsRequest &request, Selection &rows)
{
    const std::uint64_t limit = request.limit.value_or(kTableRows);
    const std::uint64_t all = rows.set.count();
    TablePrinter printer(query.session().out, rows.reader.columns());
    const auto print = [&printer](const Row &row) { return printer.add(row); };
    FILATURE_TRY(visitRows(query, rows, request.offset, limit == 0 ? all : limit, print));
    FILATURE_TRY(printer.flush());
    if (!request.limit && all > request.offset + limit)
        query.session().messages.note(Words::tr("%1 of %2 records are shown; --limit N shows more, --limit 0 all.")
                                          .arg(words::formatNumber(limit), words::formatNumber(all)));
    return {};
}

words::Outcome<void> printStream(RecordQuery &query, const RowsRequest &request, Selection &rows)
{
    StandardOutput &out = query.session().out;
    const auto writer =
        records::makeRowWriter(rowFormat(request.format), [&out](std::string_view bytes) { return out.write(bytes); });
    std::vector<std::string_view> cells;
    for (const records::TableColumn &column : rows.reader.columns())
        cells.push_back(column.title);
    FILATURE_TRY(writer->begin(cells));
    const std::uint64_t limit = request.limit.value_or(0);
    const auto print = [&](const Row &row) {
        cells.assign(row.begin(), row.end());
        return writer->row(cells);
    };
    FILATURE_TRY(visitRows(query, rows, request.offset, limit == 0 ? rows.set.count() : limit, print));
    FILATURE_TRY(writer->end());
    return {};
}

} // namespace

words::Outcome<void> printRows(RecordQuery &query, const RowsRequest &request)
{
    FILATURE_TRY_ASSIGN(keys, sortKeys(query.store(), request.sort));
    FILATURE_TRY_ASSIGN(set, query.select(request.filter));
    Look look;
    look.command = "query";
    look.filter = request.filter;
    look.sort = request.sort;
    look.results = set.count();
    look.usesMasked = query.view().usesMasked(request.filter, request.sort);
    FILATURE_TRY(enterLook(query.openCase(), query.session().messages, look, request.reveal));
    std::vector<records::TableColumn> columns =
        request.columns.empty() ? records::defaultColumns(query.store()) : request.columns;
    Selection rows{std::move(set), std::move(keys),
                   records::TableReader(query.store(), query.rules(), std::move(columns), request.reveal.reveal)};
    return request.format == OutputFormat::Table ? printTable(query, request, rows) : printStream(query, request, rows);
}

} // namespace filature::app
