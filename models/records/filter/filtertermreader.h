// SPDX-License-Identifier: GPL-3.0-or-later
// The terms of a filter text: subject, operator, items.
#pragma once

#include "records/filter/filter.h"
#include "records/filter/filterlexer.h"
#include "records/filter/filterparser.h"

#include <cstddef>
#include <expected>
#include <optional>
#include <string>
#include <string_view>

namespace filature::records {

// Stands on one lexeme of the text and reads on from there. The text must outlive it.
class FilterTermReader
{
public:
    explicit FilterTermReader(std::string_view text) : m_text(text), m_lexer(text), m_current(m_lexer.next()) {}

    [[nodiscard]] const Lexeme &current() const { return m_current; }
    void advance() { m_current = m_lexer.next(); }
    // The term that begins here; afterwards the reader stands behind it. Fails on a lexeme that begins none.
    [[nodiscard]] std::expected<FilterExpr, FilterSyntaxFault> readTerm();

private:
    template<typename T>
    using Parsed = std::expected<T, FilterSyntaxFault>;

    // A text and where it stands.
    struct Literal
    {
        Lexeme lexeme;
        std::string text;
    };
    // An item as it is written: text, text*, from..to.
    struct WrittenItem
    {
        std::optional<Literal> text;
        std::optional<Literal> upper;
        bool hasStar = false;
        bool hasRange = false;
        std::size_t begin = 0;
        std::size_t end = 0;
    };

    [[nodiscard]] Parsed<FilterExpr> readText();
    [[nodiscard]] Parsed<FilterExpr> readPresence();
    [[nodiscard]] Parsed<FilterSubject> readColumn(FilterSubject subject);
    [[nodiscard]] Parsed<FilterExpr> readItems(FilterSubject subject);
    [[nodiscard]] Parsed<WrittenItem> readWritten();
    [[nodiscard]] Parsed<Literal> readLiteral(); // of Plain, Quoted, Invalid, ColumnPlain, ColumnQuoted; advances
    [[nodiscard]] Parsed<Literal> readName();    // the same, not empty
    [[nodiscard]] Parsed<FilterItem> makeItem(const FilterSubject &subject, WrittenItem &&written) const;
    [[nodiscard]] Parsed<FilterItem> makeRange(const FilterSubject &subject, WrittenItem &&written) const;
    [[nodiscard]] Parsed<FilterItem> makeContained(WrittenItem &&written) const;
    [[nodiscard]] Parsed<PresenceTarget> makeTarget(WrittenItem &&written) const;
    [[nodiscard]] Parsed<std::string> settled(const FilterSubject &subject, Literal &&literal) const;
    [[nodiscard]] std::unexpected<FilterSyntaxFault> faultAt(FilterFault fault, std::size_t begin,
                                                             std::size_t end) const;
    [[nodiscard]] std::unexpected<FilterSyntaxFault> faultAt(FilterFault fault, const Lexeme &lexeme) const;

    std::string_view m_text;
    FilterLexer m_lexer;
    Lexeme m_current;
};

} // namespace filature::records
