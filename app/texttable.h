// SPDX-License-Identifier: GPL-3.0-or-later
// Aligned columns of text for people.
#pragma once

#include <QString>
#include <QStringList>

#include <cstdint>
#include <vector>

namespace filature::app {

// Columns a text takes on a terminal: wide characters two, combining ones none.
[[nodiscard]] int displayWidth(const QString &text);
// Cut to that width, with an ellipsis when something is missing.
[[nodiscard]] QString shortened(const QString &text, int width);
[[nodiscard]] QString padded(const QString &text, int width); // with blanks behind it

// Rows of cells; numbers stand at the right. Cells must be safe to print.
class TextTable
{
public:
    enum class Align : std::uint8_t
    {
        Left,
        Right
    };
    explicit TextTable(std::vector<Align> alignment, int mostWidth = 60)
        : m_alignment(std::move(alignment)), m_mostWidth(mostWidth)
    {
    }

    void add(const QStringList &cells) { m_rows.push_back(cells); }
    // Two blanks between columns, a line end behind each row.
    [[nodiscard]] QString text() const;

private:
    [[nodiscard]] std::vector<int> widths() const;

    std::vector<Align> m_alignment;
    int m_mostWidth;
    std::vector<QStringList> m_rows;
};

} // namespace filature::app
