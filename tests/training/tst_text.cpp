// SPDX-License-Identifier: GPL-3.0-or-later
// Small pieces of text: letters, encodings, numbers and dates.
#include "training/formatting.h"
#include "training/lettercase.h"
#include "training/shorttext.h"
#include "training/textencoding.h"

#include <QtTest>

using namespace filature::training;
using namespace std::chrono;

class TestText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void upperAndLowerDropAccents_data();
    void upperAndLowerDropAccents();
    void encodesCharacters_data();
    void encodesCharacters();
    void latin1CharactersAreTheSameInWindows1252();
    void asciiIsKnownWhereverTheOddByteIs();
    void mojibakeIsUtf8ReadAsWindows1252_data();
    void mojibakeIsUtf8ReadAsWindows1252();
    void numbersArePadded_data();
    void numbersArePadded();
    void base36CountsOnAfterTheLetters();
    void datesInEveryStyle_data();
    void datesInEveryStyle();
    void shortTextKeepsWhatFits();
};

void TestText::upperAndLowerDropAccents_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("upper");
    QTest::addColumn<QByteArray>("lower");
    QTest::newRow("plain") << QByteArray("Le Goff") << QByteArray("LE GOFF") << QByteArray("le goff");
    QTest::newRow("acute, grave") << QByteArray("Hélène") << QByteArray("HELENE") << QByteArray("helene");
    QTest::newRow("capital accent") << QByteArray("Évreux") << QByteArray("EVREUX") << QByteArray("evreux");
    QTest::newRow("cedilla, diaeresis") << QByteArray("Françoise Maëlle") << QByteArray("FRANCOISE MAELLE")
                                        << QByteArray("francoise maelle");
    QTest::newRow("tilde") << QByteArray("Fañch") << QByteArray("FANCH") << QByteArray("fanch");
    QTest::newRow("ligature") << QByteArray("sœur") << QByteArray("SOEUR") << QByteArray("soeur");
    QTest::newRow("circumflex") << QByteArray("Bât. Forêt Île Hôtel Sûre") << QByteArray("BAT. FORET ILE HOTEL SURE")
                                << QByteArray("bat. foret ile hotel sure");
    QTest::newRow("signs stay") << QByteArray("L'Hostis-Riou 12") << QByteArray("L'HOSTIS-RIOU 12")
                                << QByteArray("l'hostis-riou 12");
    QTest::newRow("empty") << QByteArray() << QByteArray() << QByteArray();
}

void TestText::upperAndLowerDropAccents()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, upper);
    QFETCH(QByteArray, lower);
    QCOMPARE(QByteArray::fromStdString(upperAscii(text.toStdString())), upper);
    QCOMPARE(QByteArray::fromStdString(lowerAscii(text.toStdString())), lower);
}

void TestText::encodesCharacters_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("windows");
    QTest::addColumn<QByteArray>("cp850");
    QTest::newRow("ascii") << QByteArray("RUE 12;\"x\"") << QByteArray("RUE 12;\"x\"") << QByteArray("RUE 12;\"x\"");
    QTest::newRow("lower") << QByteArray("éèàçùêô") << QByteArray("\xe9\xe8\xe0\xe7\xf9\xea\xf4")
                           << QByteArray("\x82\x8a\x85\x87\x97\x88\x93");
    QTest::newRow("capitals") << QByteArray("ÉÈÀÇ") << QByteArray("\xc9\xc8\xc0\xc7") << QByteArray("\x90\xd4\xb7\x80");
    QTest::newRow("degree") << QByteArray("n° 3") << QByteArray("n\xb0 3") << QByteArray("n\xf8 3");
    QTest::newRow("beyond latin-1") << QByteArray("œ€") << QByteArray("\x9c\x80") << QByteArray("??");
    QTest::newRow("C1 control passes") << QByteArray("\xc2\x81") << QByteArray("\x81") << QByteArray("?");
    QTest::newRow("not in either") << QByteArray("\u202e\U0001F600") << QByteArray("??") << QByteArray("??");
}

void TestText::encodesCharacters()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, windows);
    QFETCH(QByteArray, cp850);
    std::string out = "before ";
    appendEncoded(out, text.toStdString(), TextEncoding::Windows1252);
    QCOMPARE(QByteArray::fromStdString(out), "before " + windows);
    out.clear();
    appendEncoded(out, text.toStdString(), TextEncoding::Cp850);
    QCOMPARE(QByteArray::fromStdString(out), cp850);
    out.clear();
    appendEncoded(out, text.toStdString(), TextEncoding::Utf8);
    QCOMPARE(QByteArray::fromStdString(out), text);
}

void TestText::latin1CharactersAreTheSameInWindows1252()
{
    for (char16_t character = 0xa0; character <= 0xff; ++character) {
        const QString text = QString(QChar(character)) + QStringLiteral(" and more text");
        std::string out;
        appendEncoded(out, text.toStdString(), TextEncoding::Windows1252);
        QCOMPARE(QByteArray::fromStdString(out), text.toLatin1());
    }
}

void TestText::asciiIsKnownWhereverTheOddByteIs()
{
    for (std::size_t size = 0; size < 40; ++size) {
        std::string text(size, '\x7f');
        QVERIFY(isAscii(text));
        for (std::size_t place = 0; place < size; ++place) {
            text[place] = '\x80';
            QVERIFY2(!isAscii(text), qPrintable(QStringLiteral("%1 of %2").arg(place).arg(size)));
            text[place] = 'x';
        }
    }
}

void TestText::mojibakeIsUtf8ReadAsWindows1252_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("seen");
    QTest::newRow("plain") << QByteArray("Anne") << QByteArray("Anne");
    QTest::newRow("lower") << QByteArray("Hélène") << QByteArray("HÃ©lÃ¨ne");
    QTest::newRow("byte in 80-9F") << QByteArray("Élodie") << QByteArray("Ã‰lodie");
    QTest::newRow("two letters") << QByteArray("œ") << QByteArray("Å“");
}

void TestText::mojibakeIsUtf8ReadAsWindows1252()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, seen);
    QCOMPARE(QByteArray::fromStdString(mojibake(text.toStdString())), seen);
}

void TestText::numbersArePadded_data()
{
    QTest::addColumn<quint64>("number");
    QTest::addColumn<unsigned>("digits");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing to pad") << quint64{1234} << 2U << QByteArray("1234");
    QTest::newRow("padded") << quint64{7} << 3U << QByteArray("007");
    QTest::newRow("zero") << quint64{0} << 2U << QByteArray("00");
    QTest::newRow("one digit") << quint64{0} << 1U << QByteArray("0");
    QTest::newRow("largest") << ~quint64{0} << 1U << QByteArray("18446744073709551615");
}

void TestText::numbersArePadded()
{
    QFETCH(quint64, number);
    QFETCH(unsigned, digits);
    QFETCH(QByteArray, text);
    std::string out;
    appendPadded(out, number, digits);
    QCOMPARE(QByteArray::fromStdString(out), text);
    out.clear();
    appendNumber(out, number);
    QCOMPARE(QByteArray::fromStdString(out), QByteArray::number(number));
}

void TestText::base36CountsOnAfterTheLetters()
{
    for (const std::uint64_t number :
         {0ULL, 9ULL, 10ULL, 35ULL, 36ULL, 1'679'615ULL, 2'176'782'335ULL, 123'456'789'012ULL}) {
        std::string out;
        appendBase36(out, number, 6);
        QVERIFY(out.size() >= 6);
        QCOMPARE(QByteArray::fromStdString(out).toULongLong(nullptr, 36), number);
        QCOMPARE(QByteArray::fromStdString(out).toUpper(), QByteArray::fromStdString(out));
    }
}

void TestText::datesInEveryStyle_data()
{
    QTest::addColumn<int>("style");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("slashes") << int(DateStyle::Slashes) << QByteArray("09/03/2014");
    QTest::newRow("dashes") << int(DateStyle::Dashes) << QByteArray("09-03-2014");
    QTest::newRow("compact") << int(DateStyle::Compact) << QByteArray("20140309");
    QTest::newRow("short year") << int(DateStyle::ShortYear) << QByteArray("09/03/14");
    QTest::newRow("iso") << int(DateStyle::Iso) << QByteArray("2014-03-09");
}

void TestText::datesInEveryStyle()
{
    QFETCH(int, style);
    QFETCH(QByteArray, text);
    std::string out;
    appendDate(out, 2014y / March / 9, static_cast<DateStyle>(style));
    QCOMPARE(QByteArray::fromStdString(out), text);
}

void TestText::shortTextKeepsWhatFits()
{
    ShortText<5> text("abc");
    QCOMPARE(std::string(text.view()), std::string("abc"));
    text.append("defg");
    QCOMPARE(std::string(text.view()), std::string("abcde"));
    text.clear();
    QVERIFY(text.isEmpty());
}

QTEST_APPLESS_MAIN(TestText)
#include "tst_text.moc"
