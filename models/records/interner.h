// SPDX-License-Identifier: GPL-3.0-or-later
// The hot loop of the import: distinct texts of a column, numbered in order of first appearance.
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace filature::records {

// Open addressing over 8-byte slots; the texts lie in one arena. About 15-30 ns a text that is known already.
// intern() reads up to 8 bytes behind the text: its buffer must allow that (RowBatch::kTextPadding does).
class Interner
{
public:
    Interner() { clear(); }

    // Code of the text, from 0 in order of first appearance; 2^32 bytes of distinct text at most.
    std::uint32_t intern(std::string_view text)
    {
        const std::uint32_t hash = hashOf(text);
        for (std::uint32_t at = hash & m_mask;; at = (at + 1) & m_mask) {
            Slot &slot = m_slots[at];
            if (slot.codePlusOne == 0) return insert(slot, hash, text);
            if (slot.hash == hash && equals(slot.codePlusOne - 1, text)) return slot.codePlusOne - 1;
        }
    }

    // The same for a text with nothing readable behind it.
    std::uint32_t internCopy(std::string_view text)
    {
        m_padded.assign(text);
        m_padded.append(8, '\0');
        return intern({m_padded.data(), text.size()});
    }

    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(m_entries.size()); }
    [[nodiscard]] std::string_view text(std::uint32_t code) const
    {
        return {m_arena.data() + m_entries[code].begin, m_entries[code].length};
    }
    [[nodiscard]] std::size_t textBytes() const { return m_arena.size(); }
    [[nodiscard]] std::size_t memoryBytes() const
    {
        return m_slots.size() * sizeof(Slot) + m_entries.size() * sizeof(Entry) + m_arena.size();
    }

    // Forgets everything, keeps the memory.
    void clear()
    {
        m_entries.clear();
        m_arena.clear();
        m_slots.assign(kInitialSlots, Slot{});
        m_mask = kInitialSlots - 1;
    }
    // The same for as many texts again: the table keeps its size.
    void restart()
    {
        m_entries.clear();
        m_arena.clear();
        std::ranges::fill(m_slots, Slot{});
    }

private:
    struct Slot
    {
        std::uint32_t hash = 0;
        std::uint32_t codePlusOne = 0;
    };
    struct Entry
    {
        std::uint32_t begin;
        std::uint32_t length;
    };
    static constexpr std::uint32_t kInitialSlots = 16;
    static constexpr std::size_t kPadding = 8;

    static std::uint64_t load8(const char *at)
    {
        std::uint64_t value;
        std::memcpy(&value, at, sizeof value);
        return value;
    }
    static std::uint64_t mix(std::uint64_t a, std::uint64_t b)
    {
        const auto product = static_cast<unsigned __int128>(a) * b;
        return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
    }
    // Multiply-and-fold over 8-byte words; the tail word is masked.
    static std::uint32_t hashOf(std::string_view text)
    {
        constexpr std::uint64_t k1 = 0x9E3779B97F4A7C15U;
        constexpr std::uint64_t k2 = 0xD6E8FEB86659FD93U;
        std::uint64_t hash = k2 ^ text.size();
        const char *at = text.data();
        std::size_t left = text.size();
        for (; left >= 8; left -= 8, at += 8) hash = mix(hash ^ load8(at), k1);
        if (left != 0) hash = mix(hash ^ (load8(at) & (~std::uint64_t{0} >> (64 - 8 * left))), k1);
        return static_cast<std::uint32_t>(mix(hash, k2) >> 16);
    }
    [[nodiscard]] bool equals(std::uint32_t code, std::string_view candidate) const
    {
        const Entry &entry = m_entries[code];
        if (entry.length != candidate.size()) return false;
        const char *a = m_arena.data() + entry.begin;
        const char *b = candidate.data();
        std::size_t left = candidate.size();
        for (; left > 8; left -= 8, a += 8, b += 8)
            if (load8(a) != load8(b)) return false;
        return left == 0 || ((load8(a) ^ load8(b)) << (64 - 8 * left)) == 0;
    }
    std::uint32_t insert(Slot &slot, std::uint32_t hash, std::string_view text)
    {
        const std::uint32_t code = size();
        slot = {hash, code + 1};
        m_entries.push_back({static_cast<std::uint32_t>(m_arena.size()), static_cast<std::uint32_t>(text.size())});
        m_arena.append(text);
        m_arena.reserve(m_arena.size() + kPadding); // equals() reads words
        if (m_entries.size() * 8 > m_slots.size() * 5) grow();
        return code;
    }
    void grow()
    {
        std::vector<Slot> larger(m_slots.size() * 2);
        m_mask = static_cast<std::uint32_t>(larger.size() - 1);
        for (const Slot &slot : m_slots) {
            if (slot.codePlusOne == 0) continue;
            std::uint32_t at = slot.hash & m_mask;
            while (larger[at].codePlusOne != 0) at = (at + 1) & m_mask;
            larger[at] = slot;
        }
        m_slots = std::move(larger);
    }

    std::vector<Slot> m_slots;
    std::vector<Entry> m_entries;
    std::string m_arena;
    std::string m_padded;
    std::uint32_t m_mask = 0;
};

} // namespace filature::records
