// SPDX-License-Identifier: GPL-3.0-or-later
// What an item of a filter means for the texts of a dictionary, one text at a time.
#include "leakcase.h"
#include "randomcondition.h"
#include "records/filter/filterprinter.h"
#include "records/termmatch.h"

#include <QtTest>

#include <set>

using namespace filature;
using namespace filature::records;
using namespace filature::test;
using fields::Field;

namespace {

struct ByDictionaryOrder
{
    bool operator()(const std::string &a, const std::string &b) const { return compareTexts(a, b) < 0; }
};

Dictionary sorted(std::initializer_list<std::string> texts)
{
    Dictionary dictionary;
    for (const std::string &text : std::set<std::string, ByDictionaryOrder>(texts)) dictionary.append(text);
    return dictionary;
}

// The texts that match, joined by |.
QByteArray matching(const FilterSubject &subject, const FilterItem &item, const Dictionary &dictionary)
{
    QByteArrayList texts;
    for (const auto &[low, high] : matcherFor(subject, item)(dictionary))
        for (std::uint32_t code = low; code < high; ++code)
            texts.append(QByteArray(dictionary.at(code).data(), qsizetype(dictionary.at(code).size())));
    return texts.join('|');
}

} // namespace

class TestTermMatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void blanksOfAllKindsAreBlank_data();
    void blanksOfAllKindsAreBlank();
    void valuesOfFieldsAreNormalised();
    void datesOfLessThanADayMeanAllTheirDays();
    void listsHoldEachOfTheirParts();
    void placesHaveNamesAndNumbers();
    void rangesOfNumbersAreNumeric();
    void rangesOfTextsAreFolded();
    void rangesOfLevelsFollowTheirQuality();
    void rangesOfYearsAreNumeric();
    void regionsHaveNamesAndNumbers();
};

void TestTermMatch::blanksOfAllKindsAreBlank_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isBlank");
    QTest::newRow("empty") << QByteArray("") << true;
    QTest::newRow("ASCII") << QByteArray(" \t\r\n") << true;
    QTest::newRow("no-break") << QByteArray("\xC2\xA0\xE2\x80\xAF") << true;
    QTest::newRow("a byte-order mark inside") << QByteArray(" \xEF\xBB\xBF ") << true;
    QTest::newRow("a letter among them") << QByteArray(" a ") << false;
    QTest::newRow("a NUL") << QByteArray("\0", 1) << false;
    QTest::newRow("half of a blank") << QByteArray("\xC2") << false;
}

void TestTermMatch::blanksOfAllKindsAreBlank()
{
    QFETCH(const QByteArray, text);
    QFETCH(const bool, isBlank);
    QCOMPARE(isBlankText(text.toStdString()), isBlank);
}

void TestTermMatch::valuesOfFieldsAreNormalised()
{
    const Dictionary sexes = sorted({"", "F", "M", "femme?"});
    QCOMPARE(matching(FilterSubject::ofField(Field::Sex), FilterItem::value("femme"), sexes), QByteArray("F"));
    QCOMPARE(matching(FilterSubject::ofField(Field::Sex), FilterItem::exactly("f"), sexes), QByteArray("F"));
    const Dictionary names = sorted({"", "Lefèvre", "LEFEVRE", "Lefèvres", "lefevre"});
    QCOMPARE(matching(FilterSubject::ofField(Field::LastName), FilterItem::value("lefevre"), names), QByteArray("LEFEVRE|Lefèvre|lefevre"));
    QCOMPARE(matching(FilterSubject::ofField(Field::LastName), FilterItem::exactly("LEFEVRE"), names), QByteArray("LEFEVRE"));
    const Dictionary nirs = sorted({"180124599900153", "1801245999001"});
    QCOMPARE(matching(FilterSubject::ofField(Field::Nir), FilterItem::value("1 80 12 45 999 001 53"), nirs), QByteArray("180124599900153"));
}

void TestTermMatch::datesOfLessThanADayMeanAllTheirDays()
{
    const Dictionary dates = sorted({"", "1957", "1957-03", "1957-03-12", "1957-12-01", "1958-01-01", "31/02/1957"});
    const FilterSubject birth = FilterSubject::ofField(Field::BirthDate);
    QCOMPARE(matching(birth, FilterItem::value("1957"), dates), QByteArray("1957|1957-03|1957-03-12|1957-12-01"));
    QCOMPARE(matching(birth, FilterItem::exactly("03/1957"), dates), QByteArray("1957-03|1957-03-12"));
    QCOMPARE(matching(birth, FilterItem::value("12/03/1957"), dates), QByteArray("1957-03-12"));
    QCOMPARE(matching(birth, FilterItem::range("01/04/1957", "1957"), dates), QByteArray("1957-12-01"));
    QCOMPARE(matching(birth, FilterItem::range({}, "1957-03"), dates), QByteArray("1957|1957-03|1957-03-12"));
}

void TestTermMatch::listsHoldEachOfTheirParts()
{
    const Dictionary phones = sorted({"", "+33639980001", "+33639980001, +33199000002", "+33199000002"});
    QCOMPARE(matching(FilterSubject::ofField(Field::Phone), FilterItem::value("0199000002"), phones), QByteArray("+33199000002|+33639980001, +33199000002"));
    QCOMPARE(matching(FilterSubject::ofField(Field::Phone), FilterItem::exactly("+33639980001"), phones), QByteArray("+33639980001"));
    const Dictionary mails = sorted({"a@example.org, b@example.org", "ab@example.org"});
    QCOMPARE(matching(FilterSubject::ofField(Field::Email), FilterItem::value("B@EXAMPLE.ORG"), mails), QByteArray("a@example.org, b@example.org"));
}

void TestTermMatch::placesHaveNamesAndNumbers()
{
    const Dictionary departements = sorted({"", "01", "2A", "56", "974"});
    const FilterSubject patient = FilterSubject::ofField(Field::DeptPatient);
    QCOMPARE(matching(patient, FilterItem::value("1"), departements), QByteArray("01"));
    QCOMPARE(matching(patient, FilterItem::value("2a"), departements), QByteArray("2A"));
    QCOMPARE(matching(patient, FilterItem::value("la réunion"), departements), QByteArray("974"));
    QCOMPARE(matching(patient, FilterItem::range("1", "56"), departements), QByteArray("01|2A|56"));
}

void TestTermMatch::rangesOfNumbersAreNumeric()
{
    const Dictionary cells = sorted({"", "9", "10", " 10.5 ", "100", "1e1", "-3", "dix"});
    const FilterSubject column = FilterSubject::ofColumn("X");
    QCOMPARE(matching(column, FilterItem::range("9", "50"), cells), QByteArray(" 10.5 |10|1e1|9"));
    QCOMPARE(matching(column, FilterItem::range({}, "9"), cells), QByteArray("-3|9"));
    QCOMPARE(matching(column, FilterItem::range("100", {}), cells), QByteArray("100"));
}

void TestTermMatch::rangesOfTextsAreFolded()
{
    const Dictionary cells = sorted({"", "Abel", "éon", "Emma", "F", "9"});
    const FilterSubject column = FilterSubject::ofColumn("X");
    QCOMPARE(matching(column, FilterItem::range("b", "E"), cells), QByteArray("Emma|éon"));
    QCOMPARE(matching(column, FilterItem::range({}, "abel"), cells), QByteArray("9|Abel"));
    QCOMPARE(matching(FilterSubject::ofField(Field::LastName), FilterItem::range("É", {}), cells), QByteArray("Emma|éon|F"));
}

void TestTermMatch::rangesOfLevelsFollowTheirQuality()
{
    const Dictionary levels = sorted({"absent", "format", "invalid", "key_bad", "ok", "partial", "sentinel", "warning"});
    const FilterSubject level = FilterSubject::ofLevel(Field::Nir);
    QCOMPARE(matching(level, FilterItem::range("format", "key_bad"), levels), QByteArray("format|invalid|key_bad"));
    QCOMPARE(matching(level, FilterItem::range("partial", {}), levels), QByteArray("ok|partial|warning"));
    QCOMPARE(matching(level, FilterItem::range({}, "absent"), levels), QByteArray("absent"));
    QCOMPARE(matching(level, FilterItem::exactly("sentinel"), levels), QByteArray("sentinel"));
}

void TestTermMatch::rangesOfYearsAreNumeric()
{
    const Dictionary dates = sorted({"", "0800", "1957-03-12", "2005", "dix"});
    const FilterSubject year = FilterSubject::of(SubjectKind::BirthYear);
    QCOMPARE(matching(year, FilterItem::range("900", "20000"), dates), QByteArray("1957-03-12|2005"));
    QCOMPARE(matching(year, FilterItem::range({}, "1957"), dates), QByteArray("0800|1957-03-12"));
    QCOMPARE(matching(year, FilterItem::value("800"), dates), QByteArray("0800"));
    QCOMPARE(matching(FilterSubject::of(SubjectKind::BirthDecade), FilterItem::value("1950"), dates), QByteArray("1957-03-12"));
}

void TestTermMatch::regionsHaveNamesAndNumbers()
{
    const Dictionary departements = sorted({"", "29", "45", "56", "974", "99"});
    const FilterSubject region = FilterSubject::ofRegion(Field::DeptLab);
    QCOMPARE(matching(region, FilterItem::value("53"), departements), QByteArray("29|56"));
    QCOMPARE(matching(region, FilterItem::value("Bretagne"), departements), QByteArray("29|56"));
    QCOMPARE(matching(region, FilterItem::prefix("BRET"), departements), QByteArray("29|56"));
    QCOMPARE(matching(region, FilterItem::contains("loire"), departements), QByteArray("45"));
    QCOMPARE(matching(region, FilterItem::contains("réunion"), departements), QByteArray("974"));
    QCOMPARE(matching(region, FilterItem::value("nowhere"), departements), QByteArray(""));
}

QTEST_GUILESS_MAIN(TestTermMatch)
#include "tst_termmatch.moc"
