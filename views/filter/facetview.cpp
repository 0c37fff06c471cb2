// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter/facetview.h"

#include "filter/facetdelegate.h"
#include "filter/facettexts.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QToolTip>

#include <memory>

namespace filature::filterview {

using items::FacetRow;
using items::FacetRowKind;
using items::FacetState;

FacetView::FacetView(items::FacetModel *model, FacetTexts *texts, QWidget *parent)
    : QListView(parent), m_model(model), m_texts(texts), m_delegate(new FacetDelegate(this))
{
    setObjectName(QStringLiteral("facetList"));
    setAccessibleName(tr("Facets"));
    setModel(texts);
    setItemDelegate(m_delegate);
    setSelectionMode(NoSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(Adjust);
    setMouseTracking(true);
    setFrameShape(NoFrame);
    const auto sectionRow = [](const QPersistentModelIndex &index) { return index.isValid() ? index.row() : -1; };
    connect(m_delegate, &FacetDelegate::searched, this, [this, sectionRow](const QPersistentModelIndex &index, const QString &text) {
        if (const int row = sectionRow(index); row >= 0) setSearch(row, text);
    });
    connect(m_delegate, &FacetDelegate::searchEnded, this, [this, sectionRow](const QPersistentModelIndex &index) {
        const int row = sectionRow(index);
        if (row >= 0)
            QMetaObject::invokeMethod(
                this, [this, row] { setSearch(row, std::nullopt); }, Qt::QueuedConnection); // its field goes with it
        setFocus();
    });
    connect(texts, &QAbstractItemModel::modelReset, this, &FacetView::openSearches);
}

FacetButton FacetView::buttonAt(const QModelIndex &index, QPoint at) const
{
    const FacetRow row = m_texts->rowAt(index);
    return row.kind == FacetRowKind::Section ? m_delegate->buttonAt(*row.section, visualRect(index), fontMetrics(), at) : FacetButton::None;
}

void FacetView::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->button() == Qt::LeftButton ? indexAt(event->pos()) : QModelIndex();
    if (m_pressed.isValid()) setCurrentIndex(m_pressed);
    event->accept();
}

void FacetView::mouseReleaseEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->pos());
    const bool isClick = event->button() == Qt::LeftButton && index.isValid() && m_pressed == index;
    m_pressed = QPersistentModelIndex();
    event->accept();
    if (!isClick) return;
    const FacetButton button = buttonAt(index, event->pos());
    if (button != FacetButton::None) press(index.row(), button);
    else activateRow(index.row(), event->modifiers().testFlag(Qt::AltModifier));
}

void FacetView::mouseMoveEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->pos());
    viewport()->setCursor(index.isValid() ? Qt::PointingHandCursor : Qt::ArrowCursor);
    QListView::mouseMoveEvent(event);
}

void FacetView::activateRow(int row, bool excludes)
{
    const FacetRow at = m_model->rowAt(row);
    switch (at.kind) {
    case FacetRowKind::Section: fold(row, !at.section->isFolded); break;
    case FacetRowKind::Search: edit(m_texts->index(row, 0)); break;
    case FacetRowKind::More: m_model->setWhole(row, at.section->hidden() > 0); break;
    case FacetRowKind::Value:
        if (excludes) m_model->setState(row, at.state == FacetState::Excluded ? FacetState::Neither : FacetState::Excluded);
        else m_model->cycle(row);
        break;
    }
}

void FacetView::press(int row, FacetButton button)
{
    switch (button) {
    case FacetButton::None: break;
    case FacetButton::Order: m_model->setByName(row, !m_model->rowAt(row).section->isByName); break;
    case FacetButton::Search: toggleSearch(row); break;
    case FacetButton::Reset: m_model->reset(row); break;
    case FacetButton::Remove: m_model->remove(row); break;
    }
}

void FacetView::fold(int row, bool isFolded)
{
    m_model->setFolded(row, isFolded);
    scheduleDelayedItemsLayout(); // headings are lower when folded
    openSearches();
}

void FacetView::toggleSearch(int row)
{
    const bool isSearched = m_model->rowAt(row).section->search.has_value();
    setSearch(row, isSearched ? std::nullopt : std::optional(QString()));
    if (isSearched) return;
    openSearches();
    if (QWidget *field = indexWidget(m_texts->index(row + 1, 0))) field->setFocus();
}

void FacetView::setSearch(int row, const std::optional<QString> &search) { m_model->setSearch(row, search); }

void FacetView::openSearches()
{
    for (int row = 0; row < m_texts->rowCount(); ++row) {
        const QModelIndex index = m_texts->index(row, 0);
        if (m_model->rowAt(row).kind == FacetRowKind::Search && !isPersistentEditorOpen(index)) openPersistentEditor(index);
    }
}

void FacetView::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex current = currentIndex();
    const bool isExcluding = event->modifiers().testAnyFlags(Qt::AltModifier | Qt::ShiftModifier);
    if (current.isValid()) {
        const FacetRow row = m_texts->rowAt(current);
        switch (event->key()) {
        case Qt::Key_Space:
        case Qt::Key_Return:
        case Qt::Key_Enter: activateRow(current.row(), isExcluding); return;
        case Qt::Key_Left:
        case Qt::Key_Right:
            if (row.kind == FacetRowKind::Section) fold(current.row(), event->key() == Qt::Key_Left);
            else if (event->key() == Qt::Key_Left) setCurrentIndex(m_texts->index(m_model->rowOfSection(row.section->name), 0));
            return;
        default: break;
        }
    }
    QListView::keyPressEvent(event);
}

void FacetView::contextMenuEvent(QContextMenuEvent *event)
{
    const QModelIndex index = event->reason() == QContextMenuEvent::Keyboard ? currentIndex() : indexAt(event->pos());
    if (!index.isValid()) return;
    const FacetRow row = m_texts->rowAt(index);
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("facetMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QPersistentModelIndex kept = index;
    const auto act = [&](const QString &text, const auto &change, bool isEnabled = true) {
        QAction *action = menu->addAction(text);
        action->setEnabled(isEnabled);
        connect(action, &QAction::triggered, this, [this, kept, change] {
            if (kept.isValid()) change(kept.row());
        });
    };
    if (row.kind == FacetRowKind::Value) {
        act(tr("Include"), [this](int at) { m_model->setState(at, FacetState::Included); }, row.state != FacetState::Included);
        act(tr("Exclude"), [this](int at) { m_model->setState(at, FacetState::Excluded); }, row.state != FacetState::Excluded);
        act(tr("Neither"), [this](int at) { m_model->setState(at, FacetState::Neither); }, row.state != FacetState::Neither);
        menu->addSeparator();
    }
    act(row.section->isFolded ? tr("Unfold") : tr("Fold"), [this, isFolded = !row.section->isFolded](int at) { fold(at, isFolded); });
    const std::string name = row.section->name;
    for (const FacetButton button : {FacetButton::Order, FacetButton::Search, FacetButton::Reset, FacetButton::Remove})
        if (button != FacetButton::Remove || row.section->isAdded)
            act(FacetDelegate::buttonTip(button, *row.section), [this, name, button](int) { press(m_model->rowOfSection(name), button); });
    menu->popup(event->reason() == QContextMenuEvent::Keyboard ? viewport()->mapToGlobal(visualRect(index).bottomLeft())
                                                               : event->globalPos());
}

bool FacetView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QModelIndex index = indexAt(help->pos());
        if (index.isValid())
            if (const FacetButton button = buttonAt(index, help->pos()); button != FacetButton::None) {
                QToolTip::showText(help->globalPos(), FacetDelegate::buttonTip(button, *m_texts->rowAt(index).section), viewport());
                return true;
            }
    }
    return QListView::viewportEvent(event);
}

} // namespace filature::filterview
