// SPDX-License-Identifier: GPL-3.0-or-later
// The first step of an import: the files of the queue, each with what it would be read as.
#pragma once

#include "evidence/importqueue.h"

#include <QTimer>
#include <QWidget>

class QPushButton;
class QTreeWidget;

namespace filature::evidencepages {

// GUI thread.
class FilesStep : public QWidget
{
    Q_OBJECT

public:
    FilesStep(items::CaseSession &session, QWidget *parent = nullptr);

    [[nodiscard]] std::uint64_t selected() const; // 0 = none

Q_SIGNALS:
    void addWanted();
    void lookWanted(std::uint64_t number);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void update();
    void updateSoon(); // once for many changes, and only while it is seen

    ImportQueue &m_queue;
    QTimer m_soon;
    QTreeWidget *m_list;
    QPushButton *m_look;
    QPushButton *m_remove;
};

} // namespace filature::evidencepages
