// SPDX-License-Identifier: GPL-3.0-or-later
// What holds for all fields together.
#include "fields/mask.h"
#include "fields/normalising.h"
#include "fields/places.h"

#include <array>
#include <random>

using namespace filature;
using namespace filature::fields;
using namespace filature::test;

namespace {

// Pieces from which cells of every kind come about, good ones and damaged ones.
constexpr auto kPieces = std::to_array<std::string_view>({
    "18012459990", "0153", "258072A", "999",  "E+14",    ".0",      "12/02/", "1957",        "57",        "févr.",
    "00/00/",      "0000", "-",       "/",    " ",       "\u00A0",  "  ",     ".",           "06 39 98 ", "01 23",
    "+33",         "(0)",  " ou ",    ", ",   "; ",      "anna",    "@",      "example.org", "É",         "mailto:",
    "<",           ">",    "56000",   "5600", "F-",      " VANNES", " CEDEX", " 9",          "O",         "AB",
    "+",           "NEG",  "RH",      "C+E-", "c+e+",    "CcDee",   "K-",     "KEL",         ":1",        "MME",
    "M.",          "ENF",  "1",       "F",    "inconnu", "Ã©",      "‡",      "’",           "?",         "10000000009",
    "2A",          "oui",  "\xFF",    "\n",
});

std::string randomCell(std::mt19937 &random)
{
    std::string cell;
    for (std::size_t count = 1 + random() % 5; count > 0; --count)
        cell += kPieces[random() % kPieces.size()];
    return cell;
}

} // namespace

class TestNormalise : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void normalisingTwiceIsNormalisingOnce();
    void theBufferIsReused();
    void blankCellsAreAbsentInEveryField();
    void blanksAroundMakeNoDifference();
    void badCellsKeepTheirText();
    void derivedFieldsTakeDepartements();
    void optionsConcernTheirFieldsOnly();
};

void TestNormalise::normalisingTwiceIsNormalisingOnce()
{
    const unsigned seed = std::random_device{}();
    qInfo("seed %u", seed);
    std::mt19937 random(seed);
    for (int i = 0; i < 200'000; ++i) {
        const FieldInfo &each = allFields()[random() % kFieldCount];
        const std::string cell = randomCell(random);
        const Normalised once = normalised(each.field, cell);
        const Normalised twice = normalised(each.field, once.value);
        const QString what =
            text(each.name) + QStringLiteral(": ") + text(cell) + QStringLiteral(" -> ") + text(once.value);
        QVERIFY2(twice.value == once.value, qPrintable(what + QStringLiteral(" -> ") + text(twice.value)));
        // What was invalid stays so, and what was good is not found bad in its canonical form.
        QVERIFY2(isInvalid(once.level) == isInvalid(twice.level), qPrintable(what));
        QVERIFY2(twice.level >= once.level || once.level == Level::Ok, qPrintable(what));
    }
}

void TestNormalise::theBufferIsReused()
{
    Normalised out;
    out.value.reserve(64);
    const char *buffer = out.value.data();
    for (const auto &[field, cell] :
         std::to_array<std::pair<Field, const char *>>({{Field::Nir, "1 80 12 45 999 001 53"},
                                                        {Field::BirthDate, "12/02/1957"},
                                                        {Field::Mobile, "06 39 98 01 23"},
                                                        {Field::Email, "Anna@Example.org"},
                                                        {Field::LastName, " LE  GOFF "},
                                                        {Field::Postcode, "56 000"}})) {
        normalise(field, cell, out);
        QVERIFY(out.level == Level::Ok);
        QVERIFY2(out.value.data() == buffer, cell);
    }
}

void TestNormalise::blankCellsAreAbsentInEveryField()
{
    for (const FieldInfo &each : allFields())
        for (const char *blank : {"", " ", "\t\r\n", "\u00A0", "\u202F\u3000 "}) {
            const Normalised out = normalised(each.field, blank);
            QVERIFY(out.level == Level::Absent);
            QVERIFY(out.value.empty());
        }
}

void TestNormalise::blanksAroundMakeNoDifference()
{
    const unsigned seed = std::random_device{}();
    qInfo("seed %u", seed);
    std::mt19937 random(seed);
    for (int i = 0; i < 20'000; ++i) {
        const Field field = allFields()[random() % kFieldCount].field;
        const std::string cell = randomCell(random);
        const Normalised plain = normalised(field, cell);
        const Normalised padded = normalised(field, "\u00A0 " + cell + "\t\u202F\n");
        QCOMPARE(text(padded.value), text(plain.value));
        QCOMPARE(padded.level, plain.level);
    }
}

void TestNormalise::badCellsKeepTheirText()
{
    for (const FieldInfo &each : allFields()) {
        const Normalised out = normalised(each.field, "  zz\u00A7zz  ");
        QCOMPARE(text(out.value), text("zz\u00A7zz"));
    }
}

void TestNormalise::derivedFieldsTakeDepartements()
{
    for (const Field field : {Field::DeptLab, Field::DeptPatient, Field::DeptPrescriber, Field::DeptNir}) {
        for (const Departement &each : allDepartements())
            QVERIFY(normalised(field, each.code).level == Level::Ok);
        QVERIFY(normalised(field, "00").level == Level::Format);
    }
}

void TestNormalise::optionsConcernTheirFieldsOnly()
{
    const NormaliseOptions all{.monthFirst = true, .excel1904 = true, .foreignPostcodes = true};
    const unsigned seed = std::random_device{}();
    qInfo("seed %u", seed);
    std::mt19937 random(seed);
    for (int i = 0; i < 20'000; ++i) {
        using enum Field;
        const Field field = allFields()[random() % kFieldCount].field;
        if (field == BirthDate || field == EntryDate || field == Postcode || field == DoctorPostcode ||
            field == LabPostcode)
            continue;
        const std::string cell = randomCell(random);
        QCOMPARE(text(normalised(field, cell, all).value), text(normalised(field, cell).value));
    }
}

QTEST_APPLESS_MAIN(TestNormalise)
#include "tst_normalise.moc"
