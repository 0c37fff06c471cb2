// SPDX-License-Identifier: GPL-3.0-or-later
#include "childprocess.h"
#include "storage/casefile.h"
#include "storage/caselock.h"
#include "storage/caseprobe.h"
#include "storage/databaseopener.h"
#include "storage/schema.h"
#include "storagefixture.h"

#include <sqlcipher/sqlite3.h>

#include <array>
#include <chrono>
#include <cmath>
#include <set>
#include <sys/stat.h>
#include <thread>

using namespace filature;
using namespace filature::storage;
using namespace filature::test;

namespace {

class FixedClock final : public Clock
{
public:
    [[nodiscard]] std::int64_t utcMicroseconds() const override { return 1'700'000'000'000'000; }
    [[nodiscard]] std::int64_t monotonicNanoseconds() const override { return 1; }
};

std::set<std::string> namesIn(const std::string &path)
{
    std::set<std::string> names;
    for (const auto &entry : std::filesystem::directory_iterator(std::filesystem::path(path).parent_path()))
        names.insert(entry.path().filename().string());
    return names;
}

} // namespace

class TestCaseFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void opensWhatItCreated_data();
    void opensWhatItCreated();
    void creatingOverwritesNothing_data();
    void creatingOverwritesNothing();
    void aFailedCreationLeavesNothing();
    void anUnusablePassphraseMakesNoCase();
    void onlyTheRightPassphraseOpens_data();
    void onlyTheRightPassphraseOpens();
    void aStockLibraryOpensTheCaseWithThePassphrase();
    void aPlainCaseIsAnOrdinaryDatabase();
    void furtherConnectionsCostNoDerivation();
    void encryptedFilesLookRandom();
    void eachFileIsOnlyForItsOwner();
    void aSecondOpeningInOneProcessKeepsTheLocks();
    void aWrongKeyOnACaseThatIsOpenHereIsAWrongKey();
    void closingTheWriterEmptiesTheLog();
    void aReadOnlyFolderIsReadWithoutTraces_data();
    void aReadOnlyFolderIsReadWithoutTraces();
    void aFileWithoutPermissionIsDenied();
    void aCaseWithoutLogGetsOne();

private:
    Sandbox m_sandbox;
    std::string m_plain;
    std::string m_encrypted;
};

void TestCaseFile::initTestCase()
{
    m_plain = m_sandbox.path("plain.filature");
    m_encrypted = m_sandbox.path("encrypted.filature");
    VERIFY_OK(makeCase(m_plain, false));
    VERIFY_OK(makeCase(m_encrypted, true));
}

void TestCaseFile::opensWhatItCreated_data()
{
    QTest::addColumn<bool>("encrypted");
    QTest::newRow("plain") << false;
    QTest::newRow("encrypted") << true;
}

void TestCaseFile::opensWhatItCreated()
{
    QFETCH(bool, encrypted);
    const Sandbox sandbox;
    const FixedClock clock;
    const std::string path = sandbox.path("a case \xC3\xA9#%?.filature");
    const auto key = [&] { return encrypted ? CaseKey(kPassphrase) : CaseKey(); };
    std::string id;
    std::string macKey;
    {
        const auto made = CaseFile::create(path, key(), {"Title \xC3\xA9", "R-1"}, clock);
        VERIFY_OK(made);
        id = made->info().id;
        macKey = made->macKey();
        QCOMPARE(made->mode(), OpenMode::Writer);
        QCOMPARE(made->path(), path);
    }
    QCOMPARE(namesIn(path).size(), std::size_t{2}); // and the witnesses' folder
    const auto opened = CaseFile::open(path, key(), OpenMode::Shared, clock);
    VERIFY_OK(opened);
    QCOMPARE(opened->info().id, id);
    QCOMPARE(opened->info().id.size(), std::size_t{36});
    QCOMPARE(opened->info().title, std::string("Title \xC3\xA9"));
    QCOMPARE(opened->info().reference, std::string("R-1"));
    QCOMPARE(opened->info().createdUtcMicroseconds, clock.utcMicroseconds());
    QCOMPARE(opened->info().encrypted, encrypted);
    QCOMPARE(opened->info().readOnly, false);
    QCOMPARE(opened->info().formatVersion, kFormatVersion);
    QCOMPARE(opened->macKey(), macKey);
    QCOMPARE(opened->macKey().size(), encrypted ? std::size_t{32} : std::size_t{0});
}

void TestCaseFile::creatingOverwritesNothing_data()
{
    QTest::addColumn<QByteArray>("what");
    for (const char *what : {"file", "folder", "link", "dangling link", "fifo"})
        QTest::newRow(what) << QByteArray(what);
}

void TestCaseFile::creatingOverwritesNothing()
{
    QFETCH(QByteArray, what);
    const Sandbox sandbox;
    const std::string path = sandbox.path("there");
    writeFile(sandbox.path("other"), "other");
    if (what == "file")
        writeFile(path, "mine");
    else if (what == "folder")
        std::filesystem::create_directory(path);
    else if (what == "link")
        std::filesystem::create_symlink(sandbox.path("other"), path);
    else if (what == "dangling link")
        std::filesystem::create_symlink(sandbox.path("nowhere"), path);
    else
        QCOMPARE(mkfifo(path.c_str(), 0600), 0);
    COMPARE_ERROR(CaseFile::create(path, CaseKey(), {}), ErrorCode::AlreadyExists);
    QCOMPARE(bytesOfFile(sandbox.path("other")), std::string("other"));
    QVERIFY(!std::filesystem::exists(sandbox.path("nowhere")));
    QCOMPARE(namesIn(path), (std::set<std::string>{"other", "there"}));
}

void TestCaseFile::aFailedCreationLeavesNothing()
{
    const Sandbox sandbox;
    COMPARE_ERROR(CaseFile::create(sandbox.path("no/folder"), CaseKey(), {}), ErrorCode::NotFound);
    COMPARE_ERROR(CaseFile::create(sandbox.path(""), CaseKey(), {}), ErrorCode::NotAFile);
    COMPARE_ERROR(CaseFile::create(sandbox.path(std::string(300, 'x')), CaseKey(), {}), ErrorCode::WriteFailed);
    QVERIFY(namesIn(sandbox.path("x")).empty());
}

void TestCaseFile::anUnusablePassphraseMakesNoCase()
{
    COMPARE_ERROR(CaseFile::create(m_sandbox.path("empty"), CaseKey(""), {}), ErrorCode::Usage);
    COMPARE_ERROR(CaseFile::create(m_sandbox.path("empty"), CaseKey(std::string("a\0", 2)), {}), ErrorCode::Usage);
    QVERIFY(!std::filesystem::exists(m_sandbox.path("empty")));
}

void TestCaseFile::onlyTheRightPassphraseOpens_data()
{
    QTest::addColumn<QByteArray>("passphrase");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("a NUL") << QByteArray("\0", 1);
    QTest::newRow("a NUL behind") << QByteArray(kPassphrase) + QByteArray("\0", 1);
    QTest::newRow("a NUL inside") << QByteArray("correct horse\0battery staple", 28);
    QTest::newRow("a blank behind") << QByteArray(kPassphrase) + " ";
    QTest::newRow("upper case") << QByteArray(kPassphrase).toUpper();
    QTest::newRow("decomposed accent") << QByteArray("correct horse battery staple\xCC\x81");
    QTest::newRow("a mebibyte") << QByteArray(1 << 20, 'a');
    QTest::newRow("like a raw key") << "x'" + QByteArray(96, '0') + "'";
    QTest::newRow("a quote") << QByteArray("'");
}

void TestCaseFile::onlyTheRightPassphraseOpens()
{
    QFETCH(QByteArray, passphrase);
    const std::string before = bytesOfFile(m_encrypted);
    const auto names = namesIn(m_encrypted);
    const auto started = std::chrono::steady_clock::now();
    COMPARE_ERROR(CaseFile::open(m_encrypted, CaseKey(passphrase.toStdString()), OpenMode::Writer),
                  ErrorCode::WrongKey);
    QVERIFY(std::chrono::steady_clock::now() - started < std::chrono::seconds(4)); // 2 s alone; tests share their cores
    QCOMPARE(bytesOfFile(m_encrypted), before);
    QCOMPARE(namesIn(m_encrypted), names);
}

// What the library's own shell does: PRAGMA key, then the two settings that FORMAT.md names.
void TestCaseFile::aStockLibraryOpensTheCaseWithThePassphrase()
{
    const std::string copy = m_sandbox.path("stock");
    copyFile(m_encrypted, copy);
    sqlite3 *stock = nullptr;
    QCOMPARE(sqlite3_open(copy.c_str(), &stock), SQLITE_OK);
    const std::string sql =
        "PRAGMA key='" + std::string(kPassphrase) + "'; PRAGMA kdf_iter=1000000; PRAGMA cipher_page_size=16384;";
    QCOMPARE(sqlite3_exec(stock, sql.c_str(), nullptr, nullptr, nullptr), SQLITE_OK);
    Connection connection = Connection::adopt(stock, {});
    QCOMPARE(connection.queryInteger("SELECT count(*) FROM sample").value(), 4000);
    QCOMPARE(connection.queryInteger("PRAGMA application_id").value(), std::int64_t{kApplicationId});
    VERIFY_OK(connection.execute("INSERT INTO sample VALUES(5000, 'written by another program')"));
    connection = Connection();
    const auto opened = CaseFile::open(copy, CaseKey(kPassphrase), OpenMode::Shared);
    VERIFY_OK(opened);
    auto reader = opened->connect(CaseFile::Access::Read);
    QCOMPARE(reader->queryInteger("SELECT count(*) FROM sample").value(), 4001);
}

void TestCaseFile::aPlainCaseIsAnOrdinaryDatabase()
{
    const std::string bytes = bytesOfFile(m_plain);
    QVERIFY(bytes.starts_with("SQLite format 3"));
    QCOMPARE(bytes.substr(68, 4), std::string("FILT"));
    QCOMPARE(bytes.size() % kPageSize, std::size_t{0});
}

void TestCaseFile::furtherConnectionsCostNoDerivation()
{
    const auto opened = CaseFile::open(m_encrypted, CaseKey(kPassphrase), OpenMode::Shared);
    VERIFY_OK(opened);
    constexpr int kConnections = 20;
    const auto started = std::chrono::steady_clock::now();
    for (int i = 0; i < kConnections; ++i) {
        auto reader = opened->connect(CaseFile::Access::Read);
        VERIFY_OK(reader);
        QCOMPARE(reader->queryInteger("SELECT id FROM sample LIMIT 1").value(), 1);
    }
    QVERIFY(std::chrono::steady_clock::now() - started < kConnections * std::chrono::milliseconds(100));
}

void TestCaseFile::encryptedFilesLookRandom()
{
    const std::string bytes = bytesOfFile(m_encrypted).substr(16);
    QVERIFY(bytes.find("sample") == std::string::npos);
    QVERIFY(bytes.find("T-1") == std::string::npos);
    std::array<double, 256> counts{};
    for (const char byte : bytes)
        ++counts[static_cast<std::uint8_t>(byte)];
    double bits = 0;
    for (const double count : counts) {
        const double share = count / static_cast<double>(bytes.size());
        if (share > 0) bits -= share * std::log2(share);
    }
    QVERIFY2(bits >= 7.99, std::to_string(bits).c_str());
}

void TestCaseFile::eachFileIsOnlyForItsOwner()
{
    const Sandbox sandbox;
    const auto made = CaseFile::create(sandbox.path("a"), CaseKey(), {});
    VERIFY_OK(made);
    auto writer = made->connect(CaseFile::Access::Write);
    VERIFY_OK(writer->execute("CREATE TABLE t(a)"));
    for (const char *name : {"a", "a-wal", "a-shm", "a.lock"}) {
        struct stat info = {};
        QVERIFY2(stat(sandbox.path(name).c_str(), &info) == 0, name);
        QCOMPARE(info.st_mode & 0777U, 0600U);
    }
}

// Opening the same case again must not drop the POSIX locks of the connections that are there.
void TestCaseFile::aSecondOpeningInOneProcessKeepsTheLocks()
{
    const Sandbox sandbox;
    const std::string path = sandbox.path("a");
    VERIFY_OK(makeCase(path, false));
    const auto first = CaseFile::open(path, CaseKey(), OpenMode::Writer);
    VERIFY_OK(first);
    auto writer = first->connect(CaseFile::Access::Write);
    auto transaction = Transaction::begin(*writer);
    VERIFY_OK(transaction);
    VERIFY_OK(writer->execute("DELETE FROM sample WHERE id = 1"));
    VERIFY_OK(CaseFile::open(path, CaseKey(), OpenMode::Shared));
    COMPARE_ERROR(CaseFile::open(path, CaseKey(), OpenMode::Writer), ErrorCode::Locked);
    ChildProcess other([&path] {
        sqlite3 *handle = nullptr;
        if (sqlite3_open(path.c_str(), &handle) != SQLITE_OK) return 1;
        // 0 would mean that nobody holds the write lock any more.
        return sqlite3_exec(handle, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr) == SQLITE_BUSY ? 42 : 0;
    });
    QCOMPARE(other.wait(), 42);
    VERIFY_OK(transaction->commit());
}

void TestCaseFile::aWrongKeyOnACaseThatIsOpenHereIsAWrongKey()
{
    const auto first = CaseFile::open(m_encrypted, CaseKey(kPassphrase), OpenMode::Shared);
    VERIFY_OK(first);
    COMPARE_ERROR(CaseFile::open(m_encrypted, CaseKey("wrong"), OpenMode::Shared), ErrorCode::WrongKey);
    VERIFY_OK(CaseFile::open(m_encrypted, CaseKey(kPassphrase), OpenMode::Shared));
}

void TestCaseFile::closingTheWriterEmptiesTheLog()
{
    const Sandbox sandbox;
    VERIFY_OK(makeCase(sandbox.path("a"), false));
    const auto opened = CaseFile::open(sandbox.path("a"), CaseKey(), OpenMode::Writer);
    auto reader = opened->connect(CaseFile::Access::Read);
    QCOMPARE(reader->queryInteger("SELECT count(*) FROM sample").value(), 4000);
    {
        auto writer = opened->connect(CaseFile::Access::Write);
        VERIFY_OK(writer->execute("DELETE FROM sample"));
        QVERIFY(std::filesystem::file_size(sandbox.path("a-wal")) > 0);
    }
    QCOMPARE(std::filesystem::file_size(sandbox.path("a-wal")), std::uintmax_t{0}); // with a reader still there
    QCOMPARE(reader->queryInteger("SELECT count(*) FROM sample").value(), 0);
}

void TestCaseFile::aReadOnlyFolderIsReadWithoutTraces_data()
{
    QTest::addColumn<bool>("encrypted");
    QTest::addColumn<bool>("log");
    QTest::addColumn<int>("expected"); // 0 = opens, otherwise the error's code + 1
    const int denied = static_cast<int>(ErrorCode::PermissionDenied) + 1;
    QTest::newRow("plain") << false << false << 0;
    QTest::newRow("encrypted") << true << false << 0;
    QTest::newRow("plain with a log") << false << true << denied;
    QTest::newRow("encrypted with a log") << true << true << denied;
}

void TestCaseFile::aReadOnlyFolderIsReadWithoutTraces()
{
    QFETCH(bool, encrypted);
    QFETCH(bool, log);
    QFETCH(int, expected);
    const std::string path = m_sandbox.path("ro-" + std::to_string(encrypted) + std::to_string(log) + "/case");
    const auto folder = std::filesystem::path(path).parent_path();
    std::filesystem::create_directory(folder);
    copyFile(encrypted ? m_encrypted : m_plain, path);
    if (log) {
        // A process that dies leaves its log behind.
        ChildProcess crashes([&] {
            auto opened = CaseFile::open(path, encrypted ? CaseKey(kPassphrase) : CaseKey(), OpenMode::Shared);
            auto writer = opened->connect(CaseFile::Access::Write);
            _exit(writer->execute("DELETE FROM sample WHERE id > 3999") ? 0 : 1); // without closing anything
            return 1;
        });
        QCOMPARE(crashes.wait(), 0);
        std::filesystem::remove(path + "-shm");
        QVERIFY(std::filesystem::file_size(path + "-wal") > 0);
    }
    std::filesystem::permissions(folder.parent_path(), std::filesystem::perms::all);
    for (const auto &entry : std::filesystem::directory_iterator(folder))
        std::filesystem::permissions(entry, std::filesystem::perms(0444));
    std::filesystem::permissions(folder, std::filesystem::perms(0555));
    const int code = runUnprivileged([&] {
        const auto opened = CaseFile::open(path, encrypted ? CaseKey(kPassphrase) : CaseKey(), OpenMode::Shared);
        if (!opened) return static_cast<int>(opened.error().code) + 1;
        auto reader = opened->connect(CaseFile::Access::Read);
        if (!opened->info().readOnly || !reader || opened->connect(CaseFile::Access::Write)) return 99;
        const auto writer = CaseFile::open(path, encrypted ? CaseKey(kPassphrase) : CaseKey(), OpenMode::Writer);
        if (writer || writer.error().code != ErrorCode::PermissionDenied) return 98;
        return reader->queryInteger("SELECT count(*) FROM sample").value_or(0) == 4000 ? 0 : 97;
    });
    std::filesystem::permissions(folder, std::filesystem::perms(0755));
    if (code == kCannotTest) QSKIP("needs another account");
    QCOMPARE(code, expected);
    QCOMPARE(namesIn(path).size(), log ? std::size_t{2} : std::size_t{1});
}

void TestCaseFile::aFileWithoutPermissionIsDenied()
{
    const std::string path = m_sandbox.path("denied/case");
    std::filesystem::create_directory(m_sandbox.path("denied"));
    copyFile(m_plain, path);
    std::filesystem::permissions(m_sandbox.path("denied"), std::filesystem::perms::all);
    std::filesystem::permissions(path, std::filesystem::perms::none);
    std::filesystem::permissions(std::filesystem::path(path).parent_path().parent_path(), std::filesystem::perms::all);
    const int code = runUnprivileged([&] {
        const auto opened = CaseFile::open(path, CaseKey(), OpenMode::Shared);
        return opened ? 0 : static_cast<int>(opened.error().code) + 1;
    });
    if (code == kCannotTest) QSKIP("needs another account");
    QCOMPARE(code, static_cast<int>(ErrorCode::PermissionDenied) + 1);
}

void TestCaseFile::aCaseWithoutLogGetsOne()
{
    const std::string path = m_sandbox.path("nolog");
    copyFile(m_plain, path);
    sqlite3 *handle = nullptr;
    QCOMPARE(sqlite3_open(path.c_str(), &handle), SQLITE_OK);
    QCOMPARE(sqlite3_exec(handle, "PRAGMA journal_mode=DELETE", nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(handle);
    const auto opened = CaseFile::open(path, CaseKey(), OpenMode::Shared);
    VERIFY_OK(opened);
    auto reader = opened->connect(CaseFile::Access::Read);
    QCOMPARE(reader->queryText("PRAGMA journal_mode").value(), std::string("wal"));
}

QTEST_APPLESS_MAIN(TestCaseFile)
#include "tst_casefile.moc"
