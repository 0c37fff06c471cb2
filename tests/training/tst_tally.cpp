// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/tally.h"

#include <QtTest>

#include <numeric>

using namespace filature::training;

class TestTally : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void departementsOfPostcodes_data();
    void departementsOfPostcodes();
    void departementsOfNirs_data();
    void departementsOfNirs();
    void cellsFallIntoTheirClasses_data();
    void cellsFallIntoTheirClasses();
    void shortRowsCountAsEmptyBehindTheirEnd();
    void everyRowIsCountedOnceInEveryTotal();

private:
    static RowCells rowWith(Column column, const QByteArray &text)
    {
        RowCells cells;
        for (std::size_t i = 0; i < kColumnCount; ++i)
            cells.add("");
        cells.set(column, text.toStdString());
        return cells;
    }
    template<std::size_t Count>
    static std::size_t onlyIndex(const Counts<Count> &counts)
    {
        for (std::size_t i = 0; i < Count; ++i)
            if (counts[i] != 0) return i;
        return Count;
    }
};

void TestTally::departementsOfPostcodes_data()
{
    QTest::addColumn<QByteArray>("postcode");
    QTest::addColumn<QByteArray>("departement");
    QTest::newRow("ordinary") << QByteArray("56000") << QByteArray("56");
    QTest::newRow("leading zero") << QByteArray("01000") << QByteArray("01");
    QTest::newRow("lost zero") << QByteArray("6000") << QByteArray("06");
    QTest::newRow("southern Corsica") << QByteArray("20000") << QByteArray("2A");
    QTest::newRow("southern Corsica, 201") << QByteArray("20137") << QByteArray("2A");
    QTest::newRow("northern Corsica") << QByteArray("20200") << QByteArray("2B");
    QTest::newRow("overseas") << QByteArray("97400") << QByteArray("974");
    QTest::newRow("empty") << QByteArray() << QByteArray();
    QTest::newRow("letters") << QByteArray("VANNES") << QByteArray("?");
    QTest::newRow("too short") << QByteArray("560") << QByteArray("?");
    QTest::newRow("too long") << QByteArray("560001") << QByteArray("?");
    QTest::newRow("none such") << QByteArray("99000") << QByteArray("?");
    QTest::newRow("zeros") << QByteArray("00100") << QByteArray("?");
}

void TestTally::departementsOfPostcodes()
{
    QFETCH(QByteArray, postcode);
    QFETCH(QByteArray, departement);
    QCOMPARE(QByteArray::fromStdString(departementName(departementOfPostcode(postcode.toStdString()))), departement);
}

void TestTally::departementsOfNirs_data()
{
    QTest::addColumn<QByteArray>("nir");
    QTest::addColumn<QByteArray>("departement");
    QTest::newRow("ordinary") << QByteArray("1801245999001") << QByteArray("45");
    QTest::newRow("2A") << QByteArray("258072A999002") << QByteArray("2A");
    QTest::newRow("2B") << QByteArray("172112B999003") << QByteArray("2B");
    QTest::newRow("overseas") << QByteArray("2900297499006") << QByteArray("974");
    QTest::newRow("abroad") << QByteArray("2010699999004") << QByteArray("99");
    QTest::newRow("Essonne") << QByteArray("1680191999004") << QByteArray("91");
    QTest::newRow("Val-d'Oise, of whoever was born in 2029 or 1929") << QByteArray("1290195999004") << QByteArray("95");
    QTest::newRow("Algiers") << QByteArray("1670191999004") << QByteArray("99");
    QTest::newRow("Morocco") << QByteArray("2300195999004") << QByteArray("99");
    QTest::newRow("Tunisia") << QByteArray("2300196999004") << QByteArray("99");
    QTest::newRow("mangled") << QByteArray("1,80125E+14") << QByteArray("?");
    QTest::newRow("cut") << QByteArray("180124599900") << QByteArray("?");
    QTest::newRow("2C") << QByteArray("258072C999002") << QByteArray("?");
    QTest::newRow("letter elsewhere") << QByteArray("18O1245999001") << QByteArray("?");
    QTest::newRow("empty") << QByteArray() << QByteArray();
}

void TestTally::departementsOfNirs()
{
    QFETCH(QByteArray, nir);
    QFETCH(QByteArray, departement);
    QCOMPARE(QByteArray::fromStdString(departementName(departementOfNir(nir.toStdString()))), departement);
}

void TestTally::cellsFallIntoTheirClasses_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("index");
    const auto add = [](const char *name, Column column, const char *text, int index) {
        QTest::newRow(name) << int(column) << QByteArray(text) << index;
    };
    add("woman", Column::Civility, "MME", int(Tally::Civility::Woman));
    add("unmarried woman", Column::Civility, "Mlle", int(Tally::Civility::Woman));
    add("man", Column::Civility, "M.", int(Tally::Civility::Man));
    add("child", Column::Civility, "ENF", int(Tally::Civility::Child));
    add("baby", Column::Civility, "BB", int(Tally::Civility::Baby));
    add("sister", Column::Civility, "Sr", int(Tally::Civility::Sister));
    add("no civility", Column::Civility, "", int(Tally::Civility::Empty));
    add("name out of place", Column::Civility, "LE GOFF", int(Tally::Civility::Other));
    add("F", Column::Sex, "F", 0);
    add("2", Column::Sex, "2", 0);
    add("M", Column::Sex, "M", 1);
    add("no sex", Column::Sex, "", 2);
    add("date out of place", Column::Sex, "01/02/1960", 3);
    add("slashes", Column::FileDate, "31/12/2011", 0);
    add("dashes", Column::FileDate, "31-12-2017", 6);
    add("compact", Column::FileDate, "20140102", 3);
    add("outside", Column::FileDate, "31/12/2018", 7);
    add("no date", Column::FileDate, "PAUL", 7);
}

void TestTally::cellsFallIntoTheirClasses()
{
    QFETCH(int, column);
    QFETCH(QByteArray, text);
    QFETCH(int, index);
    const Towns towns;
    const Labs labs(towns);
    Tally tally(labs);
    tally.add(rowWith(static_cast<Column>(column), text));
    const std::size_t found = static_cast<Column>(column) == Column::Civility ? onlyIndex(tally.byCivility)
                              : static_cast<Column>(column) == Column::Sex    ? onlyIndex(tally.bySex)
                                                                              : onlyIndex(tally.byYear);
    QCOMPARE(static_cast<int>(found), index);
}

void TestTally::shortRowsCountAsEmptyBehindTheirEnd()
{
    const Towns towns;
    const Labs labs(towns);
    Tally tally(labs);
    RowCells cells = rowWith(Column::FileNumber, "SYN1");
    cells.truncate(3);
    tally.add(cells);
    QCOMPARE(tally.filled[0], std::uint64_t{1});
    QCOMPARE(std::accumulate(tally.filled.begin(), tally.filled.end(), std::uint64_t{0}), std::uint64_t{1});
    QCOMPARE(tally.byLab[kLabCount], std::uint64_t{1});
    QCOMPARE(tally.byPatient[0], std::uint64_t{1});
}

void TestTally::everyRowIsCountedOnceInEveryTotal()
{
    const Towns towns;
    const Labs labs(towns);
    Tally tally(labs);
    const std::array texts = {QByteArray("LAB07"), QByteArray("LAB99"), QByteArray("LABX1"),
                              QByteArray("56000"), QByteArray("AB"),    QByteArray("+")};
    std::uint64_t rows = 0;
    for (std::size_t column = 0; column < kColumnCount; ++column)
        for (const QByteArray &text : texts) {
            tally.add(rowWith(static_cast<Column>(column), text));
            ++rows;
        }
    const auto sum = [](const auto &counts) { return std::accumulate(counts.begin(), counts.end(), std::uint64_t{0}); };
    QCOMPARE(sum(tally.byLab), rows);
    QCOMPARE(sum(tally.byYear), rows);
    QCOMPARE(sum(tally.byCivility), rows);
    QCOMPARE(sum(tally.bySex), rows);
    QCOMPARE(sum(tally.byBloodGroup), rows);
    QCOMPARE(sum(tally.byPatient), rows);
    QCOMPARE(sum(tally.byPrescriber), rows);
    QCOMPARE(sum(tally.byLabSite), rows);
    QCOMPARE(sum(tally.byBirthplace), rows);
    QCOMPARE(sum(tally.filled), rows);
    QCOMPARE(rows - tally.byLab[kLabCount], std::uint64_t{1}); // LAB07 in its own column
}

QTEST_APPLESS_MAIN(TestTally)
#include "tst_tally.moc"
