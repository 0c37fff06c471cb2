// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/rekey.h"

#include "core/sha256.h"
#include "storage/caserecord.h"
#include "storage/databasecopy.h"
#include "storage/databaseopener.h"
#include "storage/journalcheck.h"
#include "storage/newfile.h"
#include "storage/pagecheck.h"
#include "storage/schema.h"

#include <sys/stat.h>

#include <array>
#include <utility>

namespace filature::storage {

namespace {

// The case under its old key, for us alone and without a log beside it: a log that stayed would not fit the new file.
Result<Connection> takeForUsAlone(const CaseFile &source)
{
    FILATURE_TRY_ASSIGN(connection, source.connect(CaseFile::Access::Write));
    auto mode = connection.queryText("PRAGMA journal_mode=DELETE");
    if (!mode && mode.error().code != ErrorCode::Locked) return std::unexpected(std::move(mode).error());
    if (!mode || *mode != "delete") return failAt(ErrorCode::Locked, source.path(), -1, "the case is open elsewhere");
    FILATURE_TRY(connection.execute("PRAGMA locking_mode=EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT"));
    return connection;
}

Result<DerivedKey> newKeyFor(const CaseKey &key)
{
    Salt salt{};
    fillRandom(salt);
    return DerivedKey::derive(key.passphrase(), salt);
}

OpenRequest requestFor(const std::string &path, const DerivedKey &key)
{
    OpenRequest request;
    request.path = path;
    request.key = &key;
    return request;
}

// A case that was plain gets its MAC key, and MACs on the entries it has.
Result<void> addMacs(Connection &copy, std::string &macKey)
{
    macKey.resize(Digest{}.size());
    fillRandom({reinterpret_cast<std::uint8_t *>(macKey.data()), macKey.size()});
    FILATURE_TRY_ASSIGN(update, copy.prepare("UPDATE meta SET value = ?1 WHERE key = 'mac_key'"));
    FILATURE_TRY(update.bindBlob(0, macKey).run());
    FILATURE_TRY_ASSIGN(entries, copy.prepare("SELECT chain, sequence, hash FROM journal_entry"));
    FILATURE_TRY_ASSIGN(seal, copy.prepare("UPDATE journal_entry SET mac = ?3 WHERE chain = ?1 AND sequence = ?2"));
    while (true) {
        FILATURE_TRY_ASSIGN(row, entries.step());
        if (!row) return {};
        Digest hash{};
        if (!digestFrom(entries.blob(2), hash)) return fail(ErrorCode::JournalBroken, "a hash has the wrong length");
        const std::string mac = entryMac(macKey, hash);
        FILATURE_TRY(seal.bind(0, entries.integer(0)).bind(1, entries.integer(1)).bindBlob(2, mac).run());
    }
}

// What the copy differs in: its journal says so. Returns the heads for the witness.
Result<Witness> finishCopy(Connection &copy, const CaseFile &source, std::string &macKey)
{
    macKey = source.macKey();
    FILATURE_TRY(copy.execute("PRAGMA journal_mode=WAL"));
    FILATURE_TRY_ASSIGN(transaction, Transaction::begin(copy));
    if (!source.info().encrypted) FILATURE_TRY(addMacs(copy, macKey));
    const std::string payload = std::string("{\"wasEncrypted\":") + (source.info().encrypted ? "true" : "false") + "}";
    const NewEntry entry{JournalChain::Access, "rekey", payload, source.clock().utcMicroseconds()};
    FILATURE_TRY_ASSIGN(access, appendEntry(copy, source.info().id, macKey, entry));
    FILATURE_TRY_ASSIGN(content, chainHead(copy, source.info().id, JournalChain::Content));
    FILATURE_TRY(transaction.commit());
    FILATURE_TRY(emptyLog(copy));
    return Witness{content, access};
}

Result<JournalReport> journalOf(Connection &connection, std::string_view caseId, std::string_view macKey)
{
    JournalReport report;
    for (const JournalChain chain : {JournalChain::Content, JournalChain::Access})
        FILATURE_TRY(verifyChain(connection, caseId, macKey, chain, report));
    return report;
}

Result<void> verifyCopy(const std::string &path, const DerivedKey &key, const CaseFile &source, std::string_view macKey,
                        JobControl &job)
{
    FILATURE_TRY_ASSIGN(copy, openDatabase(requestFor(path, key)));
    copy.setInterrupt(&job);
    FILATURE_TRY_ASSIGN(bad, pagesThatFail(copy, key, 1, job));
    FILATURE_TRY_ASSIGN(verdict, copy.queryText("PRAGMA integrity_check(1)"));
    if (!bad.empty() || verdict != "ok") return failAt(ErrorCode::WriteFailed, path, -1, "the copy fails its check");
    FILATURE_TRY_ASSIGN(version, readFormat(copy));
    FILATURE_TRY_ASSIGN(journal, journalOf(copy, source.info().id, macKey));
    if (version != kFormatVersion || !journal.faults.empty())
        return failAt(ErrorCode::WriteFailed, path, -1, "the journal of the copy does not verify");
    return {};
}

// Copies, checks and completes the new file under its temporary name, and closes it.
Result<Witness> writeCopy(Connection &from, const std::string &path, const DerivedKey &key, const CaseFile &source,
                          JobControl &job)
{
    FILATURE_TRY_ASSIGN(pages, from.queryInteger("PRAGMA page_count"));
    job.setPhase(JobPhase::Exporting, static_cast<std::uint64_t>(pages));
    if (!source.info().encrypted) FILATURE_TRY(exportEncrypted(from, path, key, job));
    std::string macKey;
    Witness heads;
    {
        OpenRequest request = requestFor(path, key);
        request.create = true;
        FILATURE_TRY_ASSIGN(copy, openDatabase(request));
        if (source.info().encrypted) FILATURE_TRY(copyPages(from, copy, job));
        FILATURE_TRY_ASSIGN(before, contentSketch(from));
        FILATURE_TRY_ASSIGN(after, contentSketch(copy));
        if (before != after) return failAt(ErrorCode::WriteFailed, path, -1, "the copy differs from the case");
        FILATURE_TRY_ASSIGN(finished, finishCopy(copy, source, macKey));
        heads = finished;
    }
    job.setPhase(JobPhase::Verifying, static_cast<std::uint64_t>(pages));
    auto verified = verifyCopy(path, key, source, macKey, job);
    wipe(macKey);
    FILATURE_TRY(std::move(verified));
    return heads;
}

Result<void> checkKeys(const CaseKey &newKey)
{
    if (newKey.isNone()) return fail(ErrorCode::Refused, "an encrypted case does not become plain");
    if (!newKey.isUsable()) return fail(ErrorCode::Usage, "the passphrase is empty or has a NUL character");
    return {};
}

} // namespace

Result<void> rekey(const std::string &path, const CaseKey &oldKey, const CaseKey &newKey, JobControl &job,
                   const Clock &clock)
{
    FILATURE_TRY(checkKeys(newKey));
    FILATURE_TRY_ASSIGN(source, CaseFile::open(path, oldKey, OpenMode::Writer, clock));
    FILATURE_TRY_ASSIGN(from, takeForUsAlone(source));
    FILATURE_TRY_ASSIGN(journal, journalOf(from, source.info().id, source.macKey()));
    if (!journal.faults.empty())
        return failAt(ErrorCode::JournalBroken, source.path(), -1, "the journal does not verify");
    FILATURE_TRY_ASSIGN(key, newKeyFor(newKey));
    FILATURE_TRY_ASSIGN(file, NewFile::toReplace(source.path()));
    FILATURE_TRY_ASSIGN(heads, writeCopy(from, file.temporaryPath(), key, source, job));
    const auto seen = Witness::load(source.info().id);
    const bool trusted =
        !seen || compareWithWitness(from, source.info().id, *seen)
                     .transform([](const WitnessComparison &c) { return c.state == JournalReport::Witness::Agrees; })
                     .value_or(false);
    FILATURE_TRY(file.giveName());
    if (trusted) static_cast<void>(heads.store(source.info().id).has_value());
    return {};
}

} // namespace filature::storage
