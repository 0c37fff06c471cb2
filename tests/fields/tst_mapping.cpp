// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/mapping.h"
#include "fields/normalising.h"
#include "fields/samplecolumns.h"
#include "support/corpus.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <set>
#include <sstream>

using namespace filature;
using namespace filature::fields;
using namespace filature::test;

namespace {

const FieldMapping *find(const Mapping &mapping, Field field)
{
    for (const FieldMapping &each : mapping.fields)
        if (each.field == field) return &each;
    return nullptr;
}

// "NUMSS+CLE", or "" when the field is not mapped.
std::string columnsOf(const Mapping &mapping, Field field)
{
    const FieldMapping *found = find(mapping, field);
    std::string names;
    if (found == nullptr) return names;
    for (const std::uint32_t column : found->columns)
        names += (names.empty() ? "" : "+") + mapping.columnNames[column];
    return names;
}

struct Expected
{
    Field field;
    const char *columns;
};

void compareMapping(const Mapping &mapping, std::initializer_list<Expected> expected)
{
    for (const Expected &each : expected)
        QVERIFY2(columnsOf(mapping, each.field) == each.columns,
                 (std::string(info(each.field).name) + " is '" + columnsOf(mapping, each.field) + "', not '" +
                  each.columns + "'")
                     .c_str());
    for (const FieldMapping &each : mapping.fields) {
        QVERIFY(!each.reason.empty() && each.confidence > 0 && each.confidence <= 1 && !info(each.field).isDerived);
        const bool isExpected =
            std::ranges::any_of(expected, [&](const Expected &other) { return other.field == each.field; });
        QVERIFY2(isExpected,
                 (std::string(info(each.field).name) + " is mapped to " + columnsOf(mapping, each.field)).c_str());
    }
}

Mapping proposed(const SampleColumns &table)
{
    const auto columns = table.view();
    return proposeMapping(columns);
}

// Header and first rows of a plain CSV file of the corpus, blanks after commas dropped.
SampleColumns readCsv(const std::filesystem::path &path, std::size_t rows)
{
    SampleColumns table;
    std::ifstream file(path);
    std::string line;
    for (std::size_t row = 0; row <= rows && std::getline(file, line); ++row) {
        std::istringstream cells(line);
        std::string cell;
        for (std::size_t column = 0; std::getline(cells, cell, ','); ++column) {
            cell.erase(0, std::min(cell.find_first_not_of(' '), cell.size()));
            if (row == 0)
                table.add(cell, {});
            else if (column < table.cells.size())
                table.cells[column].push_back(cell);
        }
    }
    return table;
}

} // namespace

class TestMapping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mapsALaboratoryExport();
    void mapsSpelledOutHeaders();
    void mapsEnglishHeaders();
    void mapsByContentWithoutHeaders();
    void mapsByNamesWithoutRows();
    void ambiguousNamesNeedContent();
    void entryDatesAreNoBirthDates();
    void aColumnServesOneField();
    void ordinaryColumnsStayUnmapped();
    void orderOfColumnsMakesNoDifference();
    void foreignPostcodesAreDeclared();
    void mapsFebrl();
    void mapsOtherPublicHeaders();
    void joinsCells_data();
    void joinsCells();
};

void TestMapping::mapsALaboratoryExport()
{
    const SampleColumns table = sampleTable({{"NUMDOS", Kind::Number},
                                             {"CODPAT", Kind::Number},
                                             {"CIV", Kind::Civility},
                                             {"NOM", Kind::LastName},
                                             {"NOMJF", Kind::LastName},
                                             {"PRENOM", Kind::FirstName},
                                             {"DATNAIS", Kind::BirthDate},
                                             {"NUMSS", Kind::ShortNir},
                                             {"CLE", Kind::NirKey},
                                             {"QUALITE", Kind::Number},
                                             {"ADR1", Kind::Street},
                                             {"ADR2", Kind::Empty},
                                             {"CP", Kind::Postcode},
                                             {"VILLE", Kind::Commune},
                                             {"TEL", Kind::Landline},
                                             {"TELPORT", Kind::Mobile},
                                             {"EMAIL", Kind::Email},
                                             {"GRPSANG", Kind::Abo},
                                             {"RH", Kind::RhD},
                                             {"NOMMED", Kind::LastName},
                                             {"PRENMED", Kind::FirstName},
                                             {"CPMED", Kind::Postcode},
                                             {"VILLEMED", Kind::Commune},
                                             {"TELMED", Kind::Landline},
                                             {"LABO", Kind::Number},
                                             {"REGIME", Kind::Number},
                                             {"CAISSE", Kind::Number},
                                             {"AMC", Kind::Number},
                                             {"NUMADH", Kind::Number},
                                             {"DATDERVIS", Kind::VisitDate},
                                             {"COMMENT1", Kind::Comment},
                                             {"COMMENT2", Kind::Comment},
                                             {"LOGIN", Kind::Number},
                                             {"MDP", Kind::Number},
                                             {"TIERSPAYANT", Kind::Number}});
    using enum Field;
    compareMapping(proposed(table), {{FileNumber, "NUMDOS"},
                                     {PatientId, "CODPAT"},
                                     {Civility, "CIV"},
                                     {Sex, "CIV"},
                                     {LastName, "NOM"},
                                     {BirthName, "NOMJF"},
                                     {FirstName, "PRENOM"},
                                     {BirthDate, "DATNAIS"},
                                     {Nir, "NUMSS+CLE"},
                                     {Quality, "QUALITE"},
                                     {Address, "ADR1+ADR2"},
                                     {Postcode, "CP"},
                                     {Commune, "VILLE"},
                                     {Phone, "TEL"},
                                     {Mobile, "TELPORT"},
                                     {Email, "EMAIL"},
                                     {BloodGroup, "GRPSANG+RH"},
                                     {Doctor, "NOMMED"},
                                     {DoctorFirstName, "PRENMED"},
                                     {DoctorPostcode, "CPMED"},
                                     {DoctorCommune, "VILLEMED"},
                                     {Lab, "LABO"},
                                     {Regime, "REGIME"},
                                     {Fund, "CAISSE"},
                                     {Insurer, "AMC"},
                                     {MemberNumber, "NUMADH"},
                                     {EntryDate, "DATDERVIS"},
                                     {Comment, "COMMENT1+COMMENT2"},
                                     {Login, "LOGIN"},
                                     {Password, "MDP"}});
    const Mapping mapping = proposed(table);
    QCOMPARE(text(find(mapping, Nir)->reason), text("name:NUMSS content:nir 100% key:CLE"));
    QCOMPARE(text(find(mapping, Sex)->reason), text("from:civility"));
}

void TestMapping::mapsSpelledOutHeaders()
{
    const SampleColumns table = sampleTable({{"Nom de famille", Kind::LastName},
                                             {"Prénoms", Kind::FirstName},
                                             {"Date de naissance", Kind::BirthDate},
                                             {"Sexe", Kind::Sex},
                                             {"N° Sécurité Sociale", Kind::Nir},
                                             {"Téléphone portable", Kind::Mobile},
                                             {"Code postal", Kind::Postcode},
                                             {"Libellé commune", Kind::Commune},
                                             {"Nom du médecin", Kind::LastName},
                                             {"Date de prélèvement", Kind::VisitDate},
                                             {"Adresse e-mail", Kind::Email},
                                             {"Pays", Kind::Country}});
    using enum Field;
    compareMapping(proposed(table), {{LastName, "Nom de famille"},
                                     {FirstName, "Prénoms"},
                                     {BirthDate, "Date de naissance"},
                                     {Sex, "Sexe"},
                                     {Nir, "N° Sécurité Sociale"},
                                     {Mobile, "Téléphone portable"},
                                     {Postcode, "Code postal"},
                                     {Commune, "Libellé commune"},
                                     {Doctor, "Nom du médecin"},
                                     {EntryDate, "Date de prélèvement"},
                                     {Email, "Adresse e-mail"}});
}

void TestMapping::mapsEnglishHeaders()
{
    const SampleColumns table = sampleTable({{"unique_id", Kind::Number},
                                             {"first_name", Kind::FirstName},
                                             {"surname", Kind::LastName},
                                             {"dob", Kind::BirthDate},
                                             {"city", Kind::Commune},
                                             {"phone_number", Kind::Landline},
                                             {"email", Kind::Email},
                                             {"gender", Kind::Sex},
                                             {"ssn", Kind::Number},
                                             {"cluster", Kind::Number}});
    using enum Field;
    compareMapping(proposed(table), {{FirstName, "first_name"},
                                     {LastName, "surname"},
                                     {BirthDate, "dob"},
                                     {Commune, "city"},
                                     {Phone, "phone_number"},
                                     {Email, "email"},
                                     {Sex, "gender"},
                                     {Identifier, "ssn"}});
}

void TestMapping::mapsByContentWithoutHeaders()
{
    const SampleColumns table = sampleTable({{"c1", Kind::Number},
                                             {"c2", Kind::Civility},
                                             {"c3", Kind::LastName},
                                             {"c4", Kind::FirstName},
                                             {"c5", Kind::BirthDate},
                                             {"c6", Kind::VisitDate},
                                             {"c7", Kind::ShortNir},
                                             {"c8", Kind::NirKey},
                                             {"c9", Kind::Postcode},
                                             {"c10", Kind::Commune},
                                             {"c11", Kind::Landline},
                                             {"c12", Kind::Mobile},
                                             {"c13", Kind::Email},
                                             {"c14", Kind::Abo},
                                             {"c15", Kind::RhD},
                                             {"c16", Kind::Country},
                                             {"c17", Kind::Comment}});
    using enum Field;
    const Mapping mapping = proposed(table);
    compareMapping(mapping, {{Civility, "c2"},
                             {Sex, "c2"},
                             {BirthDate, "c5"},
                             {Nir, "c7+c8"},
                             {Postcode, "c9"},
                             {Commune, "c10"},
                             {Phone, "c11"},
                             {Mobile, "c12"},
                             {Email, "c13"},
                             {BloodGroup, "c14+c15"}});
    QVERIFY(find(mapping, Nir)->reason.starts_with("content:nir 100%"));

    const SampleColumns whole = sampleTable({{"c1", Kind::Nir}, {"c2", Kind::BloodGroup}, {"c3", Kind::Sex}});
    compareMapping(proposed(whole), {{Nir, "c1"}, {BloodGroup, "c2"}, {Sex, "c3"}});
}

void TestMapping::mapsByNamesWithoutRows()
{
    SampleColumns table;
    for (const char *name : {"NOM", "PRENOM", "NIR", "CLE", "TITRE", "RH", "GRPSANG"})
        table.add(name, {});
    using enum Field;
    compareMapping(proposed(table),
                   {{LastName, "NOM"}, {FirstName, "PRENOM"}, {Nir, "NIR+CLE"}, {BloodGroup, "GRPSANG+RH"}});
    QVERIFY(proposeMapping({}).fields.empty());
}

void TestMapping::ambiguousNamesNeedContent()
{
    using enum Field;
    compareMapping(proposed(sampleTable({{"TITRE", Kind::Civility}})), {{Civility, "TITRE"}, {Sex, "TITRE"}});
    compareMapping(proposed(sampleTable({{"TITRE", Kind::Street}})), {});
    compareMapping(proposed(sampleTable({{"GROUPE", Kind::BloodGroup}})), {{BloodGroup, "GROUPE"}});
    compareMapping(proposed(sampleTable({{"GROUPE", Kind::Country}})), {});
    compareMapping(proposed(sampleTable({{"MATRICULE", Kind::Nir}})), {{Nir, "MATRICULE"}});
    compareMapping(proposed(sampleTable({{"MATRICULE", Kind::Number}})), {{Identifier, "MATRICULE"}});
    compareMapping(proposed(sampleTable({{"MEDTRAIT", Kind::LastName}})), {{Doctor, "MEDTRAIT"}});
    compareMapping(proposed(sampleTable({{"MEDTRAIT", Kind::Number}})), {{DoctorCode, "MEDTRAIT"}});
    compareMapping(proposed(sampleTable({{"IDENTIFIANT", Kind::Number}, {"MDP", Kind::Number}})),
                   {{Login, "IDENTIFIANT"}, {Password, "MDP"}});
    compareMapping(proposed(sampleTable({{"IDENTIFIANT", Kind::Number}})), {{Identifier, "IDENTIFIANT"}});
    compareMapping(proposed(sampleTable({{"NOM", Kind::LastName}, {"NOMUSUEL", Kind::LastName}})),
                   {{BirthName, "NOM"}, {LastName, "NOMUSUEL"}});
}

void TestMapping::entryDatesAreNoBirthDates()
{
    compareMapping(proposed(sampleTable({{"c1", Kind::VisitDate}})), {});
    SampleColumns events;
    events.add("c1", sampleCells(Kind::BirthDate));
    for (std::string &cell : events.cells[0])
        cell += " 13:05:00";
    compareMapping(proposed(events), {});
    for (std::string &cell : events.cells[0])
        cell.replace(10, std::string::npos, " 00:00:00");
    compareMapping(proposed(events), {{Field::BirthDate, "c1"}});
    compareMapping(proposed(sampleTable({{"DATE", Kind::VisitDate}, {"c2", Kind::BirthDate}})),
                   {{Field::EntryDate, "DATE"}, {Field::BirthDate, "c2"}});
}

void TestMapping::aColumnServesOneField()
{
    SampleColumns table;
    for (const char *name :
         {"NOM", "NOM", "PRENOM", "PRENOM2", "TEL", "TEL2", "ADR1", "ADR2", "ADR3", "EMAIL", "MAIL", "CP", "CODPOST"})
        table.add(name, {});
    const Mapping mapping = proposed(table);
    std::multiset<std::uint32_t> used;
    for (const FieldMapping &each : mapping.fields)
        used.insert(each.columns.begin(), each.columns.end());
    for (const std::uint32_t column : used)
        QCOMPARE(used.count(column), 1U);
    QCOMPARE(text(columnsOf(mapping, Field::Phone)), text("TEL+TEL2"));
    QCOMPARE(text(columnsOf(mapping, Field::Address)), text("ADR1+ADR2+ADR3"));
    QCOMPARE(text(columnsOf(mapping, Field::Email)), text("EMAIL+MAIL"));
    QCOMPARE(text(columnsOf(mapping, Field::FirstName)), text("PRENOM"));
}

// Columns of numbers, flags, codes and short texts, none of which may be taken for a field by their values.
void TestMapping::ordinaryColumnsStayUnmapped()
{
    SampleColumns table;
    const auto add = [&table](const char *name, auto cellOfRow) {
        std::vector<std::string> cells;
        for (int row = 0; row < 100; ++row)
            cells.push_back(cellOfRow(row));
        table.add(name, cells);
    };
    add("zeros", [](int) { return "0.00"; });
    add("counter", [](int row) { return std::to_string(row); });
    add("five digits", [](int row) { return std::to_string(10'007 + row * 811 % 80'000); });
    add("nine digits", [](int row) { return std::to_string(400'000'000 + row * 1'234'567); });
    add("thirteen digits", [](int row) { return std::to_string(9'780'000'000'000 + row * 12'345'678LL); });
    add("year", [](int row) { return std::to_string(1920 + row); });
    add("price", [](int row) { return std::to_string(row) + ",50"; });
    add("flag", [](int row) { return row % 2 == 0 ? "O" : "N"; });
    add("letter", [](int row) { return std::string(1, static_cast<char>('A' + row % 5)); });
    add("one or two", [](int row) { return std::to_string(1 + row % 2); });
    add("always M", [](int) { return "M"; });
    add("address of a machine", [](int row) { return "192.0.2." + std::to_string(row); });
    add("code", [](int row) { return "TSH" + std::to_string(row % 7); });
    add("constant", [](int) { return "FRANCE"; });
    compareMapping(proposed(table), {});
}

void TestMapping::orderOfColumnsMakesNoDifference()
{
    SampleColumns table = sampleTable({{"NOM", Kind::LastName},
                                       {"PRENOM", Kind::FirstName},
                                       {"c3", Kind::BirthDate},
                                       {"NUMSS", Kind::ShortNir},
                                       {"CLE", Kind::NirKey},
                                       {"CP", Kind::Postcode},
                                       {"c7", Kind::Commune},
                                       {"c8", Kind::Mobile},
                                       {"CIV", Kind::Civility},
                                       {"c10", Kind::Number}});
    const Mapping expected = proposed(table);
    for (std::size_t turn = 1; turn < table.names.size(); ++turn) {
        std::ranges::rotate(table.names, table.names.begin() + 1);
        std::ranges::rotate(table.cells, table.cells.begin() + 1);
        const Mapping mapping = proposed(table);
        QCOMPARE(mapping.fields.size(), expected.fields.size());
        for (const FieldMapping &each : expected.fields)
            QCOMPARE(text(columnsOf(mapping, each.field)), text(columnsOf(expected, each.field)));
    }
}

void TestMapping::foreignPostcodesAreDeclared()
{
    SampleColumns table;
    std::vector<std::string> foreign;
    for (int code = 2001; code < 2101; ++code)
        foreign.push_back(std::to_string(code));
    table.add("postcode", foreign);
    const Mapping abroad = proposed(table);
    QVERIFY(find(abroad, Field::Postcode)->options.foreignPostcodes);
    table.cells[0].assign({"6000", "6200", "6400", "6000", "6130"});
    const Mapping nice = proposed(table);
    QVERIFY(!find(nice, Field::Postcode)->options.foreignPostcodes);
}

void TestMapping::mapsFebrl()
{
    FILATURE_NEED_CORPUS("linkage-febrl");
    const SampleColumns table = readCsv(corpusFolder() / "linkage-febrl" / "dataset1.csv", 500);
    using enum Field;
    const Mapping mapping = proposed(table);
    compareMapping(mapping, {{FirstName, "given_name"},
                             {LastName, "surname"},
                             {Address, "street_number+address_1+address_2"},
                             {Commune, "suburb"},
                             {Postcode, "postcode"},
                             {BirthDate, "date_of_birth"},
                             {Identifier, "soc_sec_id"}});
    const FieldMapping *postcode = find(mapping, Postcode);
    QVERIFY(postcode->options.foreignPostcodes);
    for (const std::string &cell : table.cells[postcode->columns[0]])
        QCOMPARE(text(normalised(Postcode, cell, postcode->options).value), text(cell));
}

void TestMapping::mapsOtherPublicHeaders()
{
    FILATURE_NEED_CORPUS("linkage-splink");
    const SampleColumns table = readCsv(corpusFolder() / "linkage-splink" / "fake_1000.csv", 500);
    using enum Field;
    compareMapping(
        proposed(table),
        {{FirstName, "first_name"}, {LastName, "surname"}, {BirthDate, "dob"}, {Commune, "city"}, {Email, "email"}});
}

void TestMapping::joinsCells_data()
{
    QTest::addColumn<Field>("field");
    QTest::addColumn<QStringList>("cells");
    QTest::addColumn<std::string>("value");
    const auto add = [](const char *name, Field field, const QStringList &cells, const char *value) {
        QTest::newRow(name) << field << cells << std::string(value);
    };
    const auto list = [](std::initializer_list<const char *> cells) {
        QStringList out;
        for (const char *cell : cells)
            out << QString::fromUtf8(cell);
        return out;
    };
    add("address", Field::Address, list({"3 rue du Port", " ", "Le Bourg"}), "3 rue du Port Le Bourg");
    add("nir and key", Field::Nir, list({"1 80 12 45 999 001", "53"}), "180124599900153");
    add("nir and a numeric key", Field::Nir, list({"1801245999052.0", "2"}), "180124599905202");
    add("whole nir beside its key", Field::Nir, list({"180124599900153", "53"}), "180124599900153");
    add("abo and rhesus", Field::BloodGroup, list({"O", "+"}), "O+");
    add("abo and rhesus, words", Field::BloodGroup, list({" AB ", "NEG"}), "AB-");
    add("group with its sign, twice", Field::BloodGroup, list({"O+", "+"}), "O+");
    add("phones", Field::Phone, list({"01 99 00 12 34", "0639980123"}), "+33199001234, +33639980123");
    add("phones, one", Field::Phone, list({"", "0639980123"}), "+33639980123");
    add("e-mails", Field::Email, list({"a@example.org", "b@example.org"}), "a@example.org, b@example.org");
    add("one cell", Field::LastName, list({" LE  GOFF "}), "LE GOFF");
    add("nothing", Field::Address, list({" ", ""}), "");
}

void TestMapping::joinsCells()
{
    QFETCH(Field, field);
    QFETCH(QStringList, cells);
    QFETCH(std::string, value);
    std::vector<std::string> owned;
    for (const QString &each : cells)
        owned.push_back(each.toStdString());
    const std::vector<std::string_view> views(owned.begin(), owned.end());
    std::string joined;
    joinCells(field, views, joined);
    QCOMPARE(text(normalised(field, joined).value), text(value));
}

QTEST_APPLESS_MAIN(TestMapping)
#include "tst_mapping.moc"
