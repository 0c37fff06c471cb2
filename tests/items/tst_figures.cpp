// SPDX-License-Identifier: GPL-3.0-or-later
// The overview's figures against a naive recount, and each against the filter that it stands for.
#include "fields/normalise.h"
#include "gui/guicase.h"
#include "items/casesession.h"
#include "items/figures.h"

#include <QtTest>

#include <map>

using namespace filature;
using namespace filature::items;
using fields::Field;

class TestFigures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(); }
    void figuresEqualARecount();
    void everyFigureIsWhatItsFilterSelects();
    void damageEqualsARecount();
    void categoriesEqualARecount();
    void healthIsTold();
    void aCancelledJobGivesNoFigures();
    void anEmptyCaseHasNone();

private:
    // The unmasked text of a field of every record, record by record.
    [[nodiscard]] std::vector<std::string> texts(records::ColumnKind kind, std::string_view name) const;
    [[nodiscard]] std::map<std::string, std::uint64_t> recount(Field field, std::size_t letters = std::string::npos) const;
    [[nodiscard]] std::uint64_t selected(const records::Filter &filter) const
    {
        JobControl job;
        const auto set = m_session->view()->select(filter, job);
        return set ? set->count() : ~std::uint64_t{0};
    }

    std::unique_ptr<test::GuiCase> m_files;
    std::unique_ptr<CaseSession> m_session;
    Figures m_figures;
};

void TestFigures::initTestCase()
{
    m_files = std::make_unique<test::GuiCase>(4000);
    QVERIFY(m_files->isUsable());
    m_session = std::make_unique<CaseSession>(m_files->open());
    m_session->reload();
    QTRY_VERIFY(m_session->view() != nullptr);
    JobControl job;
    auto figures = computeFigures(*m_session->view(), m_session->evidence(), job);
    QVERIFY(figures.has_value());
    m_figures = std::move(*figures);
}

std::vector<std::string> TestFigures::texts(records::ColumnKind kind, std::string_view name) const
{
    std::vector<std::string> all;
    records::RecordStore &store = m_session->view()->store();
    const records::ColumnInfo *column = store.column(kind, name);
    store.all().forEach([&](RecordId record) {
        std::string text;
        if (column != nullptr && !store.appendText(record, column->id, text)) text = "unreadable";
        all.push_back(text);
    });
    return all;
}

std::map<std::string, std::uint64_t> TestFigures::recount(Field field, std::size_t letters) const
{
    std::map<std::string, std::uint64_t> counts;
    for (const std::string &text : texts(records::ColumnKind::Field, fields::info(field).name)) ++counts[text.substr(0, letters)];
    return counts;
}

void TestFigures::figuresEqualARecount()
{
    QCOMPARE(m_figures.records, m_session->view()->store().recordCount());
    QCOMPARE(m_figures.evidence, std::uint64_t{1});
    QCOMPARE(m_figures.setAside, m_session->evidence()[0].reading.rows.setAside);
    const auto asMap = [](const FacetFigures &facet) {
        std::map<std::string, std::uint64_t> counts;
        for (const Figure &figure : facet.values) counts[figure.value] += figure.records;
        return counts;
    };
    QVERIFY(asMap(m_figures.labs) == recount(Field::Lab));
    QVERIFY(asMap(m_figures.departements) == recount(Field::DeptPatient));
    auto years = recount(Field::EntryDate, 4);
    std::uint64_t dated = 0;
    for (const Figure &year : m_figures.years.values) {
        if (year.value.empty()) continue;
        QCOMPARE(year.records, years[year.value]);
        dated += year.records;
    }
    QVERIFY(dated > m_figures.records / 2);
    QVERIFY(std::ranges::is_sorted(m_figures.years.values, {}, [](const Figure &year) { return std::pair(year.value.empty(), year.value); }));
    std::uint64_t days = 0;
    for (const auto &[day, count] : recount(Field::EntryDate))
        if (day.size() == 10 && day[4] == '-') {
            QVERIFY(day >= m_figures.firstEntry && day <= m_figures.lastEntry);
            days += count;
        }
    QVERIFY(days > 0);
}

void TestFigures::everyFigureIsWhatItsFilterSelects()
{
    std::vector<Figure> all = {m_figures.withLab, m_figures.withDepartement, m_figures.withEntry};
    for (const FacetFigures *facet : {&m_figures.years, &m_figures.labs, &m_figures.departements}) all.insert(all.end(), facet->values.begin(), facet->values.end());
    for (const CategoryFigure &one : m_figures.categories) all.push_back(one.figure);
    for (const DamageFigure &one : m_figures.damage) all.push_back(one.figure);
    QVERIFY(all.size() > 60);
    for (const Figure &figure : all) QVERIFY2(selected(figure.filter) == figure.records, figure.value.c_str());
}

void TestFigures::damageEqualsARecount()
{
    QVERIFY(!m_figures.damage.empty());
    std::map<std::pair<std::string, std::string>, std::uint64_t> expected;
    for (const fields::FieldInfo &field : fields::allFields()) {
        if (!field.hasLevel || m_session->view()->store().column(records::ColumnKind::Level, field.name) == nullptr) continue;
        for (const std::string &level : texts(records::ColumnKind::Level, field.name)) {
            const auto known = fields::levelByName(level);
            if (!known) continue;
            const bool isBad = fields::isInvalid(*known) || *known == fields::Level::Sentinel || *known == fields::Level::KeyOkStructureOdd;
            if (isBad) ++expected[{std::string(field.name), level}];
        }
    }
    std::map<std::pair<std::string, std::string>, std::uint64_t> found;
    for (const DamageFigure &damage : m_figures.damage)
        if (damage.subject.kind == records::SubjectKind::Level) found[{std::string(fields::info(damage.subject.field).name), damage.what}] = damage.figure.records;
    QVERIFY(!expected.empty());
    QVERIFY(found == expected);
}

void TestFigures::categoriesEqualARecount()
{
    QCOMPARE(m_figures.categories.size(), std::size_t{8});
    for (const CategoryFigure &one : m_figures.categories) {
        std::vector<bool> has(m_figures.records, false);
        for (const fields::FieldInfo &field : fields::allFields()) {
            if (field.category != one.category || field.isDerived) continue;
            const auto values = texts(records::ColumnKind::Field, field.name);
            for (std::size_t i = 0; i < values.size(); ++i)
                if (values[i].find_first_not_of(" \t\r\n") != std::string::npos) has[i] = true;
        }
        QCOMPARE(one.figure.records, static_cast<std::uint64_t>(std::ranges::count(has, true)));
    }
}

void TestFigures::healthIsTold()
{
    JobControl job;
    const auto health = checkHealth(m_session->file(), m_session->evidence(), job);
    QVERIFY(health.has_value());
    QVERIFY(health->addsUp);
    QCOMPARE(health->hashed, std::uint64_t{1});
    QCOMPARE(health->indexed, std::uint64_t{1});
    QVERIFY(health->journal.isSound());
    auto changed = m_session->evidence();
    ++changed[0].reading.rows.stored;
    changed[0].reading.state = records::ReadingState::Browsable;
    const auto worse = checkHealth(m_session->file(), changed, job);
    QVERIFY(!worse->addsUp);
    QCOMPARE(worse->indexed, std::uint64_t{0});
}

void TestFigures::aCancelledJobGivesNoFigures()
{
    JobControl job;
    job.cancel();
    const auto figures = computeFigures(*m_session->view(), m_session->evidence(), job);
    QVERIFY(!figures && figures.error().code == ErrorCode::Cancelled);
}

void TestFigures::anEmptyCaseHasNone()
{
    CaseSession session(m_files->openEmpty());
    session.reload();
    QTRY_VERIFY(session.view() != nullptr);
    JobControl job;
    const auto figures = computeFigures(*session.view(), session.evidence(), job);
    QVERIFY(figures.has_value());
    QCOMPARE(figures->records, std::uint64_t{0});
    QVERIFY(figures->labs.values.empty() && figures->damage.empty());
}

QTEST_GUILESS_MAIN(TestFigures)
#include "tst_figures.moc"
