// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/mapping.h"
#include "fields/blanks.h"
#include "fields/columnname.h"
#include "fields/digits.h"

#include <algorithm>
#include <optional>

namespace filature::fields {

namespace {

std::string_view joint(Field field)
{
    switch (field) {
    case Field::Nir:
    case Field::BloodGroup:
        return "";
    case Field::Phone:
    case Field::Mobile:
    case Field::Email:
        return "; ";
    default:
        return " ";
    }
}

// A NIR that has its key needs no second cell.
bool isWholeNir(std::string_view cell)
{
    constexpr std::ptrdiff_t kFullLength = 15;
    return std::ranges::count_if(cell, [](char c) { return isDigit(c) || isAsciiLetter(c); }) >= kFullLength;
}

std::optional<std::uint32_t> indexOf(std::span<const std::string> names, std::string_view name)
{
    const auto exact = std::ranges::find(names, name);
    if (exact != names.end()) return static_cast<std::uint32_t>(exact - names.begin());
    const std::string key = columnKey(name);
    const auto levelled =
        std::ranges::find_if(names, [&key](const std::string &each) { return columnKey(each) == key; });
    if (key.empty() || levelled == names.end()) return std::nullopt;
    return static_cast<std::uint32_t>(levelled - names.begin());
}

// Columns of one source found again in another.
class Resolver
{
public:
    Resolver(const Mapping &from, ResolvedMapping &to) : m_from(from), m_to(to) {}

    std::optional<std::uint32_t> operator()(std::uint32_t column)
    {
        const std::vector<std::string> &names = m_from.columnNames;
        const std::vector<std::string> &others = m_to.mapping.columnNames;
        const std::string_view name = column < names.size() ? std::string_view(names[column]) : std::string_view{};
        // Without a name, and among columns of the same name, the position tells.
        const bool isSamePlace = column < others.size() && (name.empty() || others[column] == name);
        const auto found = isSamePlace ? std::optional(column) : name.empty() ? std::nullopt : indexOf(others, name);
        if (!found) noteMissing(name.empty() ? std::to_string(column + 1) : std::string(name));
        return found;
    }

private:
    void noteMissing(const std::string &name)
    {
        if (!std::ranges::contains(m_to.missingColumns, name)) m_to.missingColumns.push_back(name);
    }

    const Mapping &m_from;
    ResolvedMapping &m_to;
};

} // namespace

void joinCells(Field field, std::span<const std::string_view> cells, std::string &out)
{
    if (cells.size() == 1) {
        out += cells[0];
        return;
    }
    const std::size_t start = out.size();
    for (const std::string_view each : cells) {
        std::string_view cell = trimmed(each);
        if (cell.empty()) continue;
        if (field == Field::Nir) {
            cell = withoutZeroFraction(cell);
            if (isWholeNir(std::string_view(out).substr(start))) return;
        }
        if (out.size() > start) out += joint(field);
        out += cell;
    }
}

ResolvedMapping resolveMapping(const Mapping &mapping, std::span<const std::string> columnNames)
{
    ResolvedMapping resolved;
    resolved.mapping.columnNames.assign(columnNames.begin(), columnNames.end());
    Resolver resolve(mapping, resolved);
    for (const FieldMapping &each : mapping.fields) {
        FieldMapping moved = each;
        moved.columns.clear();
        for (const std::uint32_t column : each.columns)
            if (const auto found = resolve(column)) moved.columns.push_back(*found);
        if (!moved.columns.empty() && moved.columns.size() == each.columns.size())
            resolved.mapping.fields.push_back(std::move(moved));
    }
    for (const std::uint32_t column : mapping.openColumns)
        if (const auto found = resolve(column)) resolved.mapping.openColumns.push_back(*found);
    return resolved;
}

} // namespace filature::fields
