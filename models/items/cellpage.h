// SPDX-License-Identifier: GPL-3.0-or-later
// Cells of records as item models hand them out: text that is safe to show, and whether it is masked.
#pragma once

#include "access/recordsview.h"
#include "core/ids.h"
#include "core/jobcontrol.h"
#include "items/roworder.h"
#include "records/tablereader.h"

#include <QString>

#include <cstdint>
#include <list>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace filature::items {

enum class CellState : std::uint8_t
{
    Loading,
    Empty,
    Clear,    // shown as it is, for everyone
    Masked,   // what the mask lets through
    Revealed, // shown as it is, for as long as it is revealed
};

struct ShownCell
{
    QString text; // through filature::safeText()
    CellState state = CellState::Empty;
};

// Decides what state a shown text has. Thread-safe.
class CellJudge
{
public:
    CellJudge(const records::MaskRules &rules, const records::FilterSubject &subject, const records::Reveal &reveal);
    // `masked` = what would be shown without any reveal.
    [[nodiscard]] CellState stateOf(std::string_view shown, std::string_view masked) const;

private:
    bool m_isMasked;
    bool m_isRevealed;
};

// Reads cells of any records. One thread; keeps the view. A few µs a cell once its segment is in memory.
class CellReader
{
public:
    CellReader(std::shared_ptr<const access::RecordsView> view, std::vector<records::TableColumn> columns, const records::Reveal &reveal);
    [[nodiscard]] Result<void> read(RecordId record, std::vector<ShownCell> &cells); // one for each column, appended

private:
    [[nodiscard]] QString shared(const std::string &text);

    std::shared_ptr<const access::RecordsView> m_view;
    records::TableReader m_reader;
    records::TableReader m_maskedReader;
    bool m_isRevealing;
    std::vector<CellJudge> m_judges;
    std::vector<std::string> m_shown;
    std::vector<std::string> m_masked;
    std::unordered_map<std::string, QString> m_texts; // equal texts share their memory
};

// Neighbouring rows of a table.
struct CellPage
{
    static constexpr std::uint64_t kRows = 128;
    std::vector<ShownCell> cells; // row by row
    std::size_t bytes = 0;        // about
};
using NumberedPage = std::pair<std::uint64_t, CellPage>; // number = first row / kRows

// Rows [number * kRows, ...) as far as the order has them.
[[nodiscard]] Result<CellPage> readPage(CellReader &reader, const RowOrder &order, std::uint64_t number, JobControl &job);

[[nodiscard]] Result<std::vector<NumberedPage>> readPages(CellReader &reader, const RowOrder &order, const std::vector<std::uint64_t> &numbers, JobControl &job);

// The pages used last, within a budget of bytes. GUI thread; everything O(1).
class PageCache
{
public:
    explicit PageCache(std::size_t budgetBytes) : m_budget(budgetBytes) {}

    [[nodiscard]] const CellPage *find(std::uint64_t number); // nullptr = not there
    [[nodiscard]] bool has(std::uint64_t number) const { return m_places.contains(number); }
    // The page just put in stays, however large.
    void insert(std::uint64_t number, CellPage page);
    void clear();
    [[nodiscard]] std::size_t bytes() const { return m_bytes; }
    [[nodiscard]] std::size_t budget() const { return m_budget; }

private:
    using Pages = std::list<NumberedPage>;
    std::size_t m_budget;
    std::size_t m_bytes = 0;
    Pages m_pages; // the one used last in front
    std::unordered_map<std::uint64_t, Pages::iterator> m_places;
};

} // namespace filature::items
