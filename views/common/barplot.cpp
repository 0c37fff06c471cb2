// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/barplot.h"

#include "common/theme.h"

#include <QFontMetrics>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace filature::common {

namespace {

constexpr double kBarWidth = 0.62; // of the place of a bar
constexpr double kHeadroom = 0.12; // above upright bars, for their numbers
constexpr int kNameShare = 42;     // percent of the width at most for names

// Round numbers as the program writes them; no fractions between whole records.
class NumberTicker : public QCPAxisTicker
{
protected:
    double getTickStep(const QCPRange &range) override
    {
        const double step = QCPAxisTicker::getTickStep(range);
        return range.upper > 2 ? std::max(1.0, step) : step;
    }
    QString getTickLabel(double tick, const QLocale &, QChar, int) override { return Chart::valueText(tick); }
};

} // namespace

BarPlot::BarPlot(QWidget *parent) : QCustomPlot(parent), m_nameAxis(yAxis), m_valueAxis(xAxis)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(kGrid * 20, kGrid * 8);
    setPlottingHint(QCP::phCacheLabels, false);
}

void BarPlot::setBars(const QList<ChartBar> &bars, Qt::Orientation orientation)
{
    m_bars = bars;
    m_orientation = orientation;
    m_current = -1;
    m_hovered = -1;
    m_largest = 0;
    for (const ChartBar &bar : bars)
        if (std::isfinite(bar.value)) m_largest = std::max(m_largest, bar.value);
    if (m_largest <= 0) m_largest = 1;
    m_nameAxis = isUpright() ? xAxis : yAxis;
    m_valueAxis = isUpright() ? yAxis : xAxis;
    clearPlottables();
    makeAxes();
    makeBars();
    makeNames();
    makeValues();
    replot(QCustomPlot::rpQueuedReplot);
}

void BarPlot::makeAxes()
{
    const Theme &theme = Theme::current();
    setBackground(theme.surface);
    for (QCPAxis *axis : {xAxis, yAxis}) {
        axis->setVisible(true);
        axis->setTickPen(Qt::NoPen);
        axis->setSubTickPen(Qt::NoPen);
        axis->setTickLabelColor(axis == m_nameAxis ? theme.text : theme.dimText);
        axis->setTickLabelFont(font());
        axis->setTickLabelPadding(kGrid / 2);
        axis->setBasePen(axis == m_nameAxis ? QPen(theme.line) : QPen(Qt::NoPen));
        axis->grid()->setVisible(axis == m_valueAxis && isUpright());
        axis->grid()->setPen(QPen(theme.line, 1, Qt::DotLine));
        axis->grid()->setZeroLinePen(Qt::NoPen);
    }
    m_valueAxis->setTickLabels(isUpright());
    m_valueAxis->setTicker(QSharedPointer<NumberTicker>::create());
    m_nameAxis->setRange(-0.6, std::max(static_cast<double>(m_bars.size()), 1.0) - 0.4);
    m_nameAxis->setRangeReversed(!isUpright());
    double smallest = 0;
    for (const ChartBar &bar : m_bars)
        if (std::isfinite(bar.value)) smallest = std::min(smallest, bar.value);
    m_valueAxis->setRangeReversed(false);
    m_valueAxis->setRange(smallest, isUpright() ? m_largest + kHeadroom * (m_largest - smallest) : m_largest);
    axisRect()->setMinimumMargins(QMargins(kGrid / 2, kGrid / 2, kGrid / 2, kGrid / 2));
}

void BarPlot::makeBars()
{
    const Theme &theme = Theme::current();
    m_plain = new QCPBars(m_nameAxis, m_valueAxis);
    m_marked = new QCPBars(m_nameAxis, m_valueAxis);
    for (QCPBars *bars : {m_plain, m_marked}) {
        bars->setWidth(kBarWidth);
        bars->setPen(Qt::NoPen);
        bars->setBrush(bars == m_plain ? theme.bar : theme.accent);
    }
    for (qsizetype i = 0; i < m_bars.size(); ++i) m_plain->addData(static_cast<double>(i), std::isfinite(m_bars[i].value) ? m_bars[i].value : 0);
}

void BarPlot::makeNames()
{
    const QFontMetrics metrics(font());
    const auto ticker = QSharedPointer<QCPAxisTickerText>::create();
    const int widest = isUpright() ? 0 : width() * kNameShare / 100;
    int widestName = 1;
    for (const ChartBar &bar : m_bars) widestName = std::max(widestName, metrics.horizontalAdvance(bar.label) + kGrid);
    const int place = std::max(1, width() - 10 * kGrid);
    const auto step = isUpright() ? std::max(1, static_cast<int>(std::ceil(widestName * static_cast<double>(m_bars.size()) / place))) : 1;
    for (int i = 0; i < m_bars.size(); ++i) {
        const QString &label = m_bars[i].label;
        const QString shown = isUpright() ? (i % step == 0 ? label : QString()) : metrics.elidedText(label, Qt::ElideRight, widest);
        ticker->addTick(i, shown);
    }
    m_nameAxis->setTicker(ticker);
}

void BarPlot::makeValues()
{
    clearItems();
    const Theme &theme = Theme::current();
    const QFontMetrics metrics(font());
    int widest = 0;
    for (const ChartBar &bar : m_bars) widest = std::max(widest, metrics.horizontalAdvance(Chart::valueText(bar.value)));
    const bool fits = !isUpright() || widest + kGrid < (width() - 10 * kGrid) / std::max(1, static_cast<int>(m_bars.size()));
    if (isUpright()) m_valueAxis->setTickLabels(!fits);
    axisRect()->setMinimumMargins(QMargins(kGrid / 2, kGrid / 2, isUpright() ? kGrid / 2 : widest + 2 * kGrid, kGrid / 2));
    if (!fits) return;
    for (qsizetype i = 0; i < m_bars.size(); ++i) {
        auto *text = new QCPItemText(this);
        text->setLayer(QStringLiteral("overlay"));
        text->setClipToAxisRect(false);
        text->position->setAxes(xAxis, yAxis);
        const double value = std::isfinite(m_bars[i].value) ? std::max(0.0, m_bars[i].value) : 0;
        const auto key = static_cast<double>(i);
        text->position->setCoords(isUpright() ? key : value, isUpright() ? value : key);
        text->setPositionAlignment(isUpright() ? Qt::AlignHCenter | Qt::AlignBottom : Qt::AlignLeft | Qt::AlignVCenter);
        text->setPadding(isUpright() ? QMargins(0, 1, 0, 1) : QMargins(kGrid - 2, 1, 0, 1));
        text->setText(Chart::valueText(m_bars[i].value));
        text->setFont(font());
        text->setColor(theme.dimText);
    }
}

void BarPlot::mark()
{
    if (m_marked == nullptr) return;
    m_marked->data()->clear();
    const Theme &theme = Theme::current();
    const auto show = [&](int index) {
        if (index >= 0 && index < m_bars.size() && std::isfinite(m_bars[index].value)) m_marked->addData(index, m_bars[index].value);
    };
    m_marked->setBrush(theme.accent);
    if (hasFocus()) show(m_current);
    if (m_hovered != m_current || !hasFocus()) show(m_hovered);
    replot();
}

int BarPlot::indexAt(const QPoint &place) const
{
    if (m_bars.isEmpty() || !rect().contains(place)) return -1;
    const double key = m_nameAxis->pixelToCoord(isUpright() ? place.x() : place.y());
    const auto index = static_cast<int>(std::lround(key));
    return index >= 0 && index < m_bars.size() && std::abs(key - index) <= 0.5 ? index : -1;
}

void BarPlot::setCurrent(int index)
{
    if (m_bars.isEmpty()) return;
    m_current = std::clamp(index, 0, static_cast<int>(m_bars.size()) - 1);
    if (onCurrentChanged) onCurrentChanged(m_current);
    mark();
}

bool BarPlot::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int index = indexAt(help->pos());
        if (index < 0) {
            QToolTip::hideText();
        } else {
            const QString text = m_bars[index].label + QStringLiteral("  ") + Chart::valueText(m_bars[index].value);
            QToolTip::showText(help->globalPos(), QStringLiteral("<span>%1</span>").arg(text.toHtmlEscaped()), this);
        }
        return true;
    }
    return QCustomPlot::event(event);
}

void BarPlot::paintEvent(QPaintEvent *event)
{
    QCustomPlot::paintEvent(event);
    if (!hasFocus()) return;
    QPainter painter(this);
    painter.setPen(Theme::current().of(Meaning::Accent));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
}

void BarPlot::resizeEvent(QResizeEvent *event)
{
    if (m_plain != nullptr) {
        makeNames();
        makeValues();
    }
    QCustomPlot::resizeEvent(event);
}

void BarPlot::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_Right: setCurrent(m_current + 1); return;
    case Qt::Key_Up:
    case Qt::Key_Left: setCurrent(m_current - 1); return;
    case Qt::Key_Home: setCurrent(0); return;
    case Qt::Key_End: setCurrent(static_cast<int>(m_bars.size()) - 1); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_current >= 0 && onActivated) onActivated(m_current);
        return;
    default: QCustomPlot::keyPressEvent(event);
    }
}

void BarPlot::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton) return;
    const int index = indexAt(event->pos());
    if (index >= 0) setCurrent(index);
}

void BarPlot::mouseReleaseEvent(QMouseEvent *event)
{
    const int index = indexAt(event->pos());
    if (event->button() == Qt::LeftButton && index >= 0 && index == m_current && onActivated) onActivated(index);
}

void BarPlot::mouseMoveEvent(QMouseEvent *event)
{
    const int index = indexAt(event->pos());
    setCursor(index >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (index == m_hovered) return;
    m_hovered = index;
    mark();
}

void BarPlot::leaveEvent(QEvent *)
{
    m_hovered = -1;
    mark();
}

void BarPlot::focusInEvent(QFocusEvent *event)
{
    QCustomPlot::focusInEvent(event);
    if (m_current < 0) m_current = m_bars.isEmpty() ? -1 : 0;
    if (m_current >= 0 && onCurrentChanged) onCurrentChanged(m_current);
    mark();
}

} // namespace filature::common
