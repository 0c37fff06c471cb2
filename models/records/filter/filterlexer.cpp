// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/filter/filterlexer.h"

#include "records/filter/filtercharacters.h"

#include <array>
#include <utility>

namespace filature::records {

namespace {

constexpr std::array<std::string_view, 31> kFaultNames{
    "none",
    "invalid-utf8",
    "too-long",
    "literal-too-long",
    "too-deep",
    "unclosed-quote",
    "typographic-quote",
    "unclosed-parenthesis",
    "stray-parenthesis",
    "empty-parentheses",
    "unknown-field",
    "unknown-key",
    "unknown-name",
    "unknown-level",
    "unknown-flag",
    "term-expected",
    "value-expected",
    "operator-expected",
    "operator-without-field",
    "comma-without-field",
    "range-without-field",
    "blank-expected",
    "lone-minus",
    "misplaced-star",
    "unexpected-operator",
    "empty-text",
    "empty-range",
    "bad-range",
    "reversed-range",
    "number-expected",
    "not-for-field",
};
static_assert(kFaultNames.size() == static_cast<std::size_t>(FilterFault::NotForSubject) + 1);

bool asksForColumn(const std::optional<NamedSubject> &subject)
{
    if (!subject) return false;
    const auto *named = std::get_if<FilterSubject>(&*subject);
    return named != nullptr && named->kind == SubjectKind::Column;
}

LexemeKind kindOf(Keyword keyword)
{
    switch (keyword) {
    case Keyword::And: return LexemeKind::And;
    case Keyword::Or: return LexemeKind::Or;
    case Keyword::Not: return LexemeKind::Not;
    }
    return LexemeKind::And;
}

} // namespace

std::string_view faultName(FilterFault fault) { return kFaultNames[static_cast<std::size_t>(fault)]; }

std::string unquoted(std::string_view lexeme)
{
    lexeme.remove_prefix(1);
    lexeme.remove_suffix(1);
    std::string text;
    text.reserve(lexeme.size());
    for (std::size_t i = 0; i < lexeme.size(); ++i) {
        text += lexeme[i];
        if (lexeme[i] == '"') ++i;
    }
    return text;
}

Lexeme FilterLexer::take(LexemeKind kind, std::size_t length, State then)
{
    Lexeme lexeme;
    lexeme.kind = kind;
    lexeme.begin = m_at;
    lexeme.end = m_at + length;
    lexeme.afterBlank = std::exchange(m_afterBlank, false);
    m_at = lexeme.end;
    m_state = then;
    if (then == State::Term || then == State::AfterText) m_subject.reset();
    return lexeme;
}

Lexeme FilterLexer::fault(FilterFault fault, std::size_t length, State then)
{
    Lexeme lexeme = take(LexemeKind::Error, length, then);
    lexeme.fault = fault;
    return lexeme;
}

void FilterLexer::skipBlanks()
{
    while (m_at < m_text.size()) {
        const std::size_t length = fields::blankAt(m_text, m_at);
        if (length == 0) return;
        m_at += length;
        m_afterBlank = true;
    }
}

bool FilterLexer::isBoundary(std::size_t position) const
{
    if (position >= m_text.size()) return true;
    return m_text[position] == '(' || m_text[position] == ')' || fields::blankAt(m_text, position) != 0;
}

std::size_t FilterLexer::plainLength(bool stopsAtRange) const
{
    std::size_t end = m_at;
    while (end < m_text.size() && !endsPlainText(m_text, end) &&
           !(stopsAtRange && m_text.substr(end).starts_with("..")))
        ++end;
    return end - m_at;
}

Lexeme FilterLexer::next()
{
    switch (m_state) {
    case State::Term: return nextTerm();
    case State::AfterText:
        if (isAt("*")) return star(State::Term);
        return nextTerm();
    case State::Operator: return nextOperator();
    case State::Column: return nextColumn();
    case State::Value:
    case State::RangeEnd: return nextValue();
    case State::AfterItem: return nextAfterItem();
    }
    return {};
}

Lexeme FilterLexer::nextTerm()
{
    skipBlanks();
    if (m_at == m_text.size()) return take(LexemeKind::End, 0, State::Term);
    switch (m_text[m_at]) {
    case '(': return take(LexemeKind::Open, 1, State::Term);
    case ')': return take(LexemeKind::Close, 1, State::Term);
    case '"': return quoted(LexemeKind::Quoted, State::AfterText);
    case ':':
    case '~': return fault(FilterFault::OperatorWithoutSubject, 1, State::Term);
    case ',': return fault(FilterFault::CommaWithoutSubject, 1, State::Term);
    case '*': return fault(FilterFault::MisplacedStar, 1, State::Term);
    case '-':
        if (m_at + 1 == m_text.size() || m_text[m_at + 1] == ')' || fields::blankAt(m_text, m_at + 1) != 0)
            return fault(FilterFault::LoneMinus, 1, State::Term);
        return take(LexemeKind::Minus, 1, State::Term);
    default: return nextWord();
    }
}

Lexeme FilterLexer::nextWord()
{
    if (isTypographicQuote(m_text, m_at)) return fault(FilterFault::TypographicQuote, plainLength(false), State::Term);
    const std::size_t length = plainLength(false);
    const std::string_view word = m_text.substr(m_at, length);
    const std::size_t end = m_at + length;
    if (end < m_text.size() && (m_text[end] == ':' || m_text[end] == '~')) return namedSubject(word);
    if (isBoundary(end))
        if (const std::optional<Keyword> keyword = keywordByName(word))
            return take(kindOf(*keyword), length, State::Term);
    if (word.contains("..")) return fault(FilterFault::RangeWithoutSubject, length, State::Term);
    return take(LexemeKind::Plain, length, State::AfterText);
}

Lexeme FilterLexer::namedSubject(std::string_view word)
{
    m_columnNamed = false;
    std::optional<NamedSubject> subject = subjectByName(word);
    const std::size_t at = word.find('@');
    const bool isKnownBeforeKey = at != std::string_view::npos && subjectByName(word.substr(0, at));
    const FilterFault unknown = isKnownBeforeKey ? FilterFault::UnknownKey : FilterFault::UnknownSubject;
    Lexeme lexeme = subject ? take(LexemeKind::Subject, word.size(), State::Operator)
                            : fault(unknown, word.size(), State::Operator);
    m_subject = subject;
    lexeme.subject = std::move(subject);
    return lexeme;
}

Lexeme FilterLexer::nextOperator()
{
    const bool isContains = isAt("~");
    if (!isContains && !isAt(":")) return fault(FilterFault::OperatorExpected, 0, State::Term);
    if (!asksForColumn(m_subject) || m_columnNamed)
        return take(isContains ? LexemeKind::Contains : LexemeKind::Is, 1, State::Value);
    if (isContains) return fault(FilterFault::ValueExpected, 1, State::Term);
    return take(LexemeKind::Is, 1, State::Column);
}

Lexeme FilterLexer::nextColumn()
{
    m_columnNamed = true;
    if (isAt("\"")) return quoted(LexemeKind::ColumnQuoted, State::Operator);
    const std::size_t length = plainLength(false);
    if (length == 0) return fault(FilterFault::ValueExpected, 0, State::Term);
    if (isTypographicQuote(m_text, m_at)) return fault(FilterFault::TypographicQuote, length, State::Term);
    return take(LexemeKind::ColumnPlain, length, State::Operator);
}

Lexeme FilterLexer::nextValue()
{
    const bool isUpperBound = m_state == State::RangeEnd;
    if (!isUpperBound) skipBlanks();
    if (isAt("\"")) return quoted(LexemeKind::Quoted, State::AfterItem);
    if (isAt("..")) return take(LexemeKind::Range, 2, State::RangeEnd);
    const std::size_t length = plainLength(true);
    if (length > 0 && isTypographicQuote(m_text, m_at))
        return fault(FilterFault::TypographicQuote, length, State::AfterItem);
    if (length > 0 && isUpperBound && m_text[m_at] == '.')
        return fault(FilterFault::BadRange, length, State::AfterItem);
    const bool isInvalid = length == 1 && isAt("?");
    if (length > 0) return take(isInvalid ? LexemeKind::Invalid : LexemeKind::Plain, length, State::AfterItem);
    if (isUpperBound) return nextAfterItem();
    if (isAt("*")) return fault(FilterFault::MisplacedStar, 1, State::AfterItem);
    return fault(FilterFault::ValueExpected, 0, m_at < m_text.size() && isAt(",") ? State::AfterItem : State::Term);
}

Lexeme FilterLexer::nextAfterItem()
{
    if (isAt("*")) return star(State::AfterItem);
    if (isAt("..")) return take(LexemeKind::Range, 2, State::RangeEnd);
    if (isAt(":") || isAt("~")) return fault(FilterFault::UnexpectedOperator, 1, State::Value);
    skipBlanks();
    if (isAt(",")) return take(LexemeKind::Comma, 1, State::Value);
    m_subject.reset();
    return nextTerm();
}

Lexeme FilterLexer::star(State then)
{
    const std::size_t end = m_at + 1;
    const bool fits = isBoundary(end) || (then == State::AfterItem && m_text[end] == ',');
    if (fits) return take(LexemeKind::Star, 1, then);
    return fault(FilterFault::MisplacedStar, 1, then);
}

Lexeme FilterLexer::quoted(LexemeKind kind, State then)
{
    std::size_t end = m_at + 1;
    while (true) {
        end = m_text.find('"', end);
        if (end == std::string_view::npos) return fault(FilterFault::UnclosedQuote, m_text.size() - m_at, then);
        if (end + 1 < m_text.size() && m_text[end + 1] == '"') end += 2;
        else return take(kind, end + 1 - m_at, then);
    }
}

} // namespace filature::records
