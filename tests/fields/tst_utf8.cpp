// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/normalising.h"
#include "fields/utf8.h"

#include <unicode/utf8.h>

#include <random>

using namespace filature::fields;
using namespace filature::test;

namespace {

// ICU's reading of the character at the start: its value, negative for none, and its length when there is one.
std::pair<int, std::size_t> characterByIcu(std::string_view bytes)
{
    const auto *start = reinterpret_cast<const std::uint8_t *>(bytes.data());
    std::int32_t at = 0;
    UChar32 value = 0;
    const UChar32 lead = start[0];
    if (lead < 0x80) return {lead, 1};
    at = 1;
    value = utf8_nextCharSafeBody(start, &at, static_cast<std::int32_t>(bytes.size()), lead, -1);
    return {value, static_cast<std::size_t>(at)};
}

} // namespace

class TestUtf8 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCharacterRoundTrips();
    void readsAnyBytesAsIcuDoes();
    void refusesWhatIsNoCharacter_data();
    void refusesWhatIsNoCharacter();
};

void TestUtf8::everyCharacterRoundTrips()
{
    for (char32_t c = 0; c < 0x11'0000; ++c) {
        if (c >= 0xD800 && c < 0xE000) continue;
        std::string bytes = "x";
        appendCharacter(c, bytes);
        const Utf8Character read = characterAt(bytes, 1);
        if (read.value != c || read.length != bytes.size() - 1)
            QFAIL(qPrintable(QStringLiteral("U+%1").arg(static_cast<uint>(c), 4, 16)));
    }
}

void TestUtf8::readsAnyBytesAsIcuDoes()
{
    const unsigned seed = std::random_device{}();
    qInfo("seed %u", seed);
    std::mt19937 random(seed);
    int found = 0;
    for (int i = 0; i < 500'000; ++i) {
        // Leads and continuations more often than chance would have them.
        std::string bytes;
        bytes += static_cast<char>(0xC0 | (random() % 0x40));
        for (int k = 0; k < 3; ++k)
            bytes += static_cast<char>(random() % 4 == 0 ? random() % 256 : 0x80 | (random() % 0x40));
        bytes.resize(1 + random() % 4);
        const Utf8Character read = characterAt(bytes, 0);
        const auto [value, length] = characterByIcu(bytes);
        QCOMPARE(read.value == kInvalidCharacter, value < 0);
        if (value < 0) continue;
        ++found;
        QCOMPARE(static_cast<int>(read.value), value);
        QCOMPARE(read.length, length);
    }
    QVERIFY(found > 10'000);
}

void TestUtf8::refusesWhatIsNoCharacter_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("continuation alone") << QByteArray("\x80");
    QTest::newRow("overlong, two bytes") << QByteArray("\xC0\xAF");
    QTest::newRow("overlong, three bytes") << QByteArray("\xE0\x80\xAF");
    QTest::newRow("overlong, four bytes") << QByteArray("\xF0\x80\x80\xAF");
    QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80");
    QTest::newRow("beyond Unicode") << QByteArray("\xF4\x90\x80\x80");
    QTest::newRow("lead of five bytes") << QByteArray("\xF8\x88\x80\x80\x80");
    QTest::newRow("cut short") << QByteArray("\xE2\x82");
    QTest::newRow("interrupted") << QByteArray("\xE2\x82x");
    QTest::newRow("0xFF") << QByteArray("\xFF");
}

void TestUtf8::refusesWhatIsNoCharacter()
{
    QFETCH(QByteArray, bytes);
    const Utf8Character read = characterAt({bytes.constData(), static_cast<std::size_t>(bytes.size())}, 0);
    QVERIFY(read.value == kInvalidCharacter);
    QCOMPARE(read.length, 1U);
}

QTEST_APPLESS_MAIN(TestUtf8)
#include "tst_utf8.moc"
