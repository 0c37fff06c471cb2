// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/bloodgroup.h"
#include "fields/normalising.h"

#include <array>

using namespace filature;
using namespace filature::fields;
using namespace filature::test;

class TestBloodGroup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyNotationOfEveryGroup();
    void judgesGroups_data();
    void judgesGroups();
    void judgesPhenotypes_data();
    void judgesPhenotypes();
    void judgesKell_data();
    void judgesKell();
};

void TestBloodGroup::everyNotationOfEveryGroup()
{
    constexpr std::array kPositive{"+",
                                   " +",
                                   " POS",
                                   " pos.",
                                   " positif",
                                   " Positive",
                                   " RH+",
                                   " Rh +",
                                   " RHESUS POSITIF",
                                   " Rhésus positif",
                                   " Rh(D) pos",
                                   " RhD+",
                                   " D+",
                                   " RH1",
                                   " RH:1",
                                   "(+)",
                                   " (RH POS)",
                                   " P"};
    constexpr std::array kNegative{"-",        " -",       "\u2212", " \u2013",    " NEG",        " neg.",
                                   " négatif", " NÉGATIF", " RH-",   " Rh \u2212", " RHESUS NEG", " Rh(D) neg",
                                   " D-",      " RH-1",    " RH:-1", "(-)",        " (RH NEG)",   " N"};
    for (const std::string group : {"O", "A", "B", "AB", "0", "a", "ab"}) {
        std::string canonical = group == "0" ? "O" : text(group).toUpper().toStdString();
        for (const char *sign : kPositive)
            QCOMPARE(text(normalised(Field::BloodGroup, group + sign).value), text(canonical + '+'));
        for (const char *sign : kNegative)
            QCOMPARE(text(normalised(Field::BloodGroup, group + sign).value), text(canonical + '-'));
    }
}

void TestBloodGroup::judgesGroups_data()
{
    addNormaliseColumns();
    const auto rows = std::to_array<NormaliseRow>({
        {"subgroup", "A1 +", "A+", Level::Ok},
        {"subgroup with B", "A2B-", "AB-", Level::Ok},
        {"named", "Groupe : O RH +", "O+", Level::Ok},
        {"phenotype behind", "O+ C-E-c+e+ K-", "O+", Level::Ok},
        {"kell behind", "A POS KELL NEG", "A+", Level::Ok},
        {"no rhesus", "AB", "AB", Level::Partial},
        {"rhesus alone", "RH +", "RH+", Level::Partial},
        {"sign alone", "-", "RH-", Level::Partial},
        {"word", "OUI", "OUI", Level::Format},
        {"remark", "A VOIR", "A VOIR", Level::Format},
        {"letters", "ABC", "ABC", Level::Format},
        {"other", "C+", "C+", Level::Format},
        {"absent", " ", "", Level::Absent},
    });
    for (const NormaliseRow &row : rows)
        addRow(row);
}

void TestBloodGroup::judgesGroups() { compareNormalised(Field::BloodGroup); }

void TestBloodGroup::judgesPhenotypes_data()
{
    addNormaliseColumns();
    const auto rows = std::to_array<NormaliseRow>({
        {nullptr, "C+E-c+e+", "C+E-c+e+", Level::Ok},
        {nullptr, "C+ E- c+ e+", "C+E-c+e+", Level::Ok},
        {nullptr, "c+, C+, e+, E-", "C+E-c+e+", Level::Ok},
        {nullptr, "C\u2212E\u2212c+e+", "C-E-c+e+", Level::Ok},
        {nullptr, "CcDee", "D+C+E-c+e+", Level::Ok},
        {nullptr, "ccDee", "D+C-E-c+e+", Level::Ok},
        {nullptr, "ddccee", "D-C-E-c+e+", Level::Ok},
        {nullptr, "DCCEE", "D+C+E+c-e-", Level::Ok},
        {nullptr, "CCee", "C+E-c-e+", Level::Ok},
        {nullptr, "C-E-c+e+ K-", "C-E-c+e+K-", Level::Ok},
        {nullptr, "ccee K-", "C-E-c+e+K-", Level::Ok},
        {nullptr, "RH:1,2,-3,4,5", "D+C+E-c+e+", Level::Ok},
        {nullptr, "RH : -1,-2,-3,4,5", "D-C-E-c+e+", Level::Ok},
        {"two antigens", "C+ e+", "C+e+", Level::Partial},
        {"sign missing", "C E c e", "C+E+c+e+", Level::Ok},
        {"words", "inconnu", "inconnu", Level::Format},
        {"number alone", "12", "12", Level::Format},
    });
    for (const NormaliseRow &row : rows)
        addRow(row);
}

void TestBloodGroup::judgesPhenotypes() { compareNormalised(Field::Phenotype); }

void TestBloodGroup::judgesKell_data()
{
    addNormaliseColumns();
    for (const char *positive :
         {"K+", "K +", "KEL1", "KEL:1", "KELL POS", "Kell positif", "+", "pos", "K:+", "k+", "KEL 1"})
        addRow({nullptr, positive, "K+", Level::Ok});
    for (const char *negative : {"K-", "K\u2212", "KEL-1", "KEL:-1", "KELL NEG", "Kell négatif", "-", "NEG"})
        addRow({nullptr, negative, "K-", Level::Ok});
    for (const char *other : {"K", "KELL", "oui", "K+-", "1", "KEL2"})
        addRow({nullptr, other, other, Level::Format});
}

void TestBloodGroup::judgesKell() { compareNormalised(Field::Kell); }

QTEST_APPLESS_MAIN(TestBloodGroup)
#include "tst_bloodgroup.moc"
