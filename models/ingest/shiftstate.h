// SPDX-License-Identifier: GPL-3.0-or-later
// The state of ISO-2022 and HZ texts: which escape sequences and shifts are in effect at a place.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace filature::ingest {

// Reads the raw bytes along (RFC 1468, 1557, 1922 and 1843; line ends reset as ICU does it).
class ShiftState
{
public:
    explicit ShiftState(std::string_view encodingName);

    struct Change
    {
        std::uint64_t offset = 0; // first raw byte for which the state holds
        std::string state;
    };
    // Takes the next bytes, which begin at raw `offset`, and appends where the state changed. Sequences may be cut
    // between calls.
    void read(std::string_view raw, std::uint64_t offset, std::vector<Change> &changes);

    // The bytes which bring a fresh converter into this state, without making any text.
    [[nodiscard]] std::string state() const;

private:
    enum class Family : std::uint8_t
    {
        Japanese,
        Korean,
        Chinese,
        Hz
    };

    void readByte(char byte);
    void readEscape(char byte);
    void readHz(char byte);
    void endLine();

    Family m_family;
    std::string m_escape; // the beginning of an escape sequence
    std::string m_g0;     // the designation of each set
    std::string m_g1;
    std::string m_g2;
    bool m_isShifted = false; // SO in effect; HZ: in GB
};

} // namespace filature::ingest
