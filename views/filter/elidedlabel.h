// SPDX-License-Identifier: GPL-3.0-or-later
// One line of plain text that is cut where the room ends; the tooltip has all of it.
#pragma once

#include "common/theme.h"

#include <QLabel>

namespace filature::filterview {

class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr);
    void show(const QString &text, common::Meaning meaning, bool isDim);
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QColor m_color;
};

} // namespace filature::filterview
