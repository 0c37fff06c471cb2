// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/fielddelegate.h"

#include "common/theme.h"
#include "evidence/evidencetexts.h"
#include "items/mappingmodel.h"
#include "items/previewmodel.h"
#include "words/findingwords.h"

#include <QComboBox>
#include <QPainter>
#include <QStandardItemModel>

namespace filature::evidencepages {

using common::Meaning;
using common::Theme;
using items::MappingModel;
using items::PreviewModel;

namespace {

constexpr int kArrowRoom = 18;
constexpr int kMostLines = 24;

void addHeading(QComboBox &box, const QString &text)
{
    box.addItem(text);
    auto *model = qobject_cast<QStandardItemModel *>(box.model());
    QStandardItem *item = model->item(box.count() - 1);
    item->setFlags(Qt::NoItemFlags);
    QFont font = item->font();
    font.setBold(true);
    item->setFont(font);
}

void addFields(QComboBox &box)
{
    for (int category = 0; category <= static_cast<int>(fields::Category::Technical); ++category) {
        addHeading(box, categoryText(static_cast<fields::Category>(category)));
        for (const fields::FieldInfo &info : fields::allFields())
            if (!info.isDerived && info.category == static_cast<fields::Category>(category))
                box.addItem(words::fieldWord(info.field), static_cast<int>(info.field));
    }
}

} // namespace

QWidget *FieldDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &) const
{
    auto *box = new QComboBox(parent);
    box->setObjectName(QStringLiteral("fieldChoice"));
    box->setAccessibleName(tr("Field of this column"));
    box->setMaxVisibleItems(kMostLines);
    box->addItem(tr("not mapped"), MappingModel::kNotMapped);
    box->addItem(tr("not personal: shown"), MappingModel::kNotPersonal);
    addFields(*box);
    connect(box, &QComboBox::activated, this, [this, box] {
        auto *self = const_cast<FieldDelegate *>(this);
        Q_EMIT self->commitData(box);
        Q_EMIT self->closeEditor(box);
    });
    return box;
}

void FieldDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *box = qobject_cast<QComboBox *>(editor);
    if (box != nullptr) box->setCurrentIndex(box->findData(index.data(Qt::EditRole)));
}

void FieldDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    const auto *box = qobject_cast<QComboBox *>(editor);
    if (box != nullptr && box->currentData().isValid()) model->setData(index, box->currentData(), Qt::EditRole);
}

void FieldDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const bool isMapped = index.data(MappingModel::ChoiceRole).toInt() >= 0;
    option->font.setBold(isMapped);
    if (!isMapped) option->palette.setColor(QPalette::Text, Theme::current().dimText);
}

void FieldDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    if ((index.flags() & Qt::ItemIsEditable) == 0) return;
    painter->save();
    painter->setPen(Theme::current().dimText);
    painter->drawText(option.rect.adjusted(option.rect.width() - kArrowRoom, 0, 0, 0), Qt::AlignCenter, QStringLiteral("\u25BE"));
    painter->restore();
}

void PreviewDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const Theme &theme = Theme::current();
    if (index.data(PreviewModel::MaskedRole).toBool()) option->palette.setColor(QPalette::Text, theme.dimText);
    if (index.data(PreviewModel::OddRole).toBool()) option->backgroundBrush = theme.backgroundOf(Meaning::Look);
}

} // namespace filature::evidencepages
