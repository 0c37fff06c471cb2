// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/digits.h"
#include "fields/normalising.h"
#include "fields/registernumber.h"

#include <array>
#include <random>

using namespace filature;
using namespace filature::fields;
using namespace filature::test;

namespace {

// By the definition: digits from the right, every second one doubled, digit sums added.
bool naiveLuhn(const std::string &digits)
{
    int sum = 0;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        const int digit = digits[digits.size() - 1 - i] - '0';
        const int twice = digit * 2;
        sum += i % 2 == 0 ? digit : twice / 10 + twice % 10;
    }
    return sum % 10 == 0;
}

void addRows(std::initializer_list<NormaliseRow> rows)
{
    for (const NormaliseRow &row : rows)
        addRow(row);
}

} // namespace

class TestRegisterNumber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void luhnAgreesWithItsDefinition();
    void seesExponentForms();
    void judgesFiness_data();
    void judgesFiness() { compareNormalised(Field::Finess); }
    void judgesRpps_data();
    void judgesRpps() { compareNormalised(Field::Rpps); }
    void judgesAdeli_data();
    void judgesAdeli() { compareNormalised(Field::Adeli); }
    void judgesIdentifiers_data();
    void judgesIdentifiers() { compareNormalised(Field::Identifier); }
    void judgesBirthRanks_data();
    void judgesBirthRanks() { compareNormalised(Field::BirthRank); }
    void fillsUpCodes();
    void readsAld();
    void knowsSirenAndSiret();
};

void TestRegisterNumber::luhnAgreesWithItsDefinition()
{
    const unsigned seed = std::random_device{}();
    qInfo("seed %u", seed);
    std::mt19937 random(seed);
    for (int i = 0; i < 20'000; ++i) {
        std::string digits;
        for (std::size_t length = 1 + random() % 16; length > 0; --length)
            digits += static_cast<char>('0' + random() % 10);
        QCOMPARE(isLuhn(digits), naiveLuhn(digits));
    }
    QVERIFY(!isLuhn(""));
    QVERIFY(!isLuhn("12a"));
}

void TestRegisterNumber::seesExponentForms()
{
    for (const char *number : {"1.80012E+14", "1,8E+14", "6E+8", "6e8", "1.5E+08"})
        QVERIFY2(isExponentForm(number), number);
    for (const char *other :
         {"", "E+14", "1.8E", "1.8E+", "12.8E+14", "1.E+14", "A1E+14", "1.8E+1x", "1.8E+1234", "HELENE"})
        QVERIFY2(!isExponentForm(other), other);
}

void TestRegisterNumber::judgesFiness_data()
{
    addNormaliseColumns();
    addRows({{"check digit fits", "560000002", "560000002", Level::Ok},
             {"blanks", "56 000 000 2", "560000002", Level::Ok},
             {"check digit misses", "560000003", "560000003", Level::Warning},
             {"Corsica", "2a0000006", "2A0000006", Level::Ok},
             {"lost zero", "10000008", "010000008", Level::Repaired},
             {"eight digits that do not fit", "10000001", "10000001", Level::Format},
             {"fraction", "560000002.0", "560000002", Level::Repaired},
             {"rounded", "5.6E+08", "5.6E+08", Level::PrecisionLost},
             {"name", "LABO DU PORT", "LABO DU PORT", Level::Format}});
}

void TestRegisterNumber::judgesRpps_data()
{
    addNormaliseColumns();
    addRows({{"check digit fits", "10000000009", "10000000009", Level::Ok},
             {"check digit misses", "10000000000", "10000000000", Level::KeyBad},
             {"ten digits", "1000000000", "1000000000", Level::Format},
             {"letters", "1000000000A", "1000000000A", Level::Format}});
}

void TestRegisterNumber::judgesAdeli_data()
{
    addNormaliseColumns();
    addRows({{"nine digits", "561000000", "561000000", Level::Ok},
             {"overseas", "9D1000000", "9D1000000", Level::Ok},
             {"Corsica", "2A1000000", "2A1000000", Level::Ok},
             {"lost zero", "11000000", "011000000", Level::Repaired},
             {"short", "1100000", "1100000", Level::Format}});
}

void TestRegisterNumber::judgesIdentifiers_data()
{
    addNormaliseColumns();
    addRows({{nullptr, "6988048", "6988048", Level::Ok},
             {nullptr, " AB  12 ", "AB 12", Level::Ok},
             {nullptr, "6988048.0", "6988048", Level::Repaired},
             {nullptr, "6.98805E+11", "6.98805E+11", Level::PrecisionLost},
             {"an identifier with an E", "1E5", "1E5", Level::Ok}});
}

void TestRegisterNumber::judgesBirthRanks_data()
{
    addNormaliseColumns();
    addRows({{nullptr, "1", "1", Level::Ok},
             {nullptr, "01", "1", Level::Ok},
             {nullptr, "2.0", "2", Level::Ok},
             {nullptr, "12", "12", Level::Format},
             {nullptr, "A", "A", Level::Format}});
}

void TestRegisterNumber::fillsUpCodes()
{
    QCOMPARE(text(normalised(Field::Regime, "1").value), text("01"));
    QCOMPARE(normalised(Field::Regime, "1").level, Level::Repaired);
    QCOMPARE(text(normalised(Field::Regime, "01").value), text("01"));
    QCOMPARE(normalised(Field::Regime, "01").level, Level::Ok);
    QCOMPARE(text(normalised(Field::Fund, "61").value), text("061"));
    QCOMPARE(text(normalised(Field::Fund, "CPAM  du Port").value), text("CPAM du Port"));
    QCOMPARE(text(normalised(Field::Center, "12345").value), text("12345"));
    QCOMPARE(text(normalised(Field::Quality, "0").value), text("00"));
}

void TestRegisterNumber::readsAld()
{
    QCOMPARE(text(normalised(Field::Ald, "O").value), text("yes"));
    QCOMPARE(text(normalised(Field::Ald, "Non").value), text("no"));
    QCOMPARE(text(normalised(Field::Ald, "30").value), text("30"));
    QCOMPARE(normalised(Field::Ald, "").level, Level::Absent);
}

void TestRegisterNumber::knowsSirenAndSiret()
{
    QVERIFY(isSiren("732829320"));
    QVERIFY(!isSiren("732829321"));
    QVERIFY(isSiret("73282932000074"));
    QVERIFY(!isSiret("73282932000075"));
    QVERIFY(isSiret("35600000000048")); // head office, Luhn
    QVERIFY(isSiret("35600000049837")); // a post office, digit sum
    QVERIFY(!isSiret("35600000049838"));
    QVERIFY(!isSiret("7328293200007"));
}

QTEST_APPLESS_MAIN(TestRegisterNumber)
#include "tst_registernumber.moc"
