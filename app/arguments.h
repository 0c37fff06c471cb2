// SPDX-License-Identifier: GPL-3.0-or-later
// What a command takes on the command line: one face for all commands, so that the parser library is compiled once.
#pragma once

#include <QString>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
class Option;
} // namespace CLI

namespace filature::app {

// The arguments of main() without the program's name, for the parser: it takes texts like "[a,b]" apart unless they are
// shielded.
[[nodiscard]] std::vector<std::string> shielded(int count, char **arguments);

// One argument that was declared, to say more about it.
class Argument
{
public:
    explicit Argument(CLI::Option *option) : m_option(option) {}
    Argument required() const;
    Argument excludes(Argument other) const; // both together are wrong usage
    Argument needs(Argument other) const;
    Argument under(const QString &heading) const; // in help

private:
    CLI::Option *m_option;
};

// The arguments of the program or of one of its commands; a handle, cheap to copy. The targets are filled when the
// command line is parsed and must live until then; what is not given stays as it is. Names like "-o,--output"; texts in
// the user's language.
class Arguments
{
public:
    explicit Arguments(CLI::App &parser) : m_parser(&parser) {}

    // The first line of the description is the summary in the list of commands.
    [[nodiscard]] Arguments command(const char *name, const QString &description) const;
    void setFooter(const QString &text) const;
    [[nodiscard]] CLI::App &parser() const { return *m_parser; }

    Argument positional(const QString &name, std::string &target, const QString &meaning) const;
    Argument positional(const QString &name, std::uint32_t &target, const QString &meaning) const;
    Argument positionals(const QString &name, std::vector<std::string> &target,
                         const QString &meaning) const; // any number

    Argument flag(const char *names, bool &target, const QString &meaning) const;
    // `value` stands for the value in help.
    template<typename Target>
    Argument option(const char *names, Target &target, const QString &value, const QString &meaning) const
    {
        return valued(add(names, target, meaning), value);
    }

private:
    [[nodiscard]] CLI::Option *add(const char *names, std::string &target, const QString &meaning) const;
    [[nodiscard]] CLI::Option *add(const char *names, std::optional<std::string> &target, const QString &meaning) const;
    [[nodiscard]] CLI::Option *add(const char *names, std::vector<std::string> &target,
                                   const QString &meaning) const; // one or more
    [[nodiscard]] CLI::Option *add(const char *names, std::uint32_t &target, const QString &meaning) const;
    [[nodiscard]] CLI::Option *add(const char *names, std::uint64_t &target, const QString &meaning) const;
    [[nodiscard]] CLI::Option *add(const char *names, std::optional<std::uint32_t> &target,
                                   const QString &meaning) const;
    [[nodiscard]] CLI::Option *add(const char *names, std::optional<std::uint64_t> &target,
                                   const QString &meaning) const;
    [[nodiscard]] static Argument valued(CLI::Option *option, const QString &value);

    CLI::App *m_parser;
};

} // namespace filature::app
