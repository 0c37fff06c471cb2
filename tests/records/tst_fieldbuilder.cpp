// SPDX-License-Identifier: GPL-3.0-or-later
// Typed fields of a segment against the normalisation of every row alone.
#include "randomleak.h"
#include "records/fieldbuilder.h"
#include "reference.h"
#include "segmentparts.h"

#include <QtTest>

#include <algorithm>
#include <format>

using namespace filature;
using namespace filature::records;
using namespace filature::test;
using fields::Field;

namespace {

fields::Mapping mappingOf(std::initializer_list<std::pair<Field, std::vector<std::uint32_t>>> fieldsAndColumns)
{
    fields::Mapping mapping;
    for (const auto &[field, columns] : fieldsAndColumns) {
        fields::FieldMapping mapped;
        mapped.field = field;
        mapped.columns = columns;
        mapping.fields.push_back(std::move(mapped));
    }
    return mapping;
}

// The fields of a segment, next to the rows it was made of.
class Built
{
public:
    Built(const fields::Mapping &mapping, std::vector<Cells> rows, std::size_t columns)
        : m_rows(std::move(rows)), m_sources(columnsOf(m_rows, columns))
    {
        std::vector<const BuiltColumn *> pointers;
        for (const BuiltColumn &source : m_sources) {
            const bool isEmpty = source.dictionary.size() == 0 || (source.dictionary.size() == 1 && source.dictionary.at(0).empty());
            pointers.push_back(isEmpty ? nullptr : &source); // as the import gives them
        }
        m_fields = buildFields(mapping, pointers, m_rows.size());
    }

    [[nodiscard]] const BuiltColumn *find(ColumnKind kind, Field field) const
    {
        const auto at = std::ranges::find_if(m_fields, [&](const BuiltColumn &column) {
            return column.kind == kind && column.index == static_cast<std::uint32_t>(field);
        });
        return at == m_fields.end() ? nullptr : &*at;
    }
    [[nodiscard]] std::string value(Field field, std::size_t record) const { return text(find(ColumnKind::Field, field), record); }
    [[nodiscard]] std::string level(Field field, std::size_t record) const { return text(find(ColumnKind::Level, field), record); }
    [[nodiscard]] const std::vector<BuiltColumn> &columns() const { return m_fields; }

    // First difference from the rows, in words.
    [[nodiscard]] std::string difference(const fields::Mapping &mapping) const
    {
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            ReferenceRecord expected;
            fillFields(mapping, m_rows[i], expected);
            for (const fields::FieldInfo &info : fields::allFields()) {
                if (value(info.field, i) != expected.value(info.field))
                    return std::format("row {}: {} is \"{}\" instead of \"{}\"", i, info.name, value(info.field, i), expected.value(info.field));
                const std::string found = level(info.field, i);
                const std::string wanted{fields::levelName(expected.level(info.field))};
                if (info.hasLevel && (found.empty() ? "absent" : found) != wanted)
                    return std::format("row {}: level of {} is {} instead of {}", i, info.name, found, wanted);
            }
        }
        return {};
    }

private:
    [[nodiscard]] std::string text(const BuiltColumn *column, std::size_t record) const
    {
        if (column == nullptr) return {};
        return textAt(column->sameAs < 0 ? *column : m_sources[static_cast<std::size_t>(column->sameAs)], record);
    }

    std::vector<Cells> m_rows;
    std::vector<BuiltColumn> m_sources;
    std::vector<BuiltColumn> m_fields;
};

} // namespace

class TestFieldBuilder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fieldsAreThoseOfEachRowAlone();
    void fieldsDoNotDependOnTheOtherRows();
    void aFieldWithoutChangesSharesItsColumn();
    void sharingDoesNotChangeWhatIsDerived();
    void aColumnMayServeTwoFields();
    void severalColumnsAreJoined();
    void aMissingPartOfAFieldLeavesTheOthersAsTheyWould();
    void emptyFieldsAreLeftOut();
    void fieldsWithoutLevelsHaveNone();
    void splitPostcodesFollowTheCommune();
    void aSplitPostcodeWithoutCommunesFollowsItsDigits();
    void theLaboratorysDepartementFallsBackToItsNumber();
    void optionsOfTheMappingCount();
    void columnsThatAreNotThereAreIgnored();
    void noRecordsGiveNoFields();
};

void TestFieldBuilder::fieldsAreThoseOfEachRowAlone()
{
    Random random(printedSeed());
    const fields::Mapping mapping = leakMapping();
    for (int round = 0; round < 12; ++round) {
        const DelimitedTable table = randomLeak(random, random.between(1, 600));
        const Built built(mapping, table.rows, table.header.size());
        const std::string difference = built.difference(mapping);
        QVERIFY2(difference.empty(), difference.c_str());
        for (const BuiltColumn &column : built.columns())
            if (column.sameAs < 0) QVERIFY(isSortedDictionary(column.dictionary));
    }
}

// The same row gives the same fields, whatever stands in the rows of its segment.
void TestFieldBuilder::fieldsDoNotDependOnTheOtherRows()
{
    Random random(printedSeed());
    const fields::Mapping mapping = leakMapping();
    const DelimitedTable table = randomLeak(random, 150, {.isRagged = false});
    const Built together(mapping, table.rows, table.header.size());
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const Built alone(mapping, {table.rows[i]}, table.header.size());
        for (const fields::FieldInfo &info : fields::allFields())
            QVERIFY2(alone.value(info.field, 0) == together.value(info.field, i), std::string(info.name).c_str());
    }
}

void TestFieldBuilder::aFieldWithoutChangesSharesItsColumn()
{
    const fields::Mapping mapping = mappingOf({{Field::LastName, {0}}, {Field::FirstName, {1}}});
    const Built built(mapping, {{"MARTIN", "Anne"}, {"Durand", " Zoé"}, {"", "Anne"}}, 2);
    const BuiltColumn *shared = built.find(ColumnKind::Field, Field::LastName);
    QVERIFY(shared != nullptr);
    QCOMPARE(shared->sameAs, 0);
    QCOMPARE(shared->distinct, 3U);
    QCOMPARE(shared->dictionary.size(), 0U);
    const BuiltColumn *own = built.find(ColumnKind::Field, Field::FirstName);
    QVERIFY(own != nullptr);
    QCOMPARE(own->sameAs, -1); // " Zoé" is trimmed
    QCOMPARE(built.value(Field::FirstName, 1), std::string("Zoé"));
    QCOMPARE(built.value(Field::FirstName, 2), std::string("Anne"));
}

void TestFieldBuilder::sharingDoesNotChangeWhatIsDerived()
{
    const fields::Mapping mapping = mappingOf({{Field::Postcode, {0}}, {Field::Commune, {1}}});
    const std::vector<Cells> rows{{"56000", "VANNES"}, {"01410", "Lajoux"}, {"01410", "Lélex"}, {"45000", ""}};
    const Built shared(mapping, rows, 2);
    QCOMPARE(shared.find(ColumnKind::Field, Field::Postcode)->sameAs, 0);
    std::vector<Cells> changed = rows;
    changed.push_back({" 27000", " Évreux"}); // one row to be trimmed: no sharing any more
    const Built own(mapping, changed, 2);
    QCOMPARE(own.find(ColumnKind::Field, Field::Postcode)->sameAs, -1);
    for (std::size_t i = 0; i < rows.size(); ++i)
        for (const Field field : {Field::Postcode, Field::Commune, Field::DeptPatient}) QCOMPARE(shared.value(field, i), own.value(field, i));
    QVERIFY(shared.difference(mapping).empty());
    QVERIFY(own.difference(mapping).empty());
}

void TestFieldBuilder::aColumnMayServeTwoFields()
{
    const fields::Mapping mapping = mappingOf({{Field::Civility, {0}}, {Field::Sex, {0}}});
    const Built built(mapping, {{"MME"}, {"M"}, {"DR"}, {""}}, 1);
    QCOMPARE(built.value(Field::Civility, 0), std::string("MME"));
    QCOMPARE(built.value(Field::Sex, 0), std::string("F"));
    QCOMPARE(built.value(Field::Sex, 2), std::string());
    QVERIFY(built.difference(mapping).empty());
}

void TestFieldBuilder::severalColumnsAreJoined()
{
    const fields::Mapping mapping = mappingOf({{Field::Nir, {0, 1}}, {Field::Address, {2, 3, 4}}});
    const Built built(mapping, {{"1801245999001", "53", "12", "rue des Tests", ""}, {"180124599900153", "", "", "", "BP 4"}, {"", "", "", " ", ""}}, 5);
    QCOMPARE(built.value(Field::Nir, 0), std::string("180124599900153"));
    QCOMPARE(built.value(Field::Nir, 1), std::string("180124599900153"));
    QCOMPARE(built.value(Field::Address, 0), std::string("12 rue des Tests"));
    QCOMPARE(built.value(Field::Address, 1), std::string("BP 4"));
    const std::string difference = built.difference(mapping);
    QVERIFY2(difference.empty(), difference.c_str());
}

// One of the joined columns is empty throughout: what is joined must be as it would be with it.
void TestFieldBuilder::aMissingPartOfAFieldLeavesTheOthersAsTheyWould()
{
    const fields::Mapping mapping = mappingOf({{Field::Nir, {0, 1}}, {Field::Phone, {2, 3}}});
    const std::vector<Cells> rows{{"180124599900153.0", "", "06 39 98 12 34", ""}, {" 1801245999001.00 ", "", "", ""}, {"\u00A0", "", " ", ""}};
    const Built built(mapping, rows, 4);
    const std::string difference = built.difference(mapping);
    QVERIFY2(difference.empty(), difference.c_str());
}

void TestFieldBuilder::emptyFieldsAreLeftOut()
{
    const fields::Mapping mapping = mappingOf({{Field::LastName, {0}}, {Field::Nir, {1}}, {Field::Email, {2}}});
    const Built built(mapping, {{"MARTIN", "", " "}, {"DURAND", "", "\t"}}, 3);
    QVERIFY(built.find(ColumnKind::Field, Field::LastName) != nullptr);
    QVERIFY(built.find(ColumnKind::Field, Field::Nir) == nullptr);
    QVERIFY(built.find(ColumnKind::Field, Field::Email) == nullptr); // blanks are no value
    QVERIFY(built.find(ColumnKind::Level, Field::Email) == nullptr);
    QVERIFY(built.find(ColumnKind::Field, Field::DeptNir) == nullptr);
}

void TestFieldBuilder::fieldsWithoutLevelsHaveNone()
{
    const fields::Mapping mapping = mappingOf({{Field::Login, {0}}, {Field::LastName, {0}}});
    const Built built(mapping, {{"a"}}, 1);
    QVERIFY(built.find(ColumnKind::Field, Field::Login) != nullptr);
    QVERIFY(built.find(ColumnKind::Level, Field::Login) == nullptr);
    QVERIFY(built.find(ColumnKind::Level, Field::LastName) != nullptr);
}

void TestFieldBuilder::splitPostcodesFollowTheCommune()
{
    const fields::Mapping mapping = mappingOf({{Field::Postcode, {0}}, {Field::Commune, {1}}, {Field::DoctorPostcode, {2}}, {Field::DoctorCommune, {3}}});
    const Built built(mapping, {{"01410", "LAJOUX", "01200", "Éloise"}, {"01410", "LELEX", "01200", "Bellegarde"}, {"1410", "Lajoux", "", "Éloise"}, {"01410", "", "01200", ""}}, 4);
    QCOMPARE(built.value(Field::DeptPatient, 0), std::string("39"));
    QCOMPARE(built.value(Field::DeptPatient, 1), std::string("01"));
    QCOMPARE(built.value(Field::DeptPatient, 2), std::string("39"));
    QCOMPARE(built.value(Field::DeptPatient, 3), std::string("01"));
    QCOMPARE(built.value(Field::DeptPrescriber, 0), std::string("74"));
    QCOMPARE(built.value(Field::DeptPrescriber, 1), std::string("01"));
    QCOMPARE(built.value(Field::DeptPrescriber, 2), std::string());
    QVERIFY(built.difference(mapping).empty());
}

void TestFieldBuilder::aSplitPostcodeWithoutCommunesFollowsItsDigits()
{
    const fields::Mapping mapping = mappingOf({{Field::Postcode, {0}}, {Field::Commune, {1}}});
    const Built built(mapping, {{"01410", ""}, {"56000", ""}}, 2);
    QCOMPARE(built.value(Field::DeptPatient, 0), std::string("01"));
    QVERIFY(built.difference(mapping).empty());
}

void TestFieldBuilder::theLaboratorysDepartementFallsBackToItsNumber()
{
    const fields::Mapping mapping = mappingOf({{Field::LabPostcode, {0}}, {Field::Finess, {1}}});
    const std::vector<Cells> rows{{"27000", "560000127"}, {"", "560000127"}, {"45000", ""}, {"", ""}, {"ABC", "450000088"}};
    const Built built(mapping, rows, 2);
    QCOMPARE(built.value(Field::DeptLab, 0), std::string("27"));
    QCOMPARE(built.value(Field::DeptLab, 1), std::string("56"));
    QCOMPARE(built.value(Field::DeptLab, 2), std::string("45"));
    QCOMPARE(built.value(Field::DeptLab, 3), std::string());
    QCOMPARE(built.value(Field::DeptLab, 4), std::string("45"));
    const Built withoutPostcodes(mapping, {{"", "560000127"}}, 2);
    QCOMPARE(withoutPostcodes.value(Field::DeptLab, 0), std::string("56"));
}

void TestFieldBuilder::optionsOfTheMappingCount()
{
    fields::Mapping mapping = mappingOf({{Field::BirthDate, {0}}, {Field::Postcode, {1}}});
    mapping.fields[0].options.monthFirst = true;
    mapping.fields[1].options.foreignPostcodes = true;
    const Built built(mapping, {{"02/28/1981", "1410"}, {"03/04/1981", "56000"}}, 2);
    QCOMPARE(built.value(Field::BirthDate, 0), std::string("1981-02-28"));
    QCOMPARE(built.value(Field::BirthDate, 1), std::string("1981-03-04"));
    QCOMPARE(built.value(Field::Postcode, 0), std::string("1410"));
    QVERIFY(built.difference(mapping).empty());
}

void TestFieldBuilder::columnsThatAreNotThereAreIgnored()
{
    const fields::Mapping mapping = mappingOf({{Field::LastName, {9}}, {Field::FirstName, {0, 9}}});
    const Built built(mapping, {{"Anne"}}, 1);
    QVERIFY(built.find(ColumnKind::Field, Field::LastName) == nullptr);
    QCOMPARE(built.value(Field::FirstName, 0), std::string("Anne"));
}

void TestFieldBuilder::noRecordsGiveNoFields()
{
    const Built built(leakMapping(), {}, 22);
    QVERIFY(built.columns().empty());
}

QTEST_GUILESS_MAIN(TestFieldBuilder)
#include "tst_fieldbuilder.moc"
