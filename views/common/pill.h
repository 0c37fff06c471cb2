// SPDX-License-Identifier: GPL-3.0-or-later
// A short word in a rounded frame: a state, a mark.
#pragma once

#include "common/theme.h"

#include <QLabel>

namespace filature::common {

class Pill : public QLabel
{
    Q_OBJECT

public:
    explicit Pill(QWidget *parent = nullptr);
    // The text is shown as it is; the meaning chooses the colours.
    void show(const QString &text, Meaning meaning);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Meaning m_meaning = Meaning::Neutral;
};

} // namespace filature::common
