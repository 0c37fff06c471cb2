// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/rowwriter.h"

#include "records/jsontext.h"

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace filature::records {

namespace {

constexpr std::size_t kBufferBytes = 64 * 1024;

// What all formats share: bytes are gathered and handed on in large pieces.
class BufferedRowWriter : public RowWriter
{
public:
    explicit BufferedRowWriter(RowSink sink) : m_sink(std::move(sink)) { m_buffer.reserve(2 * kBufferBytes); }

protected:
    [[nodiscard]] Result<void> flushWhenFull() { return m_buffer.size() < kBufferBytes ? Result<void>{} : flush(); }
    [[nodiscard]] Result<void> flush()
    {
        if (m_buffer.empty()) return {};
        Result<void> written = m_sink(m_buffer);
        m_buffer.clear();
        return written;
    }

    std::string m_buffer;

private:
    RowSink m_sink;
};

template<typename Word>
Word loaded(const char *bytes)
{
    Word word;
    std::memcpy(&word, bytes, sizeof word);
    return word;
}

// Some byte of the word is one that a CSV cell must be quoted for. (x - 1) & ~x has its high bit set in a zero byte,
// and none is found where there is none: Bit Twiddling Hacks, "Determine if a word has a zero byte".
template<typename Word>
bool holdsSpecial(Word word)
{
    constexpr Word kOnes = static_cast<Word>(~Word{0}) / 0xFF;
    constexpr Word kHighBits = kOnes * 0x80;
    const auto zeroByte = [](Word x) { return (x - kOnes) & ~x; };
    return ((zeroByte(word ^ kOnes * '"') | zeroByte(word ^ kOnes * ',') | zeroByte(word ^ kOnes * '\n') |
             zeroByte(word ^ kOnes * '\r')) &
            kHighBits) != 0;
}

// Whole words, the last one overlapping the one before.
template<typename Word>
bool holdsSpecial(std::string_view text)
{
    for (std::size_t i = 0; i + sizeof(Word) < text.size(); i += sizeof(Word))
        if (holdsSpecial(loaded<Word>(text.data() + i))) return true;
    return holdsSpecial(loaded<Word>(text.data() + text.size() - sizeof(Word)));
}

bool needsQuotes(std::string_view cell)
{
    if (cell.size() >= sizeof(std::uint64_t)) return holdsSpecial<std::uint64_t>(cell);
    if (cell.size() >= sizeof(std::uint32_t)) return holdsSpecial<std::uint32_t>(cell);
    return std::ranges::any_of(cell, [](char c) { return c == '"' || c == ',' || c == '\n' || c == '\r'; });
}

class CsvRowWriter final : public BufferedRowWriter
{
public:
    CsvRowWriter(RowSink sink, RowWriterOptions options) : BufferedRowWriter(std::move(sink)), m_options(options) {}

    Result<void> begin(std::span<const std::string_view> columns) override
    {
        return columns.empty() ? Result<void>{} : row(columns); // an empty line is no header
    }

    Result<void> row(std::span<const std::string_view> cells) override
    {
        constexpr std::size_t kMostAround = 4; // quotes, apostrophe, separator
        std::size_t most = kMostAround;
        for (const std::string_view cell : cells) most += 2 * cell.size() + kMostAround;
        const std::size_t before = m_buffer.size();
        m_buffer.resize_and_overwrite(before + most, [this, cells, before](char *bytes, std::size_t) {
            return static_cast<std::size_t>(writeRow(cells, bytes + before) - bytes);
        });
        return flushWhenFull();
    }

    Result<void> end() override { return flush(); }

private:
    [[nodiscard]] char *writeRow(std::span<const std::string_view> cells, char *out) const
    {
        // One empty cell is a row, an empty line is none.
        if (cells.size() == 1 && cells.front().empty()) out = std::ranges::copy(std::string_view("\"\""), out).out;
        for (bool isFirst = true; const std::string_view cell : cells) {
            if (!std::exchange(isFirst, false)) *out++ = ',';
            out = writeCell(cell, out);
        }
        *out++ = '\n';
        return out;
    }

    [[nodiscard]] char *writeCell(std::string_view cell, char *out) const
    {
        if (cell.empty()) return out;
        const bool isDefused = m_options.isFormulaSafe && std::string_view("=+-@\t\r").contains(cell.front());
        const bool isQuoted = needsQuotes(cell);
        if (isQuoted) *out++ = '"';
        if (isDefused) *out++ = '\'';
        if (!isQuoted) {
            std::memcpy(out, cell.data(), cell.size());
            return out + cell.size();
        }
        for (const char c : cell) {
            if (c == '"') *out++ = '"';
            *out++ = c;
        }
        *out++ = '"';
        return out;
    }

    RowWriterOptions m_options;
};

// The names of the members of one row, each ready to be written.
class MemberNames
{
public:
    void add(std::string_view column)
    {
        const std::string unique =
            uniqueName(column.empty() ? "c" + std::to_string(m_written.size() + 1) : std::string(column));
        std::string written = m_written.empty() ? "{" : ",";
        appendJsonString(unique, written);
        written += ":\"";
        m_written.push_back(std::move(written));
    }
    // `{"name":"` for the first, `,"name":"` for the others.
    std::string_view at(std::size_t position)
    {
        while (position >= m_written.size()) add({});
        return m_written[position];
    }

private:
    std::string uniqueName(std::string name)
    {
        if (m_taken.try_emplace(name, 2).second) return name;
        std::size_t &number = m_taken.at(name);
        std::string unique;
        do unique = name + "_" + std::to_string(number++);
        while (!m_taken.try_emplace(unique, 2).second);
        return unique;
    }

    // With the number that the next column of that name gets, so that a header of equal names stays linear.
    std::unordered_map<std::string, std::size_t> m_taken;
    std::vector<std::string> m_written;
};

class JsonRowWriter final : public BufferedRowWriter
{
public:
    JsonRowWriter(RowSink sink, RowFormat format)
        : BufferedRowWriter(std::move(sink)), m_isArray(format == RowFormat::Json)
    {
    }

    Result<void> begin(std::span<const std::string_view> columns) override
    {
        for (const std::string_view column : columns) m_names.add(column);
        if (m_isArray) m_buffer += '[';
        return {};
    }

    Result<void> row(std::span<const std::string_view> cells) override
    {
        if (m_isArray) m_buffer += std::exchange(m_isFirst, false) ? "\n" : ",\n";
        if (cells.empty()) m_buffer += '{';
        for (std::size_t i = 0; i < cells.size(); ++i) {
            m_buffer += m_names.at(i);
            appendJsonEscaped(cells[i], m_buffer);
            m_buffer += '"';
        }
        m_buffer += m_isArray ? "}" : "}\n";
        return flushWhenFull();
    }

    Result<void> end() override
    {
        if (m_isArray) m_buffer += m_isFirst ? "]\n" : "\n]\n";
        return flush();
    }

private:
    bool m_isArray;
    bool m_isFirst = true;
    MemberNames m_names;
};

} // namespace

std::unique_ptr<RowWriter> makeRowWriter(RowFormat format, RowSink sink, RowWriterOptions options)
{
    if (format == RowFormat::Csv) return std::make_unique<CsvRowWriter>(std::move(sink), options);
    return std::make_unique<JsonRowWriter>(std::move(sink), format);
}

} // namespace filature::records
