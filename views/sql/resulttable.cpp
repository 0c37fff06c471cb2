// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/resulttable.h"

#include "common/theme.h"
#include "items/sqlresultmodel.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>

#include <algorithm>
#include <utility>

namespace filature::sqlpage {

namespace {

using items::SqlResultModel;

constexpr qsizetype kMostCopied = 200'000; // cells
constexpr int kSampledRows = 60;           // for the widths of columns
constexpr int kSampledColumns = 80;
constexpr int kWidestColumn = 320;
constexpr double kSmaller = 0.85;

} // namespace

void ResultDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (!index.data(SqlResultModel::IsNullRole).toBool()) return;
    option->features |= QStyleOptionViewItem::HasDisplay;
    option->text = QStringLiteral("NULL");
    option->font.setPointSizeF(option->font.pointSizeF() * kSmaller);
    option->palette.setColor(QPalette::Text, common::Theme::current().dimText);
    option->palette.setColor(QPalette::HighlightedText, common::Theme::current().dimText);
}

ResultTable::ResultTable(SqlResultModel &model, QWidget *parent) : QTableView(parent), m_model(model)
{
    setObjectName(QStringLiteral("sqlTable"));
    setAccessibleName(tr("Result of the statement"));
    setModel(&model);
    setItemDelegate(new ResultDelegate(this));
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setCornerButtonEnabled(false);
    verticalHeader()->setDefaultSectionSize(common::kRowHeight);
    verticalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    const common::Theme &theme = common::Theme::current();
    setStyleSheet(QStringLiteral("QTableView::item { border: 0px; padding: 0px 5px; } QTableCornerButton::section { background: %1; border: none;"
                                 " border-bottom: 1px solid %2; } QHeaderView::section:vertical { font-weight: normal; border-bottom: none; }")
                      .arg(theme.header.name(), theme.line.name()));
    auto *copy = new QAction(tr("Copy"), this);
    copy->setObjectName(QStringLiteral("sqlCopy"));
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, &ResultTable::copySelection);
    addAction(copy);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(&model, &QAbstractItemModel::modelReset, this, [this] { m_hasSizedColumns = false; });
    connect(&model, &QAbstractItemModel::rowsInserted, this, [this] {
        if (!m_hasSizedColumns) sizeColumns();
    });
}

// From the headings and the first rows: never from all of them.
void ResultTable::sizeColumns()
{
    const QFontMetrics metrics(font());
    const int columns = std::min(m_model.columnCount(), kSampledColumns);
    const int rows = std::min(m_model.rowCount(), kSampledRows);
    for (int column = 0; column < columns; ++column) {
        int width = metrics.horizontalAdvance(m_model.headerData(column, Qt::Horizontal).toString()) * 11 / 10 + 3 * common::kGrid;
        for (int row = 0; row < rows; ++row)
            width = std::max(width, metrics.horizontalAdvance(m_model.index(row, column).data().toString()) + 3 * common::kGrid);
        setColumnWidth(column, std::min(width, kWidestColumn));
    }
    m_hasSizedColumns = true;
}

void ResultTable::copySelection()
{
    QModelIndexList cells = selectionModel()->selectedIndexes();
    if (cells.size() > kMostCopied) {
        Q_EMIT remark(tr("Too much is selected to be copied."));
        return;
    }
    std::ranges::sort(cells, [](const QModelIndex &a, const QModelIndex &b) { return std::pair(a.row(), a.column()) < std::pair(b.row(), b.column()); });
    QString text;
    int row = -1;
    for (const QModelIndex &cell : std::as_const(cells)) {
        if (row >= 0) text += cell.row() == row ? QChar(u'\t') : QChar(u'\n');
        row = cell.row();
        text += cell.data(SqlResultModel::FullTextRole).toString();
    }
    QGuiApplication::clipboard()->setText(text);
    Q_EMIT remark(tr("%Ln cell(s) are in the clipboard.", nullptr, static_cast<int>(cells.size())));
}

} // namespace filature::sqlpage
