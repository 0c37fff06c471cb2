// SPDX-License-Identifier: GPL-3.0-or-later
// `mapping`, and `import --mapping`: which columns stand for which fields.
#include "program.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using filature::test::Program;
using filature::test::Run;

class TestMappingCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsPrintedAndWritten();
    void anotherMappingRebuildsTheFields();
    void aMappingServesAnotherImport();
    void aBadMappingIsTold_data();
    void aBadMappingIsTold();
};

void TestMappingCommand::itIsPrintedAndWritten()
{
    const Program program;
    const QString path =
        program.plainCase(u"c.filature"_s, {program.write(u"leak.csv"_s, filature::test::smallLeak())});
    const Run run = program.run({u"mapping"_s, path, u"1"_s});
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(run.json()[u"columns"].toArray()[0].toString(), u"nom"_s);
    QVERIFY(run.lines().size() > 10); // for people too
    bool hasReason = false;
    for (const QJsonValue &field : run.json()[u"fields"].toArray())
        hasReason |= !field.toObject()[u"reason"].toString().isEmpty();
    QVERIFY(hasReason);
    QCOMPARE(program.run({u"mapping"_s, path, u"1"_s, u"-o"_s, u"m.json"_s}).exitCode, 0);
    QCOMPARE(program.read(u"m.json"_s), run.out);
    QCOMPARE(program.run({u"mapping"_s, path, u"1"_s, u"-o"_s, u"m.json"_s}).exitCode, 2);
}

void TestMappingCommand::anotherMappingRebuildsTheFields()
{
    const Program program;
    const QString path =
        program.plainCase(u"c.filature"_s, {program.write(u"leak.csv"_s, filature::test::smallLeak())});
    const QString count = u"--count"_s;
    QCOMPARE(program.run({u"query"_s, path, count, u"--filter"_s, u"first_name:dupont"_s}).out, QByteArray("0\n"));
    program.write(u"m.json"_s, R"({"version":1,"fields":[{"field":"first_name","columns":["nom"]}]})");
    const Run run = program.run({u"mapping"_s, path, u"1"_s, u"--apply"_s, u"m.json"_s});
    QVERIFY2(run.exitCode == 0, run.err.constData());
    QCOMPARE(program.run({u"query"_s, path, count, u"--filter"_s, u"first_name:dupont"_s}).out, QByteArray("1\n"));
    QCOMPARE(program.run({u"query"_s, path, count, u"--filter"_s, u"has:lab"_s}).out, QByteArray("0\n"));
    QCOMPARE(program.run({u"query"_s, path, count}).out, QByteArray("3\n")); // the records stay
}

void TestMappingCommand::aMappingServesAnotherImport()
{
    const Program program;
    const QString path = program.plainCase(u"c.filature"_s);
    program.write(u"leak.csv"_s, filature::test::smallLeak());
    program.write(u"m.json"_s, R"({"version":1,"fields":[{"field":"login","columns":["prenom"]}]})");
    const Run run = program.run({u"import"_s, path, u"leak.csv"_s, u"--mapping"_s, u"m.json"_s});
    QVERIFY2(run.exitCode == 0, run.err.constData());
    QCOMPARE(program.run({u"query"_s, path, u"--count"_s, u"--filter"_s, u"has:login -has:last_name"_s}).out,
             QByteArray("3\n"));
}

void TestMappingCommand::aBadMappingIsTold_data()
{
    QTest::addColumn<QByteArray>("mapping");
    QTest::newRow("no JSON") << QByteArray("nonsense");
    QTest::newRow("no such field") << QByteArray(R"({"version":1,"fields":[{"field":"shoe_size","columns":["nom"]}]})");
    QTest::newRow("no such column") << QByteArray(
        R"({"version":1,"columns":["nom"],"fields":[{"field":"last_name","columns":["x"]}]})");
}

void TestMappingCommand::aBadMappingIsTold()
{
    QFETCH(const QByteArray, mapping);
    const Program program;
    const QString path =
        program.plainCase(u"c.filature"_s, {program.write(u"leak.csv"_s, filature::test::smallLeak())});
    program.write(u"m.json"_s, mapping);
    const Run applied = program.run({u"mapping"_s, path, u"1"_s, u"--apply"_s, u"m.json"_s});
    QCOMPARE(applied.exitCode, 3);
    QVERIFY2(applied.err.contains("m.json"), applied.err.constData());
    QCOMPARE(program.run({u"query"_s, path, u"--count"_s, u"--filter"_s, u"has:lab"_s}).out, QByteArray("3\n"));
    QCOMPARE(program.run({u"mapping"_s, path, u"1"_s, u"--apply"_s, u"none.json"_s}).exitCode, 3);
}

QTEST_GUILESS_MAIN(TestMappingCommand)
#include "tst_mappingcommand.moc"
