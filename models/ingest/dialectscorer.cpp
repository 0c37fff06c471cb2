// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/dialectscorer.h"

#include "ingest/celltype.h"

#include <algorithm>
#include <array>
#include <map>
#include <vector>

namespace filature::ingest {

namespace {

constexpr std::size_t kMostRows = 400;
constexpr std::size_t kMostCells = 20'000;
constexpr double kOneRow = 0.4;      // for an uncommon delimiter, of which a single row is no evidence
constexpr double kNearly = 0.4;      // worth of widths near the prevailing one in a text of many widths
constexpr double kList = 0.35;       // credit of a cell with other marks, but no quotes, in a row of several: it may hold a list
constexpr double kOnlyValues = 0.99; // credit of a single column that holds numbers, dates or addresses and nothing else

double credit(CellType type)
{
    switch (type) {
    case CellType::Empty: return 0.75;
    case CellType::Missing: return 0.9;
    case CellType::Integer:
    case CellType::Decimal:
    case CellType::DateTime:
    case CellType::Address: return 1;
    case CellType::Code:
    case CellType::Word: return 0.92;
    case CellType::Text: return 0.85;
    case CellType::Mixed: return 0.25;
    }
    return 0;
}

// Numbers, dates and texts as the columns of a table are uniform in.
std::size_t kindOf(CellType type)
{
    if (isNumber(type)) return 0;
    if (type == CellType::DateTime) return 1;
    return type == CellType::Address ? 2 : 3;
}

// Words of which only some are followed by a comma or semicolon, and that by a blank.
bool isProse(std::string_view text)
{
    std::size_t marks = 0;
    for (std::size_t at = text.find_first_of(",;|\t"); at != std::string_view::npos; at = text.find_first_of(",;|\t", at + 1)) {
        if (text[at] == '|' || text[at] == '\t' || (at + 1 < text.size() && text[at + 1] != ' ')) return false;
        ++marks;
    }
    return static_cast<std::size_t>(std::ranges::count(text, ' ')) >= 2 * marks;
}

class Scorer
{
public:
    explicit Scorer(const SampleRows &sample) : m_sample(sample) {}

    DialectScore run()
    {
        m_score.width = std::max(1U, prevailingWidth(m_sample));
        m_score.consistency = consistency();
        lookAtCells();
        m_score.quoteShare = quoteShare();
        return m_score;
    }

private:
    double consistency()
    {
        std::uint32_t fitting = 0;
        std::uint32_t equalNeighbours = 0;
        std::uint32_t before = 0;
        double nearness = 0;
        for (const SampleRow &row : m_sample.rows()) {
            if (row.isBlank || (row.isLine && !row.isStray)) continue;
            ++m_score.rows;
            m_score.strays += row.isStray;
            const std::uint32_t width = row.isLine ? 0 : row.cellCount;
            fitting += width == m_score.width;
            equalNeighbours += width == before && width != 0;
            nearness += static_cast<double>(std::min(width, m_score.width)) / std::max(width, m_score.width);
            before = width;
        }
        if (m_score.rows == 0) return 0;
        if (m_score.rows == 1) return fitting;
        const double equal = 0.5 * fitting / m_score.rows + 0.5 * equalNeighbours / (m_score.rows - 1);
        return std::max(equal, kNearly * nearness / m_score.rows);
    }

    void lookAtCells()
    {
        std::vector<std::array<std::uint32_t, 4>> kinds(m_score.width);
        double credits = 0;
        std::size_t cells = 0;
        bool isFirst = m_score.rows > 1; // may be a header
        for (const SampleRow &row : m_sample.rows()) {
            if (row.isBlank || row.isLine || cells > kMostCells) continue;
            for (std::uint32_t column = 0; column < row.cellCount; ++column) {
                const Cell &cell = m_sample.cells(row)[column];
                const CellType type = typeOf(cell);
                if (isFirst && m_score.width == 1) continue;
                const double worth = type == CellType::Mixed && mayBeList(m_sample.text(cell)) ? kList : credit(type);
                credits += m_isQuoted ? std::max(worth, 0.9) : worth;
                ++cells;
                if (isFirst || row.cellCount != m_score.width || type == CellType::Empty || type == CellType::Missing) continue;
                ++kinds[column][kindOf(type)];
            }
            isFirst = false;
        }
        m_score.values = cells == 0 ? 0 : credits / static_cast<double>(cells);
        m_score.columns = uniformity(kinds);
    }

    bool mayBeList(std::string_view text) const { return m_score.width > 1 && text.find_first_of("\"'") == std::string_view::npos; }

    CellType typeOf(const Cell &cell)
    {
        const std::string_view text = m_sample.text(cell);
        m_isQuoted = m_sample.isQuoted(cell);
        m_score.quoted += m_isQuoted;
        if (m_isQuoted) return cellType(text);
        m_quotesInText += static_cast<std::uint32_t>(std::ranges::count(text, '"'));
        const bool hasMarks = m_score.width == 1 && text.find_first_of(",;|\t") != std::string_view::npos;
        if (hasMarks) return isProse(text) ? CellType::Text : CellType::Mixed;
        // A cell in quotes that is not quoted in this dialect: the quotes, or the blanks before them, are not understood.
        const std::size_t first = text.find_first_not_of(' ');
        const std::size_t last = text.find_last_not_of(' ');
        for (const char quote : {'"', '\''}) {
            if (first == std::string_view::npos || last <= first) break;
            if (text[first] == quote && (quote == '"' || text[last] == quote)) return CellType::Mixed;
            if (text[last] == quote && quote == '"' && !text.substr(0, last).contains(' ')) return CellType::Mixed;
        }
        return cellType(text);
    }

    // Double quotes that are explained as such, among all; few quotes say little.
    double quoteShare() const
    {
        if (m_score.rows == 0 || m_quotesInText == 0) return 1;
        const double all = m_quotesInText + 2.0 * m_score.quoted;
        const double weight = std::min(1.0, m_quotesInText / static_cast<double>(m_score.rows));
        return 1 - weight * m_quotesInText / all;
    }

    static double uniformity(const std::vector<std::array<std::uint32_t, 4>> &kinds)
    {
        double sum = 0;
        std::size_t columns = 0;
        for (const auto &counts : kinds) {
            std::uint32_t total = 0;
            for (const std::uint32_t count : counts) total += count;
            if (total == 0) continue;
            sum += static_cast<double>(*std::ranges::max_element(counts)) / total;
            ++columns;
        }
        return columns == 0 ? 1 : sum / static_cast<double>(columns);
    }

    const SampleRows &m_sample;
    DialectScore m_score;
    bool m_isQuoted = false;
    std::uint32_t m_quotesInText = 0;
};

} // namespace

std::uint32_t prevailingWidth(const SampleRows &sample)
{
    constexpr double kOneColumn = 0.4; // lines of text around a table weigh less than its rows
    constexpr double kAsMuch = 0.5;
    struct Mass
    {
        double cells = 0;
        std::size_t first = 0;
        std::uint32_t rows = 0;
    };
    std::map<std::uint32_t, Mass> masses;
    for (std::size_t i = 0; i < sample.rows().size(); ++i) {
        const SampleRow &row = sample.rows()[i];
        if (row.isBlank || row.isLine) continue;
        Mass &mass = masses.try_emplace(row.cellCount, Mass{0, i, 0}).first->second;
        mass.cells += row.cellCount == 1 ? kOneColumn : row.cellCount;
        ++mass.rows;
    }
    if (masses.empty()) return 0;
    const auto most = std::ranges::max_element(masses, {}, [](const auto &entry) { return entry.second.cells; });
    auto chosen = most;
    for (auto entry = masses.begin(); entry != masses.end(); ++entry) {
        const bool isAsMuch = entry->second.rows > 1 && entry->second.cells >= kAsMuch * most->second.cells;
        if (isAsMuch && entry->first > 1 && entry->second.first < chosen->second.first) chosen = entry;
    }
    return chosen->first;
}

DialectScore scoreDialect(std::string_view text, bool isFinal, const Syntax &syntax, double prior)
{
    const SampleRows sample(text, isFinal, syntax, kMostRows);
    DialectScore score = Scorer(sample).run();
    const double strayShare = score.rows == 0 ? 0 : static_cast<double>(score.strays) / score.rows;
    if (score.rows == 1 && prior < 1) prior *= kOneRow;
    const bool isValues = score.width == 1 && score.values >= kOnlyValues;
    const double width = isValues ? 0.9 : 1 - 0.5 / score.width;
    score.score = score.consistency * score.values * (0.6 + 0.4 * score.columns) * (0.4 + 0.6 * score.quoteShare) * width * prior
                  * (1 - 0.5 * strayShare);
    return score;
}

} // namespace filature::ingest
