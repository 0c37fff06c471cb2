// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/rekey.h"

#include "commands/commandlist.h"
#include "messages.h"
#include "casearguments.h"
#include "passphrase.h"
#include "progressline.h"
#include "session.h"

#include <QCoreApplication>

#include <optional>

namespace filature::app {

namespace {

// Gives the case another passphrase.
class RekeyCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(Rekey)

public:
    Arguments declare(const Arguments &program) override
    {
        const Arguments command = program.command(
            "rekey", tr("give the case another passphrase\n"
                        "A copy under the new passphrase is made beside the case, checked, and put in its place in one "
                        "step. A plain case becomes encrypted. The new passphrase comes from --new-key-file FILE, the "
                        "environment variable FILATURE_NEW_KEY or the terminal."));
        m_case.declare(command);
        command.option("--new-key-file", m_newKeyFile, tr("FILE"), tr("file whose first line is the new passphrase"));
        return command;
    }

    words::Outcome<int> run(Session &session) override
    {
        FILATURE_TRY_ASSIGN(oldKey, m_case.key(session));
        // Opened once, so that a wrong key and a doubtful case are known before a new passphrase is asked for.
        FILATURE_TRY(m_case.openWith(session, oldKey, storage::OpenMode::Shared, "rekey"));
        FILATURE_TRY_ASSIGN(newKey, session.keys.choose(m_newKeyFile, KeySource::Purpose::Replace));
        {
            const ProgressLine progress(session.job);
            FILATURE_TRY(storage::rekey(m_case.path, oldKey, newKey, session.job));
        }
        session.messages.note(tr("The case has its new passphrase. Copies and backups still open with the old one."));
        return kDone;
    }

private:
    CaseArguments m_case;
    std::string m_newKeyFile;
};

} // namespace

std::unique_ptr<Command> makeRekeyCommand() { return std::make_unique<RekeyCommand>(); }

} // namespace filature::app
