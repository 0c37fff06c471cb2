// SPDX-License-Identifier: GPL-3.0-or-later
// The interner against std::map.
#include "randomtexts.h"
#include "records/interner.h"

#include <QtTest>

#include <map>

using namespace filature::records;
using namespace filature::test;

namespace {

// The texts behind one another with the bytes that intern() may read behind the last one.
struct Buffer
{
    std::string bytes;
    std::vector<std::pair<std::size_t, std::size_t>> places;

    void add(const std::string &text)
    {
        places.emplace_back(bytes.size(), text.size());
        bytes += text;
    }
    void close() { bytes.append(16, '\x5A'); }
    [[nodiscard]] std::string_view at(std::size_t i) const { return std::string_view(bytes).substr(places[i].first, places[i].second); }
};

} // namespace

class TestInterner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersTextsInOrderOfFirstAppearance();
    void givesTheNumbersOfAMap();
    void whatFollowsATextDoesNotCount();
    void theCopyingFormGivesTheSameNumbers();
    void textsOfEveryLengthAreTold();
    void clearingForgetsEverything();
    void keepsManyTexts();
};

void TestInterner::numbersTextsInOrderOfFirstAppearance()
{
    Interner interner;
    QCOMPARE(interner.size(), 0U);
    QCOMPARE(interner.internCopy("b"), 0U);
    QCOMPARE(interner.internCopy("a"), 1U);
    QCOMPARE(interner.internCopy("b"), 0U);
    QCOMPARE(interner.internCopy(""), 2U);
    QCOMPARE(interner.internCopy(""), 2U);
    QCOMPARE(interner.size(), 3U);
    QCOMPARE(std::string(interner.text(1)), std::string("a"));
    QCOMPARE(interner.textBytes(), std::size_t{2});
}

void TestInterner::givesTheNumbersOfAMap()
{
    Random random(printedSeed());
    for (int round = 0; round < 20; ++round) {
        Buffer buffer;
        for (int i = 0; i < 3'000; ++i) buffer.add(random.text(1 + static_cast<std::size_t>(round) % 5));
        buffer.close();
        Interner interner;
        std::map<std::string, std::uint32_t> expected;
        for (std::size_t i = 0; i < buffer.places.size(); ++i) {
            const auto [at, isNew] = expected.try_emplace(std::string(buffer.at(i)), static_cast<std::uint32_t>(expected.size()));
            QCOMPARE(interner.intern(buffer.at(i)), at->second);
        }
        QCOMPARE(interner.size(), static_cast<std::uint32_t>(expected.size()));
        for (const auto &[text, code] : expected) QCOMPARE(std::string(interner.text(code)), text);
    }
}

void TestInterner::whatFollowsATextDoesNotCount()
{
    Interner interner;
    for (std::size_t length = 0; length <= 24; ++length) {
        const std::string text(length, 'x');
        const std::string one = text + std::string(16, 'a');
        const std::string other = text + std::string(16, '\0');
        const std::uint32_t code = interner.intern(std::string_view(one).substr(0, length));
        QCOMPARE(interner.intern(std::string_view(other).substr(0, length)), code);
        QCOMPARE(code, static_cast<std::uint32_t>(length));
    }
}

void TestInterner::theCopyingFormGivesTheSameNumbers()
{
    Random random(printedSeed());
    Interner interner;
    for (int i = 0; i < 2'000; ++i) {
        std::string text = random.text(5);
        const std::size_t length = text.size();
        const std::uint32_t copied = interner.internCopy(text);
        text.append(16, '!');
        QCOMPARE(interner.intern(std::string_view(text).substr(0, length)), copied);
    }
}

// Texts that differ in one byte at any place, NUL bytes at the end included.
void TestInterner::textsOfEveryLengthAreTold()
{
    Interner interner;
    std::uint32_t expected = 0;
    for (std::size_t length = 1; length <= 40; ++length) {
        const std::string text(length, '\0');
        QCOMPARE(interner.internCopy(text), expected++);
        for (std::size_t place = 0; place < length; ++place) {
            std::string changed = text;
            changed[place] = '\x01';
            QCOMPARE(interner.internCopy(changed), expected++);
        }
    }
    QCOMPARE(interner.size(), expected);
}

void TestInterner::clearingForgetsEverything()
{
    Interner interner;
    for (int i = 0; i < 1'000; ++i) static_cast<void>(interner.internCopy(std::to_string(i)));
    interner.clear();
    QCOMPARE(interner.size(), 0U);
    QCOMPARE(interner.textBytes(), std::size_t{0});
    QCOMPARE(interner.internCopy("999"), 0U);
    QCOMPARE(interner.internCopy("0"), 1U);
}

void TestInterner::keepsManyTexts()
{
    Interner interner;
    constexpr std::uint32_t kMany = 300'000;
    for (std::uint32_t i = 0; i < kMany; ++i) QCOMPARE(interner.internCopy(std::to_string(i * 7919ULL)), i);
    for (std::uint32_t i = 0; i < kMany; i += 17) {
        QCOMPARE(std::string(interner.text(i)), std::to_string(i * 7919ULL));
        QCOMPARE(interner.internCopy(std::to_string(i * 7919ULL)), i);
    }
}

QTEST_APPLESS_MAIN(TestInterner)
#include "tst_interner.moc"
