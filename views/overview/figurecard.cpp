// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/figurecard.h"

#include "common/theme.h"

#include <QPainter>

#include <algorithm>

namespace filature::overview {

namespace {

constexpr int kPadding = 10;
constexpr int kNarrowest = 132;
constexpr double kLarge = 1.45;

} // namespace

FigureCard::FigureCard(const QString &objectName, const QString &title, QWidget *parent) : QAbstractButton(parent), m_title(title)
{
    setObjectName(objectName);
    setAccessibleName(title);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FigureCard::showFigure(const QString &figure, const QString &note)
{
    m_figure = figure;
    m_note = note;
    setAccessibleName(note.isEmpty() ? tr("%1: %2").arg(m_title, figure) : tr("%1: %2 (%3)").arg(m_title, figure, note));
    updateGeometry();
    update();
}

QFont FigureCard::largeFont() const
{
    QFont large = font();
    large.setPointSizeF(font().pointSizeF() * kLarge);
    large.setWeight(QFont::DemiBold);
    return large;
}

QSize FigureCard::sizeHint() const
{
    const QFontMetrics small(font());
    const QFontMetrics large(largeFont());
    const int widest = std::max({small.horizontalAdvance(m_title), small.horizontalAdvance(m_note), large.horizontalAdvance(m_figure)});
    return {std::max(kNarrowest, widest + 2 * kPadding + 2), 2 * small.height() + large.height() + 2 * kPadding + common::kGrid};
}

void FigureCard::paintEvent(QPaintEvent *)
{
    const common::Theme &theme = common::Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isLit = hasFocus() || underMouse();
    painter.setPen(QPen(isLit ? theme.of(common::Meaning::Accent) : theme.line, hasFocus() ? 2 : 1));
    painter.setBrush(isDown() ? theme.selection : theme.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
    const QFontMetrics small(font());
    const QFontMetrics large(largeFont());
    QRect line = rect().adjusted(kPadding, kPadding, -kPadding, 0);
    line.setHeight(small.height());
    painter.setPen(theme.dimText);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, small.elidedText(m_title, Qt::ElideRight, line.width()));
    line.moveTop(line.bottom() + common::kGrid / 2);
    line.setHeight(large.height());
    painter.setFont(largeFont());
    painter.setPen(theme.text);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, m_figure);
    line.moveTop(line.bottom() + common::kGrid / 2);
    line.setHeight(small.height());
    painter.setFont(font());
    painter.setPen(theme.dimText);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, small.elidedText(m_note, Qt::ElideRight, line.width()));
}

} // namespace filature::overview
