// SPDX-License-Identifier: GPL-3.0-or-later
#include "randomleak.h"

#include "testcase.h"

#include <format>
#include <iterator>

namespace filature::test {

namespace {

using fields::Field;

const std::vector<std::string> kNames{"MARTIN",  "Martin",   "martin",  "Lefèvre", "LEFEVRE", "Lefe\u0300vre", "D'Alembert", "d\u2019alembert", "Saint-Éloi",
                                      "Œuvrard", "OEUVRARD", "Nuñez",   "Straße",  "",        " ",             "Müller",     "MULLER ",         "Le\u00A0Goff"};
const std::vector<std::string> kFirstNames{"Anne", "ANNE", "Zoé", "Zoe\u0301", "Jean-Paul", "jean paul", "", "Maëlle", "Loïc"};
const std::vector<std::string> kCivilities{"M", "MME", "Mme", "", "ENFANT", "BEBE", "X"};
const std::vector<std::string> kSexes{"M", "F", "1", "2", "", "femme", "?"};
const std::vector<std::string> kDates{"12/03/1957", "1957-03-12", "01/01/2001", "31/02/1980", "00/00/0000", "03/1962", "1975",
                                      "",           "99/99/9999", "5/6/49",     "sans",       "29/02/2000"};
// Invented numbers: their communes are in no official list.
const std::vector<std::string> kNirs{"180124599900153", "265045699801736",       "149032799720326", "258072A99900253", "172112B99900389",
                                     "201069999900486", "1 80 12 45 999 001 53", "1801245999001",   "180124599900154", "",
                                     "1.80012E+14",     "133204199600559",       "néant"};
const std::vector<std::string> kPostcodes{"56000", "45000", "27000", "1410", "01410", "01200", "2A004", "20000", "97400", "98000", "", "ABC", "35 000", "99999"};
const std::vector<std::string> kCommunes{"VANNES", "Orléans", "Lajoux", "LELEX", "Éloise", "ELOISE", "Bellegarde", "", "Évreux", "St Denis"};
const std::vector<std::string> kBloodGroups{"A+", "O-", "AB +", "O", "", "B POS", "Z"};
const std::vector<std::string> kLabs{"L01", "L02", "L03", "l01", ""};
const std::vector<std::string> kFiness{"560000127", "450000088", "560000128", "", "56", "2A0000001"};
const std::vector<std::string> kShorts{"O", "N", "", "OK", "1"};

std::string phone(Random &random)
{
    const std::vector<std::string> prefixes{"063998", "019900", "026191", "06 39 98 ", "+33 6 39 98 "};
    std::string number = random.pick(prefixes) + std::format("{:04}", random.below(40));
    if (random.oneIn(8)) number += " / " + random.pick(prefixes) + std::format("{:04}", random.below(40));
    return random.oneIn(5) ? std::string{} : random.oneIn(12) ? std::string("liste rouge") : number;
}

std::string mail(Random &random)
{
    const std::vector<std::string> domains{"example.org", "EXAMPLE.ORG", "boite.example", "a.test"};
    if (random.oneIn(3)) return {};
    std::string address = std::format("p{}@{}", random.below(30), random.pick(domains));
    if (random.oneIn(10)) address += std::format("; q{}@example.org", random.below(10));
    return random.oneIn(15) ? "sans@" : address;
}

Cells randomRow(Random &random, std::size_t number, bool hasNuls)
{
    Cells row{std::to_string(number),
              random.pick(kCivilities),
              random.pick(kNames),
              random.pick(kFirstNames),
              random.pick(kSexes),
              random.pick(kDates),
              random.pick(kNirs),
              random.oneIn(4) ? "53" : "",
              random.pick(kPostcodes),
              random.pick(kCommunes),
              phone(random),
              mail(random),
              random.pick(kBloodGroups),
              random.pick(kLabs),
              random.pick(kFiness),
              random.oneIn(3) ? random.pick(kPostcodes) : "",
              random.pick(kPostcodes),
              random.pick(kCommunes),
              random.pick(kDates),
              random.oneIn(3) ? random.text(8) : random.plainText(5),
              random.oneIn(4) ? "" : random.plainText(3),
              random.pick(kShorts)};
    for (std::string &cell : row)
        if (!hasNuls) std::erase(cell, '\0');
    return row;
}

} // namespace

DelimitedTable randomLeak(Random &random, std::size_t rows, LeakStyle style)
{
    DelimitedTable table;
    table.header.assign(std::begin(kLeakColumns), std::end(kLeakColumns));
    for (std::size_t i = 1; i <= rows; ++i) {
        Cells row = randomRow(random, i, style.hasNuls);
        const bool isInside = i > 40 && i + 3 < rows; // at the ends a ragged row may be a title or a footer
        if (style.isRagged && isInside && random.oneIn(40)) row.pop_back();
        else if (style.isRagged && isInside && random.oneIn(40)) row.push_back(random.plainText(2) + "z");
        table.rows.push_back(std::move(row));
    }
    return table;
}

fields::Mapping leakMapping()
{
    fields::Mapping mapping;
    mapping.columnNames.assign(std::begin(kLeakColumns), std::end(kLeakColumns));
    const auto add = [&mapping](Field field, std::vector<std::uint32_t> columns) {
        fields::FieldMapping mapped;
        mapped.field = field;
        mapped.columns = std::move(columns);
        mapped.confidence = 1;
        mapping.fields.push_back(std::move(mapped));
    };
    add(Field::PatientId, {0});
    add(Field::Civility, {1});
    add(Field::LastName, {2});
    add(Field::FirstName, {3});
    add(Field::Sex, {4});
    add(Field::BirthDate, {5});
    add(Field::Nir, {6, 7});
    add(Field::Postcode, {8});
    add(Field::Commune, {9});
    add(Field::Phone, {10});
    add(Field::Email, {11});
    add(Field::BloodGroup, {12});
    add(Field::Lab, {13});
    add(Field::Finess, {14});
    add(Field::LabPostcode, {15});
    add(Field::DoctorPostcode, {16});
    add(Field::DoctorCommune, {17});
    add(Field::EntryDate, {18});
    add(Field::Comment, {19});
    return mapping;
}

records::ImportOptions leakOptions(unsigned threads)
{
    records::ImportOptions options = plainOptions(threads);
    options.mapping = leakMapping();
    return options;
}

} // namespace filature::test
