// SPDX-License-Identifier: GPL-3.0-or-later
// A page's entry in the side bar: its title, and a number in small.
#pragma once

#include <QAbstractButton>

namespace filature::shell {

class NavigationButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit NavigationButton(const QString &title, QWidget *parent = nullptr);
    void setBadge(const QString &badge);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_badge;
};

} // namespace filature::shell
