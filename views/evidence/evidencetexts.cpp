// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/evidencetexts.h"

#include "words/errorwords.h"
#include "words/evidencewords.h"
#include "words/findingwords.h"
#include "words/language.h"
#include "words/safetext.h"

#include <QCoreApplication>

#include <algorithm>
#include <string_view>

namespace filature::evidencepages {

using items::EvidenceModel;
using items::MappingModel;
using items::SetAsideModel;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(EvidenceTexts)
};

QString evidenceTitle(EvidenceModel::Column column)
{
    switch (column) {
    case EvidenceModel::Number: return Words::tr("No.");
    case EvidenceModel::File: return Words::tr("File");
    case EvidenceModel::Bytes: return Words::tr("Size");
    case EvidenceModel::Sha256: return QStringLiteral("SHA-256");
    case EvidenceModel::Stored: return Words::tr("Stored");
    case EvidenceModel::SetAside: return Words::tr("Set aside");
    case EvidenceModel::Flags: return Words::tr("To note");
    case EvidenceModel::Imported: return Words::tr("Imported");
    case EvidenceModel::Index: return Words::tr("Search");
    case EvidenceModel::ColumnCount: break;
    }
    return {};
}

QString evidenceText(const records::EvidenceInfo &evidence, EvidenceModel::Column column)
{
    switch (column) {
    case EvidenceModel::Number: return QStringLiteral("P%1").arg(evidence.id.value);
    case EvidenceModel::File: return fileNameOf(evidence);
    case EvidenceModel::Bytes: return words::formatBytes(evidence.bytes);
    case EvidenceModel::Sha256: return shortHash(evidence.sha256);
    case EvidenceModel::Stored: return words::formatNumber(evidence.reading.rows.stored);
    case EvidenceModel::SetAside: return words::formatNumber(evidence.reading.rows.setAside);
    case EvidenceModel::Flags: return flagTexts(words::allFlags(evidence)).join(QStringLiteral(", "));
    case EvidenceModel::Imported:
        return Words::tr("%1 by %2").arg(words::formatUtc(evidence.importedUtc), words::safeText(evidence.importedBy));
    case EvidenceModel::Index:
        return evidence.reading.state == records::ReadingState::Indexed ? Words::tr("indexed") : Words::tr("not indexed: it scans");
    case EvidenceModel::ColumnCount: break;
    }
    return {};
}

QString evidenceHint(const records::EvidenceInfo &evidence, EvidenceModel::Column column)
{
    switch (column) {
    case EvidenceModel::File: return words::safeText(evidence.absolutePath());
    case EvidenceModel::Bytes: return Words::tr("%1 bytes").arg(words::formatNumber(evidence.bytes));
    case EvidenceModel::Sha256: return QString::fromStdString(toHex(evidence.sha256));
    case EvidenceModel::Flags: return words::flagWords(words::allFlags(evidence));
    default: return evidenceText(evidence, column);
    }
}

QString setAsideTitle(SetAsideModel::Column column)
{
    switch (column) {
    case SetAsideModel::Block: return Words::tr("Block");
    case SetAsideModel::Row: return Words::tr("Row");
    case SetAsideModel::Line: return Words::tr("Line");
    case SetAsideModel::Offset: return Words::tr("Byte");
    case SetAsideModel::Length: return Words::tr("Length");
    case SetAsideModel::Reason: return Words::tr("Why it was set aside");
    case SetAsideModel::ColumnCount: break;
    }
    return {};
}

QString setAsideText(const records::SetAsideEntry &entry, SetAsideModel::Column column)
{
    switch (column) {
    case SetAsideModel::Block: return words::formatNumber(entry.block);
    case SetAsideModel::Row: return words::formatNumber(entry.row);
    case SetAsideModel::Line: return words::formatNumber(entry.line);
    case SetAsideModel::Offset: return words::formatNumber(entry.offset);
    case SetAsideModel::Length: return words::formatNumber(entry.length);
    case SetAsideModel::Reason: return reasonText(entry.reason);
    case SetAsideModel::ColumnCount: break;
    }
    return {};
}

QString mappingTitle(MappingModel::Column column)
{
    switch (column) {
    case MappingModel::Source: return Words::tr("Column");
    case MappingModel::Target: return Words::tr("Field");
    case MappingModel::Why: return Words::tr("Why");
    case MappingModel::Filled: return Words::tr("Filled");
    case MappingModel::ColumnCount: break;
    }
    return {};
}

QString specialText(int choice)
{
    return choice == MappingModel::kNotPersonal ? Words::tr("not personal: shown") : Words::tr("not mapped");
}

bool isTheCase(const Error &error) { return error.detail == kIsTheCase; }

} // namespace

items::EvidenceModel::Words evidenceWords() { return {evidenceTitle, evidenceText, evidenceHint}; }

items::SetAsideModel::Words setAsideWords() { return {setAsideTitle, setAsideText}; }

items::MappingModel::Words mappingWords() { return {mappingTitle, words::fieldWord, whyText, specialText, percentText}; }

QString fileNameOf(const records::EvidenceInfo &evidence)
{
    const std::string_view path = evidence.path;
    const QString name = words::safeText(path.substr(path.rfind('/') + 1));
    return evidence.member.empty() ? name : Words::tr("%1 (%2)").arg(name, words::safeText(evidence.member));
}

QStringList flagTexts(std::uint32_t flags)
{
    QStringList texts;
    for (std::uint32_t bit = 1; bit <= records::kEvidenceBlock; bit <<= 1U) {
        if ((flags & bit) == 0) continue;
        if (bit == records::kEvidenceDuplicate)
            texts << Words::tr("same bytes twice");
        else if (bit == records::kEvidenceBlock)
            texts << Words::tr("block of another");
        else
            texts << words::flagWords(bit);
    }
    return texts;
}

QString shortHash(const Digest &hash)
{
    constexpr qsizetype kEnd = 4;
    const QString hex = QString::fromStdString(toHex(hash));
    return hex.left(kEnd) + QChar(0x2026) + hex.right(kEnd);
}

QString reasonText(ingest::SetAsideReason reason)
{
    using enum ingest::SetAsideReason;
    switch (reason) {
    case None: break;
    case Preamble: return Words::tr("text above the table");
    case Footer: return Words::tr("text below the table");
    case Comment: return Words::tr("a comment line");
    case RepeatedHeader: return Words::tr("the header once more");
    case StackedTable: return Words::tr("a row of another table further down");
    case StrayQuote: return Words::tr("a quote that cannot be resolved");
    case TooLong: return Words::tr("longer than any row can be");
    case Unreadable: return Words::tr("the medium could not be read here");
    }
    return {};
}

QString percentText(double share)
{
    constexpr double kHundred = 100;
    return Words::tr("%1 %").arg(static_cast<int>(share * kHundred));
}

QString whyText(const fields::FieldMapping &mapping)
{
    if (mapping.reason == MappingModel::kChosen) return Words::tr("chosen by hand");
    return words::mappingReasonWords(mapping);
}

QString categoryText(fields::Category category)
{
    using enum fields::Category;
    switch (category) {
    case Identity: return Words::tr("Identity");
    case Contact: return Words::tr("Contact");
    case Nir: return Words::tr("NIR");
    case Health: return Words::tr("Health");
    case Credentials: return Words::tr("Credentials");
    case Insurance: return Words::tr("Insurance");
    case Doctor: return Words::tr("Doctor");
    case FreeText: return Words::tr("Free text");
    case Lab: return Words::tr("Laboratory");
    case Dates: return Words::tr("Dates");
    case Technical: return Words::tr("Technical");
    }
    return {};
}

QString stateText(const QueueItem &item)
{
    switch (item.state) {
    case QueueState::Looking: return Words::tr("being looked at");
    case QueueState::Ready: return Words::tr("ready");
    case QueueState::Waiting: return Words::tr("waits for its turn");
    case QueueState::Importing: return Words::tr("being read");
    case QueueState::Done: return Words::tr("in the case");
    case QueueState::Failed: return Words::tr("failed");
    case QueueState::Cancelled: return Words::tr("cancelled");
    }
    return {};
}

QString subjectText(const QueueItem &item)
{
    switch (item.subject.kind) {
    case SubjectKind::File: break;
    case SubjectKind::Block: return Words::tr("%1, block %2 of the set-aside rows").arg(item.name).arg(item.subject.block);
    case SubjectKind::Reread: return Words::tr("%1, read again").arg(item.name);
    case SubjectKind::Mapping: return Words::tr("%1, another mapping").arg(item.name);
    }
    return item.name;
}

QString phaseText(JobPhase phase)
{
    switch (phase) {
    case JobPhase::Idle: return Words::tr("waits for its turn");
    case JobPhase::Detecting: return Words::tr("looking at the file");
    case JobPhase::Reading: return Words::tr("reading");
    case JobPhase::Finishing: return Words::tr("ordering the values");
    case JobPhase::Indexing: return Words::tr("indexing the words");
    case JobPhase::Verifying: return Words::tr("verifying");
    case JobPhase::Exporting: return Words::tr("writing");
    case JobPhase::Generating: return Words::tr("inventing");
    }
    return {};
}

QString failureHeading(const Error &error)
{
    if (isTheCase(error)) return Words::tr("This file is the case itself.");
    return words::whatHappened(error);
}

QString failureText(const Error &error)
{
    if (isTheCase(error)) return Words::tr("Choose a file that is to be read into it.");
    QStringList lines{words::whereItHappened(error), words::whatIsSafe(error.code), words::whatToDoInWindow(error)};
    lines.removeAll(QString());
    return lines.join(QChar(u'\n'));
}

} // namespace filature::evidencepages
