// SPDX-License-Identifier: GPL-3.0-or-later
#include "previewoutput.h"

#include "evidenceoutput.h"
#include "fields/mask.h"
#include "fields/normalise.h"
#include "words/evidencewords.h"
#include "words/findingwords.h"
#include "jsonoutput.h"
#include "words/language.h"
#include "words/safetext.h"
#include "texttable.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace filature::app {

namespace {

constexpr std::size_t kRowsShown = 10;
constexpr int kCellWidth = 24;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Preview)
};

bool isBlank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

QString findingValue(const ingest::Finding &finding)
{
    if (finding.part == "line-end")
        return finding.value == "\r\n" ? QStringLiteral("CR LF")
               : finding.value == "\r" ? QStringLiteral("CR")
                                       : QStringLiteral("LF");
    if (finding.part == "delimiter" || finding.part == "quote" || finding.part == "escape")
        return words::markText(finding.value);
    return words::safeText(finding.value);
}

QString findingsText(const records::Preview &preview)
{
    TextTable table({TextTable::Align::Left, TextTable::Align::Left, TextTable::Align::Left, TextTable::Align::Right});
    for (const ingest::Finding &finding : preview.detection.findings)
        table.add({QStringLiteral("  ") + words::findingPartWord(finding.part), findingValue(finding),
                   words::findingReasonWords(finding.reason),
                   QStringLiteral("%1 %").arg(static_cast<int>(finding.confidence * 100))});
    return table.text();
}

QString columnNames(const records::Preview &preview, const fields::FieldMapping &mapping)
{
    QStringList names;
    for (const std::uint32_t column : mapping.columns)
        if (column < preview.detection.columnNames.size()) names << words::safeText(preview.detection.columnNames[column]);
    return names.join(QStringLiteral(" + "));
}

QString mappingText(const records::Preview &preview)
{
    TextTable table({TextTable::Align::Left, TextTable::Align::Left, TextTable::Align::Left, TextTable::Align::Right});
    for (const fields::FieldMapping &mapping : preview.mapping.fields)
        table.add({QStringLiteral("  ") + words::fieldWord(mapping.field), columnNames(preview, mapping),
                   words::mappingReasonWords(mapping),
                   QStringLiteral("%1 %").arg(static_cast<int>(mapping.confidence * 100))});
    return table.text();
}

QString rowsText(const records::Preview &preview)
{
    const MaskedRows masked(preview);
    TextTable table(std::vector<TextTable::Align>(preview.detection.columnNames.size(), TextTable::Align::Left),
                    kCellWidth);
    QStringList names;
    for (const std::string &name : preview.detection.columnNames)
        names << words::safeText(name);
    table.add(names);
    for (std::size_t i = 0; i < std::min(kRowsShown, preview.detection.rows.size()); ++i) {
        QStringList cells;
        for (const std::string &cell : masked.row(preview.detection.rows[i]))
            cells << words::safeText(cell);
        table.add(cells);
    }
    return table.text();
}

} // namespace

MaskedRows::MaskedRows(const records::Preview &preview) : m_columns(preview.detection.columnNames.size())
{
    for (const fields::FieldMapping &mapping : preview.mapping.fields)
        for (const std::uint32_t column : mapping.columns)
            if (column < m_columns.size()) m_columns[column].mappings.push_back(mapping);
}

std::vector<std::string> MaskedRows::row(const std::vector<std::string> &cells) const
{
    std::vector<std::string> shown;
    fields::Normalised normalised;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        std::string text;
        const bool isMapped = i < m_columns.size() && !m_columns[i].mappings.empty();
        for (const fields::FieldMapping &mapping :
             isMapped ? m_columns[i].mappings : std::vector<fields::FieldMapping>{}) {
            fields::normalise(mapping.field, mapping.options, cells[i], normalised);
            std::string masked;
            fields::maskFieldInto(mapping.field, normalised.value, masked);
            if (text.empty() || masked == fields::kDots) text = masked;
        }
        if (!isMapped && !isBlank(cells[i])) text = fields::kDots;
        shown.push_back(std::move(text));
    }
    return shown;
}

void addPreview(JsonWriter &json, std::string_view path, const records::Preview &preview)
{
    const ingest::Dialect &dialect = preview.detection.dialect;
    json.beginObject().text("path", path).number("bytes", preview.bytes).text("format", preview.detection.format);
    json.text("encoding", dialect.encoding)
        .text("delimiter", dialect.delimiter)
        .text("quote", dialect.quote)
        .text("escape", dialect.escape);
    const std::uint32_t headerRows = preview.detection.columnNames.empty() ? 0 : dialect.headerRows;
    json.boolean("header", headerRows > 0)
        .number("headerRows", headerRows)
        .number("columns", preview.detection.columnNames.size());
    json.key("columnNames").beginArray();
    for (const std::string &name : preview.detection.columnNames)
        json.text(name);
    json.endArray().key("findings").beginArray();
    for (const ingest::Finding &finding : preview.detection.findings) {
        json.beginObject().text("part", finding.part).text("value", finding.value).text("reason", finding.reason);
        json.key("confidence").real(finding.confidence).endObject();
    }
    json.endArray().key("mapping").raw(fields::mappingToJson(preview.mapping)).key("rows").beginArray();
    const MaskedRows masked(preview);
    for (std::size_t i = 0; i < std::min(kRowsShown, preview.detection.rows.size()); ++i) {
        json.beginArray();
        for (const std::string &cell : masked.row(preview.detection.rows[i]))
            json.text(cell);
        json.endArray();
    }
    json.endArray().endObject();
}

QString previewText(std::string_view path, const records::Preview &preview)
{
    const QChar end(u'\n');
    QString text = Words::tr("%1: %2 bytes, read as %3")
                       .arg(words::safeText(path), words::formatNumber(preview.bytes), words::safeText(preview.detection.format)) +
                   end;
    if (preview.detection.columnNames.empty()) return text;
    text += end + Words::tr("How it is read, and why:") + end + findingsText(preview);
    text += end + Words::tr("Columns that are taken for fields, and why:") + end + mappingText(preview);
    text += end + Words::tr("First rows, masked:") + end + rowsText(preview);
    return text;
}

} // namespace filature::app
