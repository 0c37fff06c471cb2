// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/dialect.h"

#include "core/jobcontrol.h"
#include "ingest/delimitedreader.h"
#include "ingest/dialectfinder.h"
#include "ingest/encoding.h"
#include "ingest/signature.h"
#include "ingest/sourcetext.h"
#include "ingest/tablefinder.h"

#include <algorithm>
#include <charconv>

namespace filature::ingest {

namespace {

constexpr std::size_t kSample = 256 * 1024;      // bytes scored
constexpr std::size_t kMostSample = 4U << 20;    // bytes looked at when so much does not hold a few lines
constexpr std::size_t kFewestLines = 4;
constexpr std::size_t kProbes = 12;              // places further on where the encoding is looked at
constexpr std::size_t kProbeBytes = 64 * 1024;
constexpr std::size_t kMostRowsShown = 100;
constexpr std::size_t kLongestMark = 16;

// What the user may write for a mark that cannot be typed.
std::string markOf(std::string_view text)
{
    if (text == "tab" || text == "\\t") return "\t";
    if (text == "space") return " ";
    std::string mark;
    for (std::size_t i = 0; i < text.size(); ++i) {
        unsigned value = 0;
        if (text.substr(i).starts_with("\\x") && i + 4 <= text.size()
            && std::from_chars(text.data() + i + 2, text.data() + i + 4, value, 16).ptr == text.data() + i + 4) {
            mark += static_cast<char>(value);
            i += 3;
        } else if (text.substr(i).starts_with("\\t")) {
            mark += '\t';
            ++i;
        } else {
            mark += text[i];
        }
    }
    return mark;
}

class Detector
{
public:
    Detector(ByteSource &source, const DialectOptions &options, JobControl &job) : m_source(source), m_options(options), m_job(job)
    {
        for (std::optional<std::string> *mark : {&m_options.delimiter, &m_options.quote, &m_options.escape})
            if (*mark) *mark = markOf(**mark);
    }

    Result<Detection> run()
    {
        FILATURE_TRY(checkOptions());
        if (m_source.size() == 0) {
            m_found.format = "empty";
            return std::move(m_found);
        }
        FILATURE_TRY(findEncoding());
        FILATURE_TRY(m_job.check());
        FILATURE_TRY(findStructure());
        FILATURE_TRY(readFirstRows());
        return std::move(m_found);
    }

private:
    Result<void> checkOptions() const
    {
        for (const auto &mark : {m_options.delimiter, m_options.quote, m_options.escape})
            if (mark && mark->size() > kLongestMark) return fail(ErrorCode::Usage, "a delimiter, quote or escape of more than 16 bytes");
        return {};
    }

    void note(std::string part, std::string value, std::string reason, double confidence)
    {
        m_found.findings.push_back({std::move(part), std::move(value), std::move(reason), confidence});
    }

    Result<std::string> bytesAt(std::uint64_t offset, std::size_t size)
    {
        std::string bytes(static_cast<std::size_t>(std::min<std::uint64_t>(size, m_source.size() - offset)), '\0');
        std::size_t got = 0;
        while (got < bytes.size()) {
            FILATURE_TRY_ASSIGN(part, m_source.read(offset + got, std::span(bytes).subspan(got)));
            if (part == 0) break;
            got += part;
        }
        bytes.resize(got);
        return bytes;
    }

    Result<void> findEncoding()
    {
        FILATURE_TRY_ASSIGN(head, bytesAt(0, kSample));
        const bool isWhole = head.size() == m_source.size();
        if (const auto kind = binaryKind(head); kind && !m_options.encoding) return fail(ErrorCode::UnsupportedFormat, *kind);
        EncodingGuess guess;
        if (m_options.encoding) {
            guess = chosenEncoding(*m_options.encoding, head);
            if (guess.name.empty()) return fail(ErrorCode::Usage, "unknown encoding");
        } else {
            if (!isWhole) FILATURE_TRY(addProbes(head));
            guess = detectEncoding(head, isWhole);
            if (!isWhole && guess.name == "UTF-8" && guess.fallback.empty()) guess.fallback = "windows-1252";
        }
        m_found.dialect.encoding = guess.name;
        m_found.dialect.fallbackEncoding = guess.fallback;
        m_found.dialect.bomBytes = guess.bomBytes;
        note("encoding", guess.name, guess.reason, guess.confidence);
        return {};
    }

    // Lines with bytes beyond ASCII from further on, so that an accent late in the file is seen.
    Result<void> addProbes(std::string &head)
    {
        const auto isAscii = [](std::string_view text) { return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; }); };
        if (head.size() < kSample || head.contains('\0')) return {};
        const std::uint64_t step = (m_source.size() - kSample) / kProbes;
        for (std::size_t i = 0; i < kProbes; ++i) {
            FILATURE_TRY(m_job.check());
            FILATURE_TRY_ASSIGN(probe, bytesAt(kSample + step * i, kProbeBytes));
            const std::string_view view = probe;
            std::size_t at = view.find('\n');
            while (at != std::string_view::npos && head.size() < 2 * kSample) {
                const std::size_t end = view.find('\n', at + 1);
                if (end == std::string_view::npos) break;
                if (const std::string_view line = view.substr(at, end - at); !isAscii(line)) head += line;
                at = end;
            }
        }
        return {};
    }

    Result<void> findStructure()
    {
        FILATURE_TRY_ASSIGN(text, SourceText::create(m_source, m_found.dialect));
        std::size_t size = kSample;
        FILATURE_TRY(text.fill(size));
        while (!text.isFinal() && size < kMostSample && countLineEnds(text.view()) < kFewestLines) {
            size *= 2;
            FILATURE_TRY(text.fill(size));
        }
        const FoundSyntax found = findSyntax(text.view(), text.isFinal(), m_options);
        Syntax syntax = found.syntax;
        syntax.comment = findComment(text.view(), text.isFinal(), syntax);
        const FoundTable table = findTable(text.view(), text.isFinal(), syntax, m_options.headerRows);
        fillDialect(syntax, table, text.rawOffset(table.begin));
        noteSyntax(found, syntax);
        note("header", std::to_string(table.headerRows), table.headerReason, table.headerConfidence);
        if (table.preambleLines > 0) note("preamble", std::to_string(table.preambleLines), "before-table", 0.9);
        note("columns", std::to_string(table.columns), found.consistency >= 1 ? "every-row" : "most-rows", found.consistency);
        return {};
    }

    void fillDialect(const Syntax &syntax, const FoundTable &table, std::uint64_t offset)
    {
        Dialect &dialect = m_found.dialect;
        dialect.delimiter = syntax.delimiter;
        dialect.quote = syntax.quote;
        dialect.escape = m_options.escape.value_or(syntax.escape);
        dialect.comment = syntax.comment;
        dialect.lineEnd = syntax.lineEnd == LineEnd::Cr ? "\r" : syntax.lineEnd == LineEnd::CrLf ? "\r\n" : "\n";
        dialect.columns = table.columns;
        dialect.headerRows = table.headerRows;
        dialect.tableOffset = offset;
    }

    void noteSyntax(const FoundSyntax &found, const Syntax &syntax)
    {
        const char *delimiterReason = m_options.delimiter ? "overridden" : found.isDelimiterSeen ? "consistent-width" : "one-column";
        note("delimiter", syntax.delimiter, delimiterReason, m_options.delimiter ? 1 : found.confidence);
        note("quote", syntax.quote, m_options.quote ? "overridden" : found.isQuoteSeen ? "cells-in-quotes" : "usual",
             m_options.quote || found.isQuoteSeen ? 1 : 0.5);
        note("escape", m_found.dialect.escape, m_options.escape ? "overridden" : found.isEscapeSeen ? "before-quotes" : "doubled-quotes", 1);
        note("line-end", m_found.dialect.lineEnd, "prevailing", 1);
        if (!syntax.comment.empty()) note("comment", syntax.comment, "lines-without-cells", 0.8);
    }

    // The header's names and the first rows, as the reader gives them.
    Result<void> readFirstRows()
    {
        DelimitedReader reader(m_source, m_found.dialect);
        RowBatch batch;
        bool isDone = false;
        while (!isDone) {
            FILATURE_TRY(reader.next(batch, m_job));
            isDone = batch.rows.empty();
            for (const Row &row : batch.rows) {
                if (row.kind == RowKind::Header) addNames(batch, row);
                if (row.kind == RowKind::Stored && m_found.rows.size() < kMostRowsShown) addRow(batch, row);
                isDone = isDone || row.kind == RowKind::Stored; // the first batch with rows will do
            }
        }
        alignNames();
        if (m_found.dialect.headerRows == 0)
            for (std::uint32_t i = 0; i < m_found.dialect.columns; ++i) m_found.columnNames.push_back("c" + std::to_string(i + 1));
        return {};
    }

    void addNames(const RowBatch &batch, const Row &row)
    {
        auto &names = m_found.columnNames;
        names.resize(std::max<std::size_t>({names.size(), row.cellCount, m_found.dialect.columns}));
        for (std::uint32_t column = 0; column < row.cellCount; ++column) {
            const std::string_view part = batch.cell(row, column);
            if (part.empty()) continue;
            if (!names[column].empty()) names[column] += ' ';
            names[column] += part;
        }
    }

    // A header with more cells than the table has columns: empty ones are left out, so that the names stand over their columns.
    void alignNames()
    {
        auto &names = m_found.columnNames;
        while (names.size() > m_found.dialect.columns) {
            const auto empty = std::ranges::find_if(names, &std::string::empty);
            if (empty == names.end()) break;
            names.erase(empty);
        }
    }

    void addRow(const RowBatch &batch, const Row &row)
    {
        std::vector<std::string> cells;
        for (std::uint32_t column = 0; column < row.cellCount; ++column) cells.emplace_back(batch.cell(row, column));
        m_found.rows.push_back(std::move(cells));
    }

    ByteSource &m_source;
    DialectOptions m_options;
    JobControl &m_job;
    Detection m_found;
};

} // namespace

Result<Detection> detect(ByteSource &source, const DialectOptions &options, JobControl &job)
{
    return Detector(source, options, job).run();
}

} // namespace filature::ingest
