// SPDX-License-Identifier: GPL-3.0-or-later
// Names, addresses and other text: blanks, mojibake, lost letters; and what holds for every field.
#include "fields/fold.h"
#include "fields/mojibake.h"
#include "fields/normalising.h"

#include <array>
#include <random>
#include <set>

using namespace filature;
using namespace filature::fields;
using namespace filature::test;

class TestFieldText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void normalisesNames_data();
    void normalisesNames();
    void normalisesCommunes_data();
    void normalisesCommunes();
    void frenchTextIsNoMojibake();
    void undoesUtf8ReadAsLatin1();
    void commentsKeepTheirLines();
    void secretsStayAsTheyAre();
    void nothingVanishesInAnyField();
    void canonicalValuesStayCanonical();
    void levelNamesAreStable();
};

void TestFieldText::normalisesNames_data()
{
    addNormaliseColumns();
    const auto rows = std::to_array<NormaliseRow>({
        {"plain", "LE GOUARDOUN", "LE GOUARDOUN", Level::Ok},
        {"case is kept", "de la Tour", "de la Tour", Level::Ok},
        {"blanks", "  LE \u00A0 GOUARDOUN\t", "LE GOUARDOUN", Level::Ok},
        {"accents", "Hélène", "Hélène", Level::Ok},
        {"UTF-8 read as Windows-1252", "FranÃ§ois", "François", Level::Repaired},
        {"capital", "Ã‰LISE", "ÉLISE", Level::Repaired},
        {"twice", "FranÃƒÂ§ois", "François", Level::Repaired},
        {"apostrophe", "Lâ€™HELIAS", "L’HELIAS", Level::Repaired},
        {"ligature", "SÅ“ur", "Sœur", Level::Repaired},
        {"CP850 read as Windows-1252", "Fran‡ois", "François", Level::Repaired},
        {"CP850 at the end", "Ren‚", "René", Level::Repaired},
        {"CP850 beside a right accent", "HélŠne", "Hélène", Level::Repaired},
        {"CP850, è", "ThérŠse", "Thérèse", Level::Repaired},
        {"CP850 read as ISO-8859-1", "Ren\u0082 Fran\u0087ois", "René François", Level::Repaired},
        {"lost letter", "FRAN?OIS", "FRAN?OIS", Level::Warning},
        {"replacement character", "FRAN\uFFFDOIS", "FRAN\uFFFDOIS", Level::Warning},
        {"question mark at the end", "MARTIN ?", "MARTIN ?", Level::Ok},
        {"absent", " \u00A0", "", Level::Absent},
    });
    for (const NormaliseRow &row : rows)
        addRow(row);
}

void TestFieldText::normalisesNames() { compareNormalised(Field::LastName); }

void TestFieldText::normalisesCommunes_data()
{
    addNormaliseColumns();
    const auto rows = std::to_array<NormaliseRow>({
        {nullptr, "VANNES CEDEX", "VANNES", Level::Ok},
        {nullptr, "Vannes Cedex 9", "Vannes", Level::Ok},
        {nullptr, "Saint-Brieuc", "Saint-Brieuc", Level::Ok},
        {nullptr, "CEDEXVILLE", "CEDEXVILLE", Level::Ok},
        {nullptr, "BOIS CEDEXA", "BOIS CEDEXA", Level::Ok},
        {nullptr, "Royaux  Bois", "Royaux Bois", Level::Ok},
    });
    for (const NormaliseRow &row : rows)
        addRow(row);
}

void TestFieldText::normalisesCommunes() { compareNormalised(Field::Commune); }

void TestFieldText::frenchTextIsNoMojibake()
{
    for (const char *clean :
         {"« été »", "«\u00A0été\u00A0»", "l’œuvre – fin…", "CHÂTEAU", "Ô « É »", "3 × 5 = 15 °C", "Šimon Dvořák",
          "prix : 5 €", "“cité”", "HÂLE", "MÂ", "Zoé… et Noé", "naïveté\u00A0!", "A‚ B", "‰", "ÃO SÃO", "Æ Å"}) {
        std::string copy = clean;
        QVERIFY2(!repairMojibake(copy), clean);
        QCOMPARE(text(copy), text(clean));
    }
}

void TestFieldText::undoesUtf8ReadAsLatin1()
{
    const unsigned seed = std::random_device{}();
    qInfo("seed %u", seed);
    std::mt19937 random(seed);
    constexpr std::array<const char *, 16> kPieces{"a", "B", "é", "è", "ç", "à", "ê", "ô",
                                                   "û", "ï", "É", "À", "Ç", " ", "-", "'"};
    for (int i = 0; i < 5'000; ++i) {
        std::string original;
        for (int k = 0; k < 10; ++k)
            original += kPieces[random() % kPieces.size()];
        std::string seen = QString::fromLatin1(original.data(), static_cast<qsizetype>(original.size())).toStdString();
        const bool hasAccents = seen != original;
        QCOMPARE(repairMojibake(seen), hasAccents);
        QCOMPARE(text(seen), text(original));
    }
}

void TestFieldText::commentsKeepTheirLines()
{
    QCOMPARE(text(normalised(Field::Comment, " ligne 1\n  ligne 2 \n").value), text("ligne 1\n  ligne 2"));
    QCOMPARE(normalised(Field::Comment, "opÃ©rÃ©e").level, Level::Repaired);
}

void TestFieldText::secretsStayAsTheyAre()
{
    for (const Field field : {Field::Login, Field::Password}) {
        QCOMPARE(text(normalised(field, " aÃ©  B? ").value), text("aÃ©  B?"));
        QCOMPARE(normalised(field, "x").level, Level::Ok);
    }
}

void TestFieldText::nothingVanishesInAnyField()
{
    const unsigned seed = std::random_device{}();
    qInfo("seed %u", seed);
    std::mt19937 random(seed);
    constexpr std::string_view kBytes("019/.-+@aAbEO\xC3\xA9\xE2\x80 ,;:\n", 22);
    for (int i = 0; i < 60'000; ++i) {
        std::string input;
        for (std::size_t length = random() % 24; length > 0; --length)
            input += kBytes[random() % kBytes.size()];
        const FieldInfo &each = allFields()[random() % kFieldCount];
        const Normalised out = normalised(each.field, input);
        QCOMPARE(out.level == Level::Absent, out.value.empty());
        if (out.level == Level::Absent)
            QVERIFY(QString::fromStdString(input).trimmed().isEmpty() || each.field == Field::Sex);
        if (!each.hasLevel) QVERIFY(!isInvalid(out.level) || each.isDerived);
    }
}

void TestFieldText::canonicalValuesStayCanonical()
{
    const auto values = std::to_array<std::pair<Field, const char *>>({
        {Field::Nir, "180124599900153"},
        {Field::Nir, "1801245999001"},
        {Field::BirthDate, "1957-02-12"},
        {Field::BirthDate, "1957-02"},
        {Field::BirthDate, "1957"},
        {Field::BirthDate, "15/32/1957"},
        {Field::Phone, "+33199001234"},
        {Field::Phone, "+33199001234, +33639980123"},
        {Field::Email, "a@example.org"},
        {Field::Email, "a@example.org, b@example.org"},
        {Field::Postcode, "56000"},
        {Field::BloodGroup, "AB-"},
        {Field::BloodGroup, "O"},
        {Field::BloodGroup, "RH+"},
        {Field::Phenotype, "D+C+E-c+e+K-"},
        {Field::Kell, "K-"},
        {Field::Sex, "F"},
        {Field::Civility, "MME"},
        {Field::Rpps, "10000000009"},
        {Field::Regime, "01"},
        {Field::Ald, "yes"},
        {Field::DeptLab, "2A"},
        {Field::Commune, "Vannes"},
    });
    for (const auto &[field, value] : values) {
        const Normalised once = normalised(field, value);
        QCOMPARE(text(once.value), text(value));
        QVERIFY(isUsable(once.level));
    }
}

void TestFieldText::levelNamesAreStable()
{
    constexpr std::array kNames{"absent",  "format",   "invalid",  "precision_lost",
                                "key_bad", "sentinel", "length13", "key_ok_structure_odd",
                                "partial", "warning",  "repaired", "ok"};
    static_assert(kNames.size() == kLevelCount);
    for (std::size_t i = 0; i < kNames.size(); ++i) {
        QCOMPARE(text(levelName(static_cast<Level>(i))), text(kNames[i]));
        QVERIFY(levelByName(kNames[i]) == static_cast<Level>(i));
    }
    QVERIFY(!levelByName("fine"));
    QVERIFY(isInvalid(Level::KeyBad) && isInvalid(Level::Format) && !isInvalid(Level::Absent) &&
            !isInvalid(Level::Sentinel));
    QVERIFY(isUsable(Level::Length13) && !isUsable(Level::Sentinel) && !isUsable(Level::KeyBad));
}

QTEST_APPLESS_MAIN(TestFieldText)
#include "tst_fieldtext.moc"
