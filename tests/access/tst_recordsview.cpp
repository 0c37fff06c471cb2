// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/demo.h"
#include "access/recordsview.h"
#include "records/filter/filterparser.h"
#include "records/importer.h"
#include "records/textindex.h"
#include "storage/storagefixture.h"

#include <thread>

using namespace filature;
using namespace filature::test;

namespace {

std::uint64_t countOf(const access::RecordsView &view, const std::string &filter)
{
    JobControl job;
    const auto set = view.select(*records::parseFilter(filter), job);
    return set ? set->count() : std::uint64_t(-1);
}

} // namespace

class TestRecordsView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void wordsAreFoundWithAndWithoutTheIndex();
    void manyThreadsAskAtOnce();
    void aFacetIgnoresItsOwnSelection();
    void whatReadsMaskedValuesIsKnown();

private:
    Sandbox m_sandbox;
    std::string m_path;
    std::string m_passphrase;
};

void TestRecordsView::initTestCase()
{
    JobControl job;
    access::DemoPlan plan{m_sandbox.path("demo"), "Exercise", {}};
    plan.options.records = 1500;
    const auto demo = access::makeDemo(plan, job);
    VERIFY_OK(demo);
    QCOMPARE(bytesOfFile(m_sandbox.path("demo/passphrase.txt")), demo->passphrase + '\n');
    m_path = demo->casePath;
    m_passphrase = demo->passphrase;
}

void TestRecordsView::wordsAreFoundWithAndWithoutTheIndex()
{
    const auto opened = storage::CaseFile::open(m_path, storage::CaseKey(m_passphrase), storage::OpenMode::Writer);
    VERIFY_OK(opened);
    const auto indexed = access::RecordsView::open(*opened);
    VERIFY_OK(indexed);
    const std::uint64_t before = countOf(**indexed, "mart*");
    QVERIFY(before > 0);
    JobControl job;
    writeFile(m_sandbox.path("more.csv"), "NOM;PRENOM\nMARTIGNY;JEANNE\nDURAND;LEA\n");
    VERIFY_OK(records::Importer(*opened).importFile(m_sandbox.path("more.csv"), {}, job)); // makes the index void
    const auto scanned = access::RecordsView::open(*opened);
    VERIFY_OK(scanned);
    QCOMPARE(countOf(**scanned, "mart*"), before + 1);
    VERIFY_OK(records::buildTextIndex(*opened, job));
    QCOMPARE(countOf(**scanned, "mart*"), before + 1); // seen without opening the view anew
}

void TestRecordsView::manyThreadsAskAtOnce()
{
    const auto opened = storage::CaseFile::open(m_path, storage::CaseKey(m_passphrase), storage::OpenMode::Shared);
    VERIFY_OK(opened);
    const auto view = access::RecordsView::open(*opened);
    VERIFY_OK(view);
    const std::uint64_t expected = countOf(**view, "sex:F mar*");
    std::atomic<int> wrong = 0;
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 8; ++i)
            threads.emplace_back([&] {
                for (int round = 0; round < 10; ++round)
                    if (countOf(**view, "sex:F mar*") != expected) ++wrong;
            });
    }
    QCOMPARE(wrong.load(), 0);
}

void TestRecordsView::aFacetIgnoresItsOwnSelection()
{
    const auto opened = storage::CaseFile::open(m_path, storage::CaseKey(m_passphrase), storage::OpenMode::Shared);
    VERIFY_OK(opened);
    const auto view = access::RecordsView::open(*opened);
    VERIFY_OK(view);
    JobControl job;
    const auto sex = records::facetByName("sex");
    const auto all = (*view)->selection({}, job);
    const auto women = (*view)->selection(*records::parseFilter("sex:F"), job);
    VERIFY_OK(all);
    VERIFY_OK(women);
    const auto ofAll = (*view)->count(*sex, *all, job);
    const auto ofWomen = (*view)->count(*sex, *women, job);
    VERIFY_OK(ofAll);
    VERIFY_OK(ofWomen);
    QVERIFY(women->set().count() < all->set().count());
    QCOMPARE(ofWomen->values.size(), ofAll->values.size());
    for (std::size_t i = 0; i < ofAll->values.size(); ++i) QCOMPARE(ofWomen->values[i].count, ofAll->values[i].count);
}

void TestRecordsView::whatReadsMaskedValuesIsKnown()
{
    const auto opened = storage::CaseFile::open(m_path, storage::CaseKey(m_passphrase), storage::OpenMode::Shared);
    VERIFY_OK(opened);
    const auto view = access::RecordsView::open(*opened);
    VERIFY_OK(view);
    const auto uses = [&](const char *filter) { return (*view)->usesMasked(*records::parseFilter(filter), {}); };
    QVERIFY(!uses("lab:LAB01 has:password birth_year:1950"));
    QVERIFY(uses("last_name:a*"));
    QVERIFY(uses("martin"));
    QVERIFY((*view)->usesMasked({}, {{records::FilterSubject::ofField(fields::Field::LastName), records::SortOrder::Ascending}}));
}

QTEST_GUILESS_MAIN(TestRecordsView)
#include "tst_recordsview.moc"
