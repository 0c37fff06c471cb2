// SPDX-License-Identifier: GPL-3.0-or-later
// The journal's entries, newest first, as far as they have been scrolled to.
#pragma once

#include "items/jobrunner.h"
#include "items/journalpages.h"
#include "storage/casefile.h"
#include "storage/journal.h"

#include <QAbstractTableModel>

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>

namespace filature::access {
class OpenCase;
}

namespace filature::items {

// Heads of both chains and what can be chosen by.
struct JournalOverview
{
    storage::ChainHead content;
    storage::ChainHead access;
    JournalNames names;
    [[nodiscard]] std::uint64_t entries() const { return static_cast<std::uint64_t>(content.sequence + access.sequence); }
};

// GUI thread; reads in a lane. DisplayRole has the bare words of the case: those of the user, and the last column, are the view's.
class JournalModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column : int { TimeColumn, AuthorColumn, ChainColumn, ActionColumn, DetailsColumn, CheckColumn, ColumnCount };
    enum class State : std::uint8_t { Loading, Ready, Failed };
    Q_ENUM(State)
    static constexpr std::size_t kPage = 200;

    JournalModel(const access::OpenCase &opened, JobRunner &jobs, QObject *parent = nullptr);

    // From the newest entry again; also after the case was written to.
    void reload();
    void choose(const JournalChoice &choice);
    [[nodiscard]] const JournalChoice &choice() const { return m_choice; }

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] const JournalOverview &overview() const { return m_overview; }
    [[nodiscard]] const storage::JournalEntry &entry(int row) const { return m_entries[static_cast<std::size_t>(row)]; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void stateChanged();
    void overviewChanged();

private:
    struct Loaded
    {
        JournalOverview overview;
        JournalPage page;
    };
    void load(bool withOverview);
    void take(Result<Loaded> loaded, bool withOverview);

    const access::OpenCase &m_case;
    JournalChoice m_choice;
    JournalOverview m_overview;
    std::deque<storage::JournalEntry> m_entries; // a page is added without moving the others
    JournalPlace m_next;
    bool m_isLast = true;
    bool m_isFetching = false;
    State m_state = State::Loading;
    std::optional<Error> m_error;
    Latest<Loaded> m_latest;
};

// The heads of both chains as JSON, for keeping elsewhere. Lane::Reader; the connection is the caller's.
[[nodiscard]] Result<void> writeJournalHeads(const storage::CaseFile &file, storage::Connection &connection, const std::string &path);

} // namespace filature::items
