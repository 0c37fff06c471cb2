// SPDX-License-Identifier: GPL-3.0-or-later
// The first rows of a file that is to be read, masked as they will be afterwards.
#pragma once

#include "records/importer.h"

#include <QAbstractTableModel>

#include <memory>
#include <string>
#include <vector>

namespace filature::items {

// GUI thread. Masks a cell when it is asked for (below 1 µs). A column without a field shows its values only when a person
// opened it, or when they are few, short and come again and again: the sample is small.
class PreviewModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role : int
    {
        MaskedRole = Qt::UserRole + 1, // bool: not the whole value
        OddRole,                       // bool: the row has more or fewer cells than the table
    };

    explicit PreviewModel(QObject *parent = nullptr);

    void setPreview(std::shared_ptr<const records::Preview> preview); // nullptr = none; with its mapping
    void setMapping(const fields::Mapping &mapping);
    [[nodiscard]] const std::shared_ptr<const records::Preview> &preview() const { return m_preview; }
    // Cells of the row where they are more or fewer than the table has columns; 0 = as many.
    [[nodiscard]] std::uint64_t oddWidth(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct ColumnMask
    {
        const fields::FieldMapping *field = nullptr; // masks as it; nullptr = none, or several that do not agree
        bool isOpen = false;
    };
    void findMasks();
    [[nodiscard]] bool isHarmless(std::size_t column) const;
    [[nodiscard]] const std::string &cell(const QModelIndex &index) const;
    [[nodiscard]] std::string shown(const QModelIndex &index) const;

    std::shared_ptr<const records::Preview> m_preview;
    fields::Mapping m_mapping;
    std::vector<bool> m_isHarmless;  // by column, whatever the mapping
    std::vector<ColumnMask> m_masks; // into m_mapping
    std::size_t m_columns = 0;
};

} // namespace filature::items
