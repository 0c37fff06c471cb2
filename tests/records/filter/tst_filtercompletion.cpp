// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/filter/filtercompletion.h"

#include <QTest>

using namespace filature;
using namespace filature::records;

namespace {

// One letter for each byte of the text, '.' where there is no span.
QByteArray coloured(const QByteArray &text)
{
    constexpr std::string_view kLetters = "SOKPTVXCE";
    QByteArray result(text.size(), '.');
    for (const FilterSpan &span : tokeniseFilter(text.toStdString()))
        for (std::size_t i = span.begin; i < span.end; ++i)
            result[qsizetype(i)] = kLetters[static_cast<std::size_t>(span.kind)];
    return result;
}

// "expectation typed [what is replaced]", with the cursor as '|' in the text.
QByteArray completed(const QByteArray &marked)
{
    constexpr std::array<const char *, 6> kNames{"nothing", "term", "column", "value", "part", "presence"};
    const qsizetype cursor = marked.indexOf('|');
    QByteArray text = marked;
    text.remove(cursor, 1);
    const FilterCompletion found = completeFilterAt(text.toStdString(), std::size_t(cursor));
    QByteArray result = kNames[static_cast<std::size_t>(found.expectation)];
    if (found.expectation == FilterExpectation::Value || found.expectation == FilterExpectation::Part) {
        const std::string name = found.subject.kind == SubjectKind::Column ? found.subject.column
                                 : found.subject.kind == SubjectKind::Flag
                                     ? "flag"
                                     : std::string(fields::info(found.subject.field).name);
        result += " of " + QByteArray::fromStdString(name);
    }
    result += " <" + QByteArray::fromStdString(found.typed) + (found.isQuoted ? "\">" : ">");
    return result + " [" + text.mid(qsizetype(found.begin), qsizetype(found.end - found.begin)) + "]";
}

void row(const char *text, const char *expected) { QTest::newRow(text) << QByteArray(text) << QByteArray(expected); }

} // namespace

class TestFilterCompletion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void coloursTheText_data();
    void coloursTheText();
    void coloursNothingUnreadable();
    void knowsWhatCouldStandAtTheCursor_data();
    void knowsWhatCouldStandAtTheCursor();
};

void TestFilterCompletion::coloursTheText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    row("", "");
    row("a \"b c\"* or -x", "T.TTTTTO.KK.KT");
    row("lab:A,B (sex:M)", "SSSOVOV.PSSSOVP");
    row("sex:M,?,\"\"", "SSSOVOXOXX");
    row("entry_year:2015..2020", "SSSSSSSSSSOVVVVOOVVVV");
    row("col:\"X\"~\"y z\"", "SSSOCCCOVVVVV");
    row("has:nir,\"X\"", "SSSOVVVOVVV");
    row("foo:a lab:b", "EEEOV.SSSOV");
    row("lab:a:b c", "SSSOVEV.T");
    row("a - b )", "T.E.T.P");
    row("a b )", "T.T.E");
    row("lab:\"abc", "SSSOEEEE");
    row("row:x lab:a", "SSSOE.SSSOV");
    row("flag:shrt,long", "SSSSOEEEEOVVVV");
    row("has:nop", "SSSOEEE");
    row("(a b", "ET.T");
    row("()", "EE");
    row("lab:2..1", "SSSOEEEE");
    row("lab:", "SSSO");
    row("é:x", "EEOV");
}

void TestFilterCompletion::coloursTheText()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    QCOMPARE(coloured(text), expected);
}

void TestFilterCompletion::coloursNothingUnreadable()
{
    QVERIFY(tokeniseFilter("a \xFF").empty());
    QVERIFY(tokeniseFilter(std::string((1 << 20) + 1, 'a')).empty());
}

void TestFilterCompletion::knowsWhatCouldStandAtTheCursor_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    row("|", "term <> []");
    row("la|", "term <la> [la]");
    row("la|b:x", "term <la> [lab]");
    row("lab|:x", "term <lab> [lab]");
    row("a |", "term <> []");
    row("a|", "term <a> [a]");
    row("a n|", "term <n> [n]");
    row("a or|", "term <or> [or]");
    row("(|", "term <> []");
    row("-|", "term <> []");
    row("-|a", "term <> [a]");
    row("-h|", "term <h> [h]");
    row("a)|", "nothing <> []");
    row("a*|", "nothing <> []");
    row("\"a|", "nothing <a\"> [\"a]");
    row("lab:|", "value of lab <> []");
    row("lab: |", "value of lab <> []");
    row("lab:|A", "value of lab <> [A]");
    row("lab:LA|B,x", "value of lab <LA> [LAB]");
    row("lab:A,|", "value of lab <> []");
    row("lab:A, B|", "value of lab <B> [B]");
    row("lab:A,\"B c|", "value of lab <B c\"> [\"B c]");
    row("lab:A,\"B| c\",D", "value of lab <B\"> [\"B c\"]");
    row("lab:\"B|\"\"c\" d", "value of lab <B\"> [\"B\"\"c\"]");
    row("lab:\"B\"|", "nothing <> []");
    row("lab:A |", "term <> []");
    row("lab:A s|", "term <s> [s]");
    row("lab:A*|", "nothing <> []");
    row("lab:?|", "value of lab <?> [?]");
    row("entry_date:|2015..2020", "value of entry_date <> [2015]");
    row("entry_date:2015..|", "value of entry_date <> []");
    row("entry_date:2015..20|", "value of entry_date <20> [20]");
    row("entry_date:2015.. |", "term <> []");
    row("last_name~le|", "part of last_name <le> [le]");
    row("last_name~\"le g|", "part of last_name <le g\"> [\"le g]");
    row("flag:|", "value of flag <> []");
    row("has:|", "presence <> []");
    row("-a:mot|", "presence <mot> [mot]");
    row("has:nir,pa|ss lab:x", "presence <pa> [pass]");
    row("has:\"A|", "presence <A\"> [\"A]");
    row("col:|", "column <> []");
    row("col:vi|", "column <vi> [vi]");
    row("col:\"any c|", "column <any c\"> [\"any c]");
    row("col:\"any\":|", "value of  <> []");
    row("foo:|", "nothing <> []");
    row("foo:a|", "nothing <a> [a]");
    row("lab:a:|", "nothing <> []");
    row("a,|", "nothing <> []");
}

void TestFilterCompletion::knowsWhatCouldStandAtTheCursor()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    QCOMPARE(completed(text), expected);
}

QTEST_APPLESS_MAIN(TestFilterCompletion)
#include "tst_filtercompletion.moc"
