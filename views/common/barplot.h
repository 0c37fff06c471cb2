// SPDX-License-Identifier: GPL-3.0-or-later
// The bars of a chart: drawing, keyboard and mouse.
#pragma once

#include "common/chart.h"

// The library's header uses the keywords that this program is compiled without.
#define signals Q_SIGNALS
#define slots Q_SLOTS
#define foreach Q_FOREACH
#include <qcustomplot.h>
#undef signals
#undef slots
#undef foreach

#include <functional>

namespace filature::common {

// For chart.cpp alone. Sideways bars for names, upright ones for a sequence such as years.
class BarPlot : public QCustomPlot
{
public:
    explicit BarPlot(QWidget *parent = nullptr);

    void setBars(const QList<ChartBar> &bars, Qt::Orientation orientation);
    [[nodiscard]] int current() const { return m_current; } // -1 = none
    void setCurrent(int index);

    std::function<void(int)> onActivated;
    std::function<void(int)> onCurrentChanged;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] bool isUpright() const { return m_orientation == Qt::Vertical; }
    [[nodiscard]] int indexAt(const QPoint &place) const;
    void makeAxes();
    void makeBars();
    void makeNames();  // as many as there is room for
    void makeValues(); // beside the bars, where they have room
    void mark();       // the current or hovered bar

    QList<ChartBar> m_bars;
    Qt::Orientation m_orientation = Qt::Horizontal;
    QCPAxis *m_nameAxis;
    QCPAxis *m_valueAxis;
    QCPBars *m_plain = nullptr;
    QCPBars *m_marked = nullptr;
    double m_largest = 1;
    int m_current = -1;
    int m_hovered = -1;
};

} // namespace filature::common
