// SPDX-License-Identifier: GPL-3.0-or-later
// Version, licences of what is inside, and where its data come from.
#pragma once

#include <QDialog>

namespace filature::shell {

class AboutDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(QWidget *parent = nullptr);
};

} // namespace filature::shell
