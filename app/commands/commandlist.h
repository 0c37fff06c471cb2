// SPDX-License-Identifier: GPL-3.0-or-later
// All subcommands, in the order in which help lists them. A new one is a new file here and a new line in
// commandlist.cpp.
#pragma once

#include "commands/command.h"

#include <memory>
#include <vector>

namespace filature::app {

[[nodiscard]] std::unique_ptr<Command> makeNewCommand();
[[nodiscard]] std::unique_ptr<Command> makePreviewCommand();
[[nodiscard]] std::unique_ptr<Command> makeImportCommand();
[[nodiscard]] std::unique_ptr<Command> makeIndexCommand();
[[nodiscard]] std::unique_ptr<Command> makeEvidenceCommand();
[[nodiscard]] std::unique_ptr<Command> makeRereadCommand();
[[nodiscard]] std::unique_ptr<Command> makeMappingCommand();
[[nodiscard]] std::unique_ptr<Command> makeQueryCommand();
[[nodiscard]] std::unique_ptr<Command> makeSqlCommand();
[[nodiscard]] std::unique_ptr<Command> makeVerifyCommand();
[[nodiscard]] std::unique_ptr<Command> makeDigestCommand();
[[nodiscard]] std::unique_ptr<Command> makeJournalCommand();
[[nodiscard]] std::unique_ptr<Command> makeRekeyCommand();
[[nodiscard]] std::unique_ptr<Command> makePurgeCommand();
[[nodiscard]] std::unique_ptr<Command> makeGenerateCommand();
[[nodiscard]] std::unique_ptr<Command> makeDemoCommand();

[[nodiscard]] std::vector<std::unique_ptr<Command>> makeCommands();

} // namespace filature::app
