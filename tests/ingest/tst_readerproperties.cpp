// SPDX-License-Identifier: GPL-3.0-or-later
// What holds for the delimited reader whatever it reads: rows tile the source, and do not depend on how it is read.
#include "readrows.h"

#include "core/jobcontrol.h"
#include "ingest/cellfinisher.h"
#include "ingest/delimitedreader.h"

#include <QtTest>

#include <random>
#include <string>
#include <sys/resource.h>
#include <vector>

using namespace filature;
using namespace filature::ingest;
using namespace filature::test;
using namespace std::string_literals;

namespace {

using Random = std::mt19937_64;

std::size_t below(Random &random, std::size_t limit) { return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random); }

template<typename T>
const T &oneOf(Random &random, const std::vector<T> &values) { return values[below(random, values.size())]; }

Dialect randomDialect(Random &random)
{
    Dialect dialect;
    dialect.delimiter = oneOf(random, std::vector<std::string>{",", ";", "\t", "||", ", ", "\0"s, "", "\xC2\xA7"});
    dialect.quote = oneOf(random, std::vector<std::string>{"\"", "'", "", "\xC3\xBE"});
    dialect.escape = oneOf(random, std::vector<std::string>{"", "", "\\", "\""});
    dialect.lineEnd = oneOf(random, std::vector<std::string>{"\n", "\r\n", "\r"});
    dialect.comment = oneOf(random, std::vector<std::string>{"", "", "#", "//"});
    dialect.encoding = oneOf(random, std::vector<std::string>{"UTF-8", "UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE", "Shift_JIS", "GB18030"});
    dialect.fallbackEncoding = oneOf(random, std::vector<std::string>{"", "windows-1252"});
    dialect.headerRows = static_cast<std::uint32_t>(below(random, 4));
    dialect.columns = static_cast<std::uint32_t>(below(random, 5));
    return dialect;
}

// Bytes of which many are marks of the dialect.
std::string randomBytes(Random &random, const Dialect &dialect, std::size_t size)
{
    const std::vector<std::string> marks = {dialect.delimiter, dialect.delimiter, dialect.quote, dialect.escape, "\n", "\r\n", "\r", "\n", "a",
                                            "12", "#", "\0"s, "\xE9", "\xC3\xA9", " ", "name", "//"};
    std::string text;
    while (text.size() < size) text += below(random, 30) == 0 ? std::string(1, static_cast<char>(below(random, 256))) : oneOf(random, marks);
    if (dialect.encoding.starts_with("UTF-16")) {
        std::string wide;
        for (const char c : text) {
            const char unit[2] = {dialect.encoding == "UTF-16LE" ? c : '\0', dialect.encoding == "UTF-16LE" ? '\0' : c};
            wide.append(unit, 2);
        }
        return wide;
    }
    return text;
}

// A table written by the letter of the format, with its cells.
struct Table
{
    std::string text;
    std::vector<std::vector<std::string>> rows;
};

Table randomTable(Random &random, const Dialect &dialect, std::size_t rowCount)
{
    Table table;
    const std::vector<std::string> pieces = {"a", "bc", " ", "12.5", "\xC3\xA9", dialect.delimiter, dialect.quote, "\n", "\r\n", "x", "", "word"};
    for (std::size_t r = 0; r < rowCount; ++r) {
        std::vector<std::string> row;
        for (std::uint32_t column = 0; column < dialect.columns; ++column) {
            std::string cell;
            for (std::size_t n = below(random, 6); n-- > 0;) cell += oneOf(random, pieces);
            const bool mustQuote = cell.find_first_of("\r\n") != std::string::npos || cell.contains(dialect.delimiter) || cell.contains(dialect.quote);
            std::string written = cell;
            if (mustQuote || below(random, 4) == 0) {
                written = dialect.quote;
                for (std::size_t at = 0; at < cell.size();) {
                    if (cell.substr(at).starts_with(dialect.quote)) {
                        written += dialect.quote + dialect.quote;
                        at += dialect.quote.size();
                    } else {
                        written += cell[at++];
                    }
                }
                written += dialect.quote;
            }
            table.text += (column == 0 ? "" : dialect.delimiter) + written;
            row.push_back(cell);
        }
        table.text += dialect.lineEnd;
        table.rows.push_back(row);
    }
    return table;
}

long peakMegabytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss / 1024;
}

} // namespace

class TestReaderProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void rowsTileAnySource();
    void rowsDoNotDependOnReadSizes();
    void restartedReaderGivesTheSameRows();
    void restartGivesTheSameRowsInEveryPhase_data();
    void restartGivesTheSameRowsInEveryPhase();
    void cellsEqualThoseThatWereWritten();
    void hugeCellIsReadInLittleMemory_data();
    void hugeCellIsReadInLittleMemory();
    void longCellsAreListed();
    void rowThatKeepsTooMuchIsSetAside();
    void hundredThousandColumns();
    void unclosedQuoteDoesNotSwallowTheRest();
    void longLinesOutsideTheTableAreSetAside();
    void trailingDelimitersAreBlankHoweverMany();

private:
    std::uint64_t m_seed = 0;
};

void TestReaderProperties::initTestCase()
{
    m_seed = qEnvironmentVariableIsSet("FILATURE_SEED") ? qgetenv("FILATURE_SEED").toULongLong() : std::random_device()();
    qInfo("seed %llu", static_cast<unsigned long long>(m_seed));
}

void TestReaderProperties::rowsTileAnySource()
{
    Random random(m_seed);
    for (int round = 0; round < 3000; ++round) {
        const Dialect dialect = randomDialect(random);
        Dialect shifted = dialect;
        const std::string text = randomBytes(random, dialect, below(random, 400));
        if (below(random, 3) == 0) shifted.tableOffset = below(random, text.size() + 1);
        const ReadResult result = readAll(text, shifted);
        const std::string fault = tilingFault(result.rows, text.size());
        QVERIFY2(fault.empty(), (fault + " in round " + std::to_string(round)).c_str());
        QVERIFY2(result.tapped == text, ("the tap differs in round " + std::to_string(round)).c_str());
        QCOMPARE(result.totals.bytes, std::uint64_t{text.size()});
    }
}

void TestReaderProperties::rowsDoNotDependOnReadSizes()
{
    Random random(m_seed);
    for (int round = 0; round < 400; ++round) {
        const Dialect dialect = randomDialect(random);
        const std::string text = randomBytes(random, dialect, below(random, 3000));
        const ReadResult expected = readAll(text, dialect);
        SlowSource slow(text, 1 + below(random, 7));
        const ReadResult result = readAll(slow, dialect);
        QVERIFY2(result.rows == expected.rows, ("round " + std::to_string(round)).c_str());
        QCOMPARE(result.undecodableBytes, expected.undecodableBytes);
    }
}

// Many batches: the text is larger than several of them.
void TestReaderProperties::restartedReaderGivesTheSameRows()
{
    Random random(m_seed);
    for (int round = 0; round < 6; ++round) {
        Dialect dialect = randomDialect(random);
        if (dialect.columns == 0) dialect.columns = 3;
        const std::string text = randomBytes(random, dialect, 3'500'000);
        const ReadResult whole = readAll(text, dialect);
        QVERIFY(whole.states.size() > 2);
        const std::string state = oneOf(random, whole.states);
        MemorySource source(text);
        const ReadResult rest = readAll(source, dialect, state);
        QVERIFY2(rest.rows.size() <= whole.rows.size(), ("round " + std::to_string(round)).c_str());
        const std::size_t first = whole.rows.size() - rest.rows.size();
        for (std::size_t i = 0; i < rest.rows.size(); ++i) {
            const bool isEqual = rest.rows[i] == whole.rows[first + i];
            QVERIFY2(isEqual, ("round " + std::to_string(round) + ": " + describeRow(whole.rows[first + i]) + " became " + describeRow(rest.rows[i])).c_str());
        }
        const std::uint64_t offset = first == 0 ? 0 : whole.rows[first - 1].row.offset + whole.rows[first - 1].row.length;
        QCOMPARE(rest.tapped.size(), text.size() - offset);
        QCOMPARE(rest.totals.bytes, whole.totals.bytes);
    }
}

void TestReaderProperties::restartGivesTheSameRowsInEveryPhase_data()
{
    QTest::addColumn<QByteArray>("tail");
    QTest::newRow("rows") << QByteArray("1,alpha,2\n");
    QTest::newRow("another table") << QByteArray("\na,b\n1,2\n3,4\n\nc,d\n5,6\n7,8\nid,name,year\n4,e,5\n");
    QTest::newRow("a footer") << QByteArray("\nSource: invented\n\nnote\n");
    QTest::newRow("delimiters") << QByteArray(",,\n,,\n,,\n");
    QTest::newRow("a stray quote") << QByteArray("1,\"a,2\n3,\"b\"c,4\n5,\"d,6\n");
}

// The states between all rows, by a reader whose batches are cut by long rows that go before.
void TestReaderProperties::restartGivesTheSameRowsInEveryPhase()
{
    QFETCH(QByteArray, tail);
    Dialect dialect;
    dialect.columns = 3;
    const std::string head = "id,name,year\n1,alpha,2\n2,beta,3\n3,gamma,4\n";
    const std::string text = head + std::string(5 << 20, 'x') + ",b,c\n" + tail.toStdString() + std::string(5 << 20, 'y') + ",b,c\n" + tail.toStdString();
    const ReadResult whole = readAll(text, dialect);
    QVERIFY(whole.states.size() >= 4);
    for (const std::string &state : whole.states) {
        MemorySource source(text);
        const ReadResult rest = readAll(source, dialect, state);
        const std::size_t first = whole.rows.size() - rest.rows.size();
        QVERIFY(std::equal(rest.rows.begin(), rest.rows.end(), whole.rows.begin() + static_cast<std::ptrdiff_t>(first)));
    }
}

void TestReaderProperties::cellsEqualThoseThatWereWritten()
{
    Random random(m_seed);
    for (int round = 0; round < 300; ++round) {
        Dialect dialect;
        dialect.headerRows = 0;
        dialect.delimiter = oneOf(random, std::vector<std::string>{",", ";", "\t", "||", "\x1F", "~|~"});
        dialect.quote = oneOf(random, std::vector<std::string>{"\"", "'", "\xC3\xBE"});
        dialect.lineEnd = oneOf(random, std::vector<std::string>{"\n", "\r\n"});
        dialect.columns = static_cast<std::uint32_t>(2 + below(random, 20));
        const Table table = randomTable(random, dialect, 1 + below(random, 60));
        const ReadResult result = readAll(table.text, dialect);
        std::vector<std::vector<std::string>> rows;
        for (const ReadRow &row : result.rows)
            if (row.row.kind == RowKind::Stored) rows.push_back(row.cells);
        // Rows of nothing but delimiters behind the last other row are blank.
        auto expected = table.rows;
        while (rows.size() < expected.size() && std::ranges::all_of(expected.back(), [](const std::string &cell) { return cell.find_first_not_of(' ') == std::string::npos; }))
            expected.pop_back();
        QVERIFY2(rows == expected, ("round " + std::to_string(round) + "\n" + visible(table.text)).c_str());
    }
}

void TestReaderProperties::hugeCellIsReadInLittleMemory_data()
{
    QTest::addColumn<QByteArray>("begin");
    QTest::addColumn<QByteArray>("end");
    QTest::newRow("plain") << QByteArray("") << QByteArray("");
    QTest::newRow("in quotes, between others") << QByteArray("x,\"") << QByteArray("\",y\nz,a,b\n");
}

void TestReaderProperties::hugeCellIsReadInLittleMemory()
{
    QFETCH(QByteArray, begin);
    QFETCH(QByteArray, end);
    const std::uint64_t length = std::uint64_t{1} << 30;
    FilledSource source(begin.toStdString(), length, 'a', end.toStdString());
    Dialect dialect;
    dialect.headerRows = 0;
    dialect.columns = begin.isEmpty() ? 1 : 3;
    const long before = peakMegabytes();
    DelimitedReader reader(source, dialect);
    RowBatch batch;
    JobControl job;
    std::uint64_t tapped = 0;
    reader.setTap([&](std::string_view bytes) { tapped += bytes.size(); });
    QVERIFY(reader.next(batch, job));
    QCOMPARE(batch.rows.size(), std::size_t{1});
    QCOMPARE(batch.longCells.size(), std::size_t{1});
    QCOMPARE(batch.longCells[0].offset, std::uint64_t{begin.isEmpty() ? 0U : 2U});
    QCOMPARE(batch.longCells[0].length, length + (begin.isEmpty() ? 0 : 2));
    QCOMPARE(batch.rows[0].flags, std::uint8_t{kRowHuge});
    QCOMPARE(batch.cell(batch.rows[0], begin.isEmpty() ? 0 : 1), std::string_view(std::string(kLongCellPrefix, 'a')));
    QVERIFY(reader.next(batch, job));
    QCOMPARE(batch.rows.size(), std::size_t{begin.isEmpty() ? 0U : 1U});
    QCOMPARE(tapped, source.size());
    QVERIFY2(peakMegabytes() - before < 100, std::to_string(peakMegabytes() - before).c_str());
}

void TestReaderProperties::longCellsAreListed()
{
    const std::string cell(kLongCellBytes + 1, 'q');
    const std::string fits(kLongCellBytes, 'r');
    Dialect dialect;
    dialect.headerRows = 0;
    dialect.columns = 3;
    const ReadResult result = readAll("a,b,c\nd,\"" + cell + "\"," + fits + "\ne,f,g\n", dialect);
    QCOMPARE(result.rows.size(), std::size_t{3});
    QCOMPARE(result.longCells.size(), std::size_t{1});
    QCOMPARE(result.longCells[0].row, 1U);
    QCOMPARE(result.longCells[0].column, 1U);
    QCOMPARE(result.longCells[0].offset, std::uint64_t{8});
    QCOMPARE(result.longCells[0].length, std::uint64_t{cell.size() + 2});
    QCOMPARE(result.rows[1].cells[1].size(), std::size_t{kLongCellPrefix});
    QCOMPARE(result.rows[1].cells[2], fits);
    QCOMPARE(result.rows[1].row.flags, std::uint8_t{kRowHuge});
}

void TestReaderProperties::rowThatKeepsTooMuchIsSetAside()
{
    std::string text;
    while (text.size() < 80 * 1000 * 1000) text += std::string(999, 'x') + ',';
    text.back() = '\n';
    text += "a,b\n";
    Dialect dialect;
    dialect.headerRows = 0;
    dialect.columns = 2;
    const ReadResult result = readAll(text, dialect);
    QCOMPARE(describeRows(result.rows), std::string("aside:too-long:1\nstored a|b\n"));
    QCOMPARE(tilingFault(result.rows, text.size()), std::string());
}

void TestReaderProperties::hundredThousandColumns()
{
    constexpr std::uint32_t kColumns = 100'000;
    std::string text;
    for (int row = 0; row < 12; ++row)
        for (std::uint32_t column = 0; column < kColumns; ++column)
            text += std::to_string(row * 7 + static_cast<int>(column)) + (column + 1 == kColumns ? "\n" : ";");
    Dialect dialect;
    dialect.delimiter = ";";
    dialect.columns = kColumns;
    const ReadResult result = readAll(text, dialect);
    QCOMPARE(result.rows.size(), std::size_t{12});
    QCOMPARE(result.rows[0].row.kind, RowKind::Header);
    QCOMPARE(result.rows[11].row.cellCount, kColumns);
    QCOMPARE(result.rows[11].cells[99'999], std::string("100076"));
    QCOMPARE(result.rows[11].row.flags, std::uint8_t{0});
}

void TestReaderProperties::unclosedQuoteDoesNotSwallowTheRest()
{
    std::string text = "id,name,year\n1,\"alpha,1990\n";
    constexpr std::size_t kRows = 1'000'000;
    for (std::size_t i = 0; i < kRows; ++i) text += "2,beta,1991\n";
    Dialect dialect;
    dialect.columns = 3;
    const ReadResult result = readAll(text, dialect);
    QCOMPARE(result.rows.size(), kRows + 2);
    QCOMPARE(describeRow(result.rows[1]), std::string("stored+stray 1|\"alpha|1990"));
    QCOMPARE(describeRow(result.rows.back()), std::string("stored 2|beta|1991"));
}

void TestReaderProperties::longLinesOutsideTheTableAreSetAside()
{
    Dialect dialect;
    dialect.columns = 2;
    const std::string text = std::string(6 << 20, '#') + "\nx,y\na,b\n";
    dialect.tableOffset = (6 << 20) + 1;
    const ReadResult result = readAll(text, dialect);
    QCOMPARE(describeRows(result.rows), std::string("aside:preamble:1\nheader x|y\nstored a|b\n"));
    QCOMPARE(tilingFault(result.rows, text.size()), std::string());
}

void TestReaderProperties::trailingDelimitersAreBlankHoweverMany()
{
    std::string text = "id,name,year\n1,alpha,1990\n";
    for (int i = 0; i < 200'000; ++i) text += ",,\n";
    Dialect dialect;
    dialect.columns = 3;
    const ReadResult blank = readAll(text, dialect);
    QCOMPARE(std::ranges::count(blank.rows, RowKind::Blank, [](const ReadRow &row) { return row.row.kind; }), std::ptrdiff_t{200'000});
    const ReadResult rows = readAll(text + "2,beta,1991\n", dialect);
    QCOMPARE(std::ranges::count(rows.rows, RowKind::Blank, [](const ReadRow &row) { return row.row.kind; }), std::ptrdiff_t{0});
}

QTEST_APPLESS_MAIN(TestReaderProperties)
#include "tst_readerproperties.moc"
