// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journalpage.h"

#include "common/theme.h"
#include "journal/checkbar.h"
#include "journal/headspanel.h"
#include "journal/journaltablemodel.h"
#include "journal/journalwords.h"
#include "words/language.h"
#include "words/safetext.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

#include <utility>

namespace filature::journalpage {

namespace {

using items::JournalModel;

} // namespace

JournalPage::JournalPage(items::CaseSession &session, QWidget *parent)
    : Page(session, tr("Journal"), parent), m_model(session.openCase(), session.jobs()), m_words(new JournalTableModel(m_model, this)),
      m_check(new CheckBar(session, title())), m_table(new QTableView), m_heads(new HeadsPanel), m_chain(nullptr), m_action(nullptr),
      m_author(nullptr), m_count(new QLabel)
{
    setObjectName(QStringLiteral("journal"));
    makeTable();
    setContent(makeContent());
    connect(&m_model, &JournalModel::stateChanged, this, &JournalPage::showState);
    connect(&m_model, &JournalModel::overviewChanged, this, [this] {
        fillChoices();
        m_heads->showHeads(m_model.overview());
        Q_EMIT badgeChanged();
    });
    connect(m_check, &CheckBar::verified, m_words, &JournalTableModel::setReport);
    connect(m_heads, &HeadsPanel::fileWanted, this, &JournalPage::askForFile);
    connect(m_heads, &HeadsPanel::remark, this, &JournalPage::remark);
    connect(&session, &items::CaseSession::loaded, &m_model, &JournalModel::reload);
    m_model.reload();
}

QWidget *JournalPage::makeContent()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(common::kGrid * 2, common::kGrid * 3 / 2, common::kGrid * 2, common::kGrid * 2);
    column->setSpacing(common::kGrid);
    column->addWidget(m_check);
    column->addWidget(makeChoices());
    auto *card = new QWidget;
    card->setProperty("role", QStringLiteral("card"));
    card->setAttribute(Qt::WA_StyledBackground);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(1, 1, 1, 1);
    inside->addWidget(m_table);
    column->addWidget(card, 1);
    column->addWidget(m_heads);
    return content;
}

QComboBox *JournalPage::addChoice(QLayout *row, const QString &name, const QString &words)
{
    auto *box = new QComboBox;
    box->setObjectName(name);
    box->setAccessibleName(words);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(box, &QComboBox::activated, this, &JournalPage::choose);
    row->addWidget(box);
    return box;
}

QWidget *JournalPage::makeChoices()
{
    auto *choices = new QWidget;
    auto *row = new QHBoxLayout(choices);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(common::kGrid);
    m_chain = addChoice(row, QStringLiteral("journalChain"), tr("Chain"));
    m_chain->addItem(tr("Both chains"));
    m_chain->addItem(tr("Content: what changed the case"), static_cast<int>(storage::JournalChain::Content));
    m_chain->addItem(tr("Access: what was looked at"), static_cast<int>(storage::JournalChain::Access));
    m_action = addChoice(row, QStringLiteral("journalAction"), tr("Action"));
    m_author = addChoice(row, QStringLiteral("journalAuthor"), tr("Author"));
    m_action->addItem(tr("All actions"));
    m_author->addItem(tr("All authors"));
    row->addStretch();
    m_count->setTextFormat(Qt::PlainText);
    m_count->setProperty("role", QStringLiteral("dim"));
    m_count->setObjectName(QStringLiteral("journalCount"));
    row->addWidget(m_count);
    return choices;
}

void JournalPage::makeTable()
{
    m_table->setObjectName(QStringLiteral("journalTable"));
    m_table->setAccessibleName(tr("Entries of the journal, newest first"));
    m_table->setModel(m_words);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(common::kRowHeight);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setStyleSheet(QStringLiteral("QTableView::item { border: 0px; padding: 0px 5px; }"));
    const int letter = m_table->fontMetrics().averageCharWidth();
    for (const auto &[column, letters] : {std::pair<int, int>{JournalModel::TimeColumn, 25}, {JournalModel::AuthorColumn, 16}, {JournalModel::ChainColumn, 15},
                                          {JournalModel::ActionColumn, 35}, {JournalModel::CheckColumn, 18}})
        m_table->setColumnWidth(column, letter * letters);
    m_table->horizontalHeader()->setSectionResizeMode(JournalModel::DetailsColumn, QHeaderView::Stretch);
    auto *copy = new QAction(tr("Copy"), m_table);
    copy->setObjectName(QStringLiteral("journalCopy"));
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, &JournalPage::copySelection);
    m_table->addAction(copy);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
}

QString JournalPage::badge() const
{
    const std::uint64_t entries = m_model.overview().entries();
    return entries == 0 ? QString() : words::formatNumber(entries);
}

void JournalPage::activate() { m_model.reload(); }

QVariantMap JournalPage::saveState() const { return {{QStringLiteral("header"), m_table->horizontalHeader()->saveState()}}; }

void JournalPage::restoreState(const QVariantMap &state)
{
    const QByteArray header = state.value(QStringLiteral("header")).toByteArray();
    if (!header.isEmpty()) m_table->horizontalHeader()->restoreState(header);
}

// What was chosen stays chosen.
void JournalPage::fillChoices()
{
    const auto fill = [](QComboBox *box, const std::vector<std::string> &names, auto words) {
        const QString kept = box->currentData().toString();
        while (box->count() > 1) box->removeItem(1);
        for (const std::string &name : names) box->addItem(words(name), QString::fromStdString(name));
        box->setCurrentIndex(std::max(0, kept.isEmpty() ? 0 : box->findData(kept)));
    };
    fill(m_action, m_model.overview().names.actions, [](const std::string &name) { return actionWords(name); });
    fill(m_author, m_model.overview().names.authors, [](const std::string &name) { return words::safeText(name); });
}

void JournalPage::choose()
{
    items::JournalChoice choice;
    if (m_chain->currentIndex() > 0) choice.chain = static_cast<storage::JournalChain>(m_chain->currentData().toInt());
    if (m_action->currentIndex() > 0) choice.action = m_action->currentData().toString().toStdString();
    if (m_author->currentIndex() > 0) choice.author = m_author->currentData().toString().toStdString();
    m_model.choose(choice);
}

void JournalPage::showState()
{
    if (m_model.state() == JournalModel::State::Failed) {
        showFailure(*m_model.error(), [this] { m_model.reload(); });
        return;
    }
    const bool isFirst = m_model.overview().entries() == 0;
    if (isFirst && m_model.state() == JournalModel::State::Loading) {
        showLoading(tr("Reading the journal…"));
        return;
    }
    const auto all = static_cast<int>(m_model.overview().entries());
    const bool isAll = m_model.choice() == items::JournalChoice{};
    m_count->setText(isAll                      ? tr("%Ln entry(ies) in all", nullptr, all)
                     : m_model.canFetchMore({}) ? tr("%Ln entry(ies) so far", nullptr, m_model.rowCount())
                                                : tr("%Ln entry(ies)", nullptr, m_model.rowCount()));
    showContent();
}

void JournalPage::askForFile()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Write the heads of the journal to a new file"), QStringLiteral("journal-heads.json"),
                                                      tr("JSON (*.json)"), nullptr, QFileDialog::DontConfirmOverwrite);
    if (!path.isEmpty()) writeHeads(path);
}

void JournalPage::writeHeads(const QString &path)
{
    session().jobs().start<std::monostate>(
        items::Lane::Reader, items::JobKind::Quick, {},
        [&opened = session().openCase(), file = path.toStdString()](JobControl &) -> Result<std::monostate> {
            FILATURE_TRY_ASSIGN(connection, opened.file().connect(storage::CaseFile::Access::Read));
            FILATURE_TRY(items::writeJournalHeads(opened.file(), connection, file));
            return std::monostate{};
        },
        this, [this, path](Result<std::monostate> written) {
            if (written) {
                Q_EMIT remark(tr("The heads are in %1.").arg(words::safeText(path.toStdString())));
                return;
            }
            m_check->showFailure(written.error());
        });
}

void JournalPage::copySelection()
{
    QString text;
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    for (const QModelIndex &row : std::as_const(rows)) {
        QStringList cells;
        for (int column = 0; column < m_words->columnCount(); ++column) cells << row.siblingAtColumn(column).data().toString();
        text += cells.join(QChar(u'\t')) + QChar(u'\n');
    }
    QGuiApplication::clipboard()->setText(text);
    Q_EMIT remark(tr("%Ln entry(ies) in the clipboard.", nullptr, static_cast<int>(rows.size())));
}

} // namespace filature::journalpage
