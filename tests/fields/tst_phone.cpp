// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/normalising.h"
#include "fields/phone.h"

#include <array>
#include <random>

using namespace filature;
using namespace filature::fields;
using namespace filature::test;

// Numbers are of the ranges reserved for fiction; where there is none (overseas, special rates) they end in zeros.
class TestPhone : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryNotation_data();
    void readsEveryNotation();
    void notationsOfOneNumberAgree();
    void judges_data();
    void judges();
    void tellsTheKind_data();
    void tellsTheKind();
};

void TestPhone::readsEveryNotation_data()
{
    QTest::addColumn<std::string>("written");
    for (const char *written :
         {"0639980123", "06 39 98 01 23", "06.39.98.01.23", "06-39-98-01-23", "06/39/98/01/23", "+33639980123",
          "+33 6 39 98 01 23", "+33 (0)6 39 98 01 23", "0033639980123", "0033 6 39980123", "33639980123",
          "06 39\u00A098\u202F01 23", "(06) 39 98 01 23", " 0639980123 ", "+33(0)639980123"})
        QTest::newRow(written) << std::string(written);
}

void TestPhone::readsEveryNotation()
{
    QFETCH(std::string, written);
    const Normalised out = normalised(Field::Mobile, written);
    QCOMPARE(text(out.value), text("+33639980123"));
    QCOMPARE(text(levelName(out.level)), text("ok"));
}

void TestPhone::notationsOfOneNumberAgree()
{
    const unsigned seed = std::random_device{}();
    qInfo("seed %u", seed);
    std::mt19937 random(seed);
    constexpr std::array kRanges{"019900", "026191", "035301", "046571", "053649", "063998"};
    for (int i = 0; i < 5'000; ++i) {
        const std::string four = std::to_string(std::uniform_int_distribution(1000, 9999)(random));
        const std::string number = kRanges[static_cast<std::size_t>(random() % kRanges.size())] + four;
        const std::string canonical = "+33" + number.substr(1);
        std::string spaced;
        for (std::size_t at = 0; at < number.size(); at += 2)
            spaced += number.substr(at, 2) + (random() % 2 == 0 ? " " : ".");
        for (const std::string &written :
             {number, spaced, canonical, "0033" + number.substr(1), "+33 (0)" + number.substr(1)}) {
            const Normalised out = normalised(Field::Phone, written);
            QCOMPARE(text(out.value), text(canonical));
            QVERIFY(out.level == Level::Ok);
            QVERIFY(isCanonicalPhone(out.value));
            QCOMPARE(text(normalised(Field::Phone, out.value).value), text(canonical));
        }
    }
}

void TestPhone::judges_data()
{
    addNormaliseColumns();
    const auto rows = std::to_array<NormaliseRow>({
        {"lost zero", "639980123", "+33639980123", Level::Repaired},
        {"lost zero, added fraction", "639980123.0", "+33639980123", Level::Repaired},
        {"fraction", "33639980123.0", "+33639980123", Level::Repaired},
        {"two numbers, slash", "01 99 00 12 34 / 06 39 98 01 23", "+33199001234, +33639980123", Level::Ok},
        {"two numbers, no blanks", "0199001234/0639980123", "+33199001234, +33639980123", Level::Ok},
        {"two numbers, semicolon", "0199001234;0639980123", "+33199001234, +33639980123", Level::Ok},
        {"two numbers, ou", "0199001234 ou 0639980123", "+33199001234, +33639980123", Level::Ok},
        {"two numbers, blank", "0199001234 0639980123", "+33199001234, +33639980123", Level::Ok},
        {"two numbers, all blanks", "01 99 00 12 34 06 39 98 01 23", "+33199001234, +33639980123", Level::Ok},
        {"two numbers, hyphen", "01 99 00 12 34 - 06 39 98 01 23", "+33199001234, +33639980123", Level::Ok},
        {"two numbers, plus", "+33199001234+33639980123", "+33199001234, +33639980123", Level::Ok},
        {"two lines", "0199001234\n0639980123", "+33199001234, +33639980123", Level::Ok},
        {"word behind", "01 99 00 12 34 + bureau", "+33199001234", Level::Ok},
        {"word with accents", "01 99 00 12 34 (privé)", "+33199001234", Level::Ok},
        {"word in front", "tél : 0199001234", "+33199001234", Level::Ok},
        {"extension", "0199001234 poste 12", "+33199001234", Level::Warning},
        {"alternate digits", "01 99 00 12 34/35", "+33199001234", Level::Warning},
        {"one of two is bad", "0199001234 / 06399801", "+33199001234, 06399801", Level::Format},
        {"one of two is repaired", "0199001234 / 639980123", "+33199001234, +33639980123", Level::Repaired},
        {"Guadeloupe", "0590000000", "+590590000000", Level::Ok},
        {"Martinique mobile", "0696000000", "+596696000000", Level::Ok},
        {"Guyane mobile", "0694000000", "+594694000000", Level::Ok},
        {"Réunion", "0262000000", "+262262000000", Level::Ok},
        {"Mayotte mobile", "0639000000", "+262639000000", Level::Ok},
        {"fiction mobile is not Mayotte", "0639980000", "+33639980000", Level::Ok},
        {"foreign", "+44 20 7946 0123", "+442079460123", Level::Ok},
        {"foreign, 00", "0044 20 7946 0123", "+442079460123", Level::Ok},
        {"international overseas", "+262 692 00 00 00", "+262692000000", Level::Ok},
        {"zeros", "0000000000", "0000000000", Level::Sentinel},
        {"nothing but the prefix", "0600000000", "+33600000000", Level::Sentinel},
        {"all the same", "1111111111", "1111111111", Level::Format},
        {"counting", "0123456789", "+33123456789", Level::Sentinel},
        {"too short", "06 39 98", "06 39 98", Level::Format},
        {"too long", "06399801234", "06399801234", Level::Format},
        {"US", "212-677-0606", "212-677-0606", Level::Format},
        {"rounded", "6.3998E+08", "6.3998E+08", Level::PrecisionLost},
        {"a few zeros", "0.00", "0.00", Level::Format},
        {"words", "liste rouge", "liste rouge", Level::Format},
        {"four digits alone", "3949", "3949", Level::Format},
        {"+33 without enough digits", "+33 6 39", "+33 6 39", Level::Format},
        {"absent", "\t", "", Level::Absent},
    });
    for (const NormaliseRow &row : rows)
        addRow(row);
}

void TestPhone::judges() { compareNormalised(Field::Phone); }

void TestPhone::tellsTheKind_data()
{
    QTest::addColumn<std::string>("number");
    QTest::addColumn<std::string>("kind");
    const auto add = [](const char *number, const char *kind) {
        QTest::newRow(number) << std::string(number) << std::string(kind);
    };
    add("+33639980123", "mobile");
    add("+33730000000", "mobile");
    add("+33700000000", "other");
    add("+33199001234", "landline");
    add("+33536490000", "landline");
    add("+33900000000", "voip");
    add("+33800000000", "other");
    add("+262692000000", "mobile");
    add("+262262000000", "landline");
    add("+596696000000", "mobile");
    add("+442079460123", "other");
}

void TestPhone::tellsTheKind()
{
    QFETCH(std::string, number);
    QFETCH(std::string, kind);
    QCOMPARE(text(phoneKindName(phoneKind(number))), text(kind));
}

QTEST_APPLESS_MAIN(TestPhone)
#include "tst_phone.moc"
