// SPDX-License-Identifier: GPL-3.0-or-later
// The session's current records as rows, in any order, with any columns.
#pragma once

#include "access/accesslog.h"
#include "items/casesession.h"
#include "items/cellpage.h"
#include "items/jobrunner.h"
#include "items/roworder.h"

#include <QAbstractTableModel>
#include <QElapsedTimer>
#include <QTimer>

#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace filature::items {

// A column with its title in the user's language.
struct ShownColumn
{
    records::TableColumn column;
    QString title;
};

[[nodiscard]] std::vector<records::TableColumn> bareColumns(const std::vector<ShownColumn> &columns);

// GUI thread. data() is O(1): cells come by pages that jobs read, what is on screen first. The old rows stay until the answer
// to another question is there, with its first pages; then the model is reset.
class RecordTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role
    {
        StateRole = Qt::UserRole + 1, // int of CellState
        IsMaskedRole,
        IsRevealedRole,
        RecordIdRole, // quint32
        // of the header
        SortNumberRole, // 0 = not sorted by it, 1 = decides first ...
        SortOrderRole,  // int of records::SortOrder
    };
    // Why the rows are others now; of several questions at once the last one here.
    enum class Change { Columns, Sort, Records };

    static constexpr std::size_t kCacheBytes = std::size_t{16} * 1024 * 1024;
    static constexpr std::uint64_t kMostRows = 70'000'000; // Qt's views count pixels in 31 bits

    explicit RecordTableModel(CaseSession &session, QObject *parent = nullptr);
    ~RecordTableModel() override;

    void setColumns(std::vector<ShownColumn> columns);
    // A key behind a place does not count. While nothing may be revealed, keys on masked values are refused: failed(); those
    // there are dropped when that begins.
    void setSort(std::vector<access::SortSubject> sort);
    // As asked for last.
    [[nodiscard]] const std::vector<ShownColumn> &wantedColumns() const { return m_wantedColumns; }
    [[nodiscard]] const std::vector<access::SortSubject> &wantedSort() const { return m_wantedSort; }
    // What is shown.
    [[nodiscard]] const std::vector<ShownColumn> &columns() const { return m_columns; }
    [[nodiscard]] const std::vector<access::SortSubject> &sort() const { return m_sort; }
    [[nodiscard]] const std::shared_ptr<const access::RecordsView> &view() const { return m_view; } // of the rows; nullptr before the first
    [[nodiscard]] const std::shared_ptr<const RowOrder> &order() const { return m_order; }
    [[nodiscard]] std::uint64_t count() const { return m_order ? m_order->count() : 0; }
    [[nodiscard]] bool isCut() const { return count() > kMostRows; } // not all of them are rows
    [[nodiscard]] bool isLoading() const { return m_isLoading; }
    // From the question to the rows of the last answer.
    [[nodiscard]] std::int64_t lastMilliseconds() const { return m_lastMs; }

    [[nodiscard]] std::optional<RecordId> recordAt(int row) const;
    // The rows on screen: their pages come first.
    void setVisibleRows(int first, int last);
    // The record to find again after the next change, and where it is now: -1 = nowhere.
    void setAnchor(std::optional<RecordId> record) { m_anchor = record; }
    [[nodiscard]] int anchorRow() const { return m_anchorRow; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void rowsChanged(filature::items::RecordTableModel::Change change); // after the reset
    void loadingChanged();
    void failed(const filature::Error &error);        // the rows before stay
    void notJournalled(const filature::Error &error); // and shown all the same

private:
    struct Question;
    struct Answer
    {
        std::shared_ptr<const RowOrder> order;
        std::vector<NumberedPage> pages;
        std::optional<std::uint64_t> anchor;
        std::optional<Error> notJournalled;
    };
    static Result<Answer> answer(const Question &question, JobControl &job);
    [[nodiscard]] Question question() const;
    void takeSelection();
    [[nodiscard]] bool isForbidden(const access::SortSubject &key) const;
    bool dropForbiddenKeys(); // true = there were some
    void ask(Change change);
    void take(Result<Answer> answer, const Question &question);
    void show(Answer answer, const Question &question);
    void dropPages();

    [[nodiscard]] const ShownCell *cellAt(const QModelIndex &index) const;
    void want(std::uint64_t page) const;
    void fetch();
    [[nodiscard]] std::vector<std::uint64_t> pagesToFetch();
    void takePages(Result<std::vector<NumberedPage>> pages);
    void wantNeighbours();
    [[nodiscard]] bool isVisible(std::uint64_t page) const;

    CaseSession &m_session;
    std::vector<ShownColumn> m_wantedColumns;
    std::vector<access::SortSubject> m_wantedSort;
    std::shared_ptr<const access::RecordsView> m_wantedView; // the records of m_selection
    std::shared_ptr<const records::Selection> m_selection;

    std::vector<ShownColumn> m_columns;
    std::vector<access::SortSubject> m_sort;
    std::shared_ptr<const access::RecordsView> m_view;
    std::shared_ptr<const RowOrder> m_order;
    mutable PageCache m_pages{kCacheBytes};
    mutable std::set<std::uint64_t> m_wanted;
    std::vector<std::uint64_t> m_fetching;
    QTimer *m_flush;
    std::pair<int, int> m_visible{0, -1};
    std::optional<RecordId> m_anchor;
    int m_anchorRow = -1;
    std::uint64_t m_revealEpoch = 0; // pages of another one are stale
    Change m_change = Change::Columns;
    bool m_isLoading = false;
    bool m_isBehind = false; // the last question failed: what is shown is not what is wanted
    QElapsedTimer m_since;
    std::int64_t m_lastMs = 0;
    Latest<Answer> m_latest;
    Latest<std::vector<NumberedPage>> m_fetch;
};

} // namespace filature::items
