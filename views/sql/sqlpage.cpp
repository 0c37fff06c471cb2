// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/sqlpage.h"

#include "common/theme.h"
#include "sql/sqleditor.h"
#include "sql/sqlhistory.h"
#include "sql/sqlresults.h"
#include "sql/statementlist.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QVBoxLayout>

namespace filature::sqlpage {

namespace {

using State = items::SqlResultModel::State;

QLabel *makeLabel(const QString &text, const char *role)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("role", QString::fromLatin1(role));
    return label;
}

} // namespace

SqlPage::SqlPage(items::CaseSession &session, QWidget *parent)
    : Page(session, tr("SQL"), parent), m_model(session.openCase(), session.jobs()), m_names(session.jobs()), m_history(SqlHistory::of(session)),
      m_editor(new SqlEditor), m_results(new SqlResults(m_model)), m_run(new QPushButton(tr("Run"))), m_cancel(new QPushButton(tr("Stop"))),
      m_upper(new QSplitter(Qt::Horizontal)), m_whole(new QSplitter(Qt::Vertical))
{
    setObjectName(QStringLiteral("sql"));
    setContent(makeContent());
    connect(m_editor, &SqlEditor::runWanted, this, &SqlPage::run);
    connect(m_run, &QPushButton::clicked, this, &SqlPage::run);
    connect(m_cancel, &QPushButton::clicked, &m_model, &items::SqlResultModel::cancel);
    connect(&m_model, &items::SqlResultModel::stateChanged, this, &SqlPage::stateChanged);
    connect(m_results, &SqlResults::remark, this, &SqlPage::remark);
    connect(m_results, &SqlResults::recordsWanted, this, [this](const items::NamedRecords &named) {
        this->session().currentSet().setFilter(named.filter);
        Q_EMIT recordsWanted();
    });
    // What was revealed must not stay on the screen, and what is revealed now is to be seen.
    connect(&session.revealState(), &items::RevealState::changed, this, [this] {
        if (m_model.state() != State::Idle) ask(m_asked);
    });
    connect(&session, &items::CaseSession::loaded, this, &SqlPage::refresh);
    connect(&session, &items::CaseSession::loadFailed, this, &SqlPage::refresh);
    if (!m_history.draft().isEmpty()) m_editor->setPlainText(m_history.draft());
    connect(m_editor, &QPlainTextEdit::textChanged, this, [this] { m_history.setDraft(m_editor->toPlainText()); });
    stateChanged();
    refresh();
}

QWidget *SqlPage::makeContent()
{
    auto *lists = new StatementList(m_history);
    connect(lists, &StatementList::chosen, this, [this](const QString &statement) {
        m_editor->setStatement(statement);
        m_editor->setFocus();
    });
    for (QSplitter *splitter : {m_upper, m_whole}) // while they are empty: later it would restyle all that is in them
        splitter->setStyleSheet(QStringLiteral("QSplitter::handle { background: transparent; }"));
    m_upper->addWidget(makeEditorPart());
    m_upper->addWidget(lists);
    m_upper->setStretchFactor(0, 1);
    m_upper->setSizes({3 * lists->minimumWidth(), lists->minimumWidth() * 5 / 4});
    m_upper->setChildrenCollapsible(false);
    m_whole->addWidget(m_upper);
    m_whole->addWidget(m_results);
    m_whole->setStretchFactor(1, 1);
    m_whole->setChildrenCollapsible(false);
    for (QSplitter *splitter : {m_upper, m_whole}) splitter->setHandleWidth(common::kGrid * 3 / 2);
    m_whole->setSizes({lists->minimumWidth() * 5 / 4, 2 * lists->minimumWidth()});
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(common::kGrid * 2, common::kGrid * 3 / 2, common::kGrid * 2, common::kGrid * 2);
    column->setSpacing(common::kGrid);
    auto *head = new QHBoxLayout;
    QLabel *heading = makeLabel(title(), "heading");
    QFont font = heading->font();
    font.setPointSizeF(font.pointSizeF() * 1.2);
    heading->setFont(font);
    head->addWidget(heading);
    head->addSpacing(common::kGrid);
    head->addWidget(makeLabel(tr("One SELECT over records, cells, columns, evidences and set_aside_rows; nothing can be changed."), "dim"), 1);
    column->addLayout(head);
    column->addWidget(m_whole, 1);
    return content;
}

QWidget *SqlPage::makeEditorPart()
{
    auto *part = new QWidget;
    part->setProperty("role", QStringLiteral("card"));
    part->setAttribute(Qt::WA_StyledBackground);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(common::kGrid, common::kGrid, common::kGrid, common::kGrid);
    column->setSpacing(common::kGrid);
    m_editor->setObjectName(QStringLiteral("sqlEditor"));
    m_editor->setAccessibleName(tr("Statement"));
    m_editor->setPlaceholderText(QStringLiteral("SELECT lab, count(*) FROM records GROUP BY lab"));
    column->addWidget(m_editor, 1);
    auto *row = new QHBoxLayout;
    row->setSpacing(common::kGrid);
    m_run->setObjectName(QStringLiteral("sqlRun"));
    m_run->setProperty("role", QStringLiteral("primary"));
    m_run->setToolTip(tr("Run the statement (Ctrl+Enter)"));
    m_cancel->setObjectName(QStringLiteral("sqlCancel"));
    m_cancel->setToolTip(tr("Stop the statement (Esc)"));
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, &m_model, &items::SqlResultModel::cancel);
    row->addWidget(m_run);
    row->addWidget(m_cancel);
    row->addWidget(makeLabel(tr("Ctrl+Enter runs, Ctrl+Space completes, Esc stops"), "dim"), 1);
    column->addLayout(row);
    return part;
}

void SqlPage::refresh()
{
    if (session().error()) {
        showFailure(*session().error(), [this] { session().reload(); });
        return;
    }
    if (!session().view()) {
        showLoading(tr("Opening the case…"));
        return;
    }
    readNames();
    showContent();
}

// Without them nothing is completed, and all else works.
void SqlPage::readNames()
{
    m_names.start(
        items::Lane::Reader, [view = session().view()](JobControl &) { return readRelations(*view); }, this,
        [this](Result<QList<SqlRelation>> relations) {
            if (relations) m_editor->setRelations(*relations);
        });
}

void SqlPage::run()
{
    const QString statement = m_editor->statement();
    if (statement.isEmpty() || !session().view()) {
        Q_EMIT remark(tr("There is no statement to run."));
        return;
    }
    m_history.add(statement);
    ask(statement);
}

void SqlPage::ask(const QString &statement)
{
    m_asked = statement;
    m_editor->clearFault();
    m_model.run({session().view(), statement.toStdString(), session().revealState().request()});
}

void SqlPage::stateChanged()
{
    m_cancel->setEnabled(m_model.state() == State::Running);
    const bool isFailed = m_model.state() == State::Failed && m_model.error();
    if (isFailed && m_editor->statement() == m_asked) m_editor->markFault(m_model.error()->column);
}

QVariantMap SqlPage::saveState() const
{
    return {{QStringLiteral("upper"), m_upper->saveState()}, {QStringLiteral("whole"), m_whole->saveState()}, {QStringLiteral("chart"), m_results->isChart()}};
}

void SqlPage::restoreState(const QVariantMap &state)
{
    if (state.contains(QStringLiteral("upper"))) m_upper->restoreState(state.value(QStringLiteral("upper")).toByteArray());
    if (state.contains(QStringLiteral("whole"))) m_whole->restoreState(state.value(QStringLiteral("whole")).toByteArray());
    m_results->setChart(state.value(QStringLiteral("chart")).toBool());
}

void SqlPage::activate() { m_editor->setFocus(); }

QWidget *SqlPage::searchWidget() { return m_editor; }

} // namespace filature::sqlpage
