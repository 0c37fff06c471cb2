// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/columncollector.h"

#include <algorithm>

namespace filature::records {

namespace {

struct SortEntry
{
    std::uint64_t prefix;
    std::uint32_t code;
};

// Codes of the distinct texts in dictionary order.
std::vector<SortEntry> sortedEntries(const Interner &texts, bool withEmpty)
{
    std::vector<SortEntry> entries;
    entries.reserve(texts.size());
    for (std::uint32_t code = withEmpty ? 0 : 1; code < texts.size(); ++code)
        entries.push_back({sortPrefix(texts.text(code)), code});
    std::ranges::sort(entries, [&texts](const SortEntry &a, const SortEntry &b) {
        if (a.prefix != b.prefix) return a.prefix < b.prefix;
        return compareTexts(texts.text(a.code), texts.text(b.code)) < 0;
    });
    return entries;
}

template<typename Code>
std::vector<Code> mapped(const std::vector<std::uint32_t> &codes, const std::vector<std::uint32_t> &to)
{
    std::vector<Code> result(codes.size());
    std::ranges::transform(codes, result.begin(), [&to](std::uint32_t code) { return static_cast<Code>(to[code]); });
    return result;
}

} // namespace

BuiltColumn ColumnCollector::finish(ColumnKind kind, std::uint32_t index)
{
    BuiltColumn column;
    column.kind = kind;
    column.index = index;
    const bool withEmpty = std::ranges::find(m_codes, 0U) != m_codes.end();
    const std::vector<SortEntry> entries = sortedEntries(m_texts, withEmpty);
    std::vector<std::uint32_t> to(m_texts.size());
    column.dictionary.begins.reserve(entries.size() + 1);
    column.dictionary.text.reserve(m_texts.textBytes());
    for (std::uint32_t rank = 0; rank < entries.size(); ++rank) {
        to[entries[rank].code] = rank;
        column.dictionary.append(m_texts.text(entries[rank].code));
    }
    if (entries.size() <= 256) column.codes.narrow = mapped<std::uint8_t>(m_codes, to);
    else column.codes.wide = mapped<std::uint16_t>(m_codes, to);
    return column;
}

} // namespace filature::records
