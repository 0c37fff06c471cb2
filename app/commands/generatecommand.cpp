// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/generator.h"

#include "commands/commandlist.h"
#include "words/language.h"
#include "messages.h"
#include "progressline.h"
#include "words/safetext.h"
#include "session.h"
#include "training/scenario.h"

#include <QCoreApplication>
#include <QStringList>

namespace filature::app {

namespace {

QString scenarioNames()
{
    QStringList names;
    for (const training::Scenario &scenario : training::scenarios())
        names << words::safeText(scenario.name);
    return names.join(QStringLiteral(", "));
}

// Invents files for exercises and measurements.
class GenerateCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(Generate)

public:
    Arguments declare(const Arguments &program) override
    {
        const Arguments command = program.command(
            "generate", tr("invent a leak, with an answer key\n"
                           "Into a new or empty folder: leak.csv first of all, a server's copy in another "
                           "layout, the register of laboratories, and what a correct program finds. Nobody in "
                           "it exists. The same options give the same bytes."));
        command.positional(tr("FOLDER"), m_folder, tr("where to put the files")).required();
        command.option("--records", m_options.records, tr("N"),
                       tr("rows of patients in leak.csv (491,840 unless given)"));
        command.option("--seed", m_options.seed, tr("N"), tr("number from which all is drawn (1 unless given)"));
        command.option("--scenario", m_options.scenario, tr("NAME"), tr("what it is like: %1").arg(scenarioNames()));
        return command;
    }

    words::Outcome<int> run(Session &session) override
    {
        if (training::findScenario(m_options.scenario) == nullptr)
            return words::refuse(ErrorCode::Usage, tr("There is no scenario '%1'.").arg(words::safeText(m_options.scenario)),
                          tr("There are: %1").arg(scenarioNames()));
        const auto made = [&] {
            const ProgressLine progress(session.job);
            return training::generate(m_folder, m_options, session.job);
        }();
        FILATURE_TRY(made);
        QStringList names;
        for (const std::string &name : made->files)
            names << words::safeText(name);
        session.messages.note(tr("Invented: %1 records of %2 persons in %3 (%4)")
                                  .arg(words::formatNumber(made->rows), words::formatNumber(made->persons), words::safeText(m_folder),
                                       names.join(QStringLiteral(", "))));
        return kDone;
    }

private:
    std::string m_folder;
    training::GeneratorOptions m_options;
};

} // namespace

std::unique_ptr<Command> makeGenerateCommand() { return std::make_unique<GenerateCommand>(); }

} // namespace filature::app
