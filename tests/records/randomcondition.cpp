// SPDX-License-Identifier: GPL-3.0-or-later
#include "randomcondition.h"

#include "naivewords.h"
#include "records/filter/filteritems.h"
#include "records/rowplaces.h"

#include <algorithm>
#include <utility>

namespace filature::test {

using namespace records;
using fields::Field;

namespace {

bool isNumber(SubjectKind kind)
{
    return kind == SubjectKind::Evidence || kind == SubjectKind::Row || kind == SubjectKind::Line || kind == SubjectKind::Record ||
           kind == SubjectKind::BirthYear || kind == SubjectKind::BirthDecade || kind == SubjectKind::EntryYear;
}

const std::vector<Field> kPlaceFields{Field::DeptLab, Field::DeptPatient, Field::DeptPrescriber, Field::DeptNir};

} // namespace

FilterExpr RandomCondition::expression(int depth)
{
    const auto operands = [&] {
        std::vector<FilterExpr> result;
        for (std::size_t left = m_random.between(2, 3); left > 0; --left) result.push_back(expression(depth - 1));
        return result;
    };
    switch (depth == 0 ? 0 : m_random.below(6)) {
    case 3: return allOf(operands());
    case 4: return anyOf(operands());
    case 5: return negate(expression(depth - 1));
    default: return m_random.oneIn(6) ? presence() : term();
    }
}

FilterExpr RandomCondition::term()
{
    const FilterSubject of = subject();
    const bool isContains = takesItem(of.kind, ItemKind::Contains) && m_random.oneIn(4);
    std::vector<FilterItem> items;
    for (std::size_t left = m_random.between(1, 2); left > 0; --left) items.push_back(item(of, isContains));
    return makeTerm(of, std::move(items));
}

FilterSubject RandomCondition::subject()
{
    const auto kind = static_cast<SubjectKind>(m_random.below(static_cast<std::size_t>(SubjectKind::Flag) + 1));
    const auto field = [this] { return static_cast<Field>(m_random.below(fields::kFieldCount)); };
    switch (kind) {
    case SubjectKind::Field: return FilterSubject::ofField(field());
    case SubjectKind::Column: return FilterSubject::ofColumn(column());
    case SubjectKind::Region: return FilterSubject::ofRegion(m_random.pick(kPlaceFields));
    case SubjectKind::Level: {
        Field of = field();
        while (!fields::info(of).hasLevel) of = field();
        return FilterSubject::ofLevel(of);
    }
    default: return FilterSubject::of(kind);
    }
}

FilterItem RandomCondition::item(const FilterSubject &subject, bool isContains)
{
    if (isContains) return FilterItem::contains(subject.kind == SubjectKind::Evidence ? (m_random.oneIn(2) ? "CSV" : "deuxieme") : text(subject));
    if (subject.kind == SubjectKind::Flag) {
        const std::vector<std::string> flags{"short", "long", "stray_quote", "undecodable", "nul", "huge"};
        return FilterItem::exactly(m_random.pick(flags));
    }
    switch (m_random.below(6)) {
    case 0:
        if (takesItem(subject.kind, ItemKind::Prefix)) return FilterItem::prefix(text(subject));
        break;
    case 1:
    case 2:
        if (takesItem(subject.kind, ItemKind::Range)) return range(subject);
        break;
    case 3:
        if (takesItem(subject.kind, ItemKind::Empty)) return FilterItem::empty();
        break;
    case 4:
        if (takesItem(subject.kind, ItemKind::Invalid)) return FilterItem::invalid();
        break;
    default: break;
    }
    return m_random.oneIn(2) ? FilterItem::exactly(text(subject)) : FilterItem::value(text(subject));
}

FilterItem RandomCondition::range(const FilterSubject &subject)
{
    std::string from = text(subject);
    std::string to = text(subject);
    switch (m_random.below(4)) {
    case 0: return FilterItem::range(std::move(from), {});
    case 1: return FilterItem::range({}, std::move(to));
    default: return FilterItem::range(std::move(from), std::move(to)); // also of an order in which nothing lies between
    }
}

FilterExpr RandomCondition::presence()
{
    std::vector<PresenceTarget> targets;
    for (std::size_t left = m_random.between(1, 2); left > 0; --left) {
        if (m_random.oneIn(3)) targets.emplace_back(column());
        else if (m_random.oneIn(2)) targets.emplace_back(static_cast<fields::Category>(m_random.below(11)));
        else targets.emplace_back(static_cast<Field>(m_random.below(fields::kFieldCount)));
    }
    return makePresence(std::move(targets));
}

std::string RandomCondition::column()
{
    if (m_random.oneIn(12)) return "no such column";
    const auto &cells = m_random.pick(m_reference.records()).cells;
    return std::next(cells.begin(), static_cast<std::ptrdiff_t>(m_random.below(cells.size())))->first;
}

std::string RandomCondition::text(const FilterSubject &subject)
{
    const ReferenceRecord &record = m_random.pick(m_reference.records());
    std::string text = subject.kind == SubjectKind::Word ? m_random.pick(record.source) : Reference::textOf(subject, record);
    if (isNumber(subject.kind)) return m_random.oneIn(5) ? std::to_string(m_random.below(30'000)) : text.empty() ? "7" : text;
    if (subject.kind == SubjectKind::Level) return text;
    if (m_random.oneIn(12)) text = m_random.plainText(3);
    const std::vector<std::string> characters = charactersOf(text);
    if (!characters.empty() && m_random.oneIn(2)) {
        const std::size_t begin = m_random.oneIn(2) ? 0 : m_random.below(characters.size());
        const std::size_t end = m_random.between(begin + 1, characters.size());
        text.clear();
        for (std::size_t i = begin; i < end; ++i) text += characters[i];
    }
    if (m_random.oneIn(3))
        for (char &c : text) c = static_cast<char>(c >= 'a' && c <= 'z' ? c - 32 : c >= 'A' && c <= 'Z' ? c + 32 : c);
    return text.empty() ? "a" : text;
}

} // namespace filature::test
