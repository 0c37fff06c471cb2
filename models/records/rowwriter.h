// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of text as a stream of bytes: what `query`, `links` and exports print.
#pragma once

#include "core/error.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string_view>

namespace filature::records {

enum class RowFormat : std::uint8_t
{
    Csv,    // RFC 4180 with LF: comma, cells quoted only where needed
    Ndjson, // one JSON object and LF per row
    Json,   // one array of such objects, one per line
};

struct RowWriterOptions
{
    // CSV: cells that begin with = + - @ TAB or CR get an apostrophe in front, so that a spreadsheet takes them as
    // text. The cells are no longer verbatim then.
    bool isFormulaSafe = false;
};

// Called with some tens of KiB at a time; an error ends the writing.
using RowSink = std::function<Result<void>(std::string_view)>;

// begin(), rows, end(); in one thread. All text is valid UTF-8. After an error nothing more may be written.
class RowWriter
{
public:
    RowWriter() = default;
    RowWriter(const RowWriter &) = delete;
    RowWriter &operator=(const RowWriter &) = delete;
    virtual ~RowWriter() = default;

    // CSV: the names as the first line, as they are.
    // JSON: the names are the keys; an empty one becomes c1, c2 ... by its position, a repeated one gets _2, _3 ...
    // behind it.
    [[nodiscard]] virtual Result<void> begin(std::span<const std::string_view> columns) = 0;
    // May have fewer or more cells than there are columns: CSV writes what is there; JSON leaves missing ones out and
    // names those beyond the columns by position.
    [[nodiscard]] virtual Result<void> row(std::span<const std::string_view> cells) = 0;
    // Hands on what is left; there is nothing more to be written afterwards.
    [[nodiscard]] virtual Result<void> end() = 0;
};

[[nodiscard]] std::unique_ptr<RowWriter> makeRowWriter(RowFormat format, RowSink sink, RowWriterOptions options = {});

} // namespace filature::records
