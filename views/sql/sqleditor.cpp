// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/sqleditor.h"

#include "common/syntax.h"
#include "common/theme.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/SyntaxHighlighter>
#include <KSyntaxHighlighting/Theme>

#include <QAbstractItemView>
#include <QCompleter>
#include <QFontDatabase>
#include <QKeyEvent>
#include <QScrollBar>
#include <QStringListModel>

#include <algorithm>

namespace filature::sqlpage {

namespace {

constexpr qsizetype kFewestLetters = 2; // before names are offered unasked
constexpr int kMostOffers = 12;         // visible at once

void colour(QTextDocument *document)
{
    using KSyntaxHighlighting::Repository;
    Repository &repository = common::syntaxRepository();
    auto *highlighter = new KSyntaxHighlighting::SyntaxHighlighter(document);
    KSyntaxHighlighting::Definition definition = repository.definitionForName(QStringLiteral("SQLite"));
    if (!definition.isValid()) definition = repository.definitionForName(QStringLiteral("SQL"));
    highlighter->setTheme(repository.defaultTheme(common::Theme::current().isDark ? Repository::DarkTheme : Repository::LightTheme));
    highlighter->setDefinition(definition);
}

bool isNameLetter(QChar c) { return c.isLetterOrNumber() || c == QChar(u'_'); }

} // namespace

SqlEditor::SqlEditor(QWidget *parent) : QPlainTextEdit(parent), m_words(plainSqlWords()), m_completer(new QCompleter(this)), m_offers(new QStringListModel(this))
{
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setTabChangesFocus(true);
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    colour(document());
    m_completer->setModel(m_offers);
    m_completer->setWidget(this);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(kMostOffers);
    m_completer->popup()->setObjectName(QStringLiteral("sqlCompletion"));
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &SqlEditor::insertCompletion);
    connect(this, &QPlainTextEdit::textChanged, this, &SqlEditor::clearFault);
}

void SqlEditor::setRelations(const QList<SqlRelation> &relations) { m_relations = relations; }

QString SqlEditor::statement() const { return toPlainText().trimmed(); }

void SqlEditor::setStatement(const QString &text)
{
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    cursor.select(QTextCursor::Document);
    cursor.insertText(text);
    cursor.endEditBlock();
    moveCursor(QTextCursor::End);
}

void SqlEditor::markFault(qint64 character)
{
    if (character < 1) return;
    const QString text = toPlainText();
    const auto blanks = static_cast<int>(std::ranges::find_if_not(text, [](QChar c) { return c.isSpace(); }) - text.begin());
    const QList<uint> letters = statement().toUcs4(); // a character may take two places in the text
    if (character > letters.size() + 1) return;
    const auto before = QString::fromUcs4(reinterpret_cast<const char32_t *>(letters.constData()), static_cast<qsizetype>(character - 1));
    const int place = static_cast<int>(before.size()) + blanks;
    if (place > text.size()) return;
    QTextCursor cursor(document());
    cursor.setPosition(place);
    cursor.movePosition(QTextCursor::EndOfWord, QTextCursor::KeepAnchor);
    if (!cursor.hasSelection()) cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor);
    if (!cursor.hasSelection()) cursor.movePosition(QTextCursor::PreviousCharacter, QTextCursor::KeepAnchor);
    const common::Theme &theme = common::Theme::current();
    QTextEdit::ExtraSelection mark;
    mark.cursor = cursor;
    mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    mark.format.setUnderlineColor(theme.of(common::Meaning::Alarm));
    mark.format.setBackground(theme.backgroundOf(common::Meaning::Alarm));
    setExtraSelections({mark});
    m_fault = place;
    QTextCursor there = textCursor();
    there.setPosition(place);
    setTextCursor(there);
}

void SqlEditor::clearFault()
{
    m_fault = -1;
    if (!extraSelections().isEmpty()) setExtraSelections({});
}

QString SqlEditor::wordAtCursor() const
{
    const QTextCursor cursor = textCursor();
    const QString line = cursor.block().text();
    int begin = cursor.positionInBlock();
    while (begin > 0 && isNameLetter(line[begin - 1])) --begin;
    return line.mid(begin, cursor.positionInBlock() - begin);
}

// Behind "relation." its columns; else relations, columns, words and functions, what begins so first.
QStringList SqlEditor::offersFor(const QString &word) const
{
    const QTextCursor cursor = textCursor();
    const QString before = cursor.block().text().left(cursor.positionInBlock() - static_cast<int>(word.size()));
    QStringList all;
    for (const SqlRelation &relation : m_relations) {
        const bool isQualified = before.endsWith(relation.name + QChar(u'.'), Qt::CaseInsensitive);
        if (isQualified) {
            all = relation.columns;
            break;
        }
        all << relation.name;
    }
    const bool isQualified = before.endsWith(QChar(u'.'));
    if (!isQualified) {
        for (const SqlRelation &relation : m_relations) all << relation.columns;
        all << m_words;
    }
    all.removeDuplicates();
    QStringList offers;
    for (const QString &each : std::as_const(all))
        if (each.startsWith(word, Qt::CaseInsensitive) && each.compare(word, Qt::CaseInsensitive) != 0) offers << each;
    return offers;
}

void SqlEditor::complete(bool isAsked)
{
    const QString word = wordAtCursor();
    const QTextCursor cursor = textCursor();
    const bool isBehindPoint = cursor.block().text().left(cursor.positionInBlock() - static_cast<int>(word.size())).endsWith(QChar(u'.'));
    if (!isAsked && word.size() < kFewestLetters && !(isBehindPoint && word.isEmpty())) {
        m_completer->popup()->hide();
        return;
    }
    const QStringList offers = offersFor(word);
    if (offers.isEmpty()) {
        m_completer->popup()->hide();
        return;
    }
    m_offers->setStringList(offers);
    QAbstractItemView *popup = m_completer->popup();
    popup->setCurrentIndex(m_offers->index(0));
    QRect place = cursorRect();
    place.setWidth(popup->sizeHintForColumn(0) + popup->verticalScrollBar()->sizeHint().width() + 2 * common::kGrid);
    m_completer->complete(place);
    popup->setCurrentIndex(m_completer->completionModel()->index(0, 0));
}

void SqlEditor::insertCompletion(const QString &completion)
{
    QTextCursor cursor = textCursor();
    cursor.movePosition(QTextCursor::PreviousCharacter, QTextCursor::KeepAnchor, static_cast<int>(wordAtCursor().size()));
    cursor.insertText(completion);
    setTextCursor(cursor);
}

void SqlEditor::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (m_completer->popup()->isVisible() && (isEnter || event->key() == Qt::Key_Tab || event->key() == Qt::Key_Escape)) {
        event->ignore(); // the completer takes it
        return;
    }
    const bool isControl = event->modifiers().testFlag(Qt::ControlModifier);
    if (isControl && isEnter) {
        m_completer->popup()->hide();
        Q_EMIT runWanted();
        return;
    }
    if (isControl && event->key() == Qt::Key_Space) {
        complete(true);
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
    const QString typed = event->text();
    if (!typed.isEmpty() && (isNameLetter(typed[0]) || typed[0] == QChar(u'.') || event->key() == Qt::Key_Backspace)) complete(false);
    else if (m_completer->popup()->isVisible()) m_completer->popup()->hide();
}

void SqlEditor::focusOutEvent(QFocusEvent *event)
{
    if (event->reason() != Qt::PopupFocusReason) m_completer->popup()->hide();
    QPlainTextEdit::focusOutEvent(event);
}

} // namespace filature::sqlpage
