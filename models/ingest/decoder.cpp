// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/encoding.h"

#include "ingest/encodingtable.h"
#include "ingest/icustream.h"
#include "ingest/utf8.h"
#include "ingest/wideunit.h"

#include <algorithm>
#include <cstring>
#include <optional>
#include <utility>

namespace filature::ingest {

namespace {

// The UTF-8 of each byte of a code page; undefined ones have length 0.
using ByteTable = std::array<Utf8Char, 256>;

ByteTable byteTable(const Encoding &encoding)
{
    ByteTable table;
    const CodePage &page = codePage(encoding);
    for (std::size_t byte = 0; byte < table.size(); ++byte)
        if (page[byte] != kUndefined) table[byte] = utf8Char(page[byte]);
    return table;
}

const Utf8Char &entry(const ByteTable &table, char byte) { return table[static_cast<unsigned char>(byte)]; }

} // namespace

struct Decoder::Private
{
    Encoding encoding;
    ByteTable table;
    std::optional<IcuStream> icu;
    std::optional<ByteTable> fallbackTable; // a single-byte fallback
    std::unique_ptr<Decoder> fallback;      // any other

    bool decode(std::string_view raw, std::string &out, DecodeStats &stats);
    bool decodeUtf8(std::string_view raw, std::string &out, DecodeStats &stats) const;
    bool decodeSingleByte(std::string_view raw, std::string &out, DecodeStats &stats) const;
    bool decodeWide(std::string_view raw, std::string &out, DecodeStats &stats) const;
    bool decodeIcu(std::string_view raw, std::string &out, DecodeStats &stats);
    bool appendDecoded(const DecodedChar &decoded, std::string_view raw, std::string &out, DecodeStats &stats) const;
    void appendInvalid(std::string_view part, std::string &out, DecodeStats &stats) const;
    [[nodiscard]] std::size_t writeKnown(std::string_view raw, char *to, char *&end) const;
};

Decoder::Decoder(std::unique_ptr<Private> data) : d(std::move(data)) {}
Decoder::~Decoder() = default;
Decoder::Decoder(Decoder &&) noexcept = default;
Decoder &Decoder::operator=(Decoder &&) noexcept = default;

Result<Decoder> Decoder::create(std::string_view name, std::string_view fallback)
{
    const auto encoding = findEncoding(name);
    if (!encoding) return fail(ErrorCode::Usage, "unknown encoding");
    auto data = std::make_unique<Private>();
    data->encoding = *encoding;
    if (encoding->kind == EncodingKind::SingleByte) data->table = byteTable(*encoding);
    if (encoding->kind == EncodingKind::MultiByte || encoding->kind == EncodingKind::Stateful) {
        FILATURE_TRY_ASSIGN(stream, IcuStream::open(encoding->icuName, encoding->kind == EncodingKind::Stateful));
        data->icu.emplace(std::move(stream));
    }
    if (!fallback.empty()) {
        const auto other = findEncoding(fallback);
        if (!other) return fail(ErrorCode::Usage, "unknown fallback encoding");
        if (other->kind == EncodingKind::SingleByte) {
            data->fallbackTable = byteTable(*other);
        } else {
            FILATURE_TRY_ASSIGN(decoder, Decoder::create(fallback));
            data->fallback = std::make_unique<Decoder>(std::move(decoder));
        }
    }
    return Decoder(std::move(data));
}

bool Decoder::isAsciiSuperset() const { return d->encoding.isAsciiSuperset; }

bool Decoder::isIdentity(std::string_view raw) const
{
    if (d->encoding.kind == EncodingKind::Utf8) return isValidUtf8(raw);
    return d->encoding.isAsciiSuperset && asciiPrefix(raw) == raw.size();
}

bool Decoder::decode(std::string_view raw, std::string &out, DecodeStats &stats)
{
    const std::size_t begin = out.size();
    const DecodeStats before = stats;
    if (d->decode(raw, out, stats)) return true;
    if (d->fallback) {
        out.resize(begin);
        stats = before;
        stats.usedFallback = true;
        d->fallback->decode(raw, out, stats);
    }
    return false;
}

bool Decoder::Private::decode(std::string_view raw, std::string &out, DecodeStats &stats)
{
    switch (encoding.kind) {
    case EncodingKind::Utf8:
        return decodeUtf8(raw, out, stats);
    case EncodingKind::SingleByte:
        return decodeSingleByte(raw, out, stats);
    case EncodingKind::MultiByte:
    case EncodingKind::Stateful:
        return decodeIcu(raw, out, stats);
    default:
        return decodeWide(raw, out, stats);
    }
}

// A part that means nothing in the encoding, by the single-byte fallback, else as one U+FFFD.
void Decoder::Private::appendInvalid(std::string_view part, std::string &out, DecodeStats &stats) const
{
    if (!fallbackTable) {
        out += kReplacement;
        stats.undecodableBytes += part.size();
        return;
    }
    for (const char byte : part) {
        const Utf8Char &c = entry(*fallbackTable, byte);
        if (c.length == 0) {
            out += kReplacement;
            ++stats.undecodableBytes;
        } else {
            out.append(c.bytes.data(), c.length);
            stats.usedFallback = true;
        }
    }
}

bool Decoder::Private::decodeUtf8(std::string_view raw, std::string &out, DecodeStats &stats) const
{
    if (isValidUtf8(raw)) {
        out += raw;
        return true;
    }
    while (true) {
        const std::size_t valid = validUtf8Prefix(raw);
        out += raw.substr(0, valid);
        raw.remove_prefix(valid);
        if (raw.empty()) return false;
        const std::size_t length = utf8Unit(raw).length;
        appendInvalid(raw.substr(0, length), out, stats);
        raw.remove_prefix(length);
    }
}

// Writes the text of the bytes up to the first undefined one and returns how many they were. `to` has room for three
// bytes each and one more.
std::size_t Decoder::Private::writeKnown(std::string_view raw, char *to, char *&end) const
{
    std::size_t i = 0;
    while (i < raw.size()) {
        if (encoding.isAsciiSuperset) {
            const std::size_t ascii = asciiPrefix(raw.substr(i));
            std::memcpy(to, raw.data() + i, ascii);
            to += ascii;
            i += ascii;
        }
        for (; i < raw.size(); ++i) {
            const Utf8Char &c = entry(table, raw[i]);
            if (c.length == 0) {
                end = to;
                return i;
            }
            std::memcpy(to, c.bytes.data(), c.bytes.size());
            to += c.length;
            if (encoding.isAsciiSuperset && c.length == 1) {
                ++i;
                break; // back to the fast path
            }
        }
    }
    end = to;
    return i;
}

bool Decoder::Private::decodeSingleByte(std::string_view raw, std::string &out, DecodeStats &stats) const
{
    constexpr std::size_t kStep = 64 * 1024; // what a cell may become, three times as long, is reserved for so much at a time
    bool isValid = true;
    while (true) {
        const std::size_t begin = out.size();
        const std::string_view part = raw.substr(0, kStep);
        std::size_t used = 0;
        out.resize_and_overwrite(begin + part.size() * 3 + 1, [&](char *buffer, std::size_t) {
            char *end = nullptr;
            used = writeKnown(part, buffer + begin, end);
            return static_cast<std::size_t>(end - buffer);
        });
        if (used == raw.size()) return isValid;
        if (used == part.size()) {
            raw.remove_prefix(used);
            continue;
        }
        isValid = false;
        appendInvalid(raw.substr(used, 1), out, stats);
        raw.remove_prefix(used + 1);
    }
}

bool Decoder::Private::decodeWide(std::string_view raw, std::string &out, DecodeStats &stats) const
{
    bool isValid = true;
    while (!raw.empty()) {
        const WideUnit unit = wideUnit(encoding.kind, raw);
        if (unit.isValid) {
            const Utf8Char c = utf8Char(unit.codePoint);
            out.append(c.bytes.data(), c.length);
        } else {
            isValid = false;
            appendInvalid(raw.substr(0, unit.length), out, stats);
        }
        raw.remove_prefix(unit.length);
    }
    return isValid;
}

// False = it stands for undecodable bytes of `raw`.
bool Decoder::Private::appendDecoded(const DecodedChar &decoded, std::string_view raw, std::string &out,
                                     DecodeStats &stats) const
{
    if (decoded.undecodable > 0) {
        const auto offset = std::min(static_cast<std::size_t>(decoded.offset), raw.size());
        appendInvalid(raw.substr(offset, decoded.undecodable), out, stats);
        return false;
    }
    const Utf8Char c = utf8Char(decoded.codePoint);
    out.append(c.bytes.data(), c.length);
    return true;
}

bool Decoder::Private::decodeIcu(std::string_view raw, std::string &out, DecodeStats &stats)
{
    if (encoding.kind == EncodingKind::MultiByte && asciiPrefix(raw) == raw.size()) {
        out += raw;
        return true;
    }
    bool isValid = true;
    icu->begin(raw, true);
    while (icu->next())
        for (const DecodedChar &decoded : icu->chars())
            if (!appendDecoded(decoded, raw, out, stats)) isValid = false;
    return isValid;
}

} // namespace filature::ingest
