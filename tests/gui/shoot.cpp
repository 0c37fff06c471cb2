// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/guicase.h"

#include <QDir>
#include <QPixmap>
#include <QWidget>

namespace filature::test {

void shoot(QWidget &widget, const QString &name)
{
    const QString folder = qEnvironmentVariable("FILATURE_SHOTS");
    if (folder.isEmpty()) return;
    QDir().mkpath(folder);
    widget.grab().save(folder + QChar(u'/') + name + QStringLiteral(".png"));
}

} // namespace filature::test
