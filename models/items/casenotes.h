// SPDX-License-Identifier: GPL-3.0-or-later
// Notes and saved filters of the open case, written behind the user's back and undone by name.
#pragma once

#include "items/jobrunner.h"
#include "notebook/notebook.h"

#include <QObject>
#include <QTimer>

#include <cstddef>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace filature::access {
class OpenCase;
}

namespace filature::items {

// GUI thread. Writes happen in the writer lane, in their order. What has not been written when the jobs are cancelled is kept until
// flush().
class CaseNotes : public QObject
{
    Q_OBJECT

public:
    using Text = std::optional<std::string>;
    struct Change
    {
        notebook::Place place;
        Text before;
        Text after;
        std::uint64_t typing = 0; // the draft it belongs to; 0 = none
    };

    CaseNotes(std::shared_ptr<access::OpenCase> opened, JobRunner &jobs, QObject *parent = nullptr);
    ~CaseNotes() override;

    // As they were last read; filtersChanged() follows reload(), which each change of one calls.
    [[nodiscard]] const std::vector<notebook::SavedFilter> &filters() const { return m_filters; }
    void reload();

    // Nothing or an empty text removes. changed() follows, or failed().
    void write(const notebook::Place &place, const Text &text);
    // A note while it is typed: written after a pause of typing, at the latest before anything else is; one step of the history until
    // endDraft().
    void setDraft(RecordId record, const std::string &text);
    void endDraft();
    // What is still to be written for that record: newer than what the case holds.
    [[nodiscard]] Text pendingNote(RecordId record) const;
    [[nodiscard]] bool hasPending() const { return m_draft || !m_queue.empty(); }
    // Writes at once what waits, in this thread: when no job runs any more.
    [[nodiscard]] Result<void> flush();

    // The change that undo() and redo() would take back or make again, after what still waits; nullptr = none.
    [[nodiscard]] const Change *undoable() const { return m_at == 0 ? nullptr : &m_history[m_at - 1]; }
    [[nodiscard]] const Change *redoable() const { return m_at == m_history.size() ? nullptr : &m_history[m_at]; }
    void undo();
    void redo();

Q_SIGNALS:
    void filtersChanged();
    void changed(const filature::notebook::Place &place); // it is in the case
    void failed(const filature::Error &error);            // a write; the case is as before
    void historyChanged();

private:
    struct Write
    {
        notebook::Place place;
        Text text;
        std::uint64_t typing = 0; // as in Change
        bool isOfHistory = false; // undone or made again
    };
    struct Draft
    {
        RecordId record;
        std::string text;
    };
    static Result<Text> perform(const access::OpenCase &opened, const Write &write);
    void enqueue(Write write);
    void saveDraft();
    void startNext();
    void take(const Write &write, Result<Text> former);
    void remember(const Write &write, const Text &former);
    void step();

    std::shared_ptr<access::OpenCase> m_case;
    JobRunner &m_jobs;
    std::vector<notebook::SavedFilter> m_filters;
    std::deque<Write> m_queue; // the first one is under way while m_isWriting
    bool m_isWriting = false;
    std::optional<Draft> m_draft;
    QTimer m_pause;
    std::vector<Change> m_history;
    std::size_t m_at = 0;        // changes before it are done, those behind it undone
    std::uint64_t m_typing = 1;  // the present draft's number
    int m_wantedSteps = 0;       // below 0 undo, above redo: they wait until everything is written
    Latest<std::vector<notebook::SavedFilter>> m_latest;
};

} // namespace filature::items
