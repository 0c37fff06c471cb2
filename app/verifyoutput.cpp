// SPDX-License-Identifier: GPL-3.0-or-later
#include "verifyoutput.h"

#include "jsonoutput.h"
#include "words/language.h"
#include "words/safetext.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace filature::app {

namespace {

using FileState = records::EvidenceCheck::File;
using Journal = storage::JournalReport;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Verify)
};

// What the journal's check finds, as it names it.
constexpr std::array kJournalFaults = {
    QT_TRANSLATE_NOOP("Verify", "missing"),
    QT_TRANSLATE_NOOP("Verify", "out of order"),
    QT_TRANSLATE_NOOP("Verify", "does not follow the entry before it"),
    QT_TRANSLATE_NOOP("Verify", "edited"),
    QT_TRANSLATE_NOOP("Verify", "wrong MAC"),
    QT_TRANSLATE_NOOP("Verify", "payload edited"),
    QT_TRANSLATE_NOOP("Verify", "payload missing"),
    QT_TRANSLATE_NOOP("Verify", "another journal than the witness saw"),
    QT_TRANSLATE_NOOP("Verify", "another entry than the witness saw"),
    QT_TRANSLATE_NOOP("Verify", "missing, though the witness saw it"),
    QT_TRANSLATE_NOOP("Verify", "belongs to no entry of the journal"),
};

std::string_view fileName(FileState state)
{
    switch (state) {
    case FileState::Same:
        return "same";
    case FileState::Changed:
        return "changed";
    case FileState::Missing:
        return "missing";
    case FileState::NotAFile:
        return "not-a-file";
    }
    return {};
}

std::string_view witnessName(Journal::Witness witness)
{
    switch (witness) {
    case Journal::Witness::NotChecked:
        return "not-checked";
    case Journal::Witness::Agrees:
        return "agrees";
    case Journal::Witness::CaseIsOlder:
        return "older";
    case Journal::Witness::Forked:
        return "forked";
    }
    return {};
}

std::string_view chainName(storage::JournalChain chain)
{
    return chain == storage::JournalChain::Content ? "content" : "access";
}

void addFault(JsonWriter &json, const Journal::Fault &fault)
{
    json.beginObject()
        .text("chain", chainName(fault.chain))
        .integer("sequence", fault.sequence)
        .text("what", fault.what)
        .endObject();
}

void addDatabase(JsonWriter &json, const storage::DatabaseReport &database)
{
    json.key("database").beginObject().boolean("sound", database.isSound()).integer("pages", database.pages);
    json.boolean("authenticated", database.pagesAuthenticated).key("damages").beginArray();
    for (const auto &[what, page] : database.damages) {
        json.beginObject().text("what", what).key("page");
        if (page >= 0)
            json.integer(page);
        else
            json.null();
        json.endObject();
    }
    json.endArray().endObject();
}

void addJournal(JsonWriter &json, const Journal &journal)
{
    json.key("journal").beginObject().boolean("sound", journal.isSound());
    json.integer("contentEntries", journal.contentEntries).integer("accessEntries", journal.accessEntries);
    json.boolean("macsChecked", journal.macsChecked)
        .text("witness", witnessName(journal.witness))
        .key("faults")
        .beginArray();
    for (const Journal::Fault &fault : journal.faults)
        addFault(json, fault);
    json.endArray().key("witnessFault");
    if (journal.witnessFault)
        addFault(json, *journal.witnessFault);
    else
        json.null();
    json.endObject();
}

QString yesNo(bool isGood) { return isGood ? Words::tr("sound") : Words::tr("NOT SOUND"); }

QString databaseText(const storage::DatabaseReport &database)
{
    QStringList lines{Words::tr("Database: %1 (%2 pages, %3)")
                          .arg(yesNo(database.isSound()), words::formatNumber(static_cast<quint64>(database.pages)),
                               database.pagesAuthenticated ? Words::tr("each with its seal")
                                                           : Words::tr("without seals: the case is not encrypted"))};
    for (const auto &damage : database.damages)
        lines << QStringLiteral("  ") + (damage.page >= 0 && damage.what.ends_with(" fails its check")
                                             ? Words::tr("page %1 fails its check").arg(damage.page)
                                             : words::safeText(damage.what));
    return lines.join(QChar(u'\n'));
}

QString fileWords(FileState state)
{
    switch (state) {
    case FileState::Same:
        return Words::tr("the file on disk is the same");
    case FileState::Changed:
        return Words::tr("the file on disk has been changed since");
    case FileState::Missing:
        return Words::tr("the file is no longer there (the case keeps its bytes)");
    case FileState::NotAFile:
        return Words::tr("something else is at its place on the disk");
    }
    return {};
}

QString evidenceText(const records::EvidenceCheck &check)
{
    QStringList faults;
    if (!check.contentHashes) faults << Words::tr("its bytes in the case do not have the recorded hash");
    if (!check.ledgerTiles) faults << Words::tr("its ledger does not add up");
    if (!check.cellsAgree) faults << Words::tr("its columns differ from its bytes");
    return Words::tr("Evidence %1: %2 - %3 (%4)")
        .arg(QString::number(check.id.value), faults.isEmpty() ? yesNo(true) : faults.join(QStringLiteral(", ")),
             words::safeText(check.path), fileWords(check.file));
}

QString witnessWords(Journal::Witness witness)
{
    switch (witness) {
    case Journal::Witness::NotChecked:
        return Words::tr("this machine has no witness of it");
    case Journal::Witness::Agrees:
        return Words::tr("the witness on this machine agrees");
    case Journal::Witness::CaseIsOlder:
        return Words::tr("THE WITNESS KNOWS A LATER STATE: an older copy, or entries were cut off");
    case Journal::Witness::Forked:
        return Words::tr("THE WITNESS KNOWS ANOTHER COURSE of this case");
    }
    return {};
}

QString faultWords(const std::string &what)
{
    const auto known = std::ranges::find(kJournalFaults, what, [](const char *text) { return std::string_view(text); });
    return known == kJournalFaults.end() ? words::safeText(what) : QCoreApplication::translate("Verify", *known);
}

QString faultText(const Journal::Fault &fault)
{
    return QStringLiteral("  ") +
           Words::tr("%1 entry %2: %3")
               .arg(fault.chain == storage::JournalChain::Content ? Words::tr("content") : Words::tr("access"),
                    QString::number(fault.sequence), faultWords(fault.what));
}

QString journalText(const Journal &journal)
{
    QStringList lines{Words::tr("Journal: %1 (%2 entries on content, %3 on access; %4; %5)")
                          .arg(yesNo(journal.isSound()), words::formatNumber(static_cast<quint64>(journal.contentEntries)),
                               words::formatNumber(static_cast<quint64>(journal.accessEntries)),
                               journal.macsChecked
                                   ? Words::tr("seals checked")
                                   : Words::tr("no seals: in a plain case anyone who can write can forge it"),
                               witnessWords(journal.witness))};
    for (const Journal::Fault &fault : journal.faults)
        lines << faultText(fault);
    if (journal.witnessFault) lines << faultText(*journal.witnessFault);
    return lines.join(QChar(u'\n'));
}

} // namespace

void addReport(JsonWriter &json, const records::CaseReport &report)
{
    json.beginObject().boolean("sound", report.isSound());
    addDatabase(json, report.database);
    json.key("evidence").beginArray();
    for (const records::EvidenceCheck &check : report.evidence) {
        json.beginObject().number("id", check.id.value).text("path", check.path).text("file", fileName(check.file));
        json.boolean("contentHashes", check.contentHashes).boolean("ledgerTiles", check.ledgerTiles);
        json.boolean("cellsAgree", check.cellsAgree).endObject();
    }
    json.endArray();
    addJournal(json, report.journal);
    json.endObject();
}

QString reportText(const records::CaseReport &report)
{
    QStringList lines{databaseText(report.database)};
    for (const records::EvidenceCheck &check : report.evidence)
        lines << evidenceText(check);
    lines << journalText(report.journal);
    lines << (report.isSound() ? Words::tr("The case is sound.") : Words::tr("THE CASE IS NOT SOUND."));
    return lines.join(QChar(u'\n')) + QChar(u'\n');
}

} // namespace filature::app
