// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/filter/filter.h"
#include "records/filter/filterparser.h"
#include "records/filter/filterprinter.h"

#include <QTest>

using namespace filature;
using namespace filature::records;
using fields::Field;

namespace {

Filter parsed(const QByteArray &text)
{
    const Result<Filter> result = parseFilter(text.toStdString());
    if (!result) qFatal("%s", describe(result.error()).c_str());
    return *result;
}

FilterExpr word(const char *text) { return makeTerm(FilterSubject::of(SubjectKind::Word), {FilterItem::value(text)}); }

QByteArray printed(const Filter &filter) { return QByteArray::fromStdString(printFilter(filter)); }
QByteArray printed(const FilterExpr &expression) { return QByteArray::fromStdString(printExpression(expression)); }

} // namespace

class TestFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void groupsOfOneKindAreOne();
    void aGroupOfOneIsItsOperand();
    void negatingTwiceIsNothing();
    void quotesAValueThatNeedsThem_data();
    void quotesAValueThatNeedsThem();
    void quotesCountForValuesOfFieldsOnly();
    void narrowsByACondition();
    void leavesOutTheTermsOfAFacet_data();
    void leavesOutTheTermsOfAFacet();
    void equalTextsAreEqualFilters();
    void findsMaskedFields_data();
    void findsMaskedFields();
    void findsMaskedColumns();
};

void TestFilter::groupsOfOneKindAreOne()
{
    QCOMPARE(printed(allOf({allOf({word("a"), word("b")}), word("c")})), QByteArray("a b c"));
    QCOMPARE(printed(anyOf({word("a"), anyOf({word("b"), word("c")})})), QByteArray("a or b or c"));
    QCOMPARE(printed(allOf({word("a"), anyOf({word("b"), word("c")})})), QByteArray("a (b or c)"));
    QVERIFY(allOf({allOf({word("a"), word("b")}), word("c")}) == allOf({word("a"), word("b"), word("c")}));
}

void TestFilter::aGroupOfOneIsItsOperand()
{
    QVERIFY(allOf({word("a")}) == word("a"));
    QVERIFY(anyOf({allOf({word("a"), word("b")})}) == allOf({word("a"), word("b")}));
}

void TestFilter::negatingTwiceIsNothing()
{
    QCOMPARE(printed(negate(word("a"))), QByteArray("-a"));
    QVERIFY(negate(negate(word("a"))) == word("a"));
}

void TestFilter::quotesAValueThatNeedsThem_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isPlain");
    const auto row = [](const char *text, bool isPlain) { QTest::newRow(text) << QByteArray(text) << isPlain; };
    row("LAB03", true);
    row("é-è'_/.@+", true);
    row("or", true);
    row("-x", true);
    row("?x", true);
    row("", false);
    row("?", false);
    row("a b", false);
    row("a\u00A0b", false);
    row("a\nb", false);
    row("a..b", false);
    for (const char *special : {"a(", "a)", "a\"", "a,", "a:", "a~", "a*", "\u00ABa"}) row(special, false);
}

void TestFilter::quotesAValueThatNeedsThem()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, isPlain);
    QCOMPARE(canBePlain(text.toStdString()), isPlain);
    QCOMPARE(FilterItem::value(text.toStdString()).isQuoted, !isPlain);
    QVERIFY(FilterItem::exactly(text.toStdString()).isQuoted);
}

void TestFilter::quotesCountForValuesOfFieldsOnly()
{
    QVERIFY(!(parsed("lab:\"a\"") == parsed("lab:a")));
    QVERIFY(!(parsed("col:X:\"a\"") == parsed("col:X:a")));
    QVERIFY(parsed("\"a\"") == parsed("a"));
    QVERIFY(parsed("lab:\"a\"*") == parsed("lab:a*"));
    QVERIFY(parsed("lab~\"a\"") == parsed("lab~a"));
    QVERIFY(parsed("row:\"1\"") == parsed("row:1"));
    QVERIFY(parsed("col:\"X\":a") == parsed("col:X:a"));
}

void TestFilter::narrowsByACondition()
{
    QCOMPARE(printed(narrowed(Filter(), word("a"))), QByteArray("a"));
    QCOMPARE(printed(narrowed(parsed("a b"), word("c"))), QByteArray("a b c"));
    QCOMPARE(printed(narrowed(parsed("a or b"), negate(word("c")))), QByteArray("(a or b) -c"));
}

void TestFilter::leavesOutTheTermsOfAFacet_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("rest");
    const auto row = [](const char *text, const char *rest) {
        QTest::newRow(text) << QByteArray(text) << QByteArray(rest);
    };
    row("", "");
    row("lab:a", "");
    row("-lab:a", "");
    row("lab:a sex:M", "sex:M");
    row("lab:a -lab:b sex:M -x", "sex:M -x");
    row("lab:a -lab:b", "");
    row("lab~a dept:56", "dept:56");
    row("dept:56 region:53", "dept:56 region:53");
    row("(lab:a or sex:M) lab:b", "lab:a or sex:M");
    row("lab:a or sex:M", "lab:a or sex:M");
    row("-(lab:a sex:M)", "-(lab:a sex:M)");
    row("lab_level:ok", "lab_level:ok");
    row("has:lab", "has:lab");
}

void TestFilter::leavesOutTheTermsOfAFacet()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, rest);
    QCOMPARE(printed(withoutSubject(parsed(text), FilterSubject::ofField(Field::Lab))), rest);
}

void TestFilter::equalTextsAreEqualFilters()
{
    QVERIFY(Filter() == parsed(""));
    QVERIFY(!(Filter() == parsed("a")));
    QVERIFY(!(parsed("a") == Filter()));
    QVERIFY(parsed("a -(b or c)") == parsed("a not (b ou c)"));
    QVERIFY(!(parsed("a b") == parsed("b a")));
    QVERIFY(!(parsed("a b") == parsed("a or b")));
    QVERIFY(!(parsed("lab:a,b") == parsed("lab:a")));
    QVERIFY(!(parsed("has:lab") == parsed("has:\"lab\"")));
}

void TestFilter::findsMaskedFields_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("masked");
    const auto row = [](const char *text, const char *masked) {
        QTest::newRow(text) << QByteArray(text) << QByteArray(masked);
    };
    row("", "");
    row("lab:a sex:M insurer:x", "");
    row("last_name:a", "last_name");
    row("-(password:x or lab:b) nir:1 nir:2", "nir password");
    row("postcode:56000..", "postcode");
    row("dept@patient:56 region@prescriber:53", "");
    row("dept@nir:56 region@nir:53", "nir");
    row("nir:? nir:\"\" has:nir,health nir_level:ok", "");
    row("nir:?,1*", "nir");
    row("birth_year:1970 birth_decade:1970 entry_year:2015", "");
    row("birth_date:1970-01-01", "birth_date");
    row("row:1 flag:short", "");
}

void TestFilter::findsMaskedFields()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, masked);
    const MaskedUse use = usesMaskedField(parsed(text));
    QByteArrayList names;
    for (const Field field : use.fields)
        names << QByteArray(fields::info(field).name.data(), qsizetype(fields::info(field).name.size()));
    QCOMPARE(names.join(' '), masked);
    QCOMPARE(use.isNone(), masked.isEmpty());
}

void TestFilter::findsMaskedColumns()
{
    const MaskedUse use = usesMaskedField(parsed("col:\"B\":x (col:A~y or col:B:z) has:\"C\" col:D:\"\""));
    QCOMPARE(use.columns, (std::vector<std::string>{"A", "B"}));
    QVERIFY(!use.isNone());
    QVERIFY(!use.everyCell);
    QVERIFY(usesMaskedField(parsed("lab:a -x")).everyCell);
    QVERIFY(!usesMaskedField(parsed("x")).isNone());
}

QTEST_APPLESS_MAIN(TestFilter)
#include "tst_filter.moc"
