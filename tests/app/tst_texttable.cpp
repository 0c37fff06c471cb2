// SPDX-License-Identifier: GPL-3.0-or-later
#include "barchart.h"
#include "texttable.h"

#include <QTest>

#include <clocale>

using namespace Qt::StringLiterals;
using namespace filature::app;

class TestTextTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(std::setlocale(LC_ALL, "C.UTF-8") != nullptr); }
    void widthIsWhatATerminalShows_data();
    void widthIsWhatATerminalShows();
    void longTextsAreShortened();
    void columnsAreAligned();
    void barsAreRelativeToTheLargest();
};

void TestTextTable::widthIsWhatATerminalShows_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("width");
    QTest::newRow("ASCII") << u"abc"_s << 3;
    QTest::newRow("accents") << u"éà•"_s << 3;
    QTest::newRow("combining") << u"e\u0301"_s << 1;
    QTest::newRow("wide") << u"中文"_s << 4;
    QTest::newRow("beyond 16 bits") << u"😀"_s << 2;
    QTest::newRow("nothing") << u""_s << 0;
}

void TestTextTable::widthIsWhatATerminalShows()
{
    QFETCH(const QString, text);
    QFETCH(const int, width);
    QCOMPARE(displayWidth(text), width);
}

void TestTextTable::longTextsAreShortened()
{
    QCOMPARE(shortened(u"abcdef"_s, 6), u"abcdef"_s);
    QCOMPARE(shortened(u"abcdef"_s, 5), u"abcd…"_s);
    QCOMPARE(shortened(u"中文字"_s, 5), u"中文…"_s);
    QCOMPARE(shortened(u"中文字"_s, 4), u"中…"_s); // never half a character
}

void TestTextTable::columnsAreAligned()
{
    using enum TextTable::Align;
    TextTable table({Left, Right, Left}, 6);
    table.add({u"a"_s, u"1"_s, u"x"_s});
    table.add({u"éé"_s, u"1234"_s, u""_s});
    table.add({u"abcdefgh"_s, u"22"_s, u"z"_s});
    QCOMPARE(table.text(), u"a          1  x\néé      1234\nabcde…    22  z\n"_s);
    QCOMPARE(TextTable({Left}).text(), QString());
}

void TestTextTable::barsAreRelativeToTheLargest()
{
    const QString chart = barChart(u"Title"_s, {{u"a"_s, 1000}, {u"b"_s, 500}, {u"c"_s, 1}, {u"d"_s, 0}}, 10);
    const QStringList lines = chart.split(u'\n');
    QCOMPARE(lines[0], u"Title"_s);
    QCOMPARE(lines[1].count(u'█'), 36);
    QCOMPARE(lines[2].count(u'█'), 18);
    QCOMPARE(lines[3].count(u'█'), 1); // something is never nothing
    QCOMPARE(lines[4].count(u'█'), 0);
    const QString cut = barChart(u"Title"_s, {{u"a"_s, 3}, {u"b"_s, 2}, {u"c"_s, 2}}, 1);
    QVERIFY2(cut.contains(u"2 other"_s) && cut.contains(u" 4"_s), qPrintable(cut));
}

QTEST_APPLESS_MAIN(TestTextTable)
#include "tst_texttable.moc"
