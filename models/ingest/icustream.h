// SPDX-License-Identifier: GPL-3.0-or-later
// A converter of ICU as a stream of code points with their places in the raw bytes.
#pragma once

#include "core/error.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct UConverter;

namespace filature::ingest {

struct DecodedChar
{
    std::int64_t offset = 0; // of its first byte in the bytes fed; negative = in bytes fed earlier
    char32_t codePoint = 0;
    std::uint8_t undecodable = 0; // bytes which U+FFFD stands for
};

// One thread at a time. Use: begin(), then next() and chars() until next() is false.
class IcuStream
{
public:
    // isStateful: the meaning of bytes depends on what came before (ISO-2022).
    [[nodiscard]] static Result<IcuStream> open(const std::string &icuName, bool isStateful);

    // Takes the next bytes, which the caller keeps until next() is false; the end of them may wait for the next begin()
    // (a cut character; in a stateful encoding the last line, up to 1 MB). With `isLast` nothing waits, a cut character
    // becomes U+FFFD, and the converter is in its first state again.
    void begin(std::string_view raw, bool isLast);
    // Converts the next slice; false = all is done.
    [[nodiscard]] bool next();
    [[nodiscard]] const std::vector<DecodedChar> &chars() const { return m_chars; }
    // Offset behind the last byte of the slice.
    [[nodiscard]] std::int64_t end() const { return m_at; }

    // Lets the converter read escape sequences which bring it into a state; false = they made text or are invalid.
    [[nodiscard]] bool prime(std::string_view escapes);

    // Bytes which wait for the next begin().
    [[nodiscard]] std::size_t heldBytes() const { return m_held.size(); }

private:
    struct Closer
    {
        void operator()(UConverter *converter) const;
    };
    struct Flaws // what the error callback met, in order; at a fixed address, which ICU keeps
    {
        std::vector<std::uint8_t> lengths;
    };
    IcuStream(std::unique_ptr<UConverter, Closer> converter, std::unique_ptr<Flaws> flaws, bool isStateful);
    [[nodiscard]] std::size_t sliceLength() const;
    [[nodiscard]] std::size_t convert(std::string_view slice, bool isLast);
    void appendChars(std::string_view slice, std::size_t count);

    std::unique_ptr<Flaws> m_flaws;
    std::unique_ptr<UConverter, Closer> m_converter;
    std::u16string m_units;
    std::vector<std::int32_t> m_offsets;
    std::vector<DecodedChar> m_chars;
    std::string m_held;
    std::string m_joined;    // held bytes and new ones
    std::string_view m_rest; // not yet converted
    std::int64_t m_at = 0;   // offset of m_rest
    bool m_isLast = false;
    bool m_isStateful = false;
    bool m_hasWonForBackslash = false;

    friend struct IcuCallback;
};

} // namespace filature::ingest
