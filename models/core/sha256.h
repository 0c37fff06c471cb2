// SPDX-License-Identifier: GPL-3.0-or-later
// SHA-256 and HMAC-SHA-256 over OpenSSL.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace filature {

using Digest = std::array<std::uint8_t, 32>;

// Incremental SHA-256. Not thread-safe; movable. About 1.6 GB/s with SHA instructions.
class Sha256
{
public:
    Sha256();
    ~Sha256();
    Sha256(Sha256 &&) noexcept;
    Sha256 &operator=(Sha256 &&) noexcept;

    void add(std::string_view bytes);
    void addNumber(std::uint64_t number);      // eight bytes, little endian
    void addSized(std::string_view bytes);     // length as number, then the bytes: unambiguous concatenation
    [[nodiscard]] Digest digest() const;       // of everything so far; more can be added afterwards

private:
    struct Context;
    std::unique_ptr<Context> m_context;
};

[[nodiscard]] Digest sha256(std::string_view bytes);
[[nodiscard]] Digest hmacSha256(std::string_view key, std::string_view bytes);
[[nodiscard]] std::string toHex(std::span<const std::uint8_t> bytes); // lower case
// Overwrites memory that held a secret, in a way the compiler keeps.
void wipe(std::string &secret);

} // namespace filature
