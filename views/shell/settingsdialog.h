// SPDX-License-Identifier: GPL-3.0-or-later
// Language, colours, and what this machine remembers.
#pragma once

#include <QDialog>

class QCheckBox;
class QComboBox;

namespace filature::shell {

class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SettingsDialog(QWidget *parent = nullptr);
    void accept() override; // keeps what was chosen

private:
    QComboBox *m_language;
    QComboBox *m_appearance;
    QCheckBox *m_recent;
};

} // namespace filature::shell
