// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter/filterhighlighter.h"

#include "common/syntax.h"
#include "common/theme.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>

#include <QFont>
#include <QTextCharFormat>

namespace filature::filterview {

namespace {

struct Colours
{
    QColor subject, operation, keyword, value, special, column;
};

Colours coloursOf(const common::Theme &theme)
{
    if (theme.isDark) return {QColor(0xC9A6F0), QColor(0x9CA8BC), QColor(0x8FB2EC), QColor(0x6FCFB0), QColor(0xF0B95B), QColor(0x7CC4F0)};
    return {QColor(0x6B2FA0), QColor(0x5B6880), QColor(0x2B4A7F), QColor(0x0B6B5A), QColor(0x8A5A00), QColor(0x0A6190)};
}

} // namespace

FilterHighlighter::FilterHighlighter(QTextDocument *document) : SyntaxHighlighter(document)
{
    setDefinition(common::syntaxRepository().definitionForName(QStringLiteral("Filature Filter")));
}

void FilterHighlighter::applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format)
{
    if (length <= 0) return;
    const common::Theme &theme = common::Theme::current();
    const Colours colours = coloursOf(theme);
    QTextCharFormat text;
    text.setForeground(theme.text);
    switch (format.textStyle()) {
    case KSyntaxHighlighting::Theme::DataType: text.setForeground(colours.subject); break;
    case KSyntaxHighlighting::Theme::Operator: text.setForeground(colours.operation); break;
    case KSyntaxHighlighting::Theme::Keyword:
        text.setForeground(colours.keyword);
        text.setFontWeight(QFont::Bold);
        break;
    case KSyntaxHighlighting::Theme::String: text.setForeground(colours.value); break;
    case KSyntaxHighlighting::Theme::SpecialString: text.setForeground(colours.special); break;
    case KSyntaxHighlighting::Theme::Variable: text.setForeground(colours.column); break;
    case KSyntaxHighlighting::Theme::Error: text.setForeground(theme.of(common::Meaning::Alarm)); break;
    default: break;
    }
    setFormat(offset, length, text);
}

} // namespace filature::filterview
