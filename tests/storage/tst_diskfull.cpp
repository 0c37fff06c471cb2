// SPDX-License-Identifier: GPL-3.0-or-later
// A full disk: the act fails with that reason, nothing is half-done, and it goes on when there is room again.
#include "storage/journal.h"
#include "storage/rekey.h"
#include "storage/verifydatabase.h"
#include "storagefixture.h"

#include <sys/mount.h>
#include <unistd.h>

using namespace filature;
using namespace filature::storage;
using namespace filature::test;

namespace {

// A small file system of its own; without root there is none.
class SmallDisk
{
public:
    SmallDisk(std::string path, int kibibytes) : m_path(std::move(path))
    {
        std::filesystem::create_directory(m_path);
        const std::string options = "size=" + std::to_string(kibibytes) + "k";
        m_mounted = mount("none", m_path.c_str(), "tmpfs", 0, options.c_str()) == 0;
    }
    ~SmallDisk()
    {
        if (m_mounted) umount2(m_path.c_str(), MNT_DETACH);
    }
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;
    [[nodiscard]] bool isThere() const { return m_mounted; }
    [[nodiscard]] std::string path(const std::string &name) const { return m_path + "/" + name; }

private:
    std::string m_path;
    bool m_mounted = false;
};

constexpr const char *kInsert = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000) "
                                "INSERT INTO sample(text) SELECT 'segment ' || hex(randomblob(50)) FROM n";

bool isAboutSpace(const Error &error) { return error.code == ErrorCode::DiskFull; }

} // namespace

#define NEED_DISK(name, kibibytes)                                                                                     \
    const SmallDisk name(m_sandbox.path("disk" + std::to_string(++m_disks)), kibibytes);                               \
    if (!name.isThere()) QSKIP("needs root to mount a small disk")

class TestDiskFull : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void creatingOnASmallDiskLeavesNothing();
    void aSegmentIsThereOrNot();
    void aJournalEntryIsThereOrNot();
    void changingThePassphraseLeavesTheOldCase();
    void aWitnessThatCannotBeWrittenIsNoError();

private:
    Sandbox m_sandbox;
    int m_disks = 0;
};

void TestDiskFull::creatingOnASmallDiskLeavesNothing()
{
    int made = 0;
    for (const int size : {4, 36, 100, 300, 500, 700, 900, 1100, 1300, 1500, 6000}) {
        NEED_DISK(disk, size);
        const auto created = CaseFile::create(disk.path("case"), CaseKey(), {});
        if (created) {
            ++made;
            continue;
        }
        QVERIFY2(isAboutSpace(created.error()), describe(created.error()).c_str());
        QVERIFY(!std::filesystem::exists(disk.path("case")) ||
                std::filesystem::file_size(disk.path("case")) % 16384 == 0);
        for (const auto &entry : std::filesystem::directory_iterator(disk.path("")))
            QVERIFY(entry.path().filename() == "case");
    }
    QVERIFY(made > 0);
}

void TestDiskFull::aSegmentIsThereOrNot()
{
    NEED_DISK(disk, 3000);
    VERIFY_OK(makeCase(disk.path("case"), false));
    writeFile(disk.path("ballast"), std::string(500'000, 'x'));
    const auto opened = CaseFile::open(disk.path("case"), CaseKey(), OpenMode::Writer);
    VERIFY_OK(opened);
    auto connection = opened->connect(CaseFile::Access::Write);
    Journal journal(*opened, *connection);
    std::int64_t segments = 0;
    const auto add = [&]() -> Result<void> {
        FILATURE_TRY_ASSIGN(transaction, Transaction::begin(*connection));
        FILATURE_TRY(connection->execute(kInsert));
        FILATURE_TRY(journal.append(JournalChain::Content, "segment", "{}"));
        return transaction.commit();
    };
    auto added = add();
    for (; added && segments < 50; added = add())
        ++segments;
    COMPARE_ERROR(added, ErrorCode::DiskFull);
    QVERIFY(!connection->isInTransaction());
    QCOMPARE(connection->queryInteger("SELECT count(*) FROM sample").value(),
             4000 + 3000 * segments); // browsing goes on
    QVERIFY(journal.verify()->faults.empty());
    std::filesystem::remove(disk.path("ballast"));
    VERIFY_OK(add()); // room again
    QCOMPARE(journal.head(JournalChain::Content)->sequence, segments + 2);
    JobControl job;
    QVERIFY(verifyDatabase(*opened, job)->isSound());
}

void TestDiskFull::aJournalEntryIsThereOrNot()
{
    NEED_DISK(disk, 1200);
    VERIFY_OK(makeCase(disk.path("case"), false));
    const auto opened = CaseFile::open(disk.path("case"), CaseKey(), OpenMode::Shared);
    VERIFY_OK(opened);
    auto connection = opened->connect(CaseFile::Access::Write);
    Journal journal(*opened, *connection);
    VERIFY_OK(journal.record(JournalChain::Access, "query", "{}"));
    std::int64_t entries = 1;
    auto written = journal.record(JournalChain::Access, "query", "{\"x\":\"" + std::string(20'000, 'x') + "\"}");
    for (; written && entries < 200; ++entries)
        written = journal.record(JournalChain::Access, "query", "{\"x\":\"" + std::string(20'000, 'x') + "\"}");
    COMPARE_ERROR(written, ErrorCode::DiskFull);
    QCOMPARE(journal.head(JournalChain::Access)->sequence, entries);
    QVERIFY(journal.verify()->isSound());
}

void TestDiskFull::changingThePassphraseLeavesTheOldCase()
{
    for (const int room : {10, 100, 300, 500, 700, 900, 1100, 1300}) {
        NEED_DISK(disk, 5000);
        VERIFY_OK(makeCase(disk.path("case"), false));
        const std::uintmax_t free = std::filesystem::space(disk.path("")).available;
        writeFile(disk.path("ballast"), std::string(free - static_cast<std::size_t>(room) * 1024, 'x'));
        JobControl job;
        const auto result = rekey(disk.path("case"), CaseKey(), CaseKey("new passphrase"), job);
        if (result) continue; // that much was enough
        QVERIFY2(isAboutSpace(result.error()), describe(result.error()).c_str());
        std::filesystem::remove(disk.path("ballast"));
        QVERIFY(!std::filesystem::exists(disk.path("case.new")));
        const auto opened = CaseFile::open(disk.path("case"), CaseKey(), OpenMode::Writer);
        VERIFY_OK(opened);
        auto connection = opened->connect(CaseFile::Access::Read);
        QCOMPARE(connection->queryInteger("SELECT count(*) FROM sample").value(), 4000);
    }
}

void TestDiskFull::aWitnessThatCannotBeWrittenIsNoError()
{
    NEED_DISK(disk, 12);
    qputenv("FILATURE_WITNESS_DIR", disk.path("witness").c_str());
    writeFile(disk.path("ballast"), std::string(8192, 'x'));
    const auto made = CaseFile::create(m_sandbox.path("case"), CaseKey(), {});
    qputenv("FILATURE_WITNESS_DIR", m_sandbox.path("witness").c_str());
    VERIFY_OK(made);
    auto connection = made->connect(CaseFile::Access::Write);
    VERIFY_OK(Journal(*made, *connection).record(JournalChain::Access, "query", "{}"));
}

QTEST_APPLESS_MAIN(TestDiskFull)
#include "tst_diskfull.moc"
