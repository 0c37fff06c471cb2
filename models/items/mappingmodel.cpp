// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/mappingmodel.h"

#include "core/safetext.h"

#include <QStringList>

#include <algorithm>
#include <string_view>
#include <utility>

namespace filature::items {

namespace {

bool isBlank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

std::vector<double> filledShares(std::size_t columns, std::span<const std::vector<std::string>> rows)
{
    std::vector<double> shares(columns, 0);
    for (const std::vector<std::string> &row : rows)
        for (std::size_t column = 0; column < std::min(columns, row.size()); ++column)
            if (!isBlank(row[column])) ++shares[column];
    for (double &share : shares) share /= std::max<double>(1, static_cast<double>(rows.size()));
    return shares;
}

} // namespace

MappingModel::MappingModel(Words words, QObject *parent) : QAbstractTableModel(parent), m_words(std::move(words)) {}

void MappingModel::setMapping(fields::Mapping mapping, std::span<const std::vector<std::string>> rows)
{
    beginResetModel();
    m_mapping = std::move(mapping);
    m_filled = filledShares(m_mapping.columnNames.size(), rows);
    m_isEdited = false;
    findFields();
    endResetModel();
}

void MappingModel::findFields()
{
    m_fieldsOf.assign(m_mapping.columnNames.size(), {});
    for (std::size_t field = 0; field < m_mapping.fields.size(); ++field)
        for (const std::uint32_t column : m_mapping.fields[field].columns)
            if (column < m_fieldsOf.size()) m_fieldsOf[column].push_back(field);
}

int MappingModel::mappedColumns() const
{
    return static_cast<int>(std::ranges::count_if(m_fieldsOf, [](const auto &fields) { return !fields.empty(); }));
}

void MappingModel::choose(int row, int choice)
{
    if (row < 0 || row >= rowCount() || choice == choiceOf(row)) return;
    const auto column = static_cast<std::uint32_t>(row);
    for (fields::FieldMapping &field : m_mapping.fields) std::erase(field.columns, column);
    std::erase_if(m_mapping.fields, [](const fields::FieldMapping &field) { return field.columns.empty(); });
    std::erase(m_mapping.openColumns, column);
    if (choice == kNotPersonal) {
        m_mapping.openColumns.push_back(column);
    } else if (choice >= 0) {
        const auto field = static_cast<fields::Field>(choice);
        auto found = std::ranges::find(m_mapping.fields, field, &fields::FieldMapping::field);
        if (found == m_mapping.fields.end()) found = m_mapping.fields.insert(found, fields::FieldMapping{field, {}, {}, 1, {}});
        found->columns.push_back(column);
        found->reason = kChosen;
        found->confidence = 1;
    }
    m_isEdited = true;
    findFields();
    Q_EMIT dataChanged(index(0, Target), index(rowCount() - 1, Why)); // a field may be that of other columns too
    Q_EMIT edited();
}

int MappingModel::choiceOf(int row) const
{
    const auto &fields = m_fieldsOf[static_cast<std::size_t>(row)];
    if (!fields.empty()) return static_cast<int>(m_mapping.fields[fields.front()].field);
    return std::ranges::contains(m_mapping.openColumns, static_cast<std::uint32_t>(row)) ? kNotPersonal : kNotMapped;
}

int MappingModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(m_fieldsOf.size()); }

int MappingModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString MappingModel::text(int row, Column column) const
{
    const auto position = static_cast<std::size_t>(row);
    if (column == Source) return QString::fromStdString(safeText(m_mapping.columnNames[position]));
    if (column == Filled) return m_words.share(m_filled[position]);
    if (m_fieldsOf[position].empty()) return column == Target ? m_words.special(choiceOf(row)) : QString();
    QStringList texts;
    for (const std::size_t field : m_fieldsOf[position]) {
        const fields::FieldMapping &mapping = m_mapping.fields[field];
        texts << (column == Target ? m_words.field(mapping.field) : m_words.why(mapping));
    }
    return texts.join(column == Target ? QStringLiteral(" + ") : QStringLiteral("; "));
}

QVariant MappingModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole: return text(index.row(), column);
    case Qt::EditRole: return column == Target ? QVariant(choiceOf(index.row())) : QVariant(text(index.row(), column));
    case Qt::ToolTipRole:
        return column == Why ? QVariant(QStringLiteral("<span>%1</span>").arg(text(index.row(), column).toHtmlEscaped())) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment((column == Filled ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    case ChoiceRole: return choiceOf(index.row());
    default: return {};
    }
}

bool MappingModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const bool isChoice = index.isValid() && index.column() == Target && role == Qt::EditRole && m_isEditable;
    if (!isChoice || !value.canConvert<int>()) return false;
    const int choice = value.toInt();
    if (choice < kNotPersonal || choice >= static_cast<int>(fields::kFieldCount)) return false;
    if (choice >= 0 && fields::info(static_cast<fields::Field>(choice)).isDerived) return false;
    choose(index.row(), choice);
    return true;
}

Qt::ItemFlags MappingModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    return index.isValid() && index.column() == Target && m_isEditable ? usual | Qt::ItemIsEditable : usual;
}

QVariant MappingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount) return {};
    if (role == Qt::DisplayRole) return m_words.title(static_cast<Column>(section));
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment((section == Filled ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    return {};
}

} // namespace filature::items
