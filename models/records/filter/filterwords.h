// SPDX-License-Identifier: GPL-3.0-or-later
// The vocabulary of the filter language as tables. Included by filternames.cpp alone.
#pragma once

#include "fields/field.h"
#include "fields/normalise.h"
#include "records/filter/filternames.h"

#include <array>
#include <string_view>

namespace filature::records::filterwords {

using fields::Category;
using fields::Field;

struct Words
{
    std::string_view english;
    std::string_view french;
    [[nodiscard]] std::string_view in(FilterLanguage language) const
    {
        return language == FilterLanguage::French ? french : english;
    }
};

inline constexpr Words kPresence{"has", "a"};
inline constexpr Words kDepartement{"dept", "dept"};
inline constexpr Words kRegion{"region", "region"};

struct KindWords
{
    SubjectKind kind;
    Words words;
};
inline constexpr std::array kKinds{
    KindWords{SubjectKind::Column, {"col", "col"}},
    KindWords{SubjectKind::Word, {"word", "mot"}},
    KindWords{SubjectKind::Evidence, {"evidence", "preuve"}},
    KindWords{SubjectKind::Row, {"row", "rangee"}},
    KindWords{SubjectKind::Line, {"line", "ligne"}},
    KindWords{SubjectKind::Record, {"record", "enregistrement"}},
    KindWords{SubjectKind::BirthYear, {"birth_year", "annee_naissance"}},
    KindWords{SubjectKind::BirthDecade, {"birth_decade", "decennie_naissance"}},
    KindWords{SubjectKind::EntryYear, {"entry_year", "annee_saisie"}},
    KindWords{SubjectKind::Flag, {"flag", "anomalie"}},
};

struct PlaceKey
{
    Field field;
    Words words;
};
inline constexpr std::array kPlaceKeys{
    PlaceKey{Field::DeptLab, {"lab", "labo"}},
    PlaceKey{Field::DeptPatient, {"patient", "patient"}},
    PlaceKey{Field::DeptPrescriber, {"prescriber", "prescripteur"}},
    PlaceKey{Field::DeptNir, {"nir", "nir"}},
};

// In the order of Category. A word that is a field's already has "_data" behind it.
inline constexpr std::array kCategories{
    Words{"identity", "identite"},           Words{"contact", "coordonnees"},
    Words{"nir_data", "donnees_nir"},        Words{"health", "sante"},
    Words{"credentials", "acces"},           Words{"insurance", "assurance"},
    Words{"doctor_data", "donnees_medecin"}, Words{"free_text", "texte_libre"},
    Words{"lab_data", "donnees_labo"},       Words{"dates", "dates"},
    Words{"technical", "technique"},
};
static_assert(kCategories.size() == static_cast<std::size_t>(Category::Technical) + 1);

// In the order of fields::Level.
inline constexpr std::array kLevels{
    Words{"absent", "absent"},       Words{"format", "format"},
    Words{"invalid", "invalide"},    Words{"precision_lost", "precision_perdue"},
    Words{"key_bad", "cle_fausse"},  Words{"sentinel", "factice"},
    Words{"length13", "longueur13"}, Words{"key_ok_structure_odd", "cle_juste_structure_rare"},
    Words{"partial", "partiel"},     Words{"warning", "alerte"},
    Words{"repaired", "repare"},     Words{"ok", "ok"},
};
static_assert(kLevels.size() == fields::kLevelCount);

inline constexpr std::array kFlags{
    Words{"short", "courte"},
    Words{"long", "longue"},
    Words{"stray_quote", "guillemet_isole"},
    Words{"undecodable", "indecodable"},
    Words{"fallback", "repli"},
    Words{"nul", "nul"},
    Words{"huge", "enorme"},
};

struct KeywordWords
{
    Keyword keyword;
    std::string_view word;
};
// The first of each meaning in each language is the one to write.
inline constexpr std::array kKeywords{
    KeywordWords{Keyword::And, "and"}, KeywordWords{Keyword::And, "et"},  KeywordWords{Keyword::Or, "or"},
    KeywordWords{Keyword::Or, "ou"},   KeywordWords{Keyword::Not, "not"}, KeywordWords{Keyword::Not, "sauf"},
    KeywordWords{Keyword::Not, "non"},
};

// Understood, never written.
struct Alias
{
    std::string_view word;
    std::string_view name;
};
inline constexpr std::array kAliases{
    Alias{"name", "last_name"},
    Alias{"surname", "last_name"},
    Alias{"given_name", "first_name"},
    Alias{"maiden_name", "birth_name"},
    Alias{"birth", "birth_date"},
    Alias{"naissance", "birth_date"},
    Alias{"secu", "nir"},
    Alias{"zip", "postcode"},
    Alias{"code_postal", "postcode"},
    Alias{"city", "commune"},
    Alias{"ville", "commune"},
    Alias{"tel", "phone"},
    Alias{"portable", "mobile"},
    Alias{"mail", "email"},
    Alias{"e_mail", "email"},
    Alias{"courriel", "email"},
    Alias{"groupe", "blood_group"},
    Alias{"labo", "lab"},
    Alias{"prescriber", "doctor"},
    Alias{"prescripteur", "doctor"},
    Alias{"entry", "entry_date"},
    Alias{"entree", "entry_date"},
    Alias{"saisie", "entry_year"},
    Alias{"mdp", "password"},
    Alias{"column", "col"},
    Alias{"colonne", "col"},
    Alias{"avec", "has"},
    Alias{"departement", "dept"},
    Alias{"departement@", "dept@"},
};

} // namespace filature::records::filterwords
