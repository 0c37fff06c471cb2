// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commandlist.h"
#include "messages.h"
#include "passphrase.h"
#include "safetext.h"
#include "session.h"
#include "storage/journal.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>

namespace filature::app {

namespace {

// Makes an empty case.
class NewCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(New)

public:
    CLI::App *declare(CLI::App &program) override
    {
        CLI::App *command = program.add_subcommand("new", tr("make an empty case\n"
                                                             "The case is encrypted with a passphrase; without it nobody can read the case "
                                                             "again. Nothing is ever overwritten.")
                                                              .toStdString());
        command->add_option(tr("CASE").toStdString(), m_path, tr("the file to make, e.g. leak.filature").toStdString())->required();
        command->add_option("--title", m_options.title, tr("what the case is about").toStdString())->type_name(tr("TEXT").toStdString());
        command->add_option("--reference", m_options.reference, tr("its file number").toStdString())->type_name(tr("TEXT").toStdString());
        auto *keyFile = command->add_option("--key-file", m_keyFile, tr("file whose first line is the passphrase").toStdString())
                            ->type_name(tr("FILE").toStdString());
        command->add_flag("--no-encryption", m_isPlain, tr("a plain case: whoever has the file can read it").toStdString())->excludes(keyFile);
        return command;
    }

    Outcome<int> run(Session &session) override
    {
        storage::CaseKey key;
        if (!m_isPlain) {
            FILATURE_TRY_ASSIGN(chosen, session.keys.choose(m_keyFile, KeySource::Purpose::Create));
            key = std::move(chosen);
        }
        FILATURE_TRY_ASSIGN(made, storage::CaseFile::create(m_path, key, m_options));
        FILATURE_TRY_ASSIGN(reader, made.connect(storage::CaseFile::Access::Read));
        storage::Journal(made, reader).updateWitness();
        session.messages.note(m_isPlain ? tr("A new case, not encrypted: %1").arg(safeText(m_path))
                                        : tr("A new encrypted case: %1").arg(safeText(m_path)));
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
