// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/filter/filter.h"

#include "fields/blanks.h"
#include "records/filter/filtercharacters.h"

#include <algorithm>
#include <utility>

namespace filature::records {

using fields::Field;

bool operator==(const FilterGroup &, const FilterGroup &) = default;
bool operator==(const FilterNegation &, const FilterNegation &) = default;

FilterItem FilterItem::value(std::string text)
{
    const bool isPlain = canBePlain(text);
    return {ItemKind::Value, !isPlain, std::move(text), {}};
}

namespace {

FilterExpr makeGroup(FilterGroup::Kind kind, std::vector<FilterExpr> operands)
{
    if (operands.size() == 1) return std::move(operands.front());
    FilterGroup group{kind, {}};
    group.operands.reserve(operands.size());
    for (FilterExpr &operand : operands) {
        auto *inner = std::get_if<FilterGroup>(&operand.node);
        if (inner != nullptr && inner->kind == kind)
            std::ranges::move(inner->operands, std::back_inserter(group.operands));
        else group.operands.push_back(std::move(operand));
    }
    return {std::move(group)};
}

// Quotes tell something of the values of fields and columns only.
bool quotesCount(SubjectKind kind)
{
    return kind == SubjectKind::Field || kind == SubjectKind::Column || kind == SubjectKind::Region;
}

bool speaksOf(const FilterExpr &expression, const FilterSubject &subject)
{
    if (const auto *negation = std::get_if<FilterNegation>(&expression.node))
        return speaksOf(negation->operand.front(), subject);
    const auto *term = std::get_if<FilterTerm>(&expression.node);
    return term != nullptr && term->subject == subject;
}

} // namespace

FilterExpr makeTerm(FilterSubject subject, std::vector<FilterItem> items)
{
    for (FilterItem &item : items)
        if (item.kind != ItemKind::Value || !quotesCount(subject.kind)) item.isQuoted = false;
    return {FilterTerm{std::move(subject), std::move(items)}};
}

FilterExpr makePresence(std::vector<PresenceTarget> targets) { return {FilterPresence{std::move(targets)}}; }

FilterExpr allOf(std::vector<FilterExpr> operands) { return makeGroup(FilterGroup::Kind::All, std::move(operands)); }

FilterExpr anyOf(std::vector<FilterExpr> operands) { return makeGroup(FilterGroup::Kind::Any, std::move(operands)); }

FilterExpr negate(FilterExpr operand)
{
    if (auto *negation = std::get_if<FilterNegation>(&operand.node)) {
        FilterExpr inner = std::move(negation->operand.front());
        return inner;
    }
    FilterNegation negation;
    negation.operand.push_back(std::move(operand));
    return {std::move(negation)};
}

Filter narrowed(const Filter &filter, FilterExpr condition)
{
    if (filter.isEverything()) return Filter(std::move(condition));
    std::vector<FilterExpr> operands;
    operands.push_back(*filter.root());
    operands.push_back(std::move(condition));
    return Filter(allOf(std::move(operands)));
}

Filter withoutSubject(const Filter &filter, const FilterSubject &subject)
{
    if (filter.isEverything()) return filter;
    const auto *group = std::get_if<FilterGroup>(&filter.root()->node);
    if (group == nullptr || group->kind != FilterGroup::Kind::All)
        return speaksOf(*filter.root(), subject) ? Filter() : filter;
    std::vector<FilterExpr> kept;
    std::ranges::copy_if(group->operands, std::back_inserter(kept),
                         [&subject](const FilterExpr &each) { return !speaksOf(each, subject); });
    if (kept.size() == group->operands.size()) return filter;
    return kept.empty() ? Filter() : Filter(allOf(std::move(kept)));
}

namespace {

class MaskedUseFinder
{
public:
    void visit(const FilterExpr &expression)
    {
        if (const auto *term = std::get_if<FilterTerm>(&expression.node)) visitTerm(*term);
        else if (const auto *group = std::get_if<FilterGroup>(&expression.node))
            for (const FilterExpr &operand : group->operands) visit(operand);
        else if (const auto *negation = std::get_if<FilterNegation>(&expression.node)) visit(negation->operand.front());
    }

    MaskedUse take()
    {
        sortAndUnite(m_use.fields);
        sortAndUnite(m_use.columns);
        return std::move(m_use);
    }

private:
    template<typename T>
    static void sortAndUnite(std::vector<T> &values)
    {
        std::ranges::sort(values);
        const auto repeated = std::ranges::unique(values);
        values.erase(repeated.begin(), repeated.end());
    }

    void visitTerm(const FilterTerm &term)
    {
        const bool readsValues = std::ranges::any_of(term.items, [](const FilterItem &item) {
            return item.kind != ItemKind::Invalid && item.kind != ItemKind::Empty;
        });
        if (!readsValues) return;
        switch (term.subject.kind) {
        case SubjectKind::Field:
        case SubjectKind::Region: addField(term.subject.field); break;
        case SubjectKind::Column: m_use.columns.push_back(term.subject.column); break;
        case SubjectKind::Word: m_use.everyCell = true; break;
        default: break;
        }
    }

    void addField(Field field)
    {
        // The birthplace in a NIR is as masked as the NIR itself, and it is not shown anywhere else.
        if (field == Field::DeptNir) field = Field::Nir;
        if (fields::info(field).mask != fields::MaskClass::Open) m_use.fields.push_back(field);
    }

    MaskedUse m_use;
};

} // namespace

MaskedUse usesMaskedField(const Filter &filter)
{
    MaskedUseFinder finder;
    if (filter.root() != nullptr) finder.visit(*filter.root());
    return finder.take();
}

bool canBePlain(std::string_view text)
{
    if (text.empty() || text == "?" || isTypographicQuote(text, 0) || text.contains("..")) return false;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (endsPlainText(text, i)) return false;
    return true;
}

} // namespace filature::records
