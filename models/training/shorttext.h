// SPDX-License-Identifier: GPL-3.0-or-later
// A short text without heap memory.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace filature::training {

// UTF-8 of at most Capacity bytes; what is appended beyond that is left out.
template<std::size_t Capacity>
class ShortText
{
    static_assert(Capacity < 256);

public:
    ShortText() = default;
    explicit ShortText(std::string_view text) { append(text); }

    void clear() { m_size = 0; }
    void append(std::string_view text)
    {
        const std::size_t count = std::min(text.size(), Capacity - m_size);
        std::copy_n(text.data(), count, m_bytes.data() + m_size);
        m_size = static_cast<std::uint8_t>(m_size + count);
    }
    [[nodiscard]] std::string_view view() const { return {m_bytes.data(), m_size}; }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }

private:
    std::array<char, Capacity> m_bytes;
    std::uint8_t m_size = 0;
};

using NameText = ShortText<40>;

} // namespace filature::training
