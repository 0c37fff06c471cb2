// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/setasideview.h"

#include "access/accesslog.h"
#include "common/theme.h"
#include "evidence/evidencetexts.h"
#include "evidence/parts.h"
#include "records/verbatim.h"
#include "words/language.h"
#include "words/safetext.h"

#include <QBoxLayout>
#include <QFontDatabase>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>

#include <algorithm>

namespace filature::evidencepages {

using common::kGrid;
using items::SetAsideModel;

namespace {

constexpr std::size_t kPerLine = 16;
constexpr int kOffsetDigits = 8;

QPlainTextEdit *makeText(const QString &objectName, const QString &accessibleName)
{
    auto *text = new QPlainTextEdit;
    text->setObjectName(objectName);
    text->setAccessibleName(accessibleName);
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setUndoRedoEnabled(false);
    text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    return text;
}

} // namespace

QString hexDump(std::string_view bytes, std::uint64_t offset)
{
    constexpr std::string_view kDigits = "0123456789abcdef";
    QString dump;
    dump.reserve(static_cast<qsizetype>(bytes.size() * 5));
    for (std::size_t begin = 0; begin < bytes.size(); begin += kPerLine) {
        const std::string_view line = bytes.substr(begin, kPerLine);
        QString hex;
        QString text;
        for (std::size_t i = 0; i < kPerLine; ++i) {
            if (i == kPerLine / 2) hex += QChar(u' ');
            if (i >= line.size()) {
                hex += QStringLiteral("   ");
                continue;
            }
            const auto byte = static_cast<unsigned char>(line[i]);
            hex += QLatin1Char(kDigits[byte >> 4U]);
            hex += QLatin1Char(kDigits[byte & 15U]);
            hex += QChar(u' ');
            text += byte >= 0x20 && byte < 0x7F ? QLatin1Char(line[i]) : QLatin1Char('.');
        }
        dump += QStringLiteral("%1  %2 %3\n").arg(offset + begin, kOffsetDigits, 16, QChar(u'0')).arg(hex, text);
    }
    return dump;
}

SetAsideView::SetAsideView(items::CaseSession &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_model(setAsideWords()), m_latestRows(session.jobs()), m_latestBytes(session.jobs())
{
    setObjectName(QStringLiteral("setAsideView"));
    m_title = makeLabel({}, "heading");
    m_count = makeLabel({}, "dim");
    m_count->setObjectName(QStringLiteral("setAsideCount"));
    QPushButton *close = makeButton(tr("Back to the evidences"), QStringLiteral("closeSetAside"));
    connect(close, &QPushButton::clicked, this, &SetAsideView::closed);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addWidget(m_count);
    head->addStretch();
    head->addWidget(close);
    QSplitter *splitter = makeSplitter(Qt::Vertical);
    splitter->addWidget(makeRows());
    splitter->addWidget(makeBytes());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid);
    column->addLayout(head);
    column->addWidget(splitter, 1);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SetAsideView::showBytes);
    connect(&session.revealState(), &items::RevealState::changed, this, &SetAsideView::showBytes);
}

QWidget *SetAsideView::makeRows()
{
    QWidget *card = nullptr;
    QBoxLayout *column = makeCard(card);
    m_table = makeTable(QStringLiteral("setAsideTable"), tr("Set-aside rows"));
    m_table->setModel(&m_model);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_block = makeButton(tr("Read this block as an evidence of its own"), QStringLiteral("readBlock"));
    connect(m_block, &QPushButton::clicked, this, [this] {
        if (const records::SetAsideEntry *entry = selected()) Q_EMIT blockWanted(entry->block);
    });
    column->addWidget(m_table, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_block);
    buttons->addStretch();
    column->addLayout(buttons);
    return card;
}

QWidget *SetAsideView::makeBytes()
{
    QWidget *card = nullptr;
    QBoxLayout *column = makeCard(card);
    m_bytesTitle = makeLabel({}, "heading");
    m_bytesTitle->setObjectName(QStringLiteral("bytesTitle"));
    column->addWidget(m_bytesTitle);
    m_bytes = new QStackedWidget;
    auto *hidden = new QWidget;
    auto *inHidden = new QVBoxLayout(hidden);
    m_masked = makeLabel({});
    m_masked->setObjectName(QStringLiteral("maskedBytes"));
    m_masked->setWordWrap(true);
    m_reveal = makeButton(tr("Reveal\u2026"), QStringLiteral("revealBytes"));
    connect(m_reveal, &QPushButton::clicked, this, &SetAsideView::revealWanted);
    inHidden->addWidget(m_masked);
    inHidden->addWidget(m_reveal, 0, Qt::AlignLeft);
    inHidden->addStretch();
    m_bytes->addWidget(hidden);
    QSplitter *shown = makeSplitter(Qt::Horizontal);
    m_text = makeText(QStringLiteral("rawText"), tr("The row as text"));
    m_hex = makeText(QStringLiteral("rawHex"), tr("The row as bytes"));
    m_hex->setLineWrapMode(QPlainTextEdit::NoWrap);
    shown->addWidget(m_text);
    shown->addWidget(m_hex);
    m_bytes->addWidget(shown);
    column->addWidget(m_bytes, 1);
    return card;
}

void SetAsideView::show(const records::EvidenceInfo &evidence)
{
    forget();
    m_evidence = evidence;
    m_title->setText(tr("Set-aside rows of P%1 \u00B7 %2").arg(QString::number(evidence.id.value), fileNameOf(evidence)));
    m_count->setText(tr("being read\u2026"));
    m_latestRows.start(
        items::Lane::Reader,
        [&file = m_session.file(), reading = evidence.reading](JobControl &) -> Result<items::SetAsideRows> {
            FILATURE_TRY_ASSIGN(connection, file.connect(storage::CaseFile::Access::Read));
            return items::loadSetAside(connection, reading);
        },
        this, [this](Result<items::SetAsideRows> rows) { take(std::move(rows)); });
}

void SetAsideView::forget()
{
    m_latestRows.cancel();
    m_model.setRows(nullptr);
    hideBytes();
}

void SetAsideView::take(Result<items::SetAsideRows> rows)
{
    if (!rows) {
        m_count->setText(failureHeading(rows.error()) + QChar(u' ') + failureText(rows.error()));
        return;
    }
    const std::uint64_t total = rows->total;
    const std::size_t shown = rows->entries.size();
    m_model.setRows(std::make_shared<const items::SetAsideRows>(std::move(*rows)));
    m_count->setText(shown < total ? tr("the first %1 of %2").arg(words::formatNumber(shown), words::formatNumber(total))
                                   : tr("%n row(s)", nullptr, static_cast<int>(shown)));
    if (m_model.rowCount() > 0) m_table->setCurrentIndex(m_model.index(0, 0));
    showBytes();
}

const records::SetAsideEntry *SetAsideView::selected() const { return m_model.at(m_table->currentIndex().row()); }

void SetAsideView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    showBytes();
}

void SetAsideView::hideEvent(QHideEvent *event)
{
    hideBytes();
    QWidget::hideEvent(event);
}

void SetAsideView::hideBytes()
{
    m_latestBytes.cancel();
    m_text->clear();
    m_hex->clear();
    m_bytes->setCurrentIndex(0);
    m_bytesTitle->clear();
    m_masked->clear();
    m_reveal->hide();
}

void SetAsideView::showBytes()
{
    hideBytes();
    const records::SetAsideEntry *entry = selected();
    if (entry == nullptr) return;
    m_bytesTitle->setText(
        tr("Line %1, byte %2: %3").arg(words::formatNumber(entry->line), words::formatNumber(entry->offset), reasonText(entry->reason)));
    if (m_session.revealState().reveal().everything && isVisible()) {
        askBytes(*entry);
        return;
    }
    m_masked->setText(
        QStringLiteral("\u2022\u2022\u2022\u2022\u2022\n") +
        tr("What stands in this row is leaked data and belongs to no field, so it is shown only while everything is revealed. "
           "That needs a reason, which the journal keeps, and ends by itself."));
    m_reveal->show();
}

void SetAsideView::askBytes(const records::SetAsideEntry &entry)
{
    m_latestBytes.start(
        items::Lane::Reader,
        [&opened = m_session.openCase(), id = m_evidence.id, entry](JobControl &) -> Result<std::string> {
            FILATURE_TRY(access::AccessLog(opened).setAside(id, 1));
            FILATURE_TRY_ASSIGN(connection, opened.file().connect(storage::CaseFile::Access::Read));
            return records::rawBytes(connection, id, entry.offset, std::min(entry.length, kMostBytes));
        },
        this, [this, entry](const Result<std::string> &bytes) { takeBytes(entry, bytes); });
}

void SetAsideView::takeBytes(const records::SetAsideEntry &entry, const Result<std::string> &bytes)
{
    if (!m_session.revealState().reveal().everything) return;
    if (!bytes) {
        m_masked->setText(failureHeading(bytes.error()) + QChar(u'\n') + failureText(bytes.error()));
        return;
    }
    if (bytes->size() < entry.length)
        m_bytesTitle->setText(m_bytesTitle->text() + QStringLiteral(" \u00B7 ") +
                              tr("the first %1 of %2 bytes").arg(words::formatNumber(bytes->size()), words::formatNumber(entry.length)));
    m_text->setPlainText(words::safeText(*bytes));
    m_hex->setPlainText(hexDump(*bytes, entry.offset));
    m_bytes->setCurrentIndex(1);
}

void SetAsideView::setChangeable(bool isChangeable, const QString &why)
{
    m_block->setEnabled(isChangeable);
    m_block->setToolTip(isChangeable ? QString() : why);
}

} // namespace filature::evidencepages
