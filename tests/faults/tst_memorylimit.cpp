// SPDX-License-Identifier: GPL-3.0-or-later
// Large files in little memory: the address space of the program is limited to 1 GB, and its peak is looked at.
#include "faults/casefolder.h"
#include "faults/sourcefiles.h"

#include <fstream>
#include <sys/resource.h>

using namespace filature::test;

namespace {

constexpr rlim_t kGigabyte = rlim_t{1} << 30;
constexpr std::size_t kMegabyte = 1'000'000;

RunOptions limited(rlim_t bytes = kGigabyte)
{
    RunOptions options;
    options.inChild = [bytes] {
        const rlimit limit{bytes, bytes};
        ::setrlimit(RLIMIT_AS, &limit);
    };
    options.limit = std::chrono::seconds(300);
    return options;
}

// The same rows again and again, each with another number, up to a size.
std::uint64_t writeTable(const std::string &path, std::size_t bytes)
{
    std::ofstream file(path, std::ios::binary);
    const std::string table = inventedTable(100'000, 11);
    const std::size_t header = table.find('\n') + 1;
    file << "numero;" << table.substr(0, header);
    std::uint64_t rows = 0;
    std::size_t written = header;
    for (std::size_t at = header; written < bytes;) {
        const std::size_t end = table.find('\n', at) + 1;
        const std::string number = std::to_string(++rows) + ';';
        file << number;
        file.write(table.data() + at, static_cast<std::streamsize>(end - at));
        written += number.size() + end - at;
        at = end == table.size() ? header : end;
    }
    if (!file.flush()) qFatal("cannot write %s", path.c_str());
    return rows;
}

// `accented` = an e with an acute accent in the file's encoding.
void writeOneCell(const std::string &path, std::size_t bytes, const std::string &accented)
{
    std::ofstream file(path, std::ios::binary);
    file << "numero;texte;commune\n1;\"";
    const std::string piece = "une longue phrase invent" + accented + "e, sans fin, \"\"entre guillemets\"\"; et la suite\n";
    for (std::size_t written = 0; written < bytes; written += piece.size()) file << piece;
    file << "\";Vannes\n2;courte;Lorient\n";
    if (!file.flush()) qFatal("cannot write %s", path.c_str());
}

} // namespace

class TestMemoryLimit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aFileOf150MegabytesIsImported();
    void aCellOf300MegabytesIsImported_data();
    void aCellOf300MegabytesIsImported();
    void aFileWithoutAnyEndOfLineIsImported();
    void aLackOfMemoryIsTold();
};

void TestMemoryLimit::init()
{
    if (kIsSanitized) QSKIP("skipped: a sanitizer needs more address space than is left");
}

void TestMemoryLimit::aFileOf150MegabytesIsImported()
{
    const CaseFolder folder(Medium::Disk);
    const std::string source = folder.path("large.csv");
    const auto rows = static_cast<std::int64_t>(writeTable(source, 150 * kMegabyte));
    VERIFY_CODE(folder.makePlainCase(), 0);
    VERIFY_CODE(folder.runOnCase("import", {source, "--wait-index"}, limited()), 0);
    QCOMPARE(folder.count("", limited()), rows);
    QCOMPARE(folder.count(kRareWord, limited()), rows / 100'000 * 1000 + rows % 100'000 / 100);
    VERIFY_CODE(folder.runOnCase("verify", {}, limited()), 0);
}

void TestMemoryLimit::aCellOf300MegabytesIsImported_data()
{
    QTest::addColumn<QByteArray>("accented");
    QTest::newRow("UTF-8") << QByteArray("\xC3\xA9");
    QTest::newRow("windows-1252") << QByteArray("\xE9");
}

// Stored, searched to its end, and given back whole; giving it back may take more, since a cell is quoted as a whole.
void TestMemoryLimit::aCellOf300MegabytesIsImported()
{
    QFETCH(QByteArray, accented);
    const CaseFolder folder(Medium::Disk);
    const std::string source = folder.path("cell.csv");
    writeOneCell(source, 300 * kMegabyte, accented.toStdString());
    VERIFY_CODE(folder.makePlainCase(), 0);
    VERIFY_CODE(folder.runOnCase("import", {source, "--delimiter", ";", "--wait-index"}, limited()), 0);
    QCOMPARE(folder.count("", limited()), std::int64_t{2});
    QCOMPARE(folder.count("courte", limited()), std::int64_t{1});
    const std::string out = folder.path("out.csv");
    VERIFY_CODE(folder.runOnCase("query", {"--verbatim", "1", "--reveal", "all", "--reason", "test", "-o", out}, limited(2 * kGigabyte)), 0);
    const auto written = static_cast<std::intmax_t>(std::filesystem::file_size(out));
    const auto read = static_cast<std::intmax_t>(std::filesystem::file_size(source));
    const std::intmax_t longer = accented.size() > 1 ? 0 : written - read; // the output is UTF-8
    QVERIFY2(longer >= 0 && longer < read / 50, std::to_string(longer).c_str());
    if (longer == 0) QVERIFY2(std::abs(written - read) < 64, std::to_string(written - read).c_str()); // ',' for ';', quotes where needed
}

// A row may be as long as the file.
void TestMemoryLimit::aFileWithoutAnyEndOfLineIsImported()
{
    const CaseFolder folder(Medium::Disk);
    const std::string source = folder.path("line.txt");
    {
        std::ofstream file(source, std::ios::binary);
        const std::string piece(kMegabyte, 'x');
        for (int i = 0; i < 100; ++i) file << piece;
    }
    VERIFY_CODE(folder.makePlainCase(), 0);
    const Outcome outcome = folder.runOnCase("import", {source}, limited());
    QVERIFY2(outcome.code == 0 || (outcome.code == 3 && outcome.says(source)), outcome.told().c_str());
    VERIFY_CODE(folder.runOnCase("verify", {}, limited()), 0);
}

// Whatever thread of an import meets it: never waited for, nothing kept that is not complete, and done when there is memory.
void TestMemoryLimit::aLackOfMemoryIsTold()
{
    const CaseFolder folder;
    const CaseFolder undisturbed;
    const std::string source = folder.path("table.csv");
    writeFile(source, inventedTable(150'000, 12));
    VERIFY_CODE(undisturbed.makePlainCase(), 0);
    VERIFY_CODE(undisturbed.runOnCase("import", {source}), 0);
    VERIFY_CODE(folder.makePlainCase(), 0);
    int failures = 0;
    for (const rlim_t megabytes : {90, 100, 110, 120, 130, 140, 150, 165, 180, 200}) {
        RunOptions options = limited(megabytes * 1024 * 1024);
        options.limit = std::chrono::seconds(30);
        const Outcome outcome = folder.runOnCase("import", {source}, options);
        if (outcome.code == 0) break;
        ++failures;
        QVERIFY2(outcome.code == 1 || outcome.code == 127, outcome.told().c_str()); // 127: not even the libraries had room
        QVERIFY2(!outcome.says("did not end"), outcome.told().c_str());
        QCOMPARE(folder.evidenceCount(), 0);
    }
    QVERIFY(failures > 1);
    if (folder.evidenceCount() == 0) VERIFY_CODE(folder.runOnCase("import", {source}), 0);
    QCOMPARE(folder.digest(), undisturbed.digest());
    VERIFY_CODE(folder.runOnCase("verify"), 0);
}

QTEST_GUILESS_MAIN(TestMemoryLimit)
#include "tst_memorylimit.moc"
