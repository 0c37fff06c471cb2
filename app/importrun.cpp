// SPDX-License-Identifier: GPL-3.0-or-later
#include "importrun.h"

#include "dialectarguments.h"
#include "evidenceoutput.h"
#include "jsonoutput.h"
#include "messages.h"
#include "casearguments.h"
#include "progressline.h"
#include "records/textindex.h"
#include "words/safetext.h"
#include "session.h"
#include "standardoutput.h"

#include <QCoreApplication>

#include <algorithm>
#include <sys/stat.h>
#include <utility>

namespace filature::app {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

// Opening the case by other means would drop the locks that the database holds on it. A link that is not followed is not
// asked either where it leads, which would change its time of access.
bool isPartOfCase(const std::string &path, const std::string &casePath, ingest::LinkPolicy links)
{
    struct stat file{};
    const int status = links == ingest::LinkPolicy::Follow ? ::stat(path.c_str(), &file) : ::lstat(path.c_str(), &file);
    if (status != 0) return false;
    return std::ranges::any_of(std::initializer_list<const char *>{"", "-wal", "-shm"}, [&](const char *ending) {
        struct stat part{};
        return ::stat((casePath + ending).c_str(), &part) == 0 && part.st_dev == file.st_dev &&
               part.st_ino == file.st_ino;
    });
}

// Fails because of the file, not because of the case or the program.
bool concernsFile(const words::Failure &failure)
{
    return exitCode(failure.error.code) == exitCode(ErrorCode::BadInput) || failure.error.code == ErrorCode::Refused;
}

} // namespace

ImportRun::ImportRun(Session &session, OpenCase &opened, Talk talk)
    : m_session(session), m_case(opened), m_talk(talk), m_importer(opened.file())
{
}

words::Outcome<void> ImportRun::resumePending()
{
    auto resumed = [this] {
        const ProgressLine progress(m_session.job);
        return m_importer.resumePending(m_session.job);
    }();
    FILATURE_TRY(resumed);
    for (const Error &error : resumed->dropped) {
        m_session.messages.warn(Words::tr("an interrupted import could not go on and was undone."));
        m_session.messages.tell(error);
        m_hasUndone = true;
    }
    for (const records::EvidenceInfo &evidence : resumed->finished)
        m_session.messages.note(Words::tr("An interrupted import was finished: %1").arg(words::safeText(evidence.path)));
    m_resumed = std::move(resumed->finished);
    return {};
}

std::optional<records::EvidenceInfo> ImportRun::takeResumed(const std::string &path)
{
    const auto found = std::ranges::find(m_resumed, path, &records::EvidenceInfo::path);
    if (found == m_resumed.end()) return std::nullopt;
    records::EvidenceInfo evidence = std::move(*found);
    m_resumed.erase(found);
    return evidence;
}

words::Outcome<records::EvidenceInfo> ImportRun::import(const std::string &path, const records::ImportOptions &options,
                                                 const DialectArguments *dialect)
{
    if (auto resumed = takeResumed(path)) return std::move(*resumed);
    if (isPartOfCase(path, m_case.file().path(), options.links))
        return words::refuse(ErrorCode::BadInput, Words::tr("%1 is the case itself.").arg(words::safeText(path)),
                      Words::tr("Name a file to be read into it."));
    if (dialect != nullptr && dialect->namesSheet()) {
        FILATURE_TRY_ASSIGN(source, ingest::openFile(path, options.links));
        FILATURE_TRY_ASSIGN(looked, records::preview(*source, options, m_session.job));
        FILATURE_TRY(dialect->checkSheet(looked.detection.format));
    }
    const ProgressLine progress(m_session.job);
    return m_importer.importFile(path, options, m_session.job);
}

words::Outcome<void> ImportRun::add(const std::string &path, const records::ImportOptions &options,
                             const DialectArguments *dialect)
{
    ImportedFile &file = m_files.emplace_back(ImportedFile{path, std::nullopt, std::nullopt});
    auto imported = import(path, options, dialect);
    if (imported) {
        file.evidence = std::move(*imported);
        tell(*file.evidence);
        return {};
    }
    words::Failure failure = std::move(imported).error();
    if (failure.error.path.empty()) failure.error.path = path;
    file.failure = failure;
    if (!concernsFile(failure)) return std::unexpected(std::move(failure));
    m_session.messages.tell(failure);
    return {};
}

void ImportRun::tell(const records::EvidenceInfo &evidence)
{
    if (m_talk == Talk::Silent) return;
    m_session.out.print(evidenceText(evidence));
    static_cast<void>(m_session.out.finish().has_value()); // seen at once; what fails here is told at the end
}

words::Outcome<void> ImportRun::buildIndex()
{
    {
        const ProgressLine progress(m_session.job);
        FILATURE_TRY(records::buildTextIndex(m_case.file(), m_session.job));
    }
    for (ImportedFile &file : m_files) {
        if (!file.evidence) continue;
        FILATURE_TRY_ASSIGN(evidence, records::findEvidence(m_case.reader(), file.evidence->id));
        file.evidence = std::move(evidence);
    }
    return {};
}

bool ImportRun::hasFailures() const
{
    // Without files of its own, finishing what was begun is all that was asked for.
    if (m_files.empty()) return m_hasUndone;
    return std::ranges::any_of(m_files, [](const ImportedFile &file) { return file.failure.has_value(); });
}

bool ImportRun::isIndexPending() const
{
    const auto isPending = [](const records::EvidenceInfo &evidence) {
        return evidence.reading.state != records::ReadingState::Indexed;
    };
    return std::ranges::any_of(m_files,
                               [&](const ImportedFile &file) { return file.evidence && isPending(*file.evidence); }) ||
           std::ranges::any_of(m_resumed, isPending);
}

void ImportRun::addTo(JsonWriter &json) const
{
    json.beginObject().key("evidence").beginArray();
    for (const ImportedFile &file : m_files) {
        json.beginObject();
        if (file.evidence)
            addEvidence(json, *file.evidence);
        else
            json.text("path", file.path).text("error", file.failure ? describe(file.failure->error) : std::string());
        json.endObject();
    }
    for (const records::EvidenceInfo &evidence : m_files.empty() ? m_resumed : std::vector<records::EvidenceInfo>{}) {
        json.beginObject();
        addEvidence(json, evidence);
        json.endObject();
    }
    json.endArray().endObject();
}

} // namespace filature::app
