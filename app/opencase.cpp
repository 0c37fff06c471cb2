// SPDX-License-Identifier: GPL-3.0-or-later
#include "opencase.h"

#include "jsonoutput.h"
#include "messages.h"
#include "passphrase.h"
#include "session.h"
#include "storage/caseprobe.h"
#include "storage/journal.h"
#include "storage/journalcheck.h"
#include "storage/witness.h"

#include <QCoreApplication>

#include <optional>
#include <utility>

namespace filature::app {

namespace {

using WitnessState = storage::JournalReport::Witness;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(OpenCase)
};

// The witness is read before the journal: another process may be writing both.
Result<storage::WitnessComparison> askWitness(OpenCase &opened)
{
    const std::string &id = opened.file().info().id;
    const std::optional<storage::Witness> witness = storage::Witness::load(id);
    if (!witness) return storage::WitnessComparison{};
    return storage::compareWithWitness(opened.reader(), id, *witness);
}

std::unexpected<Failure> refuseByWitness(const storage::WitnessComparison &comparison, const std::string &path)
{
    const QString sentence =
        comparison.state == WitnessState::CaseIsOlder
            ? Words::tr("This is an older state of the case than this machine has seen: its journal has lost entries.")
            : Words::tr("This is another course of the case than this machine has seen: its journals part.");
    Failure failure(
        ErrorCode::JournalBroken, sentence,
        Words::tr("If you know why (a backup put back, say): filature verify CASE --accept-witness --reason TEXT"));
    failure.error.path = path;
    return std::unexpected(std::move(failure));
}

// Looking must stay possible when the disk is full; what shows data unmasked journals that on its own account.
void journalOpening(OpenCase &opened, const Messages &messages, std::string_view commandName)
{
    if (opened.isReadOnly()) {
        messages.note(
            Words::tr("The case cannot be written here, so nothing is journalled and nothing can be revealed."));
        return;
    }
    JsonWriter payload;
    payload.beginObject().text("command", commandName).text("version", FILATURE_VERSION).endObject();
    if (const auto done = opened.journalAccess("open", payload.take()); !done) {
        messages.warn(Words::tr("the opening could not be journalled."));
        messages.tell(done.error());
    }
}

Outcome<storage::CaseFile> openFile(const std::string &path, const storage::CaseKey &key, storage::OpenMode mode)
{
    auto opened = storage::CaseFile::open(path, key, mode);
    if (opened || opened.error().code != ErrorCode::WrongKey || key.isNone()) return opened;
    const auto probe = storage::CaseProbe::examine(path);
    if (!probe || probe->isEncrypted()) return opened;
    Failure failure(
        ErrorCode::WrongKey, Words::tr("This case is not encrypted, and a passphrase was given for it."),
        Words::tr("If it ought to be encrypted, another file has been put in its place. Otherwise leave the "
                  "passphrase out."));
    failure.error.path = path;
    return std::unexpected(std::move(failure));
}

} // namespace

Result<void> OpenCase::journalAccess(std::string_view action, std::string_view payload)
{
    FILATURE_TRY_ASSIGN(writer, m_file.connect(storage::CaseFile::Access::Write));
    FILATURE_TRY(storage::Journal(m_file, writer).record(storage::JournalChain::Access, action, payload));
    return {};
}

void CaseArguments::declare(const Arguments &command)
{
    command.positional(Words::tr("CASE"), path, Words::tr("the case file")).required();
    command.option("--key-file", keyFile, Words::tr("FILE"), Words::tr("file whose first line is the passphrase"));
}

Outcome<storage::CaseKey> CaseArguments::key(Session &session) const
{
    FILATURE_TRY_ASSIGN(given, session.keys.given(keyFile));
    if (given) return std::move(*given);
    FILATURE_TRY_ASSIGN(probe, storage::CaseProbe::examine(path));
    const bool isCase = !probe.isEncrypted() || probe.looksEncrypted();
    probe.close();
    if (!isCase)
        return std::unexpected(Failure(failAt(ErrorCode::NotACase, path, -1).error())); // nothing to be asked for
    if (probe.isEncrypted()) return session.keys.ask(path);
    return storage::CaseKey();
}

Outcome<std::unique_ptr<OpenCase>> CaseArguments::open(Session &session, storage::OpenMode mode,
                                                       std::string_view commandName, WitnessPolicy policy) const
{
    FILATURE_TRY_ASSIGN(caseKey, key(session));
    return openWith(session, caseKey, mode, commandName, policy);
}

Outcome<std::unique_ptr<OpenCase>> CaseArguments::openWith(Session &session, const storage::CaseKey &key,
                                                           storage::OpenMode mode, std::string_view commandName,
                                                           WitnessPolicy policy) const
{
    FILATURE_TRY_ASSIGN(file, openFile(path, key, mode));
    FILATURE_TRY_ASSIGN(reader, file.connect(storage::CaseFile::Access::Read));
    auto opened = std::make_unique<OpenCase>(std::move(file), std::move(reader));
    FILATURE_TRY_ASSIGN(comparison, askWitness(*opened));
    const bool isDoubted = comparison.state == WitnessState::CaseIsOlder || comparison.state == WitnessState::Forked;
    if (isDoubted && policy == WitnessPolicy::Insist) return refuseByWitness(comparison, path);
    if (!isDoubted) journalOpening(*opened, session.messages, commandName);
    return opened;
}

} // namespace filature::app
