// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/noteeditor.h"

#include "common/theme.h"
#include "words/errorwords.h"
#include "words/safetext.h"

#include <QDateTime>
#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace filature::recordpages {

namespace {

constexpr int kLines = 4;

} // namespace

NoteEditor::NoteEditor(items::CaseSession &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_text(new QPlainTextEdit), m_state(new QLabel), m_note(session.jobs())
{
    auto *title = new QLabel(tr("Note"));
    title->setProperty("role", QStringLiteral("heading"));
    m_text->setObjectName(QStringLiteral("note"));
    m_text->setAccessibleName(tr("Note on this record"));
    m_text->setPlaceholderText(session.canChange() ? tr("What is worth keeping about this record (Markdown)") : tr("No note"));
    m_text->setReadOnly(!session.canChange());
    m_text->setTabChangesFocus(true);
    const common::Theme &theme = common::Theme::current();
    m_text->setStyleSheet(QStringLiteral("QPlainTextEdit { background: %1; border: 1px solid %2; border-radius: 6px; padding: 2px; } QPlainTextEdit:focus { border-color: %3; }")
                              .arg(theme.surface.name(), theme.line.name(), theme.accent.name()));
    m_text->setFixedHeight(kLines * m_text->fontMetrics().lineSpacing() + 2 * common::kGrid);
    m_text->installEventFilter(this);
    m_state->setObjectName(QStringLiteral("noteState"));
    m_state->setProperty("role", QStringLiteral("dim"));
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, common::kGrid);
    column->setSpacing(common::kGrid / 2);
    column->addWidget(title);
    column->addWidget(m_text);
    column->addWidget(m_state);
    connect(m_text, &QPlainTextEdit::textChanged, this, &NoteEditor::typed);
    connect(&session.notes(), &items::CaseNotes::changed, this, [this](const notebook::Place &place) {
        const auto *note = std::get_if<notebook::NoteOf>(&place);
        if (note != nullptr && note->record == m_record) ask();
    });
    connect(&session.notes(), &items::CaseNotes::failed, this, [this](const Error &error) { m_state->setText(tr("Not saved: %1").arg(words::whatHappened(error))); });
    connect(&session.revealState(), &items::RevealState::changed, this, &NoteEditor::ask);
    ask();
}

void NoteEditor::setRecord(std::optional<RecordId> record)
{
    if (record == m_record) return;
    m_session.notes().endDraft();
    m_record = record;
    setText({});
    m_state->clear();
    ask();
}

// What is still to be written counts more than what the case holds.
void NoteEditor::ask()
{
    m_note.cancel();
    const bool isHidden = m_session.revealState().isForbidden();
    m_text->setVisible(!isHidden);
    if (isHidden) {
        setText({});
        m_state->setText(tr("Notes are not shown while presenting."));
        return;
    }
    if (!m_record) return;
    if (m_session.notes().pendingNote(*m_record)) return;
    m_note.start(
        items::Lane::Reader,
        [opened = &m_session.openCase(), record = *m_record](JobControl &) -> Result<std::optional<notebook::Entry>> { // the case outlives the session's jobs
            FILATURE_TRY_ASSIGN(connection, opened->file().connect(storage::CaseFile::Access::Read));
            return notebook::find(connection, notebook::NoteOf{record});
        },
        this,
        [this](Result<std::optional<notebook::Entry>> entry) {
            if (!entry) m_state->setText(words::whatHappened(entry.error()));
            else if (!m_record || !m_session.notes().pendingNote(*m_record)) show(*entry);
        });
}

void NoteEditor::show(const std::optional<notebook::Entry> &entry)
{
    setText(entry ? QString::fromStdString(entry->text) : QString());
    if (!entry) {
        m_state->clear();
        return;
    }
    constexpr std::int64_t kMicroseconds = 1000;
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(entry->utcMicroseconds / kMicroseconds);
    m_state->setText(tr("Saved, %1, %2", "author and time").arg(words::safeText(entry->author), QLocale().toString(time, QLocale::ShortFormat)));
}

// The cursor stays where the text is the same.
void NoteEditor::setText(const QString &text)
{
    if (m_text->toPlainText() == text) return;
    m_isFilling = true;
    m_text->setPlainText(text);
    m_isFilling = false;
}

void NoteEditor::typed()
{
    if (m_isFilling || !m_record) return;
    m_note.cancel();
    m_session.notes().setDraft(*m_record, m_text->toPlainText().toStdString());
    m_state->setText(tr("Not saved yet"));
}

bool NoteEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut) m_session.notes().endDraft();
    return QWidget::eventFilter(watched, event);
}

} // namespace filature::recordpages
