// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/columncontent.h"
#include "fields/normalising.h"
#include "fields/samplecolumns.h"

#include <format>
#include <functional>

using namespace filature::fields;
using namespace filature::test;

namespace {

// A column of `count` cells, owned by the test function.
struct Column
{
    Column(int count, const std::function<std::string(int)> &cellOfRow)
    {
        for (int row = 0; row < count; ++row)
            cells.push_back(cellOfRow(row));
        sample.values.assign(cells.begin(), cells.end());
    }
    explicit Column(Kind kind) : cells(sampleCells(kind)) { sample.values.assign(cells.begin(), cells.end()); }
    Column(const Column &) = delete;
    [[nodiscard]] ColumnContent content() const { return ColumnContent(sample); }

    std::vector<std::string> cells;
    ColumnSample sample;
};

// Name of the field found by content, "" for none.
QString found(const Column &column)
{
    const auto match = fieldByContent(column.content());
    return match ? text(info(match->field).name) : QString();
}

} // namespace

class TestColumnContent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsFieldsByTheirValues_data();
    void findsFieldsByTheirValues();
    void toleratesSomeBadCells();
    void fewCellsProveLittle();
    void roundedNumbersAreStillNirs();
    void landlinesAndMobilesAreToldApart();
    void keysBelongToTheirNumbers();
    void communesBelongToTheirPostcodes();
    void foreignPostcodesShow();
    void countsWithoutBlankCells();
};

void TestColumnContent::findsFieldsByTheirValues_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("field");
    const auto add = [](Kind kind, const char *field) { QTest::newRow(field) << kind << QString::fromLatin1(field); };
    add(Kind::Nir, "nir");
    add(Kind::BirthDate, "birth_date");
    add(Kind::Landline, "phone");
    add(Kind::Mobile, "mobile");
    add(Kind::Email, "email");
    add(Kind::Postcode, "postcode");
    add(Kind::Sex, "sex");
    add(Kind::Civility, "civility");
    add(Kind::BloodGroup, "blood_group");
    QTest::newRow("13 digits") << Kind::ShortNir << QStringLiteral("nir");
    for (const Kind kind : {Kind::LastName, Kind::FirstName, Kind::Street, Kind::Commune, Kind::Number, Kind::VisitDate,
                            Kind::Comment, Kind::Abo, Kind::RhD, Kind::NirKey, Kind::Country, Kind::Empty})
        QTest::newRow(std::format("nothing for kind {}", static_cast<int>(kind)).c_str()) << kind << QString();
}

void TestColumnContent::findsFieldsByTheirValues()
{
    QFETCH(Kind, kind);
    QFETCH(QString, field);
    QCOMPARE(found(Column(kind)), field);
}

void TestColumnContent::toleratesSomeBadCells()
{
    const auto spoilt = [](Kind kind, int every) {
        const auto cells = sampleCells(kind);
        return [cells, every](int row) {
            return row % every == 0 ? std::string("??") : cells[static_cast<std::size_t>(row) % cells.size()];
        };
    };
    QCOMPARE(found(Column(60, spoilt(Kind::Nir, 10))), QStringLiteral("nir"));
    QCOMPARE(found(Column(60, spoilt(Kind::Postcode, 10))), QStringLiteral("postcode"));
    QCOMPARE(found(Column(60, spoilt(Kind::BirthDate, 30))), QStringLiteral("birth_date"));
    QCOMPARE(found(Column(60, spoilt(Kind::BirthDate, 4))), QString());
    QCOMPARE(found(Column(60, spoilt(Kind::Sex, 4))), QString());
}

void TestColumnContent::fewCellsProveLittle()
{
    QCOMPARE(found(Column(3, [](int) { return "56000"; })), QString());
    QCOMPARE(found(Column(3, [](int row) { return row == 0 ? "M" : "F"; })), QString());
    QCOMPARE(found(Column(1, [](int) { return "180124599900153"; })), QString());
    QCOMPARE(found(Column(2, [](int) { return "180124599900153"; })), QStringLiteral("nir"));
    QCOMPARE(found(Column(2, [](int) { return "a@example.org"; })), QStringLiteral("email"));
}

void TestColumnContent::roundedNumbersAreStillNirs()
{
    QCOMPARE(found(Column(20, [](int row) { return std::format("{}.{}E+14", 1 + row % 2, 80012 + row); })),
             QStringLiteral("nir"));
    QCOMPARE(found(Column(20, [](int row) { return std::format("{}.5E+08", 1 + row % 2); })), QString());
}

void TestColumnContent::landlinesAndMobilesAreToldApart()
{
    const auto mixed = [](int mobiles) {
        return [mobiles](int row) {
            return row % 10 < mobiles ? std::format("063998{:04}", row) : std::format("019900{:04}", row);
        };
    };
    QCOMPARE(found(Column(100, mixed(9))), QStringLiteral("mobile"));
    QCOMPARE(found(Column(100, mixed(5))), QStringLiteral("phone"));
    QCOMPARE(found(Column(100, mixed(0))), QStringLiteral("phone"));
}

void TestColumnContent::keysBelongToTheirNumbers()
{
    const Column numbers(Kind::ShortNir);
    const Column keys(Kind::NirKey);
    QVERIFY(isKeyOfNir(numbers.sample, keys.sample));
    QVERIFY(!isKeyOfNir(keys.sample, numbers.sample));
    QVERIFY(!isKeyOfNir(Column(Kind::Nir).sample, keys.sample));
    QVERIFY(!isKeyOfNir(numbers.sample, Column(60, [](int row) { return std::to_string(10 + row); }).sample));
}

void TestColumnContent::communesBelongToTheirPostcodes()
{
    const Column postcodes(Kind::Postcode);
    QVERIFY(isCommuneOf(postcodes.sample, Column(Kind::Commune).sample));
    QVERIFY(!isCommuneOf(postcodes.sample, Column(Kind::LastName).sample));
    QVERIFY(!isCommuneOf(postcodes.sample, Column(Kind::Country).sample));
    QVERIFY(!isCommuneOf(postcodes.sample, Column(Kind::Number).sample));
    QVERIFY(!isCommuneOf(postcodes.sample, Column(Kind::Empty).sample));
}

void TestColumnContent::foreignPostcodesShow()
{
    QVERIFY(isForeignPostcodes(Column(50, [](int row) { return std::to_string(4001 + row); }).content()));
    QVERIFY(!isForeignPostcodes(Column(Kind::Postcode).content()));
    QVERIFY(!isForeignPostcodes(Column(50, [](int row) { return row % 2 == 0 ? "6000" : "6200"; }).content()));
}

void TestColumnContent::countsWithoutBlankCells()
{
    const Column column(10, [](int row) { return row < 6 ? std::string(" \u00A0") : std::to_string(row % 2); });
    const ColumnContent content = column.content();
    QCOMPARE(content.size(), 4U);
    QCOMPARE(content.distinct(), 2U);
    QCOMPARE(content.share([](std::string_view cell) { return cell == "1"; }), 0.5);
    QVERIFY(Column(0, [](int) { return ""; }).content().isEmpty());
}

QTEST_APPLESS_MAIN(TestColumnContent)
#include "tst_columncontent.moc"
