// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/civility.h"
#include "fields/normalising.h"

#include <array>

using namespace filature;
using namespace filature::fields;
using namespace filature::test;

class TestCivility : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsCivilities_data();
    void readsCivilities();
    void readsSexes_data();
    void readsSexes();
    void canonicalValuesStay();
};

void TestCivility::readsCivilities_data()
{
    addNormaliseColumns();
    const auto add = [](std::string_view value, std::initializer_list<const char *> spellings) {
        for (const char *spelling : spellings)
            addRow({nullptr, spelling, value, Level::Ok});
    };
    add("M", {"M", "M.", "MR", "Monsieur", "mr."});
    add("MME", {"MME", "Mme", "MADAME", "Mrs"});
    add("MLLE", {"MLLE", "MELLE", "Mademoiselle"});
    add("ENFANT", {"ENF", "ENFANT", "Enf."});
    add("GARCON", {"GARCON", "garçon"});
    add("FILLE", {"FILLE"});
    add("BEBE", {"BB", "BEBE", "Bébé"});
    add("SOEUR", {"SR", "SOEUR", "Sœur"});
    add("PERE", {"PERE", "Père"});
    add("FRERE", {"FRERE"});
    add("ABBE", {"ABBE", "abbé"});
    add("DR", {"DR", "Dr.", "Docteur"});
    add("PR", {"PR", "Professeur"});
    add("ME", {"ME", "Maître"});
    addRow({"unknown word", "CAPITAINE", "CAPITAINE", Level::Format});
    addRow({"two", "M. et Mme", "M. et Mme", Level::Format});
}

void TestCivility::readsCivilities() { compareNormalised(Field::Civility); }

void TestCivility::readsSexes_data()
{
    addNormaliseColumns();
    for (const char *male :
         {"M", "m", "H", "1", "Homme", "male", "Masculin", "M.", "MR", "Monsieur", "GARCON", "Père", "ABBE"})
        addRow({nullptr, male, "M", Level::Ok});
    for (const char *female : {"F", "f", "2", "Femme", "female", "Féminin", "MME", "Mlle", "SOEUR", "fille"})
        addRow({nullptr, female, "F", Level::Ok});
    for (const char *indeterminate : {"I", "X", "Indéterminé"})
        addRow({nullptr, indeterminate, "I", Level::Ok});
    for (const char *untold : {"ENFANT", "BB", "DR", "PR", "ME"})
        addRow({nullptr, untold, "", Level::Absent});
    for (const char *unknown : {"U", "Inconnu", "9", "0"})
        addRow({nullptr, unknown, unknown, Level::Sentinel});
    for (const char *other : {"K", "MF", "12", "DUPONT"})
        addRow({nullptr, other, other, Level::Format});
}

void TestCivility::readsSexes() { compareNormalised(Field::Sex); }

void TestCivility::canonicalValuesStay()
{
    for (const char *value : {"M", "MME", "MLLE", "ENFANT", "GARCON", "FILLE", "BEBE", "SOEUR", "PERE", "FRERE", "ABBE",
                              "DR", "PR", "ME"}) {
        QVERIFY2(isCanonicalCivility(value), value);
        QCOMPARE(text(normalised(Field::Civility, value).value), text(value));
    }
    QVERIFY(!isCanonicalCivility("Mme"));
    QVERIFY(!isCanonicalCivility(""));
    for (const char *value : {"M", "F", "I"})
        QCOMPARE(text(normalised(Field::Sex, value).value), text(value));
    QVERIFY(!isCanonicalSex("MF"));
}

QTEST_APPLESS_MAIN(TestCivility)
#include "tst_civility.moc"
