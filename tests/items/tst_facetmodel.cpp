// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/facetmodel.h"

#include "gui/guicase.h"
#include "records/filter/filterparser.h"
#include "records/filter/filterprinter.h"
#include "records/tablereader.h"

#include <QAbstractItemModelTester>
#include <QtTest>

#include <algorithm>
#include <map>
#include <random>

using namespace filature;
using namespace filature::items;
using records::Filter;

namespace {

Filter parsed(std::string_view text) { return records::parseFilter(text).value_or(Filter()); }

// Counts of a section by reading every record.
std::map<std::string, std::uint64_t> naiveCounts(const access::RecordsView &view, const FacetSection &section, const Filter &filter)
{
    JobControl job;
    std::map<std::string, std::uint64_t> counts;
    const records::RecordSet set =
        view.select(section.isPresence() ? filter : records::withoutSubject(filter, section.subject), job).value();
    records::TableReader reader(view.store(), view.rules(), {records::TableColumn{section.subject, {}}}, {});
    std::vector<std::string> cells;
    set.forEach([&](RecordId record) {
        if (reader.read(record, cells)) ++counts[cells.front()];
    });
    return counts;
}

// Records that have a field, by its cells.
std::uint64_t naivePresence(const access::RecordsView &view, const records::PresenceTarget &target, const Filter &filter)
{
    JobControl job;
    const Filter others = records::withPresence(filter, target, records::PresenceChoice::Either);
    const records::RecordSet set = view.select(others, job).value();
    std::vector<records::TableColumn> columns;
    for (const fields::FieldInfo &info : fields::allFields()) {
        const auto *category = std::get_if<fields::Category>(&target);
        const bool isMeant = category != nullptr ? info.category == *category : std::get<fields::Field>(target) == info.field;
        if (isMeant) columns.push_back({records::FilterSubject::ofField(info.field), {}});
    }
    records::TableReader reader(view.store(), view.rules(), std::move(columns), {.everything = true, .fields = {}, .columns = {}});
    std::vector<std::string> cells;
    std::uint64_t count = 0;
    set.forEach([&](RecordId record) {
        if (reader.read(record, cells) && std::ranges::any_of(cells, [](const std::string &cell) { return !cell.empty(); })) ++count;
    });
    return count;
}

} // namespace

class TestFacetModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void sectionsAreWhatTheRecordsHave();
    void countsAreThoseOfTheRecords();
    void aClickIncludesThenExcludesThenForgets();
    void severalValuesAreAnOr();
    void presencesAreConditionsOfTheirOwn();
    void otherWordsForAValueTickIt();
    void chosenValuesWithoutRecordsAreListed();
    void maskedSubjectsAreNotListed();
    void longSectionsAreCutAndSearched();
    void foldedSectionsAreNotCounted();
    void theLayoutIsRemembered();
    void oldCountsStayUntilNewOnesCome();
    void randomClicksKeepCountsRight();
    void clicksAreAnsweredInTime();

private:
    [[nodiscard]] int rowOf(std::string_view section, std::string_view value) const;
    [[nodiscard]] const FacetSection &section(std::string_view name) const { return *m_model->rowAt(m_model->rowOfSection(name)).section; }
    [[nodiscard]] std::string filterText() const { return records::printFilter(m_session->currentSet().filter()); }
    void waitForCounts();
    void verifyCounts();

    std::unique_ptr<test::GuiCase> m_case;
    std::unique_ptr<CaseSession> m_session;
    std::unique_ptr<FacetModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestFacetModel::initTestCase()
{
    m_case = std::make_unique<test::GuiCase>(1500);
    QVERIFY(m_case->isUsable());
}

void TestFacetModel::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!Trying to construct)"))); // the tester asks for pixmaps, without QtGui
    auto opened = m_case->open();
    QVERIFY(opened);
    m_session = std::make_unique<CaseSession>(std::move(opened));
    m_model = std::make_unique<FacetModel>(*m_session);
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    m_session->reload();
    waitForCounts();
}

void TestFacetModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_session.reset();
}

void TestFacetModel::waitForCounts()
{
    QTRY_VERIFY(m_session->view() && m_session->currentSet().selection() && !m_session->currentSet().isLoading());
    QTRY_VERIFY(m_session->jobs().isIdle() && !m_model->isCounting());
    QVERIFY(!m_model->error());
    QVERIFY(m_model->rowCount() > 0);
}

int TestFacetModel::rowOf(std::string_view name, std::string_view value) const
{
    for (int row = m_model->rowOfSection(name) + 1; row < m_model->rowCount(); ++row) {
        const FacetRow at = m_model->rowAt(row);
        if (at.section->name != name) break;
        if (at.kind == FacetRowKind::Value && at.value->value == value) return row;
    }
    return -1;
}

void TestFacetModel::verifyCounts()
{
    const Filter filter = m_session->currentSet().filter();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const FacetRow at = m_model->rowAt(row);
        if (at.kind != FacetRowKind::Section || at.section->isFolded) continue;
        const FacetSection &facet = *at.section;
        QVERIFY(facet.values);
        if (facet.isPresence()) {
            for (std::size_t i = 0; i < facet.presences.size(); ++i)
                QCOMPARE(facet.values->values[i].count, naivePresence(*m_session->view(), facet.presences[i], filter));
            continue;
        }
        std::map<std::string, std::uint64_t> expected = naiveCounts(*m_session->view(), facet, filter);
        for (const CountedValue &value : facet.values->values) {
            const auto found = expected.find(value.value);
            const std::uint64_t naive = found == expected.end() ? 0 : found->second;
            QVERIFY2(value.count == naive,
                     (facet.name + " " + value.value + ": " + std::to_string(value.count) + ", naive " + std::to_string(naive)).c_str());
            if (found != expected.end()) expected.erase(found);
        }
        QVERIFY2(expected.empty(), facet.name.c_str());
    }
}

void TestFacetModel::sectionsAreWhatTheRecordsHave()
{
    for (const std::string_view name : {"lab", "dept@lab", "sex", "birth_decade", "entry_year", "contains", "nir_level"})
        QVERIFY2(m_model->rowOfSection(name) >= 0, std::string(name).c_str());
    QCOMPARE(m_model->rowOfSection("evidence"), -1); // there is one only
    QVERIFY(m_model->rowOfSection("contains") > m_model->rowOfSection("lab"));
    QVERIFY(section("lab").values->distinct > 1);
    QCOMPARE(m_model->index(0).data(FacetModel::SectionRole).toString(), QStringLiteral("lab"));
    const int value = 1;
    QVERIFY(m_model->index(value).data(FacetModel::CountRole).toULongLong() > 0);
}

void TestFacetModel::countsAreThoseOfTheRecords()
{
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (m_model->rowAt(row).kind == FacetRowKind::Section) m_model->setFolded(row, false);
    waitForCounts();
    verifyCounts();
    m_session->currentSet().setFilter(parsed("sex:F -has:password birth_year:1950..1980"));
    waitForCounts();
    verifyCounts();
}

void TestFacetModel::aClickIncludesThenExcludesThenForgets()
{
    const std::string lab = m_model->rowAt(1).value->value;
    m_model->cycle(1);
    QCOMPARE(filterText(), "lab:" + lab);
    QCOMPARE(m_model->rowAt(rowOf("lab", lab)).state, FacetState::Included);
    waitForCounts();
    m_model->cycle(rowOf("lab", lab));
    QCOMPARE(filterText(), "-lab:" + lab);
    QCOMPARE(m_model->rowAt(rowOf("lab", lab)).state, FacetState::Excluded);
    m_model->cycle(rowOf("lab", lab));
    QCOMPARE(filterText(), std::string());
    QCOMPARE(m_model->rowAt(rowOf("lab", lab)).state, FacetState::Neither);
    m_model->setState(rowOf("lab", lab), FacetState::Excluded);
    QCOMPARE(filterText(), "-lab:" + lab);
    m_model->reset(0);
    QCOMPARE(filterText(), std::string());
}

void TestFacetModel::severalValuesAreAnOr()
{
    m_session->currentSet().setFilter(parsed("sex:F"));
    waitForCounts();
    const std::string first = m_model->rowAt(1).value->value;
    const std::string second = m_model->rowAt(2).value->value;
    m_model->cycle(1);
    m_model->cycle(rowOf("lab", second));
    QCOMPARE(filterText(), "sex:F lab:" + first + "," + second);
    waitForCounts();
    const std::uint64_t sum = m_model->rowAt(rowOf("lab", first)).value->count + m_model->rowAt(rowOf("lab", second)).value->count;
    QCOMPARE(m_session->currentSet().count(), sum);
}

void TestFacetModel::presencesAreConditionsOfTheirOwn()
{
    const int first = m_model->rowOfSection("contains") + 1;
    QCOMPARE(*m_model->rowAt(first).presence, records::PresenceTarget(fields::Field::Nir));
    m_model->cycle(first);
    const std::uint64_t withNir = m_model->rowAt(first).value->count;
    waitForCounts();
    QCOMPARE(m_session->currentSet().count(), withNir);
    QCOMPARE(m_model->rowAt(m_model->rowOfSection("contains") + 1).value->count, withNir); // it does not count against itself
    m_model->setState(m_model->rowOfSection("contains") + 2, FacetState::Excluded);
    QCOMPARE(filterText(), std::string("has:nir -has:password"));
    waitForCounts();
    verifyCounts();
}

void TestFacetModel::otherWordsForAValueTickIt()
{
    m_session->currentSet().setFilter(parsed("sex:femme"));
    QCOMPARE(m_model->rowAt(rowOf("sex", "F")).state, FacetState::Included);
    m_model->cycle(rowOf("sex", "F"));
    QCOMPARE(filterText(), std::string("-sex:F"));
    const std::string departement = m_model->rowAt(m_model->rowOfSection("dept@lab") + 1).value->value;
    m_session->currentSet().setFilter(parsed("dept:\"" + departement + "\""));
    QCOMPARE(m_model->rowAt(rowOf("dept@lab", departement)).state, FacetState::Included);
}

void TestFacetModel::chosenValuesWithoutRecordsAreListed()
{
    m_session->currentSet().setFilter(parsed("lab:NOSUCH"));
    const int row = rowOf("lab", "NOSUCH");
    QVERIFY(row > 0);
    QCOMPARE(m_model->rowAt(row).value->count, std::uint64_t{0});
    QCOMPARE(m_model->rowAt(row).state, FacetState::Included);
    waitForCounts();
    m_model->setState(rowOf("lab", "NOSUCH"), FacetState::Neither);
    QCOMPARE(filterText(), std::string());
    QCOMPARE(rowOf("lab", "NOSUCH"), -1);
}

void TestFacetModel::maskedSubjectsAreNotListed()
{
    const auto &view = *m_session->view();
    for (const std::string_view name : {"last_name", "nir", "commune", "blood_group", "dept@nir", "postcode"})
        QVERIFY2(!sectionByName(view, std::string(name)), std::string(name).c_str());
    for (const std::string &name : m_model->addable()) {
        const auto offered = sectionByName(view, name);
        QVERIFY2(offered && !view.rules().isMasked(offered->subject), name.c_str());
        m_model->add(name);
    }
    QVERIFY(m_model->addable().empty());
    waitForCounts();
    verifyCounts();
}

void TestFacetModel::longSectionsAreCutAndSearched()
{
    const FacetSection &lab = section("lab");
    const std::size_t all = lab.values->values.size();
    QVERIFY(all > FacetSection::kFew);
    QCOMPARE(lab.listed().size(), FacetSection::kFirst);
    QCOMPARE(lab.hidden(), all - FacetSection::kFirst);
    QCOMPARE(m_model->rowAt(static_cast<int>(FacetSection::kFirst) + 1).kind, FacetRowKind::More);
    m_model->setWhole(0, true);
    QCOMPARE(lab.listed().size(), all);
    m_model->setWhole(0, false);
    const auto named = std::ranges::find_last_if(lab.values->values, [](const CountedValue &value) { return !value.value.empty(); });
    const std::string last = named.front().value;
    m_model->setSearch(0, QString());
    QCOMPARE(m_model->rowAt(1).kind, FacetRowKind::Search);
    m_model->setSearch(0, QString::fromStdString(last).toLower());
    QVERIFY(lab.listed().size() >= 1 && lab.listed().size() < all);
    QVERIFY(rowOf("lab", last) > 0);
    m_model->cycle(rowOf("lab", last));
    m_model->setSearch(0, std::nullopt);
    QVERIFY(rowOf("lab", last) > 0); // what is chosen stays in sight
    QCOMPARE(lab.listed().size(), FacetSection::kFirst + 1);
    m_model->setByName(0, true);
    QVERIFY(std::ranges::is_sorted(lab.listed(), {}, [&](const ListedValue &each) { return lab.at(each).value; }));
}

void TestFacetModel::foldedSectionsAreNotCounted()
{
    QVERIFY(section("birth_decade").isFolded);
    QVERIFY(!section("birth_decade").values);
    m_model->setFolded(m_model->rowOfSection("birth_decade"), false);
    waitForCounts();
    QVERIFY(section("birth_decade").values);
    m_model->setFolded(m_model->rowOfSection("birth_decade"), true);
    const auto before = section("birth_decade").values;
    m_session->currentSet().setFilter(parsed("sex:M"));
    waitForCounts();
    QCOMPARE(section("birth_decade").values, before);
}

void TestFacetModel::theLayoutIsRemembered()
{
    std::string column;
    for (const std::string &name : m_model->addable())
        if (name.starts_with("col:")) column = name;
    QVERIFY(!column.empty());
    m_model->add(column);
    m_model->setFolded(0, true);
    m_model->setByName(0, true);
    const QVariantMap state = m_model->saveState();
    QVERIFY(!state.contains(QString::fromStdString(column))); // the name of a column can be a cell
    m_tester.reset();
    m_model = std::make_unique<FacetModel>(*m_session);
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    m_model->restoreState(state);
    QVERIFY(m_model->rowOfSection(column) >= 0);
    QVERIFY(section("lab").isFolded && section("lab").isByName);
    waitForCounts();
    QVERIFY(section(column).values);
    m_model->remove(m_model->rowOfSection(column));
    QCOMPARE(m_model->rowOfSection(column), -1);
}

void TestFacetModel::oldCountsStayUntilNewOnesCome()
{
    const auto before = section("lab").values;
    m_session->currentSet().setFilter(parsed("sex:F"));
    m_session->currentSet().setFilter(parsed("sex:M"));
    QCOMPARE(section("lab").values, before);
    waitForCounts();
    QVERIFY(section("lab").values != before);
    verifyCounts();
    m_session->reload(); // another view, the same records
    waitForCounts();
    QTRY_VERIFY(m_session->jobs().isIdle());
    verifyCounts();
}

void TestFacetModel::randomClicksKeepCountsRight()
{
    const std::uint32_t seed = 20260131;
    std::mt19937 random(seed);
    const auto below = [&](int end) { return std::uniform_int_distribution<int>(0, end - 1)(random); };
    for (int step = 0; step < 60; ++step) {
        const int row = below(m_model->rowCount());
        const FacetRow at = m_model->rowAt(row);
        switch (at.kind) {
        case FacetRowKind::Section:
            if (below(3) == 0) m_model->reset(row);
            else if (below(2) == 0) m_model->setFolded(row, !at.section->isFolded);
            else m_model->setByName(row, !at.section->isByName);
            break;
        case FacetRowKind::Search: break;
        case FacetRowKind::More: m_model->setWhole(row, !at.section->isWhole); break;
        case FacetRowKind::Value: {
            const std::string name = at.section->name;
            const CountedValue value = *at.value;
            const auto state = static_cast<FacetState>(below(3));
            const Filter before = m_session->currentSet().filter();
            m_model->setState(row, state);
            if (at.section->isPresence()) break;
            QVERIFY2(records::withoutSubject(before, section(name).subject) ==
                         records::withoutSubject(m_session->currentSet().filter(), section(name).subject),
                     "others");
            const int now = rowOf(name, value.value);
            const bool isThere = now >= 0;
            QVERIFY2(isThere ? m_model->rowAt(now).state == state : state == FacetState::Neither,
                     (name + " " + value.value + " " + filterText()).c_str());
            break;
        }
        }
        if (step % 4 == 3) {
            waitForCounts();
            verifyCounts();
            if (QTest::currentTestFailed()) QFAIL(qPrintable(QStringLiteral("seed %1, step %2").arg(seed).arg(step)));
        }
    }
}

// With FILATURE_FACET_RECORDS=491840: from a click to the counts of all unfolded sections.
void TestFacetModel::clicksAreAnsweredInTime()
{
    const auto records = qEnvironmentVariable("FILATURE_FACET_RECORDS").toULongLong();
    if (records == 0) QSKIP("FILATURE_FACET_RECORDS is not set");
    cleanup();
    m_case = std::make_unique<test::GuiCase>(records);
    init();
    m_tester.reset();
    for (const int section : {0, 1}) {
        std::vector<qint64> inThread, counted, whole;
        if (section == 1)
            for (int row = 0; row < m_model->rowCount(); ++row)
                if (m_model->rowAt(row).kind == FacetRowKind::Section) m_model->setFolded(row, false);
        waitForCounts();
        for (int i = 0; i < 40; ++i) {
            QElapsedTimer timer;
            QSignalSpy selected(&m_session->currentSet(), &CurrentSet::selectionChanged);
            QSignalSpy answered(m_model.get(), &FacetModel::countsChanged);
            timer.start();
            m_model->cycle(1 + i % 4);
            inThread.push_back(timer.nsecsElapsed() / 1000);
            while (selected.isEmpty()) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
            const qint64 at = timer.nsecsElapsed() / 1000;
            while (answered.isEmpty()) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
            whole.push_back(timer.nsecsElapsed() / 1000);
            counted.push_back(whole.back() - at);
        }
        const auto median = [](std::vector<qint64> &times) {
            std::ranges::sort(times);
            return times[times.size() / 2];
        };
        qInfo("%s sections: %lld us in the GUI thread, selection and counts %lld us, counts alone %lld us (median of 40), worst %lld us",
              section == 0 ? "first" : "all", median(inThread), median(whole), median(counted), whole.back());
    }
}

QTEST_GUILESS_MAIN(TestFacetModel)
#include "tst_facetmodel.moc"
