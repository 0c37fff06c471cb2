// SPDX-License-Identifier: GPL-3.0-or-later
// `evidence` and `reread`: the list, its sums, and what was set aside.
#include "program.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using filature::test::keysOf;
using filature::test::Program;
using filature::test::Run;

namespace {

const QByteArray kStacked = "Export of 31 January\n"
                            "\n"
                            "name;number;town\n"
                            "A;1;x\n"
                            "B;2;y\n"
                            "C;3;z\n"
                            "D;4;x\n"
                            "E;5;y\n"
                            "F;6;z\n";

} // namespace

class TestEvidenceCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyCaseSaysWhatToDo();
    void jsonIsThatOfTheImportWithTheBytesOfTheLedger();
    void setAsideRowsComeWithTheirBytes();
    void aMissingEvidenceIsTold();
    void aBlockIsReadAsAnEvidenceOfItsOwn();
    void anotherReadingTakesThePlaceOfTheOld();
};

void TestEvidenceCommand::anEmptyCaseSaysWhatToDo()
{
    const Program program;
    const QString path = program.plainCase(u"c.filature"_s);
    QVERIFY(program.run({u"evidence"_s, path}).out.contains("filature import CASE FILE"));
    QCOMPARE(program.run({u"evidence"_s, path, u"--json"_s}).json()[u"evidence"].toArray().size(), 0);
}

void TestEvidenceCommand::jsonIsThatOfTheImportWithTheBytesOfTheLedger()
{
    const Program program;
    const QString path = program.plainCase(u"c.filature"_s);
    const QString file = program.write(u"stacked.csv"_s, kStacked);
    const QJsonObject imported =
        program.run({u"import"_s, path, file, u"--json"_s}).json()[u"evidence"].toArray()[0].toObject();
    QJsonObject listed = program.run({u"evidence"_s, path, u"--json"_s}).json()[u"evidence"].toArray()[0].toObject();
    const QJsonObject ledger = listed[u"ledger"].toObject();
    listed.remove(u"ledger"_s);
    QCOMPARE(listed, imported);
    QCOMPARE(keysOf(ledger),
             QStringList({u"blank"_s, u"byteOrderMark"_s, u"header"_s, u"setAside"_s, u"stored"_s, u"structure"_s}));
    qint64 sum = 0;
    for (const QString &key : ledger.keys())
        sum += ledger[key].toInteger();
    QCOMPARE(sum, kStacked.size());
    QCOMPARE(ledger[u"header"].toInt(), 17);
    const QJsonObject rows = listed[u"rows"].toObject();
    QCOMPARE(rows[u"source"].toInt(),
             rows[u"stored"].toInt() + rows[u"setAside"].toInt() + rows[u"blank"].toInt() + rows[u"header"].toInt());
    QVERIFY(program.run({u"evidence"_s, path}).out.contains("stacked.csv"));
}

void TestEvidenceCommand::setAsideRowsComeWithTheirBytes()
{
    const Program program;
    const QString path = program.plainCase(u"c.filature"_s, {program.write(u"stacked.csv"_s, kStacked)});
    const Run csv = program.run({u"evidence"_s, path, u"--set-aside"_s, u"1"_s});
    QCOMPARE(csv.exitCode, 0);
    QVERIFY2(csv.out.startsWith("block,line,offset,length,reason,raw\n1,1,0,21,preamble,"), csv.out.constData());
    QVERIFY(csv.out.contains(QByteArray("Export of 31 January\n").toBase64()));
    const QJsonObject json = program.run({u"evidence"_s, path, u"--set-aside"_s, u"1"_s, u"--json"_s}).json();
    QCOMPARE(keysOf(json), QStringList({u"evidence"_s, u"setAside"_s}));
    const QJsonObject row = json[u"setAside"].toArray()[0].toObject();
    QCOMPARE(keysOf(row), QStringList({u"block"_s, u"length"_s, u"line"_s, u"offset"_s, u"raw"_s, u"reason"_s}));
    QCOMPARE(QByteArray::fromBase64(row[u"raw"].toString().toLatin1()), QByteArray("Export of 31 January\n"));
}

void TestEvidenceCommand::aMissingEvidenceIsTold()
{
    const Program program;
    const QString path = program.plainCase(u"c.filature"_s);
    for (const QStringList &arguments :
         {QStringList{u"evidence"_s, path, u"--set-aside"_s, u"5"_s}, QStringList{u"reread"_s, path, u"5"_s},
          QStringList{u"mapping"_s, path, u"5"_s}}) {
        const Run run = program.run(arguments);
        QCOMPARE(run.exitCode, 3);
        QVERIFY2(run.err.contains("no evidence has the number 5"), run.err.constData());
    }
}

void TestEvidenceCommand::aBlockIsReadAsAnEvidenceOfItsOwn()
{
    const Program program;
    const QString path = program.plainCase(u"c.filature"_s, {program.write(u"stacked.csv"_s, kStacked)});
    const Run run = program.run({u"reread"_s, path, u"1"_s, u"--block"_s, u"1"_s, u"--no-header"_s});
    QVERIFY2(run.exitCode == 0, run.err.constData());
    QVERIFY(run.out.contains("a set-aside block read on its own"));
    QCOMPARE(program.run({u"evidence"_s, path, u"--json"_s}).json()[u"evidence"].toArray().size(), 2);
    const Run verbatim =
        program.run({u"query"_s, path, u"--verbatim"_s, u"2"_s, u"--reveal"_s, u"all"_s, u"--reason"_s, u"a test"_s});
    QVERIFY2(verbatim.out.contains("Export of 31 January"), verbatim.out.constData());
    QVERIFY(program.run({u"reread"_s, path, u"1"_s, u"--block"_s, u"99"_s}).exitCode != 0);
}

void TestEvidenceCommand::anotherReadingTakesThePlaceOfTheOld()
{
    const Program program;
    const QString path = program.plainCase(u"c.filature"_s, {program.write(u"x.csv"_s, "a;b\n1;2\n3;4\n")});
    QCOMPARE(program.run({u"query"_s, path, u"--count"_s}).out, QByteArray("2\n"));
    QCOMPARE(program.run({u"reread"_s, path, u"1"_s, u"--no-header"_s}).exitCode, 0);
    QCOMPARE(program.run({u"query"_s, path, u"--count"_s}).out, QByteArray("3\n"));
    const QJsonArray all = program.run({u"evidence"_s, path, u"--json"_s}).json()[u"evidence"].toArray();
    QCOMPARE(all.size(), 1);
    QCOMPARE(all[0].toObject()[u"header"], QJsonValue(false));
}

QTEST_GUILESS_MAIN(TestEvidenceCommand)
#include "tst_evidencecommand.moc"
