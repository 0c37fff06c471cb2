// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/recordtable.h"

#include "records/columnchooser.h"
#include "records/recordgrid.h"
#include "records/recordheader.h"
#include "words/language.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace filature::recordpages {

using items::RecordTableModel;

RecordTable::RecordTable(items::CaseSession &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_model(new RecordTableModel(session, this)), m_grid(new RecordGrid(*m_model, this)), m_copy(session.jobs())
{
    m_grid->setObjectName(QStringLiteral("recordGrid"));
    m_grid->setAccessibleName(tr("Records"));
    QFont font = m_grid->font();
    font.setFeature("tnum", 1); // digits of one width
    m_grid->setFont(font);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_grid);
    setFocusProxy(m_grid);
    connect(m_model, &RecordTableModel::rowsChanged, this, &RecordTable::takeRows);
    connect(m_grid, &RecordGrid::copyWanted, this, &RecordTable::copySelection);
    connect(m_grid, &RecordGrid::currentRowChanged, this, [this](int row) {
        if (m_isApplying) return;
        m_model->setAnchor(m_model->recordAt(row));
        Q_EMIT currentRecordChanged();
    });
    // By the menu key it is the current column's.
    connect(m_grid, &QWidget::customContextMenuRequested, this, [this](const QPoint &position) {
        const QModelIndex index = m_grid->indexAt(position);
        showMenu(index.isValid() ? index.column() : m_grid->currentIndex().column(), m_grid->viewport()->mapToGlobal(position));
    });
    connect(&session.revealState(), &items::RevealState::changed, this, [this] { m_copy.cancel(); });
    connectHeader(m_grid->header());
    connectHeader(m_grid->pinnedHeader());
}

RecordTable::~RecordTable() = default;

void RecordTable::connectHeader(RecordHeader &header)
{
    connect(&header, &QHeaderView::sectionClicked, this, [this](int column) {
        sortBy(m_model->columns()[static_cast<std::size_t>(column)].column.subject, QApplication::keyboardModifiers().testFlag(Qt::ShiftModifier));
    });
    connect(&header, &QHeaderView::sectionMoved, this, &RecordTable::takeOrder);
    connect(&header, &QHeaderView::sectionResized, this, [this](int column, int, int width) { takeWidth(column, width); });
    connect(&header, &QHeaderView::customContextMenuRequested, this, [this, &header](const QPoint &position) {
        showMenu(header.logicalIndexAt(position), header.mapToGlobal(position));
    });
}

std::optional<RecordId> RecordTable::currentRecord() const
{
    const QModelIndex current = m_grid->currentIndex();
    return current.isValid() ? m_model->recordAt(current.row()) : std::nullopt;
}

void RecordTable::takeStore(const records::RecordStore &store)
{
    m_view = m_session.view();
    const std::vector<records::FilterSubject> possible = possibleColumns(store);
    std::erase_if(m_layout, [&possible](const ColumnPlace &place) { return !std::ranges::contains(possible, place.subject); });
    if (m_layout.empty()) m_layout = usualLayout(store);
    ask();
}

void RecordTable::ask()
{
    std::vector<items::ShownColumn> columns;
    for (const ColumnPlace &place : m_layout) columns.push_back({{place.subject, {}}, columnTitle(place.subject)});
    m_model->setColumns(std::move(columns));
}

int RecordTable::columnOf(const records::FilterSubject &subject) const
{
    const auto &columns = m_model->columns();
    const auto at = std::ranges::find(columns, subject, [](const items::ShownColumn &column) -> const records::FilterSubject & { return column.column.subject; });
    return at == columns.end() ? -1 : static_cast<int>(at - columns.begin());
}

void RecordTable::applyLayout()
{
    std::set<int> pinned;
    for (const ColumnPlace &place : m_layout)
        if (const int column = columnOf(place.subject); place.isPinned && column >= 0) pinned.insert(column);
    m_grid->setPinned(std::move(pinned));
    for (RecordHeader *header : {&m_grid->pinnedHeader(), &m_grid->header()}) {
        int visual = 0;
        for (const ColumnPlace &place : m_layout) {
            const int column = columnOf(place.subject);
            if (column < 0) continue;
            header->moveSection(header->visualIndex(column), visual++);
            if (!header->isSectionHidden(column)) header->resizeSection(column, place.width);
        }
    }
}

void RecordTable::takeRows(RecordTableModel::Change change)
{
    const int offset = m_grid->horizontalScrollBar()->value();
    const int top = m_grid->firstRow();
    m_isApplying = true;
    applyLayout();
    const int row = m_model->anchorRow();
    const std::vector<int> columns = m_grid->displayedColumns();
    if (row >= 0 && !columns.empty()) {
        const QModelIndex index = m_model->index(row, columns.front());
        m_grid->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }
    m_isApplying = false;
    m_grid->horizontalScrollBar()->setValue(offset);
    if (change == RecordTableModel::Change::Columns) m_grid->showRow(top, QAbstractItemView::PositionAtTop);
    else if (change == RecordTableModel::Change::Records && row >= 0) m_grid->showRow(row);
    else m_grid->showRow(0, QAbstractItemView::PositionAtTop);
    m_model->setAnchor(currentRecord());
    Q_EMIT currentRecordChanged();
}

void RecordTable::takeOrder()
{
    if (m_isApplying) return;
    ColumnLayout moved;
    for (const int column : m_grid->displayedColumns()) {
        const auto &subject = m_model->columns()[static_cast<std::size_t>(column)].column.subject;
        const auto place = std::ranges::find(m_layout, subject, &ColumnPlace::subject);
        if (place != m_layout.end()) moved.push_back(*place);
    }
    if (moved.size() == m_layout.size()) m_layout = std::move(moved);
}

void RecordTable::takeWidth(int column, int width)
{
    if (m_isApplying || width == 0 || column >= m_model->columnCount()) return;
    const auto place = std::ranges::find(m_layout, m_model->columns()[static_cast<std::size_t>(column)].column.subject, &ColumnPlace::subject);
    if (place != m_layout.end()) place->width = width;
}

void RecordTable::setShown(const records::FilterSubject &subject, bool isShown)
{
    const auto place = std::ranges::find(m_layout, subject, &ColumnPlace::subject);
    if (isShown == (place != m_layout.end())) return;
    if (isShown && m_layout.size() >= ColumnChooser::kMostColumns) {
        Q_EMIT remark(tr("At most %Ln column(s) can be shown at once.", nullptr, ColumnChooser::kMostColumns));
        return;
    }
    if (!isShown && m_layout.size() == 1) {
        Q_EMIT remark(tr("One column stays."));
        return;
    }
    if (isShown) m_layout.push_back({subject, usualWidth(subject), false});
    else m_layout.erase(place);
    ask();
}

void RecordTable::setPinned(const records::FilterSubject &subject, bool isPinned)
{
    const auto place = std::ranges::find(m_layout, subject, &ColumnPlace::subject);
    if (place == m_layout.end() || place->isPinned == isPinned) return;
    place->isPinned = isPinned;
    std::ranges::stable_partition(m_layout, &ColumnPlace::isPinned);
    m_isApplying = true;
    applyLayout();
    m_isApplying = false;
}

void RecordTable::showUsualColumns()
{
    if (!m_view) return;
    m_layout = usualLayout(m_view->store());
    ask();
}

void RecordTable::sortBy(const records::FilterSubject &subject, bool adds)
{
    if (!items::isSortable(subject)) {
        Q_EMIT remark(tr("Records cannot be sorted by “%1”.").arg(columnTitle(subject)));
        return;
    }
    std::vector<access::SortSubject> sort = m_model->wantedSort();
    const auto key = std::ranges::find(sort, subject, &access::SortSubject::subject);
    const bool isNew = key == sort.end();
    const bool wasAscending = !isNew && key->order == records::SortOrder::Ascending;
    if (!adds || isNew) {
        if (!adds) sort.clear();
        if (isNew) sort.push_back({subject, records::SortOrder::Ascending});
        else if (wasAscending) sort.push_back({subject, records::SortOrder::Descending});
    } else if (wasAscending) {
        key->order = records::SortOrder::Descending;
    } else {
        sort.erase(key);
    }
    m_model->setSort(std::move(sort));
}

void RecordTable::goToRow(int row)
{
    const std::vector<int> columns = m_grid->displayedColumns();
    if (row < 0 || row >= m_model->rowCount() || columns.empty()) return;
    m_grid->setCurrentIndex(m_model->index(row, columns.front()));
    m_grid->showRow(row, QAbstractItemView::PositionAtCenter);
}

void RecordTable::chooseColumns(const QPoint &globalPosition)
{
    if (!m_view) return;
    auto *chooser = new ColumnChooser(possibleColumns(m_view->store()), m_layout, this);
    connect(chooser, &ColumnChooser::chosen, this, &RecordTable::setShown);
    connect(chooser, &ColumnChooser::usualWanted, this, &RecordTable::showUsualColumns);
    chooser->move(globalPosition);
    chooser->show();
    chooser->setFocus();
}

void RecordTable::showMenu(int column, const QPoint &globalPosition)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("columnMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (column >= 0) addColumnActions(*menu, m_model->columns()[static_cast<std::size_t>(column)].column.subject);
    menu->addAction(tr("Order of import"), this, [this] { m_model->setSort({}); });
    menu->addAction(tr("Columns…"), this, [this, globalPosition] { chooseColumns(globalPosition); });
    menu->addSeparator();
    menu->addAction(tr("Copy, masked as shown"), this, &RecordTable::copySelection);
    menu->popup(globalPosition);
}

void RecordTable::addColumnActions(QMenu &menu, const records::FilterSubject &subject)
{
    const auto place = std::ranges::find(m_layout, subject, &ColumnPlace::subject);
    const bool isPinned = place != m_layout.end() && place->isPinned;
    menu.addSection(columnTitle(subject));
    menu.addAction(tr("Sort by it"), this, [this, subject] { sortBy(subject, false); });
    menu.addAction(tr("Sort by it too"), this, [this, subject] { sortBy(subject, true); });
    menu.addAction(isPinned ? tr("Let it scroll") : tr("Keep at the left"), this, [this, subject, isPinned] { setPinned(subject, !isPinned); });
    menu.addAction(tr("Hide"), this, [this, subject] { setShown(subject, false); });
    menu.addSeparator();
}

std::vector<std::pair<int, int>> RecordTable::selectedRanges() const
{
    std::vector<std::pair<int, int>> ranges;
    for (const QItemSelectionRange &range : m_grid->selectionModel()->selection()) ranges.emplace_back(range.top(), range.bottom());
    std::ranges::sort(ranges);
    return ranges;
}

void RecordTable::copySelection()
{
    const std::vector<std::pair<int, int>> ranges = selectedRanges();
    std::int64_t count = 0;
    for (const auto &[first, last] : ranges) count += last - first + 1;
    if (count == 0 || !m_model->view()) return;
    if (count > kMostCopied) {
        Q_EMIT remark(tr("Nothing was copied: at most %1 records can be copied at once, %2 are selected.")
                          .arg(words::formatNumber(kMostCopied), words::formatNumber(static_cast<quint64>(count))));
        return;
    }
    std::vector<records::TableColumn> columns;
    QStringList titles;
    for (const int column : m_grid->displayedColumns()) {
        columns.push_back(m_model->columns()[static_cast<std::size_t>(column)].column);
        titles << m_model->columns()[static_cast<std::size_t>(column)].title;
    }
    m_copy.start(
        items::Lane::Reader,
        [rows = CopiedRows{m_model->view(), m_model->order(), columns, titles, ranges, m_session.revealState().reveal()}](JobControl &job) { return copyRows(rows, job); },
        this,
        [this, count](Result<CopiedText> copied) {
            if (copied) putIntoClipboard(copied->text, static_cast<int>(count), copied->hasRevealed);
            else Q_EMIT m_model->failed(copied.error());
        });
}

void RecordTable::putIntoClipboard(const QString &text, int records, bool hasRevealed)
{
    QApplication::clipboard()->setText(text);
    Q_EMIT remark(hasRevealed ? tr("%Ln record(s) copied, with the values that are revealed", nullptr, records)
                              : tr("%Ln record(s) copied, masked as shown", nullptr, records));
}

QVariantMap RecordTable::saveState() const { return stateOf(m_layout, m_model->wantedSort()); }

void RecordTable::restoreState(const QVariantMap &state)
{
    if (ColumnLayout layout = layoutOf(state); !layout.empty()) m_layout = std::move(layout);
    m_model->setSort(sortOf(state));
    if (m_view) takeStore(m_view->store());
}

} // namespace filature::recordpages
