// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/population.h"

#include <algorithm>

namespace filature::training {

namespace {

using namespace std::chrono;

// By Population::Kind. The shares of women, men, children, babies and sisters among the rows follow from them.
constexpr std::array<std::uint32_t, 8> kKindWeights = {7590, 1880, 102, 102, 84, 7, 30, 40};
// Patients by age from 18 in steps of five years: women around births and from sixty on, men mostly from fifty on.
constexpr std::array<std::uint32_t, 17> kWomenByAge = {90, 100, 110, 90, 70, 70, 70, 80, 80,
                                                       70, 60,  60,  50, 30, 15, 4,  1};
constexpr std::array<std::uint32_t, 17> kMenByAge = {50,  40, 45, 50, 60, 70, 80, 90, 100,
                                                     110, 90, 80, 60, 40, 20, 4,  1};
// Établissement français du sang: O+ 36.5, A+ 38.2, B+ 7.7, AB+ 2.5, O- 6.5, A- 6.8, B- 1.4, AB- 0.4 %.
constexpr std::array<BloodGroup, 8> kBloodGroups = {
    {{"O", "+"}, {"A", "+"}, {"B", "+"}, {"AB", "+"}, {"O", "-"}, {"A", "-"}, {"B", "-"}, {"AB", "-"}}};
constexpr std::array<std::uint32_t, 8> kBloodWeights = {365, 382, 77, 25, 65, 68, 14, 4};

year_month_day dayInYear(int yearNumber, unsigned monthNumber, RandomStream &random)
{
    const year_month_day_last last = year(yearNumber) / month(monthNumber) / std::chrono::last;
    return year(yearNumber) / month(monthNumber) / day(random.between(1, static_cast<unsigned>(last.day())));
}

} // namespace

const std::array<BloodGroup, 8> &bloodGroups() { return kBloodGroups; }

Population::Population(Tables tables, const Scenario &scenario, std::uint64_t seed, std::uint64_t records)
    : m_tables(tables), m_scenario(scenario), m_seed(seed), m_records(records), m_kinds(kKindWeights),
      m_ages{Chooser(kMenByAge), Chooser(kWomenByAge)}, m_bloodGroups(kBloodWeights)
{
}

Population::Kind Population::kindOf(std::uint64_t id) const
{
    RandomStream random(m_seed, Domain::Household, id);
    return static_cast<Kind>(m_kinds.pick(random));
}

std::uint64_t Population::ordinal(std::uint64_t id) const
{
    const std::uint64_t blocks = m_records / kBlockRows + 1;
    return (id & kExtraHousehold) == 0 ? id : blocks * kBlockRows + (id & (kExtraHousehold - 1));
}

void Population::make(std::uint64_t id, Household &household) const
{
    Making making{household, RandomStream(m_seed, Domain::Household, id), Country::Elsewhere};
    const auto kind = static_cast<Kind>(m_kinds.pick(making.random));
    household.id = id;
    household.size = 0;
    household.firstInFile = kind == Kind::ChildrenOnly ? 1 : 0;
    household.lab = pickLab(id, making.random);
    const Lab &lab = m_tables.labs[household.lab];
    const auto open = static_cast<std::uint32_t>((lab.lastDay - lab.firstDay).count());
    household.firstVisit = lab.firstDay + days(making.random.below(open));
    household.dwelling = makeDwelling(household.lab, making.random);
    const bool breton = lab.area == Area::Morbihan || lab.area == Area::CotesDArmor || lab.area == Area::IlleEtVilaine;
    making.country = breton && making.random.chance(850'000) ? Country::Brittany : Country::Elsewhere;
    fill(making, kind);
}

// The export lists laboratory after laboratory, with borders as wide as a block; one household in twenty is out of
// order.
std::uint8_t Population::pickLab(std::uint64_t id, RandomStream &random) const
{
    if (random.chance(50'000)) return m_tables.labs.at(random.below(kLabWeightSum), kLabWeightSum);
    const std::uint64_t start = blockOf(id) * kBlockRows;
    const auto rows = static_cast<std::uint32_t>(std::min(kBlockRows, m_records - start));
    return m_tables.labs.at(start + random.below(rows), m_records);
}

Dwelling Population::makeDwelling(std::uint8_t lab, RandomStream &random) const
{
    const Area area = m_tables.labs[lab].area;
    const std::uint32_t where = random.below(100);
    Dwelling dwelling;
    dwelling.town = where < 45   ? m_tables.labs[lab].town
                    : where < 87 ? &m_tables.towns.inArea(area, random)
                    : where < 95 ? &m_tables.towns.near(area, random)
                                 : &m_tables.towns.elsewhere(random);
    dwelling.houseNumber =
        random.chance(880'000) ? static_cast<std::uint16_t>(1 + random.lowBelow(140)) : std::uint16_t{0};
    dwelling.street = m_tables.streets.pickStreet(random);
    if (random.chance(90'000)) dwelling.complement = m_tables.streets.pickComplement(random);
    if (random.chance(m_scenario.fill.landline)) dwelling.landline = makeLandline(random);
    return dwelling;
}

Dwelling Population::dwellingAfterMove(const Household &household, std::uint8_t lab, std::uint64_t which) const
{
    RandomStream random(m_seed, Domain::Dwelling, household.id, which);
    return makeDwelling(lab, random);
}

std::optional<std::uint64_t> Population::earlierHousehold(std::uint64_t id, RandomStream &random) const
{
    const std::uint64_t block = blockOf(id);
    if (block == 0) {
        if (id == 0) return std::nullopt;
        return random.below(static_cast<std::uint32_t>(id));
    }
    const std::uint32_t earlier = random.below(static_cast<std::uint32_t>(block));
    return earlier * kBlockRows + random.below(m_blockSizes[earlier]);
}

unsigned Population::pickAge(Sex sex, std::uint8_t lab, RandomStream &random) const
{
    unsigned age = 18 + 5 * m_ages[static_cast<std::size_t>(sex)].pick(random);
    age += random.below(5);
    if (age >= 40) age += lab * 5U % 9U; // some laboratories have older patients
    return std::min(age, 104U);
}

Person &Population::addPerson(Making &making, Sex sex, unsigned age) const
{
    Household &household = making.household;
    RandomStream &random = making.random;
    Person &person = household.members[household.size];
    person = Person{};
    person.id = (household.id + 1) * 8 + household.size++;
    person.sex = sex;
    const std::uint64_t cell = ordinal(household.id) / kNirSerials;
    const std::uint64_t residue = mixBits(ordinal(household.id) % kNirSerials + household.size * 131U);
    const int visitYear = static_cast<int>(year_month_day(household.firstVisit).year());
    // Months go round by the household's number: two people hardly ever come to the same NIR.
    person.birth =
        dayInYear(visitYear - static_cast<int>(age), static_cast<unsigned>((cell + residue) % 12) + 1, random);
    person.firstName = &m_tables.firstNames.pick(sex, static_cast<int>(person.birth.year()), random);
    if (random.chance(45'000))
        person.secondName = &m_tables.firstNames.pick(sex, static_cast<int>(person.birth.year()), random);
    person.name = m_tables.surnames.pick(making.country, random);
    person.bloodGroup = static_cast<std::uint8_t>(m_bloodGroups.pick(random));
    if (random.chance(m_scenario.fill.mobile)) person.mobile = makeMobile(random);
    person.hasEmail = random.chance(m_scenario.fill.email);
    person.hasPassword = random.chance(m_scenario.fill.password);
    return person;
}

} // namespace filature::training
