// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sha256.h"
#include "storage/casefile.h"
#include "storage/caseprobe.h"
#include "storage/caserecord.h"
#include "storage/databaseopener.h"
#include "storage/newfile.h"
#include "storage/schema.h"
#include "storage/witness.h"

#include <optional>
#include <string>

namespace filature::storage {

namespace {

// The database under its temporary name, closed again, with everything on the disk.
Result<Witness> writeDatabase(const std::string &path, const DerivedKey *key, const CaseInfo &info,
                              std::string_view macKey)
{
    OpenRequest request;
    request.path = path;
    request.key = key;
    request.create = true;
    FILATURE_TRY_ASSIGN(connection, openDatabase(request));
    FILATURE_TRY(connection.execute("PRAGMA application_id=" + std::to_string(kApplicationId)));
    FILATURE_TRY(connection.execute("PRAGMA journal_mode=WAL"));
    FILATURE_TRY(migrate(connection, 0));
    FILATURE_TRY_ASSIGN(transaction, Transaction::begin(connection));
    FILATURE_TRY(writeCaseRecord(connection, info, macKey));
    const std::string payload =
        "{\"format\":" + std::to_string(kFormatVersion) + ",\"encrypted\":" + (key != nullptr ? "true" : "false") + "}";
    const NewEntry entry{JournalChain::Content, "create", payload, info.createdUtcMicroseconds};
    FILATURE_TRY(appendEntry(connection, info.id, macKey, entry));
    FILATURE_TRY_ASSIGN(content, chainHead(connection, info.id, JournalChain::Content));
    FILATURE_TRY_ASSIGN(access, chainHead(connection, info.id, JournalChain::Access));
    FILATURE_TRY(transaction.commit());
    FILATURE_TRY(emptyLog(connection));
    return Witness{content, access};
}

} // namespace

Result<CaseFile> CaseFile::create(const std::string &path, const CaseKey &key, const NewCaseOptions &options,
                                  const Clock &clock)
{
    if (!key.isNone() && !key.isUsable())
        return fail(ErrorCode::Usage, "the passphrase is empty or has a NUL character");
    FILATURE_TRY_ASSIGN(canonical, canonicalPath(path));
    FILATURE_TRY_ASSIGN(file, NewFile::beside(canonical));

    CaseInfo info{newCaseId(),   options.title, options.reference, clock.utcMicroseconds(),
                  !key.isNone(), false,         kFormatVersion};
    std::optional<DerivedKey> derived;
    std::string macKey;
    if (!key.isNone()) {
        Salt salt{};
        fillRandom(salt);
        FILATURE_TRY_ASSIGN(fresh, DerivedKey::derive(key.passphrase(), salt));
        derived = std::move(fresh);
        macKey.resize(Digest{}.size());
        fillRandom({reinterpret_cast<std::uint8_t *>(macKey.data()), macKey.size()});
    }
    auto written = writeDatabase(file.temporaryPath(), derived ? &*derived : nullptr, info, macKey);
    wipe(macKey);
    if (!written) return std::unexpected(std::move(written).error());
    FILATURE_TRY(file.giveName());
    static_cast<void>(
        written->store(info.id).has_value()); // without it the case is checked when it is opened, and that is all
    return openWith(canonical, nullptr, std::move(derived), OpenMode::Writer, clock);
}

} // namespace filature::storage
