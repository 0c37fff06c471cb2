// SPDX-License-Identifier: GPL-3.0-or-later
// Cells over 1 MiB: whole in the verbatim output, found by everything in them, and cheap for all others.
#include "ingest/cellfinisher.h"
#include "fields/fold.h"
#include "records/casedigest.h"
#include "records/columncodec.h"
#include "records/evaluator.h"
#include "records/filter/filterparser.h"
#include "records/longcells.h"
#include "records/tablereader.h"
#include "records/textindex.h"
#include "testcase.h"

#include <QtTest>

#include <format>
#include <fstream>

using namespace filature;
using namespace filature::records;
using namespace filature::test;

namespace {

constexpr std::size_t kHuge = 3 * 1024 * 1024;

// Words in order, with one at the end that is nowhere else; longer than 1 MiB.
std::string hugeText(const std::string &last)
{
    std::string text;
    for (int i = 0; text.size() < kHuge; ++i) text += std::format("mot{} ", i);
    return text + last;
}

std::vector<std::uint32_t> found(TestCase &test, RecordStore &store, const TextIndex *index, const std::string &filter)
{
    return idsOf(must(evaluate(store, index, must(parseFilter(filter)), test.job)));
}

std::string inEncoding(const std::string &text, const char *encoding)
{
    const QString unicode = QString::fromUtf8(text);
    if (std::string_view(encoding) == "ISO-8859-1" || std::string_view(encoding) == "windows-1252") return unicode.toLatin1().toStdString();
    QStringEncoder encoder(QStringConverter::Utf16LE);
    const QByteArray bytes = encoder.encode(unicode);
    return bytes.toStdString();
}

// Peak memory of this process in KiB.
std::size_t peakMemory()
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmHWM:")) return std::stoull(line.substr(6));
    return 0;
}

} // namespace

class TestLongCells : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theVerbatimCellIsWhole_data();
    void theVerbatimCellIsWhole();
    void everythingInItIsFound();
    void theIndexFindsWhatIsBehindTheBeginning();
    void aWordCutByTheLimitIsNotFoundByItsHalf();
    void otherRecordsAreNotConcerned();
    void theRowIsFlagged();
    void cellsUpToTheLimitAreOrdinary_data();
    void cellsUpToTheLimitAreOrdinary();
    void severalLongCellsInOneRow();
    void theCaseStaysSound();
    void aHiddenReadingIsReadByNobody();
    void tablesShowTheBeginning();
    void memoryGrowsByAFewCells();
};

void TestLongCells::theVerbatimCellIsWhole_data()
{
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<bool>("isQuoted");
    for (const char *encoding : {"UTF-8", "ISO-8859-1", "UTF-16LE"})
        for (const bool isQuoted : {false, true}) QTest::addRow("%s, %s", encoding, isQuoted ? "quoted" : "bare") << QByteArray(encoding) << isQuoted;
}

void TestLongCells::theVerbatimCellIsWhole()
{
    QFETCH(const QByteArray, encoding);
    QFETCH(const bool, isQuoted);
    std::string cell = hugeText("déjà vu");
    if (isQuoted) cell += " \"entre guillemets\", et\nplus loin";
    DelimitedTable table{{"NUM", "NOTE", "FIN"}, {{"1", "a", "x"}, {"2", cell, "y"}, {"3", "é", "z"}}};
    TestCase test;
    ImportOptions options = plainOptions();
    options.dialect.encoding = encoding.toStdString();
    const std::string text = written(table);
    const EvidenceInfo evidence = test.import("a.csv", encoding == "UTF-8" ? text : inEncoding(text, encoding.constData()), options);
    QCOMPARE(evidence.reading.rows.stored, std::uint64_t{3});
    const DelimitedTable found = must(test.verbatim(evidence));
    QCOMPARE(found.rows.size(), std::size_t{3});
    QCOMPARE(found.rows[1][1].size(), cell.size());
    QVERIFY(found == table);
}

void TestLongCells::everythingInItIsFound()
{
    TestCase test;
    test.import("a.csv", written({{"NUM", "NOTE", "FIN"}, {{"1", "autre", "x"}, {"2", hugeText("Introuvable Ailleurs"), "y"}, {"3", "", "introuvable"}}}));
    const auto store = test.store();
    QVERIFY(found(test, *store, nullptr, "mot0") == std::vector<std::uint32_t>({1}));
    QVERIFY(found(test, *store, nullptr, "introuvable") == std::vector<std::uint32_t>({1, 2}));
    QVERIFY(found(test, *store, nullptr, "introuv*") == std::vector<std::uint32_t>({1, 2}));
    QVERIFY(found(test, *store, nullptr, "introuv").empty());
    QVERIFY(found(test, *store, nullptr, "word~trouvable") == std::vector<std::uint32_t>({1, 2}));
    QVERIFY(found(test, *store, nullptr, "col:NOTE~\"VABLE AIL\"") == std::vector<std::uint32_t>({1}));
    QVERIFY(found(test, *store, nullptr, "col:FIN~trouvable") == std::vector<std::uint32_t>({2}));
    QVERIFY(found(test, *store, nullptr, "col:FIN~ailleurs").empty());
    QVERIFY(found(test, *store, nullptr, "-col:NOTE~ailleurs") == std::vector<std::uint32_t>({0, 2}));
    QVERIFY(found(test, *store, nullptr, "col:NOTE:\"\"") == std::vector<std::uint32_t>({2}));
    QVERIFY(found(test, *store, nullptr, "col:NOTE:mot0*") == std::vector<std::uint32_t>({1}));
}

void TestLongCells::theIndexFindsWhatIsBehindTheBeginning()
{
    TestCase test;
    test.import("a.csv", written({{"NUM", "NOTE"}, {{"1", "autre"}, {"2", hugeText("Introuvable")}}}));
    must(buildTextIndex(test.file(), test.job));
    const auto store = test.store();
    storage::Connection connection = test.reader();
    const TextIndex index = must(TextIndex::open(connection));
    for (const char *filter : {"introuvable", "introuv*", "\"mot7 mot8\"", "mot0", "autre"})
        QVERIFY2(found(test, *store, &index, filter) == found(test, *store, nullptr, filter), filter);
    QVERIFY(found(test, *store, &index, "introuvable") == std::vector<std::uint32_t>({1}));
}

// The columns hold the first mebibyte: a word that goes on behind it ends there only in the columns.
void TestLongCells::aWordCutByTheLimitIsNotFoundByItsHalf()
{
    std::string cell;
    while (cell.size() < ingest::kLongCellBytes - 6) cell += "x ";
    cell += "abcdefghijklmnop fin";
    const std::string half = cell.substr(ingest::kLongCellBytes - 6, 6);
    QCOMPARE(half, std::string("abcdef"));
    TestCase test;
    test.import("a.csv", written({{"NUM", "NOTE"}, {{"1", "autre"}, {"2", cell}}}));
    const auto store = test.store();
    QVERIFY(found(test, *store, nullptr, "abcdefghijklmnop") == std::vector<std::uint32_t>({1}));
    QVERIFY(found(test, *store, nullptr, "abcdef*") == std::vector<std::uint32_t>({1}));
    QVERIFY(found(test, *store, nullptr, "abcdef").empty());
}

void TestLongCells::otherRecordsAreNotConcerned()
{
    TestCase test;
    test.import("a.csv", written({{"NUM", "NOTE"}, {{"1", "x"}, {"2", hugeText("fin")}}}));
    test.import("b.csv", "NUM,NOTE\n1,fin\n2,debut\n");
    const auto store = test.store();
    const RecordSet all = must(longCellsWhere(*store, std::nullopt, [](std::string_view) { return true; }, test.job));
    QVERIFY(idsOf(all) == std::vector<std::uint32_t>({1}));
    QVERIFY(must(longCellsWhere(*store, store->column(ColumnKind::Source, "NUM")->id, [](std::string_view) { return true; }, test.job)).isEmpty());
    QVERIFY(must(longCellsWhere(*store, std::nullopt, [](std::string_view text) { return text.size() < 100; }, test.job)).isEmpty());
    QVERIFY(found(test, *store, nullptr, "fin") == std::vector<std::uint32_t>({1, 65'536}));
}

void TestLongCells::theRowIsFlagged()
{
    TestCase test;
    const EvidenceInfo evidence = test.import("a.csv", written({{"NUM", "NOTE"}, {{"1", "x"}, {"2", hugeText("fin")}}}));
    QVERIFY((evidence.reading.flags & kEvidenceHuge) != 0);
    const auto store = test.store();
    QVERIFY(found(test, *store, nullptr, "flag:huge") == std::vector<std::uint32_t>({1}));
    QCOMPARE(test.number("SELECT count(*) FROM long_cell"), std::int64_t{1});
}

void TestLongCells::cellsUpToTheLimitAreOrdinary_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<bool>("isLong");
    QTest::newRow("one below") << int(ingest::kLongCellBytes) - 1 << false;
    QTest::newRow("at the limit") << int(ingest::kLongCellBytes) << false;
    QTest::newRow("one above") << int(ingest::kLongCellBytes) + 1 << true;
}

void TestLongCells::cellsUpToTheLimitAreOrdinary()
{
    QFETCH(const int, size);
    QFETCH(const bool, isLong);
    TestCase test;
    const DelimitedTable table{{"NUM", "NOTE"}, {{"1", std::string(static_cast<std::size_t>(size) - 1, 'x') + "y"}, {"2", "z"}}};
    const EvidenceInfo evidence = test.import("a.csv", written(table));
    QCOMPARE(test.number("SELECT count(*) FROM long_cell"), std::int64_t{isLong ? 1 : 0});
    QVERIFY(must(test.verbatim(evidence)) == table);
    const auto store = test.store();
    QVERIFY(found(test, *store, nullptr, "word~xy") == std::vector<std::uint32_t>({0}));
}

void TestLongCells::severalLongCellsInOneRow()
{
    TestCase test;
    const DelimitedTable table{{"A", "B", "C"}, {{hugeText("premier"), "b", hugeText("dernier")}, {"1", hugeText("milieu"), "3"}}};
    const EvidenceInfo evidence = test.import("a.csv", written(table));
    QCOMPARE(test.number("SELECT count(*) FROM long_cell"), std::int64_t{3});
    QVERIFY(must(test.verbatim(evidence)) == table);
    const auto store = test.store();
    QVERIFY(found(test, *store, nullptr, "dernier") == std::vector<std::uint32_t>({0}));
    QVERIFY(found(test, *store, nullptr, "col:A~dernier").empty());
    QVERIFY(found(test, *store, nullptr, "milieu") == std::vector<std::uint32_t>({1}));
}

void TestLongCells::theCaseStaysSound()
{
    TestCase test;
    test.import("a.csv", written({{"NUM", "NOTE"}, {{"1", "x"}, {"2", hugeText("fin")}}}));
    QVERIFY(must(verifyCase(test.file(), test.job)).isSound());
}

// Its dialect is not that of the newest reading.
void TestLongCells::aHiddenReadingIsReadByNobody()
{
    TestCase test;
    const EvidenceInfo evidence = test.import("a.csv", written({{"NUM", "NOTE"}, {{"1", "x;y"}, {"2", hugeText("fin;suite")}}}));
    ImportOptions options = plainOptions();
    options.dialect.delimiter = ";";
    must(Importer(test.file()).reread(evidence.id, options, test.job));
    const auto store = test.store();
    QVERIFY(found(test, *store, nullptr, "fin").size() == 1);
    QVERIFY(found(test, *store, nullptr, "suite").size() == 1);
    QVERIFY(found(test, *store, nullptr, "word~\"fin;suite\"").empty());
}

void TestLongCells::tablesShowTheBeginning()
{
    TestCase test;
    const std::string cell = hugeText("fin");
    test.import("a.csv", written({{"NUM", "NOTE"}, {{"1", cell}}}));
    const auto store = test.store();
    const MaskRules rules = must(MaskRules::load(*store));
    Reveal all;
    all.everything = true;
    TableReader reader(*store, rules, {must(tableColumnByName("col:NOTE"))}, all);
    std::vector<std::string> cells;
    VERIFY_OK(reader.read({0}, cells));
    QVERIFY(cell.starts_with(cells[0]));
    QVERIFY(cells[0].size() > 60'000 && cells[0].size() <= ingest::kLongCellPrefix);
}

// A cell of 24 MiB among others: no step holds more than a few copies of it.
void TestLongCells::memoryGrowsByAFewCells()
{
#if defined(__SANITIZE_ADDRESS__)
    QSKIP("memory is another matter under a sanitizer");
#endif
    std::string cell(24 * 1024 * 1024, 'a');
    for (std::size_t i = 0; i < cell.size(); i += 50) cell[i] = ' ';
    cell += " introuvable";
    TestCase test;
    const std::string path = test.write("a.csv", "NUM,NOTE\n1,x\n2," + cell + "\n3,y\n");
    cell.clear();
    cell.shrink_to_fit();
    const std::size_t before = peakMemory();
    const EvidenceInfo evidence = must(test.importPath(path));
    const auto store = test.store();
    QVERIFY(found(test, *store, nullptr, "introuvable") == std::vector<std::uint32_t>({1}));
    QVERIFY(must(test.verbatim(evidence)).rows[1][1].ends_with(" introuvable"));
    const std::size_t grown = peakMemory() - before;
    QVERIFY2(grown < 300 * 1024, std::format("{} KiB", grown).c_str());
}

QTEST_GUILESS_MAIN(TestLongCells)
#include "tst_longcells.moc"
