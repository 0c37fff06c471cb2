// SPDX-License-Identifier: GPL-3.0-or-later
// Which characters mean something in a filter text.
#pragma once

#include "fields/blanks.h"

#include <cstddef>
#include <string_view>

namespace filature::records {

// A text without quotes ends before such a character.
[[nodiscard]] inline bool endsPlainText(std::string_view text, std::size_t position)
{
    switch (text[position]) {
    case '(':
    case ')':
    case '"':
    case ',':
    case ':':
    case '~':
    case '*': return true;
    default: return fields::blankAt(text, position) != 0;
    }
}

// « » “ ” „ ‟ as word processors write them; the filter language knows only ".
[[nodiscard]] inline bool isTypographicQuote(std::string_view text, std::size_t position)
{
    const std::string_view rest = text.substr(position);
    for (const std::string_view quote : {"\u00AB", "\u00BB", "\u201C", "\u201D", "\u201E", "\u201F"})
        if (rest.starts_with(quote)) return true;
    return false;
}

} // namespace filature::records
