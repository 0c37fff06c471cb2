// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/filter/facetchoice.h"

#include "filter/randomfilter.h"
#include "records/filter/filterparser.h"
#include "records/filter/filterprinter.h"

#include <QtTest>

using namespace filature;
using namespace filature::records;

namespace {

const FilterSubject kLab = FilterSubject::ofField(fields::Field::Lab);

Filter parsed(std::string_view text) { return parseFilter(text).value_or(Filter()); }

FacetChoice choice(std::vector<std::string> included, std::vector<std::string> excluded)
{
    FacetChoice result;
    for (std::string &text : included) result.included.push_back(FilterItem::value(std::move(text)));
    for (std::string &text : excluded) result.excluded.push_back(FilterItem::value(std::move(text)));
    return result;
}

// Conditions of the uppermost level that do not speak of the subject, as text.
std::string others(const Filter &filter, const FilterSubject &subject) { return printFilter(withoutSubject(filter, subject)); }

// A choice of a few items as makeTerm() keeps them.
FacetChoice randomChoice(RandomFilter &random, const FilterSubject &subject)
{
    const auto items = [&] {
        std::vector<FilterItem> list;
        for (std::size_t count = random.below(4); count > 0; --count)
            list.push_back(random.below(4) == 0 ? FilterItem::empty() : FilterItem::exactly(random.text()));
        return list.empty() ? list : std::get<FilterTerm>(makeTerm(subject, std::move(list)).node).items;
    };
    return {items(), items()};
}

} // namespace

class TestFacetChoice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void choicesAreRead_data();
    void choicesAreRead();
    void choicesAreWritten_data();
    void choicesAreWritten();
    void whatWasWrittenIsRead();
    void presences();
};

void TestFacetChoice::choicesAreRead_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<int>("included");
    QTest::addColumn<int>("excluded");
    QTest::addColumn<bool>("others");
    QTest::newRow("everything") << std::string() << 0 << 0 << false;
    QTest::newRow("one term") << std::string("lab:LAB03,LAB11") << 2 << 0 << false;
    QTest::newRow("beside others") << std::string("dept:56 lab:LAB03 -has:password") << 1 << 0 << false;
    QTest::newRow("left out") << std::string("-lab:LAB03 dept:56 -lab:LAB04,LAB05") << 0 << 3 << false;
    QTest::newRow("both") << std::string("lab:LAB03 -lab:LAB04") << 1 << 1 << false;
    QTest::newRow("no value") << std::string("lab:\"\"") << 1 << 0 << false;
    QTest::newRow("a prefix") << std::string("lab:LAB*") << 0 << 0 << true;
    QTest::newRow("a value and a prefix") << std::string("lab:A,LAB*") << 0 << 0 << true;
    QTest::newRow("contained") << std::string("lab~A -lab:B") << 0 << 1 << true;
    QTest::newRow("two terms") << std::string("lab:A lab:A,B") << 0 << 0 << true;
    QTest::newRow("below the uppermost level") << std::string("lab:A or dept:56") << 0 << 0 << false;
    QTest::newRow("another key") << std::string("dept@patient:56") << 0 << 0 << false;
}

void TestFacetChoice::choicesAreRead()
{
    QFETCH(std::string, text);
    QFETCH(int, included);
    QFETCH(int, excluded);
    QFETCH(bool, others);
    const Filter filter = parsed(text);
    const FacetChoice found = choiceOf(filter, kLab);
    QCOMPARE(static_cast<int>(found.included.size()), included);
    QCOMPARE(static_cast<int>(found.excluded.size()), excluded);
    QCOMPARE(hasOtherConditions(filter, kLab), others);
    QCOMPARE(found.isNone(), included + excluded == 0);
}

void TestFacetChoice::choicesAreWritten_data()
{
    QTest::addColumn<std::string>("before");
    QTest::addColumn<FacetChoice>("chosen");
    QTest::addColumn<std::string>("after");
    QTest::newRow("into everything") << std::string() << choice({"LAB03"}, {}) << std::string("lab:LAB03");
    QTest::newRow("at the end") << std::string("dept:56") << choice({"LAB03", "LAB 4"}, {}) << std::string("dept:56 lab:LAB03,\"LAB 4\"");
    QTest::newRow("where it stood") << std::string("lab:A dept:56") << choice({"A", "B"}, {"C"}) << std::string("lab:A,B -lab:C dept:56");
    QTest::newRow("taken away") << std::string("lab:A dept:56 -lab:B") << choice({}, {}) << std::string("dept:56");
    QTest::newRow("taken away, nothing left") << std::string("lab:A") << choice({}, {}) << std::string();
    QTest::newRow("replaces a range of the subject")
        << std::string("lab:A..B dept:56") << choice({"A"}, {}) << std::string("lab:A dept:56");
    QTest::newRow("leaves out of a prefix") << std::string("lab:LAB* dept:56") << choice({}, {"LAB1"})
                                            << std::string("lab:LAB* dept:56 -lab:LAB1");
    QTest::newRow("beside an or") << std::string("lab:A or dept:56") << choice({"B"}, {}) << std::string("(lab:A or dept:56) lab:B");
}

void TestFacetChoice::choicesAreWritten()
{
    QFETCH(std::string, before);
    QFETCH(FacetChoice, chosen);
    QFETCH(std::string, after);
    QCOMPARE(printFilter(withChoice(parsed(before), kLab, chosen)), after);
}

void TestFacetChoice::whatWasWrittenIsRead()
{
    for (std::uint32_t seed = 1; seed <= 4000; ++seed) {
        RandomFilter random(seed);
        const Filter filter = random.below(20) == 0 ? Filter() : Filter(random.expression(3));
        // Often a subject of which the filter speaks.
        FilterSubject subject = kLab;
        if (filter.root() != nullptr && random.below(4) != 0) {
            const FilterExpr *at = filter.root();
            while (const auto *group = std::get_if<FilterGroup>(&at->node)) at = &group->operands[random.below(group->operands.size())];
            if (const auto *term = std::get_if<FilterTerm>(&at->node)) subject = term->subject;
        }
        const FacetChoice chosen = randomChoice(random, subject);
        const Filter made = withChoice(filter, subject, chosen);
        QVERIFY2(choiceOf(made, subject) == chosen, qPrintable(QStringLiteral("seed %1").arg(seed)));
        // An "or" above stays one condition, whatever it speaks of.
        QVERIFY2(others(made, subject) == others(filter, subject), qPrintable(QStringLiteral("seed %1").arg(seed)));
        QVERIFY2(withChoice(made, subject, chosen) == made, qPrintable(QStringLiteral("seed %1").arg(seed)));
        if (chosen.included.empty()) QCOMPARE(hasOtherConditions(made, subject), hasOtherConditions(filter, subject));
        else QVERIFY(!hasOtherConditions(made, subject));
    }
}

void TestFacetChoice::presences()
{
    const PresenceTarget password = fields::Field::Password;
    const PresenceTarget health = fields::Category::Health;
    QCOMPARE(presenceChoiceOf(Filter(), password), PresenceChoice::Either);
    QCOMPARE(presenceChoiceOf(parsed("lab:A has:password"), password), PresenceChoice::There);
    QCOMPARE(presenceChoiceOf(parsed("-has:password"), password), PresenceChoice::Absent);
    QCOMPARE(presenceChoiceOf(parsed("has:password,health"), password), PresenceChoice::Either);
    const Filter both = withPresence(withPresence(parsed("lab:A"), password, PresenceChoice::There), health, PresenceChoice::Absent);
    QCOMPARE(printFilter(both), std::string("lab:A has:password -has:health"));
    QCOMPARE(printFilter(withPresence(both, password, PresenceChoice::Absent)), std::string("lab:A -has:password -has:health"));
    QCOMPARE(printFilter(withPresence(both, password, PresenceChoice::Either)), std::string("lab:A -has:health"));
}

QTEST_APPLESS_MAIN(TestFacetChoice)
#include "tst_facetchoice.moc"
