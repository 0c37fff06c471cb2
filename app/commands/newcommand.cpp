// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commandlist.h"
#include "messages.h"
#include "passphrase.h"
#include "words/safetext.h"
#include "session.h"
#include "storage/journal.h"

#include <QCoreApplication>

namespace filature::app {

namespace {

// Makes an empty case.
class NewCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(New)

public:
    Arguments declare(const Arguments &program) override
    {
        const Arguments command =
            program.command("new", tr("make an empty case\n"
                                      "The case is encrypted with a passphrase; without it nobody can read the case "
                                      "again. Nothing is ever overwritten."));
        command.positional(tr("CASE"), m_path, tr("the file to make, e.g. leak.filature")).required();
        command.option("--title", m_options.title, tr("TEXT"), tr("what the case is about"));
        command.option("--reference", m_options.reference, tr("TEXT"), tr("its file number"));
        const Argument keyFile =
            command.option("--key-file", m_keyFile, tr("FILE"), tr("file whose first line is the passphrase"));
        command.flag("--no-encryption", m_isPlain, tr("a plain case: whoever has the file can read it"))
            .excludes(keyFile);
        return command;
    }

    words::Outcome<int> run(Session &session) override
    {
        storage::CaseKey key;
        if (!m_isPlain) {
            FILATURE_TRY_ASSIGN(chosen, session.keys.choose(m_keyFile, KeySource::Purpose::Create));
            key = std::move(chosen);
        }
        FILATURE_TRY_ASSIGN(made, storage::CaseFile::create(m_path, key, m_options));
        FILATURE_TRY_ASSIGN(reader, made.connect(storage::CaseFile::Access::Read));
        storage::Journal(made, reader).updateWitness();
        session.messages.note(m_isPlain ? tr("A new case, not encrypted: %1").arg(words::safeText(m_path))
                                        : tr("A new encrypted case: %1").arg(words::safeText(m_path)));
        return kDone;
    }

private:
    std::string m_path;
    std::string m_keyFile;
    storage::NewCaseOptions m_options;
    bool m_isPlain = false;
};

} // namespace

std::unique_ptr<Command> makeNewCommand() { return std::make_unique<NewCommand>(); }

} // namespace filature::app
