// SPDX-License-Identifier: GPL-3.0-or-later
#include "leakreader.h"
#include "tables.h"
#include "training/servercopy.h"

#include <QtTest>

#include <map>
#include <set>

using namespace filature::training;
using filature::test::Tables;

class TestServerCopy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headerHasItsOwnColumns();
    void cellsAreRewritten_data();
    void cellsAreRewritten();
    void nineTenthsAreThere();
    void aPersonIsThereOrNot();

private:
    static std::map<std::string, std::string> rowOf(const RowCells &cells, std::uint64_t reference)
    {
        std::string text;
        ServerCopy::appendHeader(text);
        ServerCopy::appendRow(text, cells, reference);
        std::vector<std::string> header;
        std::vector<std::string> row;
        std::size_t position = 0;
        filature::test::takeStrictRow(text, position, "\n", ',', header);
        filature::test::takeStrictRow(text, position, "\n", ',', row);
        std::map<std::string, std::string> cellsByName;
        if (position != text.size() || header.size() != row.size()) return cellsByName;
        for (std::size_t i = 0; i < row.size(); ++i)
            cellsByName[header[i]] = row[i];
        return cellsByName;
    }
};

void TestServerCopy::headerHasItsOwnColumns()
{
    std::string header;
    ServerCopy::appendHeader(header);
    QVERIFY(header.ends_with("\n") && !header.starts_with(","));
    const QList<QByteArray> names = QByteArray::fromStdString(header).trimmed().split(',');
    QCOMPARE(names.size(), qsizetype{ServerCopy::kColumns});
    QCOMPARE(std::set<QByteArray>(names.begin(), names.end()).size(), ServerCopy::kColumns);
    QCOMPARE(names.front(), QByteArray("reference"));
    QVERIFY(header.find("NUMDOS") == std::string::npos);
}

void TestServerCopy::cellsAreRewritten_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("rewritten");
    const auto add = [](const char *what, Column column, const char *text, const char *name, const char *rewritten) {
        QTest::newRow(what) << int(column) << QByteArray(text) << QByteArray(name) << QByteArray(rewritten);
    };
    add("date with slashes", Column::BirthDate, "31/12/1960", "date_naissance", "1960-12-31");
    add("date with dashes", Column::FileDate, "01-02-2014", "date_dossier", "2014-02-01");
    add("compact date", Column::FileDate, "20140201", "date_dossier", "2014-02-01");
    add("short year", Column::BirthDate, "31/12/60", "date_naissance", "31/12/60");
    add("no date", Column::BirthDate, "", "date_naissance", "");
    add("unknown date", Column::BirthDate, "00/00/0000", "date_naissance", "0000-00-00");
    add("telephone", Column::HomePhone, "0261910123", "telephone", "+33261910123");
    add("telephone with dots", Column::HomePhone, "02.61.91.01.23", "telephone", "+33261910123");
    add("telephone with blanks", Column::MobilePhone, "06 39 98 01 23", "mobile", "+33639980123");
    add("lost zero", Column::HomePhone, "261910123", "telephone", "261910123");
    add("two telephones", Column::HomePhone, "0261910123 / 0639980123", "telephone", "0261910123 / 0639980123");
    add("with country", Column::HomePhone, "+33261910123", "telephone", "+33261910123");
    add("nothing dialled", Column::HomePhone, "", "telephone", "");
    add("NIR", Column::Nir, "1801245999001", "nir", "180124599900153");
    add("comma and quotes", Column::Comment1, "dit \"non\", puis oui", "remarque", "dit \"non\", puis oui");
    add("line break", Column::Comment2, "a\nb", "observation", "a\nb");
    add("accents", Column::FirstName, "Hélène", "prenom", "Hélène");
}

void TestServerCopy::cellsAreRewritten()
{
    QFETCH(int, column);
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, rewritten);
    RowCells cells;
    for (std::size_t i = 0; i < kColumnCount; ++i)
        cells.add("");
    cells.set(static_cast<Column>(column), text.toStdString());
    if (static_cast<Column>(column) == Column::Nir) cells.set(Column::NirKey, "53");
    auto row = rowOf(cells, 4711);
    QCOMPARE(row.size(), ServerCopy::kColumns);
    QCOMPARE(QByteArray::fromStdString(row[name.toStdString()]), rewritten);
    QCOMPARE(row["reference"], std::string("4711"));
}

void TestServerCopy::nineTenthsAreThere()
{
    Tables tables(1, 40'000);
    const ServerCopy server(tables.labs, tables.scenario, 1);
    std::array<int, kLabCount> rows{};
    std::array<int, kLabCount> there{};
    int all = 0;
    for (std::uint64_t block = 0; block < 9; ++block) {
        tables.rows.startBlock(block);
        for (std::uint64_t i = 0; i < kBlockRows; ++i) {
            const RowPlan &plan = tables.rows.next();
            ++rows[plan.lab];
            if (!server.holds(plan)) continue;
            ++there[plan.lab];
            ++all;
        }
    }
    const double share = all / (9.0 * kBlockRows);
    QVERIFY2(share > 0.89 && share < 0.91, qPrintable(QString::number(share)));
    for (std::size_t i = 0; i < kLabCount; ++i) {
        if (rows[i] < 300) continue;
        const double ofLab = there[i] / double(rows[i]);
        const bool expected = tables.labs[i].isMissingFromServer ? ofLab > 0.33 && ofLab < 0.47 : ofLab > 0.89;
        QVERIFY2(expected,
                 qPrintable(QStringLiteral("%1: %2").arg(QString::fromStdString(tables.labs[i].code)).arg(ofLab)));
    }
}

void TestServerCopy::aPersonIsThereOrNot()
{
    Tables tables(2, 40'000);
    const ServerCopy server(tables.labs, tables.scenario, 2);
    std::map<std::pair<std::uint64_t, std::uint8_t>, bool> known;
    tables.rows.startBlock(0);
    for (std::uint64_t i = 0; i < kBlockRows; ++i) {
        const RowPlan &plan = tables.rows.next();
        const bool holds = server.holds(plan);
        QCOMPARE(known.emplace(std::pair(plan.person->id, plan.lab), holds).first->second, holds);
    }
}

QTEST_APPLESS_MAIN(TestServerCopy)
#include "tst_servercopy.moc"
