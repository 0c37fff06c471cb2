// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/theme.h"

#include <QApplication>
#include <QPalette>
#include <QStyleFactory>
#include <QStyleHints>

namespace filature::common {

namespace {

Theme light()
{
    Theme theme;
    theme.window = QColor(0xF4F6F9);
    theme.surface = QColor(0xFFFFFF);
    theme.sideBar = QColor(0xEAEDF2);
    theme.header = QColor(0xEEF1F6);
    theme.line = QColor(0xD5DAE3);
    theme.text = QColor(0x1B2430);
    theme.dimText = QColor(0x5B6880);
    theme.accent = QColor(0x2B4A7F);
    theme.accentText = QColor(0xFFFFFF);
    theme.selection = QColor(0xDCE6F5);
    theme.bar = QColor(0x8FA9D3);
    return theme;
}

Theme dark()
{
    Theme theme;
    theme.isDark = true;
    theme.window = QColor(0x171B22);
    theme.surface = QColor(0x1F242D);
    theme.sideBar = QColor(0x12161C);
    theme.header = QColor(0x272D38);
    theme.line = QColor(0x3A4250);
    theme.text = QColor(0xE6EAF1);
    theme.dimText = QColor(0x9CA8BC);
    theme.accent = QColor(0x4C76BD);
    theme.accentText = QColor(0xFFFFFF);
    theme.selection = QColor(0x2C3F5F);
    theme.bar = QColor(0x56759F);
    return theme;
}

Theme &shared()
{
    static Theme theme = light();
    return theme;
}

QPalette paletteOf(const Theme &theme)
{
    QPalette palette;
    palette.setColor(QPalette::Window, theme.window);
    palette.setColor(QPalette::WindowText, theme.text);
    palette.setColor(QPalette::Base, theme.surface);
    palette.setColor(QPalette::AlternateBase, theme.header);
    palette.setColor(QPalette::Text, theme.text);
    palette.setColor(QPalette::Button, theme.surface);
    palette.setColor(QPalette::ButtonText, theme.text);
    palette.setColor(QPalette::Highlight, theme.accent);
    palette.setColor(QPalette::HighlightedText, theme.accentText);
    palette.setColor(QPalette::ToolTipBase, theme.surface);
    palette.setColor(QPalette::ToolTipText, theme.text);
    palette.setColor(QPalette::PlaceholderText, theme.dimText);
    palette.setColor(QPalette::Link, theme.isDark ? theme.bar.lighter() : theme.accent);
    palette.setColor(QPalette::Accent, theme.accent);
    palette.setColor(QPalette::Mid, theme.line);
    palette.setColor(QPalette::Dark, theme.line.darker());
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, theme.dimText);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, theme.line);
    return palette;
}

// What the palette cannot say. Object names and the property "role" choose.
QString styleSheetOf(const Theme &theme)
{
    const auto name = [](const QColor &color) { return color.name(); };
    QString sheet = QStringLiteral(
        "QToolTip { border: 1px solid @line; padding: 4px; }"
        "QWidget[role=card] { background: @surface; border: 1px solid @line; border-radius: 6px; }"
        "QWidget[role=topBar] { background: @surface; border-bottom: 1px solid @line; }"
        "QWidget[role=statusLine] { background: @surface; border-top: 1px solid @line; }"
        "QWidget[role=sideBar] { background: @side; border-right: 1px solid @line; }"
        "QLabel[role=dim] { color: @dim; }"
        "QLabel[role=section] { color: @dim; font-weight: 600; }"
        "QLabel[role=heading] { font-weight: 600; }"
        "QHeaderView { background: @header; border: none; }"
        "QHeaderView::section { background: @header; color: @dim; border: none; border-bottom: 1px solid @line;"
        " padding: 4px 8px; font-weight: 600; }"
        "QTableView, QTreeView, QListView, QTextEdit, QPlainTextEdit { background: @surface; border: none;"
        " selection-background-color: @selection; selection-color: @text; gridline-color: @line; }"
        "QPushButton { background: @surface; border: 1px solid @line; border-radius: 6px; padding: 5px 12px; color: @text; }"
        "QPushButton:hover { border-color: @accent; }"
        "QPushButton:focus { border: 2px solid @accent; padding: 4px 11px; }"
        "QPushButton:disabled { color: @dim; }"
        "QPushButton:default, QPushButton[role=primary] { background: @accent; border-color: @accent; color: @onAccent; }"
        "QPushButton[role=primary]:disabled { background: @line; border-color: @line; color: @dim; }"
        "QLineEdit, QSpinBox { background: @surface; border: 1px solid @line; border-radius: 6px; padding: 4px 8px; }"
        "QLineEdit:focus, QSpinBox:focus { border: 1px solid @accent; }"
        "QProgressBar { background: @line; border: none; border-radius: 3px; max-height: 6px; text-align: center; }"
        "QProgressBar::chunk { background: @accent; border-radius: 3px; }"
        "QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }"
        "QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }"
        "QScrollBar::handle { background: @bar; border-radius: 4px; margin: 2px; }"
        "QScrollBar::handle:vertical { min-height: 32px; }"
        "QScrollBar::handle:horizontal { min-width: 32px; }"
        "QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }"
        "QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }"
        "QSplitter::handle { background: @line; }");
    sheet.replace(QStringLiteral("@surface"), name(theme.surface));
    sheet.replace(QStringLiteral("@side"), name(theme.sideBar));
    sheet.replace(QStringLiteral("@selection"), name(theme.selection));
    sheet.replace(QStringLiteral("@header"), name(theme.header));
    sheet.replace(QStringLiteral("@onAccent"), name(theme.accentText));
    sheet.replace(QStringLiteral("@accent"), name(theme.accent));
    sheet.replace(QStringLiteral("@line"), name(theme.line));
    sheet.replace(QStringLiteral("@bar"), name(theme.bar));
    sheet.replace(QStringLiteral("@text"), name(theme.text));
    sheet.replace(QStringLiteral("@dim"), name(theme.dimText));
    return sheet;
}

void show(QApplication &application, bool isDark)
{
    shared() = isDark ? dark() : light();
    QApplication::setPalette(paletteOf(shared()));
    application.setStyleSheet(styleSheetOf(shared()));
}

} // namespace

QColor Theme::of(Meaning meaning) const
{
    switch (meaning) {
    case Meaning::Accent: return isDark ? QColor(0x8FB2EC) : accent;
    case Meaning::Good: return isDark ? QColor(0x6FCF97) : QColor(0x1D6B3C);
    case Meaning::Look: return isDark ? QColor(0xF0B95B) : QColor(0x8A5A00);
    case Meaning::Alarm: return isDark ? QColor(0xF28B82) : QColor(0xA5231C);
    case Meaning::Neutral: break;
    }
    return text;
}

QColor Theme::backgroundOf(Meaning meaning) const
{
    switch (meaning) {
    case Meaning::Accent: return selection;
    case Meaning::Good: return isDark ? QColor(0x1E3A2B) : QColor(0xE6F4EA);
    case Meaning::Look: return isDark ? QColor(0x40321A) : QColor(0xFFF4DD);
    case Meaning::Alarm: return isDark ? QColor(0x452523) : QColor(0xFCE8E6);
    case Meaning::Neutral: break;
    }
    return surface;
}

const Theme &Theme::current() { return shared(); }

void Theme::apply(QApplication &application, Appearance appearance)
{
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QStyleHints *hints = QGuiApplication::styleHints();
    QObject::disconnect(hints, &QStyleHints::colorSchemeChanged, &application, nullptr);
    if (appearance == Appearance::System) {
        hints->unsetColorScheme();
        QObject::connect(hints, &QStyleHints::colorSchemeChanged, &application,
                         [&application](Qt::ColorScheme scheme) { show(application, scheme == Qt::ColorScheme::Dark); });
        show(application, hints->colorScheme() == Qt::ColorScheme::Dark);
        return;
    }
    hints->setColorScheme(appearance == Appearance::Dark ? Qt::ColorScheme::Dark : Qt::ColorScheme::Light);
    show(application, appearance == Appearance::Dark);
}

} // namespace filature::common
