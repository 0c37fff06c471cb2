// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/labs.h"

#include "training/identifiers.h"
#include "training/lettercase.h"

namespace filature::training {

namespace {

// A colour and an animal: no laboratory has such a name.
struct Entry
{
    Area area;
    std::string_view postcode;
    std::string_view name;
    std::uint32_t weight;
};

constexpr std::array<Entry, kLabCount> kLabs = {{
    {Area::Morbihan, "56000", "Labo Hérisson Bleu", 72},
    {Area::Morbihan, "56100", "Labo Loutre Grise", 61},
    {Area::Morbihan, "56300", "Labo Martin Orangé", 52},
    {Area::Morbihan, "56400", "Labo Bernique d'Or", 45},
    {Area::Morbihan, "56800", "Labo Renard Vert", 38},
    {Area::Morbihan, "56700", "Labo Crabe Rose", 32},
    {Area::Morbihan, "56500", "Labo Geai Mauve", 26},
    {Area::Morbihan, "56370", "Labo Sterne Noire", 20},
    {Area::Morbihan, "56110", "Labo Truite Jaune", 14},
    {Area::Loiret, "45000", "Labo Castor Violet", 66},
    {Area::Loiret, "45200", "Labo Cigogne Bleue", 51},
    {Area::Loiret, "45500", "Labo Brochet Rouge", 39},
    {Area::Loiret, "45160", "Labo Abeille Verte", 30},
    {Area::Loiret, "45300", "Labo Alouette Rose", 20},
    {Area::Loiret, "45190", "Labo Salamandre", 14},
    {Area::Eure, "27000", "Labo Chevreuil Bleu", 58},
    {Area::Eure, "27200", "Labo Mésange Rousse", 47},
    {Area::Eure, "27400", "Labo Blaireau Blanc", 36},
    {Area::Eure, "27300", "Labo Pic Épeiche", 27},
    {Area::Eure, "27500", "Labo Grenouille Azur", 19},
    {Area::Eure, "27140", "Labo Hibou Carmin", 13},
    {Area::CotesDArmor, "22000", "Labo Macareux Vert", 29},
    {Area::CotesDArmor, "22300", "Labo Phoque Indigo", 20},
    {Area::CotesDArmor, "22100", "Labo Bécasse Dorée", 11},
    {Area::IlleEtVilaine, "35400", "Labo Goéland Mauve", 37},
    {Area::IlleEtVilaine, "35500", "Labo Écureuil Gris", 23},
    {Area::LoirEtCher, "41000", "Labo Cygne Orange", 19},
    {Area::LoirEtCher, "41100", "Labo Héron Turquoise", 11},
}};

void setStyle(Lab &lab, std::uint32_t index)
{
    using namespace std::chrono;
    lab.letters = index % 4 == 2 ? LetterStyle::Mixed : LetterStyle::Capitals;
    lab.sex = index % 5 == 3 ? SexStyle::Digits : SexStyle::Letters;
    lab.phone = index % 7 == 1 ? PhoneStyle::Blanks : index % 7 == 4 ? PhoneStyle::Dots : PhoneStyle::Plain;
    lab.date = index == 13 ? DateStyle::Dashes : index == 20 ? DateStyle::Compact : DateStyle::Slashes;
    lab.firstDay = sys_days(2011y / January / 3) + days(index * 53 % 900);
    lab.lastDay = sys_days(2017y / June / 30) - days(index * 37 % 700);
    lab.isMissingFromServer = index == 6 || index == 17;
}

} // namespace

Labs::Labs(const Towns &towns)
{
    std::size_t place = 0;
    for (std::uint32_t index = 0; index < kLabCount; ++index) {
        const Entry &entry = kLabs[index];
        const auto number =
            static_cast<std::uint32_t>(index * 11 % kLabCount + 1); // codes do not follow the départements
        Lab &lab = m_labs[index];
        lab.code = "LAB";
        appendPadded(lab.code, number, 2);
        lab.name = entry.name;
        lab.upper = upperAscii(entry.name.substr(5));
        lab.finess = makeFiness(departementOf(entry.area), number);
        lab.area = entry.area;
        lab.town = &towns.withPostcode(entry.area, entry.postcode);
        lab.weight = entry.weight;
        setStyle(lab, index);
        for (std::uint32_t i = 0; i < entry.weight; ++i)
            m_byWeight[place++] = static_cast<std::uint8_t>(index);
    }
}

std::uint8_t Labs::at(std::uint64_t part, std::uint64_t whole) const
{
    return m_byWeight[part * kLabWeightSum / whole];
}

} // namespace filature::training
