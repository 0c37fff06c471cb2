// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Population that puts families together.
#include "training/population.h"

#include <algorithm>

namespace filature::training {

namespace {

using namespace std::chrono;

// A married woman's name in use: her husband's, or both; one in five keeps her own.
void marry(Person &woman, std::string_view husband, RandomStream &random)
{
    if (random.chance(200'000) || woman.name.view() == husband) return;
    woman.birthName = woman.name;
    woman.name = random.chance(960'000) ? NameText() : woman.birthName;
    if (!woman.name.isEmpty()) woman.name.append("-");
    woman.name.append(husband);
}

// Where the owner of a NIR was born, in the form of NirParts.
std::string_view birthplaceOf(const NirText &nir)
{
    const std::string_view two = nir.view().substr(5, 2);
    return two == "97" ? nir.view().substr(5, 3) : two;
}

} // namespace

void Population::fill(Making &making, Kind kind) const
{
    RandomStream &random = making.random;
    const bool couple = kind == Kind::Couple || kind == Kind::CoupleWithChildren;
    const bool children =
        kind == Kind::AdultWithChildren || kind == Kind::ChildrenOnly || kind == Kind::CoupleWithChildren;
    const Sex sex = kind == Kind::Sister || random.chance(620'000) ? Sex::Woman : Sex::Man;
    const unsigned age = kind == Kind::Sister ? random.between(58, 94)
                         : children           ? random.between(22, 52)
                                              : pickAge(sex, making.household.lab, random);
    Person &head = addPerson(making, sex, age);
    if (kind == Kind::Sister) head.standing = Standing::Sister;
    if (kind == Kind::Homonym) imitate(head, making);
    const bool marriedAlone = !couple && sex == Sex::Woman && kind != Kind::Sister && kind != Kind::Homonym && age > 22;
    if (marriedAlone && random.chance(600'000))
        marry(head, m_tables.surnames.pick(making.country, random).view(), random);
    const bool native = random.chance(580'000);
    giveNir(head, native ? departementOf(m_tables.labs[making.household.lab].area) : anyBirthplace(random), making);
    if (couple) addSpouse(making);
    if (kind == Kind::AdultTwins) addTwin(making);
    if (children) addChildren(making);
}

void Population::giveNir(Person &person, std::string_view birthplace, Making &making) const
{
    const std::uint64_t number = ordinal(making.household.id);
    NirParts parts;
    parts.sexDigit = (person.sex == Sex::Man ? 1U : 2U) + (making.random.chance(1'000) ? 6U : 0U);
    parts.year = static_cast<unsigned>(static_cast<int>(person.birth.year())) % 100;
    parts.month = static_cast<unsigned>(person.birth.month());
    if (birthplace == "99" && making.random.chance(20'000)) parts.month = 20;
    parts.birthplace = birthplace;
    parts.serial = static_cast<std::uint32_t>((number * 7919 + person.id % 8) % kNirSerials);
    person.nir = makeNir(parts);
}

void Population::addSpouse(Making &making) const
{
    RandomStream &random = making.random;
    Person &head = making.household.members[0];
    const auto visitYear = static_cast<int>(year_month_day(making.household.firstVisit).year());
    const auto headAge = static_cast<unsigned>(visitYear - static_cast<int>(head.birth.year()));
    const bool sameSex = random.chance(30'000);
    const Sex sex = (head.sex == Sex::Woman) == sameSex ? Sex::Woman : Sex::Man;
    Person &spouse = addPerson(making, sex, std::max(19U, headAge + random.below(13) - 6));
    if (!sameSex) {
        const bool headIsWife = head.sex == Sex::Woman;
        marry(headIsWife ? head : spouse, (headIsWife ? spouse : head).name.view(), random);
    }
    spouse.isInsured = !random.chance(220'000);
    if (spouse.isInsured) {
        giveNir(spouse, anyBirthplace(random), making);
    } else {
        spouse.nir = head.nir;
        spouse.quality = 1;
    }
}

void Population::addTwin(Making &making) const
{
    Person &head = making.household.members[0];
    const Sex other = head.sex == Sex::Woman ? Sex::Man : Sex::Woman;
    Person &twin = addPerson(making, making.random.chance(600'000) ? head.sex : other, 30);
    twin.birth = head.birth;
    twin.name = head.birthName.isEmpty() ? head.name : head.birthName;
    for (int tries = 0; tries < 8 && (tries == 0 || twin.firstName == head.firstName); ++tries)
        twin.firstName = &m_tables.firstNames.pick(twin.sex, static_cast<int>(twin.birth.year()), making.random);
    giveNir(twin, birthplaceOf(head.nir), making);
    head.isTwin = true;
    twin.isTwin = true;
}

void Population::addChildren(Making &making) const
{
    RandomStream &random = making.random;
    const Household &household = making.household;
    const auto visitYear = static_cast<int>(year_month_day(household.firstVisit).year());
    const auto oldest = static_cast<unsigned>(visitYear - static_cast<int>(household.members[0].birth.year())) - 18;
    const std::uint32_t share = random.below(100);
    const int count = share < 62 ? 1 : share < 91 ? 2 : 3;
    const bool twins = count > 1 && random.chance(150'000);
    for (int i = 0; i < count; ++i) {
        const unsigned age = random.chance(25'000) ? 0 : std::min(random.between(1, 17), oldest);
        const auto twinBirth =
            twins && i == 1 ? std::optional(household.members[household.size - 1U].birth) : std::nullopt;
        addChild(making, age, twinBirth);
    }
}

void Population::addChild(Making &making, unsigned age, std::optional<year_month_day> twinBirth) const
{
    RandomStream &random = making.random;
    Household &household = making.household;
    const Person &head = household.members[0];
    const bool hasFather =
        household.size > 1 && household.members[1].quality < 2 && household.members[1].sex == Sex::Man;
    Person &before = household.members[household.size - 1U];
    Person &child = addPerson(making, random.chance(500'000) ? Sex::Woman : Sex::Man, age);
    child.birth = twinBirth.value_or(household.firstVisit - days(age * 365 + random.below(360) + 1));
    const auto lived = static_cast<unsigned>((household.firstVisit - sys_days(child.birth)).count());
    child.standing = lived < 365 ? Standing::Baby : lived < 14 * 365 ? Standing::Child : Standing::Adult;
    child.name = hasFather ? household.members[1].name : head.name;
    if (child.sex == head.sex && random.chance(30'000)) child.firstName = head.firstName;
    child.nir = head.nir;
    child.isInsured = false;
    child.quality = static_cast<std::uint8_t>(2 + (child.id % 8));
    if (!twinBirth) return;
    while (child.firstName == before.firstName)
        child.firstName = &m_tables.firstNames.pick(child.sex, static_cast<int>(child.birth.year()), random);
    child.isTwin = true;
    before.isTwin = true;
    child.twinRank = 2;
}

// The same names and sex as somebody before, half of the time the same birth date too: another person all the same.
void Population::imitate(Person &person, Making &making) const
{
    for (int tries = 0; tries < 4; ++tries) {
        const auto model = earlierHousehold(making.household.id & (kExtraHousehold - 1), making.random);
        if (!model || kindOf(*model) != Kind::Single) continue;
        Household other;
        make(*model, other);
        const Person &like = other.members[0];
        person.homonymOf = like.id;
        person.sex = like.sex;
        person.name = like.name;
        person.birthName = like.birthName;
        person.firstName = like.firstName;
        person.secondName = like.secondName;
        if (making.random.chance(500'000)) person.birth = like.birth;
        return;
    }
}

} // namespace filature::training
