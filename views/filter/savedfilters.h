// SPDX-License-Identifier: GPL-3.0-or-later
// The filters that the case keeps under a name, as a menu.
#pragma once

#include "items/casesession.h"

#include <QPushButton>

class QMenu;

namespace filature::filterview {

// Choosing one makes it the filter of the current set. Saving under a name that is there replaces it, which can be undone.
class SavedFilters : public QPushButton
{
    Q_OBJECT

public:
    explicit SavedFilters(items::CaseSession &session, QWidget *parent = nullptr);

Q_SIGNALS:
    void remark(const QString &text);

private:
    void fill();
    void saveCurrent();
    void apply(const std::string &text);

    items::CaseSession &m_session;
    QMenu *m_menu;
};

} // namespace filature::filterview
