// SPDX-License-Identifier: GPL-3.0-or-later
// Delimited files made by others, with what they expect. Every difference that is meant is listed with its reason.
#include "pollutionscore.h"
#include "readrows.h"
#include "support/corpus.h"

#include "core/jobcontrol.h"
#include "ingest/dialect.h"

#include <QtTest>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

using namespace Qt::StringLiterals;
using namespace filature;
using namespace filature::ingest;
using namespace filature::test;

namespace {

using Cells = std::vector<std::string>;
using Table = std::vector<Cells>;

struct Loaded
{
    Detection detection;
    Table rows; // stored ones
};

std::string contentOf(const std::filesystem::path &path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::optional<Loaded> load(std::string_view text, const DialectOptions &options = {})
{
    MemorySource source(text);
    JobControl job;
    auto detection = detect(source, options, job);
    if (!detection) return {};
    Loaded loaded{std::move(*detection), {}};
    for (const ReadRow &row : readAll(source, loaded.detection.dialect).rows)
        if (row.row.kind == RowKind::Stored) loaded.rows.push_back(row.cells);
    return loaded;
}

std::vector<QJsonObject> jsonLines(const std::filesystem::path &path)
{
    QFile file(QString::fromStdString(path.string()));
    std::vector<QJsonObject> objects;
    if (!file.open(QIODevice::ReadOnly)) return objects;
    while (!file.atEnd())
        if (const QByteArray line = file.readLine(); !line.trimmed().isEmpty()) objects.push_back(QJsonDocument::fromJson(line).object());
    return objects;
}

std::string text(const QJsonValue &value) { return value.toString().toStdString(); }

Table tableOf(const QJsonArray &rows)
{
    Table table;
    for (const QJsonValue &row : rows) {
        Cells cells;
        // With "return_quoted" a cell is a pair of its text and whether it was quoted.
        for (const QJsonValue &cell : row.toArray()) cells.push_back(cell.isArray() ? text(cell.toArray().at(0)) : text(cell));
        if (!cells.empty()) table.push_back(cells); // a blank line
    }
    return table;
}

std::string describeTable(const Table &table)
{
    std::string out;
    for (const Cells &row : table) {
        for (std::size_t i = 0; i < row.size(); ++i) out += (i == 0 ? "[" : "|") + visible(row[i]);
        out += "]";
    }
    return out;
}

QString firstDifference(const Table &actual, const Table &expected)
{
    for (std::size_t i = 0; i < std::max(actual.size(), expected.size()); ++i) {
        const Table a = i < actual.size() ? Table{actual[i]} : Table{};
        const Table e = i < expected.size() ? Table{expected[i]} : Table{};
        if (a != e) return QStringLiteral("row %1: %2 instead of %3").arg(i).arg(QString::fromStdString(describeTable(a)), QString::fromStdString(describeTable(e)));
    }
    return {};
}

// A difference that is meant: the first key that the name begins with.
using Reasons = std::vector<std::pair<std::string, const char *>>;

const char *reasonOf(const Reasons &reasons, const std::string &name)
{
    for (const auto &[begin, reason] : reasons)
        if (name.starts_with(begin)) return reason;
    return nullptr;
}

// As the program writes it: the names, c1, c2 ... where there are none, and the stored rows.
Table tableWithNames(const Loaded &loaded)
{
    Table table = loaded.rows;
    if (!loaded.detection.columnNames.empty()) table.insert(table.begin(), loaded.detection.columnNames);
    return table;
}

// A file as comma, double quote, LF.
Table plainTable(const std::string &csv)
{
    Dialect dialect;
    dialect.headerRows = 0;
    Table table;
    for (const ReadRow &row : readAll(csv, dialect).rows)
        if (row.row.kind == RowKind::Stored) table.push_back(row.cells);
    return table;
}

// What the case tells pgloader.
DialectOptions pgloaderOptions(const std::filesystem::path &folder)
{
    DialectOptions options;
    options.headerRows = 0;
    options.quote = "";
    for (const QJsonValue &clause : QJsonDocument::fromJson(QByteArray::fromStdString(contentOf(folder / "options.json"))).object()["with"_L1].toArray()) {
        const QString with = clause.toString();
        static const QRegularExpression quoted(QStringLiteral("'(.*)'?$"));
        const std::string value = quoted.match(with).captured(1).remove(QLatin1Char('\'')).toStdString();
        if (with.startsWith(QLatin1String("fields terminated by")) && !value.empty()) options.delimiter = value; // else the option is cut off
        if (with.contains(QLatin1String("enclosed by"))) options.quote = value;
        if (with.contains(QLatin1String("escaped by backslash"))) options.escape = "\\";
        if (with.startsWith(QLatin1String("skip header = "))) options.headerRows = with.mid(14).toUInt();
        if (with.startsWith(QLatin1String("csv header"))) options.headerRows = 1;
    }
    return options;
}

std::filesystem::path pgloaderFile(const std::filesystem::path &folder)
{
    for (const auto &entry : std::filesystem::directory_iterator(folder))
        if (entry.path().extension() == ".csv") return entry.path();
    return {};
}

// The cells of psql's answer; '+' at the end of a line: the cell goes on in the next one.
std::vector<std::string> psqlCells(const std::string &answer)
{
    std::vector<std::string> cells;
    const QStringList lines = QString::fromStdString(answer).split(QLatin1Char('\n'));
    std::vector<QString> row;
    bool goesOn = false;
    for (qsizetype i = 2; i < lines.size() && !lines[i].startsWith(QLatin1Char('(')); ++i) {
        const QStringList parts = lines[i].split(QLatin1String("|"));
        if (!goesOn) row.assign(static_cast<std::size_t>(parts.size()), QString());
        goesOn = false;
        for (qsizetype c = 0; c < std::min<qsizetype>(parts.size(), static_cast<qsizetype>(row.size())); ++c) {
            QString part = parts[c];
            const bool isOpen = part.endsWith(QLatin1Char('+'));
            if (isOpen) part.chop(1);
            goesOn = goesOn || isOpen;
            if (part.trimmed().isEmpty()) continue;
            row[static_cast<std::size_t>(c)] += (row[static_cast<std::size_t>(c)].isEmpty() ? QString() : QStringLiteral("\n")) + part.trimmed();
        }
        if (goesOn) continue;
        for (const QString &cell : row) cells.push_back(cell.toStdString());
    }
    return cells;
}

} // namespace

class TestCsvCorpus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFileIsReadOrRefused_data();
    void everyFileIsReadOrRefused();
    void w3cDialectsAreFound();
    void cleverDialectsAreFound();
    void cleverTextsAreParsed_data();
    void cleverTextsAreParsed();
    void pollutedFilesAreRead_data();
    void pollutedFilesAreRead();
    void pollutedFilesScore();
    void spectrumCellsAreRight_data();
    void spectrumCellsAreRight();
    void csvkitFilesAreRead_data();
    void csvkitFilesAreRead();
    void pgloaderCountsAreRight_data();
    void pgloaderCountsAreRight();
    void pgloaderCellsAreFound_data();
    void pgloaderCellsAreFound();
    void duckdbRowsAreRight_data();
    void duckdbRowsAreRight();
    void duckdbCountsAreRight();
    void duckdbDialectsAreFound();
};

void TestCsvCorpus::everyFileIsReadOrRefused_data()
{
    FILATURE_NEED_CORPUS("csv-duckdb");
    QTest::addColumn<QString>("folder");
    for (const auto &entry : std::filesystem::directory_iterator(corpusFolder()))
        if (entry.is_directory()) QTest::newRow(entry.path().filename().c_str()) << QString::fromStdString(entry.path().filename().string());
}

void TestCsvCorpus::everyFileIsReadOrRefused()
{
    QFETCH(QString, folder);
    std::size_t imported = 0;
    std::size_t refused = 0;
    for (const auto &entry : std::filesystem::recursive_directory_iterator(corpusFolder() / folder.toStdString())) {
        if (!entry.is_regular_file()) continue;
        const std::string content = contentOf(entry.path());
        MemorySource source(content);
        JobControl job;
        const auto detection = detect(source, {}, job);
        if (!detection) {
            QVERIFY2(detection.error().code == ErrorCode::UnsupportedFormat, entry.path().c_str());
            QVERIFY2(!detection.error().detail.empty(), entry.path().c_str());
            ++refused;
            continue;
        }
        ++imported;
        const ReadResult result = readAll(source, detection->dialect);
        const std::string fault = tilingFault(result.rows, content.size());
        QVERIFY2(fault.empty(), (entry.path().string() + ": " + fault).c_str());
        QVERIFY2(result.tapped == content, entry.path().c_str());
        QVERIFY2(result.totals.bytes == content.size(), entry.path().c_str()); // counted apart from the rows
    }
    qInfo("%s: %zu files are read, %zu refused in words", qPrintable(folder), imported, refused);
    QVERIFY(imported + refused > 0);
}

void TestCsvCorpus::w3cDialectsAreFound()
{
    FILATURE_NEED_CORPUS("csv-w3c");
    const Reasons reasons = {{"methane_molecular", "columns aligned with runs of blanks"}};
    const std::map<std::string, std::string> marks = {{"comma", ","}, {"semicolon", ";"}, {"tab", "\t"}, {"space", " "}, {"vslash", "|"}, {"doublequote", "\""}, {"singlequote", "'"}};
    const auto folder = corpusFolder() / "csv-w3c";
    Table annotations = plainTable(contentOf(folder / "dialects.csv"));
    annotations.erase(annotations.begin());
    std::size_t failures = 0;
    for (const Cells &annotation : annotations) {
        const auto loaded = load(contentOf(folder / "files" / annotation[0]));
        QVERIFY2(loaded, annotation[0].c_str());
        const Dialect &dialect = loaded->detection.dialect;
        const bool isRight = dialect.delimiter == marks.at(annotation[2]) && dialect.quote == marks.at(annotation[3]);
        failures += !isRight;
        QVERIFY2(isRight || reasonOf(reasons, annotation[0]) != nullptr, (annotation[0] + ": " + dialect.delimiter + " " + dialect.quote).c_str());
    }
    qInfo("%zu of %zu dialects are wrong", failures, annotations.size());
    QVERIFY(annotations.size() > 90 && failures * 100 < annotations.size() * 3);
}

void TestCsvCorpus::cleverDialectsAreFound()
{
    FILATURE_NEED_CORPUS("csv-clevercsv");
    QStringList wrong;
    std::size_t samples = 0;
    for (const QJsonObject &sample : jsonLines(corpusFolder() / "csv-clevercsv" / "detect.jsonl")) {
        ++samples;
        const auto loaded = load(text(sample["text"_L1]));
        QVERIFY(loaded);
        const QJsonObject expected = sample["dialect"_L1].toObject();
        const Dialect &dialect = loaded->detection.dialect;
        // Where no cell is quoted nobody can know the quote: the usual one is told.
        const std::string quote = text(expected["quotechar"_L1]);
        const bool isRight = dialect.delimiter == text(expected["delimiter"_L1]) && dialect.quote == (quote.empty() ? "\"" : quote)
                             && dialect.escape == text(expected["escapechar"_L1]);
        if (!isRight) wrong += sample["id"_L1].toString();
    }
    qInfo("%lld of %zu dialects are wrong", static_cast<long long>(wrong.size()), samples);
    QVERIFY2(samples > 0 && static_cast<std::size_t>(wrong.size()) * 100 < samples * 3, qPrintable(wrong.join(QLatin1Char(' '))));
}

void TestCsvCorpus::cleverTextsAreParsed_data()
{
    FILATURE_NEED_CORPUS("csv-clevercsv");
    QTest::addColumn<QJsonObject>("sample");
    for (const QJsonObject &sample : jsonLines(corpusFolder() / "csv-clevercsv" / "parse.jsonl")) QTest::newRow(text(sample["id"_L1]).c_str()) << sample;
}

void TestCsvCorpus::cleverTextsAreParsed()
{
    QFETCH(QJsonObject, sample);
    const Reasons reasons = {
        {"test_parse_no_delim_4", "a quote in the middle of a cell is data and protects no line break"},
        {"test_parse_no_delim_6", "a quote in the middle of a cell is data and protects no line break"},
        {"test_parse_builtin_6", "an opening quote that is never closed is data"},
        {"test_parse_quote_mismatch_4", "an opening quote that is never closed is data"},
        {"test_parse_return_quoted_3", "an opening quote that is never closed is data"},
    };
    const QJsonObject dialect = sample["dialect"_L1].toObject();
    DialectOptions options;
    options.delimiter = text(dialect["delimiter"_L1]);
    options.quote = text(dialect["quotechar"_L1]);
    options.escape = text(dialect["escapechar"_L1]);
    options.headerRows = 0;
    const auto loaded = load(text(sample["text"_L1]), options);
    QVERIFY(loaded);
    const QString difference = firstDifference(loaded->rows, tableOf(sample["rows"_L1].toArray()));
    const bool isMeant = reasonOf(reasons, text(sample["id"_L1])) != nullptr;
    QVERIFY2(difference.isEmpty() != isMeant, qPrintable(isMeant ? QStringLiteral("there is no difference any more") : difference));
}

void TestCsvCorpus::pollutedFilesAreRead_data()
{
    FILATURE_NEED_CORPUS("csv-pollock-like");
    QTest::addColumn<QString>("name");
    for (const auto &entry : std::filesystem::directory_iterator(corpusFolder() / "csv-pollock-like" / "csv"))
        QTest::newRow(entry.path().stem().c_str()) << QString::fromStdString(entry.path().filename().string());
}

void TestCsvCorpus::pollutedFilesAreRead()
{
    QFETCH(QString, name);
    const Reasons reasons = {
        {"row_less_sep_", "a row that is short is stored as found"},
        {"row_more_sep_", "a row that is long is stored as found"},
        {"row_field_delimiter_", "a row with another delimiter is stored as found"},
        {"file_field_delimiter_0x20", "cells with blanks are not quoted: rows of many widths, stored as found"},
        {"file_no_header", "columns without names are called c1, c2 ..."},
        {"file_quotation_char_0x27", "quotes are escaped in one cell and not in another"},
    };
    const auto folder = corpusFolder() / "csv-pollock-like";
    const auto loaded = load(contentOf(folder / "csv" / name.toStdString()));
    QVERIFY(loaded);
    const Table actual = tableWithNames(*loaded);
    const QString difference = firstDifference(actual, plainTable(contentOf(folder / "clean" / name.toStdString())));
    const char *reason = reasonOf(reasons, name.toStdString());
    QVERIFY2(difference.isEmpty() || reason != nullptr, qPrintable(difference));
    // Even then no row is lost.
    if (reason != nullptr && name.startsWith(QLatin1String("row_"))) QCOMPARE(actual.size(), std::size_t{25});
}

// What is lost is what pollutedFilesAreRead() names.
void TestCsvCorpus::pollutedFilesScore()
{
    FILATURE_NEED_CORPUS("csv-pollock-like");
    constexpr double kFloor = 9.955;
    const auto folder = corpusFolder() / "csv-pollock-like";
    double sum = 0;
    int files = 0;
    for (const auto &entry : std::filesystem::directory_iterator(folder / "csv")) {
        const auto loaded = load(contentOf(entry.path()));
        QVERIFY2(loaded, entry.path().c_str());
        sum += pollutionScore(plainTable(contentOf(folder / "clean" / entry.path().filename())), tableWithNames(*loaded));
        ++files;
    }
    QVERIFY(files > 300);
    qInfo("%d polluted files: %.3f of 10", files, sum / files);
    QVERIFY(sum / files >= kFloor);
}

void TestCsvCorpus::spectrumCellsAreRight_data()
{
    FILATURE_NEED_CORPUS("csv-spectrum");
    QTest::addColumn<QString>("name");
    for (const auto &entry : std::filesystem::directory_iterator(corpusFolder() / "csv-spectrum" / "csvs"))
        QTest::newRow(entry.path().stem().c_str()) << QString::fromStdString(entry.path().stem().string());
}

void TestCsvCorpus::spectrumCellsAreRight()
{
    QFETCH(QString, name);
    const auto folder = corpusFolder() / "csv-spectrum";
    const auto loaded = load(contentOf(folder / "csvs" / (name.toStdString() + ".csv")));
    QVERIFY(loaded);
    const std::string json = contentOf(folder / "json" / (name.toStdString() + ".json"));
    const QJsonArray expected = QJsonDocument::fromJson(QByteArray::fromStdString(json)).array();
    QCOMPARE(loaded->rows.size(), static_cast<std::size_t>(expected.size()));
    for (std::size_t i = 0; i < loaded->rows.size(); ++i) {
        const QJsonObject object = expected.at(static_cast<qsizetype>(i)).toObject();
        QCOMPARE(loaded->rows[i].size(), static_cast<std::size_t>(object.size()));
        for (std::size_t column = 0; column < loaded->rows[i].size(); ++column)
            QCOMPARE(loaded->rows[i][column], text(object[QString::fromStdString(loaded->detection.columnNames[column])]));
    }
}

void TestCsvCorpus::csvkitFilesAreRead_data()
{
    FILATURE_NEED_CORPUS("csv-csvkit");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<QString>("names");
    QTest::addColumn<int>("rows");
    const auto row = [](const char *name, const char *encoding, const char *names, int rows) {
        QTest::newRow(name) << QString::fromLatin1(name) << QString::fromLatin1(encoding) << QString::fromUtf8(names) << rows;
    };
    row("blanks.csv", "UTF-8", "a|b|c|d|e|f", 1);
    row("dummy2.csv", "UTF-8", "a|b|c", 1);
    row("join_short.csv", "UTF-8", "a|b|c|b2|c2", 2);
    row("no_header_row.csv", "UTF-8", "c1|c2|c3", 1);
    row("test_empty_columns_short_row.csv", "UTF-8", "a|b|c", 0); // delimiters up to the end are blank
    row("test_latin1.csv", "windows-1252", "a|b|c", 2);
    row("test_utf16_little.csv", "UTF-16LE", "a|b|c", 2);
    row("test_utf8_bom.csv", "UTF-8", "foo|bar|baz", 2);
    row("test_skip_lines.csv", "UTF-8", "a|b|c", 1);
    row("realdata/FY09_EDU_Recipients_by_State.csv", "UTF-8", "State Name|State Abbreviate|Code|Montgomery GI Bill-Active Duty|Montgomery GI Bill- Selective Reserve|Dependents' Educational Assistance|Reserve Educational Assistance Program|Post-Vietnam Era Veteran's Educational Assistance Program|TOTAL|", 52);
}

void TestCsvCorpus::csvkitFilesAreRead()
{
    QFETCH(QString, name);
    QFETCH(QString, encoding);
    QFETCH(QString, names);
    QFETCH(int, rows);
    const auto loaded = load(contentOf(corpusFolder() / "csv-csvkit" / name.toStdString()));
    QVERIFY(loaded);
    QString found;
    for (const std::string &part : loaded->detection.columnNames) found += (found.isEmpty() ? QString() : QStringLiteral("|")) + QString::fromStdString(part);
    QCOMPARE(found, names);
    QCOMPARE(QString::fromStdString(loaded->detection.dialect.encoding), encoding);
    QCOMPARE(loaded->rows.size(), static_cast<std::size_t>(rows));
}

void TestCsvCorpus::pgloaderCountsAreRight_data()
{
    FILATURE_NEED_CORPUS("csv-pgloader");
    QTest::addColumn<QString>("name");
    for (const auto &entry : std::filesystem::directory_iterator(corpusFolder() / "csv-pgloader"))
        if (std::filesystem::exists(entry.path() / "expected-01-counts.out")) QTest::newRow(entry.path().filename().c_str()) << QString::fromStdString(entry.path().filename().string());
}

void TestCsvCorpus::pgloaderCountsAreRight()
{
    QFETCH(QString, name);
    const auto folder = corpusFolder() / "csv-pgloader" / name.toStdString();
    const Reasons reasons = {{"set-params", "rows are refused for their types"}, {"playlist-track", "a row is refused for its key"}};
    const auto loaded = load(contentOf(pgloaderFile(folder)), pgloaderOptions(folder));
    QVERIFY(loaded);
    static const QRegularExpression number(QStringLiteral("\\n\\s*(\\d+)\\n"));
    const QString expected = number.match(QString::fromStdString(contentOf(folder / "expected-01-counts.out"))).captured(1);
    if (reasonOf(reasons, name.toStdString()) == nullptr) QCOMPARE(QString::number(loaded->rows.size()), expected);
}

void TestCsvCorpus::pgloaderCellsAreFound_data()
{
    FILATURE_NEED_CORPUS("csv-pgloader");
    QTest::addColumn<QString>("name");
    for (const auto &entry : std::filesystem::directory_iterator(corpusFolder() / "csv-pgloader"))
        if (entry.is_directory()) QTest::newRow(entry.path().filename().c_str()) << QString::fromStdString(entry.path().filename().string());
}

// Texts of the answers that stand in the file are cells of it, but for blanks around them.
void TestCsvCorpus::pgloaderCellsAreFound()
{
    QFETCH(QString, name);
    const Reasons reasons = {{"reformat", "times are cut off from dates"}};
    const auto folder = corpusFolder() / "csv-pgloader" / name.toStdString();
    const std::string content = contentOf(pgloaderFile(folder));
    const auto loaded = load(content, pgloaderOptions(folder));
    QVERIFY(loaded);
    int compared = 0;
    std::set<std::string> cells;
    for (const Cells &row : loaded->rows)
        for (const std::string &cell : row) cells.insert(QString::fromStdString(cell).trimmed().toStdString());
    for (const auto &entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() != ".out" || reasonOf(reasons, name.toStdString()) != nullptr) continue;
        for (const std::string &cell : psqlCells(contentOf(entry.path()))) {
            if (cell.size() < 3 || !content.contains(cell)) continue;
            ++compared;
            QVERIFY2(cells.contains(cell), cell.c_str());
        }
    }
    qInfo("%d cells are compared", compared);
}

void TestCsvCorpus::duckdbRowsAreRight_data()
{
    FILATURE_NEED_CORPUS("csv-duckdb");
    QTest::addColumn<QJsonObject>("sample");
    // Options that are passed on, and those that are about types, names and speed, which do not change the cells.
    const QString names = QStringLiteral("delim sep quote escape header auto_detect buffer_size strict_mode parallel all_varchar sample_size new_line "
                                         "columns names types column_types force_not_null thousands max_line_size");
    const QStringList known = names.split(QLatin1Char(' '));
    int line = 0;
    for (const QJsonObject &sample : jsonLines(corpusFolder() / "csv-duckdb" / "expected.jsonl")) {
        ++line;
        const QStringList options = sample["options"_L1].toObject().keys();
        const bool isComparable = std::ranges::all_of(options, [&](const QString &option) { return known.contains(option); });
        if (sample["kind"_L1] != QStringLiteral("rows") || !sample["verbatim"_L1].toBool() || !isComparable) continue;
        if (sample["file"_L1].toString().endsWith(QLatin1String("gz"))) continue;
        QTest::newRow((std::to_string(line) + " " + text(sample["file"_L1])).c_str()) << sample;
    }
}

// The text of an SQL literal: 'a' or e'\t'.
std::string literal(const QJsonValue &value)
{
    QString quoted = value.toString();
    const bool hasEscapes = quoted.startsWith(QLatin1Char('e'));
    if (hasEscapes) quoted.remove(0, 1);
    quoted = quoted.mid(1, quoted.size() - 2).replace(QLatin1String("''"), QLatin1String("'"));
    return (hasEscapes ? quoted.replace(QLatin1String("\\t"), QLatin1String("\t")) : quoted).toStdString();
}

void TestCsvCorpus::duckdbRowsAreRight()
{
    QFETCH(QJsonObject, sample);
    const Reasons reasons = {
        {"comments/mid_line_", "only whole lines are comments"},
        {"extra_delimiters.csv", "a row that is long is stored as found"},
        {"empty_space_start_value.csv", "numbers keep the blank before them"},
        {"inconsistencies/inconsistent_columns_6.csv", "rows of several widths are still cut"},
        {"issue5077.csv", "a row that is short is stored, not taken for a preamble"},
        {"lineitem-carriage.csv", "numbers keep their zeros"},
        {"null_terminator.csv", "three bytes, of which the second is NUL, are taken for UTF-16"},
    };
    DialectOptions options;
    const QJsonObject given = sample["options"_L1].toObject();
    if (given["auto_detect"_L1].toString().toLower() == QLatin1String("false")) { // then these are meant where nothing is said
        options.delimiter = ",";
        options.headerRows = 0;
    }
    const auto take = [&](const char *name, std::optional<std::string> &option) {
        if (const QJsonValue value = given[QLatin1String(name)]; !value.isUndefined()) option = literal(value);
    };
    take("delim", options.delimiter);
    take("sep", options.delimiter);
    take("quote", options.quote);
    take("escape", options.escape);
    if (const QJsonValue header = given[QLatin1String("header")]; !header.isUndefined())
        options.headerRows = header.toString().toLower() == QLatin1String("true") || header.toString() == QLatin1String("1") ? 1 : 0;
    const auto loaded = load(contentOf(corpusFolder() / "csv-duckdb" / "files" / text(sample["file"_L1])), options);
    QVERIFY(loaded);
    Table actual = loaded->rows;
    Table expected = tableOf(sample["expected"_L1].toArray());
    if (sample["any_order"_L1].toBool()) {
        std::ranges::sort(actual);
        std::ranges::sort(expected);
    }
    const QString difference = firstDifference(actual, expected);
    QVERIFY2(difference.isEmpty() || reasonOf(reasons, text(sample["file"_L1])) != nullptr, qPrintable(difference));
}

// Files that must be accepted, and numbers of rows where no option drops or pads any.
void TestCsvCorpus::duckdbCountsAreRight()
{
    FILATURE_NEED_CORPUS("csv-duckdb");
    const QStringList dropping = {QStringLiteral("ignore_errors"), QStringLiteral("null_padding"), QStringLiteral("skip"), QStringLiteral("comment")};
    int counted = 0;
    for (const QJsonObject &sample : jsonLines(corpusFolder() / "csv-duckdb" / "expected.jsonl")) {
        const QString kind = sample["kind"_L1].toString();
        const std::string file = text(sample["file"_L1]);
        if ((kind != QLatin1String("count") && kind != QLatin1String("loads")) || file.ends_with("gz")) continue;
        const auto loaded = load(contentOf(corpusFolder() / "csv-duckdb" / "files" / file));
        QVERIFY2(loaded, file.c_str());
        const QStringList options = sample["options"_L1].toObject().keys();
        if (kind != QLatin1String("count") || std::ranges::any_of(options, [&](const QString &option) { return dropping.contains(option); })) continue;
        ++counted;
        const auto expected = static_cast<std::size_t>(sample["rows"_L1].toInt());
        const QString difference = QStringLiteral("%1: %2 rows instead of %3").arg(QString::fromStdString(file)).arg(loaded->rows.size()).arg(expected);
        QVERIFY2(loaded->rows.size() == expected, qPrintable(difference));
    }
    QVERIFY(counted > 0);
}

void TestCsvCorpus::duckdbDialectsAreFound()
{
    FILATURE_NEED_CORPUS("csv-duckdb");
    int compared = 0;
    for (const QJsonObject &sample : jsonLines(corpusFolder() / "csv-duckdb" / "expected.jsonl")) {
        if (sample["kind"_L1] != QStringLiteral("sniff")) continue;
        const std::string file = text(sample["file"_L1]);
        const auto loaded = load(contentOf(corpusFolder() / "csv-duckdb" / "files" / file));
        QVERIFY2(loaded, file.c_str());
        const QJsonArray expected = sample["expected"_L1].toArray().at(0).toArray();
        const Dialect &dialect = loaded->detection.dialect;
        QVERIFY2(dialect.delimiter == text(expected.at(0)), file.c_str());
        QVERIFY2(dialect.comment == text(expected.at(4)), file.c_str());
        QVERIFY2((dialect.headerRows > 0) == (text(expected.at(6)) == "1"), file.c_str());
        ++compared;
    }
    QVERIFY(compared > 5);
}

QTEST_APPLESS_MAIN(TestCsvCorpus)
#include "tst_csvcorpus.moc"
