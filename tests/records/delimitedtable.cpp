// SPDX-License-Identifier: GPL-3.0-or-later
#include "delimitedtable.h"

#include <format>
#include <utility>

namespace filature::test {

namespace {

std::string differenceOf(const Cells &found, const Cells &expected)
{
    if (found.size() != expected.size()) return std::format("{} cells instead of {}", found.size(), expected.size());
    for (std::size_t i = 0; i < found.size(); ++i)
        if (found[i] != expected[i]) return std::format("cell {} is \"{}\" instead of \"{}\"", i + 1, found[i], expected[i]);
    return {};
}

} // namespace

DelimitedTable cutDelimited(std::string_view text, char delimiter)
{
    std::vector<Cells> rows;
    Cells row;
    std::string cell;
    bool isInQuotes = false;
    bool isRowOpen = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        isRowOpen = true;
        if (isInQuotes) {
            if (c != '"') cell += c;
            else if (i + 1 < text.size() && text[i + 1] == '"') cell += text[i++];
            else isInQuotes = false;
        } else if (c == '"' && cell.empty()) {
            isInQuotes = true;
        } else if (c == delimiter) {
            row.push_back(std::exchange(cell, {}));
        } else if (c == '\n' || c == '\r') {
            if (c == '\r' && i + 1 < text.size() && text[i + 1] == '\n') ++i;
            row.push_back(std::exchange(cell, {}));
            rows.push_back(std::exchange(row, {}));
            isRowOpen = false;
        } else {
            cell += c;
        }
    }
    if (isRowOpen) {
        row.push_back(std::move(cell));
        rows.push_back(std::move(row));
    }
    DelimitedTable table;
    if (rows.empty()) return table;
    table.header = std::move(rows.front());
    table.rows.assign(rows.begin() + 1, rows.end());
    return table;
}

void appendRow(const Cells &cells, WritingStyle style, std::string &out)
{
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i != 0) out += style.delimiter;
        const std::string &cell = cells[i];
        const bool isAlone = cells.size() == 1 && cell.empty(); // else the line would be blank
        const bool isQuoted = style.quotesAll || isAlone || cell.find_first_of(std::string("\"\n\r") + style.delimiter) != std::string::npos;
        if (isQuoted) out += '"';
        for (const char c : cell) {
            if (c == '"') out += '"';
            out += c;
        }
        if (isQuoted) out += '"';
    }
    out += style.lineEnd;
}

std::string written(const DelimitedTable &table, WritingStyle style)
{
    std::string out;
    appendRow(table.header, style, out);
    for (const Cells &row : table.rows) appendRow(row, style, out);
    return out;
}

std::string difference(const DelimitedTable &found, const DelimitedTable &expected)
{
    if (const std::string inHeader = differenceOf(found.header, expected.header); !inHeader.empty()) return "header: " + inHeader;
    for (std::size_t i = 0; i < found.rows.size() && i < expected.rows.size(); ++i)
        if (const std::string inRow = differenceOf(found.rows[i], expected.rows[i]); !inRow.empty())
            return std::format("row {}: {}", i + 1, inRow);
    if (found.rows.size() != expected.rows.size()) return std::format("{} rows instead of {}", found.rows.size(), expected.rows.size());
    return {};
}

} // namespace filature::test
