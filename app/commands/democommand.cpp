// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commandlist.h"
#include "core/outputfile.h"
#include "firstfigures.h"
#include "importrun.h"
#include "storage/inventedpassphrase.h"
#include "casearguments.h"
#include "progressline.h"
#include "recordquery.h"
#include "words/safetext.h"
#include "session.h"
#include "standardoutput.h"
#include "windowstart.h"
#include "training/generator.h"

#include <QCoreApplication>

#include <array>
#include <sys/stat.h>

namespace filature::app {

namespace {

// A path as a word of a shell's command line.
QString shellWord(const std::string &path)
{
    constexpr std::string_view kPlain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-./";
    if (path.find_first_not_of(kPlain) == std::string::npos) return words::safeText(path);
    return QChar(u'\'') + words::safeText(path).replace(QChar(u'\''), QStringLiteral("'\\''")) + QChar(u'\'');
}

// "filature-demo" in the working folder, with a number behind it when that is taken.
std::string freshFolder()
{
    const std::string name = "filature-demo";
    std::string folder = name;
    struct stat there{};
    for (int number = 2; ::lstat(folder.c_str(), &there) == 0; ++number)
        folder = name + '-' + std::to_string(number);
    return folder;
}

// From an invented leak to its first figures, in one command.
class DemoCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(Demo)

public:
    Arguments declare(const Arguments &program) override
    {
        const Arguments command = program.command(
            "demo", tr("see it work on an invented leak\n"
                       "Invents a leak, makes an encrypted case, imports the leak and shows the first figures. "
                       "Everything lies in one new folder; nobody in it exists. Where there is a display, the window "
                       "opens on it in the end."));
        command.positional(tr("FOLDER"), m_folder,
                           tr("a new or empty folder; without it a new one, filature-demo, here"));
        command.option("--records", m_options.records, tr("N"),
                       tr("rows of patients in the leak (491,840 unless given)"));
        command.option("--seed", m_options.seed, tr("N"), tr("number from which all is drawn (1 unless given)"));
        command.flag("--no-window", m_hasNoWindow, tr("stay on the command line"));
        return command;
    }

    words::Outcome<int> run(Session &session) override
    {
        if (m_folder.empty()) m_folder = freshFolder();
        FILATURE_TRY(invent(session));
        FILATURE_TRY_ASSIGN(opened, makeCase(session));
        FILATURE_TRY(import(session, *opened));
        FILATURE_TRY(say(session, whatNow()));
        if (!m_hasNoWindow && hasDisplay()) {
            opened.reset(); // the window opens it again
            ::setenv("FILATURE_KEY", m_passphrase.c_str(), 1);
            return std::unexpected(becomeWindow({"filature", casePath()}));
        }
        return kDone;
    }

private:
    // Shown at once: each step takes its time.
    static words::Outcome<void> say(Session &session, const QString &text)
    {
        FILATURE_TRY(session.out.print(text + QChar(u'\n')));
        FILATURE_TRY(session.out.finish());
        return {};
    }

    words::Outcome<void> invent(Session &session)
    {
        FILATURE_TRY(say(session, tr("1. Inventing a leak in %1").arg(words::safeText(m_folder))));
        const ProgressLine progress(session.job);
        FILATURE_TRY(training::generate(m_folder, m_options, session.job));
        return {};
    }

    words::Outcome<std::unique_ptr<OpenCase>> makeCase(Session &session)
    {
        m_passphrase = storage::inventPassphrase();
        FILATURE_TRY(say(session, tr("2. Making an encrypted case; its passphrase, drawn by lot: %1")
                                      .arg(QString::fromStdString(m_passphrase))));
        FILATURE_TRY_ASSIGN(file, OutputFile::create(keyPath()));
        FILATURE_TRY(file.write(m_passphrase + '\n'));
        FILATURE_TRY(file.commit());
        FILATURE_TRY_ASSIGN(made, storage::CaseFile::create(casePath(), storage::CaseKey(m_passphrase),
                                                            {.title = tr("Demonstration (invented data)").toStdString(),
                                                             .reference = "DEMO"}));
        FILATURE_TRY_ASSIGN(reader, made.connect(storage::CaseFile::Access::Read));
        return std::make_unique<OpenCase>(std::move(made), std::move(reader));
    }

    words::Outcome<void> import(Session &session, OpenCase &opened)
    {
        constexpr std::array kFiles = {"leak.csv", "server-copy.csv"};
        FILATURE_TRY(say(session, tr("3. Importing; the sum of the rows must come out")));
        ImportRun importing(session, opened, ImportRun::Talk::Ledgers);
        for (const char *name : kFiles)
            FILATURE_TRY(importing.add(m_folder + '/' + name, {}, nullptr));
        for (const ImportedFile &file : importing.files())
            if (file.failure) return std::unexpected(*file.failure);
        FILATURE_TRY(say(session, tr("4. First figures, of both files together")));
        FILATURE_TRY_ASSIGN(query, RecordQuery::open(session, opened));
        FILATURE_TRY_ASSIGN(figures, firstFigures(query));
        FILATURE_TRY(say(session, figures));
        FILATURE_TRY(say(session, tr("5. Building the text index")));
        return importing.buildIndex();
    }

    [[nodiscard]] QString whatNow() const
    {
        // ./dev run says how it was called, so that the lines can be copied.
        const QString start = qEnvironmentVariable("FILATURE_CALLED_AS", QStringLiteral("filature")) + QStringLiteral(" %1 ") +
                              shellWord(casePath()) + QStringLiteral(" --key-file ") + shellWord(keyPath());
        const auto line = [&start](const char *command, const QString &rest) {
            return QStringLiteral("\n  ") + start.arg(QLatin1StringView(command)) +
                   (rest.isEmpty() ? rest : QChar(u' ') + rest);
        };
        QString text = tr("Everything is in %1: the case demo.filature, its passphrase in passphrase.txt, the leak "
                          "leak.csv and what a correct "
                          "program finds in answer-key.json.")
                           .arg(words::safeText(m_folder));
        text += QChar(u'\n') + tr("Go on with:");
        text += line("query", QStringLiteral("--count --filter has:password"));
        text += line("query", QStringLiteral("--facet lab region@patient birth_decade"));
        text += line("query", QStringLiteral("--filter 'nir:?' --columns lab,last_name,nir --limit 10"));
        text += line("sql", QStringLiteral("'SELECT lab, count(*) FROM records GROUP BY lab ORDER BY 2 DESC'"));
        text += line("evidence", {});
        text += line("journal", {});
        return text + line("verify", {});
    }

    [[nodiscard]] std::string casePath() const { return m_folder + "/demo.filature"; }
    [[nodiscard]] std::string keyPath() const { return m_folder + "/passphrase.txt"; }

    std::string m_folder;
    training::GeneratorOptions m_options;
    bool m_hasNoWindow = false;
    std::string m_passphrase; // of the invented case
};

} // namespace

std::unique_ptr<Command> makeDemoCommand() { return std::make_unique<DemoCommand>(); }

} // namespace filature::app
