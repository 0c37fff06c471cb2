// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/jumpbar.h"

#include "common/theme.h"
#include "words/language.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

namespace filature::recordpages {

using common::kGrid;

JumpBar::JumpBar(QWidget *parent) : QFrame(parent), m_place(new QLineEdit), m_range(new QLabel), m_opening(new QAction(tr("Go to place"), this))
{
    setObjectName(QStringLiteral("jump"));
    setProperty("role", QStringLiteral("card"));
    hide();
    auto *label = new QLabel(tr("Go to place"));
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(m_place);
    m_place->setObjectName(QStringLiteral("jumpRow"));
    m_place->setAccessibleName(tr("Place in the table, from 1"));
    m_place->setMaximumWidth(16 * kGrid);
    m_range->setTextFormat(Qt::PlainText);
    m_range->setProperty("role", QStringLiteral("dim"));
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(kGrid, kGrid / 2, kGrid, kGrid / 2);
    line->addWidget(label);
    line->addWidget(m_place);
    line->addWidget(m_range, 1);
    auto *closing = new QAction(tr("Close"), this);
    closing->setShortcut(Qt::Key_Escape);
    closing->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(closing);
    m_opening->setObjectName(QStringLiteral("goToRow"));
    m_opening->setShortcut(Qt::CTRL | Qt::Key_G);
    m_opening->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(m_place, &QLineEdit::returnPressed, this, &JumpBar::jump);
    connect(closing, &QAction::triggered, this, [this] {
        hide();
        Q_EMIT closed();
    });
    connect(m_opening, &QAction::triggered, this, [this] {
        show();
        m_place->setFocus();
        m_place->selectAll();
    });
}

void JumpBar::setRows(int rows)
{
    m_rows = rows;
    m_range->setText(tr("1 to %1").arg(words::formatNumber(static_cast<quint64>(rows))));
}

// Digits count, blanks and separators between them do not.
void JumpBar::jump()
{
    QString digits;
    for (const QChar c : m_place->text())
        if (c.isDigit()) digits += c;
    bool isNumber = false;
    const qlonglong place = digits.toLongLong(&isNumber);
    if (!isNumber || place < 1 || place > m_rows) {
        Q_EMIT remark(tr("There is no such place: 1 to %1.").arg(words::formatNumber(static_cast<quint64>(m_rows))));
        return;
    }
    Q_EMIT rowWanted(static_cast<int>(place) - 1);
    hide();
    Q_EMIT closed();
}

} // namespace filature::recordpages
