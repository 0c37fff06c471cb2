// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/field.h"
#include "fields/normalising.h"

#include <array>
#include <map>

using namespace filature;
using namespace filature::fields;
using namespace filature::test;

class TestField : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFieldIsFoundByBothNames();
    void namesAreWordsOfTheFilterLanguage();
    void aNameMeansOneField();
    void findsNamesWithAccentsAndCase();
    void masksAreThoseOfTheRule_data();
    void masksAreThoseOfTheRule();
    void healthNeedsAPhysician();
    void derivedFieldsAreTheDepartements();
};

void TestField::everyFieldIsFoundByBothNames()
{
    QCOMPARE(allFields().size(), kFieldCount);
    for (const FieldInfo &each : allFields()) {
        QCOMPARE(&info(each.field), &each);
        QVERIFY(fieldByName(each.name) == each.field);
        QVERIFY(fieldByName(each.frenchName) == each.field);
    }
}

void TestField::namesAreWordsOfTheFilterLanguage()
{
    for (const FieldInfo &each : allFields())
        for (const std::string_view name : {each.name, each.frenchName}) {
            QVERIFY(!name.empty());
            for (const char c : name)
                QVERIFY((c >= 'a' && c <= 'z') || c == '_');
        }
}

void TestField::aNameMeansOneField()
{
    std::map<std::string_view, Field> owners;
    for (const FieldInfo &each : allFields())
        for (const std::string_view name : {each.name, each.frenchName}) {
            const auto [owner, isNew] = owners.emplace(name, each.field);
            QVERIFY2(isNew || owner->second == each.field, std::string(name).c_str());
        }
    for (const char *reserved : {"has", "col", "dept", "or", "not"})
        QVERIFY2(!fieldByName(reserved), reserved);
}

void TestField::findsNamesWithAccentsAndCase()
{
    QVERIFY(fieldByName("Prénom") == Field::FirstName);
    QVERIFY(fieldByName("DATE_NAISSANCE") == Field::BirthDate);
    QVERIFY(fieldByName("birth-date") == Field::BirthDate);
    QVERIFY(fieldByName("Numéro adhérent") == Field::MemberNumber);
    QVERIFY(!fieldByName("unknown"));
    QVERIFY(!fieldByName(""));
}

void TestField::masksAreThoseOfTheRule_data()
{
    QTest::addColumn<Field>("field");
    QTest::addColumn<MaskClass>("mask");
    const auto add = [](std::initializer_list<Field> fields, MaskClass mask) {
        for (const Field field : fields)
            QTest::newRow(std::string(info(field).name).c_str()) << field << mask;
    };
    using enum Field;
    add({LastName, BirthName, FirstName, Spouse}, MaskClass::Initial);
    add({BirthDate}, MaskClass::Year);
    add({Phone, Mobile}, MaskClass::PhoneKind);
    add({Email}, MaskClass::EmailDomain);
    add({Postcode, DoctorPostcode}, MaskClass::Departement);
    add({Nir, Address, Commune, Login, Password, Comment, BloodGroup, Phenotype, Kell, Ald, Doctor, DoctorFirstName,
         Identifier, PatientId},
        MaskClass::Dots);
    add({Sex, Lab, LabName, Insurer, EntryDate, DeptLab}, MaskClass::Open);
}

void TestField::masksAreThoseOfTheRule()
{
    QFETCH(Field, field);
    QFETCH(MaskClass, mask);
    QVERIFY(info(field).mask == mask);
}

void TestField::healthNeedsAPhysician()
{
    for (const FieldInfo &each : allFields()) {
        using enum Field;
        const bool expected = each.field == BloodGroup || each.field == Phenotype || each.field == Kell ||
                              each.field == Ald || each.field == Comment;
        QCOMPARE(isHealth(each.field), expected);
        QVERIFY(!isHealth(each.field) || each.mask == MaskClass::Dots);
        QVERIFY(!categoryName(each.category).empty());
    }
}

void TestField::derivedFieldsAreTheDepartements()
{
    for (const FieldInfo &each : allFields())
        QCOMPARE(each.isDerived, each.name.starts_with("dept_"));
}

QTEST_APPLESS_MAIN(TestField)
#include "tst_field.moc"
