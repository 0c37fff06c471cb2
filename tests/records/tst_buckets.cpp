// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/places.h"
#include "randomtexts.h"
#include "records/buckets.h"

#include <QtTest>

using namespace filature;
using namespace filature::records;
using namespace filature::test;

namespace {

QByteArray text(const std::optional<std::string_view> &value)
{
    return value ? QByteArray(value->data(), qsizetype(value->size())) : QByteArray("nothing");
}

} // namespace

class TestBuckets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void datesHaveYearsAndDecades_data();
    void datesHaveYearsAndDecades();
    void everyYearLiesInItsDecade();
    void departementsLieInRegions_data();
    void departementsLieInRegions();
    void everyDepartementHasItsRegion();
    void anythingElseHasNoBucket();
};

void TestBuckets::datesHaveYearsAndDecades_data()
{
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<QByteArray>("year");
    QTest::addColumn<QByteArray>("decade");
    QTest::newRow("day") << QByteArray("1957-03-12") << QByteArray("1957") << QByteArray("1950");
    QTest::newRow("month") << QByteArray("2000-01") << QByteArray("2000") << QByteArray("2000");
    QTest::newRow("year") << QByteArray("1999") << QByteArray("1999") << QByteArray("1990");
    QTest::newRow("first century") << QByteArray("0007") << QByteArray("0007") << QByteArray("0000");
    QTest::newRow("year nought") << QByteArray("0000-00-00") << QByteArray("nothing") << QByteArray("nothing");
    QTest::newRow("not canonical") << QByteArray("12/03/1957") << QByteArray("nothing") << QByteArray("nothing");
    QTest::newRow("five digits") << QByteArray("19570") << QByteArray("nothing") << QByteArray("nothing");
    QTest::newRow("three digits") << QByteArray("195") << QByteArray("nothing") << QByteArray("nothing");
    QTest::newRow("letters") << QByteArray("abcd-01") << QByteArray("nothing") << QByteArray("nothing");
    QTest::newRow("empty") << QByteArray("") << QByteArray("nothing") << QByteArray("nothing");
    QTest::newRow("digits of another script") << QByteArray("\xD9\xA1\xD9\xA9") << QByteArray("nothing") << QByteArray("nothing");
}

void TestBuckets::datesHaveYearsAndDecades()
{
    QFETCH(const QByteArray, date);
    QFETCH(const QByteArray, year);
    QFETCH(const QByteArray, decade);
    const std::string kept = date.toStdString();
    QCOMPARE(text(yearOf(kept)), year);
    QCOMPARE(text(decadeOf(kept)), decade);
}

void TestBuckets::everyYearLiesInItsDecade()
{
    for (int year = 1; year < 10'000; ++year) {
        const std::string date = std::string(4 - std::to_string(year).size(), '0') + std::to_string(year);
        const auto decade = decadeOf(date);
        QVERIFY(decade.has_value());
        QCOMPARE(std::stoi(std::string(*decade)), year - year % 10);
    }
}

void TestBuckets::departementsLieInRegions_data()
{
    QTest::addColumn<QByteArray>("departement");
    QTest::addColumn<QByteArray>("region");
    QTest::newRow("Morbihan in Bretagne") << QByteArray("56") << QByteArray("53");
    QTest::newRow("Loiret in Centre-Val de Loire") << QByteArray("45") << QByteArray("24");
    QTest::newRow("Corse-du-Sud") << QByteArray("2A") << QByteArray("94");
    QTest::newRow("La Réunion") << QByteArray("974") << QByteArray("04");
    QTest::newRow("abroad") << QByteArray("99") << QByteArray("nothing");
    QTest::newRow("unknown") << QByteArray("00") << QByteArray("nothing");
    QTest::newRow("empty") << QByteArray("") << QByteArray("nothing");
}

void TestBuckets::departementsLieInRegions()
{
    QFETCH(const QByteArray, departement);
    QFETCH(const QByteArray, region);
    QCOMPARE(text(regionOf(departement.toStdString())), region);
}

void TestBuckets::everyDepartementHasItsRegion()
{
    for (const fields::Departement &each : fields::allDepartements()) QCOMPARE(text(regionOf(each.code)), QByteArray(each.regionCode.data(), qsizetype(each.regionCode.size())));
}

void TestBuckets::anythingElseHasNoBucket()
{
    Random random(printedSeed());
    for (int i = 0; i < 20'000; ++i) {
        const std::string bytes = random.bytes(random.below(12));
        const auto year = yearOf(bytes);
        if (year) QVERIFY(bytes.starts_with(*year) && year->find_first_not_of("0123456789") == std::string_view::npos);
        QCOMPARE(decadeOf(bytes).has_value(), year.has_value());
        if (bytes.size() > 3) QVERIFY(!regionOf(bytes));
    }
}

QTEST_APPLESS_MAIN(TestBuckets)
#include "tst_buckets.moc"
