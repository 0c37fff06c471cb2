// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/date.h"
#include "fields/normalising.h"

#include <QDate>

#include <array>
#include <functional>

using namespace filature;
using namespace filature::fields;
using namespace filature::test;

class TestDate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyDayRoundTrips_data();
    void everyDayRoundTrips();
    void readsWhatExportsWrite_data();
    void readsWhatExportsWrite();
    void centuryOfAnEntryDateIsNoGuess();
    void readsDeclaredMonthFirst();
    void readsSerialsOfBothSystems();
    void knowsMonthsInBothLanguages();
    void tellsTheYearOfCanonicalDatesOnly();
};

void TestDate::everyDayRoundTrips_data()
{
    QTest::addColumn<QString>("format");
    for (const char *format :
         {"dd/MM/yyyy", "d/M/yyyy", "dd-MM-yyyy", "dd.MM.yyyy", "dd MM yyyy", "ddMMyyyy", "yyyyMMdd", "yyyy-MM-dd",
          "yyyy/MM/dd", "dd/MM/yyyy 00:00:00", "yyyy-MM-ddT12:30:00Z", "yyyy-MM-dd 08:05"})
        QTest::newRow(format) << QString::fromLatin1(format);
}

void TestDate::everyDayRoundTrips()
{
    QFETCH(QString, format);
    const int time = static_cast<int>(format.indexOf(QRegularExpression(QStringLiteral("[ T]\\d"))));
    const QString dayFormat = time < 0 ? format : format.left(time);
    const QString tail = time < 0 ? QString() : format.mid(time);
    Normalised out;
    for (QDate day(1900, 1, 2); day <= QDate(2030, 12, 31); day = day.addDays(1)) {
        const std::string written = (QLocale::c().toString(day, dayFormat) + tail).toStdString();
        normalise(Field::BirthDate, written, out);
        if (out.level != Level::Ok || text(out.value) != day.toString(Qt::ISODate))
            QFAIL(qPrintable(text(written) + QStringLiteral(" became ") + text(out.value)));
    }
}

void TestDate::readsWhatExportsWrite_data()
{
    addNormaliseColumns();
    const auto rows = std::to_array<NormaliseRow>({
        {nullptr, "12 févr. 2021", "2021-02-12", Level::Ok},
        {nullptr, "12-févr-87", "1987-02-12", Level::Ok},
        {nullptr, "1er janvier 1957", "1957-01-01", Level::Ok},
        {nullptr, "lundi 12 février 2021", "2021-02-12", Level::Ok},
        {nullptr, "le 3 août 1999", "1999-08-03", Level::Ok},
        {nullptr, "3 AOUT 1999", "1999-08-03", Level::Ok},
        {nullptr, "Feb 12, 1957", "1957-02-12", Level::Ok},
        {nullptr, "12-Feb-1957", "1957-02-12", Level::Ok},
        {nullptr, "25 déc. 1960", "1960-12-25", Level::Ok},
        {nullptr, "12/02/57", "1957-02-12", Level::Ok},
        {nullptr, "12/02/15", "2015-02-12", Level::Warning},
        {nullptr, "120257", "1957-02-12", Level::Ok},
        {nullptr, "1021957", "1957-02-01", Level::Repaired},
        {nullptr, "19081209", "1908-12-09", Level::Ok},
        {"day first where only that is a date", "19081909", "1909-08-19", Level::Ok},
        {nullptr, "1957", "1957", Level::Partial},
        {nullptr, "02/1957", "1957-02", Level::Partial},
        {nullptr, "1957-02", "1957-02", Level::Partial},
        {nullptr, "février 1957", "1957-02", Level::Partial},
        {"six digits, lunar", "195792", "195792", Level::Partial},
        {"year and month alone", "195702", "1957-02", Level::Partial},
        {"day unknown", "00/02/1957", "1957-02", Level::Partial},
        {"day and month unknown", "00/00/1957", "1957", Level::Partial},
        {"no day, iso", "1957-00-00", "1957", Level::Partial},
        {"lunar month", "15/32/1957", "15/32/1957", Level::Partial},
        {"lunar day", "45/02/1957", "45/02/1957", Level::Partial},
        {"lunar month 00", "15/00/1957", "15/00/1957", Level::Partial},
        {"month first is not guessed", "02/25/1957", "02/25/1957", Level::Invalid},
        {"31 february", "31/02/1957", "31/02/1957", Level::Invalid},
        {"29 february", "29/02/1957", "29/02/1957", Level::Invalid},
        {"29 february, leap year", "29/02/1956", "1956-02-29", Level::Ok},
        {"29 february 1900", "29/02/1900", "29/02/1900", Level::Invalid},
        {"year too early", "12/02/1057", "12/02/1057", Level::Invalid},
        {nullptr, "00/00/0000", "00/00/0000", Level::Sentinel},
        {nullptr, "0000-00-00", "0000-00-00", Level::Sentinel},
        {nullptr, "00000000", "00000000", Level::Sentinel},
        {nullptr, "01/01/1900", "1900-01-01", Level::Sentinel},
        {nullptr, "1899-12-30 00:00:00", "1899-12-30", Level::Sentinel},
        {nullptr, "9999-12-31", "9999-12-31", Level::Sentinel},
        {"serial", "20863", "1957-02-12", Level::Repaired},
        {"serial with a time", "20863.5", "1957-02-12", Level::Repaired},
        {"serial as a number", "20863.0", "1957-02-12", Level::Repaired},
        {"serial before 1928", "9133", "1925-01-01", Level::Repaired},
        {"no date", "inconnue", "inconnue", Level::Format},
        {"rest of words", "12/02/1957 environ", "12/02/1957 environ", Level::Format},
        {"four parts", "12/02/1957/3", "12/02/1957/3", Level::Format},
        {"three digits of a year", "12/02/957", "12/02/957", Level::Format},
        {"blanks around", " \u00A012/02/1957 ", "1957-02-12", Level::Ok},
        {"no-break blanks inside", "12\u00A0février\u00A01957", "1957-02-12", Level::Ok},
        {"time with zone", "1957-02-12T10:00:00.000+01:00", "1957-02-12", Level::Ok},
        {"american time", "12/02/1957 10:05 PM", "1957-02-12", Level::Ok},
        {"hours alone", "10:05", "10:05", Level::Format},
    });
    for (const NormaliseRow &row : rows)
        addRow(row);
}

void TestDate::readsWhatExportsWrite() { compareNormalised(Field::BirthDate); }

void TestDate::centuryOfAnEntryDateIsNoGuess()
{
    QCOMPARE(normalised(Field::EntryDate, "12/02/15").level, Level::Ok);
    QCOMPARE(text(normalised(Field::EntryDate, "12/02/15").value), text("2015-02-12"));
    QCOMPARE(text(normalised(Field::EntryDate, "12/02/29").value), text("2029-02-12"));
    QCOMPARE(text(normalised(Field::EntryDate, "12/02/30").value), text("1930-02-12"));
}

void TestDate::readsDeclaredMonthFirst()
{
    const NormaliseOptions options{.monthFirst = true};
    QCOMPARE(text(normalised(Field::BirthDate, "02/25/1957", options).value), text("1957-02-25"));
    QCOMPARE(text(normalised(Field::BirthDate, "02/03/57", options).value), text("1957-02-03"));
    QCOMPARE(text(normalised(Field::BirthDate, "02251957", options).value), text("1957-02-25"));
    QCOMPARE(text(normalised(Field::BirthDate, "1957-02-25", options).value), text("1957-02-25"));
    QCOMPARE(normalised(Field::BirthDate, "25/02/1957", options).level, Level::Invalid);
}

void TestDate::readsSerialsOfBothSystems()
{
    Normalised out;
    for (int serial = 10'000; serial <= 47'000; serial += 13) {
        const std::string written = std::to_string(serial);
        normalise(Field::BirthDate, written, out);
        QCOMPARE(text(out.value), QDate(1899, 12, 30).addDays(serial).toString(Qt::ISODate));
        normalise(Field::BirthDate, {.excel1904 = true}, written, out);
        QCOMPARE(text(out.value), QDate(1904, 1, 1).addDays(serial).toString(Qt::ISODate));
    }
}

void TestDate::knowsMonthsInBothLanguages()
{
    for (const QLocale &locale :
         {QLocale(QLocale::French, QLocale::France), QLocale(QLocale::English, QLocale::UnitedStates)})
        for (int month = 1; month <= 12; ++month) {
            QCOMPARE(monthByName(locale.standaloneMonthName(month, QLocale::LongFormat).toStdString()), month);
            QString abbreviated = locale.standaloneMonthName(month, QLocale::ShortFormat);
            abbreviated.remove(QLatin1Char('.'));
            QCOMPARE(monthByName(abbreviated.toStdString()), month);
        }
    QCOMPARE(monthByName("jui"), 0);
    QCOMPARE(monthByName("ma"), 0);
    QCOMPARE(monthByName("lundi"), 0);
}

void TestDate::tellsTheYearOfCanonicalDatesOnly()
{
    QCOMPARE(yearOfCanonicalDate("1957"), 1957);
    QCOMPARE(yearOfCanonicalDate("1957-02"), 1957);
    QCOMPARE(yearOfCanonicalDate("1957-02-12"), 1957);
    for (const char *text :
         {"", "12/02/1957", "1957-2-1", "1957-02-31", "1957-13", "1957x02", "195", "19570212", "DUPONT"})
        QVERIFY2(yearOfCanonicalDate(text) == 0, text);
}

QTEST_APPLESS_MAIN(TestDate)
#include "tst_date.moc"
