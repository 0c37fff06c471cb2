// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commandlist.h"

namespace filature::app {

std::vector<std::unique_ptr<Command>> makeCommands()
{
    std::vector<std::unique_ptr<Command>> commands;
    commands.push_back(makeNewCommand());
    commands.push_back(makePreviewCommand());
    commands.push_back(makeImportCommand());
    commands.push_back(makeIndexCommand());
    commands.push_back(makeEvidenceCommand());
    commands.push_back(makeRereadCommand());
    commands.push_back(makeMappingCommand());
    commands.push_back(makeQueryCommand());
    commands.push_back(makeSqlCommand());
    commands.push_back(makeVerifyCommand());
    commands.push_back(makeDigestCommand());
    commands.push_back(makeJournalCommand());
    commands.push_back(makeRekeyCommand());
    commands.push_back(makePurgeCommand());
    commands.push_back(makeGenerateCommand());
    commands.push_back(makeDemoCommand());
    return commands;
}

} // namespace filature::app
