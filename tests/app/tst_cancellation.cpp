// SPDX-License-Identifier: GPL-3.0-or-later
// Signals: an import that is cancelled leaves nothing, one that is killed goes on later, with the same result.
#include "program.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using filature::test::Program;
using filature::test::Run;

namespace {

QByteArray longTable(int rows)
{
    QByteArray bytes = "number;text;more\n";
    for (qint64 i = 0; i < rows; ++i)
        bytes += QByteArray::number(i) + ";row " + QByteArray::number(i * 31 % 9973) + ";" +
                 QByteArray::number(i * 7919) + "\n";
    return bytes;
}

qsizetype evidenceCount(const Program &program, const QString &path)
{
    return program.run({u"evidence"_s, path, u"--json"_s}).json()[u"evidence"].toArray().size();
}

} // namespace

class TestCancellation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aSignalCancelsAndLeavesNothing_data();
    void aSignalCancelsAndLeavesNothing();
    void aKilledImportGoesOnWithTheSameResult();

private:
    // An import that has written something and runs on; nullptr when it was too fast.
    std::unique_ptr<QProcess> importInProgress(const QString &path);

    Program m_program;
    QString m_file;
};

void TestCancellation::initTestCase() { m_file = m_program.write(u"long.csv"_s, longTable(1'500'000)); }

std::unique_ptr<QProcess> TestCancellation::importInProgress(const QString &path)
{
    auto process = m_program.start({u"import"_s, path, m_file, u"--json"_s});
    const QString log = m_program.path(path + u"-wal"_s);
    while (process->state() != QProcess::NotRunning && QFileInfo(log).size() < 3'000'000)
        QTest::qWait(5);
    return process->state() == QProcess::NotRunning ? nullptr : std::move(process);
}

void TestCancellation::aSignalCancelsAndLeavesNothing_data()
{
    QTest::addColumn<int>("number");
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
}

void TestCancellation::aSignalCancelsAndLeavesNothing()
{
    QFETCH(const int, number);
    const QString path = m_program.plainCase(u"cancelled-%1.filature"_s.arg(number));
    const QByteArray before = m_program.run({u"digest"_s, path}).out;
    const auto process = importInProgress(path);
    if (!process) QSKIP("the import was faster than the signal");
    ::kill(static_cast<pid_t>(process->processId()), number);
    const Run run = Program::finish(*process);
    QCOMPARE(run.exitCode, 130);
    QVERIFY2(run.err.contains("Stopped on request."), run.err.constData());
    QVERIFY(run.json()[u"evidence"].toArray()[0].toObject()[u"error"].toString().startsWith(u"cancelled"));
    QCOMPARE(evidenceCount(m_program, path), 0);
    QCOMPARE(m_program.run({u"digest"_s, path}).out, before);
    QCOMPARE(m_program.run({u"verify"_s, path}).exitCode, 0);
}

void TestCancellation::aKilledImportGoesOnWithTheSameResult()
{
    const QString whole = m_program.plainCase(u"whole.filature"_s, {m_file});
    const QString killed = m_program.plainCase(u"killed.filature"_s);
    const auto process = importInProgress(killed);
    if (!process) QSKIP("the import was faster than the signal");
    process->kill();
    QCOMPARE(Program::finish(*process).exitCode, -1);
    QCOMPARE(evidenceCount(m_program, killed), 0); // invisible until complete
    // Asking for the same file again finishes it, and does not read it twice.
    const Run run = m_program.run({u"import"_s, killed, m_file, u"--json"_s});
    QVERIFY2(run.exitCode == 0, run.err.constData());
    QVERIFY(run.err.contains("An interrupted import was finished: "));
    QCOMPARE(run.json()[u"evidence"].toArray().size(), 1);
    QCOMPARE(evidenceCount(m_program, killed), 1);
    QCOMPARE(m_program.run({u"digest"_s, killed}).out, m_program.run({u"digest"_s, whole}).out);
}

QTEST_GUILESS_MAIN(TestCancellation)
#include "tst_cancellation.moc"
