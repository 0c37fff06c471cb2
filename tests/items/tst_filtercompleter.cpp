// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/filtercompletion.h"

#include "fields/fold.h"
#include "gui/guicase.h"
#include "records/filter/filterparser.h"

#include <QtTest>

#include <algorithm>

using namespace filature;
using namespace filature::items;
using records::FilterLanguage;

class TestFilterCompleter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void namesBeginWithWhatIsTyped_data();
    void namesBeginWithWhatIsTyped();
    void valuesComeByCount();
    void valuesAreCountedInTheCurrentSet();
    void aPrefixComesBeforeWhatContainsIt();
    void maskedSubjectsHaveNoValues();
    void whatIsTakenCanBeParsed();
    void anOlderQuestionIsDropped();

private:
    void look(std::string_view text) { m_completer->look(text, text.size(), FilterLanguage::English); }
    void lookAndWait(std::string_view text)
    {
        look(text);
        QTRY_VERIFY(m_session->jobs().isIdle());
    }

    std::unique_ptr<test::GuiCase> m_case;
    std::unique_ptr<CaseSession> m_session;
    std::unique_ptr<FilterCompleter> m_completer;
};

void TestFilterCompleter::initTestCase()
{
    m_case = std::make_unique<test::GuiCase>(1000);
    QVERIFY(m_case->isUsable());
}

void TestFilterCompleter::init()
{
    QTest::failOnWarning();
    auto opened = m_case->open();
    QVERIFY(opened);
    m_session = std::make_unique<CaseSession>(std::move(opened));
    m_completer = std::make_unique<FilterCompleter>(*m_session);
    m_session->reload();
    QTRY_VERIFY(m_session->currentSet().selection() && m_session->jobs().isIdle());
}

void TestFilterCompleter::cleanup()
{
    m_completer.reset();
    m_session.reset();
}

void TestFilterCompleter::namesBeginWithWhatIsTyped_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<bool>("isFrench");
    QTest::addColumn<std::string>("first"); // to insert
    QTest::newRow("a field") << std::string("la") << false << std::string("lab:");
    QTest::newRow("behind a term") << std::string("sex:F entry_y") << false << std::string("entry_year:");
    QTest::newRow("in French") << std::string("mutu") << true << std::string("mutuelle:");
    QTest::newRow("case and accents") << std::string("DÉPT@PAT") << false << std::string("dept@patient:");
    QTest::newRow("has") << std::string("ha") << false << std::string("has:");
    QTest::newRow("a presence") << std::string("has:pass") << false << std::string("password");
    QTest::newRow("a category") << std::string("a:sant") << true << std::string("sante");
    QTest::newRow("a level") << std::string("nir_level:key") << false << std::string("key_bad");
    QTest::newRow("a flag") << std::string("flag:str") << false << std::string("stray_quote");
    QTest::newRow("a keyword") << std::string("sauf") << true << std::string("sauf ");
}

void TestFilterCompleter::namesBeginWithWhatIsTyped()
{
    QFETCH(std::string, text);
    QFETCH(bool, isFrench);
    QFETCH(std::string, first);
    m_completer->look(text, text.size(), isFrench ? FilterLanguage::French : FilterLanguage::English);
    QVERIFY(!m_completer->completions().empty());
    QCOMPARE(m_completer->completions().front().insert, first);
    QCOMPARE(m_completer->end(), text.size());
}

void TestFilterCompleter::valuesComeByCount()
{
    lookAndWait("lab:");
    const auto &values = m_completer->completions();
    QVERIFY(values.size() > 5 && values.size() <= FilterCompleter::kMostCompletions);
    QVERIFY(std::ranges::is_sorted(values, std::ranges::greater{}, [](const Completion &each) { return each.count.value_or(0); }));
    JobControl job;
    const auto counts =
        m_session->view()->count(records::FilterSubject::ofField(fields::Field::Lab), *m_session->currentSet().selection(), job);
    QVERIFY(counts);
    QCOMPARE(values.front().text, counts->values.front().value);
    QCOMPARE(values.front().count, std::optional(counts->values.front().count));
}

void TestFilterCompleter::valuesAreCountedInTheCurrentSet()
{
    lookAndWait("dept:");
    const auto before = m_completer->completions().front().count;
    m_session->currentSet().setFilter(*records::parseFilter("sex:F"));
    QTRY_VERIFY(!m_session->currentSet().isLoading() && m_session->jobs().isIdle());
    lookAndWait("sex:F dept:");
    QVERIFY(m_completer->completions().front().count < before);
}

void TestFilterCompleter::aPrefixComesBeforeWhatContainsIt()
{
    lookAndWait("lab:l");
    bool isBehind = false;
    for (const Completion &each : m_completer->completions()) {
        const std::string folded = fields::fold(each.text);
        QVERIFY(folded.contains("l"));
        if (!folded.starts_with("l")) isBehind = true;
        else QVERIFY(!isBehind);
    }
    lookAndWait("lab:1");
    QVERIFY(!m_completer->completions().empty()); // LAB01 contains it
}

void TestFilterCompleter::maskedSubjectsHaveNoValues()
{
    for (const std::string_view text :
         {"last_name:", "last_name~", "nir:", "commune:", "blood_group:", "dept@nir:", "region@nir:", "postcode:", "row:", "dupont"}) {
        lookAndWait(text);
        for (const Completion &each : m_completer->completions()) QVERIFY2(each.kind != CompletionKind::Value, std::string(text).c_str());
    }
    for (const records::ColumnInfo &column : m_session->view()->store().columns()) {
        if (column.kind != records::ColumnKind::Source ||
            !m_session->view()->rules().isMasked(records::FilterSubject::ofColumn(column.name)))
            continue;
        lookAndWait("col:\"" + column.name + "\":");
        QVERIFY2(m_completer->completions().empty(), column.name.c_str());
    }
}

void TestFilterCompleter::whatIsTakenCanBeParsed()
{
    const auto verify = [this](const std::string &text, const std::string &rest) {
        lookAndWait(text);
        QVERIFY2(!m_completer->completions().empty(), text.c_str());
        for (const Completion &each : m_completer->completions()) {
            const std::string made = text.substr(0, m_completer->begin()) + each.insert + rest;
            QVERIFY2(records::parseFilter(made), made.c_str());
        }
    };
    for (const char *text : {"lab:", "insurer:", "insurer:\"", "has:", "has:nir,", "-has:", "nir_level:", "flag:", "dept:5", "sex:"})
        verify(text, {});
    verify("col:", "\"x\"");
    verify("col:\"", "\"x\"");
}

void TestFilterCompleter::anOlderQuestionIsDropped()
{
    look("lab:");
    look("sex:");
    QTRY_VERIFY(m_session->jobs().isIdle());
    QTRY_VERIFY(!m_completer->completions().empty());
    for (const Completion &each : m_completer->completions()) QVERIFY(each.subject == records::FilterSubject::ofField(fields::Field::Sex));
    look("lab:");
    m_completer->stop();
    QTRY_VERIFY(m_session->jobs().isIdle());
    QVERIFY(m_completer->completions().empty());
}

QTEST_GUILESS_MAIN(TestFilterCompleter)
#include "tst_filtercompleter.moc"
