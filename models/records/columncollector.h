// SPDX-License-Identifier: GPL-3.0-or-later
// Texts of one column of one segment as they arrive.
#pragma once

#include "records/interner.h"
#include "records/segmentdata.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace filature::records {

// Sorts the distinct texts of an interner (all, or without its code 0) into a dictionary; `rankOf` gives the new code of each old.
[[nodiscard]] Dictionary sortedDictionary(const Interner &texts, bool withFirst, std::vector<std::uint32_t> &rankOf);

// Texts as they arrive for one column; finish() sorts them.
class ColumnCollector
{
public:
    ColumnCollector() { m_texts.internCopy({}); } // code 0 = the empty text

    void add(std::string_view text) { m_codes.push_back(text.empty() ? 0 : m_texts.intern(text)); }
    void addCopy(std::string_view text) { m_codes.push_back(text.empty() ? 0 : m_texts.internCopy(text)); }
    void padTo(std::size_t records) { m_codes.resize(records, 0); }
    [[nodiscard]] bool isEmptyThroughout() const { return m_texts.size() == 1; }
    // Forgets everything, keeps the memory.
    void restart();
    // Sorts the dictionary, gives the column and starts anew.
    [[nodiscard]] BuiltColumn finish(ColumnKind kind, std::uint32_t index);

private:
    Interner m_texts;
    std::vector<std::uint32_t> m_codes;
};

// Codes of the records through a table from old code to new one.
template<typename CodeAt>
[[nodiscard]] Codes codesThrough(std::size_t records, std::uint32_t distinct, const std::vector<std::uint32_t> &table, CodeAt codeAt)
{
    Codes codes;
    if (distinct <= 256) {
        codes.narrow.resize(records);
        for (std::size_t i = 0; i < records; ++i) codes.narrow[i] = static_cast<std::uint8_t>(table[codeAt(i)]);
    } else {
        codes.wide.resize(records);
        for (std::size_t i = 0; i < records; ++i) codes.wide[i] = static_cast<std::uint16_t>(table[codeAt(i)]);
    }
    return codes;
}
[[nodiscard]] inline Codes codesThrough(std::uint32_t distinct, const std::vector<std::uint32_t> &table, const Codes &from)
{
    if (from.isNarrow()) return codesThrough(from.size(), distinct, table, [&from](std::size_t i) { return from.narrow[i]; });
    return codesThrough(from.size(), distinct, table, [&from](std::size_t i) { return from.wide[i]; });
}

} // namespace filature::records
