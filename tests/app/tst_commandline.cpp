// SPDX-License-Identifier: GPL-3.0-or-later
// What holds for the program as a whole: help, languages, wrong usage, broken pipes.
#include "program.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using filature::test::Program;
using filature::test::Run;

class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutArgumentsItShowsHelp();
    void aMissingWindowIsTold();
    void everyCommandExplainsItself_data();
    void everyCommandExplainsItself();
    void commandsOfLaterStagesDoNotExist_data();
    void commandsOfLaterStagesDoNotExist();
    void languageIsChosenInOrder_data();
    void languageIsChosenInOrder();
    void anUnknownLanguageIsWrongUsage();
    void wrongUsageIsTold_data();
    void wrongUsageIsTold();
    void versionIsPrinted();
    void aReaderWhoGoesAwayIsNoFailure();
    void outputThatCannotBeWrittenIsAFailure();
    void controlCharactersNeverReachTheTerminal();
};

void TestCommandLine::withoutArgumentsItShowsHelp()
{
    const Run run = Program().run({});
    QCOMPARE(run.exitCode, 0);
    QVERIFY(run.out.contains("Usage: filature [OPTIONS] [COMMAND]"));
    QVERIFY(run.out.contains("Without a command, or with a case alone, the window opens"));
    QVERIFY(run.out.contains("Exit codes: 0 done; 1 internal failure"));
    QCOMPARE(run.err, QByteArray());
}

void TestCommandLine::aMissingWindowIsTold()
{
    QTemporaryDir folder;
    const QString alone = folder.filePath(u"filature"_s);
    QVERIFY(QFile::copy(QString::fromUtf8(Program::binary()), alone));
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    environment.insert(u"FILATURE_LANG"_s, u"fr"_s);
    process.setProcessEnvironment(environment);
    process.start(alone, QStringList{});
    const Run run = Program::finish(process);
    QCOMPARE(run.exitCode, 1);
    QVERIFY2(run.err.contains("Le programme de la fenêtre ne peut pas démarrer"), run.err.constData());
    QVERIFY(run.err.contains(folder.filePath(u"filature-window"_s).toUtf8()));
}

void TestCommandLine::everyCommandExplainsItself_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("french");
    const auto add = [](const char *name, const char *english, const char *french) {
        QTest::addRow("%s", name) << QString::fromUtf8(name) << QString::fromUtf8(english) << QString::fromUtf8(french);
    };
    add("new", "make an empty case", "créer une affaire vide");
    add("preview", "what a file would be read as", "comment un fichier serait lu");
    add("import", "read files into the case", "importer des fichiers dans l’affaire");
    add("index", "finish the text index", "achever l’index plein texte");
    add("evidence", "list the evidence and its sums", "lister les preuves et leur compte");
    add("reread", "read an evidence again", "relire une preuve autrement");
    add("mapping", "which columns of an evidence", "correspondance entre les colonnes d’une preuve");
    add("query", "ask for records", "interroger les enregistrements");
    add("sql", "run a SELECT", "exécuter un SELECT");
    add("verify", "check the case completely", "vérifier l’affaire de bout en bout");
    add("digest", "one hash over the content", "une empreinte du contenu");
    add("journal", "who did what in the case", "qui a fait quoi dans l’affaire");
    add("rekey", "give the case another passphrase", "donner à l’affaire une autre phrase secrète");
    add("purge", "delete what old entries", "effacer ce que disent les anciennes entrées");
    add("generate", "invent a leak", "inventer une fuite");
    add("demo", "see it work on an invented leak", "voir Filature à l’œuvre");
}

void TestCommandLine::everyCommandExplainsItself()
{
    QFETCH(const QString, command);
    QFETCH(const QString, english);
    QFETCH(const QString, french);
    const Program program;
    const Run inEnglish = program.run({command, u"--help"_s});
    QCOMPARE(inEnglish.exitCode, 0);
    QVERIFY2(QString::fromUtf8(inEnglish.out).startsWith(english), inEnglish.out.constData());
    QVERIFY(inEnglish.out.contains("Usage: filature " + command.toUtf8()));
    const Run inFrench = program.run({u"--language"_s, u"fr"_s, command, u"--help"_s});
    QCOMPARE(inFrench.exitCode, 0);
    QVERIFY2(QString::fromUtf8(inFrench.out).startsWith(french), inFrench.out.constData());
    QVERIFY(QString::fromUtf8(inFrench.out).contains(u"Usage\u00a0: filature "_s + command));
    static const QRegularExpression unspaced(u"[^\u00a0]:\n"_s);
    QVERIFY2(!QString::fromUtf8(inFrench.out).contains(unspaced), inFrench.out.constData());
    QVERIFY(inFrench.out.contains("afficher cette aide"));
    QVERIFY(program.run({}).out.contains("  " + command.toUtf8() + ' '));
}

void TestCommandLine::commandsOfLaterStagesDoNotExist_data()
{
    QTest::addColumn<QString>("command");
    for (const char *name : {"labs", "exposure", "link", "links", "decide", "actors", "chains", "report", "export"})
        QTest::addRow("%s", name) << QString::fromUtf8(name);
}

void TestCommandLine::commandsOfLaterStagesDoNotExist()
{
    QFETCH(const QString, command);
    const Program program;
    const Run run = program.run({command});
    QCOMPARE(run.exitCode, 2);
    QVERIFY(run.err.contains("There is no command '" + command.toUtf8() + "'."));
    QVERIFY(!program.run({}).out.contains("\n  " + command.toUtf8() + ' '));
}

void TestCommandLine::languageIsChosenInOrder_data()
{
    QTest::addColumn<QStringList>("environment"); // NAME=VALUE
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<bool>("isFrench");
    QTest::newRow("nothing said") << QStringList{} << QStringList{} << false;
    QTest::newRow("LANG") << QStringList{u"LANG=fr_FR.UTF-8"_s} << QStringList{} << true;
    QTest::newRow("LC_MESSAGES before LANG")
        << QStringList{u"LANG=fr_FR.UTF-8"_s, u"LC_MESSAGES=en_GB.UTF-8"_s} << QStringList{} << false;
    QTest::newRow("LC_ALL before LC_MESSAGES")
        << QStringList{u"LC_ALL=fr_CA"_s, u"LC_MESSAGES=en_GB.UTF-8"_s} << QStringList{} << true;
    QTest::newRow("FILATURE_LANG first") << QStringList{u"LC_ALL=fr_CA"_s, u"FILATURE_LANG=en"_s} << QStringList{}
                                         << false;
    QTest::newRow("the option beats all")
        << QStringList{u"FILATURE_LANG=en"_s} << QStringList{u"--language=fr"_s} << true;
    QTest::newRow("a language not spoken") << QStringList{u"LANG=de_DE.UTF-8"_s} << QStringList{} << false;
    QTest::newRow("a word that begins alike") << QStringList{u"LANG=frr_DE"_s} << QStringList{} << false;
}

void TestCommandLine::languageIsChosenInOrder()
{
    QFETCH(const QStringList, environment);
    QFETCH(const QStringList, arguments);
    QFETCH(const bool, isFrench);
    Program program;
    program.unset(u"FILATURE_LANG"_s);
    for (const QString &entry : environment)
        program.set(entry.section(u'=', 0, 0), entry.section(u'=', 1));
    QCOMPARE(program.run(arguments + QStringList{u"--help"_s}).out.contains("afficher cette aide"), isFrench);
}

void TestCommandLine::anUnknownLanguageIsWrongUsage()
{
    const Run run = Program().run({u"--language"_s, u"de"_s, u"digest"_s, u"x"_s});
    QCOMPARE(run.exitCode, 2);
    QVERIFY(run.err.contains("--language takes fr or en."));
}

void TestCommandLine::wrongUsageIsTold_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("english");
    QTest::addColumn<QByteArray>("french");
    QTest::newRow("no such command") << QStringList{u"importer"_s} << QByteArray("There is no command 'importer'.")
                                     << QByteArray("Il n’y a pas de commande «\u00a0importer\u00a0».");
    QTest::newRow("no such option") << QStringList{u"digest"_s, u"a"_s, u"--fast"_s}
                                    << QByteArray("Not understood: --fast")
                                    << QByteArray("Argument non compris\u00a0: --fast");
    QTest::newRow("missing") << QStringList{u"verify"_s} << QByteArray("CASE is missing.")
                             << QByteArray("Il manque AFFAIRE.");
    QTest::newRow("not a number") << QStringList{u"query"_s, u"a"_s, u"--limit"_s, u"many"_s}
                                  << QByteArray("This value cannot be used: --limit = many")
                                  << QByteArray("Cette valeur ne convient pas\u00a0: --limit = many");
    QTest::newRow("negative") << QStringList{u"query"_s, u"a"_s, u"--offset"_s, u"-1"_s}
                              << QByteArray("This value cannot be used: --offset = -1")
                              << QByteArray("Cette valeur ne convient pas\u00a0: --offset = -1");
    QTest::newRow("both") << QStringList{u"query"_s, u"a"_s, u"--count"_s, u"--facet"_s, u"lab"_s}
                          << QByteArray("--count and --facet exclude each other.")
                          << QByteArray("--count et --facet s’excluent mutuellement.");
    QTest::newRow("one without the other")
        << QStringList{u"import"_s, u"a"_s, u"--null"_s} << QByteArray("--null needs --files-from.")
        << QByteArray("--null exige --files-from.");
    QTest::newRow("value missing") << QStringList{u"query"_s, u"a"_s, u"--filter"_s}
                                   << QByteArray("--filter was given too few or too many values.")
                                   << QByteArray("--filter a reçu trop ou trop peu de valeurs.");
}

void TestCommandLine::wrongUsageIsTold()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, english);
    QFETCH(const QByteArray, french);
    Program program;
    const Run inEnglish = program.run(arguments);
    QCOMPARE(inEnglish.exitCode, 2);
    QCOMPARE(inEnglish.out, QByteArray());
    QVERIFY2(inEnglish.err.contains(english), inEnglish.err.constData());
    QVERIFY(inEnglish.err.contains("--help' shows what is possible."));
    program.set(u"FILATURE_LANG"_s, u"fr"_s);
    const Run inFrench = program.run(arguments);
    QCOMPARE(inFrench.exitCode, 2);
    QVERIFY2(inFrench.err.contains(french), inFrench.err.constData());
}

void TestCommandLine::versionIsPrinted()
{
    QCOMPARE(Program().run({u"--version"_s}).out, QByteArray("filature " FILATURE_VERSION "\n"));
}

void TestCommandLine::aReaderWhoGoesAwayIsNoFailure()
{
    const Program program;
    QByteArray rows = "a;b\n";
    for (int i = 0; i < 50'000; ++i)
        rows += QByteArray::number(i) + ";x\n";
    const QString file = program.write(u"long.csv"_s, rows);
    const QString path = program.plainCase(u"c.filature"_s, {file});
    const auto process = program.start({u"query"_s, path, u"--format"_s, u"csv"_s});
    QVERIFY(process->waitForReadyRead(60'000));
    process->closeReadChannel(QProcess::StandardOutput);
    const Run run = Program::finish(*process);
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(run.err, QByteArray());
}

void TestCommandLine::outputThatCannotBeWrittenIsAFailure()
{
    const Program program;
    QProcess process;
    process.setStandardOutputFile(u"/dev/full"_s);
    process.start(QString::fromUtf8(Program::binary()), {u"--help"_s});
    const Run run = Program::finish(process);
    QCOMPARE(run.exitCode, 1);
    QVERIFY(run.err.contains("There is no space left"));
}

void TestCommandLine::controlCharactersNeverReachTheTerminal()
{
    const Program program;
    const QString path = program.plainCase(u"c.filature"_s);
    const QString name = u"evil\x1b]0;title\x07\u202ecsv.txt"_s;
    const Run missing = program.run({u"import"_s, path, name});
    QCOMPARE(missing.exitCode, 3);
    program.write(name, "a;b\n1;2\n");
    const Run imported = program.run({u"import"_s, path, name});
    QCOMPARE(imported.exitCode, 0);
    const Run listed = program.run({u"evidence"_s, path});
    for (const QByteArray &text : {missing.err, imported.out, listed.out}) {
        QVERIFY(text.contains("evil\\x1B]0;title\\x07\\u202Ecsv.txt"));
        QVERIFY(!text.contains('\x1b') && !text.contains('\x07') && !text.contains("\u202e"));
    }
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
