// SPDX-License-Identifier: GPL-3.0-or-later
// A table of rows of one height: nothing in it grows with their number, and columns can be kept at the left.
#pragma once

#include "items/recordtablemodel.h"

#include <QAbstractItemView>

#include <set>
#include <vector>

namespace filature::recordpages {

class RecordHeader;

// Qt's table view keeps and lays out something for each row. Here a row is a multiplication: a reset costs the same for a
// hundred rows and for seventy million.
class RecordGrid : public QAbstractItemView
{
    Q_OBJECT

public:
    explicit RecordGrid(items::RecordTableModel &model, QWidget *parent = nullptr);

    [[nodiscard]] RecordHeader &header() const { return *m_header; }             // of the columns that scroll
    [[nodiscard]] RecordHeader &pinnedHeader() const { return *m_pinnedHeader; } // of those at the left
    // Columns of the model; the others scroll.
    void setPinned(std::set<int> columns);
    // Columns of the model from left to right.
    [[nodiscard]] std::vector<int> displayedColumns() const;
    [[nodiscard]] int firstRow() const;
    [[nodiscard]] int visibleRows() const; // whole ones, at least 1
    void showRow(int row, ScrollHint hint = EnsureVisible);

    [[nodiscard]] QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    [[nodiscard]] QModelIndex indexAt(const QPoint &point) const override;
    void keyboardSearch(const QString &) override {} // would read every row
    void reset() override;

Q_SIGNALS:
    void copyWanted();
    void currentRowChanged(int row); // -1 = none

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    [[nodiscard]] int horizontalOffset() const override;
    [[nodiscard]] int verticalOffset() const override;
    [[nodiscard]] bool isIndexHidden(const QModelIndex &) const override { return false; }
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command) override;
    [[nodiscard]] QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    void updateGeometries() override;
    void scrollContentsBy(int dx, int dy) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] int pinnedWidth() const;
    [[nodiscard]] int rowAt(int y) const; // may lie outside the rows
    [[nodiscard]] int moved(int column, int by) const;
    void tellVisibleRows();
    void paintRows(QPainter &painter, const RecordHeader &header, const QRect &area);
    void paintCells(QPainter &painter, const RecordHeader &header, const QRect &area, int row, int y);

    items::RecordTableModel &m_model;
    RecordHeader *m_header;
    RecordHeader *m_pinnedHeader;
    std::set<int> m_pinned;
};

} // namespace filature::recordpages
