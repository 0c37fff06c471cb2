// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/headspanel.h"

#include "common/theme.h"
#include "core/sha256.h"
#include "words/language.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace filature::journalpage {

namespace {

constexpr std::array kNames = {"content", "access"};

} // namespace

HeadsPanel::HeadsPanel(QWidget *parent) : QWidget(parent)
{
    setProperty("role", QStringLiteral("card"));
    setAttribute(Qt::WA_StyledBackground);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(common::kGrid * 3 / 2, common::kGrid, common::kGrid * 3 / 2, common::kGrid);
    column->setSpacing(common::kGrid / 2);
    auto *head = new QHBoxLayout;
    auto *title = new QLabel(tr("Heads of the chains"));
    title->setTextFormat(Qt::PlainText);
    title->setProperty("role", QStringLiteral("heading"));
    auto *note = new QLabel(tr("Kept elsewhere, they show later that nothing was taken away."));
    note->setTextFormat(Qt::PlainText);
    note->setProperty("role", QStringLiteral("dim"));
    note->setWordWrap(true);
    auto *write = new QPushButton(tr("Write the heads to a file…"));
    write->setObjectName(QStringLiteral("journalSeal"));
    connect(write, &QPushButton::clicked, this, &HeadsPanel::fileWanted);
    head->addWidget(title);
    head->addSpacing(common::kGrid);
    head->addWidget(note, 1);
    head->addWidget(write);
    column->addLayout(head);
    column->addWidget(makeRow(0, tr("Content")));
    column->addWidget(makeRow(1, tr("Access")));
}

QWidget *HeadsPanel::makeRow(std::size_t chain, const QString &name)
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(common::kGrid);
    m_names[chain] = new QLabel(name);
    m_names[chain]->setTextFormat(Qt::PlainText);
    m_names[chain]->setProperty("role", QStringLiteral("dim"));
    m_names[chain]->setMinimumWidth(fontMetrics().averageCharWidth() * 26);
    m_hashes[chain] = new QLineEdit;
    m_hashes[chain]->setReadOnly(true);
    m_hashes[chain]->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_hashes[chain]->setObjectName(QStringLiteral("journalHead-") + QString::fromLatin1(kNames[chain]));
    m_hashes[chain]->setAccessibleName(tr("Head of the chain: %1").arg(name));
    auto *copy = new QPushButton(tr("Copy"));
    copy->setObjectName(QStringLiteral("journalHeadCopy-") + QString::fromLatin1(kNames[chain]));
    copy->setAccessibleName(tr("Copy the head of the chain: %1").arg(name));
    connect(copy, &QPushButton::clicked, this, [this, chain] {
        QGuiApplication::clipboard()->setText(m_hashes[chain]->text());
        Q_EMIT remark(tr("The head is in the clipboard."));
    });
    line->addWidget(m_names[chain]);
    line->addWidget(m_hashes[chain], 1);
    line->addWidget(copy);
    return row;
}

void HeadsPanel::showHeads(const items::JournalOverview &overview)
{
    const auto entries = [](std::int64_t sequence) { return words::formatNumber(static_cast<quint64>(std::max<std::int64_t>(0, sequence))); };
    m_names[0]->setText(tr("Content, entry %1").arg(entries(overview.content.sequence)));
    m_names[1]->setText(tr("Access, entry %1").arg(entries(overview.access.sequence)));
    m_hashes[0]->setText(QString::fromStdString(toHex(overview.content.hash)));
    m_hashes[1]->setText(QString::fromStdString(toHex(overview.access.hash)));
    for (QLineEdit *hash : m_hashes) hash->setCursorPosition(0);
}

} // namespace filature::journalpage
