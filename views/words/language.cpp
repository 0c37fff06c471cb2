// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/language.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>

#include <array>
#include <cmath>
#include <cstdlib>

namespace filature::words {

namespace {

std::optional<Language> byName(std::string_view name)
{
    const auto is = [name](std::string_view code) {
        return name == code || (name.starts_with(code) && (std::string_view("_-.@").contains(name[code.size()])));
    };
    if (is("fr")) return Language::French;
    if (is("en")) return Language::English;
    return std::nullopt;
}

Language byEnvironment()
{
    for (const char *variable : {"FILATURE_LANG", "LC_ALL", "LC_MESSAGES", "LANG"})
        if (const char *value = std::getenv(variable); value != nullptr && *value != '\0')
            return byName(value).value_or(Language::English);
    return Language::English;
}

} // namespace

std::optional<Language> chooseLanguage(std::span<const std::string_view> arguments)
{
    constexpr std::string_view kOption = "--language";
    for (std::size_t i = 0; i < arguments.size() && arguments[i] != "--"; ++i) {
        if (arguments[i] == kOption && i + 1 < arguments.size()) return byName(arguments[i + 1]);
        if (arguments[i].starts_with("--language=")) return byName(arguments[i].substr(kOption.size() + 1));
    }
    return byEnvironment();
}

void Speech::speak(Language language)
{
    QLocale::setDefault(language == Language::French ? QLocale(QLocale::French, QLocale::France)
                                                     : QLocale(QLocale::English, QLocale::UnitedKingdom));
    const QString file = language == Language::French ? QStringLiteral(":/i18n/filature_fr.qm")
                                                      : QStringLiteral(":/i18n/filature_en.qm");
    if (m_translator.load(file)) QCoreApplication::installTranslator(&m_translator);
}

QString formatNumber(quint64 number) { return QLocale().toString(number); }

QString formatReal(double number, int decimals) { return QLocale().toString(number, 'f', decimals); }

QString formatBytes(quint64 bytes)
{
    constexpr std::array kUnits = {QT_TRANSLATE_NOOP("Units", "%1 KiB"), QT_TRANSLATE_NOOP("Units", "%1 MiB"),
                                   QT_TRANSLATE_NOOP("Units", "%1 GiB"), QT_TRANSLATE_NOOP("Units", "%1 TiB")};
    constexpr double kStep = 1024;
    if (static_cast<double>(bytes) < kStep)
        return QCoreApplication::translate("Units", "%1 B").arg(formatNumber(bytes));
    double value = static_cast<double>(bytes) / kStep;
    std::size_t unit = 0;
    while (value >= kStep && unit + 1 < kUnits.size()) {
        value /= kStep;
        ++unit;
    }
    return QCoreApplication::translate("Units", kUnits[unit]).arg(formatReal(value, 1));
}

QString formatDuration(double seconds)
{
    constexpr double kMinute = 60;
    if (seconds < kMinute) return QCoreApplication::translate("Units", "%1 s").arg(formatReal(seconds, 1));
    const auto whole = static_cast<qint64>(std::lround(seconds));
    return QStringLiteral("%1:%2").arg(whole / 60).arg(whole % 60, 2, 10, QChar(u'0'));
}

QString formatUtc(qint64 microseconds)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(microseconds / 1000, QTimeZone::utc());
    return time.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss 'UTC'"));
}

} // namespace filature::words
