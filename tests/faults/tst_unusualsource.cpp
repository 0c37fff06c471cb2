// SPDX-License-Identifier: GPL-3.0-or-later
// Names that are no table: told, never waited for, and nothing about them changes. Evidence is only looked at.
#include "faults/casefolder.h"
#include "faults/sourcefiles.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using namespace filature::test;
using namespace std::string_view_literals;

namespace {

constexpr int kUnreadable = 3;
constexpr auto kSoon = std::chrono::seconds(20);

// Makes something under a name.
using Maker = void (*)(const std::string &path);

void makeSocket(const std::string &path)
{
    const int descriptor = ::socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    path.copy(address.sun_path, sizeof address.sun_path - 1);
    if (::bind(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0) qFatal("no socket");
    ::close(descriptor);
}
void makePipe(const std::string &path) { ::mkfifo(path.c_str(), 0600); }
void makeFolder(const std::string &path) { std::filesystem::create_directory(path); }
void makeLink(const std::string &path)
{
    writeFile(path + ".target", inventedTable(100, 1));
    std::filesystem::create_symlink(path + ".target", path);
}
void makeDanglingLink(const std::string &path) { std::filesystem::create_symlink(path + ".nothing", path); }
void makeLinkToItself(const std::string &path) { std::filesystem::create_symlink(path, path); }
void makeNothing(const std::string &) {}
void makePicture(const std::string &path)
{
    writeFile(path, "\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\b\6\0\0\0\x1F\x15\xC4\x89\0\0\0\nIDATx\x9C"
                    "c\0\1\0\0\5\0\1\r\n-\xB4\0\0\0\0IEND\xAE"
                    "B`\x82"sv);
}
void makeProgram(const std::string &path) { std::filesystem::copy_file("/proc/self/exe", path); }
void makePdf(const std::string &path) { writeFile(path, "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj\n<</Type/Catalog>>\nendobj\n"sv); }
void makeArchive(const std::string &path) { writeFile(path, "\x1F\x8B\b\0\0\0\0\0\0\3K\4\0C\xBE\xB7\xE8\1\0\0\0"sv); }

} // namespace

Q_DECLARE_METATYPE(Maker)

class TestUnusualSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsNoTableIsRefused_data();
    void whatIsNoTableIsRefused();
    void devicesAreNotRead_data();
    void devicesAreNotRead();
    void anEmptyFileIsAnEvidenceWithoutRows();
    void aFileThatMayNotBeReadIsRefused();
    void oneBadFileDoesNotStopTheOthers();
    void theCaseItselfIsNoSource_data();
    void theCaseItselfIsNoSource();
    void evidenceIsNotTouched_data();
    void evidenceIsNotTouched();
    void evidenceThatMayOnlyBeReadIsEnough();
};

void TestUnusualSource::whatIsNoTableIsRefused_data()
{
    QTest::addColumn<Maker>("make");
    QTest::addColumn<QString>("error"); // its stable name
    const auto add = [](const char *name, Maker make, const char *error) { QTest::newRow(name) << make << QString::fromLatin1(error); };
    add("folder", makeFolder, "not-a-file");
    add("named pipe", makePipe, "not-a-file");
    add("socket", makeSocket, "not-a-file");
    add("link", makeLink, "is-a-link");
    add("dangling link", makeDanglingLink, "is-a-link");
    add("link to itself", makeLinkToItself, "is-a-link");
    add("nothing", makeNothing, "not-found");
    add("picture", makePicture, "unsupported-format");
    add("program", makeProgram, "unsupported-format");
    add("PDF", makePdf, "unsupported-format");
    add("compressed", makeArchive, "unsupported-format");
}

void TestUnusualSource::whatIsNoTableIsRefused()
{
    QFETCH(Maker, make);
    QFETCH(QString, error);
    const CaseFolder folder;
    VERIFY_CODE(folder.makePlainCase(), 0);
    const std::string digest = folder.digest();
    const std::string source = folder.path("x");
    make(source);
    const FileState before = stateOfFile(source);
    RunOptions options;
    options.limit = kSoon;
    const Outcome outcome = folder.runOnCase("import", {source, "--json"}, options);
    VERIFY_CODE(outcome, kUnreadable);
    QVERIFY2(outcome.says(source), outcome.told().c_str());
    const QJsonArray evidence = QJsonDocument::fromJson(QByteArray::fromStdString(outcome.out)).object().value(QStringLiteral("evidence")).toArray();
    QCOMPARE(evidence.size(), 1);
    const QJsonObject entry = evidence.at(0).toObject();
    QCOMPARE(entry.value(QStringLiteral("path")).toString().toStdString(), source);
    QVERIFY2(entry.value(QStringLiteral("error")).toString().startsWith(error), outcome.told().c_str());
    QVERIFY(!entry.contains(QStringLiteral("rows")));
    QCOMPARE(folder.digest(), digest);
    VERIFY_CODE(folder.run({"preview", source}, options), kUnreadable);
    QCOMPARE(describe(stateOfFile(source)), describe(before));
}

void TestUnusualSource::devicesAreNotRead_data()
{
    QTest::addColumn<QString>("path");
    for (const char *path : {"/dev/null", "/dev/zero", "/dev/tty", "/dev/stdin"}) QTest::newRow(path) << QString::fromLatin1(path);
}

void TestUnusualSource::devicesAreNotRead()
{
    QFETCH(QString, path);
    const CaseFolder folder;
    VERIFY_CODE(folder.makePlainCase(), 0);
    RunOptions options;
    options.limit = kSoon;
    VERIFY_CODE(folder.runOnCase("import", {path.toStdString()}, options), kUnreadable);
    QCOMPARE(folder.evidenceCount(), 0);
}

void TestUnusualSource::anEmptyFileIsAnEvidenceWithoutRows()
{
    const CaseFolder folder;
    VERIFY_CODE(folder.makePlainCase(), 0);
    const std::string source = folder.path("empty.csv");
    writeFile(source, "");
    const Outcome outcome = folder.runOnCase("import", {source, "--json"});
    VERIFY_CODE(outcome, 0);
    QVERIFY2(outcome.out.find("\"empty\"") != std::string::npos, outcome.told().c_str());
    QCOMPARE(folder.evidenceCount(), 1);
    QCOMPARE(folder.count(""), std::int64_t{0});
    VERIFY_CODE(folder.runOnCase("verify"), 0);
}

// As an account for which the mode counts.
void TestUnusualSource::aFileThatMayNotBeReadIsRefused()
{
    if (::geteuid() == 0) QSKIP("skipped: root may read every file");
    const CaseFolder folder;
    VERIFY_CODE(folder.makePlainCase(), 0);
    const std::string source = folder.path("secret.csv");
    writeFile(source, inventedTable(100, 1));
    ::chmod(source.c_str(), 0);
    const Outcome outcome = folder.runOnCase("import", {source});
    VERIFY_CODE(outcome, kUnreadable);
    QVERIFY2(outcome.says(source) && outcome.says("does not permit"), outcome.told().c_str());
    QCOMPARE(folder.evidenceCount(), 0);
}

void TestUnusualSource::oneBadFileDoesNotStopTheOthers()
{
    const CaseFolder folder;
    VERIFY_CODE(folder.makePlainCase(), 0);
    const std::string good = folder.path("good.csv");
    const std::string better = folder.path("better.csv");
    const std::string pipe = folder.path("pipe");
    writeFile(good, inventedTable(300, 1));
    writeFile(better, inventedTable(200, 2));
    makePipe(pipe);
    const std::string list = folder.path("list");
    writeFile(list, good + '\n' + pipe + "\n\n" + folder.path("missing") + '\n' + better + '\n');
    const Outcome outcome = folder.runOnCase("import", {"--files-from", list});
    VERIFY_CODE(outcome, kUnreadable);
    QVERIFY2(outcome.says(pipe) && outcome.says("missing"), outcome.told().c_str());
    QCOMPARE(folder.evidenceCount(), 2);
    QCOMPARE(folder.count("evidence:2"), std::int64_t{200}); // a file that failed takes no number
    VERIFY_CODE(folder.runOnCase("verify"), 0);
}

void TestUnusualSource::theCaseItselfIsNoSource_data()
{
    QTest::addColumn<QString>("ending");
    QTest::newRow("file") << QString();
    QTest::newRow("log") << QStringLiteral("-wal");
    QTest::newRow("hard link") << QStringLiteral(".twin");
}

void TestUnusualSource::theCaseItselfIsNoSource()
{
    QFETCH(QString, ending);
    const CaseFolder folder;
    VERIFY_CODE(folder.makePlainCase(), 0);
    const std::string source = folder.path("table.csv");
    writeFile(source, inventedTable(300, 1));
    VERIFY_CODE(folder.runOnCase("import", {source}), 0);
    const std::string digest = folder.digest();
    const std::string path = folder.casePath() + ending.toStdString();
    if (ending == u".twin") std::filesystem::create_hard_link(folder.casePath(), path);
    const Outcome outcome = folder.runOnCase("import", {path});
    QVERIFY2(outcome.code == kUnreadable || outcome.code == 6, outcome.told().c_str()); // 6: a case with two names is not opened
    if (ending == u".twin") std::filesystem::remove(path);
    QCOMPARE(folder.digest(), digest);
    VERIFY_CODE(folder.runOnCase("verify"), 0);
}

void TestUnusualSource::evidenceIsNotTouched_data()
{
    QTest::addColumn<unsigned>("mode");
    QTest::newRow("may be written") << 0644U;
    QTest::newRow("may be read") << 0444U;
}

// Content, times of modification, change and access, mode: all as before everything that reads it. The time of access lies before
// that of modification, so that any file system would bring it up to date at a read that lets it.
void TestUnusualSource::evidenceIsNotTouched()
{
    QFETCH(unsigned, mode);
    const CaseFolder folder(Medium::Disk);
    const std::string source = folder.path("table.csv");
    writeFile(source, inventedTable(80'000, 1));
    ::chmod(source.c_str(), mode);
    const timespec times[2] = {{.tv_sec = 1'000'000'000, .tv_nsec = 5}, {.tv_sec = 1'500'000'000, .tv_nsec = 7}};
    QCOMPARE(::utimensat(AT_FDCWD, source.c_str(), times, 0), 0);
    const FileState before = stateOfFile(source);
    VERIFY_CODE(folder.makePlainCase(), 0);
    VERIFY_CODE(folder.run({"preview", source}), 0);
    VERIFY_CODE(folder.runOnCase("import", {source, "--wait-index"}), 0);
    VERIFY_CODE(folder.runOnCase("reread", {"1", "--no-header"}), 0);
    VERIFY_CODE(folder.runOnCase("verify"), 0);
    const auto stopped = folder.startOnCase("import", {source});
    QVERIFY(stopped->waitForOpen(source));
    stopped->send(SIGINT);
    static_cast<void>(stopped->finish());
    QCOMPARE(describe(stateOfFile(source)), describe(before));
    QCOMPARE(stateOfFile(source), before);
}

// Somebody else's file, of which only the content may be read.
void TestUnusualSource::evidenceThatMayOnlyBeReadIsEnough()
{
    if (::geteuid() != 0) QSKIP("skipped: only root can make a file of another account");
    const CaseFolder folder;
    constexpr uid_t kNobody = 65534;
    const std::string source = folder.path("table.csv");
    writeFile(source, inventedTable(100, 1));
    const std::string home = folder.path("home");
    std::filesystem::create_directory(home);
    ::chmod(folder.path(".").c_str(), 0755);
    ::chmod(source.c_str(), 0444);
    if (::chown(home.c_str(), kNobody, kNobody) != 0) QSKIP("skipped: accounts cannot be changed here");
    RunOptions options;
    options.inChild = [program = programPath().toStdString()] {
        const bool isNobody = ::setgid(kNobody) == 0 && ::setuid(kNobody) == 0;
        if (!isNobody || ::access(program.c_str(), X_OK) != 0) ::_exit(99); // a checkout in a home folder that is closed, say
    };
    CaseFolder other;
    other.setCasePath(home + "/leak.filature");
    ::chmod(other.path(".").c_str(), 0777);
    const Outcome made = other.run({"new", other.casePath(), "--no-encryption"}, options);
    if (made.code == 99 || made.code == kKilled) QSKIP("skipped: the program cannot be started by another account here");
    VERIFY_CODE(made, 0);
    VERIFY_CODE(other.runOnCase("import", {source}, options), 0);
    QCOMPARE(other.count("", options), std::int64_t{100});
    const std::string secret = folder.path("secret.csv");
    writeFile(secret, inventedTable(100, 1));
    ::chmod(secret.c_str(), 0);
    const Outcome refused = other.runOnCase("import", {secret}, options);
    VERIFY_CODE(refused, kUnreadable);
    QVERIFY2(refused.says(secret) && refused.says("does not permit"), refused.told().c_str());
}

QTEST_GUILESS_MAIN(TestUnusualSource)
#include "tst_unusualsource.moc"
