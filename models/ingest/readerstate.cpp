// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/readerstate.h"

#include <array>
#include <charconv>
#include <vector>

namespace filature::ingest {

namespace {

constexpr std::uint64_t kVersion = 1;

std::string toHexText(std::string_view bytes)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string hex;
    for (const char c : bytes) {
        hex += digits[static_cast<unsigned char>(c) >> 4];
        hex += digits[static_cast<unsigned char>(c) & 15];
    }
    return hex;
}

bool fromHexText(std::string_view hex, std::string &bytes)
{
    if (hex.size() % 2 != 0) return false;
    for (std::size_t i = 0; i < hex.size(); i += 2) {
        unsigned value = 0;
        const auto [end, error] = std::from_chars(hex.data() + i, hex.data() + i + 2, value, 16);
        if (error != std::errc() || end != hex.data() + i + 2) return false;
        bytes += static_cast<char>(value);
    }
    return true;
}

// Reads a number and the blank behind it.
bool takeNumber(std::string_view &text, std::uint64_t most, std::uint64_t &number)
{
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || number > most) return false;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    if (!text.starts_with(' ')) return false;
    text.remove_prefix(1);
    return true;
}

} // namespace

std::string encodeState(const ReaderState &state)
{
    std::string text;
    for (const std::uint64_t number :
         {kVersion, state.offset, state.line, std::uint64_t{static_cast<std::uint8_t>(state.tracker.phase)},
          std::uint64_t{state.tracker.headerRows}, std::uint64_t{state.tracker.block},
          std::uint64_t{static_cast<std::uint8_t>(state.tracker.reason)}, std::uint64_t{state.tracker.isAfterBlank}})
        text += std::to_string(number) + ' ';
    return text + toHexText(state.transcoder);
}

Result<ReaderState> decodeState(std::string_view text)
{
    constexpr std::array<std::uint64_t, 8> most = {kVersion, UINT64_MAX, UINT64_MAX, static_cast<std::uint8_t>(TablePhase::Footer),
                                                   UINT32_MAX, UINT32_MAX, static_cast<std::uint8_t>(SetAsideReason::Unreadable), 1};
    std::array<std::uint64_t, 8> numbers{};
    for (std::size_t i = 0; i < most.size(); ++i)
        if (!takeNumber(text, most[i], numbers[i])) return fail(ErrorCode::Usage, "not a state of a reader");
    ReaderState state;
    if (numbers[0] != kVersion || !fromHexText(text, state.transcoder)) return fail(ErrorCode::Usage, "not a state of a reader");
    state.offset = numbers[1];
    state.line = numbers[2];
    state.tracker.phase = static_cast<TablePhase>(numbers[3]);
    state.tracker.headerRows = static_cast<std::uint32_t>(numbers[4]);
    state.tracker.block = static_cast<std::uint32_t>(numbers[5]);
    state.tracker.reason = static_cast<SetAsideReason>(numbers[6]);
    state.tracker.isAfterBlank = numbers[7] != 0;
    return state;
}

} // namespace filature::ingest
