// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/blanks.h"

#include <algorithm>

namespace filature::fields {

namespace {

constexpr bool isAsciiBlank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

// Three-byte blanks, by their bytes: E1 9A 80, E2 80 80-8B, E2 80 A8, E2 80 A9, E2 80 AF, E2 81 9F, E2 81 A0, E3 80 80,
// EF BB BF.
bool isThreeByteBlank(std::string_view text)
{
    if (text.size() < 3) return false;
    const auto last = static_cast<unsigned char>(text[2]);
    if (text.starts_with("\xE2\x80"))
        return (last >= 0x80 && last <= 0x8B) || last == 0xA8 || last == 0xA9 || last == 0xAF;
    if (text.starts_with("\xE2\x81")) return last == 0x9F || last == 0xA0;
    return text.starts_with("\xE1\x9A\x80") || text.starts_with("\xE3\x80\x80") || text.starts_with("\xEF\xBB\xBF");
}

// Bytes of the blank that ends the text.
std::size_t blankAtEnd(std::string_view text)
{
    if (text.empty()) return 0;
    if (isAsciiBlank(text.back())) return 1;
    if (static_cast<unsigned char>(text.back()) < 0x80) return 0;
    if (text.ends_with("\xC2\xA0")) return 2;
    return text.size() >= 3 && isThreeByteBlank(text.substr(text.size() - 3)) ? 3 : 0;
}

// Nothing that collapseBlanks() would change: only single inner spaces, and no byte with which another blank starts.
bool isCollapsed(std::string_view text)
{
    char before = 0;
    for (const char c : text) {
        if ((c >= '\t' && c <= '\r') || (c == ' ' && before == ' ')) return false;
        if (static_cast<unsigned char>(c) >= 0xC2 && std::string_view("\xC2\xE1\xE2\xE3\xEF").contains(c)) return false;
        before = c;
    }
    return true;
}

} // namespace

std::size_t blankAt(std::string_view text, std::size_t position)
{
    if (position >= text.size()) return 0;
    const char c = text[position];
    if (static_cast<unsigned char>(c) < 0x80) return isAsciiBlank(c) ? 1 : 0;
    const std::string_view rest = text.substr(position);
    if (rest.starts_with("\xC2\xA0")) return 2;
    return isThreeByteBlank(rest) ? 3 : 0;
}

std::string_view trimmed(std::string_view text)
{
    while (const std::size_t blank = blankAt(text, 0))
        text.remove_prefix(blank);
    while (const std::size_t blank = blankAtEnd(text))
        text.remove_suffix(blank);
    return text;
}

void collapseBlanks(std::string_view text, std::string &out)
{
    text = trimmed(text);
    if (isCollapsed(text)) {
        out.assign(text);
        return;
    }
    out.clear();
    for (std::size_t i = 0; i < text.size();) {
        if (const std::size_t blank = blankAt(text, i)) {
            if (!out.ends_with(' ')) out += ' ';
            i += blank;
        } else {
            out += text[i++];
        }
    }
}

} // namespace filature::fields
