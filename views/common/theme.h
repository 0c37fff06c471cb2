// SPDX-License-Identifier: GPL-3.0-or-later
// Colours and measures of the window, light and dark.
#pragma once

#include <QColor>
#include <QString>

#include <cstdint>

class QApplication;

namespace filature::common {

enum class Appearance : std::uint8_t
{
    System, // as the desktop says, also when it changes
    Light,
    Dark
};

// What a colour stands for. Never colour alone: a word or a shape goes with it.
enum class Meaning : std::uint8_t
{
    Neutral,
    Accent,
    Good,  // verified
    Look,  // needs a look
    Alarm, // special category, conflict, damage
};

struct Theme
{
    bool isDark = false;
    QColor window;     // behind pages
    QColor surface;    // tables, cards, input
    QColor sideBar;
    QColor header;     // of tables
    QColor line;       // borders
    QColor text;
    QColor dimText;    // labels, masked cells
    QColor accent;
    QColor accentText; // on the accent
    QColor selection;  // behind a selected row
    QColor bar;        // under a facet's value

    // Border and text of a pill, a message, a revealed cell.
    [[nodiscard]] QColor of(Meaning meaning) const;
    [[nodiscard]] QColor backgroundOf(Meaning meaning) const;

    [[nodiscard]] static const Theme &current();
    // Style, palette and style sheet of the whole application; from now on follows the desktop when told so.
    static void apply(QApplication &application, Appearance appearance);
};

// Logical pixels.
inline constexpr int kGrid = 8;
inline constexpr int kRowHeight = 26;
inline constexpr int kSideBarWidth = 196;

} // namespace filature::common
