// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/encoding.h"

#include "encodedtext.h"
#include "languages.h"
#include "support/corpus.h"

#include <QtTest>

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <fstream>
#include <iterator>
#include <map>
#include <random>
#include <string>

using namespace filature;
using namespace filature::ingest;

namespace {

std::string decoded(std::string_view raw, const std::string &name, const std::string &fallback = {})
{
    auto decoder = Decoder::create(name, fallback);
    if (!decoder) return "no such encoding: " + name;
    std::string text;
    DecodeStats stats;
    decoder->decode(raw, text, stats);
    return text;
}

std::string decoded(std::string_view raw, const EncodingGuess &guess)
{
    return decoded(raw.substr(guess.bomBytes), guess.name, guess.fallback);
}

// In a single-byte encoding, by the inverse of its decoding; empty when the text cannot be written so.
std::string encodedByTable(std::string_view utf8, const std::string &name)
{
    std::map<std::string, char> bytes;
    for (int byte = 255; byte >= 0; --byte) {
        const char raw = static_cast<char>(byte);
        bytes[decoded({&raw, 1}, name)] = raw;
    }
    std::string raw;
    while (!utf8.empty()) {
        std::size_t length = 1;
        while (length < utf8.size() && (static_cast<unsigned char>(utf8[length]) & 0xC0) == 0x80)
            ++length;
        const auto found = bytes.find(std::string{utf8.substr(0, length)});
        if (found == bytes.end()) return {};
        raw += found->second;
        utf8.remove_prefix(length);
    }
    return raw;
}

// Vietnamese letters with their tone marks apart where windows-1258 has no single byte, as Windows writes them.
std::string tonesApart(const std::string &utf8)
{
    const QString text = QString::fromStdString(utf8);
    QString apart;
    for (const QChar c : text) {
        const QString parts = QString(c).normalized(QString::NormalizationForm_D);
        QString letter;
        QString tone;
        for (const QChar part : parts)
            (QStringLiteral("\u0300\u0301\u0303\u0309\u0323").contains(part) ? tone : letter) += part;
        apart += letter.normalized(QString::NormalizationForm_C) + tone;
    }
    return apart.toStdString();
}

std::string written(std::string text, const std::string &name)
{
    if (name == "windows-1258") text = tonesApart(text);
    const std::string icuName = name == "UHC"            ? "windows-949"
                                : name == "cp737"        ? "IBM737"
                                : name == "mac-cyrillic" ? "x-mac-cyrillic"
                                                         : name;
    return test::encoded(text, icuName).value_or(encodedByTable(text, name));
}

std::string contentOf(const std::filesystem::path &path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

QJsonDocument jsonOf(const std::filesystem::path &path)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(contentOf(path)));
}

} // namespace

class TestEncodingDetection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLanguageIsRead_data();
    void everyLanguageIsRead();
    void simpleCasesAreNamed_data();
    void simpleCasesAreNamed();
    void mixedTextHasAFallback_data();
    void mixedTextHasAFallback();
    void cutCharacterAtTheEndOfASampleIsNoError();
    void textsCutByByteCountNeedNoFallback();
    void nulsDoNotMakeAWideText_data();
    void nulsDoNotMakeAWideText();
    void gibberishIsUndecided();
    void anyBytesGetAnEncodingThatReadsThem();
    void confidenceGrowsWithTheEvidence();
    void guessDoesNotDependOnWhatWasReadBefore();
    void largeSampleTakesTwentyMilliseconds_data();
    void largeSampleTakesTwentyMilliseconds();
    void filesOfTheCorpusAreRead();
    void tablesOfTheCorpusAreRead();
};

void TestEncodingDetection::everyLanguageIsRead_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("name");
    for (const test::LanguageSample &sample : test::languageSamples()) {
        const QString encodings =
            QString::fromUtf8(sample.encodings.data(), static_cast<qsizetype>(sample.encodings.size()));
        for (const QString &name : encodings.split(QLatin1Char(' ')))
            QTest::addRow("%s in %s", std::string{sample.language}.c_str(), qPrintable(name))
                << QByteArray(sample.text.data(), static_cast<qsizetype>(sample.text.size())) << name;
    }
}

void TestEncodingDetection::everyLanguageIsRead()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, name);
    const std::string raw = written(text.toStdString(), name.toStdString());
    QVERIFY(!raw.empty());
    const EncodingGuess guess = detectEncoding(raw, true);
    QCOMPARE(QByteArray::fromStdString(decoded(raw, guess)),
             QByteArray::fromStdString(decoded(raw, name.toStdString())));
    QVERIFY(guess.confidence > 0.4 && guess.confidence <= 1);
    QVERIFY(guess.fallback.empty());
}

void TestEncodingDetection::simpleCasesAreNamed_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("mark");
    QTest::addColumn<QString>("reason");
    const auto add = [](const char *what, const QByteArray &raw, const char *name, int mark, const char *reason) {
        QTest::newRow(what) << raw << QString::fromLatin1(name) << mark << QString::fromLatin1(reason);
    };
    add("nothing", "", "UTF-8", 0, "ascii");
    add("ASCII", "a;b\n1;2\n", "UTF-8", 0, "ascii");
    add("one letter of UTF-8", "Zo\xC3\xA9\n", "UTF-8", 0, "valid-utf-8");
    add("one letter of Windows-1252", "Zo\xE9;ANNE\n", "windows-1252", 0, "characters");
    add("one letter of IBM850", "Zo\x82;ANNE\n", "IBM850", 0, "characters");
    add("euro sign", "12,50 \x80\n", "windows-1252", 0, "characters");
    add("degree sign", "n\xB0 12\n", "windows-1252", 0, "characters");
    add("no-break space",
        "12\xA0"
        "000\n",
        "windows-1252", 0, "characters");
    add("UTF-8 with mark",
        "\xEF\xBB\xBF"
        "a\n",
        "UTF-8", 3, "byte-order-mark");
    add("UTF-16LE with mark",
        QByteArray("\xFF\xFE"
                   "a\0",
                   4),
        "UTF-16LE", 2, "byte-order-mark");
    add("UTF-16BE with mark", QByteArray("\xFE\xFF\0a", 4), "UTF-16BE", 2, "byte-order-mark");
    add("UTF-32LE with mark", QByteArray("\xFF\xFE\0\0a\0\0\0", 8), "UTF-32LE", 4, "byte-order-mark");
    add("UTF-32BE with mark", QByteArray("\0\0\xFE\xFF\0\0\0a", 8), "UTF-32BE", 4, "byte-order-mark");
    add("GB18030 with mark",
        "\x84\x31\x95\x33"
        "a",
        "GB18030", 4, "byte-order-mark");
    add("UTF-16LE",
        QByteArray("a\0;\0b\0\n\0"
                   "1\0;\0"
                   "2\0\n\0",
                   16),
        "UTF-16LE", 0, "zero-bytes");
    add("UTF-16BE",
        QByteArray("\0a\0;\0b\0\n\0"
                   "1\0;\0"
                   "2\0\n",
                   16),
        "UTF-16BE", 0, "zero-bytes");
    add("UTF-16LE of odd length",
        QByteArray("a\0;\0b\0\n\0"
                   "1\0;\0"
                   "2\0\n",
                   15),
        "UTF-16LE", 0, "zero-bytes");
    add("UTF-32LE", QByteArray("a\0\0\0;\0\0\0b\0\0\0\n\0\0\0", 16), "UTF-32LE", 0, "zero-bytes");
    add("tilde and braces", "a~{b;c~}d\n", "UTF-8", 0, "ascii");
    add("escape sequences of a terminal", "\x1B[31mred\x1B[0m\n", "UTF-8", 0, "ascii");
}

void TestEncodingDetection::simpleCasesAreNamed()
{
    QFETCH(QByteArray, raw);
    QFETCH(QString, name);
    QFETCH(int, mark);
    QFETCH(QString, reason);
    const EncodingGuess guess = detectEncoding(raw.toStdString(), true);
    QCOMPARE(QString::fromStdString(guess.name), name);
    QCOMPARE(int{guess.bomBytes}, mark);
    QCOMPARE(QString::fromStdString(guess.reason), reason);
    QCOMPARE(QString::fromStdString(guess.fallback), QString{});
}

void TestEncodingDetection::mixedTextHasAFallback_data()
{
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("hasMark");
    for (const char *name : {"windows-1252", "IBM850", "macintosh"})
        for (const bool hasMark : {false, true})
            QTest::addRow("%s%s", name, hasMark ? " with a mark" : "") << QString::fromLatin1(name) << hasMark;
}

void TestEncodingDetection::mixedTextHasAFallback()
{
    QFETCH(QString, other);
    QFETCH(bool, hasMark);
    const std::string row = "1;Hélène;LEFÈVRE;née à Béziers;réglé\n";
    const std::string strange = "2;Zoé;BÉRARD;dépôt à Nîmes;déjà payé, forêt\n";
    std::string raw = hasMark ? "\xEF\xBB\xBF" : "";
    std::string expected;
    for (int i = 0; i < 20; ++i) {
        raw += i % 7 == 3 ? written(strange, other.toStdString()) : row;
        expected += i % 7 == 3 ? strange : row;
    }
    const EncodingGuess guess = detectEncoding(raw, true);
    QCOMPARE(guess.name, std::string{"UTF-8"});
    QCOMPARE(QString::fromStdString(guess.fallback), other);
    QCOMPARE(guess.reason, std::string{hasMark ? "byte-order-mark" : "mixed"});
    QCOMPARE(decoded(raw, guess), expected);
}

void TestEncodingDetection::cutCharacterAtTheEndOfASampleIsNoError()
{
    const std::string text = "Hélène, Zoé, François, Noël, 日本語, 😀";
    for (std::size_t length = 3; length <= text.size(); ++length) {
        const EncodingGuess guess = detectEncoding(std::string_view{text}.substr(0, length), false);
        QCOMPARE(guess.name, std::string{"UTF-8"});
        QVERIFY(guess.fallback.empty());
    }
}

void TestEncodingDetection::textsCutByByteCountNeedNoFallback()
{
    std::string raw;
    for (int i = 0; i < 20; ++i)
        raw += "1;née à Béziers;Ren\xC3;l\xE2\x80;ok\n"; // columns of limited width, which cut é and ’
    const EncodingGuess guess = detectEncoding(raw, true);
    QCOMPARE(guess.name, std::string{"UTF-8"});
    QCOMPARE(guess.fallback, std::string{});
}

void TestEncodingDetection::nulsDoNotMakeAWideText_data()
{
    QTest::addColumn<QByteArray>("raw");
    const QByteArray line = "1;DUPONT;ANNE;01 99 00 12 34\r\n";
    QTest::newRow("one") << line + '\0' + line;
    QTest::newRow("a hole") << line.repeated(10) + QByteArray(8192, '\0') + line;
    QTest::newRow("a hole first") << QByteArray(4096, '\0') + line.repeated(100);
    QTest::newRow("padded fields") << QByteArray("DUPONT\0\0\0\0ANNE\0\0\0\0\n", 19).repeated(50);
    QTest::newRow("padded by one") << QByteArray("DUPONT\0ANNE-MARIE\0\n", 19).repeated(50);
}

void TestEncodingDetection::nulsDoNotMakeAWideText()
{
    QFETCH(QByteArray, raw);
    QCOMPARE(detectEncoding(raw.toStdString(), true).name, std::string{"UTF-8"});
}

void TestEncodingDetection::gibberishIsUndecided()
{
    std::mt19937 random{20260131};
    std::string raw;
    for (int i = 0; i < 600; ++i)
        raw += i % 12 == 0 ? '\n' : static_cast<char>(0x80 + random() % 0x80);
    const EncodingGuess guess = detectEncoding(raw, true);
    QCOMPARE(guess.reason, std::string{"undecided"});
    QCOMPARE(guess.name, std::string{"windows-1252"});
    QVERIFY(guess.confidence < 0.5);
}

void TestEncodingDetection::anyBytesGetAnEncodingThatReadsThem()
{
    const unsigned seed = std::random_device{}();
    std::mt19937 random{seed};
    constexpr std::string_view kTelling{"\0\n;ae~{}+\x1B$B()\x0E\x0F\x80\x81\x8F\xA1\xC3\xA9\xE9\xEF\xBB\xBF\xFE\xFF",
                                        28};
    for (int round = 0; round < 400; ++round) {
        std::string raw(random() % (round % 20 == 0 ? 3000 : 40), '\0');
        for (char &c : raw)
            c = round % 2 == 0 ? static_cast<char>(random()) : kTelling[random() % kTelling.size()];
        const EncodingGuess guess = detectEncoding(raw, round % 3 == 0);
        const std::string told =
            "seed " + std::to_string(seed) + " " + QByteArray::fromStdString(raw).toHex().toStdString();
        QVERIFY2(canonicalEncoding(guess.name) == guess.name, told.c_str());
        QVERIFY2(guess.fallback.empty() || canonicalEncoding(guess.fallback) == guess.fallback, told.c_str());
        QVERIFY2(guess.confidence >= 0 && guess.confidence <= 1 && guess.bomBytes <= raw.size(), told.c_str());
        QVERIFY2(raw.empty() || guess.bomBytes == raw.size() || !decoded(raw, guess).empty() ||
                     guess.name.starts_with("ISO-2022"),
                 told.c_str());
    }
}

void TestEncodingDetection::confidenceGrowsWithTheEvidence()
{
    const double little = detectEncoding("1;\xE9\n", true).confidence;
    const double more = detectEncoding("1;Zo\xE9;No\xEBl;Fran\xE7ois;H\xE9l\xE8ne\n", true).confidence;
    QVERIFY(little < more);
    QVERIFY(more > 0.8);
    QVERIFY(detectEncoding("Zo\xC3\xA9", true).confidence < detectEncoding("Zo\xC3\xA9, No\xC3\xABl", true).confidence);
}

void TestEncodingDetection::guessDoesNotDependOnWhatWasReadBefore()
{
    const std::string raw = "1;Zo\x82;N\x82 \x85 B\x82ziers\n";
    const EncodingGuess first = detectEncoding(raw, true);
    QVERIFY(!detectEncoding(written("Съешь ещё этих булок", "KOI8-R"), true).name.empty());
    const EncodingGuess second = detectEncoding(raw, true);
    QCOMPARE(second.name, first.name);
    QCOMPARE(second.confidence, first.confidence);
}

void TestEncodingDetection::largeSampleTakesTwentyMilliseconds_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"windows-1252", "UTF-8", "KOI8-R", "GB18030", "UTF-16LE"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestEncodingDetection::largeSampleTakesTwentyMilliseconds()
{
    QFETCH(QString, name);
    std::string raw;
    while (raw.size() < 256 * 1024)
        for (const test::LanguageSample &sample : test::languageSamples())
            if (const auto bytes = test::encoded(sample.text, name.toStdString())) raw += *bytes;
    raw.resize(256 * 1024);
    qint64 best = INT64_MAX; // of several: other programs may run
    for (int i = 0; i < 5; ++i) {
        QElapsedTimer timer;
        timer.start();
        QVERIFY(!detectEncoding(raw, false).name.empty());
        best = std::min(best, timer.nsecsElapsed());
    }
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    QSKIP("times mean nothing under a sanitizer");
#endif
    QVERIFY2(best < 20'000'000, qPrintable(QStringLiteral("%1 ms").arg(static_cast<double>(best) / 1e6)));
}

// An answer is right when it makes the same text.
void TestEncodingDetection::filesOfTheCorpusAreRead()
{
    FILATURE_NEED_CORPUS("encodings-uchardet");
    const auto folder = test::corpusFolder() / "encodings-uchardet";
    const QJsonArray files = jsonOf(folder / "expected.json").array();
    QVERIFY(!files.isEmpty());
    QStringList wrong;
    for (const QJsonValue &entry : files) {
        const QString file = entry[QLatin1String("file")].toString();
        const QString encoding = entry[QLatin1String("encoding")].toString();
        const std::string raw = contentOf(folder / file.toStdString());
        QVERIFY2(!raw.empty(), qPrintable(file));
        if (decoded(raw, detectEncoding(raw, true)) != decoded(raw, chosenEncoding(encoding.toStdString(), raw)))
            wrong += file;
    }
    qInfo("%lld of %lld encodings are wrong", static_cast<long long>(wrong.size()), static_cast<long long>(files.size()));
    QVERIFY2(wrong.size() * 100 < files.size() * 3, qPrintable(wrong.join(QLatin1Char(' '))));
}

void TestEncodingDetection::tablesOfTheCorpusAreRead()
{
    FILATURE_NEED_CORPUS("csv-csvkit");
    const auto folder = test::corpusFolder() / "csv-csvkit";
    const QJsonObject encodings = jsonOf(folder / "expected.json").object()[QLatin1String("encodings")].toObject();
    QVERIFY(!encodings.isEmpty());
    for (auto entry = encodings.begin(); entry != encodings.end(); ++entry) {
        const std::string raw = contentOf(folder / entry.key().toStdString());
        const EncodingGuess expected = chosenEncoding(entry.value().toString().toStdString(), raw);
        const EncodingGuess guess = detectEncoding(raw, true);
        QCOMPARE(guess.bomBytes, expected.bomBytes);
        QVERIFY2(decoded(raw, guess) == decoded(raw, expected), qPrintable(entry.key()));
    }
}

QTEST_APPLESS_MAIN(TestEncodingDetection)
#include "tst_encodingdetection.moc"
