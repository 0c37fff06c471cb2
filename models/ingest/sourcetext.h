// SPDX-License-Identifier: GPL-3.0-or-later
// A stretch of a source's text in memory that moves forward: raw bytes where ASCII marks can be found in them, else UTF-8.
#pragma once

#include "core/error.h"
#include "ingest/bytesource.h"
#include "ingest/dialect.h"
#include "ingest/encoding.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace filature::ingest {

// Positions are bytes of text from the beginning of the stretch; raw offsets are bytes of the source. Not thread-safe.
class SourceText
{
public:
    // The source must outlive it. Fails with Usage for an unknown encoding.
    [[nodiscard]] static Result<SourceText> create(ByteSource &source, const Dialect &dialect);

    // Begins anew at a raw offset between two characters; `state` as given by stateAt().
    [[nodiscard]] Result<void> start(std::uint64_t rawOffset, std::string_view state = {});

    // Reads until the stretch has `want` bytes of text or the source ends.
    [[nodiscard]] Result<void> fill(std::size_t want);

    [[nodiscard]] std::string_view view() const { return {m_text.data(), m_size}; }
    [[nodiscard]] bool isFinal() const { return m_isFinal; } // the stretch ends where the source ends

    [[nodiscard]] std::uint64_t rawOffset(std::size_t position) const;
    [[nodiscard]] std::string stateAt(std::size_t position) const;
    // The source's bytes of the text [begin, end).
    [[nodiscard]] std::string_view raw(std::size_t begin, std::size_t end) const;
    [[nodiscard]] std::uint64_t undecodableBytes(std::size_t begin, std::size_t end) const;
    // The text is UTF-8 already, with U+FFFD for what could not be decoded.
    [[nodiscard]] bool isTranscoded() const { return m_transcoder.has_value(); }

    // Hands out the text [0, used) (in a string of at least used bytes) and goes on with the rest; `recycled` gives its memory.
    void take(std::size_t used, std::string &recycled);
    // Forgets the text [0, used).
    void drop(std::size_t used);

    // Bytes of the source that have been read for the first time since create() or countFrom().
    [[nodiscard]] std::uint64_t bytesRead() const { return m_furthest; }
    void countFrom(std::uint64_t rawOffset) { m_furthest = rawOffset; }

    static constexpr std::size_t kPadding = 64; // readable bytes behind the text

private:
    SourceText(ByteSource &source, std::string encoding, bool isTranscoded);
    [[nodiscard]] Result<void> readInto(std::string &buffer, std::size_t size, std::size_t more);
    [[nodiscard]] Result<void> transcode(std::size_t want);
    void moved(std::size_t used);

    ByteSource *m_source;
    std::string m_encoding;
    bool m_mustTranscode;
    std::string m_text;              // m_size bytes and the padding
    std::size_t m_size = 0;
    std::uint64_t m_readTo = 0;      // raw offset of the next byte to read
    std::uint64_t m_rawBase = 0;     // raw offset of m_text[0], or of m_raw[0] when transcoding
    std::uint64_t m_furthest = 0;
    bool m_isFinal = false;

    std::optional<Transcoder> m_transcoder;
    OffsetMap m_map;
    std::uint64_t m_textBase = 0;    // the transcoder's text position of m_text[0]
    std::string m_raw;               // raw bytes of the stretch, when transcoding
    DecodeStats m_stats;
};

} // namespace filature::ingest
