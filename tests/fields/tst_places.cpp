// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/normalising.h"
#include "fields/places.h"

#include <array>
#include <format>
#include <set>

using namespace filature;
using namespace filature::fields;
using namespace filature::test;

class TestPlaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasAllDepartementsAndRegions();
    void regionsHaveTheirDepartements_data();
    void regionsHaveTheirDepartements();
    void prefixGivesTheDepartement();
    void overseasAndCorsicaFollowTheirOwnRules();
    void communeDecidesInSplitPostcodes_data();
    void communeDecidesInSplitPostcodes();
    void nothingForOtherThanFrenchPostcodes();
    void findsDepartementsByName();
    void findsRegionsByName();
    void knowsDeliveryPostcodes();
    void readsFinessAndAdeli();
    void normalisesPostcodes_data();
    void normalisesPostcodes();
    void foreignColumnsKeepFourDigits();
};

void TestPlaces::hasAllDepartementsAndRegions()
{
    std::set<std::string_view> codes;
    std::set<std::string_view> regions;
    for (const Departement &each : allDepartements()) {
        codes.insert(each.code);
        regions.insert(each.regionCode);
        QCOMPARE(departement(each.code), &each);
        QCOMPARE(departementByName(each.name), &each);
        QCOMPARE(text(regionByName(each.regionName)), text(each.regionCode));
    }
    QCOMPARE(codes.size(), 101U);
    QCOMPARE(regions.size(), 18U);
    QVERIFY(departement("00") == nullptr);
    QVERIFY(departement("96") == nullptr);
    QVERIFY(departement("") == nullptr);
    QVERIFY(departement("975") != nullptr);
}

void TestPlaces::regionsHaveTheirDepartements_data()
{
    QTest::addColumn<std::string>("region");
    QTest::addColumn<std::string>("departements");
    const auto add = [](const char *region, const char *codes) {
        QTest::newRow(region) << std::string(region) << std::string(codes);
    };
    add("Bretagne", "22 29 35 56 ");
    add("Corse", "2A 2B ");
    add("Centre-Val de Loire", "18 28 36 37 41 45 ");
    add("Normandie", "14 27 50 61 76 ");
    add("Île-de-France", "75 77 78 91 92 93 94 95 ");
    add("Mayotte", "976 ");
    add("Grand Est", "08 10 51 52 54 55 57 67 68 88 ");
}

void TestPlaces::regionsHaveTheirDepartements()
{
    QFETCH(std::string, region);
    QFETCH(std::string, departements);
    std::string found;
    for (const Departement &each : allDepartements())
        if (each.regionName == region) found += std::string(each.code) + ' ';
    QCOMPARE(text(found), text(departements));
}

void TestPlaces::prefixGivesTheDepartement()
{
    for (const Departement &each : allDepartements()) {
        if (each.code.starts_with('2') && each.code[1] >= 'A') continue;
        const std::string postcode = std::string(each.code) + std::string(5 - each.code.size(), '0');
        QCOMPARE(text(departementOfPostcode(postcode, "")), text(each.code));
        QCOMPARE(text(departementOfPostcode(postcode, "Sainte-Exemple")), text(each.code));
        QVERIFY(!postcodeIsSplit(postcode));
    }
}

void TestPlaces::overseasAndCorsicaFollowTheirOwnRules()
{
    const auto expect = [](const char *postcode, const char *code) {
        QCOMPARE(text(departementOfPostcode(postcode, "")), text(code));
    };
    expect("20000", "2A");
    expect("20190", "2A");
    expect("20200", "2B");
    expect("20620", "2B");
    expect("20300", "");
    expect("97100", "971");
    expect("97133", "977");
    expect("97150", "978");
    expect("97400", "974");
    expect("97500", "975");
    expect("97600", "976");
    expect("98600", "986");
    expect("98713", "987");
    expect("98800", "988");
    expect("98799", "989");
    expect("98000", ""); // Monaco
}

void TestPlaces::communeDecidesInSplitPostcodes_data()
{
    QTest::addColumn<std::string>("postcode");
    QTest::addColumn<std::string>("commune");
    QTest::addColumn<std::string>("expected");
    struct Row
    {
        const char *postcode, *commune, *expected;
    };
    constexpr auto kRows = std::to_array<Row>({
        {"01200", "Éloise", "74"},
        {"01410", "LAJOUX", "39"},
        {"01590", "Chancia", "39"},
        {"01590", "LAVANCIA EPERCY", "39"},
        {"05110", "Claret", "04"},
        {"05110", "curbans", "04"},
        {"05130", "Piégut", "04"},
        {"05130", "VENTEROL", "04"},
        {"05160", "Pontis", "04"},
        {"05700", "Villebois-les-Pins", "26"},
        {"06260", "La Rochette", "04"},
        {"06260", "ST PIERRE", "04"},
        {"13780", "Riboux", "83"},
        {"21340", "Change", "71"},
        {"33220", "Fougueyrolles", "24"},
        {"33220", "Port-Sainte-Foy-et-Ponchapt", "24"},
        {"37160", "Buxeuil", "86"},
        {"42620", "SAINT PIERRE LAVAL CEDEX", "03"},
        {"43450", "Leyvaux", "15"},
        {"48250", "Laveyrune", "07"},
        {"52100", "Saint-Eulien", "51"},
        {"52100", "Sapignicourt", "51"},
        {"94390", "Paray-Vieille-Poste", "91"},
    });
    for (const Row &row : kRows)
        QTest::newRow((std::string(row.postcode) + ' ' + row.commune).c_str())
            << std::string(row.postcode) << std::string(row.commune) << std::string(row.expected);
}

void TestPlaces::communeDecidesInSplitPostcodes()
{
    QFETCH(std::string, postcode);
    QFETCH(std::string, commune);
    QFETCH(std::string, expected);
    QCOMPARE(text(departementOfPostcode(postcode, commune)), text(expected));
    const bool isWhole = postcode == "94390";
    QCOMPARE(postcodeIsSplit(postcode), !isWhole);
    QCOMPARE(text(departementOfPostcode(postcode, "")), text(isWhole ? "91" : postcode.substr(0, 2)));
    QCOMPARE(text(departementOfPostcode(postcode, "Autre Commune")), text(isWhole ? "91" : postcode.substr(0, 2)));
}

void TestPlaces::nothingForOtherThanFrenchPostcodes()
{
    for (const char *postcode : {"", "4011", "SW1A 1AA", "560000", "5600O", "00123", "96100", "99123", "D-10115"})
        QVERIFY2(departementOfPostcode(postcode, "").empty(), postcode);
}

void TestPlaces::findsDepartementsByName()
{
    const auto expect = [](const char *name, const char *code) {
        const Departement *found = departementByName(name);
        QVERIFY2(found != nullptr, name);
        QCOMPARE(text(found->code), text(code));
    };
    expect("COTES D'ARMOR", "22");
    expect("Côtes-du-Nord", "22");
    expect("loire inferieure", "44");
    expect("Seine-Inférieure", "76");
    expect("Charente-Inférieure", "17");
    expect("Basses-Alpes", "04");
    expect("Basses-Pyrénées", "64");
    expect("Réunion", "974");
    expect("le Morbihan", "56");
    expect("l'Eure", "27");
    QVERIFY(departementByName("Atlantide") == nullptr);
    QVERIFY(departementByName("") == nullptr);
}

void TestPlaces::findsRegionsByName()
{
    QCOMPARE(text(regionByName("BRETAGNE")), text("53"));
    QCOMPARE(text(regionByName("Centre")), text("24"));
    QCOMPARE(text(regionByName("Haute-Normandie")), text("28"));
    QCOMPARE(text(regionByName("Rhône-Alpes")), text("84"));
    QCOMPARE(text(regionByName("Provence Alpes Cote d Azur")), text("93"));
    QCOMPARE(text(regionByName("Atlantide")), text(""));
}

void TestPlaces::knowsDeliveryPostcodes()
{
    int count = 0;
    std::set<std::string_view> reached;
    for (int code = 0; code < 100'000; ++code) {
        const std::string postcode = std::format("{:05}", code);
        if (!isDeliveryPostcode(postcode)) continue;
        ++count;
        if (!postcode.starts_with("980")) reached.insert(departementOfPostcode(postcode, ""));
    }
    QCOMPARE(count, 6310);
    QVERIFY2(!reached.contains(""), "a delivery postcode without département");
    for (const Departement &each : allDepartements())
        QVERIFY2(reached.contains(each.code), std::string(each.code).c_str());
    QVERIFY(isDeliveryPostcode("56000"));
    QVERIFY(!isDeliveryPostcode("56019")); // CEDEX
    QVERIFY(!isDeliveryPostcode("5600"));
    QVERIFY(!isDeliveryPostcode("5600A"));
}

void TestPlaces::readsFinessAndAdeli()
{
    QCOMPARE(text(departementOfFiness("560000002")), text("56"));
    QCOMPARE(text(departementOfFiness("2A0000000")), text("2A"));
    QCOMPARE(text(departementOfFiness("970400000")), text("974"));
    QCOMPARE(text(departementOfFiness("980500000")), text("976"));
    QCOMPARE(text(departementOfFiness("990000000")), text(""));
    QCOMPARE(text(departementOfFiness("56")), text(""));
    QCOMPARE(text(departementOfAdeli("561000000")), text("56"));
    QCOMPARE(text(departementOfAdeli("9D1000000")), text("974"));
    QCOMPARE(text(departementOfAdeli("001000000")), text(""));
}

void TestPlaces::normalisesPostcodes_data()
{
    addNormaliseColumns();
    const auto rows = std::to_array<NormaliseRow>({
        {nullptr, "56000", "56000", Level::Ok},
        {nullptr, " 56 000 ", "56000", Level::Ok},
        {nullptr, "56\u00A0000", "56000", Level::Ok},
        {nullptr, "F-56000", "56000", Level::Repaired},
        {nullptr, "FR 56000", "56000", Level::Repaired},
        {nullptr, "56000.0", "56000", Level::Repaired},
        {"commune behind", "56000 VANNES", "56000", Level::Repaired},
        {"cedex", "56019", "56019", Level::Ok},
        {"lost zero", "1200", "01200", Level::Repaired},
        {"four digits that are no French code", "4011", "4011", Level::Warning},
        {"Monaco", "98000", "98000", Level::Ok},
        {"no département", "96123", "96123", Level::Warning},
        {"British", "SW1A 1AA", "SW1A 1AA", Level::Warning},
        {"stand-in", "00000", "00000", Level::Sentinel},
        {"stand-in abroad", "99999", "99999", Level::Sentinel},
        {"too long", "560001", "560001", Level::Warning},
        {"letter O", "5600O", "5600O", Level::Warning},
        {"words", "VANNES", "VANNES", Level::Format},
        {"long text", "rue de la Paix 12 bis", "rue de la Paix 12 bis", Level::Format},
    });
    for (const NormaliseRow &row : rows)
        addRow(row);
}

void TestPlaces::normalisesPostcodes() { compareNormalised(Field::Postcode); }

void TestPlaces::foreignColumnsKeepFourDigits()
{
    QCOMPARE(text(normalised(Field::Postcode, "4000").value), text("04000"));
    QCOMPARE(text(normalised(Field::Postcode, "4000", {.foreignPostcodes = true}).value), text("4000"));
    QVERIFY(departementOfPostcode(normalised(Field::Postcode, "4000", {.foreignPostcodes = true}).value, "").empty());
}

QTEST_APPLESS_MAIN(TestPlaces)
#include "tst_places.moc"
