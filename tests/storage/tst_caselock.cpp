// SPDX-License-Identifier: GPL-3.0-or-later
#include "childprocess.h"
#include "storage/account.h"
#include "storage/caselock.h"
#include "storage/journal.h"
#include "storagefixture.h"

#include <sys/stat.h>
#include <vector>

using namespace filature;
using namespace filature::storage;
using namespace filature::test;

namespace {

// Holds the lock of a case as Writer until it is killed.
int holdCase(const std::string &path)
{
    const auto opened = CaseFile::open(path, CaseKey(), OpenMode::Writer);
    if (!opened) return 1;
    ChildProcess::tellReady();
    ChildProcess::sleepForever();
}

} // namespace

class TestCaseLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theSecondWriterIsToldWhoHoldsIt();
    void readersAndTheJournalNeedNoLock();
    void theLockDiesWithItsProcess();
    void manyKilledHoldersLeaveAFreeCase();
    void oneProcessLocksOnlyOnce();
    void theLockFileGoesWithItsHolder();
    void whatALockFileSaysIsHarmless_data();
    void whatALockFileSaysIsHarmless();
    void aLinkAsLockFileIsNotFollowed();
    void aMovedLockIsHeldOnce();
    void ofManyProcessesOneGetsIt();
    void nothingIsLockedThatIsNoCase();
    void theAuthorIsTheAccountWithItsProfile();

private:
    std::unique_ptr<Sandbox> m_sandbox;
    std::string m_path;
};

void TestCaseLock::init()
{
    m_sandbox = std::make_unique<Sandbox>();
    m_path = m_sandbox->path("case");
    VERIFY_OK(makeCase(m_path, false));
}

void TestCaseLock::theSecondWriterIsToldWhoHoldsIt()
{
    ChildProcess holder([this] { return holdCase(m_path); });
    QVERIFY(holder.waitUntilReady());
    const auto opened = CaseFile::open(m_path, CaseKey(), OpenMode::Writer);
    COMPARE_ERROR(opened, ErrorCode::Locked);
    QCOMPARE(opened.error().detail, "held by " + CaseLock::holder(m_path));
    const QString detail = QString::fromStdString(opened.error().detail);
    QVERIFY2(detail.contains(QStringLiteral("process %1,").arg(holder.pid())), opened.error().detail.c_str());
    QVERIFY(detail.contains(QString::fromStdString("user " + accountName())));
    QVERIFY(detail.contains(QRegularExpression(QStringLiteral("host \\S+, since 20\\d\\d-\\d\\d-\\d\\dT"))));
}

void TestCaseLock::readersAndTheJournalNeedNoLock()
{
    ChildProcess holder([this] { return holdCase(m_path); });
    QVERIFY(holder.waitUntilReady());
    const auto opened = CaseFile::open(m_path, CaseKey(), OpenMode::Shared);
    VERIFY_OK(opened);
    auto writer = opened->connect(CaseFile::Access::Write);
    VERIFY_OK(Journal(*opened, *writer).record(JournalChain::Access, "open", "{}"));
}

void TestCaseLock::theLockDiesWithItsProcess()
{
    ChildProcess holder([this] { return holdCase(m_path); });
    QVERIFY(holder.waitUntilReady());
    holder.kill();
    holder.wait();
    QVERIFY(std::filesystem::exists(CaseLock::pathFor(m_path))); // stale, and harmless
    QVERIFY(CaseLock::holder(m_path).empty());
    VERIFY_OK(CaseFile::open(m_path, CaseKey(), OpenMode::Writer));
}

void TestCaseLock::manyKilledHoldersLeaveAFreeCase()
{
    for (int round = 0; round < 40; ++round) {
        ChildProcess holder([this] { return holdCase(m_path); });
        QVERIFY(holder.waitUntilReady());
        COMPARE_ERROR(CaseLock::take(m_path, systemClock()), ErrorCode::Locked);
        holder.kill();
        holder.wait();
        VERIFY_OK(CaseLock::take(m_path, systemClock()));
    }
}

void TestCaseLock::oneProcessLocksOnlyOnce()
{
    const auto first = CaseLock::take(m_path, systemClock());
    VERIFY_OK(first);
    COMPARE_ERROR(CaseLock::take(m_path, systemClock()), ErrorCode::Locked);
}

void TestCaseLock::theLockFileGoesWithItsHolder()
{
    {
        const auto lock = CaseLock::take(m_path, systemClock());
        VERIFY_OK(lock);
        QVERIFY(std::filesystem::exists(CaseLock::pathFor(m_path)));
    }
    QVERIFY(!std::filesystem::exists(CaseLock::pathFor(m_path)));
}

void TestCaseLock::whatALockFileSaysIsHarmless_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a dead process") << QByteArray("process 1, user root, host x, since 1999-01-01T00:00:00.000000Z\n");
    QTest::newRow("junk") << QByteArray("\x1b[31m\0\n\xff", 8);
    QTest::newRow("a lot") << QByteArray(100'000, 'x');
}

void TestCaseLock::whatALockFileSaysIsHarmless()
{
    QFETCH(QByteArray, content);
    writeFile(CaseLock::pathFor(m_path), content.toStdString());
    {
        const auto lock = CaseLock::take(m_path, systemClock());
        VERIFY_OK(lock);
        QVERIFY(bytesOfFile(CaseLock::pathFor(m_path)).starts_with("process " + std::to_string(getpid())));
        writeFile(CaseLock::pathFor(m_path),
                  content.toStdString()); // somebody overwrites it: still one short printable line
        const auto second = CaseLock::take(m_path, systemClock());
        COMPARE_ERROR(second, ErrorCode::Locked);
        QVERIFY(second.error().detail.size() < 500);
        for (const char c : second.error().detail)
            QVERIFY(static_cast<unsigned char>(c) >= 0x20);
    }
}

void TestCaseLock::aLinkAsLockFileIsNotFollowed()
{
    writeFile(m_sandbox->path("victim"), "keep");
    std::filesystem::create_symlink(m_sandbox->path("victim"), CaseLock::pathFor(m_path));
    COMPARE_ERROR(CaseFile::open(m_path, CaseKey(), OpenMode::Writer), ErrorCode::IsALink);
    QCOMPARE(bytesOfFile(m_sandbox->path("victim")), std::string("keep"));
}

void TestCaseLock::aMovedLockIsHeldOnce()
{
    auto first = CaseLock::take(m_path, systemClock());
    CaseLock second(std::move(*first));
    COMPARE_ERROR(CaseLock::take(m_path, systemClock()), ErrorCode::Locked);
    CaseLock third;
    third = std::move(second);
    COMPARE_ERROR(CaseLock::take(m_path, systemClock()), ErrorCode::Locked);
    third = CaseLock();
    VERIFY_OK(CaseLock::take(m_path, systemClock()));
}

// Each counts up a number in a file while it believes to be alone: lost counts would show two holders at once.
void TestCaseLock::ofManyProcessesOneGetsIt()
{
    constexpr int kProcesses = 4;
    constexpr int kTurns = 200;
    const std::string counter = m_sandbox->path("counter");
    writeFile(counter, "0");
    std::vector<std::unique_ptr<ChildProcess>> children;
    for (int i = 0; i < kProcesses; ++i)
        children.push_back(std::make_unique<ChildProcess>([&] {
            for (int turn = 0; turn < kTurns;) {
                const auto lock = CaseLock::take(m_path, systemClock());
                if (!lock) {
                    if (lock.error().code != ErrorCode::Locked) return 1;
                    continue;
                }
                writeFile(counter, std::to_string(std::stoi(bytesOfFile(counter)) + 1));
                ++turn;
            }
            return 0;
        }));
    for (const auto &child : children)
        QCOMPARE(child->wait(), 0);
    QCOMPARE(bytesOfFile(counter), std::to_string(kProcesses * kTurns));
}

void TestCaseLock::nothingIsLockedThatIsNoCase()
{
    COMPARE_ERROR(CaseFile::open(m_sandbox->path("nothing"), CaseKey(), OpenMode::Writer), ErrorCode::NotFound);
    QVERIFY(!std::filesystem::exists(m_sandbox->path("nothing.lock")));
}

void TestCaseLock::theAuthorIsTheAccountWithItsProfile()
{
    qunsetenv("FILATURE_PROFILE");
    QVERIFY(!accountName().empty());
    QCOMPARE(authorName(), accountName());
    qputenv("FILATURE_PROFILE", "night\nshift");
    QCOMPARE(authorName(), accountName() + " (night shift)");
    qunsetenv("FILATURE_PROFILE");
}

QTEST_APPLESS_MAIN(TestCaseLock)
#include "tst_caselock.moc"
