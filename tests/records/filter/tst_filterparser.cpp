// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/filter/filterparser.h"
#include "records/filter/filterprinter.h"

#include <QTest>

using namespace filature;
using namespace filature::records;

namespace {

// The tree in JSON with its literals in the clear.
QByteArray treeOf(const Filter &filter)
{
    return QByteArray::fromStdString(
        toJournalJson(filter, [](std::string_view literal) { return std::string(literal); }));
}

QByteArray faultOf(const QByteArray &text)
{
    const Result<Filter> parsed = parseFilter(text.toStdString());
    if (parsed) return "accepted as " + treeOf(*parsed);
    return QByteArray::number(qlonglong{parsed.error().column}) + " " +
           QByteArray::fromStdString(parsed.error().detail);
}

void accept(const char *text, const char *canonical, const char *tree)
{
    QTest::newRow(text) << QByteArray(text) << QByteArray(canonical) << QByteArray(tree);
}

void reject(const char *text, const char *fault) { QTest::newRow(text) << QByteArray(text) << QByteArray(fault); }

} // namespace

class TestFilterParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void buildsTheTree_data();
    void buildsTheTree();
    void bindsTighterFirst_data();
    void bindsTighterFirst();
    void takesFrenchForEnglish_data();
    void takesFrenchForEnglish();
    void placesFaultsInText_data();
    void placesFaultsInText();
    void countsColumnsInCharacters();
    void suggestsTheNearestName_data();
    void suggestsTheNearestName();
    void reportsSyntaxErrorsAsSuch();
    void repeatsNothingThatIsNoName();
    void limitsLength();
    void limitsNesting();
};

void TestFilterParser::buildsTheTree_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("canonical");
    QTest::addColumn<QByteArray>("tree");
    accept("", "", "null");
    accept("  \t\u00A0", "", "null");
    // Words anywhere
    accept("dupont", "dupont", R"({"subject":"word","items":[{"value":"dupont"}]})");
    accept("dup*", "dup*", R"({"subject":"word","items":[{"prefix":"dup"}]})");
    accept("\"le gall\"", "\"le gall\"", R"({"subject":"word","items":[{"value":"le gall"}]})");
    accept("\"le ga\"*", "\"le ga\"*", R"({"subject":"word","items":[{"prefix":"le ga"}]})");
    accept("word:dupont", "dupont", R"({"subject":"word","items":[{"value":"dupont"}]})");
    accept("word:a,b*", "word:a,b*", R"({"subject":"word","items":[{"value":"a"},{"prefix":"b"}]})");
    accept("word~upon", "word~upon", R"({"subject":"word","items":[{"contains":"upon"}]})");
    accept("l'hopital", "l'hopital", R"({"subject":"word","items":[{"value":"l'hopital"}]})");
    accept("x@example.org", "x@example.org", R"({"subject":"word","items":[{"value":"x@example.org"}]})");
    accept("Saint-Malo", "Saint-Malo", R"({"subject":"word","items":[{"value":"Saint-Malo"}]})");
    accept("\"say \"\"no\"\"\"", "\"say \"\"no\"\"\"", R"({"subject":"word","items":[{"value":"say \"no\""}]})");
    accept("\"or\"", "\"or\"", R"({"subject":"word","items":[{"value":"or"}]})");
    accept("or*", "or*", R"({"subject":"word","items":[{"prefix":"or"}]})");
    accept("\"-x\"", "\"-x\"", R"({"subject":"word","items":[{"value":"-x"}]})");
    accept("\"a*\"", "\"a*\"", R"({"subject":"word","items":[{"value":"a*"}]})");
    accept("?", "\"?\"", R"({"subject":"word","items":[{"value":"?"}]})");
    accept("St.", "\"St.\"", R"({"subject":"word","items":[{"value":"St."}]})");
    // Fields
    accept("lab:LAB03,LAB11", "lab:LAB03,LAB11", R"({"subject":"lab","items":[{"value":"LAB03"},{"value":"LAB11"}]})");
    accept(
        "lab: LAB03 , LAB11 x", "lab:LAB03,LAB11 x",
        R"({"all":[{"subject":"lab","items":[{"value":"LAB03"},{"value":"LAB11"}]},{"subject":"word","items":[{"value":"x"}]}]})");
    accept("last_name:\"LE GALL\"", "last_name:\"LE GALL\"",
           R"({"subject":"last_name","items":[{"exact":"LE GALL"}]})");
    accept("last_name:\"GALL\"", "last_name:\"GALL\"", R"({"subject":"last_name","items":[{"exact":"GALL"}]})");
    accept("last_name:or", "last_name:or", R"({"subject":"last_name","items":[{"value":"or"}]})");
    accept("last_name:-x", "last_name:-x", R"({"subject":"last_name","items":[{"value":"-x"}]})");
    accept("last_name:St.", "last_name:St.", R"({"subject":"last_name","items":[{"value":"St."}]})");
    accept("Last-Name:x", "last_name:x", R"({"subject":"last_name","items":[{"value":"x"}]})");
    accept("postcode:56*", "postcode:56*", R"({"subject":"postcode","items":[{"prefix":"56"}]})");
    accept("last_name~gall", "last_name~gall", R"({"subject":"last_name","items":[{"contains":"gall"}]})");
    accept("last_name~\"le g\",?", "last_name~\"le g\",\"?\"",
           R"({"subject":"last_name","items":[{"contains":"le g"},{"contains":"?"}]})");
    accept("sex:M,?,\"\"", "sex:M,?,\"\"", R"({"subject":"sex","items":[{"value":"M"},"invalid","empty"]})");
    accept("sex:\"?\"", "sex:\"?\"", R"({"subject":"sex","items":[{"exact":"?"}]})");
    accept("comment:\"\"\"\"", "comment:\"\"\"\"", R"({"subject":"comment","items":[{"exact":"\""}]})");
    // Ranges
    accept("entry_year:2015..2020", "entry_year:2015..2020",
           R"({"subject":"entry_year","items":[{"from":"2015","to":"2020"}]})");
    accept("entry_date:2015-03..", "entry_date:2015-03..", R"({"subject":"entry_date","items":[{"from":"2015-03"}]})");
    accept("entry_date:..2015", "entry_date:..2015", R"({"subject":"entry_date","items":[{"to":"2015"}]})");
    accept("last_name:\"le a\"..\"le z\",b", "last_name:\"le a\"..\"le z\",b",
           R"({"subject":"last_name","items":[{"from":"le a","to":"le z"},{"value":"b"}]})");
    accept("last_name:\"a.\"..b", "last_name:\"a.\"..b", R"({"subject":"last_name","items":[{"from":"a.","to":"b"}]})");
    accept("birth_date:1970..1970-05", "birth_date:1970..1970-05",
           R"({"subject":"birth_date","items":[{"from":"1970","to":"1970-05"}]})");
    accept("row:9..10", "row:9..10", R"({"subject":"row","items":[{"from":"9","to":"10"}]})");
    accept("nir_level:..key_bad", "nir_level:..key_bad", R"({"subject":"nir_level","items":[{"to":"key_bad"}]})");
    // Places
    accept("dept:56", "dept:56", R"({"subject":"dept","items":[{"value":"56"}]})");
    accept("dept@lab:56", "dept:56", R"({"subject":"dept","items":[{"value":"56"}]})");
    accept("dept:a,?", "dept:a,?", R"({"subject":"dept","items":[{"value":"a"},"invalid"]})");
    accept("dept_patient:56", "dept@patient:56", R"({"subject":"dept@patient","items":[{"value":"56"}]})");
    accept("region@nir:Bretagne", "region@nir:Bretagne", R"({"subject":"region@nir","items":[{"value":"Bretagne"}]})");
    // Columns
    accept("col:\"ANY COLUMN\"~x", "col:\"ANY COLUMN\"~x",
           R"({"subject":"col","column":"ANY COLUMN","items":[{"contains":"x"}]})");
    accept("col:ville:\"\"", "col:\"ville\":\"\"", R"({"subject":"col","column":"ville","items":["empty"]})");
    accept("col:\"a\"\"b\":1..2", "col:\"a\"\"b\":1..2",
           R"({"subject":"col","column":"a\"b","items":[{"from":"1","to":"2"}]})");
    // Presence
    accept("has:password,health,\"ANY COLUMN\"", "has:password,health,\"ANY COLUMN\"",
           R"({"has":["password","health",{"column":"ANY COLUMN"}]})");
    accept("has:doctor,doctor_data,dept@nir", "has:doctor,doctor_data,dept@nir",
           R"({"has":["doctor","doctor_data","dept@nir"]})");
    // The rest
    accept("flag:short,huge", "flag:short,huge", R"({"subject":"flag","items":[{"value":"short"},{"value":"huge"}]})");
    accept(
        "evidence:1 evidence~leak.csv", "evidence:1 evidence~leak.csv",
        R"({"all":[{"subject":"evidence","items":[{"value":"1"}]},{"subject":"evidence","items":[{"contains":"leak.csv"}]}]})");
    accept("birth_decade:1970,\"\"", "birth_decade:1970,\"\"",
           R"({"subject":"birth_decade","items":[{"value":"1970"},"empty"]})");
}

void TestFilterParser::buildsTheTree()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, canonical);
    QFETCH(QByteArray, tree);
    const Result<Filter> parsed = parseFilter(text.toStdString());
    QVERIFY2(parsed, faultOf(text).constData());
    QCOMPARE(treeOf(*parsed), tree);
    QCOMPARE(QByteArray::fromStdString(printFilter(*parsed)), canonical);
}

void TestFilterParser::bindsTighterFirst_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("canonical");
    const auto row = [](const char *text, const char *canonical) {
        QTest::newRow(text) << QByteArray(text) << QByteArray(canonical);
    };
    row("a b c", "a b c");
    row("a and b and c", "a b c");
    row("(a b) c", "a b c");
    row("a (b (c))", "a b c");
    row("a or b c", "a or b c");
    row("a b or c", "a b or c");
    row("(a or b) c", "(a or b) c");
    row("a or (b or c)", "a or b or c");
    row("a or (b c)", "a or b c");
    row("-a b", "-a b");
    row("not a b", "-a b");
    row("a not b", "a -b");
    row("-(a b)", "-(a b)");
    row("not(a or b)", "-(a or b)");
    row("-(a)", "-a");
    row("--a", "a");
    row("not not -a", "-a");
    row("-lab:x,y or -\"a b\"", "-lab:x,y or -\"a b\"");
    row("a OR b AND NOT c", "a or b -c");
    row("((((a))))", "a");
    row("(a)or(b)", "a or b");
}

void TestFilterParser::bindsTighterFirst()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, canonical);
    const Result<Filter> parsed = parseFilter(text.toStdString());
    QVERIFY2(parsed, faultOf(text).constData());
    QCOMPARE(QByteArray::fromStdString(printFilter(*parsed)), canonical);
}

void TestFilterParser::takesFrenchForEnglish_data()
{
    QTest::addColumn<QByteArray>("french");
    QTest::addColumn<QByteArray>("english");
    const auto row = [](const char *french, const char *english) {
        QTest::newRow(french) << QByteArray(french) << QByteArray(english);
    };
    row("labo:LAB03,LAB11 dept:56 -a:mot-de-passe saisie:2015..2020 nom~\"le\"",
        "lab:LAB03,LAB11 dept:56 -has:password entry_year:2015..2020 last_name~le");
    row("Prénom:Zoé", "first_name:Zoé");
    row("département@prescripteur:22 ou région@labo:53", "dept@prescriber:22 or region:53");
    row("x et y sauf z", "x y -z");
    row("non x", "-x");
    row("avec:santé,coordonnées", "has:health,contact");
    row("colonne:\"Ville\":x", "col:\"Ville\":x");
    row("mot~bon", "word~bon");
    row("nir_niveau:cle_fausse", "nir_level:key_bad");
    row("nom_niveau:ok..ok", "last_name_level:ok..ok");
    row("anomalie:courte,énorme", "flag:short,huge");
    row("preuve:1 rangée:2 ligne:3 enregistrement:4", "evidence:1 row:2 line:3 record:4");
    row("année_naissance:1970 décennie-naissance:1970 annee_saisie:2015",
        "birth_year:1970 birth_decade:1970 entry_year:2015");
    row("groupe:O+ mdp:x courriel~example.org cp:56000", "blood_group:O+ password:x email~example.org postcode:56000");
}

void TestFilterParser::takesFrenchForEnglish()
{
    QFETCH(QByteArray, french);
    QFETCH(QByteArray, english);
    const Result<Filter> fromFrench = parseFilter(french.toStdString());
    const Result<Filter> fromEnglish = parseFilter(english.toStdString());
    QVERIFY2(fromFrench, faultOf(french).constData());
    QVERIFY2(fromEnglish, faultOf(english).constData());
    QVERIFY(*fromFrench == *fromEnglish);
}

void TestFilterParser::placesFaultsInText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("fault");
    reject("nomm:x", "1 unknown-field:nomm;did-you-mean:nom");
    reject("a 06:39", "3 unknown-field:06");
    reject("dept@lbo:56", "1 unknown-key:dept@lbo;did-you-mean:dept@labo");
    reject("http://example.org", "1 unknown-field:http");
    reject("has:passwrd", "5 unknown-name:passwrd;did-you-mean:password");
    reject("has:nir,?", "9 unknown-name");
    reject("has:\"\"", "5 empty-text");
    reject("has:pass*", "9 misplaced-star");
    reject("has:nir..sex", "5 bad-range");
    reject("has~nir", "4 not-for-field:has");
    reject("nir_level:bad_key", "11 unknown-level:bad_key");
    reject("nir_level:\"\"", "11 not-for-field:nir_level");
    reject("nir_level~ok", "10 not-for-field:nir_level");
    reject("password_level:ok", "1 unknown-field:password_level");
    reject("nir_level:ok..format", "11 reversed-range");
    reject("flag:shrt", "6 unknown-flag:shrt;did-you-mean:short");
    reject("row:x", "5 number-expected");
    reject("row:1..x", "8 number-expected");
    reject("row:?", "5 not-for-field:row");
    reject("row:1*", "5 not-for-field:row");
    reject("evidence:", "10 value-expected");
    reject("word:?", "6 not-for-field:word");
    reject("word:\"\"", "6 not-for-field:word");
    reject("col:\"X\":?", "9 not-for-field:col");
    reject("\"\"", "1 empty-text");
    reject("\"abc", "1 unclosed-quote");
    reject("x lab:\"abc", "7 unclosed-quote");
    reject("col:\"abc", "5 unclosed-quote");
    reject("lab:a..\"abc", "8 unclosed-quote");
    reject("\u00ABa\u00BB", "1 typographic-quote");
    reject("lab:\u201Ca\u201D", "5 typographic-quote");
    reject("col:\u201Ca\u201D:x", "5 typographic-quote");
    reject("(a", "1 unclosed-parenthesis");
    reject("a (", "3 unclosed-parenthesis");
    reject("(a))", "4 stray-parenthesis");
    reject(")", "1 stray-parenthesis");
    reject("a )b", "3 stray-parenthesis");
    reject("a ()", "3 empty-parentheses");
    reject("(a or)", "6 term-expected");
    reject("or", "1 term-expected");
    reject("a or", "5 term-expected");
    reject("and a", "1 term-expected");
    reject("a or or b", "6 term-expected");
    reject("not", "4 term-expected");
    reject("-(or)", "3 term-expected");
    reject("-", "1 lone-minus");
    reject("a - b", "3 lone-minus");
    reject("- -a", "1 lone-minus");
    reject("--", "2 lone-minus");
    reject("lab:", "5 value-expected");
    reject("lab: )", "6 value-expected");
    reject("lab:a,", "7 value-expected");
    reject("lab:,a", "5 value-expected");
    reject("lab:(a)", "5 value-expected");
    reject("lab:a:b", "6 unexpected-operator");
    reject("lab:a~b", "6 unexpected-operator");
    reject("has:col:\"X\"", "8 unexpected-operator");
    reject("has:col", "5 unknown-name:col");
    reject(":a", "1 operator-without-field");
    reject("lab :a", "5 operator-without-field");
    reject("~", "1 operator-without-field");
    reject("a,b", "2 comma-without-field");
    reject("2015..2020", "1 range-without-field");
    reject("col:\"X\"", "8 operator-expected");
    reject("col:\"X\" :y", "8 operator-expected");
    reject("col~x", "4 value-expected");
    reject("col::x", "5 value-expected");
    reject("col:\"\":x", "5 empty-text");
    reject("lab:a(b)", "6 blank-expected");
    reject("a\"b\"", "2 blank-expected");
    reject("\"a\"b", "4 blank-expected");
    reject("lab:\"a\"b", "8 blank-expected");
    reject("(a)b", "4 blank-expected");
    reject("a*b", "2 misplaced-star");
    reject("*", "1 misplaced-star");
    reject("*a", "1 misplaced-star");
    reject("a**", "2 misplaced-star");
    reject("lab:*", "5 misplaced-star");
    reject("lab:a*b", "6 misplaced-star");
    reject("lab:\"\"*", "5 empty-text");
    reject("lab~a*", "6 misplaced-star");
    reject("lab~a..b", "5 bad-range");
    reject("lab~\"\"", "5 empty-text");
    reject("lab:..", "5 empty-range");
    reject("lab:a...b", "8 bad-range");
    reject("lab:a..b..c", "9 bad-range");
    reject("lab:a..b*", "9 bad-range");
    reject("lab:\"\"..b", "5 empty-text");
    reject("lab:a..\"\"", "8 empty-text");
    reject("entry_date:.. x", "12 empty-range");
    reject("entry_year:2020..2015", "12 reversed-range");
    reject("row:10..9", "5 reversed-range");
    reject("birth_date:1970-05..1970-04-30", "12 reversed-range");
    reject("birth_date:02/05/1970..01/05/1970", "12 reversed-range");
}

void TestFilterParser::placesFaultsInText()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, fault);
    QCOMPARE(faultOf(text), fault);
}

void TestFilterParser::countsColumnsInCharacters()
{
    QCOMPARE(faultOf("é œ 𝄞 )"), QByteArray("7 stray-parenthesis"));
    QCOMPARE(faultOf("é\xC3"), QByteArray("2 invalid-utf8"));
    QCOMPARE(faultOf("ab\xFF"), QByteArray("3 invalid-utf8"));
    QCOMPARE(faultOf("\xED\xA0\x80"), QByteArray("1 invalid-utf8")); // a surrogate
}

void TestFilterParser::suggestsTheNearestName_data()
{
    QTest::addColumn<QByteArray>("word");
    QTest::addColumn<QByteArray>("suggestion");
    const auto row = [](const char *word, const char *suggestion) {
        QTest::newRow(word) << QByteArray(word) << QByteArray(suggestion);
    };
    row("last_nmae", "last_name");
    row("prenon", "prenom");
    row("telephonne", "telephone");
    row("passwor", "password");
    row("mot-de-pase", "mot_de_passe");
    row("postc", "postcode");
    row("régoin", "region");
    row("hsa", "has");
    row("zzzzzz", "");
    row("x", "");
}

void TestFilterParser::suggestsTheNearestName()
{
    QFETCH(QByteArray, word);
    QFETCH(QByteArray, suggestion);
    QByteArray expected = "1 unknown-field:" + word;
    if (!suggestion.isEmpty()) expected += ";did-you-mean:" + suggestion;
    QCOMPARE(faultOf(word + ":x"), expected);
}

void TestFilterParser::reportsSyntaxErrorsAsSuch()
{
    const Result<Filter> parsed = parseFilter("(");
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().code, ErrorCode::FilterSyntax);
    QCOMPARE(exitCode(parsed.error().code), 2);
}

void TestFilterParser::repeatsNothingThatIsNoName()
{
    QCOMPARE(faultOf("martin.x+1:y"), QByteArray("1 unknown-field"));
    QCOMPARE(faultOf(QByteArray(41, 'x') + ":y"), QByteArray("1 unknown-field"));
    QCOMPARE(faultOf("has:martin.x"), QByteArray("5 unknown-name"));
    QCOMPARE(faultOf("lab:\"secret"), QByteArray("5 unclosed-quote"));
}

void TestFilterParser::limitsLength()
{
    const QByteArray longest(qsizetype{kMaxFilterBytes}, ' ');
    QCOMPARE(faultOf(longest), QByteArray("accepted as null"));
    QCOMPARE(faultOf(longest + ' '), QByteArray("1 too-long:1048576"));
    const QByteArray literal(qsizetype{kMaxLiteralBytes}, 'x');
    QVERIFY(parseFilter(("a lab:" + literal).toStdString()));
    QCOMPARE(faultOf("a lab:" + literal + "x"), QByteArray("7 literal-too-long:4096"));
    QCOMPARE(faultOf("a \"" + literal + "x\""), QByteArray("3 literal-too-long:4096"));
}

void TestFilterParser::limitsNesting()
{
    constexpr qsizetype kLimit{kMaxFilterDepth};
    QCOMPARE(faultOf(QByteArray(kLimit, '(') + "a" + QByteArray(kLimit, ')')),
             QByteArray(R"(accepted as {"subject":"word","items":[{"value":"a"}]})"));
    QCOMPARE(faultOf(QByteArray(kLimit + 1, '(') + "a" + QByteArray(kLimit + 1, ')')), QByteArray("257 too-deep:256"));
    QByteArray alternating;
    for (qsizetype i = 0; i < kLimit / 2; ++i) alternating += "a or (b (";
    QCOMPARE(faultOf(alternating + "c" + QByteArray(kLimit, ')')).left(11), QByteArray("accepted as"));
}

QTEST_APPLESS_MAIN(TestFilterParser)
#include "tst_filterparser.moc"
