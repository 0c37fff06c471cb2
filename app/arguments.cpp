// SPDX-License-Identifier: GPL-3.0-or-later
#include "arguments.h"

#include <CLI/CLI.hpp>

namespace filature::app {

namespace {

// Stands before an argument in brackets on its way through the parser.
constexpr char kShield = '\x01';

template<typename Target>
CLI::Option *addOption(CLI::App &parser, const char *names, Target &target, const QString &meaning)
{
    return parser.add_option(names, target, meaning.toStdString());
}

// The same for texts, which may have been shielded.
template<typename Target>
CLI::Option *addText(CLI::App &parser, const char *names, Target &target, const QString &meaning)
{
    const auto unshield = [](std::string value) { return value.starts_with(kShield) ? value.substr(1) : value; };
    return addOption(parser, names, target, meaning)->transform(unshield, std::string(), std::string());
}

} // namespace

std::vector<std::string> shielded(int count, char **arguments)
{
    std::vector<std::string> result;
    for (int i = 1; i < count; ++i) {
        std::string argument = arguments[i];
        if (argument.starts_with('[') && argument.ends_with(']')) argument.insert(0, 1, kShield);
        result.push_back(std::move(argument));
    }
    return result;
}

Argument Argument::required() const
{
    m_option->required();
    return *this;
}

Argument Argument::excludes(Argument other) const
{
    m_option->excludes(other.m_option);
    return *this;
}

Argument Argument::needs(Argument other) const
{
    m_option->needs(other.m_option);
    return *this;
}

Argument Argument::under(const QString &heading) const
{
    m_option->group(heading.toStdString());
    return *this;
}

Arguments Arguments::command(const char *name, const QString &description) const
{
    return Arguments(*m_parser->add_subcommand(name, description.toStdString()));
}

void Arguments::setFooter(const QString &text) const { m_parser->footer(text.toStdString()); }

Argument Arguments::positional(const QString &name, std::string &target, const QString &meaning) const
{
    return Argument(addText(*m_parser, name.toUtf8().constData(), target, meaning));
}

Argument Arguments::positional(const QString &name, std::uint32_t &target, const QString &meaning) const
{
    return Argument(addOption(*m_parser, name.toUtf8().constData(), target, meaning));
}

Argument Arguments::positionals(const QString &name, std::vector<std::string> &target, const QString &meaning) const
{
    return Argument(addText(*m_parser, name.toUtf8().constData(), target, meaning));
}

Argument Arguments::flag(const char *names, bool &target, const QString &meaning) const
{
    return Argument(m_parser->add_flag(names, target, meaning.toStdString()));
}

CLI::Option *Arguments::add(const char *names, std::string &target, const QString &meaning) const
{
    return addText(*m_parser, names, target, meaning);
}

CLI::Option *Arguments::add(const char *names, std::optional<std::string> &target, const QString &meaning) const
{
    return addText(*m_parser, names, target, meaning);
}

CLI::Option *Arguments::add(const char *names, std::vector<std::string> &target, const QString &meaning) const
{
    return addText(*m_parser, names, target, meaning);
}

CLI::Option *Arguments::add(const char *names, std::uint32_t &target, const QString &meaning) const
{
    return addOption(*m_parser, names, target, meaning);
}

CLI::Option *Arguments::add(const char *names, std::uint64_t &target, const QString &meaning) const
{
    return addOption(*m_parser, names, target, meaning);
}

CLI::Option *Arguments::add(const char *names, std::optional<std::uint32_t> &target, const QString &meaning) const
{
    return addOption(*m_parser, names, target, meaning);
}

CLI::Option *Arguments::add(const char *names, std::optional<std::uint64_t> &target, const QString &meaning) const
{
    return addOption(*m_parser, names, target, meaning);
}

Argument Arguments::valued(CLI::Option *option, const QString &value)
{
    return Argument(option->type_name(value.toStdString()));
}

} // namespace filature::app
