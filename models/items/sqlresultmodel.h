// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a user's own SELECT, as they arrive.
#pragma once

#include "access/recordsview.h"
#include "items/jobrunner.h"

#include <QAbstractTableModel>
#include <QElapsedTimer>
#include <QTimer>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace filature::access {
class OpenCase;
}

namespace filature::items {

class SqlStream;
struct SqlBatch;

// What is kept of a result; what is beyond is not read.
struct SqlLimits
{
    std::uint64_t rows = 100'000;
    std::uint64_t bytes = std::uint64_t{64} << 20;
};

struct SqlKinds
{
    std::uint64_t numbers = 0;
    std::uint64_t texts = 0;
};

struct SqlQuestion
{
    std::shared_ptr<const access::RecordsView> view;
    std::string statement;
    access::RevealRequest request; // what is revealed at present, and why
};

// GUI thread. The statement runs in a lane on a read-only connection of its own, masked, and is journalled before its first row is
// read. data() is O(log batches). Cells are safe to show; memory is bounded by the limits.
class SqlResultModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class State : std::uint8_t { Idle, Running, Done, Cancelled, Failed };
    Q_ENUM(State)
    enum Role : int {
        IsNullRole = Qt::UserRole,
        IsNumberRole,
        FullTextRole, // DisplayRole cuts long cells
    };

    SqlResultModel(const access::OpenCase &opened, JobRunner &jobs, QObject *parent = nullptr, SqlLimits limits = {});
    ~SqlResultModel() override;

    // Forgets the rows before, and stops what runs.
    void run(const SqlQuestion &question);
    // Rows that have come stay.
    void cancel();
    void clear();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; } // of Failed
    [[nodiscard]] const std::optional<Error> &notJournalled() const { return m_notJournalled; } // and shown all the same
    [[nodiscard]] bool hasMore() const { return m_hasMore; }    // the result is longer than the limits
    [[nodiscard]] bool isFullByBytes() const { return m_isFullByBytes; }
    [[nodiscard]] qint64 elapsedMs() const { return m_state == State::Running ? m_clock.elapsed() : m_elapsedMs; }
    [[nodiscard]] const SqlLimits &limits() const { return m_limits; }

    // Every cell that is not NULL is a number, and there is one.
    [[nodiscard]] bool isNumeric(int column) const;
    [[nodiscard]] double number(int row, int column) const; // 0 for what is none
    [[nodiscard]] int columnNamed(QStringView name) const;  // case apart; -1 = none

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void stateChanged();

private:
    void drain(); // what the worker has put into the stream since
    void append(SqlBatch batch);
    void end(const std::optional<Error> &error);
    void reset();
    [[nodiscard]] const SqlBatch &batchOf(int row) const;

    const access::OpenCase &m_case;
    JobRunner &m_jobs;
    SqlLimits m_limits;
    std::shared_ptr<SqlStream> m_stream;
    std::shared_ptr<JobControl> m_job;
    std::uint64_t m_generation = 0;
    QTimer m_tick;
    QElapsedTimer m_clock;
    State m_state = State::Idle;
    std::optional<Error> m_error;
    std::optional<Error> m_notJournalled;
    bool m_hasMore = false;
    bool m_isFullByBytes = false;
    qint64 m_elapsedMs = 0;
    std::vector<QString> m_names;
    std::vector<SqlKinds> m_kinds;
    std::vector<SqlBatch> m_batches;
    int m_rows = 0;
};

// The records that a result names, for the page of records.
struct NamedRecords
{
    records::Filter filter;
    std::uint64_t records = 0;
    bool isCut = false; // there are more than fit into a filter
};
inline constexpr std::size_t kMostRecordTerms = 1000; // single records or runs of them
// From the numbers of a column; nothing when it has none. O(rows).
[[nodiscard]] std::optional<NamedRecords> recordsNamed(const SqlResultModel &model, int column);

} // namespace filature::items
