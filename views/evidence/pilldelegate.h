// SPDX-License-Identifier: GPL-3.0-or-later
// Cells whose words stand in rounded frames.
#pragma once

#include <QStyledItemDelegate>

namespace filature::evidencepages {

// The text is a list joined by ", ".
class PillDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace filature::evidencepages
