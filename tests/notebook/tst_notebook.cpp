// SPDX-License-Identifier: GPL-3.0-or-later
#include "notebook/notebook.h"
#include "records/importer.h"
#include "storage/journal.h"
#include "storage/storagefixture.h"

using namespace filature;
using namespace filature::notebook;
using namespace filature::test;

class TestNotebook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void whatIsWrittenIsFoundWithItsAuthor();
    void theFormerTextComesBack();
    void everyChangeIsJournalledWithoutItsText();
    void theSameTextAgainIsNoChange();
    void filtersAreListedByName();
    void badInputIsRefused_data();
    void badInputIsRefused();

private:
    [[nodiscard]] std::optional<std::string> put(const Place &place, const std::optional<std::string> &text)
    {
        const auto former = write(*m_case, *m_writer, place, text);
        if (!former) qFatal("%s", describe(former.error()).c_str());
        return *former;
    }
    [[nodiscard]] std::vector<std::pair<std::string, std::string>> journalled() const;

    Sandbox m_sandbox;
    int m_number = 0;
    std::optional<storage::CaseFile> m_case;
    std::optional<storage::Connection> m_writer;
    Place m_note = NoteOf{RecordId{1}};
};

void TestNotebook::init()
{
    auto made = storage::CaseFile::create(m_sandbox.path("case" + std::to_string(++m_number)), storage::CaseKey(), {});
    VERIFY_OK(made);
    m_case.emplace(std::move(*made));
    writeFile(m_sandbox.path("rows.csv"), "NOM;PRENOM\nMARTIGNY;JEANNE\nDURAND;LEA\n");
    JobControl job;
    VERIFY_OK(records::Importer(*m_case).importFile(m_sandbox.path("rows.csv"), {}, job));
    auto writer = m_case->connect(storage::CaseFile::Access::Write);
    VERIFY_OK(writer);
    m_writer.emplace(std::move(*writer));
}

void TestNotebook::cleanup()
{
    m_writer.reset();
    m_case.reset();
}

std::vector<std::pair<std::string, std::string>> TestNotebook::journalled() const
{
    std::vector<std::pair<std::string, std::string>> entries;
    auto reader = m_case->connect(storage::CaseFile::Access::Read);
    const auto read = storage::Journal(*m_case, *reader).forEach(storage::JournalChain::Content, [&](const storage::JournalEntry &entry) {
        if (entry.action == "note" || entry.action == "save-filter") entries.emplace_back(entry.action, entry.payload);
    });
    if (!read) qFatal("the journal cannot be read");
    return entries;
}

void TestNotebook::whatIsWrittenIsFoundWithItsAuthor()
{
    QCOMPARE(put(m_note, "# Seen\n\nwith *Markdown* and é"), std::nullopt);
    const auto found = find(*m_writer, m_note);
    VERIFY_OK(found);
    QVERIFY(*found);
    QCOMPARE((*found)->text, std::string("# Seen\n\nwith *Markdown* and é"));
    QVERIFY(!(*found)->author.empty());
    QVERIFY((*found)->utcMicroseconds > 0);
    QCOMPARE(find(*m_writer, NoteOf{RecordId{0}}).value().has_value(), false);
}

void TestNotebook::theFormerTextComesBack()
{
    QCOMPARE(put(m_note, "one"), std::nullopt);
    QCOMPARE(put(m_note, "two"), std::optional<std::string>("one"));
    QCOMPARE(put(m_note, std::nullopt), std::optional<std::string>("two"));
    QCOMPARE(find(*m_writer, m_note).value().has_value(), false);
    QCOMPARE(put(m_note, ""), std::nullopt); // there was nothing
}

void TestNotebook::everyChangeIsJournalledWithoutItsText()
{
    static_cast<void>(put(m_note, "secret word"));
    static_cast<void>(put(m_note, std::nullopt));
    static_cast<void>(put(FilterNamed{"elderly"}, "last_name:MARTIGNY"));
    const auto entries = journalled();
    QCOMPARE(entries.size(), std::size_t{3});
    QCOMPARE(entries[1].second, std::string("{\"record\":1,\"removed\":true}"));
    QVERIFY(entries[2].second.starts_with("{\"name\":\"elderly\",\"text\":\"h:"));
    for (const auto &[action, payload] : entries) QVERIFY(!payload.contains("secret") && !payload.contains("MARTIGNY"));
    const auto report = storage::Journal(*m_case, *m_writer).verify();
    VERIFY_OK(report);
    QVERIFY(report->isSound());
}

void TestNotebook::theSameTextAgainIsNoChange()
{
    static_cast<void>(put(m_note, "one"));
    QCOMPARE(put(m_note, "one"), std::optional<std::string>("one"));
    QCOMPARE(journalled().size(), std::size_t{1});
}

void TestNotebook::filtersAreListedByName()
{
    static_cast<void>(put(FilterNamed{"b"}, "sex:F"));
    static_cast<void>(put(FilterNamed{"a"}, "sex:M"));
    static_cast<void>(put(FilterNamed{"c"}, "sex:M"));
    static_cast<void>(put(FilterNamed{"c"}, std::nullopt));
    const auto filters = savedFilters(*m_writer);
    VERIFY_OK(filters);
    QCOMPARE(filters->size(), std::size_t{2});
    QCOMPARE(filters->front().name, std::string("a"));
    QCOMPARE(filters->back().entry.text, std::string("sex:F"));
}

void TestNotebook::badInputIsRefused_data()
{
    QTest::addColumn<Place>("place");
    QTest::addColumn<std::string>("text");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("no such segment") << Place(NoteOf{RecordId{7U << 16}}) << std::string("x") << ErrorCode::NotFound;
    QTest::newRow("behind the last record") << Place(NoteOf{RecordId{2}}) << std::string("x") << ErrorCode::NotFound;
    QTest::newRow("no UTF-8") << m_note << std::string("\xFF") << ErrorCode::BadInput;
    QTest::newRow("too long") << m_note << std::string(kMostText + 1, 'x') << ErrorCode::BadInput;
    QTest::newRow("no name") << Place(FilterNamed{""}) << std::string("x") << ErrorCode::BadInput;
    QTest::newRow("a long name") << Place(FilterNamed{std::string(kMostName + 1, 'x')}) << std::string("x") << ErrorCode::BadInput;
    QTest::newRow("a name of two lines") << Place(FilterNamed{"a\nb"}) << std::string("x") << ErrorCode::BadInput;
}

void TestNotebook::badInputIsRefused()
{
    QFETCH(Place, place);
    QFETCH(std::string, text);
    QFETCH(ErrorCode, code);
    const auto written = write(*m_case, *m_writer, place, text);
    QVERIFY(!written);
    QCOMPARE(written.error().code, code);
    QVERIFY(journalled().empty());
}

QTEST_GUILESS_MAIN(TestNotebook)
#include "tst_notebook.moc"
