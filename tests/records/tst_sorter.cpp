// SPDX-License-Identifier: GPL-3.0-or-later
// Orders of records against std::stable_sort.
#include "leakcase.h"
#include "randomcondition.h"
#include "records/evaluator.h"
#include "records/sorter.h"

#include <QtTest>

#include <algorithm>

using namespace filature;
using namespace filature::records;
using namespace filature::test;

namespace {

struct NaiveKey
{
    ColumnKind kind;
    std::string name;
    SortOrder order;
};

std::string textOf(const NaiveKey &key, const ReferenceRecord &record)
{
    if (key.kind == ColumnKind::Source) return record.cell(key.name);
    const auto field = fields::fieldByName(key.name);
    if (key.kind == ColumnKind::Field) return record.value(*field);
    // The column has no text where the segment has none.
    return std::string(fields::levelName(record.level(*field)));
}

std::vector<std::uint32_t> naiveOrder(const Reference &reference, const std::vector<std::uint32_t> &ids, const std::vector<NaiveKey> &keys)
{
    std::vector<const ReferenceRecord *> records;
    for (const ReferenceRecord &record : reference.records())
        if (std::ranges::binary_search(ids, record.id)) records.push_back(&record);
    std::ranges::stable_sort(records, [&](const ReferenceRecord *a, const ReferenceRecord *b) {
        for (const NaiveKey &key : keys) {
            const std::string x = textOf(key, *a);
            const std::string y = textOf(key, *b);
            if (x == y) continue;
            if (x.empty() || y.empty()) return y.empty();
            return key.order == SortOrder::Ascending ? compareTexts(x, y) < 0 : compareTexts(x, y) > 0;
        }
        return false;
    });
    std::vector<std::uint32_t> order;
    for (const ReferenceRecord *record : records) order.push_back(record->id);
    return order;
}

std::vector<std::uint32_t> numbers(const RecordOrder &order)
{
    std::vector<std::uint32_t> result;
    for (const RecordId record : order) result.push_back(record.value);
    return result;
}

std::vector<NaiveKey> sortable(const RecordStore &store)
{
    std::vector<NaiveKey> keys;
    for (const ColumnInfo &column : store.columns())
        if (column.kind != ColumnKind::Level) keys.push_back({column.kind, column.name, SortOrder::Ascending});
    return keys;
}

std::vector<SortKey> sortKeys(const RecordStore &store, const std::vector<NaiveKey> &keys)
{
    std::vector<SortKey> result;
    for (const NaiveKey &key : keys) result.push_back({store.column(key.kind, key.name)->id, key.order});
    return result;
}

} // namespace

class TestSorter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutKeysTheOrderIsThatOfTheIds();
    void everyColumnSortsAsItsTextsDo();
    void severalKeysAndSetsSortAsStableSortDoes();
    void emptyValuesComeLastInBothDirections();
    void equalOnesStayInTheOrderOfTheirIds();
    void aColumnThatIsNotThereChangesNothing();
    void anEmptySetHasAnEmptyOrder();
    void moreThan65536TextsAreSorted();
    void aCancelledJobGivesNoOrder();
};

void TestSorter::withoutKeysTheOrderIsThatOfTheIds()
{
    Random random(printedSeed());
    LeakCase test(random, 60);
    const auto order = must(sortRecords(*test.records, test.records->all(), {}, test.job));
    QVERIFY(numbers(*order) == test.reference.matching({}));
}

void TestSorter::everyColumnSortsAsItsTextsDo()
{
    Random random(printedSeed());
    LeakCase test(random, 150);
    const auto all = test.reference.matching({});
    for (NaiveKey key : sortable(*test.records))
        for (const SortOrder direction : {SortOrder::Ascending, SortOrder::Descending}) {
            key.order = direction;
            const auto order = must(sortRecords(*test.records, test.records->all(), sortKeys(*test.records, {key}), test.job));
            QVERIFY2(numbers(*order) == naiveOrder(test.reference, all, {key}), key.name.c_str());
        }
}

void TestSorter::severalKeysAndSetsSortAsStableSortDoes()
{
    Random random(printedSeed());
    LeakCase test(random, 120);
    RandomCondition conditions(random, test.reference);
    const std::vector<NaiveKey> columns = sortable(*test.records);
    for (int i = 0; i < 120; ++i) {
        std::vector<NaiveKey> keys;
        for (std::size_t left = random.between(1, 3); left > 0; --left) {
            keys.push_back(random.pick(columns));
            keys.back().order = random.oneIn(2) ? SortOrder::Ascending : SortOrder::Descending;
        }
        const RecordSet set = must(evaluate(*test.records, nullptr, Filter(conditions.expression(1)), test.job));
        const auto order = must(sortRecords(*test.records, set, sortKeys(*test.records, keys), test.job));
        QVERIFY(numbers(*order) == naiveOrder(test.reference, idsOf(set), keys));
    }
}

void TestSorter::emptyValuesComeLastInBothDirections()
{
    TestCase test;
    test.import("a.csv", "NUM,NOM\n1,\n2,b\n3,\n4,É\n5,a\n6, \n");
    test.import("b.csv", "NUM,AUTRE\n1,x\n");
    const auto store = test.store();
    const std::uint32_t column = store->column(ColumnKind::Source, "NOM")->id;
    const auto sorted = [&](SortOrder order) { return numbers(*must(sortRecords(*store, store->all(), {{column, order}}, test.job))); };
    QVERIFY(sorted(SortOrder::Ascending) == std::vector<std::uint32_t>({5, 4, 1, 3, 0, 2, 65'536}));
    QVERIFY(sorted(SortOrder::Descending) == std::vector<std::uint32_t>({3, 1, 4, 5, 0, 2, 65'536}));
}

void TestSorter::equalOnesStayInTheOrderOfTheirIds()
{
    TestCase test;
    test.import("a.csv", "NUM,NOM,X\n1,b,1\n2,a,1\n3,b,1\n4,a,1\n");
    const auto store = test.store();
    const std::uint32_t name = store->column(ColumnKind::Source, "NOM")->id;
    const std::uint32_t same = store->column(ColumnKind::Source, "X")->id;
    QVERIFY(numbers(*must(sortRecords(*store, store->all(), {{name, SortOrder::Descending}}, test.job))) == std::vector<std::uint32_t>({0, 2, 1, 3}));
    QVERIFY(numbers(*must(sortRecords(*store, store->all(), {{same, SortOrder::Descending}}, test.job))) == std::vector<std::uint32_t>({0, 1, 2, 3}));
    QVERIFY(numbers(*must(sortRecords(*store, store->all(), {{same, SortOrder::Ascending}, {name, SortOrder::Ascending}}, test.job))) ==
            std::vector<std::uint32_t>({1, 3, 0, 2}));
}

void TestSorter::aColumnThatIsNotThereChangesNothing()
{
    TestCase test;
    test.import("a.csv", "NUM,NOM\n1,b\n2,a\n");
    const auto store = test.store();
    QVERIFY(numbers(*must(sortRecords(*store, store->all(), {{12'345, SortOrder::Descending}}, test.job))) == std::vector<std::uint32_t>({0, 1}));
}

void TestSorter::anEmptySetHasAnEmptyOrder()
{
    TestCase test;
    test.import("a.csv", "NUM,NOM\n1,b\n");
    const auto store = test.store();
    QVERIFY(must(sortRecords(*store, {}, {{store->column(ColumnKind::Source, "NOM")->id, SortOrder::Ascending}}, test.job))->empty());
}

// The numbers by which records are sorted have two halves of sixteen bits.
void TestSorter::moreThan65536TextsAreSorted()
{
    TestCase test;
    test.import("a.csv", manyRows(70'000));
    const auto store = test.store();
    QCOMPARE(store->segments().size(), std::size_t{2});
    const std::uint32_t column = store->column(ColumnKind::Source, "NUM")->id;
    for (const SortOrder direction : {SortOrder::Ascending, SortOrder::Descending}) {
        std::vector<std::string> texts;
        for (int i = 1; i <= 70'000; ++i) texts.push_back(std::to_string(i));
        std::ranges::sort(texts);
        if (direction == SortOrder::Descending) std::ranges::reverse(texts);
        const auto order = must(sortRecords(*store, store->all(), {{column, direction}}, test.job));
        QCOMPARE(order->size(), texts.size());
        for (std::size_t i = 0; i < texts.size(); ++i) {
            const std::uint32_t row = (*order)[i].value + 1; // the second segment goes on where the first one ends
            if (std::to_string(row) != texts[i]) QFAIL(qPrintable(QString::number(i)));
        }
    }
}

void TestSorter::aCancelledJobGivesNoOrder()
{
    TestCase test;
    test.import("a.csv", "NUM,NOM\n1,b\n");
    const auto store = test.store();
    JobControl cancelled;
    cancelled.cancel();
    COMPARE_ERROR(sortRecords(*store, store->all(), {{store->column(ColumnKind::Source, "NOM")->id, SortOrder::Ascending}}, cancelled), ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(TestSorter)
#include "tst_sorter.moc"
