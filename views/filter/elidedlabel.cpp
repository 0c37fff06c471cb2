// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter/elidedlabel.h"

#include <QPainter>

namespace filature::filterview {

namespace {

constexpr qsizetype kLongestTip = 2000;

} // namespace

ElidedLabel::ElidedLabel(QWidget *parent) : QLabel(parent), m_color(common::Theme::current().text)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void ElidedLabel::show(const QString &text, common::Meaning meaning, bool isDim)
{
    const common::Theme &theme = common::Theme::current();
    m_color = isDim ? theme.dimText : theme.of(meaning);
    setText(text);
    setToolTip(text.isEmpty() ? QString() : QStringLiteral("<p>") + text.left(kLongestTip).toHtmlEscaped() + QStringLiteral("</p>"));
    update();
}

QSize ElidedLabel::minimumSizeHint() const { return {0, fontMetrics().height()}; }

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(m_color);
    const QRect room = rect().adjusted(common::kGrid + 1, 0, 0, 0); // below the text of the line above
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
}

} // namespace filature::filterview
