// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/headerfinder.h"

#include "fields/columnname.h"
#include "ingest/celltype.h"

#include <algorithm>
#include <array>
#include <set>
#include <vector>

namespace filature::ingest {

namespace {

constexpr std::size_t kMostRows = 200;      // of data that are looked at
constexpr std::size_t kMostColumns = 2000;
constexpr std::uint32_t kMostHeaderRows = 3;
constexpr double kTypedShare = 0.8;         // of a column's cells, for it to be a column of values
constexpr double kKnownName = 0.5;          // weight from which a name counts as that of a field

// What the data of one column are.
struct ColumnFacts
{
    std::uint32_t filled = 0;
    std::uint32_t typed = 0;
    std::uint32_t codes = 0; // of the typed ones
    std::set<std::string_view> values;

    [[nodiscard]] bool isTyped() const { return filled > 0 && typed >= kTypedShare * filled; }
};

// Names have digits in them, but do not begin with one.
bool canName(std::string_view text, CellType type)
{
    if (type == CellType::Code) return text[0] < '0' || text[0] > '9';
    return isWordy(type);
}

class HeaderFinder
{
public:
    HeaderFinder(const SampleRows &sample, std::size_t first, std::uint32_t columns)
        : m_sample(sample), m_columns(std::min<std::size_t>(columns, kMostColumns))
    {
        for (std::size_t i = first; i < sample.rows().size() && m_rows.size() < kMostRows; ++i)
            if (const SampleRow &row = sample.rows()[i]; !row.isBlank && !row.isLine) m_rows.push_back(&row);
    }

    FoundHeader run()
    {
        if (m_rows.empty()) return {0, "no-rows", 1};
        if (m_rows.size() == 1) return single();
        const std::uint32_t rows = rowsAboveValues();
        if (rows > 0) return {rows, "types-differ", 0.95};
        if (isYearRow(*m_rows[0])) return {1, "years", 0.8};
        if (hasValues()) return {0, "same-types", 0.9};
        return amongTexts();
    }

private:
    FoundHeader single()
    {
        if (m_columns < 2 || !looksLikeNames(m_sample, *m_rows[0])) return {0, "one-row", 0.6};
        return {1, "only-names", 0.7};
    }

    // Rows of texts above columns of values. Leaves the facts of the data behind the first row, or further on in a long table.
    std::uint32_t rowsAboveValues()
    {
        if (m_rows.size() > 2 * kMostHeaderRows) {
            gather(kMostHeaderRows);
            const std::uint32_t rows = countAboveValues(kMostHeaderRows + 1);
            return rows > kMostHeaderRows ? 1 : rows;
        }
        // In a short table each row counts: as many header rows as the rows behind them bear out.
        for (auto most = static_cast<std::uint32_t>(std::min<std::size_t>(kMostHeaderRows, m_rows.size() - 1)); most > 0; --most) {
            gather(most);
            if (countAboveValues(most) == most) return most;
        }
        return 0;
    }

    std::uint32_t countAboveValues(std::uint32_t most) const
    {
        std::uint32_t rows = 0;
        while (rows < most && isAboveValues(*m_rows[rows], rows)) ++rows;
        return rows;
    }

    void gather(std::size_t from)
    {
        m_facts.assign(m_columns, {});
        for (std::size_t i = from; i < m_rows.size(); ++i) {
            const auto cells = m_sample.cells(*m_rows[i]);
            for (std::size_t column = 0; column < std::min(m_columns, cells.size()); ++column) {
                const std::string_view text = m_sample.text(cells[column]);
                const CellType type = cellType(text);
                if (type == CellType::Empty || type == CellType::Missing) continue;
                ColumnFacts &facts = m_facts[column];
                ++facts.filled;
                facts.typed += filature::ingest::isTyped(type);
                facts.codes += type == CellType::Code;
                facts.values.insert(text);
            }
        }
        m_typedColumns = static_cast<std::size_t>(std::ranges::count_if(m_facts, &ColumnFacts::isTyped));
    }

    // Texts stand where the columns have values. A second and third such row is as wide as the first one, holds nothing that is
    // met in the data, and no value at all in these columns, of which there must be several.
    bool isAboveValues(const SampleRow &row, std::uint32_t index) const
    {
        const auto cells = m_sample.cells(row);
        std::size_t texts = 0;
        std::size_t values = 0;
        std::size_t reused = 0;
        for (std::size_t column = 0; column < std::min(m_columns, cells.size()); ++column) {
            const std::string_view text = m_sample.text(cells[column]);
            const CellType type = cellType(text);
            const bool isValue = m_facts[column].values.contains(text);
            reused += isValue;
            if (!m_facts[column].isTyped()) continue;
            const bool isName = isWordy(type) || (type == CellType::Code && m_facts[column].codes == 0 && canName(text, type));
            texts += isName;
            values += filature::ingest::isTyped(type) && (type != CellType::Code || isValue); // names have digits in them, too
        }
        const bool isClear = texts > 0 && values * 4 <= texts;
        if (index == 0 || !isClear) return isClear;
        const auto text = [this](const Cell &cell) { return m_sample.text(cell); };
        if (std::ranges::equal(cells, m_sample.cells(*m_rows[0]), {}, text, text)) return values == 0;
        if (values > 0 || reused > 0 || row.cellCount != m_rows[0]->cellCount || m_rows.size() < index + 3) return false;
        return index == 1 ? texts >= 2 || m_typedColumns >= 2 : texts * 2 >= m_typedColumns && (texts >= 2 || texts == m_typedColumns);
    }

    // A column of numbers, dates or addresses; codes may be names as well.
    bool hasValues() const
    {
        return std::ranges::any_of(m_facts, [](const ColumnFacts &facts) { return facts.isTyped() && facts.codes * 2 < facts.typed; });
    }

    // Years as names above columns of numbers: 2019, 2020, 2021.
    bool isYearRow(const SampleRow &row) const
    {
        const auto cells = m_sample.cells(row);
        int years = 0;
        int last = 0;
        for (std::size_t column = 0; column < std::min(m_columns, cells.size()); ++column) {
            const std::string_view text = m_sample.text(cells[column]);
            if (!m_facts[column].isTyped() || cellType(text) != CellType::Integer) continue;
            if (text.size() != 4 || (text[0] != '1' && text[0] != '2')) return false;
            const int year = (text[0] - '0') * 1000 + (text[1] - '0') * 100 + (text[2] - '0') * 10 + (text[3] - '0');
            if (last != 0 && year != last + 1 && year != last - 1) return false;
            last = year;
            ++years;
        }
        return years >= 3;
    }

    // No column tells by its type: names of fields, names that are no values, another length or spelling.
    FoundHeader amongTexts() const
    {
        const SampleRow &row = *m_rows[0];
        if (!looksLikeNames(m_sample, row)) return {0, "no-names", 0.7};
        const auto cells = m_sample.cells(row);
        std::size_t known = 0;
        std::size_t reused = 0;
        for (std::size_t column = 0; column < std::min(m_columns, cells.size()); ++column) {
            const std::string_view text = m_sample.text(cells[column]);
            known += isKnownName(text);
            reused += m_facts[column].values.contains(text);
        }
        const std::uint32_t rows = equalRows();
        if (rows > 1) return {rows, "unlike-values", 0.8};
        if (known * 2 >= cells.size() || known >= 3) return {1, "known-names", 0.95};
        if (reused > 0) return {0, "names-are-values", 0.8};
        return {1, "unlike-values", 0.6};
    }

    // How often the first row stands there before the data, which do not hold it.
    std::uint32_t equalRows() const
    {
        const auto text = [this](const Cell &cell) { return m_sample.text(cell); };
        const auto cells = m_sample.cells(*m_rows[0]);
        const auto isEqual = [&](const SampleRow *row) { return std::ranges::equal(cells, m_sample.cells(*row), {}, text, text); };
        const auto end = std::ranges::find_if_not(m_rows, isEqual);
        const auto rows = static_cast<std::size_t>(end - m_rows.begin());
        if (cells.size() < 2 || rows > kMostHeaderRows || end == m_rows.end()) return 1;
        const bool isInData = std::any_of(end, m_rows.end(), [&](const SampleRow *row) {
            return std::ranges::any_of(m_sample.cells(*row), [&](const Cell &cell) { return cell.length > 0 && std::ranges::contains(cells, text(cell), text); });
        });
        return isInData ? 1 : static_cast<std::uint32_t>(rows);
    }

    static bool isKnownName(std::string_view text)
    {
        const auto meaning = fields::meaningOfName(text);
        return std::ranges::any_of(meaning.matches, [](const fields::NameMatch &match) { return match.weight >= kKnownName; });
    }

    const SampleRows &m_sample;
    std::size_t m_columns;
    std::vector<const SampleRow *> m_rows;
    std::vector<ColumnFacts> m_facts;
    std::size_t m_typedColumns = 0;
};

} // namespace

bool looksLikeNames(const SampleRows &sample, const SampleRow &row)
{
    constexpr std::size_t kLongestName = 120;
    std::set<std::string_view> names;
    std::size_t filled = 0;
    for (const Cell &cell : sample.cells(row)) {
        const std::string_view text = sample.text(cell);
        const CellType type = cellType(text);
        if (type == CellType::Empty) continue;
        if (!canName(text, type) || text.size() > kLongestName) return false;
        if (!names.insert(text).second && sample.cells(row).size() < 4) return false;
        ++filled;
    }
    return filled > 0 && filled * 3 >= row.cellCount * 2 && names.size() * 2 >= filled;
}

bool areNamesOf(const SampleRows &sample, const SampleRow &names, std::size_t first)
{
    constexpr std::size_t kFewestRows = 3;
    if (!looksLikeNames(sample, names)) return false;
    std::size_t rows = 0;
    bool isReused = false; // a text of the first row is met again: it is no name
    std::set<std::string_view> texts;
    for (std::size_t i = first; i < sample.rows().size() && rows < kMostRows; ++i) {
        const SampleRow &row = sample.rows()[i];
        if (row.isBlank || row.isLine) continue;
        for (const Cell &cell : sample.cells(row)) {
            const std::string_view text = sample.text(cell);
            if (rows == 0) texts.insert(text);
            else isReused = isReused || (!text.empty() && texts.contains(text));
            const auto textOf = [&](const Cell &name) { return sample.text(name); };
            if (!text.empty() && std::ranges::contains(sample.cells(names), text, textOf)) return false;
        }
        ++rows;
    }
    return isReused && rows >= kFewestRows;
}

FoundHeader findHeader(const SampleRows &sample, std::size_t first, std::uint32_t columns)
{
    return HeaderFinder(sample, first, columns).run();
}

} // namespace filature::ingest
