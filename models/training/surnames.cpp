// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/surnames.h"

#include <array>
#include <span>
#include <string_view>
#include <vector>

namespace filature::training {

namespace {

// In falling order of frequency: the weight follows from the place.
constexpr std::string_view kCommon[] = {
    "MARTIN",     "BERNARD",     "THOMAS",     "PETIT",     "ROBERT",   "RICHARD",    "DURAND",     "DUBOIS",
    "MOREAU",     "LAURENT",     "SIMON",      "MICHEL",    "LEFEBVRE", "LEROY",      "ROUX",       "DAVID",
    "BERTRAND",   "MOREL",       "FOURNIER",   "GIRARD",    "BONNET",   "DUPONT",     "LAMBERT",    "FONTAINE",
    "ROUSSEAU",   "VINCENT",     "MULLER",     "LEFEVRE",   "FAURE",    "ANDRE",      "MERCIER",    "BLANC",
    "GUERIN",     "BOYER",       "GARNIER",    "CHEVALIER", "FRANCOIS", "LEGRAND",    "GAUTHIER",   "GARCIA",
    "PERRIN",     "ROBIN",       "CLEMENT",    "MORIN",     "NICOLAS",  "HENRY",      "ROUSSEL",    "MATHIEU",
    "GAUTIER",    "MASSON",      "MARCHAND",   "DUVAL",     "DENIS",    "DUMONT",     "MARIE",      "LEMAIRE",
    "NOEL",       "MEYER",       "DUFOUR",     "MEUNIER",   "BRUN",     "BLANCHARD",  "GIRAUD",     "JOLY",
    "RIVIERE",    "LUCAS",       "BRUNET",     "GAILLARD",  "BARBIER",  "ARNAUD",     "MARTINEZ",   "GERARD",
    "ROCHE",      "RENARD",      "SCHMITT",    "ROY",       "LEROUX",   "COLIN",      "VIDAL",      "CARON",
    "PICARD",     "ROGER",       "FABRE",      "AUBERT",    "LEMOINE",  "RENAUD",     "DUMAS",      "LACROIX",
    "OLIVIER",    "PHILIPPE",    "BOURGEOIS",  "PIERRE",    "BENOIT",   "REY",        "LECLERC",    "PAYET",
    "ROLLAND",    "LECLERCQ",    "GUILLAUME",  "LECOMTE",   "LOPEZ",    "JEAN",       "DUPUY",      "GUILLOT",
    "HUBERT",     "BERGER",      "CARPENTIER", "SANCHEZ",   "DUPUIS",   "MOULIN",     "LOUIS",      "DESCHAMPS",
    "HUET",       "VASSEUR",     "PEREZ",      "BOUCHER",   "FLEURY",   "ROYER",      "KLEIN",      "JACQUET",
    "ADAM",       "PARIS",       "POIRIER",    "MARTY",     "AUBRY",    "GUYOT",      "CARRE",      "CHARLES",
    "RENAULT",    "CHARPENTIER", "MENARD",     "MAILLARD",  "BARON",    "BERTIN",     "BAILLY",     "HERVE",
    "SCHNEIDER",  "FERNANDEZ",   "COLLET",     "LEGER",     "BOUVIER",  "JULIEN",     "PREVOST",    "MILLET",
    "PERROT",     "DANIEL",      "COUSIN",     "GERMAIN",   "BRETON",   "BESSON",     "LANGLOIS",   "REMY",
    "PELLETIER",  "LEVEQUE",     "PERRIER",    "LEBLANC",   "BARRE",    "LEBRUN",     "MARCHAL",    "WEBER",
    "MALLET",     "HAMON",       "BOULANGER",  "JACOB",     "MONNIER",  "MICHAUD",    "RODRIGUEZ",  "GUICHARD",
    "GILLET",     "ETIENNE",     "DA SILVA",   "POULAIN",   "TESSIER",  "CHEVALLIER", "COLLIN",     "CHAUVIN",
    "BOUCHET",    "GAY",         "LEMAITRE",   "BENARD",    "MARECHAL", "HUMBERT",    "REYNAUD",    "ANTOINE",
    "HOARAU",     "PERRET",      "BARTHELEMY", "CORDIER",   "PICHON",   "LEJEUNE",    "GILBERT",    "LAMY",
    "DELAUNAY",   "PASQUIER",    "CARLIER",    "LAPORTE",   "BENALI",   "NGUYEN",     "DIALLO",     "YILMAZ",
    "FERREIRA",   "PEREIRA",     "TRAORE",     "HADDAD",    "KAYA",     "KONE",       "DE LA RIVE", "D'AUBRAY",
    "DU PLESSIX", "DES GRANGES", "L'ECUYER",   "DE BRAY"};

constexpr std::string_view kBreton[] = {
    "LE GALL",  "LE GOFF",      "LE ROUX",   "LE CORRE",  "LE BIHAN",  "LE BRAS",    "LE MEUR",    "LE FLOCH",
    "LE BERRE", "LE GUEN",      "TANGUY",    "GUILLOU",   "RIOU",      "MORVAN",     "PRIGENT",    "JAOUEN",
    "MADEC",    "SALAUN",       "OLLIVIER",  "NEDELEC",   "LE DU",     "LE GUENNEC", "LE PAGE",    "LE TALLEC",
    "LE BAIL",  "LE BORGNE",    "LE CALVEZ", "LE CAM",    "LE DOARE",  "LE FUR",     "LE GLOANEC", "LE HIR",
    "LE MOAL",  "LE NY",        "LE PENNEC", "LE QUERE",  "LE SAUX",   "LE STRAT",   "LE TOUZE",   "LE NORMAND",
    "QUEMENER", "CADIOU",       "ABGRALL",   "CORBEL",    "CARIOU",    "DANIELOU",   "GUEGUEN",    "GUEGAN",
    "HASCOET",  "HENRIO",       "JEGO",      "JEZEQUEL",  "JOUAN",     "KERAUDREN",  "KERMARREC",  "KERNEIS",
    "KERVELLA", "LAGADEC",      "L'HOSTIS",  "NICOL",     "PERON",     "POSTIC",     "ROPARS",     "ROBIC",
    "STEPHAN",  "TROADEC",      "TREGUIER",  "ALLAIN",    "ALLANIC",   "EVANNO",     "EVENO",      "JEHANNO",
    "CONAN",    "BOTHOREL",     "BOURHIS",   "COATANEA",  "CREAC'H",   "FLOC'H",     "GOURVENNEC", "GUIVARC'H",
    "KERBRAT",  "LE GOUARDOUN", "LE LAY",    "LE MENTEC", "LE PORT",   "LE RAY",     "LE TEXIER",  "MAHE",
    "MORIO",    "PEDRONO",      "PENVEN",    "QUERE",     "RIVALLAIN", "TALEC",      "TOULLEC",    "CAILLEC",
    "DREAN",    "FRABOULET",    "GICQUEL",   "LE BRUCHEC"};

constexpr std::array<std::string_view, 44> kStems = {
    "BARB", "BRIV", "CHAR", "CORD",  "DELM", "FERR",   "GRAV", "HALB",  "JOV",  "LAV",   "MONT",
    "PAL",  "RAV",  "SERV", "TOUR",  "VALD", "BOISS",  "CARD", "DAV",   "FLOR", "GAST",  "HARD",
    "LORM", "MALV", "NOUV", "PERD",  "QUIN", "ROCH",   "SAUV", "TRIB",  "VERN", "BEAUV", "CLAV",
    "DOUV", "ESP",  "FRAM", "GUIMB", "LINC", "MIRAND", "ORV",  "PLANT", "RIGN", "SOUL",  "VIGN"};
constexpr std::array<std::string_view, 10> kMiddles = {"", "", "", "AN", "IN", "OL", "ER", "ET", "AR", "ILL"};
constexpr std::array<std::string_view, 32> kEndings = {
    "ENTIER", "ARD",  "EAU", "OT",    "IER",   "ON",   "ET",   "AUD",   "INET",  "ELLE", "AC",
    "OUX",    "IGNY", "AND", "EREAU", "ILLON", "AIN",  "IOT",  "OUIN",  "AULT",  "EUIL", "ERAY",
    "IEUX",   "ANCE", "ADE", "OIS",   "ERET",  "UCHE", "ASSE", "OULET", "ENNES", "IGOT"};
constexpr std::array<std::string_view, 5> kBretonPrefixes = {"KER", "LE ", "TRE", "PEN", "COAT"};
constexpr std::array<std::string_view, 30> kBretonStems = {
    "GUEL", "MOEL", "BRAZ", "DREN",   "LAOU", "GOUR", "HAM",  "JAN",  "LUDV",  "MEN",
    "NEV",  "OAL",  "PLUN", "QUIM",   "RIV",  "SAL",  "TANG", "VERN", "BOSC",  "CREV",
    "DOR",  "FUST", "GLEV", "HOUARN", "LOZ",  "MORG", "PABU", "ROZ",  "STANG", "VRAN"};
constexpr std::array<std::string_view, 24> kBretonEndings = {
    "EC",  "OU",   "ENNEC", "ERIC", "IC",   "EN",     "AN",   "IOU",  "AOUEN", "EUR", "ADEC", "IGENT",
    "ELL", "ANIC", "OALEN", "EVAN", "OUEZ", "ENEC'H", "EGAN", "IVEN", "ORET",  "UEL", "OCH",  "EVEL"};

template<std::size_t Count>
std::string_view any(const std::array<std::string_view, Count> &list, RandomStream &random)
{
    return list[random.below(Count)];
}

Chooser byPlace(std::span<const std::string_view> names)
{
    std::vector<std::uint32_t> weights;
    for (std::uint32_t place = 0; place < names.size(); ++place)
        weights.push_back(20'000 / (place + 10));
    return Chooser(weights);
}

} // namespace

Surnames::Surnames() : m_common(byPlace(kCommon)), m_breton(byPlace(kBreton)) {}

NameText Surnames::pick(Country country, RandomStream &random) const
{
    const bool breton = random.chance(country == Country::Brittany ? 550'000 : 30'000);
    if (breton && random.chance(500'000)) return NameText(kBreton[m_breton.pick(random)]);
    if (!breton && random.chance(330'000)) return NameText(kCommon[m_common.pick(random)]);
    NameText name;
    if (breton) {
        name.append(any(kBretonPrefixes, random));
        name.append(any(kBretonStems, random));
        name.append(any(kBretonEndings, random));
    } else {
        name.append(any(kStems, random));
        name.append(any(kMiddles, random));
        name.append(any(kEndings, random));
    }
    return name;
}

} // namespace filature::training
