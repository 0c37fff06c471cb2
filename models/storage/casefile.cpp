// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/casefile.h"

#include "core/sha256.h"
#include "storage/caselock.h"
#include "storage/caseprobe.h"
#include "storage/caserecord.h"
#include "storage/databaseopener.h"
#include "storage/openfile.h"
#include "storage/schema.h"
#include "storage/witness.h"

#include <optional>
#include <thread>
#include <utility>

namespace filature::storage {

CaseKey::CaseKey(std::string passphrase) : m_secret(std::string_view(passphrase)), m_present(true)
{
    passphrase.resize(passphrase.capacity());
    wipe(passphrase);
}

struct CaseFile::Private
{
    explicit Private(const Clock &c) : clock(&c) {}
    Private(const Private &) = delete;
    Private &operator=(const Private &) = delete;
    ~Private() { wipe(macKey); }

    const Clock *clock;
    OpenMode mode = OpenMode::Shared;
    std::string path;
    std::optional<DerivedKey> key;
    bool immutable = false;
    CaseInfo info;
    std::string macKey;
    CaseLock lock;
    std::shared_ptr<OpenFile> file;

    [[nodiscard]] OpenRequest request() const
    {
        OpenRequest request;
        request.path = path;
        request.key = key ? &*key : nullptr;
        request.immutable = immutable;
        return request;
    }
    [[nodiscard]] Result<void> openFirst(const CaseProbe &probe);
    [[nodiscard]] Result<void> openWithoutRoom(const CaseProbe &probe);
};

CaseFile::CaseFile(std::unique_ptr<Private> p) : d(std::move(p)) {}
CaseFile::~CaseFile() = default;
CaseFile::CaseFile(CaseFile &&) noexcept = default;
CaseFile &CaseFile::operator=(CaseFile &&) noexcept = default;

const CaseInfo &CaseFile::info() const { return d->info; }
const std::string &CaseFile::path() const { return d->path; }
const Clock &CaseFile::clock() const { return *d->clock; }
OpenMode CaseFile::mode() const { return d->mode; }
const std::string &CaseFile::macKey() const { return d->macKey; }
const DerivedKey *CaseFile::derivedKey() const { return d->key ? &*d->key : nullptr; }

Result<Connection> CaseFile::connect(Access access) const
{
    if (access == Access::Write && d->info.readOnly)
        return failAt(ErrorCode::PermissionDenied, d->path, -1, "the case, its folder or its medium cannot be written");
    OpenRequest request = d->request();
    request.queryOnly = access == Access::Read;
    request.wantsCheckpoints = access == Access::Write && d->mode == OpenMode::Writer;
    return openDatabase(request, d->file);
}

namespace {

Result<void> checkKeyKind(const CaseProbe &probe, const CaseKey &key)
{
    if (probe.isEncrypted() && key.isNone() && !probe.looksEncrypted())
        return failAt(ErrorCode::NotACase, probe.path(), -1, "neither an encrypted case nor a plain one");
    if (probe.isEncrypted() && key.isNone())
        return failAt(ErrorCode::WrongKey, probe.path(), -1, "the file is encrypted: a passphrase is needed");
    if (probe.isEncrypted() && !key.isUsable())
        return failAt(ErrorCode::WrongKey, probe.path(), -1,
                      "no case has such a passphrase: it is empty or has a NUL character");
    if (!probe.isEncrypted() && !key.isNone())
        return failAt(ErrorCode::WrongKey, probe.path(), -1,
                      "the case is not encrypted: it opens without a passphrase");
    return {};
}

// Examines the file and checks the key. Derives it at most once, also when another process was just copying the log
// into the case, which can look like damage: then a second look decides.
Result<CaseProbe> probeWithKey(const std::string &path, const CaseKey *key, std::optional<DerivedKey> &derived)
{
    constexpr auto kPause = std::chrono::milliseconds(100);
    for (bool second = false;; second = true) {
        FILATURE_TRY_ASSIGN(probe, CaseProbe::examine(path));
        if (key != nullptr) FILATURE_TRY(checkKeyKind(probe, *key));
        if (probe.isEncrypted() && !derived) {
            FILATURE_TRY_ASSIGN(fresh, DerivedKey::derive(key->passphrase(), probe.salt()));
            derived = std::move(fresh);
        }
        auto checked = probe.check(derived ? &*derived : nullptr);
        probe.close();
        if (checked) return probe;
        if (second || !probe.mayBeInUse()) return std::unexpected(std::move(checked).error());
        std::this_thread::sleep_for(kPause);
    }
}

// What SQLite says of a file which the probe has found to be a case.
Error explainFailure(Error error, const CaseProbe &probe)
{
    if (!probe.isFolderWritable() && probe.hasLog()) {
        error.code = ErrorCode::PermissionDenied;
        error.detail = "changes lie in the log beside the case, which cannot be read where nothing can be written: "
                       "copy both files to a writable folder";
    }
    if (error.code == ErrorCode::Locked) {
        const std::string holder = CaseLock::holder(probe.path());
        if (!holder.empty()) error.detail = "held by " + holder;
    }
    if (error.code == ErrorCode::Internal) error.code = ErrorCode::Damaged; // a table of every case is missing
    if (error.path.empty()) error.path = probe.path();
    return error;
}

Result<void> migrateOlder(const OpenRequest &request, const CaseProbe &probe, OpenMode mode, int version,
                          const Clock &clock)
{
    if (!probe.isWritable())
        return failAt(ErrorCode::PermissionDenied, probe.path(), -1,
                      "the case has an older format and cannot be written here");
    CaseLock lock;
    if (mode == OpenMode::Shared) {
        FILATURE_TRY_ASSIGN(taken, CaseLock::take(probe.path(), clock));
        lock = std::move(taken);
    }
    FILATURE_TRY_ASSIGN(connection, openDatabase(request));
    return migrate(connection, version);
}

// A case whose change of passphrase was interrupted has no write-ahead log. Whoever else is in the case may keep it so
// for now.
Result<void> ensureLog(Connection &connection)
{
    FILATURE_TRY_ASSIGN(mode, connection.queryText("PRAGMA journal_mode"));
    if (mode == "wal") return {};
    const auto changed = connection.queryText("PRAGMA journal_mode=WAL");
    if (!changed && changed.error().code != ErrorCode::Locked) return std::unexpected(changed.error());
    return {};
}

} // namespace

// Reads who the case is, through SQLite now; migrates it first where needed. Nothing is copied from the log before that
// is known.
Result<void> CaseFile::Private::openFirst(const CaseProbe &probe)
{
    OpenRequest first = request();
    first.keepsLog = probe.hasLog();
    FILATURE_TRY_ASSIGN(connection, openDatabase(first, file));
    FILATURE_TRY_ASSIGN(version, readFormat(connection));
    if (version < kFormatVersion) {
        FILATURE_TRY(quickCheck(connection));
        FILATURE_TRY(migrateOlder(request(), probe, mode, version, *clock));
    }
    FILATURE_TRY(readCaseRecord(connection, info, macKey));
    if (!Witness::load(info.id)) FILATURE_TRY(checkForeignCase(connection));
    info.encrypted = key.has_value();
    info.readOnly = immutable || !probe.isWritable();
    if (first.keepsLog) setKeepsLog(connection, false);
    return info.readOnly ? Result<void>{} : ensureLog(connection);
}

// For a case that nobody uses, where there is no room for the shared memory beside it: read as on a medium that cannot be
// written. The lock keeps writers away in case room is made; without room for it none could come either.
Result<void> CaseFile::Private::openWithoutRoom(const CaseProbe &probe)
{
    auto taken = CaseLock::take(path, *clock);
    if (taken) lock = std::move(*taken);
    else if (taken.error().code == ErrorCode::Locked) return std::unexpected(std::move(taken).error());
    immutable = true;
    return openFirst(probe);
}

Result<CaseFile> CaseFile::open(const std::string &path, const CaseKey &key, OpenMode mode, const Clock &clock)
{
    FILATURE_TRY_ASSIGN(canonical, canonicalPath(path));
    return openWith(canonical, &key, std::nullopt, mode, clock);
}

// Either `key` is given, or `derived` is (for an encrypted case).
Result<CaseFile> CaseFile::openWith(const std::string &canonical, const CaseKey *key, std::optional<DerivedKey> derived,
                                    OpenMode mode, const Clock &clock)
{
    const std::lock_guard guard(OpenFile::openingMutex());
    auto opened = std::make_unique<Private>(clock);
    opened->mode = mode;
    opened->key = std::move(derived);
    if (mode == OpenMode::Writer) {
        FILATURE_TRY_ASSIGN(seen, CaseProbe::examine(canonical)); // nothing is locked that is no case
        if (!seen.isWritable())
            return failAt(ErrorCode::PermissionDenied, canonical, -1, "the case or its folder cannot be written");
        FILATURE_TRY_ASSIGN(lock, CaseLock::take(canonical, clock));
        opened->lock = std::move(lock);
    }
    FILATURE_TRY_ASSIGN(probe, probeWithKey(canonical, key, opened->key));
    opened->path = probe.path();
    opened->immutable = !probe.isFolderWritable() && !probe.hasLog();
    const Digest fingerprint = opened->key ? opened->key->fingerprint() : Digest{};
    opened->file = OpenFile::enter(probe.identity(), probe.isEncrypted(), probe.salt(), fingerprint);
    auto first = opened->openFirst(probe);
    if (!first && first.error().code == ErrorCode::DiskFull && mode == OpenMode::Shared && !probe.hasLog() && !probe.mayBeInUse())
        first = opened->openWithoutRoom(probe);
    if (!first) return std::unexpected(explainFailure(std::move(first).error(), probe));
    return CaseFile(std::move(opened));
}

} // namespace filature::storage
