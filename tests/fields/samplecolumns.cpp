// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/samplecolumns.h"

#include "fields/nir.h"

#include <array>
#include <format>

namespace filature::test {

namespace {

std::string numberOfRow(std::size_t row)
{
    return std::format("{}{:02}{:02}56999{:03}", 1 + row % 2, 30 + row % 70, 1 + row % 12, 1 + row);
}

template<std::size_t N>
std::string pick(const std::array<const char *, N> &values, std::size_t row)
{
    return values[row % N];
}

std::string contactCell(Kind kind, std::size_t row)
{
    constexpr std::array kStreets{"3 rue du Port", "12 bis allée des Ajoncs", "Le Bourg", "5 place du Marché"};
    constexpr std::array kCodes{"56000", "56100", "35000", "22000", "56400", "45000"};
    constexpr std::array kCommunes{"VANNES", "LORIENT", "RENNES", "SAINT-BRIEUC", "AURAY", "ORLEANS"};
    switch (kind) {
    case Kind::Street:
        return pick(kStreets, row);
    case Kind::Postcode:
        return pick(kCodes, row);
    case Kind::Commune:
        return pick(kCommunes, row);
    case Kind::Landline:
        return row % 3 == 0 ? "" : std::format("01 99 00 {:02} {:02}", row, row % 7);
    case Kind::Mobile:
        return row % 2 == 0 ? "" : std::format("063998{:04}", row * 31);
    case Kind::Email:
        return row % 4 != 0 ? "" : std::format("patient{}@example.org", row);
    default:
        return row % 5 == 0 ? "à jeun, TSH à refaire" : "";
    }
}

std::string identityCell(Kind kind, std::size_t row)
{
    constexpr std::array kCivilities{"MME", "M", "MLLE", "ENF", "M", "MME"};
    constexpr std::array kNames{"MARREC", "LE DUIGOU", "PERROT", "KERVELLA", "TANGUY", "ABGRALL", "LE BIHAN"};
    constexpr std::array kFirstNames{"Jeanne", "Paul", "Émilie", "Yann", "Marie-Anne"};
    switch (kind) {
    case Kind::Civility:
        return pick(kCivilities, row);
    case Kind::LastName:
        return pick(kNames, row);
    case Kind::FirstName:
        return pick(kFirstNames, row);
    case Kind::Sex:
        return row % 2 == 0 ? "F" : "M";
    case Kind::BirthDate:
        return std::format("{:02}/{:02}/{}", 1 + row % 28, 1 + row % 12, 1932 + row * 7 % 80);
    case Kind::VisitDate:
        return std::format("{:02}/{:02}/{}", 1 + row % 28, 1 + row % 12, 2018 + row % 3);
    case Kind::Nir:
        return numberOfRow(row) + std::format("{:02}", fields::nirKey(numberOfRow(row)));
    case Kind::ShortNir:
        return numberOfRow(row);
    case Kind::NirKey:
        return std::to_string(fields::nirKey(numberOfRow(row))); // a number: no leading zero
    default:
        return "";
    }
}

std::string cell(Kind kind, std::size_t row)
{
    constexpr std::array kAbo{"O", "A", "A", "B", "AB", "O"};
    const std::string sign = row % 6 == 0 ? "-" : "+";
    switch (kind) {
    case Kind::Abo:
        return pick(kAbo, row);
    case Kind::RhD:
        return sign;
    case Kind::BloodGroup:
        return pick(kAbo, row) + sign;
    case Kind::Number:
        return std::to_string(100'200 + row * 17);
    case Kind::Country:
        return "FRANCE";
    case Kind::Street:
    case Kind::Postcode:
    case Kind::Commune:
    case Kind::Landline:
    case Kind::Mobile:
    case Kind::Email:
    case Kind::Comment:
        return contactCell(kind, row);
    default:
        return identityCell(kind, row);
    }
}

} // namespace

std::vector<std::string> sampleCells(Kind kind)
{
    std::vector<std::string> cells;
    for (std::size_t row = 0; row < kSampleRows; ++row)
        cells.push_back(cell(kind, row));
    return cells;
}

SampleColumns sampleTable(std::initializer_list<std::pair<const char *, Kind>> columns)
{
    SampleColumns table;
    for (const auto &[name, kind] : columns)
        table.add(name, sampleCells(kind));
    return table;
}

} // namespace filature::test
