// SPDX-License-Identifier: GPL-3.0-or-later
// Version 2: what investigators write into a case. FORMAT.md documents every column.
#pragma once

namespace filature::storage {

inline constexpr char kNotebookSchema2[] = R"sql(
CREATE TABLE note(
    record INTEGER PRIMARY KEY,
    text TEXT NOT NULL,
    author TEXT NOT NULL,
    utc_us INTEGER NOT NULL) STRICT;
CREATE TABLE saved_filter(
    name TEXT NOT NULL PRIMARY KEY,
    filter TEXT NOT NULL,
    author TEXT NOT NULL,
    utc_us INTEGER NOT NULL) STRICT, WITHOUT ROWID;
)sql";

} // namespace filature::storage
