// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/encoding.h"

#include "encodedtext.h"

#include <QtTest>

#include <random>
#include <string>

using namespace filature;
using namespace filature::ingest;

namespace {

struct Decoded
{
    std::string text;
    DecodeStats stats;
    bool isValid = false;
};

Decoded decode(const std::string &name, std::string_view raw, const std::string &fallback = {})
{
    Decoded result;
    auto decoder = Decoder::create(name, fallback);
    if (!decoder) {
        result.text = "error: " + describe(decoder.error());
        return result;
    }
    result.isValid = decoder->decode(raw, result.text, result.stats);
    return result;
}

// Straight from table 3-7 of the Unicode Standard: is this one well-formed sequence?
bool isWellFormed(std::string_view bytes)
{
    const auto in = [&bytes](std::size_t i, unsigned low, unsigned high) {
        const auto byte = static_cast<unsigned char>(bytes[i]);
        return byte >= low && byte <= high;
    };
    switch (bytes.size()) {
    case 1:
        return in(0, 0x00, 0x7F);
    case 2:
        return in(0, 0xC2, 0xDF) && in(1, 0x80, 0xBF);
    case 3:
        return in(2, 0x80, 0xBF) &&
               ((in(0, 0xE0, 0xE0) && in(1, 0xA0, 0xBF)) || (in(0, 0xE1, 0xEC) && in(1, 0x80, 0xBF)) ||
                (in(0, 0xED, 0xED) && in(1, 0x80, 0x9F)) || (in(0, 0xEE, 0xEF) && in(1, 0x80, 0xBF)));
    case 4:
        return in(2, 0x80, 0xBF) && in(3, 0x80, 0xBF) &&
               ((in(0, 0xF0, 0xF0) && in(1, 0x90, 0xBF)) || (in(0, 0xF1, 0xF3) && in(1, 0x80, 0xBF)) ||
                (in(0, 0xF4, 0xF4) && in(1, 0x80, 0x8F)));
    default:
        return false;
    }
}

// Whether some bytes behind it would make a well-formed sequence.
bool isBeginning(std::string bytes)
{
    for (const char second : {'\x80', '\x90', '\xA0'}) {
        std::string longer = bytes.size() == 1 ? bytes + second : bytes;
        while (longer.size() < 4) {
            if (isWellFormed(longer)) return true;
            longer += '\x80';
        }
        if (isWellFormed(longer)) return true;
    }
    return false;
}

// Slow, and without tables: characters as they are, each maximal beginning of one as U+FFFD.
std::string naiveUtf8(std::string_view raw)
{
    std::string text;
    while (!raw.empty()) {
        std::size_t length = 0;
        for (std::size_t n = 1; n <= 4 && n <= raw.size() && length == 0; ++n)
            if (isWellFormed(raw.substr(0, n))) length = n;
        if (length > 0) {
            text += raw.substr(0, length);
        } else {
            length = 1;
            while (length < 3 && length < raw.size() && isBeginning(std::string{raw.substr(0, length + 1)}))
                ++length;
            text += "\xEF\xBF\xBD";
        }
        raw.remove_prefix(length);
    }
    return text;
}

std::string reversed(const std::string &utf8, const std::string &name)
{
    return test::encoded(utf8, name).value_or("not writable");
}

} // namespace

class TestDecoder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textsAreDecoded_data();
    void textsAreDecoded();
    void knownBytesAreDecoded_data();
    void knownBytesAreDecoded();
    void whatIcuEncodesIsDecoded_data();
    void whatIcuEncodesIsDecoded();
    void undefinedBytesAreReplacedAndCounted_data();
    void undefinedBytesAreReplacedAndCounted();
    void invalidUtf8IsReplacedAsTheNaiveReaderDoes();
    void asciiIsAsciiInEverySuperset_data();
    void asciiIsAsciiInEverySuperset();
    void singleByteFallbackDecodesTheInvalidPartsOnly();
    void multiByteFallbackDecodesTheWholePiece();
    void bytesUndefinedInTheFallbackTooAreReplaced();
    void validTextNeedsNoFallback();
    void identityIsToldExactly();
    void piecesDoNotInfluenceEachOther();
    void textIsAppended();
    void unknownNamesAreRefused();
};

void TestDecoder::textsAreDecoded_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("icuName");
    QTest::addColumn<QByteArray>("text");
    const QByteArray french{"Prélevé à Béziers, « déjà réglé » : Zoé, Noël, François, forêt"};
    for (const char *name : {"UTF-8", "windows-1252", "ISO-8859-1", "ISO-8859-15", "IBM850", "macintosh", "UTF-16LE",
                             "UTF-16BE", "UTF-32LE", "UTF-32BE", "GB18030"})
        QTest::newRow((QByteArray{"French "} + name).constData())
            << QString::fromLatin1(name) << QString::fromLatin1(name) << french;
    const auto add = [](const char *name, const char *icuName, const char *text) {
        QTest::newRow(name) << QString::fromLatin1(name) << QString::fromLatin1(icuName) << QByteArray{text};
    };
    add("windows-1250", "windows-1250", "Příliš žluťoučký kůň, źdźbło, ő");
    add("IBM852", "IBM852", "Příliš žluťoučký kůň");
    add("KOI8-R", "KOI8-R", "Съешь ещё этих булок");
    add("IBM866", "IBM866", "Съешь ещё этих булок");
    add("mac-cyrillic", "x-mac-cyrillic", "Съешь ещё этих булок");
    add("windows-1253", "windows-1253", "Ξεσκεπάζω την ψυχοφθόρα");
    add("windows-1255", "windows-1255", "דג סקרן שט בים");
    add("windows-1256", "windows-1256", "نص حكيم له سر قاطع");
    add("TIS-620", "TIS-620", "เป็นมนุษย์สุดประเสริฐ");
    add("ISO-8859-9", "ISO-8859-9", "Pijamalı hasta yağız şoföre");
    add("Shift_JIS", "Shift_JIS", "いろはにほへと 能表示 ﾃｽﾄ");
    add("EUC-JP", "EUC-JP", "いろはにほへと 能表示");
    add("ISO-2022-JP", "ISO-2022-JP", "いろは abc にほへと");
    add("Big5", "Big5", "天地玄黃,宇宙洪荒");
    add("EUC-TW", "EUC-TW", "天地玄黃,宇宙洪荒");
    add("EUC-KR", "EUC-KR", "키스의 고유조건은");
    add("UHC", "windows-949", "똠방각하 펲시콜라");
    add("IBM037", "IBM037", "EBCDIC; 12,50");
}

void TestDecoder::textsAreDecoded()
{
    QFETCH(QString, name);
    QFETCH(QString, icuName);
    QFETCH(QByteArray, text);
    const Decoded result = decode(name.toStdString(), reversed(text.toStdString(), icuName.toStdString()));
    QCOMPARE(QByteArray::fromStdString(result.text), text);
    QVERIFY(result.isValid);
    QCOMPARE(result.stats.undecodableBytes, std::uint64_t{0});
    QVERIFY(!result.stats.usedFallback);
}

// Own tables, and places where tables of ICU and of the Unicode Consortium differ.
void TestDecoder::knownBytesAreDecoded_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<QByteArray>("text");
    const auto add = [](const char *name, const QByteArray &raw, const char *text) {
        QTest::addRow("%s %s", name, raw.toHex().constData()) << QString::fromLatin1(name) << raw << QByteArray{text};
    };
    add("windows-1252", "\x80 \x8C\x9C \x99", "€ Œœ ™");
    add("ISO-8859-15", "\xA4 \xBC\xBD\xBE", "€ ŒœŸ");
    add("ISO-8859-16", "\xAA\xDE\xBA\xFE \xA4 \xA5\xB5", "ȘȚșț € „”");
    add("IBM850", "\x90\xD4 \x82\x8A \x87", "ÉÈ éè ç");
    add("IBM00858", "\xD5", "€");
    add("IBM437", "\xE6 \xFF", "µ \u00A0");
    add("IBM852", "\xAA", "¬");
    add("IBM869", "\x88", "·");
    add("macintosh", "\x8E\x8F \x88 \x8D", "éè à ç");
    add("VISCII", "Ti\xAA\xE3ng Vi\xAEt \x02", "Tiếãng Việt Ẳ");
    add("Shift_JIS", "C:\\~\x1A\x1C\x7F", "C:\\~\x1A\x1C\x7F");
    add("EUC-KR", "\xA2\xE6", "€");
    add("ISO-2022-KR", "\x1B$)C\\\n", "\\\n");
}

void TestDecoder::knownBytesAreDecoded()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, raw);
    QFETCH(QByteArray, text);
    QCOMPARE(QByteArray::fromStdString(decode(name.toStdString(), raw.toStdString()).text), text);
}

void TestDecoder::whatIcuEncodesIsDecoded_data()
{
    QTest::addColumn<QString>("icuName");
    for (const char *name :
         {"UTF-8",        "UTF-16LE",     "UTF-16BE",     "UTF-32LE",     "UTF-32BE",     "windows-1250",
          "windows-1251", "windows-1252", "windows-1253", "windows-1254", "windows-1255", "windows-1256",
          "windows-1257", "windows-1258", "ISO-8859-1",   "ISO-8859-2",   "ISO-8859-3",   "ISO-8859-4",
          "ISO-8859-5",   "ISO-8859-6",   "ISO-8859-7",   "ISO-8859-8",   "ISO-8859-9",   "ISO-8859-10",
          "ISO-8859-11",  "ISO-8859-13",  "ISO-8859-14",  "ISO-8859-15",  "KOI8-R",       "KOI8-U",
          "IBM437",       "IBM737",       "IBM775",       "IBM850",       "IBM852",       "IBM855",
          "IBM857",       "IBM862",       "IBM865",       "IBM866",       "macintosh",    "x-mac-cyrillic",
          "TIS-620",      "Shift_JIS",    "EUC-JP",       "EUC-TW",       "EUC-KR",       "windows-949",
          "Big5",         "GBK",          "GB18030",      "ISO-2022-JP",  "ISO-2022-KR",  "ISO-2022-CN",
          "HZ-GB-2312",   "UTF-7"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestDecoder::whatIcuEncodesIsDecoded()
{
    QFETCH(QString, icuName);
    const unsigned seed = std::random_device{}();
    std::mt19937 random{seed};
    const auto characters = test::writableCharacters(icuName.toStdString());
    QVERIFY(characters.size() >= 2);
    for (int round = 0; round < 20; ++round) {
        const std::string text = test::randomText(random, characters, 10);
        const Decoded result = decode(icuName.toStdString(), reversed(text, icuName.toStdString()));
        QVERIFY2(result.isValid && result.text == text, ("seed " + std::to_string(seed)).c_str());
    }
}

void TestDecoder::undefinedBytesAreReplacedAndCounted_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<int>("undecodable");
    QTest::newRow("holes of windows-1252") << QStringLiteral("windows-1252") << QByteArray{"\x81\x8D\x8F\x90\x9D"} << 5;
    QTest::newRow("holes of windows-1253") << QStringLiteral("windows-1253") << QByteArray{"\xD2\xFF"} << 2;
    QTest::newRow("holes of Thai") << QStringLiteral("windows-874") << QByteArray{"\xDB\xFC"} << 2;
    QTest::newRow("none in ISO-8859-1") << QStringLiteral("ISO-8859-1") << QByteArray{"\x81\x8D\x8F\x90\x9D"} << 0;
    QTest::newRow("none in IBM850") << QStringLiteral("IBM850") << QByteArray{"\x81\x8D\x8F\x90\x9D"} << 0;
    QTest::newRow("UTF-8") << QStringLiteral("UTF-8") << QByteArray{"\x80\xC0\xFF"} << 3;
    QTest::newRow("cut character") << QStringLiteral("UTF-8") << QByteArray{"\xE2\x82"} << 2;
    QTest::newRow("cut pair") << QStringLiteral("Big5") << QByteArray{"\xA4"} << 1;
}

void TestDecoder::undefinedBytesAreReplacedAndCounted()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, raw);
    QFETCH(int, undecodable);
    const Decoded result = decode(name.toStdString(), "a" + raw.toStdString());
    QCOMPARE(result.stats.undecodableBytes, static_cast<std::uint64_t>(undecodable));
    QCOMPARE(result.isValid, undecodable == 0);
    QCOMPARE(result.text.contains("\xEF\xBF\xBD"), undecodable != 0);
}

void TestDecoder::invalidUtf8IsReplacedAsTheNaiveReaderDoes()
{
    const unsigned seed = std::random_device{}();
    std::mt19937 random{seed};
    constexpr std::string_view kTelling =
        "az\x7F\x80\x8F\x90\x9F\xA0\xBF\xC0\xC1\xC2\xDF\xE0\xE1\xEC\xED\xEE\xEF\xF0\xF1\xF3\xF4\xF5\xFF";
    for (int round = 0; round < 20'000; ++round) {
        std::string raw;
        for (std::size_t length = random() % (round % 50 == 0 ? 200 : 12); length > 0; --length)
            raw += kTelling[random() % kTelling.size()];
        const Decoded result = decode("UTF-8", raw);
        const std::string expected = naiveUtf8(raw);
        QVERIFY2(result.text == expected,
                 ("seed " + std::to_string(seed) + " " + QByteArray::fromStdString(raw).toHex().toStdString()).c_str());
        QCOMPARE(result.isValid, expected == raw);
    }
}

void TestDecoder::asciiIsAsciiInEverySuperset_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name :
         {"UTF-8", "windows-1252", "ISO-8859-15", "IBM437", "IBM850", "IBM852", "IBM864", "IBM866", "KOI8-R",
          "macintosh", "TIS-620", "EUC-JP", "EUC-KR", "EUC-TW", "windows-1258", "ISO-8859-16"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestDecoder::asciiIsAsciiInEverySuperset()
{
    QFETCH(QString, name);
    std::string ascii;
    for (char c = 0; c >= 0 && c < 0x7F; ++c)
        ascii += c;
    ascii += '\x7F';
    auto decoder = Decoder::create(name.toStdString());
    QVERIFY(decoder);
    QVERIFY(decoder->isAsciiSuperset());
    QVERIFY(decoder->isIdentity(ascii));
    QCOMPARE(decode(name.toStdString(), ascii).text, ascii);
    QCOMPARE(decode(name.toStdString(), ascii + '\xC4').text.substr(0, ascii.size()), ascii); // on the slow path too
}

void TestDecoder::singleByteFallbackDecodesTheInvalidPartsOnly()
{
    const Decoded result = decode("UTF-8", "Andr\xC3\xA9 et Ren\xE9 \x97 No\xEBl", "windows-1252");
    QCOMPARE(result.text, std::string{"André et René — Noël"});
    QVERIFY(!result.isValid);
    QVERIFY(result.stats.usedFallback);
    QCOMPARE(result.stats.undecodableBytes, std::uint64_t{0});
    QCOMPARE(decode("UTF-8", "H\x90L\xD4NE", "IBM850").text, std::string{"HÉLÈNE"});
    QCOMPARE(decode("windows-1252", "a\x90z", "IBM850").text, std::string{"aÉz"});
    QCOMPARE(decode("Shift_JIS", "z\xFD", "windows-1252").text, std::string{"zý"});
}

void TestDecoder::multiByteFallbackDecodesTheWholePiece()
{
    const Decoded result = decode("UTF-8", "abc \x93\xFA\x96\x7B", "Shift_JIS");
    QCOMPARE(result.text, std::string{"abc 日本"});
    QVERIFY(!result.isValid);
    QVERIFY(result.stats.usedFallback);
    QCOMPARE(result.stats.undecodableBytes, std::uint64_t{0});
}

void TestDecoder::bytesUndefinedInTheFallbackTooAreReplaced()
{
    const Decoded result = decode("UTF-8", "\x81\xE9", "windows-1252");
    QCOMPARE(result.text, std::string{"\xEF\xBF\xBDé"});
    QCOMPARE(result.stats.undecodableBytes, std::uint64_t{1});
    QVERIFY(result.stats.usedFallback);
}

void TestDecoder::validTextNeedsNoFallback()
{
    const Decoded result = decode("UTF-8", "André", "windows-1252");
    QVERIFY(result.isValid);
    QVERIFY(!result.stats.usedFallback);
}

void TestDecoder::identityIsToldExactly()
{
    const std::string ascii(200, 'x');
    for (const char *name : {"UTF-8", "windows-1252", "UTF-16LE", "Shift_JIS", "EUC-JP", "IBM037"}) {
        auto decoder = Decoder::create(name);
        QVERIFY(decoder);
        QCOMPARE(decoder->isIdentity(ascii), decoder->isAsciiSuperset());
        QCOMPARE(decoder->isIdentity(ascii + "é"), std::string_view{name} == "UTF-8");
        QVERIFY(!decoder->isIdentity(ascii + "\xE9"));
        QCOMPARE(decoder->isIdentity({}), decoder->isAsciiSuperset());
    }
}

void TestDecoder::piecesDoNotInfluenceEachOther()
{
    for (const char *name : {"UTF-8", "Shift_JIS", "ISO-2022-JP", "UTF-16LE"}) {
        auto decoder = Decoder::create(name);
        QVERIFY(decoder);
        const std::string whole = reversed("日本x", name);
        const std::string cut = whole.substr(0, whole.size() - (std::string_view{name} == "UTF-16LE" ? 3 : 4));
        std::string ignored;
        DecodeStats stats;
        for (const std::string &piece : {cut, cut + "\x1B$B", std::string{"\xE3"}}) {
            decoder->decode(piece, ignored, stats);
            std::string text;
            decoder->decode(whole, text, stats);
            QCOMPARE(text, std::string{"日本x"});
        }
    }
}

void TestDecoder::textIsAppended()
{
    auto decoder = Decoder::create("windows-1252");
    QVERIFY(decoder);
    std::string text = "before ";
    DecodeStats stats;
    QVERIFY(decoder->decode("\xE9t\xE9", text, stats));
    QVERIFY(decoder->decode("", text, stats));
    QVERIFY(!decoder->decode("\x81", text, stats));
    QVERIFY(!decoder->decode("\x8D", text, stats));
    QCOMPARE(text, std::string{"before été\xEF\xBF\xBD\xEF\xBF\xBD"});
    QCOMPARE(stats.undecodableBytes, std::uint64_t{2});
}

void TestDecoder::unknownNamesAreRefused()
{
    QCOMPARE(int(Decoder::create("no-such-encoding").error().code), int(ErrorCode::Usage));
    QCOMPARE(int(Decoder::create("UTF-8", "no-such-encoding").error().code), int(ErrorCode::Usage));
    QCOMPARE(int(Decoder::create("").error().code), int(ErrorCode::Usage));
}

QTEST_APPLESS_MAIN(TestDecoder)
#include "tst_decoder.moc"
