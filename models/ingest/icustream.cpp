// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/icustream.h"

#include <algorithm>
#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/utf16.h>
#include <utility>

namespace filature::ingest {

namespace {

constexpr std::size_t kSliceBytes = 32 * 1024;
constexpr std::size_t kLongestLine = 1 << 20;
// Stands for undecodable bytes on the way from the callback to the list of characters: alone it is no character of any encoding.
constexpr UChar kFlawUnit = 0xDC00;

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
    return IcuStream{std::move(converter), std::move(flaws), isStateful};
}

const std::vector<DecodedChar> &IcuStream::feed(std::string_view raw, bool isLast)
{
    m_chars.clear();
    std::string joined;
    std::int64_t base = 0;
    if (!m_held.empty()) {
        base = -static_cast<std::int64_t>(m_held.size());
        joined = std::exchange(m_held, {});
        joined += raw;
        raw = joined;
    }
    while (const std::size_t length = sliceLength(raw, isLast)) {
        const std::size_t used = convert(raw.substr(0, length), base, isLast && length == raw.size());
        if (used == 0) break;
        raw.remove_prefix(used);
        base += static_cast<std::int64_t>(used);
    }
    m_held = raw;
    if (isLast) ucnv_resetToUnicode(m_converter.get());
    return m_chars;
}

bool IcuStream::prime(std::string_view escapes)
{
    m_chars.clear();
    return convert(escapes, 0, false) == escapes.size() && m_chars.empty();
}

// How much of the bytes is converted at once. The state of a stateful encoding is known to ICU alone, so that its bytes cannot be taken
// back: it gets whole lines, or everything if a line is too long.
std::size_t IcuStream::sliceLength(std::string_view raw, bool isLast) const
{
    if (raw.size() <= kSliceBytes && isLast) return raw.size();
    if (!m_isStateful) return std::min(raw.size(), kSliceBytes);
    const std::size_t lastEnd = raw.substr(0, kSliceBytes).rfind('\n');
    const std::size_t end = lastEnd != std::string_view::npos ? lastEnd : raw.find('\n');
    if (end != std::string_view::npos) return end + 1;
    return isLast || raw.size() > kLongestLine ? raw.size() : 0;
}

// Appends the characters of the slice and returns how many of its bytes they cover.
std::size_t IcuStream::convert(std::string_view slice, std::int64_t base, bool isLast)
{
    // No converter makes more than two units of a byte, so that nothing waits inside ICU, where it would lose its offset.
    m_units.resize(slice.size() * 2 + 64);
    m_offsets.resize(m_units.size());
    m_flaws->lengths.clear();
    const char *from = slice.data();
    UChar *to = m_units.data();
    UErrorCode status = U_ZERO_ERROR;
    ucnv_toUnicode(m_converter.get(), &to, m_units.data() + m_units.size(), &from, slice.data() + slice.size(), m_offsets.data(), isLast,
                   &status);
    appendChars(static_cast<std::size_t>(to - m_units.data()), base);
    if (isLast || m_isStateful) return slice.size();
    const int32_t pending = ucnv_toUCountPending(m_converter.get(), &status);
    ucnv_resetToUnicode(m_converter.get()); // the cut character comes again with what follows
    return slice.size() - static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(pending, 0, static_cast<std::ptrdiff_t>(slice.size())));
}

void IcuStream::appendChars(std::size_t count, std::int64_t base)
{
    std::size_t flaw = 0;
    for (std::size_t i = 0; i < count; ++i) {
        DecodedChar next{.codePoint = m_units[i], .offset = base + std::max(m_offsets[i], 0)};
        if (U16_IS_LEAD(m_units[i]) && i + 1 < count && U16_IS_TRAIL(m_units[i + 1])) {
            next.codePoint = static_cast<char32_t>(U16_GET_SUPPLEMENTARY(m_units[i], m_units[i + 1]));
            ++i;
        } else if (U16_IS_SURROGATE(m_units[i])) {
            next.codePoint = 0xFFFD;
            next.undecodable = flaw < m_flaws->lengths.size() ? m_flaws->lengths[flaw++] : 1;
        }
        m_chars.push_back(next);
    }
}

} // namespace filature::ingest
