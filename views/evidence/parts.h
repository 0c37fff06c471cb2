// SPDX-License-Identifier: GPL-3.0-or-later
// The small pieces that the evidence page is made of.
#pragma once

#include <QFrame>
#include <QString>

#include <functional>

class QBoxLayout;
class QHeaderView;
class QLabel;
class QPushButton;
class QSplitter;
class QTableView;

namespace filature::evidencepages {

// Plain text that can be selected; `role` as the style sheet knows it, may be empty.
[[nodiscard]] QLabel *makeLabel(const QString &text, const char *role = "");
// A button with its object name, which is also said by its text.
[[nodiscard]] QPushButton *makeButton(const QString &text, const QString &objectName, const char *role = "");
// A white frame with round corners; its layout.
[[nodiscard]] QBoxLayout *makeCard(QWidget *&card, bool isHorizontal = false);
// Its parts are cards with a gap between them that can be moved.
[[nodiscard]] QSplitter *makeSplitter(Qt::Orientation orientation);
// A read-only table of rows of the window's height, without grid.
[[nodiscard]] QTableView *makeTable(const QString &objectName, const QString &accessibleName);

// What has happened, in the page itself: sentence, where and what next, with buttons. Hidden until shown.
class Notice : public QFrame
{
    Q_OBJECT

public:
    enum class Kind
    {
        Good,
        Look,
        Alarm
    };
    explicit Notice(const QString &objectName, QWidget *parent = nullptr);

    void show(Kind kind, const QString &heading, const QString &text = {});
    // Behind show(): from left to right; pressing any of them hides the notice, then acts.
    void addAction(const QString &text, const QString &objectName, std::function<void()> act);
    [[nodiscard]] QString heading() const;
    [[nodiscard]] QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Kind m_kind = Kind::Look;
    QLabel *m_heading;
    QLabel *m_text;
    QBoxLayout *m_buttons;
};

} // namespace filature::evidencepages
