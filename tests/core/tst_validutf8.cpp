// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/validutf8.h"
#include "ingest/utf8.h"

#include <QTest>

#include <random>

using filature::validUtf8;

class TestValidUtf8 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyMaximalPartIsReplacedOnce_data();
    void everyMaximalPartIsReplacedOnce();
    void agreesWithTheReaderOfEvidence();
};

void TestValidUtf8::everyMaximalPartIsReplacedOnce_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("nothing") << QByteArray() << QByteArray();
    QTest::newRow("valid") << QByteArray("l'\u00e9l\u00e8ve \U0001F600\x1b") << QByteArray("l'\u00e9l\u00e8ve \U0001F600\x1b");
    QTest::newRow("latin-1") << QByteArray("caf\xe9\n") << QByteArray("caf\xef\xbf\xbd\n");
    QTest::newRow("cut at the end") << QByteArray("a\xe2\x82") << QByteArray("a\xef\xbf\xbd");
    QTest::newRow("overlong") << QByteArray("\xc0\xaf") << QByteArray("\xef\xbf\xbd\xef\xbf\xbd");
    QTest::newRow("surrogate") << QByteArray("\xed\xa0\x80") << QByteArray("\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd");
    QTest::newRow("NUL stays") << QByteArray("a\0b", 3) << QByteArray("a\0b", 3);
    // The example below table 3-8 of the Unicode standard.
    QTest::newRow("truncated sequences") << QByteArray("\xe1\x80\xe2\xf0\x91\x92\xf1\xbf\x41")
                                         << QByteArray("\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\x41");
}

void TestValidUtf8::everyMaximalPartIsReplacedOnce()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, expected);
    QCOMPARE(QByteArray::fromStdString(validUtf8(bytes.toStdString())), expected);
}

void TestValidUtf8::agreesWithTheReaderOfEvidence()
{
    const unsigned seed = std::random_device()();
    std::mt19937 random(seed);
    constexpr std::string_view kBytes = "a\x7f\x80\x8f\x90\x9f\xa0\xbf\xc0\xc2\xdf\xe0\xe1\xed\xef\xf0\xf1\xf4\xf5\xff";
    for (int i = 0; i < 20'000; ++i) {
        std::string bytes;
        for (auto n = random() % 9; n > 0; --n) bytes += kBytes[random() % kBytes.size()];
        std::string expected;
        for (std::string_view rest = bytes; !rest.empty();) {
            const filature::ingest::Utf8Unit unit = filature::ingest::utf8Unit(rest);
            expected += unit.isValid ? rest.substr(0, unit.length) : filature::ingest::kReplacement;
            rest.remove_prefix(unit.length);
        }
        QVERIFY2(validUtf8(bytes) == expected,
                 qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(QString::fromLatin1(QByteArray::fromStdString(bytes).toHex()))));
    }
}

QTEST_APPLESS_MAIN(TestValidUtf8)
#include "tst_validutf8.moc"
