// SPDX-License-Identifier: GPL-3.0-or-later
// Rows, cells and the ledger of the delimited reader with a given dialect, case by case.
#include "readrows.h"

#include "core/jobcontrol.h"
#include "ingest/delimitedreader.h"

#include <QtTest>

#include <string>

using namespace filature;
using namespace filature::ingest;
using namespace filature::test;
using namespace std::string_literals;

Q_DECLARE_METATYPE(filature::ingest::Dialect)

namespace {

struct DialectBuilder
{
    Dialect dialect;
    DialectBuilder &delimiter(std::string value) { dialect.delimiter = std::move(value); return *this; }
    DialectBuilder &quote(std::string value) { dialect.quote = std::move(value); return *this; }
    DialectBuilder &escape(std::string value) { dialect.escape = std::move(value); return *this; }
    DialectBuilder &header(std::uint32_t rows) { dialect.headerRows = rows; return *this; }
    DialectBuilder &columns(std::uint32_t count) { dialect.columns = count; return *this; }
    DialectBuilder &offset(std::uint64_t bytes) { dialect.tableOffset = bytes; return *this; }
    DialectBuilder &bom(std::uint8_t bytes) { dialect.bomBytes = bytes; return *this; }
    DialectBuilder &comment(std::string prefix) { dialect.comment = std::move(prefix); return *this; }
    DialectBuilder &lineEnd(std::string value) { dialect.lineEnd = std::move(value); return *this; }
    DialectBuilder &encoding(std::string name, std::string fallback = {})
    {
        dialect.encoding = std::move(name);
        dialect.fallbackEncoding = std::move(fallback);
        return *this;
    }
};

// A table of `columns` columns without a header.
DialectBuilder plain(std::uint32_t columns) { return DialectBuilder().header(0).columns(columns); }

QByteArray bytes(const std::string &text) { return QByteArray::fromStdString(text); }

} // namespace

class TestDelimitedReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cutsRowsByTheDialect_data();
    void cutsRowsByTheDialect();
    void readsQuotesAgainThatBreakTheFormat_data();
    void readsQuotesAgainThatBreakTheFormat();
    void setsAsideWhatIsNotTheTable_data();
    void setsAsideWhatIsNotTheTable();
    void decodesCells_data();
    void decodesCells();
    void linesCountPhysicalLines();
    void refusesAnUnknownEncoding();
    void refusesAStateThatIsNone_data();
    void refusesAStateThatIsNone();
    void stopsWhenCancelled();
    void tellsWhenTheSourceIsShorterThanItWas();
    void totalsCountEveryByteOnce();

private:
    void compareRows();
};

void TestDelimitedReader::compareRows()
{
    QFETCH(QByteArray, text);
    QFETCH(Dialect, dialect);
    QFETCH(QByteArray, expected);
    const ReadResult result = readAll(text.toStdString(), dialect);
    QCOMPARE(QByteArray::fromStdString(describeRows(result.rows)), expected);
    QCOMPARE(tilingFault(result.rows, static_cast<std::uint64_t>(text.size())), std::string());
    QCOMPARE(result.tapped, text.toStdString());
}

void TestDelimitedReader::cutsRowsByTheDialect_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const std::string &text, const DialectBuilder &builder, const char *expected) {
        QTest::newRow(name) << bytes(text) << builder.dialect << QByteArray(expected);
    };
    row("nothing", "", plain(2), "");
    row("plain cells", "a,b\nc,d\n", plain(2), "stored a|b\nstored c|d\n");
    row("no line end at the end", "a,b\nc,d", plain(2), "stored a|b\nstored c|d\n");
    row("a delimiter at the very end", "a,b\nc,", plain(2), "stored a|b\nstored c|\n");
    row("empty cells", ",\n,b\n", plain(2), "stored |\nstored |b\n"); // a row of delimiters inside the table is a row
    row("CR LF", "a,b\r\nc,d\r\n", plain(2).lineEnd("\r\n"), "stored a|b\nstored c|d\n");
    row("CR", "a,b\rc,d\r", plain(2).lineEnd("\r"), "stored a|b\nstored c|d\n");
    row("mixed line ends", "a,b\nc,d\r\ne,f\rg,h\n", plain(2), "stored a|b\nstored c|d\nstored e|f\nstored g|h\n");
    row("mixed line ends where CR LF prevails", "a,b\nc,d\r\ne,f\rg,h\n", plain(2).lineEnd("\r\n"),
        "stored a|b\nstored c|d\nstored e|f\nstored g|h\n");
    row("a CR that is data, since only so the row fits", "a,b\rb,c\nd,e,f\n", plain(3), "stored a|b\\rb|c\nstored d|e|f\n");
    row("a LF that is data", "a,b\nb,c\r\nd,e,f\r\n", plain(3).lineEnd("\r\n"), "stored a|b\\nb|c\nstored d|e|f\n");
    row("a LF behind a short row is no data", "a,b\nb,c,d\r\nd,e,f\r\n", plain(3).lineEnd("\r\n"),
        "stored+short a|b\nstored b|c|d\nstored d|e|f\n");
    row("a CR before a LF is never data", "a,b\r\nc,d\n", plain(2), "stored a|b\nstored c|d\n");
    row("quoted cells", "\"a\",\"b,c\"\n\"\",d\n", plain(2), "stored a|b,c\nstored |d\n");
    row("doubled quotes", "\"a\"\"b\",\"\"\"\"\n", plain(2), "stored a\"b|\"\n");
    row("line breaks in quotes stay as they are", "\"a\r\nb\",\"c\nd\"\r\ne,f\r\n", plain(2).lineEnd("\r\n"), "stored a\\r\\nb|c\\nd\nstored e|f\n");
    row("a quote in the middle of a cell is data", "a\"b,c\"\n", plain(2), "stored a\"b|c\"\n");
    row("another quote", "'a,b','c''d'\n", plain(2).quote("'"), "stored a,b|c'd\n");
    row("a quote of two bytes", "\xC3\xBE" "a,b\xC3\xBE,\xC3\xBE" "c\xC3\xBE\xC3\xBE" "d\xC3\xBE\n", plain(2).quote("\xC3\xBE"), "stored a,b|c\xC3\xBE" "d\n");
    row("no quote", "\"a\",b\n", plain(2).quote(""), "stored \"a\"|b\n");
    row("a delimiter of two bytes", "a||b|c||\n", plain(3).delimiter("||"), "stored a|b|c|\n");
    row("comma and blank", "a, \"b, c\", d\n", plain(3).delimiter(", "), "stored a|b, c|d\n");
    row("a control character", "a\x1F" "b\nc\x1F" "d\n", plain(2).delimiter("\x1F"), "stored a|b\nstored c|d\n");
    row("NUL as delimiter", "a\0b\nc\0\"d\0e\"\n"s, plain(2).delimiter("\0"s), "stored a|b\nstored+nul c|d\\0e\n");
    row("a line end in the delimiter", "a\r\nb\nc\r\nd\n", plain(2).delimiter("\r\n"), "stored a|b\nstored c|d\n");
    row("backslash before quotes", "\"a\\\"b\",\"c\\\\\"\n", plain(2).escape("\\"), "stored a\"b|c\\\n");
    row("backslash before other bytes stays", "\"a\\nb\",c\\N\n", plain(2).escape("\\"), "stored a\\nb|c\\N\n");
    row("backslash before a delimiter", "a\\,b,c\\\nd\n", plain(2).escape("\\"), "stored a,b|c\\nd\n");
    row("doubled quotes beside an escape", "\"a\"\"b\\\"c\",d\n", plain(2).escape("\\"), "stored a\"b\"c|d\n");
    row("NUL as escape", "\"a\0\"b\",c\n"s, plain(2).escape("\0"s), "stored a\"b|c\n");
    row("the quote named as its own escape", "\"a\"\"b\",c\n", plain(2).escape("\""), "stored a\"b|c\n");
    row("short and long rows as found", "a,b,c\nd\ne,f,g,h\n", plain(3), "stored a|b|c\nstored+short d\nstored+long e|f|g|h\n");
    row("width unknown", "a,b\nc\n", plain(0), "stored a|b\nstored c\n");
    row("no delimiter", "a,b\n\"c\"\n", plain(1).delimiter(""), "stored a,b\nstored c\n");
    row("an empty line in one column is a row", "a\n\nb\n\n", plain(1), "stored a\nstored \nstored b\nstored \n");
    row("an empty line in two columns is blank", "a,b\n\nc,d\n", plain(2), "stored a|b\nblank\nstored c|d\n");
    row("NUL in a cell", "a\0b,c\n"s, plain(2), "stored+nul a\\0b|c\n");
    row("one header row", "x,y\na,b\n", DialectBuilder().columns(2), "header x|y\nstored a|b\n");
    row("three header rows", "x,y\n1,2\n\nu,v\na,b\n", DialectBuilder().columns(2).header(3), "header x|y\nheader 1|2\nblank\nheader u|v\nstored a|b\n");
    row("a byte-order mark", "\xEF\xBB\xBFx,y\na,b\n", DialectBuilder().columns(2).bom(3), "bom\nheader x|y\nstored a|b\n");
    row("nothing but a byte-order mark", "\xEF\xBB\xBF", DialectBuilder().columns(2).bom(3), "bom\n");
    row("a header that is shorter", "x\na,b\n", DialectBuilder().columns(2), "header+short x\nstored a|b\n");
}

void TestDelimitedReader::cutsRowsByTheDialect() { compareRows(); }

void TestDelimitedReader::readsQuotesAgainThatBreakTheFormat_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const std::string &text, const char *expected) {
        QTest::newRow(name) << bytes(text) << plain(3).dialect << QByteArray(expected);
    };
    row("an opening quote that is data", "\"a,b,c\nd,e,f\n", "stored+stray \"a|b|c\nstored d|e|f\n");
    row("at the end of the row", "a,b,\"\nd,e,f\n", "stored+stray a|b|\"\nstored d|e|f\n");
    row("before a quoted cell", "\"a,\"b\",c\nd,e,f\n", "stored+stray \"a|b|c\nstored d|e|f\n");
    row("two opening quotes", "a,\"\"b, c\",d\n", "stored+stray a|\"b, c|d\n");
    row("quotes inside a quoted cell", "a,\"b \"x, y\" c\",d\n", "stored+stray a|b \"x, y\" c|d\n");
    row("quotes at the end of a quoted cell", "a,\"b \"x\"\",d\n", "stored+stray a|b \"x\"|d\n");
    row("a quote before a delimiter inside a quoted cell", "a,\"b\", he said\",d\n", "stored+stray a|b\", he said|d\n");
    row("blanks behind a quoted cell", "a,\"b\"  ,c\n", "stored+stray a|b|c\n");
    row("a delimiter is missing behind a quoted cell", "\"a\"b,c\n", "stored+stray a|b|c\n");
    row("a delimiter is missing before a quoted cell", "a\"b; \"\"x\"\"\",c\n", "stored+stray a|b; \"x\"|c\n");
    row("inches are no quoted cell", "5\"x,c\n5\"x10\"y,d\n", "stored+short 5\"x|c\nstored+short 5\"x10\"y|d\n");
    row("a quote that ends a cell is data", "a,\"b,\"\"\"c\"\"\"\n", "stored+stray a|\"b|\"c\"\n");
    row("text behind a quoted cell", "\"a\"b,c,d\n", "stored+stray \"a\"b|c|d\n");
    row("text behind a quoted cell with a delimiter in it", "\"a,x\"b,c,d\n", "stored+stray \"a,x\"b|c|d\n");
    row("blanks before a quoted cell", "a, \"b, c\",d\n", "stored+stray a|b, c|d\n");
    row("blanks before a quoted cell in a row that fits", "a, \"b\",d\n", "stored a| \"b\"|d\n");
    row("no reading has the width", "\"a,b\nd,e,f\n", "aside:stray-quote:1\nstored d|e|f\n");
    row("a quote that is never closed does not take the rest", "a,b,\"c\nd,e,f\ng,h,i\n", "stored+stray a|b|\"c\nstored d|e|f\nstored g|h|i\n");
    row("closed by the opening quote of another row", "a,b,\"c\nd,\"e\",f\n", "stored+stray a|b|\"c\nstored d|e|f\n");
    row("a line break in a row with a stray quote", "a,\"b\nb\",\"\"c\"\nd,e,f\n", "stored+stray a|b\\nb|\"c\nstored d|e|f\n");
    row("rows that a stray quote swallowed", "a,b,\"c\nd,e,f\ng,h,i\"\nj,k,l\n", "stored a|b|c\\nd,e,f\\ng,h,i\nstored j|k|l\n"); // well-formed, and it fits
    row("rows that a stray quote swallowed so that the width is wrong", "a,\"b,c\nd,e,f\ng,h,i\nj,k\",l\nm,n,o\n",
        "stored a|b,c\\nd,e,f\\ng,h,i\\nj,k|l\nstored m|n|o\n");
    row("the same with a width that does not fit", "a,\"b,c\nd,e,f\ng,h,i\nj\",k,l\nm,n,o\n",
        "stored+stray a|\"b|c\nstored d|e|f\nstored g|h|i\nstored j\"|k|l\nstored m|n|o\n");
    std::string swallowed = "1,\"x,y\n";
    std::string expected = "stored+stray 1|\"x|y\n";
    for (int i = 0; i < 100; ++i) {
        swallowed += "a,b,c\n";
        expected += "stored a|b|c\n";
    }
    swallowed += "2,3\",4\n";
    expected += "stored 2|3\"|4\n";
    row("very many rows that would fit, although the width does, too", swallowed, expected.c_str());
    row("set-aside rows in a row are one block", "\"a,b\n\"c,d\ne,f,g\n\"h\n", "aside:stray-quote:1\naside:stray-quote:1\nstored e|f|g\naside:stray-quote:2\n");
}

void TestDelimitedReader::readsQuotesAgainThatBreakTheFormat() { compareRows(); }

void TestDelimitedReader::setsAsideWhatIsNotTheTable_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const std::string &text, const DialectBuilder &builder, const char *expected) {
        QTest::newRow(name) << bytes(text) << builder.dialect << QByteArray(expected);
    };
    const auto table = [] { return DialectBuilder().columns(3); };
    const std::string head = "id,name,year\n1,alpha,1990\n2,beta,1991\n3,gamma,1992\n";
    const std::string read = "header id|name|year\nstored 1|alpha|1990\nstored 2|beta|1991\nstored 3|gamma|1992\n";
    const auto behind = [&](const char *name, const std::string &text, const std::string &expected) {
        row(name, head + text, table(), (read + expected).c_str());
    };
    row("a preamble", "Export of today\n\nx,y\n" + head, table().offset(21), ("aside:preamble:1\nblank\naside:preamble:1\n" + read).c_str());
    row("delimiters before the table are blank", "Title,,\n,,\n" + head, table().offset(11), ("aside:preamble:1\nblank\n" + read).c_str());
    row("comments", "#a\n#b,c\nid,name,year\n#d\n1,#e,1990\n#\"\n2,f,1991\n", table().comment("#"),
        "aside:comment:1\naside:comment:1\nheader id|name|year\naside:comment:2\nstored 1|#e|1990\naside:comment:3\nstored 2|f|1991\n");
    row("a preamble that ends in the middle of a line", "abcid,name\n1,x\n", DialectBuilder().columns(2).offset(3), "aside:preamble:1\nheader id|name\nstored 1|x\n");
    behind("a repeated header", "id,name,year\n4,delta,1993\n", "aside:repeated-header:1\nstored 4|delta|1993\n");
    behind("a repeated header in quotes", "\"id\",\"name\",year\n4,delta,1993\n", "aside:repeated-header:1\nstored 4|delta|1993\n");
    behind("the same table again", "id,name,year\n1,alpha,1990\n2,beta,1991\n", "aside:stacked-table:1\naside:stacked-table:1\naside:stacked-table:1\n");
    behind("a narrower table", "code,label\n4,delta\n5,epsilon\n", "aside:stacked-table:1\naside:stacked-table:1\naside:stacked-table:1\n");
    behind("a wider table behind a blank line and a title", "\nLabs\ncode,label,town,size\na,b,c,1\nd,e,f,2\n",
           "blank\naside:stacked-table:1\naside:stacked-table:1\naside:stacked-table:1\naside:stacked-table:1\n");
    behind("another table of the same width", "\nlab,town,doctor\nx,y,z\nu,v,w\n", "blank\naside:stacked-table:1\naside:stacked-table:1\naside:stacked-table:1\n");
    behind("two tables are two blocks, and the first one goes on behind its header",
           "\na,b\n1,2\n\nc,d\n3,4\nid,name,year\n7,eta,1996\n",
           "blank\naside:stacked-table:1\naside:stacked-table:1\nblank\naside:stacked-table:2\naside:stacked-table:2\n"
           "aside:repeated-header:3\nstored 7|eta|1996\n");
    behind("a footer behind a blank line", "\nSource: invented\nsecond note, with a comma\n", "blank\naside:footer:1\naside:footer:1\n");
    behind("a count of rows right behind the table", "(3 rows affected)\n", "aside:footer:1\n");
    behind("a footer in a row of the table's width", ",,\nNote: invented,,\n", "blank\naside:footer:1\n");
    behind("delimiters up to the end are blank", ",,\n,,\n, ,\n", "blank\nblank\nblank\n");
    behind("delimiters with rows behind are rows", ",,\n4,delta,1993\n", "stored ||\nstored 4|delta|1993\n");
    behind("a blank line with rows behind", "\n4,delta,1993\n", "blank\nstored 4|delta|1993\n");
    behind("a short record at the end is no footer", "4,delta\n", "stored+short 4|delta\n");
    behind("a record cut off at the end is no footer", "4", "stored+short 4\n");
    behind("a short record behind a blank line is no footer", "\n4,delta\n", "blank\nstored+short 4|delta\n");
    behind("white space behind the table", "   \n", "blank\n");
}

void TestDelimitedReader::setsAsideWhatIsNotTheTable() { compareRows(); }

void TestDelimitedReader::decodesCells_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Dialect>("dialect");
    QTest::addColumn<QByteArray>("expected");
    QTest::addColumn<int>("undecodable");
    const auto row = [](const char *name, const std::string &text, const DialectBuilder &builder, const char *expected, int undecodable) {
        QTest::newRow(name) << bytes(text) << builder.dialect << QByteArray(expected) << undecodable;
    };
    row("UTF-8", "\xC3\xA9,b\n", plain(2), "stored \xC3\xA9|b\n", 0);
    row("bytes that are no UTF-8", "\xE9,b\nc,\xC3\n", plain(2), "stored+undecodable \xEF\xBF\xBD|b\nstored+undecodable c|\xEF\xBF\xBD\n", 2);
    row("mixed with Windows-1252", "\xC3\xA9,b\nc,\xE9\n", plain(2).encoding("UTF-8", "windows-1252"), "stored \xC3\xA9|b\nstored+fallback c|\xC3\xA9\n", 0);
    row("Windows-1252", "\x80,\"\xE9\"\"\"\n", plain(2).encoding("windows-1252"), "stored \xE2\x82\xAC|\xC3\xA9\"\n", 0);
    row("a delimiter beyond ASCII in Windows-1252", "a\xA7" "b\xE9\n", plain(2).encoding("windows-1252").delimiter("\xC2\xA7"), "stored a|b\xC3\xA9\n", 0);
    row("UTF-16 little endian", "\xFF\xFE" "a\0,\0\xE9\0\n\0b\0,\0c\0\r\0\n\0"s, plain(2).encoding("UTF-16LE").bom(2), "bom\nstored a|\xC3\xA9\nstored b|c\n", 0);
    row("half a character at the end of UTF-16", "a\0,\0b\0\n\0c"s, plain(2).encoding("UTF-16LE"), "stored a|b\nstored+short+undecodable \xEF\xBF\xBD\n", 1);
    row("UTF-32 big endian", "\0\0\0a\0\0\0,\0\0\0b\0\0\0\n"s, plain(2).encoding("UTF-32BE"), "stored a|b\n", 0);
    row("a trail byte that looks like a delimiter", "\x83\x7C|b\n", plain(2).encoding("Shift_JIS").delimiter("|"), "stored \xE3\x83\x9D|b\n", 0);
}

void TestDelimitedReader::decodesCells()
{
    compareRows();
    QFETCH(QByteArray, text);
    QFETCH(Dialect, dialect);
    QFETCH(int, undecodable);
    QCOMPARE(readAll(text.toStdString(), dialect).undecodableBytes, static_cast<std::uint64_t>(undecodable));
}

void TestDelimitedReader::linesCountPhysicalLines()
{
    const ReadResult result = readAll("title\nx,y\r\na,\"1\n2\r\n3\"\nb,c\n\nd,e", DialectBuilder().columns(2).offset(6).dialect);
    std::vector<std::uint64_t> lines;
    for (const ReadRow &row : result.rows) lines.push_back(row.row.line);
    QCOMPARE(lines, (std::vector<std::uint64_t>{1, 2, 3, 6, 7, 8}));
    QCOMPARE(result.totals.lines, std::uint64_t{7});
}

void TestDelimitedReader::refusesAnUnknownEncoding()
{
    MemorySource source("a,b\n");
    DelimitedReader reader(source, plain(2).encoding("martian").dialect);
    RowBatch batch;
    JobControl job;
    const auto outcome = reader.next(batch, job);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, ErrorCode::Usage);
}

void TestDelimitedReader::refusesAStateThatIsNone_data()
{
    QTest::addColumn<QByteArray>("state");
    MemorySource source("a,b\nc,d\n");
    DelimitedReader reader(source, plain(2).dialect);
    const std::string good = reader.state();
    QTest::newRow("nothing") << QByteArray("");
    QTest::newRow("words") << QByteArray("hello world");
    QTest::newRow("cut off") << QByteArray::fromStdString(good.substr(0, good.size() / 2));
    QTest::newRow("of another version") << QByteArray::fromStdString("9" + good.substr(1));
    QTest::newRow("behind the end of the source") << QByteArray("1 9999 1 2 0 0 0 0 ");
    QTest::newRow("an unknown phase") << QByteArray("1 0 1 77 0 0 0 0 ");
    QTest::newRow("half a byte of encoding state") << QByteArray("1 0 1 2 0 0 0 0 abc");
}

void TestDelimitedReader::refusesAStateThatIsNone()
{
    QFETCH(QByteArray, state);
    MemorySource source("a,b\nc,d\n");
    DelimitedReader reader(source, plain(2).dialect);
    const auto outcome = reader.restart(state.toStdString());
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, ErrorCode::Usage);
}

void TestDelimitedReader::stopsWhenCancelled()
{
    MemorySource source("a,b\nc,d\n");
    DelimitedReader reader(source, plain(2).dialect);
    RowBatch batch;
    JobControl job;
    job.cancel();
    const auto outcome = reader.next(batch, job);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, ErrorCode::Cancelled);
}

void TestDelimitedReader::tellsWhenTheSourceIsShorterThanItWas()
{
    class Truncated final : public ByteSource
    {
    public:
        std::uint64_t size() const override { return 1000; }
        Result<std::size_t> read(std::uint64_t offset, std::span<char> buffer) override
        {
            const std::size_t count = offset >= 10 ? 0 : std::min<std::size_t>(10 - offset, buffer.size());
            std::fill_n(buffer.begin(), count, 'x');
            return count;
        }
        std::string name() const override { return "truncated"; }
    };
    Truncated source;
    DelimitedReader reader(source, plain(2).dialect);
    RowBatch batch;
    JobControl job;
    const auto outcome = reader.next(batch, job);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, ErrorCode::SourceChanged);
    QCOMPARE(outcome.error().offset, std::int64_t{10});
}

void TestDelimitedReader::totalsCountEveryByteOnce()
{
    std::string text = "\xEF\xBB\xBFx,y\n";
    for (int i = 0; i < 300'000; ++i) text += "cell,\"another\"\n";
    const ReadResult result = readAll(text, DialectBuilder().columns(2).bom(3).dialect);
    QCOMPARE(result.totals.bytes, std::uint64_t{text.size()});
    QCOMPARE(result.totals.lines, std::uint64_t{300'001});
    QVERIFY(result.states.size() > 2); // several batches
}

QTEST_APPLESS_MAIN(TestDelimitedReader)
#include "tst_delimitedreader.moc"
