// SPDX-License-Identifier: GPL-3.0-or-later
// The filter of the current set as a line to read and write, and below it what it says.
#pragma once

#include "items/casesession.h"
#include "items/filtercompletion.h"
#include "records/filter/filternames.h"

#include <QStringList>
#include <QWidget>

class QFrame;
class QToolButton;

namespace filature::filterview {

class CompletionList;
class ElidedLabel;
class FilterEditor;

// Enter applies, Escape goes back to what is applied, Up and Down go through what was applied in this session.
class FilterLine : public QWidget
{
    Q_OBJECT

public:
    explicit FilterLine(items::CaseSession &session, QWidget *parent = nullptr);
    ~FilterLine() override;

    [[nodiscard]] QWidget *editor() const; // for Ctrl+F
    [[nodiscard]] bool isEdited() const;   // the line says something else than what is applied

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void apply();
    void revert();
    void clear();
    void followFilter();
    void textEdited();
    void walkHistory(int step);
    void complete(bool isWanted);
    void showCompletions();
    void take(const QString &insert);
    void explain(bool isApplying);
    void showFault(const std::string &text, bool isApplying);
    void frame();

    items::CaseSession &m_session;
    records::FilterLanguage m_language;
    FilterEditor *m_editor = nullptr;
    QFrame *m_frame = nullptr;
    QToolButton *m_clear = nullptr;
    ElidedLabel *m_words = nullptr;
    items::FilterCompleter m_completer;
    CompletionList *m_list = nullptr;
    QString m_applied;
    QStringList m_history;
    qsizetype m_at = 0; // in the history; its size = the draft
    QString m_draft;
    bool m_isApplying = false;   // the change of the filter is this line's own
    bool m_isCompleting = false; // what is typed asks for completions
    bool m_isListWanted = false; // with Ctrl+Space
    bool m_isFaulty = false;
};

} // namespace filature::filterview
