// SPDX-License-Identifier: GPL-3.0-or-later
// `query --facet`: counts of values, and what a mask does to them.
#include "program.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using filature::test::keysOf;
using filature::test::Program;
using filature::test::Run;

class TestFacets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void jsonHasTheDocumentedKeys();
    void severalFacetsComeInOrder_data();
    void severalFacetsComeInOrder();
    void valuesThatLookAlikeWhenMaskedAreSummed();
    void revealedValuesAreCountedApart();
    void aFacetIgnoresItsOwnSelectionOnly();
    void limitCutsTheValues();
    void placesAreNamedInTables();

private:
    Run query(const QStringList &arguments) const { return m_program.run(QStringList{u"query"_s, m_case} + arguments); }

    Program m_program;
    QString m_case;
};

void TestFacets::initTestCase()
{
    const QString leak = m_program.write(u"leak.csv"_s, filature::test::smallLeak());
    m_case = m_program.plainCase(u"c.filature"_s, {leak});
}

void TestFacets::jsonHasTheDocumentedKeys()
{
    const QJsonObject document = query({u"--facet"_s, u"lab"_s, u"--format"_s, u"json"_s}).json();
    QCOMPARE(keysOf(document), QStringList{u"facets"_s});
    const QJsonObject facet = document[u"facets"].toArray()[0].toObject();
    QCOMPARE(keysOf(facet), QStringList({u"distinct"_s, u"empty"_s, u"facet"_s, u"values"_s}));
    QCOMPARE(facet[u"facet"].toString(), u"lab"_s);
    QCOMPARE(facet[u"distinct"].toInt(), 2);
    QCOMPARE(facet[u"empty"].toInt(-1), 0);
    QCOMPARE(facet[u"values"].toArray(), QJsonArray({QJsonObject{{u"value"_s, u"LAB01"_s}, {u"count"_s, 2}},
                                                     QJsonObject{{u"value"_s, u"LAB02"_s}, {u"count"_s, 1}}}));
}

void TestFacets::severalFacetsComeInOrder_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("words") << QStringList{u"--facet"_s, u"lab"_s, u"birth_decade"_s};
    QTest::newRow("commas") << QStringList{u"--facet"_s, u"lab,birth_decade"_s};
    QTest::newRow("twice") << QStringList{u"--facet"_s, u"lab"_s, u"--facet"_s, u"birth_decade"_s};
}

void TestFacets::severalFacetsComeInOrder()
{
    QFETCH(const QStringList, arguments);
    const Run run = query(arguments + QStringList{u"--format"_s, u"csv"_s});
    QCOMPARE(run.out, QByteArray("facet,value,count\nlab,LAB01,2\nlab,LAB02,1\n"
                                 "birth_decade,1960,1\nbirth_decade,1970,1\nbirth_decade,1980,1\n"));
}

void TestFacets::valuesThatLookAlikeWhenMaskedAreSummed()
{
    QCOMPARE(query({u"--facet"_s, u"last_name"_s, u"--format"_s, u"csv"_s}).out,
             QByteArray("facet,value,count\nlast_name,D•••••,2\nlast_name,M•••••,1\n"));
    QCOMPARE(query({u"--facet"_s, u"password"_s, u"--format"_s, u"csv"_s}).out,
             QByteArray("facet,value,count\npassword,•••••,2\npassword,,1\n"));
}

void TestFacets::revealedValuesAreCountedApart()
{
    const Run run = query({u"--facet"_s, u"last_name"_s, u"--format"_s, u"ndjson"_s, u"--reveal"_s, u"last_name"_s,
                           u"--reason"_s, u"a test"_s});
    QCOMPARE(run.lines().size(), 3);
    QVERIFY(run.out.contains(R"({"facet":"last_name","value":"DUPONT","count":1})"));
    QCOMPARE(query({u"--facet"_s, u"last_name"_s, u"--reveal"_s, u"all"_s}).exitCode, 6);
}

void TestFacets::aFacetIgnoresItsOwnSelectionOnly()
{
    const Run own = query({u"--facet"_s, u"lab"_s, u"--format"_s, u"csv"_s, u"--filter"_s, u"lab:LAB02"_s});
    QCOMPARE(own.out, QByteArray("facet,value,count\nlab,LAB01,2\nlab,LAB02,1\n"));
    const Run other = query({u"--facet"_s, u"lab"_s, u"--format"_s, u"json"_s, u"--filter"_s, u"-has:password"_s});
    for (const QJsonValue &value : other.json()[u"facets"].toArray()[0].toObject()[u"values"].toArray())
        QCOMPARE(value.toObject()[u"count"].toInt(-1), value.toObject()[u"value"].toString() == u"LAB02"_s ? 1 : 0);
}

void TestFacets::limitCutsTheValues()
{
    QCOMPARE(query({u"--facet"_s, u"lab"_s, u"--limit"_s, u"1"_s, u"--format"_s, u"csv"_s}).out,
             QByteArray("facet,value,count\nlab,LAB01,2\n"));
}

void TestFacets::placesAreNamedInTables()
{
    const QString leak = m_program.write(
        u"places.csv"_s, "labo;cp_labo;nom\nLAB01;56000;DUPONT\nLAB02;45000;MARTIN\nLAB02;45000;DURAND\n");
    const QString path = m_program.plainCase(u"places.filature"_s, {leak});
    const Run table = m_program.run({u"query"_s, path, u"--facet"_s, u"dept@lab"_s, u"region@lab"_s});
    QVERIFY2(table.out.contains("45 Loiret") && table.out.contains("56 Morbihan"), table.out.constData());
    QVERIFY(table.out.contains("24 Centre-Val de Loire") && table.out.contains("53 Bretagne"));
    const Run csv = m_program.run({u"query"_s, path, u"--facet"_s, u"dept@lab"_s, u"--format"_s, u"csv"_s});
    QVERIFY(csv.out.contains("dept@lab,45,2\n"));
}

QTEST_GUILESS_MAIN(TestFacets)
#include "tst_facets.moc"
