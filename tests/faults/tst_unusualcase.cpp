// SPDX-License-Identifier: GPL-3.0-or-later
// Names that are no case, cases that do not open, and places where nothing can be written: each has its answer, and the file
// stays as it is.
#include "faults/casefolder.h"
#include "faults/smalldisk.h"
#include "faults/sourcefiles.h"

#include <sys/stat.h>
#include <unistd.h>

using namespace filature::test;

namespace {

constexpr int kUnreadable = 3;
constexpr int kWrongKey = 4;
constexpr int kDamaged = 5;
constexpr int kRefused = 6;

constexpr std::size_t kUserVersionOffset = 60; // in an SQLite file's header: four bytes, the highest first

std::string garbage(std::size_t size)
{
    std::string bytes(size, '\0');
    std::uint32_t state = 12345;
    for (char &byte : bytes) byte = static_cast<char>((state = state * 1664525 + 1013904223) >> 24);
    return bytes;
}

// Takes the place of the ready case.
using Spoiler = void (*)(const std::string &path);

void spoilNothing(const std::string &) {}
void removeCase(const std::string &path) { std::filesystem::remove(path); }
void putFolder(const std::string &path)
{
    std::filesystem::remove(path);
    std::filesystem::create_directory(path);
}
void putPipe(const std::string &path)
{
    std::filesystem::remove(path);
    ::mkfifo(path.c_str(), 0600);
}
void putLink(const std::string &path)
{
    std::filesystem::rename(path, path + ".target");
    std::filesystem::create_symlink(path + ".target", path);
}
void putTwin(const std::string &path) { std::filesystem::create_hard_link(path, path + ".twin"); }
void putText(const std::string &path) { writeFile(path, inventedTable(2000, 1)); }
void putGarbage(const std::string &path) { writeFile(path, garbage(100'000)); }
void putNothing(const std::string &path) { writeFile(path, ""); }
void cutToOnePage(const std::string &path) { std::filesystem::resize_file(path, 16384); }
void cutToHalf(const std::string &path) { std::filesystem::resize_file(path, std::filesystem::file_size(path) / 2); }
void cutWithinPage(const std::string &path) { std::filesystem::resize_file(path, std::filesystem::file_size(path) - 5000); }
void damageMiddle(const std::string &path)
{
    std::string bytes = bytesOfFile(path);
    bytes.replace(bytes.size() / 2, 4096, garbage(4096));
    writeFile(path, bytes);
}
// Rows, columns and bytes of the evidence alike.
void damageMost(const std::string &path)
{
    std::string bytes = bytesOfFile(path);
    const std::size_t first = bytes.size() / 4;
    bytes.replace(first, bytes.size() - first, garbage(bytes.size() - first));
    writeFile(path, bytes);
}
void makeNewer(const std::string &path)
{
    std::string bytes = bytesOfFile(path);
    bytes[kUserVersionOffset + 2] = 1; // version 256 and more
    writeFile(path, bytes);
}
// What an application of another's would have written: same format, other mark.
void makeForeign(const std::string &path)
{
    std::string bytes = bytesOfFile(path);
    bytes.replace(68, 4, "GPKG");
    writeFile(path, bytes);
}

enum class Base : std::uint8_t { Plain, Encrypted };
enum class Key : std::uint8_t { None, Right, Wrong };

struct Row
{
    const char *name;
    Base base;
    Key key;
    Spoiler spoil;
    int code;
};

const Row kRows[] = {
    {"plain", Base::Plain, Key::None, spoilNothing, 0},
    {"encrypted", Base::Encrypted, Key::Right, spoilNothing, 0},
    {"plain, with a key", Base::Plain, Key::Right, spoilNothing, kWrongKey},
    {"encrypted, wrong key", Base::Encrypted, Key::Wrong, spoilNothing, kWrongKey},
    {"encrypted, no key", Base::Encrypted, Key::None, spoilNothing, kWrongKey},
    {"missing", Base::Plain, Key::None, removeCase, kUnreadable},
    {"folder", Base::Plain, Key::None, putFolder, kUnreadable},
    {"named pipe", Base::Plain, Key::None, putPipe, kUnreadable},
    {"link", Base::Plain, Key::None, putLink, kUnreadable},
    {"hard link", Base::Plain, Key::None, putTwin, kRefused},
    {"text", Base::Plain, Key::None, putText, kUnreadable},
    {"garbage", Base::Plain, Key::None, putGarbage, kWrongKey}, // cannot be told from an encrypted case
    {"garbage, with a key", Base::Encrypted, Key::Right, putGarbage, kWrongKey},
    {"text, with a key", Base::Encrypted, Key::Right, putText, kUnreadable},
    {"empty file", Base::Plain, Key::None, putNothing, kUnreadable},
    {"plain, one page", Base::Plain, Key::None, cutToOnePage, kDamaged},
    {"encrypted, one page", Base::Encrypted, Key::Right, cutToOnePage, kDamaged},
    {"plain, half", Base::Plain, Key::None, cutToHalf, kDamaged},
    {"encrypted, half", Base::Encrypted, Key::Right, cutToHalf, kDamaged},
    {"encrypted, not a whole page", Base::Encrypted, Key::Right, cutWithinPage, kDamaged},
    {"newer format", Base::Plain, Key::None, makeNewer, kRefused},
    {"another application's", Base::Plain, Key::None, makeForeign, kUnreadable},
};

RunOptions optionsFor(Key key)
{
    RunOptions options;
    if (key != Key::None) options.key = key == Key::Right ? kPassphrase : "another one altogether";
    return options;
}

} // namespace

class TestUnusualCase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyFileHasItsAnswer_data();
    void everyFileHasItsAnswer();
    void damageWithinIsFound_data();
    void damageWithinIsFound();
    void aCaseThatIsHeldSaysByWhom();
    void anOlderCopyPutBackIsNoticed();
    void aReadOnlyPlaceIsForLooking();
    void aNewCaseNeedsAWritablePlace();
    void nothingIsOverwrittenByANewCase();
    void aSpoiltWitnessIsNoObstacle_data();
    void aSpoiltWitnessIsNoObstacle();

private:
    // A copy of a ready case with its witness in a folder of its own.
    void place(const CaseFolder &folder, Base base) const;

    CaseFolder m_plain;
    CaseFolder m_encrypted;
    std::string m_source;
    std::string m_digest;
};

void TestUnusualCase::initTestCase()
{
    m_source = m_plain.path("table.csv");
    writeFile(m_source, inventedTable(20'000, 9));
    VERIFY_CODE(m_plain.makePlainCase(), 0);
    VERIFY_CODE(m_plain.runOnCase("import", {m_source}), 0);
    VERIFY_CODE(m_encrypted.makeEncryptedCase(), 0);
    VERIFY_CODE(m_encrypted.runOnCase("import", {m_source}, optionsFor(Key::Right)), 0);
    m_digest = m_plain.digest();
    QVERIFY(!m_digest.empty());
    QCOMPARE(m_encrypted.digest(optionsFor(Key::Right)), m_digest);
}

void TestUnusualCase::place(const CaseFolder &folder, Base base) const
{
    folder.copyFrom(base == Base::Plain ? m_plain : m_encrypted);
}

void TestUnusualCase::everyFileHasItsAnswer_data()
{
    QTest::addColumn<const Row *>("row");
    QTest::addColumn<QString>("command");
    for (const Row &row : kRows)
        for (const char *command : {"digest", "import"}) QTest::addRow("%s, %s", row.name, command) << &row << QString::fromLatin1(command);
}

void TestUnusualCase::everyFileHasItsAnswer()
{
    QFETCH(const Row *, row);
    QFETCH(QString, command);
    const CaseFolder folder;
    place(folder, row->base);
    row->spoil(folder.casePath());
    const FileState before = stateOfFile(folder.casePath());
    const std::vector<std::string> names = namesIn(folder.path("."));
    RunOptions options = optionsFor(row->key);
    options.limit = std::chrono::seconds(20); // nothing may be waited for
    const std::vector<std::string> rest = command == u"import" ? std::vector<std::string>{m_source} : std::vector<std::string>{};
    const Outcome outcome = folder.runOnCase(command.toStdString(), rest, options);
    VERIFY_CODE(outcome, row->code);
    if (row->code == 0) return;
    QVERIFY2(outcome.says(folder.casePath()), outcome.told().c_str());
    QVERIFY2(outcome.out.empty(), outcome.told().c_str());
    const FileState after = stateOfFile(folder.casePath());
    QCOMPARE(after.sha256, before.sha256);
    QCOMPARE(after.modifiedNs, before.modifiedNs);
    QCOMPARE(namesIn(folder.path(".")), names); // nothing new beside it either
}

void TestUnusualCase::damageWithinIsFound_data()
{
    QTest::addColumn<bool>("isEncrypted");
    QTest::newRow("plain") << false;
    QTest::newRow("encrypted") << true;
}

void TestUnusualCase::damageWithinIsFound()
{
    QFETCH(bool, isEncrypted);
    const CaseFolder folder;
    place(folder, isEncrypted ? Base::Encrypted : Base::Plain);
    damageMiddle(folder.casePath());
    const RunOptions options = optionsFor(isEncrypted ? Key::Right : Key::None);
    const Outcome verified = folder.runOnCase("verify", {}, options);
    VERIFY_CODE(verified, kDamaged);
    damageMost(folder.casePath()); // a digest need not read what lies in the middle
    const Outcome digest = folder.runOnCase("digest", {}, options);
    QVERIFY2(digest.out != m_digest, "damaged content has the digest of the sound one");
}

void TestUnusualCase::aCaseThatIsHeldSaysByWhom()
{
    const CaseFolder folder;
    place(folder, Base::Plain);
    const std::string other = folder.path("big.csv");
    writeFile(other, inventedTable(200'000, 10));
    const auto holder = folder.startOnCase("import", {other});
    QVERIFY(holder->waitForOpen(other));
    holder->send(SIGSTOP);
    QVERIFY(holder->waitUntilStopped());
    const Outcome second = folder.runOnCase("import", {m_source});
    VERIFY_CODE(second, kRefused);
    QVERIFY2(second.says("process " + std::to_string(holder->pid())), second.told().c_str());
    QCOMPARE(folder.digest(), m_digest); // others may look all the while
    holder->send(SIGKILL);
    QCOMPARE(holder->finish().code, kKilled);
    VERIFY_CODE(folder.runOnCase("import", {m_source}), 0); // the lock went with its process
    const int evidence = folder.evidenceCount();
    QVERIFY2(evidence == 2 || evidence == 3, std::to_string(evidence).c_str()); // with what the holder had begun
}

void TestUnusualCase::anOlderCopyPutBackIsNoticed()
{
    const CaseFolder folder;
    place(folder, Base::Plain);
    const std::string copy = folder.path("copy");
    std::filesystem::copy_file(folder.casePath(), copy);
    VERIFY_CODE(folder.runOnCase("import", {m_source}), 0);
    std::filesystem::rename(copy, folder.casePath());
    const FileState before = stateOfFile(folder.casePath());
    const Outcome refused = folder.runOnCase("digest");
    VERIFY_CODE(refused, kDamaged);
    QVERIFY2(refused.says("older"), refused.told().c_str());
    QCOMPARE(stateOfFile(folder.casePath()).sha256, before.sha256);
    VERIFY_CODE(folder.runOnCase("verify", {"--accept-witness", "--reason", "backup put back"}), 0);
    QCOMPARE(folder.digest(), m_digest);
}

void TestUnusualCase::aReadOnlyPlaceIsForLooking()
{
    SmallDisk disk(m_plain.path("disk"));
    if (!disk.isPossible()) QSKIP("skipped: mounting a file system is not allowed here");
    QVERIFY(disk.mount(std::uintmax_t{256} * 1024 * 1024));
    CaseFolder folder;
    folder.setCasePath(disk.path() + "/leak.filature");
    place(folder, Base::Plain);
    QVERIFY(disk.setReadOnly());
    QCOMPARE(folder.digest(), m_digest);
    QCOMPARE(folder.count(kRareWord), std::int64_t{200});
    VERIFY_CODE(folder.runOnCase("verify"), 0);
    const Outcome revealed = folder.runOnCase("query", {"--columns", "last_name", "--reveal", "last_name", "--reason", "test"});
    QVERIFY2(revealed.code != 0 && revealed.out.find("NOM") == std::string::npos, revealed.told().c_str());
    for (const auto &[command, rest] : {std::pair<std::string, std::vector<std::string>>{"import", {m_source}}, {"index", {}}, {"purge", {}}}) {
        const Outcome refused = folder.runOnCase(command, rest);
        VERIFY_CODE(refused, kUnreadable);
        QVERIFY2(refused.says(folder.casePath()) && refused.says("does not permit"), refused.told().c_str());
    }
    QCOMPARE(namesIn(disk.path()), std::vector<std::string>{"leak.filature"});
}

void TestUnusualCase::aNewCaseNeedsAWritablePlace()
{
    SmallDisk disk(m_plain.path("disk"));
    if (!disk.isPossible()) QSKIP("skipped: mounting a file system is not allowed here");
    QVERIFY(disk.mount(std::uintmax_t{16} * 1024 * 1024) && disk.setReadOnly());
    CaseFolder folder;
    folder.setCasePath(disk.path() + "/leak.filature");
    const Outcome refused = folder.makePlainCase();
    VERIFY_CODE(refused, kUnreadable);
    QVERIFY2(refused.says(disk.path()), refused.told().c_str());
    folder.setCasePath(folder.path("missing/leak.filature"));
    VERIFY_CODE(folder.makePlainCase(), kUnreadable);
}

void TestUnusualCase::nothingIsOverwrittenByANewCase()
{
    const CaseFolder folder;
    place(folder, Base::Plain);
    const FileState before = stateOfFile(folder.casePath());
    VERIFY_CODE(folder.makePlainCase(), 2);
    QCOMPARE(stateOfFile(folder.casePath()), before);
    std::filesystem::remove(folder.casePath());
    std::filesystem::create_symlink(folder.path("elsewhere"), folder.casePath());
    VERIFY_CODE(folder.makePlainCase(), 2);
    QVERIFY(!std::filesystem::exists(folder.path("elsewhere")));
}

void TestUnusualCase::aSpoiltWitnessIsNoObstacle_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("garbage") << QByteArray::fromStdString(garbage(300));
    QTest::newRow("cut") << QByteArray("filature-witness 1\ncontent 5 ");
    QTest::newRow("negative") << QByteArray("filature-witness 1\ncontent -5 00\naccess 1 00\n");
}

// Without a witness that can be read nothing is known of earlier states, which is no fault of the case.
void TestUnusualCase::aSpoiltWitnessIsNoObstacle()
{
    QFETCH(QByteArray, content);
    const CaseFolder folder;
    place(folder, Base::Plain);
    const std::vector<std::string> witnesses = namesIn(folder.path("witness"));
    QCOMPARE(witnesses.size(), std::size_t{1});
    writeFile(folder.path("witness/" + witnesses[0]), content.toStdString());
    QCOMPARE(folder.digest(), m_digest);
    VERIFY_CODE(folder.runOnCase("verify"), 0);
}

// The namespace is made while the process has one thread.
int main(int argc, char **argv)
{
    static_cast<void>(SmallDisk::isPossible());
    QCoreApplication application(argc, argv);
    TestUnusualCase test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_unusualcase.moc"
