// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter/completionlist.h"

#include "common/theme.h"
#include "filter/filtereditor.h"
#include "words/language.h"
#include "words/safetext.h"
#include "words/subjectwords.h"

#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

#include <algorithm>

namespace filature::filterview {

namespace {

constexpr int kInsertRole = Qt::UserRole + 1;
constexpr int kDetailRole = Qt::UserRole + 2;
constexpr int kWidth = 460;
constexpr int kMostRows = 12;
constexpr int kRow = 24;

// Text at the left, what it means at the right.
class CompletionDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const common::Theme &theme = common::Theme::current();
        const bool isCurrent = option.state.testFlag(QStyle::State_Selected);
        painter->fillRect(option.rect, isCurrent ? theme.accent : theme.surface);
        const QRect room = option.rect.adjusted(common::kGrid, 0, -common::kGrid, 0);
        const QString detail = index.data(kDetailRole).toString();
        painter->setFont(option.font);
        const int detailWidth = std::min(option.fontMetrics.horizontalAdvance(detail) + 4, room.width() * 3 / 5);
        painter->setPen(isCurrent ? theme.accentText : theme.dimText);
        painter->drawText(room, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
                          option.fontMetrics.elidedText(detail, Qt::ElideRight, detailWidth));
        painter->setPen(isCurrent ? theme.accentText : theme.text);
        const int textWidth = room.width() - detailWidth - 2 * common::kGrid;
        painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                          option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, textWidth));
    }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {0, std::max(kRow, option.fontMetrics.height() + 6)};
    }
};

QString valueDetail(const items::Completion &completion)
{
    QString detail = completion.count ? words::formatNumber(*completion.count) : QString();
    QString meaning = words::valueText(completion.subject, completion.text);
    if (completion.subject.kind == records::SubjectKind::Level)
        if (const auto level = records::levelByAnyName(completion.text)) meaning = words::levelText(fields::levelName(*level));
    if (meaning == words::safeText(completion.text)) return detail;
    return detail.isEmpty() ? meaning : meaning + QStringLiteral("  ") + detail;
}

QString detailOf(const items::Completion &completion)
{
    switch (completion.kind) {
    case items::CompletionKind::Subject: return words::subjectWords(completion.subject);
    case items::CompletionKind::Has: return CompletionList::tr("has something in it");
    case items::CompletionKind::Presence: return completion.target ? words::presenceTitle(*completion.target) : QString();
    case items::CompletionKind::Column: return CompletionList::tr("source column");
    case items::CompletionKind::Keyword: return CompletionList::tr("connects conditions");
    case items::CompletionKind::Value: return valueDetail(completion);
    }
    return {};
}

} // namespace

CompletionList::CompletionList(FilterEditor *editor) : QCompleter(editor), m_editor(editor), m_rows(new QStandardItemModel(this))
{
    setModel(m_rows);
    setCompletionMode(UnfilteredPopupCompletion);
    setMaxVisibleItems(kMostRows);
    auto *view = new QListView;
    setPopup(view);
    view->setObjectName(QStringLiteral("filterCompletions"));
    view->setAccessibleName(tr("Completions"));
    view->setItemDelegate(new CompletionDelegate(view)); // QCompleter sets one of its own before
    view->setUniformItemSizes(true);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setStyleSheet(QStringLiteral("QListView { border: 1px solid %1; }").arg(common::Theme::current().line.name()));
    setWidget(editor);
    editor->setPopup(view);
    connect(this, qOverload<const QModelIndex &>(&QCompleter::activated), this,
            [this](const QModelIndex &index) { Q_EMIT taken(index.data(kInsertRole).toString()); });
}

void CompletionList::show(const std::vector<items::Completion> &completions)
{
    m_rows->clear();
    for (const items::Completion &completion : completions) {
        auto *item = new QStandardItem(words::safeText(completion.text));
        const QString detail = detailOf(completion);
        item->setData(QString::fromStdString(completion.insert), kInsertRole);
        item->setData(detail, kDetailRole);
        item->setData(QString(item->text() + QStringLiteral(", ") + detail), Qt::AccessibleTextRole);
        m_rows->appendRow(item);
    }
    if (completions.empty()) {
        hide();
        return;
    }
    QRect place = m_editor->cursorRect().translated(m_editor->viewport()->pos());
    place.setBottom(m_editor->height() + 2);
    place.setWidth(kWidth);
    complete(place);
    popup()->setCurrentIndex({});
}

void CompletionList::hide() { popup()->hide(); }

bool CompletionList::isShown() const { return popup()->isVisible(); }

void CompletionList::takeFirst()
{
    if (m_rows->rowCount() == 0) return;
    hide();
    Q_EMIT taken(m_rows->item(0)->data(kInsertRole).toString());
}

} // namespace filature::filterview
