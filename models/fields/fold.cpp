// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/fold.h"
#include "fields/digits.h"
#include "fields/utf8.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <vector>

namespace filature::fields {

namespace {

constexpr UChar32 kTableEnd =
    0x2500; // Latin, Greek, Cyrillic, Arabic, Indic, punctuation ... from a table; beyond by ICU

// Letters, digits, marks and blanks, and the half and full width forms: what is decomposed. Punctuation and symbols
// stay.
bool isDecomposed(UChar32 c)
{
    return (U_GET_GC_MASK(c) & (U_GC_L_MASK | U_GC_N_MASK | U_GC_M_MASK | U_GC_ZS_MASK)) != 0 ||
           (c >= 0xFF00 && c <= 0xFFEF);
}

bool isDroppedMark(UChar32 c) { return (U_GET_GC_MASK(c) & (U_GC_MN_MASK | U_GC_ME_MASK)) != 0; }

// One round: decomposed, marks dropped, case folded, œ and æ spelt out.
icu::UnicodeString foldedOnce(const icu::UnicodeString &text)
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2 *nfkd = icu::Normalizer2::getNFKDInstance(status);
    icu::UnicodeString result;
    for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
        const UChar32 c = text.char32At(i);
        icu::UnicodeString piece(c);
        if (U_SUCCESS(status) && isDecomposed(c)) nfkd->getDecomposition(c, piece);
        for (std::int32_t k = 0; k < piece.length(); k = piece.moveIndex32(k, 1))
            if (const UChar32 each = piece.char32At(k); !isDroppedMark(each)) result.append(each);
    }
    result.foldCase();
    result.findAndReplace(icu::UnicodeString(UChar32{0x153}), icu::UnicodeString(u"oe"));
    result.findAndReplace(icu::UnicodeString(UChar32{0xE6}), icu::UnicodeString(u"ae"));
    return result;
}

// UTF-8 of a folded character, by rounds until nothing changes, so that folding twice is folding once.
std::string foldedCharacter(UChar32 c)
{
    icu::UnicodeString text(c);
    for (icu::UnicodeString next = foldedOnce(text); next != text; next = foldedOnce(text))
        text = next;
    std::string utf8;
    return text.toUTF8String(utf8);
}

class FoldTable
{
public:
    FoldTable()
    {
        m_starts.reserve(static_cast<std::size_t>(kTableEnd) + 1);
        for (UChar32 c = 0; c < kTableEnd; ++c) {
            m_starts.push_back(static_cast<std::uint32_t>(m_pool.size()));
            m_pool += foldedCharacter(c);
        }
        m_starts.push_back(static_cast<std::uint32_t>(m_pool.size()));
    }
    [[nodiscard]] std::string_view operator[](UChar32 c) const
    {
        const auto index = static_cast<std::size_t>(c);
        return std::string_view(m_pool).substr(m_starts[index], m_starts[index + 1] - m_starts[index]);
    }

private:
    std::vector<std::uint32_t> m_starts;
    std::string m_pool;
};

const FoldTable &foldTable()
{
    static const FoldTable table;
    return table;
}

constexpr std::uint64_t everyByte(unsigned byte) { return 0x0101010101010101 * static_cast<std::uint64_t>(byte); }

// Eight ASCII bytes in lower case: bit 5 is set in those from 'A' to 'Z'.
constexpr std::uint64_t lowerBlock(std::uint64_t ascii)
{
    const std::uint64_t fromA = ascii + everyByte(0x80 - 'A');
    const std::uint64_t afterZ = ascii + everyByte(0x80 - 'Z' - 1);
    return ascii | ((fromA & ~afterZ & everyByte(0x80)) >> 2);
}

// Appends the ASCII bytes at the start of the text in lower case; gives their number.
std::size_t appendLower(std::string_view text, std::string &out)
{
    const std::size_t before = out.size();
    std::size_t length = 0;
    out.resize_and_overwrite(before + text.size(), [&](char *buffer, std::size_t) {
        char *to = buffer + before;
        for (std::uint64_t block = 0; length + sizeof block <= text.size(); length += sizeof block) {
            std::memcpy(&block, text.data() + length, sizeof block);
            if ((block & everyByte(0x80)) != 0) break;
            block = lowerBlock(block);
            std::memcpy(to + length, &block, sizeof block);
        }
        for (; length < text.size() && static_cast<unsigned char>(text[length]) < 0x80; ++length)
            to[length] = asciiLower(text[length]);
        return before + length;
    });
    return length;
}

// Appends the folded form of the run of non-ASCII bytes at the start of the text; gives its length.
std::size_t appendFoldedRun(std::string_view text, std::string &out)
{
    const FoldTable &table = foldTable();
    bool afterInvalid = false;
    std::size_t at = 0;
    while (at < text.size() && static_cast<unsigned char>(text[at]) >= 0x80) {
        const auto [character, length] = characterAt(text, at);
        const std::string_view raw = text.substr(at, length);
        at += length;
        if (character == kInvalidCharacter) {
            out += raw;
            afterInvalid = true;
            continue;
        }
        const auto c = static_cast<UChar32>(character);
        if (afterInvalid && isDroppedMark(c)) {
            out += raw; // dropped, it could let stray bytes around it become a character
            continue;
        }
        if (c < kTableEnd)
            out += table[c];
        else
            out += foldedCharacter(c);
        afterInvalid = false;
    }
    return at;
}

// Bytes of the apostrophe or hyphen at the start of folded text, 0 when there is none.
std::size_t separatorAt(std::string_view text)
{
    const char c = text.front();
    if (c == ' ' || c == '\'' || c == '-' || (c >= '\t' && c <= '\r')) return 1;
    if (static_cast<unsigned char>(c) < 0x80) return 0;
    if (text.starts_with("\xCA\xBC") || text.starts_with("\xC2\xB4")) return 2;
    constexpr std::array<std::string_view, 9> kSigns{"\u2018", "\u2019", "\u2010", "\u2011", "\u2012",
                                                     "\u2013", "\u2014", "\u2015", "\u2212"};
    return std::ranges::any_of(kSigns, [text](std::string_view sign) { return text.starts_with(sign); }) ? 3 : 0;
}

} // namespace

void foldInto(std::string_view utf8, std::string &out)
{
    while (!utf8.empty()) {
        utf8.remove_prefix(appendLower(utf8, out));
        if (!utf8.empty()) utf8.remove_prefix(appendFoldedRun(utf8, out));
    }
}

std::string fold(std::string_view utf8)
{
    std::string out;
    foldInto(utf8, out);
    return out;
}

void nameKeyInto(std::string_view utf8, std::string &out)
{
    const std::size_t start = out.size();
    foldInto(utf8, out);
    std::size_t write = start;
    bool blankPending = false;
    for (std::size_t read = start; read < out.size();) {
        if (const std::size_t separator = separatorAt(std::string_view(out).substr(read))) {
            blankPending = write > start;
            read += separator;
            continue;
        }
        if (blankPending) out[write++] = ' ';
        blankPending = false;
        out[write++] = out[read++];
    }
    out.resize(write);
}

std::string nameKey(std::string_view utf8)
{
    std::string out;
    nameKeyInto(utf8, out);
    return out;
}

} // namespace filature::fields
