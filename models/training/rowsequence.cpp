// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/rowsequence.h"

#include <array>

namespace filature::training {

namespace {

constexpr std::array<std::string_view, kDuplicateKinds> kNames = {"first",  "exact",   "again",    "moved",
                                                                  "maiden", "retyped", "other-lab"};

} // namespace

std::uint32_t ownRows(std::uint64_t seed, std::uint64_t person)
{
    RandomStream random(seed, Domain::Person, person);
    const std::uint32_t share = random.below(1000);
    return share < 898 ? 1 : share < 984 ? 2 : 3;
}

std::string_view duplicateName(Duplicate duplicate) { return kNames[static_cast<std::size_t>(duplicate)]; }

RowSequence::RowSequence(Population &population, std::uint64_t seed, std::uint64_t firstHousehold)
    : m_population(population), m_seed(seed), m_firstHousehold(firstHousehold)
{
}

void RowSequence::startBlock(std::uint64_t block)
{
    if (block != 0 && m_firstHousehold == 0) m_population.endBlock(m_begun);
    m_block = block;
    m_begun = 0;
    m_rowsOfBlock = 0;
}

void RowSequence::startHousehold()
{
    m_population.make(m_firstHousehold + m_block * kBlockRows + m_begun++, m_household);
    m_member = m_household.firstInFile;
    m_strangerPlanned = false;
    startPerson();
}

void RowSequence::startPerson()
{
    m_copies = ownRows(m_seed, m_household.members[m_member].id);
    m_copy = 0;
}

// One household in thirty is followed by a row of somebody from elsewhere in the file who came to this laboratory too.
bool RowSequence::planStranger()
{
    m_strangerPlanned = true;
    RandomStream random(m_seed, Domain::Follow, m_household.id);
    if (m_firstHousehold != 0 || !random.chance(32'000)) return false;
    const auto id = m_population.earlierHousehold(m_household.id, random);
    if (!id) return false;
    m_population.make(*id, m_stranger);
    if (m_stranger.firstInFile != 0 || m_stranger.lab == m_household.lab) return false;
    m_plan = {&m_stranger,         m_stranger.members.data(),
              Duplicate::OtherLab, random.chance(300'000),
              m_household.lab,     kStrangerFiles + m_block * kBlockRows + m_rowsOfBlock};
    return true;
}

void RowSequence::planOwn()
{
    const Person &person = m_household.members[m_member];
    RandomStream first(m_seed, Domain::Row, person.id * 4);
    const bool firstHasError = first.chance(4'000);
    m_plan = {&m_household, &person, Duplicate::First, firstHasError, m_household.lab, person.id * 4 + m_copy};
    if (m_copy == 0) return;
    RandomStream random(m_seed, Domain::Row, person.id * 4 + m_copy);
    const std::uint32_t share = random.below(100);
    m_plan.hasTypingError = false;
    if (share < 12) {
        m_plan.duplicate = Duplicate::Exact;
        m_plan.fileNumber = person.id * 4;
        m_plan.hasTypingError = firstHasError;
    } else if (share < 34) {
        m_plan.duplicate = Duplicate::Retyped;
        m_plan.hasTypingError = true;
    } else if (share < 48) {
        m_plan.duplicate = Duplicate::Moved;
    } else {
        m_plan.duplicate = share < 80 && !person.birthName.isEmpty() ? Duplicate::Maiden : Duplicate::Again;
    }
}

const RowPlan &RowSequence::next()
{
    while (m_copy == m_copies) {
        if (m_copies != 0 && m_member + 1 < m_household.size) {
            ++m_member;
            startPerson();
        } else if (!m_strangerPlanned && planStranger()) {
            ++m_rowsOfBlock;
            return m_plan;
        } else {
            startHousehold();
        }
    }
    planOwn();
    ++m_copy;
    ++m_rowsOfBlock;
    return m_plan;
}

} // namespace filature::training
