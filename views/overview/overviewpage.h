// SPDX-License-Identifier: GPL-3.0-or-later
// The page that says what the case is about: figures, charts, damage, health.
#pragma once

#include "common/page.h"
#include "items/figures.h"

#include <array>
#include <functional>
#include <map>
#include <vector>

class QGridLayout;
class QHBoxLayout;
class QVBoxLayout;

namespace filature::common {
class Chart;
}

namespace filature::overview {

class DamageTable;
struct FacetChart;
class FigureCard;
class HealthPanel;

// Speaks of the whole case, whatever the current set is. Its numbers of records set the filter and lead to the records.
class OverviewPage : public common::Page
{
    Q_OBJECT

public:
    explicit OverviewPage(items::CaseSession &session, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    void computeFigures();
    void checkHealth();
    QWidget *makeContent();
    QWidget *makePanel(QWidget *content, const QString &heading = {});
    FigureCard *addCard(const QString &name, const QString &title, const std::function<void()> &act);
    void makeCards();
    void makePanels();
    void arrange();
    void arrangePanels(int columns);
    void showFigures(items::Figures figures);
    void showCards();
    void showChart(common::Chart *chart, FacetChart made);
    void select(const items::Figure &figure);
    void select(const records::Filter &filter);

    items::Figures m_figures;
    std::map<const common::Chart *, std::vector<items::Figure>> m_bars; // what each chart shows
    bool m_hasFigures = false;
    items::Latest<items::Figures> m_figuresJob;
    items::Latest<items::Health> m_healthJob;
    QGridLayout *m_cardGrid = nullptr;
    QHBoxLayout *m_panelRow = nullptr;
    std::array<QVBoxLayout *, 2> m_columns{};
    std::vector<FigureCard *> m_cards;
    std::vector<QWidget *> m_panels;
    int m_cardColumns = 0;
    int m_panelColumns = 0;
    FigureCard *m_recordsCard = nullptr;
    FigureCard *m_evidenceCard = nullptr;
    FigureCard *m_labsCard = nullptr;
    FigureCard *m_departementsCard = nullptr;
    FigureCard *m_periodCard = nullptr;
    FigureCard *m_setAsideCard = nullptr;
    common::Chart *m_years = nullptr;
    common::Chart *m_categories = nullptr;
    common::Chart *m_labs = nullptr;
    common::Chart *m_departements = nullptr;
    DamageTable *m_damage = nullptr;
    HealthPanel *m_health = nullptr;
};

} // namespace filature::overview
