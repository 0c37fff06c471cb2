// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/previewmodel.h"

#include "core/safetext.h"
#include "fields/mask.h"
#include "fields/normalise.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

namespace filature::items {

namespace {

constexpr std::size_t kMostShown = 200;       // bytes of a cell; the whole is seen once it is imported
constexpr std::size_t kHarmlessDistinct = 50; // as MaskRules has it
constexpr std::size_t kHarmlessCharacters = 3;
constexpr std::size_t kTimesEach = 4; // a value comes again so often on average, in the sample

bool isBlank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

std::size_t characters(std::string_view text)
{
    return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

QString safe(std::string_view text)
{
    const bool isCut = text.size() > kMostShown;
    QString shown = QString::fromStdString(safeText(text.substr(0, kMostShown)));
    return isCut ? shown + QChar(0x2026) : shown;
}

} // namespace

PreviewModel::PreviewModel(QObject *parent) : QAbstractTableModel(parent) {}

void PreviewModel::setPreview(std::shared_ptr<const records::Preview> preview)
{
    beginResetModel();
    m_preview = std::move(preview);
    m_mapping = m_preview ? m_preview->mapping : fields::Mapping{};
    m_columns = 0;
    m_isHarmless.clear();
    if (m_preview) {
        m_columns = m_preview->detection.columnNames.size();
        for (const auto &row : m_preview->detection.rows) m_columns = std::max(m_columns, row.size());
        for (std::size_t column = 0; column < m_columns; ++column) m_isHarmless.push_back(isHarmless(column));
    }
    findMasks();
    endResetModel();
}

void PreviewModel::setMapping(const fields::Mapping &mapping)
{
    m_mapping = mapping;
    findMasks();
    if (rowCount() > 0 && columnCount() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void PreviewModel::findMasks()
{
    m_masks.assign(m_columns, {});
    std::vector<int> fieldsOf(m_columns, 0);
    std::vector<bool> hasOnlyOpen(m_columns, true);
    for (const fields::FieldMapping &mapping : m_mapping.fields)
        for (const std::uint32_t column : mapping.columns) {
            if (column >= m_columns) continue;
            if (fieldsOf[column]++ == 0) m_masks[column].field = &mapping;
            hasOnlyOpen[column] = hasOnlyOpen[column] && fields::info(mapping.field).mask == fields::MaskClass::Open;
        }
    for (std::size_t column = 0; column < m_columns; ++column) {
        if (fieldsOf[column] > 1 && !hasOnlyOpen[column]) m_masks[column].field = nullptr;
        m_masks[column].isOpen = fieldsOf[column] == 0 && (m_isHarmless[column] || std::ranges::contains(m_mapping.openColumns, column));
    }
}

bool PreviewModel::isHarmless(std::size_t column) const
{
    std::set<std::string_view> texts;
    std::size_t filled = 0;
    for (const auto &row : m_preview->detection.rows) {
        if (column >= row.size() || isBlank(row[column])) continue;
        if (row[column].size() > kHarmlessCharacters * 4 || characters(row[column]) > kHarmlessCharacters) return false;
        texts.emplace(row[column]);
        ++filled;
    }
    return texts.size() <= kHarmlessDistinct && texts.size() * kTimesEach <= filled;
}

std::uint64_t PreviewModel::oddWidth(int row) const
{
    const std::size_t cells = m_preview->detection.rows[static_cast<std::size_t>(row)].size();
    return cells == m_preview->detection.columnNames.size() ? 0 : cells;
}

int PreviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_preview ? 0 : static_cast<int>(m_preview->detection.rows.size());
}

int PreviewModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(m_columns); }

const std::string &PreviewModel::cell(const QModelIndex &index) const
{
    static const std::string none;
    const auto &row = m_preview->detection.rows[static_cast<std::size_t>(index.row())];
    const auto column = static_cast<std::size_t>(index.column());
    return column < row.size() ? row[column] : none;
}

std::string PreviewModel::shown(const QModelIndex &index) const
{
    const std::string &text = cell(index);
    const ColumnMask &mask = m_masks[static_cast<std::size_t>(index.column())];
    if (mask.isOpen) return text;
    std::string masked;
    if (mask.field != nullptr) {
        fields::Normalised normalised;
        fields::normalise(mask.field->field, mask.field->options, text, normalised);
        fields::maskFieldInto(mask.field->field, normalised.value, masked);
    } else if (!isBlank(text)) {
        masked = fields::kDots;
    }
    return masked;
}

QVariant PreviewModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    switch (role) {
    case Qt::DisplayRole: return safe(shown(index));
    case MaskedRole: {
        const ColumnMask &mask = m_masks[static_cast<std::size_t>(index.column())];
        const bool showsAll = mask.isOpen || (mask.field != nullptr && fields::info(mask.field->field).mask == fields::MaskClass::Open);
        return !showsAll && !isBlank(cell(index));
    }
    case OddRole: return oddWidth(index.row()) != 0;
    default: return {};
    }
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || !m_preview || section < 0) return {};
    if (orientation == Qt::Vertical) return section + 1;
    const auto column = static_cast<std::size_t>(section);
    const std::vector<std::string> &names = m_preview->mapping.columnNames;
    if (column < names.size()) return safe(names[column]);
    return column < m_columns ? QStringLiteral("c%1").arg(section + 1) : QVariant();
}

} // namespace filature::items
