// SPDX-License-Identifier: GPL-3.0-or-later
// Shows and hides columns of the records' table; with a search, since a leak can have hundreds.
#pragma once

#include "records/columnlayout.h"

#include <QFrame>

class QLineEdit;
class QListWidget;

namespace filature::recordpages {

// A popup: closes when something else is clicked, or by Escape.
class ColumnChooser : public QFrame
{
    Q_OBJECT

public:
    // A page of the table reads every column of it, so there is an end.
    static constexpr int kMostColumns = 200;

    ColumnChooser(const std::vector<records::FilterSubject> &possible, const ColumnLayout &shown, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(const filature::records::FilterSubject &subject, bool isShown);
    void usualWanted();

private:
    void narrow(const QString &text);

    std::vector<records::FilterSubject> m_subjects;
    QLineEdit *m_search;
    QListWidget *m_list;
};

} // namespace filature::recordpages
