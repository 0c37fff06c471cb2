// SPDX-License-Identifier: GPL-3.0-or-later
// Cuts one row after the other out of a text in memory, by the letter of the format; what breaks the format is handed back.
#pragma once

#include "ingest/rowbatch.h"
#include "ingest/specialindex.h"
#include "ingest/syntax.h"

#include <cstdint>
#include <vector>

namespace filature::ingest {

enum class CutStatus : std::uint8_t {
    Row,
    NeedMore,   // the row does not end in the text, and the text is not at its end
    StrayQuote, // a closing quote is followed by other text, or there is no closing quote
    OddLineEnd, // a line end other than the prevailing one in a row that does not have the table's width
};

// What a line end means that is not the prevailing one.
enum class OddLineEnds : std::uint8_t { Ask, EndRow, AreData };

struct CutRow
{
    std::uint32_t end = 0;       // behind the row and its line end
    std::uint32_t cellCount = 0;
    std::uint32_t lineEnds = 0;  // physical line ends in the row, with its own; CR LF counts once
};

// Where the cells of the rows are gathered: `cells` is a store whose first `used` entries count.
struct CellStore
{
    std::vector<Cell> cells;
    std::size_t used = 0;
    std::vector<std::uint32_t> escaped; // those of the cells that hold doubled quotes or escapes, as indices into `cells`

    void clear() { used = 0; escaped.clear(); }
    // Forgets the cells from `first` on.
    void cutBack(std::size_t first);
    void add(Cell cell);
};

// About 1 GB/s. Cells are positions in the text, without their quotes, before unescaping.
class RowCutter
{
public:
    explicit RowCutter(Syntax syntax);

    // The text to cut. isFinal: nothing follows. kReadBehind bytes behind `end` are readable.
    void setText(const char *text, std::uint32_t end, bool isFinal);

    // Cuts the row that begins at `begin` (< end). Unless it returns Row, nothing is added to `store`.
    [[nodiscard]] CutStatus cut(std::uint32_t begin, OddLineEnds oddLineEnds, CellStore &store, CutRow &row);

    [[nodiscard]] const Syntax &syntax() const { return m_syntax; }

private:
    template<bool kIsSimple> struct Run;
    template<bool kIsSimple> CutStatus cutRow(std::uint32_t begin, OddLineEnds oddLineEnds, CellStore &store, CutRow &row);
    bool refill(CellStore &store);
    void seek(std::uint32_t position);

    Syntax m_syntax;
    bool m_isSimple;
    SpecialIndex m_index;
    std::vector<std::uint32_t> m_positions;
    const char *m_text = nullptr;
    std::uint32_t m_end = 0;       // of the text
    std::uint32_t m_limit = 0;     // special bytes from here on are not looked at: what follows them is not known yet
    bool m_isFinal = false;
    const std::uint32_t *m_next = nullptr; // in m_positions
    const std::uint32_t *m_stop = nullptr;
    std::uint32_t m_indexedTo = 0;
    std::uint32_t m_block = 0;
    std::uint32_t m_expected = 0; // where the index stands: begin of the row that would follow
    bool m_isInStep = false;
};

} // namespace filature::ingest
