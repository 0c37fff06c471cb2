// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of a case, as an ordered list of migrations. FORMAT.md explains them.
#pragma once

#include "core/error.h"
#include "storage/connection.h"

#include <array>
#include <span>
#include <string_view>

namespace filature::storage {

// Takes a case from format `version - 1` to `version`.
struct Migration
{
    int version;
    std::array<std::string_view, 3> parts; // run in order; the rest empty
};

inline constexpr int kFormatVersion = 2;

// In ascending order, without gaps, the last of version kFormatVersion.
[[nodiscard]] std::span<const Migration> migrations();

// Applies the migrations after `version`, one transaction each, and sets user_version. 0 = an empty database.
[[nodiscard]] Result<void> migrate(Connection &connection, int version);

} // namespace filature::storage
