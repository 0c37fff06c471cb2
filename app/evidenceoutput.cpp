// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidenceoutput.h"

#include "jsonoutput.h"
#include "words/language.h"
#include "words/evidencewords.h"
#include "words/safetext.h"

#include <QCoreApplication>

namespace filature::app {

namespace {

constexpr double kMicrosecond = 1e-6;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Evidence)
};

void addTextOrNull(JsonWriter &json, std::string_view name, std::string_view value)
{
    json.key(name);
    if (value.empty())
        json.null();
    else
        json.text(value);
}

void addSeconds(JsonWriter &json, std::string_view name, std::optional<std::int64_t> microseconds)
{
    json.key(name);
    if (microseconds)
        json.real(static_cast<double>(*microseconds) * kMicrosecond);
    else
        json.null();
}

void addRows(JsonWriter &json, const records::RowCounts &rows)
{
    json.key("rows").beginObject();
    json.number("source", rows.source).number("stored", rows.stored).number("setAside", rows.setAside);
    json.number("blank", rows.blank).number("header", rows.header).endObject();
}

} // namespace

void addEvidence(JsonWriter &json, const records::EvidenceInfo &evidence)
{
    const records::ReadingInfo &reading = evidence.reading;
    json.number("id", evidence.id.value).text("path", evidence.path);
    addTextOrNull(json, "container", evidence.container);
    addTextOrNull(json, "member", evidence.member);
    json.text("sha256", toHex(evidence.sha256)).number("bytes", evidence.bytes);
    json.text("format", reading.format).text("encoding", reading.dialect.encoding);
    json.text("delimiter", reading.dialect.delimiter).text("quote", reading.dialect.quote);
    json.boolean("header", reading.rows.header > 0).number("headerRows", reading.rows.header);
    json.number("columns", reading.columns.size());
    addRows(json, reading.rows);
    json.key("flags").beginArray();
    for (const std::string_view name : records::flagNames(words::allFlags(evidence)))
        json.text(name);
    json.endArray().key("seconds").beginObject();
    addSeconds(json, "browsable", reading.browsableUs);
    addSeconds(json, "indexed", reading.indexedUs);
    json.endObject();
}

QString evidenceText(const records::EvidenceInfo &evidence)
{
    const QString indent = QStringLiteral("\n   ");
    QString text = QStringLiteral("%1  %2").arg(evidence.id.value).arg(words::safeText(evidence.path));
    text += indent + Words::tr("%1 bytes, SHA-256 %2")
                         .arg(words::formatNumber(evidence.bytes), QString::fromStdString(toHex(evidence.sha256)));
    if (evidence.bytes > 0) text += indent + words::dialectWords(evidence.reading);
    text += indent + words::ledgerWords(evidence.reading.rows);
    if (const QString flags = words::flagWords(words::allFlags(evidence)); !flags.isEmpty())
        text += indent + Words::tr("Note: %1").arg(flags);
    if (evidence.reading.browsableUs)
        text += indent + Words::tr("browsable after %1")
                             .arg(words::formatDuration(static_cast<double>(*evidence.reading.browsableUs) * kMicrosecond));
    return text + QChar(u'\n');
}

} // namespace filature::app
