// SPDX-License-Identifier: GPL-3.0-or-later
// --format: how a table is printed.
#pragma once

#include "arguments.h"
#include "words/failure.h"
#include "records/rowwriter.h"

#include <cstdint>
#include <string>

namespace filature::app {

enum class OutputFormat : std::uint8_t
{
    Table,
    Csv,
    Ndjson,
    Json
};

// Adds the option; an empty name is the command's usual format.
void declareFormat(const Arguments &command, std::string &name);
[[nodiscard]] words::Outcome<OutputFormat> formatByName(const std::string &name, OutputFormat usual);
// Of a format other than Table.
[[nodiscard]] records::RowFormat rowFormat(OutputFormat format);

} // namespace filature::app
