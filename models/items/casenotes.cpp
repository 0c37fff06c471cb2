// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/casenotes.h"

#include "access/opencase.h"

#include <chrono>
#include <ranges>
#include <utility>

namespace filature::items {

namespace {

constexpr std::chrono::milliseconds kPause{1500};
constexpr std::size_t kLongestHistory = 1000;

} // namespace

CaseNotes::CaseNotes(std::shared_ptr<access::OpenCase> opened, JobRunner &jobs, QObject *parent)
    : QObject(parent), m_case(std::move(opened)), m_jobs(jobs), m_latest(jobs)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPause);
    connect(&m_pause, &QTimer::timeout, this, &CaseNotes::saveDraft);
}

CaseNotes::~CaseNotes() = default;

void CaseNotes::reload()
{
    m_latest.start(
        Lane::Reader,
        [opened = m_case](JobControl &) -> Result<std::vector<notebook::SavedFilter>> {
            FILATURE_TRY_ASSIGN(connection, opened->file().connect(storage::CaseFile::Access::Read));
            return notebook::savedFilters(connection);
        },
        this,
        [this](Result<std::vector<notebook::SavedFilter>> filters) {
            if (!filters) return; // what cannot be read here cannot be loaded either, which the session tells
            m_filters = std::move(*filters);
            Q_EMIT filtersChanged();
        });
}

void CaseNotes::write(const notebook::Place &place, const Text &text)
{
    endDraft();
    enqueue({place, text});
}

void CaseNotes::setDraft(RecordId record, const std::string &text)
{
    if (m_draft && m_draft->record != record) endDraft();
    m_draft = Draft{record, text};
    m_pause.start();
}

void CaseNotes::endDraft()
{
    saveDraft();
    ++m_typing;
}

CaseNotes::Text CaseNotes::pendingNote(RecordId record) const
{
    if (m_draft && m_draft->record == record) return m_draft->text;
    const notebook::Place place = notebook::NoteOf{record};
    for (const Write &write : m_queue | std::views::reverse)
        if (write.place == place) return write.text.value_or(std::string());
    return std::nullopt;
}

Result<void> CaseNotes::flush()
{
    saveDraft();
    while (!m_queue.empty()) {
        const Result<Text> former = perform(*m_case, m_queue.front());
        if (!former) return std::unexpected(former.error());
        m_queue.pop_front();
    }
    return {};
}

void CaseNotes::undo()
{
    endDraft();
    --m_wantedSteps;
    step();
}

void CaseNotes::redo()
{
    endDraft();
    ++m_wantedSteps;
    step();
}

void CaseNotes::step()
{
    if (m_wantedSteps == 0 || !m_queue.empty()) return;
    const bool isUndo = m_wantedSteps < 0;
    m_wantedSteps += isUndo ? 1 : -1;
    const Change *change = isUndo ? undoable() : redoable();
    if (change == nullptr) return;
    if (isUndo) --m_at;
    else ++m_at;
    enqueue({change->place, isUndo ? change->before : change->after, 0, true});
    Q_EMIT historyChanged();
}

Result<CaseNotes::Text> CaseNotes::perform(const access::OpenCase &opened, const Write &write)
{
    FILATURE_TRY_ASSIGN(writer, opened.file().connect(storage::CaseFile::Access::Write));
    return notebook::write(opened.file(), writer, write.place, write.text);
}

void CaseNotes::enqueue(Write write)
{
    m_queue.push_back(std::move(write));
    startNext();
}

void CaseNotes::saveDraft()
{
    m_pause.stop();
    if (!m_draft) return;
    const Draft draft = *std::exchange(m_draft, std::nullopt);
    enqueue({notebook::NoteOf{draft.record}, draft.text, m_typing});
}

void CaseNotes::startNext()
{
    if (m_isWriting || m_queue.empty()) return;
    m_isWriting = true;
    m_jobs.start<Text>(
        Lane::Writer, JobKind::Quick, {}, [opened = m_case, write = m_queue.front()](JobControl &) { return perform(*opened, write); }, this,
        [this](Result<Text> former) {
            m_isWriting = false;
            if (!former && former.error().code == ErrorCode::Cancelled) return; // stays for flush()
            if (m_queue.empty()) return;                                        // flush() was faster
            const Write write = std::move(m_queue.front());
            m_queue.pop_front();
            take(write, std::move(former));
            startNext();
            step();
        });
}

void CaseNotes::take(const Write &write, Result<Text> former)
{
    if (!former) {
        Q_EMIT failed(former.error());
        return;
    }
    remember(write, *former);
    if (std::holds_alternative<notebook::FilterNamed>(write.place)) reload();
    Q_EMIT changed(write.place);
}

void CaseNotes::remember(const Write &write, const Text &former)
{
    if (write.isOfHistory || former.value_or(std::string()) == write.text.value_or(std::string())) return;
    const bool isContinued = write.typing != 0 && m_at == m_history.size() && m_at > 0 && m_history.back().typing == write.typing;
    if (isContinued) {
        m_history.back().after = write.text;
    } else {
        m_history.resize(m_at);
        m_history.push_back({write.place, former, write.text, write.typing});
        if (m_history.size() > kLongestHistory) m_history.erase(m_history.begin());
        m_at = m_history.size();
    }
    Q_EMIT historyChanged();
}

} // namespace filature::items
