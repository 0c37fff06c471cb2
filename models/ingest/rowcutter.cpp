// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/rowcutter.h"

#include <algorithm>

namespace filature::ingest {

namespace {

// Bytes indexed at a time: few where a row is looked at alone, more and more when rows are cut one behind the other.
constexpr std::uint32_t kFirstBlock = 512;
constexpr std::uint32_t kIndexBlock = 16 * 1024;

std::string specialBytes(const Syntax &syntax)
{
    std::string bytes = "\n\r";
    for (const std::string *mark : {&syntax.delimiter, &syntax.quote, &syntax.escape})
        if (!mark->empty()) bytes += mark->front();
    return bytes;
}

std::uint32_t longestMark(const Syntax &syntax)
{
    return static_cast<std::uint32_t>(std::max({syntax.delimiter.size(), syntax.quote.size(), syntax.escape.size()}));
}

} // namespace

void CellStore::cutBack(std::size_t first)
{
    used = first;
    while (!escaped.empty() && escaped.back() >= first) escaped.pop_back();
}

void CellStore::add(Cell cell)
{
    if (used == cells.size()) cells.resize(used + 1024);
    cells[used++] = cell;
}

RowCutter::RowCutter(Syntax syntax)
    : m_syntax(std::move(syntax))
    , m_isSimple(m_syntax.delimiter.size() == 1 && m_syntax.quote.size() <= 1 && m_syntax.escape.empty()
                 && m_syntax.delimiter != "\n" && m_syntax.delimiter != "\r" && m_syntax.delimiter != m_syntax.quote)
    , m_index(specialBytes(m_syntax))
{
}

void RowCutter::setText(const char *text, std::uint32_t end, bool isFinal)
{
    m_text = text;
    m_end = end;
    m_isFinal = isFinal;
    const std::uint32_t guard = 2 * longestMark(m_syntax) + 2;
    m_limit = isFinal ? end : end - std::min(end, guard);
    m_isInStep = false;
}

void RowCutter::seek(std::uint32_t position)
{
    m_next = m_stop = m_positions.data();
    m_indexedTo = position;
    m_block = kFirstBlock;
}

// Finds the next block's special bytes, and room for as many cells. False = there are no more.
bool RowCutter::refill(CellStore &store)
{
    while (m_indexedTo < m_limit) {
        const std::uint32_t to = std::min(m_limit, m_indexedTo + m_block);
        if (m_positions.size() < m_block) m_positions.resize(m_block);
        m_block = std::min(2 * m_block, kIndexBlock);
        const std::size_t found = m_index.find(m_text, m_indexedTo, to, m_positions.data());
        m_indexedTo = to;
        m_next = m_positions.data();
        m_stop = m_next + found;
        if (found == 0) continue;
        if (store.cells.size() < store.used + found + 2) store.cells.resize(std::max(store.used + found + 2, store.cells.size() * 2));
        return true;
    }
    m_next = m_stop = m_positions.data();
    return false;
}

// One row being cut. A struct of its own so that its members stay in registers: everything is inlined into cutRow().
template<bool kIsSimple>
struct RowCutter::Run
{
    RowCutter &cutter;
    CellStore &store;
    const OddLineEnds oddLineEnds;
    const char *const text;
    const std::uint32_t end;
    const char delimiter;
    const char quote;
    const std::uint32_t *next;
    const std::uint32_t *stop;
    std::uint32_t cellBegin; // of the cell with its quote
    std::uint32_t at = 0;       // the special byte looked at; end of the text = there are no more
    std::uint32_t ignoreTo = 0; // special bytes before are parts of a mark, or escaped
    std::uint32_t lineEnds = 0;
    Cell content{};
    bool isEscaped = false;

    Run(RowCutter &theCutter, CellStore &theStore, OddLineEnds odd, std::uint32_t begin)
        : cutter(theCutter), store(theStore), oddLineEnds(odd), text(cutter.m_text), end(cutter.m_end),
          delimiter(firstByte(cutter.m_syntax.delimiter)), quote(firstByte(cutter.m_syntax.quote)), next(cutter.m_next),
          stop(cutter.m_stop), cellBegin(begin)
    {
    }

    static char firstByte(const std::string &mark) { return mark.empty() ? '\0' : mark.front(); }
    [[nodiscard]] const Syntax &syntax() const { return cutter.m_syntax; }
    [[nodiscard]] std::uint32_t quoteSize() const { return kIsSimple ? 1 : static_cast<std::uint32_t>(syntax().quote.size()); }
    [[nodiscard]] std::uint32_t delimiterSize() const { return kIsSimple ? 1 : static_cast<std::uint32_t>(syntax().delimiter.size()); }

    [[nodiscard]] bool isDelimiter(std::uint32_t p) const { return kIsSimple ? text[p] == delimiter : syntax().isDelimiter({text, end}, p); }
    [[nodiscard]] bool isQuote(std::uint32_t p) const { return kIsSimple ? text[p] == quote : syntax().isQuote({text, end}, p); }
    [[nodiscard]] bool isEscape(std::uint32_t p) const { return !kIsSimple && syntax().isEscape({text, end}, p); }
    [[nodiscard]] bool isLineEnd(std::uint32_t p) const { return text[p] == '\n' || text[p] == '\r'; }
    [[nodiscard]] bool endsCell(std::uint32_t p) const { return p >= end || isLineEnd(p) || isDelimiter(p); }
    [[nodiscard]] bool isCrLf(std::uint32_t p) const { return text[p] == '\r' && p + 1 < end && text[p + 1] == '\n'; }

    [[gnu::always_inline]] bool advance()
    {
        do {
            if (next == stop) [[unlikely]] {
                const bool found = cutter.refill(store);
                next = cutter.m_next;
                stop = cutter.m_stop;
                if (!found) {
                    at = end;
                    return false;
                }
            }
            at = *next++;
        } while (!kIsSimple && at < ignoreTo);
        return true;
    }

    void passEscaped()
    {
        ignoreTo = std::min(at + static_cast<std::uint32_t>(syntax().escape.size()) + 1, end);
        isEscaped = true;
    }

    [[nodiscard]] bool isOdd() const
    {
        if (syntax().lineEnd == LineEnd::Lf) return text[at] == '\r' && !isCrLf(at);
        return syntax().lineEnd == LineEnd::CrLf ? !isCrLf(at) : text[at] == '\n' || isCrLf(at);
    }

    // Moves to the special byte that ends the quoted cell, or to the end of the text.
    [[gnu::always_inline]] CutStatus passQuoted()
    {
        const CutStatus open = cutter.m_isFinal ? CutStatus::StrayQuote : CutStatus::NeedMore;
        content.begin = cellBegin + quoteSize();
        if (!advance()) return open; // the opening quote
        if (!kIsSimple) ignoreTo = content.begin;
        for (;;) {
            if (!advance()) return open;
            if (isEscape(at)) {
                passEscaped();
            } else if (isQuote(at)) {
                const std::uint32_t behind = at + quoteSize();
                if (behind >= end || !isQuote(behind)) break;
                if (!advance()) return CutStatus::NeedMore;
                if (!kIsSimple) ignoreTo = behind + quoteSize();
                isEscaped = true;
            } else if (text[at] == '\n') {
                lineEnds += text[at - 1] != '\r';
            } else if (text[at] == '\r') {
                ++lineEnds;
            }
        }
        content.length = at - content.begin;
        if (!endsCell(at + quoteSize())) return CutStatus::StrayQuote;
        if (!kIsSimple) ignoreTo = at + quoteSize();
        return advance() || cutter.m_isFinal ? CutStatus::Row : CutStatus::NeedMore;
    }

    [[gnu::always_inline]] CutStatus passUnquoted()
    {
        content.begin = cellBegin;
        while (advance()) {
            if (kIsSimple && text[at] == delimiter) break;
            if (!kIsSimple && isDelimiter(at)) break;
            if (isLineEnd(at)) {
                if (oddLineEnds != OddLineEnds::AreData || !isOdd()) break;
                ++lineEnds;
            } else if (isEscape(at)) {
                passEscaped();
            }
        }
        content.length = at - content.begin;
        return at < end || cutter.m_isFinal ? CutStatus::Row : CutStatus::NeedMore;
    }

    [[gnu::always_inline]] void addCell()
    {
        store.cells[store.used] = content;
        if (isEscaped) [[unlikely]] store.escaped.push_back(static_cast<std::uint32_t>(store.used));
        ++store.used;
    }

    // Ends the row at the line end `at`.
    [[gnu::always_inline]] CutStatus endRow(std::size_t firstCell, CutRow &row)
    {
        if (isOdd() && oddLineEnds != OddLineEnds::EndRow) [[unlikely]] {
            const bool fits = syntax().columns == 0 || store.used - firstCell + 1 == syntax().columns;
            if (!fits || oddLineEnds == OddLineEnds::AreData) return CutStatus::OddLineEnd;
        }
        addCell();
        row.end = at + 1;
        if (isCrLf(at)) {
            ++row.end;
            if (next == stop) cutter.m_isInStep = false; // the LF lies in the next block of the index
            else ++next;
        }
        row.lineEnds = lineEnds + 1;
        return CutStatus::Row;
    }
};

template<bool kIsSimple>
CutStatus RowCutter::cutRow(std::uint32_t begin, OddLineEnds oddLineEnds, CellStore &store, CutRow &row)
{
    const bool hasQuote = !m_syntax.quote.empty();
    const std::size_t firstCell = store.used;
    Run<kIsSimple> run(*this, store, oddLineEnds, begin);
    for (;;) {
        run.isEscaped = false;
        const bool isQuoted = hasQuote && run.cellBegin < m_end && run.isQuote(run.cellBegin);
        if (const CutStatus status = isQuoted ? run.passQuoted() : run.passUnquoted(); status != CutStatus::Row) return status;
        if (run.at == m_end) { // the end of the text
            run.addCell();
            row.end = m_end;
            row.lineEnds = run.lineEnds;
            break;
        }
        if (!run.isDelimiter(run.at)) {
            if (const CutStatus status = run.endRow(firstCell, row); status != CutStatus::Row) return status;
            break;
        }
        run.addCell();
        run.cellBegin = run.at + run.delimiterSize();
        if (!kIsSimple) run.ignoreTo = run.cellBegin;
    }
    row.cellCount = static_cast<std::uint32_t>(store.used - firstCell);
    m_next = run.next;
    m_stop = run.stop;
    return CutStatus::Row;
}

CutStatus RowCutter::cut(std::uint32_t begin, OddLineEnds oddLineEnds, CellStore &store, CutRow &row)
{
    if (!m_isInStep || m_expected != begin) seek(begin);
    m_isInStep = true;
    const auto indexed = static_cast<std::size_t>(m_stop - m_next);
    if (store.cells.size() < store.used + indexed + 2) store.cells.resize(store.used + indexed + 2 + kFirstBlock / 4);
    const std::size_t firstCell = store.used;
    const CutStatus status =
        m_isSimple ? cutRow<true>(begin, oddLineEnds, store, row) : cutRow<false>(begin, oddLineEnds, store, row);
    m_expected = row.end;
    if (status != CutStatus::Row) {
        m_isInStep = false;
        store.cutBack(firstCell);
    }
    return status;
}

} // namespace filature::ingest
