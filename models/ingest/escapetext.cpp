// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/escapetext.h"

#include "ingest/encodingtable.h"
#include "ingest/icustream.h"
#include "ingest/lettermodel.h"
#include "ingest/letterscore.h"
#include "ingest/utf8.h"

#include <algorithm>
#include <initializer_list>
#include <string>

namespace filature::ingest {

namespace {

constexpr std::size_t kReadBytes = 32 * 1024;
constexpr double kBitsOfHan = 13; // writing takes 9 to 11 for each character

bool hasAny(std::string_view text, std::initializer_list<std::string_view> marks)
{
    return std::ranges::any_of(marks,
                               [text](std::string_view mark) { return text.find(mark) != std::string_view::npos; });
}

bool isEastAsian(char32_t c)
{
    const CharClass kind = charClass(c);
    return kind >= CharClass::Han && kind <= CharClass::CjkSymbol;
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
    std::u32string decoded;
    std::size_t undecodable = 0;
    stream->begin(text, true);
    while (stream->next()) {
        for (const DecodedChar &c : stream->chars()) {
            if (isEastAsian(c.codePoint)) decoded += c.codePoint;
            if (c.undecodable != 0) ++undecodable;
        }
    }
    if (decoded.empty() || undecodable * 20 > decoded.size()) return std::nullopt;
    // The marks of HZ are printable, so that they may also be there by chance; then they enclose rare characters.
    const double bits = writingCost(decoded, LetterScope::Western) / static_cast<double>(decoded.size());
    if (name == "HZ-GB-2312" && bits > kBitsOfHan) return std::nullopt;
    return name;
}

} // namespace filature::ingest
