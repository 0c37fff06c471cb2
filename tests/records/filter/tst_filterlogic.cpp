// SPDX-License-Identifier: GPL-3.0-or-later
// What and, or, not and parentheses mean, against a second reader of the same language that is written in another way.
#include "randomfilter.h"
#include "records/filter/filterparser.h"
#include "records/filter/filterprinter.h"

#include <QTest>

using namespace filature;
using namespace filature::records;

namespace {

// Words a to e are true or false: one bit each.
using Facts = unsigned;

bool isTrue(const FilterExpr &expression, Facts facts)
{
    if (const auto *term = std::get_if<FilterTerm>(&expression.node))
        return (facts >> (term->items.front().text.front() - 'a') & 1U) != 0;
    if (const auto *negation = std::get_if<FilterNegation>(&expression.node))
        return !isTrue(negation->operand.front(), facts);
    const auto &group = std::get<FilterGroup>(expression.node);
    const auto holds = [facts](const FilterExpr &each) { return isTrue(each, facts); };
    return group.kind == FilterGroup::Kind::All ? std::ranges::all_of(group.operands, holds)
                                                : std::ranges::any_of(group.operands, holds);
}

// Operator precedence with two stacks, over tokens that are told from each other by their first letter:
// words a-e, "&" and, "|" or, "!" not, "(" and ")".
class TwoStacks
{
public:
    explicit TwoStacks(Facts facts) : m_facts(facts) {}

    bool value(const std::string &tokens)
    {
        for (const char token : tokens) read(token);
        while (!m_operators.empty()) apply();
        return m_values.back();
    }

private:
    static int rank(char token) { return token == '!' ? 3 : token == '&' ? 2 : token == '|' ? 1 : 0; }

    void read(char token)
    {
        if (token >= 'a' && token <= 'e') m_values.push_back((m_facts >> (token - 'a') & 1U) != 0);
        else if (token == ')') {
            while (m_operators.back() != '(') apply();
            m_operators.pop_back();
        } else {
            while (token != '(' && token != '!' && !m_operators.empty() && rank(m_operators.back()) >= rank(token))
                apply();
            m_operators.push_back(token);
        }
    }

    void apply()
    {
        const char token = m_operators.back();
        m_operators.pop_back();
        const bool right = m_values.back();
        if (token == '!') {
            m_values.back() = !right;
            return;
        }
        m_values.pop_back();
        const bool left = m_values.back();
        m_values.back() = token == '&' ? left && right : left || right;
    }

    Facts m_facts;
    std::vector<char> m_operators;
    std::vector<bool> m_values;
};

// A random condition as tokens for the second reader, and as one of the texts that say the same.
class RandomCondition
{
public:
    explicit RandomCondition(std::uint32_t seed) : m_random(seed) {}

    void any(int depth)
    {
        all(depth);
        for (std::size_t more = m_random.below(3); more > 0; --more) {
            add('|', m_random.below(2) == 0 ? " or " : " OU ");
            all(depth);
        }
    }

    std::string tokens;
    std::string text;

private:
    void all(int depth)
    {
        one(depth);
        for (std::size_t more = m_random.below(3); more > 0; --more) {
            constexpr std::array<const char *, 3> kAnds{" ", " and ", "\u00A0et "};
            add('&', kAnds[m_random.below(3)]);
            one(depth);
        }
    }

    void one(int depth)
    {
        constexpr std::array<const char *, 4> kNots{"-", "not ", "non ", "sauf "};
        while (m_random.below(3) == 0) add('!', kNots[m_random.below(4)]);
        if (depth == 0 || m_random.below(2) == 0) {
            const char word = static_cast<char>('a' + m_random.below(5));
            add(word, std::string(1, word));
        } else {
            add('(', "( ");
            any(depth - 1);
            add(')', ")");
        }
    }

    void add(char token, const std::string &words)
    {
        tokens += token;
        text += words;
    }

    RandomFilter m_random;
};

} // namespace

class TestFilterLogic : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void meansWhatASecondReaderFinds();
    void printingKeepsTheMeaning();
    void hostileTextsAreTextOrFaults_data();
    void hostileTextsAreTextOrFaults();
};

void TestFilterLogic::meansWhatASecondReaderFinds()
{
    const std::uint32_t seed = std::random_device{}();
    qInfo("seed %u", seed);
    for (std::uint32_t i = 0; i < 2000; ++i) {
        RandomCondition condition(seed + i);
        condition.any(4);
        const Result<Filter> parsed = parseFilter(condition.text);
        QVERIFY2(parsed, condition.text.c_str());
        for (Facts facts = 0; facts < 32; ++facts)
            QVERIFY2(isTrue(*parsed->root(), facts) == TwoStacks(facts).value(condition.tokens),
                     condition.text.c_str());
    }
}

void TestFilterLogic::printingKeepsTheMeaning()
{
    const std::uint32_t seed = std::random_device{}();
    qInfo("seed %u", seed);
    for (std::uint32_t i = 0; i < 2000; ++i) {
        RandomCondition condition(seed + i);
        condition.any(3);
        const Result<Filter> parsed = parseFilter(condition.text);
        QVERIFY2(parsed, condition.text.c_str());
        const Result<Filter> again = parseFilter(printFilter(*parsed, FilterLanguage::French));
        QVERIFY2(again, condition.text.c_str());
        for (Facts facts = 0; facts < 32; ++facts)
            QCOMPARE(isTrue(*again->root(), facts), isTrue(*parsed->root(), facts));
    }
}

// What breaks query languages that hand their text on: here it is a word like any other, or refused at its place.
void TestFilterLogic::hostileTextsAreTextOrFaults_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("answer"); // the canonical text, or the column and the fault
    const auto row = [](const char *text, const char *answer) {
        QTest::newRow(text) << QByteArray(text) << QByteArray(answer);
    };
    row("l'hopital", "l'hopital");
    row("a.b", "a.b");
    row("+33 6", "+33 6");
    row("x@example.org", "x@example.org");
    row("%", "%");
    row("_", "_");
    row("[a-z]", "[a-z]");
    row("'; DROP", "'; DROP");
    row("a;--", "a;--");
    row("a /* b */", "8 misplaced-star");
    row("NEAR(a", "5 blank-expected");
    row("a AND", "6 term-expected");
    row("col:", "5 value-expected");
    row("\"", "1 unclosed-quote");
    row("x\"); DROP TABLE t; --", "2 unclosed-quote");
    row("a OR 1=1", "a or 1=1");
    row("lab:' OR '1'='1", "lab:' or '1'='1");
    row("(a+)+$", "5 blank-expected");
    row("(.*a){20}$", "3 misplaced-star");
    row("^a|b$", "^a|b$");
    row("\\", "\\");
    row("lab:\\\"a\\\"", "6 blank-expected");
    row("<b>x</b>", "<b>x</b>");
    row("&amp;", "&amp;");
    row("\x01\x7F", "\x01\x7F");
    row("{\"a\"}", "2 blank-expected");
    row("\u202Eabc", "\u202Eabc");
}

void TestFilterLogic::hostileTextsAreTextOrFaults()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, answer);
    const Result<Filter> parsed = parseFilter(text.toStdString());
    const QByteArray found = parsed ? QByteArray::fromStdString(printFilter(*parsed))
                                    : QByteArray::number(qlonglong{parsed.error().column}) + " " +
                                          QByteArray::fromStdString(parsed.error().detail);
    QCOMPARE(found, answer);
}

QTEST_APPLESS_MAIN(TestFilterLogic)
#include "tst_filterlogic.moc"
