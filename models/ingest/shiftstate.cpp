// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/shiftstate.h"

#include <utility>

namespace filature::ingest {

namespace {

constexpr char kEscape = 0x1B;
constexpr char kShiftOut = 0x0E;
constexpr char kShiftIn = 0x0F;

} // namespace

ShiftState::ShiftState(std::string_view encodingName)
    : m_family(encodingName.starts_with("HZ")            ? Family::Hz
               : encodingName.starts_with("ISO-2022-KR") ? Family::Korean
               : encodingName.starts_with("ISO-2022-CN") ? Family::Chinese
                                                         : Family::Japanese)
{
}

std::string ShiftState::state() const
{
    if (m_family == Family::Hz) return m_isShifted ? "~{" : "";
    std::string bytes = m_g1 + m_g2 + m_g0;
    if (m_isShifted) bytes += kShiftOut;
    return bytes;
}

void ShiftState::read(std::string_view raw, std::uint64_t offset, std::vector<Change> &changes)
{
    std::string last = state();
    for (std::size_t i = 0; i < raw.size(); ++i) {
        const char byte = raw[i];
        const bool isPlain = m_escape.empty() && byte != kEscape && byte != kShiftOut && byte != kShiftIn &&
                             byte != '\n' && byte != '\r' && byte != '~';
        if (isPlain) continue;
        readByte(byte);
        std::string now = state();
        if (now == last) continue;
        changes.push_back({offset + i + 1, now});
        last = std::move(now);
    }
}

void ShiftState::readByte(char byte)
{
    if (byte == '\n' || byte == '\r')
        endLine();
    else if (m_family == Family::Hz)
        readHz(byte);
    else if (byte == kEscape || !m_escape.empty())
        readEscape(byte);
    else if (byte == kShiftOut)
        m_isShifted = m_family != Family::Japanese && !m_g1.empty();
    else if (byte == kShiftIn)
        m_isShifted = false;
}

void ShiftState::readHz(char byte)
{
    if (m_escape.empty()) {
        if (byte == '~') m_escape = byte;
        return;
    }
    m_escape.clear();
    if (byte == '{') m_isShifted = true;
    if (byte == '}') m_isShifted = false;
}

// ESC, intermediate bytes 20..2F (with '$' in front for sets of two bytes), a final byte: ISO/IEC 2022.
void ShiftState::readEscape(char byte)
{
    if (byte == kEscape) {
        m_escape = byte;
        return;
    }
    m_escape += byte;
    if ((byte >= 0x20 && byte <= 0x2F) && m_escape.size() < 4) return;
    const std::string sequence = std::exchange(m_escape, {});
    const std::string_view middle = std::string_view{sequence}.substr(1, sequence.size() - 2);
    if (middle == "$)")
        m_g1 = sequence;
    else if (middle == "$*" || middle == ".")
        m_g2 = sequence;
    else if (middle == "(" || middle == "$" || middle == "$(")
        m_g0 = sequence == "\x1B(B" ? "" : sequence;
}

void ShiftState::endLine()
{
    m_escape.clear();
    switch (m_family) {
    case Family::Hz:
        m_isShifted = false;
        break;
    case Family::Korean:
        break;
    case Family::Chinese:
        m_g1.clear();
        m_g2.clear();
        m_isShifted = false;
        break;
    case Family::Japanese:
        m_g2.clear();
        if (m_g0.find('$') != std::string::npos) m_g0.clear();
        break;
    }
}

} // namespace filature::ingest
