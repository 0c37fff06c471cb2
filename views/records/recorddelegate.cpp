// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/recorddelegate.h"

#include "common/theme.h"
#include "items/cellpage.h"
#include "items/recordtablemodel.h"

#include <QPainter>
#include <QPainterPath>

namespace filature::recordpages {

namespace {

using items::CellState;

constexpr int kPadding = common::kGrid;
constexpr int kMark = 6; // of a revealed cell, in its upper right corner
constexpr QChar kDot(u'•');

int baselineIn(const QRect &rect, const QFontMetrics &metrics) { return rect.y() + (rect.height() - metrics.height()) / 2 + metrics.ascent(); }

// Measures only what may be too long: most cells are short, and measuring costs as much as painting.
QString fitted(const QString &text, int width, const QFontMetrics &metrics)
{
    if (text.size() * metrics.horizontalAdvance(QChar(u'W')) <= width) return text;
    return metrics.elidedText(text, Qt::ElideRight, width, Qt::TextSingleLine);
}

void drawRevealed(QPainter &painter, const QRect &cell, const common::Theme &theme)
{
    painter.fillRect(cell.adjusted(0, 0, -1, -1), theme.backgroundOf(common::Meaning::Look));
    QPainterPath corner(cell.topRight());
    corner.lineTo(cell.right() - kMark, cell.top());
    corner.lineTo(cell.right(), cell.top() + kMark);
    corner.closeSubpath();
    painter.fillPath(corner, theme.of(common::Meaning::Look));
}

} // namespace

void drawMasked(QPainter &painter, const QRect &rect, const QString &text, const common::Theme &theme)
{
    const QFontMetrics metrics = painter.fontMetrics();
    const int baseline = baselineIn(rect, metrics);
    int x = rect.x();
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = at;
        const bool isDots = text.at(at) == kDot;
        while (end < text.size() && (text.at(end) == kDot) == isDots) ++end;
        const QString run = text.sliced(at, end - at);
        painter.setPen(isDots ? theme.dimText : theme.text);
        painter.drawText(x, baseline, run);
        if (end < text.size()) x += metrics.horizontalAdvance(run);
        at = end;
    }
}

void RecordDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const common::Theme &theme = common::Theme::current();
    const auto state = static_cast<CellState>(index.data(items::RecordTableModel::StateRole).toInt());
    painter->setFont(option.font);
    if (option.state.testFlag(QStyle::State_Selected)) painter->fillRect(option.rect, theme.selection);
    if (state == CellState::Revealed) drawRevealed(*painter, option.rect, theme);
    const QRect inner = option.rect.adjusted(kPadding, 0, -kPadding, 0);
    const QString text = state == CellState::Empty ? QString(QChar(u'—')) : index.data().toString();
    const QString fitting = fitted(text, inner.width(), option.fontMetrics);
    if (state == CellState::Masked) {
        drawMasked(*painter, inner, fitting, theme);
        return;
    }
    const Qt::Alignment alignment(index.data(Qt::TextAlignmentRole).toInt());
    const bool isDim = state == CellState::Empty || state == CellState::Loading || alignment.testFlag(Qt::AlignRight);
    painter->setPen(state == CellState::Revealed ? theme.of(common::Meaning::Look) : isDim ? theme.dimText : theme.text);
    const int x = alignment.testFlag(Qt::AlignRight) ? inner.right() + 1 - option.fontMetrics.horizontalAdvance(fitting) : inner.x();
    painter->drawText(x, baselineIn(inner, option.fontMetrics), fitting);
}

QSize RecordDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {option.fontMetrics.horizontalAdvance(index.data().toString()) + 2 * kPadding, common::kRowHeight};
}

} // namespace filature::recordpages
