// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/walframes.h"

#include <array>
#include <bit>
#include <cstring>
#include <fstream>
#include <vector>

namespace filature::storage {

namespace {

constexpr std::size_t kHeaderSize = 32;
constexpr std::size_t kFrameHeaderSize = 24;
constexpr std::uint32_t kMagic = 0x377f0682; // checksums over little-endian words; +1: over big-endian words

std::uint32_t bigEndian(const std::uint8_t *bytes)
{
    return std::uint32_t{bytes[0]} << 24 | std::uint32_t{bytes[1]} << 16 | std::uint32_t{bytes[2]} << 8 | bytes[3];
}

struct Checksum
{
    std::uint32_t first = 0;
    std::uint32_t second = 0;
    bool bigEndianWords = false;

    void add(std::span<const std::uint8_t> bytes)
    {
        for (std::size_t i = 0; i + 8 <= bytes.size(); i += 8) {
            first += word(bytes.data() + i) + second;
            second += word(bytes.data() + i + 4) + first;
        }
    }
    [[nodiscard]] bool matches(const std::uint8_t *stored) const
    {
        return bigEndian(stored) == first && bigEndian(stored + 4) == second;
    }

private:
    [[nodiscard]] std::uint32_t word(const std::uint8_t *bytes) const
    {
        const std::uint32_t value = bigEndian(bytes);
        return bigEndianWords ? value : std::byteswap(value);
    }
};

bool readExactly(std::ifstream &file, std::span<std::uint8_t> bytes)
{
    file.read(reinterpret_cast<char *>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    return file.gcount() == static_cast<std::streamsize>(bytes.size());
}

} // namespace

bool visitWalFrames(const std::string &walPath, int pageSize,
                    const std::function<bool(std::uint32_t, std::span<const std::uint8_t>)> &visit)
{
    std::ifstream file(walPath, std::ios::binary);
    std::array<std::uint8_t, kHeaderSize> header{};
    if (!file || !readExactly(file, header)) return false;
    Checksum sum;
    sum.bigEndianWords = bigEndian(header.data()) == kMagic + 1;
    if (bigEndian(header.data()) != kMagic && !sum.bigEndianWords) return false;
    if (bigEndian(header.data() + 8) != static_cast<std::uint32_t>(pageSize)) return false;
    sum.add(std::span(header).first(24));
    if (!sum.matches(header.data() + 24)) return false;

    std::vector<std::uint8_t> frame(kFrameHeaderSize + static_cast<std::size_t>(pageSize));
    bool any = false;
    while (readExactly(file, frame)) {
        if (std::memcmp(frame.data() + 8, header.data() + 16, 8) != 0) break; // salts: a frame of an older round
        sum.add(std::span(frame).first(8));
        sum.add(std::span(frame).subspan(kFrameHeaderSize));
        if (!sum.matches(frame.data() + 16)) break;
        any = true;
        if (!visit(bigEndian(frame.data()), std::span(frame).subspan(kFrameHeaderSize))) break;
    }
    return any;
}

} // namespace filature::storage
