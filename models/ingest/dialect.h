// SPDX-License-Identifier: GPL-3.0-or-later
// How a delimited text is cut into rows and cells, found from its bytes; every part can be overridden.
#pragma once

#include "core/error.h"
#include "ingest/bytesource.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace filature {
class JobControl;
}

namespace filature::ingest {

struct Dialect
{
    std::string encoding = "UTF-8";  // IANA name
    std::string fallbackEncoding;    // decodes cells that are not valid in `encoding` (mixed files); empty = U+FFFD
    std::uint8_t bomBytes = 0;       // length of the byte-order mark
    std::string delimiter = ",";     // one or more bytes of the decoded text; empty = one column
    std::string quote = "\"";        // one character; empty = none
    std::string escape;              // one character; equal to quote or empty = doubled quotes; "" with no quote = none
    std::uint32_t headerRows = 1;    // rows of the header, joined with a blank; 0 = none
    std::uint32_t columns = 0;       // width of the table
    std::uint64_t tableOffset = 0;   // first byte of the table (its header row), behind preamble and comments
    std::string comment;             // lines beginning with it outside the table's cells are comments; empty = none
    std::string lineEnd = "\n";      // the prevailing one: "\n", "\r\n" or "\r"
};

// What the user fixed; everything else is found.
struct DialectOptions
{
    std::optional<std::string> encoding;
    std::optional<std::string> delimiter; // "tab" and "\t" mean a tabulator
    std::optional<std::string> quote;     // "" = none
    std::optional<std::string> escape;
    std::optional<std::uint32_t> headerRows;
};

// Why a part of the dialect was chosen, for `preview` and for the journal.
struct Finding
{
    std::string part;    // "encoding", "delimiter", "quote", "escape", "header", "preamble" ...
    std::string value;
    std::string reason;  // machine word, e.g. "byte-order-mark", "consistent-width", "overridden"; the front end translates
    double confidence = 1; // 0..1
};

struct Detection
{
    std::string format = "csv";                 // "csv", "fixed" ...; "empty" for 0 bytes
    Dialect dialect;
    std::vector<Finding> findings;
    std::vector<std::string> columnNames;       // from the header, decoded; c1,c2,... where there is none. May repeat or be empty.
    std::vector<std::vector<std::string>> rows; // the first rows of the table (up to 100), decoded
};

// Looks at the beginning of the source and at samples further on (bounded: at most 4 MB, and at most 256 kB of it for scoring). Fails
// with UnsupportedFormat for bytes that are no text (pictures, programs, archives), with the kind in the detail.
[[nodiscard]] Result<Detection> detect(ByteSource &source, const DialectOptions &options, JobControl &job);

} // namespace filature::ingest
