// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/recordgrid.h"

#include "common/theme.h"
#include "records/recorddelegate.h"
#include "records/recordheader.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace filature::recordpages {

using common::kRowHeight;

RecordGrid::RecordGrid(items::RecordTableModel &model, QWidget *parent)
    : QAbstractItemView(parent), m_model(model), m_header(new RecordHeader(this)), m_pinnedHeader(new RecordHeader(this))
{
    setModel(&model);
    setItemDelegate(new RecordDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(ExtendedSelection);
    setSelectionBehavior(SelectRows);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerItem);
    setHorizontalScrollMode(ScrollPerPixel);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setTabKeyNavigation(false);
    for (RecordHeader *header : {m_header, m_pinnedHeader}) {
        header->setModel(&model);
        connect(header, &QHeaderView::sectionResized, this, &RecordGrid::updateGeometries);
        connect(header, &QHeaderView::sectionMoved, this, [this] { viewport()->update(); });
    }
    m_header->setObjectName(QStringLiteral("recordHeader"));
    m_pinnedHeader->setObjectName(QStringLiteral("pinnedHeader"));
}

void RecordGrid::setPinned(std::set<int> columns)
{
    m_pinned = std::move(columns);
    for (int column = 0; column < m_model.columnCount(); ++column) {
        m_header->setSectionHidden(column, m_pinned.contains(column));
        m_pinnedHeader->setSectionHidden(column, !m_pinned.contains(column));
    }
    updateGeometries();
}

std::vector<int> RecordGrid::displayedColumns() const
{
    std::vector<int> columns;
    for (const RecordHeader *header : {m_pinnedHeader, m_header})
        for (int visual = 0; visual < header->count(); ++visual)
            if (const int column = header->logicalIndex(visual); !header->isSectionHidden(column)) columns.push_back(column);
    return columns;
}

int RecordGrid::firstRow() const { return verticalScrollBar()->value(); }

int RecordGrid::visibleRows() const { return std::max(1, viewport()->height() / kRowHeight); }

int RecordGrid::pinnedWidth() const { return m_pinned.empty() ? 0 : std::min(m_pinnedHeader->length(), viewport()->width()); }

int RecordGrid::rowAt(int y) const { return firstRow() + (y >= 0 ? y / kRowHeight : -(kRowHeight - 1 - y) / kRowHeight); }

void RecordGrid::showRow(int row, ScrollHint hint)
{
    QScrollBar *bar = verticalScrollBar();
    const int rows = visibleRows();
    if (hint == PositionAtCenter) bar->setValue(row - rows / 2);
    else if (hint == PositionAtTop || row < firstRow()) bar->setValue(row);
    else if (hint == PositionAtBottom || row >= firstRow() + rows) bar->setValue(row - rows + 1);
}

QRect RecordGrid::visualRect(const QModelIndex &index) const
{
    if (!index.isValid()) return {};
    const bool isPinned = m_pinned.contains(index.column());
    const RecordHeader *header = isPinned ? m_pinnedHeader : m_header;
    const int x = isPinned ? header->sectionPosition(index.column()) : pinnedWidth() + header->sectionViewportPosition(index.column());
    return {x, (index.row() - firstRow()) * kRowHeight, header->sectionSize(index.column()), kRowHeight};
}

void RecordGrid::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!index.isValid()) return;
    showRow(index.row(), hint);
    if (m_pinned.contains(index.column())) return;
    const int left = m_header->sectionPosition(index.column());
    const int right = left + m_header->sectionSize(index.column());
    QScrollBar *bar = horizontalScrollBar();
    const int width = viewport()->width() - pinnedWidth();
    if (right > bar->value() + width) bar->setValue(right - width);
    if (left < bar->value()) bar->setValue(left);
}

QModelIndex RecordGrid::indexAt(const QPoint &point) const
{
    const int row = rowAt(point.y());
    const bool isPinned = point.x() < pinnedWidth();
    const int column = isPinned ? m_pinnedHeader->logicalIndexAt(point.x()) : m_header->logicalIndexAt(point.x() - pinnedWidth());
    return row < 0 || row >= m_model.rowCount() || column < 0 ? QModelIndex() : m_model.index(row, column);
}

void RecordGrid::reset()
{
    QAbstractItemView::reset();
    updateGeometries();
}

// The column `by` places further to the right, as far as there are some.
int RecordGrid::moved(int column, int by) const
{
    const std::vector<int> columns = displayedColumns();
    if (columns.empty()) return -1;
    const auto at = std::ranges::find(columns, column);
    const auto place = at == columns.end() ? std::ptrdiff_t{0} : at - columns.begin() + by;
    return columns[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(place, 0, std::ssize(columns) - 1))];
}

QModelIndex RecordGrid::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const QModelIndex current = currentIndex();
    const int last = m_model.rowCount() - 1;
    if (last < 0) return {};
    int row = current.isValid() ? current.row() : firstRow();
    int column = moved(current.isValid() ? current.column() : -1, 0);
    if (!current.isValid()) return m_model.index(row, column);
    const bool isFar = modifiers.testFlag(Qt::ControlModifier);
    switch (action) {
    case MoveUp:
    case MovePrevious: --row; break;
    case MoveDown:
    case MoveNext: ++row; break;
    case MovePageUp: row -= visibleRows(); break;
    case MovePageDown: row += visibleRows(); break;
    case MoveLeft: column = moved(column, -1); break;
    case MoveRight: column = moved(column, 1); break;
    case MoveHome: isFar ? row = 0 : column = moved(-1, 0); break;
    case MoveEnd: isFar ? row = last : column = displayedColumns().back(); break;
    }
    return m_model.index(std::clamp(row, 0, last), column);
}

int RecordGrid::horizontalOffset() const { return horizontalScrollBar()->value(); }

int RecordGrid::verticalOffset() const { return 0; } // rows count, not pixels: positions on screen are enough

void RecordGrid::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command)
{
    if (m_model.rowCount() == 0 || m_model.columnCount() == 0) return;
    const QRect area = rect.normalized();
    const int last = m_model.rowCount() - 1;
    const QItemSelection rows(m_model.index(std::clamp(rowAt(area.top()), 0, last), 0),
                              m_model.index(std::clamp(rowAt(area.bottom()), 0, last), m_model.columnCount() - 1));
    selectionModel()->select(rows, command);
}

QRegion RecordGrid::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region;
    for (const QItemSelectionRange &range : selection) {
        const int top = std::max(range.top(), firstRow());
        const int bottom = std::min(range.bottom(), firstRow() + visibleRows());
        if (top <= bottom) region += QRect(0, (top - firstRow()) * kRowHeight, viewport()->width(), (bottom - top + 1) * kRowHeight);
    }
    return region;
}

void RecordGrid::updateGeometries()
{
    const int height = std::max(m_header->sizeHint().height(), kRowHeight);
    setViewportMargins(0, height, 0, 0);
    const QRect area = viewport()->geometry();
    const int pinned = pinnedWidth();
    m_pinnedHeader->setVisible(pinned > 0);
    m_pinnedHeader->setGeometry(area.left(), area.top() - height, pinned, height);
    m_header->setGeometry(area.left() + pinned, area.top() - height, area.width() - pinned, height);
    QScrollBar *rows = verticalScrollBar();
    rows->setRange(0, std::max(0, m_model.rowCount() - visibleRows()));
    rows->setPageStep(visibleRows());
    rows->setSingleStep(1);
    QScrollBar *columns = horizontalScrollBar();
    const int room = std::max(0, area.width() - pinned);
    columns->setRange(0, std::max(0, m_header->length() - room));
    columns->setPageStep(room);
    columns->setSingleStep(3 * common::kGrid);
    m_header->setOffsetTo(columns->value());
    tellVisibleRows();
    QAbstractItemView::updateGeometries();
    viewport()->update();
}

void RecordGrid::scrollContentsBy(int, int)
{
    m_header->setOffsetTo(horizontalScrollBar()->value());
    tellVisibleRows();
    viewport()->update();
}

void RecordGrid::tellVisibleRows() { m_model.setVisibleRows(firstRow(), firstRow() + visibleRows()); }

void RecordGrid::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QAbstractItemView::currentChanged(current, previous);
    viewport()->update();
    if (current.row() != previous.row() || current.isValid() != previous.isValid()) Q_EMIT currentRowChanged(current.isValid() ? current.row() : -1);
}

void RecordGrid::paintEvent(QPaintEvent *)
{
    const common::Theme &theme = common::Theme::current();
    QPainter painter(viewport());
    const QRect all = viewport()->rect();
    painter.fillRect(all, theme.surface);
    const int pinned = pinnedWidth();
    paintRows(painter, *m_header, all.adjusted(pinned, 0, 0, 0));
    if (pinned == 0) return;
    paintRows(painter, *m_pinnedHeader, QRect(0, 0, pinned, all.height()));
    painter.setClipping(false);
    painter.fillRect(pinned - 1, 0, 1, all.height(), theme.bar);
}

void RecordGrid::paintRows(QPainter &painter, const RecordHeader &header, const QRect &area)
{
    painter.setClipRect(area);
    const common::Theme &theme = common::Theme::current();
    const int end = std::min(m_model.rowCount(), firstRow() + area.height() / kRowHeight + 1);
    for (int row = firstRow(); row < end; ++row) {
        const int y = (row - firstRow()) * kRowHeight;
        paintCells(painter, header, area, row, y);
        painter.fillRect(area.left(), y + kRowHeight - 1, area.width(), 1, theme.header);
        if (row != currentIndex().row() || !hasFocus()) continue;
        painter.fillRect(area.left(), y, area.width(), 1, theme.accent);
        painter.fillRect(area.left(), y + kRowHeight - 1, area.width(), 1, theme.accent);
    }
}

void RecordGrid::paintCells(QPainter &painter, const RecordHeader &header, const QRect &area, int row, int y)
{
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const bool isSelected = selectionModel()->isRowSelected(row);
    if (isSelected) option.state |= QStyle::State_Selected;
    if (isSelected) painter.fillRect(area.left(), y, area.width(), kRowHeight, common::Theme::current().selection);
    for (int visual = std::max(0, header.visualIndexAt(0)); visual < header.count(); ++visual) {
        const int column = header.logicalIndex(visual);
        if (header.isSectionHidden(column)) continue;
        const int x = area.left() + header.sectionViewportPosition(column);
        if (x > area.right()) break;
        option.rect = QRect(x, y, header.sectionSize(column), kRowHeight);
        itemDelegate()->paint(&painter, option, m_model.index(row, column));
    }
}

void RecordGrid::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        Q_EMIT copyWanted();
        event->accept();
        return;
    }
    QAbstractItemView::keyPressEvent(event);
}

} // namespace filature::recordpages
