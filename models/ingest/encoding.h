// SPDX-License-Identifier: GPL-3.0-or-later
// Character encodings: which one a text is in, and from its raw bytes to UTF-8 with exact positions.
#pragma once

#include "core/error.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace filature::ingest {

struct EncodingGuess
{
    std::string name;          // canonical name, see canonicalEncoding(); "UTF-8" for pure ASCII
    std::string fallback;      // for the bytes which are not valid in `name` (mixed files); empty = none
    std::uint8_t bomBytes = 0; // length of the byte-order mark at the beginning
    double confidence = 0;     // 0..1
    std::string reason;        // machine word: "byte-order-mark", "ascii", "valid-utf-8", "mixed", "zero-bytes",
                               // "escape-sequences", "characters" (statistics of the text), "undecided", "overridden"
};

// Guesses from the first bytes of a text. isWholeFile: nothing follows, so a cut character at the end is an error of
// the encoding. Deterministic, thread-safe; at most 20 ms for 256 kB, of which a bounded part is scored.
[[nodiscard]] EncodingGuess detectEncoding(std::string_view sample, bool isWholeFile);

// The encoding which the user named, with the byte-order mark that belongs to it: "UTF-16" and "UTF-32" without a byte
// order get theirs from the mark (without a mark little endian). Empty name in the result = unknown encoding.
[[nodiscard]] EncodingGuess chosenEncoding(std::string_view name, std::string_view firstBytes);

// IANA name (where there is none, the usual one) of a name or alias, e.g. "cp1252" → "windows-1252", "macroman" →
// "macintosh", "utf8" → "UTF-8"; empty = unknown. Case, '-', '_' and blanks do not matter.
[[nodiscard]] std::string canonicalEncoding(std::string_view name);
[[nodiscard]] inline bool isKnownEncoding(std::string_view name) { return !canonicalEncoding(name).empty(); }

// Every byte < 0x80 in a text of that encoding is the ASCII character, wherever it stands: raw bytes can be cut at
// ASCII delimiters and the pieces decoded by a Decoder. False for UTF-16/32, Shift_JIS, Big5, GBK/GB18030, UHC,
// ISO-2022 ...: use a Transcoder.
[[nodiscard]] bool isAsciiSuperset(std::string_view name);

// What decoding met; only added to.
struct DecodeStats
{
    std::uint64_t undecodableBytes = 0; // bytes replaced by U+FFFD
    bool usedFallback = false;
};

// Decodes complete pieces (a cell, a line); no state goes from one call to the next. Not thread-safe, movable,
// reusable.
class Decoder
{
public:
    // Fails with Usage for an unknown name. An empty fallback = none.
    [[nodiscard]] static Result<Decoder> create(std::string_view name, std::string_view fallback = {});
    ~Decoder();
    Decoder(Decoder &&) noexcept;
    Decoder &operator=(Decoder &&) noexcept;

    // Appends the text of `raw` as UTF-8. True = all of it was valid in the encoding itself. Otherwise each invalid
    // part is decoded by the fallback (the whole piece, if the fallback is multi-byte), or becomes one U+FFFD for each
    // maximal invalid part (as in the WHATWG Encoding Standard).
    bool decode(std::string_view raw, std::string &out, DecodeStats &stats);

    // decode() would append `raw` as it is: ASCII in an ASCII superset, valid UTF-8 in UTF-8. Several GB/s; never true
    // for encodings that are no ASCII superset. True for a whole buffer = true for every piece cut at ASCII bytes.
    [[nodiscard]] bool isIdentity(std::string_view raw) const;

    [[nodiscard]] bool isAsciiSuperset() const;

private:
    struct Private;
    explicit Decoder(std::unique_ptr<Private> data);
    std::unique_ptr<Private> d;
};

// Where the characters of a transcoded text lie in the source. Text positions are bytes of UTF-8 from 0 at the
// Transcoder's start; raw offsets are those of the source. Compact: runs of characters of equal lengths. Lookups are
// O(log runs).
class OffsetMap
{
public:
    // First raw byte of the character at or around that position; behind the last character: the end of what was
    // decoded. Bytes without text (escape sequences) belong to the character before them, but at the beginning of
    // a line to the first character there.
    [[nodiscard]] std::uint64_t rawOf(std::uint64_t textPosition) const;
    // What Transcoder::create() needs to go on from that position, the beginning of a line; empty for stateless
    // encodings.
    [[nodiscard]] std::string_view stateAt(std::uint64_t textPosition) const;
    // Raw bytes replaced by U+FFFD in text [begin, end).
    [[nodiscard]] std::uint64_t undecodableBytes(std::uint64_t begin, std::uint64_t end) const;
    // Forgets what lies before that position (the reader's position only grows).
    void discardBefore(std::uint64_t textPosition);

private:
    friend class Transcoder;
    struct Run // `count` characters of rawStep bytes each that became textStep bytes each
    {
        std::uint64_t text = 0;
        std::uint64_t raw = 0;
        std::uint32_t count = 0;
        std::uint16_t rawStep = 0;
        std::uint8_t textStep = 0;
        bool isFlaw = false;
    };
    struct State
    {
        std::uint64_t text = 0;
        std::string state;
    };
    void append(const Run &run);

    std::vector<Run> m_runs;
    std::vector<State> m_states;
    std::uint64_t m_textEnd = 0;
    std::uint64_t m_rawEnd = 0;
    std::uint64_t m_flaws = 0; // runs of them so far
};

// Raw bytes of any encoding to UTF-8, streaming. The text does not depend on how the bytes were cut into chunks. Not
// thread-safe, movable.
class Transcoder
{
public:
    // `rawOffset`: offset in the source of the first byte fed (behind a byte-order mark). `state`: from
    // OffsetMap::stateAt(), to go on in the middle of a text; the text positions start at 0 again. Fails with Usage for
    // an unknown name or state.
    [[nodiscard]] static Result<Transcoder> create(std::string_view name, std::uint64_t rawOffset = 0,
                                                   std::string_view state = {});
    ~Transcoder();
    Transcoder(Transcoder &&) noexcept;
    Transcoder &operator=(Transcoder &&) noexcept;

    // Appends the text of the next chunk to `text` and its positions to `map` (the same map for all chunks). A
    // character that is cut at the chunk's end comes with the next chunk; with `isLast` it is undecodable.
    [[nodiscard]] Result<void> feed(std::string_view raw, bool isLast, std::string &text, OffsetMap &map,
                                    DecodeStats &stats);

private:
    struct Private;
    explicit Transcoder(std::unique_ptr<Private> data);
    std::unique_ptr<Private> d;
};

} // namespace filature::ingest
