// SPDX-License-Identifier: GPL-3.0-or-later
// Segments against the rows they are built from.
#include "fields/fold.h"
#include "randomleak.h"
#include "records/segmentbuilder.h"
#include "reference.h"
#include "segmentparts.h"

#include <QtTest>

#include <algorithm>
#include <numeric>

using namespace filature;
using namespace filature::records;
using namespace filature::test;
using ingest::RowKind;

namespace {

ingest::Dialect plainDialect(std::uint32_t columns)
{
    ingest::Dialect dialect;
    dialect.columns = columns;
    return dialect;
}

// All rows of the batches in one segment, added in slices of random length.
SegmentData built(SegmentBuilder &builder, const std::vector<ingest::RowBatch> &batches, Random &random)
{
    std::uint64_t dataRow = 1;
    for (const ingest::RowBatch &batch : batches)
        for (std::size_t first = 0; first < batch.rows.size();) {
            const std::size_t last = std::min(batch.rows.size(), first + random.between(1, 90));
            builder.add(batch, first, last, dataRow);
            for (; first < last; ++first) dataRow += batch.rows[first].kind == RowKind::Stored || batch.rows[first].kind == RowKind::SetAside ? 1 : 0;
        }
    return builder.finish(4);
}

SegmentData built(const std::vector<ingest::RowBatch> &batches, const fields::Mapping &mapping, std::uint32_t columns, Random &random)
{
    SegmentBuilder builder(mapping, columns);
    return built(builder, batches, random);
}

const BuiltColumn *columnAt(const SegmentData &data, ColumnKind kind, std::uint32_t index)
{
    const auto at = std::ranges::find_if(data.columns, [&](const BuiltColumn &column) { return column.kind == kind && column.index == index; });
    return at == data.columns.end() ? nullptr : &*at;
}

std::vector<std::string> textsOf(const SegmentData &data, ColumnKind kind, std::uint32_t index)
{
    const BuiltColumn *column = columnAt(data, kind, index);
    if (column != nullptr && column->sameAs >= 0) column = columnAt(data, ColumnKind::Source, static_cast<std::uint32_t>(column->sameAs));
    return column == nullptr ? std::vector<std::string>(data.rows.size()) : textsInBlobs(*column);
}

} // namespace

class TestSegmentBuilder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void columnsHoldTheCells();
    void fieldsAreThoseOfTheRows();
    void rowsKeepTheirPlaces();
    void everyByteIsInOneRowOrRange();
    void neighboursOfOneKindAreOneRange();
    void setAsideRowsAreNumberedAmongTheOthers();
    void cellsBeyondTheHeaderGetColumns();
    void emptyColumnsAreLeftOut();
    void longCellsAreRememberedByRecord();
    void aSegmentWithoutRecordsHasNoColumns();
    void blobsOfAColumnFitItsParts();
    void aSegmentKnowsNothingOfTheOneBefore();
};

void TestSegmentBuilder::columnsHoldTheCells()
{
    Random random(printedSeed());
    for (int round = 0; round < 6; ++round) {
        const DelimitedTable table = randomLeak(random, random.between(50, 700));
        const std::string text = written(table);
        ingest::MemorySource source(text);
        const auto batches = batchesOf(source, plainDialect(static_cast<std::uint32_t>(table.header.size())));
        const SegmentData data = built(batches, leakMapping(), static_cast<std::uint32_t>(table.header.size()), random);
        QCOMPARE(data.number, 4U);
        QCOMPARE(data.rows.size(), table.rows.size());
        for (std::uint32_t c = 0; c <= table.header.size(); ++c) {
            std::vector<std::string> expected;
            for (const Cells &row : table.rows) expected.push_back(c < row.size() ? row[c] : std::string());
            QVERIFY2(textsOf(data, ColumnKind::Source, c) == expected, qPrintable(QString::number(c)));
        }
    }
}

void TestSegmentBuilder::fieldsAreThoseOfTheRows()
{
    Random random(printedSeed());
    const DelimitedTable table = randomLeak(random, 500);
    const std::string text = written(table);
    ingest::MemorySource source(text);
    const auto columns = static_cast<std::uint32_t>(table.header.size());
    const SegmentData data = built(batchesOf(source, plainDialect(columns)), leakMapping(), columns, random);
    for (const fields::FieldInfo &info : fields::allFields()) {
        const auto found = textsOf(data, ColumnKind::Field, static_cast<std::uint32_t>(info.field));
        for (std::size_t i = 0; i < table.rows.size(); ++i) {
            ReferenceRecord expected;
            fillFields(leakMapping(), table.rows[i], expected);
            QVERIFY2(found[i] == expected.value(info.field), std::string(info.name).c_str());
        }
    }
}

void TestSegmentBuilder::rowsKeepTheirPlaces()
{
    const std::string text = "a,b\n1,2\n\"x\ny\",3\n4\n5,6,7\n8,9\n";
    ingest::MemorySource source(text);
    Random random(1);
    const SegmentData data = built(batchesOf(source, plainDialect(2)), {}, 2, random);
    QCOMPARE(data.rows.size(), std::size_t{5});
    const std::vector<StoredRow> expected{{4, 4, 2, 1, 0}, {8, 8, 3, 2, 0}, {16, 2, 5, 3, ingest::kRowShort}, {18, 6, 6, 4, ingest::kRowLong}, {24, 4, 7, 5, 0}};
    for (std::size_t i = 0; i < expected.size(); ++i) {
        QCOMPARE(data.rows[i].offset, expected[i].offset);
        QCOMPARE(data.rows[i].length, expected[i].length);
        QCOMPARE(data.rows[i].line, expected[i].line);
        QCOMPARE(data.rows[i].row, expected[i].row);
        QCOMPARE(data.rows[i].flags, expected[i].flags);
    }
    QCOMPARE(data.nextOffset, text.size());
    QCOMPARE(data.nextRow, std::uint64_t{6});
}

void TestSegmentBuilder::everyByteIsInOneRowOrRange()
{
    Random random(printedSeed());
    for (int round = 0; round < 10; ++round) {
        DelimitedTable table = randomLeak(random, 200);
        std::string text = "\xEF\xBB\xBF" + written(table);
        if (random.oneIn(2)) text += "\n\n\n";
        ingest::MemorySource source(text);
        ingest::Dialect dialect = plainDialect(static_cast<std::uint32_t>(table.header.size()));
        dialect.bomBytes = 3;
        dialect.tableOffset = 3;
        const SegmentData data = built(batchesOf(source, dialect), {}, dialect.columns, random);
        std::vector<std::pair<std::uint64_t, std::uint64_t>> stretches;
        for (const StoredRow &row : data.rows) stretches.emplace_back(row.offset, row.length);
        for (const SetAsideRow &row : data.setAside) stretches.emplace_back(row.offset, row.length);
        for (const LedgerRange &range : data.ranges) stretches.emplace_back(range.offset, range.length);
        std::ranges::sort(stretches);
        std::uint64_t at = 0;
        for (const auto &[offset, length] : stretches) {
            QCOMPARE(offset, at);
            at += length;
        }
        QCOMPARE(at, text.size());
        QCOMPARE(data.nextOffset, text.size());
    }
}

void TestSegmentBuilder::neighboursOfOneKindAreOneRange()
{
    const std::string text = "a,b\n1,2\n\n\n\n3,4\n\n5,6\n";
    ingest::MemorySource source(text);
    Random random(1);
    const SegmentData data = built(batchesOf(source, plainDialect(2)), {}, 2, random);
    QCOMPARE(data.ranges.size(), std::size_t{3});
    QVERIFY(data.ranges[0].kind == RowKind::Header && data.ranges[0].rows == 1 && data.ranges[0].length == 4);
    QVERIFY(data.ranges[1].kind == RowKind::Blank && data.ranges[1].rows == 3 && data.ranges[1].offset == 8 && data.ranges[1].line == 3);
    QVERIFY(data.ranges[2].kind == RowKind::Blank && data.ranges[2].rows == 1 && data.ranges[2].offset == 15 && data.ranges[2].line == 7);
}

void TestSegmentBuilder::setAsideRowsAreNumberedAmongTheOthers()
{
    const std::string text = "a,b\n1,2\na,b\n3,4\n";
    ingest::MemorySource source(text);
    Random random(1);
    const SegmentData data = built(batchesOf(source, plainDialect(2)), {}, 2, random);
    QCOMPARE(data.rows.size(), std::size_t{2});
    QCOMPARE(data.setAside.size(), std::size_t{1});
    QCOMPARE(data.setAside[0].row, std::uint64_t{2});
    QVERIFY(data.setAside[0].reason == ingest::SetAsideReason::RepeatedHeader);
    QCOMPARE(data.setAside[0].offset, std::uint64_t{8});
    QCOMPARE(data.rows[1].row, std::uint64_t{3});
    QCOMPARE(data.nextRow, std::uint64_t{4});
}

void TestSegmentBuilder::cellsBeyondTheHeaderGetColumns()
{
    const std::string text = "a,b\n1,2\n3,4,5,6\n7,8\n";
    ingest::MemorySource source(text);
    Random random(1);
    const SegmentData data = built(batchesOf(source, plainDialect(2)), {}, 2, random);
    QVERIFY(textsOf(data, ColumnKind::Source, 2) == std::vector<std::string>({"", "5", ""}));
    QVERIFY(textsOf(data, ColumnKind::Source, 3) == std::vector<std::string>({"", "6", ""}));
}

void TestSegmentBuilder::emptyColumnsAreLeftOut()
{
    const std::string text = "a,b,c\n1,,\n2,, \n";
    ingest::MemorySource source(text);
    Random random(1);
    const SegmentData data = built(batchesOf(source, plainDialect(3)), {}, 3, random);
    QVERIFY(columnAt(data, ColumnKind::Source, 0) != nullptr);
    QVERIFY(columnAt(data, ColumnKind::Source, 1) == nullptr);
    QVERIFY(columnAt(data, ColumnKind::Source, 2) != nullptr); // a blank is a text
}

void TestSegmentBuilder::longCellsAreRememberedByRecord()
{
    const std::string huge(ingest::kLongCellBytes + 10, 'x');
    const std::string text = "a,b\n1,2\n3," + huge + "\n4,5\n";
    ingest::MemorySource source(text);
    Random random(1);
    const SegmentData data = built(batchesOf(source, plainDialect(2)), {}, 2, random);
    QCOMPARE(data.longCells.size(), std::size_t{1});
    QCOMPARE(data.longCells[0].record, 1U);
    QCOMPARE(data.longCells[0].column, 1U);
    QCOMPARE(data.longCells[0].offset, std::uint64_t{10});
    QCOMPARE(data.longCells[0].length, huge.size());
    QVERIFY((data.rows[1].flags & ingest::kRowHuge) != 0);
    const std::string kept = textsOf(data, ColumnKind::Source, 1)[1];
    QVERIFY(!kept.empty() && kept.size() <= ingest::kLongCellBytes && huge.starts_with(kept));
}

void TestSegmentBuilder::aSegmentWithoutRecordsHasNoColumns()
{
    const std::string text = "a,b\n\n\n";
    ingest::MemorySource source(text);
    Random random(1);
    const SegmentData data = built(batchesOf(source, plainDialect(2)), leakMapping(), 2, random);
    QVERIFY(data.rows.empty());
    QVERIFY(data.columns.empty());
    QCOMPARE(data.nextOffset, text.size());
    QCOMPARE(data.nextRow, std::uint64_t{1});
}

void TestSegmentBuilder::blobsOfAColumnFitItsParts()
{
    BuiltColumn column = std::move(columnsOf({{"b"}, {"a"}, {"b"}}, 1)[0]);
    encodeColumn(column);
    QCOMPARE(column.distinct, 2U);
    QVERIFY(textsInBlobs(column) == std::vector<std::string>({"b", "a", "b"}));
}

void TestSegmentBuilder::aSegmentKnowsNothingOfTheOneBefore()
{
    Random random(printedSeed());
    const auto columns = static_cast<std::uint32_t>(std::size(kLeakColumns));
    const fields::Mapping mapping = leakMapping();
    SegmentBuilder builder(mapping, columns);
    for (const std::size_t rows : {300U, 3U, 0U, 500U, 40U}) {
        const std::string text = written(randomLeak(random, rows, LeakStyle{.hasNuls = rows < 50}));
        ingest::MemorySource source(text);
        const auto batches = batchesOf(source, plainDialect(columns));
        const SegmentData again = built(builder, batches, random);
        const SegmentData alone = built(batches, mapping, columns, random);
        QVERIFY(again.rowsBlob == alone.rowsBlob);
        QCOMPARE(again.ranges.size(), alone.ranges.size());
        QCOMPARE(again.columns.size(), alone.columns.size());
        for (std::size_t i = 0; i < alone.columns.size(); ++i) {
            QCOMPARE(again.columns[i].index, alone.columns[i].index);
            QVERIFY(again.columns[i].kind == alone.columns[i].kind && again.columns[i].dictionaryBlob == alone.columns[i].dictionaryBlob);
            QVERIFY(again.columns[i].codesBlob == alone.columns[i].codesBlob);
        }
    }
}

QTEST_APPLESS_MAIN(TestSegmentBuilder)
#include "tst_segmentbuilder.moc"
