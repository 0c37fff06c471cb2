// SPDX-License-Identifier: GPL-3.0-or-later
// What a case says of itself: the table `meta` and the header's numbers.
#pragma once

#include "core/error.h"
#include "storage/connection.h"

#include <string>

namespace filature::storage {

struct CaseInfo;
struct NewCaseOptions;

// The format's version; NotACase or NewerFormat otherwise.
[[nodiscard]] Result<int> readFormat(Connection &connection);
// Everything but `encrypted` and `readOnly`. Damaged when something is missing.
[[nodiscard]] Result<void> readCaseRecord(Connection &connection, CaseInfo &info, std::string &macKey);
// Within the caller's transaction.
[[nodiscard]] Result<void> writeCaseRecord(Connection &connection, const CaseInfo &info, std::string_view macKey);
// PRAGMA quick_check, over the whole file. Damaged.
[[nodiscard]] Result<void> quickCheck(Connection &connection);
// For a case of unknown origin: no triggers, views or virtual tables but those that this program makes (Refused), and
// the same.
[[nodiscard]] Result<void> checkForeignCase(Connection &connection);
// A random UUID (RFC 9562, version 4).
[[nodiscard]] std::string newCaseId();

} // namespace filature::storage
