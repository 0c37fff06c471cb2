// SPDX-License-Identifier: GPL-3.0-or-later
// A mapping of columns to fields in a file of the user's.
#pragma once

#include "core/error.h"
#include "fields/mapping.h"

#include <string>
#include <variant>

namespace filature::evidencepages {

// Both block: in a job. At most 16 MiB are read.
[[nodiscard]] Result<fields::Mapping> readMapping(const std::string &path);
// Into a new file: nothing is ever overwritten.
[[nodiscard]] Result<std::monostate> writeMapping(const std::string &path, const fields::Mapping &mapping);

} // namespace filature::evidencepages
