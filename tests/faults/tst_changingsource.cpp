// SPDX-License-Identifier: GPL-3.0-or-later
// A file that somebody changes while it is imported: nothing of it is kept, and the message says what happened.
#include "faults/casefolder.h"
#include "faults/sourcefiles.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace filature::test;

namespace {

constexpr int kUnreadable = 3;

using Change = void (*)(const std::string &path);

void truncate(const std::string &path) { std::filesystem::resize_file(path, std::filesystem::file_size(path) / 3); }
void empty(const std::string &path) { std::filesystem::resize_file(path, 0); }
void append(const std::string &path)
{
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_APPEND | O_CLOEXEC);
    constexpr std::string_view kRow = "LAB01;NOM00001;ALDA;01/01/1970;56000;0639980000;a jeun\n";
    static_cast<void>(::write(descriptor, kRow.data(), kRow.size()) < 0);
    ::close(descriptor);
}
void overwrite(const std::string &path)
{
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    static_cast<void>(::pwrite(descriptor, "LAB99", 5, 200) < 0);
    ::close(descriptor);
}
// Content of the same length, and the times put back: only the time of change tells.
void overwriteInSecret(const std::string &path)
{
    struct stat before{};
    ::stat(path.c_str(), &before);
    overwrite(path);
    const timespec times[2] = {before.st_atim, before.st_mtim};
    ::utimensat(AT_FDCWD, path.c_str(), times, 0);
}
void replace(const std::string &path)
{
    writeFile(path + ".other", inventedTable(70'000, 7));
    std::filesystem::rename(path + ".other", path);
}
void replaceByLink(const std::string &path)
{
    std::filesystem::rename(path, path + ".moved");
    std::filesystem::create_symlink(path + ".moved", path);
}
void remove(const std::string &path) { std::filesystem::remove(path); }
void rename(const std::string &path) { std::filesystem::rename(path, path + ".moved"); }

} // namespace

Q_DECLARE_METATYPE(Change)

class TestChangingSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileThatChangesWhileItIsReadIsNotKept_data();
    void aFileThatChangesWhileItIsReadIsNotKept();
    void aFileThatChangedBetweenTwoRunsIsNotContinued_data();
    void aFileThatChangedBetweenTwoRunsIsNotContinued();
    void anInterruptedImportWhoseFileIsGoneIsToldAsAFailure();
    void otherFilesAreImportedAllTheSame();
};

void TestChangingSource::aFileThatChangesWhileItIsReadIsNotKept_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<int>("read"); // before which the change happens; 0 = the last one
    const std::pair<const char *, Change> kChanges[] = {{"truncated", truncate},  {"emptied", empty},
                                                        {"appended to", append},  {"overwritten", overwrite},
                                                        {"overwritten in secret", overwriteInSecret},
                                                        {"replaced", replace},    {"replaced by a link", replaceByLink},
                                                        {"removed", remove},      {"renamed", rename}};
    for (const auto &[name, change] : kChanges)
        for (const int read : {1, 2, 4, 0}) QTest::addRow("%s before read %d", name, read) << change << read;
}

void TestChangingSource::aFileThatChangesWhileItIsReadIsNotKept()
{
    FILATURE_NEED_FAULTS();
    QFETCH(Change, change);
    QFETCH(int, read);
    const CaseFolder folder;
    const std::string source = folder.path("table.csv");
    const std::string bytes = inventedTable(70'000, 6);
    writeFile(source, bytes);
    VERIFY_CODE(folder.makePlainCase(), 0);
    const std::string emptyDigest = folder.digest();
    RunOptions options;
    static long lastRead = 0;
    if (lastRead == 0) {
        options.fault = "count 0 table.csv";
        options.countFile = folder.countFile();
        const CaseFolder counted;
        VERIFY_CODE(counted.makePlainCase(), 0);
        VERIFY_CODE(counted.runOnCase("import", {source}, options), 0);
        lastRead = folder.counted().second;
        QVERIFY(lastRead > 4);
    }
    options.fault = "pause " + std::to_string(read > 0 ? read : lastRead) + " table.csv";
    const auto running = folder.startOnCase("import", {source}, options);
    QVERIFY(running->waitUntilStopped());
    change(source);
    running->send(SIGCONT);
    const Outcome outcome = running->finish();
    VERIFY_CODE(outcome, kUnreadable);
    QVERIFY2(outcome.says(source) && outcome.says("changed while it was being read"), outcome.told().c_str());
    QCOMPARE(folder.evidenceCount(), 0);
    QCOMPARE(folder.digest(), emptyDigest);
    VERIFY_CODE(folder.runOnCase("verify"), 0);
}

void TestChangingSource::aFileThatChangedBetweenTwoRunsIsNotContinued_data()
{
    QTest::addColumn<Change>("change");
    QTest::newRow("truncated") << Change(truncate);
    QTest::newRow("appended to") << Change(append);
    QTest::newRow("replaced") << Change(replace);
    QTest::newRow("overwritten in secret") << Change(overwriteInSecret);
}

// What is imported in the end is the file as it is now, as if there had been no first run.
void TestChangingSource::aFileThatChangedBetweenTwoRunsIsNotContinued()
{
    FILATURE_NEED_FAULTS();
    QFETCH(Change, change);
    const CaseFolder folder;
    const CaseFolder undisturbed;
    const std::string source = folder.path("table.csv");
    writeFile(source, inventedTable(140'000, 6));
    VERIFY_CODE(folder.makePlainCase(), 0);
    RunOptions options;
    options.fault = "kill 200 leak.filature"; // behind the first segments
    QCOMPARE(folder.runOnCase("import", {source}, options).code, kKilled);
    change(source);
    const Outcome again = folder.runOnCase("import", {source});
    if (again.code != 0) {
        VERIFY_CODE(again, kUnreadable);
        QVERIFY2(again.says(source), again.told().c_str());
        VERIFY_CODE(folder.runOnCase("import", {source}), 0);
    }
    VERIFY_CODE(undisturbed.makePlainCase(), 0);
    VERIFY_CODE(undisturbed.runOnCase("import", {source}), 0);
    QCOMPARE(folder.evidenceCount(), 1);
    QCOMPARE(folder.digest(), undisturbed.digest());
    VERIFY_CODE(folder.runOnCase("verify"), 0);
}

// `import CASE` alone means: finish what was begun. When that is not possible it has not been done.
void TestChangingSource::anInterruptedImportWhoseFileIsGoneIsToldAsAFailure()
{
    FILATURE_NEED_FAULTS();
    const CaseFolder folder;
    const std::string source = folder.path("table.csv");
    writeFile(source, inventedTable(140'000, 6));
    VERIFY_CODE(folder.makePlainCase(), 0);
    const std::string emptyDigest = folder.digest();
    RunOptions options;
    options.fault = "kill 200 leak.filature";
    QCOMPARE(folder.runOnCase("import", {source}, options).code, kKilled);
    std::filesystem::remove(source);
    const Outcome resumed = folder.runOnCase("import");
    QVERIFY2(resumed.says(source), resumed.told().c_str());
    QCOMPARE(folder.digest(), emptyDigest);
    VERIFY_CODE(resumed, kUnreadable);
}

void TestChangingSource::otherFilesAreImportedAllTheSame()
{
    FILATURE_NEED_FAULTS();
    const CaseFolder folder;
    const std::string first = folder.path("first.csv");
    const std::string second = folder.path("second.csv");
    writeFile(first, inventedTable(70'000, 6));
    writeFile(second, inventedTable(500, 8));
    VERIFY_CODE(folder.makePlainCase(), 0);
    RunOptions options;
    options.fault = "pause 3 first.csv";
    const auto running = folder.startOnCase("import", {first, second}, options);
    QVERIFY(running->waitUntilStopped());
    truncate(first);
    running->send(SIGCONT);
    VERIFY_CODE(running->finish(), kUnreadable);
    QCOMPARE(folder.evidenceCount(), 1);
    QCOMPARE(folder.count(""), std::int64_t{500});
    QCOMPARE(folder.count("evidence:1"), std::int64_t{500}); // the number was not used up
}

QTEST_GUILESS_MAIN(TestChangingSource)
#include "tst_changingsource.moc"
