// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/recordspage.h"

#include "common/theme.h"
#include "filter/facetpanel.h"
#include "filter/filterline.h"
#include "filter/savedfilters.h"
#include "records/columnlayout.h"
#include "records/detailpanel.h"
#include "records/jumpbar.h"
#include "records/recordtable.h"
#include "words/errorwords.h"
#include "words/language.h"
#include "words/subjectwords.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <climits>

namespace filature::recordpages {

namespace {

using common::kGrid;

constexpr int kFacets = 224;
constexpr int kDetail = 304;

QLabel *makeLabel(const char *role, const QString &name)
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setObjectName(name);
    label->setProperty("role", QString::fromLatin1(role));
    return label;
}

int clamped(std::uint64_t count) { return static_cast<int>(std::min<std::uint64_t>(count, INT_MAX)); }

// A strip above the table with something to read or to do.
QFrame *makeStrip(const QString &name, QHBoxLayout *&line)
{
    auto *strip = new QFrame;
    strip->setObjectName(name);
    strip->setProperty("role", QStringLiteral("card"));
    strip->hide();
    line = new QHBoxLayout(strip);
    line->setContentsMargins(kGrid, kGrid / 2, kGrid, kGrid / 2);
    return strip;
}

} // namespace

RecordsPage::RecordsPage(items::CaseSession &session, QWidget *parent)
    : Page(session, tr("Records"), parent), m_table(new RecordTable(session)), m_filter(new filterview::FilterLine(session)),
      m_facets(new filterview::FacetPanel(session)), m_detail(new DetailPanel(session)), m_splitter(new QSplitter), m_jump(new JumpBar)
{
    setObjectName(QStringLiteral("records"));
    m_splitter->setObjectName(QStringLiteral("recordsSplitter"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->addWidget(m_facets);
    m_splitter->addWidget(makeMiddle());
    m_splitter->addWidget(m_detail);
    m_splitter->setStretchFactor(1, 1);
    m_facets->setMinimumWidth(kFacets * 3 / 4);
    m_detail->setMinimumWidth(kDetail * 3 / 4);
    m_splitter->setSizes({kFacets, 4 * kDetail, kDetail});
    setContent(m_splitter);
    connectAll();
    takeCase();
}

QWidget *RecordsPage::makeMiddle()
{
    auto *columns = new QPushButton(tr("Columns"));
    columns->setObjectName(QStringLiteral("columnsButton"));
    columns->setAccessibleName(tr("Columns of the table"));
    connect(columns, &QPushButton::clicked, this, [this, columns] { m_table->chooseColumns(columns->mapToGlobal(QPoint(0, columns->height()))); });
    auto *top = new QHBoxLayout;
    top->setContentsMargins(kGrid * 3 / 2, kGrid, kGrid * 3 / 2, 0);
    top->setSpacing(kGrid);
    top->addWidget(m_filter, 1);
    auto *saved = new filterview::SavedFilters(session());
    connect(saved, &filterview::SavedFilters::remark, this, &Page::remark);
    top->addWidget(saved, 0, Qt::AlignTop);
    top->addWidget(columns, 0, Qt::AlignTop);
    auto *rows = new QWidget;
    m_stack = new QStackedLayout(rows);
    m_stack->addWidget(m_table);
    m_stack->addWidget(makeNoHits());
    QHBoxLayout *line = nullptr;
    m_problem = makeStrip(QStringLiteral("problem"), line);
    m_problemText = makeLabel("", QStringLiteral("problemText"));
    m_problemText->setWordWrap(true);
    auto *again = new QPushButton(tr("Try again"));
    again->setObjectName(QStringLiteral("tryAgain"));
    connect(again, &QPushButton::clicked, this, [this] {
        hideProblem();
        session().currentSet().setFilter(session().currentSet().filter());
    });
    line->addWidget(m_problemText, 1);
    line->addWidget(again);
    auto *middle = new QWidget;
    middle->setMinimumWidth(kDetail);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGrid / 2);
    column->addLayout(top);
    column->addWidget(makeSummary());
    column->addWidget(m_problem);
    column->addWidget(m_jump);
    column->addWidget(rows, 1);
    return middle;
}

QWidget *RecordsPage::makeSummary()
{
    m_count = makeLabel("heading", QStringLiteral("recordCount"));
    m_rest = makeLabel("dim", QStringLiteral("recordSummary"));
    m_took = makeLabel("dim", QStringLiteral("recordTime"));
    m_rest->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *summary = new QWidget;
    auto *line = new QHBoxLayout(summary);
    line->setContentsMargins(kGrid * 3 / 2, 0, kGrid * 3 / 2, 0);
    line->setSpacing(3 * kGrid / 2);
    line->addWidget(m_count);
    line->addWidget(m_rest, 1);
    line->addWidget(m_took);
    return summary;
}

QWidget *RecordsPage::makeNoHits()
{
    auto *heading = makeLabel("heading", QStringLiteral("noHits"));
    heading->setText(tr("No record fits the filter."));
    auto *text = makeLabel("dim", QStringLiteral("noHitsText"));
    text->setText(tr("Take a condition out of the filter line or off the facets, or clear the filter."));
    text->setWordWrap(true);
    text->setAlignment(Qt::AlignHCenter);
    auto *clear = new QPushButton(tr("Clear the filter"));
    clear->setObjectName(QStringLiteral("clearFilter"));
    connect(clear, &QPushButton::clicked, this, [this] { session().currentSet().setFilter({}); });
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->addStretch(2);
    column->addWidget(heading, 0, Qt::AlignHCenter);
    column->addWidget(text);
    column->addWidget(clear, 0, Qt::AlignHCenter);
    column->addStretch(3);
    return page;
}

void RecordsPage::connectAll()
{
    items::RecordTableModel &model = m_table->model();
    connect(&session(), &items::CaseSession::loaded, this, &RecordsPage::takeCase);
    connect(&session(), &items::CaseSession::loadFailed, this, &RecordsPage::showState);
    connect(&session().currentSet(), &items::CurrentSet::filterChanged, this, &RecordsPage::showSummary);
    connect(&session().currentSet(), &items::CurrentSet::selectionChanged, this, [this] {
        if (const auto &error = session().currentSet().error()) showProblem(*error);
        else hideProblem();
        showState();
    });
    connect(&model, &items::RecordTableModel::rowsChanged, this, &RecordsPage::showState);
    connect(&model, &items::RecordTableModel::loadingChanged, this, &RecordsPage::showSummary);
    connect(&model, &items::RecordTableModel::failed, this, &RecordsPage::showProblem);
    connect(&model, &items::RecordTableModel::notJournalled, this, &RecordsPage::showProblem);
    connect(m_table, &RecordTable::remark, this, &Page::remark);
    connect(m_jump, &JumpBar::remark, this, &Page::remark);
    connect(m_jump, &JumpBar::rowWanted, m_table, &RecordTable::goToRow);
    connect(m_jump, &JumpBar::closed, m_table, [this] { m_table->setFocus(); });
    addAction(m_jump->opening());
    connect(m_detail, &DetailPanel::remark, this, &Page::remark);
    connect(m_table, &RecordTable::currentRecordChanged, this, [this] { m_detail->setRecord(m_table->currentRecord(), m_table->model().view()); });
}

void RecordsPage::takeCase()
{
    if (session().view()) m_table->takeStore(session().view()->store());
    Q_EMIT badgeChanged();
    showState();
}

QString RecordsPage::badge() const { return session().view() ? words::formatNumber(session().view()->store().recordCount()) : QString(); }

QWidget *RecordsPage::searchWidget() { return m_filter->editor(); }

QVariantMap RecordsPage::saveState() const
{
    QVariantMap state = m_table->saveState();
    state.insert(QStringLiteral("splitter"), m_splitter->saveState());
    state.insert(QStringLiteral("facets"), m_facets->saveState());
    return state;
}

void RecordsPage::restoreState(const QVariantMap &state)
{
    m_table->restoreState(state);
    m_splitter->restoreState(state.value(QStringLiteral("splitter")).toByteArray());
    m_facets->restoreState(state.value(QStringLiteral("facets")).toMap());
}

void RecordsPage::showState()
{
    showSummary();
    const auto &view = session().view();
    const auto reload = [this] { session().reload(); };
    if (!view && session().error()) return showFailure(*session().error(), reload);
    if (!view) return showLoading(tr("The case is being opened…"));
    if (view->store().recordCount() == 0)
        return showEmpty(tr("There are no records yet."), tr("Records come from evidence: import a file first. What is imported appears here at once."),
                         tr("Go to the evidence"), [this] { Q_EMIT pageWanted(QStringLiteral("evidence")); });
    const items::RecordTableModel &model = m_table->model();
    const auto again = [this] { session().currentSet().setFilter(session().currentSet().filter()); };
    if (!model.order() && session().currentSet().error()) return showFailure(*session().currentSet().error(), again);
    if (!model.order()) return showLoading(tr("Records are being read…"));
    m_stack->setCurrentIndex(model.count() == 0 ? 1 : 0);
    showContent();
}

void RecordsPage::showSummary()
{
    const items::RecordTableModel &model = m_table->model();
    if (!session().view() || !model.order()) return;
    m_count->setText(tr("%Ln record(s)", nullptr, clamped(model.count())));
    QStringList parts{tr("of %1").arg(words::formatNumber(session().view()->store().recordCount()))};
    QStringList keys;
    for (const access::SortSubject &key : model.sort()) keys << words::inSentence(words::subjectTitle(key.subject));
    if (!keys.isEmpty()) parts << tr("sorted by %1").arg(keys.join(QStringLiteral(", ")));
    if (model.isCut()) parts << tr("the first %1 are shown: narrow the filter to see the others").arg(words::formatNumber(items::RecordTableModel::kMostRows));
    m_rest->setText(parts.join(QStringLiteral(" · ")));
    m_rest->setToolTip(m_rest->text().toHtmlEscaped());
    m_took->setText(model.isLoading() || session().currentSet().isLoading() ? tr("searching…") : tr("%1 ms").arg(model.lastMilliseconds()));
    m_jump->setRows(model.rowCount());
}

void RecordsPage::showProblem(const Error &error)
{
    QStringList lines;
    for (const QString &line : {words::whatHappened(error), words::whatIsSafe(error.code), words::whatToDoNext(error)})
        if (!line.isEmpty()) lines << line;
    m_problemText->setText(lines.join(QChar(u' ')));
    m_problem->show();
}

void RecordsPage::hideProblem() { m_problem->hide(); }

} // namespace filature::recordpages
