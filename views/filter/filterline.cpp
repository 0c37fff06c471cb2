// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter/filterline.h"

#include "common/theme.h"
#include "filter/completionlist.h"
#include "filter/elidedlabel.h"
#include "filter/filtereditor.h"
#include "filter/filterhighlighter.h"
#include "records/filter/filterparser.h"
#include "records/filter/filterprinter.h"
#include "words/filterfaultwords.h"
#include "words/filterwords.h"
#include "words/language.h"
#include "words/safetext.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QListView>
#include <QLocale>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace filature::filterview {

namespace {

records::FilterLanguage spokenLanguage()
{
    return QLocale().language() == QLocale::French ? records::FilterLanguage::French : records::FilterLanguage::English;
}

} // namespace

FilterLine::FilterLine(items::CaseSession &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_language(spokenLanguage()), m_completer(session)
{
    setObjectName(QStringLiteral("filterLine"));
    build();
    connect(m_editor, &FilterEditor::applied, this, &FilterLine::apply);
    connect(m_editor, &FilterEditor::reverted, this, &FilterLine::revert);
    connect(m_editor, &FilterEditor::historyWanted, this, &FilterLine::walkHistory);
    connect(m_editor, &FilterEditor::completionWanted, this, [this] { complete(true); });
    connect(m_editor, &FilterEditor::firstWanted, m_list, &CompletionList::takeFirst);
    connect(m_editor, &FilterEditor::refused, this, [this](qsizetype characters) {
        m_words->show(tr("That would be %1 characters; a filter in this line has at most %2. Nothing was changed.")
                          .arg(words::formatNumber(static_cast<quint64>(characters)), words::formatNumber(FilterEditor::kMostCharacters)),
                      common::Meaning::Alarm, false);
    });
    connect(m_editor, &QPlainTextEdit::textChanged, this, &FilterLine::textEdited);
    connect(m_list, &CompletionList::taken, this, &FilterLine::take);
    connect(&m_completer, &items::FilterCompleter::changed, this, &FilterLine::showCompletions);
    connect(m_clear, &QToolButton::clicked, this, &FilterLine::clear);
    connect(&session.currentSet(), &items::CurrentSet::filterChanged, this, &FilterLine::followFilter);
    followFilter();
}

FilterLine::~FilterLine() = default;

void FilterLine::build()
{
    m_frame = new QFrame(this);
    m_frame->setObjectName(QStringLiteral("filterFrame"));
    m_editor = new FilterEditor(m_frame);
    m_editor->setObjectName(QStringLiteral("filterEditor"));
    m_editor->setAccessibleName(tr("Filter"));
    m_editor->setPlaceholderText(tr("Filter, for example lab:LAB03 -has:password"));
    m_editor->installEventFilter(this);
    new FilterHighlighter(m_editor->document());
    m_list = new CompletionList(m_editor);
    m_clear = new QToolButton(m_frame);
    m_clear->setObjectName(QStringLiteral("filterClear"));
    m_clear->setText(QStringLiteral("\u2715"));
    m_clear->setAutoRaise(true);
    m_clear->setAccessibleName(tr("Clear the filter"));
    m_clear->setToolTip(tr("Clear the filter: every record"));
    m_words = new ElidedLabel(this);
    m_words->setObjectName(QStringLiteral("filterWords"));
    m_words->setAccessibleName(tr("What the filter says"));
    auto *inside = new QHBoxLayout(m_frame);
    inside->setContentsMargins(common::kGrid, 2, 4, 2);
    inside->setSpacing(4);
    inside->addWidget(m_editor, 1);
    inside->addWidget(m_clear);
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(4);
    lines->addWidget(m_frame);
    lines->addWidget(m_words);
    setFocusProxy(m_editor);
}

QWidget *FilterLine::editor() const { return m_editor; }

bool FilterLine::isEdited() const { return m_editor->text() != m_applied; }

bool FilterLine::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) frame();
    return QWidget::eventFilter(watched, event);
}

void FilterLine::frame()
{
    const common::Theme &theme = common::Theme::current();
    const QColor border = m_isFaulty ? theme.of(common::Meaning::Alarm) : m_editor->hasFocus() ? theme.accent : theme.line;
    m_frame->setStyleSheet(QStringLiteral("QFrame#filterFrame { background: %1; border: 1px solid %2; border-radius: 6px; }")
                               .arg(theme.surface.name(), border.name()));
}

void FilterLine::apply()
{
    m_list->hide();
    m_completer.stop();
    if (m_editor->isReadOnly()) return;
    const QString text = m_editor->text();
    const auto filter = records::parseFilter(text.toStdString());
    if (!filter) {
        explain(true);
        return;
    }
    // Decision 10: presenters see nothing that reads masked values.
    if (m_session.revealState().isForbidden() && m_session.view() && m_session.view()->usesMasked(*filter, {})) {
        m_words->show(tr("This filter reads values that are masked, which is refused while presenting. Nothing was changed."),
                      common::Meaning::Alarm, false);
        return;
    }
    m_applied = text;
    if (!text.isEmpty() && (m_history.isEmpty() || m_history.last() != text)) m_history << text;
    m_at = m_history.size();
    m_isApplying = true;
    m_session.currentSet().setFilter(*filter);
    m_isApplying = false;
    explain(false);
}

void FilterLine::revert()
{
    m_list->hide();
    const QSignalBlocker noCompletion(m_editor);
    if (isEdited() && !m_editor->isReadOnly()) m_editor->setText(m_applied);
    m_at = m_history.size();
    explain(false);
}

void FilterLine::clear()
{
    {
        const QSignalBlocker noCompletion(m_editor);
        m_editor->setReadOnly(false);
        m_editor->setText({});
    }
    apply();
    m_editor->setFocus();
}

void FilterLine::followFilter()
{
    if (m_isApplying) return;
    const bool wasEdited = isEdited();
    const QString text = QString::fromStdString(records::printFilter(m_session.currentSet().filter(), m_language));
    // What is long, or would steer the text around it, can be seen and cleared.
    m_applied = words::safeText(text.left(FilterEditor::kMostCharacters).toStdString());
    const bool canBeWritten = m_applied == text;
    if (wasEdited && !m_editor->isReadOnly()) return; // what is being written is not lost
    const QSignalBlocker noCompletion(m_editor);
    m_editor->setReadOnly(!canBeWritten);
    m_editor->setText(m_applied);
    explain(false);
}

void FilterLine::textEdited()
{
    explain(false);
    if (m_editor->hasFocus()) complete(false);
}

void FilterLine::walkHistory(int step)
{
    const qsizetype next = m_at + step;
    if (m_editor->isReadOnly() || next < 0 || next > m_history.size()) return;
    if (m_at == m_history.size()) m_draft = m_editor->text();
    m_at = next;
    const QSignalBlocker noCompletion(m_editor);
    m_editor->setText(m_at == m_history.size() ? m_draft : m_history.at(m_at));
    explain(false);
}

void FilterLine::complete(bool isWanted)
{
    if (m_editor->isReadOnly()) return;
    m_isCompleting = true;
    m_isListWanted = isWanted;
    m_completer.look(m_editor->text().toStdString(), m_editor->cursorByte(), m_language);
}

void FilterLine::showCompletions()
{
    if (!m_isCompleting) return;
    const auto &completions = m_completer.completions();
    const bool isBlank = m_completer.begin() == m_completer.end();
    const bool isName = !completions.empty() && completions.front().kind == items::CompletionKind::Subject;
    // Nothing typed yet, and the word that is there already, need no list.
    const bool isNeedless =
        !m_isListWanted && ((isBlank && isName) || (completions.size() == 1 && m_editor->text().toStdString().substr(m_completer.begin()) ==
                                                                                   completions.front().insert));
    if (completions.empty() || isNeedless) m_list->hide();
    else m_list->show(completions);
}

void FilterLine::take(const QString &insert)
{
    m_isCompleting = false;
    m_editor->replace(m_completer.begin(), m_completer.end(), insert);
    m_editor->setFocus();
    if (insert.endsWith(u':')) complete(false); // and its values at once
}

void FilterLine::explain(bool isApplying)
{
    const std::string text = m_editor->text().toStdString();
    m_isFaulty = false;
    m_clear->setVisible(!text.empty());
    if (m_editor->isReadOnly()) {
        m_words->show(tr("Too long to be changed here, or with invisible characters in it; clear it to write another: %1")
                          .arg(words::filterWords(m_session.currentSet().filter())),
                      common::Meaning::Look, false);
    } else if (const auto filter = records::parseFilter(text); filter) {
        m_editor->markFault(1, 0);
        m_editor->setAccessibleDescription({});
        const QString sentence = words::filterWords(*filter);
        m_words->show(isEdited() ? tr("Enter shows: %1").arg(sentence) : sentence, common::Meaning::Accent, !isEdited());
    } else {
        showFault(text, isApplying);
    }
    frame();
}

// What is still being typed is not told off: the fault lies at the end of the line, and the cursor stands there.
void FilterLine::showFault(const std::string &text, bool isApplying)
{
    const auto parsed = records::parseFilter(text);
    const auto place = records::parseFilterAt(text);
    if (parsed || place) return;
    const bool isOpen =
        place.error().fault == records::FilterFault::UnclosedQuote || place.error().fault == records::FilterFault::UnclosedParenthesis;
    const bool isAtEnd = isOpen || place.error().end >= text.size();
    const bool isUnfinished = !isApplying && isAtEnd && m_editor->cursorByte() >= text.size();
    if (isUnfinished) m_editor->markFault(1, 0);
    else m_editor->markFault(place.error().begin, place.error().end);
    m_isFaulty = !isUnfinished;
    const QString sentence = words::filterFaultWords(parsed.error().detail);
    const QString placed =
        tr("Column %1: %2").arg(words::formatNumber(static_cast<quint64>(std::max<std::int64_t>(parsed.error().column, 1))), sentence);
    m_editor->setAccessibleDescription(placed);
    m_words->show(placed, common::Meaning::Alarm, isUnfinished);
}

} // namespace filature::filterview
