// SPDX-License-Identifier: GPL-3.0-or-later
#include "casearguments.h"

#include "messages.h"
#include "passphrase.h"
#include "session.h"
#include "storage/caseprobe.h"

#include <QCoreApplication>

#include <utility>

namespace filature::app {

namespace {

using WitnessState = storage::JournalReport::Witness;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(OpenCase)
};

std::unexpected<words::Failure> refuseByWitness(const storage::WitnessComparison &comparison, const std::string &path)
{
    const QString sentence =
        comparison.state == WitnessState::CaseIsOlder
            ? Words::tr("This is an older state of the case than this machine has seen: its journal has lost entries.")
            : Words::tr("This is another course of the case than this machine has seen: its journals part.");
    words::Failure failure(
        ErrorCode::JournalBroken, sentence,
        Words::tr("If you know why (a backup put back, say): filature verify CASE --accept-witness --reason TEXT"));
    failure.error.path = path;
    return std::unexpected(std::move(failure));
}

void tellOpening(const access::Opening &opening, const Messages &messages)
{
    if (opening.opened->isReadOnly())
        messages.note(
            Words::tr("The case cannot be written here, so nothing is journalled and nothing can be revealed."));
    if (!opening.notJournalled) return;
    messages.warn(Words::tr("the opening could not be journalled."));
    messages.tell(*opening.notJournalled);
}

words::Outcome<access::Opening> openFile(const std::string &path, const storage::CaseKey &key, storage::OpenMode mode,
                                         std::string_view commandName)
{
    auto opening = access::openCase(path, key, mode, commandName);
    if (opening || opening.error().code != ErrorCode::WrongKey || key.isNone()) return opening;
    const auto probe = storage::CaseProbe::examine(path);
    if (!probe || probe->isEncrypted()) return opening;
    words::Failure failure(
        ErrorCode::WrongKey, Words::tr("This case is not encrypted, and a passphrase was given for it."),
        Words::tr("If it ought to be encrypted, another file has been put in its place. Otherwise leave the "
                  "passphrase out."));
    failure.error.path = path;
    return std::unexpected(std::move(failure));
}

} // namespace

void CaseArguments::declare(const Arguments &command)
{
    command.positional(Words::tr("CASE"), path, Words::tr("the case file")).required();
    command.option("--key-file", keyFile, Words::tr("FILE"), Words::tr("file whose first line is the passphrase"));
}

words::Outcome<storage::CaseKey> CaseArguments::key(Session &session) const
{
    FILATURE_TRY_ASSIGN(given, session.keys.given(keyFile));
    if (given) return std::move(*given);
    FILATURE_TRY_ASSIGN(probe, storage::CaseProbe::examine(path));
    const bool isCase = !probe.isEncrypted() || probe.looksEncrypted();
    probe.close();
    if (!isCase)
        return std::unexpected(words::Failure(failAt(ErrorCode::NotACase, path, -1).error())); // nothing to be asked for
    if (probe.isEncrypted()) return session.keys.ask(path);
    return storage::CaseKey();
}

words::Outcome<std::unique_ptr<OpenCase>> CaseArguments::open(Session &session, storage::OpenMode mode,
                                                       std::string_view commandName, WitnessPolicy policy) const
{
    FILATURE_TRY_ASSIGN(caseKey, key(session));
    return openWith(session, caseKey, mode, commandName, policy);
}

words::Outcome<std::unique_ptr<OpenCase>> CaseArguments::openWith(Session &session, const storage::CaseKey &key,
                                                           storage::OpenMode mode, std::string_view commandName,
                                                           WitnessPolicy policy) const
{
    FILATURE_TRY_ASSIGN(opening, openFile(path, key, mode, commandName));
    if (opening.isDoubted() && policy == WitnessPolicy::Insist) return refuseByWitness(opening.witness, path);
    if (!opening.isDoubted()) tellOpening(opening, session.messages);
    return std::move(opening.opened);
}

} // namespace filature::app
