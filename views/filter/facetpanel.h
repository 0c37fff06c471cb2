// SPDX-License-Identifier: GPL-3.0-or-later
// The facets of the current set, to include and exclude values by a click.
#pragma once

#include "items/casesession.h"

#include <QVariantMap>
#include <QWidget>

class QLabel;
class QPushButton;

namespace filature::items {
class FacetModel;
}

namespace filature::filterview {

class FacetPanel : public QWidget
{
    Q_OBJECT

public:
    explicit FacetPanel(items::CaseSession &session, QWidget *parent = nullptr);
    ~FacetPanel() override;

    [[nodiscard]] items::FacetModel &model() const { return *m_model; }
    // Sections, their order, what is folded; nothing of the evidence.
    [[nodiscard]] QVariantMap saveState() const;
    void restoreState(const QVariantMap &state);
    [[nodiscard]] QSize sizeHint() const override;

private:
    void showError();
    void pickFacet();

    items::FacetModel *m_model;
    QLabel *m_message;
    QPushButton *m_add;
};

} // namespace filature::filterview
