// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/jsontext.h"

#include <array>
#include <cstddef>

namespace filature::records {

namespace {

constexpr std::array<bool, 256> kIsEscaped = [] {
    std::array<bool, 256> table{};
    for (std::size_t c = 0; c < 0x20; ++c) table[c] = true;
    table['"'] = true;
    table['\\'] = true;
    return table;
}();

void appendEscape(char c, std::string &out)
{
    constexpr std::string_view kHex = "0123456789abcdef";
    const auto code = static_cast<unsigned char>(c);
    out += '\\';
    switch (c) {
    case '"':
    case '\\': out += c; break;
    case '\n': out += 'n'; break;
    case '\r': out += 'r'; break;
    case '\t': out += 't'; break;
    case '\b': out += 'b'; break;
    case '\f': out += 'f'; break;
    default:
        out += "u00";
        out += kHex[code >> 4U];
        out += kHex[code & 15U];
    }
}

} // namespace

void appendJsonEscaped(std::string_view text, std::string &out)
{
    std::size_t begin = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!kIsEscaped[static_cast<unsigned char>(text[i])]) continue;
        out.append(text, begin, i - begin);
        appendEscape(text[i], out);
        begin = i + 1;
    }
    out.append(text, begin);
}

void appendJsonString(std::string_view text, std::string &out)
{
    out += '"';
    appendJsonEscaped(text, out);
    out += '"';
}

} // namespace filature::records
