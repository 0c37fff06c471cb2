// SPDX-License-Identifier: GPL-3.0-or-later
#include "journalfixture.h"
#include "storage/journal.h"
#include "storage/schema.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <random>
#include <vector>

using namespace filature;
using namespace filature::storage;
using namespace filature::test;

class TestJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void anUntouchedJournalVerifies();
    void manyUntouchedJournalsVerify();
    void entriesComeBackAsTheyWereWritten();
    void anEntryStandsOrFallsWithItsTransaction();
    void onlyWordsAndObjectsAreEntries();
    void theClockMayJump();
    void retentionDeletesWhoAndWhatButTheChainHolds();
    void payloadsThatNoPurgeExplainsAreMissed();
    void literalHashesDependOnTheCase();
    void textsBecomeJson_data();
    void textsBecomeJson();
    void twoWritersShareOneChain();

private:
    Sandbox m_sandbox;
    SteppingClock m_clock;
    JournalMaster m_master;
};

void TestJournal::initTestCase() { VERIFY_OK(m_master.make(m_sandbox, m_clock)); }

void TestJournal::anUntouchedJournalVerifies()
{
    const CaseFile opened = m_master.copy(m_clock);
    auto connection = opened.connect(CaseFile::Access::Read);
    const auto report = Journal(opened, *connection).verify();
    VERIFY_OK(report);
    QVERIFY(report->isSound());
    QCOMPARE(report->contentEntries, kEntries);
    QCOMPARE(report->accessEntries, kEntries);
    QVERIFY(!report->macsChecked);
    QCOMPARE(report->witness, JournalReport::Witness::Agrees);
}

// No false alarm, whatever was written and in whichever order.
void TestJournal::manyUntouchedJournalsVerify()
{
    const unsigned seed = std::random_device{}();
    qInfo("seed %u", seed);
    std::mt19937 random(seed);
    const CaseFile opened = m_master.copy(m_clock);
    auto connection = opened.connect(CaseFile::Access::Write);
    Journal journal(opened, *connection);
    for (int round = 0; round < 60; ++round) {
        for (auto i = random() % 5; i > 0; --i) {
            const auto chain = random() % 2 == 0 ? JournalChain::Content : JournalChain::Access;
            const std::string text(random() % 50, static_cast<char>('a' + random() % 26));
            VERIFY_OK(journal.record(chain, "note", "{\"text\":" + jsonString(text) + "}"));
        }
        if (random() % 10 == 0) VERIFY_OK(journal.purgeAccess(m_clock.now - static_cast<int>(random() % 20'000)));
        const auto report = journal.verify();
        VERIFY_OK(report);
        QVERIFY2(report->isSound(), report->faults.empty() ? "witness" : report->faults[0].what.c_str());
    }
}

void TestJournal::entriesComeBackAsTheyWereWritten()
{
    const CaseFile opened = m_master.copy(m_clock);
    auto connection = opened.connect(CaseFile::Access::Write);
    Journal journal(opened, *connection);
    auto transaction = Transaction::begin(*connection);
    const auto written = journal.append(JournalChain::Content, "note-added", "{\"note\":\"\xC3\xA9\"}");
    VERIFY_OK(written);
    VERIFY_OK(transaction->commit());
    QCOMPARE(journal.head(JournalChain::Content).value(), *written);
    std::vector<JournalEntry> entries;
    VERIFY_OK(journal.forEach(JournalChain::Content, [&](const JournalEntry &entry) { entries.push_back(entry); }));
    QCOMPARE(entries.size(), std::size_t{kEntries + 1});
    QCOMPARE(entries.front().action, std::string("create"));
    QCOMPARE(entries.front().payload, "{\"format\":" + std::to_string(kFormatVersion) + ",\"encrypted\":false}");
    const JournalEntry &last = entries.back();
    QCOMPARE(last.sequence, kEntries + 1);
    QCOMPARE(last.action, std::string("note-added"));
    QCOMPARE(last.payload, std::string("{\"note\":\"\xC3\xA9\"}"));
    QVERIFY(!last.author.empty());
    QVERIFY(!last.payloadPurged);
    QCOMPARE(last.hash, written->hash);
    QVERIFY(last.utcMicroseconds > entries[0].utcMicroseconds);
}

void TestJournal::anEntryStandsOrFallsWithItsTransaction()
{
    const CaseFile opened = m_master.copy(m_clock);
    auto connection = opened.connect(CaseFile::Access::Write);
    Journal journal(opened, *connection);
    COMPARE_ERROR(journal.append(JournalChain::Content, "note", "{}"), ErrorCode::Internal); // without a transaction
    {
        auto transaction = Transaction::begin(*connection);
        VERIFY_OK(journal.append(JournalChain::Content, "note", "{}"));
        journal.updateWitness(); // not yet: nothing has happened
    }
    QCOMPARE(journal.head(JournalChain::Content)->sequence, kEntries);
    const auto report = journal.verify();
    QVERIFY(report->isSound());
    QCOMPARE(report->witness, JournalReport::Witness::Agrees);
}

void TestJournal::onlyWordsAndObjectsAreEntries()
{
    const CaseFile opened = m_master.copy(m_clock);
    auto connection = opened.connect(CaseFile::Access::Write);
    Journal journal(opened, *connection);
    auto transaction = Transaction::begin(*connection);
    for (const char *action : {"", "Import", "two words", "\xC3\xA9"})
        COMPARE_ERROR(journal.append(JournalChain::Content, action, "{}"), ErrorCode::Internal);
    for (const char *payload : {"", "[]", "{", "text"})
        COMPARE_ERROR(journal.append(JournalChain::Content, "note", payload), ErrorCode::Internal);
}

void TestJournal::theClockMayJump()
{
    const CaseFile opened = m_master.copy(m_clock);
    auto connection = opened.connect(CaseFile::Access::Write);
    Journal journal(opened, *connection);
    auto transaction = Transaction::begin(*connection);
    const std::int64_t before = m_clock.now;
    for (const std::int64_t time : {std::int64_t{0}, std::int64_t{-1'000'000}, before + 315'576'000'000'000, before}) {
        m_clock.now = time;
        VERIFY_OK(journal.append(JournalChain::Access, "query", "{}"));
    }
    m_clock.now = before;
    QVERIFY(journal.verify()->faults.empty());
    QVERIFY(connection->isInTransaction()); // verifying within a transaction leaves it alone
}

void TestJournal::retentionDeletesWhoAndWhatButTheChainHolds()
{
    const CaseFile opened = m_master.copy(m_clock);
    auto connection = opened.connect(CaseFile::Access::Write);
    Journal journal(opened, *connection);
    std::vector<JournalEntry> before;
    VERIFY_OK(journal.forEach(JournalChain::Access, [&](const JournalEntry &entry) { before.push_back(entry); }));
    const auto purged = journal.purgeAccess(before[20].utcMicroseconds);
    VERIFY_OK(purged);
    QCOMPARE(*purged, 20);
    QVERIFY(journal.verify()->faults.empty());
    std::vector<JournalEntry> after;
    VERIFY_OK(journal.forEach(JournalChain::Access, [&](const JournalEntry &entry) { after.push_back(entry); }));
    QCOMPARE(after.size(), before.size() + 1);
    for (std::size_t i = 0; i < before.size(); ++i) {
        QCOMPARE(after[i].payloadPurged, i < 20);
        QCOMPARE(after[i].hash, before[i].hash);
        if (i < 20) QVERIFY(after[i].author.empty() && after[i].action.empty() && after[i].payload.empty());
    }
    QCOMPARE(after.back().action, std::string("purge-access"));
    QCOMPARE(connection->queryInteger("SELECT count(*) FROM journal_payload WHERE chain = 0").value(), kEntries);
    // A later purge of everything keeps the entry that explains the first.
    VERIFY_OK(journal.purgeAccess(m_clock.now + 1'000'000));
    QVERIFY(journal.verify()->faults.empty());
    QCOMPARE(connection->queryInteger("SELECT count(*) FROM journal_payload WHERE chain = 1").value(), 2);
}

void TestJournal::payloadsThatNoPurgeExplainsAreMissed()
{
    const CaseFile opened = m_master.copy(m_clock);
    auto connection = opened.connect(CaseFile::Access::Write);
    Journal journal(opened, *connection);
    std::vector<JournalEntry> before;
    VERIFY_OK(journal.forEach(JournalChain::Access, [&](const JournalEntry &entry) { before.push_back(entry); }));
    VERIFY_OK(journal.purgeAccess(before[10].utcMicroseconds));
    VERIFY_OK(runAt(*connection, "DELETE FROM journal_payload WHERE chain = ?1 AND sequence = ?2", 1, 20));
    const auto report = journal.verify();
    QCOMPARE(report->faults.size(), std::size_t{1});
    QCOMPARE(report->faults[0].sequence, 20);
    QCOMPARE(report->faults[0].what, std::string("payload missing"));
}

void TestJournal::literalHashesDependOnTheCase()
{
    const CaseFile opened = m_master.copy(m_clock);
    const std::string hash = Journal::literalHash(opened, "0639980000");
    QCOMPARE(hash.size(), std::size_t{18});
    QVERIFY(hash.starts_with("h:"));
    QCOMPARE(Journal::literalHash(opened, "0639980000"), hash);
    QVERIFY(Journal::literalHash(opened, "0639980001") != hash);
    const auto encrypted = makeJournalledCase(m_sandbox.path("keyed"), true, m_clock);
    VERIFY_OK(encrypted);
    QVERIFY(Journal::literalHash(*encrypted, "0639980000") != hash);
}

void TestJournal::textsBecomeJson_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("plain") << QByteArray("abc") << QByteArray("\"abc\"");
    QTest::newRow("empty") << QByteArray() << QByteArray("\"\"");
    QTest::newRow("quote and backslash") << QByteArray("a\"b\\c") << QByteArray("\"a\\\"b\\\\c\"");
    QTest::newRow("control") << QByteArray("a\n\0\x1f", 4) << QByteArray("\"a\\u000a\\u0000\\u001f\"");
    QTest::newRow("accent") << QByteArray("\xC3\xA9") << QByteArray("\"\xC3\xA9\"");
}

void TestJournal::textsBecomeJson()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, json);
    QCOMPARE(jsonString(text.toStdString()), json.toStdString());
    const QJsonDocument parsed =
        QJsonDocument::fromJson("[" + QByteArray::fromStdString(jsonString(text.toStdString())) + "]");
    QCOMPARE(parsed.array().at(0).toString().toUtf8(), text);
}

void TestJournal::twoWritersShareOneChain()
{
    const CaseFile opened = m_master.copy(m_clock);
    auto one = opened.connect(CaseFile::Access::Write);
    auto two = opened.connect(CaseFile::Access::Write);
    Journal first(opened, *one);
    Journal second(opened, *two);
    for (int i = 0; i < 20; ++i) {
        VERIFY_OK(first.record(JournalChain::Access, "query", "{}"));
        VERIFY_OK(second.record(JournalChain::Access, "query", "{}"));
    }
    QVERIFY(first.verify()->faults.empty());
    QCOMPARE(first.head(JournalChain::Access)->sequence, kEntries + 40);
}

QTEST_APPLESS_MAIN(TestJournal)
#include "tst_journal.moc"
