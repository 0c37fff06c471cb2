// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of a segment made and read in a plain way.
#pragma once

#include "delimitedtable.h"
#include "ingest/delimitedreader.h"
#include "ingest/rowbatch.h"
#include "records/columncodec.h"
#include "records/columncollector.h"
#include "records/segmentdata.h"
#include "testcase.h"

#include <string>
#include <vector>

namespace filature::test {

// Columns of rows of cells, as the import collects them; missing cells are empty.
inline std::vector<records::BuiltColumn> columnsOf(const std::vector<Cells> &rows, std::size_t columns)
{
    std::vector<records::BuiltColumn> built;
    for (std::size_t c = 0; c < columns; ++c) {
        records::ColumnCollector collector;
        for (const Cells &row : rows) collector.addCopy(c < row.size() ? std::string_view(row[c]) : std::string_view{});
        built.push_back(collector.finish(records::ColumnKind::Source, static_cast<std::uint32_t>(c)));
    }
    return built;
}

// Text of one record, from the unpacked parts.
inline std::string textAt(const records::BuiltColumn &column, std::size_t record)
{
    return std::string(column.dictionary.at(column.codes.at(record)));
}

// The same from the blobs.
inline std::vector<std::string> textsInBlobs(const records::BuiltColumn &column)
{
    const records::Dictionary dictionary = must(records::decodeDictionary(column.dictionaryBlob));
    const records::Codes codes = must(records::decodeCodes(column.codesBlob, dictionary.size()));
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < codes.size(); ++i) texts.emplace_back(dictionary.at(codes.at(i)));
    return texts;
}

// Whether the texts ascend in dictionary order, each once.
inline bool isSortedDictionary(const records::Dictionary &dictionary)
{
    for (std::uint32_t code = 1; code < dictionary.size(); ++code)
        if (records::compareTexts(dictionary.at(code - 1), dictionary.at(code)) >= 0) return false;
    return true;
}

// All batches of a text in the dialect of these tests.
inline std::vector<ingest::RowBatch> batchesOf(ingest::ByteSource &source, const ingest::Dialect &dialect)
{
    ingest::DelimitedReader reader(source, dialect);
    JobControl job;
    std::vector<ingest::RowBatch> batches;
    do {
        batches.emplace_back();
        must(reader.next(batches.back(), job));
    } while (!batches.back().rows.empty());
    batches.pop_back();
    return batches;
}

} // namespace filature::test
