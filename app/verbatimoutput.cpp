// SPDX-License-Identifier: GPL-3.0-or-later
#include "verbatimoutput.h"

#include "core/validutf8.h"
#include "revealarguments.h"
#include "core/outputfile.h"
#include "core/sha256.h"
#include "casearguments.h"
#include "progressline.h"
#include "records/rowwriter.h"
#include "records/verbatim.h"
#include "words/safetext.h"
#include "session.h"
#include "standardoutput.h"

#include <QCoreApplication>

#include <array>
#include <cerrno>
#include <charconv>
#include <filesystem>
#include <optional>
#include <sys/stat.h>
#include <vector>

namespace filature::app {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Verbatim)
};

std::optional<EvidenceId> evidenceByNumber(const std::string &text)
{
    EvidenceId id;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), id.value);
    if (problem != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return id;
}

Result<void> writeCells(Session &session, OpenCase &opened, const records::EvidenceInfo &evidence,
                        records::RowSink sink)
{
    const auto writer = records::makeRowWriter(records::RowFormat::Csv, std::move(sink));
    return records::writeVerbatim(opened.reader(), evidence, *writer, session.job);
}

Result<void> writeToFile(Session &session, OpenCase &opened, const records::EvidenceInfo &evidence,
                         const std::string &path)
{
    FILATURE_TRY_ASSIGN(file, OutputFile::create(path));
    FILATURE_TRY(writeCells(session, opened, evidence, [&file](std::string_view bytes) { return file.write(bytes); }));
    return file.commit();
}

words::Outcome<void> useFolder(const std::string &path)
{
    if (::mkdir(path.c_str(), S_IRWXU) == 0) return {};
    if (errno != EEXIST) return failErrno(path, errno, ErrorCode::WriteFailed);
    std::error_code problem;
    const bool isFolder =
        std::filesystem::symlink_status(path, problem).type() == std::filesystem::file_type::directory;
    if (isFolder && std::filesystem::is_empty(path, problem) && !problem) return {};
    words::Failure failure(ErrorCode::AlreadyExists, Words::tr("The folder for the files must be new or empty."));
    failure.error.path = path;
    return std::unexpected(std::move(failure));
}

Result<void> writeIndex(const std::vector<records::EvidenceInfo> &all, const std::string &path)
{
    constexpr std::array<std::string_view, 3> kColumns = {"id", "path", "sha256"};
    FILATURE_TRY_ASSIGN(file, OutputFile::create(path));
    const auto writer =
        records::makeRowWriter(records::RowFormat::Csv, [&file](std::string_view bytes) { return file.write(bytes); });
    FILATURE_TRY(writer->begin(kColumns));
    for (const records::EvidenceInfo &evidence : all) {
        const std::string id = std::to_string(evidence.id.value);
        const std::string name = validUtf8(evidence.path);
        const std::string hash = toHex(evidence.sha256);
        const std::array<std::string_view, 3> cells = {id, name, hash};
        FILATURE_TRY(writer->row(cells));
    }
    FILATURE_TRY(writer->end());
    return file.commit();
}

words::Outcome<void> writeAll(Session &session, OpenCase &opened, const VerbatimRequest &request)
{
    if (request.output.empty())
        return words::refuse(ErrorCode::Usage, Words::tr("'--verbatim all' writes several files and needs a folder for them."),
                      Words::tr("Add -o FOLDER."));
    FILATURE_TRY_ASSIGN(all, records::listEvidence(opened.reader()));
    FILATURE_TRY(useFolder(request.output));
    std::vector<EvidenceId> ids;
    for (const records::EvidenceInfo &evidence : all)
        ids.push_back(evidence.id);
    FILATURE_TRY(enterVerbatim(opened, ids, request.reveal));
    const ProgressLine progress(session.job);
    for (const records::EvidenceInfo &evidence : all)
        FILATURE_TRY(
            writeToFile(session, opened, evidence, request.output + '/' + std::to_string(evidence.id.value) + ".csv"));
    FILATURE_TRY(writeIndex(all, request.output + "/index.csv"));
    return {};
}

} // namespace

words::Outcome<void> writeVerbatim(Session &session, OpenCase &opened, const VerbatimRequest &request)
{
    if (request.evidence == "all") return writeAll(session, opened, request);
    const std::optional<EvidenceId> id = evidenceByNumber(request.evidence);
    if (!id)
        return words::refuse(ErrorCode::Usage,
                      Words::tr("'%1' is not the number of an evidence.").arg(words::safeText(request.evidence)),
                      Words::tr("--verbatim takes a number ('filature evidence' lists them) or 'all'."));
    FILATURE_TRY_ASSIGN(evidence, records::findEvidence(opened.reader(), *id));
    FILATURE_TRY(enterVerbatim(opened, {*id}, request.reveal));
    if (request.output.empty())
        FILATURE_TRY(writeCells(session, opened, evidence,
                                [&session](std::string_view bytes) { return session.out.write(bytes); }));
    else
        FILATURE_TRY(writeToFile(session, opened, evidence, request.output));
    return {};
}

} // namespace filature::app
