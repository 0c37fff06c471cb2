// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/longrow.h"

#include "core/jobcontrol.h"
#include "ingest/cellfinisher.h"
#include "ingest/rowbatch.h"
#include "ingest/specialindex.h"

#include <algorithm>
#include <span>

namespace filature::ingest {

namespace {

constexpr std::size_t kWindow = 1 << 20;
constexpr std::size_t kLongCellKept = kLongCellPrefix + 16; // more than is shown, so that it can be cut between characters

class LongRowCutter
{
public:
    LongRowCutter(SourceText &text, const Syntax &syntax, LongRowReading reading)
        : m_source(text), m_syntax(syntax), m_reading(reading),
          m_guard(2 * std::max({syntax.delimiter.size(), syntax.quote.size(), syntax.escape.size()}) + 2)
    {
        std::string special = "\n\r";
        for (const std::string *mark : {&syntax.delimiter, &syntax.quote, &syntax.escape})
            if (!mark->empty()) special += mark->front();
        m_index = SpecialIndex(special);
    }

    Result<LongRow> run(JobControl &job)
    {
        FILATURE_TRY(slide(0));
        beginCell(0);
        while (!m_isDone) {
            FILATURE_TRY(job.check());
            const std::size_t passed = passWindow();
            if (m_isDone) break;
            keepText(passed);
            FILATURE_TRY(slide(passed));
            if (m_source.isFinal() && m_source.view().empty()) endAtEnd();
        }
        return std::move(m_row);
    }

private:
    Result<void> slide(std::size_t passed)
    {
        m_source.drop(passed);
        m_kept = 0;
        m_cellAt = 0;
        return m_source.fill(kWindow);
    }

    // Goes through what can be decided in the window; returns the position up to which it was passed.
    std::size_t passWindow()
    {
        const std::string_view view = m_source.view();
        const std::size_t limit = m_source.isFinal() ? view.size() : view.size() - std::min(view.size(), m_guard);
        m_positions.resize(limit);
        const std::size_t found = m_index.find(view.data(), 0, static_cast<std::uint32_t>(limit), m_positions.data());
        std::size_t ignoreTo = 0;
        for (const std::uint32_t at : std::span(m_positions).first(found)) {
            if (at < ignoreTo) continue;
            ignoreTo = std::max(pass(view, at), ignoreTo);
            if (m_isDone) return at;
        }
        return std::min(std::max(limit, ignoreTo), view.size());
    }

    // Looks at the special byte `at`; returns up to where the following ones are to be ignored.
    std::size_t pass(std::string_view view, std::size_t at)
    {
        if (m_reading == LongRowReading::Row) {
            if (m_syntax.isEscape(view, at)) {
                m_cell.isEscaped = true;
                return at + m_syntax.escape.size() + 1;
            }
            if (m_isQuoted) return passInQuotes(view, at);
            if (m_isAtCellBegin && at == m_cellAt && m_syntax.isQuote(view, at)) {
                m_isQuoted = m_cell.isQuoted = true;
                m_isAtCellBegin = false;
                return at + m_syntax.quote.size();
            }
            if (m_syntax.isDelimiter(view, at)) {
                endCell(at);
                beginCell(at + m_syntax.delimiter.size());
                return m_cellAt;
            }
        }
        if (const std::size_t lineEnd = lineEndAt(view, at); lineEnd != 0) {
            ++m_row.lineEnds;
            endCell(at);
            endRow(at + lineEnd);
        }
        return at;
    }

    std::size_t passInQuotes(std::string_view view, std::size_t at)
    {
        if (const std::size_t lineEnd = lineEndAt(view, at); lineEnd != 0) {
            ++m_row.lineEnds;
            return at + lineEnd;
        }
        if (!m_syntax.isQuote(view, at)) return at;
        const std::size_t behind = at + m_syntax.quote.size();
        if (m_syntax.isQuote(view, behind)) {
            m_cell.isEscaped = true;
            return behind + m_syntax.quote.size();
        }
        if (m_syntax.endsCell(view, behind)) {
            m_isQuoted = false;
            return behind;
        }
        m_row.isStray = true;
        m_isDone = true;
        return at;
    }

    void beginCell(std::size_t at)
    {
        m_cell = {};
        m_cell.offset = m_source.rawOffset(at);
        m_cellAt = m_kept = at;
        m_isAtCellBegin = true;
    }

    // Copies the current cell's text up to `to`, as far as it is wanted.
    void keepText(std::size_t to)
    {
        const std::size_t wanted = kLongCellBytes + 1 - std::min<std::size_t>(m_cell.text.size(), kLongCellBytes + 1);
        if (to > m_kept && m_reading == LongRowReading::Row && !m_row.isTooLong) {
            const std::string_view part = m_source.view().substr(m_kept, std::min(wanted, to - m_kept));
            m_cell.text += part;
            m_keptBytes += part.size();
            if (m_keptBytes > kMostKept) giveUpCells();
        }
        m_isAtCellBegin = m_isAtCellBegin && to == m_cellAt;
        m_kept = to;
    }

    void giveUpCells()
    {
        m_row.isTooLong = true;
        m_row.cells.clear();
        m_row.cells.shrink_to_fit();
        m_cell.text.clear();
    }

    void endCell(std::size_t at)
    {
        keepText(at);
        m_cell.length = m_source.rawOffset(at) - m_cell.offset;
        if (m_row.isTooLong || m_reading == LongRowReading::Line) return;
        if (m_cell.text.size() > kLongCellBytes) {
            m_keptBytes -= m_cell.text.size() - kLongCellKept;
            m_cell.text.resize(kLongCellKept);
            m_cell.text.shrink_to_fit();
        }
        m_row.cells.push_back(std::move(m_cell));
    }

    void endRow(std::size_t at)
    {
        m_row.end = m_source.rawOffset(at);
        m_row.state = m_source.stateAt(at);
        m_isDone = true;
    }

    void endAtEnd()
    {
        m_row.isStray = m_isQuoted;
        endCell(0);
        endRow(0);
    }

    SourceText &m_source;
    const Syntax &m_syntax;
    LongRowReading m_reading;
    std::size_t m_guard;
    SpecialIndex m_index;
    std::vector<std::uint32_t> m_positions;
    LongRow m_row;
    LongRowCell m_cell;
    std::size_t m_cellAt = 0;  // where the cell begins, if it begins in the window
    std::size_t m_kept = 0;    // the cell's text before is kept
    std::size_t m_keptBytes = 0;
    bool m_isAtCellBegin = false;
    bool m_isQuoted = false;
    bool m_isDone = false;
};

} // namespace

Result<LongRow> readLongRow(SourceText &text, const Syntax &syntax, LongRowReading reading, JobControl &job)
{
    return LongRowCutter(text, syntax, reading).run(job);
}

} // namespace filature::ingest
