// SPDX-License-Identifier: GPL-3.0-or-later
#include "leakreader.h"
#include "tables.h"
#include "training/damage.h"

#include <QtTest>

#include <algorithm>
#include <map>

using namespace filature::training;
using filature::test::LeakRow;
using filature::test::RowClass;
using filature::test::Tables;

class TestDamage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void damagedLinesReadAsTheKeySays_data();
    void damagedLinesReadAsTheKeySays();
    void damagedRowsKeepAMark();
    void bytesOfTheKind_data();
    void bytesOfTheKind();
    void mangledNirsAreRounded();
    void brokenRowsTogetherAreTheRow();

    void everyKindOccursFromAThousandRecordsOn_data();
    void everyKindOccursFromAThousandRecordsOn();
    void placesDoNotDependOnWhatIsAskedFor();
    void theBeginningStaysWhole();
    void cleanScenariosHaveNoDamage();
    void tornFilesEndTorn();
    void traitsAgreeWithEachOther();

private:
    // Bytes as in a file, from `count` different rows.
    std::vector<std::string> linesOf(Damage damage, int count = 40);
    std::vector<LeakRow> read(const std::string &line);
    std::string m_text; // that the rows of the last read() point into
    std::vector<std::vector<std::string>> m_rows; // undamaged
    static constexpr std::string_view kHeader =
        "1;2;3;4;5;6;7;8;9;10;11;12;13;14;15;16;17;18;19;20;21;22;23;24;25;26;27;28;29;30;31;32;33;34;35;36;"
        "37;38;39;40;41;42;43;44;45;46;47;48;49;50;51;52;53;54;55;56;57;58;59;60\r\n";
    static constexpr std::string_view kNextRows =
        "a;\"b\";c\r\nx;\"y; z\";\"\"\r\n"; // with quotes which an open one must not swallow
};

void TestDamage::initTestCase()
{
    Tables tables(1, 5'000);
    RowCells cells;
    tables.rows.startBlock(0);
    for (std::uint64_t i = 0; i < 400; ++i) {
        tables.composer.compose(tables.rows.next(), cells);
        auto &row = m_rows.emplace_back();
        for (std::size_t column = 0; column < cells.size(); ++column)
            row.emplace_back(cells.cell(column));
    }
}

std::vector<std::string> TestDamage::linesOf(Damage damage, int count)
{
    std::vector<std::string> lines;
    RowCells cells;
    RowCells tail;
    for (int i = 0; i < count; ++i) {
        cells.clear();
        cells.mayNeedQuotes();
        for (const std::string &text : m_rows[static_cast<std::size_t>(i) * 7])
            cells.add(text);
        RandomStream random(3, Domain::Payload, static_cast<std::uint64_t>(i));
        const LineForm form = makeDamage(damage, cells, tail, random);
        std::string line;
        cells.appendLine(line, form.encoding, form.quoting);
        if (form.hasTail) {
            line += "\r\n";
            tail.appendLine(line, form.encoding, form.quoting);
        }
        lines.push_back(line + "\r\n");
    }
    return lines;
}

// The line between a header and two ordinary rows; without those.
std::vector<LeakRow> TestDamage::read(const std::string &line)
{
    std::vector<LeakRow> rows;
    m_text = std::string(kHeader) + line + std::string(kNextRows);
    filature::test::readRows(m_text, "\r\n", ';', [&rows](const LeakRow &row) { rows.push_back(row); });
    rows.erase(rows.begin());
    rows.resize(rows.size() - 2);
    return rows;
}

void TestDamage::damagedLinesReadAsTheKeySays_data()
{
    QTest::addColumn<int>("damage");
    for (auto kind = static_cast<int>(Damage::ShortRow); kind < static_cast<int>(Damage::BlankLine); ++kind)
        QTest::newRow(std::string(traitsOf(static_cast<Damage>(kind)).name).c_str()) << kind;
}

void TestDamage::damagedLinesReadAsTheKeySays()
{
    QFETCH(int, damage);
    const DamageTraits &traits = traitsOf(static_cast<Damage>(damage));
    for (const std::string &line : linesOf(static_cast<Damage>(damage))) {
        const std::vector<LeakRow> rows = read(line);
        QVERIFY2(rows.size() == (static_cast<Damage>(damage) == Damage::BrokenRow ? 2U : 1U), line.c_str());
        for (const LeakRow &row : rows) {
            QCOMPARE(row.isStored(), traits.ledger == Ledger::Stored);
            QCOMPARE(row.isSetAside(), traits.ledger == Ledger::SetAside);
            if (traits.flag == "short")
                QVERIFY(row.cells.size() < kColumnCount);
            else if (traits.flag == "long")
                QVERIFY(row.cells.size() > kColumnCount);
            else if (traits.ledger == Ledger::Stored)
                QCOMPARE(row.cells.size(), kColumnCount);
            QCOMPARE(row.rowClass == RowClass::StoredWithStrayQuote, traits.flag == "stray-quote");
        }
    }
}

void TestDamage::damagedRowsKeepAMark()
{
    for (auto kind = static_cast<int>(Damage::ShortRow); kind < static_cast<int>(Damage::BlankLine); ++kind)
        for (const std::string &line : linesOf(static_cast<Damage>(kind), 10))
            for (const LeakRow &row : read(line))
                QVERIFY2(row.raw.find("SYN") != std::string_view::npos, line.c_str());
}

void TestDamage::bytesOfTheKind_data()
{
    QTest::addColumn<int>("damage");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("a line break in a cell") << int(Damage::LineBreakInCell) << QByteArray("\n");
    QTest::newRow("UTF-8") << int(Damage::Utf8Row) << QByteArray("Pr\xc3\xa9lev\xc3\xa9");
    QTest::newRow("CP850") << int(Damage::Cp850Row) << QByteArray("Pr\x82lev\x82");
    QTest::newRow("byte 81") << int(Damage::UndefinedByte) << QByteArray("\x81");
    QTest::newRow("NUL") << int(Damage::NulBytes) << QByteArray("T\0 C\0", 5);
    QTest::newRow("escape") << int(Damage::ControlCharacters) << QByteArray("\x1b[31m");
    QTest::newRow("right-to-left override") << int(Damage::BidiMarks) << QByteArray("\xe2\x80\xae");
    QTest::newRow("spreadsheet") << int(Damage::MangledNir) << QByteArray("E+14;;");
}

void TestDamage::bytesOfTheKind()
{
    QFETCH(int, damage);
    QFETCH(QByteArray, bytes);
    for (const std::string &line : linesOf(static_cast<Damage>(damage))) {
        const std::string_view body = std::string_view(line).substr(0, line.size() - 2);
        QVERIFY2(body.find(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size()))) !=
                     std::string_view::npos,
                 line.c_str());
    }
}

void TestDamage::mangledNirsAreRounded()
{
    const std::size_t nir = static_cast<std::size_t>(Column::Nir);
    int compared = 0;
    const std::vector<std::string> lines = linesOf(Damage::MangledNir);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::vector<LeakRow> rows = read(lines[i]);
        const QByteArray digits = QByteArray::fromStdString(m_rows[i * 7][nir] + m_rows[i * 7][nir + 1]);
        bool isNumber = false;
        const double number = digits.toDouble(&isNumber);
        if (digits.size() != 15 || !isNumber) continue;
        ++compared;
        const QByteArray expected = QByteArray::number(number, 'E', 5).replace('.', ',');
        QCOMPARE(QByteArray::fromStdString(rows[0].cells[nir]), expected);
        QVERIFY(rows[0].cells[nir + 1].empty());
    }
    QVERIFY(compared > 30);
}

void TestDamage::brokenRowsTogetherAreTheRow()
{
    const std::vector<std::string> lines = linesOf(Damage::BrokenRow);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::vector<LeakRow> rows = read(lines[i]);
        QCOMPARE(rows.size(), std::size_t{2});
        std::vector<std::string> joined = rows[0].cells;
        joined.back() += rows[1].cells.front();
        joined.insert(joined.end(), rows[1].cells.begin() + 1, rows[1].cells.end());
        std::vector<std::string> expected;
        for (const std::string &text : m_rows[i * 7])
            appendEncoded(expected.emplace_back(), text, TextEncoding::Windows1252);
        QVERIFY2(joined == expected, lines[i].c_str());
    }
}

void TestDamage::everyKindOccursFromAThousandRecordsOn_data()
{
    QTest::addColumn<quint64>("records");
    QTest::addColumn<quint64>("seed");
    for (const quint64 records :
         {quint64{1'000}, quint64{2'000}, quint64{4'096}, quint64{4'097}, quint64{8'192}, quint64{50'000}})
        for (const quint64 seed : {quint64{1}, quint64{2}, quint64{99}})
            QTest::addRow("%llu records, seed %llu", records, seed) << records << seed;
}

void TestDamage::everyKindOccursFromAThousandRecordsOn()
{
    QFETCH(quint64, records);
    QFETCH(quint64, seed);
    const DamagePlan plan(*findScenario("reference"), seed, records);
    std::map<Damage, std::uint64_t> counts;
    DamagePlan::Block block;
    for (std::uint64_t start = 0; start < records; start += kBlockRows) {
        plan.plan(start, std::min<std::uint64_t>(start + kBlockRows, records), block);
        for (std::size_t i = 0; i < block.rows.size(); ++i) {
            ++counts[block.rows[i]];
            ++counts[block.before[i]];
            if (block.rows[i] != Damage::BrokenRow) continue;
            QCOMPARE(block.rows[++i], Damage::BrokenRow); // the second half
            ++counts[block.before[i]];
        }
    }
    for (auto kind = static_cast<int>(Damage::ShortRow); kind <= static_cast<int>(Damage::RepeatedHeader); ++kind) {
        const DamageTraits &traits = traitsOf(static_cast<Damage>(kind));
        const std::uint64_t expected = std::max<std::uint64_t>(1, records * traits.perMillion / 1'000'000);
        QVERIFY2(counts[static_cast<Damage>(kind)] == expected, std::string(traits.name).c_str());
    }
}

void TestDamage::placesDoNotDependOnWhatIsAskedFor()
{
    const DamagePlan plan(*findScenario("torn"), 5, 20'000);
    DamagePlan::Block one;
    DamagePlan::Block again;
    plan.plan(8'192, 12'288, one);
    plan.plan(0, 4'096, again);
    plan.plan(8'192, 12'288, again);
    QVERIFY(one.rows == again.rows);
    QVERIFY(one.before == again.before);
    QVERIFY(std::ranges::count(one.rows, Damage::None) < 4'096);
}

void TestDamage::theBeginningStaysWhole()
{
    for (std::uint64_t seed = 1; seed < 40; ++seed) {
        const DamagePlan plan(*findScenario("torn"), seed, 1'000);
        DamagePlan::Block block;
        plan.plan(0, 1'000, block);
        for (std::size_t i = 0; i < 25; ++i)
            QVERIFY(block.rows[i] == Damage::None && block.before[i] == Damage::None);
    }
}

void TestDamage::cleanScenariosHaveNoDamage()
{
    const DamagePlan plan(*findScenario("clean"), 1, 10'000);
    DamagePlan::Block block;
    plan.plan(4'096, 8'192, block);
    QCOMPARE(block.rows.size(), std::size_t{4'096});
    QVERIFY(std::ranges::all_of(block.rows, [](Damage damage) { return damage == Damage::None; }));
    QVERIFY(std::ranges::all_of(block.before, [](Damage damage) { return damage == Damage::None; }));
}

void TestDamage::tornFilesEndTorn()
{
    for (const std::uint64_t records : {1ULL, 10ULL, 5'000ULL}) {
        const DamagePlan plan(*findScenario("torn"), 1, records);
        DamagePlan::Block block;
        plan.plan(records / kBlockRows * kBlockRows, records, block);
        QCOMPARE(block.rows.back(), Damage::TornEnd);
    }
}

void TestDamage::traitsAgreeWithEachOther()
{
    std::map<std::string_view, int> names;
    for (std::size_t kind = 0; kind < kDamageKinds; ++kind) {
        const DamageTraits &traits = traitsOf(static_cast<Damage>(kind));
        ++names[traits.name];
        QCOMPARE(traits.reason.empty(), traits.ledger != Ledger::SetAside);
        if (traits.ledger != Ledger::Stored) QVERIFY(traits.flag.empty());
        if (kind != 0) QVERIFY(!traits.remark.empty());
    }
    QCOMPARE(names.size(), kDamageKinds);
}

QTEST_APPLESS_MAIN(TestDamage)
#include "tst_damage.moc"
