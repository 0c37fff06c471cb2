// SPDX-License-Identifier: GPL-3.0-or-later
// One figure of the case, large, which leads to what it counts.
#pragma once

#include <QAbstractButton>

namespace filature::overview {

class FigureCard : public QAbstractButton
{
    Q_OBJECT

public:
    FigureCard(const QString &objectName, const QString &title, QWidget *parent = nullptr);
    // Safe to show; `note` may be empty.
    void showFigure(const QString &figure, const QString &note);
    [[nodiscard]] QString figure() const { return m_figure; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QFont largeFont() const;

    QString m_title;
    QString m_figure;
    QString m_note;
};

} // namespace filature::overview
