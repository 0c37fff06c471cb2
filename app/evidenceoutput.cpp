// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidenceoutput.h"

#include "jsonoutput.h"
#include "language.h"
#include "safetext.h"

#include <QCoreApplication>
#include <QStringList>

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

QString flagWord(records::EvidenceFlag flag)
{
    switch (flag) {
    case records::kEvidenceEmpty:
        return Words::tr("empty file");
    case records::kEvidenceDuplicate:
        return Words::tr("the same bytes are in the case already");
    case records::kEvidenceThroughLink:
        return Words::tr("opened through a link");
    case records::kEvidenceMixedEncoding:
        return Words::tr("mixed encodings");
    case records::kEvidenceRagged:
        return Words::tr("short or long rows");
    case records::kEvidenceUndecodable:
        return Words::tr("bytes that are not text");
    case records::kEvidenceStrayQuotes:
        return Words::tr("stray quotes");
    case records::kEvidenceNul:
        return Words::tr("NUL bytes");
    case records::kEvidenceHuge:
        return Words::tr("cells over 1 MiB");
    case records::kEvidenceBlock:
        return Words::tr("a set-aside block read on its own");
    }
    return {};
}

QString dialectLine(const records::ReadingInfo &reading)
{
    const ingest::Dialect &dialect = reading.dialect;
    return Words::tr("%1, %2, delimiter %3, quote %4, %5, %6")
        .arg(safeText(reading.format), safeText(dialect.encoding), markText(dialect.delimiter), markText(dialect.quote),
             Words::tr("%n header row(s)", nullptr, static_cast<int>(dialect.headerRows)),
             Words::tr("%n column(s)", nullptr, static_cast<int>(reading.columns.size())));
}

QString ledgerLine(const records::RowCounts &rows)
{
    return Words::tr("%1 source rows = %2 stored + %3 set aside + %4 blank + %5 header")
        .arg(formatNumber(rows.source), formatNumber(rows.stored), formatNumber(rows.setAside),
             formatNumber(rows.blank), formatNumber(rows.header));
}

} // namespace

std::uint32_t allFlags(const records::EvidenceInfo &evidence) { return evidence.flags | evidence.reading.flags; }

QString flagWords(std::uint32_t flags)
{
    QStringList words;
    for (std::uint32_t bit = 1; bit <= records::kEvidenceBlock; bit <<= 1U)
        if ((flags & bit) != 0) words << flagWord(static_cast<records::EvidenceFlag>(bit));
    return words.join(QStringLiteral(", "));
}

QString markText(std::string_view mark)
{
    if (mark.empty()) return Words::tr("none");
    if (mark == "\t") return Words::tr("tab");
    if (mark == " ") return Words::tr("blank", "the character");
    return safeText(mark);
}

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
    for (const std::string_view name : records::flagNames(allFlags(evidence)))
        json.text(name);
    json.endArray().key("seconds").beginObject();
    addSeconds(json, "browsable", reading.browsableUs);
    addSeconds(json, "indexed", reading.indexedUs);
    json.endObject();
}

QString evidenceText(const records::EvidenceInfo &evidence)
{
    const QString indent = QStringLiteral("\n   ");
    QString text = QStringLiteral("%1  %2").arg(evidence.id.value).arg(safeText(evidence.path));
    text += indent + Words::tr("%1 bytes, SHA-256 %2")
                         .arg(formatNumber(evidence.bytes), QString::fromStdString(toHex(evidence.sha256)));
    if (evidence.bytes > 0) text += indent + dialectLine(evidence.reading);
    text += indent + ledgerLine(evidence.reading.rows);
    if (const QString flags = flagWords(allFlags(evidence)); !flags.isEmpty())
        text += indent + Words::tr("Note: %1").arg(flags);
    if (evidence.reading.browsableUs)
        text += indent + Words::tr("browsable after %1")
                             .arg(formatDuration(static_cast<double>(*evidence.reading.browsableUs) * kMicrosecond));
    return text + QChar(u'\n');
}

} // namespace filature::app
