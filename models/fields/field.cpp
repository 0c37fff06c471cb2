// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/field.h"
#include "fields/fold.h"

#include <algorithm>
#include <array>
#include <string>

namespace filature::fields {

namespace {

using enum Field;
using M = MaskClass;
using C = Category;

constexpr std::array<FieldInfo, kFieldCount> kFields{{
    // field, name, French name, mask, category, has a level, is a facet, is derived
    {Civility, "civility", "civilite", M::Open, C::Identity, true, true, false},
    {LastName, "last_name", "nom", M::Initial, C::Identity, true, false, false},
    {BirthName, "birth_name", "nom_naissance", M::Initial, C::Identity, true, false, false},
    {FirstName, "first_name", "prenom", M::Initial, C::Identity, true, false, false},
    {Sex, "sex", "sexe", M::Open, C::Identity, true, true, false},
    {BirthDate, "birth_date", "date_naissance", M::Year, C::Identity, true, true, false},
    {BirthRank, "birth_rank", "rang", M::Dots, C::Identity, true, false, false},
    {PatientId, "patient_id", "ipp", M::Dots, C::Technical, true, false, false},
    {FileNumber, "file_number", "dossier", M::Dots, C::Technical, true, false, false},
    {Nir, "nir", "nir", M::Dots, C::Nir, true, false, false},
    {Identifier, "identifier", "identifiant", M::Dots, C::Technical, true, false, false},
    {Quality, "quality", "qualite", M::Dots, C::Insurance, false, true, false},
    {Address, "address", "adresse", M::Dots, C::Contact, true, false, false},
    {Postcode, "postcode", "cp", M::Departement, C::Contact, true, true, false},
    {Commune, "commune", "commune", M::Dots, C::Contact, true, true, false},
    {Phone, "phone", "telephone", M::PhoneKind, C::Contact, true, false, false},
    {Mobile, "mobile", "mobile", M::PhoneKind, C::Contact, true, false, false},
    {Email, "email", "email", M::EmailDomain, C::Contact, true, false, false},
    {BloodGroup, "blood_group", "groupe_sanguin", M::Dots, C::Health, true, true, false},
    {Phenotype, "phenotype", "phenotype", M::Dots, C::Health, true, true, false},
    {Kell, "kell", "kell", M::Dots, C::Health, true, true, false},
    {Comment, "comment", "commentaire", M::Dots, C::FreeText, true, false, false},
    {Ald, "ald", "ald", M::Dots, C::Health, false, true, false},
    {Doctor, "doctor", "medecin", M::Dots, C::Doctor, true, true, false},
    {DoctorFirstName, "doctor_first_name", "prenom_medecin", M::Dots, C::Doctor, true, false, false},
    {DoctorCode, "doctor_code", "code_medecin", M::Dots, C::Doctor, true, true, false},
    {Rpps, "rpps", "rpps", M::Dots, C::Doctor, true, true, false},
    {Adeli, "adeli", "adeli", M::Dots, C::Doctor, true, true, false},
    {DoctorPostcode, "doctor_postcode", "cp_medecin", M::Departement, C::Doctor, true, true, false},
    {DoctorCommune, "doctor_commune", "commune_medecin", M::Dots, C::Doctor, true, true, false},
    {Lab, "lab", "laboratoire", M::Open, C::Lab, true, true, false},
    {LabName, "lab_name", "nom_laboratoire", M::Open, C::Lab, true, true, false},
    {Finess, "finess", "finess", M::Open, C::Lab, true, true, false},
    {LabPostcode, "lab_postcode", "cp_laboratoire", M::Open, C::Lab, true, true, false},
    {Regime, "regime", "regime", M::Dots, C::Insurance, false, true, false},
    {Fund, "fund", "caisse", M::Dots, C::Insurance, false, true, false},
    {Center, "center", "centre", M::Dots, C::Insurance, false, true, false},
    {Insurer, "insurer", "mutuelle", M::Open, C::Insurance, true, true, false},
    {MemberNumber, "member_number", "numero_adherent", M::Dots, C::Insurance, true, false, false},
    {EntryDate, "entry_date", "date_entree", M::Open, C::Dates, true, true, false},
    {Login, "login", "login", M::Dots, C::Credentials, false, false, false},
    {Password, "password", "mot_de_passe", M::Dots, C::Credentials, false, false, false},
    {Sampler, "sampler", "preleveur", M::Dots, C::Doctor, true, true, false},
    {Spouse, "spouse", "conjoint", M::Initial, C::Identity, true, false, false},
    {DeptLab, "dept_lab", "dept_laboratoire", M::Open, C::Lab, false, true, true},
    {DeptPatient, "dept_patient", "dept_patient", M::Open, C::Contact, false, true, true},
    {DeptPrescriber, "dept_prescriber", "dept_prescripteur", M::Open, C::Doctor, false, true, true},
    {DeptNir, "dept_nir", "dept_nir", M::Open, C::Nir, false, true, true},
}};

constexpr bool isInOrder()
{
    for (std::size_t i = 0; i < kFields.size(); ++i)
        if (static_cast<std::size_t>(kFields[i].field) != i) return false;
    return true;
}
static_assert(isInOrder(), "the table is indexed by Field");

} // namespace

const FieldInfo &info(Field field) { return kFields[static_cast<std::size_t>(field)]; }

std::span<const FieldInfo> allFields() { return kFields; }

std::optional<Field> fieldByName(std::string_view word)
{
    std::string key = fold(word);
    std::ranges::replace(key, '-', '_');
    std::ranges::replace(key, ' ', '_');
    const auto *found = std::ranges::find_if(
        kFields, [&key](const FieldInfo &each) { return each.name == key || each.frenchName == key; });
    return found == kFields.end() ? std::nullopt : std::optional(found->field);
}

bool isHealth(Field field)
{
    const Category category = info(field).category;
    return category == Category::Health || category == Category::FreeText;
}

std::string_view categoryName(Category category)
{
    constexpr std::array<std::string_view, 11> kNames{"identity",    "contact",   "nir",      "health",
                                                      "credentials", "insurance", "doctor",   "free_text",
                                                      "lab",         "dates",     "technical"};
    return kNames[static_cast<std::size_t>(category)];
}

} // namespace filature::fields
