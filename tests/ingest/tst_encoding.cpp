// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/encoding.h"

#include <QtTest>

#include <string>

using namespace filature;
using namespace filature::ingest;

class TestEncoding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAndAliasesAreKnown_data();
    void namesAndAliasesAreKnown();
    void otherNamesAreUnknown_data();
    void otherNamesAreUnknown();
    void canonicalNamesAreTheirOwn();
    void supersetsOfAsciiAreTold_data();
    void supersetsOfAsciiAreTold();
    void chosenEncodingTakesItsMark_data();
    void chosenEncodingTakesItsMark();
    void unknownChoiceIsEmpty();
};

void TestEncoding::namesAndAliasesAreKnown_data()
{
    QTest::addColumn<QString>("alias");
    QTest::addColumn<QString>("name");
    const auto add = [](const char *alias, const char *name) {
        QTest::newRow(alias) << QString::fromLatin1(alias) << QString::fromLatin1(name);
    };
    add("UTF-8", "UTF-8");
    add("utf8", "UTF-8");
    add("utf_8", "UTF-8");
    add("utf-8-sig", "UTF-8");
    add("ascii", "UTF-8");
    add("cp1252", "windows-1252");
    add("Windows 1252", "windows-1252");
    add("ansi", "windows-1252");
    add("latin1", "ISO-8859-1");
    add("latin-1", "ISO-8859-1");
    add("ISO_8859-1:1987", "ISO-8859-1");
    add("iso8859_15", "ISO-8859-15");
    add("l9", "ISO-8859-15");
    add("latin10", "ISO-8859-16");
    add("cp850", "IBM850");
    add("850", "IBM850");
    add("cp858", "IBM00858");
    add("macroman", "macintosh");
    add("mac_roman", "macintosh");
    add("x-mac-cyrillic", "mac-cyrillic");
    add("utf-16-le", "UTF-16LE");
    add("utf-16", "UTF-16");
    add("UCS-4", "UTF-32");
    add("sjis", "Shift_JIS");
    add("cp932", "Shift_JIS");
    add("windows-949", "UHC");
    add("euckr", "EUC-KR");
    add("gb2312", "GB2312");
    add("cp936", "GBK");
    add("big5", "Big5");
    add("koi8-r", "KOI8-R");
    add("viscii", "VISCII");
    add("iso-2022-jp", "ISO-2022-JP");
    add("hz", "HZ-GB-2312");
    add("tis620", "TIS-620");
    add("cp037", "IBM037");
    add("windows-1258", "windows-1258");
}

void TestEncoding::namesAndAliasesAreKnown()
{
    QFETCH(QString, alias);
    QFETCH(QString, name);
    QCOMPARE(QString::fromStdString(canonicalEncoding(alias.toStdString())), name);
    QVERIFY(isKnownEncoding(alias.toStdString()));
    QVERIFY(Decoder::create(alias.toStdString()));
    QVERIFY(Transcoder::create(alias.toStdString()));
}

void TestEncoding::otherNamesAreUnknown_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("empty") << QByteArray{};
    QTest::newRow("word") << QByteArray{"comma"};
    QTest::newRow("nearly") << QByteArray{"utf-9"};
    QTest::newRow("converter option") << QByteArray{"ibm-37,swaplfnl"};
    QTest::newRow("path") << QByteArray{"../../etc/passwd"};
    QTest::newRow("NUL") << QByteArray("utf-8\0", 6);
    QTest::newRow("not ASCII") << QByteArray{"utf–8"};
    QTest::newRow("long") << QByteArray(10'000, 'x');
}

void TestEncoding::otherNamesAreUnknown()
{
    QFETCH(QByteArray, name);
    QVERIFY(!isKnownEncoding(name.toStdString()));
    QVERIFY(!isAsciiSuperset(name.toStdString()));
}

void TestEncoding::canonicalNamesAreTheirOwn()
{
    for (const char *alias :
         {"utf8", "cp1252", "cp850", "sjis", "uhc", "cp037", "macroman", "hz", "ucs2", "hp-roman8", "ibm-1125"}) {
        const std::string name = canonicalEncoding(alias);
        QVERIFY2(!name.empty(), alias);
        QCOMPARE(canonicalEncoding(name), name);
    }
}

void TestEncoding::supersetsOfAsciiAreTold_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("expected");
    for (const char *name :
         {"UTF-8", "windows-1252", "IBM850", "macintosh", "EUC-JP", "EUC-KR", "TIS-620", "hp-roman8"})
        QTest::newRow(name) << QString::fromLatin1(name) << true;
    for (const char *name : {"UTF-16LE", "UTF-16", "UTF-32BE", "Shift_JIS", "Big5", "GBK", "GB18030", "UHC",
                             "ISO-2022-JP", "HZ", "UTF-7", "VISCII", "IBM037"})
        QTest::newRow(name) << QString::fromLatin1(name) << false;
}

void TestEncoding::supersetsOfAsciiAreTold()
{
    QFETCH(QString, name);
    QFETCH(bool, expected);
    QCOMPARE(isAsciiSuperset(name.toStdString()), expected);
}

void TestEncoding::chosenEncodingTakesItsMark_data()
{
    QTest::addColumn<QString>("choice");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("mark");
    const auto add = [](const char *choice, const QByteArray &bytes, const char *name, int mark) {
        QTest::addRow("%s %s", choice, bytes.toHex().constData())
            << QString::fromLatin1(choice) << bytes << QString::fromLatin1(name) << mark;
    };
    add("utf-8",
        "\xEF\xBB\xBF"
        "a",
        "UTF-8", 3);
    add("utf-8", "a", "UTF-8", 0);
    add("utf-16", QByteArray("\xFE\xFF\0a", 4), "UTF-16BE", 2);
    add("utf-16",
        QByteArray("\xFF\xFE"
                   "a\0",
                   4),
        "UTF-16LE", 2);
    add("utf-16", QByteArray("a\0b\0", 4), "UTF-16LE", 0);
    add("utf-16", QByteArray("\xFF\xFE\0\0a\0b\0", 8), "UTF-16LE", 2); // a mark and a NUL
    add("utf-16le", QByteArray("\xFE\xFF\0a", 4), "UTF-16LE", 0);
    add("utf-32", QByteArray("\0\0\xFE\xFF\0\0\0a", 8), "UTF-32BE", 4);
    add("utf-32", QByteArray("\xFF\xFE\0\0a\0\0\0", 8), "UTF-32LE", 4);
    add("latin1",
        "\xEF\xBB\xBF"
        "a",
        "ISO-8859-1", 0);
    add("gb18030", "\x84\x31\x95\x33", "GB18030", 4);
}

void TestEncoding::chosenEncodingTakesItsMark()
{
    QFETCH(QString, choice);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, name);
    QFETCH(int, mark);
    const EncodingGuess chosen = chosenEncoding(choice.toStdString(), bytes.toStdString());
    QCOMPARE(QString::fromStdString(chosen.name), name);
    QCOMPARE(int{chosen.bomBytes}, mark);
    QCOMPARE(chosen.reason, std::string{"overridden"});
    QCOMPARE(chosen.confidence, 1.0);
}

void TestEncoding::unknownChoiceIsEmpty()
{
    QVERIFY(chosenEncoding("comma", "abc").name.empty());
    QCOMPARE(chosenEncoding("comma", "abc").confidence, 0.0);
}

QTEST_APPLESS_MAIN(TestEncoding)
#include "tst_encoding.moc"
