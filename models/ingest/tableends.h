// SPDX-License-Identifier: GPL-3.0-or-later
// Where a table ends before its file does: at a footer or at another table. Looks ahead within a bounded stretch.
#pragma once

#include "ingest/samplerows.h"
#include "ingest/syntax.h"
#include "ingest/tableprofile.h"

#include <string_view>

namespace filature::ingest {

class TableEnds
{
public:
    TableEnds(const Syntax &syntax, const TableProfile &profile) : m_syntax(syntax), m_profile(profile) {}

    // `ahead` begins with a row; isAfterBlank: blank rows stand before it.
    // Another table: names over rows of their own width, or over other values; behind a blank row also without names.
    [[nodiscard]] bool startsTable(std::string_view ahead, bool reachesEnd, bool isAfterBlank) const;
    // The rest of the source is text around the table: no row of the table comes any more.
    [[nodiscard]] bool startsFooter(std::string_view ahead, bool reachesEnd, bool isAfterBlank) const;
    // `ahead` begins with the table's header: the same rows follow it as at the table's beginning.
    [[nodiscard]] bool startsAgain(std::string_view ahead, bool reachesEnd) const;

private:
    struct Following
    {
        std::size_t rows = 0;     // up to the next blank row or the table's header
        std::size_t sameWidth = 0;
        std::size_t fitting = 0;  // of the table's width
    };
    [[nodiscard]] std::size_t filled(const SampleRows &sample, const SampleRow &row) const;
    [[nodiscard]] Following following(const SampleRows &sample, std::size_t index) const;
    [[nodiscard]] std::size_t passTitles(const SampleRows &sample) const;
    [[nodiscard]] bool isNote(const SampleRows &sample, const SampleRow &row, bool isAfterBlank) const;

    const Syntax &m_syntax;
    const TableProfile &m_profile;
};

} // namespace filature::ingest
