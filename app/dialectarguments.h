// SPDX-License-Identifier: GPL-3.0-or-later
// The options with which a user overrides what is found about a file.
#pragma once

#include "arguments.h"
#include "words/failure.h"
#include "ingest/dialect.h"

#include <cstdint>
#include <optional>
#include <string>

namespace filature::app {

// --encoding, --delimiter, --quote, --escape, --header, --no-header, --sheet.
class DialectArguments
{
public:
    void declare(const Arguments &command);
    // Usage for an encoding that is not known.
    [[nodiscard]] words::Outcome<ingest::DialectOptions> options() const;
    // Usage when a sheet was asked for and the format has none.
    [[nodiscard]] words::Outcome<void> checkSheet(const std::string &format) const;
    [[nodiscard]] bool namesSheet() const { return m_sheet.has_value(); }

private:
    std::optional<std::string> m_encoding;
    std::optional<std::string> m_delimiter;
    std::optional<std::string> m_quote;
    std::optional<std::string> m_escape;
    std::optional<std::uint32_t> m_headerRows;
    bool m_hasNoHeader = false;
    std::optional<std::string> m_sheet;
};

} // namespace filature::app
