// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqloutput.h"

#include "core/validutf8.h"
#include "core/jobcontrol.h"
#include "jsonoutput.h"
#include "records/rowwriter.h"
#include "words/safetext.h"
#include "session.h"
#include "standardoutput.h"
#include "texttable.h"

#include <QStringList>

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace filature::app {

namespace {

constexpr int kTablePage = 500; // rows whose widths are levelled together
constexpr int kCellWidth = 40;
constexpr std::size_t kJsonPiece = 64 * 1024;

std::vector<std::string> columnNames(const storage::Statement &statement)
{
    std::vector<std::string> names;
    for (int i = 0; i < statement.columnCount(); ++i)
        names.push_back(statement.columnName(i));
    return names;
}

Result<void> printCsv(Session &session, storage::Statement &statement)
{
    const auto writer = records::makeRowWriter(records::RowFormat::Csv,
                                               [&session](std::string_view bytes) { return session.out.write(bytes); });
    const std::vector<std::string> names = columnNames(statement);
    std::vector<std::string_view> cells(names.begin(), names.end());
    FILATURE_TRY(writer->begin(cells));
    while (true) {
        FILATURE_TRY_ASSIGN(hasRow, statement.step());
        if (!hasRow) return writer->end();
        std::vector<std::string> texts;
        for (int i = 0; i < statement.columnCount(); ++i)
            texts.emplace_back(validUtf8(statement.text(i)));
        cells.assign(texts.begin(), texts.end());
        FILATURE_TRY(writer->row(cells));
    }
}

// Names that occur twice get _2, _3 ... behind them, so that no value is lost to readers of JSON.
std::vector<std::string> uniqueNames(std::vector<std::string> names)
{
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::string name = names[i];
        for (int number = 2; std::find(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(i), names[i]) !=
                             names.begin() + static_cast<std::ptrdiff_t>(i);
             ++number)
            names[i] = name + '_' + std::to_string(number);
    }
    return names;
}

void addValue(JsonWriter &json, const storage::Statement &statement, int column)
{
    if (statement.isNull(column))
        json.null();
    else if (statement.isInteger(column))
        json.integer(statement.integer(column));
    else if (statement.isReal(column))
        json.real(statement.real(column));
    else
        json.text(statement.text(column));
}

Result<void> printJson(Session &session, storage::Statement &statement, OutputFormat format)
{
    const bool isArray = format == OutputFormat::Json;
    const std::vector<std::string> names = uniqueNames(columnNames(statement));
    std::string pending = isArray ? "[" : "";
    for (bool isFirst = true;; isFirst = false) {
        FILATURE_TRY_ASSIGN(hasRow, statement.step());
        if (!hasRow) break;
        JsonWriter json;
        json.beginObject();
        for (int i = 0; i < statement.columnCount(); ++i)
            addValue(json.key(names[static_cast<std::size_t>(i)]), statement, i);
        pending += isArray ? (isFirst ? "\n" : ",\n") : "";
        pending += json.endObject().take() + (isArray ? "" : "\n");
        if (pending.size() < kJsonPiece) continue;
        FILATURE_TRY(session.out.write(pending));
        pending.clear();
    }
    return session.out.write(pending + (isArray ? "\n]\n" : ""));
}

Result<void> printTable(Session &session, storage::Statement &statement)
{
    using Align = TextTable::Align;
    const auto columns = static_cast<std::size_t>(statement.columnCount());
    QStringList titles;
    for (const std::string &name : columnNames(statement))
        titles << words::safeText(name);
    auto page = std::make_unique<TextTable>(std::vector<Align>(columns, Align::Left), kCellWidth);
    page->add(titles);
    for (int rows = 1;; ++rows) {
        FILATURE_TRY_ASSIGN(hasRow, statement.step());
        if (!hasRow) return session.out.print(page->text());
        QStringList cells;
        for (int i = 0; i < statement.columnCount(); ++i)
            cells << words::safeText(statement.text(i));
        page->add(cells);
        if (rows % kTablePage != 0) continue;
        FILATURE_TRY(session.out.print(page->text()));
        page = std::make_unique<TextTable>(std::vector<Align>(columns, Align::Left), kCellWidth);
    }
}

} // namespace

words::Outcome<void> printStatement(Session &session, storage::Statement &statement, OutputFormat format)
{
    switch (format) {
    case OutputFormat::Table:
        FILATURE_TRY(printTable(session, statement));
        break;
    case OutputFormat::Csv:
        FILATURE_TRY(printCsv(session, statement));
        break;
    case OutputFormat::Ndjson:
    case OutputFormat::Json:
        FILATURE_TRY(printJson(session, statement, format));
        break;
    }
    return {};
}

} // namespace filature::app
