// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/encoding.h"

#include "ingest/encodingtable.h"
#include "ingest/icustream.h"
#include "ingest/shiftstate.h"
#include "ingest/utf8.h"
#include "ingest/wideunit.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace filature::ingest {

namespace {

// How the encodings without ICU are read: kAsciiByte is where the byte of an ASCII character lies in its kAsciiStep
// bytes.
struct Utf8Reader
{
    static constexpr std::size_t kAsciiStep = 1;
    static constexpr std::size_t kAsciiByte = 0;
    static std::size_t asciiCount(std::string_view bytes) { return asciiPrefix(bytes); }
    static Utf8Unit read(std::string_view bytes) { return utf8Unit(bytes); }
};

template<bool kBig>
struct Utf16Reader
{
    static constexpr std::size_t kAsciiStep = 2;
    static constexpr std::size_t kAsciiByte = kBig ? 1 : 0;
    static std::size_t asciiCount(std::string_view bytes)
    {
        std::size_t i = 0;
        while (i + 2 <= bytes.size() && utf16At<kBig>(bytes, i) < 0x80)
            i += 2;
        return i / 2;
    }
    static WideUnit read(std::string_view bytes) { return utf16Unit<kBig>(bytes); }
};

template<bool kBig>
struct Utf32Reader
{
    static constexpr std::size_t kAsciiStep = 4;
    static constexpr std::size_t kAsciiByte = kBig ? 3 : 0;
    static std::size_t asciiCount(std::string_view) { return 0; }
    static WideUnit read(std::string_view bytes) { return utf32Unit<kBig>(bytes); }
};

} // namespace

struct Transcoder::Private
{
    struct Sink
    {
        std::string &text;
        OffsetMap &map;
        DecodeStats &stats;
    };

    Encoding encoding;
    std::uint64_t raw = 0;                  // offset in the source of the next byte to be converted (for ICU: fed)
    std::string held;                       // a cut character of UTF-8, UTF-16 or UTF-32
    std::string state;                      // at the start
    std::optional<std::uint64_t> lineBegin; // offset, if the next character is the first of a line
    const CodePage *page = nullptr;
    std::optional<IcuStream> icu;
    std::optional<ShiftState> shift;
    std::vector<ShiftState::Change> changes; // those behind the last character

    // Offset in the source behind the last byte that is in the text.
    [[nodiscard]] std::uint64_t converted() const { return icu ? raw - icu->heldBytes() : raw; }
    void feed(std::string_view bytes, bool isLast, Sink sink);
    template<typename Reader>
    void feedUnits(std::string_view bytes, bool isLast, Sink sink);
    template<typename Reader>
    void feedAscii(std::string_view bytes, std::size_t count, Sink sink);
    void feedSingleByte(std::string_view bytes, Sink sink);
    void feedIcu(std::string_view bytes, bool isLast, Sink sink);
    void noteState(std::uint64_t rawBegin, OffsetMap &map);
    static void append(char32_t c, std::uint64_t rawBegin, std::uint64_t rawBytes, std::size_t undecodable, Sink sink);
};

Transcoder::Transcoder(std::unique_ptr<Private> data) : d(std::move(data)) {}
Transcoder::~Transcoder() = default;
Transcoder::Transcoder(Transcoder &&) noexcept = default;
Transcoder &Transcoder::operator=(Transcoder &&) noexcept = default;

Result<Transcoder> Transcoder::create(std::string_view name, std::uint64_t rawOffset, std::string_view state)
{
    const auto encoding = findEncoding(name);
    if (!encoding) return fail(ErrorCode::Usage, "unknown encoding");
    auto data = std::make_unique<Private>();
    data->encoding = *encoding;
    data->raw = rawOffset;
    data->lineBegin = rawOffset;
    data->state = state;
    const bool isStateful = encoding->kind == EncodingKind::Stateful;
    if (encoding->kind == EncodingKind::SingleByte) data->page = &codePage(*encoding);
    if (isStateful || encoding->kind == EncodingKind::MultiByte) {
        FILATURE_TRY_ASSIGN(stream, IcuStream::open(encoding->icuName, isStateful));
        data->icu.emplace(std::move(stream));
    }
    if (isStateful) {
        data->shift.emplace(encoding->name);
        std::vector<ShiftState::Change> ignored;
        data->shift->read(state, 0, ignored);
    }
    const bool isAccepted = state.empty() || (isStateful && data->shift->state() == state && data->icu->prime(state));
    if (!isAccepted) return fail(ErrorCode::Usage, "no state of the encoding");
    return Transcoder(std::move(data));
}

Result<void> Transcoder::feed(std::string_view raw, bool isLast, std::string &text, OffsetMap &map, DecodeStats &stats)
{
    d->feed(raw, isLast, {text, map, stats});
    if (isLast || map.m_runs.empty()) map.m_rawEnd = d->converted();
    return {};
}

void Transcoder::Private::feed(std::string_view bytes, bool isLast, Sink sink)
{
    switch (encoding.kind) {
    case EncodingKind::Utf8:
        return feedUnits<Utf8Reader>(bytes, isLast, sink);
    case EncodingKind::Utf16Little:
        return feedUnits<Utf16Reader<false>>(bytes, isLast, sink);
    case EncodingKind::Utf16Big:
        return feedUnits<Utf16Reader<true>>(bytes, isLast, sink);
    case EncodingKind::Utf32Little:
        return feedUnits<Utf32Reader<false>>(bytes, isLast, sink);
    case EncodingKind::Utf32Big:
        return feedUnits<Utf32Reader<true>>(bytes, isLast, sink);
    case EncodingKind::SingleByte:
        return feedSingleByte(bytes, sink);
    case EncodingKind::MultiByte:
    case EncodingKind::Stateful:
        return feedIcu(bytes, isLast, sink);
    }
}

void Transcoder::Private::append(char32_t c, std::uint64_t rawBegin, std::uint64_t rawBytes, std::size_t undecodable,
                                 Sink sink)
{
    const Utf8Char utf8 = utf8Char(c);
    sink.text.append(utf8.bytes.data(), utf8.length);
    sink.stats.undecodableBytes += undecodable;
    const auto step = static_cast<std::uint16_t>(std::min<std::uint64_t>(rawBytes, UINT16_MAX));
    sink.map.append(
        {.raw = rawBegin, .count = 1, .rawStep = step, .textStep = utf8.length, .isFlaw = undecodable != 0});
}

// Runs of ASCII are taken as a whole.
template<typename Reader>
void Transcoder::Private::feedAscii(std::string_view bytes, std::size_t count, Sink sink)
{
    const std::size_t begin = sink.text.size();
    sink.text.resize_and_overwrite(begin + count, [&](char *buffer, std::size_t size) {
        for (std::size_t i = 0; i < count; ++i)
            buffer[begin + i] = bytes[i * Reader::kAsciiStep + Reader::kAsciiByte];
        return size;
    });
    for (std::size_t done = 0; done < count;) {
        const std::size_t part = std::min<std::size_t>(count - done, 1U << 30);
        sink.map.append({.raw = raw + done * Reader::kAsciiStep,
                         .count = static_cast<std::uint32_t>(part),
                         .rawStep = Reader::kAsciiStep,
                         .textStep = 1});
        done += part;
    }
}

template<typename Reader>
void Transcoder::Private::feedUnits(std::string_view bytes, bool isLast, Sink sink)
{
    std::string joined;
    if (!held.empty()) {
        joined = std::exchange(held, {});
        joined += bytes;
        bytes = joined;
    }
    while (!bytes.empty()) {
        std::size_t used = 0;
        if (const std::size_t count = Reader::asciiCount(bytes); count > 0) {
            feedAscii<Reader>(bytes, count, sink);
            used = count * Reader::kAsciiStep;
        } else {
            const auto unit = Reader::read(bytes);
            if (unit.isCut && !isLast) break;
            append(unit.isValid ? unit.codePoint : 0xFFFD, raw, unit.length, unit.isValid ? 0 : unit.length, sink);
            used = unit.length;
        }
        raw += used;
        bytes.remove_prefix(used);
    }
    held = bytes;
}

void Transcoder::Private::feedSingleByte(std::string_view bytes, Sink sink)
{
    for (const char byte : bytes) {
        const char32_t c = (*page)[static_cast<unsigned char>(byte)];
        append(c, raw, 1, c == kUndefined ? 1 : 0, sink);
        ++raw;
    }
}

// Tells the map the states up to those that hold at the character which begins there.
void Transcoder::Private::noteState(std::uint64_t rawBegin, OffsetMap &map)
{
    std::size_t passed = 0;
    while (passed < changes.size() && changes[passed].offset <= rawBegin)
        ++passed;
    if (passed == 0) return;
    map.m_states.push_back({map.m_textEnd, std::move(changes[passed - 1].state)});
    changes.erase(changes.begin(), changes.begin() + static_cast<std::ptrdiff_t>(passed));
}

// Escape sequences make no text. At the beginning of a line they belong to the character behind them, so that a reader
// can go on there; elsewhere to the one before.
void Transcoder::Private::feedIcu(std::string_view bytes, bool isLast, Sink sink)
{
    const std::uint64_t base = raw; // of bytes[0]
    if (!state.empty()) sink.map.m_states.push_back({0, std::exchange(state, {})});
    if (shift) shift->read(bytes, base, changes);
    icu->begin(bytes, isLast);
    const auto place = [base](std::int64_t offset) { return base + static_cast<std::uint64_t>(offset); }; // modulo 2^64
    while (icu->next()) {
        const std::vector<DecodedChar> &chars = icu->chars();
        for (std::size_t i = 0; i < chars.size(); ++i) {
            const std::uint64_t own = place(chars[i].offset);
            const std::uint64_t begin = shift ? lineBegin.value_or(own) : own;
            const std::uint64_t end = place(i + 1 < chars.size() ? chars[i + 1].offset : icu->end());
            if (shift) noteState(begin, sink.map);
            append(chars[i].codePoint, begin, end - begin, chars[i].undecodable, sink);
            const bool endsLine = chars[i].codePoint == '\n' || chars[i].codePoint == '\r';
            lineBegin = endsLine ? std::optional{own + 1} : std::nullopt;
        }
    }
    raw += bytes.size();
}

} // namespace filature::ingest
