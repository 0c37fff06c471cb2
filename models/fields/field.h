// SPDX-License-Identifier: GPL-3.0-or-later
// The typed fields a column of a leak can stand for, and what the program knows about each: one table for all.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace filature::fields {

// In the order of the table. Cases and mapping files keep the name of a field (info().name), never its number.
enum class Field : std::uint8_t
{
    Civility,
    LastName, // name in use
    BirthName,
    FirstName,
    Sex,
    BirthDate,
    BirthRank, // of twins, one digit
    PatientId,
    FileNumber,
    Nir,        // of the insured person: spouses and children share it
    Identifier, // another number of a person, of any country
    Quality,    // insured, spouse, child ...
    Address,
    Postcode,
    Commune,
    Phone,
    Mobile,
    Email,
    BloodGroup, // ABO and RhD
    Phenotype,
    Kell,
    Comment,
    Ald,
    Doctor,
    DoctorFirstName,
    DoctorCode,
    Rpps,
    Adeli,
    DoctorPostcode,
    DoctorCommune,
    Lab, // code or name
    LabName,
    Finess,
    LabPostcode,
    Regime,
    Fund,
    Center,
    Insurer,
    MemberNumber,
    EntryDate, // of the sample or the last visit
    Login,
    Password,
    Sampler,
    Spouse,
    DeptLab, // the last four are derived from others: a département by the key named
    DeptPatient,
    DeptPrescriber,
    DeptNir,
};
inline constexpr std::size_t kFieldCount = static_cast<std::size_t>(Field::DeptNir) + 1;

// What is shown of a value while it is masked.
enum class MaskClass : std::uint8_t
{
    Open,
    Initial,
    Year,
    Dots,
    PhoneKind,
    EmailDomain,
    Departement
};

enum class Category : std::uint8_t
{
    Identity,
    Contact,
    Nir,
    Health,
    Credentials,
    Insurance,
    Doctor,
    FreeText,
    Lab,
    Dates,
    Technical
};

struct FieldInfo
{
    Field field;
    std::string_view name;       // canonical word of the filter language, stable
    std::string_view frenchName; // the same in French, accepted too
    MaskClass mask;
    Category category;
    bool hasLevel;  // normalise() can find a value of it worse than repaired
    bool isFacet;   // few enough values to be listed with counts
    bool isDerived; // has no source column
};

[[nodiscard]] const FieldInfo &info(Field field);
[[nodiscard]] std::span<const FieldInfo> allFields(); // kFieldCount entries, in the order of Field
// Either language; case and accents folded, '-' and blank taken as '_'.
[[nodiscard]] std::optional<Field> fieldByName(std::string_view word);
// Health data in the sense of article 9 of the GDPR, free text included: revealing it needs a physician.
[[nodiscard]] bool isHealth(Field field);
[[nodiscard]] std::string_view categoryName(Category category); // stable, e.g. "free_text"

} // namespace filature::fields
