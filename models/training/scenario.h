// SPDX-License-Identifier: GPL-3.0-or-later
// What an invented case is like. A new scenario is a new line of the table.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace filature::training {

enum class Ending : std::uint8_t
{
    Plain,
    Footer, // a line with the number of rows
    Torn,   // cut off in mid-row
};

// Filled cells per million rows.
struct FillRates
{
    std::uint32_t nir;
    std::uint32_t surname; // and civility
    std::uint32_t landline;
    std::uint32_t mobile;
    std::uint32_t email;
    std::uint32_t password;
};

struct Scenario
{
    std::string_view name;
    std::uint32_t damagePercent; // of the usual number of damages; 0 = none
    Ending ending;
    FillRates fill;
    std::uint32_t server;      // rows of the leak that the copy on the server holds too, per million
    std::uint32_t serverExtra; // rows of the copy that the leak lacks, per million rows of the leak
};

[[nodiscard]] std::span<const Scenario> scenarios();
[[nodiscard]] const Scenario *findScenario(std::string_view name); // null = there is none

} // namespace filature::training
