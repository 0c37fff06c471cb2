// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables.h"
#include "training/typingerror.h"

#include <QtTest>

#include <algorithm>
#include <map>

using namespace filature::training;
using filature::test::Tables;

class TestTypingError : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyKindOccursAndSaysWhatItDid_data();
    void everyKindOccursAndSaysWhatItDid();
    void onlyOneThingIsWrong();
    void namesOfKindsAreDistinct();
    void rowsWithoutNameAreMistypedToo();

private:
    struct Example
    {
        TypingError error;
        std::vector<std::string> before;
        std::vector<std::string> after;
        [[nodiscard]] std::string was(Column column) const { return before[static_cast<std::size_t>(column)]; }
        [[nodiscard]] std::string is(Column column) const { return after[static_cast<std::size_t>(column)]; }
        [[nodiscard]] std::vector<std::size_t> changed() const
        {
            std::vector<std::size_t> columns;
            for (std::size_t i = 0; i < before.size(); ++i)
                if (before[i] != after[i]) columns.push_back(i);
            return columns;
        }
    };
    static std::vector<std::string> copyOf(const RowCells &cells)
    {
        std::vector<std::string> texts;
        for (std::size_t i = 0; i < cells.size(); ++i)
            texts.emplace_back(cells.cell(i));
        return texts;
    }
    std::vector<Example> m_examples;
};

// An error in each of some thousand rows.
void TestTypingError::initTestCase()
{
    Tables tables(1, 5'000);
    RowCells cells;
    tables.rows.startBlock(0);
    for (std::uint64_t i = 0; i < kBlockRows; ++i) {
        const RowPlan &plan = tables.rows.next();
        tables.composer.compose(plan, cells);
        Example example{TypingError::None, copyOf(cells), {}};
        RandomStream random(2, Domain::Row, i);
        example.error = makeTypingError(cells, *plan.person, random);
        example.after = copyOf(cells);
        m_examples.push_back(std::move(example));
    }
}

void TestTypingError::everyKindOccursAndSaysWhatItDid_data()
{
    QTest::addColumn<int>("error");
    for (std::size_t i = 1; i < kTypingErrorKinds; ++i)
        QTest::newRow(std::string(typingErrorName(static_cast<TypingError>(i))).c_str()) << static_cast<int>(i);
}

void TestTypingError::everyKindOccursAndSaysWhatItDid()
{
    QFETCH(int, error);
    int met = 0;
    for (const Example &example : m_examples) {
        if (example.error != static_cast<TypingError>(error)) continue;
        ++met;
        const std::string was =
            example.was(Column::Name).empty() ? example.was(Column::FirstName) : example.was(Column::Name);
        const std::string is =
            example.was(Column::Name).empty() ? example.is(Column::FirstName) : example.is(Column::Name);
        const QByteArray told = QByteArray::fromStdString(was + " / " + is);
        switch (example.error) {
        case TypingError::LetterSwap:
            QVERIFY2(was != is && was.size() == is.size(), told);
            QVERIFY2(std::ranges::is_permutation(was, is), told);
            break;
        case TypingError::LetterLost:
            QVERIFY2(is.size() + 1 == was.size() && is.front() == was.front(), told);
            break;
        case TypingError::LetterDoubled:
            QVERIFY2(is.size() == was.size() + 1, told);
            break;
        case TypingError::LookAlike:
            QVERIFY2(is.find_first_of("01258") != std::string::npos, told);
            break;
        case TypingError::LostZero: {
            const Column column = static_cast<Column>(example.changed().front());
            QCOMPARE("0" + example.is(column), example.was(column));
            break;
        }
        case TypingError::Mojibake:
            QVERIFY(example.is(Column::FirstName).find("Ã") != std::string::npos);
            break;
        case TypingError::DayMonthSwap:
            QCOMPARE(example.is(Column::BirthDate).substr(0, 2), example.was(Column::BirthDate).substr(3, 2));
            QCOMPARE(example.is(Column::BirthDate).substr(3, 2), example.was(Column::BirthDate).substr(0, 2));
            QVERIFY(example.is(Column::BirthDate).substr(3, 2) <= std::string("12"));
            break;
        case TypingError::DateDigit:
            QCOMPARE(example.is(Column::BirthDate).substr(0, 9), example.was(Column::BirthDate).substr(0, 9));
            break;
        case TypingError::NameSwap:
            QCOMPARE(example.is(Column::Name), example.was(Column::FirstName));
            QCOMPARE(example.is(Column::FirstName), example.was(Column::Name));
            break;
        case TypingError::Abbreviated:
            QVERIFY(example.is(Column::FirstName).find('.') == 1 || example.is(Column::Town).starts_with("ST "));
            break;
        case TypingError::NirDigit:
            QCOMPARE(example.is(Column::Nir).substr(0, 10),
                     example.was(Column::Nir).substr(0, 10)); // still in an unassigned commune
            QVERIFY(nirKey(example.is(Column::Nir)) != std::stoul(example.is(Column::NirKey)));
            break;
        case TypingError::JoinedName:
            QCOMPARE(is.size() + 1, was.size());
            break;
        case TypingError::None:
            QFAIL("no error at all");
        }
    }
    QVERIFY2(met > 3, qPrintable(QString::number(met)));
}

void TestTypingError::onlyOneThingIsWrong()
{
    for (const Example &example : m_examples) {
        const std::size_t expected = example.error == TypingError::NameSwap ? 2 : 1;
        QCOMPARE(example.changed().size(), expected);
        QCOMPARE(example.after.size(), kColumnCount);
    }
}

void TestTypingError::namesOfKindsAreDistinct()
{
    std::map<std::string_view, int> names;
    for (std::size_t i = 0; i < kTypingErrorKinds; ++i)
        ++names[typingErrorName(static_cast<TypingError>(i))];
    QCOMPARE(names.size(), kTypingErrorKinds);
}

void TestTypingError::rowsWithoutNameAreMistypedToo()
{
    int unnamed = 0;
    for (const Example &example : m_examples) {
        if (!example.was(Column::Name).empty()) continue;
        ++unnamed;
        QVERIFY(!example.changed().empty());
    }
    QVERIFY(unnamed > 50);
}

QTEST_APPLESS_MAIN(TestTypingError)
#include "tst_typingerror.moc"
