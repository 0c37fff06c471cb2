// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables.h"

#include <QRegularExpression>
#include <QtTest>

#include <functional>
#include <map>
#include <set>

using namespace filature::training;
using filature::test::Tables;

class TestRowComposer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRowHasAllColumnsAndTheMark();
    void theSamePlanGivesTheSameCells();
    void exactCopiesAreTheSameLine();
    void cellsHaveTheShapeOfTheirColumn_data();
    void cellsHaveTheShapeOfTheirColumn();
    void whatBelongsToAPersonStaysTheSame();
    void aLaterVisitHasAnotherFileAndDoctor();
    void movedPatientsHaveAnotherAddress();
    void maidenRowsBearTheBirthName();
    void laboratoriesWriteInTheirOwnStyle();
    void dependantsNameTheInsured();

private:
    using Check = std::function<void(const RowPlan &, const RowCells &)>;
    // All rows of the first block.
    static void forRows(Tables &tables, const Check &check)
    {
        RowCells cells;
        tables.rows.startBlock(0);
        for (std::uint64_t i = 0; i < kBlockRows; ++i) {
            const RowPlan &plan = tables.rows.next();
            tables.composer.compose(plan, cells);
            check(plan, cells);
        }
    }
    static std::string line(const RowCells &cells)
    {
        std::string out;
        cells.appendLine(out, TextEncoding::Utf8, Quoting::WhereNeeded);
        return out;
    }
};

void TestRowComposer::everyRowHasAllColumnsAndTheMark()
{
    Tables tables;
    forRows(tables, [](const RowPlan &, const RowCells &cells) {
        QCOMPARE(cells.size(), kColumnCount);
        QCOMPARE(std::string(cells.cell(Column::Mark)), std::string(kMark));
        QVERIFY(cells.cell(Column::FileNumber).starts_with("SYN"));
    });
}

void TestRowComposer::theSamePlanGivesTheSameCells()
{
    Tables tables(2);
    RowCells again;
    forRows(tables, [&](const RowPlan &plan, const RowCells &cells) {
        tables.composer.compose(plan, again);
        QCOMPARE(line(again), line(cells));
    });
}

void TestRowComposer::exactCopiesAreTheSameLine()
{
    Tables tables(3);
    std::map<std::uint64_t, std::string> lines;
    int copies = 0;
    forRows(tables, [&](const RowPlan &plan, const RowCells &cells) {
        const auto [known, isNew] = lines.emplace(plan.fileNumber, line(cells));
        if (isNew) return;
        ++copies;
        QCOMPARE(line(cells), known->second);
    });
    QVERIFY(copies > 20);
}

void TestRowComposer::cellsHaveTheShapeOfTheirColumn_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("shape");
    const QString date = QStringLiteral("(\\d\\d[/-]\\d\\d[/-]\\d{4}|\\d{8}|\\d\\d/\\d\\d/\\d\\d)");
    const auto add = [](Column column, const QString &shape) {
        QTest::newRow(std::string(kColumnNames[static_cast<std::size_t>(column)]).c_str()) << int(column) << shape;
    };
    add(Column::FileNumber, QStringLiteral("SYN(-[0-9A-Z]{5}|[0-9A-Z]{6})"));
    add(Column::PatientCode, QStringLiteral("\\d{6}"));
    add(Column::Civility, QStringLiteral("(M|MME|MLLE|ENF|BB|SR|M\\.|Mme|Mlle|Enf|Sr)?"));
    add(Column::Sex, QStringLiteral("[FM12]"));
    add(Column::BirthDate, date);
    add(Column::TwinRank, QStringLiteral("[12]?"));
    add(Column::Nir, QStringLiteral("([1278]\\d{4}(\\d\\d99\\d|2[AB]99\\d|97\\d99|99999)\\d{3})?"));
    add(Column::NirKey, QStringLiteral("(\\d\\d)?"));
    add(Column::Quality, QStringLiteral("0\\d"));
    add(Column::Postcode, QStringLiteral("\\d{5}"));
    add(Column::MobilePhone, QStringLiteral("(06[ .]?39[ .]?98[ .]?\\d\\d[ .]?\\d\\d)?"));
    add(Column::Email, QStringLiteral("([a-z]+\\.[a-z]+\\d+@[a-z]+\\.example(\\.org)?)?"));
    add(Column::BloodGroup, QStringLiteral("(A|B|AB|O|0)?"));
    add(Column::Rhesus, QStringLiteral("(\\+|-|POS|NEG)?"));
    add(Column::DoctorRpps, QStringLiteral("(1999\\d{7})?"));
    add(Column::DoctorPostcode, QStringLiteral("(\\d{5})?"));
    add(Column::LabCode, QStringLiteral("LAB\\d\\d"));
    add(Column::LabFiness, QStringLiteral("\\d\\d0999\\d{3}"));
    add(Column::Regime, QStringLiteral("0[1-4]"));
    add(Column::Fund, QStringLiteral("\\d\\d1"));
    add(Column::InsurerCode, QStringLiteral("(99\\d{6})?"));
    add(Column::MemberNumber, QStringLiteral("(\\d{9})?"));
    add(Column::FileDate, date);
    add(Column::LastVisit, date + QLatin1Char('?'));
    add(Column::InsuredBirthDate, date + QLatin1Char('?'));
    add(Column::WorkPhone, QStringLiteral("(0\\d{9})?"));
    add(Column::ThirdParty, QStringLiteral("[ON]?"));
}

void TestRowComposer::cellsHaveTheShapeOfTheirColumn()
{
    QFETCH(int, column);
    QFETCH(QString, shape);
    const QRegularExpression expected(QRegularExpression::anchoredPattern(shape));
    Tables tables(4, 3'000);
    forRows(tables, [&](const RowPlan &, const RowCells &cells) {
        const QString text = QString::fromStdString(std::string(cells.cell(static_cast<Column>(column))));
        QVERIFY2(expected.match(text).hasMatch(), qPrintable(text));
    });
}

void TestRowComposer::whatBelongsToAPersonStaysTheSame()
{
    Tables tables(5);
    std::map<std::pair<std::uint64_t, Column>, std::string> known;
    int compared = 0;
    forRows(tables, [&](const RowPlan &plan, const RowCells &cells) {
        if (plan.duplicate == Duplicate::OtherLab) return; // the other laboratory has its own style
        for (const Column column : {Column::BloodGroup, Column::Phenotype, Column::Insurer, Column::MemberNumber,
                                    Column::Login, Column::Password, Column::Email, Column::LongIllness}) {
            const auto [entry, isNew] = known.emplace(std::pair(plan.person->id, column), cells.cell(column));
            if (isNew) continue;
            if (column != Column::LongIllness || entry->second == "O")
                QCOMPARE(std::string(cells.cell(column)), entry->second);
            ++compared;
        }
    });
    QVERIFY(compared > 1000);
}

void TestRowComposer::aLaterVisitHasAnotherFileAndDoctor()
{
    Tables tables(6);
    std::map<std::uint64_t, std::array<std::string, 3>> first;
    int visits = 0;
    int otherDoctor = 0;
    forRows(tables, [&](const RowPlan &plan, const RowCells &cells) {
        const std::array<std::string, 3> now = {std::string(cells.cell(Column::FileNumber)),
                                                std::string(cells.cell(Column::PatientCode)),
                                                std::string(cells.cell(Column::DoctorName))};
        if (plan.duplicate == Duplicate::First) first[plan.person->id] = now;
        if (plan.duplicate != Duplicate::Again) return;
        ++visits;
        const auto &before = first[plan.person->id];
        QVERIFY(now[0] != before[0]);
        QCOMPARE(now[1], before[1]); // the laboratory knows its patient
        otherDoctor += now[2] != before[2] ? 1 : 0;
    });
    QVERIFY(visits > 50 && otherDoctor > visits * 8 / 10);
}

void TestRowComposer::movedPatientsHaveAnotherAddress()
{
    Tables tables(7);
    std::map<std::uint64_t, std::string> addresses;
    int moved = 0;
    int same = 0;
    forRows(tables, [&](const RowPlan &plan, const RowCells &cells) {
        const std::string address(cells.cell(Column::Address1));
        if (plan.duplicate == Duplicate::First) addresses[plan.person->id] = address;
        if (plan.duplicate == Duplicate::Again) QCOMPARE(address, addresses[plan.person->id]);
        if (plan.duplicate != Duplicate::Moved) return;
        ++moved;
        same += address == addresses[plan.person->id] ? 1 : 0;
    });
    QVERIFY(moved > 20 && same <= 1);
}

void TestRowComposer::maidenRowsBearTheBirthName()
{
    Tables tables(8);
    int maiden = 0;
    forRows(tables, [&](const RowPlan &plan, const RowCells &cells) {
        if (plan.duplicate != Duplicate::Maiden || cells.cell(Column::Name).empty()) return;
        ++maiden;
        QCOMPARE(std::string(cells.cell(Column::Name)), std::string(plan.person->birthName.view()));
        QVERIFY(cells.cell(Column::BirthName).empty());
    });
    QVERIFY(maiden > 10);
}

void TestRowComposer::laboratoriesWriteInTheirOwnStyle()
{
    Tables tables(9, 3'000);
    std::map<std::uint8_t, std::set<char>> sexes;
    int accents = 0;
    forRows(tables, [&](const RowPlan &plan, const RowCells &cells) {
        const Lab &lab = tables.labs[plan.lab];
        sexes[plan.lab].insert(cells.cell(Column::Sex).front());
        const bool hasAccents = !isAscii(cells.cell(Column::FirstName));
        if (lab.letters == LetterStyle::Capitals) QVERIFY(!hasAccents);
        accents += hasAccents ? 1 : 0;
        if (lab.date == DateStyle::Compact) QCOMPARE(cells.cell(Column::FileDate).size(), std::size_t{8});
    });
    QVERIFY(accents > 50);
    for (const auto &[lab, letters] : sexes) {
        const bool digits = tables.labs[lab].sex == SexStyle::Digits;
        for (const char letter : letters)
            QCOMPARE(letter == '1' || letter == '2', digits);
    }
}

void TestRowComposer::dependantsNameTheInsured()
{
    Tables tables(10);
    int dependants = 0;
    forRows(tables, [&](const RowPlan &plan, const RowCells &cells) {
        if (plan.person->isInsured) return;
        ++dependants;
        QCOMPARE(std::string(cells.cell(Column::InsuredFirstName)), plan.household->members[0].firstName->upper);
        QVERIFY(cells.cell(Column::Quality) != "00");
    });
    QVERIFY(dependants > 100);
}

QTEST_APPLESS_MAIN(TestRowComposer)
#include "tst_rowcomposer.moc"
