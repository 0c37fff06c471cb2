// SPDX-License-Identifier: GPL-3.0-or-later
// What a case must say of its records, worked out record by record from the tables that were imported.
#pragma once

#include "delimitedtable.h"
#include "fields/field.h"
#include "fields/mapping.h"
#include "fields/normalise.h"
#include "records/filter/filter.h"
#include "records/recordstore.h"

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace filature::test {

struct ReferenceRecord
{
    std::uint32_t id = 0; // RecordId
    std::uint32_t evidence = 0;
    std::string path;
    std::uint64_t row = 0;
    std::uint64_t line = 0;
    std::uint8_t flags = 0;
    Cells source;                             // as in the file
    std::map<std::string, std::string> cells; // by name of the column; c4, c5 ... beyond the header
    std::array<std::string, fields::kFieldCount> values;
    std::array<fields::Level, fields::kFieldCount> levels{};

    [[nodiscard]] const std::string &value(fields::Field field) const { return values[static_cast<std::size_t>(field)]; }
    [[nodiscard]] fields::Level level(fields::Field field) const { return levels[static_cast<std::size_t>(field)]; }
    [[nodiscard]] std::string cell(const std::string &name) const;
};

// Evidences in the order of their import, each of fewer than 65,536 rows, all of them stored.
class Reference
{
public:
    void add(const std::string &path, const DelimitedTable &table, const fields::Mapping &mapping);
    [[nodiscard]] const std::vector<ReferenceRecord> &records() const { return m_records; }
    // Gives the records the ids that they have in the store, in its order.
    void takeIds(const records::RecordStore &store);

    [[nodiscard]] std::vector<std::uint32_t> matching(const records::Filter &filter) const;
    // The one text that a subject stands for; empty = none.
    [[nodiscard]] static std::string textOf(const records::FilterSubject &subject, const ReferenceRecord &record);

private:
    std::vector<ReferenceRecord> m_records;
    std::uint32_t m_evidences = 0;
};

// Values and levels of the fields of one row.
void fillFields(const fields::Mapping &mapping, const Cells &cells, ReferenceRecord &record);

// Whether a filter holds for a record, as models/records/filter/filter.h says it.
[[nodiscard]] bool holds(const records::FilterExpr &expression, const ReferenceRecord &record);

} // namespace filature::test
