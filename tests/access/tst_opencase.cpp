// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/opencase.h"
#include "storage/storagefixture.h"

using namespace filature;
using namespace filature::test;

namespace {

std::vector<std::string> accessActions(access::OpenCase &opened)
{
    std::vector<std::string> actions;
    const storage::Journal journal(opened.file(), opened.reader());
    const auto read = journal.forEach(storage::JournalChain::Access, [&](const storage::JournalEntry &entry) { actions.push_back(entry.action); });
    if (!read) actions = {describe(read.error())};
    return actions;
}

} // namespace

class TestOpenCase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theOpeningIsJournalled();
    void anOlderCopyIsDoubtedAndLeftUntouched();
    void errorsAreThoseOfTheCaseFile();
};

void TestOpenCase::theOpeningIsJournalled()
{
    const Sandbox sandbox;
    const std::string path = sandbox.path("c.filature");
    VERIFY_OK(makeCase(path, false));
    const auto opening = access::openCase(path, {}, storage::OpenMode::Shared, "window");
    VERIFY_OK(opening);
    QVERIFY(!opening->isDoubted());
    QVERIFY(!opening->notJournalled);
    QCOMPARE(accessActions(*opening->opened).back(), std::string("open"));
    VERIFY_OK(opening->opened->journalAccess("note", "{}"));
    QCOMPARE(accessActions(*opening->opened).back(), std::string("note"));
}

void TestOpenCase::anOlderCopyIsDoubtedAndLeftUntouched()
{
    const Sandbox sandbox;
    const std::string path = sandbox.path("c.filature");
    VERIFY_OK(makeCase(path, false));
    copyFile(path, sandbox.path("old"));
    VERIFY_OK(access::openCase(path, {}, storage::OpenMode::Shared, "window"));
    for (const char *ending : {"-wal", "-shm"}) std::filesystem::remove(path + ending);
    copyFile(sandbox.path("old"), path);
    const auto opening = access::openCase(path, {}, storage::OpenMode::Shared, "window");
    VERIFY_OK(opening);
    QVERIFY(opening->isDoubted());
    QCOMPARE(opening->witness.state, storage::JournalReport::Witness::CaseIsOlder);
    QVERIFY(accessActions(*opening->opened).empty());
}

void TestOpenCase::errorsAreThoseOfTheCaseFile()
{
    const Sandbox sandbox;
    COMPARE_ERROR(access::openCase(sandbox.path("none"), {}, storage::OpenMode::Shared, "window"), ErrorCode::NotFound);
    writeFile(sandbox.path("text"), "not a case\n");
    COMPARE_ERROR(access::openCase(sandbox.path("text"), {}, storage::OpenMode::Shared, "window"), ErrorCode::NotACase);
}

QTEST_GUILESS_MAIN(TestOpenCase)
#include "tst_opencase.moc"
