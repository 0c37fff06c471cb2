// SPDX-License-Identifier: GPL-3.0-or-later
// Who may use whom. Fails when a file reaches where its folder must not.
#include "architecture/sourcetree.h"

#include <QtTest>

#include <algorithm>
#include <functional>
#include <regex>

using namespace filature::test;

namespace {

using Names = std::set<std::string>;

// Modules that each module may use, beside itself: the dependencies point one way.
const std::map<std::string, Names> kMayUse = {
    {"core", {}},
    {"storage", {"core"}},
    {"fields", {"core"}},
    {"ingest", {"core", "fields"}},
    {"filter", {"core", "fields"}},
    {"records", {"core", "storage", "fields", "ingest", "filter"}},
    {"training", {"core", "fields"}},
    {"notebook", {"core", "storage"}},
    {"access", {"core", "storage", "fields", "filter", "records", "training"}},
    {"places", {"core", "storage", "fields", "filter", "records"}},
    {"linking", {"core", "storage", "fields", "filter", "records", "places"}},
    {"actors", {"core", "storage", "fields", "ingest", "filter", "records", "places"}},
    {"report", {"core", "storage", "fields", "ingest", "filter", "records", "places", "linking", "actors"}},
    {"items", {"core", "storage", "fields", "ingest", "filter", "records", "notebook", "access", "places", "linking", "actors", "report", "training"}},
};

// Libraries and system calls that have one home each.
struct Territory
{
    const char *name;
    std::regex include;
    std::regex home; // paths that may include it
};

const std::vector<Territory> &territories()
{
    static const std::vector<Territory> kTerritories = {
        {"the database library", std::regex("(.*/)?(sqlite3|sqlcipher)\\.h|sqlcipher/.*"), std::regex("models/storage/.*")},
        {"Boost.Graph", std::regex("boost/graph/.*"), std::regex("models/(actors|linking)/.*\\.cpp")},
        {"Qt, plain names only", std::regex("Q[A-Z]\\w*|q[a-z]+\\.h"), std::regex("(models/items|views|app)/.*")},
        {"Qt by the name of a module", std::regex("Qt[A-Z]\\w*(/.*)?"), std::regex("nowhere")},
        {"Qt's databases", std::regex("QSql.*"), std::regex("nowhere")},
        {"networks", std::regex("sys/socket\\.h|sys/un\\.h|netdb\\.h|netinet/.*|arpa/.*|curl/.*|QNetwork.*|Q(Tcp|Udp|Ssl|Local)S.*"),
         std::regex("nowhere")},
        {"the command line's parser", std::regex("CLI/.*"), std::regex("app/.*")},
        {"signals and terminals", std::regex("termios\\.h|csignal|signal\\.h"), std::regex("app/.*")},
        {"compression of what is stored", std::regex("zstd\\.h"), std::regex("models/records/.*")},
        {"cryptography", std::regex("openssl/.*"), std::regex("models/(core|storage)/.*\\.(cpp|h)")},
    };
    return kTerritories;
}

// "records/filter/filter.h" → the module that owns models/records/filter/filter.h; empty for a file that is not of models.
std::string moduleOfInclude(const std::string &name)
{
    const std::string path = "models/" + name;
    const bool isThere = std::ranges::any_of(projectFiles(), [&](const SourceFile &file) { return file.path == path; });
    return isThere ? moduleOf(path) : std::string();
}

// Finds a way from a node back to itself; the nodes of the way, empty = none.
std::vector<std::string> findCycle(const std::map<std::string, Names> &graph)
{
    enum class Mark : std::uint8_t { New, Open, Done };
    std::map<std::string, Mark> marks;
    std::vector<std::string> way;
    const std::function<bool(const std::string &)> visit = [&](const std::string &node) {
        if (marks[node] == Mark::Done) return false;
        way.push_back(node);
        if (marks[node] == Mark::Open) return true;
        marks[node] = Mark::Open;
        if (const auto found = graph.find(node); found != graph.end() && std::ranges::any_of(found->second, visit)) return true;
        marks[node] = Mark::Done;
        way.pop_back();
        return false;
    };
    for (const auto &[node, next] : graph)
        if (visit(node)) return way;
    return {};
}

} // namespace

class TestArchitecture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTreeIsRead();
    void everyModuleHasARule();
    void rulesHaveNoCycle();
    void cyclesAreFound();
    void modulesLinkOnlyWhatTheyMayUse();
    void includesObeyTheRules();
    void includesAreDeclaredInTheLinkList();
    void filesDoNotIncludeEachOtherInACircle();
    void librariesStayAtHome();
    void territoriesKnowTheirIncludes_data();
    void territoriesKnowTheirIncludes();
    void modelsNeverReachTheFrontEnds();
    void everySourceIsBuilt();
    void everyModuleHasTests();
    void linksToOtherLibrariesArePrivate();
};

void TestArchitecture::theTreeIsRead()
{
    QVERIFY(projectFiles().size() > 300);
    QVERIFY(productFiles().size() > 200);
    for (const char *name : {"core", "storage", "fields", "ingest", "filter", "records", "training", "notebook", "access", "items"})
        QVERIFY2(modules().contains(name) && !modules().at(name).sources.empty(), name);
    QCOMPARE(moduleOf("models/records/importer.h"), std::string("records"));
    QCOMPARE(moduleOf("models/records/rowwriter.h"), std::string("filter")); // listed there
    QCOMPARE(moduleOf("models/records/filter/filter.h"), std::string("filter"));
}

void TestArchitecture::everyModuleHasARule()
{
    std::vector<std::string> found;
    for (const auto &[name, module] : modules())
        if (!kMayUse.contains(name)) found.push_back(module.folder + ": say in this test what it may use");
    for (const SourceFile &file : projectFiles())
        if (file.isBelow("models") && file.isCpp() && moduleOf(file.path).empty()) found.push_back(file.path + ": its folder is no module");
    VERIFY_NOTHING_FOUND(found);
}

void TestArchitecture::rulesHaveNoCycle() { QCOMPARE(findCycle(kMayUse), std::vector<std::string>()); }

void TestArchitecture::cyclesAreFound()
{
    QCOMPARE(findCycle({{"a", {"b", "c"}}, {"b", {}}, {"c", {"d"}}, {"d", {"a"}}}), (std::vector<std::string>{"a", "c", "d", "a"}));
    QVERIFY(!findCycle({{"a", {"a"}}}).empty());
    QVERIFY(findCycle({{"a", {"b", "c"}}, {"b", {"c"}}, {"c", {}}}).empty());
}

void TestArchitecture::modulesLinkOnlyWhatTheyMayUse()
{
    std::vector<std::string> found;
    for (const auto &[name, module] : modules()) {
        const auto rule = kMayUse.find(name);
        for (const std::string &used : module.usedModules(false))
            if (used != "flags" && (rule == kMayUse.end() || !rule->second.contains(used)))
                found.push_back(module.folder + "/CMakeLists.txt links filature_" + used);
    }
    VERIFY_NOTHING_FOUND(found);
}

void TestArchitecture::includesObeyTheRules()
{
    std::vector<std::string> found;
    for (const SourceFile *file : productFiles()) {
        const std::string own = moduleOf(file->path);
        if (own.empty() || !kMayUse.contains(own)) continue;
        for (const Include &include : includesOf(*file)) {
            const std::string used = moduleOfInclude(include.name);
            if (include.isQuoted && used.empty() && !include.name.ends_with(".inc"))
                found.push_back(at(*file, include.line, "quoted, but no file of models: " + include.name));
            if (!used.empty() && used != own && !kMayUse.at(own).contains(used))
                found.push_back(at(*file, include.line, own + " must not use " + include.name));
        }
    }
    VERIFY_NOTHING_FOUND(found);
}

// A header's includes are its users' too, so they need a PUBLIC link.
void TestArchitecture::includesAreDeclaredInTheLinkList()
{
    std::vector<std::string> found;
    for (const SourceFile *file : productFiles()) {
        const std::string own = moduleOf(file->path);
        if (!modules().contains(own)) continue;
        const Names declared = modules().at(own).usedModules(file->isHeader());
        for (const Include &include : includesOf(*file)) {
            const std::string used = moduleOfInclude(include.name);
            if (!used.empty() && used != own && !declared.contains(used))
                found.push_back(at(*file, include.line, "filature_" + used + (file->isHeader() ? " is not linked PUBLIC" : " is not linked")));
        }
    }
    VERIFY_NOTHING_FOUND(found);
}

void TestArchitecture::filesDoNotIncludeEachOtherInACircle()
{
    std::map<std::string, Names> graph;
    for (const SourceFile *file : productFiles())
        for (const Include &include : includesOf(*file)) {
            if (!include.isQuoted) continue;
            graph[file->path].insert((file->isBelow("app") && moduleOfInclude(include.name).empty() ? "app/" : "models/") + include.name);
        }
    QVERIFY(graph.size() > 200);
    VERIFY_NOTHING_FOUND(findCycle(graph));
}

void TestArchitecture::librariesStayAtHome()
{
    std::vector<std::string> found;
    for (const SourceFile *file : productFiles())
        for (const Include &include : includesOf(*file)) {
            if (include.isQuoted) continue;
            for (const Territory &territory : territories())
                if (std::regex_match(include.name, territory.include) && !std::regex_match(file->path, territory.home))
                    found.push_back(at(*file, include.line, include.name + " (" + territory.name + ") does not belong here"));
        }
    VERIFY_NOTHING_FOUND(found);
}

void TestArchitecture::territoriesKnowTheirIncludes_data()
{
    QTest::addColumn<QString>("include");
    QTest::addColumn<bool>("isTaken");
    const auto add = [](const char *include, bool isTaken) { QTest::newRow(include) << QString::fromLatin1(include) << isTaken; };
    add("sqlite3.h", true);
    add("sqlcipher/sqlite3.h", true);
    add("boost/graph/adjacency_list.hpp", true);
    add("QString", true);
    add("QtWidgets/QWidget", true);
    add("QtGui", true);
    add("qstring.h", true);
    add("QTcpSocket", true);
    add("netinet/in.h", true);
    add("queue", false);
    add("string", false);
    add("boost/container/flat_map.hpp", false);
}

void TestArchitecture::territoriesKnowTheirIncludes()
{
    QFETCH(QString, include);
    QFETCH(bool, isTaken);
    const std::string name = include.toStdString();
    QCOMPARE(std::ranges::any_of(territories(), [&](const Territory &each) { return std::regex_match(name, each.include); }), isTaken);
}

void TestArchitecture::modelsNeverReachTheFrontEnds()
{
    std::vector<std::string> found;
    static const std::regex kFrontEnd(R"(^(app|views|words|common|shell|overview|sql|journal|tests|support)/.*)");
    for (const SourceFile *file : productFiles()) {
        if (!file->isBelow("models")) continue;
        const bool isItems = file->isBelow("models/items");
        for (const Include &include : includesOf(*file))
            if (std::regex_match(include.name, kFrontEnd) || (!isItems && include.name.starts_with("items/")))
                found.push_back(at(*file, include.line, include.name));
        if (isItems) continue;
        for (std::size_t i = 0; i < file->lines.size(); ++i)
            if (file->lines[i].find("Q_OBJECT") != std::string::npos || file->lines[i].find("QMessageBox") != std::string::npos)
                found.push_back(at(*file, i + 1, "nothing of Qt below the item models"));
    }
    VERIFY_NOTHING_FOUND(found);
}

void TestArchitecture::everySourceIsBuilt()
{
    std::vector<std::string> found;
    for (const SourceFile *file : productFiles()) {
        if (!file->isBelow("models") || !file->path.ends_with(".cpp")) continue;
        const std::string own = moduleOf(file->path);
        if (own.empty()) continue;
        const Module &module = modules().at(own);
        const std::string relative = module.folder == file->folder() ? file->name() : "../" + file->name();
        if (!module.sources.contains(relative)) found.push_back(file->path + ": not in the SOURCES of " + module.folder + "/CMakeLists.txt");
    }
    VERIFY_NOTHING_FOUND(found);
}

void TestArchitecture::everyModuleHasTests()
{
    std::vector<std::string> found;
    for (const auto &[name, module] : modules()) {
        const std::string folder = "tests/" + module.folder.substr(std::string_view("models/").size());
        const bool hasTests = std::ranges::any_of(projectFiles(), [&](const SourceFile &file) {
            return file.isBelow(folder) && file.name().starts_with("tst_") && file.path.ends_with(".cpp");
        });
        if (!hasTests) found.push_back(folder + ": no test");
    }
    VERIFY_NOTHING_FOUND(found);
}

// A library that shows in a module's link interface shows in every program that uses the module.
void TestArchitecture::linksToOtherLibrariesArePrivate()
{
    std::vector<std::string> found;
    for (const auto &[name, module] : modules())
        for (const std::string &link : module.publicLinks)
            if (!link.starts_with("filature_") && !(name == "items" && link == "Qt6::Core"))
                found.push_back(module.folder + "/CMakeLists.txt: " + link + " is PUBLIC");
    VERIFY_NOTHING_FOUND(found);
}

QTEST_APPLESS_MAIN(TestArchitecture)
#include "tst_architecture.moc"
