// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/filter/filtercompletion.h"

#include "records/filter/filtercharacters.h"
#include "records/filter/filterlexer.h"
#include "records/filter/filterparser.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace filature::records {

namespace {

FilterSpanKind spanKind(const Lexeme &lexeme, bool isItem)
{
    switch (lexeme.kind) {
    case LexemeKind::Open:
    case LexemeKind::Close: return FilterSpanKind::Parenthesis;
    case LexemeKind::Minus:
    case LexemeKind::And:
    case LexemeKind::Or:
    case LexemeKind::Not: return FilterSpanKind::Keyword;
    case LexemeKind::Subject: return FilterSpanKind::Subject;
    case LexemeKind::Is:
    case LexemeKind::Contains:
    case LexemeKind::Comma:
    case LexemeKind::Range:
    case LexemeKind::Star: return FilterSpanKind::Operator;
    case LexemeKind::ColumnPlain:
    case LexemeKind::ColumnQuoted: return FilterSpanKind::Column;
    case LexemeKind::Invalid: return FilterSpanKind::Special;
    case LexemeKind::Quoted:
        if (isItem && lexeme.end - lexeme.begin == 2) return FilterSpanKind::Special;
        [[fallthrough]];
    case LexemeKind::Plain: return isItem ? FilterSpanKind::Value : FilterSpanKind::Text;
    case LexemeKind::Error:
    case LexemeKind::End: break;
    }
    return FilterSpanKind::Error;
}

void markFault(std::vector<FilterSpan> &spans, const FilterSyntaxFault &fault)
{
    for (FilterSpan &span : spans)
        if (span.begin < fault.end && fault.begin < span.end) span.kind = FilterSpanKind::Error;
}

} // namespace

std::vector<FilterSpan> tokeniseFilter(std::string_view text)
{
    const std::expected<Filter, FilterSyntaxFault> parsed = parseFilterAt(text);
    if (!parsed && (parsed.error().fault == FilterFault::TooLong || parsed.error().fault == FilterFault::InvalidUtf8))
        return {};
    std::vector<FilterSpan> spans;
    FilterLexer lexer(text);
    for (Lexeme lexeme = lexer.next(); lexeme.kind != LexemeKind::End; lexeme = lexer.next()) {
        const bool isItem = lexer.state() == FilterLexer::State::AfterItem;
        if (lexeme.begin != lexeme.end) spans.push_back({lexeme.begin, lexeme.end, spanKind(lexeme, isItem)});
    }
    if (!parsed) markFault(spans, parsed.error());
    return spans;
}

namespace {

// The lexer's view of the text up to the cursor.
struct Head
{
    std::optional<Lexeme> last;
    FilterLexer::State before = FilterLexer::State::Term; // where the lexer stood when it came to the last one
    FilterLexer::State after = FilterLexer::State::Term;
    std::optional<NamedSubject> subject;
    bool isContains = false;
};

Head readHead(std::string_view head)
{
    Head result;
    FilterLexer lexer(head);
    while (true) {
        const FilterLexer::State before = lexer.state();
        std::optional<NamedSubject> subject = lexer.subject();
        const Lexeme lexeme = lexer.next();
        const bool isEnd = lexeme.kind == LexemeKind::End || lexeme.begin == head.size();
        if (isEnd) {
            result.after = before;
            result.subject = std::move(subject);
            return result;
        }
        if (lexeme.kind == LexemeKind::Is || lexeme.kind == LexemeKind::Contains)
            result.isContains = lexeme.kind == LexemeKind::Contains;
        result.before = before;
        result.last = lexeme;
    }
}

FilterExpectation expectationIn(FilterLexer::State state, const Head &head)
{
    switch (state) {
    case FilterLexer::State::Term: return FilterExpectation::Term;
    case FilterLexer::State::Column: return FilterExpectation::ColumnName;
    case FilterLexer::State::Value:
    case FilterLexer::State::RangeEnd:
        if (!head.subject) return FilterExpectation::Nothing;
        if (std::holds_alternative<PresenceSubject>(*head.subject)) return FilterExpectation::Presence;
        return head.isContains ? FilterExpectation::Part : FilterExpectation::Value;
    case FilterLexer::State::AfterText:
    case FilterLexer::State::Operator:
    case FilterLexer::State::AfterItem: break;
    }
    return FilterExpectation::Nothing;
}

// Where the word that the cursor stands in ends.
std::size_t wordEnd(std::string_view text, std::size_t cursor)
{
    while (cursor < text.size() && !endsPlainText(text, cursor) && !text.substr(cursor).starts_with("..")) ++cursor;
    return cursor;
}

std::size_t quoteEnd(std::string_view text, std::size_t cursor)
{
    for (std::size_t end = text.find('"', cursor); end != std::string_view::npos; end = text.find('"', end + 2))
        if (end + 1 == text.size() || text[end + 1] != '"') return end + 1;
    return cursor;
}

bool isPlainWord(LexemeKind kind)
{
    switch (kind) {
    case LexemeKind::Plain:
    case LexemeKind::ColumnPlain:
    case LexemeKind::Invalid:
    case LexemeKind::And:
    case LexemeKind::Or:
    case LexemeKind::Not: return true;
    default: return false;
    }
}

// The lexeme the cursor touches from behind is being typed.
FilterCompletion completeLexeme(std::string_view text, std::size_t cursor, const Head &head)
{
    FilterCompletion result;
    const Lexeme &last = *head.last;
    if (isPlainWord(last.kind)) {
        result.typed = text.substr(last.begin, last.end - last.begin);
        result.end = wordEnd(text, cursor);
    } else if (last.fault == FilterFault::UnclosedQuote) {
        result.typed = unquoted(std::string(text.substr(last.begin, last.end - last.begin)) + '"');
        result.isQuoted = true;
        result.end = quoteEnd(text, cursor);
    } else {
        return {FilterExpectation::Nothing, {}, {}, false, cursor, cursor};
    }
    result.begin = last.begin;
    const bool isNewTerm = head.before == FilterLexer::State::AfterItem || head.before == FilterLexer::State::AfterText;
    result.expectation = expectationIn(isNewTerm ? FilterLexer::State::Term : head.before, head);
    if (result.isQuoted && result.expectation == FilterExpectation::Term)
        result.expectation = FilterExpectation::Nothing;
    return result;
}

// Nothing is typed yet.
FilterCompletion completeGap(std::string_view text, std::size_t cursor, const Head &head)
{
    using State = FilterLexer::State;
    const bool touches = head.last && head.last->end == cursor;
    const bool isBehindTerm =
        head.after == State::AfterItem || head.after == State::AfterText || head.after == State::RangeEnd;
    FilterCompletion result;
    result.expectation = expectationIn(isBehindTerm && !touches ? State::Term : head.after, head);
    if (touches && (head.last->kind == LexemeKind::Star || head.last->kind == LexemeKind::Close))
        result.expectation = FilterExpectation::Nothing;
    result.begin = cursor;
    result.end = result.expectation == FilterExpectation::Nothing ? cursor : wordEnd(text, cursor);
    return result;
}

bool isBeingTyped(const Lexeme &lexeme)
{
    if (lexeme.kind == LexemeKind::Error) return lexeme.fault != FilterFault::LoneMinus;
    return isPlainWord(lexeme.kind);
}

} // namespace

FilterCompletion completeFilterAt(std::string_view text, std::size_t cursor)
{
    cursor = std::min(cursor, text.size());
    const Head head = readHead(text.substr(0, cursor));
    const bool isInWord = head.last && head.last->end == cursor && isBeingTyped(*head.last);
    FilterCompletion result = isInWord ? completeLexeme(text, cursor, head) : completeGap(text, cursor, head);
    if (result.expectation == FilterExpectation::Value || result.expectation == FilterExpectation::Part)
        result.subject = std::get<FilterSubject>(*head.subject);
    return result;
}

} // namespace filature::records
