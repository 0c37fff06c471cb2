// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables.h"

#include <QtTest>

#include <map>
#include <set>

using namespace filature::training;
using namespace std::chrono;
using filature::test::Tables;

class TestPopulation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aHouseholdIsTheSameInAnyOrder();
    void anotherSeedGivesOtherPeople();
    void familiesShareTheInsuredsNumber();
    void nirsFitTheirOwners();
    void differentPeopleHaveDifferentNirs();
    void twinsAreBornOnOneDayAndHaveOtherFirstNames();
    void homonymsAreOtherPeopleWithTheSameNames();
    void birthsLieBeforeTheVisit();
    void marriedWomenKeepTheirBirthName();
    void firstHouseholdsComeFromTheFirstLaboratory();
    void patientsLiveMostlyNearTheirLaboratory();
    void aMoveChangesTheDwellingOnly();
    void earlierHouseholdsAreEarlier();

private:
    static constexpr std::uint64_t kHouseholds = 3000; // of the first block
    static bool areSame(const Person &a, const Person &b);
};

bool TestPopulation::areSame(const Person &a, const Person &b)
{
    return a.id == b.id && a.birth == b.birth && a.name.view() == b.name.view() &&
           a.birthName.view() == b.birthName.view() && a.firstName == b.firstName && a.secondName == b.secondName &&
           a.nir.view() == b.nir.view() && a.sex == b.sex && a.hasEmail == b.hasEmail &&
           a.mobile.has_value() == b.mobile.has_value() && a.bloodGroup == b.bloodGroup;
}

void TestPopulation::aHouseholdIsTheSameInAnyOrder()
{
    const Tables tables;
    std::vector<Household> forwards(400);
    for (std::uint64_t id = 0; id < forwards.size(); ++id)
        tables.population.make(id, forwards[id]);
    Household household;
    for (std::uint64_t id = forwards.size(); id-- > 0;) {
        tables.population.make(id, household);
        QCOMPARE(household.size, forwards[id].size);
        QCOMPARE(household.lab, forwards[id].lab);
        QVERIFY(household.dwelling.town == forwards[id].dwelling.town &&
                household.dwelling.street == forwards[id].dwelling.street);
        for (std::size_t i = 0; i < household.size; ++i)
            QVERIFY(areSame(household.members[i], forwards[id].members[i]));
    }
}

void TestPopulation::anotherSeedGivesOtherPeople()
{
    const Tables one(1);
    const Tables two(2);
    int same = 0;
    Household a;
    Household b;
    for (std::uint64_t id = 0; id < 500; ++id) {
        one.population.make(id, a);
        two.population.make(id, b);
        same +=
            a.members[0].name.view() == b.members[0].name.view() && a.members[0].birth == b.members[0].birth ? 1 : 0;
    }
    QVERIFY(same < 5);
}

void TestPopulation::familiesShareTheInsuredsNumber()
{
    const Tables tables;
    int dependants = 0;
    int ownNumbers = 0;
    Household household;
    for (std::uint64_t id = 0; id < kHouseholds; ++id) {
        tables.population.make(id, household);
        QVERIFY(household.size >= 1 && household.size <= Household::kMost);
        QVERIFY(household.members[0].isInsured && household.members[0].quality == 0);
        for (std::size_t i = 1; i < household.size; ++i) {
            const Person &person = household.members[i];
            const bool shares = person.nir.view() == household.members[0].nir.view();
            QCOMPARE(shares, !person.isInsured);
            QCOMPARE(person.quality != 0, !person.isInsured);
            dependants += shares ? 1 : 0;
            ownNumbers += shares ? 0 : 1;
        }
    }
    QVERIFY(dependants > 50);
    QVERIFY(ownNumbers > 50);
}

void TestPopulation::nirsFitTheirOwners()
{
    const Tables tables;
    Household household;
    for (std::uint64_t id = 0; id < kHouseholds; ++id) {
        tables.population.make(id, household);
        for (std::size_t i = 0; i < household.size; ++i) {
            const Person &person = household.members[i];
            if (!person.isInsured) continue;
            const std::string nir(person.nir.view());
            QCOMPARE(nir.size(), std::size_t{13});
            const bool isWoman = nir[0] == '2' || nir[0] == '8';
            QCOMPARE(isWoman, person.sex == Sex::Woman);
            QCOMPARE(std::stoi(nir.substr(1, 2)), static_cast<int>(person.birth.year()) % 100);
            const unsigned month = static_cast<unsigned>(std::stoi(nir.substr(3, 2)));
            QVERIFY(month == static_cast<unsigned>(person.birth.month()) || (month == 20 && nir.substr(5, 2) == "99"));
        }
    }
}

void TestPopulation::differentPeopleHaveDifferentNirs()
{
    const Tables tables(3, 400'000);
    std::map<std::string, int> owners;
    int count = 0;
    Household household;
    for (std::uint64_t id = 0; id < kHouseholds; ++id) {
        tables.population.make(id, household);
        for (std::size_t i = 0; i < household.size; ++i)
            if (household.members[i].isInsured) {
                ++owners[std::string(household.members[i].nir.view())];
                ++count;
            }
    }
    QVERIFY(count > 3000);
    QCOMPARE(owners.size(), static_cast<std::size_t>(count));
}

void TestPopulation::twinsAreBornOnOneDayAndHaveOtherFirstNames()
{
    const Tables tables(4);
    int children = 0;
    int adults = 0;
    Household household;
    for (std::uint64_t id = 0; id < 4000; ++id) {
        tables.population.make(id, household);
        std::vector<const Person *> twins;
        for (std::size_t i = 0; i < household.size; ++i)
            if (household.members[i].isTwin) twins.push_back(&household.members[i]);
        if (twins.empty()) continue;
        QCOMPARE(twins.size(), std::size_t{2});
        QVERIFY(twins[0]->birth == twins[1]->birth);
        QVERIFY(twins[0]->firstName != twins[1]->firstName);
        const bool isChild = !twins[0]->isInsured;
        QCOMPARE(twins[0]->nir.view() == twins[1]->nir.view(), isChild);
        if (isChild) QCOMPARE(twins[1]->twinRank, std::uint8_t{2});
        (isChild ? children : adults) += 1;
    }
    QVERIFY2(children > 2 && adults > 2,
             qPrintable(QStringLiteral("%1 pairs of children, %2 of adults").arg(children).arg(adults)));
}

void TestPopulation::homonymsAreOtherPeopleWithTheSameNames()
{
    const Tables tables(5);
    int homonyms = 0;
    int sameBirth = 0;
    Household household;
    Household model;
    for (std::uint64_t id = 0; id < 4000; ++id) {
        tables.population.make(id, household);
        const Person &person = household.members[0];
        if (person.homonymOf == 0) continue;
        ++homonyms;
        const std::uint64_t modelHousehold = person.homonymOf / 8 - 1;
        QVERIFY(modelHousehold < id);
        tables.population.make(modelHousehold, model);
        const Person &like = model.members[0];
        QCOMPARE(like.id, person.homonymOf);
        QVERIFY(like.name.view() == person.name.view() && like.firstName == person.firstName && like.sex == person.sex);
        QVERIFY(like.nir.view() != person.nir.view());
        sameBirth += like.birth == person.birth ? 1 : 0;
    }
    QVERIFY(homonyms > 5);
    QVERIFY(sameBirth > 0 && sameBirth < homonyms);
}

void TestPopulation::birthsLieBeforeTheVisit()
{
    const Tables tables(6);
    std::map<Standing, int> standings;
    Household household;
    for (std::uint64_t id = 0; id < 4000; ++id) {
        tables.population.make(id, household);
        const Lab &lab = tables.labs[household.lab];
        QVERIFY(household.firstVisit >= lab.firstDay && household.firstVisit < lab.lastDay);
        for (std::size_t i = household.firstInFile; i < household.size; ++i) {
            const Person &person = household.members[i];
            QVERIFY(person.birth.ok());
            const auto age = (household.firstVisit - sys_days(person.birth)).count() / 365;
            QVERIFY2(age >= 0 && age < 115, qPrintable(QString::number(age)));
            if (person.standing == Standing::Baby) QVERIFY(age < 1);
            if (person.standing == Standing::Child) QVERIFY(age >= 1 && age < 14);
            if (person.isInsured) QVERIFY(age >= 17);
            ++standings[person.standing];
        }
    }
    QVERIFY(standings[Standing::Child] > 50 && standings[Standing::Adult] > 3000);
}

void TestPopulation::marriedWomenKeepTheirBirthName()
{
    const Tables tables(7);
    int married = 0;
    Household household;
    for (std::uint64_t id = 0; id < kHouseholds; ++id) {
        tables.population.make(id, household);
        for (std::size_t i = 0; i < household.size; ++i) {
            const Person &person = household.members[i];
            if (person.birthName.isEmpty()) continue;
            ++married;
            QVERIFY(person.sex == Sex::Woman || person.homonymOf != 0);
            QVERIFY(person.birthName.view() != person.name.view() || household.size == 1);
        }
    }
    QVERIFY(married > static_cast<int>(kHouseholds) / 5);
}

void TestPopulation::firstHouseholdsComeFromTheFirstLaboratory()
{
    const Tables large(8, 491'840);
    int first = 0;
    Household household;
    for (std::uint64_t id = 0; id < 1000; ++id) {
        large.population.make(id, household);
        first += household.lab == 0 ? 1 : 0;
    }
    QVERIFY(first > 900 && first < 1000); // but for those out of order
    const Tables small(8, 2'000);
    std::set<int> labs;
    for (std::uint64_t id = 0; id < 1000; ++id) {
        small.population.make(id, household);
        labs.insert(household.lab);
    }
    QCOMPARE(labs.size(), kLabCount);
}

void TestPopulation::patientsLiveMostlyNearTheirLaboratory()
{
    const Tables tables(9, 2'000);
    int own = 0;
    Household household;
    for (std::uint64_t id = 0; id < kHouseholds; ++id) {
        tables.population.make(id, household);
        own += household.dwelling.town->postcode.starts_with(departementOf(tables.labs[household.lab].area)) ? 1 : 0;
    }
    const double share = own / double(kHouseholds);
    QVERIFY2(share > 0.83 && share < 0.91, qPrintable(QString::number(share)));
}

void TestPopulation::aMoveChangesTheDwellingOnly()
{
    const Tables tables(10);
    Household household;
    int changed = 0;
    for (std::uint64_t id = 0; id < 200; ++id) {
        tables.population.make(id, household);
        const Dwelling one = tables.population.dwellingAfterMove(household, household.lab, 17);
        const Dwelling again = tables.population.dwellingAfterMove(household, household.lab, 17);
        QVERIFY(one.town == again.town && one.street == again.street && one.houseNumber == again.houseNumber);
        changed += one.street != household.dwelling.street || one.houseNumber != household.dwelling.houseNumber ? 1 : 0;
    }
    QVERIFY(changed > 190);
}

void TestPopulation::earlierHouseholdsAreEarlier()
{
    Tables tables(11, 100'000);
    RandomStream random(1, Domain::Row);
    QVERIFY(!tables.population.earlierHousehold(0, random).has_value());
    for (int i = 0; i < 200; ++i)
        QVERIFY(*tables.population.earlierHousehold(7, random) < 7);
    tables.population.endBlock(2900);
    tables.population.endBlock(10);
    std::set<std::uint64_t> blocks;
    for (int i = 0; i < 2000; ++i) {
        const std::uint64_t id = *tables.population.earlierHousehold(2 * kBlockRows + 5, random);
        blocks.insert(blockOf(id));
        QVERIFY(id % kBlockRows < (blockOf(id) == 0 ? 2900U : 10U));
    }
    QCOMPARE(blocks, (std::set<std::uint64_t>{0, 1}));
}

QTEST_APPLESS_MAIN(TestPopulation)
#include "tst_population.moc"
