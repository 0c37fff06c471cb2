// SPDX-License-Identifier: GPL-3.0-or-later
// Help texts in the user's language, wrapped to the terminal.
#pragma once

#include <CLI/CLI.hpp>

#include <string>

namespace filature::app {

// Descriptions are set by the commands; this gives the words around them. Made when the language is chosen.
class HelpFormatter final : public CLI::Formatter
{
public:
    HelpFormatter();

    std::string make_help(const CLI::App *app, std::string name, CLI::AppFormatMode mode) const override;
    std::string make_description(const CLI::App *app) const override;
    std::string make_footer(const CLI::App *app) const override;
    std::string make_option(const CLI::Option *option, bool isPositional) const override;
    std::string make_option_opts(const CLI::Option *option) const override;
    std::string make_subcommand(const CLI::App *command) const override;
};

} // namespace filature::app
