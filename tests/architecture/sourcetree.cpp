// SPDX-License-Identifier: GPL-3.0-or-later
#include "architecture/sourcetree.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>

namespace filature::test {

namespace {

namespace fs = std::filesystem;

const fs::path kTop = FILATURE_SOURCE_DIR;

std::string bytesOf(const fs::path &path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::string> linesOf(std::string_view text)
{
    std::vector<std::string> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

// Folders that hold no text of the project: what was built, and what tools keep for themselves.
bool isForeign(const fs::path &path)
{
    const std::string name = path.filename().string();
    return name.starts_with('.') || name.starts_with("build") || name == "__pycache__";
}

std::vector<SourceFile> readTree()
{
    std::vector<SourceFile> files;
    for (auto entry = fs::recursive_directory_iterator(kTop); entry != fs::recursive_directory_iterator(); ++entry) {
        if (isForeign(entry->path())) {
            if (entry->is_directory()) entry.disable_recursion_pending();
            continue;
        }
        if (!entry->is_regular_file()) continue;
        const std::string bytes = bytesOf(entry->path());
        if (bytes.find('\0') != std::string::npos) continue;
        files.push_back({entry->path().lexically_relative(kTop).generic_string(), linesOf(bytes)});
    }
    std::ranges::sort(files, {}, &SourceFile::path);
    return files;
}

// The text of a CMakeLists.txt as words, without comments; brackets are words.
std::vector<std::string> wordsOf(const SourceFile &file)
{
    std::vector<std::string> words;
    static const std::regex kWord(R"(\(|\)|[^\s()]+)");
    for (const std::string &line : file.lines) {
        const std::string code = line.substr(0, line.find('#'));
        for (std::sregex_iterator word(code.begin(), code.end(), kWord), end; word != end; ++word) words.push_back(word->str());
    }
    return words;
}

// The words of a foreach() loop over names are sources too.
std::set<std::string> loopedNames(const std::vector<std::string> &words)
{
    std::set<std::string> names;
    for (auto loop = std::ranges::find(words, "foreach"); loop != words.end(); loop = std::find(loop + 1, words.end(), "foreach"))
        for (auto word = loop + 1; word != words.end() && *word != ")"; ++word) names.insert(*word + ".cpp");
    return names;
}

Module moduleAt(const std::string &folder, const std::vector<std::string> &words, std::size_t begin)
{
    Module module;
    module.name = words[begin];
    module.folder = folder;
    std::set<std::string> *list = nullptr;
    for (std::size_t i = begin + 1; i < words.size() && words[i] != ")"; ++i) {
        if (words[i] == "SOURCES") list = &module.sources;
        else if (words[i] == "PUBLIC") list = &module.publicLinks;
        else if (words[i] == "PRIVATE") list = &module.privateLinks;
        else if (words[i] == "${sources}") module.sources.merge(loopedNames(words));
        else if (list != nullptr) list->insert(words[i]);
    }
    return module;
}

std::map<std::string, Module> readModules()
{
    std::map<std::string, Module> found;
    for (const SourceFile &file : projectFiles()) {
        if (file.name() != "CMakeLists.txt" || !file.isBelow("models")) continue;
        const std::vector<std::string> words = wordsOf(file);
        for (std::size_t i = 0; i + 2 < words.size(); ++i) {
            if (words[i] != "filature_module" || words[i + 1] != "(") continue;
            Module module = moduleAt(file.folder(), words, i + 2);
            found.emplace(module.name, std::move(module));
        }
    }
    return found;
}

std::string withoutEnding(std::string_view name) { return std::string(name.substr(0, name.rfind('.'))); }

} // namespace

bool SourceFile::isBelow(std::string_view ofFolder) const
{
    return path.size() > ofFolder.size() && path.starts_with(ofFolder) && path[ofFolder.size()] == '/';
}

std::string SourceFile::name() const { return path.substr(path.rfind('/') + 1); }

std::string SourceFile::folder() const
{
    const std::size_t end = path.rfind('/');
    return end == std::string::npos ? std::string() : path.substr(0, end);
}

const std::vector<SourceFile> &projectFiles()
{
    static const std::vector<SourceFile> kFiles = readTree();
    return kFiles;
}

std::vector<const SourceFile *> productFiles()
{
    std::vector<const SourceFile *> files;
    for (const SourceFile &file : projectFiles())
        if (file.isCpp() && (file.isBelow("models") || file.isBelow("views") || file.isBelow("app"))) files.push_back(&file);
    return files;
}

std::vector<Include> includesOf(const SourceFile &file)
{
    std::vector<Include> found;
    static const std::regex kInclude(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])");
    for (std::size_t i = 0; i < file.lines.size(); ++i) {
        std::smatch match;
        if (std::regex_search(file.lines[i], match, kInclude)) found.push_back({match[2].str(), match[1].str() == "\"", i + 1});
    }
    return found;
}

std::set<std::string> Module::usedModules(bool publicOnly) const
{
    constexpr std::string_view kPrefix = "filature_";
    std::set<std::string> used;
    const auto add = [&](const std::set<std::string> &links) {
        for (const std::string &link : links)
            if (link.starts_with(kPrefix)) used.insert(link.substr(kPrefix.size()));
    };
    add(publicLinks);
    if (!publicOnly) add(privateLinks);
    return used;
}

const std::map<std::string, Module> &modules()
{
    static const std::map<std::string, Module> kModules = readModules();
    return kModules;
}

std::string moduleOf(std::string_view path)
{
    const fs::path file(path);
    std::string owner;
    for (const auto &[name, module] : modules()) {
        for (const std::string &source : module.sources)
            if (source.starts_with("../") && withoutEnding((fs::path(module.folder) / source).lexically_normal().generic_string()) == withoutEnding(path))
                return name;
        if (file.parent_path().generic_string() == module.folder) owner = name;
    }
    return owner;
}

std::string at(const SourceFile &file, std::size_t line, std::string_view what)
{
    return file.path + ':' + std::to_string(line) + ": " + std::string(what);
}

std::string joined(const std::vector<std::string> &findings)
{
    std::string text;
    for (const std::string &finding : findings) text += '\n' + finding;
    return text;
}

} // namespace filature::test
