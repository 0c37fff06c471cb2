// SPDX-License-Identifier: GPL-3.0-or-later
// The detail of a record, its row in the source, and its neighbours.
#include "access/opencase.h"
#include "core/safetext.h"
#include "fields/mask.h"
#include "items/recorddetail.h"
#include "records/filter/filterprinter.h"
#include "storage/journal.h"
#include "testcase.h"

#include <QRegularExpression>
#include <QtTest>

#include <algorithm>

using namespace filature;
using namespace filature::items;
using namespace filature::test;
using fields::Field;

namespace {

QString dots() { return QString::fromUtf8(fields::kDots.data(), static_cast<qsizetype>(fields::kDots.size())); }

// A case of one text with its view.
class Leak
{
public:
    Leak(std::string_view text, const records::ImportOptions &options)
    {
        m_case.import("leak.csv", text, options);
        m_case.close();
        auto opening = must(access::openCase(m_case.casePath(), {}, storage::OpenMode::Writer, "window"));
        opened = std::move(opening.opened);
        view = must(access::RecordsView::open(opened->file()));
        evidence = must(records::listEvidence(opened->reader()));
    }
    RecordId record(std::uint32_t number) const { return {view->store().segments().front().id.value << 16 | number}; }
    RecordDetail detail(std::uint32_t number, bool isRevealed = false)
    {
        records::Reveal reveal;
        reveal.everything = isRevealed;
        return must(readRecordDetail(view, evidence, record(number), reveal, job));
    }
    static QString joined(const SourceRow &row)
    {
        QString text;
        for (const SourcePiece &piece : row.pieces) text += piece.text;
        return text;
    }

    JobControl job;

private:
    TestCase m_case;

public:
    std::unique_ptr<access::OpenCase> opened;
    std::shared_ptr<const access::RecordsView> view;
    std::vector<records::EvidenceInfo> evidence;
};

fields::Mapping mappingOf(const std::vector<Field> &fields)
{
    fields::Mapping mapping;
    for (std::uint32_t column = 0; column < fields.size(); ++column) {
        fields::FieldMapping one;
        one.field = fields[column];
        one.columns = {column};
        mapping.fields.push_back(one);
    }
    return mapping;
}

records::ImportOptions withFields(const std::vector<Field> &fields)
{
    records::ImportOptions options = plainOptions();
    options.mapping = mappingOf(fields);
    return options;
}

const std::vector<Field> kColumns = {Field::Lab, Field::LastName, Field::Address, Field::Mobile};
constexpr std::string_view kText = "LABO,NOM,ADRESSE,TEL\n"
                                   "LAB01,\"LE \"\"GALL\"\"\",1 rue du Port,0612345678\n"
                                   "LAB02,MARTIN,1 rue du Port,0612345678\n"
                                   "LAB03,DURAND,\"2, quai\nNeuf\",\n"
                                   "LAB04,MARTIN,1 rue du Port\n"
                                   "LAB05,PETIT,\"stray \" quote\",0698765432\n";

} // namespace

class TestRecordDetail : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fieldsAreMasked();
    void placesAreThoseOfTheSource();
    void rowsKeepTheirDelimiters();
    void revealedRowsAreTheSource();
    void aCellThatIsStoredElsewhereIsNotShown();
    void whatCannotBeCutIsNotShown();
    void longCellsAreCut();
    void tabulatorsAreSeen();
    void neighboursAreCounted();
    void neighboursAreNamedByTheirNumbers();
    void tooManyNeighboursAreRefused();
    void aRecordThatIsNotThereIsNotFound();
};

void TestRecordDetail::fieldsAreMasked()
{
    Leak leak(kText, withFields(kColumns));
    const RecordDetail detail = leak.detail(0);
    const auto cell = [&](Field field) { return std::ranges::find(detail.fields, field, &DetailField::field)->cell; };
    QCOMPARE(cell(Field::LastName).text, QStringLiteral("L") + dots());
    QCOMPARE(cell(Field::LastName).state, CellState::Masked);
    QCOMPARE(cell(Field::Lab).text, QStringLiteral("LAB01"));
    QCOMPARE(cell(Field::Lab).state, CellState::Clear);
    QVERIFY(std::ranges::find(detail.fields, Field::Nir, &DetailField::field) == detail.fields.end());
    QVERIFY(std::ranges::find(detail.fields, Field::Mobile, &DetailField::field)->level.has_value());
    QCOMPARE(leak.detail(0, true).fields.front().cell.state, CellState::Revealed);
}

void TestRecordDetail::placesAreThoseOfTheSource()
{
    Leak leak(kText, withFields(kColumns));
    const RecordDetail detail = leak.detail(3);
    QCOMPARE(detail.evidenceName, QStringLiteral("leak.csv"));
    QCOMPARE(detail.row, 4U);
    QCOMPARE(detail.line, 6U); // the row before takes two lines
    QCOMPARE(detail.offset, kText.find("LAB04"));
    QVERIFY((detail.flags & ingest::kRowShort) != 0);
    QCOMPARE(detail.columns.size(), 4U);
    QVERIFY(std::ranges::all_of(detail.isMapped, std::identity{}));
}

void TestRecordDetail::rowsKeepTheirDelimiters()
{
    Leak leak(kText, withFields(kColumns));
    QCOMPARE(Leak::joined(leak.detail(0).source), QStringLiteral("LAB01,\"L%1\",%1,mobile").arg(dots()));
    QCOMPARE(Leak::joined(leak.detail(2).source), QStringLiteral("LAB03,D%1,\"%1\",").arg(dots()));
    QCOMPARE(Leak::joined(leak.detail(3).source), QStringLiteral("LAB04,M%1,%1").arg(dots()));
    const SourceRow stray = leak.detail(4).source;
    QVERIFY(stray.isReadable);
    QVERIFY(!Leak::joined(stray).contains(QStringLiteral("stray")));
    static const QRegularExpression kMarks(QStringLiteral("^[,\"]+$"));
    for (const SourcePiece &piece : leak.detail(0).source.pieces) QCOMPARE(piece.cell < 0, kMarks.match(piece.text).hasMatch());
}

void TestRecordDetail::revealedRowsAreTheSource()
{
    Leak leak(kText, withFields(kColumns));
    for (std::uint32_t number = 0; number < 5; ++number) {
        const RecordDetail detail = leak.detail(number, true);
        std::string raw(kText.substr(detail.offset, detail.length));
        raw.pop_back(); // the line end
        QCOMPARE(Leak::joined(detail.source), QString::fromStdString(safeText(raw)));
        QVERIFY(detail.source.isWhole);
    }
}

void TestRecordDetail::aCellThatIsStoredElsewhereIsNotShown()
{
    Leak leak(kText, withFields(kColumns));
    const auto never = [](const std::string &, std::string_view) { return false; };
    const SourceRow row = cutSourceRow("LAB01,MARTIN,x,y\n", leak.evidence.front().reading, leak.view->rules(), {}, never);
    QCOMPARE(Leak::joined(row), QStringLiteral("%1,%1,%1,%1").arg(dots()));
}

void TestRecordDetail::whatCannotBeCutIsNotShown()
{
    Leak leak(kText, withFields(kColumns));
    const auto always = [](const std::string &, std::string_view) { return true; };
    records::Reveal everything;
    everything.everything = true;
    for (const std::string_view bytes : {std::string_view(), std::string_view("a,b,c,d\nsecond,row,is,here\nthird,of,these,rows\n")}) {
        const SourceRow row = cutSourceRow(bytes, leak.evidence.front().reading, leak.view->rules(), everything, always);
        QVERIFY(!row.isReadable);
        QVERIFY(row.pieces.empty());
    }
}

void TestRecordDetail::longCellsAreCut()
{
    Leak leak(kText, withFields(kColumns));
    const auto always = [](const std::string &, std::string_view) { return true; };
    const std::string bytes = std::string(5000, 'L') + ",x,y,z\n";
    const SourceRow row = cutSourceRow(bytes, leak.evidence.front().reading, leak.view->rules(), {}, always);
    QVERIFY(!row.isWhole);
    QCOMPARE(row.pieces.front().text.size(), SourceRow::kMostCharacters + 1);
    QVERIFY(row.pieces.front().text.endsWith(QChar(u'…')));
}

void TestRecordDetail::tabulatorsAreSeen()
{
    records::ReadingInfo reading;
    reading.dialect.delimiter = "\t";
    reading.dialect.columns = 2;
    reading.columns = {"a", "b"};
    const auto always = [](const std::string &, std::string_view) { return true; };
    const SourceRow row = cutSourceRow("x\ty\n", reading, records::MaskRules(), {}, always);
    QCOMPARE(Leak::joined(row), QStringLiteral("%1⇥%1").arg(dots()));
}

void TestRecordDetail::neighboursAreCounted()
{
    Leak leak(kText, withFields(kColumns));
    const auto others = [&](std::uint32_t number, NeighbourKind kind) -> int {
        const auto counts = must(countNeighbours(*leak.view, leak.record(number), leak.job));
        const auto at = std::ranges::find(counts, kind, &NeighbourCount::kind);
        return at == counts.end() ? -1 : static_cast<int>(at->others);
    };
    QCOMPARE(others(1, NeighbourKind::Address), 2);
    QCOMPARE(others(1, NeighbourKind::Phone), 1);
    QCOMPARE(others(1, NeighbourKind::Household), 1);
    QCOMPARE(others(2, NeighbourKind::Phone), -1); // it has none
    QCOMPARE(others(4, NeighbourKind::Phone), 0);
}

void TestRecordDetail::neighboursAreNamedByTheirNumbers()
{
    Leak leak(kText, withFields(kColumns));
    const NeighbourFilter found = must(findNeighbours(*leak.opened, *leak.view, leak.record(1), NeighbourKind::Household, leak.job));
    const records::RecordSet set = must(leak.view->select(found.filter, leak.job));
    QCOMPARE(set.count(), 2U);
    QVERIFY(set.contains(leak.record(1)) && set.contains(leak.record(3)));
    const std::string text = records::printFilter(found.filter);
    QVERIFY(!text.contains("MARTIN") && !text.contains("Port"));
    QVERIFY(!found.notJournalled);
    std::vector<std::string> entered;
    must(storage::Journal(leak.opened->file(), leak.opened->reader()).forEach(storage::JournalChain::Access, [&entered](const storage::JournalEntry &entry) {
        if (entry.action == "query") entered.push_back(entry.payload);
    }));
    QCOMPARE(entered.size(), 1U); // that masked values were compared, and not which
    QVERIFY(entered.front().contains("address") && !entered.front().contains("Port"));
    QCOMPARE(findNeighbours(*leak.opened, *leak.view, leak.record(2), NeighbourKind::Phone, leak.job).error().code, ErrorCode::NotFound);
}

void TestRecordDetail::tooManyNeighboursAreRefused()
{
    std::string text = "LABO,NOM,ADRESSE,TEL\n";
    for (std::uint64_t i = 0; i <= kMostNeighbours; ++i) text += "LAB01,N" + std::to_string(i) + ",1 rue du Port,\n";
    Leak leak(text, withFields(kColumns));
    QCOMPARE(findNeighbours(*leak.opened, *leak.view, leak.record(0), NeighbourKind::Address, leak.job).error().code, ErrorCode::Refused);
}

void TestRecordDetail::aRecordThatIsNotThereIsNotFound()
{
    Leak leak(kText, withFields(kColumns));
    QCOMPARE(readRecordDetail(leak.view, leak.evidence, leak.record(77), {}, leak.job).error().code, ErrorCode::NotFound);
    QCOMPARE(readRecordDetail(leak.view, leak.evidence, {~0U}, {}, leak.job).error().code, ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(TestRecordDetail)
#include "tst_recorddetail.moc"
