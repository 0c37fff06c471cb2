// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/filter/filterprinter.h"

#include "records/filter/filtercharacters.h"

#include <utility>

namespace filature::records {

namespace {

void appendQuoted(std::string &out, std::string_view text)
{
    out += '"';
    for (const char c : text) {
        if (c == '"') out += '"';
        out += c;
    }
    out += '"';
}

// Dots at an end would run together with "..".
void appendLiteral(std::string &out, std::string_view text)
{
    if (canBePlain(text) && !text.starts_with('.') && !text.ends_with('.')) out += text;
    else appendQuoted(out, text);
}

class FilterPrinter
{
public:
    explicit FilterPrinter(FilterLanguage language) : m_language(language) {}

    void print(const FilterExpr &expression)
    {
        std::visit([this](const auto &node) { printNode(node); }, expression.node);
    }
    std::string take() { return std::move(m_out); }

private:
    void printNode(const FilterGroup &group)
    {
        const bool isAny = group.kind == FilterGroup::Kind::Any;
        for (bool isFirst = true; const FilterExpr &operand : group.operands) {
            if (!std::exchange(isFirst, false)) {
                m_out += ' ';
                if (isAny) m_out.append(keywordName(Keyword::Or, m_language)).append(" ");
            }
            const bool needsParentheses = !isAny && std::holds_alternative<FilterGroup>(operand.node);
            if (needsParentheses) printInParentheses(operand);
            else print(operand);
        }
    }

    void printNode(const FilterNegation &negation)
    {
        m_out += '-';
        const FilterExpr &operand = negation.operand.front();
        if (std::holds_alternative<FilterGroup>(operand.node)) printInParentheses(operand);
        else print(operand);
    }

    void printInParentheses(const FilterExpr &expression)
    {
        m_out += '(';
        print(expression);
        m_out += ')';
    }

    void printNode(const FilterPresence &presence)
    {
        m_out += presenceName(m_language);
        for (char separator = ':'; const PresenceTarget &target : presence.targets) {
            m_out += std::exchange(separator, ',');
            printTarget(target);
        }
    }

    void printTarget(const PresenceTarget &target)
    {
        if (const auto *field = std::get_if<fields::Field>(&target))
            m_out += subjectName(FilterSubject::ofField(*field), m_language);
        else if (const auto *category = std::get_if<fields::Category>(&target))
            m_out += categoryWord(*category, m_language);
        else appendQuoted(m_out, std::get<std::string>(target));
    }

    void printNode(const FilterTerm &term)
    {
        if (isBareText(term)) {
            printBareText(term.items.front());
            return;
        }
        m_out += subjectName(term.subject, m_language);
        if (term.subject.kind == SubjectKind::Column) {
            m_out += ':';
            appendQuoted(m_out, term.subject.column);
        }
        char separator = term.items.front().kind == ItemKind::Contains ? '~' : ':';
        for (const FilterItem &item : term.items) {
            m_out += std::exchange(separator, ',');
            printItem(term.subject.kind, item);
        }
    }

    static bool isBareText(const FilterTerm &term)
    {
        return term.subject.kind == SubjectKind::Word && term.items.size() == 1 &&
               term.items.front().kind != ItemKind::Contains;
    }

    void printBareText(const FilterItem &item)
    {
        const bool isPrefix = item.kind == ItemKind::Prefix;
        const bool reads = item.text.starts_with('-') || (!isPrefix && keywordByName(item.text));
        if (reads || item.text.contains("..")) appendQuoted(m_out, item.text);
        else appendLiteral(m_out, item.text);
        if (isPrefix) m_out += '*';
    }

    void printItem(SubjectKind subject, const FilterItem &item)
    {
        switch (item.kind) {
        case ItemKind::Value:
            if (subject == SubjectKind::Level) m_out += levelWord(item.text, m_language);
            else if (subject == SubjectKind::Flag) m_out += flagWord(item.text, m_language);
            else if (item.isQuoted || !canBePlain(item.text)) appendQuoted(m_out, item.text);
            else m_out += item.text;
            break;
        case ItemKind::Prefix:
            appendLiteral(m_out, item.text);
            m_out += '*';
            break;
        case ItemKind::Range:
            printBound(subject, item.text);
            m_out += "..";
            printBound(subject, item.upper);
            break;
        case ItemKind::Contains: appendLiteral(m_out, item.text); break;
        case ItemKind::Invalid: m_out += '?'; break;
        case ItemKind::Empty: m_out += "\"\""; break;
        }
    }

    void printBound(SubjectKind subject, std::string_view bound)
    {
        if (bound.empty()) return;
        if (subject == SubjectKind::Level) m_out += levelWord(bound, m_language);
        else appendLiteral(m_out, bound);
    }

    FilterLanguage m_language;
    std::string m_out;
};

} // namespace

std::string printExpression(const FilterExpr &expression, FilterLanguage language)
{
    FilterPrinter printer(language);
    printer.print(expression);
    return printer.take();
}

std::string printFilter(const Filter &filter, FilterLanguage language)
{
    return filter.isEverything() ? std::string() : printExpression(*filter.root(), language);
}

} // namespace filature::records
