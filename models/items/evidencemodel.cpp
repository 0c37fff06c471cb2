// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/evidencemodel.h"

#include <algorithm>
#include <utility>

namespace filature::items {

namespace {

QVariant alignmentOf(EvidenceModel::Column column)
{
    const bool isNumber = column == EvidenceModel::Bytes || column == EvidenceModel::Stored || column == EvidenceModel::SetAside;
    return QVariant::fromValue(Qt::Alignment((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
}

} // namespace

EvidenceModel::EvidenceModel(Words words, QObject *parent) : QAbstractTableModel(parent), m_words(std::move(words)) {}

void EvidenceModel::setEvidence(std::vector<records::EvidenceInfo> evidence)
{
    const std::size_t kept = m_evidence.size();
    const auto isSame = [](const records::EvidenceInfo &one, const records::EvidenceInfo &other) { return one.id == other.id; };
    const bool continues = kept <= evidence.size() && std::equal(m_evidence.begin(), m_evidence.end(), evidence.begin(), isSame);
    if (!continues) {
        beginResetModel();
        m_evidence = std::move(evidence);
        endResetModel();
        return;
    }
    const auto behind = evidence.begin() + static_cast<std::ptrdiff_t>(kept);
    std::move(evidence.begin(), behind, m_evidence.begin());
    if (kept > 0) Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(kept) - 1, ColumnCount - 1));
    if (behind == evidence.end()) return;
    beginInsertRows({}, static_cast<int>(kept), static_cast<int>(evidence.size()) - 1);
    m_evidence.insert(m_evidence.end(), std::make_move_iterator(behind), std::make_move_iterator(evidence.end()));
    endInsertRows();
}

const records::EvidenceInfo *EvidenceModel::at(int row) const
{
    return row >= 0 && row < rowCount() ? &m_evidence[static_cast<std::size_t>(row)] : nullptr;
}

int EvidenceModel::rowOf(EvidenceId id) const
{
    const auto found = std::ranges::find(m_evidence, id, &records::EvidenceInfo::id);
    return found == m_evidence.end() ? -1 : static_cast<int>(found - m_evidence.begin());
}

int EvidenceModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(m_evidence.size()); }

int EvidenceModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant EvidenceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const records::EvidenceInfo &evidence = m_evidence[static_cast<std::size_t>(index.row())];
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole: return m_words.text(evidence, column);
    case Qt::ToolTipRole: return QStringLiteral("<span>%1</span>").arg(m_words.hint(evidence, column).toHtmlEscaped());
    case Qt::TextAlignmentRole: return alignmentOf(column);
    case IdRole: return evidence.id.value;
    case FlagsRole: return evidence.flags | evidence.reading.flags;
    default: return {};
    }
}

QVariant EvidenceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount) return {};
    if (role == Qt::DisplayRole) return m_words.title(static_cast<Column>(section));
    if (role == Qt::TextAlignmentRole) return alignmentOf(static_cast<Column>(section));
    return {};
}

} // namespace filature::items
