// SPDX-License-Identifier: GPL-3.0-or-later
// `verify` and `digest`: what is sound, what is not, and what equal cases have in common.
#include "program.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using filature::test::keysOf;
using filature::test::Program;
using filature::test::Run;

class TestVerify : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void jsonHasTheDocumentedKeys();
    void aSourceThatHasGoneIsNoFault_data();
    void aSourceThatHasGoneIsNoFault();
    void aChangedByteIsFound();
    void aForgedJournalIsFound();
    void anEncryptedCaseHasSeals();
    void equalContentGivesEqualDigests();
};

void TestVerify::jsonHasTheDocumentedKeys()
{
    const Program program;
    const QString path =
        program.plainCase(u"c.filature"_s, {program.write(u"leak.csv"_s, filature::test::smallLeak())});
    const Run run = program.run({u"verify"_s, path, u"--json"_s});
    QCOMPARE(run.exitCode, 0);
    const QJsonObject report = run.json();
    QCOMPARE(keysOf(report), QStringList({u"database"_s, u"evidence"_s, u"journal"_s, u"sound"_s}));
    QCOMPARE(report[u"sound"], QJsonValue(true));
    QCOMPARE(keysOf(report[u"database"].toObject()),
             QStringList({u"authenticated"_s, u"damages"_s, u"pages"_s, u"sound"_s}));
    QCOMPARE(report[u"evidence"].toArray()[0].toObject(), QJsonObject({{u"id"_s, 1},
                                                                       {u"path"_s, program.path(u"leak.csv"_s)},
                                                                       {u"file"_s, u"same"_s},
                                                                       {u"contentHashes"_s, true},
                                                                       {u"ledgerTiles"_s, true},
                                                                       {u"cellsAgree"_s, true}}));
    const QJsonObject journal = report[u"journal"].toObject();
    QCOMPARE(keysOf(journal), QStringList({u"accessEntries"_s, u"contentEntries"_s, u"faults"_s, u"macsChecked"_s,
                                           u"sound"_s, u"witness"_s, u"witnessFault"_s}));
    QCOMPARE(journal[u"witness"].toString(), u"agrees"_s);
    QCOMPARE(journal[u"macsChecked"], QJsonValue(false)); // a plain case says so
    QVERIFY(
        program.run({u"verify"_s, path}).out.contains("no seals: in a plain case anyone who can write can forge it"));
}

void TestVerify::aSourceThatHasGoneIsNoFault_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QByteArray>("told");
    QTest::newRow("missing") << u"missing"_s << QByteArray("the file is no longer there");
    QTest::newRow("changed") << u"changed"_s << QByteArray("the file on disk has been changed since");
}

void TestVerify::aSourceThatHasGoneIsNoFault()
{
    QFETCH(const QString, what);
    QFETCH(const QByteArray, told);
    const Program program;
    const QString leak = program.write(u"leak.csv"_s, filature::test::smallLeak());
    const QString path = program.plainCase(u"c.filature"_s, {leak});
    QVERIFY(QFile::remove(leak));
    if (what == u"changed"_s) program.write(u"leak.csv"_s, filature::test::smallLeak().replace("Jean", "Jane"));
    const Run run = program.run({u"verify"_s, path});
    QCOMPARE(run.exitCode, 0);
    QVERIFY2(run.out.contains(told), run.out.constData());
    QCOMPARE(
        program.run({u"verify"_s, path, u"--json"_s}).json()[u"evidence"].toArray()[0].toObject()[u"file"].toString(),
        what);
}

void TestVerify::aChangedByteIsFound()
{
    Program program;
    program.set(u"FILATURE_KEY"_s, u"a key"_s);
    QCOMPARE(program.run({u"new"_s, u"c.filature"_s}).exitCode, 0);
    QCOMPARE(
        program.run({u"import"_s, u"c.filature"_s, program.write(u"leak.csv"_s, filature::test::smallLeak())}).exitCode,
        0);
    QByteArray bytes = program.read(u"c.filature"_s);
    constexpr qsizetype kPage = 16384;
    const qsizetype at = bytes.size() - kPage / 2; // in the last page
    bytes[at] = static_cast<char>(bytes[at] ^ 1);
    program.write(u"c.filature"_s, bytes);
    const Run run = program.run({u"verify"_s, u"c.filature"_s, u"--json"_s});
    QCOMPARE(run.exitCode, 5);
    if (!run.out.isEmpty()) QVERIFY(!run.json()[u"sound"].toBool());
}

void TestVerify::aForgedJournalIsFound()
{
    Program program;
    const QString path =
        program.plainCase(u"c.filature"_s, {program.write(u"leak.csv"_s, filature::test::smallLeak())});
    static_cast<void>(program.run({u"query"_s, path, u"--reveal"_s, u"all"_s, u"--reason"_s, u"the true reason"_s}));
    QByteArray bytes = program.read(path);
    QVERIFY(bytes.contains("the true reason"));
    bytes.replace("the true reason", "the best reason");
    program.write(path, bytes);
    const Run run = program.run({u"verify"_s, path, u"--json"_s});
    QCOMPARE(run.exitCode, 5);
    const QJsonObject fault = run.json()[u"journal"].toObject()[u"faults"].toArray()[0].toObject();
    QCOMPARE(fault[u"chain"].toString(), u"access"_s);
    QVERIFY(fault[u"sequence"].toInt() > 0);
    QVERIFY(program.run({u"verify"_s, path}).out.contains("THE CASE IS NOT SOUND."));
    const QString french = QString::fromUtf8(program.run({u"verify"_s, path, u"--language"_s, u"fr"_s}).out);
    QVERIFY2(french.contains(u"\u00a0: contenu modifié\n"_s), qPrintable(french));
}

void TestVerify::anEncryptedCaseHasSeals()
{
    Program program;
    program.set(u"FILATURE_KEY"_s, u"a key"_s);
    QCOMPARE(program.run({u"new"_s, u"c.filature"_s}).exitCode, 0);
    const QJsonObject report = program.run({u"verify"_s, u"c.filature"_s, u"--json"_s}).json();
    QCOMPARE(report[u"database"].toObject()[u"authenticated"], QJsonValue(true));
    QCOMPARE(report[u"journal"].toObject()[u"macsChecked"], QJsonValue(true));
}

void TestVerify::equalContentGivesEqualDigests()
{
    const Program program;
    const QString leak = program.write(u"leak.csv"_s, filature::test::smallLeak());
    const QByteArray first = program.run({u"digest"_s, program.plainCase(u"1.filature"_s, {leak})}).out;
    QCOMPARE(first.size(), 65);
    const QString second = program.plainCase(u"2.filature"_s, {leak});
    QCOMPARE(program.run({u"digest"_s, second}).out, first);
    static_cast<void>(program.run({u"query"_s, second, u"--reveal"_s, u"all"_s, u"--reason"_s, u"x"_s}));
    QCOMPARE(program.run({u"digest"_s, second}).out, first); // the journal is not part of it
    const QString other = program.write(u"other.csv"_s, filature::test::smallLeak().replace("Jean", "Jane"));
    QVERIFY(program.run({u"digest"_s, program.plainCase(u"3.filature"_s, {other})}).out != first);
}

QTEST_GUILESS_MAIN(TestVerify)
#include "tst_verify.moc"
