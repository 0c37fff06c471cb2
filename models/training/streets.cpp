// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/streets.h"

#include "training/formatting.h"
#include "training/lettercase.h"

#include <string_view>

namespace filature::training {

namespace {

constexpr std::string_view kKinds[] = {"rue",     "rue",    "rue",   "rue",   "allée",     "avenue",
                                       "impasse", "chemin", "place", "route", "résidence", "square"};
constexpr std::string_view kPlaces[] = {
    "des Lilas",         "de l'Église",    "des Écoles",       "du Moulin",       "de la Gare",     "des Acacias",
    "du Stade",          "de la Fontaine", "des Tilleuls",     "du Château",      "des Genêts",     "de la Mairie",
    "des Bruyères",      "du Lavoir",      "de la Forge",      "des Rosiers",     "du Puits",       "de la Croix",
    "des Camélias",      "du Verger",      "de la Vallée",     "des Hortensias",  "du Bourg",       "de Kergroix",
    "des Mésanges",      "du Port",        "de la Libération", "des Vignes",      "du Calvaire",    "de Bel Air",
    "des Peupliers",     "du Four",        "de la Paix",       "des Ajoncs",      "du Pont Neuf",   "de la Grée",
    "des Hirondelles",   "du Ruisseau",    "de Ty Néhué",      "des Ormes",       "du Levant",      "de la Prairie",
    "des Alizés",        "du Clos Fleuri", "de la Sablière",   "des Noisetiers",  "du Menhir",      "de l'Étang",
    "des Châtaigniers",  "du Petit Bois",  "de la Lande",      "des Sources",     "du Grand Chêne", "de la Ferme",
    "des Pommiers",      "du Parc",        "de Pen er Lann",   "des Fougères",    "du Marché",      "de la Chapelle",
    "des Glycines",      "du Couvent",     "de la Loire",      "des Remparts",    "du Vieux Puits", "de la Fée Verte",
    "des Trois Menhirs", "du Loup Blanc",  "de la Lune",       "des Sept Saints", "du Coq Bleu",    "de l'Horloge",
    "des Sabotiers",     "du Cormier",     "de la Garenne"};
constexpr std::string_view kComplements[] = {"Bât. A",
                                             "Bât. B",
                                             "Bât. C",
                                             "Appt 2",
                                             "Appt 12",
                                             "Appt 31",
                                             "2e étage",
                                             "3e étage gauche",
                                             "Résidence du Parc",
                                             "Résidence Les Embruns",
                                             "Lieu-dit Kerbihan",
                                             "Lieu-dit Le Bignon",
                                             "Le Bourg",
                                             "La Ville Neuve",
                                             "BP 12",
                                             "Maison de retraite Les Ajoncs",
                                             "Foyer logement",
                                             "EHPAD Les Tilleuls",
                                             "Ferme de la Touche",
                                             "Chez M. le curé",
                                             "Entrée B",
                                             "Porte 4",
                                             "Hameau de la Saussaye",
                                             "Lot. des Genêts"};
constexpr std::string_view kInsurers[] = {
    "MUTUELLE DE LA BRUME", "SANTE DU BOCAGE",   "MUT DES SEPT CHENES", "PREVOYANCE ALIZE",    "MUTUELLE DU PHARE",
    "SOLIDARITE GRANIT",    "MUT TERRE ET VENT", "AVENIR MERIDIENNE",   "MUTUELLE ORMEAU",     "SANTE PLEINE LUNE",
    "CAISSE DES SABOTIERS", "MUT DU GUE FLEURI", "ENTRAIDE LUCIOLE",    "MUTUELLE CORMORAN",   "PREV DES TISSERANDS",
    "SANTE COQUELICOT",     "MUT GRANDE OURSE",  "MUTUELLE AUBEPINE",   "COMPLEMENT BOUSSOLE", "MUT DES PASSEURS",
    "SANTE TROIS RIVIERES", "MUTUELLE FANAL",    "MUT DU BEFFROI",      "CMU INVENTEE"};

} // namespace

Streets::Streets()
{
    for (const std::string_view place : kPlaces)
        for (const std::string_view kind : kKinds) {
            std::string name = std::string(kind) + ' ' + std::string(place);
            m_streets.push_back({name, upperAscii(name)});
        }
    for (const std::string_view line : kComplements)
        m_complements.push_back({std::string(line), upperAscii(line)});
}

std::uint16_t Streets::pickStreet(RandomStream &random) const
{
    return static_cast<std::uint16_t>(random.lowBelow(static_cast<std::uint32_t>(m_streets.size())));
}

std::uint16_t Streets::pickComplement(RandomStream &random) const
{
    return static_cast<std::uint16_t>(random.below(static_cast<std::uint32_t>(m_complements.size())));
}

const std::vector<Insurer> &insurers()
{
    static const std::vector<Insurer> list = [] {
        std::vector<Insurer> made;
        unsigned number = 1;
        for (const std::string_view name : kInsurers) {
            std::string code = "99";
            appendPadded(code, number++ * 41'077, 6);
            made.push_back({std::string(name), code});
        }
        return made;
    }();
    return list;
}

} // namespace filature::training
