// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/firstnames.h"

#include "training/lettercase.h"

#include <algorithm>
#include <span>

namespace filature::training {

namespace {

// One digit per decade from the 1920s to the 2010s; a 9 is a name met everywhere.
struct Entry
{
    std::string_view name;
    std::string_view weights;
};

constexpr Entry kWomen[] = {
    {"Marie", "9887543333"},         {"Jeanne", "9631111235"},       {"Germaine", "7410000000"},   {"Yvonne", "8620000000"},
    {"Simone", "7841000000"},        {"Suzanne", "6420000001"},      {"Madeleine", "6530000001"},  {"Denise", "5851000000"},
    {"Paulette", "3730000000"},      {"Odette", "4630000000"},       {"Thérèse", "5652000000"},    {"Marcelle", "5520000000"},
    {"Jacqueline", "1895100000"},    {"Monique", "0598200000"},      {"Françoise", "0168720000"},  {"Nicole", "0269610000"},
    {"Annie", "0137620000"},         {"Michèle", "0137510000"},      {"Christiane", "0268500000"}, {"Danielle", "0047510000"},
    {"Josiane", "0036610000"},       {"Bernadette", "0256510000"},   {"Annick", "0046510000"},     {"Catherine", "0003897100"},
    {"Martine", "0004883000"},       {"Brigitte", "0002875000"},     {"Chantal", "0003864000"},    {"Sylvie", "0000598200"},
    {"Patricia", "0001588200"},      {"Nathalie", "0000099510"},     {"Isabelle", "0000498410"},   {"Véronique", "0000588200"},
    {"Christine", "0002688310"},     {"Corinne", "0000288300"},      {"Valérie", "0000089600"},    {"Sandrine", "0000018810"},
    {"Stéphanie", "0000004971"},     {"Céline", "0000001898"},       {"Virginie", "0000002862"},   {"Karine", "0000005830"},
    {"Laëtitia", "0000001742"},      {"Aurélie", "0000000593"},      {"Émilie", "0000001793"},     {"Julie", "0000000794"},
    {"Élodie", "0000000484"},        {"Mélanie", "0000000564"},      {"Audrey", "0000000573"},     {"Laura", "0000000275"},
    {"Marine", "0000000185"},        {"Camille", "1000000177"},      {"Pauline", "2100000266"},    {"Marion", "0000000276"},
    {"Manon", "0000000048"},         {"Léa", "0000000028"},          {"Chloé", "0000000027"},      {"Emma", "1000000006"},
    {"Inès", "0000000015"},          {"Jade", "0000000004"},         {"Louise", "7410000114"},     {"Lina", "0000000003"},
    {"Zoé", "0000000014"},           {"Anaïs", "0000000156"},        {"Océane", "0000000036"},     {"Morgane", "0000000154"},
    {"Gwenaëlle", "0000123320"},     {"Solenn", "0000011222"},       {"Maëlle", "0000000024"},     {"Nolwenn", "0000001233"},
    {"Rozenn", "0001122210"},        {"Soazig", "0011221000"},       {"Anne", "3456665321"},       {"Hélène", "5542344321"},
    {"Claire", "2122345543"},        {"Florence", "0000387400"},     {"Agnès", "1123566200"},      {"Élisabeth", "2234553100"},
    {"Sophie", "0000289642"},        {"Delphine", "0000003860"},     {"Fatima", "0001234332"},     {"Samira", "0000013332"},
    {"Marie-Claude", "0036510000"},  {"Marie-Thérèse", "2576300000"}, {"Anne-Marie", "2345420000"}, {"Yvette", "2861000000"},
    {"Huguette", "2640000000"},      {"Ginette", "1740000000"},      {"Maïwenn", "0000000122"},    {"Aminata", "0000001122"}};

constexpr Entry kMen[] = {
    {"Jean", "9998842210"},          {"Pierre", "9765433345"},       {"André", "9842000000"},      {"Louis", "7421111236"},
    {"Marcel", "8620000000"},        {"René", "8741000000"},         {"Roger", "7820000000"},      {"Robert", "6741000000"},
    {"Georges", "6531000000"},       {"Henri", "6421000011"},        {"Joseph", "7521000011"},     {"Raymond", "5630000000"},
    {"Maurice", "6520000000"},       {"Lucien", "5310000001"},       {"Albert", "4310000000"},     {"Yves", "2566410000"},
    {"Michel", "1599820000"},        {"Jacques", "2787410000"},      {"Claude", "2776300000"},     {"Bernard", "1478510000"},
    {"Gérard", "0379610000"},        {"Daniel", "0168720000"},       {"Alain", "0059940000"},      {"Christian", "0037852000"},
    {"Jean-Pierre", "0158620000"},   {"Jean-Claude", "0169510000"},  {"Jean-Yves", "0014541000"},  {"Guy", "1565300000"},
    {"Serge", "0245520000"},         {"Patrick", "0002995000"},      {"Philippe", "0002799310"},   {"Dominique", "0003775100"},
    {"Thierry", "0000598300"},       {"Pascal", "0000498300"},       {"Éric", "0000399600"},       {"Bruno", "0001387200"},
    {"Laurent", "0000279700"},       {"Frédéric", "0000069820"},     {"Stéphane", "0000029930"},   {"Christophe", "0000059940"},
    {"Olivier", "0000148740"},       {"David", "0000005982"},        {"Sébastien", "0000003981"},  {"Nicolas", "0000012983"},
    {"Julien", "0000000983"},        {"Jérôme", "0000003860"},       {"Cédric", "0000001872"},     {"Ludovic", "0000001761"},
    {"Guillaume", "0000000793"},     {"Thomas", "0000000596"},       {"Alexandre", "0000000695"},  {"Anthony", "0000000474"},
    {"Kévin", "0000000184"},         {"Maxime", "0000000187"},       {"Antoine", "2100000365"},    {"Romain", "0000000376"},
    {"Florian", "0000000175"},       {"Quentin", "0000000066"},      {"Lucas", "0000000028"},      {"Hugo", "0000000018"},
    {"Théo", "0000000018"},          {"Enzo", "0000000007"},         {"Nathan", "0000000006"},     {"Jules", "4100000004"},
    {"Gabriel", "3100000005"},       {"Arthur", "2000000014"},       {"Raphaël", "0000001125"},    {"Ethan", "0000000003"},
    {"Yann", "0001234431"},          {"Erwan", "0000123432"},        {"Gwenaël", "0000122110"},    {"Loïc", "0001234421"},
    {"Ronan", "0000123211"},         {"Malo", "0000000023"},         {"Mathis", "0000000015"},     {"Tanguy", "0000012221"},
    {"Hervé", "0013466200"},         {"Goulven", "0000111110"},      {"Mohamed", "0001123333"},    {"Karim", "0000013321"},
    {"Mehdi", "0000001232"},         {"Samuel", "0000001333"},       {"Adam", "0000000004"},       {"Fañch", "0010001011"},
    {"Alexis", "1000000266"},        {"Benjamin", "0000001563"},     {"Denis", "0013454100"},      {"Noël", "1222110000"}};

std::string lettersOnly(std::string text)
{
    std::erase_if(text, [](char letter) { return letter < 'a' || letter > 'z'; });
    return text;
}

} // namespace

FirstNames::FirstNames() : m_groups{makeGroup(Sex::Man), makeGroup(Sex::Woman)} {}

FirstNames::Group FirstNames::makeGroup(Sex sex)
{
    Group group;
    const std::span<const Entry> entries = sex == Sex::Woman ? std::span<const Entry>(kWomen) : std::span<const Entry>(kMen);
    for (const Entry &entry : entries)
        group.names.push_back({std::string(entry.name), upperAscii(entry.name), lettersOnly(lowerAscii(entry.name))});
    for (std::size_t decade = 0; decade < kDecades; ++decade) {
        std::vector<std::uint32_t> weights;
        for (const Entry &entry : entries) {
            const auto digit = static_cast<std::uint32_t>(entry.weights[decade] - '0');
            weights.push_back(digit * digit); // a 9 is met some eighty times as often as a 1
        }
        group.byDecade[decade] = Chooser(weights);
    }
    return group;
}

const FirstName &FirstNames::pick(Sex sex, int birthYear, RandomStream &random) const
{
    const Group &group = m_groups[static_cast<std::size_t>(sex)];
    const auto decade = static_cast<std::size_t>(std::clamp((birthYear - 1920) / 10, 0, static_cast<int>(kDecades) - 1));
    return group.names[group.byDecade[decade].pick(random)];
}

} // namespace filature::training
