// SPDX-License-Identifier: GPL-3.0-or-later
// The models of the evidence page: evidences, preview, mapping, set-aside rows, and the ledger in bytes.
#include "fields/mask.h"
#include "items/evidencemodel.h"
#include "records/ledgerbytes.h"
#include "items/mappingmodel.h"
#include "items/previewmodel.h"
#include "items/setasidemodel.h"
#include "testcase.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

#include <algorithm>
#include <map>
#include <random>
#include <set>

using namespace filature;
using namespace filature::items;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kFatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

EvidenceModel::Words evidenceWords()
{
    return {[](EvidenceModel::Column column) { return QString::number(column); },
            [](const records::EvidenceInfo &evidence, EvidenceModel::Column) { return QString::fromStdString(evidence.path); },
            [](const records::EvidenceInfo &, EvidenceModel::Column) { return u"<b>"_s; }};
}

MappingModel::Words mappingWords()
{
    return {[](MappingModel::Column column) { return QString::number(column); },
            [](fields::Field field) { return QString::fromUtf8(fields::info(field).name); },
            [](const fields::FieldMapping &mapping) { return QString::fromStdString(mapping.reason); },
            [](int choice) { return QString::number(choice); }, [](double share) { return QString::number(share); }};
}

SetAsideModel::Words setAsideWords()
{
    return {[](SetAsideModel::Column column) { return QString::number(column); },
            [](const records::SetAsideEntry &entry, SetAsideModel::Column) { return QString::number(entry.line); }};
}

records::EvidenceInfo evidence(std::uint32_t id, const char *path = "leak.csv")
{
    records::EvidenceInfo made;
    made.id.value = id;
    made.path = path;
    return made;
}

std::shared_ptr<records::Preview> preview(std::vector<std::string> names, std::vector<std::vector<std::string>> rows,
                                          std::vector<fields::FieldMapping> mapped = {})
{
    auto made = std::make_shared<records::Preview>();
    made->detection.columnNames = names;
    made->detection.rows = std::move(rows);
    made->mapping.columnNames = std::move(names);
    made->mapping.fields = std::move(mapped);
    return made;
}

QString cell(const QAbstractItemModel &model, int row, int column, int role = Qt::DisplayRole)
{
    return model.index(row, column).data(role).toString();
}

const QString kDots = QString::fromUtf8(fields::kDots);

} // namespace

class TestEvidenceModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!Trying to construct)")));
    } // the tester asks for pixmaps, without QtGui

    void newEvidencesAreInsertedAndOldOnesStay()
    {
        EvidenceModel model(evidenceWords());
        const QAbstractItemModelTester tester(&model, kFatal);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy inserts(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        model.setEvidence({evidence(1), evidence(2)});
        const QPersistentModelIndex second = model.index(1, 0);
        model.setEvidence({evidence(1), evidence(2, "other.csv"), evidence(5)});
        QCOMPARE(resets.count(), 0);
        QCOMPARE(inserts.count(), 2);
        QCOMPARE(changes.count(), 1);
        QVERIFY(second.isValid());
        QCOMPARE(cell(model, second.row(), EvidenceModel::File), u"other.csv"_s);
        QCOMPARE(model.rowOf(EvidenceId{5}), 2);
        QCOMPARE(model.rowOf(EvidenceId{3}), -1);
        QCOMPARE(model.at(3), nullptr);
        model.setEvidence({evidence(2)}); // another list
        QCOMPARE(resets.count(), 1);
        QCOMPARE(model.rowCount(), 1);
        model.setEvidence({});
        QCOMPARE(model.rowCount(), 0);
    }

    void hintsAreNoRichText()
    {
        EvidenceModel model(evidenceWords());
        model.setEvidence({evidence(1)});
        QVERIFY(!cell(model, 0, 0, Qt::ToolTipRole).contains(u"<b>"_s));
    }

    void previewsMaskByTheProposedFields()
    {
        PreviewModel model;
        const QAbstractItemModelTester tester(&model, kFatal);
        model.setPreview(preview({"NOM", "DDN", "LABO", "NOTE"},
                                 {{"Durand", "14/03/1957", "LAB1", "text"}, {"", "31/02/1957", "LAB2", " "}},
                                 {{fields::Field::LastName, {0}, "name:NOM", 1, {}},
                                  {fields::Field::BirthDate, {1}, "name:DDN", 1, {}},
                                  {fields::Field::Lab, {2}, "name:LABO", 1, {}}}));
        QCOMPARE(cell(model, 0, 0), u"D"_s + kDots);
        QCOMPARE(cell(model, 0, 1), u"1957"_s);
        QCOMPARE(cell(model, 0, 2), u"LAB1"_s);
        QCOMPARE(cell(model, 0, 3), kDots); // no field
        QCOMPARE(cell(model, 1, 0), QString());
        QCOMPARE(cell(model, 1, 1), kDots); // no date
        QCOMPARE(cell(model, 1, 3), QString());
        QVERIFY(model.index(0, 0).data(PreviewModel::MaskedRole).toBool());
        QVERIFY(!model.index(0, 2).data(PreviewModel::MaskedRole).toBool());
        fields::Mapping none;
        none.columnNames = {"NOM", "DDN", "LABO", "NOTE"};
        none.openColumns = {3};
        model.setMapping(none);
        QCOMPARE(cell(model, 0, 0), kDots);
        QCOMPARE(cell(model, 0, 2), kDots); // only now and then, in a sample of two
        QCOMPARE(cell(model, 0, 3), u"text"_s);
        model.setPreview(nullptr);
        QCOMPARE(model.rowCount(), 0);
    }

    void aColumnOfTwoFieldsIsMaskedByNeither()
    {
        PreviewModel model;
        model.setPreview(
            preview({"A"}, {{"Durand"}}, {{fields::Field::LastName, {0}, "", 1, {}}, {fields::Field::BirthName, {0}, "", 1, {}}}));
        QCOMPARE(cell(model, 0, 0), kDots);
    }

    void fewShortValuesAreShownWhenTheyComeAgain()
    {
        std::vector<std::vector<std::string>> rows;
        for (int i = 0; i < 40; ++i) rows.push_back({i % 2 == 0 ? "oui" : "non", std::to_string(100 + i), i == 7 ? "long" : "x"});
        PreviewModel model;
        model.setPreview(preview({"A", "B", "C"}, rows));
        QCOMPARE(cell(model, 0, 0), u"oui"_s);
        QCOMPARE(cell(model, 0, 1), kDots); // short, but each another: ages, parts of a number
        QCOMPARE(cell(model, 0, 2), kDots); // one of them is long
    }

    void rowsOfAnotherWidthAreMarkedAndShownWhole()
    {
        PreviewModel model;
        const QAbstractItemModelTester tester(&model, kFatal);
        model.setPreview(preview({"A", "B"}, {{"x", "y"}, {"x"}, {"x", "y", "secret"}}));
        QCOMPARE(model.columnCount(), 3);
        QVERIFY(!model.index(0, 0).data(PreviewModel::OddRole).toBool());
        QCOMPARE(model.oddWidth(1), std::uint64_t{1});
        QCOMPARE(model.oddWidth(2), std::uint64_t{3});
        QCOMPARE(cell(model, 2, 2), kDots);
        QCOMPARE(model.headerData(2, Qt::Horizontal, Qt::DisplayRole).toString(), u"c3"_s);
    }

    void whatSteersATerminalIsMadeVisible()
    {
        PreviewModel model;
        model.setPreview(preview({"A\x1B[2J"}, {{"x"}}, {{fields::Field::LabName, {0}, "", 1, {}}}));
        QVERIFY(!model.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString().contains(QChar(0x1B)));
    }

    // No cell of a masked column ever shows its text; what the others show is what a naive reading of the rules gives.
    void randomPreviewsLeakNothing()
    {
        const unsigned seed = std::random_device{}();
        qInfo("seed %u", seed);
        std::mt19937 random(seed);
        const auto below = [&random](std::size_t limit) { return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random); };
        const std::vector<std::string> texts{"Durand", "x", "14/03/1957", "0612345678", "a@example.org", "56000",
                                             "",       " ", "F",          "abcd",       "1800112345678", "O+"};
        for (int round = 0; round < 100; ++round) {
            const std::size_t columns = 1 + below(6);
            std::vector<std::vector<std::string>> rows(below(30));
            for (auto &row : rows)
                for (std::size_t column = 0; column < columns; ++column) row.push_back(texts[below(texts.size())]);
            std::vector<fields::FieldMapping> mapped;
            std::set<fields::Field> used;
            for (std::uint32_t column = 0; column < columns; ++column) {
                const auto field = static_cast<fields::Field>(below(fields::kFieldCount - 4));
                if (below(3) != 0 && used.insert(field).second) mapped.push_back({field, {column}, "", 1, {}});
            }
            PreviewModel model;
            const QAbstractItemModelTester tester(&model, kFatal);
            model.setPreview(preview(std::vector<std::string>(columns, "N"), rows, mapped));
            for (std::size_t row = 0; row < rows.size(); ++row)
                for (std::size_t column = 0; column < columns; ++column) {
                    const auto field = std::ranges::find_if(mapped, [column](const auto &each) { return each.columns.front() == column; });
                    if (field == mapped.end()) continue;
                    fields::Normalised value;
                    fields::normalise(field->field, rows[row][column], value);
                    std::string expected;
                    fields::maskFieldInto(field->field, value.value, expected);
                    const QString shown = cell(model, static_cast<int>(row), static_cast<int>(column));
                    QCOMPARE(shown, QString::fromStdString(expected));
                    if (fields::info(field->field).mask == fields::MaskClass::Dots && !shown.isEmpty()) QCOMPARE(shown, kDots);
                }
        }
    }

    void aColumnIsGivenAnotherField()
    {
        MappingModel model(mappingWords());
        const QAbstractItemModelTester tester(&model, kFatal);
        fields::Mapping mapping;
        mapping.columnNames = {"A", "B", "C"};
        mapping.fields = {{fields::Field::Nir, {0}, "name:A", 0.9, {}},
                          {fields::Field::Civility, {1}, "name:B", 1, {}},
                          {fields::Field::Sex, {1}, "from:civility", 1, {}}};
        const std::vector<std::vector<std::string>> rows{{"1", "", "x"}, {"2", "M"}};
        QSignalSpy edits(&model, &MappingModel::edited);
        model.setMapping(mapping, rows);
        QCOMPARE(model.mappedColumns(), 2);
        QVERIFY(!model.isEdited());
        QCOMPARE(cell(model, 0, MappingModel::Filled), u"1"_s);
        QCOMPARE(cell(model, 1, MappingModel::Filled), u"0.5"_s);
        QCOMPARE(cell(model, 1, MappingModel::Target), u"civility + sex"_s);
        QVERIFY(model.setData(model.index(2, MappingModel::Target), static_cast<int>(fields::Field::Nir)));
        QCOMPARE(model.mapping().fields.front().columns, (std::vector<std::uint32_t>{0, 2})); // joined
        QCOMPARE(model.mapping().fields.front().reason, std::string(MappingModel::kChosen));
        QVERIFY(model.setData(model.index(1, MappingModel::Target), MappingModel::kNotPersonal));
        QCOMPARE(model.mapping().openColumns, std::vector<std::uint32_t>{1});
        QCOMPARE(model.mapping().fields.size(), std::size_t{1}); // the sex read off the civility has gone too
        QCOMPARE(edits.count(), 2);
        QVERIFY(model.isEdited());
        QVERIFY(!model.setData(model.index(0, MappingModel::Target), static_cast<int>(fields::Field::DeptNir))); // derived
        QVERIFY(!model.setData(model.index(0, MappingModel::Target), 1000));
        QVERIFY(!model.setData(model.index(0, MappingModel::Why), 1));
        model.setEditable(false);
        QVERIFY(!model.setData(model.index(0, MappingModel::Target), MappingModel::kNotMapped));
        QVERIFY((model.flags(model.index(0, MappingModel::Target)) & Qt::ItemIsEditable) == 0);
        model.setMapping({}, {});
        QCOMPARE(model.rowCount(), 0);
    }

    // Whatever is chosen in whatever order: each column has the last choice, each field its columns once, and no field is empty.
    void randomChoicesAgreeWithAPlainTable()
    {
        const unsigned seed = std::random_device{}();
        qInfo("seed %u", seed);
        std::mt19937 random(seed);
        constexpr int kColumns = 8;
        MappingModel model(mappingWords());
        const QAbstractItemModelTester tester(&model, kFatal);
        fields::Mapping mapping;
        for (int column = 0; column < kColumns; ++column) mapping.columnNames.push_back(std::string(1, static_cast<char>('A' + column)));
        model.setMapping(mapping, {});
        std::vector<int> expected(kColumns, MappingModel::kNotMapped);
        for (int step = 0; step < 500; ++step) {
            const int row = std::uniform_int_distribution<int>(0, kColumns - 1)(random);
            const int choice = std::uniform_int_distribution<int>(MappingModel::kNotPersonal, 5)(random);
            QVERIFY(model.setData(model.index(row, MappingModel::Target), choice));
            expected[static_cast<std::size_t>(row)] = choice;
            std::set<fields::Field> seen;
            std::set<std::uint32_t> columns;
            for (const fields::FieldMapping &field : model.mapping().fields) {
                QVERIFY(seen.insert(field.field).second);
                QVERIFY(!field.columns.empty());
                for (const std::uint32_t column : field.columns) QVERIFY(columns.insert(column).second);
            }
            for (int column = 0; column < kColumns; ++column)
                QCOMPARE(model.index(column, MappingModel::Target).data(MappingModel::ChoiceRole).toInt(),
                         expected[static_cast<std::size_t>(column)]);
        }
        const auto again = fields::mappingFromJson(fields::mappingToJson(model.mapping()));
        QVERIFY(again);
        QCOMPARE(again->fields.size(), model.mapping().fields.size());
    }

    void setAsideRowsComeFromTheCase()
    {
        test::TestCase files;
        const std::string text = "Titre\n\nA,B\n1,2\n3,4\n5,6\n7,8\n\nFin du tableau et rien de plus\n";
        const records::EvidenceInfo imported = test::must(files.tryImport("a.csv", text, {}));
        storage::Connection reader = files.reader();
        SetAsideModel model(setAsideWords());
        const QAbstractItemModelTester tester(&model, kFatal);
        const SetAsideRows rows = test::must(loadSetAside(reader, imported.reading));
        QCOMPARE(rows.total, imported.reading.rows.setAside);
        QCOMPARE(rows.entries.size(), rows.total);
        QVERIFY(rows.total >= 1);
        model.setRows(std::make_shared<const SetAsideRows>(rows));
        QCOMPARE(model.rowCount(), static_cast<int>(rows.total));
        QCOMPARE(cell(model, 0, SetAsideModel::Line), u"1"_s);
        QVERIFY(model.at(0) != nullptr);
        model.setRows(nullptr);
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.at(0), nullptr);
    }

    void theLedgerComesOutInBytes_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("plain") << QByteArray("A,B\n1,2\n3,4\n");
        QTest::newRow("mark, preamble, blank and footer")
            << QByteArray("\xEF\xBB\xBFTitre\n\nA,B\n1,2\n3,4\n5,6\n7,8\n\nFin du tableau et rien de plus\n");
        QTest::newRow("short row") << QByteArray("A,B,C\n1,2,3\n4\n5,6,7\n");
        QTest::newRow("empty") << QByteArray();
    }
    void theLedgerComesOutInBytes()
    {
        QFETCH(const QByteArray, text);
        test::TestCase files;
        const records::EvidenceInfo imported =
            test::must(files.tryImport("a.csv", {text.data(), static_cast<std::size_t>(text.size())}, {}));
        storage::Connection reader = files.reader();
        const records::LedgerBytes bytes = test::must(records::ledgerBytes(reader, imported));
        QCOMPARE(bytes.sum(), imported.bytes);
        QCOMPARE(bytes.stored > 0, imported.reading.rows.stored > 0);
        QCOMPARE(bytes.setAside > 0, imported.reading.rows.setAside > 0);
        QCOMPARE(bytes.header > 0, imported.reading.rows.header > 0);
        QCOMPARE(bytes.byteOrderMark, text.startsWith("\xEF\xBB\xBF") ? std::uint64_t{3} : std::uint64_t{0});
    }
};

QTEST_GUILESS_MAIN(TestEvidenceModels)
#include "tst_evidencemodels.moc"
