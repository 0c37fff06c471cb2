// SPDX-License-Identifier: GPL-3.0-or-later
// Cuts a filter text into lexemes; goes on after an error, so that the rest can be coloured.
#pragma once

#include "records/filter/filternames.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace filature::records {

enum class LexemeKind : std::uint8_t
{
    End,
    Open,
    Close,
    Minus,
    And,
    Or,
    Not,
    Subject, // its meaning is Lexeme::subject
    Is,      // ":"
    Contains,
    ColumnPlain,
    ColumnQuoted,
    Plain,
    Quoted,
    Invalid, // "?"
    Comma,
    Range,
    Star,
    Error,
};

// What is wrong with a filter, as the stable words of Error::detail.
enum class FilterFault : std::uint8_t
{
    None,
    InvalidUtf8,
    TooLong,
    LiteralTooLong,
    TooDeep,
    UnclosedQuote,
    TypographicQuote,
    UnclosedParenthesis,
    StrayParenthesis,
    EmptyParentheses,
    UnknownSubject,
    UnknownKey,
    UnknownName,
    UnknownLevel,
    UnknownFlag,
    TermExpected,
    ValueExpected,
    OperatorExpected,
    OperatorWithoutSubject,
    CommaWithoutSubject,
    RangeWithoutSubject,
    BlankExpected,
    LoneMinus,
    MisplacedStar,
    UnexpectedOperator,
    EmptyText,
    EmptyRange,
    BadRange,
    ReversedRange,
    NumberExpected,
    NotForSubject,
};
[[nodiscard]] std::string_view faultName(FilterFault fault); // "unclosed-quote"

struct Lexeme
{
    LexemeKind kind = LexemeKind::End;
    std::size_t begin = 0; // bytes
    std::size_t end = 0;
    bool afterBlank = true; // or at the beginning
    FilterFault fault = FilterFault::None;
    std::optional<NamedSubject> subject;
};

// The text without its quotes, doubled ones made single.
[[nodiscard]] std::string unquoted(std::string_view lexeme);

// Linear in the text, whatever it says. The text must outlive the lexer and be UTF-8.
class FilterLexer
{
public:
    // What comes next where the lexer stands.
    enum class State : std::uint8_t
    {
        Term,
        AfterText,
        Operator,
        Column,
        Value,
        AfterItem,
        RangeEnd
    };

    explicit FilterLexer(std::string_view text) : m_text(text) {}

    [[nodiscard]] Lexeme next();
    [[nodiscard]] State state() const { return m_state; }
    // Of the term the lexer stands in: nothing outside terms and after an unknown name.
    [[nodiscard]] const std::optional<NamedSubject> &subject() const { return m_subject; }

private:
    [[nodiscard]] Lexeme nextTerm();
    [[nodiscard]] Lexeme nextWord();
    [[nodiscard]] Lexeme nextOperator();
    [[nodiscard]] Lexeme nextColumn();
    [[nodiscard]] Lexeme nextValue();
    [[nodiscard]] Lexeme nextAfterItem();
    [[nodiscard]] Lexeme quoted(LexemeKind kind, State then);
    [[nodiscard]] Lexeme star(State then);
    [[nodiscard]] Lexeme take(LexemeKind kind, std::size_t length, State then);
    [[nodiscard]] Lexeme fault(FilterFault fault, std::size_t length, State then);
    [[nodiscard]] Lexeme namedSubject(std::string_view word);
    [[nodiscard]] bool isAt(std::string_view what) const { return m_text.substr(m_at).starts_with(what); }
    [[nodiscard]] bool isBoundary(std::size_t position) const; // a blank, a parenthesis or the end
    [[nodiscard]] std::size_t plainLength(bool stopsAtRange) const;
    void skipBlanks();

    std::string_view m_text;
    std::size_t m_at = 0;
    bool m_afterBlank = true;
    bool m_columnNamed = false;
    State m_state = State::Term;
    std::optional<NamedSubject> m_subject;
};

} // namespace filature::records
