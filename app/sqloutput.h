// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a user's own statement, as a table or as a stream.
#pragma once

#include "words/failure.h"
#include "outputformat.h"
#include "storage/connection.h"

namespace filature::app {

struct Session;

// Runs the statement to its end. JSON keeps numbers and NULL as such; CSV has nothing for NULL.
[[nodiscard]] words::Outcome<void> printStatement(Session &session, storage::Statement &statement, OutputFormat format);

} // namespace filature::app
