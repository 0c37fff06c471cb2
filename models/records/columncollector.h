// SPDX-License-Identifier: GPL-3.0-or-later
// Texts of one column of one segment as they arrive.
#pragma once

#include "records/interner.h"
#include "records/segmentdata.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace filature::records {

// Texts as they arrive for one column; finish() sorts them.
class ColumnCollector
{
public:
    ColumnCollector() { m_texts.internCopy({}); } // code 0 = the empty text

    void add(std::string_view text) { m_codes.push_back(text.empty() ? 0 : m_texts.intern(text)); }
    void addCopy(std::string_view text) { m_codes.push_back(text.empty() ? 0 : m_texts.internCopy(text)); }
    void addCode(std::uint32_t code) { m_codes.push_back(code); }
    void padTo(std::size_t records) { m_codes.resize(records, 0); }
    [[nodiscard]] std::uint32_t codeOf(std::string_view text) { return text.empty() ? 0 : m_texts.internCopy(text); }
    [[nodiscard]] std::uint32_t codeAt(std::size_t record) const { return m_codes[record]; }
    [[nodiscard]] std::string_view text(std::uint32_t code) const { return m_texts.text(code); }
    [[nodiscard]] std::uint32_t distinct() const { return m_texts.size(); }
    [[nodiscard]] bool isEmptyThroughout() const { return m_texts.size() == 1; }
    // Sorts the dictionary and gives the column; the collector is used up.
    [[nodiscard]] BuiltColumn finish(ColumnKind kind, std::uint32_t index);

private:
    Interner m_texts;
    std::vector<std::uint32_t> m_codes;
};

} // namespace filature::records
