// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a result: NULL is a dim word, columns are as wide as their first rows need.
#pragma once

#include <QStyledItemDelegate>
#include <QTableView>

namespace filature::items {
class SqlResultModel;
}

namespace filature::sqlpage {

class ResultDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

class ResultTable : public QTableView
{
    Q_OBJECT

public:
    explicit ResultTable(items::SqlResultModel &model, QWidget *parent = nullptr);
    // The selected cells, whole, tab-separated.
    void copySelection();

Q_SIGNALS:
    void remark(const QString &text);

private:
    void sizeColumns();

    items::SqlResultModel &m_model;
    bool m_hasSizedColumns = false;
};

} // namespace filature::sqlpage
