// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/detailsection.h"

#include "common/pill.h"
#include "records/recorddelegate.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace filature::recordpages {

namespace {

constexpr int kNameWidth = 100;
constexpr int kGap = 6;

QLabel *makeLabel(const char *role)
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setProperty("role", QString::fromLatin1(role));
    return label;
}

} // namespace

ValueLabel::ValueLabel(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
}

void ValueLabel::show(const items::ShownCell &cell)
{
    const common::Theme &theme = common::Theme::current();
    m_state = cell.state;
    setWordWrap(m_state != items::CellState::Masked);
    setText(cell.text);
    QPalette colours = palette();
    const bool isRevealed = m_state == items::CellState::Revealed;
    colours.setColor(QPalette::WindowText, isRevealed ? theme.of(common::Meaning::Look) : theme.text);
    colours.setColor(QPalette::Window, isRevealed ? theme.backgroundOf(common::Meaning::Look) : theme.surface);
    setPalette(colours);
    setAutoFillBackground(isRevealed);
    setVisible(true);
}

void ValueLabel::paintEvent(QPaintEvent *event)
{
    if (m_state != items::CellState::Masked) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    drawMasked(painter, rect(), fontMetrics().elidedText(text(), Qt::ElideRight, width()), common::Theme::current());
}

DetailSection::DetailSection(const QString &title, QWidget *parent) : QWidget(parent), m_mark(new common::Pill), m_grid(new QGridLayout)
{
    auto *heading = makeLabel("heading");
    heading->setText(title);
    m_mark->hide();
    auto *line = new QHBoxLayout;
    line->addWidget(heading, 1);
    line->addWidget(m_mark);
    m_grid->setHorizontalSpacing(common::kGrid);
    m_grid->setVerticalSpacing(3);
    m_grid->setColumnMinimumWidth(0, kNameWidth);
    m_grid->setColumnStretch(1, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, common::kGrid);
    column->setSpacing(common::kGrid / 2);
    column->addLayout(line);
    column->addLayout(m_grid);
    setAccessibleName(title);
}

void DetailSection::setMark(const QString &text, common::Meaning meaning)
{
    m_mark->show(text, meaning);
    m_mark->setVisible(true);
}

DetailSection::Widgets DetailSection::makeRow()
{
    const Widgets row{makeLabel("dim"), new ValueLabel, new common::Pill, new QBoxLayout(QBoxLayout::LeftToRight)};
    const auto at = static_cast<int>(m_rows.size());
    row.name->setFixedWidth(kNameWidth);
    row.line->setSpacing(kGap);
    row.line->addWidget(row.value);
    row.line->addWidget(row.mark, 0, Qt::AlignLeft);
    row.line->addStretch(1);
    m_grid->addWidget(row.name, at, 0, Qt::AlignTop | Qt::AlignLeft);
    m_grid->addLayout(row.line, at, 1);
    return row;
}

void DetailSection::arrange(const Widgets &row) const
{
    const int room = m_room - kNameWidth - common::kGrid;
    const int text = row.value->fontMetrics().horizontalAdvance(row.value->text());
    const bool hasMark = !row.mark->text().isEmpty();
    const bool fits = hasMark && text + kGap + row.mark->sizeHint().width() <= room;
    row.line->setDirection(fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    row.value->setMinimumWidth(fits ? text + 2 : 0);
}

void DetailSection::setRoom(int pixels)
{
    if (pixels == m_room) return;
    m_room = pixels;
    for (const Widgets &row : m_rows) arrange(row);
}

void DetailSection::show(const std::vector<DetailRow> &rows)
{
    while (m_rows.size() < rows.size()) m_rows.push_back(makeRow());
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const Widgets &widgets = m_rows[i];
        const bool isUsed = i < rows.size();
        if (isUsed) {
            widgets.name->setText(rows[i].name);
            widgets.value->show(rows[i].cell);
            widgets.value->setAccessibleName(rows[i].name);
            widgets.mark->show(rows[i].mark, rows[i].meaning);
            arrange(widgets);
        }
        widgets.name->setVisible(isUsed);
        widgets.value->setVisible(isUsed);
        widgets.mark->setVisible(isUsed && !rows[i].mark.isEmpty());
    }
    setVisible(!rows.empty());
}

} // namespace filature::recordpages
