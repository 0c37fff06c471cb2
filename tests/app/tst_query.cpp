// SPDX-License-Identifier: GPL-3.0-or-later
// `query`: counts and rows, masked unless a reason is given.
#include "program.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using filature::test::Program;
using filature::test::Run;

class TestQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void countsHonourTheFilter_data();
    void countsHonourTheFilter();
    void rowsAreMaskedUnlessRevealed();
    void formatsSayTheSame();
    void rowsAreSortedAndCut_data();
    void rowsAreSortedAndCut();
    void aTableShowsAScreenfulUnlessToldOtherwise();
    void whatIsMaskedNeedsAReason();
    void wrongUsageIsTold_data();
    void wrongUsageIsTold();
    void filterFaultsNameTheirColumn_data();
    void filterFaultsNameTheirColumn();
    void searchIsTheSameWithAndWithoutTheIndex();

private:
    Run query(const QStringList &arguments) const { return m_program.run(QStringList{u"query"_s, m_case} + arguments); }

    Program m_program;
    QString m_case;
};

void TestQuery::initTestCase()
{
    const QString leak = m_program.write(u"leak.csv"_s, filature::test::smallLeak());
    m_case = m_program.plainCase(u"c.filature"_s, {leak});
}

void TestQuery::countsHonourTheFilter_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QByteArray>("count");
    QTest::newRow("everything") << u""_s << QByteArray("3\n");
    QTest::newRow("lab") << u"lab:LAB01"_s << QByteArray("2\n");
    QTest::newRow("French words") << u"labo:LAB01 ou a:mot_de_passe"_s << QByteArray("2\n");
    QTest::newRow("negation") << u"-has:password"_s << QByteArray("1\n");
    QTest::newRow("year") << u"birth_year:1970..1990"_s << QByteArray("2\n");
    QTest::newRow("name, case and accents apart") << u"last_name:dupont"_s << QByteArray("1\n");
    QTest::newRow("source column") << u"col:\"mot_de_passe\"~rose"_s << QByteArray("1\n");
    QTest::newRow("word") << u"tournesol"_s << QByteArray("1\n");
    QTest::newRow("nothing") << u"lab:LAB09"_s << QByteArray("0\n");
}

void TestQuery::countsHonourTheFilter()
{
    QFETCH(const QString, filter);
    QFETCH(const QByteArray, count);
    const Run run = query({u"--count"_s, u"--filter"_s, filter});
    QVERIFY2(run.exitCode == 0, run.err.constData());
    QCOMPARE(run.out, count);
    QCOMPARE(query({u"--count"_s, u"--filter"_s, filter, u"--format"_s, u"json"_s}).out,
             "{\"count\":" + count.chopped(1) + "}\n");
}

void TestQuery::rowsAreMaskedUnlessRevealed()
{
    const QStringList columns{u"--format"_s, u"csv"_s, u"--columns"_s, u"last_name,birth_date,lab,password,col:nom"_s};
    const Run masked = query(columns);
    QCOMPARE(masked.out, QByteArray("last_name,birth_date,lab,password,col:nom\n"
                                    "D•••••,1960,LAB01,•••••,D•••••\n"
                                    "M•••••,1971,LAB02,,M•••••\n"
                                    "D•••••,1980,LAB01,•••••,D•••••\n"));
    const Run some =
        query(columns + QStringList{u"--reveal"_s, u"last_name"_s, u"--reason"_s, u"a test"_s, u"--limit"_s, u"1"_s});
    // With a field its source column is revealed, no other.
    QCOMPARE(some.out, QByteArray("last_name,birth_date,lab,password,col:nom\nDUPONT,1960,LAB01,•••••,DUPONT\n"));
    const Run all =
        query(columns + QStringList{u"--reveal"_s, u"all"_s, u"--reason"_s, u"a test"_s, u"--limit"_s, u"1"_s});
    QCOMPARE(all.out,
             QByteArray("last_name,birth_date,lab,password,col:nom\nDUPONT,1960-02-01,LAB01,rosebud7,DUPONT\n"));
}

void TestQuery::formatsSayTheSame()
{
    const QStringList columns{u"--columns"_s, u"row,lab,first_name"_s, u"--limit"_s, u"1"_s};
    QCOMPARE(query(columns + QStringList{u"--format"_s, u"csv"_s}).out,
             QByteArray("row,lab,first_name\n1,LAB01,J•••••\n"));
    const QJsonObject expected{{u"row"_s, u"1"_s}, {u"lab"_s, u"LAB01"_s}, {u"first_name"_s, u"J•••••"_s}};
    const Run ndjson = query(columns + QStringList{u"--format"_s, u"ndjson"_s});
    QCOMPARE(ndjson.lines().size(), 1);
    QCOMPARE(ndjson.json(), expected);
    const Run json = query(columns + QStringList{u"--format"_s, u"json"_s});
    QCOMPARE(QJsonDocument::fromJson(json.out).array(), QJsonArray{expected});
    const Run table = query(columns);
    QCOMPARE(table.lines().size(), 2);
    QCOMPARE(table.lines()[1].simplified(), QByteArray("1 LAB01 J•••••"));
}

void TestQuery::rowsAreSortedAndCut_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("rows");
    QTest::newRow("order of import") << QStringList{} << QByteArray("1 2 3");
    QTest::newRow("descending") << QStringList{u"--sort"_s, u"-birth_date"_s} << QByteArray("3 2 1");
    QTest::newRow("two keys") << QStringList{u"--sort"_s, u"lab,-last_name"_s} << QByteArray("3 1 2");
    QTest::newRow("source column") << QStringList{u"--sort"_s, u"col:nom"_s} << QByteArray("1 3 2");
    QTest::newRow("empty ones last") << QStringList{u"--sort"_s, u"-password"_s} << QByteArray("3 1 2");
    QTest::newRow("a column that is not there") << QStringList{u"--sort"_s, u"email"_s} << QByteArray("1 2 3");
    QTest::newRow("offset") << QStringList{u"--offset"_s, u"1"_s} << QByteArray("2 3");
    QTest::newRow("offset and limit") << QStringList{u"--offset"_s, u"1"_s, u"--limit"_s, u"1"_s} << QByteArray("2");
    QTest::newRow("sorted, offset and limit")
        << QStringList{u"--sort"_s, u"-birth_date"_s, u"--offset"_s, u"1"_s, u"--limit"_s, u"1"_s} << QByteArray("2");
    QTest::newRow("beyond the end") << QStringList{u"--offset"_s, u"9"_s} << QByteArray("");
    QTest::newRow("no limit") << QStringList{u"--limit"_s, u"0"_s} << QByteArray("1 2 3");
}

void TestQuery::rowsAreSortedAndCut()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, rows);
    const Run run = query(QStringList{u"--columns"_s, u"row"_s, u"--format"_s, u"csv"_s} + arguments);
    QVERIFY2(run.exitCode == 0, run.err.constData());
    QCOMPARE(run.lines().mid(1).join(' '), rows);
}

void TestQuery::aTableShowsAScreenfulUnlessToldOtherwise()
{
    QByteArray bytes = "number;text\n";
    for (int i = 0; i < 1200; ++i)
        bytes += QByteArray::number(i) + ";x\n";
    const QString path = m_program.plainCase(u"long.filature"_s, {m_program.write(u"long.csv"_s, bytes)});
    const Run run = m_program.run({u"query"_s, path});
    QCOMPARE(run.lines().size(), 51);
    QVERIFY(run.err.contains("50 of 1,200 records are shown"));
    QCOMPARE(m_program.run({u"query"_s, path, u"--limit"_s, u"0"_s}).lines().size(), 1201);
    QCOMPARE(m_program.run({u"query"_s, path, u"--format"_s, u"csv"_s}).lines().size(), 1201);
}

void TestQuery::whatIsMaskedNeedsAReason()
{
    for (const QStringList &reason : {QStringList{}, QStringList{u"--reason"_s, u"  "_s}}) {
        const Run run = query(QStringList{u"--reveal"_s, u"last_name"_s} + reason);
        QCOMPARE(run.exitCode, 6);
        QCOMPARE(run.out, QByteArray());
        QVERIFY(run.err.contains("only shown unmasked for a reason"));
    }
    const Run french = m_program.run({u"--language"_s, u"fr"_s, u"query"_s, m_case, u"--reveal"_s, u"all"_s});
    QCOMPARE(french.exitCode, 6);
    QVERIFY(french.err.contains("ne sont montrées en clair que pour un motif"));
}

void TestQuery::wrongUsageIsTold_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("told");
    QTest::newRow("column") << QStringList{u"--columns"_s, u"last_nam"_s}
                            << QByteArray("There is no field 'last_nam'.");
    QTest::newRow("hint") << QStringList{u"--columns"_s, u"last_nam"_s} << QByteArray("Did you mean 'last_name'?");
    QTest::newRow("sort") << QStringList{u"--sort"_s, u"-nonsense"_s} << QByteArray("There is no field '-nonsense'.");
    QTest::newRow("sort by what has no order")
        << QStringList{u"--sort"_s, u"region"_s} << QByteArray("cannot be sorted by 'region");
    QTest::newRow("facet") << QStringList{u"--facet"_s, u"nonsense"_s} << QByteArray("There is no field 'nonsense'.");
    QTest::newRow("reveal") << QStringList{u"--reveal"_s, u"nonsense"_s, u"--reason"_s, u"x"_s}
                            << QByteArray("--reveal names a field that does not exist.");
    QTest::newRow("format") << QStringList{u"--format"_s, u"xml"_s} << QByteArray("There is no format 'xml'.");
    QTest::newRow("output") << QStringList{u"-o"_s, u"file"_s} << QByteArray("-o belongs to --verbatim.");
}

void TestQuery::wrongUsageIsTold()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, told);
    const Run run = query(arguments);
    QCOMPARE(run.exitCode, 2);
    QCOMPARE(run.out, QByteArray());
    QVERIFY2(run.err.contains(told), run.err.constData());
}

void TestQuery::filterFaultsNameTheirColumn_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QByteArray>("english");
    QTest::addColumn<QByteArray>("french");
    QTest::newRow("field") << u"lab:LAB01 nomm:x"_s
                           << QByteArray("There is no field 'nomm'. Did you mean 'nom'?\n  column 11")
                           << QByteArray("Il n’y a pas de champ «\u00a0nomm\u00a0».");
    QTest::newRow("quote") << u"nom:\"x"_s
                           << QByteArray("A quotation mark is opened here and never closed.\n  column 5")
                           << QByteArray("Un guillemet est ouvert ici et jamais fermé.");
    QTest::newRow("parenthesis") << u"(lab:LAB01"_s
                                 << QByteArray("A parenthesis is opened here and never closed.\n  column 1")
                                 << QByteArray("Une parenthèse est ouverte ici et jamais fermée.");
    QTest::newRow("characters, not bytes") << u"\"é\" ("_s << QByteArray("column 5") << QByteArray("colonne 5");
    QTest::newRow("value") << u"lab:"_s << QByteArray("A value is missing here.")
                           << QByteArray("Il manque ici une valeur.");
}

void TestQuery::filterFaultsNameTheirColumn()
{
    QFETCH(const QString, filter);
    QFETCH(const QByteArray, english);
    QFETCH(const QByteArray, french);
    const Run inEnglish = query({u"--count"_s, u"--filter"_s, filter});
    QCOMPARE(inEnglish.exitCode, 2);
    QVERIFY2(inEnglish.err.contains(english), inEnglish.err.constData());
    const Run inFrench = query({u"--count"_s, u"--language"_s, u"fr"_s, u"--filter"_s, filter});
    QCOMPARE(inFrench.exitCode, 2);
    QVERIFY2(inFrench.err.contains(french), inFrench.err.constData());
}

void TestQuery::searchIsTheSameWithAndWithoutTheIndex()
{
    const QStringList filters{u"tournesol"_s, u"rose*"_s, u"dupont jean"_s, u"nothing_like_it"_s};
    QList<QByteArray> before;
    for (const QString &filter : filters)
        before << query({u"--count"_s, u"--filter"_s, filter}).out;
    QCOMPARE(m_program.run({u"index"_s, m_case}).exitCode, 0);
    for (qsizetype i = 0; i < filters.size(); ++i)
        QCOMPARE(query({u"--count"_s, u"--filter"_s, filters[i]}).out, before[i]);
}

QTEST_GUILESS_MAIN(TestQuery)
#include "tst_query.moc"
