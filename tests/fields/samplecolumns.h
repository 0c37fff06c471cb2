// SPDX-License-Identifier: GPL-3.0-or-later
// Invented rows of a laboratory's export, to be given any headers.
#pragma once

#include "fields/mapping.h"

#include <cstddef>
#include <string>
#include <vector>

namespace filature::test {

// Columns that own their cells; view() lends them to proposeMapping().
struct SampleColumns
{
    std::vector<std::string> names;
    std::vector<std::vector<std::string>> cells; // by column

    void add(std::string name, std::vector<std::string> values)
    {
        names.push_back(std::move(name));
        cells.push_back(std::move(values));
    }
    [[nodiscard]] std::vector<fields::ColumnSample> view() const
    {
        std::vector<fields::ColumnSample> columns;
        for (std::size_t i = 0; i < names.size(); ++i)
            columns.push_back({names[i], std::vector<std::string_view>(cells[i].begin(), cells[i].end())});
        return columns;
    }
};

inline constexpr std::size_t kSampleRows = 60;

// Kinds of invented columns; each gives kSampleRows cells, always the same.
enum class Kind
{
    Civility,
    LastName,
    FirstName,
    Sex,
    BirthDate,
    VisitDate,
    Nir,
    ShortNir,
    NirKey,
    Street,
    Postcode,
    Commune,
    Landline,
    Mobile,
    Email,
    Abo,
    RhD,
    BloodGroup,
    Comment,
    Number,
    Country,
    Empty
};
[[nodiscard]] std::vector<std::string> sampleCells(Kind kind);

// Columns given by header and kind.
[[nodiscard]] SampleColumns sampleTable(std::initializer_list<std::pair<const char *, Kind>> columns);

} // namespace filature::test
