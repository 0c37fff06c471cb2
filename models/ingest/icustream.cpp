// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/icustream.h"

#include <algorithm>
#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/utf16.h>
#include <utility>

namespace filature::ingest {

namespace {

constexpr std::size_t kSliceBytes = 8 * 1024;
constexpr std::size_t kLongestLine = 1 << 20;
// Stands for undecodable bytes on the way from the callback to the list of characters: alone it is no character of any
// encoding.
constexpr UChar kFlawUnit = 0xDC00;
constexpr UChar kWon = 0x20A9;

} // namespace

struct IcuCallback
{
    static void onInvalid(const void *context, UConverterToUnicodeArgs *args, const char *, int32_t length,
                          UConverterCallbackReason reason, UErrorCode *status)
    {
        if (reason > UCNV_IRREGULAR) return; // reset, close, clone
        auto *flaws = static_cast<IcuStream::Flaws *>(const_cast<void *>(context));
        flaws->lengths.push_back(static_cast<std::uint8_t>(std::clamp(length, 1, 255)));
        *status = U_ZERO_ERROR;
        ucnv_cbToUWriteUChars(args, &kFlawUnit, 1, 0, status);
    }
};

void IcuStream::Closer::operator()(UConverter *converter) const { ucnv_close(converter); }

IcuStream::IcuStream(std::unique_ptr<UConverter, Closer> converter, std::unique_ptr<Flaws> flaws, bool isStateful)
    : m_flaws(std::move(flaws)), m_converter(std::move(converter)), m_isStateful(isStateful)
{
}

Result<IcuStream> IcuStream::open(const std::string &icuName, bool isStateful)
{
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<UConverter, Closer> converter{ucnv_open(icuName.c_str(), &status)};
    if (U_FAILURE(status)) return fail(ErrorCode::Internal, "ICU has no converter " + icuName);
    auto flaws = std::make_unique<Flaws>();
    ucnv_setToUCallBack(converter.get(), &IcuCallback::onInvalid, flaws.get(), nullptr, nullptr, &status);
    if (U_FAILURE(status)) return fail(ErrorCode::Internal, "ICU takes no callback for " + icuName);
    IcuStream stream{std::move(converter), std::move(flaws), isStateful};
    stream.m_hasWonForBackslash = icuName == "ISO-2022-KR"; // ICU's is the Korean ISO 646, RFC 1557 has ASCII
    return stream;
}

void IcuStream::begin(std::string_view raw, bool isLast)
{
    m_isLast = isLast;
    m_rest = raw;
    m_at = 0;
    if (m_held.empty()) return;
    m_at = -static_cast<std::int64_t>(m_held.size());
    m_joined = std::exchange(m_held, {});
    m_joined += raw;
    m_rest = m_joined;
}

bool IcuStream::next()
{
    const std::size_t length = sliceLength();
    const std::size_t used = length == 0 ? 0 : convert(m_rest.substr(0, length), m_isLast && length == m_rest.size());
    m_rest.remove_prefix(used);
    m_at += static_cast<std::int64_t>(used);
    if (used > 0) return true;
    m_held = m_rest;
    m_rest = {};
    if (m_isLast) ucnv_resetToUnicode(m_converter.get());
    return false;
}

bool IcuStream::prime(std::string_view escapes) { return convert(escapes, false) == escapes.size() && m_chars.empty(); }

// How much of the bytes is converted at once. The state of a stateful encoding is known to ICU alone, so that its bytes
// cannot be taken back: it gets whole lines, or everything if a line is too long.
std::size_t IcuStream::sliceLength() const
{
    if (m_rest.size() <= kSliceBytes && m_isLast) return m_rest.size();
    if (!m_isStateful) return std::min(m_rest.size(), kSliceBytes);
    const std::size_t lastEnd = m_rest.substr(0, kSliceBytes).rfind('\n');
    const std::size_t end = lastEnd != std::string_view::npos ? lastEnd : m_rest.find('\n');
    if (end != std::string_view::npos) return end + 1;
    return m_isLast || m_rest.size() > kLongestLine ? m_rest.size() : 0;
}

// Makes the characters of the slice and returns how many of its bytes they cover.
std::size_t IcuStream::convert(std::string_view slice, bool isLast)
{
    // No converter makes more than two units of a byte, so that nothing waits inside ICU, where it would lose its
    // offset.
    const std::size_t room = slice.size() * 2 + 64;
    if (m_units.size() < room) {
        m_units.resize(room);
        m_offsets.resize(room);
    }
    m_flaws->lengths.clear();
    const char *from = slice.data();
    UChar *to = m_units.data();
    UErrorCode status = U_ZERO_ERROR;
    ucnv_toUnicode(m_converter.get(), &to, m_units.data() + room, &from, slice.data() + slice.size(), m_offsets.data(),
                   isLast, &status);
    appendChars(slice, static_cast<std::size_t>(to - m_units.data()));
    if (isLast || m_isStateful) return slice.size();
    status = U_ZERO_ERROR;
    const int32_t pending = ucnv_toUCountPending(m_converter.get(), &status);
    if (pending <= 0) return slice.size();
    ucnv_resetToUnicode(m_converter.get()); // the cut character comes again with what follows
    return slice.size() - std::min(slice.size(), static_cast<std::size_t>(pending));
}

// IBM's tables, which ICU uses for some encodings, exchange the control characters 1A, 1C and 7F.
void IcuStream::appendChars(std::string_view slice, std::size_t count)
{
    m_chars.clear();
    std::size_t flaw = 0;
    for (std::size_t i = 0; i < count; ++i) {
        DecodedChar next{.offset = m_at + std::max(m_offsets[i], 0), .codePoint = m_units[i]};
        if (U16_IS_LEAD(m_units[i]) && i + 1 < count && U16_IS_TRAIL(m_units[i + 1])) {
            next.codePoint = static_cast<char32_t>(U16_GET_SUPPLEMENTARY(m_units[i], m_units[i + 1]));
            ++i;
        } else if (U16_IS_SURROGATE(m_units[i])) {
            next.codePoint = 0xFFFD;
            next.undecodable = flaw < m_flaws->lengths.size() ? m_flaws->lengths[flaw++] : 1;
        } else if (m_units[i] < 0x80 && !m_isStateful) {
            const auto byte = static_cast<unsigned char>(slice[static_cast<std::size_t>(std::max(m_offsets[i], 0))]);
            if (byte < 0x80) next.codePoint = byte;
        } else if (m_hasWonForBackslash && m_units[i] == kWon) {
            next.codePoint = U'\\';
        }
        m_chars.push_back(next);
    }
}

} // namespace filature::ingest
