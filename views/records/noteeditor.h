// SPDX-License-Identifier: GPL-3.0-or-later
// The note on the current record: written while one types, never shown while presenting.
#pragma once

#include "items/casesession.h"
#include "items/jobrunner.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPlainTextEdit;

namespace filature::recordpages {

class NoteEditor : public QWidget
{
    Q_OBJECT

public:
    explicit NoteEditor(items::CaseSession &session, QWidget *parent = nullptr);

    void setRecord(std::optional<RecordId> record);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void ask();
    void show(const std::optional<notebook::Entry> &entry);
    void setText(const QString &text);
    void typed();

    items::CaseSession &m_session;
    std::optional<RecordId> m_record;
    QPlainTextEdit *m_text;
    QLabel *m_state;
    bool m_isFilling = false; // what changes in the editor is not the user's
    items::Latest<std::optional<notebook::Entry>> m_note;
};

} // namespace filature::recordpages
