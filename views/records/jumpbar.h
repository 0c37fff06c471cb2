// SPDX-License-Identifier: GPL-3.0-or-later
// A strip above the records' table where one types the place to go to.
#pragma once

#include <QFrame>

class QAction;
class QLabel;
class QLineEdit;

namespace filature::recordpages {

class JumpBar : public QFrame
{
    Q_OBJECT

public:
    explicit JumpBar(QWidget *parent = nullptr);
    void setRows(int rows);
    [[nodiscard]] QAction *opening() const { return m_opening; } // Ctrl+G, where it is added

Q_SIGNALS:
    void rowWanted(int row); // from 0
    void closed();
    void remark(const QString &text);

private:
    void jump();

    QLineEdit *m_place;
    QLabel *m_range;
    QAction *m_opening;
    int m_rows = 0;
};

} // namespace filature::recordpages
