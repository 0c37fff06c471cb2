// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/encoding.h"

#include "encodedtext.h"

#include <QtTest>

#include <cstdint>
#include <random>
#include <string>
#include <vector>

using namespace filature;
using namespace filature::ingest;

namespace {

struct Transcoded
{
    std::string text;
    OffsetMap map;
    DecodeStats stats;
};

// All of `raw`, cut into chunks of random lengths; at once with a zero `random`.
Transcoded transcode(const std::string &name, std::string_view raw, std::mt19937 *random = nullptr,
                     std::uint64_t offset = 0, std::string_view state = {})
{
    Transcoded result;
    auto transcoder = Transcoder::create(name, offset, state);
    if (!transcoder) {
        result.text = "error: " + describe(transcoder.error());
        return result;
    }
    bool isLast = false;
    while (!isLast) {
        const std::size_t length = random != nullptr ? (*random)() % 9 : raw.size();
        const std::string_view chunk = raw.substr(0, length);
        raw.remove_prefix(chunk.size());
        isLast = raw.empty();
        if (!transcoder->feed(chunk, isLast, result.text, result.map, result.stats)) result.text += "error";
    }
    return result;
}

bool isCharacterBorder(const std::string &text, std::size_t at)
{
    return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

std::string message(unsigned seed, const std::string &what, std::size_t at)
{
    return "seed " + std::to_string(seed) + ": " + what + " at " + std::to_string(at);
}

void addEncodings()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("icuName");
    for (const char *name :
         {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "Shift_JIS", "EUC-JP", "GB18030", "Big5", "EUC-TW",
          "windows-1252", "IBM850", "IBM037", "ISO-2022-JP", "ISO-2022-KR", "ISO-2022-CN", "HZ-GB-2312", "UTF-7"})
        QTest::newRow(name) << QString::fromLatin1(name) << QString::fromLatin1(name);
    QTest::newRow("UHC") << QStringLiteral("UHC") << QStringLiteral("windows-949");
    QTest::newRow("ISO-2022-JP-2") << QStringLiteral("ISO-2022-JP-2") << QStringLiteral("ISO-2022-JP-2");
}

} // namespace

class TestTranscoder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsThatOfTheBytesHoweverTheyAreCut_data() { addEncodings(); }
    void textIsThatOfTheBytesHoweverTheyAreCut();
    void everyCharacterHasItsPlace_data() { addEncodings(); }
    void everyCharacterHasItsPlace();
    void everyLineIsAPlaceToGoOn_data() { addEncodings(); }
    void everyLineIsAPlaceToGoOn();
    void invalidBytesAreReplacedAndCounted_data();
    void invalidBytesAreReplacedAndCounted();
    void randomBytesDoNotDependOnTheCuts_data();
    void randomBytesDoNotDependOnTheCuts();
    void forgottenPlacesLeaveTheOthersRight();
    void largeTextHasAFlatMap();
    void emptyTextEndsWhereItBegan();
    void shiftedStateIsToldAndTakenUp();
    void unknownNamesAndStatesAreRefused();
};

void TestTranscoder::textIsThatOfTheBytesHoweverTheyAreCut()
{
    QFETCH(QString, name);
    QFETCH(QString, icuName);
    const unsigned seed = std::random_device{}();
    std::mt19937 random{seed};
    const auto characters = test::writableCharacters(icuName.toStdString());
    for (int round = 0; round < 30; ++round) {
        const std::string text = test::randomText(random, characters, 20);
        const auto raw = test::encoded(text, icuName.toStdString());
        QVERIFY(raw);
        const Transcoded whole = transcode(name.toStdString(), *raw);
        QVERIFY2(whole.text == text, message(seed, "whole text differs", 0).c_str());
        QCOMPARE(whole.stats.undecodableBytes, std::uint64_t{0});
        const Transcoded pieces = transcode(name.toStdString(), *raw, &random);
        QVERIFY2(pieces.text == text, message(seed, "pieces differ", 0).c_str());
        for (std::size_t at = 0; at <= text.size(); ++at)
            QVERIFY2(pieces.map.rawOf(at) == whole.map.rawOf(at), message(seed, "places differ", at).c_str());
    }
}

// The place of a character is where the bytes of the text before it end.
void TestTranscoder::everyCharacterHasItsPlace()
{
    QFETCH(QString, name);
    QFETCH(QString, icuName);
    const unsigned seed = std::random_device{}();
    std::mt19937 random{seed};
    constexpr std::uint64_t kStart = 1000;
    const std::string text = test::randomText(random, test::writableCharacters(icuName.toStdString()), 12);
    const auto raw = test::encoded(text, icuName.toStdString());
    QVERIFY(raw);
    const Transcoded whole = transcode(name.toStdString(), *raw, nullptr, kStart);
    QCOMPARE(whole.map.rawOf(0), kStart);
    QCOMPARE(whole.map.rawOf(text.size()), kStart + raw->size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::uint64_t place = whole.map.rawOf(at);
        if (!isCharacterBorder(text, at)) {
            QCOMPARE(place, whole.map.rawOf(at - 1));
            continue;
        }
        if (name == QLatin1String("UTF-7") && at > 0 && text[at - 1] != '\n') continue; // characters share bytes
        const std::string before = transcode(name.toStdString(), raw->substr(0, place - kStart)).text;
        QVERIFY2(before == text.substr(0, at), message(seed, "wrong place", at).c_str());
    }
}

void TestTranscoder::everyLineIsAPlaceToGoOn()
{
    QFETCH(QString, name);
    QFETCH(QString, icuName);
    const unsigned seed = std::random_device{}();
    std::mt19937 random{seed};
    const std::string text = test::randomText(random, test::writableCharacters(icuName.toStdString()), 40);
    const auto raw = test::encoded(text, icuName.toStdString());
    QVERIFY(raw);
    const Transcoded whole = transcode(name.toStdString(), *raw, &random);
    for (std::size_t line = text.find('\n') + 1; line != 0 && line < text.size(); line = text.find('\n', line) + 1) {
        const std::uint64_t place = whole.map.rawOf(line);
        const Transcoded rest = transcode(name.toStdString(), std::string_view{*raw}.substr(place), &random, place,
                                          whole.map.stateAt(line));
        QVERIFY2(rest.text == text.substr(line), message(seed, "another text", line).c_str());
        for (std::size_t at = 0; at < rest.text.size(); ++at)
            QVERIFY2(rest.map.rawOf(at) == whole.map.rawOf(line + at),
                     message(seed, "another place", line + at).c_str());
        const std::size_t next = rest.text.find('\n') + 1;
        QVERIFY2(rest.map.stateAt(next) == whole.map.stateAt(line + next),
                 message(seed, "another state", line + next).c_str());
    }
}

void TestTranscoder::invalidBytesAreReplacedAndCounted_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qulonglong>("undecodable");
    const auto utf8 = QStringLiteral("UTF-8");
    QTest::newRow("byte of no character") << utf8 << QByteArray{"a\xFFz"} << QByteArray{"a\xEF\xBF\xBDz"} << 1ULL;
    QTest::newRow("maximal part") << utf8 << QByteArray{"\xE2\x82z"} << QByteArray{"\xEF\xBF\xBDz"} << 2ULL;
    QTest::newRow("cut at the end") << utf8 << QByteArray{"z\xF0\x9F\x98"} << QByteArray{"z\xEF\xBF\xBD"} << 3ULL;
    QTest::newRow("encoded surrogate") << utf8 << QByteArray{"\xED\xA0\x80"}
                                       << QByteArray{"\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"} << 3ULL;
    const auto utf16 = QStringLiteral("UTF-16LE");
    QTest::newRow("lone lead surrogate") << utf16 << QByteArray("\x3D\xD8z\0", 4) << QByteArray{"\xEF\xBF\xBDz"}
                                         << 2ULL;
    QTest::newRow("lone trail surrogate")
        << utf16 << QByteArray("\x00\xDEz\0", 4) << QByteArray{"\xEF\xBF\xBDz"} << 2ULL;
    QTest::newRow("half a unit at the end") << utf16 << QByteArray("z\0z", 3) << QByteArray{"z\xEF\xBF\xBD"} << 1ULL;
    QTest::newRow("half a pair at the end")
        << utf16 << QByteArray("z\0\x3D\xD8", 4) << QByteArray{"z\xEF\xBF\xBD"} << 2ULL;
    const auto utf32 = QStringLiteral("UTF-32BE");
    QTest::newRow("over 10FFFF") << utf32 << QByteArray("\0\x11\0\0\0\0\0z", 8) << QByteArray{"\xEF\xBF\xBDz"} << 4ULL;
    QTest::newRow("surrogate") << utf32 << QByteArray("\0\0\xD8\0", 4) << QByteArray{"\xEF\xBF\xBD"} << 4ULL;
    const auto japanese = QStringLiteral("Shift_JIS");
    QTest::newRow("cut pair") << japanese << QByteArray{"z\x93"} << QByteArray{"z\xEF\xBF\xBD"} << 1ULL;
    QTest::newRow("pair with a bad second byte")
        << japanese << QByteArray{"\x93\nz"} << QByteArray{"\xEF\xBF\xBD\nz"} << 1ULL;
    QTest::newRow("undefined byte") << QStringLiteral("windows-1252") << QByteArray{"a\x81z"}
                                    << QByteArray{"a\xEF\xBF\xBDz"} << 1ULL;
}

void TestTranscoder::invalidBytesAreReplacedAndCounted()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, raw);
    QFETCH(QByteArray, text);
    QFETCH(qulonglong, undecodable);
    const Transcoded result = transcode(name.toStdString(), raw.toStdString());
    QCOMPARE(QByteArray::fromStdString(result.text), text);
    QCOMPARE(qulonglong{result.stats.undecodableBytes}, undecodable);
    QCOMPARE(qulonglong{result.map.undecodableBytes(0, result.text.size())}, undecodable);
    const std::size_t flaw = result.text.find("\xEF\xBF\xBD");
    QCOMPARE(result.map.undecodableBytes(0, flaw), std::uint64_t{0});
}

void TestTranscoder::randomBytesDoNotDependOnTheCuts_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "Shift_JIS", "EUC-JP", "GB18030", "Big5",
                             "UHC", "EUC-TW", "windows-1252", "VISCII"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestTranscoder::randomBytesDoNotDependOnTheCuts()
{
    QFETCH(QString, name);
    const unsigned seed = std::random_device{}();
    std::mt19937 random{seed};
    for (int round = 0; round < 300; ++round) {
        std::string raw(random() % 60, '\0');
        for (char &c : raw)
            c = static_cast<char>(random());
        const Transcoded whole = transcode(name.toStdString(), raw);
        const Transcoded pieces = transcode(name.toStdString(), raw, &random);
        QVERIFY2(pieces.text == whole.text,
                 message(seed, "text differs in round", static_cast<std::size_t>(round)).c_str());
        QCOMPARE(pieces.stats.undecodableBytes, whole.stats.undecodableBytes);
        for (std::size_t at = 0; at <= whole.text.size(); ++at)
            QVERIFY2(pieces.map.rawOf(at) == whole.map.rawOf(at), message(seed, "places differ", at).c_str());
        QCOMPARE(whole.map.rawOf(whole.text.size()), std::uint64_t{raw.size()});
        auto decoder = Decoder::create(name.toStdString());
        QVERIFY(decoder);
        std::string decoded;
        DecodeStats stats;
        decoder->decode(raw, decoded, stats);
        QVERIFY2(decoded == whole.text, message(seed, "Decoder differs", 0).c_str());
        QCOMPARE(stats.undecodableBytes, whole.stats.undecodableBytes);
    }
}

void TestTranscoder::forgottenPlacesLeaveTheOthersRight()
{
    std::mt19937 random{20260131};
    const std::string text = test::randomText(random, test::writableCharacters("UTF-16LE"), 200);
    const auto raw = test::encoded(text, "UTF-16LE");
    QVERIFY(raw);
    const Transcoded whole = transcode("UTF-16LE", *raw);
    OffsetMap map = whole.map;
    for (std::size_t from = 0; from < text.size(); from += 97) {
        map.discardBefore(from);
        for (std::size_t at = from; at < std::min(from + 300, text.size()); ++at)
            QCOMPARE(map.rawOf(at), whole.map.rawOf(at));
    }
    QCOMPARE(map.rawOf(text.size()), std::uint64_t{raw->size()});
}

// Far more characters than a run counts at once would take, in chunks of different lengths.
void TestTranscoder::largeTextHasAFlatMap()
{
    auto transcoder = Transcoder::create("UTF-16LE");
    QVERIFY(transcoder);
    std::string chunk(1 << 20, '\0');
    for (std::size_t i = 0; i < chunk.size(); i += 2)
        chunk[i] = 'x';
    OffsetMap map;
    DecodeStats stats;
    std::uint64_t length = 0;
    for (int i = 0; i < 64; ++i) {
        std::string text;
        QVERIFY(transcoder->feed(chunk, false, text, map, stats));
        length += text.size();
        QCOMPARE(map.rawOf(length - 1), 2 * (length - 1));
    }
    QCOMPARE(length, std::uint64_t{64} << 19);
}

void TestTranscoder::emptyTextEndsWhereItBegan()
{
    for (const char *name : {"UTF-16LE", "Shift_JIS", "ISO-2022-JP", "windows-1252"}) {
        const Transcoded result = transcode(name, "", nullptr, 42);
        QCOMPARE(result.text, std::string{});
        QCOMPARE(result.map.rawOf(0), std::uint64_t{42});
        QCOMPARE(result.map.stateAt(0), std::string_view{});
    }
}

// JIS X 0201 Roman stays in effect over line ends: its 5C is a yen sign.
void TestTranscoder::shiftedStateIsToldAndTakenUp()
{
    const std::string raw = "a\\\x1B(J\\\n\\b\x1B(B\\\n";
    const Transcoded whole = transcode("ISO-2022-JP", raw);
    QCOMPARE(whole.text, std::string{"a\\¥\n¥b\\\n"});
    const std::size_t line = whole.text.find('\n') + 1;
    QCOMPARE(whole.map.stateAt(line), std::string_view{"\x1B(J"});
    QCOMPARE(transcode("ISO-2022-JP", raw.substr(whole.map.rawOf(line)), nullptr, 0, "\x1B(J").text,
             std::string{"¥b\\\n"});
}

void TestTranscoder::unknownNamesAndStatesAreRefused()
{
    QCOMPARE(int(Transcoder::create("no-such-encoding").error().code), int(ErrorCode::Usage));
    QCOMPARE(int(Transcoder::create("UTF-16LE", 0, "\x1B(J").error().code), int(ErrorCode::Usage));
    QCOMPARE(int(Transcoder::create("ISO-2022-JP", 0, "text").error().code), int(ErrorCode::Usage));
    QCOMPARE(int(Transcoder::create("ISO-2022-JP", 0, "\x1B(Jtext").error().code), int(ErrorCode::Usage));
}

QTEST_APPLESS_MAIN(TestTranscoder)
#include "tst_transcoder.moc"
