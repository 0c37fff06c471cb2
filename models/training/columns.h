// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of the invented export, in the manner of a French laboratory's software.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace filature::training {

enum class Column : std::uint8_t
{
    FileNumber,
    PatientCode,
    Civility,
    Name,
    BirthName,
    FirstName,
    Sex,
    BirthDate,
    TwinRank,
    Nir,
    NirKey,
    Quality,
    Address1,
    Address2,
    Postcode,
    Town,
    HomePhone,
    MobilePhone,
    Email,
    BloodGroup,
    Rhesus,
    Phenotype,
    Kell,
    DoctorCode,
    DoctorName,
    DoctorFirstName,
    DoctorAddress,
    DoctorPostcode,
    DoctorTown,
    DoctorRpps,
    DoctorPhone,
    DoctorEmail,
    Sampler,
    LabCode,
    LabName,
    LabFiness,
    LabPostcode,
    LabTown,
    Regime,
    Fund,
    Centre,
    InsurerCode,
    Insurer,
    MemberNumber,
    FileDate,
    LastVisit,
    Comment1,
    Comment2,
    Login,
    Password,
    LongIllness,
    Exemption,
    ThirdParty,
    InsuredName,
    InsuredFirstName,
    InsuredBirthDate,
    WorkPhone,
    Fax,
    DeathDate,
    Mark
};

inline constexpr std::array<std::string_view, 60> kColumnNames = {
    "NUMDOS",    "CODPAT",     "CIV",      "NOM",    "NOMJF",    "PRENOM",    "SEXE",     "DATNAIS",     "RANG",
    "NIR",       "CLE",        "QUALITE",  "ADR1",   "ADR2",     "CP",        "VILLE",    "TELDOM",      "TELPORT",
    "EMAIL",     "GRPSANG",    "RH",       "PHENO",  "KELL",     "CODMED",    "NOMMED",   "PRENMED",     "ADRMED",
    "CPMED",     "VILLEMED",   "RPPS",     "TELMED", "MAILMED",  "PRELEVEUR", "CODLABO",  "LABO",        "FINESS",
    "CPLABO",    "VILLELABO",  "REGIME",   "CAISSE", "CENTRE",   "CODMUT",    "MUTUELLE", "NUMADH",      "DATDOS",
    "DATDERVIS", "COMMENT1",   "COMMENT2", "IDWEB",  "MDPWEB",   "ALD",       "EXO",      "TIERSPAYANT", "NOMASS",
    "PRENASS",   "DATNAISASS", "TELBUR",   "FAX",    "DATDECES", "MARQUE"};

inline constexpr std::size_t kColumnCount = kColumnNames.size();
static_assert(static_cast<std::size_t>(Column::Mark) + 1 == kColumnCount);

// Every row carries this word in its last column, and file numbers begin with its first three letters.
inline constexpr std::string_view kMark = "SYNTH";

} // namespace filature::training
