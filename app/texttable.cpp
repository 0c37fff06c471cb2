// SPDX-License-Identifier: GPL-3.0-or-later
#include "texttable.h"

#include <algorithm>
#include <cwchar>

namespace filature::app {

namespace {

int widthOf(char32_t c)
{
    const int width = ::wcwidth(static_cast<wchar_t>(c));
    return width < 0 ? 1 : width;
}

} // namespace

int displayWidth(const QString &text)
{
    int width = 0;
    for (const uint c : text.toUcs4())
        width += widthOf(c);
    return width;
}

QString shortened(const QString &text, int width)
{
    if (displayWidth(text) <= width) return text;
    QString start;
    int used = 1; // the ellipsis
    for (const uint c : text.toUcs4()) {
        used += widthOf(c);
        if (used > width) break;
        const char32_t character = c;
        start += QString::fromUcs4(&character, 1);
    }
    return start + QChar(u'\u2026');
}

QString padded(const QString &text, int width)
{
    return text + QString(std::max(0, width - displayWidth(text)), QChar(u' '));
}

std::vector<int> TextTable::widths() const
{
    std::vector<int> widths(m_alignment.size(), 0);
    for (const QStringList &row : m_rows)
        for (qsizetype i = 0; i < row.size() && i < static_cast<qsizetype>(widths.size()); ++i) {
            int &width = widths[static_cast<std::size_t>(i)];
            width = std::min(m_mostWidth, std::max(width, displayWidth(row[i])));
        }
    return widths;
}

QString TextTable::text() const
{
    const std::vector<int> columns = widths();
    QString text;
    for (const QStringList &row : m_rows) {
        QString line;
        for (std::size_t i = 0; i < columns.size() && i < static_cast<std::size_t>(row.size()); ++i) {
            const QString cell = shortened(row[static_cast<qsizetype>(i)], m_mostWidth);
            if (i > 0) line += QStringLiteral("  ");
            if (m_alignment[i] == Align::Right)
                line += QString(columns[i] - displayWidth(cell), QChar(u' ')) + cell;
            else
                line += padded(cell, columns[i]);
        }
        while (line.endsWith(QChar(u' ')))
            line.chop(1);
        text += line + QChar(u'\n');
    }
    return text;
}

} // namespace filature::app
