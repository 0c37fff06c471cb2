// SPDX-License-Identifier: GPL-3.0-or-later
// The marks of a delimited text as bytes of the text that is cut, and the small questions about them.
#pragma once

#include "ingest/dialect.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace filature::ingest {

enum class LineEnd : std::uint8_t { Lf, CrLf, Cr };

// Derived from a Dialect: the strings are bytes of the text (raw in an ASCII superset, else UTF-8).
struct Syntax
{
    std::string delimiter; // empty = one column
    std::string quote;     // empty = none
    std::string escape;    // differs from quote; empty = none. Doubled quotes always stand for one.
    std::string comment;   // empty = none
    LineEnd lineEnd = LineEnd::Lf;
    std::uint32_t columns = 0; // width of the table; 0 = unknown

    [[nodiscard]] bool isDelimiter(std::string_view text, std::size_t at) const
    {
        return !delimiter.empty() && text.substr(at).starts_with(delimiter);
    }
    [[nodiscard]] bool isQuote(std::string_view text, std::size_t at) const
    {
        return !quote.empty() && text.substr(at).starts_with(quote);
    }
    [[nodiscard]] bool isEscape(std::string_view text, std::size_t at) const
    {
        return !escape.empty() && text.substr(at).starts_with(escape);
    }
    [[nodiscard]] bool isComment(std::string_view line) const { return !comment.empty() && line.starts_with(comment); }
    // Something that ends a cell: a delimiter, a line end or the end of the text.
    [[nodiscard]] bool endsCell(std::string_view text, std::size_t at) const
    {
        return at >= text.size() || text[at] == '\n' || text[at] == '\r' || isDelimiter(text, at);
    }
    // Nothing but delimiters and white space.
    [[nodiscard]] bool isBlank(std::string_view line) const;
};

// The dialect's marks as UTF-8; "doubled" escapes (equal to the quote) are left out.
[[nodiscard]] Syntax syntaxOf(const Dialect &dialect);

// Length of the line end at that position: 2 for CR LF, 1 for a lone CR or LF, 0 for none.
[[nodiscard]] inline std::size_t lineEndAt(std::string_view text, std::size_t at)
{
    if (at >= text.size()) return 0;
    if (text[at] == '\n') return 1;
    if (text[at] != '\r') return 0;
    return at + 1 < text.size() && text[at + 1] == '\n' ? 2 : 1;
}

// Position behind the physical line that begins at `begin`, with its line end.
[[nodiscard]] std::size_t lineBehind(std::string_view text, std::size_t begin);
// A physical line without its line end.
[[nodiscard]] std::string_view withoutLineEnd(std::string_view line);
// Number of line ends; CR LF counts once.
[[nodiscard]] std::uint64_t countLineEnds(std::string_view text);

} // namespace filature::ingest
