// SPDX-License-Identifier: GPL-3.0-or-later
#include "application.h"

#include "commands/commandlist.h"
#include "core/jobcontrol.h"
#include "hardening.h"
#include "helpformatter.h"
#include "interruption.h"
#include "words/language.h"
#include "messages.h"
#include "passphrase.h"
#include "session.h"
#include "standardoutput.h"
#include "usagewords.h"
#include "windowstart.h"

#include <QCoreApplication>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <clocale>
#include <new>
#include <system_error>
#include <unistd.h>

namespace filature::app {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Application)
};

// The toolkit's own remarks are for developers; none of them may reach a user's terminal or a log.
void dropMessage(QtMsgType, const QMessageLogContext &, const QString &) {}

// Texts are UTF-8 everywhere, and the engine's numbers and system messages do not depend on the user's locale.
void fixLocale()
{
    if (std::setlocale(LC_ALL, "C.UTF-8") == nullptr) std::setlocale(LC_ALL, "C");
}

// The program's arguments, its commands, and the one that was chosen.
class CommandLine
{
public:
    CommandLine()
        : m_program(
              Words::tr(
                  "Filature takes a leaked set of personal data apart: what is in it, whose it is, where it came "
                  "from. It works offline, on one encrypted case file; everything is masked unless a reason is given.\n"
                  "Without a command, or with a case alone, the window opens; everything is also done by the commands "
                  "below.")
                  .toStdString(),
              "filature")
    {
        const std::string options =
            Words::tr("Options", "with a space behind it where the language wants one before the colon").toStdString();
        m_program.option_defaults()->group(options);
        m_program.set_help_flag("-h,--help", Words::tr("show this help").toStdString());
        m_program.set_version_flag("--version", "filature " FILATURE_VERSION,
                                   Words::tr("show the version").toStdString());
        m_program
            .add_option("--language", m_language,
                        Words::tr("fr or en; otherwise by FILATURE_LANG, LC_ALL, LC_MESSAGES, LANG").toStdString())
            ->type_name("fr|en");
        m_program.formatter(std::make_shared<HelpFormatter>());
        m_program.require_subcommand(0, 1);
        for (std::unique_ptr<Command> &command : makeCommands()) {
            CLI::App &declared = command->declare(Arguments(m_program)).parser();
            declared
                .group(Words::tr("Commands", "with a space behind it where the language wants one before the colon")
                           .toStdString())
                ->fallthrough();
            declared.get_help_ptr()->group(options); // the library makes it before it takes over the defaults
            m_commands.emplace_back(&declared, std::move(command));
        }
        m_program.footer(
            Words::tr("First: filature demo\n"
                      "'filature COMMAND --help' explains a command. A passphrase comes from --key-file FILE, from the "
                      "environment variable FILATURE_KEY or from the terminal, never from an argument.\n"
                      "Exit codes: 0 done; 1 internal failure; 2 wrong usage; 3 an input cannot be read; 4 wrong key; "
                      "5 the case is damaged or its journal broken; 6 refused by the rules of the case; 130 cancelled.")
                .toStdString());
    }

    // The exit code of the whole run.
    words::Outcome<int> run(int argumentCount, char **arguments, Session &session)
    {
        try {
            std::vector<std::string> texts = shielded(argumentCount, arguments);
            std::ranges::reverse(texts); // the order in which the parser takes them
            m_program.parse(std::move(texts));
        } catch (const CLI::CallForHelp &) {
            return show(session, chosen() != nullptr ? chosen()->help(m_program.get_name()) : m_program.help());
        } catch (const CLI::CallForVersion &) {
            return show(session, m_program.version() + '\n');
        } catch (const CLI::ParseError &error) {
            return std::unexpected(usageFailure(error, m_program, chosen()));
        }
        for (const auto &[declared, command] : m_commands)
            if (declared->parsed()) return command->run(session);
        return show(session, m_program.help());
    }

private:
    [[nodiscard]] const CLI::App *chosen() const
    {
        const std::vector<CLI::App *> parsed = m_program.get_subcommands();
        return parsed.empty() ? nullptr : parsed.front();
    }

    static words::Outcome<int> show(Session &session, const std::string &text)
    {
        FILATURE_TRY(session.out.write(text));
        return kDone;
    }

    CLI::App m_program;
    std::string m_language; // looked for before, see chooseLanguage()
    std::vector<std::pair<CLI::App *, std::unique_ptr<Command>>> m_commands;
};

words::Outcome<int> runCommand(int argumentCount, char **arguments, Session &session, words::Speech &speech)
{
    const std::vector<std::string_view> texts(arguments + (argumentCount > 0 ? 1 : 0), arguments + argumentCount);
    const std::optional<words::Language> language = words::chooseLanguage(texts);
    speech.speak(language.value_or(words::Language::English));
    if (!language) return words::refuse(ErrorCode::Usage, Words::tr("--language takes fr or en."));
    if (hasDisplay() && windowOptions(texts)) return std::unexpected(becomeWindow({arguments, arguments + argumentCount}));
    CommandLine commandLine;
    FILATURE_TRY_ASSIGN(code, commandLine.run(argumentCount, arguments, session));
    FILATURE_TRY(session.out.finish());
    return code;
}

// The last resort, from the first thread on that is started.
template<typename Work>
int guarded(const Messages &messages, Work work)
{
    try {
        return work();
    } catch (const std::bad_alloc &) {
        return messages.tell(fail(ErrorCode::OutOfMemory).error());
    } catch (const std::system_error &problem) { // a thread that the system does not give
        return messages.tell(fail(ErrorCode::OutOfMemory, problem.what()).error());
    } catch (const std::exception &problem) {
        return messages.tell(fail(ErrorCode::Internal, problem.what()).error());
    }
}

} // namespace

int runApplication(int argumentCount, char **arguments)
{
    secureStandardStreams();
    forbidDumps();
    returnFreedMemory();
    const Messages messages;
    return guarded(messages, [&] {
        qInstallMessageHandler(dropMessage);
        JobControl job;
        KeySource keys(job, messages);
        const Interruption interruption(job);
        QCoreApplication application(argumentCount, arguments);
        fixLocale();
        StandardOutput out(STDOUT_FILENO);
        Session session{out, messages, job, keys};
        words::Speech speech; // also for what is told at the end
        const words::Outcome<int> code = runCommand(argumentCount, arguments, session, speech);
        if (code) return *code;
        if (out.isReaderGone()) return kDone;
        static_cast<void>(out.finish().has_value()); // what was complete is shown; the failure is told in any case
        return messages.tell(code.error());
    });
}

} // namespace filature::app
