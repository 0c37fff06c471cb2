// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/columncollector.h"

#include <algorithm>

namespace filature::records {

namespace {

struct SortEntry
{
    SortPrefix prefix;
    std::uint32_t code;
};

} // namespace

Dictionary sortedDictionary(const Interner &texts, bool withFirst, std::vector<std::uint32_t> &rankOf)
{
    std::vector<SortEntry> entries;
    entries.reserve(texts.size());
    for (std::uint32_t code = withFirst ? 0 : 1; code < texts.size(); ++code) entries.push_back({sortPrefix(texts.text(code)), code});
    std::ranges::sort(entries, [&texts](const SortEntry &a, const SortEntry &b) {
        if (a.prefix != b.prefix) return a.prefix < b.prefix;
        return compareTexts(texts.text(a.code), texts.text(b.code)) < 0;
    });
    Dictionary dictionary;
    dictionary.begins.reserve(entries.size() + 1);
    dictionary.text.reserve(texts.textBytes());
    rankOf.assign(texts.size(), 0);
    for (std::uint32_t rank = 0; rank < entries.size(); ++rank) {
        rankOf[entries[rank].code] = rank;
        dictionary.append(texts.text(entries[rank].code));
    }
    return dictionary;
}

BuiltColumn ColumnCollector::finish(ColumnKind kind, std::uint32_t index)
{
    BuiltColumn column;
    column.kind = kind;
    column.index = index;
    const bool withEmpty = std::ranges::find(m_codes, 0U) != m_codes.end();
    std::vector<std::uint32_t> rankOf;
    column.dictionary = sortedDictionary(m_texts, withEmpty, rankOf);
    column.codes = codesThrough(m_codes.size(), column.dictionary.size(), rankOf, [this](std::size_t i) { return m_codes[i]; });
    restart();
    return column;
}

void ColumnCollector::restart()
{
    m_codes.clear();
    m_texts.restart();
    m_texts.internCopy({});
}

} // namespace filature::records
