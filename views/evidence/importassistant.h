// SPDX-License-Identifier: GPL-3.0-or-later
// The import in three steps, within the page: files, reading and fields, summary.
#pragma once

#include "evidence/importqueue.h"

#include <QWidget>

#include <array>

class QButtonGroup;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace filature::evidencepages {

class FilesStep;
class ReadingStep;
class SummaryStep;

// GUI thread.
class ImportAssistant : public QWidget
{
    Q_OBJECT

public:
    enum Step : int
    {
        Files,
        Reading,
        Summary
    };
    ImportAssistant(items::CaseSession &session, QWidget *parent = nullptr);

    void show(Step step, std::uint64_t number = 0); // the item to look at; 0 = the one before, else the first
    [[nodiscard]] Step step() const;
    [[nodiscard]] ReadingStep &reading() const { return *m_reading; }
    // Whether an import can be begun; `why` not, in words.
    void setChangeable(bool isChangeable, const QString &why);

Q_SIGNALS:
    void addWanted();
    void closed();
    void evidenceWanted(std::uint32_t id);

private:
    [[nodiscard]] QWidget *makeHead();
    [[nodiscard]] QWidget *makeButtons();
    void update();
    void go(int by); // to a neighbour in the queue
    void startOne();
    void startAll();

    ImportQueue &m_queue;
    bool m_isChangeable = true;
    QString m_why;
    QButtonGroup *m_steps = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_position = nullptr;
    QStackedWidget *m_stack;
    FilesStep *m_files;
    ReadingStep *m_reading;
    SummaryStep *m_summary;
    QPushButton *m_previous = nullptr;
    QPushButton *m_next = nullptr;
    QPushButton *m_one = nullptr;
    QPushButton *m_all = nullptr;
    QPushButton *m_close = nullptr;
    QLabel *m_reason = nullptr;
};

} // namespace filature::evidencepages
