// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/pill.h"

#include <QPainter>

namespace filature::common {

Pill::Pill(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Pill::show(const QString &text, Meaning meaning)
{
    m_meaning = meaning;
    setText(text);
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize Pill::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    return {metrics.horizontalAdvance(text()) + 3 * kGrid, metrics.height() + kGrid / 2};
}

void Pill::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(m_meaning == Meaning::Neutral ? theme.line : theme.of(m_meaning));
    painter.setBrush(theme.backgroundOf(m_meaning));
    painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2);
    painter.setPen(m_meaning == Meaning::Neutral ? theme.text : theme.of(m_meaning));
    painter.drawText(rect(), Qt::AlignCenter, text());
}

} // namespace filature::common
