// SPDX-License-Identifier: GPL-3.0-or-later
#include "childprocess.h"
#include "storage/journal.h"
#include "storage/rekey.h"
#include "storage/verifydatabase.h"
#include "storagefixture.h"

#include <atomic>
#include <random>
#include <set>
#include <thread>

using namespace filature;
using namespace filature::storage;
using namespace filature::test;

namespace {

constexpr const char *kNewPassphrase = "another horse, another battery";

std::set<std::string> namesIn(const std::string &folder)
{
    std::set<std::string> names;
    for (const auto &entry : std::filesystem::directory_iterator(folder))
        names.insert(entry.path().filename().string());
    return names;
}

CaseKey keyOf(const char *passphrase) { return passphrase != nullptr ? CaseKey(passphrase) : CaseKey(); }

} // namespace

class TestRekey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theNewPassphraseOpensTheSameCase_data();
    void theNewPassphraseOpensTheSameCase();
    void whatCannotBeIsRefused_data();
    void whatCannotBeIsRefused();
    void aCaseThatIsInUseIsLeftAlone_data();
    void aCaseThatIsInUseIsLeftAlone();
    void cancellingLeavesTheOldCase_data();
    void cancellingLeavesTheOldCase();
    void aBrokenJournalStaysUnderItsKey();
    void whatAKilledRunLeftIsRemoved();
    void virtualTablesAndIndexesCome();
    void aKillLeavesTheOldCaseOrTheNewOne();

private:
    // A fresh copy of one of the two cases in a folder of its own.
    [[nodiscard]] std::string fresh(bool encrypted);

    Sandbox m_sandbox;
    int m_count = 0;
    std::string m_digest; // of the sample's rows
};

void TestRekey::initTestCase()
{
    for (const bool encrypted : {false, true}) {
        const std::string path = m_sandbox.path(encrypted ? "encrypted" : "plain");
        VERIFY_OK(makeCase(path, encrypted));
    }
    const auto opened = CaseFile::open(m_sandbox.path("plain"), CaseKey(), OpenMode::Shared);
    auto connection = opened->connect(CaseFile::Access::Read);
    m_digest = readSample(*connection).value();
}

std::string TestRekey::fresh(bool encrypted)
{
    const std::string folder = m_sandbox.path("run" + std::to_string(++m_count));
    std::filesystem::create_directory(folder);
    copyFile(m_sandbox.path(encrypted ? "encrypted" : "plain"), folder + "/case");
    return folder + "/case";
}

void TestRekey::theNewPassphraseOpensTheSameCase_data()
{
    QTest::addColumn<bool>("encrypted");
    QTest::newRow("plain") << false;
    QTest::newRow("encrypted") << true;
}

void TestRekey::theNewPassphraseOpensTheSameCase()
{
    QFETCH(bool, encrypted);
    const std::string path = fresh(encrypted);
    const char *old = encrypted ? kPassphrase : nullptr;
    std::string id;
    std::string macKey;
    {
        const auto opened = CaseFile::open(path, keyOf(old), OpenMode::Shared);
        VERIFY_OK(opened);
        id = opened->info().id;
        macKey = opened->macKey();
        auto connection = opened->connect(CaseFile::Access::Write);
        VERIFY_OK(Journal(*opened, *connection).record(JournalChain::Access, "query", "{}"));
    }
    JobControl job;
    VERIFY_OK(rekey(path, keyOf(old), CaseKey(kNewPassphrase), job));
    QCOMPARE(namesIn(std::filesystem::path(path).parent_path()), (std::set<std::string>{"case"}));
    COMPARE_ERROR(CaseFile::open(path, keyOf(old), OpenMode::Shared), ErrorCode::WrongKey);

    const auto opened = CaseFile::open(path, CaseKey(kNewPassphrase), OpenMode::Shared);
    VERIFY_OK(opened);
    QCOMPARE(opened->info().id, id);
    QCOMPARE(opened->info().title, std::string("Sample"));
    if (encrypted) QCOMPARE(opened->macKey(), macKey);
    QCOMPARE(opened->macKey().size(), std::size_t{32});
    auto connection = opened->connect(CaseFile::Access::Read);
    QCOMPARE(readSample(*connection).value(), m_digest);
    QCOMPARE(connection->queryText("PRAGMA journal_mode").value(), std::string("wal"));
    const Journal journal(*opened, *connection);
    const auto report = journal.verify();
    QVERIFY(report->isSound());
    QVERIFY(report->macsChecked);
    QCOMPARE(report->witness, JournalReport::Witness::Agrees);
    QCOMPARE(report->accessEntries, 2);
    const auto verified = verifyDatabase(*opened, job);
    VERIFY_OK(verified);
    QVERIFY(verified->isSound() && verified->pagesAuthenticated);
}

void TestRekey::whatCannotBeIsRefused_data()
{
    QTest::addColumn<bool>("encrypted");
    QTest::addColumn<QByteArray>("oldPassphrase");
    QTest::addColumn<QByteArray>("newPassphrase"); // null = none
    QTest::addColumn<int>("expected");
    const QByteArray right = kPassphrase;
    QTest::newRow("encrypted to plain") << true << right << QByteArray() << static_cast<int>(ErrorCode::Refused);
    QTest::newRow("an empty passphrase") << true << right << QByteArray("") << static_cast<int>(ErrorCode::Usage);
    QTest::newRow("a NUL") << true << right << QByteArray("a\0b", 3) << static_cast<int>(ErrorCode::Usage);
    QTest::newRow("a wrong old one") << true << QByteArray("wrong") << QByteArray("new")
                                     << static_cast<int>(ErrorCode::WrongKey);
    QTest::newRow("an old one of a plain case")
        << false << right << QByteArray("new") << static_cast<int>(ErrorCode::WrongKey);
    QTest::newRow("none of an encrypted one")
        << true << QByteArray() << QByteArray("new") << static_cast<int>(ErrorCode::WrongKey);
}

void TestRekey::whatCannotBeIsRefused()
{
    QFETCH(bool, encrypted);
    QFETCH(QByteArray, oldPassphrase);
    QFETCH(QByteArray, newPassphrase);
    QFETCH(int, expected);
    const std::string path = fresh(encrypted);
    const std::string before = bytesOfFile(path);
    const auto key = [](const QByteArray &p) { return p.isNull() ? CaseKey() : CaseKey(p.toStdString()); };
    JobControl job;
    COMPARE_ERROR(rekey(path, key(oldPassphrase), key(newPassphrase), job), static_cast<ErrorCode>(expected));
    QVERIFY(bytesOfFile(path) == before);
    QCOMPARE(namesIn(std::filesystem::path(path).parent_path()), (std::set<std::string>{"case"}));
}

void TestRekey::aCaseThatIsInUseIsLeftAlone_data()
{
    QTest::addColumn<bool>("here");
    QTest::addColumn<bool>("writer");
    QTest::newRow("a reader in this process") << true << false;
    QTest::newRow("a writer in this process") << true << true;
    QTest::newRow("a reader in another process") << false << false;
    QTest::newRow("a writer in another process") << false << true;
}

void TestRekey::aCaseThatIsInUseIsLeftAlone()
{
    QFETCH(bool, here);
    QFETCH(bool, writer);
    const std::string path = fresh(false);
    const OpenMode mode = writer ? OpenMode::Writer : OpenMode::Shared;
    JobControl job;
    if (here) {
        const auto opened = CaseFile::open(path, CaseKey(), mode);
        auto connection = opened->connect(CaseFile::Access::Read);
        QCOMPARE(connection->queryInteger("SELECT count(*) FROM sample").value(), 4000);
        COMPARE_ERROR(rekey(path, CaseKey(), CaseKey(kNewPassphrase), job), ErrorCode::Locked);
        QCOMPARE(connection->queryInteger("SELECT count(*) FROM sample").value(), 4000);
    } else {
        ChildProcess other([&] {
            const auto opened = CaseFile::open(path, CaseKey(), mode);
            auto connection = opened->connect(CaseFile::Access::Read);
            if (connection->queryInteger("SELECT count(*) FROM sample").value_or(0) != 4000) return 1;
            ChildProcess::tellReady();
            ChildProcess::sleepForever();
        });
        QVERIFY(other.waitUntilReady());
        COMPARE_ERROR(rekey(path, CaseKey(), CaseKey(kNewPassphrase), job), ErrorCode::Locked);
    }
    VERIFY_OK(CaseFile::open(path, CaseKey(), OpenMode::Writer));
}

void TestRekey::cancellingLeavesTheOldCase_data()
{
    QTest::addColumn<bool>("encrypted");
    QTest::newRow("plain") << false;
    QTest::newRow("encrypted") << true;
}

void TestRekey::cancellingLeavesTheOldCase()
{
    QFETCH(bool, encrypted);
    const std::string path = fresh(encrypted);
    const char *old = encrypted ? kPassphrase : nullptr;
    JobControl job;
    job.cancel();
    const auto result = rekey(path, keyOf(old), CaseKey(kNewPassphrase), job);
    COMPARE_ERROR(result, ErrorCode::Cancelled);
    QCOMPARE(namesIn(std::filesystem::path(path).parent_path()), (std::set<std::string>{"case"}));
    const auto opened = CaseFile::open(path, keyOf(old), OpenMode::Writer);
    VERIFY_OK(opened);
    auto connection = opened->connect(CaseFile::Access::Read);
    QCOMPARE(readSample(*connection).value(), m_digest);
    QCOMPARE(connection->queryText("PRAGMA journal_mode").value(), std::string("wal"));
}

void TestRekey::aBrokenJournalStaysUnderItsKey()
{
    const std::string path = fresh(false);
    {
        const auto opened = CaseFile::open(path, CaseKey(), OpenMode::Writer);
        auto connection = opened->connect(CaseFile::Access::Write);
        VERIFY_OK(connection->execute("UPDATE journal_payload SET author = 'nobody'"));
    }
    JobControl job;
    COMPARE_ERROR(rekey(path, CaseKey(), CaseKey(kNewPassphrase), job), ErrorCode::JournalBroken);
    VERIFY_OK(CaseFile::open(path, CaseKey(), OpenMode::Writer));
}

void TestRekey::whatAKilledRunLeftIsRemoved()
{
    const std::string path = fresh(false);
    writeFile(path + ".new", "junk of another time");
    writeFile(path + ".new-wal", "junk");
    JobControl job;
    VERIFY_OK(rekey(path, CaseKey(), CaseKey(kNewPassphrase), job));
    QCOMPARE(namesIn(std::filesystem::path(path).parent_path()), (std::set<std::string>{"case"}));
}

void TestRekey::virtualTablesAndIndexesCome()
{
    const std::string path = fresh(false);
    {
        const auto opened = CaseFile::open(path, CaseKey(), OpenMode::Writer);
        auto connection = opened->connect(CaseFile::Access::Write);
        VERIFY_OK(connection->execute(
            "CREATE INDEX sample_text ON sample(text); CREATE VIEW shown AS SELECT id FROM sample;"
            "CREATE TABLE counted(id INTEGER PRIMARY KEY AUTOINCREMENT, a); INSERT INTO counted(a) VALUES(1);"
            "CREATE VIRTUAL TABLE words USING fts5(text); INSERT INTO words SELECT text FROM sample;"));
    }
    JobControl job;
    VERIFY_OK(rekey(path, CaseKey(), CaseKey(kNewPassphrase), job));
    const auto opened = CaseFile::open(path, CaseKey(kNewPassphrase), OpenMode::Shared);
    VERIFY_OK(opened);
    auto connection = opened->connect(CaseFile::Access::Read);
    QCOMPARE(connection->queryInteger("SELECT count(*) FROM words WHERE words MATCH 'sample'").value(), 4000);
    QCOMPARE(connection->queryInteger("SELECT count(*) FROM shown").value(), 4000);
    QCOMPARE(connection->queryInteger("SELECT seq FROM sqlite_sequence").value(), 1);
    QCOMPARE(connection->queryInteger("SELECT count(*) FROM sample INDEXED BY sample_text WHERE text >= ''").value(),
             4000);
}

namespace {

// Changes the passphrase and dies when that much is done, or a little later.
[[noreturn]] void rekeyAndDie(const std::string &path, bool encrypted, JobPhase phase, std::uint64_t done, int laterUs)
{
    auto *job = new JobControl; // outlives the thread, as this process does not
    std::thread([=] {
        while (job->phase() != phase || job->done() < done)
            std::this_thread::yield();
        std::this_thread::sleep_for(std::chrono::microseconds(laterUs));
        ::kill(getpid(), SIGKILL);
    }).detach();
    const auto result = rekey(path, encrypted ? CaseKey(kPassphrase) : CaseKey(), CaseKey(kNewPassphrase), *job);
    _exit(result ? 0 : 1);
}

} // namespace

void TestRekey::aKillLeavesTheOldCaseOrTheNewOne()
{
    const unsigned seed = std::random_device{}();
    qInfo("seed %u", seed);
    std::mt19937 random(seed);
    int olds = 0;
    int news = 0;
    constexpr int kKills = 24;
    for (int round = 0; round < kKills; ++round) {
        const bool encrypted = round % 3 == 0;
        const std::string path = fresh(encrypted);
        const JobPhase phase = round % 2 == 0 ? JobPhase::Exporting : JobPhase::Verifying;
        const std::uint64_t done = phase == JobPhase::Exporting && encrypted ? random() % 2 * 256 : 0;
        const int later = static_cast<int>(random() % 25'000);
        ChildProcess child([&]() -> int { rekeyAndDie(path, encrypted, phase, done, later); });
        const int code = child.wait();
        QVERIFY2(code == -1 || code == 0, std::to_string(code).c_str());
        auto opened = CaseFile::open(path, encrypted ? CaseKey(kPassphrase) : CaseKey(), OpenMode::Writer);
        const bool isOld = opened.has_value();
        if (!isOld) {
            COMPARE_ERROR(opened, ErrorCode::WrongKey);
            opened = CaseFile::open(path, CaseKey(kNewPassphrase), OpenMode::Writer);
            VERIFY_OK(opened);
        }
        ++(isOld ? olds : news);
        auto connection = opened->connect(CaseFile::Access::Read);
        QCOMPARE(readSample(*connection).value(), m_digest);
        QVERIFY(Journal(*opened, *connection).verify()->faults.empty());
    }
    qInfo("%d times the old case, %d times the new one", olds, news);
    QVERIFY(olds > 0);
}

QTEST_APPLESS_MAIN(TestRekey)
#include "tst_rekey.moc"
