// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the rows of the facet panel and says where their small buttons are.
#pragma once

#include "items/facetmodel.h"

#include <QStyledItemDelegate>

#include <cstdint>

namespace filature::filterview {

enum class FacetButton : std::uint8_t
{
    None,
    Order,
    Search,
    Reset,
    Remove
};

class FacetDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit FacetDelegate(QWidget *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    // The button of a section's heading at a place in the view's coordinates; `room` = the row.
    [[nodiscard]] FacetButton buttonAt(const items::FacetSection &section, const QRect &room, const QFontMetrics &metrics, QPoint at) const;
    [[nodiscard]] static QString buttonTip(FacetButton button, const items::FacetSection &section);

    // The field to search a long section.
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *, const QModelIndex &) const override {}
    void setModelData(QWidget *, QAbstractItemModel *, const QModelIndex &) const override {}
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

Q_SIGNALS:
    void searched(const QPersistentModelIndex &index, const QString &text);
    void searchEnded(const QPersistentModelIndex &index);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void paintSection(QPainter *painter, const QStyleOptionViewItem &option, const items::FacetSection &section) const;
    void paintValue(QPainter *painter, const QStyleOptionViewItem &option, const items::FacetRow &row, const QString &label) const;
};

} // namespace filature::filterview
