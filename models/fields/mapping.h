// SPDX-License-Identifier: GPL-3.0-or-later
// Which columns of a source stand for which fields: proposed from names and contents, kept as JSON, joined by one rule.
#pragma once

#include "core/error.h"
#include "fields/field.h"
#include "fields/normalise.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace filature::fields {

struct ColumnSample
{
    std::string name;                     // as in the header, or c1, c2 ... without one
    std::vector<std::string_view> values; // of the same rows for all columns, in order; 200 to 2,000 are enough
};

struct FieldMapping
{
    Field field = Field::LastName;
    std::vector<std::uint32_t> columns; // from 0, in the order in which joinCells() takes them
    std::string reason;                 // machine words with detail, blank between: "name:NUMSS content:nir 98%"
    double confidence = 0;              // 0 to 1
    NormaliseOptions options;
};

struct Mapping
{
    std::vector<std::string> columnNames;
    std::vector<FieldMapping> fields; // each field at most once, derived ones never
    // Unmapped columns which a person classified as not personal: shown unmasked.
    std::vector<std::uint32_t> openColumns;
};

// A column serves one field at most, except that the sex is taken from the civility when there is no column of its own.
// Pure. About 1 ms per column and 1,000 values.
[[nodiscard]] Mapping proposeMapping(std::span<const ColumnSample> columns);

// {"version":1, "columns":[names], "fields":[{"field","columns","reason","confidence","options"}], "open":[columns]}
//
// A column is written by name, or by its number from 1 where the name is empty or not unique. Options: month_first,
// excel_1904, foreign_postcodes.
[[nodiscard]] std::string mappingToJson(const Mapping &mapping);
// BadInput with the offset of the error, or with a detail naming the unknown field or column. "columns", "reason",
// "confidence", "options" and "open" may be missing: then the columns are those the fields name.
[[nodiscard]] Result<Mapping> mappingFromJson(std::string_view json);

// A mapping made for one source carried over to another by column names (exact, else with case, accents and separators
// levelled); columns without a name by position.
struct ResolvedMapping
{
    Mapping mapping; // over the new source's columns
    // Named by the mapping and not there; a field that has lost any column is left out.
    std::vector<std::string> missingColumns;
};
[[nodiscard]] ResolvedMapping resolveMapping(const Mapping &mapping, std::span<const std::string> columnNames);

// Appends the text that normalise() is given for a field of one or several columns: cells joined by a blank, blank ones
// left out; NIR and key, ABO and RhD without a blank; phones and e-mails by "; ".
void joinCells(Field field, std::span<const std::string_view> cells, std::string &out);

} // namespace filature::fields
