// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/rowwriter.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <random>

using namespace filature;
using namespace filature::records;

namespace {

using Cells = std::vector<std::string>;

std::vector<std::string_view> views(const Cells &cells) { return {cells.begin(), cells.end()}; }

QByteArray written(RowFormat format, const Cells &columns, const std::vector<Cells> &rows,
                   RowWriterOptions options = {})
{
    QByteArray bytes;
    const auto writer = makeRowWriter(
        format,
        [&bytes](std::string_view piece) -> Result<void> {
            bytes.append(piece.data(), qsizetype(piece.size()));
            return {};
        },
        options);
    bool isGood = writer->begin(views(columns)).has_value();
    for (const Cells &row : rows) isGood = isGood && writer->row(views(row)).has_value();
    return isGood && writer->end() ? bytes : QByteArray("failed");
}

// A plain reader of RFC 4180 with LF, for comparison.
std::vector<Cells> readCsv(const QByteArray &bytes)
{
    std::vector<Cells> rows{{}};
    std::string cell;
    bool isQuoted = false;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes[i];
        if (isQuoted && c == '"' && i + 1 < bytes.size() && bytes[i + 1] == '"') cell += bytes[++i];
        else if (c == '"') isQuoted = !isQuoted;
        else if (!isQuoted && (c == ',' || c == '\n')) {
            rows.back().push_back(std::exchange(cell, {}));
            if (c == '\n') rows.emplace_back();
        } else cell += c;
    }
    rows.pop_back();
    return rows;
}

Cells randomCells(std::mt19937 &random)
{
    static const Cells kPieces{"a",    "é",      "\"", ",", "\n", "\r", "\t", " ", "'", "=", "\\", std::string(1, '\0'),
                               "\x01", "\u2028", "𝄞",  "7"};
    const auto below = [&random](std::size_t end) {
        return std::uniform_int_distribution<std::size_t>(0, end - 1)(random);
    };
    Cells cells(1 + below(6));
    for (std::string &cell : cells)
        for (std::size_t length = below(7); length > 0; --length) cell += kPieces[below(kPieces.size())];
    return cells;
}

} // namespace

class TestRowWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quotesWhereNeeded_data();
    void quotesWhereNeeded();
    void writesHeaderAndRowsAsFound();
    void defusesFormulasOnRequest_data();
    void defusesFormulasOnRequest();
    void csvIsReadAgainAsItWas();
    void jsonIsReadAgainAsItWas();
    void writesObjectsPerRow();
    void makesNamesUnique();
    void manyEqualNamesTakeLinearTime();
    void handsOnInLargePieces();
    void endsWithTheErrorOfTheSink();
    void writesCsvFast();
};

void TestRowWriter::quotesWhereNeeded_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<QByteArray>("csv");
    const auto row = [](const char *cell, const char *csv) {
        QTest::newRow(cell) << QByteArray(cell) << QByteArray(csv);
    };
    row("plain", "plain");
    row("", "");
    row(" blanks ", " blanks ");
    row("a;b", "a;b");
    row("a,b", "\"a,b\"");
    row("a\nb", "\"a\nb\"");
    row("a\rb", "\"a\rb\"");
    row("\"", "\"\"\"\"");
    row("a\"b\"", "\"a\"\"b\"\"\"");
    row("'a'", "'a'");
    row("=1+1", "=1+1");
    row("é\u2028", "é\u2028");
}

void TestRowWriter::quotesWhereNeeded()
{
    QFETCH(QByteArray, cell);
    QFETCH(QByteArray, csv);
    QCOMPARE(written(RowFormat::Csv, {"x", "y"}, {{cell.toStdString(), "z"}}), "x,y\n" + csv + ",z\n");
}

void TestRowWriter::writesHeaderAndRowsAsFound()
{
    QCOMPARE(written(RowFormat::Csv, {"a", "a", "b,c"}, {}), QByteArray("a,a,\"b,c\"\n"));
    QCOMPARE(written(RowFormat::Csv, {"a", "b"}, {{"1"}, {"1", "2", "3"}, {"", ""}}), QByteArray("a,b\n1\n1,2,3\n,\n"));
    QCOMPARE(written(RowFormat::Csv, {"a"}, {{""}, {"x"}}), QByteArray("a\n\"\"\nx\n"));
}

void TestRowWriter::defusesFormulasOnRequest_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<QByteArray>("csv");
    const auto row = [](const char *cell, const char *csv) {
        QTest::newRow(cell) << QByteArray(cell) << QByteArray(csv);
    };
    row("=1", "'=1");
    row("+33", "'+33");
    row("-1", "'-1");
    row("@x", "'@x");
    row("\tx", "'\tx");
    row("\rx", "\"'\rx\"");
    row("=\"a\"", "\"'=\"\"a\"\"\"");
    row("=a,b", "\"'=a,b\"");
    row("a=1", "a=1");
    row("", "");
}

void TestRowWriter::defusesFormulasOnRequest()
{
    QFETCH(QByteArray, cell);
    QFETCH(QByteArray, csv);
    QCOMPARE(written(RowFormat::Csv, {"x", "y"}, {{cell.toStdString(), "z"}}, {.isFormulaSafe = true}),
             "x,y\n" + csv + ",z\n");
}

void TestRowWriter::csvIsReadAgainAsItWas()
{
    const std::uint32_t seed = std::random_device{}();
    qInfo("seed %u", seed);
    std::mt19937 random(seed);
    for (int i = 0; i < 300; ++i) {
        std::vector<Cells> rows;
        for (int k = 0; k < 20; ++k) rows.push_back(randomCells(random));
        const QByteArray bytes = written(RowFormat::Csv, rows.front(), {rows.begin() + 1, rows.end()});
        QCOMPARE(readCsv(bytes), rows);
    }
}

void TestRowWriter::jsonIsReadAgainAsItWas()
{
    const std::uint32_t seed = std::random_device{}();
    qInfo("seed %u", seed);
    std::mt19937 random(seed);
    std::vector<Cells> rows;
    for (int k = 0; k < 500; ++k) rows.push_back(randomCells(random));
    const QByteArray bytes = written(RowFormat::Json, {"one", "two"}, rows);
    const QByteArray lines = written(RowFormat::Ndjson, {"one", "two"}, rows);
    const QJsonArray array = QJsonDocument::fromJson(bytes).array();
    QCOMPARE(array.size(), qsizetype(rows.size()));
    QCOMPARE(lines.count('\n'), qsizetype(rows.size()));
    for (std::size_t r = 0; r < rows.size(); ++r) {
        const QJsonObject object = array[qsizetype(r)].toObject();
        QCOMPARE(QJsonDocument::fromJson(lines.split('\n')[qsizetype(r)]).object(), object);
        QCOMPARE(object.size(), qsizetype(rows[r].size()));
        const QStringList keys{QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("c3"),
                               QStringLiteral("c4"),  QStringLiteral("c5"),  QStringLiteral("c6")};
        for (std::size_t c = 0; c < rows[r].size(); ++c)
            QCOMPARE(object[keys[qsizetype(c)]].toString().toStdString(), rows[r][c]);
    }
}

void TestRowWriter::writesObjectsPerRow()
{
    QCOMPARE(written(RowFormat::Ndjson, {"a", "b"}, {{"1", "2"}, {"3"}, {}}),
             QByteArray("{\"a\":\"1\",\"b\":\"2\"}\n{\"a\":\"3\"}\n{}\n"));
    QCOMPARE(written(RowFormat::Json, {"a"}, {{"1"}, {"2"}}), QByteArray("[\n{\"a\":\"1\"},\n{\"a\":\"2\"}\n]\n"));
    QCOMPARE(written(RowFormat::Json, {"a"}, {}), QByteArray("[]\n"));
    QCOMPARE(written(RowFormat::Ndjson, {"a"}, {}), QByteArray());
}

void TestRowWriter::makesNamesUnique()
{
    QCOMPARE(written(RowFormat::Ndjson, {"a", "a", "a_2", "", "", "a"}, {{"1", "2", "3", "4", "5", "6", "7"}}),
             QByteArray(R"({"a":"1","a_2":"2","a_2_2":"3","c4":"4","c5":"5","a_3":"6","c7":"7"})"
                        "\n"));
    QCOMPARE(written(RowFormat::Ndjson, {"c2", ""}, {{"1", "2"}}), QByteArray("{\"c2\":\"1\",\"c2_2\":\"2\"}\n"));
    QCOMPARE(written(RowFormat::Ndjson, {"\"\n"}, {{"1"}}), QByteArray("{\"\\\"\\n\":\"1\"}\n"));
}

void TestRowWriter::manyEqualNamesTakeLinearTime()
{
    const QByteArray bytes = written(RowFormat::Ndjson, Cells(100'000, "a"), {Cells(100'000, "x")});
    QVERIFY(bytes.endsWith(",\"a_100000\":\"x\"}\n"));
    QCOMPARE(bytes.count(':'), 100'000);
}

void TestRowWriter::handsOnInLargePieces()
{
    std::size_t pieces = 0;
    std::size_t bytes = 0;
    const auto writer = makeRowWriter(RowFormat::Csv, [&](std::string_view piece) -> Result<void> {
        ++pieces;
        bytes += piece.size();
        return {};
    });
    const Cells cells{std::string(99, 'x')};
    QVERIFY(writer->begin(views(cells)));
    for (int i = 1; i < 10'000; ++i) QVERIFY(writer->row(views(cells)));
    QVERIFY(writer->end());
    QCOMPARE(bytes, std::size_t{1'000'000});
    QVERIFY(pieces >= 10 && pieces <= 20);
}

void TestRowWriter::endsWithTheErrorOfTheSink()
{
    const auto writer =
        makeRowWriter(RowFormat::Ndjson, [](std::string_view) -> Result<void> { return fail(ErrorCode::DiskFull); });
    const Cells cells{"x"};
    QVERIFY(writer->begin(views(cells)));
    QVERIFY(writer->row(views(cells)));
    const Result<void> ended = writer->end();
    QVERIFY(!ended);
    QCOMPARE(ended.error().code, ErrorCode::DiskFull);
    Result<void> written = writer->row(views(cells));
    for (int i = 0; i < 100'000 && written; ++i) written = writer->row(views(cells));
    QVERIFY(!written);
}

void TestRowWriter::writesCsvFast()
{
    std::mt19937 random(7);
    std::vector<Cells> rows(1000);
    for (Cells &row : rows)
        for (int c = 0; c < 60; ++c) row.emplace_back(random() % 24, c % 20 == 0 ? ',' : 'x');
    std::vector<std::vector<std::string_view>> cells;
    for (const Cells &row : rows) cells.push_back(views(row));
    for (const RowFormat format : {RowFormat::Csv, RowFormat::Ndjson}) {
        std::size_t bytes = 0;
        const auto writer = makeRowWriter(format, [&bytes](std::string_view piece) -> Result<void> {
            bytes += piece.size();
            return {};
        });
        QVERIFY(writer->begin(cells.front()));
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 100; ++i)
            for (const auto &row : cells) QVERIFY(writer->row(row));
        QVERIFY(writer->end());
        const double megabytesPerSecond = double(bytes) / 1e6 / (double(timer.nsecsElapsed()) / 1e9);
        qInfo("%s: %.0f MB/s", format == RowFormat::Csv ? "csv" : "ndjson", megabytesPerSecond);
        QVERIFY(megabytesPerSecond > 20); // far below what is measured without sanitizers: only a collapse fails
    }
}

QTEST_APPLESS_MAIN(TestRowWriter)
#include "tst_rowwriter.moc"
