// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/setasidemodel.h"

#include <utility>

namespace filature::items {

SetAsideModel::SetAsideModel(Words words, QObject *parent) : QAbstractTableModel(parent), m_words(std::move(words)) {}

void SetAsideModel::setRows(std::shared_ptr<const SetAsideRows> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

const records::SetAsideEntry *SetAsideModel::at(int row) const
{
    return row >= 0 && row < rowCount() ? &m_rows->entries[static_cast<std::size_t>(row)] : nullptr;
}

int SetAsideModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_rows ? 0 : static_cast<int>(m_rows->entries.size());
}

int SetAsideModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant SetAsideModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const auto column = static_cast<Column>(index.column());
    if (role == Qt::DisplayRole) return m_words.text(m_rows->entries[static_cast<std::size_t>(index.row())], column);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment((column == Reason ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter));
    return {};
}

QVariant SetAsideModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount) return {};
    if (role == Qt::DisplayRole) return m_words.title(static_cast<Column>(section));
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment((section == Reason ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter));
    return {};
}

Result<SetAsideRows> loadSetAside(storage::Connection &connection, const records::ReadingInfo &reading)
{
    SetAsideRows rows;
    rows.total = reading.rows.setAside;
    auto visited = records::forEachSetAside(connection, reading.id, [&rows](const records::SetAsideEntry &entry) -> Result<void> {
        if (rows.entries.size() >= SetAsideModel::kMostRows) return fail(ErrorCode::Cancelled); // enough
        rows.entries.push_back(entry);
        return {};
    });
    if (!visited && (visited.error().code != ErrorCode::Cancelled || rows.entries.size() < SetAsideModel::kMostRows))
        return std::unexpected(std::move(visited).error());
    return rows;
}

} // namespace filature::items
