// SPDX-License-Identifier: GPL-3.0-or-later
// Least-recently-used cache of immutable values with a budget in bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <list>
#include <memory>
#include <unordered_map>
#include <utility>

namespace filature::records {

// Not thread-safe. Values live on while somebody holds them, also after they were dropped.
class ByteCache
{
public:
    explicit ByteCache(std::size_t budget) : m_budget(budget) {}

    [[nodiscard]] std::shared_ptr<const void> find(std::uint64_t key)
    {
        const auto at = m_index.find(key);
        if (at == m_index.end()) return nullptr;
        m_entries.splice(m_entries.begin(), m_entries, at->second);
        return at->second->value;
    }
    // Replaces what the key had.
    void insert(std::uint64_t key, std::shared_ptr<const void> value, std::size_t bytes)
    {
        if (const auto at = m_index.find(key); at != m_index.end()) {
            m_used -= at->second->bytes;
            m_entries.erase(at->second);
        }
        m_entries.push_front({key, std::move(value), bytes});
        m_index[key] = m_entries.begin();
        m_used += bytes;
        while (m_used > m_budget && m_entries.size() > 1) {
            m_used -= m_entries.back().bytes;
            m_index.erase(m_entries.back().key);
            m_entries.pop_back();
        }
    }

private:
    struct Entry
    {
        std::uint64_t key;
        std::shared_ptr<const void> value;
        std::size_t bytes;
    };
    std::size_t m_budget;
    std::size_t m_used = 0;
    std::list<Entry> m_entries; // most recent first
    std::unordered_map<std::uint64_t, std::list<Entry>::iterator> m_index;
};

} // namespace filature::records
