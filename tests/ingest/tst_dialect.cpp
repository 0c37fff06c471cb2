// SPDX-License-Identifier: GPL-3.0-or-later
// What detect() finds out about delimited texts, told nothing or something.
#include "readrows.h"

#include "core/jobcontrol.h"
#include "ingest/dialect.h"

#include <QtTest>

#include <string>
#include <vector>

using namespace filature;
using namespace filature::ingest;
using namespace filature::test;
using namespace std::string_literals;

namespace {

Result<Detection> detectText(std::string_view text, const DialectOptions &options = {})
{
    MemorySource source(text);
    JobControl job;
    return detect(source, options, job);
}

std::string joined(const std::vector<std::string> &parts)
{
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i) text += (i == 0 ? "" : "|") + visible(parts[i]);
    return text;
}

// delimiter quote escape header rows x columns @ offset, and the comment prefix: ", \" - 1x3 @0".
std::string described(const Dialect &dialect)
{
    const auto mark = [](const std::string &text) { return text.empty() ? std::string("-") : text == "\t" ? std::string("tab") : visible(text); };
    std::string text = mark(dialect.delimiter) + " " + mark(dialect.quote) + " " + mark(dialect.escape) + " " + std::to_string(dialect.headerRows)
                       + "x" + std::to_string(dialect.columns) + " @" + std::to_string(dialect.tableOffset);
    return dialect.comment.empty() ? text : text + " " + dialect.comment;
}

const Finding *findingOf(const Detection &detection, const std::string &part)
{
    for (const Finding &finding : detection.findings)
        if (finding.part == part) return &finding;
    return nullptr;
}

QByteArray bytes(const std::string &text) { return QByteArray::fromStdString(text); }

// Twenty rows of a plain table.
std::string table(const std::string &delimiter, const std::string &quote = "")
{
    const std::vector<std::string> towns = {"Val d'Encre", "Port-Papier", "Mont Buvard", "Saint-Plume"};
    std::string text = "id" + delimiter + quote + "name" + quote + delimiter + "date" + delimiter + "town\n";
    for (int i = 1; i <= 20; ++i)
        text += std::to_string(i) + delimiter + quote + "person " + std::to_string(i % 7) + quote + delimiter + "19" + std::to_string(60 + i) + "-02-0"
                + std::to_string(1 + i % 9) + delimiter + towns[static_cast<std::size_t>(i) % 4] + "\n";
    return text;
}

} // namespace

class TestDialect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheDialect_data();
    void findsTheDialect();
    void findsTheTableInTheFile_data();
    void findsTheTableInTheFile();
    void namesTheColumns_data();
    void namesTheColumns();
    void findsTheLineEnd_data();
    void findsTheLineEnd();
    void optionsOverrideWhatIsFound_data();
    void optionsOverrideWhatIsFound();
    void headerRowsThatAreAskedForMayLieAbove();
    void everyPartHasAFinding();
    void emptyFileIsOfAFormatOfItsOwn();
    void refusesWhatIsNoText();
    void refusesOptionsThatMakeNoSense_data();
    void refusesOptionsThatMakeNoSense();
    void stopsWhenCancelled();
    void findsTheEncoding_data();
    void findsTheEncoding();
    void seesAccentsLateInTheFile();
    void firstRowsAreDecodedAndBounded();
    void looksFurtherWhenLinesAreLong();
};

void TestDialect::findsTheDialect_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const std::string &text, const char *expected) { QTest::newRow(name) << bytes(text) << QByteArray(expected); };
    row("comma", table(","), ", \" - 1x4 @0");
    row("semicolon", table(";"), "; \" - 1x4 @0");
    row("tab", table("\t"), "tab \" - 1x4 @0");
    row("bar", table("|"), "| \" - 1x4 @0");
    row("caret", table("^"), "^ \" - 1x4 @0");
    row("tilde", table("~"), "~ \" - 1x4 @0");
    row("unit separator", table("\x1F"), "\x1F \" - 1x4 @0");
    row("start of heading", table("\x01"), "\x01 \" - 1x4 @0");
    row("two bars", table("||"), "|| \" - 1x4 @0");
    row("tilde, bar, tilde", table("~|~"), "~|~ \" - 1x4 @0");
    row("two at signs and a number sign", table("@#@"), "@#@ \" - 1x4 @0");
    row("bar between tildes", table("|~|"), "|~| \" - 1x4 @0");
    row("two colons", table("::"), ":: \" - 1x4 @0");
    row("two number signs, two columns", "key##value\na##1\nb##2\nc##3\n", "## \" - 1x2 @0");
    row("question mark", "05/05/03?06/05/03?07/05/03\n08/05/03?09/05/03?10/05/03\n11/05/03?12/05/03?01/06/03\n", "? \" - 0x3 @0");
    row("question marks of texts", "remark,by\nwhy?,ann\nhow so?,bob\nwho? when?,cy\n", ", \" - 1x2 @0");
    row("quotes that are not opened", "'Ann''s'+ Long Lane'+ 'L'+ '2/1/03'\n'Bob'+ Old Street'+ 'M'+ '3/1/03'\n'Cy'+ 'Mill Road'+ 'N'+ '4/1/03'\n",
        "+  ' - 0x4 @0");
    row("empty cells are no second delimiter", "a;;b\n1;;2\n3;;4\n5;;6\n", "; \" - 1x3 @0");
    row("signs are no part of the delimiter", "what|change\na|-5\nb|-6\nc|-7\n", "| \" - 1x2 @0");
    row("currency marks are no part of the delimiter", "what;price\na;$5\nb;$6\nc;$7\n", "; \" - 1x2 @0");
    row("comma and blank with quotes behind", table(", ", "\""), ",  \" - 1x4 @0");
    row("paragraph sign", table("\xC2\xA7"), "\xC2\xA7 \" - 1x4 @0");
    row("single quotes", table(";", "'"), "; ' - 1x4 @0");
    row("quotes around delimiters", "a;b\n\"x;y\";1\n\"z;;\";2\n\"u;v\";3\n", "; \" - 1x2 @0");
    row("decimal commas", "name;price;weight\nape;1,5;2,25\nbee;2,5;3,75\ncow;10,5;0,5\n", "; \" - 1x3 @0");
    row("lists in cells", "col1,col2\n1;2;3,4;5;6\na;b;c,d;e;f\n", ", \" - 1x2 @0");
    row("times and dates do not delimit", "when,what\n2021-01-02 10:11:12,a b\n2021-01-03 10:11:13,c d\n2021-01-04 10:11:14,e f\n", ", \" - 1x2 @0");
    row("one column of times", "time\n10:11:12\n10:12:12\n11:11:10\n", ", \" - 1x1 @0");
    row("one column of words", "town\nlyon\nparis\nnice\n", ", \" - 1x1 @0");
    row("one column of sentences", "remark\nwell, this is a text\nand another, rather longer, one\nthe end\nor not: no, not yet\n", "- \" - 1x1 @0");
    row("backslash", "id,text\n1,\"say \\\"a, b\\\" now\"\n2,\"x\"\n3,\"say \\\"c, d\\\" now\"\n", ", \" \\ 1x2 @0");
    row("NUL before quotes", "id,text\n1,\"say \0\"a, b\0\" now\"\n2,\"x\"\n3,\"say \0\"c, d\0\" now\"\n"s, ", \" \\0 1x2 @0");
    row("double quotes before single ones", "id,text\n1,'isn\"'t it, or'\n2,'x'\n3,'don\"'t'\n4,'y, z'\n", ", ' \" 1x2 @0");
    row("backslash before delimiters", "id,text,size\n1,a\\,b,2\n2,c,3\n3,d\\,e\\,f,4\n", ", \" \\ 1x3 @0");
    row("a path that ends with a backslash", "id,path\n1,\"C:\\data\\\"\n2,\"D:\\x\\\"\n3,\"E:\\\"\n", ", \" - 1x2 @0");
    row("apostrophes are no quotes", "id,name\n1,d'Encre\n2,'t Papier\n3,l'Orme\n", ", \" - 1x2 @0");
    row("stray quotes", "id,name,size\n1,\"a\"b\",3\n2,c,4\n3,\"d,5\n4,e,6\n", ", \" - 1x3 @0");
    row("rows of many widths", "a,b,c\n1,2\n3,4,5,6\n7\n8,9,10\n", ", \" - 1x3 @0");
    row("one line", "a;b;c", "; \" - 1x3 @0");
    row("one value", "12:05", ", \" - 0x1 @0");
}

void TestDialect::findsTheDialect()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    const auto detection = detectText(text.toStdString());
    QVERIFY(detection.has_value());
    QCOMPARE(bytes(described(detection->dialect)), expected);
    QCOMPARE(detection->format, std::string("csv"));
}

void TestDialect::findsTheTableInTheFile_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const std::string &text, const char *expected) { QTest::newRow(name) << bytes(text) << QByteArray(expected); };
    const std::string rows = "1,alpha,1990\n2,beta,1991\n3,gamma,1992\n4,delta,1993\n";
    const std::string head = "id,name,year\n";
    row("no header", rows, ", \" - 0x3 @0");
    row("one header row", head + rows, ", \" - 1x3 @0");
    row("two header rows", head + "-,text,AD\n" + rows, ", \" - 2x3 @0");
    row("texts and gaps in the first row of data", head + "-,alpha,unknown\n2,beta,1991\n", ", \" - 1x3 @0");
    row("three equal header rows", head + head + head + rows, ", \" - 3x3 @0");
    row("only a header", head, ", \" - 1x3 @0");
    row("one row of data", head + "1,alpha,1990\n", ", \" - 1x3 @0");
    row("texts only, with a header", "town,street,door\nlyon,long lane,left\nnice,short lane,right\n", ", \" - 1x3 @0");
    const std::string texts = "lyon,long lane,left\nnice,short lane,right\nlyon,old lane,left\n";
    row("texts only, the header twice", "town,street,door\ntown,street,door\n" + texts, ", \" - 2x3 @0");
    row("texts only, a header that lost a delimiter", "town,streetdoor\n" + texts, ", \" - 1x3 @0");
    row("texts only, a header with a delimiter too many", "town,,street,door\n" + texts, ", \" - 1x3 @0");
    row("texts only, the first row is met again", "a,b\na,c\nd,b\na,b\n", ", \" - 0x2 @0");
    row("years as names", "town,2019,2020,2021\nlyon,5,6,7\nnice,6,7,8\nbrest,5,5,5\n", ", \" - 1x4 @0");
    row("a preamble of one cell", "Export\n" + head + rows, ", \" - 1x3 @7");
    row("a preamble with delimiters", "Export,,\n,,\n" + head + rows, ", \" - 1x3 @12");
    row("a preamble and blank lines", "Export of all\nmade today\n\n\n" + head + rows, ", \" - 1x3 @27");
    row("a preamble of key and value", "source,lab\nstate,draft\n\n" + head + rows, ", \" - 1x3 @24");
    row("comments above", "# made by hand\n# twice, or so\n" + head + rows, ", \" - 1x3 @30 #");
    row("comments between", head + "# one\n" + rows + "# two\n", ", \" - 1x3 @0 #");
    row("a header that begins like a comment", "# made by hand\n#id,name,year\n" + rows, ", \" - 1x3 @15");
    row("another table below", head + rows + "\ncode,label\na,b\nc,d\n", ", \" - 1x3 @0");
    row("a wider table below", head + rows + "code,label,size,kind\na,b,1,x\nc,d,2,y\ne,f,3,y\ng,h,4,y\n", ", \" - 1x3 @0");
    row("a footer", head + rows + "\nSource: invented, of course\n", ", \" - 1x3 @0");
    row("a header that lost a delimiter", "idname,year\n" + rows, ", \" - 1x3 @0");
    row("a header with a delimiter too many", "id,,name,year\n" + rows, ", \" - 1x3 @0");
    row("rows with a delimiter at the end", head + "1,alpha,1990,\n2,beta,1991,\n3,gamma,1992,\n", ", \" - 1x4 @0");
    row("more names than cells", "id,name,year,remark\n" + rows, ", \" - 1x4 @0");
}

void TestDialect::findsTheTableInTheFile() { findsTheDialect(); }

void TestDialect::namesTheColumns_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const std::string &text, const char *expected) { QTest::newRow(name) << bytes(text) << QByteArray(expected); };
    row("none", "1,2\n3,4\n", "c1|c2");
    row("one row", "id,\"na\"\"me\"\n1,a\n2,b\n", "id|na\"me");
    row("rows joined with a blank", "id,name,size\nno,,cm\n1,a,5\n2,b,6\n3,c,6\n", "id no|name|size cm");
    row("repeated and empty names stay", "id,id,\n1,2,3\n4,5,6\n", "id|id|");
    row("more cells than names", "id,name\n1,2,3\n4,5,6\n", "id|name|");
    row("an empty name too many is left out", "id,,name,year\n1,a,1990\n2,b,1991\n3,c,1992\n", "id|name|year");
    row("line breaks in a name", "id,\"na\nme\"\n1,a\n2,b\n", "id|na\\nme");
    row("names behind a mark and a preamble", "\xEF\xBB\xBF" "Export\n\nid;\xC3\xA2ge\n1;2\n3;4\n", "id|\xC3\xA2ge");
}

void TestDialect::namesTheColumns()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    const auto detection = detectText(text.toStdString());
    QVERIFY(detection.has_value());
    QCOMPARE(bytes(joined(detection->columnNames)), expected);
}

void TestDialect::findsTheLineEnd_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("LF") << QByteArray("a,b\n1,2\n") << QByteArray("\n");
    QTest::newRow("CR LF") << QByteArray("a,b\r\n1,2\r\n") << QByteArray("\r\n");
    QTest::newRow("CR") << QByteArray("a,b\r1,2\r") << QByteArray("\r");
    QTest::newRow("mostly CR LF") << QByteArray("a,b\r\n1,2\n3,4\r\n5,6\r\n") << QByteArray("\r\n");
    QTest::newRow("none") << QByteArray("a,b") << QByteArray("\n");
}

void TestDialect::findsTheLineEnd()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    const auto detection = detectText(text.toStdString());
    QVERIFY(detection.has_value());
    QCOMPARE(bytes(detection->dialect.lineEnd), expected);
}

void TestDialect::optionsOverrideWhatIsFound_data()
{
    QTest::addColumn<QByteArray>("delimiter");
    QTest::addColumn<QByteArray>("quote");
    QTest::addColumn<QByteArray>("escape");
    QTest::addColumn<int>("headerRows");
    QTest::addColumn<QByteArray>("expected");
    const QByteArray none; // null = not given
    QTest::newRow("nothing") << none << none << none << -1 << QByteArray(", \" - 1x4 @0");
    // Half of the rows have four cells by it and hold most of the cells; the line of names has none and lies before the table.
    QTest::newRow("delimiter") << QByteArray("-") << none << none << -1 << QByteArray("- \" - 0x4 @18");
    QTest::newRow("a delimiter by name") << QByteArray("tab") << none << none << -1 << QByteArray("tab \" - 1x1 @0");
    QTest::newRow("a delimiter by its escape") << QByteArray("\\t") << none << none << -1 << QByteArray("tab \" - 1x1 @0");
    QTest::newRow("a delimiter by its number") << QByteArray("\\x2c") << none << none << -1 << QByteArray(", \" - 1x4 @0");
    QTest::newRow("no delimiter") << QByteArray("") << none << none << -1 << QByteArray("- \" - 1x1 @0");
    QTest::newRow("quote") << none << QByteArray("'") << none << -1 << QByteArray(", ' - 1x4 @0");
    QTest::newRow("no quote") << none << QByteArray("") << none << -1 << QByteArray(", - - 1x4 @0");
    QTest::newRow("escape") << none << none << QByteArray("\\") << -1 << QByteArray(", \" \\ 1x4 @0");
    QTest::newRow("no header") << none << none << none << 0 << QByteArray(", \" - 0x4 @0");
    QTest::newRow("two header rows") << none << none << none << 2 << QByteArray(", \" - 2x4 @0");
}

void TestDialect::optionsOverrideWhatIsFound()
{
    QFETCH(QByteArray, delimiter);
    QFETCH(QByteArray, quote);
    QFETCH(QByteArray, escape);
    QFETCH(int, headerRows);
    QFETCH(QByteArray, expected);
    DialectOptions options;
    if (!delimiter.isNull()) options.delimiter = delimiter.toStdString();
    if (!quote.isNull()) options.quote = quote.toStdString();
    if (!escape.isNull()) options.escape = escape.toStdString();
    if (headerRows >= 0) options.headerRows = static_cast<std::uint32_t>(headerRows);
    const auto detection = detectText(table(","), options);
    QVERIFY(detection.has_value());
    QCOMPARE(bytes(described(detection->dialect)), expected);
    if (options.delimiter) QCOMPARE(findingOf(*detection, "delimiter")->reason, std::string("overridden"));
    if (options.quote) QCOMPARE(findingOf(*detection, "quote")->reason, std::string("overridden"));
    if (options.headerRows) QCOMPARE(findingOf(*detection, "header")->reason, std::string("overridden"));
}

void TestDialect::headerRowsThatAreAskedForMayLieAbove()
{
    DialectOptions options;
    options.headerRows = 2;
    const auto detection = detectText("a title\nid,year\n1,1990\n2,1991\n3,1992\n", options);
    QVERIFY(detection.has_value());
    QCOMPARE(described(detection->dialect), std::string(", \" - 2x2 @0"));
    QCOMPARE(joined(detection->columnNames), std::string("a title id|year"));
}

void TestDialect::everyPartHasAFinding()
{
    const auto detection = detectText("Export\n\n#note\n" + table(";"));
    QVERIFY(detection.has_value());
    for (const char *part : {"encoding", "delimiter", "quote", "escape", "line-end", "comment", "header", "preamble", "columns"}) {
        const Finding *finding = findingOf(*detection, part);
        QVERIFY2(finding != nullptr, part);
        QVERIFY2(!finding->reason.empty(), part);
        QVERIFY2(finding->confidence >= 0 && finding->confidence <= 1, part);
    }
    QCOMPARE(findingOf(*detection, "delimiter")->value, std::string(";"));
    QCOMPARE(findingOf(*detection, "header")->reason, std::string("types-differ"));
}

void TestDialect::emptyFileIsOfAFormatOfItsOwn()
{
    const auto detection = detectText("");
    QVERIFY(detection.has_value());
    QCOMPARE(detection->format, std::string("empty"));
    QVERIFY(detection->columnNames.empty());
    QVERIFY(detection->rows.empty());
}

void TestDialect::refusesWhatIsNoText()
{
    const auto detection = detectText("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01"s);
    QVERIFY(!detection.has_value());
    QCOMPARE(detection.error().code, ErrorCode::UnsupportedFormat);
    QCOMPARE(detection.error().detail, std::string("png"));
}

void TestDialect::refusesOptionsThatMakeNoSense_data()
{
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<QByteArray>("delimiter");
    QTest::newRow("an unknown encoding") << QByteArray("martian") << QByteArray(",");
    QTest::newRow("a very long delimiter") << QByteArray("UTF-8") << QByteArray(17, ',');
}

void TestDialect::refusesOptionsThatMakeNoSense()
{
    QFETCH(QByteArray, encoding);
    QFETCH(QByteArray, delimiter);
    DialectOptions options;
    options.encoding = encoding.toStdString();
    options.delimiter = delimiter.toStdString();
    const auto detection = detectText("a,b\n", options);
    QVERIFY(!detection.has_value());
    QCOMPARE(detection.error().code, ErrorCode::Usage);
}

void TestDialect::stopsWhenCancelled()
{
    MemorySource source("a,b\n1,2\n");
    JobControl job;
    job.cancel();
    const auto detection = detect(source, {}, job);
    QVERIFY(!detection.has_value());
    QCOMPARE(detection.error().code, ErrorCode::Cancelled);
}

void TestDialect::findsTheEncoding_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<QByteArray>("names");
    std::string wide = "\xFF\xFE";
    for (const char c : std::string("id;\xE9t\xE9\n1;2\n3;4\n5;6\n")) wide += {c, '\0'};
    QTest::newRow("UTF-16") << bytes(wide) << QByteArray("UTF-16LE") << QByteArray("id|\xC3\xA9t\xC3\xA9");
    QTest::newRow("UTF-8 with a mark") << QByteArray("\xEF\xBB\xBFid;\xC3\xA9t\xC3\xA9\n1;2\n3;4\n") << QByteArray("UTF-8") << QByteArray("id|\xC3\xA9t\xC3\xA9");
    QTest::newRow("Windows-1252") << QByteArray("id;\xE9t\xE9;pr\xE9nom\n1;2;H\xE9l\xE8ne\n3;4;Zo\xE9\n5;6;C\xE9leste\n") << QByteArray("windows-1252")
                                  << QByteArray("id|\xC3\xA9t\xC3\xA9|pr\xC3\xA9nom");
}

void TestDialect::findsTheEncoding()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, encoding);
    QFETCH(QByteArray, names);
    const auto detection = detectText(text.toStdString());
    QVERIFY(detection.has_value());
    QCOMPARE(bytes(detection->dialect.encoding), encoding);
    QCOMPARE(bytes(joined(detection->columnNames)), names);
}

void TestDialect::seesAccentsLateInTheFile()
{
    std::string text = "id;name\n";
    for (int i = 0; i < 60'000; ++i) text += std::to_string(i) + ";plain name\n";
    for (int i = 0; i < 60'000; ++i) text += std::to_string(i) + ";H\xE9l\xE8ne\n";
    const auto detection = detectText(text);
    QVERIFY(detection.has_value());
    QCOMPARE(detection->dialect.encoding, std::string("windows-1252"));
}

void TestDialect::firstRowsAreDecodedAndBounded()
{
    std::string text = "id;name\n";
    for (int i = 0; i < 500; ++i) text += std::to_string(i) + ";\"Zo\xC3\xA9\"\"\"\n";
    const auto detection = detectText(text);
    QVERIFY(detection.has_value());
    QCOMPARE(detection->rows.size(), std::size_t{100});
    QCOMPARE(joined(detection->rows[99]), std::string("99|Zo\xC3\xA9\""));
}

// A header of 600 kB: the usual sample would not hold a single line.
void TestDialect::looksFurtherWhenLinesAreLong()
{
    std::string text;
    for (int row = 0; row < 5; ++row)
        for (int column = 0; column < 100'000; ++column)
            text += (row == 0 ? "c" + std::to_string(column) : std::to_string(row * column)) + (column == 99'999 ? "\n" : ";");
    const auto detection = detectText(text);
    QVERIFY(detection.has_value());
    QCOMPARE(described(detection->dialect), std::string("; \" - 1x100000 @0"));
    QCOMPARE(detection->columnNames.size(), std::size_t{100'000});
}

QTEST_APPLESS_MAIN(TestDialect)
#include "tst_dialect.moc"
