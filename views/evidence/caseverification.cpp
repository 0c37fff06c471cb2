// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/caseverification.h"

#include "words/language.h"
#include "words/safetext.h"

#include <QCoreApplication>

#include <utility>

namespace filature::evidencepages {

namespace {

using FileState = records::EvidenceCheck::File;
using Witness = storage::JournalReport::Witness;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CaseVerification)
};

QString fileText(FileState state)
{
    switch (state) {
    case FileState::Same: return Words::tr("the file on disk is the same");
    case FileState::Changed: return Words::tr("the file on disk has been changed since; the case keeps the bytes as they were");
    case FileState::Missing: return Words::tr("the file is no longer on disk; the case keeps its bytes");
    case FileState::NotAFile: return Words::tr("something else is at its place on the disk; the case keeps its bytes");
    }
    return {};
}

QString evidenceLine(const records::EvidenceCheck &check)
{
    QStringList faults;
    if (!check.contentHashes) faults << Words::tr("its bytes in the case do not have the recorded hash");
    if (!check.ledgerTiles) faults << Words::tr("its ledger does not come out");
    if (check.contentHashes && !check.cellsAgree) faults << Words::tr("its columns differ from its bytes");
    const QString state = faults.isEmpty() ? Words::tr("hash, ledger and cells are right") : faults.join(QStringLiteral(", "));
    const std::string_view path = check.path;
    return Words::tr("P%1 %2: %3; %4")
        .arg(QString::number(check.id.value), words::safeText(path.substr(path.rfind('/') + 1)), state, fileText(check.file));
}

QString databaseLine(const storage::DatabaseReport &database)
{
    const QString pages = words::formatNumber(static_cast<quint64>(database.pages));
    if (!database.isSound()) return Words::tr("Database: %n fault(s) found", nullptr, static_cast<int>(database.damages.size()));
    return database.pagesAuthenticated
               ? Words::tr("Database: all %1 pages bear the right seal").arg(pages)
               : Words::tr("Database: all %1 pages are in order (without seals, since the case is not encrypted)").arg(pages);
}

QString witnessText(Witness witness)
{
    switch (witness) {
    case Witness::NotChecked: return Words::tr("this machine has not seen the case before");
    case Witness::Agrees: return Words::tr("it goes on from what this machine has seen");
    case Witness::CaseIsOlder: return Words::tr("this machine has seen a later state: an older copy, or entries were cut off");
    case Witness::Forked: return Words::tr("this machine has seen another course of this case");
    }
    return {};
}

QString journalLine(const storage::JournalReport &journal)
{
    if (!journal.faults.empty()) return Words::tr("Journal: %n entry(ies) do not verify", nullptr, static_cast<int>(journal.faults.size()));
    const auto entries = static_cast<quint64>(journal.contentEntries + journal.accessEntries);
    return Words::tr("Journal: all %1 entries follow one another; %2").arg(words::formatNumber(entries), witnessText(journal.witness));
}

} // namespace

CaseVerification::CaseVerification(items::CaseSession &session) : QObject(&session), m_session(session) {}

CaseVerification &CaseVerification::of(items::CaseSession &session)
{
    auto *verification = session.findChild<CaseVerification *>(Qt::FindDirectChildrenOnly);
    return verification != nullptr ? *verification : *new CaseVerification(session);
}

void CaseVerification::start()
{
    if (m_activity) return;
    m_report.reset();
    m_error.reset();
    const auto control = m_session.jobs().start<records::CaseReport>(
        items::Lane::Reader, items::JobKind::Verifying, {},
        [&file = m_session.file()](JobControl &job) { return records::verifyCase(file, job); }, this,
        [this](Result<records::CaseReport> report) {
            m_activity.reset();
            if (report)
                m_report = std::move(*report);
            else
                m_error = std::move(report).error();
            Q_EMIT changed();
        });
    m_activity = Activity{items::JobKind::Verifying, {}, control};
    Q_EMIT changed();
}

void CaseVerification::cancel()
{
    if (m_activity) m_activity->control->cancel();
}

void CaseVerification::forget()
{
    m_report.reset();
    m_error.reset();
}

QStringList reportLines(const records::CaseReport &report)
{
    QStringList lines{databaseLine(report.database)};
    for (const records::EvidenceCheck &check : report.evidence) lines << evidenceLine(check);
    lines << journalLine(report.journal);
    return lines;
}

} // namespace filature::evidencepages
