// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/settingsdialog.h"

#include "shell/settings.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>

namespace filature::shell {

SettingsDialog::SettingsDialog(QWidget *parent)
    : QDialog(parent), m_language(new QComboBox), m_appearance(new QComboBox), m_recent(new QCheckBox(tr("Remember which cases were opened (their paths)")))
{
    setObjectName(QStringLiteral("settingsDialog"));
    setWindowTitle(tr("Settings"));
    m_language->setObjectName(QStringLiteral("language"));
    m_language->setAccessibleName(tr("Language"));
    m_language->addItem(tr("As the system"), -1);
    m_language->addItem(QStringLiteral("Français"), static_cast<int>(words::Language::French));
    m_language->addItem(QStringLiteral("English"), static_cast<int>(words::Language::English));
    if (const auto language = Settings::language()) m_language->setCurrentIndex(m_language->findData(static_cast<int>(*language)));
    m_appearance->setObjectName(QStringLiteral("appearance"));
    m_appearance->setAccessibleName(tr("Colours"));
    m_appearance->addItem(tr("As the desktop"), static_cast<int>(common::Appearance::System));
    m_appearance->addItem(tr("Light"), static_cast<int>(common::Appearance::Light));
    m_appearance->addItem(tr("Dark"), static_cast<int>(common::Appearance::Dark));
    m_appearance->setCurrentIndex(m_appearance->findData(static_cast<int>(Settings::appearance())));
    m_recent->setObjectName(QStringLiteral("keepRecent"));
    m_recent->setChecked(Settings::keepsRecentCases());
    auto *buttons = new QDialogButtonBox;
    QPushButton *keep = buttons->addButton(tr("Apply"), QDialogButtonBox::AcceptRole);
    keep->setObjectName(QStringLiteral("applySettings"));
    keep->setDefault(true);
    buttons->addButton(tr("Leave as it is"), QDialogButtonBox::RejectRole);
    auto *form = new QFormLayout(this);
    form->addRow(tr("Language"), m_language);
    form->addRow(tr("Colours"), m_appearance);
    form->addRow(m_recent);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &SettingsDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void SettingsDialog::accept()
{
    const int language = m_language->currentData().toInt();
    Settings::setLanguage(language < 0 ? std::nullopt : std::optional(static_cast<words::Language>(language)));
    Settings::setAppearance(static_cast<common::Appearance>(m_appearance->currentData().toInt()));
    Settings::setKeepsRecentCases(m_recent->isChecked());
    QDialog::accept();
}

} // namespace filature::shell
