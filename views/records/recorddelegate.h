// SPDX-License-Identifier: GPL-3.0-or-later
// Paints a cell of a record: dots of masks pale, what is revealed in its own colour and with a mark.
#pragma once

#include <QStyledItemDelegate>

namespace filature::common {
struct Theme;
}

namespace filature::recordpages {

// One line of masked text at the left of the rectangle: dots pale, what the mask lets through as it is.
void drawMasked(QPainter &painter, const QRect &rect, const QString &text, const common::Theme &theme);

class RecordDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace filature::recordpages
