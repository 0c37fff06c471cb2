// SPDX-License-Identifier: GPL-3.0-or-later
// The naive side of the comparisons: a delimited file as rows of cells, cut and written by the plainest code there is.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace filature::test {

using Cells = std::vector<std::string>;

struct DelimitedTable
{
    Cells header;
    std::vector<Cells> rows;
    friend bool operator==(const DelimitedTable &, const DelimitedTable &) = default;
};

// RFC 4180: cells in quotes where they begin with one, quotes doubled; LF, CRLF or CR behind each row. The first row is the header.
[[nodiscard]] DelimitedTable cutDelimited(std::string_view text, char delimiter = ',');

// The other way round: quotes only where needed, the line end behind every row.
struct WritingStyle
{
    char delimiter = ',';
    std::string_view lineEnd = "\n";
    bool quotesAll = false;
};
[[nodiscard]] std::string written(const DelimitedTable &table, WritingStyle style = {});
void appendRow(const Cells &cells, WritingStyle style, std::string &out);

// First difference in words, empty when there is none.
[[nodiscard]] std::string difference(const DelimitedTable &found, const DelimitedTable &expected);

} // namespace filature::test
