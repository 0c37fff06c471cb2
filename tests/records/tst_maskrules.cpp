// SPDX-License-Identifier: GPL-3.0-or-later
// How source columns are masked, over one evidence and over several.
#include "fields/mask.h"
#include "records/tablereader.h"
#include "testcase.h"

#include <QtTest>

#include <format>

using namespace filature;
using namespace filature::records;
using namespace filature::test;
using fields::Field;

namespace {

const std::string kDots{fields::kDots};

fields::Mapping mappingOf(std::vector<std::string> names, std::initializer_list<std::pair<Field, std::uint32_t>> columns, std::vector<std::uint32_t> open = {})
{
    fields::Mapping mapping;
    mapping.columnNames = std::move(names);
    for (const auto &[field, column] : columns) {
        fields::FieldMapping mapped;
        mapped.field = field;
        mapped.columns = {column};
        mapping.fields.push_back(mapped);
    }
    mapping.openColumns = std::move(open);
    return mapping;
}

ImportOptions optionsWith(fields::Mapping mapping)
{
    ImportOptions options = plainOptions();
    options.mapping = std::move(mapping);
    return options;
}

std::string shown(const MaskRules &rules, const std::string &column, const std::string &value, const Reveal &reveal = {})
{
    std::string out;
    rules.show(FilterSubject::ofColumn(column), value, reveal, out);
    return out;
}

std::string shown(const MaskRules &rules, Field field, const std::string &value, const Reveal &reveal = {})
{
    std::string out;
    rules.show(FilterSubject::ofField(field), value, reveal, out);
    return out;
}

MaskRules rulesOf(TestCase &test) { return must(MaskRules::load(*test.store())); }

// A table of one column X with so many different short texts.
std::string shortTexts(int count, const char *format = "{}")
{
    std::string text = "NUM,X\n";
    for (int i = 0; i < count; ++i) text += std::format("{},{}\n", i, std::vformat(format, std::make_format_args(i)));
    return text;
}

} // namespace

class TestMaskRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fieldsAreMaskedByTheirClass_data();
    void fieldsAreMaskedByTheirClass();
    void nothingIsMaskedAsNothing();
    void mappedColumnsAreMaskedAsTheirField();
    void unmappedColumnsAreDots();
    void unknownColumnsAreDots();
    void aPersonCanOpenAColumn();
    void fewAndShortTextsShowNobody_data();
    void fewAndShortTextsShowNobody();
    void maskedInOneEvidenceIsMaskedInAll();
    void theSameFieldInTwoEvidencesIsMaskedAsThatField();
    void twoFieldsInTwoEvidencesAreDots();
    void civilityAndSexFromOneColumnAreShown();
    void anOpenColumnThatIsAFieldElsewhereIsMaskedAsThatField();
    void cellsBeyondTheHeaderAreDots();
    void aColumnOfAHiddenReadingDoesNotCount();
    void whatIsNotMaskedNeedsNoReveal();
    void theDepartementOfTheNirCountsAsMasked();
    void revealedFieldsShowTheirColumns();
    void revealedColumnsAreShownAsTheyAre();
    void aRevealOfEverythingShowsEverything();
};

void TestMaskRules::fieldsAreMaskedByTheirClass_data()
{
    QTest::addColumn<int>("field");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("masked");
    const QByteArray dots = QByteArray::fromStdString(kDots);
    const auto row = [](const char *name, Field field, const QByteArray &value, const QByteArray &masked) { QTest::newRow(name) << static_cast<int>(field) << value << masked; };
    row("name", Field::LastName, "élan", "E" + dots);
    row("birth date", Field::BirthDate, "1957-03-12", "1957");
    row("invalid birth date", Field::BirthDate, "31/02/1957", dots);
    row("sex", Field::Sex, "F", "F");
    row("a name where the sex should be", Field::Sex, "MARTIN", dots);
    row("nir", Field::Nir, "180124599900153", dots);
    row("phones", Field::Phone, "+33639980001, +33199000002", "mobile, landline");
    row("e-mail", Field::Email, "a@example.org", dots + "@example.org");
    row("postcode", Field::Postcode, "56000", "56");
    row("commune", Field::Commune, "VANNES", dots);
    row("blood group", Field::BloodGroup, "O-", dots);
    row("comment", Field::Comment, "anything", dots);
    row("password", Field::Password, "secret", dots);
    row("lab", Field::Lab, "L01", "L01");
    row("entry date", Field::EntryDate, "2019-05-06", "2019-05-06");
    row("doctor", Field::Doctor, "Dr Test", dots);
}

void TestMaskRules::fieldsAreMaskedByTheirClass()
{
    QFETCH(const int, field);
    QFETCH(const QByteArray, value);
    QFETCH(const QByteArray, masked);
    TestCase test;
    const MaskRules rules = rulesOf(test);
    QCOMPARE(QByteArray::fromStdString(shown(rules, static_cast<Field>(field), value.toStdString())), masked);
    Reveal reveal;
    reveal.fields.insert(static_cast<Field>(field));
    QCOMPARE(QByteArray::fromStdString(shown(rules, static_cast<Field>(field), value.toStdString(), reveal)), value);
}

void TestMaskRules::nothingIsMaskedAsNothing()
{
    TestCase test;
    test.import("a.csv", "NUM,NOM\n1,MARTIN\n", optionsWith(mappingOf({"NUM", "NOM"}, {{Field::LastName, 1}})));
    const MaskRules rules = rulesOf(test);
    QCOMPARE(shown(rules, "NOM", ""), std::string());
    QCOMPARE(shown(rules, "NUM", ""), std::string());
    for (const fields::FieldInfo &info : fields::allFields()) QCOMPARE(shown(rules, info.field, ""), std::string());
}

void TestMaskRules::mappedColumnsAreMaskedAsTheirField()
{
    TestCase test;
    test.import("a.csv", "NOM,DDN,TEL,CP,LABO\nMARTIN,12/03/1957,06 39 98 00 01,56000,L01\n",
                optionsWith(mappingOf({"NOM", "DDN", "TEL", "CP", "LABO"},
                                      {{Field::LastName, 0}, {Field::BirthDate, 1}, {Field::Phone, 2}, {Field::Postcode, 3}, {Field::Lab, 4}})));
    const MaskRules rules = rulesOf(test);
    QCOMPARE(shown(rules, "NOM", "MARTIN"), "M" + kDots);
    QCOMPARE(shown(rules, "DDN", "12/03/1957"), std::string("1957")); // as it is in the file, normalised for the mask
    QCOMPARE(shown(rules, "TEL", "06 39 98 00 01"), std::string("mobile"));
    QCOMPARE(shown(rules, "CP", "56000"), std::string("56"));
    QCOMPARE(shown(rules, "LABO", "L01"), std::string("L01"));
}

void TestMaskRules::unmappedColumnsAreDots()
{
    TestCase test;
    test.import("a.csv", "NUM,NOM,AUTRE\n1,MARTIN,secret\n2,X,y\n", optionsWith(mappingOf({"NUM", "NOM", "AUTRE"}, {{Field::LastName, 1}})));
    const MaskRules rules = rulesOf(test);
    QCOMPARE(shown(rules, "AUTRE", "secret"), kDots);
    QCOMPARE(shown(rules, "AUTRE", "y"), kDots); // one long text is enough
    QVERIFY(rules.isMasked(FilterSubject::ofColumn("AUTRE")));
}

void TestMaskRules::unknownColumnsAreDots()
{
    TestCase test;
    const MaskRules rules = rulesOf(test);
    QCOMPARE(shown(rules, "never seen", "secret"), kDots);
    QVERIFY(rules.isMasked(FilterSubject::ofColumn("never seen")));
}

void TestMaskRules::aPersonCanOpenAColumn()
{
    TestCase test;
    test.import("a.csv", "NUM,EXAMEN\n1,Glycémie à jeun\n", optionsWith(mappingOf({"NUM", "EXAMEN"}, {}, {1})));
    const MaskRules rules = rulesOf(test);
    QCOMPARE(shown(rules, "EXAMEN", "Glycémie à jeun"), std::string("Glycémie à jeun"));
    QVERIFY(!rules.isMasked(FilterSubject::ofColumn("EXAMEN")));
}

void TestMaskRules::fewAndShortTextsShowNobody_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isOpen");
    const auto row = [](const char *name, const std::string &text, bool isOpen) { QTest::newRow(name) << QByteArray::fromStdString(text) << isOpen; };
    row("50 texts of up to 2 characters", shortTexts(50), true);
    row("51 texts", shortTexts(51), false);
    row("50 texts and the empty one", shortTexts(50) + "77,\n", true);
    row("51 texts and the empty one", shortTexts(51) + "77,\n", false);
    row("3 characters", "NUM,X\n1,abc\n2,x\n", true);
    row("4 characters", "NUM,X\n1,abcd\n2,x\n", false);
    row("3 characters of several bytes", "NUM,X\n1,éàü\n2,x\n", true);
    row("4 characters, most of several bytes", "NUM,X\n1,éàüx\n2,x\n", false);
    row("3 characters of four bytes", "NUM,X\n1,😀😀😀\n2,x\n", true);
    row("all empty", "NUM,X\n1,\n2,\n", false);
}

void TestMaskRules::fewAndShortTextsShowNobody()
{
    QFETCH(const QByteArray, text);
    QFETCH(const bool, isOpen);
    TestCase test;
    test.import("a.csv", text.toStdString(), optionsWith(mappingOf({"NUM", "X"}, {})));
    const MaskRules rules = rulesOf(test);
    QCOMPARE(rules.isMasked(FilterSubject::ofColumn("X")), !isOpen);
    QCOMPARE(shown(rules, "X", "abc"), isOpen ? std::string("abc") : kDots);
}

void TestMaskRules::maskedInOneEvidenceIsMaskedInAll()
{
    TestCase test;
    test.import("a.csv", "NUM,X\n1,O\n2,N\n", optionsWith(mappingOf({"NUM", "X"}, {})));
    QCOMPARE(shown(rulesOf(test), "X", "O"), std::string("O"));
    test.import("b.csv", "NUM,X\n1,O\n2,Madame Martin\n", optionsWith(mappingOf({"NUM", "X"}, {})));
    QCOMPARE(shown(rulesOf(test), "X", "O"), kDots);
    TestCase opened;
    opened.import("a.csv", "NUM,X\n1,open here\n", optionsWith(mappingOf({"NUM", "X"}, {}, {1})));
    QCOMPARE(shown(rulesOf(opened), "X", "open here"), std::string("open here"));
    opened.import("b.csv", "NUM,X\n1,nobody looked at it\n", optionsWith(mappingOf({"NUM", "X"}, {})));
    QCOMPARE(shown(rulesOf(opened), "X", "open here"), kDots);
    TestCase lab;
    lab.import("a.csv", "NUM,X\n1,Laboratoire A\n", optionsWith(mappingOf({"NUM", "X"}, {{Field::LabName, 1}})));
    QCOMPARE(shown(rulesOf(lab), "X", "Laboratoire A"), std::string("Laboratoire A"));
    lab.import("b.csv", "NUM,X\n1,Madame Martin\n", optionsWith(mappingOf({"NUM", "X"}, {})));
    QCOMPARE(shown(rulesOf(lab), "X", "Laboratoire A"), kDots);
    QVERIFY(rulesOf(lab).isMasked(FilterSubject::ofColumn("X")));
}

void TestMaskRules::theSameFieldInTwoEvidencesIsMaskedAsThatField()
{
    TestCase test;
    test.import("a.csv", "NUM,NOM\n1,MARTIN\n", optionsWith(mappingOf({"NUM", "NOM"}, {{Field::LastName, 1}})));
    test.import("b.csv", "NUM,NOM\n1,DURAND\n", optionsWith(mappingOf({"NUM", "NOM"}, {{Field::LastName, 1}})));
    QCOMPARE(shown(rulesOf(test), "NOM", "MARTIN"), "M" + kDots);
}

void TestMaskRules::twoFieldsInTwoEvidencesAreDots()
{
    TestCase test;
    test.import("a.csv", "NUM,X\n1,MARTIN\n", optionsWith(mappingOf({"NUM", "X"}, {{Field::LastName, 1}})));
    test.import("b.csv", "NUM,X\n1,1957\n", optionsWith(mappingOf({"NUM", "X"}, {{Field::BirthDate, 1}})));
    const MaskRules rules = rulesOf(test);
    QCOMPARE(shown(rules, "X", "MARTIN"), kDots);
    QCOMPARE(shown(rules, "X", "1957"), kDots);
    QVERIFY(rules.isMasked(FilterSubject::ofColumn("X")));
    Reveal one;
    one.fields.insert(Field::LastName);
    QCOMPARE(shown(rules, "X", "MARTIN", one), kDots); // it could be a birth date
    one.fields.insert(Field::BirthDate);
    QCOMPARE(shown(rules, "X", "MARTIN", one), std::string("MARTIN"));
}

void TestMaskRules::civilityAndSexFromOneColumnAreShown()
{
    TestCase test;
    test.import("a.csv", "NUM,CIV\n1,Mme\n2,Madame Martin\n", optionsWith(mappingOf({"NUM", "CIV"}, {{Field::Civility, 1}, {Field::Sex, 1}})));
    const MaskRules rules = rulesOf(test);
    QCOMPARE(shown(rules, "CIV", "Mme"), std::string("MME"));
    QCOMPARE(shown(rules, "CIV", "Madame Martin"), kDots);
}

void TestMaskRules::anOpenColumnThatIsAFieldElsewhereIsMaskedAsThatField()
{
    TestCase test;
    test.import("a.csv", "NUM,X\n1,open here\n", optionsWith(mappingOf({"NUM", "X"}, {}, {1})));
    test.import("b.csv", "NUM,X\n1,MARTIN\n", optionsWith(mappingOf({"NUM", "X"}, {{Field::LastName, 1}})));
    QCOMPARE(shown(rulesOf(test), "X", "MARTIN"), "M" + kDots);
    QCOMPARE(shown(rulesOf(test), "X", "open here"), "O" + kDots);
}

void TestMaskRules::cellsBeyondTheHeaderAreDots()
{
    TestCase test;
    test.import("a.csv", "NUM,X\n1,a\n2,b,z\n3,c\n", optionsWith(mappingOf({"NUM", "X"}, {})));
    QVERIFY(test.store()->column(ColumnKind::Source, "c3") != nullptr);
    QCOMPARE(shown(rulesOf(test), "c3", "z"), kDots);
}

void TestMaskRules::aColumnOfAHiddenReadingDoesNotCount()
{
    TestCase test;
    const EvidenceInfo evidence = test.import("a.csv", "NUM,X\n1,secret\n2,y\n", optionsWith(mappingOf({"NUM", "X"}, {{Field::LabName, 1}})));
    QCOMPARE(shown(rulesOf(test), "X", "secret"), std::string("secret"));
    must(Importer(test.file()).reread(evidence.id, optionsWith(mappingOf({"NUM", "X"}, {{Field::LastName, 1}})), test.job));
    QCOMPARE(shown(rulesOf(test), "X", "secret"), "S" + kDots);
}

void TestMaskRules::whatIsNotMaskedNeedsNoReveal()
{
    TestCase test;
    const MaskRules rules = rulesOf(test);
    for (const Field field : {Field::Lab, Field::Sex, Field::EntryDate, Field::DeptPatient}) QVERIFY(!rules.isMasked(FilterSubject::ofField(field)));
    for (const Field field : {Field::LastName, Field::Nir, Field::BloodGroup, Field::Password, Field::Comment, Field::BirthDate})
        QVERIFY(rules.isMasked(FilterSubject::ofField(field)));
    for (const SubjectKind kind : {SubjectKind::Evidence, SubjectKind::Row, SubjectKind::BirthYear, SubjectKind::BirthDecade})
        QVERIFY(!rules.isMasked(FilterSubject::of(kind)));
    QVERIFY(!rules.isMasked(FilterSubject::ofLevel(Field::Nir)));
    QVERIFY(!rules.isMasked(FilterSubject::ofRegion(Field::DeptLab)));
}

// It is read off the NIR, so that choosing by it is choosing by a masked field.
void TestMaskRules::theDepartementOfTheNirCountsAsMasked()
{
    TestCase test;
    const MaskRules rules = rulesOf(test);
    QVERIFY(rules.isMasked(FilterSubject::ofField(Field::DeptNir)));
    QVERIFY(rules.isMasked(FilterSubject::ofRegion(Field::DeptNir)));
}

void TestMaskRules::revealedFieldsShowTheirColumns()
{
    TestCase test;
    test.import("a.csv", "NUM,NOM,PRENOM\n1,MARTIN ,Anne\n", optionsWith(mappingOf({"NUM", "NOM", "PRENOM"}, {{Field::LastName, 1}, {Field::FirstName, 2}})));
    const MaskRules rules = rulesOf(test);
    Reveal reveal;
    reveal.fields.insert(Field::LastName);
    QCOMPARE(shown(rules, "NOM", "MARTIN ", reveal), std::string("MARTIN "));
    QCOMPARE(shown(rules, "PRENOM", "Anne", reveal), "A" + kDots);
    QVERIFY(!reveal.isNothing());
    QVERIFY(Reveal{}.isNothing());
}

void TestMaskRules::revealedColumnsAreShownAsTheyAre()
{
    TestCase test;
    test.import("a.csv", "NUM,NOM,AUTRE\n1,MARTIN,secret\n", optionsWith(mappingOf({"NUM", "NOM", "AUTRE"}, {{Field::LastName, 1}})));
    const MaskRules rules = rulesOf(test);
    Reveal reveal;
    reveal.columns = {"AUTRE", "NOM"};
    QCOMPARE(shown(rules, "AUTRE", "secret", reveal), std::string("secret"));
    QCOMPARE(shown(rules, "NOM", "MARTIN", reveal), std::string("MARTIN"));
    QCOMPARE(shown(rules, Field::LastName, "MARTIN", reveal), "M" + kDots); // the field is another matter
}

void TestMaskRules::aRevealOfEverythingShowsEverything()
{
    TestCase test;
    const MaskRules rules = rulesOf(test);
    Reveal reveal;
    reveal.everything = true;
    QVERIFY(!reveal.isNothing());
    QCOMPARE(shown(rules, "never seen", "secret", reveal), std::string("secret"));
    QCOMPARE(shown(rules, Field::Nir, "180124599900153", reveal), std::string("180124599900153"));
}

QTEST_GUILESS_MAIN(TestMaskRules)
#include "tst_maskrules.moc"
