// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of an evidence that could not be read as the others: where they are and why, never what they say.
#pragma once

#include "records/evidence.h"

#include <QAbstractTableModel>

#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

namespace filature::items {

struct SetAsideRows
{
    std::vector<records::SetAsideEntry> entries; // in source order, the first of them
    std::uint64_t total = 0;                     // of the reading
};

// GUI thread. data() is O(1).
class SetAsideModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    // Beyond, the front end says how many there are: 56 bytes each.
    static constexpr std::size_t kMostRows = 200'000;
    enum Column : int
    {
        Block,
        Row,
        Line,
        Offset,
        Length,
        Reason,
        ColumnCount
    };
    struct Words
    {
        std::function<QString(Column)> title;
        std::function<QString(const records::SetAsideEntry &, Column)> text;
    };

    explicit SetAsideModel(Words words, QObject *parent = nullptr);

    void setRows(std::shared_ptr<const SetAsideRows> rows); // nullptr = none
    [[nodiscard]] const records::SetAsideEntry *at(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    Words m_words;
    std::shared_ptr<const SetAsideRows> m_rows;
};

// At most SetAsideModel::kMostRows of them. Blocks on the case: not in the GUI thread.
[[nodiscard]] Result<SetAsideRows> loadSetAside(storage::Connection &connection, const records::ReadingInfo &reading);

} // namespace filature::items
