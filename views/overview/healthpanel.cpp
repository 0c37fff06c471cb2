// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/healthpanel.h"

#include "common/pill.h"
#include "words/errorwords.h"
#include "words/evidencewords.h"
#include "words/language.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace filature::overview {

namespace {

using common::Meaning;
using Witness = storage::JournalReport::Witness;

QChar markOf(Meaning meaning)
{
    switch (meaning) {
    case Meaning::Good: return QChar(u'\u2713');
    case Meaning::Alarm: return QChar(u'\u2717');
    case Meaning::Look: return QChar(u'!');
    default: return QChar(u'\u2013');
    }
}

QLabel *makeText(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

HealthPanel::HealthPanel(QWidget *parent) : QWidget(parent), m_rows(new QGridLayout), m_note(makeText({}))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(common::kGrid);
    m_rows->setHorizontalSpacing(common::kGrid * 3 / 2);
    m_rows->setVerticalSpacing(common::kGrid);
    m_rows->setColumnStretch(1, 1);
    column->addLayout(m_rows);
    m_note->setProperty("role", QStringLiteral("dim"));
    column->addWidget(m_note);
    auto *verify = new QPushButton(tr("Verify again…"));
    verify->setObjectName(QStringLiteral("verifyAgain"));
    verify->setAccessibleDescription(tr("Reads every byte of the evidence again, on the page of the evidence"));
    connect(verify, &QPushButton::clicked, this, &HealthPanel::verifyWanted);
    column->addWidget(verify, 0, Qt::AlignLeft);
    column->addStretch();
}

void HealthPanel::clear()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void HealthPanel::add(const QString &name, const QString &word, Meaning meaning, const QString &sentence)
{
    const int row = m_rows->count() / 2;
    auto *pill = new common::Pill;
    pill->setObjectName(name);
    pill->show(markOf(meaning) + QStringLiteral(" ") + word, meaning);
    m_rows->addWidget(pill, row, 0, Qt::AlignLeft | Qt::AlignTop);
    m_rows->addWidget(makeText(sentence), row, 1);
}

void HealthPanel::showChecking()
{
    clear();
    m_note->setText(tr("Checking…"));
}

void HealthPanel::showFailure(const Error &error)
{
    clear();
    add(QStringLiteral("healthFailed"), tr("Failed"), Meaning::Alarm, words::whatHappened(error));
    m_note->setText(words::whatToDoNext(error));
}

void HealthPanel::showHealth(const items::Health &health)
{
    clear();
    const auto evidence = static_cast<int>(health.evidence);
    const bool isHashed = health.hashed == health.evidence;
    add(QStringLiteral("healthHashes"), isHashed ? tr("Hashed") : tr("Incomplete"), isHashed ? Meaning::Good : Meaning::Look,
        isHashed ? tr("The SHA-256 of %n evidence(s) was recorded at import.", nullptr, evidence)
                 : tr("%n evidence(s) have no recorded SHA-256.", nullptr, static_cast<int>(health.evidence - health.hashed)));
    addRows(health);
    addJournal(health.journal);
    addWitness(health.journal.witness);
    const bool isIndexed = health.indexed == health.evidence;
    add(QStringLiteral("healthIndex"), isIndexed ? tr("Complete") : tr("Incomplete"), isIndexed ? Meaning::Good : Meaning::Look,
        isIndexed ? tr("The text index covers all evidence.")
                  : tr("The text index lacks %n evidence(s); words are searched by reading everything meanwhile.", nullptr,
                       static_cast<int>(health.evidence - health.indexed)));
    m_note->setText(tr("Checked now without reading the evidence again."));
}

void HealthPanel::addRows(const items::Health &health)
{
    add(QStringLiteral("healthLedger"), health.addsUp ? tr("Adds up") : tr("Does not add up"), health.addsUp ? Meaning::Good : Meaning::Alarm,
        words::ledgerWords(health.rows));
    const bool isNone = health.rows.setAside == 0;
    add(QStringLiteral("healthSetAside"), isNone ? tr("None set aside") : tr("Set aside"), isNone ? Meaning::Good : Meaning::Look,
        isNone ? tr("Every row could be read as a record.")
               : tr("%Ln row(s) could not be read as the others; they are kept whole.", nullptr, static_cast<int>(health.rows.setAside)));
}

void HealthPanel::addJournal(const storage::JournalReport &journal)
{
    const bool isSound = journal.faults.empty();
    const QString entries = words::formatNumber(static_cast<quint64>(journal.contentEntries + journal.accessEntries));
    const QString sentence = !isSound              ? tr("The chains of the journal do not hold; the page of the journal says where.")
                             : journal.macsChecked ? tr("%1 entries of the journal follow one another, each with its seal.").arg(entries)
                                                   : tr("%1 entries of the journal follow one another; a case without passphrase has no seals.").arg(entries);
    add(QStringLiteral("healthJournal"), isSound ? tr("Intact") : tr("Broken"), isSound ? Meaning::Good : Meaning::Alarm, sentence);
}

void HealthPanel::addWitness(Witness witness)
{
    const QString name = QStringLiteral("healthWitness");
    switch (witness) {
    case Witness::Agrees:
        add(name, tr("Agrees"), Meaning::Good, tr("The case is as this machine last saw it, or later."));
        return;
    case Witness::NotChecked:
        add(name, tr("Not compared"), Meaning::Neutral, tr("This machine has not seen the case before."));
        return;
    case Witness::CaseIsOlder:
        add(name, tr("Older"), Meaning::Alarm, tr("This machine has seen a later state of the case."));
        return;
    case Witness::Forked:
        add(name, tr("Another course"), Meaning::Alarm, tr("This machine has seen another course of the case."));
        return;
    }
}

} // namespace filature::overview
