// SPDX-License-Identifier: GPL-3.0-or-later
// A small invented case for tests of the window, and pictures of widgets.
#pragma once

#include "access/opencase.h"

#include <QString>
#include <QTemporaryDir>

#include <cstdint>
#include <memory>

class QWidget;

namespace filature::test {

// The invented leak of `records` rows (seeded) in a plain case, browsable and indexed; its witness lies beside it. Everything
// is removed with the object; what it opened must be closed before.
class GuiCase
{
public:
    explicit GuiCase(std::uint64_t records = 2000);

    [[nodiscard]] bool isUsable() const { return m_isUsable; }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString leakPath() const { return path(QStringLiteral("leak/leak.csv")); }
    [[nodiscard]] QString casePath() const { return path(QStringLiteral("gui.filature")); }
    // Opened as Writer, as the window does.
    [[nodiscard]] std::shared_ptr<access::OpenCase> open() const;
    // A further case without evidence.
    [[nodiscard]] std::shared_ptr<access::OpenCase> openEmpty() const;

private:
    QTemporaryDir m_folder;
    bool m_isUsable = false;
};

// In filature_guitest: a picture of the widget as <name>.png in the folder $FILATURE_SHOTS, if that is set.
void shoot(QWidget &widget, const QString &name);

} // namespace filature::test
