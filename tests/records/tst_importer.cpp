// SPDX-License-Identifier: GPL-3.0-or-later
// What an import leaves in the case, file by file, and what a failed one does not.
#include "interruption.h"
#include "records/casedigest.h"
#include "records/importplan.h"
#include "records/textindex.h"
#include "storage/journal.h"

#include <QtTest>

#include <fcntl.h>
#include <filesystem>
#include <format>
#include <fstream>
#include <sys/stat.h>
#include <thread>

using namespace filature;
using namespace filature::records;
using namespace filature::test;

namespace {

// Fields of a record, joined by '/'.
std::string fieldsOf(RecordStore &store, RecordId record, std::initializer_list<fields::Field> names)
{
    std::string all;
    for (const fields::Field field : names) {
        if (!all.empty()) all += '/';
        must(store.appendText(record, store.column(ColumnKind::Field, fields::info(field).name)->id, all));
    }
    return all;
}

// How many rows each table of content has.
std::vector<std::int64_t> tableSizes(TestCase &test)
{
    std::vector<std::int64_t> sizes;
    for (const char *table : {"evidence", "evidence_block", "reading", "segment", "segment_column", "segment_rows", "set_aside", "ledger_range", "long_cell", "column_name"})
        sizes.push_back(test.number(std::format("SELECT count(*) FROM {}", table)));
    return sizes;
}

bool isSound(TestCase &test) { return must(verifyCase(test.file(), test.job)).isSound(); }

void makeOld(const std::string &path)
{
    const timespec times[2] = {{1'000'000'000, 0}, {1'000'000'000, 0}};
    ::utimensat(AT_FDCWD, path.c_str(), times, 0);
}

} // namespace

class TestImporter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ledgersAddUp_data();
    void ledgersAddUp();
    void evidenceIsNumberedInOrder();
    void recordsAreNumberedInOrder();
    void theSameBytesTwiceAreFlagged();
    void anEmptyFileIsAnEvidence();
    void aFileOfAHeaderAloneIsAnEvidence();
    void flagsTellHowRowsWereRead();
    void aFileThatCannotBeReadTakesNoNumber_data();
    void aFileThatCannotBeReadTakesNoNumber();
    void linksAreRefusedUnlessAllowed();
    void givenMappingsAreFoundByName();
    void columnsOfTheSameNameKeepTheirFields();
    void previewsSayWhatAnImportWouldDo();
    void threadsAreAsManyAsWanted();
    void segmentsEndAfter65536Records();
    void cancellingAtAnyCommitLeavesTheCaseAsItWas();
    void cancellingWhileRanksAreMadeLeavesTheCaseAsItWas();
    void cancellingBeforeTheBeginningLeavesNothing();
    void afterACancelTheSameFileCanBeImported();
    void aFileThatChangesMeanwhileIsNotKept_data();
    void aFileThatChangesMeanwhileIsNotKept();
    void theJournalTellsOfEveryImport();
};

void TestImporter::ledgersAddUp_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("counts"); // source stored setAside blank header
    QTest::newRow("plain") << QByteArray("NUM,NOM\n1,a\n2,b\n") << QByteArray("3 2 0 0 1");
    QTest::newRow("blank rows") << QByteArray("NUM,NOM\n1,a\n\n2,b\n\n\n") << QByteArray("6 2 0 3 1");
    QTest::newRow("rows of delimiters at the end") << QByteArray("NUM,NOM\n1,a\n2,b\n,\n,\n") << QByteArray("5 2 0 2 1");
    QTest::newRow("repeated header") << QByteArray("NUM,NOM\n1,a\nNUM,NOM\n2,b\n") << QByteArray("4 2 1 0 1");
    QTest::newRow("preamble") << QByteArray("Export of today\n\nNUM,NOM\n1,a\n2,b\n3,c\n") << QByteArray("6 3 1 1 1");
    QTest::newRow("byte-order mark") << QByteArray("\xEF\xBB\xBFNUM,NOM\n1,a\n2,b\n") << QByteArray("3 2 0 0 1");
    QTest::newRow("line breaks in cells") << QByteArray("NUM,NOM\n1,\"a\n\nb\"\n2,b\n") << QByteArray("3 2 0 0 1");
}

void TestImporter::ledgersAddUp()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, counts);
    TestCase test;
    const EvidenceInfo evidence = test.import("a.csv", text.toStdString());
    const RowCounts &rows = evidence.reading.rows;
    QCOMPARE(QByteArray::fromStdString(std::format("{} {} {} {} {}", rows.source, rows.stored, rows.setAside, rows.blank, rows.header)), counts);
    QCOMPARE(rows.source, rows.stored + rows.setAside + rows.blank + rows.header);
    QCOMPARE(test.number("SELECT (SELECT coalesce(sum(bytes), 0) FROM segment) + (SELECT coalesce(sum(length), 0) FROM set_aside)"
                         " + (SELECT coalesce(sum(length), 0) FROM ledger_range)"),
             std::int64_t{text.size()});
    QCOMPARE(test.number("SELECT bytes_read FROM reading"), std::int64_t{text.size()});
    QVERIFY(isSound(test));
}

void TestImporter::evidenceIsNumberedInOrder()
{
    TestCase test;
    for (std::uint32_t i = 1; i <= 3; ++i) QCOMPARE(test.import("f" + std::to_string(i), "NUM,NOM\n1,a\n").id.value, i);
    QVERIFY(!test.importPath(test.path("missing")).has_value());
    QCOMPARE(test.import("f4", "NUM,NOM\n1,a\n").id.value, 4U);
}

void TestImporter::recordsAreNumberedInOrder()
{
    TestCase test;
    test.import("a.csv", "NUM,NOM\n1,a\n2,b\n");
    test.import("b.csv", "NUM,NOM\n1,c\n");
    QVERIFY(idsOf(test.store()->all()) == std::vector<std::uint32_t>({0, 1, 65'536}));
}

void TestImporter::theSameBytesTwiceAreFlagged()
{
    TestCase test;
    QCOMPARE(test.import("a.csv", "NUM,NOM\n1,a\n").flags & kEvidenceDuplicate, 0U);
    QCOMPARE(test.import("b.csv", "NUM,NOM\n1,b\n").flags & kEvidenceDuplicate, 0U);
    const EvidenceInfo again = test.import("again.csv", "NUM,NOM\n1,a\n");
    QCOMPARE(again.flags & kEvidenceDuplicate, std::uint32_t{kEvidenceDuplicate});
    QCOMPARE(again.reading.rows.stored, std::uint64_t{1});
    QCOMPARE(test.store()->recordCount(), std::uint64_t{3});
    QCOMPARE(must(test.importPath(test.path("a.csv"))).flags & kEvidenceDuplicate, std::uint32_t{kEvidenceDuplicate});
}

void TestImporter::anEmptyFileIsAnEvidence()
{
    TestCase test;
    const EvidenceInfo evidence = test.import("a.csv", "");
    QCOMPARE(evidence.id.value, 1U);
    QCOMPARE(evidence.flags, std::uint32_t{kEvidenceEmpty});
    QCOMPARE(evidence.reading.format, std::string("empty"));
    QVERIFY(evidence.sha256 == sha256(""));
    QVERIFY(evidence.reading.columns.empty());
    QCOMPARE(evidence.reading.rows.source, std::uint64_t{0});
    QCOMPARE(test.store()->recordCount(), std::uint64_t{0});
    QVERIFY(isSound(test));
    QCOMPARE(test.import("b.csv", "").flags, std::uint32_t{kEvidenceEmpty | kEvidenceDuplicate});
}

void TestImporter::aFileOfAHeaderAloneIsAnEvidence()
{
    TestCase test;
    const EvidenceInfo evidence = test.import("a.csv", "NUM,NOM\n");
    QCOMPARE(evidence.reading.rows.header, std::uint64_t{1});
    QCOMPARE(evidence.reading.rows.stored, std::uint64_t{0});
    QVERIFY(evidence.reading.columns == std::vector<std::string>({"NUM", "NOM"}));
    QVERIFY(isSound(test));
}

void TestImporter::flagsTellHowRowsWereRead()
{
    TestCase test;
    const auto flags = [&](const char *name, const std::string &text) { return test.import(name, text).reading.flags; };
    QCOMPARE(flags("plain", "NUM,NOM\n1,a\n2,b\n3,c\n"), 0U);
    QCOMPARE(flags("ragged", "NUM,NOM,X\n1,a,x\n2,b\n3,c,y\n4,d,z\n"), std::uint32_t{kEvidenceRagged});
    QCOMPARE(flags("undecodable", "NUM,NOM\n1,a\xFF\n2,b\n"), std::uint32_t{kEvidenceUndecodable});
    QCOMPARE(flags("nul", std::string("NUM,NOM\n1,a\0\n2,b\n", 17)), std::uint32_t{kEvidenceNul});
}

void TestImporter::aFileThatCannotBeReadTakesNoNumber_data()
{
    QTest::addColumn<QByteArray>("what");
    QTest::addColumn<int>("code");
    QTest::newRow("missing") << QByteArray("missing") << static_cast<int>(ErrorCode::NotFound);
    QTest::newRow("folder") << QByteArray("folder") << static_cast<int>(ErrorCode::NotAFile);
    QTest::newRow("pipe") << QByteArray("pipe") << static_cast<int>(ErrorCode::NotAFile);
    QTest::newRow("picture") << QByteArray("picture") << static_cast<int>(ErrorCode::UnsupportedFormat);
}

void TestImporter::aFileThatCannotBeReadTakesNoNumber()
{
    QFETCH(const QByteArray, what);
    QFETCH(const int, code);
    TestCase test;
    test.import("a.csv", "NUM,NOM\n1,a\n");
    const auto before = tableSizes(test);
    const std::string digest = test.digest();
    std::filesystem::create_directory(test.path("folder"));
    QCOMPARE(::mkfifo(test.path("pipe").c_str(), 0600), 0);
    test.write("picture", std::string("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0", 29) + std::string(200, '\0'));
    const auto imported = test.importPath(test.path(what.toStdString()), {});
    COMPARE_ERROR(imported, static_cast<ErrorCode>(code));
    QVERIFY(tableSizes(test) == before);
    QCOMPARE(test.digest(), digest);
    QCOMPARE(test.import("b.csv", "NUM,NOM\n1,b\n").id.value, 2U);
}

void TestImporter::linksAreRefusedUnlessAllowed()
{
    TestCase test;
    test.write("a.csv", "NUM,NOM\n1,a\n");
    std::filesystem::create_symlink(test.path("a.csv"), test.path("link.csv"));
    COMPARE_ERROR(test.importPath(test.path("link.csv")), ErrorCode::IsALink);
    ImportOptions options = plainOptions();
    options.links = ingest::LinkPolicy::Follow;
    const EvidenceInfo evidence = must(test.importPath(test.path("link.csv"), options));
    QCOMPARE(evidence.flags & kEvidenceThroughLink, std::uint32_t{kEvidenceThroughLink});
    const EvidenceInfo direct = must(test.importPath(test.path("a.csv"), options));
    QCOMPARE(direct.flags & kEvidenceThroughLink, 0U);
}

void TestImporter::givenMappingsAreFoundByName()
{
    TestCase test;
    fields::Mapping mapping;
    mapping.columnNames = {"NOM", "PRENOM"};
    for (std::uint32_t column = 0; column < 2; ++column) {
        fields::FieldMapping mapped;
        mapped.field = column == 0 ? fields::Field::LastName : fields::Field::FirstName;
        mapped.columns = {column};
        mapping.fields.push_back(mapped);
    }
    ImportOptions options = plainOptions();
    options.mapping = mapping;
    const EvidenceInfo evidence = test.import("a.csv", "NUM,PRENOM,NOM\n1,Anne,MARTIN\n", options);
    QCOMPARE(evidence.reading.mapping.fields.size(), std::size_t{2});
    QCOMPARE(fieldsOf(*test.store(), {0}, {fields::Field::LastName, fields::Field::FirstName}), std::string("MARTIN/Anne"));
    const std::string other = "NUM,X\n1,a\n";
    ingest::MemorySource source(other);
    const Preview looked = must(preview(source, options, test.job));
    QVERIFY(looked.missingColumns == std::vector<std::string>({"NOM", "PRENOM"}));
    QVERIFY(looked.mapping.fields.empty());
}

// The mapping is kept by name: names that repeat or are missing must lead back to the same columns.
void TestImporter::columnsOfTheSameNameKeepTheirFields()
{
    TestCase test;
    const std::string text = "NOM,NOM,,DATE\nMARTIN,DURAND,56000,12/03/1957\nPETIT,LEROY,45000,01/02/1962\n";
    const EvidenceInfo first = test.import("a.csv", text);
    fields::Mapping mapping;
    mapping.columnNames = first.reading.columns;
    for (const auto &[field, column] : {std::pair{fields::Field::LastName, 1U}, std::pair{fields::Field::BirthName, 0U}, std::pair{fields::Field::Postcode, 2U}}) {
        fields::FieldMapping mapped;
        mapped.field = field;
        mapped.columns = {column};
        mapping.fields.push_back(mapped);
    }
    const auto fieldsNow = [&test] {
        const auto store = test.store();
        return fieldsOf(*store, {idsOf(store->all()).back()}, {fields::Field::LastName, fields::Field::BirthName, fields::Field::Postcode});
    };
    const EvidenceInfo mapped = must(Importer(test.file()).applyMapping(first.id, mapping, test.job));
    QCOMPARE(fieldsNow(), std::string("LEROY/PETIT/45000"));
    must(Importer(test.file()).applyMapping(first.id, mapped.reading.mapping, test.job)); // as it is kept
    QCOMPARE(fieldsNow(), std::string("LEROY/PETIT/45000"));
    ImportOptions options = plainOptions();
    options.mapping = mapped.reading.mapping;
    test.import("b.csv", text, options);
    QCOMPARE(fieldsNow(), std::string("LEROY/PETIT/45000"));
    const EvidenceInfo again = must(Importer(test.file()).reread(first.id, plainOptions(), test.job)); // the mapping stays
    QCOMPARE(again.reading.mapping.fields.size(), std::size_t{3});
    QCOMPARE(fieldsNow(), std::string("LEROY/PETIT/45000"));
}

void TestImporter::previewsSayWhatAnImportWouldDo()
{
    TestCase test;
    const std::string text = "NOM,PRENOM,CP\nMARTIN,Anne,56000\nDURAND,Zoé,45000\n";
    ingest::MemorySource source(text);
    const Preview looked = must(preview(source, plainOptions(), test.job));
    QCOMPARE(looked.bytes, text.size());
    QVERIFY(looked.detection.columnNames == std::vector<std::string>({"NOM", "PRENOM", "CP"}));
    QCOMPARE(looked.detection.rows.size(), std::size_t{2});
    QVERIFY(looked.missingColumns.empty());
    const EvidenceInfo evidence = test.import("a.csv", text);
    QCOMPARE(fields::mappingToJson(evidence.reading.mapping), fields::mappingToJson(looked.mapping));
    QVERIFY(evidence.reading.columns == looked.detection.columnNames);
    JobControl cancelled;
    cancelled.cancel();
    COMPARE_ERROR(preview(source, plainOptions(), cancelled), ErrorCode::Cancelled);
}

void TestImporter::threadsAreAsManyAsWanted()
{
    QCOMPARE(threadsFor(3), 3U);
    QVERIFY(threadsFor(0) >= 1);
}

void TestImporter::segmentsEndAfter65536Records()
{
    TestCase test;
    test.import("a.csv", manyRows(65'536));
    test.import("b.csv", manyRows(65'537));
    QVERIFY(test.number("SELECT max(records) FROM segment") <= 65'536);
    QCOMPARE(test.number("SELECT records FROM segment WHERE id = 0"), std::int64_t{65'536});
    QCOMPARE(test.number("SELECT records FROM segment WHERE reading = 2 AND number = 1"), std::int64_t{1});
    QCOMPARE(test.store()->recordCount(), std::uint64_t{131'073});
    QCOMPARE(test.number("SELECT coalesce(sum(records), 0) FROM segment"), std::int64_t{131'073});
    QVERIFY(isSound(test));
}

void TestImporter::cancellingAtAnyCommitLeavesTheCaseAsItWas()
{
    SteeringClock clock;
    TestCase test(false, clock);
    test.import("before.csv", "NUM,NOM\n1,a\n2,b\n");
    must(buildTextIndex(test.file(), test.job));
    const std::string digest = test.digest();
    const auto sizes = tableSizes(test);
    const std::string path = test.write("a.csv", manyRows(140'000));
    int cancelled = 0;
    for (int look = 1;; ++look) {
        JobControl job;
        clock.windUp(look, [&job] { job.cancel(); });
        const auto imported = Importer(test.file()).importFile(path, plainOptions(), job);
        clock.windUp(0, {});
        if (imported) break; // too late to stop it
        QVERIFY2(imported.error().code == ErrorCode::Cancelled, describe(imported.error()).c_str());
        ++cancelled;
        QCOMPARE(test.digest(), digest);
        QVERIFY(tableSizes(test) == sizes);
        QVERIFY(isSound(test));
    }
    QVERIFY(cancelled >= 4);
    QCOMPARE(test.evidences().size(), std::size_t{2});
    QCOMPARE(test.evidences().back().id.value, 2U);
}

void TestImporter::cancellingWhileRanksAreMadeLeavesTheCaseAsItWas()
{
    TestCase test;
    test.import("before.csv", "NUM,NOM\n1,a\n2,b\n");
    const std::string digest = test.digest();
    const auto sizes = tableSizes(test);
    std::string wide = "NUM";
    for (int column = 0; column < 400; ++column) wide += ",C" + std::to_string(column);
    wide += '\n';
    for (int row = 0; row < 200; ++row) {
        wide += std::to_string(row);
        for (int column = 0; column < 400; ++column) wide += "," + std::to_string(row * column % 97);
        wide += '\n';
    }
    const std::string path = test.write("wide.csv", wide);
    int cancelled = 0;
    for (std::uint64_t columns = 0; columns < 300; columns += 30) {
        JobControl job;
        std::atomic<bool> isOver{false};
        std::jthread watcher([&] {
            while (!isOver && !(job.phase() == JobPhase::Finishing && job.done() >= columns)) std::this_thread::yield();
            job.cancel();
        });
        const auto imported = Importer(test.file()).importFile(path, plainOptions(), job);
        isOver = true;
        watcher.join();
        if (imported) {
            QVERIFY(test.number("SELECT count(*) FROM evidence") == 2);
            break;
        }
        ++cancelled;
        QVERIFY2(imported.error().code == ErrorCode::Cancelled, describe(imported.error()).c_str());
        QCOMPARE(test.digest(), digest);
        QVERIFY(tableSizes(test) == sizes);
    }
    QVERIFY(cancelled > 0);
    QVERIFY(isSound(test));
}

void TestImporter::cancellingBeforeTheBeginningLeavesNothing()
{
    TestCase test;
    const auto sizes = tableSizes(test);
    JobControl job;
    job.cancel();
    COMPARE_ERROR(Importer(test.file()).importFile(test.write("a.csv", "NUM,NOM\n1,a\n"), plainOptions(), job), ErrorCode::Cancelled);
    QVERIFY(tableSizes(test) == sizes);
}

void TestImporter::afterACancelTheSameFileCanBeImported()
{
    SteeringClock clock;
    TestCase test(false, clock);
    const std::string path = test.write("a.csv", manyRows(70'000));
    {
        JobControl job;
        clock.windUp(4, [&job] { job.cancel(); });
        Importer importer(test.file());
        COMPARE_ERROR(importer.importFile(path, plainOptions(), job), ErrorCode::Cancelled);
        JobControl anew;
        QCOMPARE(must(importer.importFile(path, plainOptions(), anew)).id.value, 1U);
    }
    TestCase straight;
    straight.import("a.csv", manyRows(70'000));
    QCOMPARE(test.digest(), straight.digest());
}

void TestImporter::aFileThatChangesMeanwhileIsNotKept_data()
{
    QTest::addColumn<int>("look");
    QTest::addColumn<QByteArray>("change");
    for (const int look : {1, 2, 3})
        for (const char *change : {"append", "truncate", "overwrite", "replace", "delete", "rename"}) QTest::addRow("%s at look %d", change, look) << look << QByteArray(change);
}

void TestImporter::aFileThatChangesMeanwhileIsNotKept()
{
    QFETCH(const int, look);
    QFETCH(const QByteArray, change);
    SteeringClock clock;
    TestCase test(false, clock);
    test.import("before.csv", "NUM,NOM\n1,a\n");
    const std::string digest = test.digest();
    const auto sizes = tableSizes(test);
    const std::string text = manyRows(8'000);
    const std::string path = test.write("a.csv", text);
    makeOld(path);
    clock.windUp(look, [&] {
        if (change == "append") std::ofstream(path, std::ios::app) << "9999,late\n";
        if (change == "truncate") std::filesystem::resize_file(path, text.size() / 2);
        if (change == "overwrite") std::fstream(path, std::ios::in | std::ios::out).seekp(static_cast<std::streamoff>(text.size() / 2)).write("#", 1);
        if (change == "replace") {
            writeFile(path + ".new", text);
            makeOld(path + ".new");
            std::filesystem::rename(path + ".new", path);
        }
        if (change == "delete") std::filesystem::remove(path);
        if (change == "rename") std::filesystem::rename(path, path + ".moved");
    });
    const auto imported = Importer(test.file()).importFile(path, plainOptions(), test.job);
    clock.windUp(0, {});
    if (!imported) {
        const bool isGone = look == 1 && imported.error().code == ErrorCode::NotFound; // before it was opened
        QVERIFY2(isGone || imported.error().code == ErrorCode::SourceChanged, describe(imported.error()).c_str());
        QCOMPARE(test.digest(), digest);
        QVERIFY(tableSizes(test) == sizes);
        return;
    }
    // It was changed before it was opened: then that is what was imported.
    const std::string now = std::filesystem::exists(path) ? bytesOfFile(path) : std::string();
    QVERIFY(imported->sha256 == sha256(now));
}

void TestImporter::theJournalTellsOfEveryImport()
{
    TestCase test;
    test.import("a.csv", "NUM,NOM\n1,a\n");
    COMPARE_ERROR(test.importPath(test.path("missing.csv")), ErrorCode::NotFound);
    storage::Connection reader = test.reader();
    const storage::Journal journal(test.file(), reader);
    QStringList actions;
    bool isDiscreet = true;
    must(journal.forEach(storage::JournalChain::Content, [&](const storage::JournalEntry &entry) {
        actions.append(QString::fromStdString(entry.action));
        isDiscreet = isDiscreet && !entry.payload.contains("a.csv") && !entry.payload.contains("NOM");
    }));
    QVERIFY(actions.join(QLatin1Char(' ')).contains(QStringLiteral("import-begun segment import")));
    QVERIFY(isDiscreet);
}

QTEST_GUILESS_MAIN(TestImporter)
#include "tst_importer.moc"
