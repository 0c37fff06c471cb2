// SPDX-License-Identifier: GPL-3.0-or-later
// A list to choose a further facet from, with a field to search it.
#pragma once

#include <QFrame>

#include <string>
#include <vector>

class QLineEdit;
class QListWidget;

namespace filature::filterview {

// A popup: it goes with a click elsewhere or Escape, and deletes itself.
class FacetPicker : public QFrame
{
    Q_OBJECT

public:
    // Names as in the filter language.
    FacetPicker(const std::vector<std::string> &names, QWidget *parent);

Q_SIGNALS:
    void picked(const std::string &name);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search(const QString &text);
    void pick();

    QLineEdit *m_field;
    QListWidget *m_list;
};

} // namespace filature::filterview
