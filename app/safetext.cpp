// SPDX-License-Identifier: GPL-3.0-or-later
#include "safetext.h"

namespace filature::app {

namespace {

bool isUnsafe(char32_t c)
{
    if (c < 0x20 || (c >= 0x7F && c < 0xA0)) return true;
    if (c == 0x061C || c == 0x200E || c == 0x200F) return true;          // marks of direction
    return (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069); // separators, embeddings, overrides, isolates
}

QString escaped(char32_t c)
{
    constexpr int kShort = 2;
    constexpr int kLong = 4;
    const bool isShort = c < 0x100;
    return QStringLiteral("\\%1").arg(isShort ? QChar(u'x') : QChar(u'u')) +
           QStringLiteral("%1").arg(static_cast<uint>(c), isShort ? kShort : kLong, 16, QChar(u'0')).toUpper();
}

} // namespace

QString safeText(std::string_view bytes)
{
    const QString text = QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
    QString safe;
    safe.reserve(text.size());
    for (const QChar c : text) {
        if (isUnsafe(c.unicode()))
            safe += escaped(c.unicode());
        else
            safe += c;
    }
    return safe;
}

std::string validUtf8(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size())).toStdString();
}

} // namespace filature::app
