// SPDX-License-Identifier: GPL-3.0-or-later
// How sound the case is, by what can be checked quickly.
#pragma once

#include "common/theme.h"
#include "core/error.h"
#include "items/figures.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace filature::overview {

class HealthPanel : public QWidget
{
    Q_OBJECT

public:
    explicit HealthPanel(QWidget *parent = nullptr);
    void showChecking();
    void showHealth(const items::Health &health);
    void showFailure(const Error &error);

Q_SIGNALS:
    void verifyWanted();

private:
    void clear();
    void add(const QString &name, const QString &word, common::Meaning meaning, const QString &sentence);
    void addRows(const items::Health &health);
    void addJournal(const storage::JournalReport &journal);
    void addWitness(storage::JournalReport::Witness witness);

    QGridLayout *m_rows;
    QLabel *m_note;
};

} // namespace filature::overview
