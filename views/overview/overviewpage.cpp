// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/overviewpage.h"

#include "common/chart.h"
#include "common/theme.h"
#include "overview/damagetable.h"
#include "overview/facetchart.h"
#include "overview/figurecard.h"
#include "overview/healthpanel.h"
#include "overview/overviewwords.h"
#include "words/language.h"

#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace filature::overview {

namespace {

constexpr std::size_t kMostLabs = 28;
constexpr std::size_t kMostDepartements = 20;
constexpr std::size_t kMostYears = 60;
constexpr int kCardWidth = 150;
constexpr int kPanelWidth = 440;

QLabel *makeLabel(const QString &text, const char *role)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("role", QString::fromLatin1(role));
    return label;
}

// In `columns` columns of the same width, row by row.
void arrangeIn(QGridLayout *grid, const std::vector<QWidget *> &widgets, int columns)
{
    for (QWidget *widget : widgets) grid->removeWidget(widget);
    for (int i = 0; i < grid->columnCount(); ++i) grid->setColumnStretch(i, i < columns ? 1 : 0);
    for (int i = 0; i < columns; ++i) grid->setColumnStretch(i, 1);
    int place = 0;
    for (QWidget *widget : widgets) {
        grid->addWidget(widget, place / columns, place % columns);
        ++place;
    }
}

} // namespace

OverviewPage::OverviewPage(items::CaseSession &session, QWidget *parent)
    : Page(session, tr("Overview"), parent), m_figuresJob(session.jobs()), m_healthJob(session.jobs())
{
    setObjectName(QStringLiteral("overview"));
    setContent(makeContent());
    connect(&session, &items::CaseSession::loaded, this, &OverviewPage::refresh);
    connect(&session, &items::CaseSession::loadFailed, this, &OverviewPage::refresh);
    refresh();
}

QWidget *OverviewPage::makeContent()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(common::kGrid * 2, common::kGrid * 3 / 2, common::kGrid * 2, common::kGrid * 2);
    column->setSpacing(common::kGrid * 3 / 2);
    auto *head = new QHBoxLayout;
    QLabel *heading = makeLabel(title(), "heading");
    QFont font = heading->font();
    font.setPointSizeF(font.pointSizeF() * 1.2);
    heading->setFont(font);
    head->addWidget(heading);
    head->addSpacing(common::kGrid);
    head->addWidget(makeLabel(tr("The whole case, whatever is filtered elsewhere. Each figure leads to its records."), "dim"), 1);
    column->addLayout(head);
    m_cardGrid = new QGridLayout;
    m_cardGrid->setSpacing(common::kGrid * 3 / 2);
    column->addLayout(m_cardGrid);
    m_panelRow = new QHBoxLayout;
    m_panelRow->setSpacing(common::kGrid * 3 / 2);
    for (QVBoxLayout *&one : m_columns) {
        one = new QVBoxLayout;
        one->setSpacing(common::kGrid * 3 / 2);
        m_panelRow->addLayout(one, 1);
    }
    column->addLayout(m_panelRow);
    column->addStretch();
    makeCards();
    makePanels();
    auto *area = new QScrollArea;
    area->setObjectName(QStringLiteral("overviewArea"));
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    area->setWidget(content);
    return area;
}

FigureCard *OverviewPage::addCard(const QString &name, const QString &title, const std::function<void()> &act)
{
    auto *card = new FigureCard(name, title);
    connect(card, &QAbstractButton::clicked, this, act);
    m_cards.push_back(card);
    return card;
}

void OverviewPage::makeCards()
{
    const auto toEvidence = [this] { Q_EMIT pageWanted(QStringLiteral("evidence")); };
    m_recordsCard = addCard(QStringLiteral("cardRecords"), tr("Records"), [this] { select(records::Filter()); });
    m_evidenceCard = addCard(QStringLiteral("cardEvidence"), tr("Evidence"), toEvidence);
    m_labsCard = addCard(QStringLiteral("cardLabs"), tr("Laboratories"), [this] { select(m_figures.withLab); });
    m_departementsCard = addCard(QStringLiteral("cardDepartements"), tr("Départements"), [this] { select(m_figures.withDepartement); });
    m_periodCard = addCard(QStringLiteral("cardPeriod"), tr("Dates of entry"), [this] { select(m_figures.withEntry); });
    m_setAsideCard = addCard(QStringLiteral("cardSetAside"), tr("Rows set aside"), toEvidence);
}

QWidget *OverviewPage::makePanel(QWidget *content, const QString &heading)
{
    auto *panel = new QWidget;
    panel->setProperty("role", QStringLiteral("card"));
    panel->setAttribute(Qt::WA_StyledBackground);
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(common::kGrid * 3 / 2, common::kGrid * 3 / 2, common::kGrid * 3 / 2, common::kGrid * 3 / 2);
    column->setSpacing(common::kGrid);
    if (!heading.isEmpty()) column->addWidget(makeLabel(heading, "heading"));
    column->addWidget(content);
    column->addStretch();
    m_panels.push_back(panel);
    return panel;
}

void OverviewPage::makePanels()
{
    for (const auto &[member, name] : {std::pair{&OverviewPage::m_years, "chartYears"},
                                       {&OverviewPage::m_categories, "chartCategories"},
                                       {&OverviewPage::m_labs, "chartLabs"},
                                       {&OverviewPage::m_departements, "chartDepartements"}}) {
        auto *chart = new common::Chart;
        chart->setObjectName(QString::fromLatin1(name));
        this->*member = chart;
        makePanel(chart);
        connect(chart, &common::Chart::activated, this, [this, chart](int bar) {
            const std::vector<items::Figure> &figures = m_bars[chart];
            if (bar >= 0 && static_cast<std::size_t>(bar) < figures.size()) select(figures[static_cast<std::size_t>(bar)]);
        });
    }
    m_health = new HealthPanel;
    makePanel(m_health, tr("Health of the case"));
    connect(m_health, &HealthPanel::verifyWanted, this, [this] { Q_EMIT pageWanted(QStringLiteral("evidence")); });
    m_damage = new DamageTable;
    makePanel(m_damage, tr("Damage found"));
    connect(m_damage, &DamageTable::activated, this, [this](int row) {
        if (row >= 0 && static_cast<std::size_t>(row) < m_figures.damage.size()) select(m_figures.damage[static_cast<std::size_t>(row)].figure);
    });
}

void OverviewPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

void OverviewPage::arrange()
{
    const int space = width() - 4 * common::kGrid;
    int widestCard = kCardWidth;
    for (const FigureCard *card : m_cards) widestCard = std::max(widestCard, card->sizeHint().width());
    const int fitting = space / (widestCard + common::kGrid * 3 / 2);
    const int cards = fitting >= 6 ? 6 : fitting >= 3 ? 3 : fitting >= 2 ? 2 : 1;
    const int panelWidth = std::max(kPanelWidth, fontMetrics().averageCharWidth() * 50);
    const int panels = space >= 2 * panelWidth ? 2 : 1;
    if (cards != m_cardColumns) arrangeIn(m_cardGrid, {m_cards.begin(), m_cards.end()}, cards);
    if (panels != m_panelColumns) arrangePanels(panels);
    m_cardColumns = cards;
    m_panelColumns = panels;
}

// Side by side, each column as long as it needs: damage below the shorter one of the two middle charts.
void OverviewPage::arrangePanels(int columns)
{
    for (QVBoxLayout *column : m_columns)
        while (QLayoutItem *item = column->takeAt(0)) delete item; // the widgets stay
    for (std::size_t i = 0; i < m_panels.size(); ++i) m_columns[columns == 1 ? 0 : i % 2]->addWidget(m_panels[i]);
    for (int i = 0; i < columns; ++i) m_columns[static_cast<std::size_t>(i)]->addStretch();
    m_panelRow->setStretch(1, columns == 1 ? 0 : 1);
    m_panelRow->setSpacing(columns == 1 ? 0 : common::kGrid * 3 / 2);
}

void OverviewPage::refresh()
{
    if (session().error()) {
        showFailure(*session().error(), [this] { session().reload(); });
        return;
    }
    if (!session().view()) {
        showLoading(tr("Opening the case…"));
        return;
    }
    if (session().evidence().empty()) {
        showEmpty(tr("There is no evidence in this case yet"), tr("Import a leaked file first; the overview then says what is in it."),
                  tr("To the evidence"), [this] { Q_EMIT pageWanted(QStringLiteral("evidence")); });
        return;
    }
    if (!m_hasFigures) showLoading(tr("Counting…"));
    computeFigures();
    checkHealth();
}

void OverviewPage::computeFigures()
{
    m_figuresJob.start(
        items::Lane::Reader,
        [view = session().view(), evidence = session().evidence()](JobControl &job) { return items::computeFigures(*view, evidence, job); }, this,
        [this](Result<items::Figures> figures) {
            if (figures) showFigures(std::move(*figures));
            else showFailure(figures.error(), [this] { refresh(); });
        });
}

void OverviewPage::checkHealth()
{
    m_health->showChecking();
    m_healthJob.start(
        items::Lane::Reader,
        [view = session().view(), evidence = session().evidence()](JobControl &job) {
            return items::checkHealth(view->store().caseFile(), evidence, job);
        },
        this, [this](Result<items::Health> health) {
            if (health) m_health->showHealth(*health);
            else m_health->showFailure(health.error());
        });
}

void OverviewPage::showFigures(items::Figures figures)
{
    m_figures = std::move(figures);
    m_hasFigures = true;
    showCards();
    showChart(m_years, yearChart(m_figures.years, kMostYears));
    showChart(m_labs, labChart(m_figures.labs, kMostLabs));
    showChart(m_departements, departementChart(m_figures.departements, kMostDepartements));
    showChart(m_categories, categoryChart(m_figures.categories));
    m_damage->showFigures(m_figures);
    m_cardColumns = 0; // their widths may have changed
    arrange();
    showContent();
}

void OverviewPage::showCards()
{
    const auto number = [](std::uint64_t value) { return words::formatNumber(value); };
    m_recordsCard->showFigure(number(m_figures.records), tr("in the case"));
    m_evidenceCard->showFigure(number(m_figures.evidence), tr("imported"));
    m_labsCard->showFigure(number(m_figures.labs.distinct), tr("%Ln record(s) without one", nullptr, static_cast<int>(m_figures.records - m_figures.withLab.records)));
    m_departementsCard->showFigure(number(m_figures.departements.distinct), tr("of the patients"));
    const bool isDated = !m_figures.firstEntry.empty();
    const QString first = isDated ? QString::fromStdString(m_figures.firstEntry.substr(0, 4)) : QString();
    const QString last = isDated ? QString::fromStdString(m_figures.lastEntry.substr(0, 4)) : QString();
    m_periodCard->showFigure(isDated ? (first == last ? first : first + QChar(u'\u2013') + last) : tr("none"),
                       isDated ? dayWords(m_figures.firstEntry) + QStringLiteral(" \u2013 ") + dayWords(m_figures.lastEntry) : QString());
    m_setAsideCard->showFigure(number(m_figures.setAside), m_figures.setAside == 0 ? tr("every row was read") : tr("kept whole, with reason"));
}

void OverviewPage::showChart(common::Chart *chart, FacetChart made)
{
    chart->setFigures(made.chart);
    m_bars[chart] = std::move(made.bars);
}

void OverviewPage::select(const items::Figure &figure) { select(figure.filter); }

void OverviewPage::select(const records::Filter &filter)
{
    session().currentSet().setFilter(filter);
    Q_EMIT recordsWanted();
}

} // namespace filature::overview
