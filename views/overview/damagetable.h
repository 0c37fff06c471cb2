// SPDX-License-Identifier: GPL-3.0-or-later
// What is damaged in the case, as a table whose rows lead to the records.
#pragma once

#include "items/figures.h"

#include <QWidget>

class QLabel;
class QStandardItemModel;
class QTableView;

namespace filature::overview {

class DamageTable : public QWidget
{
    Q_OBJECT

public:
    explicit DamageTable(QWidget *parent = nullptr);
    void showFigures(const items::Figures &figures);

Q_SIGNALS:
    void activated(int row); // of Figures::damage

private:
    QLabel *m_none;
    QTableView *m_table;
    QStandardItemModel *m_model;
};

} // namespace filature::overview
