// SPDX-License-Identifier: GPL-3.0-or-later
#include "namelist.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace filature::app;

class TestNameList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreCutAtCommasOutsideQuotes_data();
    void namesAreCutAtCommasOutsideQuotes();
    void columnsAreFields();
    void aMinusSortsDescending();
    void unknownNamesAreWrongUsage();
};

void TestNameList::namesAreCutAtCommasOutsideQuotes_data()
{
    QTest::addColumn<QByteArray>("list");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("one") << QByteArray("lab") << QStringList{u"lab"_s};
    QTest::newRow("several, with blanks") << QByteArray(" lab , nir,row ") << QStringList{u"lab"_s, u"nir"_s, u"row"_s};
    QTest::newRow("quoted") << QByteArray("col:\"A, B\",lab") << QStringList{u"col:\"A, B\""_s, u"lab"_s};
    QTest::newRow("empty ones") << QByteArray(",lab,,") << QStringList{u"lab"_s};
    QTest::newRow("nothing") << QByteArray("") << QStringList{};
    QTest::newRow("an open quote") << QByteArray("a,\"b,c") << QStringList{u"a"_s, u"\"b,c"_s};
}

void TestNameList::namesAreCutAtCommasOutsideQuotes()
{
    QFETCH(const QByteArray, list);
    QFETCH(const QStringList, names);
    QStringList found;
    for (const std::string &name : splitNames(list.toStdString()))
        found << QString::fromStdString(name);
    QCOMPARE(found, names);
}

void TestNameList::columnsAreFields()
{
    const auto columns = tableColumns("last_name,nom,dept@patient,col:\"A, B\"");
    QVERIFY(columns.has_value());
    QCOMPARE(columns->size(), std::size_t{4});
    QCOMPARE((*columns)[0].subject.field, (*columns)[1].subject.field); // French words too
    QCOMPARE((*columns)[3].subject.column, std::string("A, B"));
}

void TestNameList::aMinusSortsDescending()
{
    const auto subjects = sortSubjects("-lab,last_name");
    QVERIFY(subjects.has_value());
    QCOMPARE((*subjects)[0].order, filature::records::SortOrder::Descending);
    QCOMPARE((*subjects)[1].order, filature::records::SortOrder::Ascending);
}

void TestNameList::unknownNamesAreWrongUsage()
{
    const auto columns = tableColumns("lab,last_nam");
    QVERIFY(!columns.has_value());
    QCOMPARE(columns.error().error.code, filature::ErrorCode::Usage);
    QVERIFY(columns.error().sentence.contains(u"last_nam"_s));
    QVERIFY(columns.error().advice.contains(u"last_name"_s));
    QVERIFY(!sortSubjects("--lab").has_value());
}

QTEST_APPLESS_MAIN(TestNameList)
#include "tst_namelist.moc"
