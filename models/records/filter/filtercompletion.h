// SPDX-License-Identifier: GPL-3.0-or-later
// What a window needs while somebody types a filter: colours, and what could stand at the cursor.
#pragma once

#include "records/filter/filter.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace filature::records {

enum class FilterSpanKind : std::uint8_t
{
    Subject,  // lab, has
    Operator, // : ~ , .. *
    Keyword,  // or, and, not, -
    Parenthesis,
    Text,    // a word or phrase to search everywhere
    Value,   // an item of a term, a bound, a name behind has:
    Special, // ? and "" as items
    Column,  // the name behind col:
    Error,
};

// A stretch of the text, in bytes of its UTF-8. Blanks belong to none.
struct FilterSpan
{
    std::size_t begin = 0;
    std::size_t end = 0;
    FilterSpanKind kind = FilterSpanKind::Text;
    friend bool operator==(const FilterSpan &, const FilterSpan &) = default;
};

// In order, without overlap. Of what the parser objects to, everything the lexer can tell and the first thing beyond it
// are Error. Linear; nothing for text that is too long or no UTF-8.
[[nodiscard]] std::vector<FilterSpan> tokeniseFilter(std::string_view text);

enum class FilterExpectation : std::uint8_t
{
    Nothing,    // behind a closed quote or a star, in an error
    Term,       // a subject, a keyword, a word
    ColumnName, // behind col:
    Value,      // of `subject`, perhaps a bound of a range
    Part,       // what `subject` contains
    Presence,   // a field, category or column behind has:
};

struct FilterCompletion
{
    FilterExpectation expectation = FilterExpectation::Nothing;
    FilterSubject subject; // of Value and Part
    std::string typed;     // what is there up to the cursor, without quotes
    bool isQuoted = false; // the cursor stands behind an open quote
    // The stretch a completion replaces, in bytes: quotes included, and what follows the cursor up to the end of the word.
    std::size_t begin = 0;
    std::size_t end = 0;
    friend bool operator==(const FilterCompletion &, const FilterCompletion &) = default;
};

// `cursor` in bytes; one beyond the end stands at the end.
[[nodiscard]] FilterCompletion completeFilterAt(std::string_view text, std::size_t cursor);

} // namespace filature::records
