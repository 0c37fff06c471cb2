// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock.h"

#include <QtTest>

#include <chrono>
#include <ctime>
#include <string>
#include <thread>

using namespace filature;

class TestClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isoTextIsUtcWithMicroseconds_data();
    void isoTextIsUtcWithMicroseconds();
    void isoTextDoesNotDependOnTheTimeZone();
    void isoTextsSortLikeTheTimes();
    void systemTimeIsNow();
    void monotonicTimeGoesForward();
};

void TestClock::isoTextIsUtcWithMicroseconds_data()
{
    QTest::addColumn<qint64>("microseconds");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("epoch") << qint64{0} << QByteArray{"1970-01-01T00:00:00.000000Z"};
    QTest::newRow("microseconds") << qint64{1769862896123456} << QByteArray{"2026-01-31T12:34:56.123456Z"};
    QTest::newRow("trailing zeros stay") << qint64{1500000} << QByteArray{"1970-01-01T00:00:01.500000Z"};
    QTest::newRow("before the epoch") << qint64{-1} << QByteArray{"1969-12-31T23:59:59.999999Z"};
    QTest::newRow("leap day") << qint64{1709164800000000} << QByteArray{"2024-02-29T00:00:00.000000Z"};
}

void TestClock::isoTextIsUtcWithMicroseconds()
{
    QFETCH(qint64, microseconds);
    QFETCH(QByteArray, expected);
    QCOMPARE(isoUtc(microseconds), expected.toStdString());
}

void TestClock::isoTextDoesNotDependOnTheTimeZone()
{
    qputenv("TZ", "Pacific/Auckland");
    ::tzset();
    QCOMPARE(isoUtc(0), std::string{"1970-01-01T00:00:00.000000Z"});
    qunsetenv("TZ");
    ::tzset();
}

void TestClock::isoTextsSortLikeTheTimes()
{
    std::string before = isoUtc(0);
    for (std::int64_t time = 1; time < 4'000'000'000'000'000; time *= 3) {
        std::string text = isoUtc(time);
        QVERIFY2(before < text, text.c_str());
        before = std::move(text);
    }
}

void TestClock::systemTimeIsNow()
{
    const auto now = [] { return static_cast<std::int64_t>(::time(nullptr)) * 1'000'000; };
    const std::int64_t earliest = now() - 1'000'000;
    const std::int64_t told = systemClock().utcMicroseconds();
    QVERIFY(told >= earliest && told <= now() + 2'000'000);
}

void TestClock::monotonicTimeGoesForward()
{
    const std::int64_t before = systemClock().monotonicNanoseconds();
    std::this_thread::sleep_for(std::chrono::milliseconds{5});
    const std::int64_t passed = systemClock().monotonicNanoseconds() - before;
    QVERIFY(passed >= 5'000'000);
    QVERIFY(passed < 60'000'000'000);
}

QTEST_APPLESS_MAIN(TestClock)
#include "tst_clock.moc"
