// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/selection.h"

#include "records/evaluator.h"

#include <algorithm>
#include <variant>

namespace filature::records {

Result<Selection> Selection::of(RecordStore &store, const TextIndex *index, const Filter &filter, JobControl &job)
{
    Selection selection;
    selection.m_all = store.all();
    selection.m_set = store.all();
    if (filter.isEverything()) return selection;
    const auto *group = std::get_if<FilterGroup>(&filter.root()->node);
    std::vector<Filter> conditions;
    if (group == nullptr || group->kind != FilterGroup::Kind::All) conditions.push_back(filter);
    else
        for (const FilterExpr &operand : group->operands) conditions.emplace_back(operand);
    for (Filter &condition : conditions) {
        FILATURE_TRY_ASSIGN(set, evaluate(store, index, condition, job));
        selection.m_set = selection.m_set.intersected(set);
        selection.m_conditions.emplace_back(std::move(condition), std::move(set));
    }
    return selection;
}

RecordSet Selection::setWithout(const FilterSubject &subject) const
{
    const auto isOthers = [&subject](const auto &condition) { return !withoutSubject(condition.first, subject).isEverything(); };
    if (std::ranges::all_of(m_conditions, isOthers)) return m_set;
    RecordSet result = m_all;
    for (const auto &condition : m_conditions)
        if (isOthers(condition)) result = result.intersected(condition.second);
    return result;
}

} // namespace filature::records
