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
    {"Marie", "9887543333"},         {"Jeanne", "9631111235"},     {"Germaine", "7410000000"},
    {"Yvonne", "8620000000"},        {"Simone", "7841000000"},     {"Suzanne", "6420000001"},
    {"Madeleine", "6530000001"},     {"Denise", "5851000000"},     {"Paulette", "3730000000"},
    {"Odette", "4630000000"},        {"Thérèse", "5652000000"},    {"Marcelle", "5520000000"},
    {"Jacqueline", "1895100000"},    {"Monique", "0598200000"},    {"Françoise", "0168720000"},
    {"Nicole", "2696100000"},        {"Annie", "1376200000"},      {"Michèle", "1375100000"},
    {"Christiane", "2685000000"},    {"Danielle", "0475100000"},   {"Josiane", "0366100000"},
    {"Bernadette", "0256510000"},    {"Annick", "0046510000"},     {"Catherine", "0038971000"},
    {"Martine", "0048830000"},       {"Brigitte", "0028750000"},   {"Chantal", "0038640000"},
    {"Sylvie", "0005982000"},        {"Patricia", "0015882000"},   {"Nathalie", "0000995100"},
    {"Isabelle", "0004984100"},      {"Véronique", "0005882000"},  {"Christine", "0026883100"},
    {"Corinne", "0002883000"},       {"Valérie", "0000896000"},    {"Sandrine", "0000188100"},
    {"Stéphanie", "0000049710"},     {"Céline", "0000018985"},     {"Virginie", "0000028620"},
    {"Karine", "0000058300"},        {"Laëtitia", "0000017420"},   {"Aurélie", "0000005930"},
    {"Émilie", "0000017930"},        {"Julie", "0000007941"},      {"Élodie", "0000004841"},
    {"Mélanie", "0000005641"},       {"Audrey", "0000005730"},     {"Laura", "0000002752"},
    {"Marine", "0000001852"},        {"Camille", "1000000377"},    {"Pauline", "2100000276"},
    {"Marion", "0000002763"},        {"Manon", "0000000574"},      {"Léa", "0000000595"},
    {"Chloé", "0000000375"},         {"Emma", "0000000177"},       {"Inès", "0000000156"},
    {"Jade", "0000000047"},          {"Louise", "7410000147"},     {"Lina", "0000000036"},
    {"Zoé", "0000000146"},           {"Anaïs", "0000001563"},      {"Océane", "0000000363"},
    {"Morgane", "0000001541"},       {"Gwenaëlle", "0000123320"},  {"Solenn", "0000011222"},
    {"Maëlle", "0000000244"},        {"Nolwenn", "0000001233"},    {"Rozenn", "0001122210"},
    {"Soazig", "0011221000"},        {"Anne", "3456665321"},       {"Hélène", "5542344321"},
    {"Claire", "2122345543"},        {"Florence", "0003874000"},   {"Agnès", "1123566200"},
    {"Élisabeth", "2234553100"},     {"Sophie", "0002896420"},     {"Delphine", "0000038600"},
    {"Fatima", "0001234332"},        {"Samira", "0000013332"},     {"Marie-Claude", "0365100000"},
    {"Marie-Thérèse", "2576300000"}, {"Anne-Marie", "2345420000"}, {"Yvette", "2861000000"},
    {"Huguette", "2640000000"},      {"Ginette", "1740000000"},    {"Maïwenn", "0000000122"},
    {"Aminata", "0000001122"}};

constexpr Entry kMen[] = {{"Jean", "9998842210"},        {"Pierre", "9765433345"},      {"André", "9842000000"},
                          {"Louis", "7421111356"},       {"Marcel", "8620000000"},      {"René", "8741000000"},
                          {"Roger", "7820000000"},       {"Robert", "6741000000"},      {"Georges", "6531000000"},
                          {"Henri", "6421000011"},       {"Joseph", "7521000011"},      {"Raymond", "5630000000"},
                          {"Maurice", "6520000000"},     {"Lucien", "5310000001"},      {"Albert", "4310000000"},
                          {"Yves", "2566410000"},        {"Michel", "3899510000"},      {"Jacques", "2787410000"},
                          {"Claude", "2776300000"},      {"Bernard", "4785100000"},     {"Gérard", "3796100000"},
                          {"Daniel", "1687200000"},      {"Alain", "0599400000"},       {"Christian", "0378520000"},
                          {"Jean-Pierre", "1586200000"}, {"Jean-Claude", "1695100000"}, {"Jean-Yves", "0145410000"},
                          {"Guy", "1565300000"},         {"Serge", "2455200000"},       {"Patrick", "0029950000"},
                          {"Philippe", "0027993100"},    {"Dominique", "0037751000"},   {"Thierry", "0005983000"},
                          {"Pascal", "0004983000"},      {"Éric", "0003996000"},        {"Bruno", "0013872000"},
                          {"Laurent", "0002797000"},     {"Frédéric", "0000698200"},    {"Stéphane", "0000299300"},
                          {"Christophe", "0000599400"},  {"Olivier", "0001487400"},     {"David", "0000059820"},
                          {"Sébastien", "0000039810"},   {"Nicolas", "0000129830"},     {"Julien", "0000009830"},
                          {"Jérôme", "0000038600"},      {"Cédric", "0000018720"},      {"Ludovic", "0000017610"},
                          {"Guillaume", "0000007930"},   {"Thomas", "0000005963"},      {"Alexandre", "0000006952"},
                          {"Anthony", "0000004741"},     {"Kévin", "0000001841"},       {"Maxime", "0000001874"},
                          {"Antoine", "2100000575"},     {"Romain", "0000003763"},      {"Florian", "0000001752"},
                          {"Quentin", "0000000663"},     {"Lucas", "0000000487"},       {"Hugo", "0000000476"},
                          {"Théo", "0000000475"},        {"Enzo", "0000000566"},        {"Nathan", "0000000466"},
                          {"Jules", "4100000147"},       {"Gabriel", "3100000157"},     {"Arthur", "2000000146"},
                          {"Raphaël", "0000001256"},     {"Ethan", "0000000135"},       {"Yann", "0001234431"},
                          {"Erwan", "0000123432"},       {"Gwenaël", "0000122110"},     {"Loïc", "0012344210"},
                          {"Ronan", "0000123211"},       {"Malo", "0000000134"},        {"Mathis", "0000000154"},
                          {"Tanguy", "0000012221"},      {"Hervé", "0134662000"},       {"Goulven", "0000111110"},
                          {"Mohamed", "0001123333"},     {"Karim", "0000013321"},       {"Mehdi", "0000001232"},
                          {"Samuel", "0000001333"},      {"Adam", "0000000036"},        {"Fañch", "0010001011"},
                          {"Alexis", "1000000465"},      {"Benjamin", "0000015630"},    {"Denis", "0134541000"},
                          {"Noël", "1222110000"}};

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
    const std::span<const Entry> entries =
        sex == Sex::Woman ? std::span<const Entry>(kWomen) : std::span<const Entry>(kMen);
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
    const auto decade =
        static_cast<std::size_t>(std::clamp((birthYear - 1920) / 10, 0, static_cast<int>(kDecades) - 1));
    return group.names[group.byDecade[decade].pick(random)];
}

} // namespace filature::training
