// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/parts.h"

#include "common/theme.h"

#include <QAbstractItemView>
#include <QBoxLayout>
#include <QCoreApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>

#include <utility>

namespace filature::evidencepages {

using common::kGrid;
using common::Meaning;
using common::Theme;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(EvidenceParts)
};

Meaning meaningOf(Notice::Kind kind)
{
    switch (kind) {
    case Notice::Kind::Good: return Meaning::Good;
    case Notice::Kind::Look: return Meaning::Look;
    case Notice::Kind::Alarm: break;
    }
    return Meaning::Alarm;
}

} // namespace

QLabel *makeLabel(const QString &text, const char *role)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (*role != '\0') label->setProperty("role", QString::fromLatin1(role));
    return label;
}

QPushButton *makeButton(const QString &text, const QString &objectName, const char *role)
{
    auto *button = new QPushButton(text);
    button->setObjectName(objectName);
    button->setAccessibleName(QString(text).remove(QChar(u'&')));
    if (*role != '\0') button->setProperty("role", QString::fromLatin1(role));
    return button;
}

QBoxLayout *makeCard(QWidget *&card, bool isHorizontal)
{
    card = new QWidget;
    card->setProperty("role", QStringLiteral("card"));
    card->setAttribute(Qt::WA_StyledBackground);
    auto *layout = new QBoxLayout(isHorizontal ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom, card);
    layout->setContentsMargins(kGrid * 3 / 2, kGrid, kGrid * 3 / 2, kGrid);
    layout->setSpacing(kGrid);
    return layout;
}

QSplitter *makeSplitter(Qt::Orientation orientation)
{
    auto *splitter = new QSplitter(orientation);
    splitter->setHandleWidth(kGrid);
    splitter->setChildrenCollapsible(false);
    splitter->setStyleSheet(QStringLiteral("QSplitter::handle { background: transparent; }"));
    return splitter;
}

QTableView *makeTable(const QString &objectName, const QString &accessibleName)
{
    auto *table = new QTableView;
    table->setObjectName(objectName);
    table->setAccessibleName(accessibleName);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setStyleSheet(QStringLiteral("QTableView::item { border: 0px; padding-left: 5px; padding-right: 5px; }"));
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(common::kRowHeight);
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    return table;
}

Notice::Notice(const QString &objectName, QWidget *parent)
    : QFrame(parent), m_heading(makeLabel({}, "heading")), m_text(makeLabel({})), m_buttons(new QBoxLayout(QBoxLayout::LeftToRight))
{
    setObjectName(objectName);
    auto *row = new QBoxLayout(QBoxLayout::LeftToRight, this);
    row->setContentsMargins(kGrid * 3 / 2, kGrid, kGrid * 3 / 2, kGrid);
    auto *column = new QBoxLayout(QBoxLayout::TopToBottom);
    column->setSpacing(kGrid / 4);
    for (QLabel *label : {m_heading, m_text}) {
        label->setWordWrap(true);
        column->addWidget(label);
    }
    row->addLayout(column, 1);
    row->addLayout(m_buttons);
    hide();
}

void Notice::show(Kind kind, const QString &heading, const QString &text)
{
    m_kind = kind;
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        item->widget()->deleteLater();
        item->widget()->setObjectName({});
        item->widget()->hide();
        delete item;
    }
    m_heading->setText(heading);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    setAccessibleName(heading);
    setAccessibleDescription(text);
    setVisible(true);
    update();
}

void Notice::addAction(const QString &text, const QString &objectName, std::function<void()> act)
{
    QPushButton *button = makeButton(text, objectName);
    m_buttons->addWidget(button);
    button->show();
    connect(button, &QPushButton::clicked, this, [this, act = std::move(act)] {
        hide();
        if (act) act();
    });
}

QString Notice::heading() const { return m_heading->text(); }

QString Notice::text() const { return m_text->text(); }

void Notice::paintEvent(QPaintEvent *)
{
    constexpr qreal kRadius = 6;
    constexpr int kMark = 4; // wide: the shape that goes with the colour
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.of(meaningOf(m_kind)));
    painter.setBrush(theme.backgroundOf(meaningOf(m_kind)));
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(frame, kRadius, kRadius);
    painter.fillRect(QRectF(frame.left(), frame.top() + kRadius, kMark, frame.height() - 2 * kRadius), theme.of(meaningOf(m_kind)));
}

} // namespace filature::evidencepages
