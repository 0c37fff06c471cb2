// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/filterwords.h"

#include "records/filter/filterparser.h"
#include "words/subjectwords.h"

#include <QtTest>

using namespace filature;

namespace {

QString said(std::string_view text)
{
    const auto filter = records::parseFilter(text);
    return filter ? words::filterWords(*filter) : QStringLiteral("?");
}

} // namespace

class TestFilterWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filtersBecomeSentences_data();
    void filtersBecomeSentences();
    void longFiltersAreCut();
    void whatIsTypedCannotMislead();
    void everythingHasATitle();
    void valuesAreReadable();
};

void TestFilterWords::filtersBecomeSentences_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, std::string text, const char *sentence) {
        QTest::newRow(name) << std::move(text) << QString::fromUtf8(sentence);
    };
    row("nothing", "", "every record");
    row("the user's example", "lab:LAB03,LAB11 dept:56 -has:password",
        "laboratory is LAB03 or LAB11, département (site of the laboratory) is 56 Morbihan, without password");
    row("one left out", "-lab:LAB03", "laboratory is not LAB03");
    row("several left out", "-lab:LAB03,LAB11", "laboratory is none of LAB03, LAB11");
    row("contained", "last_name~\"le b\"", "last name contains “le b”");
    row("not contained", "-last_name~dupont", "last name does not contain “dupont”");
    row("neither contained", "-last_name~a,b", "last name contains none of “a”, “b”");
    row("a prefix", "last_name:du*", "last name is du…");
    row("a range", "entry_year:2015..2020", "year of entry is 2015 to 2020");
    row("open above", "birth_year:1990..", "year of birth is 1990 or beyond");
    row("open below", "birth_year:..1950", "year of birth is up to 1950");
    row("invalid", "nir:?", "NIR is not a valid one");
    row("empty", "email:\"\"", "e-mail is empty");
    row("a level", "nir_level:key_bad,ok", "validity: NIR is wrong key or valid");
    row("present", "has:nir,health", "with NIR or health data");
    row("a column", "col:\"ANY COLUMN\"~x", "ANY COLUMN contains “x”");
    row("a word", "dupont", "a cell with “dupont”");
    row("no word", "-\"du pont\"", "no cell with “du pont”");
    row("or", "sex:F or (lab:A dept:56)", "sex is female or (laboratory is A, département (site of the laboratory) is 56 Morbihan)");
    row("or within and", "(sex:F or lab:A) has:nir", "(sex is female or laboratory is A), with NIR");
    row("not a group", "-(sex:F lab:A)", "not (sex is female, laboratory is A)");
    row("by another key", "region@patient:53", "region (home of the patient) is 53 Bretagne");
    row("a decade", "birth_decade:1970", "decade of birth is 1970s");
}

void TestFilterWords::filtersBecomeSentences()
{
    QFETCH(std::string, text);
    QFETCH(QString, sentence);
    QCOMPARE(said(text), sentence);
}

void TestFilterWords::longFiltersAreCut()
{
    std::string text = "record:0";
    for (int i = 1; i < 100'000; ++i) text += "," + std::to_string(i);
    const QString sentence = said(text);
    QVERIFY(sentence.size() < 200);
    QVERIFY(sentence.contains(QStringLiteral("99988")));
    std::string deep(200, '(');
    for (int i = 0; i < 200; ++i) deep.insert(0, "sex:F or lab:A ");
    QVERIFY(said("lab~" + std::string(4000, 'x')).size() < 200);
}

void TestFilterWords::whatIsTypedCannotMislead()
{
    const QString sentence = said("lab:\"\u202Eevil\" x\x01y");
    QVERIFY(!sentence.contains(QChar(0x202E)));
    QVERIFY(!sentence.contains(QChar(1)));
    QVERIFY(sentence.contains(QStringLiteral("\\u202E")));
}

void TestFilterWords::everythingHasATitle()
{
    for (const fields::FieldInfo &info : fields::allFields()) QVERIFY(!words::fieldTitle(info.field).isEmpty());
    for (int kind = 0; kind <= static_cast<int>(records::SubjectKind::Flag); ++kind) {
        records::FilterSubject subject{static_cast<records::SubjectKind>(kind), fields::Field::DeptLab, "C"};
        QVERIFY(!words::subjectWords(subject).isEmpty());
    }
    for (std::size_t level = 0; level < fields::kLevelCount; ++level)
        QVERIFY(!words::levelText(fields::levelName(static_cast<fields::Level>(level))).isEmpty());
}

void TestFilterWords::valuesAreReadable()
{
    using records::FilterSubject;
    QCOMPARE(words::valueText(FilterSubject::ofField(fields::Field::DeptLab), "56"), QStringLiteral("56 Morbihan"));
    QCOMPARE(words::valueText(FilterSubject::ofField(fields::Field::Sex), "F"), QStringLiteral("female"));
    QCOMPARE(words::valueText(FilterSubject::ofField(fields::Field::Sex), "•••••"), QStringLiteral("•••••"));
    QCOMPARE(words::valueText(FilterSubject::ofLevel(fields::Field::Nir), "ok"), QStringLiteral("valid"));
    QCOMPARE(words::valueText(FilterSubject::ofField(fields::Field::Lab), ""), QStringLiteral("(no value)"));
}

QTEST_GUILESS_MAIN(TestFilterWords)
#include "tst_filterwords.moc"
