// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/safetext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using filature::words::safeText;

class TestSafeText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatCouldSteerATerminalIsMadeVisible_data();
    void whatCouldSteerATerminalIsMadeVisible();
    void noUnsafeCharacterIsEverLeft();
};

void TestSafeText::whatCouldSteerATerminalIsMadeVisible_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("shown");
    QTest::newRow("text") << QByteArray("l'élève n° 3 – 中文 😀") << u"l'élève n° 3 – 中文 😀"_s;
    QTest::newRow("escape sequence") << QByteArray("\x1b[31mred") << u"\\x1B[31mred"_s;
    QTest::newRow("line end") << QByteArray("a\r\nb\tc") << u"a\\x0D\\x0Ab\\x09c"_s;
    QTest::newRow("NUL") << QByteArray("a\0b", 3) << u"a\\x00b"_s;
    QTest::newRow("delete") << QByteArray("a\x7f") << u"a\\x7F"_s;
    QTest::newRow("control sequence introducer of one character") << QByteArray("\xc2\x9b"
                                                                                "31m")
                                                                  << u"\\x9B31m"_s;
    QTest::newRow("direction override") << QByteArray("a\xe2\x80\xae"
                                                      "b")
                                        << u"a\\u202Eb"_s;
    QTest::newRow("isolate") << QByteArray("\xe2\x81\xa6") << u"\\u2066"_s;
    QTest::newRow("line separator") << QByteArray("\xe2\x80\xa8") << u"\\u2028"_s;
    QTest::newRow("Arabic letter mark") << QByteArray("\xd8\x9c") << u"\\u061C"_s;
    QTest::newRow("no UTF-8") << QByteArray("caf\xe9") << u"caf\ufffd"_s;
    QTest::newRow("nothing") << QByteArray() << QString(u""_s);
}

void TestSafeText::whatCouldSteerATerminalIsMadeVisible()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, shown);
    QCOMPARE(safeText({bytes.constData(), static_cast<std::size_t>(bytes.size())}), shown);
}

void TestSafeText::noUnsafeCharacterIsEverLeft()
{
    for (char32_t c = 0; c < 0x3000; ++c) {
        const QString character = QString::fromUcs4(&c, 1);
        const QString shown = safeText(character.toStdString());
        const bool isControl = c < 0x20 || (c >= 0x7f && c < 0xa0);
        const bool isDirection =
            c == 0x61c || c == 0x200e || c == 0x200f || (c >= 0x2028 && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
        QCOMPARE(shown == character, !isControl && !isDirection);
    }
}

QTEST_APPLESS_MAIN(TestSafeText)
#include "tst_safetext.moc"
