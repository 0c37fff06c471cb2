// SPDX-License-Identifier: GPL-3.0-or-later
// The project's own files as text, and what its CMakeLists.txt declare.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace filature::test {

struct SourceFile
{
    std::string path;               // from the project's folder, with '/'
    std::vector<std::string> lines; // without their ends

    [[nodiscard]] bool isBelow(std::string_view folder) const; // "models/core": the folder or one below it
    [[nodiscard]] bool isHeader() const { return path.ends_with(".h"); }
    [[nodiscard]] bool isCpp() const { return isHeader() || path.ends_with(".cpp") || path.ends_with(".inc"); }
    [[nodiscard]] std::string name() const;   // "importer.cpp"
    [[nodiscard]] std::string folder() const; // "models/records"
};

// Every text file of the project in the order of their paths: no build folders, no hidden files, nothing binary.
[[nodiscard]] const std::vector<SourceFile> &projectFiles();
// Those in C++ below models, views and app.
[[nodiscard]] std::vector<const SourceFile *> productFiles();

struct Include
{
    std::string name;       // what stands between the marks
    bool isQuoted = false;  // "name", else <name>
    std::size_t line = 0;   // from 1
};
[[nodiscard]] std::vector<Include> includesOf(const SourceFile &file);

// A target of one folder, without the prefix "filature_".
struct Module
{
    std::string name;
    std::string folder;
    std::set<std::string> sources;      // names of the .cpp, some with a leading "../"
    std::set<std::string> publicLinks;  // every word behind PUBLIC ...
    std::set<std::string> privateLinks; // ... and behind PRIVATE
    // Modules it declares to use; `publicOnly` = those that its headers may use.
    [[nodiscard]] std::set<std::string> usedModules(bool publicOnly) const;
};
// By name: models/<folder>/ and what lies below, as filature_module() declares them.
[[nodiscard]] const std::map<std::string, Module> &modules();

// The module which a file below models belongs to, empty when none does: that of its folder, unless another one lists its .cpp.
[[nodiscard]] std::string moduleOf(std::string_view path);

// "path:line: what", for messages.
[[nodiscard]] std::string at(const SourceFile &file, std::size_t line, std::string_view what);
// One text of all findings; empty = none.
[[nodiscard]] std::string joined(const std::vector<std::string> &findings);

} // namespace filature::test

// Passes when nothing was found; otherwise says all of it.
#define VERIFY_NOTHING_FOUND(findings)                                                                                 \
    do {                                                                                                               \
        const std::string filatureFound = filature::test::joined(findings);                                            \
        QVERIFY2(filatureFound.empty(), filatureFound.c_str());                                                        \
    } while (false)
