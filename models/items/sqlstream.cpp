// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/sqlstream.h"

#include "access/accesslog.h"
#include "core/safetext.h"
#include "records/sqlviews.h"

#include <QElapsedTimer>

namespace filature::items {

namespace {

constexpr int kBatchRows = 512;
constexpr std::size_t kBatchBytes = std::size_t{256} << 10;
constexpr qint64 kBatchMs = 30; // so that slow results appear row by row

void addCell(SqlBatch &batch, const storage::Statement &statement, int column)
{
    using Kind = SqlBatch::Kind;
    const auto place = static_cast<std::size_t>(column);
    if (statement.isNull(column)) batch.add(place, Kind::Null, {});
    else if (statement.isInteger(column)) batch.add(place, Kind::Integer, statement.text(column));
    else if (statement.isReal(column)) batch.add(place, Kind::Real, statement.text(column));
    else batch.add(place, Kind::Text, safeText(statement.text(column)));
}

Result<SqlEnd> readRows(storage::Statement &statement, const SqlLimits &limits, SqlStream &stream, JobControl &job)
{
    SqlEnd end;
    SqlBatch batch;
    QElapsedTimer since;
    since.start();
    std::uint64_t rows = 0;
    std::uint64_t bytes = 0;
    const auto push = [&] {
        batch.text.shrink_to_fit();
        bytes += batch.bytes();
        if (batch.rows > 0) stream.push(std::exchange(batch, {}));
        since.restart();
    };
    while (true) {
        FILATURE_TRY(job.check());
        auto hasRow = statement.step();
        if (!hasRow) {
            push();
            return std::unexpected(std::move(hasRow).error());
        }
        end.isFullByBytes = bytes + batch.bytes() >= limits.bytes;
        end.hasMore = *hasRow && (rows == limits.rows || end.isFullByBytes);
        if (!*hasRow || end.hasMore) break;
        for (int i = 0; i < statement.columnCount(); ++i) addCell(batch, statement, i);
        ++batch.rows;
        ++rows;
        if (batch.rows == kBatchRows || batch.text.size() >= kBatchBytes || since.elapsed() >= kBatchMs) push();
    }
    push();
    end.isFullByBytes = end.isFullByBytes && end.hasMore;
    return end;
}

} // namespace

Result<SqlEnd> readSql(const access::OpenCase &opened, const SqlQuestion &question, const SqlLimits &limits, SqlStream &stream, JobControl &job)
{
    QElapsedTimer clock;
    clock.start();
    FILATURE_TRY_ASSIGN(console, records::openSqlConsole(question.view->sharedStore(), question.view->sharedRules(), question.request.reveal));
    console.setInterrupt(&job);
    FILATURE_TRY_ASSIGN(statement, console.prepare(question.statement));
    access::Look look;
    look.command = "sql";
    look.statement = question.statement;
    look.usesMasked = true; // a statement can ask anything
    FILATURE_TRY_ASSIGN(notJournalled, access::AccessLog(opened).look(look, question.request));
    std::vector<std::string> names;
    for (int i = 0; i < statement.columnCount(); ++i) names.push_back(safeText(statement.columnName(i)));
    stream.setColumns(std::move(names));
    FILATURE_TRY_ASSIGN(end, readRows(statement, limits, stream, job));
    end.notJournalled = std::move(notJournalled);
    end.elapsedMs = clock.elapsed();
    return end;
}

} // namespace filature::items
