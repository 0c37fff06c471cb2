// SPDX-License-Identifier: GPL-3.0-or-later
// A reader of delimited text as plain as can be: what the generator's answer key says is counted again with it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace filature::test {

enum class RowClass
{
    Header,
    Stored,
    StoredWithStrayQuote,
    StrayQuote,
    RepeatedHeader,
    Footer,
    Blank
};

struct LeakRow
{
    RowClass rowClass = RowClass::Stored;
    std::uint64_t line = 0; // from 1
    std::string_view raw;   // with its line end
    std::vector<std::string> cells;
    [[nodiscard]] bool isStored() const
    {
        return rowClass == RowClass::Stored || rowClass == RowClass::StoredWithStrayQuote;
    }
    [[nodiscard]] bool isSetAside() const
    {
        return rowClass == RowClass::StrayQuote || rowClass == RowClass::RepeatedHeader || rowClass == RowClass::Footer;
    }
};

// Cells by strict rules of quoting from `position` on; false, and position unchanged, where they are broken.
inline bool takeStrictRow(std::string_view text, std::size_t &position, std::string_view lineEnd, char delimiter,
                          std::vector<std::string> &cells)
{
    cells.clear();
    std::size_t at = position;
    while (true) {
        std::string cell;
        if (at < text.size() && text[at] == '"') {
            for (++at;; ++at) {
                if (at >= text.size()) return false;
                if (text[at] != '"')
                    cell += text[at];
                else if (at + 1 < text.size() && text[at + 1] == '"')
                    cell += text[at++];
                else
                    break;
            }
            ++at;
        } else {
            while (at < text.size() && text[at] != delimiter && !text.substr(at).starts_with(lineEnd)) {
                cell += text[at++];
            }
        }
        cells.push_back(cell);
        if (at >= text.size()) break;
        if (text.substr(at).starts_with(lineEnd)) {
            at += lineEnd.size();
            break;
        }
        if (text[at] != delimiter) return false;
        ++at;
    }
    position = at;
    return true;
}

inline std::vector<std::string> splitPlainly(std::string_view line, char delimiter)
{
    std::vector<std::string> cells(1);
    for (const char letter : line) {
        if (letter == delimiter)
            cells.emplace_back();
        else
            cells.back() += letter;
    }
    return cells;
}

// Every row of the text in order. The first one is the header and gives the width.
inline void readRows(std::string_view text, std::string_view lineEnd, char delimiter,
                     const std::function<void(const LeakRow &)> &take)
{
    LeakRow row;
    std::vector<std::string> header;
    std::uint64_t line = 1;
    for (std::size_t position = 0; position < text.size();) {
        const std::size_t begin = position;
        row.line = line;
        row.rowClass = RowClass::Stored;
        if (text.substr(position).starts_with(lineEnd)) {
            position += lineEnd.size();
            row.cells.clear();
            row.rowClass = RowClass::Blank;
        } else if (!takeStrictRow(text, position, lineEnd, delimiter, row.cells)) {
            const std::size_t end = std::min(text.find(lineEnd, begin), text.size());
            row.cells = splitPlainly(text.substr(begin, end - begin), delimiter);
            row.rowClass = row.cells.size() == header.size() ? RowClass::StoredWithStrayQuote : RowClass::StrayQuote;
            position = std::min(end + lineEnd.size(), text.size());
        }
        row.raw = text.substr(begin, position - begin);
        if (header.empty()) {
            header = row.cells;
            row.rowClass = RowClass::Header;
        } else if (row.cells == header) {
            row.rowClass = RowClass::RepeatedHeader;
        } else if (position == text.size() && row.cells.size() == 1) {
            row.rowClass = RowClass::Footer;
        }
        for (const char letter : row.raw)
            line += letter == '\n' ? 1 : 0;
        take(row);
    }
}

} // namespace filature::test
