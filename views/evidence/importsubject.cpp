// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/importsubject.h"

#include "records/storedsource.h"

#include <algorithm>
#include <sys/stat.h>
#include <utility>

namespace filature::evidencepages {

namespace {

// Opening the case by other means would drop the locks that the database holds on it.
bool isPartOfCase(const std::string &path, const std::string &casePath)
{
    struct stat file{};
    if (::lstat(path.c_str(), &file) != 0) return false;
    return std::ranges::any_of(std::initializer_list<const char *>{"", "-wal", "-shm"}, [&](const char *ending) {
        struct stat part{};
        return ::stat((casePath + ending).c_str(), &part) == 0 && part.st_dev == file.st_dev && part.st_ino == file.st_ino;
    });
}

Result<void> checkFile(const storage::CaseFile &caseFile, const ImportSubject &subject)
{
    if (isPartOfCase(subject.path, caseFile.path())) return failAt(ErrorCode::BadInput, subject.path, -1, kIsTheCase);
    return {};
}

// All of an evidence, or the stretch of its block.
struct Stretch
{
    std::uint64_t begin = 0;
    std::uint64_t length = 0;
};

Result<Stretch> stretchOf(storage::Connection &connection, const records::EvidenceInfo &evidence, const ImportSubject &subject)
{
    if (subject.kind != SubjectKind::Block) return Stretch{0, evidence.bytes};
    std::uint64_t begin = evidence.bytes;
    std::uint64_t end = 0;
    FILATURE_TRY(records::forEachSetAside(connection, evidence.reading.id, [&](const records::SetAsideEntry &entry) -> Result<void> {
        if (entry.block != subject.block) return {};
        begin = std::min(begin, entry.offset);
        end = std::max(end, entry.offset + entry.length);
        return {};
    }));
    if (end <= begin) return fail(ErrorCode::NotFound, "no such block");
    return Stretch{begin, end - begin};
}

void fixDialect(ingest::DialectOptions &options, const ingest::Dialect &dialect)
{
    options.encoding = dialect.encoding;
    options.delimiter = dialect.delimiter;
    options.quote = dialect.quote;
    options.escape = dialect.escape;
    options.headerRows = dialect.headerRows;
}

Result<records::Preview> lookAtStored(const storage::CaseFile &caseFile, const ImportSubject &subject, records::ImportOptions options,
                                      JobControl &job)
{
    FILATURE_TRY_ASSIGN(connection, caseFile.connect(storage::CaseFile::Access::Read));
    FILATURE_TRY_ASSIGN(evidence, records::findEvidence(connection, subject.evidence));
    FILATURE_TRY_ASSIGN(stretch, stretchOf(connection, evidence, subject));
    FILATURE_TRY_ASSIGN(source, records::StoredSource::open(connection, subject.evidence, stretch.begin, stretch.length));
    if (subject.kind == SubjectKind::Mapping) fixDialect(options.dialect, evidence.reading.dialect);
    if (subject.kind == SubjectKind::Mapping && !options.mapping) options.mapping = evidence.reading.mapping;
    if (subject.kind == SubjectKind::Block && !options.dialect.encoding) options.dialect.encoding = evidence.reading.dialect.encoding;
    FILATURE_TRY_ASSIGN(preview, records::preview(source, options, job));
    const bool isSameTable = preview.detection.columnNames == evidence.reading.header;
    if (subject.kind == SubjectKind::Reread && !options.mapping && isSameTable) preview.mapping = evidence.reading.mapping;
    if (subject.kind == SubjectKind::Mapping) { // over the columns of the reading, whatever is found today
        preview.mapping = fields::resolveMapping(*options.mapping, evidence.reading.columns).mapping;
        preview.mapping.columnNames = evidence.reading.columns;
        preview.detection.columnNames = evidence.reading.header;
    }
    return preview;
}

} // namespace

Result<records::Preview> lookAt(const storage::CaseFile &caseFile, const ImportSubject &subject, const records::ImportOptions &options,
                                JobControl &job)
{
    if (subject.kind != SubjectKind::File) return lookAtStored(caseFile, subject, options, job);
    FILATURE_TRY(checkFile(caseFile, subject));
    FILATURE_TRY_ASSIGN(source, ingest::openFile(subject.path, options.links));
    return records::preview(*source, options, job);
}

Result<records::EvidenceInfo> readInto(const storage::CaseFile &caseFile, const ImportSubject &subject,
                                       const records::ImportOptions &options, JobControl &job)
{
    records::Importer importer(caseFile);
    switch (subject.kind) {
    case SubjectKind::File: FILATURE_TRY(checkFile(caseFile, subject)); return importer.importFile(subject.path, options, job);
    case SubjectKind::Block: return importer.importBlock(subject.evidence, subject.block, options, job);
    case SubjectKind::Reread: return importer.reread(subject.evidence, options, job);
    case SubjectKind::Mapping: return importer.applyMapping(subject.evidence, options.mapping.value_or(fields::Mapping{}), job);
    }
    return fail(ErrorCode::Internal);
}

Result<void> undoPending(const storage::CaseFile &caseFile)
{
    FILATURE_TRY_ASSIGN(connection, caseFile.connect(storage::CaseFile::Access::Read));
    FILATURE_TRY_ASSIGN(pending, records::listEvidence(connection, true));
    JobControl stopped; // a resumption that is cancelled at once undoes what there was
    stopped.cancel();
    for (std::size_t i = 0; i < pending.size(); ++i) {
        auto resumed = records::Importer(caseFile).resumePending(stopped);
        if (!resumed && resumed.error().code != ErrorCode::Cancelled) return std::unexpected(std::move(resumed).error());
    }
    return {};
}

} // namespace filature::evidencepages
