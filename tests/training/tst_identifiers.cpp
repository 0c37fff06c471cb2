// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/identifiers.h"

#include <QRegularExpression>
#include <QtTest>

#include <set>

using namespace filature::training;

class TestIdentifiers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nirKeys_data();
    void nirKeys();
    void nirsHaveTheirParts_data();
    void nirsHaveTheirParts();
    void serialsGiveDifferentNirsInUnassignedCommunes();
    void luhnDigits_data();
    void luhnDigits();
    void registerNumbersAreNobodys();
    void telephonesLieInTheRangesForFiction();
};

// The first three from the documentation of python-stdnum; the others have communes that do not exist.
void TestIdentifiers::nirKeys_data()
{
    QTest::addColumn<QByteArray>("nir");
    QTest::addColumn<unsigned>("key");
    QTest::newRow("stdnum") << QByteArray("2951099126111") << 93U;
    QTest::newRow("stdnum 2B") << QByteArray("253072B073004") << 70U;
    QTest::newRow("stdnum 2A") << QByteArray("253072A073004") << 43U;
    QTest::newRow("45") << QByteArray("1801245999001") << 53U;
    QTest::newRow("56") << QByteArray("2650456998017") << 36U;
    QTest::newRow("27") << QByteArray("1490327997203") << 26U;
    QTest::newRow("2A") << QByteArray("258072A999002") << 53U;
    QTest::newRow("2B") << QByteArray("172112B999003") << 89U;
    QTest::newRow("abroad") << QByteArray("2010699999004") << 86U;
    QTest::newRow("pseudo-month") << QByteArray("1332041996005") << 59U;
    QTest::newRow("974") << QByteArray("2900297499006") << 43U;
    QTest::newRow("22") << QByteArray("1000122995007") << 70U;
    QTest::newRow("35") << QByteArray("2540835994008") << 74U;
    QTest::newRow("temporary") << QByteArray("7850245990777") << 6U;
}

void TestIdentifiers::nirKeys()
{
    QFETCH(QByteArray, nir);
    QFETCH(unsigned, key);
    QCOMPARE(nirKey(nir.toStdString()), key);
}

void TestIdentifiers::nirsHaveTheirParts_data()
{
    QTest::addColumn<unsigned>("sexDigit");
    QTest::addColumn<unsigned>("year");
    QTest::addColumn<unsigned>("month");
    QTest::addColumn<QByteArray>("birthplace");
    QTest::addColumn<unsigned>("serial");
    QTest::addColumn<QByteArray>("nir");
    QTest::newRow("first serial") << 1U << 80U << 12U << QByteArray("45") << 0U << QByteArray("1801245990001");
    QTest::newRow("last serial") << 2U << 5U << 1U << QByteArray("56") << 9989U << QByteArray("2050156999999");
    QTest::newRow("next commune") << 1U << 0U << 2U << QByteArray("01") << 999U << QByteArray("1000201991001");
    QTest::newRow("Corsica") << 2U << 58U << 7U << QByteArray("2A") << 9U << QByteArray("258072A990010");
    QTest::newRow("overseas") << 2U << 90U << 2U << QByteArray("974") << 5U << QByteArray("2900297499006");
    QTest::newRow("abroad") << 2U << 1U << 6U << QByteArray("99") << 3U << QByteArray("2010699999004");
    QTest::newRow("pseudo-month") << 1U << 33U << 20U << QByteArray("99") << 4U << QByteArray("1332099999005");
}

void TestIdentifiers::nirsHaveTheirParts()
{
    QFETCH(unsigned, sexDigit);
    QFETCH(unsigned, year);
    QFETCH(unsigned, month);
    QFETCH(QByteArray, birthplace);
    QFETCH(unsigned, serial);
    QFETCH(QByteArray, nir);
    const std::string place = birthplace.toStdString();
    QCOMPARE(std::string(makeNir({sexDigit, year, month, place, serial}).view()), nir.toStdString());
}

void TestIdentifiers::serialsGiveDifferentNirsInUnassignedCommunes()
{
    std::set<std::string> seen;
    for (std::uint32_t serial = 0; serial < kNirSerials; ++serial) {
        const std::string nir(makeNir({1, 70, 5, "56", serial}).view());
        QCOMPARE(nir.substr(0, 9), std::string("170055699"));
        QVERIFY(nir.substr(10) != "000");
        seen.insert(nir);
    }
    QCOMPARE(seen.size(), std::size_t{kNirSerials});
}

// The textbook's number, and a SIREN that everybody knows.
void TestIdentifiers::luhnDigits_data()
{
    QTest::addColumn<QByteArray>("digits");
    QTest::addColumn<unsigned>("check");
    QTest::newRow("textbook") << QByteArray("7992739871") << 3U;
    QTest::newRow("zero") << QByteArray("0000000") << 0U;
    QTest::newRow("one digit") << QByteArray("5") << 9U;
    QTest::newRow("La Poste") << QByteArray("35600000") << 0U;
}

void TestIdentifiers::luhnDigits()
{
    QFETCH(QByteArray, digits);
    QFETCH(unsigned, check);
    QCOMPARE(luhnDigit(digits.toStdString()), check);
}

void TestIdentifiers::registerNumbersAreNobodys()
{
    static const QRegularExpression finessShape(QStringLiteral("^560999\\d{3}$"));
    static const QRegularExpression rppsShape(QStringLiteral("^1999\\d{7}$"));
    for (unsigned number = 1; number < 100; ++number) {
        const std::string finess = makeFiness("56", number);
        QVERIFY(finessShape.match(QString::fromStdString(finess)).hasMatch());
        QVERIFY(luhnDigit(finess.substr(0, 8)) != static_cast<unsigned>(finess[8] - '0'));
        const std::string rpps = makeRpps(number);
        QVERIFY(rppsShape.match(QString::fromStdString(rpps)).hasMatch());
        QVERIFY(luhnDigit(rpps.substr(0, 10)) != static_cast<unsigned>(rpps[10] - '0'));
    }
}

void TestIdentifiers::telephonesLieInTheRangesForFiction()
{
    static const QRegularExpression landline(QStringLiteral("^(019900|026191|035301|046571|053649)\\d{4}$"));
    static const QRegularExpression mobile(QStringLiteral("^063998\\d{4}$"));
    RandomStream random(1, Domain::Row);
    for (int i = 0; i < 2000; ++i) {
        QVERIFY(landline.match(QString::fromStdString(std::string(makeLandline(random).view()))).hasMatch());
        QVERIFY(mobile.match(QString::fromStdString(std::string(makeMobile(random).view()))).hasMatch());
    }
}

QTEST_APPLESS_MAIN(TestIdentifiers)
#include "tst_identifiers.moc"
