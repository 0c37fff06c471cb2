// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter/facetpanel.h"

#include "common/theme.h"
#include "filter/facetpicker.h"
#include "filter/facettexts.h"
#include "filter/facetview.h"
#include "items/facetmodel.h"
#include "words/errorwords.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace filature::filterview {

namespace {

constexpr int kWidth = 236;
constexpr int kLeastWidth = 180;

} // namespace

FacetPanel::FacetPanel(items::CaseSession &session, QWidget *parent)
    : QWidget(parent), m_model(new items::FacetModel(session, this)), m_message(new QLabel(this)), m_add(new QPushButton(this))
{
    setObjectName(QStringLiteral("facetPanel"));
    setAccessibleName(tr("Facets"));
    setAutoFillBackground(true);
    QPalette ground = palette();
    ground.setColor(QPalette::Window, common::Theme::current().surface);
    setPalette(ground);
    setMinimumWidth(kLeastWidth);
    auto *texts = new FacetTexts(session, m_model, this);
    auto *view = new FacetView(m_model, texts, this);
    m_message->setObjectName(QStringLiteral("facetMessage"));
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setContentsMargins(12, common::kGrid, 12, 0);
    m_message->hide();
    m_add->setObjectName(QStringLiteral("facetAdd"));
    m_add->setText(tr("Add a facet\u2026"));
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(12, common::kGrid, 12, common::kGrid);
    foot->addWidget(m_add);
    foot->addStretch();
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addWidget(m_message);
    lines->addWidget(view, 1);
    lines->addLayout(foot);
    setFocusProxy(view);
    connect(m_model, &items::FacetModel::countsChanged, this, &FacetPanel::showError);
    connect(m_add, &QPushButton::clicked, this, &FacetPanel::pickFacet);
}

FacetPanel::~FacetPanel() = default;

QVariantMap FacetPanel::saveState() const { return m_model->saveState(); }

void FacetPanel::restoreState(const QVariantMap &state) { m_model->restoreState(state); }

QSize FacetPanel::sizeHint() const { return {kWidth, QWidget::sizeHint().height()}; }

void FacetPanel::showError()
{
    const auto &error = m_model->error();
    m_message->setVisible(error.has_value());
    if (error) m_message->setText(tr("The facets could not be counted.") + QChar(u' ') + words::whatHappened(*error));
}

void FacetPanel::pickFacet()
{
    auto *picker = new FacetPicker(m_model->addable(), this);
    connect(picker, &FacetPicker::picked, m_model, &items::FacetModel::add);
    picker->move(m_add->mapToGlobal(QPoint(0, -picker->height() - 4)));
    picker->show();
}

} // namespace filature::filterview
