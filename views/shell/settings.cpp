// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/settings.h"

#include <QSettings>
#include <QStandardPaths>

#include <filesystem>
#include <system_error>

namespace filature::shell {

namespace {

constexpr int kMostRecent = 10;

class Configuration : public QSettings
{
public:
    Configuration() : QSettings(path(), QSettings::IniFormat) {}
    ~Configuration() override
    {
        sync();
        std::error_code ignored; // there is none yet, or it is not ours
        std::filesystem::permissions(path().toStdString(), std::filesystem::perms::owner_read | std::filesystem::perms::owner_write, ignored);
    }

    static QString path()
    {
        return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + QStringLiteral("/filature/filature.conf");
    }
};

const QString kAppearance = QStringLiteral("appearance");
const QString kLanguage = QStringLiteral("language");
const QString kRecent = QStringLiteral("recent");
const QString kKeepsRecent = QStringLiteral("keepsRecent");
const QString kGeometry = QStringLiteral("geometry");
const QString kPages = QStringLiteral("pages/");

} // namespace

common::Appearance Settings::appearance()
{
    const QString name = Configuration().value(kAppearance).toString();
    if (name == u"light") return common::Appearance::Light;
    if (name == u"dark") return common::Appearance::Dark;
    return common::Appearance::System;
}

void Settings::setAppearance(common::Appearance appearance)
{
    const char *name = appearance == common::Appearance::Light ? "light" : appearance == common::Appearance::Dark ? "dark" : "system";
    Configuration().setValue(kAppearance, QString::fromLatin1(name));
}

std::optional<words::Language> Settings::language()
{
    const QString code = Configuration().value(kLanguage).toString();
    if (code == u"fr") return words::Language::French;
    if (code == u"en") return words::Language::English;
    return std::nullopt;
}

void Settings::setLanguage(std::optional<words::Language> language)
{
    Configuration file;
    if (!language)
        file.remove(kLanguage);
    else
        file.setValue(kLanguage, *language == words::Language::French ? QStringLiteral("fr") : QStringLiteral("en"));
}

QStringList Settings::recentCases() { return Configuration().value(kRecent).toStringList(); }

void Settings::addRecentCase(const QString &path)
{
    if (!keepsRecentCases()) return;
    QStringList recent = recentCases();
    recent.removeAll(path);
    recent.prepend(path);
    Configuration().setValue(kRecent, QStringList(recent.mid(0, kMostRecent)));
}

void Settings::forgetRecentCase(const QString &path)
{
    QStringList recent = recentCases();
    recent.removeAll(path);
    Configuration().setValue(kRecent, recent);
}

bool Settings::keepsRecentCases() { return Configuration().value(kKeepsRecent, true).toBool(); }

void Settings::setKeepsRecentCases(bool keeps)
{
    Configuration file;
    file.setValue(kKeepsRecent, keeps);
    if (!keeps) file.remove(kRecent);
}

QByteArray Settings::windowGeometry() { return Configuration().value(kGeometry).toByteArray(); }
void Settings::setWindowGeometry(const QByteArray &geometry) { Configuration().setValue(kGeometry, geometry); }
QVariantMap Settings::pageState(const QString &page) { return Configuration().value(kPages + page).toMap(); }
void Settings::setPageState(const QString &page, const QVariantMap &state) { Configuration().setValue(kPages + page, state); }

} // namespace filature::shell
