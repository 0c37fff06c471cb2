// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables.h"

#include <QtTest>

#include <map>
#include <set>

using namespace filature::training;
using filature::test::Tables;

class TestRowSequence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPersonsFirstRowComesFirst();
    void onlyExactCopiesShareAFileNumber();
    void strangersComeFromEarlierHouseholdsOfAnotherLaboratory();
    void householdsGoOnInTheNextBlock();
    void sharesOfRepetitions();
    void extraRowsAreOtherPeople();
    void sameSeedGivesTheSameRows();
};

void TestRowSequence::aPersonsFirstRowComesFirst()
{
    Tables tables;
    std::map<std::uint64_t, std::uint32_t> rows;
    tables.rows.startBlock(0);
    for (std::uint64_t i = 0; i < kBlockRows; ++i) {
        const RowPlan &plan = tables.rows.next();
        QVERIFY(plan.person >= plan.household->members.data() &&
                plan.person < plan.household->members.data() + plan.household->size);
        if (plan.duplicate == Duplicate::OtherLab) continue;
        QCOMPARE(plan.duplicate == Duplicate::First, !rows.contains(plan.person->id));
        QCOMPARE(plan.lab, plan.household->lab);
        ++rows[plan.person->id];
    }
    rows.erase(std::prev(rows.end())); // may be cut by the end of the block
    for (const auto &[person, count] : rows)
        QCOMPARE(count, ownRows(1, person));
}

void TestRowSequence::onlyExactCopiesShareAFileNumber()
{
    Tables tables(2);
    std::map<std::uint64_t, std::uint64_t> persons;
    std::map<std::uint64_t, bool> hasError;
    int copies = 0;
    tables.rows.startBlock(0);
    for (std::uint64_t i = 0; i < kBlockRows; ++i) {
        const RowPlan &plan = tables.rows.next();
        const bool isNew = persons.emplace(plan.fileNumber, plan.person->id).second;
        QCOMPARE(isNew, plan.duplicate != Duplicate::Exact);
        QCOMPARE(persons[plan.fileNumber], plan.person->id);
        if (isNew)
            hasError[plan.fileNumber] = plan.hasTypingError;
        else
            QCOMPARE(plan.hasTypingError, hasError[plan.fileNumber]);
        copies += isNew ? 0 : 1;
    }
    QVERIFY(copies > 20);
}

void TestRowSequence::strangersComeFromEarlierHouseholdsOfAnotherLaboratory()
{
    Tables tables(3);
    int strangers = 0;
    std::uint64_t last = 0;
    for (std::uint64_t block = 0; block < 3; ++block) {
        tables.rows.startBlock(block);
        for (std::uint64_t i = 0; i < kBlockRows; ++i) {
            const RowPlan &plan = tables.rows.next();
            if (plan.duplicate != Duplicate::OtherLab) {
                last = plan.household->id;
                continue;
            }
            ++strangers;
            QVERIFY(plan.household->id < last || block == 0);
            QVERIFY(plan.lab != plan.household->lab);
            QVERIFY(plan.person->isInsured);
            QVERIFY(plan.fileNumber >= kStrangerFiles);
        }
    }
    QVERIFY2(strangers > 150 && strangers < 400, qPrintable(QString::number(strangers)));
}

void TestRowSequence::householdsGoOnInTheNextBlock()
{
    Tables tables(4, 40'000);
    std::map<std::uint64_t, std::uint32_t> rows;
    for (std::uint64_t block = 0; block < 4; ++block) {
        tables.rows.startBlock(block);
        for (std::uint64_t i = 0; i < kBlockRows - block; ++i) { // blocks may be cut short
            const RowPlan &plan = tables.rows.next();
            if (plan.duplicate != Duplicate::OtherLab) ++rows[plan.person->id];
        }
    }
    rows.erase(std::prev(rows.end()));
    for (const auto &[person, count] : rows)
        QCOMPARE(count, ownRows(4, person));
}

void TestRowSequence::sharesOfRepetitions()
{
    Tables tables(5, 100'000);
    std::map<Duplicate, int> counts;
    int errors = 0;
    constexpr int kBlocks = 12;
    for (std::uint64_t block = 0; block < kBlocks; ++block) {
        tables.rows.startBlock(block);
        for (std::uint64_t i = 0; i < kBlockRows; ++i) {
            const RowPlan &plan = tables.rows.next();
            ++counts[plan.duplicate];
            errors += plan.hasTypingError ? 1 : 0;
        }
    }
    const double rows = kBlocks * double(kBlockRows);
    const double perPerson = rows / counts[Duplicate::First];
    QVERIFY2(perPerson > 1.12 && perPerson < 1.17, qPrintable(QString::number(perPerson)));
    QVERIFY2(errors > rows * 0.026 && errors < rows * 0.038, qPrintable(QString::number(errors / rows)));
    QCOMPARE(counts.size(), kDuplicateKinds);
}

void TestRowSequence::extraRowsAreOtherPeople()
{
    Tables tables(6);
    RowSequence extra(tables.population, 6, kExtraHousehold);
    tables.rows.startBlock(0);
    extra.startBlock(0);
    std::set<std::uint64_t> persons;
    std::set<std::string> nirs;
    for (int i = 0; i < 2000; ++i) {
        const RowPlan &plan = tables.rows.next();
        persons.insert(plan.person->id);
        nirs.insert(std::string(plan.person->nir.view()));
    }
    for (int i = 0; i < 200; ++i) {
        const RowPlan &plan = extra.next();
        QVERIFY(!persons.contains(plan.person->id));
        QVERIFY(!nirs.contains(std::string(plan.person->nir.view())));
        QVERIFY(plan.duplicate != Duplicate::OtherLab);
    }
}

void TestRowSequence::sameSeedGivesTheSameRows()
{
    Tables one(7);
    Tables two(7);
    one.rows.startBlock(0);
    two.rows.startBlock(0);
    for (int i = 0; i < 1000; ++i) {
        const RowPlan &a = one.rows.next();
        const RowPlan &b = two.rows.next();
        QVERIFY(a.fileNumber == b.fileNumber && a.person->id == b.person->id && a.duplicate == b.duplicate &&
                a.lab == b.lab);
    }
}

QTEST_APPLESS_MAIN(TestRowSequence)
#include "tst_rowsequence.moc"
