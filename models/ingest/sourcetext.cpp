// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/sourcetext.h"

#include <algorithm>
#include <cstring>

namespace filature::ingest {

namespace {

constexpr std::size_t kRawChunk = 256 * 1024; // bytes transcoded at a time

bool isAscii(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// The marks can be searched in the raw bytes.
bool canCutRaw(const Dialect &dialect)
{
    if (dialect.encoding == "UTF-8") return true;
    return isAsciiSuperset(dialect.encoding) && isAscii(dialect.delimiter) && isAscii(dialect.quote) && isAscii(dialect.escape)
           && isAscii(dialect.comment);
}

} // namespace

SourceText::SourceText(ByteSource &source, std::string encoding, bool isTranscoded)
    : m_source(&source), m_encoding(std::move(encoding)), m_mustTranscode(isTranscoded)
{
}

Result<SourceText> SourceText::create(ByteSource &source, const Dialect &dialect)
{
    if (!isKnownEncoding(dialect.encoding)) return fail(ErrorCode::Usage, "unknown encoding");
    SourceText text(source, dialect.encoding, !canCutRaw(dialect));
    FILATURE_TRY(text.start(dialect.bomBytes));
    return text;
}

Result<void> SourceText::start(std::uint64_t rawOffset, std::string_view state)
{
    if (rawOffset > m_source->size()) return fail(ErrorCode::Usage, "offset behind the end of the source");
    m_size = 0;
    m_readTo = rawOffset;
    m_rawBase = rawOffset;
    m_textBase = 0;
    m_raw.clear();
    m_map = OffsetMap();
    m_isFinal = false;
    if (m_mustTranscode) {
        FILATURE_TRY_ASSIGN(transcoder, Transcoder::create(m_encoding, rawOffset, state));
        m_transcoder = std::move(transcoder);
    }
    return {};
}

// Appends up to `more` bytes of the source behind the first `size` bytes of the buffer, and the padding.
Result<void> SourceText::readInto(std::string &buffer, std::size_t size, std::size_t more)
{
    more = static_cast<std::size_t>(std::min<std::uint64_t>(more, m_source->size() - m_readTo));
    std::size_t got = 0;
    Result<std::size_t> part = 0;
    buffer.resize_and_overwrite(size + more + kPadding, [&](char *data, std::size_t) {
        while (got < more) {
            part = m_source->read(m_readTo + got, {data + size + got, more - got});
            if (!part || *part == 0) break;
            got += *part;
        }
        std::memset(data + size + got, 0, kPadding);
        return size + got + kPadding;
    });
    if (!part) return std::unexpected(std::move(part).error());
    if (got < more)
        return failAt(ErrorCode::SourceChanged, m_source->name(), static_cast<std::int64_t>(m_readTo + got), "shorter than when it was opened");
    m_readTo += got;
    m_furthest = std::max(m_furthest, m_readTo);
    return {};
}

Result<void> SourceText::transcode(std::size_t want)
{
    m_text.resize(m_size);
    while (m_text.size() < want && !m_isFinal) {
        const std::size_t before = m_raw.size();
        FILATURE_TRY(readInto(m_raw, before, kRawChunk));
        m_raw.resize(m_raw.size() - kPadding);
        m_isFinal = m_readTo == m_source->size();
        FILATURE_TRY(m_transcoder->feed(std::string_view(m_raw).substr(before), m_isFinal, m_text, m_map, m_stats));
    }
    m_size = m_text.size();
    m_text.append(kPadding, '\0');
    return {};
}

Result<void> SourceText::fill(std::size_t want)
{
    if (m_isFinal || m_size >= want) return {};
    if (m_transcoder) return transcode(want);
    FILATURE_TRY(readInto(m_text, m_size, want - m_size));
    m_size = m_text.size() - kPadding;
    m_isFinal = m_readTo == m_source->size();
    return {};
}

std::uint64_t SourceText::rawOffset(std::size_t position) const
{
    return m_transcoder ? m_map.rawOf(m_textBase + position) : m_rawBase + position;
}

std::string SourceText::stateAt(std::size_t position) const
{
    return m_transcoder ? std::string(m_map.stateAt(m_textBase + position)) : std::string();
}

std::string_view SourceText::raw(std::size_t begin, std::size_t end) const
{
    if (!m_transcoder) return view().substr(begin, end - begin);
    const std::uint64_t first = rawOffset(begin);
    return std::string_view(m_raw).substr(first - m_rawBase, rawOffset(end) - first);
}

std::uint64_t SourceText::undecodableBytes(std::size_t begin, std::size_t end) const
{
    return m_transcoder ? m_map.undecodableBytes(m_textBase + begin, m_textBase + end) : 0;
}

// Bookkeeping before the text [0, used) goes away.
void SourceText::moved(std::size_t used)
{
    const std::uint64_t offset = rawOffset(used);
    if (m_transcoder) {
        m_raw.erase(0, offset - m_rawBase);
        m_textBase += used;
        m_map.discardBefore(m_textBase);
    }
    m_rawBase = offset;
}

void SourceText::take(std::size_t used, std::string &recycled)
{
    moved(used);
    const std::size_t rest = m_size - used;
    recycled.resize_and_overwrite(rest + kPadding, [&](char *data, std::size_t) {
        std::memcpy(data, m_text.data() + used, rest);
        std::memset(data + rest, 0, kPadding);
        return rest + kPadding;
    });
    m_text.swap(recycled);
    m_size = rest;
}

void SourceText::drop(std::size_t used)
{
    moved(used);
    m_text.erase(0, used);
    m_size -= used;
}

} // namespace filature::ingest
