// SPDX-License-Identifier: GPL-3.0-or-later
// Verbatim output against the file.
#include "randomleak.h"
#include "records/verbatim.h"
#include "testcase.h"

#include <QtTest>

using namespace filature;
using namespace filature::records;
using namespace filature::test;

namespace {

std::string verbatimText(TestCase &test, const EvidenceInfo &evidence, RowFormat format)
{
    std::string text;
    const auto writer = makeRowWriter(format, [&text](std::string_view piece) -> Result<void> {
        text += piece;
        return {};
    });
    storage::Connection connection = test.reader();
    must(writeVerbatim(connection, evidence, *writer, test.job));
    return text;
}

std::string differenceIn(TestCase &test, const EvidenceInfo &evidence, const DelimitedTable &expected)
{
    const auto found = test.verbatim(evidence);
    if (!found) return describe(found.error());
    return difference(*found, expected);
}

} // namespace

class TestVerbatimCells : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cellsAreThoseOfTheFile_data();
    void cellsAreThoseOfTheFile();
    void randomTablesComeOutAsTheyWentIn();
    void theHeaderIsAsInTheFile();
    void withoutAHeaderColumnsAreNumbered();
    void twoHeaderRowsAreJoined();
    void undecodableBytesAreShownAndKept();
    void setAsideAndBlankRowsAreLeftOut();
    void anEmptyEvidenceIsAnEmptyTable();
    void onlyTheNewestReadingIsWritten();
    void theFileMayBeGone();
    void anErrorOfTheWriterEndsIt();
    void aCancelledJobEndsIt();
    void rawBytesAreThoseOfTheFile();
    void rawBytesBeyondTheEndAreDamage();
};

void TestVerbatimCells::cellsAreThoseOfTheFile_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("plain") << QByteArray("NUM,NOM\n1,a\n2,b\n");
    QTest::newRow("no line end at the end") << QByteArray("NUM,NOM\n1,a\n2,b");
    QTest::newRow("CRLF") << QByteArray("NUM,NOM\r\n1,a\r\n2,b\r\n");
    QTest::newRow("CR") << QByteArray("NUM,NOM\r1,a\r2,b\r");
    QTest::newRow("quotes") << QByteArray("NUM,NOM\n1,\"a \"\"b\"\" c\"\n2,\"\"\n");
    QTest::newRow("line breaks in cells") << QByteArray("NUM,NOM\n1,\"a\nb\r\nc\"\n2,\"\n\"\n");
    QTest::newRow("delimiters in cells") << QByteArray("NUM,NOM\n1,\"a,b\"\n2,\",\"\n");
    QTest::newRow("blanks are kept") << QByteArray("NUM,NOM\n1, a \n2,\xC2\xA0\n");
    QTest::newRow("short and long rows") << QByteArray("NUM,NOM,X\n1,a,x\n2,b\n3,c,z,more\n4,d,y\n");
    QTest::newRow("a NUL") << QByteArray("NUM,NOM\n1,a\0b\n2,c\n", 17);
    QTest::newRow("quotes inside cells") << QByteArray("NUM,NOM\n1,a\"b\n2,c\n");
    QTest::newRow("empty cells") << QByteArray("NUM,NOM\n,\n2,\n,b\n");
    QTest::newRow("combining accents are left alone") << QByteArray("NUM,NOM\n1,e\xCC\x81\n2,\xC3\xA9\n");
}

void TestVerbatimCells::cellsAreThoseOfTheFile()
{
    QFETCH(const QByteArray, text);
    TestCase test;
    const EvidenceInfo evidence = test.import("a.csv", text.toStdString());
    const std::string different = differenceIn(test, evidence, cutDelimited(text.toStdString()));
    QVERIFY2(different.empty(), different.c_str());
}

void TestVerbatimCells::randomTablesComeOutAsTheyWentIn()
{
    Random random(printedSeed());
    TestCase test;
    for (int i = 0; i < 12; ++i) {
        const DelimitedTable table = randomLeak(random, random.between(3, 400), {.hasNuls = random.oneIn(3)});
        const std::vector<std::string_view> ends{"\n", "\r\n"};
        const WritingStyle style{',', random.pick(ends), random.oneIn(3)};
        const EvidenceInfo evidence = test.import("r" + std::to_string(i) + ".csv", written(table, style));
        const std::string different = differenceIn(test, evidence, table);
        QVERIFY2(different.empty(), different.c_str());
        QVERIFY(cutDelimited(verbatimText(test, evidence, RowFormat::Csv)) == table);
    }
}

void TestVerbatimCells::theHeaderIsAsInTheFile()
{
    TestCase test;
    const EvidenceInfo evidence = test.import("a.csv", "NUM,NOM,,NOM,\" x \"\n1,a,b,c,d\n2,e,f,g,h\n");
    QVERIFY(evidence.reading.columns == std::vector<std::string>({"NUM", "NOM", "c3", "NOM (2)", " x "}));
    QVERIFY(must(test.verbatim(evidence)).header == Cells({"NUM", "NOM", "", "NOM", " x "}));
    const std::string json = verbatimText(test, evidence, RowFormat::Ndjson);
    QCOMPARE(json.substr(0, json.find('\n')), std::string(R"({"NUM":"1","NOM":"a","c3":"b","NOM_2":"c"," x ":"d"})"));
}

void TestVerbatimCells::withoutAHeaderColumnsAreNumbered()
{
    TestCase test;
    ImportOptions options = plainOptions();
    options.dialect.headerRows = 0;
    const EvidenceInfo evidence = test.import("a.csv", "1,a\n2,b\n", options);
    const DelimitedTable table = must(test.verbatim(evidence));
    QVERIFY(table.header == Cells({"c1", "c2"}));
    QCOMPARE(table.rows.size(), std::size_t{2});
}

void TestVerbatimCells::twoHeaderRowsAreJoined()
{
    TestCase test;
    ImportOptions options = plainOptions();
    options.dialect.headerRows = 2;
    const EvidenceInfo evidence = test.import("a.csv", "Patient,Patient,\nNUM,NOM,NOTE\n1,a,x\n2,b,y\n", options);
    QVERIFY(must(test.verbatim(evidence)).header == Cells({"Patient NUM", "Patient NOM", "NOTE"}));
    QCOMPARE(evidence.reading.rows.header, std::uint64_t{2});
}

void TestVerbatimCells::undecodableBytesAreShownAndKept()
{
    TestCase test;
    const std::string text = "NUM,NOM\n1,a\xFF" "b\n2,\xC3\xA9\n";
    const EvidenceInfo evidence = test.import("a.csv", text);
    const DelimitedTable table = must(test.verbatim(evidence));
    QCOMPARE(table.rows[0][1], std::string("a\uFFFD" "b"));
    QCOMPARE(table.rows[1][1], std::string("é"));
    QCOMPARE(evidence.reading.undecodableBytes, std::uint64_t{1});
    storage::Connection connection = test.reader();
    QVERIFY(must(rawBytes(connection, evidence.id, 8, 6)) == "1,a\xFF" "b\n");
}

void TestVerbatimCells::setAsideAndBlankRowsAreLeftOut()
{
    TestCase test;
    const EvidenceInfo evidence = test.import("a.csv", "NUM,NOM\n1,a\n\nNUM,NOM\n2,b\n\n\n");
    QCOMPARE(evidence.reading.rows.setAside, std::uint64_t{1});
    QCOMPARE(evidence.reading.rows.blank, std::uint64_t{3});
    QVERIFY(must(test.verbatim(evidence)).rows == std::vector<Cells>({{"1", "a"}, {"2", "b"}}));
}

void TestVerbatimCells::anEmptyEvidenceIsAnEmptyTable()
{
    TestCase test;
    const EvidenceInfo evidence = test.import("a.csv", "");
    TableWriter writer;
    storage::Connection connection = test.reader();
    VERIFY_OK(writeVerbatim(connection, evidence, writer, test.job));
    QVERIFY(writer.isEnded);
    QVERIFY(writer.table == DelimitedTable{});
    QCOMPARE(verbatimText(test, evidence, RowFormat::Csv), std::string());
    QCOMPARE(verbatimText(test, evidence, RowFormat::Json), std::string("[]\n"));
    QCOMPARE(verbatimText(test, evidence, RowFormat::Ndjson), std::string());
}

void TestVerbatimCells::onlyTheNewestReadingIsWritten()
{
    TestCase test;
    const EvidenceInfo first = test.import("a.csv", "a;b,c\n1;2,3\n4;5,6\n");
    ImportOptions options = plainOptions();
    options.dialect.delimiter = ";";
    const EvidenceInfo second = must(Importer(test.file()).reread(first.id, options, test.job));
    QVERIFY(must(test.verbatim(second)).header == Cells({"a", "b,c"}));
    QVERIFY(must(test.verbatim(second)).rows == std::vector<Cells>({{"1", "2,3"}, {"4", "5,6"}}));
}

void TestVerbatimCells::theFileMayBeGone()
{
    TestCase test;
    const std::string text = "NUM,NOM\n1,a\n";
    const EvidenceInfo evidence = test.import("a.csv", text);
    QVERIFY(std::filesystem::remove(evidence.path));
    QVERIFY(must(test.verbatim(evidence)) == cutDelimited(text));
}

void TestVerbatimCells::anErrorOfTheWriterEndsIt()
{
    class FullDisk final : public RowWriter
    {
    public:
        Result<void> begin(std::span<const std::string_view>) override { return {}; }
        Result<void> row(std::span<const std::string_view>) override
        {
            ++rows;
            return fail(ErrorCode::DiskFull);
        }
        Result<void> end() override { return {}; }
        int rows = 0;
    };
    TestCase test;
    const EvidenceInfo evidence = test.import("a.csv", manyRows(50));
    FullDisk writer;
    storage::Connection connection = test.reader();
    COMPARE_ERROR(writeVerbatim(connection, evidence, writer, test.job), ErrorCode::DiskFull);
    QCOMPARE(writer.rows, 1);
}

void TestVerbatimCells::aCancelledJobEndsIt()
{
    TestCase test;
    const EvidenceInfo evidence = test.import("a.csv", manyRows(50));
    JobControl cancelled;
    cancelled.cancel();
    TableWriter writer;
    storage::Connection connection = test.reader();
    COMPARE_ERROR(writeVerbatim(connection, evidence, writer, cancelled), ErrorCode::Cancelled);
    QVERIFY(!writer.isEnded);
}

void TestVerbatimCells::rawBytesAreThoseOfTheFile()
{
    Random random(printedSeed());
    TestCase test;
    const std::string text = manyRows(9'000);
    const EvidenceInfo evidence = test.import("a.csv", text);
    storage::Connection connection = test.reader();
    for (int i = 0; i < 50; ++i) {
        const std::size_t offset = random.below(text.size());
        const std::size_t length = random.below(text.size() - offset);
        QVERIFY(must(rawBytes(connection, evidence.id, offset, length)) == text.substr(offset, length));
    }
}

void TestVerbatimCells::rawBytesBeyondTheEndAreDamage()
{
    TestCase test;
    const EvidenceInfo evidence = test.import("a.csv", "NUM,NOM\n1,a\n");
    storage::Connection connection = test.reader();
    COMPARE_ERROR(rawBytes(connection, evidence.id, 4, 100), ErrorCode::Damaged);
    COMPARE_ERROR(rawBytes(connection, evidence.id, 4, std::uint64_t{1} << 52), ErrorCode::Damaged);
    COMPARE_ERROR(rawBytes(connection, {77}, 0, 1), ErrorCode::Damaged);
}

QTEST_GUILESS_MAIN(TestVerbatimCells)
#include "tst_verbatimcells.moc"
