// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/bytesource.h"

#include <QtTest>

#include <algorithm>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <functional>
#include <optional>
#include <random>
#include <string>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using namespace filature;
using namespace filature::ingest;
namespace fs = std::filesystem;

namespace {

void writeFile(const fs::path &path, const std::string &content) { std::ofstream(path, std::ios::binary) << content; }

// As if the file had been written long ago, so that a change of its times shows whatever their resolution.
void makeOld(const std::string &path)
{
    const timespec times[2] = {{1'500'000'000, 0}, {1'600'000'000, 0}};
    QCOMPARE(::utimensat(AT_FDCWD, path.c_str(), times, 0), 0);
}

std::string readAt(ByteSource &source, std::uint64_t offset, std::size_t length)
{
    std::string buffer(length, '\0');
    const auto got = source.read(offset, buffer);
    if (!got) return "error: " + describe(got.error());
    buffer.resize(*got);
    return buffer;
}

std::string randomBytes(std::mt19937 &random, std::size_t length)
{
    std::string bytes(length, '\0');
    for (char &c : bytes)
        c = static_cast<char>(random());
    return bytes;
}

// Flags with which this process holds the file open.
std::optional<int> openFlagsOf(const std::string &path)
{
    for (const auto &entry : fs::directory_iterator("/proc/self/fd")) {
        std::error_code ignored;
        if (fs::read_symlink(entry.path(), ignored) != path) continue;
        return ::fcntl(std::stoi(entry.path().filename().string()), F_GETFL);
    }
    return std::nullopt;
}

} // namespace

class TestByteSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void fileIsReadAsItIs();
    void nothingIsReadBehindTheEnd();
    void randomReadsMatchTheContent();
    void memoryIsReadAsItIs();
    void everythingButFilesIsRefused_data();
    void everythingButFilesIsRefused();
    void linksAreFollowedWhenAllowed();
    void missingPathsAreNotFound_data();
    void missingPathsAreNotFound();
    void forbiddenFilesAreTold();
    void filesAreOpenedForReadingOnly();
    void readingLeavesTheTimesAlone();
    void untouchedFileIsUnchanged();
    void changesAreFound_data();
    void changesAreFound();
    void replacedTargetOfALinkIsFound();
    void shorterFileIsToldWithItsOffset();
    void fileChangedAtARandomMomentIsAlwaysFound();

private:
    [[nodiscard]] std::string path(const std::string &name) const { return (m_path / name).string(); }
    void change(const QString &how);

    std::optional<QTemporaryDir> m_folder;
    fs::path m_path;
};

void TestByteSource::init()
{
    m_folder.emplace();
    QVERIFY(m_folder->isValid());
    m_path = fs::canonical(m_folder->path().toStdString());
}

void TestByteSource::fileIsReadAsItIs()
{
    const std::string content("a;b\r\n\0\xFF", 7);
    writeFile(path("a.csv"), content);
    const auto source = openFile(path("a.csv"));
    QVERIFY(source);
    QCOMPARE((*source)->size(), std::uint64_t{7});
    QCOMPARE((*source)->name(), path("a.csv"));
    QCOMPARE(readAt(**source, 0, 100), content);
    QCOMPARE(readAt(**source, 2, 3), std::string{"b\r\n"});
}

void TestByteSource::nothingIsReadBehindTheEnd()
{
    writeFile(path("a.csv"), "abc");
    writeFile(path("empty.csv"), "");
    const auto source = openFile(path("a.csv"));
    const auto empty = openFile(path("empty.csv"));
    QVERIFY(source && empty);
    QCOMPARE(readAt(**source, 3, 10), std::string{});
    QCOMPARE(readAt(**source, 1'000'000'000'000, 10), std::string{});
    QCOMPARE(readAt(**source, 1, 0), std::string{});
    QCOMPARE((*empty)->size(), std::uint64_t{0});
    QCOMPARE(readAt(**empty, 0, 10), std::string{});
}

void TestByteSource::randomReadsMatchTheContent()
{
    const unsigned seed = std::random_device{}();
    std::mt19937 random{seed};
    const std::string content = randomBytes(random, 300'000);
    writeFile(path("a.bin"), content);
    const auto source = openFile(path("a.bin"));
    QVERIFY(source);
    MemorySource memory{content};
    for (int i = 0; i < 500; ++i) {
        const std::size_t offset = random() % (content.size() + 10);
        const std::size_t length = random() % 100'000;
        const std::string expected = offset < content.size() ? content.substr(offset, length) : std::string{};
        QVERIFY2(readAt(**source, offset, length) == expected, ("seed " + std::to_string(seed)).c_str());
        QVERIFY2(readAt(memory, offset, length) == expected, ("seed " + std::to_string(seed)).c_str());
    }
}

void TestByteSource::memoryIsReadAsItIs()
{
    MemorySource source{"abcdef", "cell"};
    QCOMPARE(source.size(), std::uint64_t{6});
    QCOMPARE(source.name(), std::string{"cell"});
    QCOMPARE(readAt(source, 4, 10), std::string{"ef"});
    QVERIFY(source.checkUnchanged());
}

void TestByteSource::everythingButFilesIsRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("detail");
    const int notAFile = int(ErrorCode::NotAFile);
    QTest::newRow("directory") << QStringLiteral("folder") << notAFile << QStringLiteral("a directory");
    QTest::newRow("pipe without a writer") << QStringLiteral("pipe") << notAFile << QStringLiteral("a pipe");
    QTest::newRow("socket") << QStringLiteral("socket") << notAFile << QStringLiteral("a socket");
    QTest::newRow("device") << QStringLiteral("/dev/null") << notAFile << QStringLiteral("a character device");
    const int isALink = int(ErrorCode::IsALink);
    QTest::newRow("link to a file") << QStringLiteral("link") << isALink << QStringLiteral("a symbolic link");
    QTest::newRow("dangling link") << QStringLiteral("dangling") << isALink << QStringLiteral("a symbolic link");
    QTest::newRow("link to a directory") << QStringLiteral("folderlink") << isALink
                                         << QStringLiteral("a symbolic link");
}

void TestByteSource::everythingButFilesIsRefused()
{
    QFETCH(QString, name);
    QFETCH(int, code);
    QFETCH(QString, detail);
    writeFile(path("file"), "x");
    fs::create_directory(path("folder"));
    QCOMPARE(::mkfifo(path("pipe").c_str(), 0600), 0);
    fs::create_symlink(path("file"), path("link"));
    fs::create_symlink(path("folder"), path("folderlink"));
    fs::create_symlink(path("nowhere"), path("dangling"));
    const int handle = ::socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    path("socket").copy(address.sun_path, sizeof address.sun_path - 1);
    QCOMPARE(::bind(handle, reinterpret_cast<const sockaddr *>(&address), sizeof address), 0);

    const std::string wanted = name.startsWith(QLatin1Char('/')) ? name.toStdString() : path(name.toStdString());
    const auto source = openFile(wanted);
    ::close(handle);
    QVERIFY(!source);
    QCOMPARE(int(source.error().code), code);
    QCOMPARE(source.error().detail, detail.toStdString());
    QCOMPARE(source.error().path, wanted);
}

void TestByteSource::linksAreFollowedWhenAllowed()
{
    writeFile(path("file"), "content");
    fs::create_directory(path("folder"));
    fs::create_symlink(path("file"), path("link"));
    fs::create_symlink(path("folder"), path("folderlink"));
    fs::create_symlink(path("nowhere"), path("dangling"));
    const auto source = openFile(path("link"), LinkPolicy::Follow);
    QVERIFY(source);
    QCOMPARE(readAt(**source, 0, 10), std::string{"content"});
    QVERIFY((*source)->checkUnchanged());
    QCOMPARE(int(openFile(path("folderlink"), LinkPolicy::Follow).error().code), int(ErrorCode::NotAFile));
    QCOMPARE(int(openFile(path("dangling"), LinkPolicy::Follow).error().code), int(ErrorCode::NotFound));
}

void TestByteSource::missingPathsAreNotFound_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("nothing") << QByteArray{"nothing.csv"};
    QTest::newRow("in a missing folder") << QByteArray{"no/such.csv"};
    QTest::newRow("below a file") << QByteArray{"file/below.csv"};
    QTest::newRow("a file with a slash") << QByteArray{"file/"};
    QTest::newRow("too long a name") << QByteArray(300, 'x');
    QTest::newRow("links in a circle") << QByteArray{"circle/a.csv"};
    QTest::newRow("a NUL in the name") << QByteArray("file\0.csv", 9);
}

void TestByteSource::missingPathsAreNotFound()
{
    QFETCH(QByteArray, name);
    writeFile(path("file"), "x");
    fs::create_symlink(path("circle"), path("circle"));
    const auto source = openFile(path(name.toStdString()));
    QVERIFY(!source);
    QCOMPARE(int(source.error().code), int(ErrorCode::NotFound));
}

void TestByteSource::forbiddenFilesAreTold()
{
    writeFile(path("secret.csv"), "x");
    fs::create_directory(path("locked"));
    writeFile(path("locked/a.csv"), "x");
    fs::permissions(path("secret.csv"), fs::perms::none);
    fs::permissions(path("locked"), fs::perms::none);
    fs::permissions(m_path, fs::perms::owner_all | fs::perms::others_exec);
    const bool isRoot = ::geteuid() == 0;
    if (isRoot && ::seteuid(65534) != 0) QSKIP("root may read everything, and cannot become somebody else here");
    const auto secret = openFile(path("secret.csv"));
    const auto locked = openFile(path("locked/a.csv"));
    if (isRoot) QCOMPARE(::seteuid(0), 0);
    fs::permissions(path("locked"), fs::perms::owner_all);
    QVERIFY(!secret && !locked);
    QCOMPARE(int(secret.error().code), int(ErrorCode::PermissionDenied));
    QCOMPARE(int(locked.error().code), int(ErrorCode::PermissionDenied));
}

void TestByteSource::filesAreOpenedForReadingOnly()
{
    writeFile(path("a.csv"), "abc");
    const auto source = openFile(path("a.csv"));
    QVERIFY(source);
    const auto flags = openFlagsOf(path("a.csv"));
    QVERIFY(flags);
    QCOMPARE(*flags & O_ACCMODE, O_RDONLY);
    QVERIFY((*flags & O_NOATIME) != 0); // the test owns the file
}

void TestByteSource::readingLeavesTheTimesAlone()
{
    writeFile(path("a.csv"), std::string(100'000, 'x'));
    makeOld(path("a.csv"));
    struct stat before{};
    QCOMPARE(::stat(path("a.csv").c_str(), &before), 0);
    {
        const auto source = openFile(path("a.csv"));
        QVERIFY(source);
        QCOMPARE(readAt(**source, 0, 100'000).size(), std::size_t{100'000});
        QVERIFY((*source)->checkUnchanged());
    }
    struct stat after{};
    QCOMPARE(::stat(path("a.csv").c_str(), &after), 0);
    QCOMPARE(after.st_atim.tv_sec, before.st_atim.tv_sec);
    QCOMPARE(after.st_mtim.tv_sec, before.st_mtim.tv_sec);
    QCOMPARE(after.st_ctim.tv_nsec, before.st_ctim.tv_nsec);
}

void TestByteSource::untouchedFileIsUnchanged()
{
    writeFile(path("a.csv"), "abc");
    const auto source = openFile(path("a.csv"));
    QVERIFY(source);
    writeFile(path("b.csv"), "another");
    QVERIFY((*source)->checkUnchanged());
    QVERIFY((*source)->checkUnchanged());
}

void TestByteSource::changesAreFound_data()
{
    QTest::addColumn<QString>("how");
    QTest::addColumn<QString>("detail");
    QTest::newRow("appended") << QStringLiteral("append") << QStringLiteral("size");
    QTest::newRow("truncated") << QStringLiteral("truncate") << QStringLiteral("size");
    QTest::newRow("rewritten in the same size") << QStringLiteral("rewrite") << QStringLiteral("modification time");
    QTest::newRow("rewritten with the old time") << QStringLiteral("disguise") << QStringLiteral("change time");
    QTest::newRow("replaced by another file") << QStringLiteral("replace") << QStringLiteral("another file");
    QTest::newRow("deleted") << QStringLiteral("delete") << QStringLiteral("no file has its name");
    QTest::newRow("renamed") << QStringLiteral("rename") << QStringLiteral("no file has its name");
    QTest::newRow("replaced by a link") << QStringLiteral("relink") << QStringLiteral("another file");
}

void TestByteSource::change(const QString &how)
{
    const std::string name = path("a.csv");
    if (how == QLatin1String("append"))
        std::ofstream(name, std::ios::app) << "more";
    else if (how == QLatin1String("truncate"))
        fs::resize_file(name, 2);
    else if (how == QLatin1String("rewrite"))
        writeFile(name, std::string(1000, 'b'));
    else if (how == QLatin1String("delete"))
        fs::remove(name);
    else if (how == QLatin1String("rename"))
        fs::rename(name, path("b.csv"));
    else if (how == QLatin1String("replace")) {
        writeFile(path("b.csv"), std::string(1000, 'a'));
        makeOld(path("b.csv"));
        fs::rename(path("b.csv"), name);
    } else if (how == QLatin1String("relink")) {
        fs::rename(name, path("b.csv"));
        fs::create_symlink(path("b.csv"), name);
    } else {               // disguise
        QTest::qSleep(20); // longer than the clock of the file system ticks
        writeFile(name, std::string(1000, 'b'));
        makeOld(name);
    }
}

void TestByteSource::changesAreFound()
{
    QFETCH(QString, how);
    QFETCH(QString, detail);
    writeFile(path("a.csv"), std::string(1000, 'a'));
    makeOld(path("a.csv"));
    const auto source = openFile(path("a.csv"));
    QVERIFY(source);
    QCOMPARE(readAt(**source, 0, 10), std::string(10, 'a'));
    change(how);
    const auto unchanged = (*source)->checkUnchanged();
    QVERIFY(!unchanged);
    QCOMPARE(int(unchanged.error().code), int(ErrorCode::SourceChanged));
    QCOMPARE(unchanged.error().path, path("a.csv"));
    QVERIFY2(unchanged.error().detail.contains(detail.toStdString()), unchanged.error().detail.c_str());
}

void TestByteSource::replacedTargetOfALinkIsFound()
{
    writeFile(path("a.csv"), "abc");
    writeFile(path("b.csv"), "abc");
    fs::create_symlink(path("a.csv"), path("link"));
    const auto source = openFile(path("link"), LinkPolicy::Follow);
    QVERIFY(source);
    fs::remove(path("link"));
    fs::create_symlink(path("b.csv"), path("link"));
    QVERIFY(!(*source)->checkUnchanged());
}

void TestByteSource::shorterFileIsToldWithItsOffset()
{
    writeFile(path("a.csv"), std::string(1000, 'a'));
    const auto source = openFile(path("a.csv"));
    QVERIFY(source);
    fs::resize_file(path("a.csv"), 300);
    QCOMPARE(readAt(**source, 0, 300), std::string(300, 'a'));
    std::string buffer(500, '\0');
    const auto got = (*source)->read(200, buffer);
    QVERIFY(!got);
    QCOMPARE(int(got.error().code), int(ErrorCode::SourceChanged));
    QCOMPARE(got.error().offset, std::int64_t{300});
}

void TestByteSource::fileChangedAtARandomMomentIsAlwaysFound()
{
    const QStringList changes{QStringLiteral("append"),  QStringLiteral("truncate"), QStringLiteral("rewrite"),
                              QStringLiteral("replace"), QStringLiteral("delete"),   QStringLiteral("rename")};
    const unsigned seed = std::random_device{}();
    std::mt19937 random{seed};
    for (int round = 0; round < 200; ++round) {
        fs::remove(path("a.csv"));
        writeFile(path("a.csv"), std::string(1000, 'a'));
        makeOld(path("a.csv"));
        const QString how = changes[static_cast<qsizetype>(random() % static_cast<unsigned>(changes.size()))];
        const std::uint64_t moment = random() % 1000;
        const auto source = openFile(path("a.csv"));
        QVERIFY(source);
        bool isFound = false;
        for (std::uint64_t offset = 0; offset < 1000 && !isFound; offset += 100) {
            if (moment >= offset && moment < offset + 100) change(how);
            isFound = readAt(**source, offset, 100).starts_with("error: source-changed");
        }
        isFound = isFound || !(*source)->checkUnchanged();
        QVERIFY2(isFound, qPrintable(QStringLiteral("seed %1, %2 at %3").arg(seed).arg(how).arg(moment)));
    }
}

QTEST_APPLESS_MAIN(TestByteSource)
#include "tst_bytesource.moc"
