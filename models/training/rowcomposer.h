// SPDX-License-Identifier: GPL-3.0-or-later
// From a person to the cells of a row, as the laboratory would have keyed it in.
#pragma once

#include "training/doctors.h"
#include "training/rowcells.h"
#include "training/rowsequence.h"

#include <cstdint>

namespace filature::training {

// Refers to the tables it is made from. compose() changes nothing but `cells` and gives the same for the same plan.
class RowComposer
{
public:
    RowComposer(const Population &population, const Labs &labs, const Streets &streets, const Doctors &doctors,
                const Scenario &scenario, std::uint64_t seed);
    // All columns, UTF-8, before typing errors and damage.
    void compose(const RowPlan &plan, RowCells &cells) const;

private:
    struct Entry
    {
        const RowPlan &plan;
        const Person &person;
        const Lab &lab;
        const Dwelling &dwelling;
        RowCells &cells;
        RandomStream random; // of this row
        RandomStream steady; // of this person: the same in all of the person's rows
        std::chrono::sys_days fileDay;
    };
    void addIdentity(Entry &entry) const;
    void addNames(Entry &entry, bool isNamed) const;
    void addInsuranceNumber(Entry &entry) const;
    void addAddress(Entry &entry) const;
    void addContacts(Entry &entry) const;
    void addEmail(Entry &entry) const;
    void addBlood(Entry &entry) const;
    void addDoctor(Entry &entry) const;
    void addLab(Entry &entry) const;
    void addRights(Entry &entry) const;
    void addVisit(Entry &entry) const;
    void addComments(Entry &entry) const;
    void addPortal(Entry &entry) const;
    void addInsured(Entry &entry) const;
    void addRest(Entry &entry) const;

    const Population &m_population;
    const Labs &m_labs;
    const Streets &m_streets;
    const Doctors &m_doctors;
    const Scenario &m_scenario;
    std::uint64_t m_seed;
};

} // namespace filature::training
