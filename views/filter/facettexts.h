// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of the facet panel in the user's words.
#pragma once

#include "items/facetmodel.h"

#include <QIdentityProxyModel>
#include <QString>

namespace filature::filterview {

class FacetTexts : public QIdentityProxyModel
{
    Q_OBJECT

public:
    FacetTexts(items::CaseSession &session, items::FacetModel *model, QObject *parent);

    // DisplayRole: the label; AccessibleTextRole: label, count and state; ToolTipRole: what the row is.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] items::FacetRow rowAt(const QModelIndex &index) const { return m_model->rowAt(index.row()); }

    [[nodiscard]] static QString sectionTitle(const items::FacetSection &section);
    [[nodiscard]] static QString sectionKey(const items::FacetSection &section); // "lab site"; may be empty

private:
    [[nodiscard]] QString label(const items::FacetRow &row) const;
    [[nodiscard]] QString spoken(const items::FacetRow &row) const;
    [[nodiscard]] QString tip(const items::FacetRow &row) const;
    [[nodiscard]] QString evidenceLabel(const std::string &number) const;

    items::CaseSession &m_session;
    items::FacetModel *m_model;
};

} // namespace filature::filterview
