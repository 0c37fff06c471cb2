// SPDX-License-Identifier: GPL-3.0-or-later
// An older copy put back, and a case that went another way: refused until accepted for a reason.
#include "program.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using filature::test::Program;
using filature::test::Run;

class TestWitnessMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void anOlderCopyIsRefusedUntilItIsAccepted();
    void anotherCourseIsRefused();
    void withoutAWitnessTheCaseOpens();
    void acceptingNeedsAReason();

private:
    // The case as it was, in the place of what it has become.
    void putBack() const;

    std::unique_ptr<Program> m_program;
    QString m_case;
};

void TestWitnessMessages::init()
{
    m_program = std::make_unique<Program>();
    m_case = m_program->plainCase(u"c.filature"_s);
    QVERIFY(QFile::copy(m_program->path(m_case), m_program->path(u"old.filature"_s)));
    const QString leak = m_program->write(u"leak.csv"_s, filature::test::smallLeak());
    QCOMPARE(m_program->run({u"import"_s, m_case, leak}).exitCode, 0);
}

void TestWitnessMessages::putBack() const
{
    for (const QString &ending : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(m_program->path(m_case + ending));
    QVERIFY(QFile::copy(m_program->path(u"old.filature"_s), m_program->path(m_case)));
}

void TestWitnessMessages::anOlderCopyIsRefusedUntilItIsAccepted()
{
    putBack();
    for (const QStringList &command :
         {QStringList{u"query"_s, m_case, u"--count"_s}, QStringList{u"digest"_s, m_case},
          QStringList{u"import"_s, m_case}, QStringList{u"journal"_s, m_case}, QStringList{u"evidence"_s, m_case}}) {
        const Run run = m_program->run(command);
        QCOMPARE(run.exitCode, 5);
        QCOMPARE(run.out, QByteArray());
        QVERIFY2(run.err.contains("older state of the case") && run.err.contains("--accept-witness"),
                 run.err.constData());
    }
    const Run verified = m_program->run({u"verify"_s, m_case, u"--json"_s});
    QCOMPARE(verified.exitCode, 5);
    QCOMPARE(verified.json()[u"journal"].toObject()[u"witness"].toString(), u"older"_s);
    QVERIFY(m_program->run({u"verify"_s, m_case, u"--language"_s, u"fr"_s})
                .out.contains("LE TÉMOIN CONNAÎT UN ÉTAT PLUS RÉCENT"));
    QCOMPARE(m_program->run({u"query"_s, m_case, u"--count"_s}).exitCode, 5); // looking has not settled it
    const Run accepted =
        m_program->run({u"verify"_s, m_case, u"--accept-witness"_s, u"--reason"_s, u"backup put back"_s});
    QVERIFY2(accepted.exitCode == 0, accepted.out.constData());
    QCOMPARE(m_program->run({u"query"_s, m_case, u"--count"_s}).exitCode, 0);
    QVERIFY(m_program->run({u"journal"_s, m_case, u"--json"_s}).out.contains("backup put back"));
}

void TestWitnessMessages::anotherCourseIsRefused()
{
    // Another machine goes on with the older copy; its entries are as many as ours and others.
    putBack();
    m_program->set(u"FILATURE_WITNESS_DIR"_s, m_program->path(u"elsewhere"_s));
    for (int i = 0; i < 8; ++i)
        QCOMPARE(m_program->run({u"digest"_s, m_case}).exitCode, 0);
    const QString other = m_program->write(u"other.csv"_s, "a;b\n1;2\n");
    QCOMPARE(m_program->run({u"import"_s, m_case, other}).exitCode, 0);
    m_program->set(u"FILATURE_WITNESS_DIR"_s, m_program->path(u"witness"_s));
    const Run run = m_program->run({u"query"_s, m_case, u"--count"_s});
    QCOMPARE(run.exitCode, 5);
    QVERIFY2(run.err.contains("another course of the case"), run.err.constData());
    QCOMPARE(m_program->run({u"verify"_s, m_case, u"--json"_s}).json()[u"journal"].toObject()[u"witness"].toString(),
             u"forked"_s);
}

void TestWitnessMessages::withoutAWitnessTheCaseOpens()
{
    putBack();
    QVERIFY(QDir(m_program->path(u"witness"_s)).removeRecursively());
    const Run run = m_program->run({u"verify"_s, m_case, u"--json"_s});
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(m_program->run({u"query"_s, m_case, u"--count"_s}).exitCode, 0);
}

void TestWitnessMessages::acceptingNeedsAReason()
{
    putBack();
    QCOMPARE(m_program->run({u"verify"_s, m_case, u"--accept-witness"_s}).exitCode, 6);
    QCOMPARE(m_program->run({u"verify"_s, m_case, u"--accept-witness"_s, u"--reason"_s, u" "_s}).exitCode, 6);
    QCOMPARE(m_program->run({u"verify"_s, m_case, u"--reason"_s, u"without accepting"_s}).exitCode, 2);
    QCOMPARE(m_program->run({u"query"_s, m_case, u"--count"_s}).exitCode, 5);
}

QTEST_GUILESS_MAIN(TestWitnessMessages)
#include "tst_witnessmessages.moc"
