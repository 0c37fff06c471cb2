// SPDX-License-Identifier: GPL-3.0-or-later
// A heading with names and values below it, as the detail of a record shows them.
#pragma once

#include "common/theme.h"
#include "items/cellpage.h"

#include <QLabel>
#include <QWidget>

#include <vector>

class QBoxLayout;
class QGridLayout;

namespace filature::common {
class Pill;
}

namespace filature::recordpages {

// A value, masked or not. Plain text; a masked one on one line, others wrap.
class ValueLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ValueLabel(QWidget *parent = nullptr);
    void show(const items::ShownCell &cell);
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, QLabel::minimumSizeHint().height()}; } // a long word is no reason to widen the panel

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    items::CellState m_state = items::CellState::Clear;
};

struct DetailRow
{
    QString name;
    items::ShownCell cell;
    QString mark; // a word about the value; empty = none
    common::Meaning meaning = common::Meaning::Neutral;
};

// Keeps its widgets from record to record.
class DetailSection : public QWidget
{
    Q_OBJECT

public:
    explicit DetailSection(const QString &title, QWidget *parent = nullptr);
    void setMark(const QString &text, common::Meaning meaning); // beside the heading
    // Hides itself without rows.
    void show(const std::vector<DetailRow> &rows);
    // Pixels for names and values: what a line may take.
    void setRoom(int pixels);

private:
    struct Widgets
    {
        QLabel *name;
        ValueLabel *value;
        common::Pill *mark;
        QBoxLayout *line; // of value and mark
    };
    Widgets makeRow();
    // The mark beside the value where both fit, else below it.
    void arrange(const Widgets &row) const;

    common::Pill *m_mark;
    QGridLayout *m_grid;
    std::vector<Widgets> m_rows;
    int m_room = 0;
};

} // namespace filature::recordpages
