// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/recordtablemodel.h"

#include <algorithm>

namespace filature::items {

namespace {

bool isRightAligned(const records::FilterSubject &subject)
{
    using enum records::SubjectKind;
    return subject.kind == Row || subject.kind == Line || subject.kind == Record;
}

} // namespace

std::vector<records::TableColumn> bareColumns(const std::vector<ShownColumn> &columns)
{
    std::vector<records::TableColumn> result;
    for (const ShownColumn &column : columns) result.push_back(column.column);
    return result;
}

// All that a job needs, by value.
struct RecordTableModel::Question
{
    const access::OpenCase *opened = nullptr; // outlives every job of the session
    std::shared_ptr<const access::RecordsView> view;
    std::shared_ptr<const records::Selection> selection;
    std::shared_ptr<const RowOrder> order; // known already; nullptr = to be made
    std::vector<ShownColumn> columns;
    std::vector<access::SortSubject> sort;
    records::Filter filter;
    records::Reveal reveal;
    std::uint64_t revealEpoch = 0;
    std::optional<RecordId> anchor;
    std::pair<int, int> visible;
    Change change = Change::Columns;
};

RecordTableModel::RecordTableModel(CaseSession &session, QObject *parent)
    : QAbstractTableModel(parent), m_session(session), m_flush(new QTimer(this)), m_latest(session.jobs()), m_fetch(session.jobs())
{
    m_flush->setSingleShot(true);
    m_flush->setInterval(0);
    connect(m_flush, &QTimer::timeout, this, &RecordTableModel::fetch);
    connect(&session.currentSet(), &CurrentSet::filterChanged, this, [this] { m_since.start(); });
    connect(&session.currentSet(), &CurrentSet::selectionChanged, this, &RecordTableModel::takeSelection);
    connect(&session.revealState(), &RevealState::changed, this, &RecordTableModel::dropPages);
    connect(&session.revealState(), &RevealState::remainingChanged, this, [this] {
        if (dropForbiddenKeys()) ask(Change::Sort);
    });
    takeSelection();
}

RecordTableModel::~RecordTableModel() = default;

void RecordTableModel::takeSelection()
{
    const CurrentSet &current = m_session.currentSet();
    if (current.error() || !current.selection()) return;
    m_selection = current.selection();
    m_wantedView = m_session.view();
    if (!m_since.isValid()) m_since.start();
    dropForbiddenKeys();
    ask(Change::Records);
}

bool RecordTableModel::isForbidden(const access::SortSubject &key) const
{
    return m_session.revealState().isForbidden() && m_wantedView && m_wantedView->rules().isMasked(key.subject);
}

bool RecordTableModel::dropForbiddenKeys()
{
    return std::erase_if(m_wantedSort, [this](const access::SortSubject &key) { return isForbidden(key); }) > 0;
}

void RecordTableModel::setColumns(std::vector<ShownColumn> columns)
{
    m_wantedColumns = std::move(columns);
    ask(Change::Columns);
}

void RecordTableModel::setSort(std::vector<access::SortSubject> sort)
{
    const auto place = std::ranges::find_if(sort, isPlace, &access::SortSubject::subject);
    if (place != sort.end()) sort.erase(place + 1, sort.end());
    if (std::ranges::any_of(sort, [this](const access::SortSubject &key) { return isForbidden(key); })) {
        Q_EMIT failed(fail(ErrorCode::Refused).error());
        return;
    }
    m_wantedSort = std::move(sort);
    m_since.start();
    ask(Change::Sort);
}

RecordTableModel::Question RecordTableModel::question() const
{
    Question question;
    question.opened = &m_session.openCase();
    question.view = m_wantedView;
    question.selection = m_selection;
    if (m_change == Change::Columns) question.order = m_order;
    question.columns = m_wantedColumns;
    question.sort = m_wantedSort;
    question.filter = m_session.currentSet().filter();
    question.reveal = m_session.revealState().reveal();
    question.revealEpoch = m_revealEpoch;
    question.anchor = m_anchor;
    question.visible = m_visible;
    question.change = m_change;
    return question;
}

void RecordTableModel::ask(Change change)
{
    m_change = m_isLoading || m_isBehind ? std::max(m_change, change) : change;
    if (!m_selection) return;
    const bool wasLoading = std::exchange(m_isLoading, true);
    m_latest.start(
        Lane::Reader, [question = question()](JobControl &job) { return answer(question, job); }, this,
        [this, question = question()](Result<Answer> result) { take(std::move(result), question); });
    if (!wasLoading) Q_EMIT loadingChanged();
}

Result<RecordTableModel::Answer> RecordTableModel::answer(const Question &question, JobControl &job)
{
    Answer answer;
    answer.order = question.order;
    if (!answer.order) {
        FILATURE_TRY_ASSIGN(order, makeOrder(*question.view, question.selection, question.sort, job));
        answer.order = std::move(order);
        access::Look look;
        look.command = "window";
        look.filter = question.filter;
        look.sort = question.sort;
        look.results = answer.order->count();
        look.usesMasked = question.view->usesMasked({}, question.sort); // what the filter reads was entered when it was asked
        FILATURE_TRY_ASSIGN(notJournalled, access::AccessLog(*question.opened).look(look, {}));
        answer.notJournalled = std::move(notJournalled);
    }
    if (question.anchor) answer.anchor = answer.order->placeOf(*question.anchor);
    if (answer.order->count() == 0) return answer;
    // What will be on screen: the same rows, those around the anchor, or the first ones.
    const auto height = static_cast<std::uint64_t>(std::max(0, question.visible.second - question.visible.first));
    std::uint64_t first = 0;
    if (question.change == Change::Columns) first = static_cast<std::uint64_t>(std::max(0, question.visible.first));
    if (question.change == Change::Records && answer.anchor) first = *answer.anchor - std::min(*answer.anchor, height);
    const std::uint64_t last = std::min(answer.order->count() - 1, first + (question.change == Change::Records && answer.anchor ? 2 * height : height));
    std::vector<std::uint64_t> numbers;
    for (std::uint64_t page = std::min(first, last) / CellPage::kRows; page <= last / CellPage::kRows; ++page) numbers.push_back(page);
    CellReader reader(question.view, bareColumns(question.columns), question.reveal);
    FILATURE_TRY_ASSIGN(pages, readPages(reader, *answer.order, numbers, job));
    answer.pages = std::move(pages);
    return answer;
}

void RecordTableModel::take(Result<Answer> result, const Question &question)
{
    m_isLoading = false;
    m_isBehind = !result;
    const std::optional<Error> notJournalled = result ? result->notJournalled : std::nullopt;
    if (result) show(std::move(*result), question);
    Q_EMIT loadingChanged();
    if (!result) Q_EMIT failed(result.error());
    if (notJournalled) Q_EMIT this->notJournalled(*notJournalled);
}

void RecordTableModel::show(Answer answer, const Question &question)
{
    m_fetch.cancel();
    m_fetching.clear();
    beginResetModel();
    m_wanted.clear();
    m_pages.clear();
    m_view = question.view;
    m_order = std::move(answer.order);
    m_columns = question.columns;
    m_sort = question.sort;
    if (question.revealEpoch == m_revealEpoch)
        for (auto &[number, page] : answer.pages) m_pages.insert(number, std::move(page));
    m_anchorRow = answer.anchor && *answer.anchor < kMostRows ? static_cast<int>(*answer.anchor) : -1;
    m_lastMs = m_since.isValid() ? m_since.elapsed() : 0;
    m_since.invalidate();
    endResetModel();
    Q_EMIT rowsChanged(question.change);
}

void RecordTableModel::dropPages()
{
    ++m_revealEpoch;
    m_fetch.cancel();
    m_fetching.clear();
    m_wanted.clear();
    m_pages.clear();
    if (rowCount() == 0 || columnCount() == 0) return;
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

std::optional<RecordId> RecordTableModel::recordAt(int row) const
{
    if (row < 0 || row >= rowCount()) return std::nullopt;
    return m_order->at(static_cast<std::uint64_t>(row));
}

void RecordTableModel::setVisibleRows(int first, int last) { m_visible = {first, last}; }

int RecordTableModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(std::min(count(), kMostRows)); }

int RecordTableModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(m_columns.size()); }

const ShownCell *RecordTableModel::cellAt(const QModelIndex &index) const
{
    const auto row = static_cast<std::uint64_t>(index.row());
    const CellPage *page = m_pages.find(row / CellPage::kRows);
    if (page == nullptr) {
        want(row / CellPage::kRows);
        return nullptr;
    }
    const std::size_t at = row % CellPage::kRows * m_columns.size() + static_cast<std::size_t>(index.column());
    return at < page->cells.size() ? &page->cells[at] : nullptr;
}

QVariant RecordTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    if (role == RecordIdRole) return m_order->at(static_cast<std::uint64_t>(index.row())).value;
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((isRightAligned(m_columns[static_cast<std::size_t>(index.column())].column.subject) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != StateRole && role != IsMaskedRole && role != IsRevealedRole) return {};
    const ShownCell *cell = cellAt(index);
    const CellState state = cell == nullptr ? CellState::Loading : cell->state;
    switch (role) {
    case Qt::DisplayRole: return cell == nullptr ? QString(QChar(u'…')) : cell->text;
    case StateRole: return static_cast<int>(state);
    case IsMaskedRole: return state == CellState::Masked;
    default: return state == CellState::Revealed;
    }
}

QVariant RecordTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
    const ShownColumn &column = m_columns[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole) return column.title;
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((isRightAligned(column.column.subject) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != SortNumberRole && role != SortOrderRole) return {};
    const auto key = std::ranges::find(m_sort, column.column.subject, &access::SortSubject::subject);
    if (role == SortNumberRole) return key == m_sort.end() ? 0 : static_cast<int>(key - m_sort.begin()) + 1;
    return key == m_sort.end() ? 0 : static_cast<int>(key->order);
}

} // namespace filature::items
