// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/towns.h"

#include "training/lettercase.h"

#include <algorithm>

namespace filature::training {

namespace {

constexpr std::array<std::string_view, kAreaCount> kDepartements = {"56", "45", "27", "22", "35", "41"};
constexpr std::array<std::string_view, kAreaCount> kNeighbours = {"22 29 35 44",          "18 28 41 58 77 89 91",
                                                                  "14 28 60 61 76 78 95", "29 35 56",
                                                                  "22 44 49 50 53 56",    "18 28 36 37 45 72"};

// Postcode, town, weight (thousands of inhabitants, roughly): communes and postcodes as published by INSEE and La
// Poste.
struct Entry
{
    std::string_view postcode;
    std::string_view name;
    std::uint32_t weight;
};

constexpr Entry kTowns[] = {{"56000", "Vannes", 54},
                            {"56100", "Lorient", 57},
                            {"56300", "Pontivy", 15},
                            {"56400", "Auray", 14},
                            {"56600", "Lanester", 23},
                            {"56270", "Ploemeur", 18},
                            {"56700", "Hennebont", 16},
                            {"56800", "Ploërmel", 10},
                            {"56520", "Guidel", 11},
                            {"56340", "Carnac", 4},
                            {"56860", "Séné", 9},
                            {"56890", "Saint-Avé", 12},
                            {"56500", "Locminé", 5},
                            {"56110", "Gourin", 4},
                            {"56320", "Le Faouët", 3},
                            {"56370", "Sarzeau", 8},
                            {"56190", "Muzillac", 5},
                            {"56170", "Quiberon", 5},
                            {"56330", "Pluvigner", 8},
                            {"56150", "Baud", 6},
                            {"56240", "Plouay", 6},
                            {"56380", "Guer", 6},
                            {"56140", "Malestroit", 3},
                            {"56250", "Elven", 6},
                            {"56650", "Inzinzac-Lochrist", 7},
                            {"56440", "Languidic", 8},
                            {"56410", "Étel", 2},
                            {"56130", "La Roche-Bernard", 1},
                            {"45000", "Orléans", 70},
                            {"45100", "Orléans", 46},
                            {"45200", "Montargis", 15},
                            {"45500", "Gien", 14},
                            {"45400", "Fleury-les-Aubrais", 21},
                            {"45160", "Olivet", 22},
                            {"45140", "Saint-Jean-de-la-Ruelle", 16},
                            {"45300", "Pithiviers", 9},
                            {"45800", "Saint-Jean-de-Braye", 21},
                            {"45770", "Saran", 16},
                            {"45600", "Sully-sur-Loire", 5},
                            {"45110", "Châteauneuf-sur-Loire", 8},
                            {"45190", "Beaugency", 7},
                            {"45130", "Meung-sur-Loire", 6},
                            {"45700", "Villemandeur", 7},
                            {"45120", "Châlette-sur-Loing", 13},
                            {"45250", "Briare", 6},
                            {"45150", "Jargeau", 5},
                            {"45240", "La Ferté-Saint-Aubin", 7},
                            {"45210", "Ferrières-en-Gâtinais", 4},
                            {"45170", "Neuville-aux-Bois", 5},
                            {"45430", "Chécy", 9},
                            {"45650", "Saint-Jean-le-Blanc", 9},
                            {"27000", "Évreux", 47},
                            {"27200", "Vernon", 24},
                            {"27400", "Louviers", 18},
                            {"27300", "Bernay", 10},
                            {"27500", "Pont-Audemer", 10},
                            {"27140", "Gisors", 12},
                            {"27600", "Gaillon", 7},
                            {"27700", "Les Andelys", 8},
                            {"27120", "Pacy-sur-Eure", 5},
                            {"27110", "Le Neubourg", 4},
                            {"27190", "Conches-en-Ouche", 5},
                            {"27100", "Val-de-Reuil", 13},
                            {"27800", "Brionne", 4},
                            {"27220", "Saint-André-de-l'Eure", 4},
                            {"27150", "Étrépagny", 4},
                            {"27210", "Beuzeville", 4},
                            {"27250", "Rugles", 2},
                            {"27930", "Gravigny", 4},
                            {"27950", "Saint-Marcel", 5},
                            {"22000", "Saint-Brieuc", 45},
                            {"22300", "Lannion", 20},
                            {"22100", "Dinan", 14},
                            {"22200", "Guingamp", 7},
                            {"22600", "Loudéac", 10},
                            {"22500", "Paimpol", 7},
                            {"22400", "Lamballe", 16},
                            {"22700", "Perros-Guirec", 7},
                            {"22190", "Plérin", 14},
                            {"22440", "Ploufragan", 11},
                            {"22110", "Rostrenen", 3},
                            {"22950", "Trégueux", 8},
                            {"22220", "Tréguier", 2},
                            {"22130", "Plancoët", 3},
                            {"22580", "Plouha", 5},
                            {"22800", "Quintin", 3},
                            {"35000", "Rennes", 90},
                            {"35200", "Rennes", 70},
                            {"35700", "Rennes", 55},
                            {"35400", "Saint-Malo", 46},
                            {"35300", "Fougères", 20},
                            {"35500", "Vitré", 18},
                            {"35600", "Redon", 9},
                            {"35170", "Bruz", 18},
                            {"35510", "Cesson-Sévigné", 18},
                            {"35800", "Dinard", 10},
                            {"35150", "Janzé", 8},
                            {"35290", "Saint-Méen-le-Grand", 5},
                            {"35160", "Montfort-sur-Meu", 7},
                            {"35270", "Combourg", 6},
                            {"35120", "Dol-de-Bretagne", 6},
                            {"35580", "Guichen", 9},
                            {"35470", "Bain-de-Bretagne", 7},
                            {"35740", "Pacé", 12},
                            {"35830", "Betton", 12},
                            {"41000", "Blois", 46},
                            {"41100", "Vendôme", 16},
                            {"41200", "Romorantin-Lanthenay", 18},
                            {"41350", "Vineuil", 8},
                            {"41130", "Selles-sur-Cher", 4},
                            {"41600", "Lamotte-Beuvron", 5},
                            {"41110", "Saint-Aignan", 3},
                            {"41400", "Montrichard", 4},
                            {"41500", "Mer", 6},
                            {"41800", "Montoire-sur-le-Loir", 4},
                            {"41300", "Salbris", 5},
                            {"41170", "Mondoubleau", 1},
                            {"44000", "Nantes", 160},
                            {"44600", "Saint-Nazaire", 71},
                            {"44110", "Châteaubriant", 12},
                            {"44130", "Blain", 10},
                            {"29000", "Quimper", 63},
                            {"29200", "Brest", 139},
                            {"29300", "Quimperlé", 12},
                            {"29270", "Carhaix-Plouguer", 7},
                            {"28000", "Chartres", 38},
                            {"28100", "Dreux", 31},
                            {"28200", "Châteaudun", 13},
                            {"28400", "Nogent-le-Rotrou", 10},
                            {"76000", "Rouen", 111},
                            {"76500", "Elbeuf", 16},
                            {"76600", "Le Havre", 170},
                            {"76220", "Gournay-en-Bray", 6},
                            {"78200", "Mantes-la-Jolie", 44},
                            {"78000", "Versailles", 85},
                            {"78270", "Bonnières-sur-Seine", 5},
                            {"95000", "Cergy", 65},
                            {"37000", "Tours", 136},
                            {"37400", "Amboise", 13},
                            {"18000", "Bourges", 64},
                            {"18100", "Vierzon", 26},
                            {"36000", "Châteauroux", 43},
                            {"36600", "Valençay", 2},
                            {"72000", "Le Mans", 143},
                            {"72120", "Saint-Calais", 3},
                            {"49000", "Angers", 152},
                            {"49500", "Segré", 7},
                            {"50300", "Avranches", 10},
                            {"50000", "Saint-Lô", 19},
                            {"53000", "Laval", 49},
                            {"53100", "Mayenne", 13},
                            {"61000", "Alençon", 26},
                            {"61300", "L'Aigle", 8},
                            {"14100", "Lisieux", 20},
                            {"14000", "Caen", 105},
                            {"60000", "Beauvais", 56},
                            {"60240", "Chaumont-en-Vexin", 3},
                            {"89100", "Sens", 25},
                            {"89000", "Auxerre", 34},
                            {"58200", "Cosne-Cours-sur-Loire", 10},
                            {"77140", "Nemours", 13},
                            {"77000", "Melun", 40},
                            {"91150", "Étampes", 25},
                            {"91000", "Évry", 54},
                            {"75012", "Paris", 140},
                            {"75018", "Paris", 195},
                            {"92100", "Boulogne-Billancourt", 120},
                            {"93100", "Montreuil", 109},
                            {"94000", "Créteil", 91},
                            {"69003", "Lyon", 100},
                            {"13001", "Marseille", 90},
                            {"33000", "Bordeaux", 130},
                            {"31000", "Toulouse", 140},
                            {"59000", "Lille", 120},
                            {"67000", "Strasbourg", 140},
                            {"06000", "Nice", 150},
                            {"01000", "Bourg-en-Bresse", 41},
                            {"03100", "Montluçon", 35},
                            {"05000", "Gap", 40},
                            {"07100", "Annonay", 16},
                            {"08000", "Charleville-Mézières", 46},
                            {"20000", "Ajaccio", 35},
                            {"20200", "Bastia", 25},
                            {"97400", "Saint-Denis", 60},
                            {"97200", "Fort-de-France", 40},
                            {"97110", "Pointe-à-Pitre", 8},
                            {"85000", "La Roche-sur-Yon", 54},
                            {"86000", "Poitiers", 88}};

// Départements of birth with the weight of their maternity wards, roughly.
struct Birthplace
{
    std::string_view departement;
    std::uint32_t weight;
};
constexpr Birthplace kBirthplaces[] = {
    {"01", 5},  {"02", 6},  {"03", 4},  {"06", 10}, {"08", 4},  {"10", 4},  {"13", 20}, {"14", 9},  {"16", 4},
    {"17", 6},  {"18", 8},  {"19", 3},  {"2A", 1},  {"2B", 1},  {"21", 6},  {"22", 20}, {"24", 4},  {"25", 6},
    {"26", 5},  {"27", 12}, {"28", 14}, {"29", 34}, {"30", 7},  {"31", 11}, {"33", 13}, {"34", 9},  {"35", 26},
    {"36", 6},  {"37", 14}, {"38", 11}, {"40", 3},  {"41", 8},  {"42", 8},  {"44", 32}, {"45", 16}, {"47", 3},
    {"49", 15}, {"50", 11}, {"51", 7},  {"53", 8},  {"54", 8},  {"56", 20}, {"57", 10}, {"58", 6},  {"59", 32},
    {"60", 9},  {"61", 8},  {"62", 18}, {"63", 7},  {"64", 6},  {"66", 4},  {"67", 10}, {"68", 7},  {"69", 16},
    {"71", 5},  {"72", 12}, {"73", 4},  {"74", 6},  {"75", 60}, {"76", 26}, {"77", 10}, {"78", 14}, {"79", 4},
    {"80", 7},  {"81", 3},  {"83", 7},  {"84", 5},  {"85", 9},  {"86", 5},  {"87", 4},  {"88", 4},  {"89", 6},
    {"91", 10}, {"92", 16}, {"93", 14}, {"94", 12}, {"95", 10}, {"971", 4}, {"972", 4}, {"973", 2}, {"974", 8},
    {"99", 90}};

} // namespace

std::string_view departementOf(Area area) { return kDepartements[static_cast<std::size_t>(area)]; }

Towns::Towns()
{
    for (const Entry &entry : kTowns) {
        std::string upper = upperAscii(entry.name);
        std::ranges::replace(upper, '-', ' ');
        m_towns.push_back({std::string(entry.postcode), std::string(entry.name), std::move(upper)});
        m_weights.push_back(entry.weight);
    }
    std::string areas;
    for (std::size_t area = 0; area < kAreaCount; ++area) {
        gather(m_inArea[area], kDepartements[area]);
        gather(m_near[area], kNeighbours[area]);
        areas.append(kDepartements[area]).append(" ");
    }
    std::vector<std::uint32_t> weights;
    for (std::size_t i = 0; i < m_towns.size(); ++i) {
        if (areas.contains(m_towns[i].postcode.substr(0, 2) + " ")) continue;
        m_elsewhere.towns.push_back(&m_towns[i]);
        weights.push_back(m_weights[i]);
    }
    m_elsewhere.chooser = Chooser(weights);
}

void Towns::gather(Group &group, std::string_view departements) const
{
    std::vector<std::uint32_t> weights;
    for (std::size_t i = 0; i < m_towns.size(); ++i) {
        if (!departements.contains(std::string_view(m_towns[i].postcode).substr(0, 2))) continue;
        group.towns.push_back(&m_towns[i]);
        weights.push_back(m_weights[i]);
    }
    group.chooser = Chooser(weights);
}

const Town &Towns::inArea(Area area, RandomStream &random) const
{
    const Group &group = m_inArea[static_cast<std::size_t>(area)];
    return *group.towns[group.chooser.pick(random)];
}

const Town &Towns::near(Area area, RandomStream &random) const
{
    const Group &group = m_near[static_cast<std::size_t>(area)];
    return *group.towns[group.chooser.pick(random)];
}

const Town &Towns::elsewhere(RandomStream &random) const
{
    return *m_elsewhere.towns[m_elsewhere.chooser.pick(random)];
}

const Town &Towns::withPostcode(Area area, std::string_view postcode) const
{
    const Group &group = m_inArea[static_cast<std::size_t>(area)];
    const auto found =
        std::ranges::find(group.towns, postcode, [](const Town *town) { return std::string_view(town->postcode); });
    return found == group.towns.end() ? *group.towns.front() : **found;
}

std::string_view anyBirthplace(RandomStream &random)
{
    static const Chooser chooser = [] {
        std::vector<std::uint32_t> weights;
        for (const Birthplace &place : kBirthplaces)
            weights.push_back(place.weight);
        return Chooser(weights);
    }();
    return kBirthplaces[chooser.pick(random)].departement;
}

} // namespace filature::training
