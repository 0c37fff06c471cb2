// SPDX-License-Identifier: GPL-3.0-or-later
// What the window remembers on this machine: nothing of any evidence.
#pragma once

#include "common/theme.h"
#include "words/language.h"

#include <QByteArray>
#include <QStringList>
#include <QVariantMap>

#include <optional>

namespace filature::shell {

// In the user's configuration folder (filature/filature.conf), mode 0600. GUI thread; each call reads or writes.
class Settings
{
public:
    [[nodiscard]] static common::Appearance appearance();
    static void setAppearance(common::Appearance appearance);
    [[nodiscard]] static std::optional<words::Language> language(); // nothing = by the environment
    static void setLanguage(std::optional<words::Language> language);

    // Paths of cases, newest first, at most ten; never a title or a reference. None are kept when that is switched off.
    [[nodiscard]] static QStringList recentCases();
    static void addRecentCase(const QString &path);
    static void forgetRecentCase(const QString &path);
    [[nodiscard]] static bool keepsRecentCases();
    static void setKeepsRecentCases(bool keeps); // off also forgets those there are

    [[nodiscard]] static QByteArray windowGeometry();
    static void setWindowGeometry(const QByteArray &geometry);
    [[nodiscard]] static QVariantMap pageState(const QString &page);
    static void setPageState(const QString &page, const QVariantMap &state);
};

} // namespace filature::shell
