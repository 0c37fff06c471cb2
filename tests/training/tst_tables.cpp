// SPDX-License-Identifier: GPL-3.0-or-later
// Names, towns, laboratories, prescribers, insurers, phrases.
#include "tables.h"
#include "training/lettercase.h"
#include "training/phrases.h"

#include <QRegularExpression>
#include <QtTest>

#include <algorithm>
#include <map>
#include <set>

using namespace filature::training;
using filature::test::Tables;

class TestTables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstNamesFollowTheDecade();
    void yearsOutsideTheTableTakeItsEnds();
    void firstNamesHaveThreeForms();
    void surnamesAreCapitalsWithoutAccents();
    void frequentSurnamesAreFewAndRareOnesMany();
    void bretonNamesAreBretons();
    void townsLieInTheirDepartement_data();
    void townsLieInTheirDepartement();
    void townsElsewhereLieOutsideAllAreas();
    void laboratoriesKeepTheSharesOfTheDepartements();
    void laboratoriesAreToldApart();
    void laboratoriesFollowEachOtherByWeight();
    void noLaboratoryBearsTheNameOfARealGroup();
    void sevenPercentOfThePrescriptionsComeFromElsewhere();
    void insurersHaveCodesOfNoDepartement();
    void commentsHaveTheShapeThatIsAskedFor_data();
    void commentsHaveTheShapeThatIsAskedFor();
    void commentsVary();
    void passwordsArePlain();
};

void TestTables::firstNamesFollowTheDecade()
{
    const FirstNames names;
    RandomStream random(1, Domain::Row);
    std::map<int, std::map<std::string, int>> byYear;
    for (const int year : {1925, 1965, 2012})
        for (int i = 0; i < 3000; ++i)
            ++byYear[year][names.pick(Sex::Woman, year, random).mixed];
    QVERIFY(byYear[1925]["Yvonne"] > 50);
    QCOMPARE(byYear[1925]["Nathalie"], 0);
    QVERIFY(byYear[1965]["Nathalie"] > 100);
    QCOMPARE(byYear[1965]["Yvonne"], 0);
    QVERIFY(byYear[2012]["Chloé"] > 50);
    QCOMPARE(byYear[2012]["Nathalie"], 0);
}

void TestTables::yearsOutsideTheTableTakeItsEnds()
{
    const FirstNames names;
    for (const Sex sex : {Sex::Man, Sex::Woman})
        for (const auto &[outside, inside] : {std::pair{1890, 1920}, std::pair{2040, 2019}}) {
            RandomStream one(5, Domain::Row);
            RandomStream two(5, Domain::Row);
            for (int i = 0; i < 50; ++i)
                QCOMPARE(names.pick(sex, outside, one).mixed, names.pick(sex, inside, two).mixed);
        }
}

void TestTables::firstNamesHaveThreeForms()
{
    static const QRegularExpression upperShape(QStringLiteral("^[A-Z][A-Z-]+$"));
    static const QRegularExpression lowerShape(QStringLiteral("^[a-z]+$"));
    const FirstNames names;
    RandomStream random(2, Domain::Row);
    for (int i = 0; i < 4000; ++i) {
        const FirstName &name = names.pick(i % 2 == 0 ? Sex::Man : Sex::Woman, 1920 + i % 100, random);
        QVERIFY(upperShape.match(QString::fromStdString(name.upper)).hasMatch());
        QVERIFY(lowerShape.match(QString::fromStdString(name.lower)).hasMatch());
        QCOMPARE(upperAscii(name.mixed), name.upper);
    }
}

void TestTables::surnamesAreCapitalsWithoutAccents()
{
    static const QRegularExpression shape(QStringLiteral("^[A-Z]['A-Z ]+[A-Z]$"));
    const Surnames names;
    RandomStream random(3, Domain::Row);
    for (int i = 0; i < 20'000; ++i) {
        const QString name = QString::fromStdString(
            std::string(names.pick(i % 2 == 0 ? Country::Brittany : Country::Elsewhere, random).view()));
        QVERIFY2(shape.match(name).hasMatch() && name.size() < 20, qPrintable(name));
    }
}

void TestTables::frequentSurnamesAreFewAndRareOnesMany()
{
    const Surnames names;
    RandomStream random(4, Domain::Row);
    std::map<std::string, int> counts;
    constexpr int kDraws = 50'000;
    for (int i = 0; i < kDraws; ++i)
        ++counts[std::string(names.pick(Country::Elsewhere, random).view())];
    const auto most = std::ranges::max_element(counts, {}, &std::pair<const std::string, int>::second);
    QCOMPARE(most->first, std::string("MARTIN"));
    QVERIFY2(most->second > 200 && most->second < 900, qPrintable(QString::number(most->second)));
    QVERIFY2(counts.size() > 6'000, qPrintable(QString::number(counts.size())));
    // How likely two people bear the same name: about one in a thousand.
    double same = 0;
    for (const auto &[name, count] : counts)
        same += (count / double(kDraws)) * (count / double(kDraws));
    QVERIFY2(same > 0.0004 && same < 0.003, qPrintable(QString::number(same)));
}

void TestTables::bretonNamesAreBretons()
{
    const Surnames names;
    RandomStream random(5, Domain::Row);
    std::map<Country, int> withArticle;
    for (int i = 0; i < 10'000; ++i)
        for (const Country country : {Country::Brittany, Country::Elsewhere})
            withArticle[country] += names.pick(country, random).view().starts_with("LE ") ? 1 : 0;
    QVERIFY(withArticle[Country::Brittany] > 1'000);
    QVERIFY(withArticle[Country::Elsewhere] < 200);
    QVERIFY(withArticle[Country::Elsewhere] > 0);
}

void TestTables::townsLieInTheirDepartement_data()
{
    QTest::addColumn<int>("area");
    QTest::addColumn<QByteArray>("departement");
    QTest::addColumn<QByteArray>("neighbours");
    QTest::newRow("Morbihan") << int(Area::Morbihan) << QByteArray("56") << QByteArray("22 29 35 44");
    QTest::newRow("Loiret") << int(Area::Loiret) << QByteArray("45") << QByteArray("18 28 41 58 77 89 91");
    QTest::newRow("Eure") << int(Area::Eure) << QByteArray("27") << QByteArray("14 28 60 61 76 78 95");
    QTest::newRow("Côtes-d'Armor") << int(Area::CotesDArmor) << QByteArray("22") << QByteArray("29 35 56");
    QTest::newRow("Ille-et-Vilaine") << int(Area::IlleEtVilaine) << QByteArray("35") << QByteArray("22 44 49 50 53 56");
    QTest::newRow("Loir-et-Cher") << int(Area::LoirEtCher) << QByteArray("41") << QByteArray("18 28 36 37 45 72");
}

void TestTables::townsLieInTheirDepartement()
{
    QFETCH(int, area);
    QFETCH(QByteArray, departement);
    QFETCH(QByteArray, neighbours);
    const Towns towns;
    RandomStream random(6, Domain::Row);
    std::set<QByteArray> met;
    for (int i = 0; i < 2000; ++i) {
        const Town &inside = towns.inArea(static_cast<Area>(area), random);
        QCOMPARE(QByteArray::fromStdString(inside.postcode).left(2), departement);
        QCOMPARE(QByteArray::fromStdString(inside.postcode).size(), 5);
        QVERIFY(!inside.upper.empty() && inside.upper == upperAscii(inside.upper));
        met.insert(QByteArray::fromStdString(towns.near(static_cast<Area>(area), random).postcode).left(2));
    }
    const QList<QByteArray> expected = neighbours.split(' ');
    QCOMPARE(met, (std::set<QByteArray>{expected.begin(), expected.end()}));
    QCOMPARE(QByteArray(departementOf(static_cast<Area>(area)).data(), 2), departement);
}

void TestTables::townsElsewhereLieOutsideAllAreas()
{
    const Towns towns;
    RandomStream random(7, Domain::Row);
    std::set<std::string> departements;
    for (int i = 0; i < 5000; ++i)
        departements.insert(towns.elsewhere(random).postcode.substr(0, 2));
    for (const char *area : {"56", "45", "27", "22", "35", "41"})
        QVERIFY(!departements.contains(area));
    QVERIFY(departements.size() > 30);
    QVERIFY(departements.contains("20") && departements.contains("97"));
}

// Published shares 36, 22, 20, 6, 6 and 3 %; the rest of the prescriptions came from elsewhere.
void TestTables::laboratoriesKeepTheSharesOfTheDepartements()
{
    const Towns towns;
    const Labs labs(towns);
    std::map<Area, std::uint32_t> weights;
    std::uint32_t sum = 0;
    for (const Lab &lab : labs.all()) {
        weights[lab.area] += lab.weight;
        sum += lab.weight;
        QCOMPARE(lab.town->postcode.substr(0, 2), std::string(departementOf(lab.area)));
        QVERIFY(lab.firstDay + std::chrono::days(365) < lab.lastDay);
    }
    QCOMPARE(sum, kLabWeightSum);
    QCOMPARE(weights, (std::map<Area, std::uint32_t>{{Area::Morbihan, 360},
                                                     {Area::Loiret, 220},
                                                     {Area::Eure, 200},
                                                     {Area::CotesDArmor, 60},
                                                     {Area::IlleEtVilaine, 60},
                                                     {Area::LoirEtCher, 30}}));
}

void TestTables::laboratoriesAreToldApart()
{
    const Towns towns;
    const Labs labs(towns);
    std::set<std::string> codes;
    std::set<std::string> names;
    std::set<std::string> numbers;
    for (const Lab &lab : labs.all()) {
        codes.insert(lab.code);
        names.insert(lab.upper);
        numbers.insert(lab.finess);
        QVERIFY(lab.name.starts_with("Labo "));
        QVERIFY(upperAscii(lab.name).ends_with(lab.upper));
    }
    QCOMPARE(codes.size(), kLabCount);
    QCOMPARE(*codes.begin(), std::string("LAB01"));
    QCOMPARE(*codes.rbegin(), std::string("LAB28"));
    QCOMPARE(names.size(), kLabCount);
    QCOMPARE(numbers.size(), kLabCount);
}

void TestTables::laboratoriesFollowEachOtherByWeight()
{
    const Towns towns;
    const Labs labs(towns);
    QCOMPARE(labs.at(0, 491'840), std::uint8_t{0});
    QCOMPARE(labs.at(491'839, 491'840), std::uint8_t{kLabCount - 1});
    std::array<std::uint32_t, kLabCount> counts{};
    std::uint8_t before = 0;
    for (std::uint64_t part = 0; part < kLabWeightSum; ++part) {
        const std::uint8_t lab = labs.at(part, kLabWeightSum);
        QVERIFY(lab == before || lab == before + 1);
        before = lab;
        ++counts[lab];
    }
    for (std::size_t i = 0; i < kLabCount; ++i)
        QCOMPARE(counts[i], labs[i].weight);
}

// The groups and products which the press named in February 2021.
void TestTables::noLaboratoryBearsTheNameOfARealGroup()
{
    const Towns towns;
    const Labs labs(towns);
    for (const Lab &lab : labs.all())
        for (const char *real :
             {"CERBALLIANCE", "BIOALLIANCE", "BIOPOLE", "LABORIZON", "OCEALAB", "MEGABUS", "KALISIL", "DEDALUS", "BIO"})
            QVERIFY2(!lab.upper.contains(real), real);
}

void TestTables::sevenPercentOfThePrescriptionsComeFromElsewhere()
{
    const Tables tables;
    RandomStream random(8, Domain::Row);
    int elsewhere = 0;
    std::set<std::string> codes;
    constexpr int kDraws = 20'000;
    for (int i = 0; i < kDraws; ++i) {
        const auto lab = static_cast<std::uint8_t>(i % kLabCount);
        const Doctor &doctor = tables.doctors.pick(lab, random);
        codes.insert(doctor.code);
        if (doctor.town->postcode.substr(0, 2) != departementOf(tables.labs[lab].area)) ++elsewhere;
        QVERIFY(doctor.email.ends_with(".example"));
        QVERIFY(doctor.rpps.starts_with("1999"));
    }
    QVERIFY2(elsewhere > kDraws * 6 / 100 && elsewhere < kDraws * 8 / 100, qPrintable(QString::number(elsewhere)));
    QVERIFY(codes.size() > 1'500);
}

void TestTables::insurersHaveCodesOfNoDepartement()
{
    std::set<std::string> codes;
    for (const Insurer &insurer : insurers()) {
        QCOMPARE(insurer.code.size(), std::size_t{8});
        QVERIFY(insurer.code.starts_with("99"));
        codes.insert(insurer.code);
    }
    QCOMPARE(codes.size(), insurers().size());
    QVERIFY(codes.size() > 20);
}

void TestTables::commentsHaveTheShapeThatIsAskedFor_data()
{
    QTest::addColumn<int>("shape");
    QTest::addColumn<QByteArray>("sign");
    QTest::newRow("plain") << int(CommentShape::Plain) << QByteArray();
    QTest::newRow("separator") << int(CommentShape::Separator) << QByteArray(";");
    QTest::newRow("quotes") << int(CommentShape::Quotes) << QByteArray("\"");
    QTest::newRow("line break") << int(CommentShape::LineBreak) << QByteArray("\n");
}

void TestTables::commentsHaveTheShapeThatIsAskedFor()
{
    QFETCH(int, shape);
    QFETCH(QByteArray, sign);
    for (std::uint64_t i = 0; i < 500; ++i) {
        RandomStream random(9, Domain::Row, i);
        std::string text;
        appendComment(text, i % 2 == 0 ? CommentKind::Health : CommentKind::Practical, static_cast<CommentShape>(shape),
                      random);
        const QByteArray comment = QByteArray::fromStdString(text);
        QVERIFY2(!comment.contains('$') && comment.size() >= 8 && comment.size() < 200, comment.constData());
        QVERIFY(!QByteArrayView(";\"\r\n").contains(comment.at(0)));
        for (const char special : {';', '"', '\n'})
            QCOMPARE(comment.contains(special), sign.contains(special));
    }
}

void TestTables::commentsVary()
{
    std::set<std::string> seen;
    for (std::uint64_t i = 0; i < 2000; ++i) {
        RandomStream random(10, Domain::Row, i);
        std::string text;
        appendComment(text, CommentKind::Health, CommentShape::Plain, random);
        seen.insert(text);
    }
    QVERIFY2(seen.size() > 500, qPrintable(QString::number(seen.size())));
}

void TestTables::passwordsArePlain()
{
    static const QRegularExpression shape(QStringLiteral("^[A-Za-z0-9.!]{5,24}$"));
    std::set<std::string> seen;
    for (std::uint64_t i = 0; i < 500; ++i) {
        RandomStream random(11, Domain::Row, i);
        std::string text;
        appendPassword(text, random);
        QVERIFY2(shape.match(QString::fromStdString(text)).hasMatch(), text.c_str());
        seen.insert(text);
    }
    QVERIFY(seen.size() > 300);
}

QTEST_APPLESS_MAIN(TestTables)
#include "tst_tables.moc"
