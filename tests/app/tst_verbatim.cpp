// SPDX-License-Identifier: GPL-3.0-or-later
// `query --verbatim`: the source cells as they were, and where they may be written.
#include "program.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using filature::test::Program;
using filature::test::Run;

namespace {

const QStringList kReason{u"--reveal"_s, u"all"_s, u"--reason"_s, u"a test"_s};

} // namespace

class TestVerbatim : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cellsComeAsTheyWere();
    void allEvidencesGoIntoAFolder();
    void itNeedsEverythingRevealedForAReason_data();
    void itNeedsEverythingRevealedForAReason();
    void nothingIsOverwritten();
    void wrongUsageIsTold_data();
    void wrongUsageIsTold();

private:
    Run verbatim(const QStringList &arguments) const
    {
        return m_program.run(QStringList{u"query"_s, m_case, u"--verbatim"_s} + arguments);
    }

    Program m_program;
    QString m_case;
};

void TestVerbatim::initTestCase()
{
    m_program.write(u"a.csv"_s, "name;note\nA;\"one, two\"\nB;\"line\nbreak\"\nC;say \"\"no\"\"\n");
    m_program.write(u"b.csv"_s, "1;2\n3;4\n");
    m_program.write(u"empty.csv"_s, {});
    m_case = m_program.plainCase(u"c.filature"_s);
    QCOMPARE(m_program.run({u"import"_s, m_case, u"a.csv"_s}).exitCode, 0);
    QCOMPARE(m_program.run({u"import"_s, m_case, u"b.csv"_s, u"--no-header"_s}).exitCode, 0);
    QCOMPARE(m_program.run({u"import"_s, m_case, u"empty.csv"_s}).exitCode, 0);
}

void TestVerbatim::cellsComeAsTheyWere()
{
    const Run first = verbatim(QStringList{u"1"_s} + kReason);
    QCOMPARE(first.exitCode, 0);
    QVERIFY2(first.out.startsWith("name,note\nA,\"one, two\"\nB,\"line\nbreak\"\nC,"), first.out.constData());
    QCOMPARE(verbatim(QStringList{u"2"_s} + kReason).out, QByteArray("c1,c2\n1,2\n3,4\n"));
    QCOMPARE(verbatim(QStringList{u"3"_s} + kReason).out, QByteArray());
    QCOMPARE(verbatim(QStringList{u"1"_s, u"-o"_s, u"one.csv"_s} + kReason).exitCode, 0);
    QCOMPARE(m_program.read(u"one.csv"_s), first.out);
}

void TestVerbatim::allEvidencesGoIntoAFolder()
{
    const Run run = verbatim(QStringList{u"all"_s, u"-o"_s, u"out"_s} + kReason);
    QVERIFY2(run.exitCode == 0, run.err.constData());
    QCOMPARE(QDir(m_program.path(u"out"_s)).entryList(QDir::Files, QDir::Name),
             QStringList({u"1.csv"_s, u"2.csv"_s, u"3.csv"_s, u"index.csv"_s}));
    QCOMPARE(m_program.read(u"out/2.csv"_s), QByteArray("c1,c2\n1,2\n3,4\n"));
    QByteArray index = "id,path,sha256\n";
    const QStringList names{u"a.csv"_s, u"b.csv"_s, u"empty.csv"_s};
    for (qsizetype i = 0; i < names.size(); ++i)
        index += QByteArray::number(i + 1) + ',' + names[i].toUtf8() + ',' +
                 QCryptographicHash::hash(m_program.read(names[i]), QCryptographicHash::Sha256).toHex() + '\n';
    QCOMPARE(m_program.read(u"out/index.csv"_s), index);
}

void TestVerbatim::itNeedsEverythingRevealedForAReason_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nothing") << QStringList{u"1"_s};
    QTest::newRow("no reason") << QStringList{u"1"_s, u"--reveal"_s, u"all"_s};
    QTest::newRow("blank reason") << QStringList{u"1"_s, u"--reveal"_s, u"all"_s, u"--reason"_s, u" "_s};
    QTest::newRow("only a field") << QStringList{u"1"_s, u"--reveal"_s, u"last_name"_s, u"--reason"_s, u"x"_s};
    QTest::newRow("only a reason") << QStringList{u"1"_s, u"--reason"_s, u"x"_s};
    QTest::newRow("all of them") << QStringList{u"all"_s, u"-o"_s, u"never"_s};
}

void TestVerbatim::itNeedsEverythingRevealedForAReason()
{
    QFETCH(const QStringList, arguments);
    const Run run = verbatim(arguments);
    QCOMPARE(run.exitCode, 6);
    QCOMPARE(run.out, QByteArray());
    QVERIFY(!QDir(m_program.path(u"never"_s)).exists());
}

void TestVerbatim::nothingIsOverwritten()
{
    m_program.write(u"there.csv"_s, "precious");
    QCOMPARE(verbatim(QStringList{u"1"_s, u"-o"_s, u"there.csv"_s} + kReason).exitCode, 2);
    QCOMPARE(m_program.read(u"there.csv"_s), QByteArray("precious"));
    QVERIFY(QFile::link(u"nowhere.csv"_s, m_program.path(u"dangling.csv"_s)));
    QCOMPARE(verbatim(QStringList{u"1"_s, u"-o"_s, u"dangling.csv"_s} + kReason).exitCode, 2);
    QVERIFY(!QFile::exists(m_program.path(u"nowhere.csv"_s)));
    QVERIFY(QDir(m_program.path(u""_s)).mkpath(u"full/x"_s));
    QVERIFY(QDir(m_program.path(u""_s)).mkpath(u"vacant"_s));
    QCOMPARE(verbatim(QStringList{u"all"_s, u"-o"_s, u"full"_s} + kReason).exitCode, 2);
    QCOMPARE(verbatim(QStringList{u"all"_s, u"-o"_s, u"vacant"_s} + kReason).exitCode, 0);
    QVERIFY(QFile::link(m_program.path(u"full"_s), m_program.path(u"link"_s)));
    QCOMPARE(verbatim(QStringList{u"all"_s, u"-o"_s, u"link"_s} + kReason).exitCode, 2);
}

void TestVerbatim::wrongUsageIsTold_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("no number") << QStringList{u"first"_s} << 2;
    QTest::newRow("a number and more") << QStringList{u"1x"_s} << 2;
    QTest::newRow("no such evidence") << QStringList{u"77"_s} << 3;
    QTest::newRow("all without a folder") << QStringList{u"all"_s} << 2;
    QTest::newRow("another format") << QStringList{u"1"_s, u"--format"_s, u"json"_s} << 2;
    QTest::newRow("a filter") << QStringList{u"1"_s, u"--filter"_s, u"x"_s} << 2;
    QTest::newRow("a count") << QStringList{u"1"_s, u"--count"_s} << 2;
}

void TestVerbatim::wrongUsageIsTold()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const int, exitCode);
    const Run run = verbatim(arguments + kReason);
    QCOMPARE(run.exitCode, exitCode);
    QCOMPARE(run.out, QByteArray());
}

QTEST_GUILESS_MAIN(TestVerbatim)
#include "tst_verbatim.moc"
