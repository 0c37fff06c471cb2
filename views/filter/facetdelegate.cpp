// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter/facetdelegate.h"

#include "common/theme.h"
#include "filter/facettexts.h"
#include "words/language.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>

namespace filature::filterview {

namespace {

using common::Theme;
using items::FacetRow;
using items::FacetRowKind;
using items::FacetSection;
using items::FacetState;

constexpr int kMargin = 12;
constexpr int kBox = 13;
constexpr int kBarHeight = 2;
constexpr int kValueHeight = 22;
constexpr int kSectionHeight = 32; // with the room above it
constexpr int kFoldedHeight = 26;
constexpr int kButton = 20;

constexpr std::array kButtons = {FacetButton::Remove, FacetButton::Search, FacetButton::Order, FacetButton::Reset}; // from the right

// The order is offered where the mouse or the keyboard is.
bool hasButton(const FacetSection &section, FacetButton button, bool isHot)
{
    const std::size_t values = section.values ? section.values->values.size() : 0;
    switch (button) {
    case FacetButton::None: return false;
    case FacetButton::Order: return isHot && !section.isFolded && values > 1;
    case FacetButton::Search: return !section.isFolded && !section.isPresence() && values > FacetSection::kFew;
    case FacetButton::Reset: return section.chosen() > 0 || section.isNarrowedOtherwise();
    case FacetButton::Remove: return section.isAdded;
    }
    return false;
}

// The line of the heading itself, without the room above.
QRect headingOf(const QRect &row, const QFontMetrics &metrics)
{
    const int height = std::max(kButton, metrics.height() + 4);
    return {row.left() + kMargin, row.bottom() - height, row.width() - 2 * kMargin, height};
}

QFont tabular(QFont font)
{
    font.setFeature(QFont::Tag("tnum"), 1);
    return font;
}

QFont small(QFont font)
{
    if (font.pointSizeF() > 0) font.setPointSizeF(font.pointSizeF() * 0.85);
    else font.setPixelSize(font.pixelSize() * 85 / 100);
    return font;
}

void paintBox(QPainter *painter, const QRectF &box, FacetState state, bool isChoosable)
{
    const Theme &theme = Theme::current();
    const QColor alarm = theme.isDark ? QColor(0xB5453D) : QColor(0xB23A2E);
    const QColor fill = state == FacetState::Included ? theme.accent : state == FacetState::Excluded ? alarm : theme.surface;
    painter->setPen(QPen(state == FacetState::Neither ? (isChoosable ? theme.dimText : theme.line) : fill, 1));
    painter->setBrush(fill);
    painter->drawRoundedRect(box, 3, 3);
    if (state == FacetState::Neither) return;
    painter->setPen(QPen(theme.accentText, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    const QPointF c = box.center();
    if (state == FacetState::Excluded) painter->drawLine(c + QPointF(-3, 0), c + QPointF(3, 0));
    else painter->drawPolyline(QPolygonF{c + QPointF(-3.2, 0.2), c + QPointF(-1, 2.6), c + QPointF(3.4, -2.8)});
}

void paintArrow(QPainter *painter, QPointF at, bool isFolded)
{
    painter->setPen(QPen(Theme::current().dimText, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    if (isFolded) painter->drawPolyline(QPolygonF{at + QPointF(-1.5, -3.5), at + QPointF(2, 0), at + QPointF(-1.5, 3.5)});
    else painter->drawPolyline(QPolygonF{at + QPointF(-3.5, -1.5), at + QPointF(0, 2), at + QPointF(3.5, -1.5)});
}

void paintButton(QPainter *painter, const QRect &room, FacetButton button, const FacetSection &section)
{
    const Theme &theme = Theme::current();
    const QPointF c = QRectF(room).center();
    painter->setPen(QPen(button == FacetButton::Search && section.search ? theme.of(common::Meaning::Accent) : theme.dimText, 1.3,
                         Qt::SolidLine, Qt::RoundCap));
    painter->setBrush(Qt::NoBrush);
    switch (button) {
    case FacetButton::None: return;
    case FacetButton::Order: // bars that shrink, or lines of one length
        for (int i = 0; i < 3; ++i)
            painter->drawLine(c + QPointF(-4, -3.5 + 3.5 * i), c + QPointF(section.isByName ? 4 : 4 - 3 * i, -3.5 + 3.5 * i));
        return;
    case FacetButton::Search:
        painter->drawEllipse(c + QPointF(-1, -1), 3.4, 3.4);
        painter->drawLine(c + QPointF(1.6, 1.6), c + QPointF(4.2, 4.2));
        return;
    case FacetButton::Reset:
        painter->setPen(QPen(theme.of(common::Meaning::Accent), 1.3, Qt::SolidLine, Qt::RoundCap));
        painter->drawArc(QRectF(c.x() - 4, c.y() - 4, 8, 8), 120 * 16, 290 * 16);
        painter->drawPolyline(QPolygonF{c + QPointF(-5, -5), c + QPointF(-2.2, -3.4), c + QPointF(-4.2, -0.8)});
        return;
    case FacetButton::Remove:
        painter->drawLine(c + QPointF(-3, -3), c + QPointF(3, 3));
        painter->drawLine(c + QPointF(-3, 3), c + QPointF(3, -3));
        return;
    }
}

QString headingNumber(const FacetSection &section)
{
    if (section.isFolded) return section.chosen() > 0 ? QStringLiteral("\u25CF ") + words::formatNumber(section.chosen()) : QString();
    return section.values && !section.isPresence() ? words::formatNumber(section.values->distinct) : QString();
}

} // namespace

FacetDelegate::FacetDelegate(QWidget *parent) : QStyledItemDelegate(parent) {}

QSize FacetDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto kind = static_cast<FacetRowKind>(index.data(items::FacetModel::KindRole).toInt());
    const int text = option.fontMetrics.height();
    if (kind == FacetRowKind::Section) {
        const bool isFolded = static_cast<const FacetTexts *>(index.model())->rowAt(index).section->isFolded;
        return {0, isFolded ? std::max(kFoldedHeight, text + 10) : std::max(kSectionHeight, text + 16)};
    }
    return {0, kind == FacetRowKind::Search ? std::max(kValueHeight, text + 6) + 8 : std::max(kValueHeight, text + 6)};
}

void FacetDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *texts = static_cast<const FacetTexts *>(index.model());
    const FacetRow row = texts->rowAt(index);
    const Theme &theme = Theme::current();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(option.font);
    if (option.state.testFlag(QStyle::State_MouseOver) && row.kind != FacetRowKind::Section) painter->fillRect(option.rect, theme.header);
    if (row.kind == FacetRowKind::Section) paintSection(painter, option, *row.section);
    else if (row.kind == FacetRowKind::Value && row.value != nullptr) paintValue(painter, option, row, index.data().toString());
    else if (row.kind == FacetRowKind::More) {
        painter->setPen(theme.of(common::Meaning::Accent));
        painter->drawText(option.rect.adjusted(kMargin + kBox + common::kGrid, 0, -kMargin, 0), Qt::AlignLeft | Qt::AlignVCenter,
                          index.data().toString());
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        const QRectF ring = row.kind == FacetRowKind::Section
                                ? QRectF(headingOf(option.rect, option.fontMetrics)).adjusted(-5.5, 0.5, 5.5, -0.5)
                                : QRectF(option.rect).adjusted(4.5, 0.5, -4.5, -0.5);
        painter->setPen(QPen(theme.of(common::Meaning::Accent), 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(ring, 4, 4);
    }
    painter->restore();
}

void FacetDelegate::paintSection(QPainter *painter, const QStyleOptionViewItem &option, const FacetSection &section) const
{
    const Theme &theme = Theme::current();
    QRect room = headingOf(option.rect, option.fontMetrics);
    const bool isHot = option.state.testAnyFlags(QStyle::State_MouseOver | QStyle::State_HasFocus);
    for (const FacetButton button : kButtons) {
        if (!hasButton(section, button, isHot)) continue;
        paintButton(painter, QRect(room.right() - kButton + 1, room.center().y() - kButton / 2, kButton, kButton), button, section);
        room.setRight(room.right() - kButton);
    }
    painter->setFont(tabular(option.font));
    const QString number = headingNumber(section);
    painter->setPen(section.isFolded ? theme.of(common::Meaning::Accent) : theme.dimText);
    painter->drawText(room, Qt::AlignRight | Qt::AlignVCenter, number);
    room.setRight(room.right() - option.fontMetrics.horizontalAdvance(number) - 6);
    paintArrow(painter, QPointF(room.left() + 4, room.center().y() + 1), section.isFolded);
    room.setLeft(room.left() + 14);
    QFont bold = option.font;
    bold.setWeight(QFont::DemiBold);
    painter->setFont(bold);
    painter->setPen(theme.text);
    const QFontMetrics boldMetrics(bold);
    const QString title = boldMetrics.elidedText(FacetTexts::sectionTitle(section), Qt::ElideRight, room.width());
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, title);
    const QString key = FacetTexts::sectionKey(section);
    if (key.isEmpty()) return;
    room.setLeft(room.left() + boldMetrics.horizontalAdvance(title) + 6);
    painter->setFont(small(option.font));
    painter->setPen(theme.dimText);
    painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(QChar(u'(') + key + QChar(u')'), Qt::ElideRight, room.width()));
}

void FacetDelegate::paintValue(QPainter *painter, const QStyleOptionViewItem &option, const FacetRow &row, const QString &label) const
{
    const Theme &theme = Theme::current();
    const QRect room = option.rect.adjusted(kMargin, 0, -kMargin, 0);
    const int middle = room.top() + (room.height() - kBarHeight) / 2;
    paintBox(painter, QRectF(room.left() + 0.5, middle - kBox / 2.0, kBox, kBox), row.state, row.value->isChoosable);
    QRect text = room.adjusted(kBox + common::kGrid, 0, 0, -kBarHeight - 1);
    const QRectF bar(text.left(), room.bottom() - kBarHeight, text.width(), kBarHeight);
    const std::uint64_t maximum = row.section->values ? row.section->values->maximum : 0;
    painter->fillRect(bar, theme.line);
    if (maximum > 0 && row.value->count > 0) {
        const double share = static_cast<double>(row.value->count) / static_cast<double>(maximum);
        painter->fillRect(QRectF(bar.left(), bar.top(), std::max(2.0, bar.width() * share), bar.height()),
                          row.state == FacetState::Included ? theme.of(common::Meaning::Accent) : theme.bar);
    }
    painter->setFont(tabular(option.font));
    painter->setPen(theme.dimText);
    const QString number = words::formatNumber(row.value->count);
    painter->drawText(text, Qt::AlignRight | Qt::AlignVCenter, number);
    text.setRight(text.right() - painter->fontMetrics().horizontalAdvance(number) - common::kGrid);
    painter->setFont(option.font);
    painter->setPen(row.value->count == 0 || !row.value->isChoosable ? theme.dimText : theme.text);
    painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      option.fontMetrics.elidedText(label, Qt::ElideRight, text.width()));
}

FacetButton FacetDelegate::buttonAt(const FacetSection &section, const QRect &room, const QFontMetrics &metrics, QPoint at) const
{
    const QRect heading = headingOf(room, metrics);
    int right = heading.right();
    for (const FacetButton button : kButtons) {
        if (!hasButton(section, button, true)) continue;
        if (QRect(right - kButton + 1, heading.center().y() - kButton / 2, kButton, kButton).contains(at)) return button;
        right -= kButton;
    }
    return FacetButton::None;
}

QString FacetDelegate::buttonTip(FacetButton button, const FacetSection &section)
{
    switch (button) {
    case FacetButton::None: break;
    case FacetButton::Order: return section.isByName ? tr("Order by count") : tr("Order by name");
    case FacetButton::Search: return section.search ? tr("End the search") : tr("Search the values");
    case FacetButton::Reset: return tr("Take this facet out of the filter");
    case FacetButton::Remove: return tr("Remove this facet from the panel");
    }
    return {};
}

QWidget *FacetDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    auto *field = new QLineEdit(parent);
    field->setObjectName(QStringLiteral("facetSearch"));
    field->setAccessibleName(tr("Search the values"));
    field->setPlaceholderText(tr("Search the values"));
    field->setClearButtonEnabled(true);
    auto *self = const_cast<FacetDelegate *>(this);
    connect(field, &QLineEdit::textChanged, self,
            [self, place = QPersistentModelIndex(index)](const QString &text) { Q_EMIT self->searched(place, text); });
    field->setProperty("place", QVariant::fromValue(QPersistentModelIndex(index)));
    return field;
}

void FacetDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    editor->setGeometry(option.rect.adjusted(kMargin, 1, -kMargin, -1));
}

// Enter and Tab leave the field open; Escape ends the search.
bool FacetDelegate::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress) return false;
    if (static_cast<QKeyEvent *>(event)->key() != Qt::Key_Escape) return false;
    Q_EMIT searchEnded(watched->property("place").value<QPersistentModelIndex>());
    return true;
}

} // namespace filature::filterview
