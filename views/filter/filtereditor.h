// SPDX-License-Identifier: GPL-3.0-or-later
// The one-line editor of the filter language.
#pragma once

#include <QAbstractItemView>
#include <QPlainTextEdit>
#include <QPointer>

#include <cstddef>

namespace filature::filterview {

// Text in, text out; it knows no session. Line breaks that are pasted become blanks; control characters and those that change the
// direction of text are left out.
class FilterEditor : public QPlainTextEdit
{
    Q_OBJECT

public:
    static constexpr qsizetype kMostCharacters = 8192; // an editor's line stalls the window beyond

    explicit FilterEditor(QWidget *parent = nullptr);

    [[nodiscard]] QString text() const;
    void setText(const QString &text); // the cursor goes to the end; cannot be undone
    [[nodiscard]] std::size_t cursorByte() const; // in the UTF-8 of text()
    // Replaces a stretch, in bytes of the UTF-8; the cursor goes behind it.
    void replace(std::size_t begin, std::size_t end, const QString &with);
    // A red wave below a stretch in bytes; an empty one marks the character before it. begin > end = no mark.
    void markFault(std::size_t begin, std::size_t end);
    // While it is visible, Enter and Tab go to it when one of its rows is current; Tab without one asks for the first.
    void setPopup(QAbstractItemView *popup) { m_popup = popup; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void applied();
    void reverted();
    void historyWanted(int step); // -1 = earlier
    void completionWanted();      // Ctrl+Space
    void firstWanted();           // of the popup
    void refused(qsizetype characters); // too long to be pasted

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;
    bool focusNextPrevChild(bool isNext) override;
    void wheelEvent(QWheelEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] int textPosition(std::size_t byte) const;
    [[nodiscard]] bool leaveToPopup(QKeyEvent *event);

    QPointer<QAbstractItemView> m_popup;
};

} // namespace filature::filterview
