// SPDX-License-Identifier: GPL-3.0-or-later
// Source of codes and names: INSEE COG 2021, as published by Etalab in @etalab/decoupage-administratif 1.1.1, Licence
// Ouverte 2.0. Former names: decrees of renaming (1941 to 1990) and law 2015-29 (regions of before 2016).
#include "fields/fold.h"
#include "fields/places.h"

#include <algorithm>
#include <array>
#include <string>

namespace filature::fields {

namespace {

constexpr std::array<Departement, 101> kDepartements{{
    {"01", "Ain", "84", "Auvergne-Rhône-Alpes"},
    {"02", "Aisne", "32", "Hauts-de-France"},
    {"03", "Allier", "84", "Auvergne-Rhône-Alpes"},
    {"04", "Alpes-de-Haute-Provence", "93", "Provence-Alpes-Côte d'Azur"},
    {"05", "Hautes-Alpes", "93", "Provence-Alpes-Côte d'Azur"},
    {"06", "Alpes-Maritimes", "93", "Provence-Alpes-Côte d'Azur"},
    {"07", "Ardèche", "84", "Auvergne-Rhône-Alpes"},
    {"08", "Ardennes", "44", "Grand Est"},
    {"09", "Ariège", "76", "Occitanie"},
    {"10", "Aube", "44", "Grand Est"},
    {"11", "Aude", "76", "Occitanie"},
    {"12", "Aveyron", "76", "Occitanie"},
    {"13", "Bouches-du-Rhône", "93", "Provence-Alpes-Côte d'Azur"},
    {"14", "Calvados", "28", "Normandie"},
    {"15", "Cantal", "84", "Auvergne-Rhône-Alpes"},
    {"16", "Charente", "75", "Nouvelle-Aquitaine"},
    {"17", "Charente-Maritime", "75", "Nouvelle-Aquitaine"},
    {"18", "Cher", "24", "Centre-Val de Loire"},
    {"19", "Corrèze", "75", "Nouvelle-Aquitaine"},
    {"21", "Côte-d'Or", "27", "Bourgogne-Franche-Comté"},
    {"22", "Côtes-d'Armor", "53", "Bretagne"},
    {"23", "Creuse", "75", "Nouvelle-Aquitaine"},
    {"24", "Dordogne", "75", "Nouvelle-Aquitaine"},
    {"25", "Doubs", "27", "Bourgogne-Franche-Comté"},
    {"26", "Drôme", "84", "Auvergne-Rhône-Alpes"},
    {"27", "Eure", "28", "Normandie"},
    {"28", "Eure-et-Loir", "24", "Centre-Val de Loire"},
    {"29", "Finistère", "53", "Bretagne"},
    {"2A", "Corse-du-Sud", "94", "Corse"},
    {"2B", "Haute-Corse", "94", "Corse"},
    {"30", "Gard", "76", "Occitanie"},
    {"31", "Haute-Garonne", "76", "Occitanie"},
    {"32", "Gers", "76", "Occitanie"},
    {"33", "Gironde", "75", "Nouvelle-Aquitaine"},
    {"34", "Hérault", "76", "Occitanie"},
    {"35", "Ille-et-Vilaine", "53", "Bretagne"},
    {"36", "Indre", "24", "Centre-Val de Loire"},
    {"37", "Indre-et-Loire", "24", "Centre-Val de Loire"},
    {"38", "Isère", "84", "Auvergne-Rhône-Alpes"},
    {"39", "Jura", "27", "Bourgogne-Franche-Comté"},
    {"40", "Landes", "75", "Nouvelle-Aquitaine"},
    {"41", "Loir-et-Cher", "24", "Centre-Val de Loire"},
    {"42", "Loire", "84", "Auvergne-Rhône-Alpes"},
    {"43", "Haute-Loire", "84", "Auvergne-Rhône-Alpes"},
    {"44", "Loire-Atlantique", "52", "Pays de la Loire"},
    {"45", "Loiret", "24", "Centre-Val de Loire"},
    {"46", "Lot", "76", "Occitanie"},
    {"47", "Lot-et-Garonne", "75", "Nouvelle-Aquitaine"},
    {"48", "Lozère", "76", "Occitanie"},
    {"49", "Maine-et-Loire", "52", "Pays de la Loire"},
    {"50", "Manche", "28", "Normandie"},
    {"51", "Marne", "44", "Grand Est"},
    {"52", "Haute-Marne", "44", "Grand Est"},
    {"53", "Mayenne", "52", "Pays de la Loire"},
    {"54", "Meurthe-et-Moselle", "44", "Grand Est"},
    {"55", "Meuse", "44", "Grand Est"},
    {"56", "Morbihan", "53", "Bretagne"},
    {"57", "Moselle", "44", "Grand Est"},
    {"58", "Nièvre", "27", "Bourgogne-Franche-Comté"},
    {"59", "Nord", "32", "Hauts-de-France"},
    {"60", "Oise", "32", "Hauts-de-France"},
    {"61", "Orne", "28", "Normandie"},
    {"62", "Pas-de-Calais", "32", "Hauts-de-France"},
    {"63", "Puy-de-Dôme", "84", "Auvergne-Rhône-Alpes"},
    {"64", "Pyrénées-Atlantiques", "75", "Nouvelle-Aquitaine"},
    {"65", "Hautes-Pyrénées", "76", "Occitanie"},
    {"66", "Pyrénées-Orientales", "76", "Occitanie"},
    {"67", "Bas-Rhin", "44", "Grand Est"},
    {"68", "Haut-Rhin", "44", "Grand Est"},
    {"69", "Rhône", "84", "Auvergne-Rhône-Alpes"},
    {"70", "Haute-Saône", "27", "Bourgogne-Franche-Comté"},
    {"71", "Saône-et-Loire", "27", "Bourgogne-Franche-Comté"},
    {"72", "Sarthe", "52", "Pays de la Loire"},
    {"73", "Savoie", "84", "Auvergne-Rhône-Alpes"},
    {"74", "Haute-Savoie", "84", "Auvergne-Rhône-Alpes"},
    {"75", "Paris", "11", "Île-de-France"},
    {"76", "Seine-Maritime", "28", "Normandie"},
    {"77", "Seine-et-Marne", "11", "Île-de-France"},
    {"78", "Yvelines", "11", "Île-de-France"},
    {"79", "Deux-Sèvres", "75", "Nouvelle-Aquitaine"},
    {"80", "Somme", "32", "Hauts-de-France"},
    {"81", "Tarn", "76", "Occitanie"},
    {"82", "Tarn-et-Garonne", "76", "Occitanie"},
    {"83", "Var", "93", "Provence-Alpes-Côte d'Azur"},
    {"84", "Vaucluse", "93", "Provence-Alpes-Côte d'Azur"},
    {"85", "Vendée", "52", "Pays de la Loire"},
    {"86", "Vienne", "75", "Nouvelle-Aquitaine"},
    {"87", "Haute-Vienne", "75", "Nouvelle-Aquitaine"},
    {"88", "Vosges", "44", "Grand Est"},
    {"89", "Yonne", "27", "Bourgogne-Franche-Comté"},
    {"90", "Territoire de Belfort", "27", "Bourgogne-Franche-Comté"},
    {"91", "Essonne", "11", "Île-de-France"},
    {"92", "Hauts-de-Seine", "11", "Île-de-France"},
    {"93", "Seine-Saint-Denis", "11", "Île-de-France"},
    {"94", "Val-de-Marne", "11", "Île-de-France"},
    {"95", "Val-d'Oise", "11", "Île-de-France"},
    {"971", "Guadeloupe", "01", "Guadeloupe"},
    {"972", "Martinique", "02", "Martinique"},
    {"973", "Guyane", "03", "Guyane"},
    {"974", "La Réunion", "04", "La Réunion"},
    {"976", "Mayotte", "06", "Mayotte"},
}};

// Used like a département in postcodes and NIR, outside the 101.
constexpr std::array<Departement, 10> kOtherPlaces{{
    {"20", "Corse (avant 1976)", "94", "Corse"},
    {"975", "Saint-Pierre-et-Miquelon", "", ""},
    {"977", "Saint-Barthélemy", "", ""},
    {"978", "Saint-Martin", "", ""},
    {"984", "Terres australes et antarctiques françaises", "", ""},
    {"986", "Wallis-et-Futuna", "", ""},
    {"987", "Polynésie française", "", ""},
    {"988", "Nouvelle-Calédonie", "", ""},
    {"989", "Île de Clipperton", "", ""},
    {"99", "Étranger", "", ""},
}};

struct Alias
{
    std::string_view key; // as nameWithoutArticle() gives it
    std::string_view code;
};

constexpr std::array<Alias, 9> kFormerDepartements{{
    {"basses alpes", "04"},
    {"basses pyrenees", "64"},
    {"belfort", "90"},
    {"charente inferieure", "17"},
    {"cotes du nord", "22"},
    {"etranger", "99"},
    {"hors de france", "99"},
    {"loire inferieure", "44"},
    {"seine inferieure", "76"},
}};

constexpr std::array<Alias, 21> kFormerRegions{{
    {"alsace", "44"},        {"aquitaine", "75"},        {"auvergne", "84"},          {"basse normandie", "28"},
    {"bourgogne", "27"},     {"centre", "24"},           {"champagne ardenne", "44"}, {"champagne ardennes", "44"},
    {"franche comte", "27"}, {"guyane francaise", "03"}, {"haute normandie", "28"},   {"languedoc roussillon", "76"},
    {"limousin", "75"},      {"lorraine", "44"},         {"midi pyrenees", "76"},     {"nord pas de calais", "32"},
    {"paca", "93"},          {"picardie", "32"},         {"poitou charentes", "75"},  {"rhone alpes", "84"},
    {"val de loire", "24"},
}};

std::string nameWithoutArticle(std::string_view name)
{
    std::string key = nameKey(name);
    for (const std::string_view article : {"la ", "le ", "les ", "l ", "de la ", "de l ", "du ", "des "}) {
        if (!key.starts_with(article)) continue;
        key.erase(0, article.size());
        break;
    }
    return key;
}

std::string_view codeIn(std::span<const Alias> aliases, std::string_view key)
{
    const auto found = std::ranges::find(aliases, key, &Alias::key);
    return found == aliases.end() ? std::string_view{} : found->code;
}

} // namespace

std::span<const Departement> allDepartements() { return kDepartements; }

const Departement *departement(std::string_view code)
{
    const auto *found = std::ranges::lower_bound(kDepartements, code, {}, &Departement::code);
    if (found != kDepartements.end() && found->code == code) return found;
    const auto *other = std::ranges::find(kOtherPlaces, code, &Departement::code);
    return other == kOtherPlaces.end() ? nullptr : other;
}

const Departement *departementByName(std::string_view name)
{
    const std::string key = nameWithoutArticle(name);
    if (key.empty()) return nullptr;
    for (const Departement &each : kDepartements)
        if (nameWithoutArticle(each.name) == key) return &each;
    for (const Departement &each : kOtherPlaces)
        if (nameWithoutArticle(each.name) == key) return &each;
    return departement(codeIn(kFormerDepartements, key));
}

std::string_view regionByName(std::string_view name)
{
    const std::string key = nameWithoutArticle(name);
    for (const Departement &each : kDepartements)
        if (nameWithoutArticle(each.regionName) == key) return each.regionCode;
    return codeIn(kFormerRegions, key);
}

} // namespace filature::fields
