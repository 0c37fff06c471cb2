// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/filter/filterlexer.h"

#include <QTest>

using namespace filature::records;

namespace {

// "kind<text>" for each lexeme, '_' in front of one behind a blank.
QByteArray lexed(const QByteArray &text)
{
    constexpr std::array<const char *, 19> kNames{
        "end",    "open",    "close", "minus",  "and",     "or",    "not",   "subject", "is",   "contains",
        "column", "columnq", "plain", "quoted", "invalid", "comma", "range", "star",    "error"};
    const std::string bytes = text.toStdString();
    FilterLexer lexer(bytes);
    QByteArrayList result;
    for (Lexeme lexeme = lexer.next(); lexeme.kind != LexemeKind::End; lexeme = lexer.next()) {
        QByteArray each = lexeme.afterBlank ? "_" : "";
        each += kNames[static_cast<std::size_t>(lexeme.kind)];
        if (lexeme.kind == LexemeKind::Error)
            each += ":" + QByteArray(faultName(lexeme.fault).data(), qsizetype(faultName(lexeme.fault).size()));
        result << each + "<" + text.mid(qsizetype(lexeme.begin), qsizetype(lexeme.end - lexeme.begin)) + ">";
    }
    return result.join(' ');
}

void row(const char *text, const char *lexemes) { QTest::newRow(text) << QByteArray(text) << QByteArray(lexemes); }

} // namespace

class TestFilterLexer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cutsText_data();
    void cutsText();
    void goesOnAfterFaults_data();
    void goesOnAfterFaults();
    void takesBlanksOfTypography();
    void undoesQuotes_data();
    void undoesQuotes();
    void namesEveryFault();
    void staysAtTheEnd();
};

void TestFilterLexer::cutsText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("lexemes");
    row("a b", "_plain<a> _plain<b>");
    row("(a)", "_open<(> plain<a> close<)>");
    row("a-b -c", "_plain<a-b> _minus<-> plain<c>");
    row("a or b AND Not c", "_plain<a> _or<or> _plain<b> _and<AND> _not<Not> _plain<c>");
    row("not(a)ou(b)", "_not<not> open<(> plain<a> close<)> or<ou> open<(> plain<b> close<)>");
    row("oral and-more", "_plain<oral> _plain<and-more>");
    row("\"a \"\"b\"\" c\"*", "_quoted<\"a \"\"b\"\" c\"> star<*>");
    row("lab:a,b* c", "_subject<lab> is<:> plain<a> comma<,> plain<b> star<*> _plain<c>");
    row("lab: a , b", "_subject<lab> is<:> _plain<a> _comma<,> _plain<b>");
    row("lab:a..b,..c,d..",
        "_subject<lab> is<:> plain<a> range<..> plain<b> comma<,> range<..> plain<c> comma<,> plain<d> range<..>");
    row("lab:a.. b", "_subject<lab> is<:> plain<a> range<..> _plain<b>");
    row("lab:a.b.", "_subject<lab> is<:> plain<a.b.>");
    row("lab:?,?x", "_subject<lab> is<:> invalid<?> comma<,> plain<?x>");
    row("lab:or -x", "_subject<lab> is<:> plain<or> _minus<-> plain<x>");
    row("lab~\"a\"", "_subject<lab> contains<~> quoted<\"a\">");
    row("col:\"a:b\":c", "_subject<col> is<:> columnq<\"a:b\"> is<:> plain<c>");
    row("col:a~c", "_subject<col> is<:> column<a> contains<~> plain<c>");
    row("has:nir,\"x\"", "_subject<has> is<:> plain<nir> comma<,> quoted<\"x\">");
    row("dept@nir:2A", "_subject<dept@nir> is<:> plain<2A>");
}

void TestFilterLexer::cutsText()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, lexemes);
    QCOMPARE(lexed(text), lexemes);
}

void TestFilterLexer::goesOnAfterFaults_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("lexemes");
    row(", a", "_error:comma-without-field<,> _plain<a>");
    row(":a b", "_error:operator-without-field<:> plain<a> _plain<b>");
    row("foo:a,b c", "_error:unknown-field<foo> is<:> plain<a> comma<,> plain<b> _plain<c>");
    row("region@x:a", "_error:unknown-key<region@x> is<:> plain<a>");
    row("foo@x:a", "_error:unknown-field<foo@x> is<:> plain<a>");
    row("lab: ) a", "_subject<lab> is<:> _error:value-expected<> close<)> _plain<a>");
    row("lab:,a", "_subject<lab> is<:> error:value-expected<> comma<,> plain<a>");
    row("lab:a:b c", "_subject<lab> is<:> plain<a> error:unexpected-operator<:> plain<b> _plain<c>");
    row("lab:a*b,c",
        "_subject<lab> is<:> plain<a> error:misplaced-star<*> plain<b> error:comma-without-field<,> plain<c>");
    row("a*b", "_plain<a> error:misplaced-star<*> plain<b>");
    row("a..b c", "_error:range-without-field<a..b> _plain<c>");
    row("lab:a...b c", "_subject<lab> is<:> plain<a> range<..> error:bad-range<.b> _plain<c>");
    row("col:x y", "_subject<col> is<:> column<x> error:operator-expected<> _plain<y>");
    row("col: y", "_subject<col> is<:> error:value-expected<> _plain<y>");
    row("- a", "_error:lone-minus<-> _plain<a>");
    row("a \"b c", "_plain<a> _error:unclosed-quote<\"b c>");
    row("\u201Ca\u201D b", "_error:typographic-quote<\u201Ca\u201D> _plain<b>");
}

void TestFilterLexer::goesOnAfterFaults()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, lexemes);
    QCOMPARE(lexed(text), lexemes);
}

void TestFilterLexer::takesBlanksOfTypography()
{
    for (const char *blank : {" ", "\t", "\n", "\u00A0", "\u202F", "\u2009", "\u3000", "\u200B"})
        QCOMPARE(lexed(QByteArray("a") + blank + "b"), QByteArray("_plain<a> _plain<b>"));
}

void TestFilterLexer::undoesQuotes_data()
{
    QTest::addColumn<QByteArray>("lexeme");
    QTest::addColumn<QByteArray>("text");
    row("\"\"", "");
    row("\"a b\"", "a b");
    row("\"\"\"\"", "\"");
    row("\"a\"\"b\"", "a\"b");
    row("\"\"\"a\"\"\"", "\"a\"");
    row("\"\\\"", "\\");
}

void TestFilterLexer::undoesQuotes()
{
    QFETCH(QByteArray, lexeme);
    QFETCH(QByteArray, text);
    QCOMPARE(unquoted(lexeme.toStdString()), text.toStdString());
}

void TestFilterLexer::namesEveryFault()
{
    QSet<QByteArray> names;
    for (int i = 0; i <= static_cast<int>(FilterFault::NotForSubject); ++i) {
        const std::string_view name = faultName(static_cast<FilterFault>(i));
        QVERIFY(!name.empty());
        names.insert(QByteArray(name.data(), qsizetype(name.size())));
    }
    QCOMPARE(names.size(), qsizetype(FilterFault::NotForSubject) + 1);
    QCOMPARE(faultName(FilterFault::NotForSubject), std::string_view("not-for-field"));
    QCOMPARE(faultName(FilterFault::BlankExpected), std::string_view("blank-expected"));
}

void TestFilterLexer::staysAtTheEnd()
{
    FilterLexer lexer("a ");
    QCOMPARE(lexer.next().kind, LexemeKind::Plain);
    for (int i = 0; i < 3; ++i) {
        const Lexeme end = lexer.next();
        QCOMPARE(end.kind, LexemeKind::End);
        QCOMPARE(end.begin, std::size_t{2});
    }
}

QTEST_APPLESS_MAIN(TestFilterLexer)
#include "tst_filterlexer.moc"
