// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/randomstream.h"
#include "training/rowcells.h"

#include "leakreader.h"

#include <QtTest>

using namespace filature::training;

class TestRowCells : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plainCellsAreTheirOwnLine();
    void openCellGrowsUntilItIsClosed();
    void quotesAreAddedWhereNeeded_data();
    void quotesAreAddedWhereNeeded();
    void editsChangeCellsAndLine();
    void missingCellsAreEmpty();
    void clearForgetsEverything();
    void linesReadBackAsTheirCells();

private:
    static std::string line(const RowCells &cells, Quoting quoting = Quoting::WhereNeeded)
    {
        std::string out;
        cells.appendLine(out, TextEncoding::Utf8, quoting);
        return out;
    }
};

void TestRowCells::plainCellsAreTheirOwnLine()
{
    RowCells cells;
    cells.add("SYN1");
    cells.add("");
    cells.add("LE GOFF");
    QCOMPARE(cells.size(), std::size_t{3});
    QCOMPARE(line(cells), std::string("SYN1;;LE GOFF"));
    QCOMPARE(line(cells, Quoting::None), std::string("SYN1;;LE GOFF"));
}

void TestRowCells::openCellGrowsUntilItIsClosed()
{
    RowCells cells;
    cells.open() += "12";
    cells.open() += " RUE";
    cells.close();
    cells.close();
    QCOMPARE(std::string(cells.cell(0)), std::string("12 RUE"));
    QCOMPARE(std::string(cells.cell(1)), std::string());
    QCOMPARE(line(cells), std::string("12 RUE;"));
}

void TestRowCells::quotesAreAddedWhereNeeded_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("quoted");
    QTest::newRow("plain") << QByteArray("a") << QByteArray("a;z");
    QTest::newRow("separator") << QByteArray("a;b") << QByteArray("\"a;b\";z");
    QTest::newRow("quote") << QByteArray("a \"b\" c") << QByteArray("\"a \"\"b\"\" c\";z");
    QTest::newRow("line feed") << QByteArray("a\nb") << QByteArray("\"a\nb\";z");
    QTest::newRow("carriage return") << QByteArray("a\rb") << QByteArray("\"a\rb\";z");
    QTest::newRow("only a quote") << QByteArray("\"") << QByteArray("\"\"\"\";z");
}

void TestRowCells::quotesAreAddedWhereNeeded()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, quoted);
    RowCells cells;
    cells.mayNeedQuotes();
    cells.add(text.toStdString());
    cells.add("z");
    QCOMPARE(QByteArray::fromStdString(line(cells)), quoted);
    QCOMPARE(QByteArray::fromStdString(line(cells, Quoting::None)), text + ";z");
}

void TestRowCells::editsChangeCellsAndLine()
{
    RowCells cells;
    for (const char *text : {"0", "1", "2", "3", "4", "5"})
        cells.add(text);
    cells.set(Column::PatientCode, "B;C");
    cells.insert(3, "new");
    cells.insert(cells.size(), "");
    QCOMPARE(line(cells), std::string("0;\"B;C\";2;new;3;4;5;"));
    cells.erase(0);
    cells.truncate(4);
    QCOMPARE(line(cells), std::string("\"B;C\";2;new;3"));
    cells.truncate(9);
    QCOMPARE(cells.size(), std::size_t{4});
    cells.swap(Column::FileNumber, Column::Civility);
    QCOMPARE(line(cells), std::string("new;2;\"B;C\";3"));
}

void TestRowCells::missingCellsAreEmpty()
{
    RowCells cells;
    cells.add("x");
    QVERIFY(cells.cell(Column::Mark).empty());
    cells.set(Column::Mark, "y"); // not there: nothing happens
    QCOMPARE(line(cells), std::string("x"));
}

void TestRowCells::clearForgetsEverything()
{
    RowCells cells;
    cells.mayNeedQuotes();
    cells.add("a;b");
    cells.clear();
    QCOMPARE(cells.size(), std::size_t{0});
    cells.add("c");
    QCOMPARE(line(cells), std::string("c"));
}

void TestRowCells::linesReadBackAsTheirCells()
{
    static constexpr std::string_view kLetters = "ab;\"\r\n 'x";
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        RandomStream random(seed, Domain::Row);
        RowCells cells;
        cells.mayNeedQuotes();
        std::vector<std::string> expected;
        for (std::uint32_t i = 2 + random.below(6); i != 0; --i) {
            std::string text;
            for (std::uint32_t letters = random.below(6); letters != 0; --letters)
                text += kLetters[random.below(kLetters.size())];
            cells.add(text);
            expected.push_back(text);
        }
        const std::string text = line(cells) + "\r\n";
        std::size_t position = 0;
        std::vector<std::string> found;
        QVERIFY2(filature::test::takeStrictRow(text, position, "\r\n", ';', found),
                 qPrintable(QStringLiteral("seed %1").arg(seed)));
        QVERIFY2(found == expected && position == text.size(), qPrintable(QStringLiteral("seed %1").arg(seed)));
    }
}

QTEST_APPLESS_MAIN(TestRowCells)
#include "tst_rowcells.moc"
