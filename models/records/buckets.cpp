// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/buckets.h"

#include "fields/places.h"

#include <algorithm>
#include <array>
#include <string>

namespace filature::records {

std::optional<std::string_view> yearOf(std::string_view canonicalDate)
{
    if (canonicalDate.size() < 4 || (canonicalDate.size() > 4 && canonicalDate[4] != '-')) return std::nullopt;
    if (!std::ranges::all_of(canonicalDate.substr(0, 4), [](char c) { return c >= '0' && c <= '9'; })) return std::nullopt;
    const std::string_view year = canonicalDate.substr(0, 4);
    if (year == "0000") return std::nullopt;
    return year;
}

std::optional<std::string_view> decadeOf(std::string_view canonicalDate)
{
    static const std::array<std::string, 1000> decades = [] {
        std::array<std::string, 1000> names;
        for (std::size_t i = 0; i < names.size(); ++i) {
            std::string digits = std::to_string(i);
            names[i] = std::string(3 - digits.size(), '0') + digits + "0";
        }
        return names;
    }();
    const auto year = yearOf(canonicalDate);
    if (!year) return std::nullopt;
    const auto digit = [&](std::size_t i) { return static_cast<std::size_t>((*year)[i] - '0'); };
    return decades[digit(0) * 100 + digit(1) * 10 + digit(2)];
}

std::optional<std::string_view> regionOf(std::string_view departement)
{
    const fields::Departement *found = fields::departement(departement);
    if (found == nullptr || found->regionCode.empty()) return std::nullopt;
    return found->regionCode;
}

} // namespace filature::records
