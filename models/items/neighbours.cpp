// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/neighbours.h"

#include "access/accesslog.h"
#include "fields/normalise.h"

#include <string>
#include <string_view>
#include <utility>

namespace filature::items {

namespace {

using fields::Field;
using records::FilterExpr;
using records::FilterItem;
using records::FilterSubject;

Result<std::string> textOf(const access::RecordsView &view, RecordId record, records::ColumnKind kind, Field field)
{
    std::string text;
    const records::ColumnInfo *column = view.store().column(kind, fields::info(field).name);
    if (column != nullptr) FILATURE_TRY(view.store().appendText(record, column->id, text));
    return text;
}

// Empty when the record has none, or one that tells nobody apart (a placeholder, an impossible value).
Result<std::string> trustworthy(const access::RecordsView &view, RecordId record, Field field)
{
    FILATURE_TRY_ASSIGN(value, textOf(view, record, records::ColumnKind::Field, field));
    if (value.empty() || !fields::info(field).hasLevel) return value;
    FILATURE_TRY_ASSIGN(name, textOf(view, record, records::ColumnKind::Level, field));
    const auto level = fields::levelByName(name);
    if (level && !fields::isUsable(*level)) value.clear();
    return value;
}

Result<std::optional<FilterExpr>> addressOf(const access::RecordsView &view, RecordId record)
{
    std::vector<FilterExpr> parts;
    for (const Field field : {Field::Address, Field::Postcode, Field::Commune}) {
        FILATURE_TRY_ASSIGN(value, trustworthy(view, record, field));
        if (value.empty() && field == Field::Address) return std::nullopt;
        if (!value.empty()) parts.push_back(records::makeTerm(FilterSubject::ofField(field), {FilterItem::exactly(value)}));
    }
    return records::allOf(std::move(parts));
}

Result<std::optional<FilterExpr>> phonesOf(const access::RecordsView &view, RecordId record)
{
    std::vector<FilterItem> numbers;
    for (const Field field : {Field::Phone, Field::Mobile}) {
        FILATURE_TRY_ASSIGN(list, trustworthy(view, record, field));
        for (std::size_t at = 0; at < list.size();) { // several are joined by ", "
            const std::size_t end = std::min(list.find(", ", at), list.size());
            numbers.push_back(FilterItem::exactly(list.substr(at, end - at)));
            at = end + 2;
        }
    }
    if (numbers.empty()) return std::nullopt;
    return records::anyOf({records::makeTerm(FilterSubject::ofField(Field::Phone), numbers), records::makeTerm(FilterSubject::ofField(Field::Mobile), numbers)});
}

Result<std::optional<FilterExpr>> householdOf(const access::RecordsView &view, RecordId record)
{
    FILATURE_TRY_ASSIGN(name, trustworthy(view, record, Field::LastName));
    FILATURE_TRY_ASSIGN(address, addressOf(view, record));
    if (name.empty() || !address) return std::nullopt;
    return records::allOf({records::makeTerm(FilterSubject::ofField(Field::LastName), {FilterItem::exactly(name)}), std::move(*address)});
}

Result<std::optional<FilterExpr>> conditionOf(const access::RecordsView &view, RecordId record, NeighbourKind kind)
{
    switch (kind) {
    case NeighbourKind::Address: return addressOf(view, record);
    case NeighbourKind::Phone: return phonesOf(view, record);
    case NeighbourKind::Household: break;
    }
    return householdOf(view, record);
}

} // namespace

Result<std::vector<NeighbourCount>> countNeighbours(const access::RecordsView &view, RecordId record, JobControl &job)
{
    std::vector<NeighbourCount> counts;
    for (const NeighbourKind kind : {NeighbourKind::Address, NeighbourKind::Phone, NeighbourKind::Household}) {
        FILATURE_TRY(job.check());
        FILATURE_TRY_ASSIGN(condition, conditionOf(view, record, kind));
        if (!condition) continue;
        FILATURE_TRY_ASSIGN(set, view.select(records::Filter(std::move(*condition)), job));
        counts.push_back({kind, set.count() - (set.contains(record) ? 1 : 0)});
    }
    return counts;
}

Result<NeighbourFilter> findNeighbours(const access::OpenCase &opened, const access::RecordsView &view, RecordId record, NeighbourKind kind, JobControl &job)
{
    FILATURE_TRY_ASSIGN(condition, conditionOf(view, record, kind));
    if (!condition) return fail(ErrorCode::NotFound, "nothing to share");
    access::Look look;
    look.command = "window";
    look.filter = records::Filter(std::move(*condition));
    FILATURE_TRY_ASSIGN(set, view.select(look.filter, job));
    look.results = set.count();
    look.usesMasked = true;
    if (set.count() > kMostNeighbours) return fail(ErrorCode::Refused, "too many neighbours");
    NeighbourFilter found;
    FILATURE_TRY_ASSIGN(notJournalled, access::AccessLog(opened).look(look, {}));
    found.notJournalled = std::move(notJournalled);
    std::vector<FilterItem> numbers;
    set.forEach([&numbers](RecordId id) { numbers.push_back(FilterItem::value(std::to_string(id.value))); });
    if (numbers.empty()) numbers.push_back(FilterItem::value(std::to_string(record.value)));
    found.filter = records::Filter(records::makeTerm(FilterSubject::of(records::SubjectKind::Record), std::move(numbers)));
    return found;
}

} // namespace filature::items
