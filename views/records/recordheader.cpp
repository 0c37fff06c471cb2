// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/recordheader.h"

#include "items/recordtablemodel.h"

#include <algorithm>

namespace filature::recordpages {

namespace {

constexpr int kNarrowest = 32;
constexpr int kPadding = 20; // of the style sheet, both sides, and a reserve

} // namespace

RecordHeader::RecordHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setSectionsMovable(true);
    setHighlightSections(false);
    setMinimumSectionSize(kNarrowest);
    setTextElideMode(Qt::ElideRight);
    setFocusPolicy(Qt::NoFocus);
    setContextMenuPolicy(Qt::CustomContextMenu);
}

void RecordHeader::initStyleOptionForIndex(QStyleOptionHeader *option, int logicalIndex) const
{
    QHeaderView::initStyleOptionForIndex(option, logicalIndex);
    const auto value = [&](int role) { return model()->headerData(logicalIndex, Qt::Horizontal, role).toInt(); };
    const int number = value(items::RecordTableModel::SortNumberRole);
    if (number == 0) return;
    const bool isAscending = value(items::RecordTableModel::SortOrderRole) == static_cast<int>(records::SortOrder::Ascending);
    QString mark(QChar(isAscending ? u'▲' : u'▼'));
    const auto *table = qobject_cast<const items::RecordTableModel *>(model());
    if (table != nullptr && table->sort().size() > 1) mark += QString::number(number);
    // The mark stays when the title is too long for both.
    QFont font = this->font();
    font.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(font);
    const int room = sectionSize(logicalIndex) - kPadding - metrics.horizontalAdvance(QChar(u' ') + mark);
    option->text = metrics.elidedText(option->text, Qt::ElideRight, std::max(0, room)) + QChar(u' ') + mark;
}

} // namespace filature::recordpages
