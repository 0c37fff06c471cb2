// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of every kind of file that may be given as a case: the right answer, and the file as it was.
#include "childprocess.h"
#include "storage/casefile.h"
#include "storage/caseprobe.h"
#include "storage/databaseopener.h"
#include "storage/schema.h"
#include "storagefixture.h"

#include <sqlcipher/sqlite3.h>

#include <functional>
#include <optional>
#include <random>
#include <set>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <vector>

using namespace filature;
using namespace filature::storage;
using namespace filature::test;

namespace {

enum class Key : std::uint8_t
{
    None,
    Right,
    Wrong
};
enum class Base : std::uint8_t
{
    Nothing,
    Plain,
    Encrypted
}; // what lies at the path before it is spoiled

struct State
{
    const char *name;
    Base base;
    Key key;
    std::optional<ErrorCode> expected; // nothing = opens
    std::function<void(const std::string &path)> spoil;
    std::int64_t offset = -1; // that the error must name
};

std::string randomBytes(std::size_t size)
{
    std::mt19937 random(42);
    std::string bytes(size, '\0');
    for (char &byte : bytes)
        byte = static_cast<char>(random());
    return bytes;
}

void edit(const std::string &path, const std::function<void(std::string &)> &change)
{
    std::string bytes = bytesOfFile(path);
    change(bytes);
    writeFile(path, bytes);
}

// Statements run on the case behind the program's back. An encrypted case gets a key derived once for the whole test.
void runSql(const std::string &path, const DerivedKey *key, const std::string &sql)
{
    OpenRequest request;
    request.path = path;
    request.key = key;
    auto connection = openDatabase(request);
    if (!connection) qFatal("%s", describe(connection.error()).c_str());
    const auto done = connection->execute(sql);
    if (!done) qFatal("%s", describe(done.error()).c_str());
}

void makeOtherDatabase(const std::string &path, int pageSize)
{
    sqlite3 *handle = nullptr;
    sqlite3_open(path.c_str(), &handle);
    const std::string sql =
        "PRAGMA page_size=" + std::to_string(pageSize) + "; CREATE TABLE t(a); INSERT INTO t VALUES(1);";
    sqlite3_exec(handle, sql.c_str(), nullptr, nullptr, nullptr);
    sqlite3_close(handle);
}

void makeSocket(const std::string &path)
{
    const int descriptor = socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    path.copy(address.sun_path, sizeof address.sun_path - 1);
    if (bind(descriptor, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0) qFatal("no socket");
    close(descriptor);
}

std::set<std::string> namesIn(const std::filesystem::path &folder)
{
    std::set<std::string> names;
    for (const auto &entry : std::filesystem::directory_iterator(folder))
        names.insert(entry.path().filename().string());
    return names;
}

} // namespace

class TestOpenMatrix : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyStateHasItsAnswer_data();
    void everyStateHasItsAnswer();
    void aFreshLogOfACrashIsReplayed();
    void aCrashWhileTheLogWasCopiedIsNoDamage();
    void anotherCasesLogIsNotReplayed();
    void aCaseOfUnknownOriginIsCheckedFirst_data();
    void aCaseOfUnknownOriginIsCheckedFirst();
    void randomDamageNeverShowsWrongRows();

private:
    [[nodiscard]] std::vector<State> otherFiles() const;
    [[nodiscard]] std::vector<State> spoiledCases() const;
    [[nodiscard]] std::vector<State> states() const;
    [[nodiscard]] std::string freshFolder();
    void place(Base base, const std::string &path) const;

    Sandbox m_sandbox;
    std::string m_plain;
    std::string m_encrypted;
    std::optional<DerivedKey> m_key;
    int m_folders = 0;
};

void TestOpenMatrix::initTestCase()
{
    m_plain = m_sandbox.path("plain");
    m_encrypted = m_sandbox.path("encrypted");
    VERIFY_OK(makeCase(m_plain, false));
    VERIFY_OK(makeCase(m_encrypted, true));
    Salt salt{};
    bytesOfFile(m_encrypted).copy(reinterpret_cast<char *>(salt.data()), salt.size());
    m_key = DerivedKey::derive(kPassphrase, salt).value();
}

std::string TestOpenMatrix::freshFolder()
{
    const std::string folder = m_sandbox.path(std::to_string(++m_folders));
    std::filesystem::create_directory(folder);
    return folder;
}

void TestOpenMatrix::place(Base base, const std::string &path) const
{
    if (base != Base::Nothing) copyFile(base == Base::Plain ? m_plain : m_encrypted, path);
}

// Files that are no cases, and cases as they should be.
std::vector<State> TestOpenMatrix::otherFiles() const
{
    using enum ErrorCode;
    const auto nothing = [](const std::string &) {};
    const auto fileOf = [](const std::string &bytes) {
        return [bytes](const std::string &path) { writeFile(path, bytes); };
    };
    const std::string plainName = m_plain;
    return {
        {"a plain case", Base::Plain, Key::None, {}, nothing},
        {"an encrypted case", Base::Encrypted, Key::Right, {}, nothing},
        {"nothing", Base::Nothing, Key::None, NotFound, nothing},
        {"a folder", Base::Nothing, Key::None, NotAFile,
         [](const std::string &p) { std::filesystem::create_directory(p); }},
        {"a pipe", Base::Nothing, Key::None, NotAFile, [](const std::string &p) { mkfifo(p.c_str(), 0600); }},
        {"a socket", Base::Nothing, Key::None, NotAFile, makeSocket},
        {"a link to a case", Base::Nothing, Key::None, IsALink,
         [plainName](const std::string &p) { std::filesystem::create_symlink(plainName, p); }},
        {"a dangling link", Base::Nothing, Key::None, IsALink,
         [](const std::string &p) { std::filesystem::create_symlink("no", p); }},
        {"a hard link", Base::Plain, Key::None, Refused,
         [](const std::string &p) { std::filesystem::create_hard_link(p, p + "2"); }},
        {"an empty file", Base::Nothing, Key::None, NotACase, fileOf("")},
        {"one byte", Base::Nothing, Key::None, NotACase, fileOf("x")},
        {"a short text", Base::Nothing, Key::Right, NotACase, fileOf("name;given_name\nA;B\n")},
        {"a long text", Base::Nothing, Key::Right, NotACase, fileOf(std::string(4 * kPageSize, 'a'))},
        {"a long text without a key", Base::Nothing, Key::None, NotACase, fileOf(std::string(4 * kPageSize, 'a'))},
        {"zeros", Base::Nothing, Key::Right, NotACase, fileOf(std::string(4 * kPageSize, '\0'))},
        {"random bytes", Base::Nothing, Key::Right, WrongKey, fileOf(randomBytes(4 * kPageSize))},
        {"random bytes without a key", Base::Nothing, Key::None, WrongKey, fileOf(randomBytes(4 * kPageSize))},
        {"random bytes, no whole page", Base::Nothing, Key::Right, Damaged, fileOf(randomBytes(5000)), 5000},
        {"a few random bytes", Base::Nothing, Key::Right, NotACase, fileOf(randomBytes(100))},
        {"another database", Base::Nothing, Key::None, NotACase,
         [](const std::string &p) { makeOtherDatabase(p, 4096); }},
        {"another database of our page size", Base::Nothing, Key::None, NotACase,
         [](const std::string &p) { makeOtherDatabase(p, kPageSize); }},
    };
}

// Cases with something wrong, or with another key.
std::vector<State> TestOpenMatrix::spoiledCases() const
{
    using enum ErrorCode;
    const auto nothing = [](const std::string &) {};
    const auto changed = [](const std::function<void(std::string &)> &change) {
        return [change](const std::string &path) { edit(path, change); };
    };
    const auto sql = [this](const std::string &text, bool encrypted = false) {
        return [this, text, encrypted](const std::string &path) { runSql(path, encrypted ? &*m_key : nullptr, text); };
    };
    const auto cutTo = [&](std::size_t size) { return changed([size](std::string &bytes) { bytes.resize(size); }); };
    const auto cutPage = changed([](std::string &bytes) { bytes.resize(bytes.size() - kPageSize); });
    const auto cutHalfPage = changed([](std::string &bytes) { bytes.resize(bytes.size() - kPageSize / 2); });
    const auto appendThree = changed([](std::string &bytes) { bytes += "abc"; });
    const auto appendPage = changed([](std::string &bytes) { bytes += std::string(kPageSize, 'a'); });
    const auto size = static_cast<std::int64_t>(std::filesystem::file_size(m_plain));
    const auto sizeEncrypted = static_cast<std::int64_t>(std::filesystem::file_size(m_encrypted));
    return {
        {"a plain case with a key", Base::Plain, Key::Right, WrongKey, nothing},
        {"an encrypted case without a key", Base::Encrypted, Key::None, WrongKey, nothing},
        {"an encrypted case with a wrong key", Base::Encrypted, Key::Wrong, WrongKey, nothing},
        {"a newer plain case", Base::Plain, Key::None, NewerFormat, sql("PRAGMA user_version=1000")},
        {"a newer encrypted case", Base::Encrypted, Key::Right, NewerFormat, sql("PRAGMA user_version=1000", true)},
        {"a plain case of another application", Base::Plain, Key::None, NotACase, sql("PRAGMA application_id=1")},
        {"an encrypted one of another application", Base::Encrypted, Key::Right, NotACase,
         sql("PRAGMA application_id=1", true)},
        {"plain, cut within the header", Base::Plain, Key::None, Damaged, cutTo(50), 50},
        {"plain, cut within the first page", Base::Plain, Key::None, Damaged, cutTo(5000), 5000},
        {"plain, a page less", Base::Plain, Key::None, Damaged, cutPage, size - kPageSize},
        {"plain, half a page less", Base::Plain, Key::None, Damaged, cutHalfPage, size - kPageSize / 2},
        {"plain, three bytes more", Base::Plain, Key::None, Damaged, appendThree, size},
        {"plain, a page more", Base::Plain, Key::None, Damaged, appendPage, size},
        {"encrypted, cut within the first page", Base::Encrypted, Key::Right, Damaged, cutTo(5000), 5000},
        {"encrypted, only its first page", Base::Encrypted, Key::Right, Damaged, cutTo(kPageSize), kPageSize},
        {"encrypted, a page less", Base::Encrypted, Key::Right, Damaged, cutPage, sizeEncrypted - kPageSize},
        {"encrypted, three bytes more", Base::Encrypted, Key::Right, Damaged, appendThree, sizeEncrypted},
        {"encrypted, a page more", Base::Encrypted, Key::Right, Damaged, appendPage, sizeEncrypted},
        {"encrypted, a bit of page 1", Base::Encrypted, Key::Right, Damaged,
         changed([](std::string &b) { b[9000] ^= 1; }), 0},
        {"encrypted, page 1 of zeros", Base::Encrypted, Key::Right, Damaged,
         changed([](std::string &b) { b.replace(16, kPageSize - 16, kPageSize - 16, '\0'); }), 0},
        {"encrypted, page 1 damaged, wrong key", Base::Encrypted, Key::Wrong, WrongKey,
         changed([](std::string &b) { b[9000] ^= 1; })},
        {"an empty log beside it", Base::Plain, Key::None, {}, [](const std::string &p) { writeFile(p + "-wal", ""); }},
        {"junk as log",
         Base::Plain,
         Key::None,
         {},
         [](const std::string &p) { writeFile(p + "-wal", randomBytes(100'000)); }},
        {"no record of itself", Base::Plain, Key::None, Damaged, sql("DELETE FROM meta WHERE key = 'mac_key'")},
        {"an id that climbs folders", Base::Plain, Key::None, Damaged,
         sql("UPDATE meta SET value = '../../../../../../../../../tmp/abc' WHERE key = 'case_id'")},
        {"without the table of its record", Base::Plain, Key::None, Damaged, sql("DROP TABLE meta")},
    };
}

std::vector<State> TestOpenMatrix::states() const
{
    std::vector<State> all = otherFiles();
    for (const State &state : spoiledCases())
        all.push_back(state);
    return all;
}

void TestOpenMatrix::everyStateHasItsAnswer_data()
{
    QTest::addColumn<int>("index");
    const auto all = states();
    for (std::size_t i = 0; i < all.size(); ++i)
        QTest::newRow(all[i].name) << static_cast<int>(i);
}

void TestOpenMatrix::everyStateHasItsAnswer()
{
    QFETCH(int, index);
    const State state = states()[static_cast<std::size_t>(index)];
    const std::string folder = freshFolder();
    const std::string path = folder + "/case";
    place(state.base, path);
    state.spoil(path);
    const auto names = namesIn(folder);
    const bool readable = std::filesystem::is_regular_file(std::filesystem::symlink_status(path));
    const std::string before = readable ? bytesOfFile(path) : std::string();

    const CaseKey key = state.key == Key::None ? CaseKey() : CaseKey(state.key == Key::Right ? kPassphrase : "wrong");
    {
        const auto opened = CaseFile::open(path, key, OpenMode::Writer);
        if (!state.expected) {
            VERIFY_OK(opened);
            auto reader = opened->connect(CaseFile::Access::Read);
            QCOMPARE(reader->queryInteger("SELECT count(*) FROM sample").value(), 4000);
            return;
        }
        COMPARE_ERROR(opened, *state.expected);
        QVERIFY(!opened.error().path.empty());
        if (state.offset >= 0) QCOMPARE(opened.error().offset, state.offset);
    }
    QCOMPARE(namesIn(folder), names);
    if (readable) QVERIFY(bytesOfFile(path) == before);
}

namespace {

constexpr const char *kChange = "UPDATE sample SET text = 'changed' WHERE id % 2 = 0";

// Changes the case and dies without closing it, so that the change lies in the log alone.
int changeAndDie(const std::string &path, const DerivedKey &key, const char *sql)
{
    OpenRequest request;
    request.path = path;
    request.key = &key;
    auto connection = openDatabase(request);
    const bool done = connection && connection->execute(sql);
    _exit(done ? 0 : 1);
}

} // namespace

void TestOpenMatrix::aFreshLogOfACrashIsReplayed()
{
    const std::string path = freshFolder() + "/case";
    place(Base::Encrypted, path);
    ChildProcess dies([&] { return changeAndDie(path, *m_key, kChange); });
    QCOMPARE(dies.wait(), 0);
    QVERIFY(std::filesystem::file_size(path + "-wal") > 0);
    const auto opened = CaseFile::open(path, CaseKey(kPassphrase), OpenMode::Shared);
    VERIFY_OK(opened);
    auto reader = opened->connect(CaseFile::Access::Read);
    QCOMPARE(reader->queryInteger("SELECT count(*) FROM sample WHERE text = 'changed'").value(), 2000);
}

// Torn pages in the case are no damage as long as the log has them, the first page too.
void TestOpenMatrix::aCrashWhileTheLogWasCopiedIsNoDamage()
{
    const std::string path = freshFolder() + "/case";
    place(Base::Encrypted, path);
    ChildProcess dies(
        [&] { return changeAndDie(path, *m_key, "CREATE TABLE more(a); UPDATE sample SET text = 'changed'"); });
    QCOMPARE(dies.wait(), 0);
    edit(path, [](std::string &bytes) { bytes.replace(512, kPageSize - 512, kPageSize - 512, 'x'); });
    const auto opened = CaseFile::open(path, CaseKey(kPassphrase), OpenMode::Shared);
    VERIFY_OK(opened);
    auto reader = opened->connect(CaseFile::Access::Read);
    QCOMPARE(reader->queryInteger("SELECT count(*) FROM sample WHERE text = 'changed'").value(), 4000);
}

void TestOpenMatrix::anotherCasesLogIsNotReplayed()
{
    const std::string folder = freshFolder();
    const std::string path = folder + "/case";
    const std::string other = folder + "/other";
    place(Base::Encrypted, path);
    Salt salt{};
    salt.fill(7);
    const auto otherKey = DerivedKey::derive("another passphrase", salt);
    writeFile(other, "");
    runSql(other, &*otherKey, std::string("PRAGMA journal_mode=WAL;") + kSomeRows);
    ChildProcess dies([&] { return changeAndDie(other, *otherKey, kChange); });
    QCOMPARE(dies.wait(), 0);
    std::filesystem::rename(other + "-wal", path + "-wal");
    const std::string before = bytesOfFile(path);
    const auto opened = CaseFile::open(path, CaseKey(kPassphrase), OpenMode::Shared);
    COMPARE_ERROR(opened, ErrorCode::Damaged);
    QVERIFY(opened.error().path.ends_with("-wal"));
    QVERIFY(bytesOfFile(path) == before);
}

void TestOpenMatrix::aCaseOfUnknownOriginIsCheckedFirst_data()
{
    QTest::addColumn<bool>("known");
    QTest::addColumn<QByteArray>("spoil");
    QTest::addColumn<int>("expected");
    QTest::newRow("known, sound") << true << QByteArray("SELECT 1") << -1;
    QTest::newRow("unknown, sound") << false << QByteArray("SELECT 1") << -1;
    QTest::newRow("unknown, with a trigger")
        << false << QByteArray("CREATE TRIGGER x DELETE ON sample BEGIN SELECT 1; END")
        << static_cast<int>(ErrorCode::Refused);
    QTest::newRow("unknown, with a view")
        << false << QByteArray("CREATE VIEW x AS SELECT 1") << static_cast<int>(ErrorCode::Refused);
    QTest::newRow("unknown, with a virtual table")
        << false << QByteArray("CREATE VIRTUAL TABLE x USING fts5(a)") << static_cast<int>(ErrorCode::Refused);
    QTest::newRow("known, its record a view that never ends")
        << true
        << QByteArray("ALTER TABLE meta RENAME TO m; CREATE VIEW meta AS WITH RECURSIVE n(key) AS (SELECT 1 UNION ALL "
                      "SELECT key + 1 FROM n) SELECT key, key AS value FROM n")
        << static_cast<int>(ErrorCode::Damaged);
    QTest::newRow("unknown, damaged") << false << QByteArray("damage") << static_cast<int>(ErrorCode::Damaged);
    QTest::newRow("known, damaged") << true << QByteArray("damage")
                                    << -1; // found when the page is read, or by verifying
}

void TestOpenMatrix::aCaseOfUnknownOriginIsCheckedFirst()
{
    QFETCH(bool, known);
    QFETCH(QByteArray, spoil);
    QFETCH(int, expected);
    const std::string path = freshFolder() + "/case";
    place(Base::Plain, path);
    if (spoil == "damage")
        edit(path, [](std::string &bytes) { bytes.replace(bytes.size() - kPageSize, 3000, 3000, '\x55'); });
    else
        runSql(path, nullptr, spoil.toStdString());
    if (!known) qputenv("FILATURE_WITNESS_DIR", m_sandbox.path("no witness").c_str());
    const auto opened = CaseFile::open(path, CaseKey(), OpenMode::Shared);
    qputenv("FILATURE_WITNESS_DIR", m_sandbox.path("witness").c_str());
    if (expected < 0)
        VERIFY_OK(opened);
    else
        COMPARE_ERROR(opened, static_cast<ErrorCode>(expected));
}

// Whatever is changed in an encrypted file, it is found, or what is read is right all the same.
void TestOpenMatrix::randomDamageNeverShowsWrongRows()
{
    const unsigned seed = std::random_device{}();
    qInfo("seed %u", seed);
    std::mt19937 random(seed);
    const std::string original = bytesOfFile(m_encrypted);
    const std::string path = freshFolder() + "/case";
    const auto read = [&]() -> Result<std::string> {
        FILATURE_TRY_ASSIGN(probe, CaseProbe::examine(path));
        FILATURE_TRY(probe.check(&*m_key));
        probe.close();
        OpenRequest request;
        request.path = path;
        request.key = &*m_key;
        FILATURE_TRY_ASSIGN(connection, openDatabase(request));
        return readSample(connection);
    };
    writeFile(path, original);
    const auto right = read();
    VERIFY_OK(right);
    const std::size_t pages = original.size() / kPageSize;
    int found = 0;
    constexpr int kRounds = 400;
    for (int round = 0; round < kRounds; ++round) {
        std::string bytes = original;
        const std::size_t one = random() % pages * kPageSize;
        const std::size_t two = random() % pages * kPageSize;
        switch (random() % 4) {
        case 0:
            bytes[random() % bytes.size()] ^= static_cast<char>(1 << random() % 8);
            break;
        case 1:
            bytes.replace(one, kPageSize, original, two, kPageSize);
            break; // a page at another's place
        case 2:
            bytes.replace(one + random() % kPageSize / 2, 512, 512, '\0');
            break;
        default:
            bytes.resize(bytes.size() - random() % bytes.size());
            break;
        }
        writeFile(path, bytes);
        const auto seen = read();
        if (seen)
            QVERIFY(*seen == *right);
        else
            QVERIFY2(seen.error().code == ErrorCode::Damaged || seen.error().code == ErrorCode::NotACase,
                     describe(seen.error()).c_str());
        if (!seen) ++found;
    }
    QVERIFY2(found > kRounds / 2, std::to_string(found).c_str());
}

QTEST_APPLESS_MAIN(TestOpenMatrix)
#include "tst_openmatrix.moc"
