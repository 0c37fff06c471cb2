// SPDX-License-Identifier: GPL-3.0-or-later
// What a correct reader finds in the rows of the leak, column by column.
#pragma once

#include "training/labs.h"
#include "training/rowcells.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace filature::training {

// Counts by a small key; every text falls into one of a fixed number of classes.
template<std::size_t Count>
using Counts = std::array<std::uint64_t, Count>;

// Départements as small numbers: 1-95, 2A, 2B, overseas, abroad; 0 = empty, kNoDepartement = not to be told.
inline constexpr std::size_t kDepartementClasses = 128;
inline constexpr std::size_t kNoDepartement = 127;
// By the first digits of a postcode; four digits have lost their zero.
[[nodiscard]] std::size_t departementOfPostcode(std::string_view postcode);
// By the place of birth in a NIR of 13 characters, whatever its key; "99" is abroad.
[[nodiscard]] std::size_t departementOfNir(std::string_view nir);
[[nodiscard]] std::string departementName(std::size_t departement); // "56", "2A", "974", "" (empty), "?"

// From cells as they are read, also out of place: what is no value of the column counts as "other".
class Tally
{
public:
    static constexpr int kFirstYear = 2011;
    static constexpr std::size_t kYears = 7;
    enum class Civility : std::uint8_t
    {
        Empty,
        Woman,
        Man,
        Child,
        Baby,
        Sister,
        Other
    };

    explicit Tally(const Labs &labs);
    void add(const RowCells &cells); // of a stored row

    Counts<kColumnCount> filled{};
    Counts<kLabCount + 1> byLab{}; // by Labs; last: no laboratory
    std::array<Counts<kYears>, kLabCount> byLabYear{};
    Counts<kYears + 1> byYear{}; // of FileDate; last: other
    Counts<7> byCivility{};
    Counts<4> bySex{};         // F, M, empty, other
    Counts<10> byBloodGroup{}; // as bloodGroups(), empty, other
    Counts<kDepartementClasses> byLabSite{};
    Counts<kDepartementClasses> byPatient{};
    Counts<kDepartementClasses> byPrescriber{};
    Counts<kDepartementClasses> byBirthplace{};

private:
    std::array<std::uint8_t, 100> m_labByNumber; // "LAB07" → index, kLabCount = none
};

[[nodiscard]] std::string_view civilityClassName(Tally::Civility civility);

} // namespace filature::training
