// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/mask.h"
#include "fields/normalising.h"
#include "fields/places.h"
#include "fields/utf8.h"

#include <unicode/uchar.h>

#include <array>
#include <random>

using namespace filature;
using namespace filature::fields;
using namespace filature::test;

namespace {

std::string masked(MaskClass mask, std::string_view value)
{
    std::string out;
    maskInto(mask, value, out);
    return out;
}

std::string maskedField(Field field, std::string_view value)
{
    std::string out;
    maskFieldInto(field, value, out);
    return out;
}

// Hostile and ordinary values of any kind.
std::string randomValue(std::mt19937 &random)
{
    constexpr std::array<const char *, 24> kPieces{
        "DUPONT", "é", "Œ", "ß", "1",    "0", "56000", "+33639980123", "@",  "example.org", "-", " ", ", ", "•",
        "\xFF",   "İ", "ﬁ", "ж", "1957", "/", ".",     "\n",           "2A", "\u202E"};
    std::string value;
    for (std::size_t length = 1 + random() % 6; length > 0; --length)
        value += kPieces[random() % kPieces.size()];
    return value;
}

int lettersAndDigits(std::string_view shown)
{
    int count = 0;
    for (std::size_t i = 0; i < shown.size();) {
        const auto [character, length] = characterAt(shown, i);
        if (character == kInvalidCharacter || u_isalnum(static_cast<UChar32>(character))) ++count;
        i += length;
    }
    return count;
}

} // namespace

class TestMask : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void masksByClass_data();
    void masksByClass();
    void absentValuesShowNothing();
    void initialShowsOneLetterAtMost();
    void otherClassesShowTheirVocabularyOnly();
    void shownFieldsHideWhatIsNotTheirs_data();
    void shownFieldsHideWhatIsNotTheirs();
    void normalisedThenMaskedNeverShowsTheRest();
};

void TestMask::masksByClass_data()
{
    QTest::addColumn<MaskClass>("mask");
    QTest::addColumn<std::string>("value");
    QTest::addColumn<std::string>("shown");
    const std::string dots(kDots);
    const auto add = [](const char *name, MaskClass mask, const std::string &value, const std::string &shown) {
        QTest::newRow(name) << mask << value << shown;
    };
    add("initial", MaskClass::Initial, "DUPONT", "D" + dots);
    add("initial, lower case", MaskClass::Initial, "dupont", "D" + dots);
    add("initial, accent", MaskClass::Initial, "élise", "E" + dots);
    add("initial, ligature", MaskClass::Initial, "œuvre", "O" + dots);
    add("initial, particle", MaskClass::Initial, "d'Arc", "D" + dots);
    add("initial, other script", MaskClass::Initial, "жанна", "Ж" + dots);
    add("initial, punctuation first", MaskClass::Initial, "-dupont", "D" + dots);
    add("initial, a number", MaskClass::Initial, "180124599900153", dots);
    add("year", MaskClass::Year, "1957-02-12", "1957");
    add("year, partial", MaskClass::Year, "1957", "1957");
    add("year, month", MaskClass::Year, "1957-02", "1957");
    add("year, invalid", MaskClass::Year, "31/02/1957", dots);
    add("year, impossible day", MaskClass::Year, "1957-02-31", dots);
    add("year, lunar", MaskClass::Year, "15/32/1957", dots);
    add("dots", MaskClass::Dots, "x", dots);
    add("mobile", MaskClass::PhoneKind, "+33639980123", "mobile");
    add("landline", MaskClass::PhoneKind, "+33199001234", "landline");
    add("two phones", MaskClass::PhoneKind, "+33199001234, +33639980123", "landline, mobile");
    add("phone, invalid", MaskClass::PhoneKind, "06 39 98", dots);
    add("e-mail", MaskClass::EmailDomain, "anna@example.org", dots + "@example.org");
    add("two e-mails", MaskClass::EmailDomain, "anna@example.org, b@example.test",
        dots + "@example.org, " + dots + "@example.test");
    add("e-mail, invalid", MaskClass::EmailDomain, "anna martin@example", dots);
    add("postcode", MaskClass::Departement, "56000", "56");
    add("postcode, Corsica", MaskClass::Departement, "20200", "2B");
    add("postcode, foreign", MaskClass::Departement, "SW1A 1AA", dots);
    add("open", MaskClass::Open, "BIOLAB", "BIOLAB");
}

void TestMask::masksByClass()
{
    QFETCH(MaskClass, mask);
    QFETCH(std::string, value);
    QFETCH(std::string, shown);
    QCOMPARE(text(masked(mask, value)), text(shown));
}

void TestMask::absentValuesShowNothing()
{
    for (const FieldInfo &each : allFields())
        QCOMPARE(text(maskedField(each.field, "")), text(""));
}

void TestMask::initialShowsOneLetterAtMost()
{
    const unsigned seed = std::random_device{}();
    qInfo("seed %u", seed);
    std::mt19937 random(seed);
    for (int i = 0; i < 20'000; ++i) {
        const std::string shown = masked(MaskClass::Initial, randomValue(random));
        QVERIFY2(shown.ends_with(kDots), shown.c_str());
        const std::string_view initial = std::string_view(shown).substr(0, shown.size() - kDots.size());
        QVERIFY2(initial.empty() || characterAt(initial, 0).length == initial.size(), shown.c_str());
        QVERIFY2(lettersAndDigits(shown) <= 1, shown.c_str());
    }
}

void TestMask::otherClassesShowTheirVocabularyOnly()
{
    const unsigned seed = std::random_device{}();
    qInfo("seed %u", seed);
    std::mt19937 random(seed);
    const std::string dots(kDots);
    for (int i = 0; i < 20'000; ++i) {
        const std::string value = randomValue(random);
        QCOMPARE(text(masked(MaskClass::Dots, value)), text(dots));
        const std::string year = masked(MaskClass::Year, value);
        QVERIFY2(year == dots || (year.size() == 4 && value.starts_with(year)), year.c_str());
        const std::string place = masked(MaskClass::Departement, value);
        QVERIFY2(place == dots || departement(place) != nullptr, place.c_str());
        for (const QString &kind : text(masked(MaskClass::PhoneKind, value)).split(QStringLiteral(", ")))
            QVERIFY2(kind == text(dots) || (QStringList{QStringLiteral("mobile"), QStringLiteral("landline"),
                                                        QStringLiteral("voip"), QStringLiteral("other")}
                                                .contains(kind)),
                     qPrintable(kind));
        for (const QString &address : text(masked(MaskClass::EmailDomain, value)).split(QStringLiteral(", ")))
            QVERIFY2(address.startsWith(text(dots)), qPrintable(address));
    }
}

void TestMask::shownFieldsHideWhatIsNotTheirs_data()
{
    QTest::addColumn<Field>("field");
    QTest::addColumn<std::string>("good");
    const auto add = [](Field field, const char *good) {
        QTest::newRow(std::string(info(field).name).c_str()) << field << std::string(good);
    };
    add(Field::Sex, "F");
    add(Field::Civility, "MME");
    add(Field::EntryDate, "2020-10-01");
    add(Field::Finess, "560000002");
    add(Field::LabPostcode, "56000");
    add(Field::DeptLab, "2A");
    add(Field::DeptNir, "99");
}

void TestMask::shownFieldsHideWhatIsNotTheirs()
{
    QFETCH(Field, field);
    QFETCH(std::string, good);
    QCOMPARE(text(maskedField(field, good)), text(good));
    for (const char *other : {"DUPONT Jeanne", "180124599900153", "0639980123", "jeanne@example.org"})
        QCOMPARE(text(maskedField(field, other)), text(kDots));
}

void TestMask::normalisedThenMaskedNeverShowsTheRest()
{
    // A shifted row: a name in every column. Only fields of free text that are shown by rule show it.
    for (const FieldInfo &each : allFields()) {
        const Normalised out = normalised(each.field, "Xavier-Quentin");
        const std::string shown = maskedField(each.field, out.value);
        const bool isShownText =
            each.field == Field::Lab || each.field == Field::LabName || each.field == Field::Insurer;
        QVERIFY2(isShownText == shown.contains("avier"), shown.c_str());
    }
}

QTEST_APPLESS_MAIN(TestMask)
#include "tst_mask.moc"
