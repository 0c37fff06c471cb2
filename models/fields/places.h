// SPDX-License-Identifier: GPL-3.0-or-later
// Départements and regions of France as of 2021, and how postcodes, NIR and FINESS numbers lead to them.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace filature::fields {

struct Departement
{
    std::string_view code; // "01", "2A", "974"
    std::string_view name;
    std::string_view regionCode; // INSEE; empty outside the 18 regions
    std::string_view regionName;
};

// The 101 départements, by code.
[[nodiscard]] std::span<const Departement> allDepartements();
// A département, or one of the places that are used like one: 975, 977, 978, 984, 986-989, "20" (Corsica before 1976,
// NIR only), "99" (abroad, NIR only). Null when unknown.
[[nodiscard]] const Departement *departement(std::string_view code);
// By name, folded, article and punctuation ignored; names of before 1990 (Côtes-du-Nord, Loire-Inférieure ...) are
// known.
[[nodiscard]] const Departement *departementByName(std::string_view name);
// INSEE code of the region with that name, folded; names of before 2016 are known. Empty when unknown.
[[nodiscard]] std::string_view regionByName(std::string_view name);

// Code of the département of a canonical (five-digit) postcode; the commune decides where a postcode lies in two of
// them (CEDEX, accents, Saint and hyphens are levelled). Empty for anything that is not a French postcode.
[[nodiscard]] std::string_view departementOfPostcode(std::string_view postcode, std::string_view communeName);
// Some commune of that postcode lies in another département than its digits say.
[[nodiscard]] bool postcodeIsSplit(std::string_view postcode);
// Whether mail is delivered to communes under that code (2021); CEDEX codes are not among them.
[[nodiscard]] bool isDeliveryPostcode(std::string_view postcode);

// Where a canonical FINESS number, an ADELI number or a NIR (birthplace) points; empty when unknown.
// NIR: 91 to 95 before 1968 and 96 are North Africa = "99"; 75 and 78 before 1968 also cover today's 91 to 95.
[[nodiscard]] std::string_view departementOfFiness(std::string_view finess);
[[nodiscard]] std::string_view departementOfAdeli(std::string_view adeli);
[[nodiscard]] std::string_view departementOfNir(std::string_view nir);

} // namespace filature::fields
