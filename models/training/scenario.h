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
    Footer,
    Torn
}; // nothing special; a line with the number of rows; cut off in mid-row

// Shares are per million of the rows, unless said otherwise.
struct Scenario
{
    std::string_view name;
    std::uint32_t damagePercent; // of the usual number of damages; 0 = none
    Ending ending;
    std::uint32_t nir;
    std::uint32_t surname; // rows with a family name and a civility
    std::uint32_t landline;
    std::uint32_t mobile;
    std::uint32_t email;
    std::uint32_t password;
    std::uint32_t server;      // share of the leak's rows that the copy on the server holds
    std::uint32_t serverExtra; // rows of the copy that the leak lacks, per million of the leak's rows
};

[[nodiscard]] std::span<const Scenario> scenarios();
[[nodiscard]] const Scenario *findScenario(std::string_view name); // null = there is none

} // namespace filature::training
