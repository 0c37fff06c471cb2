// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/widetext.h"

#include "ingest/letterscore.h"
#include "ingest/utf8.h"
#include "ingest/wideunit.h"

#include <algorithm>
#include <string>

namespace filature::ingest {

namespace {

constexpr std::size_t kScoredBytes = 8 * 1024;
constexpr double kControlBits = 21;
constexpr double kRepeatedNulBits = 1;
constexpr double kHighByteBits = 8; // as in a text of one byte per character that is not understood at all

bool isSpace(char32_t c) { return c == '\n' || c == '\r' || c == '\t' || c == '\f'; }

// Bits for an ASCII character in any text.
double asciiBits(char32_t c)
{
    if (c < 0x20) return isSpace(c) ? 5 : kControlBits;
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == ' ') return 4.5;
    return c >= 'A' && c <= 'Z' ? 5.5 : 6.5;
}

bool isControl(char32_t c) { return (c < 0x20 && !isSpace(c)) || c == 0x7F; }

// Bits for the bytes one by one. NULs in a row are a hole or a padding, which texts of one byte per character have too.
double byteBits(std::string_view bytes)
{
    double bits = 0;
    unsigned char before = 1;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte == 0 && before == 0)
            bits += kRepeatedNulBits;
        else
            bits += byte < 0x80 ? asciiBits(byte) : kHighByteBits;
        before = byte;
    }
    return bits;
}

// Bits for the bytes read in a wide encoding; nothing when they are no such text.
std::optional<double> wideBits(std::string_view bytes, EncodingKind kind)
{
    std::u32string text;
    double bits = 0;
    std::size_t invalid = 0;
    while (!bytes.empty()) {
        const WideUnit unit = wideUnit(kind, bytes);
        bytes.remove_prefix(unit.length);
        if (unit.isCut) break;
        if (!unit.isValid) ++invalid;
        text += unit.codePoint;
        if (unit.codePoint < 0x80 && !isControl(unit.codePoint)) bits += asciiBits(unit.codePoint);
    }
    if (text.empty() || invalid * 50 > text.size()) return std::nullopt;
    return bits + writingCost(text, LetterScope::Western);
}

// Wide texts have NULs or control characters when they are read byte by byte; looking further is not worth it without.
bool mayBeWide(std::string_view bytes)
{
    const auto controls =
        std::ranges::count_if(bytes, [](char c) { return isControl(static_cast<unsigned char>(c)) && c != 0x1A; });
    return static_cast<std::size_t>(controls) * 200 >= bytes.size();
}

} // namespace

std::optional<std::string_view> wideTextEncoding(std::string_view sample)
{
    struct Candidate
    {
        std::string_view name;
        EncodingKind kind;
    };
    constexpr Candidate kCandidates[] = {{"UTF-16LE", EncodingKind::Utf16Little},
                                         {"UTF-16BE", EncodingKind::Utf16Big},
                                         {"UTF-32LE", EncodingKind::Utf32Little},
                                         {"UTF-32BE", EncodingKind::Utf32Big}};
    const std::string_view bytes = sample.substr(0, kScoredBytes);
    if (bytes.size() < 2 || !mayBeWide(bytes)) return std::nullopt;
    const bool isUtf8 = asciiPrefix(bytes) < bytes.size() && validUtf8Prefix(bytes) + 3 >= bytes.size();
    if (isUtf8 && bytes.find('\0') == std::string_view::npos) return std::nullopt; // with a few control characters
    double best = byteBits(bytes) * 0.8;                                           // far better, not just better
    std::optional<std::string_view> found;
    for (const Candidate &candidate : kCandidates) {
        const auto bits = wideBits(bytes, candidate.kind);
        if (!bits || *bits >= best) continue;
        best = *bits;
        found = candidate.name;
    }
    return found;
}

} // namespace filature::ingest
