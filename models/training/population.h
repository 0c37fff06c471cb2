// SPDX-License-Identifier: GPL-3.0-or-later
// Any invented household by its number, in any order.
#pragma once

#include "training/household.h"
#include "training/labs.h"
#include "training/scenario.h"
#include "training/streets.h"
#include "training/surnames.h"

#include <cstdint>
#include <vector>

namespace filature::training {

// The export is made in blocks of this many rows; a household belongs to the block in which it begins.
inline constexpr std::uint64_t kBlockRows = 4096;
// Households with this bit are only in the server's copy.
inline constexpr std::uint64_t kExtraHousehold = std::uint64_t{1} << 40;

[[nodiscard]] constexpr std::uint64_t blockOf(std::uint64_t household)
{
    return (household & (kExtraHousehold - 1)) / kBlockRows;
}

// A household follows from seed and number alone, apart from homonyms, which also look at the sizes of earlier blocks.
// Refers to the tables it is made from. Not thread-safe while endBlock() is called.
class Population
{
public:
    struct Tables
    {
        const FirstNames &firstNames;
        const Surnames &surnames;
        const Towns &towns;
        const Streets &streets;
        const Labs &labs;
    };
    Population(Tables tables, const Scenario &scenario, std::uint64_t seed, std::uint64_t records);

    // The place of the household's block in the export decides its laboratory.
    void make(std::uint64_t id, Household &household) const;
    // Another dwelling of the same people, after a removal.
    [[nodiscard]] Dwelling dwellingAfterMove(const Household &household, std::uint8_t lab, std::uint64_t which) const;
    // The blocks must be ended in order: block number = how often it was called before.
    void endBlock(std::uint64_t households) { m_blockSizes.push_back(static_cast<std::uint16_t>(households)); }
    // The number of a household in an earlier block, or before `id` in the first one; none for the very first.
    [[nodiscard]] std::optional<std::uint64_t> earlierHousehold(std::uint64_t id, RandomStream &random) const;

private:
    enum class Kind : std::uint8_t
    {
        Single,
        Couple,
        AdultWithChildren,
        ChildrenOnly,
        CoupleWithChildren,
        Sister,
        AdultTwins,
        Homonym
    };
    struct Making
    {
        Household &household;
        RandomStream random;
        Country country = Country::Elsewhere;
    };
    [[nodiscard]] Kind kindOf(std::uint64_t id) const;
    [[nodiscard]] std::uint8_t pickLab(std::uint64_t id, RandomStream &random) const;
    [[nodiscard]] Dwelling makeDwelling(std::uint8_t lab, RandomStream &random) const;
    [[nodiscard]] unsigned pickAge(Sex sex, std::uint8_t lab, RandomStream &random) const;
    void fill(Making &making, Kind kind) const;
    Person &addPerson(Making &making, Sex sex, unsigned age) const;
    void addSpouse(Making &making) const;
    void addChildren(Making &making) const;
    void addTwin(Making &making) const;
    void addChild(Making &making, unsigned age, std::optional<std::chrono::year_month_day> twinBirth) const;
    void imitate(Person &person, Making &making) const;
    void giveNir(Person &person, std::string_view birthplace, Making &making) const;
    [[nodiscard]] std::uint64_t ordinal(std::uint64_t id) const;

    Tables m_tables;
    const Scenario &m_scenario;
    std::uint64_t m_seed;
    std::uint64_t m_records;
    Chooser m_kinds;
    std::array<Chooser, 2> m_ages; // by Sex
    Chooser m_bloodGroups;
    std::vector<std::uint16_t> m_blockSizes; // households, by block
};

struct BloodGroup
{
    std::string_view group;  // "AB"
    std::string_view rhesus; // "+"
};
[[nodiscard]] const std::array<BloodGroup, 8> &bloodGroups();

} // namespace filature::training
