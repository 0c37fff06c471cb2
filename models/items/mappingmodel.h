// SPDX-License-Identifier: GPL-3.0-or-later
// Which column of a source stands for which field, to be looked at and changed.
#pragma once

#include "fields/mapping.h"

#include <QAbstractTableModel>

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace filature::items {

// GUI thread. One row for each source column, in source order.
class MappingModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column : int
    {
        Source,
        Target,
        Why,
        Filled,
        ColumnCount
    };
    enum Role : int
    {
        ChoiceRole = Qt::UserRole + 1
    }; // int: a fields::Field, or one of the two below
    static constexpr int kNotMapped = -1;
    static constexpr int kNotPersonal = -2; // a person says so: shown unmasked
    struct Words
    {
        std::function<QString(Column)> title;
        std::function<QString(fields::Field)> field;
        std::function<QString(const fields::FieldMapping &)> why;
        std::function<QString(int)> special;  // kNotMapped, kNotPersonal
        std::function<QString(double)> share; // 0 to 1
    };

    explicit MappingModel(Words words, QObject *parent = nullptr);

    // The mapping is over its own columnNames; `rows` is a sample of them, for the share that is filled.
    void setMapping(fields::Mapping mapping, std::span<const std::vector<std::string>> rows);
    [[nodiscard]] const fields::Mapping &mapping() const { return m_mapping; }
    [[nodiscard]] bool isEdited() const { return m_isEdited; } // since setMapping()
    [[nodiscard]] int mappedColumns() const;
    void setEditable(bool isEditable) { m_isEditable = isEditable; }

    // What setData() does. A field that has columns already takes this one as well, behind them: their cells are joined.
    void choose(int row, int choice);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    // FieldMapping::reason of what a person has chosen.
    static constexpr const char *kChosen = "chosen";

Q_SIGNALS:
    void edited();

private:
    void findFields();
    [[nodiscard]] int choiceOf(int row) const;
    [[nodiscard]] QString text(int row, Column column) const;

    Words m_words;
    fields::Mapping m_mapping;
    std::vector<std::vector<std::size_t>> m_fieldsOf; // indices into m_mapping.fields by column
    std::vector<double> m_filled;
    bool m_isEdited = false;
    bool m_isEditable = true;
};

} // namespace filature::items
