// SPDX-License-Identifier: GPL-3.0-or-later
// Which person's data stand in which row, with repetitions.
#pragma once

#include "training/population.h"

#include <cstdint>
#include <string_view>

namespace filature::training {

// Why a person is there (again).
enum class Duplicate : std::uint8_t
{
    First,    // the person's first row
    Exact,    // the same row once more, byte for byte
    Again,    // a later visit
    Moved,    // a later visit, with another address and telephone
    Maiden,   // entered under the birth name
    Retyped,  // keyed in again, with a typing error
    OtherLab, // a patient of another laboratory too
};
[[nodiscard]] std::string_view duplicateName(Duplicate duplicate);
inline constexpr std::size_t kDuplicateKinds = 7;

struct RowPlan
{
    const Household *household = nullptr; // valid until the next call of RowSequence::next()
    const Person *person = nullptr;
    Duplicate duplicate = Duplicate::First;
    bool hasTypingError = false;
    std::uint8_t lab = 0;         // where the row was keyed in
    std::uint64_t fileNumber = 0; // unique, but for exact copies; from kStrangerFiles on for Duplicate::OtherLab
};
inline constexpr std::uint64_t kStrangerFiles = std::uint64_t{1} << 50;

// Rows of a person in the own laboratory: 1 to 3, 1.12 on average.
[[nodiscard]] std::uint32_t ownRows(std::uint64_t seed, std::uint64_t person);

// Rows in the order of households. A block's rows follow from its number and the household that was begun before it.
class RowSequence
{
public:
    // `firstHousehold` is 0 for the leak, kExtraHousehold for rows that are only on the server.
    RowSequence(Population &population, std::uint64_t seed, std::uint64_t firstHousehold);
    // Begins block `block` (0, 1, 2 ... in order); a household whose rows are not all out yet goes on in it.
    void startBlock(std::uint64_t block);
    // At most kBlockRows calls for each block.
    const RowPlan &next();

private:
    void startHousehold();
    void startPerson();
    bool planStranger();
    void planOwn();

    Population &m_population;
    std::uint64_t m_seed;
    std::uint64_t m_firstHousehold;
    std::uint64_t m_block = 0;
    std::uint64_t m_begun = 0; // households of this block
    Household m_household;
    Household m_stranger; // whose patient comes here too
    std::size_t m_member = 0;
    std::uint32_t m_copy = 0;
    std::uint32_t m_copies = 0;
    bool m_strangerPlanned = true;
    std::uint64_t m_rowsOfBlock = 0;
    RowPlan m_plan;
};

} // namespace filature::training
