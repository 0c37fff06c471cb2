// SPDX-License-Identifier: GPL-3.0-or-later
#include "testcase.h"

#include "records/casedigest.h"
#include "records/rowcodec.h"
#include "records/verbatim.h"
#include "storage/sqlfunction.h"

#include <format>

namespace filature::test {

using namespace records;

ImportOptions plainOptions(unsigned threads)
{
    ImportOptions options;
    options.dialect.encoding = "UTF-8";
    options.dialect.delimiter = ",";
    options.dialect.quote = "\"";
    options.dialect.headerRows = 1;
    options.threads = threads;
    return options;
}

TestCase::TestCase(bool isEncrypted, const Clock &clock)
    : m_key(isEncrypted ? storage::CaseKey(kPassphrase) : storage::CaseKey()), m_clock(clock)
{
    m_file = std::make_unique<storage::CaseFile>(must(storage::CaseFile::create(casePath(), m_key, {"Test", "T-1"}, m_clock)));
}

std::string TestCase::write(const std::string &name, std::string_view bytes) const
{
    writeFile(path(name), std::string(bytes));
    return path(name);
}

void TestCase::reopen(storage::OpenMode mode)
{
    m_file.reset();
    m_file = std::make_unique<storage::CaseFile>(must(storage::CaseFile::open(casePath(), m_key, mode, m_clock)));
}

EvidenceInfo TestCase::import(const std::string &name, std::string_view text, const ImportOptions &options)
{
    return must(tryImport(name, text, options));
}

Result<EvidenceInfo> TestCase::tryImport(const std::string &name, std::string_view text, const ImportOptions &options)
{
    return importPath(write(name, text), options);
}

Result<EvidenceInfo> TestCase::importPath(const std::string &path, const ImportOptions &options)
{
    return Importer(*m_file).importFile(path, options, job);
}

std::vector<EvidenceInfo> TestCase::evidences()
{
    storage::Connection connection = reader();
    return must(listEvidence(connection));
}

std::string TestCase::digest() { return toHex(must(caseDigest(*m_file, job))); }

Result<DelimitedTable> TestCase::verbatim(const EvidenceInfo &evidence)
{
    storage::Connection connection = reader();
    TableWriter writer;
    FILATURE_TRY(writeVerbatim(connection, evidence, writer, job));
    return std::move(writer.table);
}

namespace {

void changeRows(const storage::SqlArguments &arguments, storage::SqlResult &result)
{
    std::vector<StoredRow> rows = must(decodeRows(arguments.text(0)));
    const auto at = rows.begin() + arguments.integer(1);
    const std::string_view what = arguments.text(2);
    const auto by = static_cast<std::uint64_t>(arguments.integer(3));
    if (what == "gone") rows.erase(at);
    else if (what == "flags") at->flags = static_cast<std::uint8_t>(at->flags + by);
    else (what == "row" ? at->row : what == "line" ? at->line : what == "offset" ? at->offset : at->length) += by;
    result.setBlob(encodeRows(rows));
}

} // namespace

void TestCase::execute(std::string_view sql)
{
    storage::Connection connection = writer();
    must(storage::registerFunction(connection, "changed_rows", 4, changeRows));
    must(connection.execute(sql));
}

std::int64_t TestCase::number(std::string_view sql)
{
    storage::Connection connection = reader();
    return must(connection.queryInteger(sql));
}

Result<void> TableWriter::begin(std::span<const std::string_view> columns)
{
    table.header.assign(columns.begin(), columns.end());
    return {};
}

Result<void> TableWriter::row(std::span<const std::string_view> cells)
{
    table.rows.emplace_back(cells.begin(), cells.end());
    return {};
}

Result<void> TableWriter::end()
{
    isEnded = true;
    return {};
}

std::vector<std::uint32_t> idsOf(const RecordSet &set)
{
    std::vector<std::uint32_t> ids;
    set.forEach([&ids](RecordId record) { ids.push_back(record.value); });
    return ids;
}

std::string manyRows(std::size_t rows, std::size_t first)
{
    std::string text = "NUM,NOM,CP,TEL\n";
    for (std::size_t i = first; i < first + rows; ++i)
        text += std::format("{},Nom{:03} É,{:05},0639980{:03}\n", i, i % 977, 56000 + i % 13 * 10, i % 1000);
    return text;
}

} // namespace filature::test
