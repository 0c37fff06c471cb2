// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a row that is too long to be held in memory: only the beginnings of its long cells are kept.
#pragma once

#include "core/error.h"
#include "ingest/sourcetext.h"
#include "ingest/syntax.h"

#include <cstdint>
#include <string>
#include <vector>

namespace filature {
class JobControl;
}

namespace filature::ingest {

struct LongRowCell
{
    std::string text;          // with its quotes, before unescaping; its beginning only if it is longer than kLongCellBytes
    std::uint64_t offset = 0;  // raw bytes, with quotes
    std::uint64_t length = 0;
    bool isEscaped = false;
    bool isQuoted = false;
};

struct LongRow
{
    std::uint64_t end = 0;      // raw offset behind the row
    std::string state;          // of the encoding there, see SourceText::start()
    std::uint64_t lineEnds = 0;
    std::vector<LongRowCell> cells;
    bool isStray = false;       // its quotes break the format: `end` and `cells` say nothing
    bool isTooLong = false;     // what would have to be kept is over kMostKept: no cells
};

// Sum of the texts kept of one row; a row over it is set aside.
constexpr std::size_t kMostKept = 64U << 20;

enum class LongRowReading : std::uint8_t {
    Row,  // by the format
    Line, // up to the next line end, without cells
};

// `text` stands at the row's beginning, at position 0, and is moved on; afterwards it must be started anew. Memory: kMostKept and a window.
[[nodiscard]] Result<LongRow> readLongRow(SourceText &text, const Syntax &syntax, LongRowReading reading, JobControl &job);

} // namespace filature::ingest
