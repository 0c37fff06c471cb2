// SPDX-License-Identifier: GPL-3.0-or-later
// The record table, its masked view, the fields and the writer name the same columns.
#include "fields/field.h"
#include "records/segmentwriter.h"
#include "storage/recordsschema.h"

#include <QtTest>

#include <regex>
#include <string>
#include <vector>

using namespace filature;

namespace {

constexpr std::size_t kFixedColumns = 6; // id, row, line, offset, length, flags

struct Column
{
    std::string name;
    std::string type;
};

// What stands between `begin` and `end` in a text; empty = not found.
std::string between(const std::string &text, const std::string &begin, const std::string &end)
{
    const std::size_t from = text.find(begin);
    if (from == std::string::npos) return {};
    const std::size_t to = text.find(end, from + begin.size());
    return text.substr(from + begin.size(), to - from - begin.size());
}

std::vector<Column> recordColumns()
{
    const std::string body = between(storage::kRecordsSchema1, "CREATE TABLE record(", ");");
    std::vector<Column> columns;
    static const std::regex kColumn(R"((\w+) (TEXT|INTEGER|BLOB))");
    for (std::sregex_iterator found(body.begin(), body.end(), kColumn), end; found != end; ++found)
        columns.push_back({(*found)[1].str(), (*found)[2].str()});
    return columns;
}

} // namespace

class TestRecordColumns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWriterBindsEveryFieldAndLevel();
    void theTableHasTheWritersColumnsInOrder();
    void textsAndLevelsHaveTheirTypes();
    void theViewShowsEveryFieldMasked();
    void theViewShowsNothingElseOfTheTable();
};

void TestRecordColumns::theWriterBindsEveryFieldAndLevel()
{
    std::vector<std::string> expected;
    for (const fields::FieldInfo &field : fields::allFields()) expected.emplace_back(field.name);
    for (const fields::FieldInfo &field : fields::allFields())
        if (field.hasLevel) expected.push_back(std::string(field.name) + "_level");
    QCOMPARE(records::recordFieldColumns(), expected);
}

void TestRecordColumns::theTableHasTheWritersColumnsInOrder()
{
    std::vector<std::string> names;
    for (const Column &column : recordColumns()) names.push_back(column.name);
    QVERIFY(names.size() > kFixedColumns);
    const std::vector<std::string> fixed(names.begin(), names.begin() + kFixedColumns);
    QCOMPARE(fixed, (std::vector<std::string>{"id", "row", "line", "offset", "length", "flags"}));
    names.erase(names.begin(), names.begin() + kFixedColumns);
    QCOMPARE(names, records::recordFieldColumns());
}

void TestRecordColumns::textsAndLevelsHaveTheirTypes()
{
    const std::vector<Column> columns = recordColumns();
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const bool isNumber = i < kFixedColumns || columns[i].name.ends_with("_level");
        QVERIFY2(columns[i].type == (isNumber ? "INTEGER" : "TEXT"), columns[i].name.c_str());
    }
}

void TestRecordColumns::theViewShowsEveryFieldMasked()
{
    const std::string view = between(storage::kRecordsViews1, "CREATE VIEW records AS SELECT", ";");
    for (const fields::FieldInfo &field : fields::allFields()) {
        const std::string name(field.name);
        const std::string shown = "mask_field('" + name + "', r." + name + ") AS " + name + ",";
        QVERIFY2(view.find(shown) != std::string::npos, shown.c_str());
        const std::string level = "level_name(r." + name + ", r." + name + "_level) AS " + name + "_level";
        QCOMPARE(view.find(level) != std::string::npos, field.hasLevel);
    }
}

// Every mention of a column of the table is one of the forms above, or one of those that hold no data of persons.
void TestRecordColumns::theViewShowsNothingElseOfTheTable()
{
    const std::string view = between(storage::kRecordsViews1, "CREATE VIEW records AS SELECT", "FROM record r");
    QVERIFY(!view.empty());
    static const std::regex kMention(R"(([\w]+\((?:'\w+', )?)?r\.(\w+))");
    const std::vector<std::string> plain = {"id", "row", "line", "flags"};
    for (std::sregex_iterator found(view.begin(), view.end(), kMention), end; found != end; ++found) {
        const std::string within = (*found)[1].str();
        const std::string column = (*found)[2].str();
        const bool isMasked = within == "mask_field('" + column + "', " || within == "level_name(" || within == "region_name(";
        const bool isLevel = within.empty() && column.ends_with("_level");
        const bool isPlain = std::ranges::find(plain, column) != plain.end();
        QVERIFY2(isMasked || isLevel || isPlain, found->str().c_str());
    }
}

QTEST_APPLESS_MAIN(TestRecordColumns)
#include "tst_recordcolumns.moc"
