// SPDX-License-Identifier: GPL-3.0-or-later
// What the first rows of a table look like: against it later rows are judged.
#pragma once

#include "core/error.h"
#include "ingest/bytesource.h"
#include "ingest/dialect.h"
#include "ingest/rowbatch.h"
#include "ingest/syntax.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace filature::ingest {

class TableProfile
{
public:
    // Looks at a bounded stretch from the table's offset on, whatever the caller has read: the same for every reader of the source.
    [[nodiscard]] static Result<TableProfile> read(ByteSource &source, const Dialect &dialect, const Syntax &syntax);

    // The first cell is that of a header row: a cheap test before isHeader().
    [[nodiscard]] bool startsLikeHeader(const char *text, std::span<const Cell> cells) const
    {
        if (m_headers.empty() || cells.empty()) return false;
        const std::string_view first(text + cells[0].begin, cells[0].length);
        for (const auto &header : m_headers)
            if (header.front() == first) return true;
        return false;
    }
    // The row has the cells of a header row.
    [[nodiscard]] bool isHeader(const char *text, std::span<const Cell> cells) const;

private:
    void addHeader(const char *text, std::span<const Cell> cells);

    std::vector<std::vector<std::string>> m_headers;
};

} // namespace filature::ingest
