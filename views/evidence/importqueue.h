// SPDX-License-Identifier: GPL-3.0-or-later
// What is to be read into the case, one after the other: looked at, imported, indexed.
#pragma once

#include "evidence/importsubject.h"
#include "items/casesession.h"

#include <QObject>
#include <QString>

#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace filature::evidencepages {

enum class QueueState : std::uint8_t
{
    Looking, // a preview is being made
    Ready,   // it can be imported
    Waiting, // for its turn
    Importing,
    Done,
    Failed, // at the preview or at the import
    Cancelled,
};

struct QueueItem
{
    std::uint64_t number = 0;
    ImportSubject subject;
    QString name; // safe to show
    QueueState state = QueueState::Looking;
    records::ImportOptions options; // what the user fixed
    std::shared_ptr<const records::Preview> preview;
    std::optional<Error> error;
    std::optional<records::EvidenceInfo> result;
    std::uint64_t generation = 0; // of its preview
};

// What runs at present, for a bar of progress.
struct Activity
{
    items::JobKind kind = items::JobKind::Quick;
    QString subject; // safe to show
    std::shared_ptr<JobControl> control;
};

// GUI thread. Belongs to the session, so that an import goes on while the page is made anew for another language.
class ImportQueue : public QObject
{
    Q_OBJECT

public:
    [[nodiscard]] static ImportQueue &of(items::CaseSession &session);

    // Makes previews of them; the number of the last one, 0 = there was none.
    std::uint64_t add(std::vector<ImportSubject> subjects);
    void remove(std::uint64_t number); // not while it is imported
    void clear();                      // all that wait for nothing
    [[nodiscard]] const std::vector<std::unique_ptr<QueueItem>> &items() const { return m_items; }
    [[nodiscard]] const QueueItem *find(std::uint64_t number) const;

    // Makes another preview.
    void setDialect(std::uint64_t number, const ingest::DialectOptions &dialect);
    void lookAgain(std::uint64_t number);
    // nullopt = what is proposed. `looksAgain`: it was made for another file, and is to be carried over.
    void setMapping(std::uint64_t number, std::optional<fields::Mapping> mapping, bool looksAgain = false);

    // What is Ready goes into the case; what fails does not stop the others, unless the case itself fails.
    void importOne(std::uint64_t number);
    void importAll();
    void cancel(); // nothing of the one that is running stays; those that wait are Ready again
    void resumePending();
    void undoPending();
    void buildIndex();

    [[nodiscard]] const std::optional<Activity> &activity() const { return m_activity; }
    [[nodiscard]] bool isBusy() const { return m_activity.has_value() && m_activity->kind != items::JobKind::Indexing; }
    [[nodiscard]] std::size_t count(QueueState state) const;
    // Of resuming, undoing or indexing, the last time; interrupted imports that could not go on.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] const std::vector<Error> &dropped() const { return m_dropped; }

Q_SIGNALS:
    void itemChanged(std::uint64_t number);
    void listChanged();
    void activityChanged();
    void imported(std::uint64_t number); // it is Done
    void indexFailed();                  // see error()
    void resumed();                      // resuming or undoing has ended: see error() and dropped()

private:
    explicit ImportQueue(items::CaseSession &session);
    [[nodiscard]] QueueItem *item(std::uint64_t number);
    void look(QueueItem &item);
    void lookNext();
    void takePreview(std::uint64_t number, std::uint64_t generation, Result<records::Preview> preview);
    void importNext();
    void takeEvidence(std::uint64_t number, Result<records::EvidenceInfo> evidence);
    void letWait(); // what is Waiting is Ready again
    // A job of the writer that is the activity until it ends.
    template<typename T>
    void begin(items::JobKind kind, const QString &subject, std::function<Result<T>(JobControl &)> work,
               std::function<void(Result<T>)> done);

    items::CaseSession &m_session;
    std::vector<std::unique_ptr<QueueItem>> m_items;
    std::deque<std::uint64_t> m_toLook;
    std::optional<Activity> m_activity;
    std::optional<Error> m_error;
    std::vector<Error> m_dropped;
    std::uint64_t m_last = 0;
    int m_looking = 0;
    bool m_needsIndex = false;
};

template<typename T>
void ImportQueue::begin(items::JobKind kind, const QString &subject, std::function<Result<T>(JobControl &)> work,
                        std::function<void(Result<T>)> done)
{
    auto finish = [this, done = std::move(done)](const std::shared_ptr<JobControl> &control, Result<T> result) {
        if (m_activity && m_activity->control == control) {
            m_activity.reset();
            Q_EMIT activityChanged();
        }
        done(std::move(result));
    };
    const auto own = std::make_shared<std::shared_ptr<JobControl>>();
    *own = m_session.jobs().start<T>(items::Lane::Writer, kind, subject, std::move(work), this,
                                     [own, finish = std::move(finish)](Result<T> result) { finish(*own, std::move(result)); });
    m_activity = Activity{kind, subject, *own};
    Q_EMIT activityChanged();
}

} // namespace filature::evidencepages
