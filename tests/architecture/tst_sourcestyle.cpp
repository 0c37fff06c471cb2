// SPDX-License-Identifier: GPL-3.0-or-later
// What every source file has in common.
#include "architecture/sourcetree.h"

#include <QtTest>

#include <algorithm>
#include <map>
#include <functional>
#include <regex>

using namespace filature::test;

namespace {

constexpr std::size_t kLongestFunction = 60; // lines from brace to brace
constexpr std::size_t kLongestSource = 500;

bool isThisFile(const SourceFile &file) { return file.path == "tests/architecture/tst_sourcestyle.cpp"; }

// Lines of the project's files that match, but for this file, which names what it looks for.
std::vector<std::string> linesWith(const std::regex &pattern, const std::function<bool(const SourceFile &)> &isMeant)
{
    std::vector<std::string> found;
    for (const SourceFile &file : projectFiles()) {
        if (isThisFile(file) || !isMeant(file)) continue;
        for (std::size_t i = 0; i < file.lines.size(); ++i)
            if (std::regex_search(file.lines[i], pattern)) found.push_back(at(file, i + 1, file.lines[i].substr(0, 120)));
    }
    return found;
}

bool isProduct(const SourceFile &file)
{
    return file.isCpp() && (file.isBelow("models") || file.isBelow("views") || file.isBelow("app"));
}

// A file that only carries generated tables.
bool isTable(const SourceFile &file) { return file.path.ends_with(".inc"); }

// Bodies that begin with a brace of their own line and end with one of the same depth: functions, in the house's style.
std::vector<std::string> longFunctions(const SourceFile &file)
{
    std::vector<std::string> found;
    std::map<std::size_t, std::size_t> begins; // by indentation
    for (std::size_t i = 0; i < file.lines.size(); ++i) {
        const std::string &line = file.lines[i];
        const std::size_t indent = std::min(line.find_first_not_of(' '), line.size());
        const std::string_view text = std::string_view(line).substr(indent);
        if (text == "{") begins[indent] = i;
        if (!text.starts_with('}') || !begins.contains(indent)) continue;
        const std::size_t length = i - begins[indent] + 1;
        if (text == "}" && length > kLongestFunction) found.push_back(at(file, begins[indent] + 1, std::to_string(length) + " lines"));
        begins.erase(indent);
    }
    return found;
}

} // namespace

class TestSourceStyle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filesBeginWithTheLicence();
    void headersAreIncludedOnce();
    void namespacesAreThoseOfTheFolders();
    void namesSayWhatAFileIs();
    void namesAreRecognised_data();
    void namesAreRecognised();
    void nothingIsLeftUnfinished();
    void nothingNamesTheMachine();
    void filesAreWrittenThroughTheirDoor();
    void sourcesAndFunctionsStayShort();
    void longFunctionsAreFound();
    void addressesAreReservedOnes();
};

void TestSourceStyle::filesBeginWithTheLicence()
{
    constexpr std::string_view kLicence = "SPDX-License-Identifier: GPL-3.0-or-later";
    std::vector<std::string> found;
    for (const SourceFile &file : projectFiles()) {
        if (file.isCpp() && (file.lines.empty() || file.lines[0] != "// " + std::string(kLicence))) found.push_back(file.path);
        const bool isScript = file.path.ends_with(".py") || file.path.ends_with(".sh");
        if (isScript && (file.lines.size() < 2 || file.lines[1] != "# " + std::string(kLicence))) found.push_back(file.path);
    }
    VERIFY_NOTHING_FOUND(found);
}

void TestSourceStyle::headersAreIncludedOnce()
{
    std::vector<std::string> found;
    for (const SourceFile &file : projectFiles())
        if (file.isHeader() && std::ranges::count(file.lines, "#pragma once") != 1) found.push_back(file.path);
    VERIFY_NOTHING_FOUND(found);
}

void TestSourceStyle::namespacesAreThoseOfTheFolders()
{
    std::vector<std::string> found;
    static const std::regex kPlace(R"((models|views)/([a-z]+)/.*|(app)/.*)");
    for (const SourceFile *file : productFiles()) {
        std::smatch place;
        if (isTable(*file) || !std::regex_match(file->path, place, kPlace) || file->name() == "main.cpp") continue;
        const std::string folder = place[2].matched ? place[2].str() : place[3].str();
        // Pages whose plain names belong to the models.
        static const std::map<std::string, std::string> kPages = {{"records", "recordpages"}, {"evidence", "evidencepages"}, {"filter", "filterview"},
                                                                  {"sql", "sqlpage"}, {"journal", "journalpage"}};
        const auto page = kPages.find(folder);
        const std::string name = file->isBelow("views") && page != kPages.end() ? page->second : folder;
        const std::string opening = name == "core" ? "namespace filature {" : "namespace filature::" + name;
        const bool opens = std::ranges::any_of(file->lines, [&](const std::string &line) { return line.starts_with(opening); });
        if (!opens) found.push_back(file->path + ": no '" + opening + "'");
    }
    VERIFY_NOTHING_FOUND(found);
}

namespace {

// Names that say nothing, alone or at the end of another word.
bool saysNothing(const std::string &name)
{
    static const std::regex kEmpty(R"((.*[_-])?(utils?|utilities|misc|helpers?|managers?|common|stuff|various)(\..*)?|[a-z]+(utils|helpers|manager)(\..*)?)");
    return std::regex_match(name, kEmpty);
}

} // namespace

void TestSourceStyle::namesSayWhatAFileIs()
{
    std::vector<std::string> found;
    static const std::regex kLowerCase("[a-z][a-z0-9_]*\\.(cpp|h|inc|py|sh)");
    for (const SourceFile &file : projectFiles()) {
        const std::string folder = file.folder();
        const bool isShared = folder == "views/common"; // what all pages are made of
        if (saysNothing(file.name()) || (!isShared && saysNothing(folder.substr(folder.rfind('/') + 1)))) found.push_back(file.path);
        if ((file.isCpp() || file.path.ends_with(".py") || file.path.ends_with(".sh")) && !std::regex_match(file.name(), kLowerCase))
            found.push_back(file.path + ": not in lower case");
    }
    VERIFY_NOTHING_FOUND(found);
}

void TestSourceStyle::namesAreRecognised_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isEmpty");
    for (const char *name : {"utils.h", "util.cpp", "misc", "helpers.h", "common", "casemanager.h", "string_utils.cpp", "testhelpers.h"})
        QTest::newRow(name) << QString::fromLatin1(name) << true;
    for (const char *name : {"helpformatter.cpp", "commune.h", "communes", "tally.cpp", "records", "manage.md"})
        QTest::newRow(name) << QString::fromLatin1(name) << false;
}

void TestSourceStyle::namesAreRecognised()
{
    QFETCH(QString, name);
    QFETCH(bool, isEmpty);
    QCOMPARE(saysNothing(name.toStdString()), isEmpty);
}

void TestSourceStyle::nothingIsLeftUnfinished()
{
    static const std::regex kUnfinished(R"(\b(TODO|FIXME|XXX|HACK)\b|not implemented|unimplemented)", std::regex::icase);
    VERIFY_NOTHING_FOUND(linesWith(kUnfinished, [](const SourceFile &file) {
        return !isTable(file) && (file.isCpp() || file.name() == "CMakeLists.txt" || file.path.ends_with(".py") || file.path.ends_with(".sh"));
    }));
}

void TestSourceStyle::nothingNamesTheMachine()
{
    static const std::regex kMachine(R"((^|[^A-Za-z0-9_.-])/(work|root|home/[a-z]+)([/"' ]|$)|shared/design|\b(decisions|domain|reliability|quality|platform)\.md\b)"
                                     R"(|artifactory|\bnexus\b|deb\.debian\.org|pypi\.org|\.internal\b|localhost:)",
                                     std::regex::icase);
    VERIFY_NOTHING_FOUND(linesWith(kMachine, [](const SourceFile &file) { return file.name() != "LICENSE" && !isTable(file); }));
}

// Files of the user's are written by OutputFile, the case and what belongs to it by storage; nothing else opens for writing.
void TestSourceStyle::filesAreWrittenThroughTheirDoor()
{
    static const std::regex kWriting(R"(\b(O_CREAT|O_WRONLY|O_RDWR|O_TRUNC|O_TMPFILE|ofstream|fstream|QFile|QSaveFile|QTemporaryFile|)"
                                     R"(QTemporaryDir|QSettings)\b|\b(fopen|freopen|fdopen|creat|mkstemp|mkostemp|tmpfile)\s*\()");
    const std::set<std::string> doors = {
        "models/core/outputfile.cpp",  // results
        "models/storage/caselock.cpp", // the lock beside a case
        "models/storage/newfile.cpp",  // a new case
        "models/storage/witness.cpp",  // the heads of the journal, in the user's data folder
        "app/hardening.cpp",           // /dev/null in place of closed standard streams
        "app/terminalprompt.cpp",      // the terminal
        "views/shell/settings.cpp",    // what the window remembers, in the user's configuration folder
    };
    std::vector<std::string> found;
    std::set<std::string> used;
    for (const SourceFile *file : productFiles()) {
        if (isTable(*file)) continue;
        for (std::size_t i = 0; i < file->lines.size(); ++i) {
            const std::string &line = file->lines[i];
            const std::string code = line.substr(0, line.find("//"));
            if (code.find("#include") != std::string::npos || !std::regex_search(code, kWriting)) continue;
            if (doors.contains(file->path)) used.insert(file->path);
            else found.push_back(at(*file, i + 1, line));
        }
    }
    for (const std::string &door : doors)
        if (!used.contains(door)) found.push_back(door + ": does not write any more; take it off the list of this test");
    VERIFY_NOTHING_FOUND(found);
}

void TestSourceStyle::sourcesAndFunctionsStayShort()
{
    std::vector<std::string> found;
    for (const SourceFile &file : projectFiles()) {
        if (!isProduct(file) || isTable(file)) continue;
        if (file.lines.size() > kLongestSource) found.push_back(file.path + ": " + std::to_string(file.lines.size()) + " lines");
        for (const std::string &function : longFunctions(file)) found.push_back(function);
    }
    VERIFY_NOTHING_FOUND(found);
}

void TestSourceStyle::longFunctionsAreFound()
{
    SourceFile file{"x.cpp", {"void f()", "{"}};
    for (std::size_t i = 0; i < kLongestFunction - 2; ++i) file.lines.emplace_back("    g();");
    file.lines.emplace_back("}");
    QVERIFY(longFunctions(file).empty());
    file.lines.insert(file.lines.begin() + 2, "    g();");
    QCOMPARE(longFunctions(file), std::vector<std::string>{"x.cpp:2: 61 lines"});
}

// An address in tests and generators belongs to nobody: only domains that are reserved for it may stand there (RFC 2606, RFC 6761).
void TestSourceStyle::addressesAreReservedOnes()
{
    static const std::regex kAddress(R"([A-Za-z0-9._%+-]+@([A-Za-z0-9-]+\.)+(fr|com|net|eu|info|io)\b)");
    static const std::regex kReserved(R"(@([A-Za-z0-9-]+\.)*example\.(com|net|org)\b)");
    std::vector<std::string> found;
    for (const SourceFile &file : projectFiles()) {
        if (!file.isCpp() || isThisFile(file)) continue;
        for (std::size_t i = 0; i < file.lines.size(); ++i) {
            std::smatch address;
            if (std::regex_search(file.lines[i], address, kAddress) && !std::regex_search(file.lines[i], kReserved))
                found.push_back(at(file, i + 1, address.str()));
        }
    }
    VERIFY_NOTHING_FOUND(found);
}

QTEST_APPLESS_MAIN(TestSourceStyle)
#include "tst_sourcestyle.moc"
