// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/blanks.h"
#include "fields/fold.h"
#include "fields/normalising.h"
#include "fields/utf8.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <array>
#include <random>

using namespace filature;
using namespace filature::fields;
using namespace filature::test;

namespace {

// Whole strings through ICU: compatibility decomposition, marks removed, full case folding, again until nothing
// changes.
std::string naiveFold(const std::string &utf8)
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2 *nfkd = icu::Normalizer2::getNFKDInstance(status);
    icu::UnicodeString text = icu::UnicodeString::fromUTF8(utf8);
    for (int round = 0; round < 3; ++round) {
        const icu::UnicodeString decomposed = nfkd->normalize(text, status);
        text.remove();
        for (std::int32_t i = 0; i < decomposed.length(); i = decomposed.moveIndex32(i, 1)) {
            const UChar32 c = decomposed.char32At(i);
            const int type = u_charType(c);
            if (type != U_NON_SPACING_MARK && type != U_ENCLOSING_MARK) text.append(c);
        }
        text.foldCase();
        text.findAndReplace(icu::UnicodeString(u"œ"), icu::UnicodeString(u"oe"));
        text.findAndReplace(icu::UnicodeString(u"æ"), icu::UnicodeString(u"ae"));
    }
    std::string out;
    return text.toUTF8String(out);
}

bool isLetterDigitOrAscii(UChar32 c)
{
    return c < 0x80 || ((U_GET_GC_MASK(c) & (U_GC_L_MASK | U_GC_N_MASK | U_GC_ZS_MASK)) != 0);
}

std::string randomText(std::mt19937 &random)
{
    constexpr std::array<std::pair<UChar32, UChar32>, 9> kBlocks{{{0x20, 0x7E},
                                                                  {0xA0, 0x17F},
                                                                  {0xA0, 0x17F},
                                                                  {0x180, 0x24F},
                                                                  {0x370, 0x3FF},
                                                                  {0x400, 0x4FF},
                                                                  {0x1E00, 0x1FFF},
                                                                  {0xFB00, 0xFB06},
                                                                  {0xFF10, 0xFF5A}}};
    std::string out;
    for (std::size_t length = random() % 20; length > 0;) {
        const auto [first, last] = kBlocks[random() % kBlocks.size()];
        const UChar32 c = std::uniform_int_distribution(first, last)(random);
        if (!isLetterDigitOrAscii(c)) continue;
        appendCharacter(static_cast<char32_t>(c), out);
        --length;
    }
    return out;
}

std::string randomBytes(std::mt19937 &random)
{
    using namespace std::string_view_literals;
    constexpr std::string_view kBytes = "aZ \xC3\xA9\xCC\x81\xE2\x80\x99\xC5\x93\xF0\x9F\xC0\xFF\xED\xA0\x80\0-"sv;
    std::string out;
    for (std::size_t length = random() % 16; length > 0; --length)
        out += kBytes[random() % kBytes.size()];
    return out;
}

} // namespace

class TestFold : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void folds_data();
    void folds();
    void keepsEveryCharacterThatIsNoLetter();
    void agreesWithIcuOnRandomText();
    void foldingTwiceIsFoldingOnce();
    void invalidBytesStay();
    void makesNameKeys_data();
    void makesNameKeys();
    void appends();
    void findsBlanks();
};

void TestFold::folds_data()
{
    QTest::addColumn<std::string>("input");
    QTest::addColumn<std::string>("expected");
    const auto add = [](const char *input, const char *expected) {
        QTest::newRow(input) << std::string(input) << std::string(expected);
    };
    add("", "");
    add("LE GOUARDOUN", "le gouardoun");
    add("Hélène", "helene");
    add("He\u0301le\u0300ne", "helene");
    add("ÇÀÂÉÈÊËÎÏÔÖÙÛÜŸ", "caaeeeeiioouuuy");
    add("Œuvre", "oeuvre");
    add("LÆTITIA cœur", "laetitia coeur");
    add("Straße", "strasse");
    add("ﬁn ﬂou", "fin flou");
    add("ＡＢＣ１２３", "abc123");
    add("n\u00A0o", "n o");
    add("İstanbul", "istanbul");
    add("ΣΊΣΥΦΟΣ", "σισυφοσ");
    add("Ёлка", "елка");
    add("12° « l’été » – 5 €", "12° « l’ete » – 5 €");
    add("a\u2260b …", "a\u2260b …");
    add("Ñandú", "nandu");
    add("Łódź", "łodz");
}

void TestFold::folds()
{
    QFETCH(std::string, input);
    QFETCH(std::string, expected);
    QCOMPARE(text(fold(input)), text(expected));
}

void TestFold::keepsEveryCharacterThatIsNoLetter()
{
    for (char32_t c = 0; c < 0x3000; ++c) {
        const auto code = static_cast<UChar32>(c);
        const auto mask = U_GET_GC_MASK(code);
        const bool isKept =
            (mask & (U_GC_P_MASK | U_GC_SM_MASK | U_GC_SC_MASK | U_GC_SK_MASK | U_GC_CC_MASK | U_GC_CF_MASK)) != 0;
        if (!isKept) continue;
        std::string one;
        appendCharacter(c, one);
        if (fold(one) != one) QFAIL(qPrintable(QStringLiteral("U+%1 was changed").arg(code, 4, 16)));
    }
}

void TestFold::agreesWithIcuOnRandomText()
{
    const unsigned seed = std::random_device{}();
    qInfo("seed %u", seed);
    std::mt19937 random(seed);
    for (int i = 0; i < 20'000; ++i) {
        const std::string input = randomText(random);
        QCOMPARE(text(fold(input)), text(naiveFold(input)));
    }
}

void TestFold::foldingTwiceIsFoldingOnce()
{
    const unsigned seed = std::random_device{}();
    qInfo("seed %u", seed);
    std::mt19937 random(seed);
    for (int i = 0; i < 100'000; ++i) {
        const std::string input = i % 2 == 0 ? randomText(random) : randomBytes(random);
        const std::string once = fold(input);
        QCOMPARE(QByteArray::fromStdString(fold(once)).toHex(), QByteArray::fromStdString(once).toHex());
        const std::string key = nameKey(input);
        QCOMPARE(QByteArray::fromStdString(nameKey(key)).toHex(), QByteArray::fromStdString(key).toHex());
    }
    for (char32_t c = 0x80; c < 0x11'0000; c += c < 0x3000 ? 1 : 37) {
        if (c >= 0xD800 && c < 0xE000) continue;
        std::string one;
        appendCharacter(c, one);
        const std::string once = fold(one);
        if (fold(once) != once) QFAIL(qPrintable(QStringLiteral("U+%1").arg(static_cast<uint>(c), 4, 16)));
    }
}

void TestFold::invalidBytesStay()
{
    QCOMPARE(QByteArray::fromStdString(fold("A\xFF\xC3Z")).toHex(), QByteArray("61ffc37a"));
    QCOMPARE(QByteArray::fromStdString(fold("\xED\xA0\x80")).toHex(), QByteArray("eda080"));
    // A mark between stray bytes is kept: without it they would be a letter.
    QCOMPARE(QByteArray::fromStdString(fold("\xC3\xCC\x81\xA9")).toHex(), QByteArray("c3cc81a9"));
    QCOMPARE(fold(std::string("A\0B", 3)), std::string("a\0b", 3));
}

void TestFold::makesNameKeys_data()
{
    QTest::addColumn<std::string>("input");
    QTest::addColumn<std::string>("expected");
    const auto add = [](const char *input, const char *expected) {
        QTest::newRow(input) << std::string(input) << std::string(expected);
    };
    add("Jean-Pierre", "jean pierre");
    add("D'ARC", "d arc");
    add("L’Hélias", "l helias");
    add("Nʼdiaye", "n diaye");
    add("  LE   GOFF ", "le goff");
    add("--", "");
    add("- Marie -- Anne -", "marie anne");
    add("Anne\u2011Marie\u00A0 Œ", "anne marie oe");
    add("X.Y", "x.y");
}

void TestFold::makesNameKeys()
{
    QFETCH(std::string, input);
    QFETCH(std::string, expected);
    QCOMPARE(text(nameKey(input)), text(expected));
}

void TestFold::appends()
{
    std::string out = "É:";
    foldInto("É", out);
    nameKeyInto(" -Ab", out);
    QCOMPARE(text(out), text("É:eab"));
}

void TestFold::findsBlanks()
{
    QCOMPARE(text(trimmed("\u00A0\u202F\u2009 \t\r\nx y\u3000\uFEFF ")), text("x y"));
    QCOMPARE(text(trimmed(" \u00A0 ")), text(""));
    QCOMPARE(text(trimmed("é")), text("é"));
    QCOMPARE(text(trimmed("\u2014x\u2014")), text("\u2014x\u2014"));
    std::string out;
    collapseBlanks("  a \t b\u00A0\u00A0c\nd ", out);
    QCOMPARE(text(out), text("a b c d"));
    collapseBlanks("plain text", out);
    QCOMPARE(text(out), text("plain text"));
}

QTEST_APPLESS_MAIN(TestFold)
#include "tst_fold.moc"
