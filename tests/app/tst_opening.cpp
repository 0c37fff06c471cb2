// SPDX-License-Identifier: GPL-3.0-or-later
// What the program says and does when a case does not open: exit code, sentence, and nothing changed.
#include "program.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using filature::test::Program;
using filature::test::Run;

class TestOpening : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void failuresAreToldApart_data();
    void failuresAreToldApart();
    void aKeyForAPlainCaseIsSuspicious();
    void theKeyLeavesTheEnvironment();
    void aReadOnlyCaseCanBeReadAndNothingIsRevealed();
    void whoHoldsTheCaseIsTold();
    void closedStandardStreamsDoNoHarm();

private:
    Program m_program;
};

void TestOpening::initTestCase()
{
    const QString leak = m_program.write(u"leak.csv"_s, filature::test::smallLeak());
    static_cast<void>(m_program.plainCase(u"plain.filature"_s, {leak}));
    m_program.set(u"FILATURE_KEY"_s, u"right"_s);
    QCOMPARE(m_program.run({u"new"_s, u"closed.filature"_s}).exitCode, 0);
    m_program.set(u"FILATURE_KEY"_s, u"wrong"_s);
    m_program.write(u"text.csv"_s, QByteArray("nom;prenom\n").repeated(4000));
    m_program.write(u"short"_s, "tiny");
    m_program.write(u"empty"_s, {});
    m_program.write(u"picture.png"_s, QByteArray("\x89PNG\r\n\x1a\n", 8) + QByteArray(5000, '\x11'));
    QCOMPARE(::mkdir(m_program.path(u"folder"_s).toUtf8().constData(), 0700), 0);
    QCOMPARE(::mkfifo(m_program.path(u"pipe"_s).toUtf8().constData(), 0600), 0);
    QVERIFY(QFile::link(m_program.path(u"plain.filature"_s), m_program.path(u"link"_s)));
    m_program.write(u"cut.filature"_s, m_program.read(u"plain.filature"_s).first(50'000));
}

void TestOpening::failuresAreToldApart_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("french");
    QTest::newRow("wrong key") << u"closed.filature"_s << 4 << u"The passphrase does not open this case."_s
                               << u"La phrase secrète n’ouvre pas cette affaire."_s;
    QTest::newRow("text") << u"text.csv"_s << 3 << u"This file is not a Filature case."_s
                          << u"Ce fichier n’est pas une affaire Filature."_s;
    QTest::newRow("short") << u"short"_s << 3 << u"This file is not a Filature case."_s
                           << u"Ce fichier n’est pas une affaire Filature."_s;
    QTest::newRow("empty") << u"empty"_s << 3 << u"This file is not a Filature case."_s
                           << u"Ce fichier n’est pas une affaire Filature."_s;
    QTest::newRow("picture") << u"picture.png"_s << 3 << u"This file is not a Filature case."_s
                             << u"Ce fichier n’est pas une affaire Filature."_s;
    QTest::newRow("folder") << u"folder"_s << 3 << u"A regular file is needed here"_s
                            << u"Il faut ici un fichier ordinaire"_s;
    QTest::newRow("pipe") << u"pipe"_s << 3 << u"A regular file is needed here"_s
                          << u"Il faut ici un fichier ordinaire"_s;
    QTest::newRow("link") << u"link"_s << 3 << u"This is a symbolic link"_s << u"Ceci est un lien symbolique"_s;
    QTest::newRow("missing") << u"none"_s << 3 << u"Nothing is there under that name."_s
                             << u"Rien n’existe sous ce nom."_s;
    QTest::newRow("cut off") << u"cut.filature"_s << 5 << u"The case is damaged"_s << u"L’affaire est endommagée"_s;
}

void TestOpening::failuresAreToldApart()
{
    QFETCH(const QString, path);
    QFETCH(const int, exitCode);
    QFETCH(const QString, english);
    QFETCH(const QString, french);
    Program &program = m_program;
    if (path == u"cut.filature"_s) program.unset(u"FILATURE_KEY"_s);
    const QByteArray before = path == u"pipe"_s ? QByteArray() : program.read(path);
    for (const QString &command : {u"digest"_s, u"import"_s}) {
        const Run inEnglish = program.run({command, path});
        QVERIFY2(QString::fromUtf8(inEnglish.err).contains(english), inEnglish.err.constData());
        QCOMPARE(inEnglish.exitCode, exitCode);
        QCOMPARE(inEnglish.out, QByteArray());
        QVERIFY(inEnglish.err.contains(path.toUtf8()));
        const Run inFrench = program.run({u"--language"_s, u"fr"_s, command, path});
        QVERIFY2(QString::fromUtf8(inFrench.err).contains(french), inFrench.err.constData());
        QCOMPARE(inFrench.exitCode, exitCode);
    }
    if (path != u"pipe"_s) QCOMPARE(program.read(path), before);
    program.set(u"FILATURE_KEY"_s, u"wrong"_s);
}

void TestOpening::aKeyForAPlainCaseIsSuspicious()
{
    const Run run = m_program.run({u"digest"_s, u"plain.filature"_s});
    QCOMPARE(run.exitCode, 4);
    QVERIFY(run.err.contains("This case is not encrypted, and a passphrase was given for it."));
    QVERIFY(run.err.contains("another file has been put in its place"));
}

void TestOpening::theKeyLeavesTheEnvironment()
{
    Program program;
    program.set(u"FILATURE_KEY"_s, u"a secret in the environment"_s);
    // Waits for its list of files, so that its environment can be looked at.
    const auto process = program.start({u"import"_s, u"c.filature"_s, u"--files-from"_s, u"-"_s});
    QVERIFY(process->waitForStarted());
    QFile environment(u"/proc/%1/environ"_s.arg(process->processId()));
    const auto content = [&environment] {
        environment.close();
        return environment.open(QIODevice::ReadOnly) ? environment.readAll() : QByteArray("unreadable");
    };
    QVERIFY(QTest::qWaitFor([&] { return !content().contains("a secret in the environment"); }));
    static_cast<void>(Program::finish(*process));
}

void TestOpening::aReadOnlyCaseCanBeReadAndNothingIsRevealed()
{
    if (::geteuid() == 0) QSKIP("the administrator can write everywhere");
    Program program;
    QVERIFY(QDir(program.path(u""_s)).mkdir(u"medium"_s));
    const QString leak = program.write(u"leak.csv"_s, filature::test::smallLeak());
    const QString path = program.plainCase(u"medium/c.filature"_s, {leak});
    const QByteArray folder = program.path(u"medium"_s).toUtf8();
    QCOMPARE(::chmod(folder.constData(), 0500), 0);
    const Run count = program.run({u"query"_s, path, u"--count"_s, u"--filter"_s, u"last_name:dupont"_s});
    const Run reveal = program.run({u"query"_s, path, u"--reveal"_s, u"last_name"_s, u"--reason"_s, u"test"_s});
    const Run import = program.run({u"import"_s, path, leak});
    QCOMPARE(::chmod(folder.constData(), 0700), 0);
    QCOMPARE(count.out, QByteArray("1\n"));
    QVERIFY(count.err.contains("nothing is journalled"));
    QCOMPARE(reveal.exitCode, 6);
    QCOMPARE(reveal.out, QByteArray());
    QCOMPARE(import.exitCode, 3);
}

void TestOpening::whoHoldsTheCaseIsTold()
{
    Program program;
    const QString path = program.plainCase(u"c.filature"_s);
    QByteArray rows = "a;b\n";
    for (int i = 0; i < 400'000; ++i)
        rows += QByteArray::number(i) + ";" + QByteArray::number(i * 7) + "\n";
    const QString file = program.write(u"long.csv"_s, rows);
    const auto importing = program.start({u"import"_s, path, file});
    QVERIFY(importing->waitForStarted());
    const QString log = program.path(path + u"-wal"_s); // rows are written by the one that holds the case
    const auto isDecided = [&] {
        return QFileInfo(log).size() > 500'000 || importing->state() == QProcess::NotRunning;
    };
    QVERIFY(QTest::qWaitFor(isDecided, 60'000));
    const Run second = program.run({u"index"_s, path});
    QCOMPARE(Program::finish(*importing).exitCode, 0);
    if (second.exitCode == 0) QSKIP("the import was faster than the second process");
    QCOMPARE(second.exitCode, 6);
    QVERIFY2(second.err.contains("Another process holds this case."), second.err.constData());
}

void TestOpening::closedStandardStreamsDoNoHarm()
{
    Program program;
    const QString leak = program.write(u"leak.csv"_s, filature::test::smallLeak());
    const QString path = program.plainCase(u"c.filature"_s, {leak});
    QProcess shell;
    shell.setWorkingDirectory(program.path(u""_s));
    shell.start(u"sh"_s,
                {u"-c"_s, u"FILATURE_WITNESS_DIR=witness '%1' query c.filature --format csv <&- >&- 2>&-"_s.arg(
                              QString::fromUtf8(Program::binary()))});
    QCOMPARE(Program::finish(shell).exitCode, 1); // standard output cannot be written
    QCOMPARE(program.run({u"verify"_s, path}).exitCode, 0);
}

QTEST_GUILESS_MAIN(TestOpening)
#include "tst_opening.moc"
