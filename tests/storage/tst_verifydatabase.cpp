// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/caseprobe.h"
#include "storage/databaseopener.h"
#include "storage/pagecheck.h"
#include "storage/verifydatabase.h"
#include "storagefixture.h"

#include <atomic>
#include <fstream>
#include <random>
#include <thread>

using namespace filature;
using namespace filature::storage;
using namespace filature::test;

namespace {

// Behind SQLite's back. In a process of the program that would drop its locks; here nobody else is there.
void flipBit(const std::string &path, std::size_t offset)
{
    std::fstream file(path, std::ios::binary | std::ios::in | std::ios::out);
    file.seekg(static_cast<std::streamoff>(offset));
    const int byte = file.get();
    file.seekp(static_cast<std::streamoff>(offset));
    file.put(static_cast<char>(byte ^ 4));
}

} // namespace

class TestVerifyDatabase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aSoundCaseHasNoDamage_data();
    void aSoundCaseHasNoDamage();
    void everyDamagedPageIsNamed();
    void damageOfAPlainCaseIsFound_data();
    void damageOfAPlainCaseIsFound();
    void aBrokenReferenceIsFound();
    void pagesInTheLogAloneAreNoDamage();
    void itCanBeCancelled();
    void itTellsItsProgress();
    void otherConnectionsGoOnMeanwhile();

private:
    Sandbox m_sandbox;
    std::string m_plain;
    std::string m_encrypted;
};

void TestVerifyDatabase::initTestCase()
{
    m_plain = m_sandbox.path("plain");
    m_encrypted = m_sandbox.path("encrypted");
    VERIFY_OK(makeCase(m_plain, false));
    VERIFY_OK(makeCase(m_encrypted, true));
}

void TestVerifyDatabase::aSoundCaseHasNoDamage_data()
{
    QTest::addColumn<bool>("encrypted");
    QTest::newRow("plain") << false;
    QTest::newRow("encrypted") << true;
}

void TestVerifyDatabase::aSoundCaseHasNoDamage()
{
    QFETCH(bool, encrypted);
    const std::string &path = encrypted ? m_encrypted : m_plain;
    const auto opened = CaseFile::open(path, encrypted ? CaseKey(kPassphrase) : CaseKey(), OpenMode::Shared);
    JobControl job;
    const auto report = verifyDatabase(*opened, job);
    VERIFY_OK(report);
    QVERIFY(report->isSound());
    QCOMPARE(report->pagesAuthenticated, encrypted);
    QCOMPARE(report->pages, static_cast<std::int64_t>(std::filesystem::file_size(path) / kPageSize));
}

// One bit anywhere but in the salt, which is checked by deriving the key.
void TestVerifyDatabase::everyDamagedPageIsNamed()
{
    const unsigned seed = std::random_device{}();
    qInfo("seed %u", seed);
    std::mt19937 random(seed);
    const std::string path = m_sandbox.path("damaged");
    copyFile(m_encrypted, path);
    const auto opened = CaseFile::open(path, CaseKey(kPassphrase), OpenMode::Shared);
    VERIFY_OK(opened);
    const std::size_t pages = std::filesystem::file_size(path) / kPageSize;
    JobControl job;
    for (std::size_t page = 2; page <= pages; ++page) {
        const std::size_t offset = (page - 1) * kPageSize + random() % kPageSize;
        flipBit(path, offset);
        const auto report = verifyDatabase(*opened, job);
        VERIFY_OK(report);
        QCOMPARE(report->damages.size(), std::size_t{1});
        QCOMPARE(report->damages[0].page, static_cast<std::int64_t>(page));
        QCOMPARE(report->damages[0].what, "page " + std::to_string(page) + " fails its check");
        flipBit(path, offset);
    }
    QVERIFY(verifyDatabase(*opened, job)->isSound());
    flipBit(path, 2 * kPageSize + 5);
    flipBit(path, 5 * kPageSize + 16383);
    const auto two = verifyDatabase(*opened, job);
    QCOMPARE(two->damages.size(), std::size_t{2});
}

void TestVerifyDatabase::damageOfAPlainCaseIsFound_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("an index that lacks a row") << QByteArray("CREATE INDEX i ON sample(text)");
    QTest::newRow("a page of the table") << QByteArray("SELECT 1");
}

void TestVerifyDatabase::damageOfAPlainCaseIsFound()
{
    QFETCH(QByteArray, sql);
    const std::string path = m_sandbox.path("plain-damaged");
    copyFile(m_plain, path);
    {
        const auto opened = CaseFile::open(path, CaseKey(), OpenMode::Writer);
        auto connection = opened->connect(CaseFile::Access::Write);
        VERIFY_OK(connection->execute(sql.toStdString()));
    }
    std::string bytes = bytesOfFile(path);
    if (sql.startsWith("CREATE")) {
        const auto at = bytes.rfind("row 4000 of"); // in the index, which comes last
        QVERIFY(at != std::string::npos);
        bytes[at + 4] = '9';
    } else {
        bytes.replace(bytes.size() - kPageSize, 100, 100, '\x7f');
    }
    writeFile(path, bytes);
    const auto opened = CaseFile::open(path, CaseKey(), OpenMode::Shared);
    JobControl job;
    const auto report = verifyDatabase(*opened, job);
    VERIFY_OK(report);
    QVERIFY(!report->isSound());
    for (const auto &damage : report->damages)
        QVERIFY(damage.what.find("row 9000") == std::string::npos); // never a value
}

void TestVerifyDatabase::aBrokenReferenceIsFound()
{
    const std::string path = m_sandbox.path("references");
    copyFile(m_plain, path);
    const auto opened = CaseFile::open(path, CaseKey(), OpenMode::Writer);
    auto connection = opened->connect(CaseFile::Access::Write);
    VERIFY_OK(connection->execute("CREATE TABLE child(id INTEGER REFERENCES sample(id)); PRAGMA foreign_keys=OFF;"
                                  "INSERT INTO child VALUES(1), (999999)"));
    JobControl job;
    const auto report = verifyDatabase(*opened, job);
    VERIFY_OK(report);
    QCOMPARE(report->damages.size(), std::size_t{1});
    QCOMPARE(report->damages[0].what, std::string("a row of child refers to a row of sample that does not exist"));
}

void TestVerifyDatabase::pagesInTheLogAloneAreNoDamage()
{
    const std::string path = m_sandbox.path("log");
    copyFile(m_encrypted, path);
    const auto opened = CaseFile::open(path, CaseKey(kPassphrase), OpenMode::Writer);
    auto writer = opened->connect(CaseFile::Access::Write);
    VERIFY_OK(writer->execute(
        "CREATE TABLE more(a); INSERT INTO more SELECT text FROM sample; UPDATE sample SET text = 'x'"));
    JobControl job;
    const auto report = verifyDatabase(*opened, job);
    VERIFY_OK(report);
    QVERIFY(report->isSound());
}

void TestVerifyDatabase::itCanBeCancelled()
{
    const auto plain = CaseFile::open(m_plain, CaseKey(), OpenMode::Shared);
    const auto encrypted = CaseFile::open(m_encrypted, CaseKey(kPassphrase), OpenMode::Shared);
    for (const CaseFile *caseFile : {&*plain, &*encrypted}) {
        JobControl job;
        job.cancel();
        COMPARE_ERROR(verifyDatabase(*caseFile, job), ErrorCode::Cancelled);
    }
}

void TestVerifyDatabase::itTellsItsProgress()
{
    const auto encrypted = CaseFile::open(m_encrypted, CaseKey(kPassphrase), OpenMode::Shared);
    JobControl job;
    const auto report = verifyDatabase(*encrypted, job);
    VERIFY_OK(report);
    QCOMPARE(job.phase(), JobPhase::Verifying);
    QCOMPARE(job.total(), static_cast<std::uint64_t>(report->pages));
    QVERIFY(job.done() <= job.total());
}

void TestVerifyDatabase::otherConnectionsGoOnMeanwhile()
{
    const std::string path = m_sandbox.path("meanwhile");
    copyFile(m_encrypted, path);
    const auto opened = CaseFile::open(path, CaseKey(kPassphrase), OpenMode::Writer);
    std::atomic<bool> stop = false;
    std::atomic<int> written = 0;
    std::jthread writer([&] {
        auto connection = opened->connect(CaseFile::Access::Write);
        connection->execute("PRAGMA wal_autocheckpoint=5").value();
        while (!stop)
            if (connection->execute("UPDATE sample SET text = text || 'x' WHERE id % 50 = 0")) ++written;
    });
    for (int round = 0; round < 15; ++round) {
        JobControl job;
        const auto report = verifyDatabase(*opened, job);
        VERIFY_OK(report);
        QVERIFY2(report->isSound(), report->damages.empty() ? "" : report->damages[0].what.c_str());
    }
    stop = true;
    writer.join();
    QVERIFY(written > 0);
}

QTEST_APPLESS_MAIN(TestVerifyDatabase)
#include "tst_verifydatabase.moc"
