// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter/filtereditor.h"

#include "common/theme.h"

#include <QFontDatabase>
#include <QKeyEvent>
#include <QMimeData>
#include <QSignalBlocker>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextOption>

#include <algorithm>

namespace filature::filterview {

namespace {

constexpr int kMargin = 4; // around the text

QFont editorFont(const QFont &base)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(base.pointSizeF() > 0 ? base.pointSizeF() : font.pointSizeF());
    return font;
}

// As the document keeps it: one block.
QString asOneBlock(QString text)
{
    for (QChar &c : text)
        if (c == u'\n' || c == u'\r' || c == QChar::ParagraphSeparator) c = QChar::LineSeparator;
    return text;
}

// Left out: what cannot be seen and changes how the rest is read.
bool isSteering(QChar c)
{
    const char16_t code = c.unicode();
    return c.category() == QChar::Other_Control || code == 0x061C || code == 0x200E || code == 0x200F ||
           (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

QString withoutBreaks(QString text)
{
    text.replace(QStringLiteral("\r\n"), QStringLiteral(" "));
    for (QChar &c : text)
        if (c == u'\n' || c == u'\r' || c == u'\t' || c == QChar::ParagraphSeparator || c == QChar::LineSeparator || c.isNull()) c = u' ';
    text.removeIf(isSteering);
    return text;
}

} // namespace

FilterEditor::FilterEditor(QWidget *parent) : QPlainTextEdit(parent)
{
    setFont(editorFont(font()));
    setLineWrapMode(NoWrap);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabChangesFocus(true);
    setFrameShape(NoFrame);
    document()->setDocumentMargin(kMargin);
    QTextOption option = document()->defaultTextOption();
    option.setTextDirection(Qt::LeftToRight);
    document()->setDefaultTextOption(option);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QString FilterEditor::text() const
{
    QString text = document()->toRawText(); // keeps no-break blanks
    for (QChar &c : text)
        if (c == QChar::LineSeparator || c == QChar::ParagraphSeparator) c = u'\n';
    return text;
}

void FilterEditor::setText(const QString &text)
{
    {
        const QSignalBlocker untilTheCursorIsThere(this);
        setPlainText(asOneBlock(text));
        moveCursor(QTextCursor::End);
    }
    Q_EMIT textChanged();
}

std::size_t FilterEditor::cursorByte() const
{
    return static_cast<std::size_t>(QStringView(text()).left(textCursor().position()).toUtf8().size());
}

int FilterEditor::textPosition(std::size_t byte) const
{
    const QByteArray utf8 = text().toUtf8();
    return static_cast<int>(QString::fromUtf8(utf8.first(std::min(static_cast<qsizetype>(byte), utf8.size()))).size());
}

void FilterEditor::replace(std::size_t begin, std::size_t end, const QString &with)
{
    QTextCursor cursor = textCursor();
    cursor.setPosition(textPosition(begin));
    cursor.setPosition(textPosition(end), QTextCursor::KeepAnchor);
    cursor.insertText(asOneBlock(with));
    setTextCursor(cursor);
    ensureCursorVisible();
}

void FilterEditor::markFault(std::size_t begin, std::size_t end)
{
    QList<QTextEdit::ExtraSelection> selections;
    const int length = static_cast<int>(text().size());
    if (begin <= end && length > 0) {
        int from = textPosition(begin);
        int to = textPosition(end);
        if (from == to) from == 0 ? to = 1 : --from;
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(document());
        selection.cursor.setPosition(from);
        selection.cursor.setPosition(std::min(to, length), QTextCursor::KeepAnchor);
        selection.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        selection.format.setUnderlineColor(common::Theme::current().of(common::Meaning::Alarm));
        selections.append(selection);
    }
    setExtraSelections(selections);
}

QSize FilterEditor::sizeHint() const { return {fontMetrics().averageCharWidth() * 60, fontMetrics().height() + 2 * kMargin + 2}; }

QSize FilterEditor::minimumSizeHint() const { return {fontMetrics().averageCharWidth() * 12, sizeHint().height()}; }

bool FilterEditor::leaveToPopup(QKeyEvent *event)
{
    if (!m_popup || !m_popup->isVisible()) return false;
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool isTab = event->key() == Qt::Key_Tab;
    const bool hasCurrent = m_popup->currentIndex().isValid();
    if (isTab && !hasCurrent) {
        Q_EMIT firstWanted();
        return true;
    }
    if (isEnter && !hasCurrent) {
        m_popup->hide();
        return false;
    }
    if (!isEnter && !isTab && event->key() != Qt::Key_Escape) return false;
    event->ignore();
    return true;
}

void FilterEditor::keyPressEvent(QKeyEvent *event)
{
    if (leaveToPopup(event)) return;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: Q_EMIT applied(); return;
    case Qt::Key_Escape: Q_EMIT reverted(); return;
    case Qt::Key_Up: Q_EMIT historyWanted(-1); return;
    case Qt::Key_Down: Q_EMIT historyWanted(+1); return;
    case Qt::Key_Space:
        if (!event->modifiers().testFlag(Qt::ControlModifier)) break;
        Q_EMIT completionWanted();
        return;
    default: break;
    }
    if (!event->text().isEmpty() && event->text().at(0).isPrint() && text().size() >= kMostCharacters && !textCursor().hasSelection()) {
        Q_EMIT refused(text().size() + 1);
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void FilterEditor::insertFromMimeData(const QMimeData *source)
{
    if (!source->hasText()) return;
    const QString pasted = source->text();
    const qsizetype selected = textCursor().selectionEnd() - textCursor().selectionStart();
    const qsizetype length = document()->characterCount() - 1 - selected + pasted.size();
    if (length > kMostCharacters) {
        Q_EMIT refused(length);
        return;
    }
    textCursor().insertText(withoutBreaks(pasted));
    ensureCursorVisible();
}

// Tab comes to the popup while there is one.
bool FilterEditor::focusNextPrevChild(bool isNext)
{
    return (!m_popup || !m_popup->isVisible()) && QPlainTextEdit::focusNextPrevChild(isNext);
}

// One line has nowhere to go.
void FilterEditor::wheelEvent(QWheelEvent *event) { event->ignore(); }

void FilterEditor::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    ensureCursorVisible();
}

} // namespace filature::filterview
