// SPDX-License-Identifier: GPL-3.0-or-later
// What the tests of storage share: a folder of their own, ready-made cases, and looking at files.
#pragma once

#include "core/error.h"
#include "core/sha256.h"
#include "storage/casefile.h"

#include <QTemporaryDir>
#include <QtTest>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

// Says why when a Result is an error. The expression is evaluated once.
#define VERIFY_OK(expression)                                                                                          \
    do {                                                                                                               \
        const auto &filatureVerified = (expression);                                                                   \
        QVERIFY2(filatureVerified.has_value(),                                                                         \
                 filatureVerified.has_value() ? "" : filature::describe(filatureVerified.error()).c_str());            \
    } while (false)
#define COMPARE_ERROR(expression, expectedCode)                                                                        \
    do {                                                                                                               \
        const auto &filatureCompared = (expression);                                                                   \
        QVERIFY2(!filatureCompared.has_value(), "succeeded");                                                          \
        QVERIFY2(filatureCompared.error().code == (expectedCode),                                                      \
                 filature::describe(filatureCompared.error()).c_str());                                                \
    } while (false)

namespace filature::test {

inline constexpr const char *kPassphrase = "correct horse battery staple";

// A temporary folder, which also holds the witnesses while it lives.
class Sandbox
{
public:
    Sandbox() { qputenv("FILATURE_WITNESS_DIR", m_folder.filePath(QStringLiteral("witness")).toUtf8()); }
    [[nodiscard]] std::string path(const std::string &name) const { return m_folder.path().toStdString() + "/" + name; }

private:
    QTemporaryDir m_folder;
};

inline std::string bytesOfFile(const std::string &path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

inline void writeFile(const std::string &path, const std::string &bytes)
{
    std::ofstream(path, std::ios::binary | std::ios::trunc)
        .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

inline void copyFile(const std::string &from, const std::string &to)
{
    std::filesystem::copy_file(from, to, std::filesystem::copy_options::overwrite_existing);
}

// A table with rows of known content over some dozen pages.
inline constexpr const char *kSomeRows =
    "CREATE TABLE sample(id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;"
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4000) "
    "INSERT INTO sample SELECT i, printf('row %d of the sample, made for the tests %d', i, i * 7919) FROM n;";

// Makes a case with the rows above and closes it.
inline Result<void> makeCase(const std::string &path, bool encrypted)
{
    FILATURE_TRY_ASSIGN(made,
                        storage::CaseFile::create(path, encrypted ? storage::CaseKey(kPassphrase) : storage::CaseKey(),
                                                  {"Sample", "T-1"}));
    FILATURE_TRY_ASSIGN(connection, made.connect(storage::CaseFile::Access::Write));
    return connection.execute(kSomeRows);
}

// Digest of all rows of the sample, or the error met while reading them.
inline Result<std::string> readSample(storage::Connection &connection)
{
    FILATURE_TRY_ASSIGN(rows, connection.prepare("SELECT id, text FROM sample ORDER BY id"));
    Sha256 hash;
    while (true) {
        FILATURE_TRY_ASSIGN(row, rows.step());
        if (!row) return toHex(hash.digest());
        hash.addNumber(static_cast<std::uint64_t>(rows.integer(0)));
        hash.addSized(rows.text(1));
    }
}

} // namespace filature::test
