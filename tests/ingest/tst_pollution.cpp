// SPDX-License-Identifier: GPL-3.0-or-later
// Invented tables with one fault each, read without being told anything, after the kinds of the Pollock benchmark.
#include "pollutionscore.h"
#include "readrows.h"

#include "core/jobcontrol.h"
#include "ingest/dialect.h"

#include <QtTest>

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

using namespace filature;
using namespace filature::ingest;
using namespace filature::test;

namespace {

using Cells = std::vector<std::string>;

struct Invented
{
    TextTable table;                   // with its header
    std::vector<std::size_t> quoted;   // columns that are always quoted
};

struct Style
{
    std::string delimiter = ",";
    char quote = '"';
    char escape = '"';
};

std::string two(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

// Patients of a laboratory: numbers, names, dates, addresses, remarks with commas and quotes.
Invented patients()
{
    const Cells names = {"DUPRÉ", "LE GALL", "MARTIN", "DA COSTA"};
    const Cells towns = {"Val d'Encre", "Port-Papier", "Saint-Plume sur Mer"};
    const Cells remarks = {"", "à jeun", "voir dossier \"bleu\"", "diabète, type 2"};
    Invented invented{{{"id", "nom", "naissance", "cp", "ville", "telephone", "mail", "remarque"}}, {1, 7}};
    for (int i = 0; i < 24; ++i) {
        const auto at = static_cast<std::size_t>(i);
        const std::string birth = "19" + std::to_string(30 + i * 2) + "-" + two(1 + i % 12) + "-" + two(1 + i);
        invented.table.push_back({std::to_string(1000 + i), names[at % 4], birth, "560" + two(i), towns[at % 3], "06 39 98 00 " + two(i),
                                  "p" + std::to_string(i) + "@mail.example", remarks[at * 7 % 4]});
    }
    return invented;
}

// Texts only.
Invented places()
{
    const Cells names = {"Ann Bell", "Cy Dorn", "Eve Fox"};
    const Cells streets = {"Long Lane", "Mill Road, upper end", "Old Street"};
    const Cells notes = {"empty", "to let, soon", "\"sold\""};
    Invented invented{{{"name", "street", "town", "kind", "note"}}, {0, 4}};
    for (std::size_t i = 0; i < 24; ++i)
        invented.table.push_back({names[i % 3] + " " + static_cast<char>('A' + i), streets[i * 5 % 3], i % 2 == 0 ? "York" : "New Bath",
                                  i % 5 < 2 ? "shop" : "flat", notes[i * 7 % 3]});
    return invented;
}

std::string writtenCell(const Invented &invented, std::size_t column, const std::string &cell, const Style &style)
{
    const bool isAlways = std::ranges::contains(invented.quoted, column);
    if (!isAlways && !cell.contains(style.delimiter[0]) && !cell.contains(style.quote)) return cell;
    std::string text(1, style.quote);
    for (const char c : cell) {
        if (c == style.quote) text += style.escape;
        text += c;
    }
    return text + style.quote;
}

Cells writtenCells(const Invented &invented, std::size_t row, const Style &style = {})
{
    Cells cells;
    for (std::size_t c = 0; c < invented.table[row].size(); ++c) cells.push_back(writtenCell(invented, c, invented.table[row][c], style));
    return cells;
}

std::string joined(const Cells &cells, const std::string &delimiter = ",")
{
    std::string text;
    for (std::size_t i = 0; i < cells.size(); ++i) text += (i == 0 ? "" : delimiter) + cells[i];
    return text;
}

std::string fileOf(const Invented &invented, const Style &style = {}, const std::string &lineEnd = "\r\n")
{
    std::string text;
    for (std::size_t row = 0; row < invented.table.size(); ++row)
        text += joined(writtenCells(invented, row, style), style.delimiter) + lineEnd;
    return text;
}

// The file with another line for one of its rows.
std::string withRow(const Invented &invented, std::size_t changed, const std::string &line)
{
    std::string text;
    for (std::size_t row = 0; row < invented.table.size(); ++row)
        text += (row == changed ? line : joined(writtenCells(invented, row))) + "\r\n";
    return text;
}

double scoreOf(const std::string &text, const TextTable &clean)
{
    MemorySource source(text);
    JobControl job;
    const auto detection = detect(source, {}, job);
    if (!detection) return 0;
    TextTable loaded{detection->columnNames};
    const ReadResult result = readAll(source, detection->dialect);
    if (!tilingFault(result.rows, text.size()).empty()) return 0;
    for (const ReadRow &row : result.rows)
        if (row.row.kind == RowKind::Stored) loaded.push_back(row.cells);
    return pollutionScore(clean, loaded);
}

// The mean score over all places of a fault.
double meanOver(const Invented &invented, std::size_t dropped, const std::function<double(std::size_t row, std::size_t column)> &score)
{
    double sum = 0;
    std::size_t places = 0;
    for (std::size_t row = 0; row < invented.table.size(); ++row)
        for (std::size_t column = 0; column + dropped < invented.table[row].size(); ++column, ++places) sum += score(row, column);
    return sum / static_cast<double>(places);
}

double lessDelimiters(const Invented &invented)
{
    return meanOver(invented, 1, [&](std::size_t row, std::size_t column) {
        Cells cells = writtenCells(invented, row);
        cells[column] += cells[column + 1];
        cells.erase(cells.begin() + static_cast<std::ptrdiff_t>(column) + 1);
        return scoreOf(withRow(invented, row, joined(cells)), invented.table);
    });
}

double moreDelimiters(const Invented &invented)
{
    return meanOver(invented, 0, [&](std::size_t row, std::size_t column) {
        Cells cells = writtenCells(invented, row);
        cells.insert(cells.begin() + static_cast<std::ptrdiff_t>(column), std::string());
        return scoreOf(withRow(invented, row, joined(cells)), invented.table);
    });
}

// A stray quote is data.
double strayQuotes(const Invented &invented)
{
    return meanOver(invented, 0, [&](std::size_t row, std::size_t column) {
        Cells cells = writtenCells(invented, row);
        cells[column].insert(0, 1, '"');
        TextTable clean = invented.table;
        clean[row][column].insert(0, 1, '"');
        return scoreOf(withRow(invented, row, joined(cells)), clean);
    });
}

} // namespace

class TestPollution : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void faultsOfOneRowCostLittle_data();
    void faultsOfOneRowCostLittle();
    void wholeFilesAreRead_data();
    void wholeFilesAreRead();
};

void TestPollution::faultsOfOneRowCostLittle_data()
{
    QTest::addColumn<bool>("isOfTexts");
    QTest::addColumn<int>("fault");
    QTest::addColumn<double>("floor");
    QTest::newRow("patients, a delimiter less") << false << 0 << 9.95;
    QTest::newRow("patients, a delimiter more") << false << 1 << 9.99;
    QTest::newRow("patients, a stray quote") << false << 2 << 9.99;
    QTest::newRow("places, a delimiter less") << true << 0 << 9.90;
    QTest::newRow("places, a delimiter more") << true << 1 << 9.98;
    QTest::newRow("places, a stray quote") << true << 2 << 9.97;
}

void TestPollution::faultsOfOneRowCostLittle()
{
    QFETCH(bool, isOfTexts);
    QFETCH(int, fault);
    QFETCH(double, floor);
    const Invented invented = isOfTexts ? places() : patients();
    const double score = fault == 0 ? lessDelimiters(invented) : fault == 1 ? moreDelimiters(invented) : strayQuotes(invented);
    qInfo("%.4f of 10", score);
    QVERIFY(score >= floor);
}

void TestPollution::wholeFilesAreRead_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("headerRows");
    for (const bool isOfTexts : {false, true}) {
        const Invented invented = isOfTexts ? places() : patients();
        const std::string plain = fileOf(invented);
        const std::string head = plain.substr(0, plain.find('\n') + 1);
        const auto row = [&](const char *name, const std::string &text, int headerRows = 1) {
            QTest::addRow("%s, %s", isOfTexts ? "places" : "patients", name) << QByteArray::fromStdString(text) << headerRows;
        };
        row("as it is", plain);
        row("LF", fileOf(invented, {}, "\n"));
        row("CR", fileOf(invented, {}, "\r"));
        row("no line end behind the last row", plain.substr(0, plain.size() - 2));
        row("a blank line at the end", plain + "\r\n");
        row("semicolons", fileOf(invented, {.delimiter = ";"}));
        row("tabs", fileOf(invented, {.delimiter = "\t"}));
        row("two bars", fileOf(invented, {.delimiter = "||"}));
        row("commas and blanks", fileOf(invented, {.delimiter = ", "}));
        row("backslashes before quotes", fileOf(invented, {.escape = '\\'}));
        row("NUL before quotes", fileOf(invented, {.escape = '\0'}));
        row("a preamble", "EXPORT" + std::string(invented.table[0].size() - 1, ',') + "\r\n\r\n" + plain);
        row("two header rows", head + plain, 2);
        row("three header rows", head + head + plain, 3);
        row("the table again", plain + plain);
    }
}

void TestPollution::wholeFilesAreRead()
{
    QFETCH(QByteArray, text);
    QFETCH(int, headerRows);
    TextTable clean = (QByteArray(QTest::currentDataTag()).startsWith("places") ? places() : patients()).table;
    for (std::string &name : clean[0]) {
        const std::string once = name;
        for (int i = 1; i < headerRows; ++i) name += " " + once;
    }
    QCOMPARE(scoreOf(text.toStdString(), clean), 10.0);
}

QTEST_APPLESS_MAIN(TestPollution)
#include "tst_pollution.moc"
