// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/evidencewords.h"

#include "words/language.h"
#include "words/safetext.h"

#include <QCoreApplication>
#include <QStringList>

namespace filature::words {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Evidence)
};

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

QString dialectWords(const records::ReadingInfo &reading)
{
    const ingest::Dialect &dialect = reading.dialect;
    return Words::tr("%1, %2, delimiter %3, quote %4, %5, %6")
        .arg(safeText(reading.format), safeText(dialect.encoding), markText(dialect.delimiter), markText(dialect.quote),
             Words::tr("%n header row(s)", nullptr, static_cast<int>(dialect.headerRows)),
             Words::tr("%n column(s)", nullptr, static_cast<int>(reading.columns.size())));
}

QString ledgerWords(const records::RowCounts &rows)
{
    return Words::tr("%1 source rows = %2 stored + %3 set aside + %4 blank + %5 header")
        .arg(formatNumber(rows.source), formatNumber(rows.stored), formatNumber(rows.setAside),
             formatNumber(rows.blank), formatNumber(rows.header));
}

} // namespace filature::words
