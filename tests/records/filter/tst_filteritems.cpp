// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/filter/filteritems.h"

#include <QTest>

#include <array>
#include <random>

using namespace filature;
using namespace filature::records;

class TestFilterItems : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySubjectTakesItsItems_data();
    void everySubjectTakesItsItems();
    void settlesLiterals_data();
    void settlesLiterals();
    void findsReversedRanges_data();
    void findsReversedRanges();
    void comparesNumbersAsNumbers();
    void comparesDatesAsDates();
};

void TestFilterItems::everySubjectTakesItsItems_data()
{
    QTest::addColumn<SubjectKind>("subject");
    QTest::addColumn<QByteArray>("items"); // a letter for each kind in order, '.' for one that is refused
    QTest::newRow("field") << SubjectKind::Field << QByteArray("VPRCIE");
    QTest::newRow("column") << SubjectKind::Column << QByteArray("VPRC.E");
    QTest::newRow("word") << SubjectKind::Word << QByteArray("VP.C..");
    QTest::newRow("level") << SubjectKind::Level << QByteArray("V.R...");
    QTest::newRow("region") << SubjectKind::Region << QByteArray("VP.C.E");
    QTest::newRow("evidence") << SubjectKind::Evidence << QByteArray("V.RC..");
    QTest::newRow("row") << SubjectKind::Row << QByteArray("V.R...");
    QTest::newRow("line") << SubjectKind::Line << QByteArray("V.R...");
    QTest::newRow("record") << SubjectKind::Record << QByteArray("V.R...");
    QTest::newRow("birth year") << SubjectKind::BirthYear << QByteArray("V.R..E");
    QTest::newRow("birth decade") << SubjectKind::BirthDecade << QByteArray("V.R..E");
    QTest::newRow("entry year") << SubjectKind::EntryYear << QByteArray("V.R..E");
    QTest::newRow("flag") << SubjectKind::Flag << QByteArray("V.....");
}

void TestFilterItems::everySubjectTakesItsItems()
{
    QFETCH(SubjectKind, subject);
    QFETCH(QByteArray, items);
    QByteArray taken;
    for (const auto &[kind, letter] : {std::pair{ItemKind::Value, 'V'},
                                       {ItemKind::Prefix, 'P'},
                                       {ItemKind::Range, 'R'},
                                       {ItemKind::Contains, 'C'},
                                       {ItemKind::Invalid, 'I'},
                                       {ItemKind::Empty, 'E'}})
        taken += takesItem(subject, kind) ? letter : '.';
    QCOMPARE(taken, items);
}

void TestFilterItems::settlesLiterals_data()
{
    QTest::addColumn<SubjectKind>("subject");
    QTest::addColumn<QByteArray>("literal");
    QTest::addColumn<QByteArray>("settled"); // or the fault
    const auto row = [](SubjectKind subject, const char *literal, const char *settled) {
        QTest::addRow("%d %s", int(subject), literal) << subject << QByteArray(literal) << QByteArray(settled);
    };
    row(SubjectKind::Field, "Dupont ", "Dupont ");
    row(SubjectKind::Word, "", "");
    row(SubjectKind::Level, "key_bad", "key_bad");
    row(SubjectKind::Level, "Clé-Fausse", "key_bad");
    row(SubjectKind::Level, "good", "unknown-level");
    row(SubjectKind::Level, "", "unknown-level");
    row(SubjectKind::Flag, "SHORT", "short");
    row(SubjectKind::Flag, "guillemet-isolé", "stray_quote");
    row(SubjectKind::Flag, "key_bad", "unknown-flag");
    row(SubjectKind::Row, "0", "0");
    row(SubjectKind::Row, "007", "007");
    row(SubjectKind::Record, "999999999999999999", "999999999999999999");
    row(SubjectKind::Record, "9999999999999999999", "number-expected");
    row(SubjectKind::Line, "-1", "number-expected");
    row(SubjectKind::Line, "1.5", "number-expected");
    row(SubjectKind::Evidence, "leak.csv", "number-expected");
    row(SubjectKind::EntryYear, "2015 ", "number-expected");
    row(SubjectKind::BirthYear, "\u0661", "number-expected"); // an Arabic digit
    row(SubjectKind::BirthDecade, "", "number-expected");
}

void TestFilterItems::settlesLiterals()
{
    QFETCH(SubjectKind, subject);
    QFETCH(QByteArray, literal);
    QFETCH(QByteArray, settled);
    std::string text = literal.toStdString();
    const FilterFault fault = settleLiteral(subject, text);
    QCOMPARE(fault == FilterFault::None ? text : std::string(faultName(fault)), settled.toStdString());
}

void TestFilterItems::findsReversedRanges_data()
{
    QTest::addColumn<SubjectKind>("subject");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<bool>("reversed");
    const auto row = [](SubjectKind subject, const char *from, const char *to, bool reversed) {
        QTest::addRow("%d %s..%s", int(subject), from, to) << subject << QByteArray(from) << QByteArray(to) << reversed;
    };
    const SubjectKind field = SubjectKind::Field;
    row(field, "1", "2", false);
    row(field, "2", "2", false);
    row(field, "2", "1", true);
    row(field, "10", "9", true);
    row(field, "9", "10", false);
    row(field, "010", "9", true);
    row(field, "0", "00", false);
    row(field, "99999999999999999999999", "100000000000000000000000", false);
    row(field, "1970-05", "1970", false);
    row(field, "1970", "1970-05", false);
    row(field, "1971", "1970-05", true);
    row(field, "1970-05-02", "1970-05-01", true);
    row(field, "31/01/1970", "01/02/1970", false);
    row(field, "01/02/1970", "31/01/1970", true);
    row(field, "01/02/1970", "1970-01", true);
    row(field, "z", "a", false); // the order of texts is the field's affair
    row(field, "2", "a", false);
    row(field, "56", "2A", false);
    row(field, "1970-5", "1970-4", false);
    row(SubjectKind::Level, "format", "ok", false);
    row(SubjectKind::Level, "ok", "ok", false);
    row(SubjectKind::Level, "ok", "format", true);
    row(SubjectKind::Level, "warning", "partial", true);
}

void TestFilterItems::findsReversedRanges()
{
    QFETCH(SubjectKind, subject);
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(bool, reversed);
    QCOMPARE(isReversed(subject, from.toStdString(), to.toStdString()), reversed);
}

void TestFilterItems::comparesNumbersAsNumbers()
{
    const std::uint32_t seed = std::random_device{}();
    qInfo("seed %u", seed);
    std::mt19937 random(seed);
    for (int i = 0; i < 5000; ++i) {
        const auto a = random() >> (random() % 32);
        const auto b = random() >> (random() % 32);
        const std::string from = std::string(random() % 3, '0') + std::to_string(a);
        const std::string to = std::string(random() % 3, '0') + std::to_string(b);
        QVERIFY2(isReversed(SubjectKind::Row, from, to) == (a > b), (from + ".." + to).c_str());
    }
}

void TestFilterItems::comparesDatesAsDates()
{
    const std::uint32_t seed = std::random_device{}();
    qInfo("seed %u", seed);
    std::mt19937 random(seed);
    const auto date = [&random] {
        return std::array<int, 3>{1990 + int(random() % 3), 1 + int(random() % 3), 1 + int(random() % 3)};
    };
    const auto written = [&random](const std::array<int, 3> &d) {
        const bool isFrench = random() % 2 == 0;
        return (isFrench ? QString::asprintf("%02d/%02d/%04d", d[2], d[1], d[0])
                         : QString::asprintf("%04d-%02d-%02d", d[0], d[1], d[2]))
            .toStdString();
    };
    for (int i = 0; i < 5000; ++i) {
        const std::array<int, 3> a = date();
        const std::array<int, 3> b = date();
        const std::string from = written(a);
        const std::string to = written(b);
        QVERIFY2(isReversed(SubjectKind::Field, from, to) == (a > b), (from + ".." + to).c_str());
    }
}

QTEST_APPLESS_MAIN(TestFilterItems)
#include "tst_filteritems.moc"
