// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of the records' table as text for the clipboard.
#pragma once

#include "items/cellpage.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <utility>
#include <vector>

namespace filature::recordpages {

struct CopiedRows
{
    std::shared_ptr<const access::RecordsView> view;
    std::shared_ptr<const items::RowOrder> order;
    std::vector<records::TableColumn> columns;
    QStringList titles;
    std::vector<std::pair<int, int>> ranges; // first and last row
    records::Reveal reveal;
};

struct CopiedText
{
    QString text; // titles, then a line a record; cells parted by tabulators
    bool hasRevealed = false;
};

// Masked as shown; no cell holds a tabulator or a line end, which safeText() makes visible. Any thread.
[[nodiscard]] Result<CopiedText> copyRows(const CopiedRows &rows, JobControl &job);

} // namespace filature::recordpages
