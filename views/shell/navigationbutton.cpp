// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/navigationbutton.h"

#include "common/theme.h"

#include <QPainter>

namespace filature::shell {

namespace {

constexpr int kHeight = 32;
constexpr int kRadius = 5;
constexpr double kSmall = 0.85;

} // namespace

NavigationButton::NavigationButton(const QString &title, QWidget *parent) : QAbstractButton(parent)
{
    setText(title);
    setAccessibleName(title);
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void NavigationButton::setBadge(const QString &badge)
{
    m_badge = badge;
    setAccessibleDescription(badge);
    update();
}

QSize NavigationButton::sizeHint() const { return {common::kSideBarWidth - 2 * common::kGrid, std::max(kHeight, fontMetrics().height() + common::kGrid)}; }

void NavigationButton::paintEvent(QPaintEvent *)
{
    const common::Theme &theme = common::Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isChecked() || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(isChecked() ? theme.accent : theme.line);
        painter.drawRoundedRect(rect(), kRadius, kRadius);
    }
    if (hasFocus()) {
        painter.setPen(QPen(isChecked() ? theme.accentText : theme.accent, 1, Qt::DotLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(2.5, 2.5, -2.5, -2.5), kRadius, kRadius);
    }
    const QRect inner = rect().adjusted(common::kGrid, 0, -common::kGrid, 0);
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * kSmall);
    const int badgeWidth = m_badge.isEmpty() ? 0 : QFontMetrics(small).horizontalAdvance(m_badge) + common::kGrid;
    QFont bold = font();
    if (isChecked()) bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    painter.setPen(isChecked() ? theme.accentText : theme.text);
    const QString title = QFontMetrics(bold).elidedText(text(), Qt::ElideRight, inner.width() - badgeWidth);
    painter.drawText(inner, Qt::AlignVCenter | Qt::AlignLeft, title);
    painter.setFont(small);
    painter.setPen(isChecked() ? theme.accentText : theme.dimText);
    painter.drawText(inner, Qt::AlignVCenter | Qt::AlignRight, m_badge);
}

} // namespace filature::shell
