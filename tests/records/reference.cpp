// SPDX-License-Identifier: GPL-3.0-or-later
#include "reference.h"

#include "fields/blanks.h"
#include "fields/fold.h"
#include "fields/places.h"
#include "ingest/rowbatch.h"
#include "naivewords.h"
#include "records/rowplaces.h"

#include <algorithm>
#include <charconv>
#include <format>
#include <optional>
#include <set>

namespace filature::test {

using namespace records;
using fields::Field;

namespace {

bool isBlank(std::string_view text) { return fields::trimmed(text).empty(); }

bool isDepartement(Field field)
{
    return field == Field::DeptLab || field == Field::DeptPatient || field == Field::DeptPrescriber || field == Field::DeptNir;
}

bool isDate(Field field) { return field == Field::BirthDate || field == Field::EntryDate; }

std::vector<std::string> partsOf(Field field, const std::string &value)
{
    if (field != Field::Phone && field != Field::Mobile && field != Field::Email) return {value};
    std::vector<std::string> parts{""};
    for (std::size_t i = 0; i < value.size(); ++i) {
        if (value.compare(i, 2, ", ") == 0) {
            parts.emplace_back();
            ++i;
        } else {
            parts.back() += value[i];
        }
    }
    return parts;
}

// What the user wrote, in the field's own form.
std::string canonical(Field field, const std::string &text)
{
    if (isDepartement(field)) {
        const fields::Departement *named = fields::departementByName(text);
        if (fields::departement(text) == nullptr && named != nullptr) return std::string(named->code);
        std::string code;
        for (const char c : fields::fold(text)) code += static_cast<char>(c >= 'a' && c <= 'z' ? c - 32 : c);
        return code.size() == 1 ? "0" + code : code;
    }
    fields::Normalised normalised;
    fields::normalise(field, text, normalised);
    return normalised.value;
}

bool fieldHasValue(Field field, const FilterItem &item, const std::string &value)
{
    const std::string wanted = canonical(field, item.text);
    if (isDate(field) && wanted.size() < 10) return fields::fold(value).starts_with(fields::fold(wanted));
    if (item.isQuoted && !isDate(field)) return value == wanted;
    for (const std::string &part : partsOf(field, value))
        if (fields::fold(part) == fields::fold(wanted)) return true;
    const bool isList = field == Field::Phone || field == Field::Mobile || field == Field::Email;
    return !isDate(field) && !isList && fields::fold(value) == fields::fold(item.text);
}

bool isBetween(const std::string &folded, const std::string &from, const std::string &to)
{
    return !folded.empty() && folded >= from && (to.empty() || folded <= to || folded.starts_with(to));
}

bool fieldHolds(Field field, const FilterItem &item, const ReferenceRecord &record)
{
    const std::string &value = record.value(field);
    const std::string folded = fields::fold(value);
    const auto bound = [&](const std::string &text) {
        if (text.empty()) return text;
        return fields::fold(isDate(field) || isDepartement(field) ? canonical(field, text) : text);
    };
    switch (item.kind) {
    case ItemKind::Value: return fieldHasValue(field, item, value);
    case ItemKind::Prefix: return folded.starts_with(fields::fold(item.text));
    case ItemKind::Contains: return folded.contains(fields::fold(item.text));
    case ItemKind::Range: return isBetween(folded, bound(item.text), bound(item.upper));
    case ItemKind::Invalid: return fields::isInvalid(record.level(field));
    case ItemKind::Empty: return isBlank(value);
    }
    return false;
}

std::optional<double> numberOf(const std::string &text)
{
    const std::string_view trimmed = fields::trimmed(text);
    double number = 0;
    const auto parsed = std::from_chars(trimmed.data(), trimmed.data() + trimmed.size(), number);
    if (parsed.ec != std::errc{} || parsed.ptr != trimmed.data() + trimmed.size()) return std::nullopt;
    return number;
}

bool columnHolds(const FilterItem &item, const std::string &cell)
{
    const std::string folded = fields::fold(cell);
    switch (item.kind) {
    case ItemKind::Value: return item.isQuoted ? cell == item.text : folded == fields::fold(item.text);
    case ItemKind::Prefix: return folded.starts_with(fields::fold(item.text));
    case ItemKind::Contains: return folded.contains(fields::fold(item.text));
    case ItemKind::Empty: return isBlank(cell);
    case ItemKind::Invalid: return false;
    case ItemKind::Range: break;
    }
    const auto from = numberOf(item.text);
    const auto to = numberOf(item.upper);
    if ((!from && !item.text.empty()) || (!to && !item.upper.empty())) return isBetween(folded, fields::fold(item.text), fields::fold(item.upper));
    const auto number = numberOf(cell);
    return number && (!from || *number >= *from) && (!to || *number <= *to);
}

bool wordHolds(const FilterItem &item, const ReferenceRecord &record)
{
    const std::string needle = fields::fold(item.text);
    return std::ranges::any_of(record.source, [&](const std::string &cell) {
        const std::string folded = fields::fold(cell);
        if (item.kind == ItemKind::Contains) return folded.contains(needle);
        return naiveContainsWords(folded, needle, item.kind == ItemKind::Prefix);
    });
}

bool numberHolds(const FilterItem &item, std::uint64_t number)
{
    const auto from = item.text.empty() ? 0 : std::stoull(item.text);
    if (item.kind == ItemKind::Value) return number == from;
    return number >= from && (item.upper.empty() || number <= std::stoull(item.upper));
}

bool levelHolds(const FilterItem &item, fields::Level level)
{
    const auto named = [](const std::string &name, fields::Level otherwise) { return name.empty() ? otherwise : *fields::levelByName(name); };
    if (item.kind == ItemKind::Value) return level == named(item.text, fields::Level::Absent);
    return level >= named(item.text, fields::Level::Absent) && level <= named(item.upper, fields::Level::Ok);
}

bool regionHolds(const FilterItem &item, const std::string &region)
{
    if (item.kind == ItemKind::Empty) return region.empty();
    if (region.empty()) return false;
    std::string name;
    for (const fields::Departement &each : fields::allDepartements())
        if (each.regionCode == region) name = fields::fold(each.regionName);
    const std::string text = fields::fold(item.text);
    switch (item.kind) {
    case ItemKind::Prefix: return region.starts_with(text) || name.starts_with(text);
    case ItemKind::Contains: return region.contains(text) || name.contains(text);
    default: return region == item.text || fields::regionByName(item.text) == region;
    }
}

bool itemHolds(const FilterSubject &subject, const FilterItem &item, const ReferenceRecord &record)
{
    const std::string text = Reference::textOf(subject, record);
    switch (subject.kind) {
    case SubjectKind::Field: return fieldHolds(subject.field, item, record);
    case SubjectKind::Column: return columnHolds(item, text);
    case SubjectKind::Word: return wordHolds(item, record);
    case SubjectKind::Level: return levelHolds(item, record.level(subject.field));
    case SubjectKind::Region: return regionHolds(item, text);
    case SubjectKind::Evidence:
        if (item.kind == ItemKind::Contains) return fields::fold(record.path).contains(fields::fold(item.text));
        return numberHolds(item, record.evidence);
    case SubjectKind::Row: return numberHolds(item, record.row);
    case SubjectKind::Line: return numberHolds(item, record.line);
    case SubjectKind::Record: return numberHolds(item, record.id);
    case SubjectKind::BirthYear:
    case SubjectKind::BirthDecade:
    case SubjectKind::EntryYear:
        if (item.kind == ItemKind::Empty) return text.empty();
        return !text.empty() && numberHolds(item, std::stoull(text));
    case SubjectKind::Flag: return (record.flags & rowFlagByName(item.text)) != 0;
    }
    return false;
}

bool isPresent(const PresenceTarget &target, const ReferenceRecord &record)
{
    if (const auto *field = std::get_if<Field>(&target)) return !isBlank(record.value(*field));
    if (const auto *name = std::get_if<std::string>(&target)) return !isBlank(record.cell(*name));
    return std::ranges::any_of(fields::allFields(), [&](const fields::FieldInfo &info) {
        return info.category == std::get<fields::Category>(target) && !info.isDerived && !isBlank(record.value(info.field));
    });
}

std::string yearOfDate(const std::string &date)
{
    const bool isYear = date.size() >= 4 && std::ranges::all_of(date.substr(0, 4), [](char c) { return c >= '0' && c <= '9'; });
    return isYear && !date.starts_with("0000") && (date.size() == 4 || date[4] == '-') ? date.substr(0, 4) : std::string{};
}

// Names as the case keeps them: c<position> for a missing one, " (2)" behind a repeated one.
Cells namesOf(const Cells &header, std::size_t columns)
{
    Cells names;
    std::set<std::string> taken;
    for (std::size_t i = 0; i < columns; ++i) {
        const std::string base = i < header.size() && !header[i].empty() ? header[i] : std::format("c{}", i + 1);
        std::string name = base;
        for (int number = 2; !taken.insert(name).second; ++number) name = std::format("{} ({})", base, number);
        names.push_back(name);
    }
    return names;
}

std::size_t linesIn(const Cells &cells)
{
    std::size_t lines = 1;
    for (const std::string &cell : cells)
        for (std::size_t i = 0; i < cell.size(); ++i)
            lines += cell[i] == '\n' || (cell[i] == '\r' && (i + 1 == cell.size() || cell[i + 1] != '\n')) ? 1 : 0;
    return lines;
}

} // namespace

std::string ReferenceRecord::cell(const std::string &name) const
{
    const auto at = cells.find(name);
    return at == cells.end() ? std::string{} : at->second;
}

void fillFields(const fields::Mapping &mapping, const Cells &cells, ReferenceRecord &record)
{
    const auto set = [&record](Field field, std::string_view value) { record.values[static_cast<std::size_t>(field)] = value; };
    fields::Normalised normalised;
    for (const fields::FieldMapping &mapped : mapping.fields) {
        std::vector<std::string_view> parts;
        for (const std::uint32_t column : mapped.columns) parts.push_back(column < cells.size() ? std::string_view(cells[column]) : std::string_view{});
        std::string joined;
        fields::joinCells(mapped.field, parts, joined);
        fields::normalise(mapped.field, mapped.options, joined, normalised);
        set(mapped.field, normalised.value);
        if (fields::info(mapped.field).hasLevel) record.levels[static_cast<std::size_t>(mapped.field)] = normalised.level;
    }
    set(Field::DeptPatient, fields::departementOfPostcode(record.value(Field::Postcode), record.value(Field::Commune)));
    set(Field::DeptPrescriber, fields::departementOfPostcode(record.value(Field::DoctorPostcode), record.value(Field::DoctorCommune)));
    set(Field::DeptLab, fields::departementOfPostcode(record.value(Field::LabPostcode), {}));
    if (record.value(Field::DeptLab).empty()) set(Field::DeptLab, fields::departementOfFiness(record.value(Field::Finess)));
    set(Field::DeptNir, fields::departementOfNir(record.value(Field::Nir)));
}

void Reference::add(const std::string &path, const DelimitedTable &table, const fields::Mapping &mapping)
{
    ++m_evidences;
    std::size_t widest = table.header.size();
    for (const Cells &row : table.rows) widest = std::max(widest, row.size());
    const Cells names = namesOf(table.header, widest);
    std::uint64_t line = 1 + linesIn(table.header);
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const Cells &row = table.rows[i];
        ReferenceRecord record;
        record.evidence = m_evidences;
        record.path = path;
        record.row = i + 1;
        record.line = line;
        line += linesIn(row);
        if (row.size() < table.header.size()) record.flags |= ingest::kRowShort;
        if (row.size() > table.header.size()) record.flags |= ingest::kRowLong;
        if (std::ranges::any_of(row, [](const std::string &cell) { return cell.contains('\0'); })) record.flags |= ingest::kRowNul;
        record.source = row;
        for (std::size_t c = 0; c < row.size(); ++c) record.cells[names[c]] = row[c];
        fillFields(mapping, row, record);
        m_records.push_back(std::move(record));
    }
}

void Reference::takeIds(const RecordStore &store)
{
    std::size_t next = 0;
    store.all().forEach([&](RecordId record) {
        if (next < m_records.size()) m_records[next].id = record.value;
        ++next;
    });
    if (next != m_records.size()) qFatal("the case has %zu records instead of %zu", next, m_records.size());
}

std::vector<std::uint32_t> Reference::matching(const Filter &filter) const
{
    std::vector<std::uint32_t> ids;
    for (const ReferenceRecord &record : m_records)
        if (filter.isEverything() || holds(*filter.root(), record)) ids.push_back(record.id);
    return ids;
}

std::string Reference::textOf(const FilterSubject &subject, const ReferenceRecord &record)
{
    switch (subject.kind) {
    case SubjectKind::Field: return record.value(subject.field);
    case SubjectKind::Column: return record.cell(subject.column);
    case SubjectKind::Word: return {};
    case SubjectKind::Level: return std::string(fields::levelName(record.level(subject.field)));
    case SubjectKind::Region: {
        const fields::Departement *place = fields::departement(record.value(subject.field));
        return place == nullptr ? std::string{} : std::string(place->regionCode);
    }
    case SubjectKind::Evidence: return std::to_string(record.evidence);
    case SubjectKind::Row: return std::to_string(record.row);
    case SubjectKind::Line: return std::to_string(record.line);
    case SubjectKind::Record: return std::to_string(record.id);
    case SubjectKind::BirthYear: return yearOfDate(record.value(Field::BirthDate));
    case SubjectKind::EntryYear: return yearOfDate(record.value(Field::EntryDate));
    case SubjectKind::BirthDecade: {
        const std::string year = yearOfDate(record.value(Field::BirthDate));
        return year.empty() ? year : year.substr(0, 3) + "0";
    }
    case SubjectKind::Flag: return rowFlagNames(record.flags);
    }
    return {};
}

bool holds(const FilterExpr &expression, const ReferenceRecord &record)
{
    if (const auto *term = std::get_if<FilterTerm>(&expression.node))
        return std::ranges::any_of(term->items, [&](const FilterItem &item) { return itemHolds(term->subject, item, record); });
    if (const auto *presence = std::get_if<FilterPresence>(&expression.node))
        return std::ranges::any_of(presence->targets, [&](const PresenceTarget &target) { return isPresent(target, record); });
    if (const auto *negation = std::get_if<FilterNegation>(&expression.node)) return !holds(negation->operand.front(), record);
    const auto &group = std::get<FilterGroup>(expression.node);
    const auto each = [&record](const FilterExpr &operand) { return holds(operand, record); };
    return group.kind == FilterGroup::Kind::All ? std::ranges::all_of(group.operands, each) : std::ranges::any_of(group.operands, each);
}

} // namespace filature::test
