// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/statementlist.h"

#include "common/theme.h"
#include "sql/sqlhistory.h"

#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

#include <array>

namespace filature::sqlpage {

namespace {

struct Example
{
    const char *title;
    const char *statement;
};

constexpr std::array kExamples = {
    Example{QT_TRANSLATE_NOOP("SqlExamples", "Records by laboratory"),
            "SELECT lab, count(*) AS records\nFROM records\nGROUP BY lab\nORDER BY records DESC"},
    Example{QT_TRANSLATE_NOOP("SqlExamples", "Records by year of entry"),
            "SELECT substr(entry_date, 1, 4) AS year, count(*) AS records\nFROM records\nGROUP BY year\nORDER BY year"},
    Example{QT_TRANSLATE_NOOP("SqlExamples", "Laboratories whose records hold passwords"),
            "SELECT lab, count(password) AS with_password, count(*) AS records\nFROM records\nGROUP BY lab\nORDER BY with_password DESC"},
    Example{QT_TRANSLATE_NOOP("SqlExamples", "NIR whose key does not fit"),
            "SELECT record, evidence, row, lab, nir_level\nFROM records\nWHERE nir_level = 'key_bad'"},
    Example{QT_TRANSLATE_NOOP("SqlExamples", "Levels of the birth dates"),
            "SELECT birth_date_level, count(*) AS records\nFROM records\nGROUP BY birth_date_level\nORDER BY records DESC"},
    Example{QT_TRANSLATE_NOOP("SqlExamples", "Columns of the source"), "SELECT name, distinct_texts\nFROM columns\nORDER BY distinct_texts DESC"},
    Example{QT_TRANSLATE_NOOP("SqlExamples", "How full each column is"),
            "SELECT \"column\", count(*) AS cells\nFROM cells\nGROUP BY \"column\"\nORDER BY cells DESC"},
    Example{QT_TRANSLATE_NOOP("SqlExamples", "Rows set aside"), "SELECT evidence, row, line, reason\nFROM set_aside_rows\nORDER BY evidence, row"},
    Example{QT_TRANSLATE_NOOP("SqlExamples", "Ledger of the evidence"),
            "SELECT id, path, source_rows, stored_rows, set_aside_rows, blank_rows, header_rows\nFROM evidences"},
};

constexpr int kNarrowest = 200;

} // namespace

StatementList::StatementList(SqlHistory &history, QWidget *parent) : QWidget(parent), m_history(history), m_examples(nullptr), m_statements(nullptr)
{
    setProperty("role", QStringLiteral("card"));
    setAttribute(Qt::WA_StyledBackground);
    setMinimumWidth(kNarrowest);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(common::kGrid, common::kGrid, common::kGrid, common::kGrid);
    column->setSpacing(common::kGrid / 2);
    m_examples = makeList(QStringLiteral("sqlExamples"), tr("Examples"));
    m_statements = makeList(QStringLiteral("sqlHistory"), tr("Of this session"));
    column->setStretchFactor(m_examples, 3);
    column->setStretchFactor(m_statements, 2);
    connect(&m_history, &SqlHistory::changed, this, &StatementList::fillHistory);
    fillExamples();
    fillHistory();
}

QListWidget *StatementList::makeList(const QString &name, const QString &title)
{
    auto *heading = new QLabel(title);
    heading->setTextFormat(Qt::PlainText);
    heading->setProperty("role", QStringLiteral("section"));
    auto *list = new QListWidget;
    list->setObjectName(name);
    list->setAccessibleName(title);
    list->setFrameShape(QFrame::NoFrame);
    list->setTextElideMode(Qt::ElideRight);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setUniformItemSizes(true);
    const auto choose = [this](const QListWidgetItem *item) { Q_EMIT chosen(item->data(Qt::UserRole).toString()); };
    connect(list, &QListWidget::itemClicked, this, choose);
    connect(list, &QListWidget::itemActivated, this, choose);
    layout()->addWidget(heading);
    list->setSpacing(1);
    layout()->addWidget(list);
    return list;
}

void StatementList::fillExamples()
{
    for (const Example &example : kExamples) {
        auto *item = new QListWidgetItem(QCoreApplication::translate("SqlExamples", example.title), m_examples);
        item->setData(Qt::UserRole, QString::fromLatin1(example.statement));
    }
}

void StatementList::fillHistory()
{
    m_statements->clear();
    for (const QString &statement : m_history.statements()) {
        auto *item = new QListWidgetItem(statement.simplified(), m_statements);
        item->setData(Qt::UserRole, statement);
    }
}

} // namespace filature::sqlpage
