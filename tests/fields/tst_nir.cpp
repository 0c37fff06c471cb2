// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/nir.h"
#include "fields/normalising.h"
#include "fields/places.h"

#include <array>
#include <random>

using namespace filature;
using namespace filature::fields;
using namespace filature::test;

namespace {

// Fictitious numbers: their communes do not exist.
constexpr std::array kValid{"180124599900153", "265045699801736", "149032799720326", "258072A99900253",
                            "172112B99900389", "201069999900486", "290029749900643", "100012299500770",
                            "254083599400874", "295109912611193", "253072B07300470", "253072A07300443"};

// The key by long division of the decimal text, letters replaced as the decree says.
int naiveKey(std::string number)
{
    if (const auto a = number.find('A'); a != std::string::npos) number.replace(a - 1, 2, "19");
    if (const auto b = number.find('B'); b != std::string::npos) number.replace(b - 1, 2, "18");
    int remainder = 0;
    for (const char digit : number)
        remainder = (remainder * 10 + (digit - '0')) % 97;
    return 97 - remainder;
}

// The same by the other published rule: the letter is 0, and a million (A) or two (B) are taken off.
int subtractionKey(std::string number)
{
    long long taken = 0;
    if (const auto a = number.find('A'); a != std::string::npos) taken = 1'000'000, number[a] = '0';
    if (const auto b = number.find('B'); b != std::string::npos) taken = 2'000'000, number[b] = '0';
    return static_cast<int>(97 - (std::stoll(number) - taken) % 97);
}

std::string randomNumber(std::mt19937 &random)
{
    const auto digits = [&random](int from, int to, int width) {
        std::string text = std::to_string(std::uniform_int_distribution(from, to)(random));
        return std::string(static_cast<std::size_t>(width) - text.size(), '0') + text;
    };
    std::string place = digits(1, 95, 2);
    if (const int corsican = std::uniform_int_distribution(0, 9)(random); corsican < 2)
        place = corsican == 0 ? "2A" : "2B";
    if (place == "20") place = "21";
    return digits(1, 2, 1) + digits(0, 99, 2) + digits(1, 12, 2) + place + digits(1, 999, 3) + digits(1, 999, 3);
}

std::string twoDigits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

} // namespace

class TestNir : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsValidNumbers();
    void keyAgreesWithBothPublishedRules();
    void everyWrongKeyIsFound();
    void judgesByLevel_data();
    void judgesByLevel();
    void tellsSexMonthAndPlace();
    void tellsTheCentury();
};

void TestNir::acceptsValidNumbers()
{
    for (const std::string_view number : kValid) {
        const Normalised out = normalised(Field::Nir, number);
        QCOMPARE(text(levelName(out.level)), text("ok"));
        QCOMPARE(text(out.value), text(number));
        QCOMPARE(nirKey(number.substr(0, 13)), std::stoi(std::string(number.substr(13))));
    }
}

void TestNir::keyAgreesWithBothPublishedRules()
{
    const unsigned seed = std::random_device{}();
    qInfo("seed %u", seed);
    std::mt19937 random(seed);
    for (int i = 0; i < 20'000; ++i) {
        const std::string number = randomNumber(random);
        QCOMPARE(nirKey(number), naiveKey(number));
        QCOMPARE(nirKey(number), subtractionKey(number));
        const Normalised out = normalised(Field::Nir, number + twoDigits(naiveKey(number)));
        QVERIFY2(out.level == Level::Ok, number.c_str());
    }
}

void TestNir::everyWrongKeyIsFound()
{
    for (int key = 0; key < 100; ++key) {
        const Level expected = key == 53 ? Level::Ok : Level::KeyBad;
        QCOMPARE(normalised(Field::Nir, "1801245999001" + twoDigits(key)).level, expected);
    }
}

void TestNir::judgesByLevel_data()
{
    addNormaliseColumns();
    const auto rows = std::to_array<NormaliseRow>({
        {"absent", "  ", "", Level::Absent},
        {"absent, no-break blanks", "\u00A0\u202F", "", Level::Absent},
        {"blanks between", " 1 80 12 45 999 001 53 ", "180124599900153", Level::Ok},
        {"no-break blanks between", "1\u00A080\u00A012\u202F45\u00A0999\u00A0001\u00A053", "180124599900153",
         Level::Ok},
        {"dots between", "1.80.12.45.999.001.53", "180124599900153", Level::Ok},
        {"small letter", "258072a99900253", "258072A99900253", Level::Ok},
        {"letter O for zero", "18O1245999OO153", "180124599900153", Level::Repaired},
        {"added fraction", "180124599900153.0", "180124599900153", Level::Repaired},
        {"fourteen digits, not fitting", "14903279972036", "14903279972036", Level::Format},
        {"no key", "1801245999001", "1801245999001", Level::Length13},
        {"bad key", "295109912611199", "295109912611199", Level::KeyBad},
        {"bad letter", "253072C07300443", "253072C07300443", Level::Format},
        {"letter at the wrong place", "25307A207300443", "25307A207300443", Level::Format},
        {"pseudo-month", "133204199600559", "133204199600559", Level::KeyOkStructureOdd},
        {"temporary number", "785024599077706", "785024599077706", Level::KeyOkStructureOdd},
        {"rounded by a spreadsheet", "1.80012E+14", "1.80012E+14", Level::PrecisionLost},
        {"rounded, comma", "1,80012E+14", "1,80012E+14", Level::PrecisionLost},
        {"rounded to one digit", "2E+14", "2E+14", Level::PrecisionLost},
        {"sex 9", "980124599900153", "980124599900153", Level::Format},
        {"sex 0", "080124599900153", "080124599900153", Level::Format},
        {"too short", "18012", "18012", Level::Format},
        {"too long", "1801245999001530", "1801245999001530", Level::Format},
        {"words", "non connu", "non connu", Level::Format},
        {"order 000", "1801245999000", "1801245999000", Level::Invalid},
        {"month 13", "1801345999001", "1801345999001", Level::Invalid},
        {"place 00", "1801200999001", "1801200999001", Level::Invalid},
        {"all ones", "111111111111111", "111111111111111", Level::Sentinel},
        {"zeros", "000000000000000", "000000000000000", Level::Sentinel},
    });
    for (const NormaliseRow &row : rows)
        addRow(row);
    QCOMPARE(naiveKey("1801245999052"), 2); // 02, and 2 where the key column was a number
    addRow({"key without its zero, fitting", "18012459990522", "180124599905202", Level::Repaired});
}

void TestNir::judgesByLevel() { compareNormalised(Field::Nir); }

void TestNir::tellsSexMonthAndPlace()
{
    QCOMPARE(nirSex("180124599900153"), 'M');
    QCOMPARE(nirSex("265045699801736"), 'F');
    QCOMPARE(nirSex("785024599077706"), 'M');
    QCOMPARE(nirSex(""), '\0');
    QCOMPARE(nirBirth("265045699801736", 2021).month, 4);
    QCOMPARE(nirBirth("133204199600559", 2021).month, 0);
    QCOMPARE(text(departementOfNir("258072A99900253")), text("2A"));
    QCOMPARE(text(departementOfNir("290029749900643")), text("974"));
    QCOMPARE(text(departementOfNir("201069999900486")), text("99"));
    QCOMPARE(text(departementOfNir("1550691999001")), text("99")); // Algeria, before independence
    QCOMPARE(text(departementOfNir("1800691999001")), text("91"));
    QCOMPARE(text(departementOfNir("1550620999001")), text("20"));
    QCOMPARE(text(departementOfNir("18012")), text(""));
}

void TestNir::tellsTheCentury()
{
    QCOMPARE(nirBirth("180124599900153", 2021).year, 1980);
    QCOMPARE(nirBirth("201069999900486", 2021).year, 2001);
    QCOMPARE(nirBirth("121069999900486", 2021).year, 2021);
    QCOMPARE(nirBirth("122069999900486", 2021).year, 1922);
    QCOMPARE(nirBirth("no number", 2021).year, 0);
}

QTEST_APPLESS_MAIN(TestNir)
#include "tst_nir.moc"
