// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/outputfile.h"

#include <QtTest>

#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <sched.h>
#include <string>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace filature;
namespace fs = std::filesystem;

namespace {

std::string contentOf(const fs::path &path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void writeFile(const fs::path &path, const std::string &content) { std::ofstream(path, std::ios::binary) << content; }

std::size_t entriesIn(const fs::path &folder)
{
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator{}));
}

int codeOf(const Result<OutputFile> &result) { return result ? -1 : int(result.error().code); }
int codeOf(const Result<void> &result) { return result ? -1 : int(result.error().code); }

constexpr int kSkipped = 77;

// Runs a function in a child process that sees a file system of 64 kB below `folder`; nothing where that is not
// allowed.
std::optional<int> onSmallDisk(const std::string &folder, int (*run)(const std::string &folder))
{
    const pid_t child = ::fork();
    if (child == 0) {
        const bool isOwnSpace = ::unshare(CLONE_NEWNS) == 0 || ::unshare(CLONE_NEWUSER | CLONE_NEWNS) == 0;
        const bool isMounted = isOwnSpace && ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0 &&
                               ::mount("tmpfs", folder.c_str(), "tmpfs", 0, "size=64k") == 0;
        ::_exit(isMounted ? run(folder) : kSkipped);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    if (!WIFEXITED(status)) return -1;
    return WEXITSTATUS(status) == kSkipped ? std::nullopt : std::optional{WEXITSTATUS(status)};
}

// 0 = the full disk was told, no file came of it and nothing is left.
int fillDisk(const std::string &folder)
{
    {
        auto file = OutputFile::create(folder + "/out.csv");
        if (!file) return 1;
        Result<void> written;
        for (int i = 0; i < 100 && written; ++i)
            written = file->write(std::string(100'000, 'x'));
        if (written || written.error().code != ErrorCode::DiskFull) return 2;
        if (written.error().path != folder + "/out.csv") return 3;
        if (file->commit()) return 4;
        if (fs::exists(folder + "/out.csv")) return 5;
    }
    return entriesIn(folder) == 0 ? 0 : 6;
}

} // namespace

class TestOutputFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void appearsWithItsContentWhenCommitted();
    void isNotThereBeforeItIsCommitted();
    void leavesNothingWhenNotCommitted();
    void largeContentIsWrittenExactly();
    void isForItsOwnerAlone();
    void refusesWhatIsThere_data();
    void refusesWhatIsThere();
    void neverOverwritesWhatAppearedMeanwhile();
    void neverWritesThroughALinkThatAppearedMeanwhile();
    void missingFolderIsNotFound();
    void forbiddenFolderIsPermissionDenied();
    void movedFileGoesOn();
    void assignedFileDiscardsItsOldContent();
    void secondCommitFails();
    void fullDiskIsToldAndLeavesNothing();

private:
    [[nodiscard]] std::string path(const std::string &name) const { return (m_path / name).string(); }

    std::optional<QTemporaryDir> m_folder;
    fs::path m_path;
};

void TestOutputFile::init()
{
    m_folder.emplace();
    QVERIFY(m_folder->isValid());
    m_path = m_folder->path().toStdString();
}

void TestOutputFile::appearsWithItsContentWhenCommitted()
{
    auto file = OutputFile::create(path("out.csv"));
    QVERIFY(file);
    QVERIFY(file->write("a;b\r\n"));
    QVERIFY(file->write(std::string_view{"1;\0\r\n", 5}));
    QVERIFY(file->commit());
    QCOMPARE(contentOf(path("out.csv")), std::string("a;b\r\n1;\0\r\n", 10));
    QCOMPARE(entriesIn(m_path), std::size_t{1});
}

void TestOutputFile::isNotThereBeforeItIsCommitted()
{
    auto file = OutputFile::create(path("out.csv"));
    QVERIFY(file);
    QVERIFY(file->write("a"));
    QVERIFY(!fs::exists(path("out.csv")));
}

void TestOutputFile::leavesNothingWhenNotCommitted()
{
    {
        auto file = OutputFile::create(path("out.csv"));
        QVERIFY(file);
        QVERIFY(file->write(std::string(1'000'000, 'x')));
        QCOMPARE(entriesIn(m_path), std::size_t{1});
    }
    QCOMPARE(entriesIn(m_path), std::size_t{0});
}

void TestOutputFile::largeContentIsWrittenExactly()
{
    std::string expected;
    auto file = OutputFile::create(path("out.csv"));
    QVERIFY(file);
    for (int i = 0; i < 20'000; ++i) {
        const std::string line = std::to_string(i) + std::string(static_cast<std::size_t>(i % 97), 'x') + '\n';
        expected += line;
        QVERIFY(file->write(line));
    }
    QVERIFY(file->commit());
    QVERIFY(contentOf(path("out.csv")) == expected);
}

void TestOutputFile::isForItsOwnerAlone()
{
    auto file = OutputFile::create(path("out.csv"));
    QVERIFY(file && file->commit());
    struct stat status{};
    QCOMPARE(::stat(path("out.csv").c_str(), &status), 0);
    QCOMPARE(status.st_mode & 07777U, 0600U);
}

void TestOutputFile::refusesWhatIsThere_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("file") << QStringLiteral("file");
    QTest::newRow("folder") << QStringLiteral("folder");
    QTest::newRow("link to a file") << QStringLiteral("link");
    QTest::newRow("link to a file that is not there") << QStringLiteral("dangling");
    QTest::newRow("pipe") << QStringLiteral("pipe");
}

void TestOutputFile::refusesWhatIsThere()
{
    QFETCH(QString, name);
    writeFile(path("file"), "old");
    fs::create_directory(path("folder"));
    fs::create_symlink(path("file"), path("link"));
    fs::create_symlink(path("nowhere"), path("dangling"));
    QCOMPARE(::mkfifo(path("pipe").c_str(), 0600), 0);
    const std::size_t before = entriesIn(m_path);
    QCOMPARE(codeOf(OutputFile::create(path(name.toStdString()))), int(ErrorCode::AlreadyExists));
    QCOMPARE(contentOf(path("file")), std::string{"old"});
    QCOMPARE(entriesIn(m_path), before);
}

void TestOutputFile::neverOverwritesWhatAppearedMeanwhile()
{
    auto file = OutputFile::create(path("out.csv"));
    QVERIFY(file && file->write("new"));
    writeFile(path("out.csv"), "somebody else's");
    QCOMPARE(codeOf(file->commit()), int(ErrorCode::AlreadyExists));
    QCOMPARE(contentOf(path("out.csv")), std::string{"somebody else's"});
    QCOMPARE(entriesIn(m_path), std::size_t{1});
}

void TestOutputFile::neverWritesThroughALinkThatAppearedMeanwhile()
{
    writeFile(path("evidence.csv"), "evidence");
    auto file = OutputFile::create(path("out.csv"));
    QVERIFY(file && file->write("new"));
    fs::create_symlink(path("evidence.csv"), path("out.csv"));
    QCOMPARE(codeOf(file->commit()), int(ErrorCode::AlreadyExists));
    QCOMPARE(contentOf(path("evidence.csv")), std::string{"evidence"});
}

void TestOutputFile::missingFolderIsNotFound()
{
    QCOMPARE(codeOf(OutputFile::create(path("no/such/folder.csv"))), int(ErrorCode::NotFound));
}

void TestOutputFile::forbiddenFolderIsPermissionDenied()
{
    fs::create_directory(path("locked"));
    fs::permissions(path("locked"), fs::perms::owner_read | fs::perms::owner_exec | fs::perms::others_exec);
    fs::permissions(m_path, fs::perms::owner_all | fs::perms::others_exec);
    const bool isRoot = ::geteuid() == 0;
    if (isRoot && ::seteuid(65534) != 0) QSKIP("root may write everywhere, and cannot become somebody else here");
    const int code = codeOf(OutputFile::create(path("locked/out.csv")));
    if (isRoot) QCOMPARE(::seteuid(0), 0);
    fs::permissions(path("locked"), fs::perms::owner_all);
    QCOMPARE(code, int(ErrorCode::PermissionDenied));
}

void TestOutputFile::movedFileGoesOn()
{
    auto first = OutputFile::create(path("out.csv"));
    QVERIFY(first && first->write("a"));
    OutputFile second = std::move(*first);
    QVERIFY(second.write("b"));
    QVERIFY(second.commit());
    QCOMPARE(contentOf(path("out.csv")), std::string{"ab"});
}

void TestOutputFile::assignedFileDiscardsItsOldContent()
{
    auto first = OutputFile::create(path("first.csv"));
    auto second = OutputFile::create(path("second.csv"));
    QVERIFY(first && second);
    QVERIFY(second->write("2"));
    *first = std::move(*second);
    QCOMPARE(entriesIn(m_path), std::size_t{1});
    QVERIFY(first->commit());
    QVERIFY(!fs::exists(path("first.csv")));
    QCOMPARE(contentOf(path("second.csv")), std::string{"2"});
}

void TestOutputFile::secondCommitFails()
{
    auto file = OutputFile::create(path("out.csv"));
    QVERIFY(file && file->write("a") && file->commit());
    QVERIFY(!file->commit());
    QCOMPARE(contentOf(path("out.csv")), std::string{"a"});
}

void TestOutputFile::fullDiskIsToldAndLeavesNothing()
{
    const auto result = onSmallDisk(m_path.string(), &fillDisk);
    if (!result) QSKIP("no file system of its own can be mounted here");
    QCOMPARE(*result, 0);
}

QTEST_APPLESS_MAIN(TestOutputFile)
#include "tst_outputfile.moc"
