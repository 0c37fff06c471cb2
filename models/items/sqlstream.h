// SPDX-License-Identifier: GPL-3.0-or-later
// The way of a result's rows from the thread that reads them to the one that shows them.
#pragma once

#include "access/opencase.h"
#include "core/error.h"
#include "core/jobcontrol.h"
#include "items/sqlresultmodel.h"

#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace filature::items {

// Rows of a result: the safe texts one behind the other.
struct SqlBatch
{
    enum class Kind : std::uint8_t { Null, Integer, Real, Text };
    int first = 0; // number of its first row; set when it arrives
    int rows = 0;
    std::string text;
    std::vector<std::uint32_t> ends;
    std::vector<Kind> kinds;
    std::vector<SqlKinds> columns; // what each column holds

    void add(std::size_t column, Kind kind, std::string_view safe)
    {
        text += safe;
        ends.push_back(static_cast<std::uint32_t>(text.size()));
        kinds.push_back(kind);
        if (columns.size() <= column) columns.resize(column + 1);
        if (kind == Kind::Text) ++columns[column].texts;
        else if (kind != Kind::Null) ++columns[column].numbers;
    }
    [[nodiscard]] std::string_view cell(std::size_t place) const
    {
        const std::uint32_t begin = place == 0 ? 0 : ends[place - 1];
        return std::string_view(text).substr(begin, ends[place] - begin);
    }
    [[nodiscard]] std::uint64_t bytes() const { return text.capacity() + ends.capacity() * sizeof(std::uint32_t) + kinds.capacity(); }
};

// Thread-safe.
class SqlStream
{
public:
    void setColumns(std::vector<std::string> names)
    {
        const std::lock_guard lock(m_mutex);
        m_names = std::move(names);
    }
    void push(SqlBatch batch)
    {
        const std::lock_guard lock(m_mutex);
        m_batches.push_back(std::move(batch));
    }
    // The names once, and what has come since.
    [[nodiscard]] std::pair<std::optional<std::vector<std::string>>, std::vector<SqlBatch>> take()
    {
        const std::lock_guard lock(m_mutex);
        return {std::exchange(m_names, std::nullopt), std::exchange(m_batches, {})};
    }

private:
    std::mutex m_mutex;
    std::optional<std::vector<std::string>> m_names;
    std::vector<SqlBatch> m_batches;
};

struct SqlEnd
{
    bool hasMore = false;
    bool isFullByBytes = false;
    qint64 elapsedMs = 0;
    std::optional<Error> notJournalled;
};

// In a worker: prepares, journals, then reads rows into the stream until the limits. Looks at the job every 4,000 instructions.
[[nodiscard]] Result<SqlEnd> readSql(const access::OpenCase &opened, const SqlQuestion &question, const SqlLimits &limits, SqlStream &stream,
                                     JobControl &job);

} // namespace filature::items
