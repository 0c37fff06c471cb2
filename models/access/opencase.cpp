// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/opencase.h"

#include "core/jsonwriter.h"
#include "storage/witness.h"

namespace filature::access {

namespace {

// The witness is read before the journal: another process may be writing both.
Result<storage::WitnessComparison> askWitness(OpenCase &opened)
{
    const std::string &id = opened.file().info().id;
    const std::optional<storage::Witness> witness = storage::Witness::load(id);
    if (!witness) return storage::WitnessComparison{};
    return storage::compareWithWitness(opened.reader(), id, *witness);
}

} // namespace

Result<void> OpenCase::journalAccess(std::string_view action, std::string_view payload) const
{
    FILATURE_TRY_ASSIGN(writer, m_file.connect(storage::CaseFile::Access::Write));
    FILATURE_TRY(storage::Journal(m_file, writer).record(storage::JournalChain::Access, action, payload));
    return {};
}

bool Opening::isDoubted() const
{
    using State = storage::JournalReport::Witness;
    return witness.state == State::CaseIsOlder || witness.state == State::Forked;
}

Result<Opening> openCase(const std::string &path, const storage::CaseKey &key, storage::OpenMode mode, std::string_view command)
{
    FILATURE_TRY_ASSIGN(file, storage::CaseFile::open(path, key, mode));
    FILATURE_TRY_ASSIGN(reader, file.connect(storage::CaseFile::Access::Read));
    Opening opening;
    opening.opened = std::make_unique<OpenCase>(std::move(file), std::move(reader));
    FILATURE_TRY_ASSIGN(comparison, askWitness(*opening.opened));
    opening.witness = std::move(comparison);
    if (opening.isDoubted() || opening.opened->isReadOnly()) return opening;
    JsonWriter payload;
    payload.beginObject().text("command", command).text("version", FILATURE_VERSION).endObject();
    if (auto done = opening.opened->journalAccess("open", payload.take()); !done) opening.notJournalled = std::move(done).error();
    return opening;
}

} // namespace filature::access
