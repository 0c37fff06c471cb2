// SPDX-License-Identifier: GPL-3.0-or-later
// Who is whom in the leak, in figures: what is known because it was invented, not read.
#pragma once

#include "training/rowsequence.h"
#include "training/tally.h"
#include "training/typingerror.h"

#include <cstdint>
#include <unordered_map>

namespace filature::training {

// Over all records, damaged ones included. Memory grows only with the patients of two laboratories (about 2 % of the
// records).
class Truth
{
public:
    explicit Truth(std::uint64_t seed) : m_seed(seed) {}
    void add(const RowPlan &plan, TypingError error);
    void addToServer(const RowPlan &plan); // the row is in the server's copy too

    std::uint64_t households = 0;
    std::uint64_t persons = 0;
    std::uint64_t pairs = 0;            // of records of one person
    std::uint64_t twins = 0;            // persons
    std::uint64_t homonyms = 0;         // persons who imitate another on purpose
    std::uint64_t dependantRecords = 0; // with the NIR of somebody else
    Counts<kDuplicateKinds> byDuplicate{};
    Counts<kTypingErrorKinds> byTypingError{};
    Counts<kLabCount> personsByLab{};
    Counts<kLabCount> recordsByLab{};
    Counts<kLabCount> onServerByLab{};
    std::uint64_t onServer = 0;

private:
    struct Stranger
    {
        std::uint32_t rows = 0;
        std::uint32_t labs = 0; // a bit each
    };
    void addPerson(const RowPlan &plan);
    void addStranger(const RowPlan &plan);

    std::uint64_t m_seed;
    std::uint64_t m_lastHousehold = ~std::uint64_t{0};
    std::uint64_t m_rowsOfPerson = 0; // of the person whose own rows come at present
    std::unordered_map<std::uint64_t, Stranger> m_strangers;
};

} // namespace filature::training
