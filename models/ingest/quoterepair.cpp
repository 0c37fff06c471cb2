// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/quoterepair.h"

#include <algorithm>
#include <queue>
#include <ranges>
#include <unordered_set>

namespace filature::ingest {

namespace {

// What a reading costs. Their order is what matters: a quote inside a quoted cell is likelier data than the one that opens the
// cell; a cell that goes over a line end only because of a stray quote is less likely than both.
constexpr int kInnerQuote = 1;        // each, up to kInnerQuoteMost; also data"", where the first of two quotes is data
constexpr int kInnerQuoteMost = 3;
constexpr int kBlanksBesideQuote = 1; //  "a"  , : the blanks are no data
constexpr int kPassedClosing = 3;     // a quote before a delimiter that does not close
constexpr int kMissingDelimiter = 2;  // "a"b : two cells
constexpr int kMissingBefore = 3;     //  a"b" : two cells, the second one without any other fault
constexpr int kClosingQuote = 3;      //  a"   : one cell, whose last quote is data
constexpr int kTextBehindQuote = 6;   // "a"b : one cell
constexpr int kOpeningQuote = 4;      // the opening quote is data
constexpr int kOpensNext = 5;         // a quote inside a cell that stands behind a delimiter: rather the next cell's opening one
constexpr int kFirstLineBreak = 5;
constexpr int kLineBreakMost = 12;

constexpr std::size_t kMostNodes = 60'000;
constexpr int kMostClosings = 4;

struct Node
{
    int cost = 0;
    std::uint32_t at = 0;    // where the next cell begins
    std::uint32_t count = 0; // of cells before
    std::int32_t parent = -1;
    Cell cell{};             // the cell before `at`
    bool isQuoted = false;
    bool isEnd = false;      // the row ends at `at`
};

class Search
{
public:
    Search(std::string_view text, bool reachesEnd, const Syntax &syntax) : m_text(text), m_reachesEnd(reachesEnd), m_syntax(syntax) {}

    std::optional<RepairedRow> run()
    {
        add({});
        while (!m_open.empty()) {
            const std::int32_t index = m_open.top().second;
            m_open.pop();
            const Node node = m_nodes[static_cast<std::size_t>(index)];
            if (node.isEnd) return rowOf(index);
            const auto key = (std::uint64_t{node.at} << 32) | node.count;
            if (!m_seen.insert(key).second) continue;
            if (m_nodes.size() > kMostNodes) return {};
            expand(index, node);
        }
        return {};
    }

private:
    void add(const Node &node)
    {
        if (m_syntax.columns != 0 && node.count > m_syntax.columns) return;
        if (m_syntax.columns != 0 && node.isEnd && node.count != m_syntax.columns) return;
        m_nodes.push_back(node);
        // Ties: the earlier end first, then the order of finding.
        m_open.emplace(Rank{node.cost, node.isEnd ? 0 : 1, node.at}, static_cast<std::int32_t>(m_nodes.size() - 1));
    }

    // A cell that lies in [begin, end) and whose terminator stands at `behind`.
    void addCell(std::int32_t parent, const Node &from, int cost, std::size_t begin, std::size_t end, std::size_t behind, bool isQuoted)
    {
        Node node;
        node.cost = from.cost + cost;
        node.count = from.count + 1;
        node.parent = parent;
        node.cell = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end - begin)};
        node.isQuoted = isQuoted;
        if (m_syntax.isDelimiter(m_text, behind)) {
            node.at = static_cast<std::uint32_t>(behind + m_syntax.delimiter.size());
        } else if (behind >= m_text.size()) {
            if (!m_reachesEnd) return;
            node.at = static_cast<std::uint32_t>(m_text.size());
            node.isEnd = true;
        } else if (const std::size_t lineEnd = lineEndAt(m_text, behind); lineEnd != 0) {
            node.at = static_cast<std::uint32_t>(behind + lineEnd);
            node.isEnd = true;
        } else {
            node.at = static_cast<std::uint32_t>(behind); // the delimiter is missing
        }
        add(node);
    }

    std::size_t unquotedEnd(std::size_t at) const
    {
        while (!m_syntax.endsCell(m_text, at)) at += m_syntax.isEscape(m_text, at) ? m_syntax.escape.size() + 1 : 1;
        return std::min(at, m_text.size());
    }

    void expand(std::int32_t index, const Node &node)
    {
        const std::size_t end = unquotedEnd(node.at);
        const std::size_t opening = blanksEnd(node.at);
        const bool isQuoted = m_syntax.isQuote(m_text, node.at);
        const bool isKnown = m_syntax.columns != 0; // else the width does not tell
        const std::string_view cell = m_text.substr(node.at, end - node.at);
        const bool endsInQuote = isKnown && !isQuoted && !m_syntax.quote.empty() && cell.ends_with(m_syntax.quote);
        addCell(index, node, isQuoted ? kOpeningQuote : endsInQuote ? kClosingQuote : 0, node.at, end, end, false);
        if (isKnown && !isQuoted && !m_syntax.quote.empty() && cell.contains(m_syntax.quote)) expandMissing(index, node);
        if (isQuoted) expandQuoted(index, node, node.at, 0);
        else if (opening > node.at && m_syntax.isQuote(m_text, opening)) expandQuoted(index, node, opening, kBlanksBesideQuote);
    }

    // Text with a quoted cell right behind it.
    void expandMissing(std::int32_t index, const Node &node)
    {
        const std::size_t quote = m_syntax.quote.size();
        const std::size_t opening = m_text.find(m_syntax.quote, node.at);
        const std::size_t closing = closingQuote(opening + quote);
        if (closing == std::string_view::npos || closing == opening + quote) return;
        Node before;
        before.cost = node.cost + kMissingBefore;
        before.at = static_cast<std::uint32_t>(opening);
        before.count = node.count + 1;
        before.parent = index;
        before.cell = {node.at, before.at - node.at};
        m_nodes.push_back(before);
        addCell(static_cast<std::int32_t>(m_nodes.size() - 1), before, 0, opening + quote, closing, closing + quote, true);
    }

    // The quote that ends a cell of one line whose other quotes are doubled or escaped; npos = there is none.
    std::size_t closingQuote(std::size_t at) const
    {
        const std::size_t quote = m_syntax.quote.size();
        while (at < m_text.size() && lineEndAt(m_text, at) == 0) {
            if (m_syntax.isEscape(m_text, at)) at += m_syntax.escape.size() + 1;
            else if (!m_syntax.isQuote(m_text, at)) ++at;
            else if (m_syntax.isQuote(m_text, at + quote)) at += 2 * quote;
            else return m_syntax.endsCell(m_text, at + quote) ? at : std::string_view::npos;
        }
        return std::string_view::npos;
    }

    bool isBehindDelimiter(std::size_t begin, std::size_t at) const
    {
        const std::size_t size = m_syntax.delimiter.size();
        return size != 0 && at >= begin + size && m_syntax.isDelimiter(m_text, at - size);
    }

    bool isBehindLineEnd(std::size_t at) const { return at > 0 && (m_text[at - 1] == '\n' || m_text[at - 1] == '\r'); }
    std::size_t blanksEnd(std::size_t at) const { return std::min(m_text.find_first_not_of(' ', at), m_text.size()); }

    // Readings of the cell as a quoted one; `opening`: where its quote stands.
    void expandQuoted(std::int32_t index, const Node &node, std::size_t opening, int passed)
    {
        const std::size_t quote = m_syntax.quote.size();
        const std::size_t begin = opening + quote;
        int inner = 0;
        int lineBreaks = 0;
        int closings = 0;
        bool isFirstStray = true;
        for (std::size_t at = begin; at < m_text.size();) {
            if (m_syntax.isEscape(m_text, at)) {
                at += m_syntax.escape.size() + 1;
            } else if (const std::size_t lineEnd = lineEndAt(m_text, at); lineEnd != 0) {
                lineBreaks = lineBreaks == 0 ? kFirstLineBreak : std::min(lineBreaks + 1, kLineBreakMost);
                at += lineEnd;
            } else if (!m_syntax.isQuote(m_text, at)) {
                ++at;
            } else {
                const int cost = inner + passed + lineBreaks;
                const std::size_t behind = at + quote;
                if (m_syntax.endsCell(m_text, behind)) {
                    addCell(index, node, cost, begin, at, behind, true);
                    passed += kPassedClosing;
                    if (++closings >= kMostClosings) return;
                    at = behind;
                } else if (m_syntax.isQuote(m_text, behind)) {
                    if (m_syntax.endsCell(m_text, behind + quote))
                        addCell(index, node, cost - inner + std::min(inner + kInnerQuote, kInnerQuoteMost), begin, behind, behind + quote, true);
                    at = behind + quote;
                } else if (const std::size_t next = blanksEnd(behind); m_syntax.endsCell(m_text, next)) {
                    addCell(index, node, cost + kBlanksBesideQuote, begin, at, next, true);
                    at = next;
                } else {
                    if (lineBreaks > 0 && isBehindLineEnd(at)) return; // opens the first cell of another row
                    if (isBehindDelimiter(begin, at)) passed += kOpensNext;
                    if (isFirstStray) {
                        const int atLeast = inner + passed + lineBreaks;
                        addCell(index, node, atLeast + kMissingDelimiter, begin, at, behind, true);
                        const std::size_t end = unquotedEnd(behind);
                        addCell(index, node, atLeast + kTextBehindQuote, node.at, end, end, false);
                    }
                    isFirstStray = false;
                    inner = std::min(inner + kInnerQuote, kInnerQuoteMost);
                    at = behind;
                }
            }
        }
    }

    RepairedRow rowOf(std::int32_t index) const
    {
        RepairedRow row;
        row.length = m_nodes[static_cast<std::size_t>(index)].at;
        std::vector<const Node *> path;
        for (; index > 0; index = m_nodes[static_cast<std::size_t>(index)].parent) path.push_back(&m_nodes[static_cast<std::size_t>(index)]);
        for (const Node *node : path | std::views::reverse) {
            if (node->isQuoted || !m_syntax.escape.empty()) row.escaped.push_back(static_cast<std::uint32_t>(row.cells.size()));
            row.cells.push_back(node->cell);
        }
        return row;
    }

    struct Rank
    {
        int cost;
        int isOpen;
        std::uint32_t at;
        friend auto operator<=>(const Rank &, const Rank &) = default;
    };
    using Entry = std::pair<Rank, std::int32_t>;

    std::string_view m_text;
    bool m_reachesEnd;
    const Syntax &m_syntax;
    std::vector<Node> m_nodes;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> m_open;
    std::unordered_set<std::uint64_t> m_seen;
};

// Cells of a physical line when all its quotes are data, or in pairs.
std::uint32_t plainWidth(std::string_view line, const Syntax &syntax)
{
    std::uint32_t count = 1;
    for (std::size_t at = 0; at < line.size();) {
        if (!syntax.isDelimiter(line, at)) {
            ++at;
            continue;
        }
        ++count;
        at += syntax.delimiter.size();
    }
    return count;
}

} // namespace

std::optional<RepairedRow> repairQuotes(std::string_view text, bool reachesEnd, const Syntax &syntax)
{
    return Search(text, reachesEnd, syntax).run();
}

std::optional<MissingDelimiter> findMissingDelimiter(std::string_view text, std::span<const Cell> cells, const Syntax &syntax)
{
    std::optional<MissingDelimiter> found;
    const std::size_t quote = syntax.quote.size();
    const std::string pair = syntax.quote + syntax.quote;
    for (std::size_t i = 0; quote != 0 && i < cells.size(); ++i) {
        const Cell &cell = cells[i];
        if (cell.begin < quote || !syntax.isQuote(text, cell.begin - quote)) continue; // not quoted
        const std::string_view content = text.substr(cell.begin, cell.length);
        std::size_t inside = 0;
        std::size_t pairs = 0;
        std::uint32_t last = 0;
        for (std::size_t at = content.find(pair); at != std::string_view::npos; at = content.find(pair, at + pair.size())) {
            const std::size_t behind = at + pair.size();
            ++pairs;
            const bool isInside = at > 0 && behind < content.size() && content[at - 1] != ' ' && content[behind] != ' ';
            if (!isInside || syntax.isQuote(content, behind)) continue;
            ++inside;
            last = cell.begin + static_cast<std::uint32_t>(at);
        }
        if (inside == 0 || pairs % 2 == 0) continue; // quotes within a text come in pairs
        if (found || inside > 1) return {};
        found = MissingDelimiter{i, last};
    }
    return found;
}

bool swallowsRows(std::string_view row, bool isWhole, std::uint32_t cellCount, const Syntax &syntax)
{
    // Two lines of a right width happen in honest cells; so do long texts in rows that fit.
    constexpr std::size_t kLinesOfMisfit = 3;
    constexpr std::size_t kLinesOfFit = 64;
    const bool fits = cellCount == syntax.columns;
    if (syntax.columns < (fits ? 3U : 2U)) return false;
    const std::size_t wanted = fits ? kLinesOfFit : kLinesOfMisfit;
    std::size_t lines = 0;
    for (std::size_t at = 0; at < row.size() && lines < kLinesOfFit; ++lines) {
        const std::size_t behind = lineBehind(row, at);
        if (behind == row.size() && !isWhole) break;
        if (plainWidth(withoutLineEnd(row.substr(at, behind - at)), syntax) != syntax.columns) return false;
        at = behind;
    }
    return lines >= wanted;
}

bool coversRows(std::string_view reading, const Syntax &syntax)
{
    constexpr std::size_t kWide = 8;
    if (syntax.columns < 3) return false;
    std::size_t fitting = 0;
    std::size_t lines = 0;
    for (std::size_t at = lineBehind(reading, 0); at < reading.size(); ++lines) {
        const std::size_t behind = lineBehind(reading, at);
        if (behind == reading.size()) break; // the last one
        if (plainWidth(withoutLineEnd(reading.substr(at, behind - at)), syntax) == syntax.columns) ++fitting;
        at = behind;
    }
    return fitting >= (syntax.columns >= kWide ? 1U : 3U) && fitting * 10 >= lines * 9;
}

} // namespace filature::ingest
