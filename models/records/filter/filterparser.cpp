// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/filter/filterparser.h"

#include "fields/utf8.h"
#include "records/filter/filtertermreader.h"

#include <algorithm>
#include <utility>

namespace filature::records {

namespace {

template<typename T>
using Parsed = std::expected<T, FilterSyntaxFault>;

std::unexpected<FilterSyntaxFault> faultAt(FilterFault fault, std::size_t begin, std::size_t end)
{
    return std::unexpected(FilterSyntaxFault{fault, begin, end, {}, {}});
}

bool beginsOperand(LexemeKind kind)
{
    switch (kind) {
    case LexemeKind::Open:
    case LexemeKind::Minus:
    case LexemeKind::Not:
    case LexemeKind::Subject:
    case LexemeKind::Plain:
    case LexemeKind::Quoted:
    case LexemeKind::Error: return true;
    default: return false;
    }
}

// Recursive descent; the recursion is bounded by kMaxFilterDepth.
class FilterParser
{
public:
    explicit FilterParser(std::string_view text) : m_terms(text) {}

    Parsed<Filter> parse()
    {
        if (m_terms.current().kind == LexemeKind::End) return Filter();
        Parsed<FilterExpr> root = parseAny(0);
        if (!root) return std::unexpected(std::move(root).error());
        if (m_terms.current().kind != LexemeKind::End) return faultHere(FilterFault::StrayParenthesis);
        return Filter(std::move(*root));
    }

private:
    Parsed<FilterExpr> parseAny(std::size_t depth)
    {
        std::vector<FilterExpr> operands;
        while (true) {
            Parsed<FilterExpr> operand = parseAll(depth);
            if (!operand) return operand;
            operands.push_back(std::move(*operand));
            if (m_terms.current().kind != LexemeKind::Or) return anyOf(std::move(operands));
            m_terms.advance();
        }
    }

    Parsed<FilterExpr> parseAll(std::size_t depth)
    {
        std::vector<FilterExpr> operands;
        while (true) {
            Parsed<FilterExpr> operand = parseOne(depth);
            if (!operand) return operand;
            operands.push_back(std::move(*operand));
            if (m_terms.current().kind == LexemeKind::And) {
                m_terms.advance();
                continue;
            }
            if (!beginsOperand(m_terms.current().kind)) return allOf(std::move(operands));
            if (m_terms.current().kind != LexemeKind::Error && !m_terms.current().afterBlank)
                return faultHere(FilterFault::BlankExpected);
        }
    }

    Parsed<FilterExpr> parseOne(std::size_t depth)
    {
        bool isNegated = false;
        for (; m_terms.current().kind == LexemeKind::Minus || m_terms.current().kind == LexemeKind::Not;
             m_terms.advance())
            isNegated = !isNegated;
        Parsed<FilterExpr> operand = parseOperand(depth);
        if (operand && isNegated) return negate(std::move(*operand));
        return operand;
    }

    Parsed<FilterExpr> parseOperand(std::size_t depth)
    {
        switch (m_terms.current().kind) {
        case LexemeKind::Open: return parseParentheses(depth + 1);
        case LexemeKind::Subject:
        case LexemeKind::Plain:
        case LexemeKind::Quoted:
        case LexemeKind::Error: return m_terms.readTerm();
        case LexemeKind::Close:
            return faultHere(depth == 0 ? FilterFault::StrayParenthesis : FilterFault::TermExpected);
        default: return faultHere(FilterFault::TermExpected);
        }
    }

    Parsed<FilterExpr> parseParentheses(std::size_t depth)
    {
        const Lexeme open = m_terms.current();
        if (depth > kMaxFilterDepth) {
            auto fault = faultHere(FilterFault::TooDeep);
            fault.error().argument = std::to_string(kMaxFilterDepth);
            return fault;
        }
        m_terms.advance();
        if (m_terms.current().kind == LexemeKind::Close)
            return faultAt(FilterFault::EmptyParentheses, open.begin, m_terms.current().end);
        if (m_terms.current().kind == LexemeKind::End)
            return faultAt(FilterFault::UnclosedParenthesis, open.begin, open.end);
        Parsed<FilterExpr> inner = parseAny(depth);
        if (!inner) return inner;
        if (m_terms.current().kind != LexemeKind::Close)
            return faultAt(FilterFault::UnclosedParenthesis, open.begin, open.end);
        m_terms.advance();
        return inner;
    }

    [[nodiscard]] std::unexpected<FilterSyntaxFault> faultHere(FilterFault fault) const
    {
        return faultAt(fault, m_terms.current().begin, m_terms.current().end);
    }

    FilterTermReader m_terms;
};

// Byte of the first that is no UTF-8, or the length.
std::size_t validUpTo(std::string_view text)
{
    std::size_t at = 0;
    while (at < text.size()) {
        const fields::Utf8Character character = fields::characterAt(text, at);
        if (character.value == fields::kInvalidCharacter) break;
        at += character.length;
    }
    return at;
}

std::int64_t columnOf(std::string_view text, std::size_t byte)
{
    return 1 + std::ranges::count_if(text.substr(0, byte),
                                     [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80; });
}

} // namespace

std::expected<Filter, FilterSyntaxFault> parseFilterAt(std::string_view text)
{
    if (text.size() > kMaxFilterBytes)
        return std::unexpected(FilterSyntaxFault{FilterFault::TooLong, 0, 0, std::to_string(kMaxFilterBytes), {}});
    if (const std::size_t valid = validUpTo(text); valid != text.size())
        return faultAt(FilterFault::InvalidUtf8, valid, valid + 1);
    return FilterParser(text).parse();
}

Result<Filter> parseFilter(std::string_view text)
{
    std::expected<Filter, FilterSyntaxFault> parsed = parseFilterAt(text);
    if (parsed) return std::move(*parsed);
    const FilterSyntaxFault &fault = parsed.error();
    std::string detail{faultName(fault.fault)};
    if (!fault.argument.empty()) detail.append(":").append(fault.argument);
    if (!fault.suggestion.empty()) detail.append(";did-you-mean:").append(fault.suggestion);
    auto failure = fail(ErrorCode::FilterSyntax, std::move(detail));
    failure.error().column = columnOf(text, fault.begin);
    return failure;
}

} // namespace filature::records
