// SPDX-License-Identifier: GPL-3.0-or-later
// The third step of an import: what became of each file.
#pragma once

#include "evidence/importqueue.h"

#include <QTimer>
#include <QWidget>

class QBoxLayout;

namespace filature::evidencepages {

// GUI thread.
class SummaryStep : public QWidget
{
    Q_OBJECT

public:
    SummaryStep(items::CaseSession &session, QWidget *parent = nullptr);

Q_SIGNALS:
    void evidenceWanted(std::uint32_t id);
    void lookWanted(std::uint64_t number);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void updateSoon(); // once for many changes, and only while it is seen
    void update();
    [[nodiscard]] QWidget *makeResult(const QueueItem &item);

    items::CaseSession &m_session;
    ImportQueue &m_queue;
    QBoxLayout *m_column;
    QTimer m_soon;
};

} // namespace filature::evidencepages
