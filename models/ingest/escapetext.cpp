// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/escapetext.h"

#include "ingest/encodingtable.h"
#include "ingest/icustream.h"
#include "ingest/lettermodel.h"
#include "ingest/utf8.h"

#include <algorithm>

namespace filature::ingest {

namespace {

constexpr std::size_t kReadBytes = 32 * 1024;

bool hasAny(std::string_view text, std::initializer_list<std::string_view> marks)
{
    return std::ranges::any_of(marks,
                               [text](std::string_view mark) { return text.find(mark) != std::string_view::npos; });
}

std::string_view announced(std::string_view text)
{
    if (hasAny(text, {"\x1B$B", "\x1B$@", "\x1B$(D", "\x1B(J", "\x1B(I"})) return "ISO-2022-JP";
    if (hasAny(text, {"\x1B$)C"})) return "ISO-2022-KR";
    if (hasAny(text, {"\x1B$)A", "\x1B$)G", "\x1B$)E"})) return "ISO-2022-CN";
    if (hasAny(text, {"~{"}) && hasAny(text, {"~}"})) return "HZ-GB-2312";
    return {};
}

} // namespace

std::optional<std::string_view> escapedTextEncoding(std::string_view sample)
{
    const std::string_view text = sample.substr(0, kReadBytes);
    const std::string_view name = announced(text);
    if (name.empty() || asciiPrefix(text) < text.size()) return std::nullopt;
    const auto encoding = findEncoding(name);
    if (!encoding) return std::nullopt;
    auto stream = IcuStream::open(encoding->icuName, true);
    if (!stream) return std::nullopt;
    std::size_t eastAsian = 0;
    std::size_t undecodable = 0;
    stream->begin(text, true);
    while (stream->next()) {
        for (const DecodedChar &c : stream->chars()) {
            const CharClass kind = charClass(c.codePoint);
            if (kind >= CharClass::Han && kind <= CharClass::CjkSymbol) ++eastAsian;
            if (c.undecodable != 0) ++undecodable;
        }
    }
    if (eastAsian == 0 || undecodable * 20 > eastAsian) return std::nullopt;
    return name;
}

} // namespace filature::ingest
