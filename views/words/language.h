// SPDX-License-Identifier: GPL-3.0-or-later
// In which language the program speaks, and how it writes numbers and times.
#pragma once

#include <QLocale>
#include <QString>
#include <QTranslator>

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace filature::words {

enum class Language : std::uint8_t
{
    English,
    French
};

// By --language, else FILATURE_LANG, LC_ALL, LC_MESSAGES, LANG: the first of them that says anything. Nothing when the
// option names no language of ours. The option is looked for before the arguments are parsed, since their help needs
// it.
[[nodiscard]] std::optional<Language> chooseLanguage(std::span<const std::string_view> arguments);

// The words of one language in the running application; QCoreApplication must exist.
class Speech
{
public:
    void speak(Language language);

private:
    QTranslator m_translator;
};

// Of the language spoken at present. Thread-safe once it is chosen.
[[nodiscard]] QString formatNumber(quint64 number);            // "491 840", with the thin space of French
[[nodiscard]] QString formatReal(double number, int decimals); // "4.2", "4,2"
[[nodiscard]] QString formatBytes(quint64 bytes);              // "128.3 MiB"
[[nodiscard]] QString formatDuration(double seconds);          // "4.2 s", "3:07"
[[nodiscard]] QString formatUtc(qint64 microseconds);          // "2026-01-31 12:34:56 UTC": the same in all languages

} // namespace filature::words
