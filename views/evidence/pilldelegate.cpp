// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/pilldelegate.h"

#include "common/theme.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>

namespace filature::evidencepages {

using common::kGrid;
using common::Meaning;
using common::Theme;

void PillDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem bare = option;
    initStyleOption(&bare, index);
    const QStringList texts = bare.text.split(QStringLiteral(", "), Qt::SkipEmptyParts);
    bare.text.clear();
    const QStyle *style = option.widget != nullptr ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &bare, painter, option.widget);
    const Theme &theme = Theme::current();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setClipRect(option.rect);
    const int height = option.fontMetrics.height() + kGrid / 4;
    int left = option.rect.left() + kGrid / 2;
    for (const QString &text : texts) {
        const int room = option.rect.right() - left - 2 * kGrid;
        if (room < 2 * kGrid) break;
        const QString shown = option.fontMetrics.elidedText(text, Qt::ElideRight, room);
        const QRectF frame(left + 0.5, option.rect.center().y() - height / 2 + 0.5, option.fontMetrics.horizontalAdvance(shown) + 2 * kGrid,
                           height - 1);
        painter->setPen(theme.of(Meaning::Look));
        painter->setBrush(theme.backgroundOf(Meaning::Look));
        painter->drawRoundedRect(frame, frame.height() / 2, frame.height() / 2);
        painter->drawText(frame, Qt::AlignCenter, shown);
        left += static_cast<int>(frame.width()) + kGrid / 2 + 1;
    }
    painter->restore();
}

} // namespace filature::evidencepages
