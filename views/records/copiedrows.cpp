// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/copiedrows.h"

namespace filature::recordpages {

Result<CopiedText> copyRows(const CopiedRows &rows, JobControl &job)
{
    items::CellReader reader(rows.view, rows.columns, rows.reveal);
    CopiedText copied{rows.titles.join(QChar(u'\t')) + QChar(u'\n'), false};
    std::vector<items::ShownCell> cells;
    for (const auto &[first, last] : rows.ranges)
        for (int row = first; row <= last; ++row) {
            FILATURE_TRY(job.check());
            cells.clear();
            FILATURE_TRY(reader.read(rows.order->at(static_cast<std::uint64_t>(row)), cells));
            for (std::size_t i = 0; i < cells.size(); ++i) {
                copied.text += cells[i].text + QChar(i + 1 == cells.size() ? u'\n' : u'\t');
                copied.hasRevealed = copied.hasRevealed || cells[i].state == items::CellState::Revealed;
            }
        }
    return copied;
}

} // namespace filature::recordpages
