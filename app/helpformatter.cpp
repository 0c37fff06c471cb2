// SPDX-License-Identifier: GPL-3.0-or-later
#include "helpformatter.h"

#include "texttable.h"

#include <QCoreApplication>
#include <QStringList>

namespace filature::app {

namespace {

constexpr int kLineWidth = 100;
constexpr int kNameWidth = 26;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Help)
};

// At blanks, to the width left behind the indent; line ends of the text stay, and indented lines (examples) as they
// are.
QStringList wrapped(const QString &text, int width)
{
    QStringList lines;
    for (const QString &paragraph : text.split(QChar(u'\n'))) {
        if (paragraph.startsWith(QChar(u' '))) {
            lines << paragraph;
            continue;
        }
        QString line;
        for (const QString &word : paragraph.split(QChar(u' '))) {
            if (!line.isEmpty() && displayWidth(line) + 1 + displayWidth(word) > width) {
                lines << line;
                line.clear();
            }
            line += line.isEmpty() ? word : QChar(u' ') + word;
        }
        lines << line;
    }
    return lines;
}

// The name at the left, what it means behind it, or below it when the name is long.
std::string entry(const QString &name, const QString &meaning)
{
    const QString head = QStringLiteral("  ") + name;
    const QString indent(kNameWidth, QChar(u' '));
    const QString body = wrapped(meaning, kLineWidth - kNameWidth).join(QChar(u'\n') + indent);
    if (displayWidth(head) + 2 > kNameWidth) return (head + QChar(u'\n') + indent + body + QChar(u'\n')).toStdString();
    return (padded(head, kNameWidth) + body + QChar(u'\n')).toStdString();
}

} // namespace

HelpFormatter::HelpFormatter()
{
    const auto name = [this](const char *key, const QString &word) { label(key, word.toStdString()); };
    name("Usage", Words::tr("Usage", "with a space behind it where the language wants one before the colon"));
    name("OPTIONS", Words::tr("OPTIONS"));
    name("SUBCOMMAND", Words::tr("COMMAND"));
    name("Positionals", Words::tr("Arguments", "with a space behind it where the language wants one before the colon"));
}

std::string HelpFormatter::make_help(const CLI::App *app, std::string name, CLI::AppFormatMode mode) const
{
    // The library puts two empty lines between groups of options.
    return CLI::detail::find_and_replace(Formatter::make_help(app, std::move(name), mode), "\n\n\n", "\n\n");
}

std::string HelpFormatter::make_description(const CLI::App *app) const
{
    const QString text = QString::fromStdString(app->get_description());
    return wrapped(text, kLineWidth).join(QChar(u'\n')).toStdString() + "\n\n";
}

std::string HelpFormatter::make_footer(const CLI::App *app) const
{
    const QString text = QString::fromStdString(app->get_footer());
    return text.isEmpty() ? std::string() : '\n' + wrapped(text, kLineWidth).join(QChar(u'\n')).toStdString() + '\n';
}

std::string HelpFormatter::make_option(const CLI::Option *option, bool isPositional) const
{
    const std::string name =
        make_option_name(option, isPositional) + (isPositional ? std::string() : make_option_opts(option));
    return entry(QString::fromStdString(name), QString::fromStdString(option->get_description()));
}

std::string HelpFormatter::make_option_opts(const CLI::Option *option) const
{
    if (option->get_type_size() == 0) return {};
    const bool isRepeated = option->get_expected_max() >= CLI::detail::expected_max_vector_size;
    return ' ' + option->get_type_name() + (isRepeated ? "..." : "");
}

std::string HelpFormatter::make_subcommand(const CLI::App *command) const
{
    QString summary = QString::fromStdString(command->get_description());
    summary.truncate(
        std::max(qsizetype{0}, summary.indexOf(QChar(u'\n')) < 0 ? summary.size() : summary.indexOf(QChar(u'\n'))));
    return entry(QString::fromStdString(command->get_name()), summary);
}

} // namespace filature::app
