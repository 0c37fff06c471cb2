// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/importqueue.h"

#include "records/textindex.h"
#include "words/safetext.h"

#include <algorithm>
#include <utility>
#include <variant>

namespace filature::evidencepages {

using items::JobKind;
using items::Lane;

namespace {

constexpr int kMostLooking = 2; // previews at once: the lane is needed by others too

QString nameOf(const std::string &path) { return words::safeText(std::string_view(path).substr(path.rfind('/') + 1)); }

// Fails because of the file, not because of the case or the program.
bool concernsFile(const Error &error)
{
    return exitCode(error.code) == exitCode(ErrorCode::BadInput) || error.code == ErrorCode::Refused || error.code == ErrorCode::Cancelled;
}

JobKind kindOf(SubjectKind kind)
{
    if (kind == SubjectKind::Reread) return JobKind::Rereading;
    return kind == SubjectKind::Mapping ? JobKind::Mapping : JobKind::Importing;
}

} // namespace

ImportQueue::ImportQueue(items::CaseSession &session) : QObject(&session), m_session(session) {}

ImportQueue &ImportQueue::of(items::CaseSession &session)
{
    auto *queue = session.findChild<ImportQueue *>(Qt::FindDirectChildrenOnly);
    return queue != nullptr ? *queue : *new ImportQueue(session);
}

std::uint64_t ImportQueue::add(std::vector<ImportSubject> subjects)
{
    if (subjects.empty()) return 0;
    for (ImportSubject &subject : subjects) {
        auto added = std::make_unique<QueueItem>();
        added->number = ++m_last;
        added->name = nameOf(subject.path);
        added->subject = std::move(subject);
        m_toLook.push_back(added->number);
        m_items.push_back(std::move(added));
    }
    Q_EMIT listChanged();
    lookNext();
    return m_last;
}

void ImportQueue::remove(std::uint64_t number)
{
    const QueueItem *one = find(number);
    if (one == nullptr || one->state == QueueState::Importing) return;
    std::erase_if(m_items, [number](const auto &each) { return each->number == number; });
    Q_EMIT listChanged();
}

void ImportQueue::clear()
{
    std::erase_if(m_items, [](const auto &each) { return each->state != QueueState::Importing && each->state != QueueState::Waiting; });
    Q_EMIT listChanged();
}

const QueueItem *ImportQueue::find(std::uint64_t number) const
{
    const auto found = std::ranges::find(m_items, number, [](const auto &each) { return each->number; });
    return found == m_items.end() ? nullptr : found->get();
}

QueueItem *ImportQueue::item(std::uint64_t number) { return const_cast<QueueItem *>(find(number)); }

std::size_t ImportQueue::count(QueueState state) const
{
    return static_cast<std::size_t>(std::ranges::count(m_items, state, [](const auto &each) { return each->state; }));
}

void ImportQueue::setDialect(std::uint64_t number, const ingest::DialectOptions &dialect)
{
    QueueItem *one = item(number);
    if (one == nullptr || one->state == QueueState::Importing || one->state == QueueState::Done) return;
    one->options.dialect = dialect;
    look(*one);
}

void ImportQueue::lookAgain(std::uint64_t number)
{
    if (QueueItem *one = item(number); one != nullptr && one->state != QueueState::Importing) look(*one);
}

void ImportQueue::setMapping(std::uint64_t number, std::optional<fields::Mapping> mapping, bool looksAgain)
{
    QueueItem *one = item(number);
    if (one == nullptr || one->state == QueueState::Importing) return;
    one->options.mapping = std::move(mapping);
    if (looksAgain) look(*one);
}

void ImportQueue::lookNext()
{
    while (m_looking < kMostLooking && !m_toLook.empty()) {
        const std::uint64_t number = m_toLook.front();
        m_toLook.pop_front();
        if (QueueItem *one = item(number); one != nullptr && !one->preview) look(*one);
    }
}

void ImportQueue::look(QueueItem &one)
{
    one.state = QueueState::Looking;
    one.error.reset();
    ++m_looking;
    const auto work = [&file = m_session.file(), subject = one.subject,
                       options = one.options](JobControl &job) -> Result<records::Preview> {
        auto preview = lookAt(file, subject, options, job);
        // A mapping of which nothing fits was made by hand for another way of reading.
        if (preview && options.mapping && preview->mapping.fields.empty() && subject.kind != SubjectKind::Mapping) {
            records::ImportOptions proposed = options;
            proposed.mapping.reset();
            return lookAt(file, subject, proposed, job);
        }
        return preview;
    };
    m_session.jobs().start<records::Preview>(Lane::Reader, JobKind::Quick, {}, work, this,
                                             [this, number = one.number, generation = ++one.generation](Result<records::Preview> preview) {
                                                 --m_looking;
                                                 takePreview(number, generation, std::move(preview));
                                                 lookNext();
                                             });
    Q_EMIT itemChanged(one.number);
}

void ImportQueue::takePreview(std::uint64_t number, std::uint64_t generation, Result<records::Preview> preview)
{
    QueueItem *one = item(number);
    if (one == nullptr || one->generation != generation || one->state != QueueState::Looking) return;
    if (preview) {
        one->preview = std::make_shared<const records::Preview>(std::move(*preview));
        if (one->options.mapping || one->subject.kind == SubjectKind::Mapping) one->options.mapping = one->preview->mapping;
        one->state = QueueState::Ready;
    } else {
        one->error = std::move(preview).error();
        if (one->error->path.empty()) one->error->path = one->subject.path;
        one->state = QueueState::Failed;
    }
    Q_EMIT itemChanged(number);
}

void ImportQueue::importOne(std::uint64_t number)
{
    QueueItem *one = item(number);
    if (one == nullptr || one->state != QueueState::Ready || !m_session.canChange()) return;
    one->state = QueueState::Waiting;
    Q_EMIT itemChanged(number);
    importNext();
}

void ImportQueue::importAll()
{
    if (!m_session.canChange()) return;
    for (const auto &one : m_items) {
        if (one->state != QueueState::Ready) continue;
        one->state = QueueState::Waiting;
        Q_EMIT itemChanged(one->number);
    }
    importNext();
}

void ImportQueue::importNext()
{
    if (isBusy()) return;
    const auto next = std::ranges::find(m_items, QueueState::Waiting, [](const auto &each) { return each->state; });
    if (next == m_items.end()) {
        if (m_needsIndex) buildIndex();
        return;
    }
    if (m_activity) { // an index that the import would make void
        m_activity->control->cancel();
        m_needsIndex = true;
    }
    QueueItem &one = **next;
    one.state = QueueState::Importing;
    begin<records::EvidenceInfo>(
        kindOf(one.subject.kind), one.name,
        [&file = m_session.file(), subject = one.subject, options = one.options](JobControl &job) {
            return readInto(file, subject, options, job);
        },
        [this, number = one.number](Result<records::EvidenceInfo> evidence) { takeEvidence(number, std::move(evidence)); });
    Q_EMIT itemChanged(one.number);
}

void ImportQueue::takeEvidence(std::uint64_t number, Result<records::EvidenceInfo> evidence)
{
    m_session.reload();
    bool goesOn = true;
    if (QueueItem *one = item(number)) {
        if (evidence) {
            m_needsIndex = m_needsIndex || evidence->reading.state != records::ReadingState::Indexed;
            one->result = std::move(*evidence);
            one->state = QueueState::Done;
            Q_EMIT imported(number);
        } else {
            one->error = std::move(evidence).error();
            if (one->error->path.empty()) one->error->path = one->subject.path;
            one->state = one->error->code == ErrorCode::Cancelled ? QueueState::Cancelled : QueueState::Failed;
            goesOn = concernsFile(*one->error);
        }
        Q_EMIT itemChanged(number);
    }
    if (!goesOn) letWait();
    importNext();
}

void ImportQueue::cancel()
{
    letWait();
    if (m_activity) m_activity->control->cancel();
}

void ImportQueue::letWait()
{
    for (const auto &each : m_items)
        if (each->state == QueueState::Waiting) each->state = QueueState::Ready;
    Q_EMIT listChanged();
}

void ImportQueue::buildIndex()
{
    if (m_activity || !m_session.canChange()) return;
    m_needsIndex = false;
    m_error.reset();
    begin<std::monostate>(
        JobKind::Indexing, {},
        [&file = m_session.file()](JobControl &job) -> Result<std::monostate> {
            FILATURE_TRY(records::buildTextIndex(file, job));
            return std::monostate{};
        },
        [this](Result<std::monostate> done) {
            if (!done && done.error().code != ErrorCode::Cancelled) {
                m_error = std::move(done).error();
                Q_EMIT indexFailed();
            }
            m_session.reload();
        });
}

void ImportQueue::resumePending()
{
    if (isBusy() || !m_session.canChange()) return;
    m_error.reset();
    m_dropped.clear();
    begin<records::Importer::Resumed>(
        JobKind::Resuming, {}, [&file = m_session.file()](JobControl &job) { return records::Importer(file).resumePending(job); },
        [this](Result<records::Importer::Resumed> done) {
            if (!done && done.error().code != ErrorCode::Cancelled) m_error = std::move(done).error();
            if (done) m_dropped = std::move(done->dropped);
            m_needsIndex = m_needsIndex || (done && !done->finished.empty());
            m_session.reload();
            Q_EMIT resumed();
            importNext();
        });
}

void ImportQueue::undoPending()
{
    if (isBusy() || !m_session.canChange()) return;
    m_error.reset();
    m_dropped.clear();
    begin<std::monostate>(
        JobKind::Resuming, {},
        [&file = m_session.file()](JobControl &) -> Result<std::monostate> {
            FILATURE_TRY(evidencepages::undoPending(file));
            return std::monostate{};
        },
        [this](Result<std::monostate> done) {
            if (!done) m_error = std::move(done).error();
            m_session.reload();
            Q_EMIT resumed();
            importNext();
        });
}

} // namespace filature::evidencepages
