// SPDX-License-Identifier: GPL-3.0-or-later
// The model of the records' table against the reader of rows: through selections, orders, columns, reveals and pages.
#include "access/opencase.h"
#include "core/safetext.h"
#include "fields/mask.h"
#include "items/recordtablemodel.h"
#include "leakcase.h"
#include "records/filter/filterparser.h"
#include "records/sorter.h"
#include "storage/journal.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

#include <algorithm>

using namespace filature;
using namespace filature::items;
using namespace filature::test;
using fields::Field;
using records::FilterSubject;
using records::SubjectKind;

namespace {

constexpr std::size_t kRows = 700;

std::vector<ShownColumn> someColumns()
{
    std::vector<ShownColumn> columns;
    for (const FilterSubject &subject :
         {FilterSubject::of(SubjectKind::Row), FilterSubject::ofField(Field::LastName), FilterSubject::ofField(Field::BirthDate),
          FilterSubject::ofField(Field::Nir), FilterSubject::ofField(Field::Lab), FilterSubject::ofLevel(Field::Nir), FilterSubject::ofColumn("AUTRE")})
        columns.push_back({{subject, "x"}, QString::number(columns.size())});
    return columns;
}

records::Filter filterOf(std::string_view text) { return must(records::parseFilter(text)); }

// Runs the event loop until it holds.
template<typename Condition>
void await(Condition condition)
{
    if (!QTest::qWaitFor(condition, 20'000)) qFatal("waited in vain");
}

// An open session over a case of random rows, with a model of it under the tester.
class Table
{
public:
    explicit Table(std::uint32_t seed = 1) : m_random(seed), m_leak(m_random, kRows)
    {
        m_leak.records.reset();
        const std::string path = m_leak.casePath();
        m_leak.close();
        auto opening = must(access::openCase(path, {}, storage::OpenMode::Writer, "window"));
        session = std::make_unique<CaseSession>(std::shared_ptr<access::OpenCase>(std::move(opening.opened)));
        model = std::make_unique<RecordTableModel>(*session);
        tester = std::make_unique<QAbstractItemModelTester>(model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        model->setColumns(someColumns());
        session->reload();
        settle();
    }
    ~Table()
    {
        tester.reset();
        model.reset();
    }

    void settle() const
    {
        await([this] { return session->currentSet().selection() && !session->currentSet().isLoading() && !model->isLoading(); });
        await([this] { return session->jobs().isIdle(); });
    }
    void filter(std::string_view text) const
    {
        session->currentSet().setFilter(filterOf(text));
        settle();
    }
    void sort(std::vector<access::SortSubject> keys) const
    {
        model->setSort(std::move(keys));
        settle();
    }
    void reveal(records::Reveal what) const
    {
        access::RevealRequest request{std::move(what), "a test", "Dr Test"};
        QSignalSpy changed(&session->revealState(), &RevealState::changed);
        session->revealState().begin(request, {});
        await([&] { return changed.size() == 1; });
    }

    // Text once its page is there.
    QString text(int row, int column) const
    {
        const QModelIndex index = model->index(row, column);
        await([&] { return index.data(RecordTableModel::StateRole).toInt() != static_cast<int>(CellState::Loading); });
        return index.data().toString();
    }
    CellState state(int row, int column) const
    {
        text(row, column);
        return static_cast<CellState>(model->index(row, column).data(RecordTableModel::StateRole).toInt());
    }

    // Every cell and every record against a reader over a plain list.
    void compare(const records::RecordOrder &order, const records::Reveal &reveal = {}) const
    {
        QCOMPARE(model->rowCount(), static_cast<int>(order.size()));
        std::vector<records::TableColumn> columns;
        for (const ShownColumn &column : model->columns()) columns.push_back(column.column);
        const access::RecordsView &view = *session->view();
        records::TableReader reader(view.store(), view.rules(), columns, reveal);
        std::vector<std::string> cells;
        for (std::size_t row = 0; row < order.size(); ++row) {
            must(reader.read(order[row], cells));
            QCOMPARE(model->recordAt(static_cast<int>(row)), std::optional(order[row]));
            for (std::size_t c = 0; c < cells.size(); ++c)
                QCOMPARE(text(static_cast<int>(row), static_cast<int>(c)), QString::fromStdString(safeText(cells[c])));
        }
    }
    records::RecordOrder importOrder() const
    {
        records::RecordOrder order;
        session->currentSet().selection()->set().forEach([&order](RecordId id) { order.push_back(id); });
        return order;
    }

private:
    Random m_random;
    LeakCase m_leak;

public:
    std::unique_ptr<CaseSession> session;
    std::unique_ptr<RecordTableModel> model;
    std::unique_ptr<QAbstractItemModelTester> tester;
};

access::SortSubject by(Field field, records::SortOrder order = records::SortOrder::Ascending) { return {FilterSubject::ofField(field), order}; }

records::RecordOrder sortedBy(const Table &table, const std::vector<std::pair<Field, records::SortOrder>> &fields)
{
    std::vector<records::SortKey> keys;
    records::RecordStore &store = table.session->view()->store();
    for (const auto &[field, order] : fields) keys.push_back({store.column(records::ColumnKind::Field, fields::info(field).name)->id, order});
    JobControl job;
    return *must(records::sortRecords(store, table.session->currentSet().selection()->set(), keys, job));
}

} // namespace

class TestRecordTableModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cellsAreThoseOfTheReader();
    void rowsFollowTheFilter();
    void rowsFollowTheOrder();
    void theOrderOfImportCanBeTurnedRound();
    void oldRowsStayUntilTheNewOnesAreThere();
    void theLastOfSeveralQuestionsIsAnswered();
    void columnsCanBeExchanged();
    void whatIsRevealedIsShownAndGoesAgain();
    void masksAreTold();
    void theAnchorIsFoundAgain();
    void maskedOrdersAreRefusedWhileNothingMayBeRevealed();
    void ordersByMaskedValuesAreJournalled();
    void theHeaderTellsTheOrder();
    void aModelThatGoesDropsItsJobs();
    void pagesStayWithinTheirBudget();
};

void TestRecordTableModel::cellsAreThoseOfTheReader()
{
    const std::uint32_t seed = printedSeed();
    const Table table(seed);
    QVERIFY(table.model->rowCount() > static_cast<int>(kRows));
    table.compare(table.importOrder());
}

void TestRecordTableModel::rowsFollowTheFilter()
{
    const Table table;
    const int all = table.model->rowCount();
    table.filter("has:nir");
    QVERIFY(table.model->rowCount() > 0 && table.model->rowCount() < all);
    table.compare(table.importOrder());
    table.filter("row:999999");
    QCOMPARE(table.model->rowCount(), 0);
    table.filter("");
    QCOMPARE(table.model->rowCount(), all);
}

void TestRecordTableModel::rowsFollowTheOrder()
{
    using enum records::SortOrder;
    const Table table;
    table.sort({by(Field::Lab), by(Field::BirthDate, Descending)});
    table.compare(sortedBy(table, {{Field::Lab, Ascending}, {Field::BirthDate, Descending}}));
    table.filter("has:nir");
    table.compare(sortedBy(table, {{Field::Lab, Ascending}, {Field::BirthDate, Descending}}));
    table.sort({});
    table.compare(table.importOrder());
}

void TestRecordTableModel::theOrderOfImportCanBeTurnedRound()
{
    const Table table;
    table.sort({{FilterSubject::of(SubjectKind::Row), records::SortOrder::Descending}, by(Field::LastName)});
    QCOMPARE(table.model->sort().size(), 1U); // nothing counts behind a place
    records::RecordOrder order = table.importOrder();
    std::ranges::reverse(order);
    table.compare(order);
}

void TestRecordTableModel::oldRowsStayUntilTheNewOnesAreThere()
{
    const Table table;
    const int before = table.model->rowCount();
    const QString first = table.text(0, 1);
    QSignalSpy resets(table.model.get(), &QAbstractItemModel::modelReset);
    table.model->setSort({by(Field::LastName)});
    QVERIFY(table.model->isLoading());
    QCOMPARE(table.model->rowCount(), before);
    QCOMPARE(table.model->index(0, 1).data().toString(), first);
    table.settle();
    QCOMPARE(resets.size(), 1);
    // The first rows came with the order.
    QVERIFY(table.model->index(0, 1).data(RecordTableModel::StateRole).toInt() != static_cast<int>(CellState::Loading));
}

void TestRecordTableModel::theLastOfSeveralQuestionsIsAnswered()
{
    const Table table;
    QSignalSpy resets(table.model.get(), &QAbstractItemModel::modelReset);
    for (int i = 0; i < 20; ++i) {
        table.model->setSort({by(i % 2 == 0 ? Field::LastName : Field::Nir)});
        table.session->currentSet().setFilter(filterOf(i % 3 == 0 ? "has:nir" : ""));
    }
    table.model->setSort({by(Field::BirthDate)});
    table.filter("has:nir");
    table.compare(sortedBy(table, {{Field::BirthDate, records::SortOrder::Ascending}}));
    QVERIFY(resets.size() < 20);
}

void TestRecordTableModel::columnsCanBeExchanged()
{
    const Table table;
    table.sort({by(Field::LastName)});
    std::vector<ShownColumn> columns = someColumns();
    std::ranges::reverse(columns);
    columns.pop_back();
    table.model->setColumns(columns);
    QCOMPARE(table.model->columnCount(), 7); // until the cells are there
    table.settle();
    QCOMPARE(table.model->columnCount(), 6);
    table.compare(sortedBy(table, {{Field::LastName, records::SortOrder::Ascending}}));
    table.model->setColumns({});
    table.settle();
    QCOMPARE(table.model->columnCount(), 0);
}

void TestRecordTableModel::whatIsRevealedIsShownAndGoesAgain()
{
    const Table table;
    table.compare(table.importOrder());
    records::Reveal reveal;
    reveal.fields.insert(Field::LastName);
    table.reveal(reveal);
    QCOMPARE(table.model->index(0, 1).data(RecordTableModel::StateRole).toInt(), static_cast<int>(CellState::Loading));
    table.compare(table.importOrder(), reveal);
    bool isShown = false;
    for (int row = 0; row < table.model->rowCount(); ++row) {
        const CellState state = table.state(row, 1);
        QVERIFY(state == CellState::Revealed || state == CellState::Empty);
        isShown = isShown || state == CellState::Revealed;
        QVERIFY(table.state(row, 3) != CellState::Revealed);
    }
    QVERIFY(isShown);
    table.session->revealState().end();
    QCOMPARE(table.model->index(0, 1).data(RecordTableModel::StateRole).toInt(), static_cast<int>(CellState::Loading));
    table.compare(table.importOrder());
}

void TestRecordTableModel::masksAreTold()
{
    const Table table;
    const auto isDotted = [](const QString &text) { return text.contains(QString::fromUtf8(fields::kDots.data(), fields::kDots.size())); };
    for (int row = 0; row < table.model->rowCount(); ++row)
        for (int column = 0; column < table.model->columnCount(); ++column) {
            const QString text = table.text(row, column);
            if (isDotted(text)) QCOMPARE(table.state(row, column), CellState::Masked);
            if (table.state(row, column) == CellState::Empty) QVERIFY(text.trimmed().isEmpty());
            QCOMPARE(table.model->index(row, column).data(RecordTableModel::IsMaskedRole).toBool(), table.state(row, column) == CellState::Masked);
        }
    QCOMPARE(table.state(0, 0), CellState::Clear);
}

void TestRecordTableModel::theAnchorIsFoundAgain()
{
    const Table table;
    const RecordId record = *table.model->recordAt(200);
    table.model->setAnchor(record);
    table.sort({by(Field::LastName)});
    QCOMPARE(table.model->recordAt(table.model->anchorRow()), std::optional(record));
    table.filter("row:999999");
    QCOMPARE(table.model->anchorRow(), -1);
}

void TestRecordTableModel::maskedOrdersAreRefusedWhileNothingMayBeRevealed()
{
    const Table table;
    table.sort({by(Field::Lab), by(Field::Nir)});
    table.session->revealState().setForbidden(true);
    table.settle();
    QCOMPARE(table.model->sort().size(), 1U); // what was there is dropped
    table.sort({});
    QSignalSpy failed(table.model.get(), &RecordTableModel::failed);
    table.sort({by(Field::LastName)});
    QCOMPARE(failed.size(), 1);
    QVERIFY(table.model->sort().empty());
    table.sort({by(Field::Lab)});
    QCOMPARE(failed.size(), 1);
    QCOMPARE(table.model->sort().size(), 1U);
}

void TestRecordTableModel::ordersByMaskedValuesAreJournalled()
{
    const Table table;
    const auto queries = [&table] {
        storage::Connection connection = must(table.session->file().connect(storage::CaseFile::Access::Read));
        std::vector<std::string> payloads;
        must(storage::Journal(table.session->file(), connection).forEach(storage::JournalChain::Access, [&payloads](const storage::JournalEntry &entry) {
            if (entry.action == "query") payloads.push_back(entry.payload);
        }));
        return payloads;
    };
    table.sort({by(Field::Lab)});
    QCOMPARE(queries().size(), 0U);
    table.sort({by(Field::LastName)});
    QCOMPARE(queries().size(), 1U);
    QVERIFY(queries().back().contains("last_name"));
    table.model->setColumns({}); // other columns are no other question
    table.settle();
    QCOMPARE(queries().size(), 1U);
}

void TestRecordTableModel::theHeaderTellsTheOrder()
{
    const Table table;
    table.sort({by(Field::Lab, records::SortOrder::Descending), by(Field::LastName)});
    const auto number = [&](int column) { return table.model->headerData(column, Qt::Horizontal, RecordTableModel::SortNumberRole).toInt(); };
    QCOMPARE(number(4), 1);
    QCOMPARE(number(1), 2);
    QCOMPARE(number(0), 0);
    QCOMPARE(table.model->headerData(4, Qt::Horizontal, RecordTableModel::SortOrderRole).toInt(), static_cast<int>(records::SortOrder::Descending));
    QCOMPARE(table.model->headerData(4, Qt::Horizontal).toString(), QStringLiteral("4"));
}

void TestRecordTableModel::aModelThatGoesDropsItsJobs()
{
    Table table;
    table.model->setSort({by(Field::Nir)});
    table.model->index(500, 2).data();
    table.tester.reset();
    table.model.reset();
    await([&] { return table.session->jobs().isIdle(); });
}

void TestRecordTableModel::pagesStayWithinTheirBudget()
{
    PageCache cache(1000);
    const auto page = [](std::size_t bytes) { return CellPage{{}, bytes}; };
    for (std::uint64_t number = 0; number < 10; ++number) cache.insert(number, page(300));
    QCOMPARE(cache.bytes(), 900U);
    QVERIFY(cache.has(9) && cache.has(7) && !cache.has(6));
    QVERIFY(cache.find(7) != nullptr); // used last now
    cache.insert(20, page(300));
    QVERIFY(cache.has(7) && !cache.has(8));
    cache.insert(21, page(5000));
    QVERIFY(cache.has(21) && !cache.has(20));
    QCOMPARE(cache.bytes(), 5000U);
    cache.insert(21, page(10));
    QCOMPARE(cache.bytes(), 10U);
}

QTEST_GUILESS_MAIN(TestRecordTableModel)
#include "tst_recordtablemodel.moc"
