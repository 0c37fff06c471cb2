// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/truth.h"

namespace filature::training {

void Truth::add(const RowPlan &plan, TypingError error)
{
    ++byDuplicate[static_cast<std::size_t>(plan.duplicate)];
    ++byTypingError[static_cast<std::size_t>(error)];
    ++recordsByLab[plan.lab];
    if (!plan.person->isInsured) ++dependantRecords;
    if (plan.duplicate == Duplicate::OtherLab) return addStranger(plan);
    if (plan.duplicate == Duplicate::First)
        addPerson(plan);
    else
        pairs += m_rowsOfPerson;
    ++m_rowsOfPerson;
}

void Truth::addPerson(const RowPlan &plan)
{
    m_rowsOfPerson = 0;
    ++persons;
    ++personsByLab[plan.lab];
    if (plan.household->id != m_lastHousehold) ++households;
    m_lastHousehold = plan.household->id;
    if (plan.person->isTwin) ++twins;
    if (plan.person->homonymOf != 0) ++homonyms;
}

void Truth::addStranger(const RowPlan &plan)
{
    Stranger &stranger = m_strangers[plan.person->id];
    pairs += ownRows(m_seed, plan.person->id) + stranger.rows;
    ++stranger.rows;
    const std::uint32_t bit = 1U << plan.lab;
    if ((stranger.labs & bit) == 0) ++personsByLab[plan.lab];
    stranger.labs |= bit;
}

void Truth::addToServer(const RowPlan &plan)
{
    ++onServer;
    ++onServerByLab[plan.lab];
}

} // namespace filature::training
