// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/textpostings.h"

#include "records/columncodec.h"

#include <algorithm>

namespace filature::records {

namespace {

std::unexpected<Error> damaged() { return fail(ErrorCode::Damaged, "a block of the text index is cut short"); }

// Groups by column: column delta, number of ranks, rank deltas.
std::string encodePlaces(std::span<const TextPlace> places)
{
    std::string raw;
    std::uint32_t column = 0;
    for (std::size_t i = 0; i < places.size();) {
        std::size_t end = i;
        while (end < places.size() && places[end].column == places[i].column) ++end;
        appendVarint(raw, places[i].column - column);
        appendVarint(raw, end - i);
        column = places[i].column;
        std::uint32_t rank = 0;
        for (; i < end; ++i) {
            appendVarint(raw, places[i].rank - rank);
            rank = places[i].rank;
        }
    }
    return raw;
}

Result<void> decodePlaces(std::string_view in, std::vector<TextPlace> &places)
{
    std::uint64_t column = 0;
    while (!in.empty()) {
        std::uint64_t delta = 0;
        std::uint64_t count = 0;
        if (!readVarint(in, delta) || !readVarint(in, count)) return damaged();
        column += delta;
        std::uint64_t rank = 0;
        for (std::uint64_t i = 0; i < count; ++i) {
            if (!readVarint(in, delta)) return damaged();
            rank += delta;
            places.push_back({static_cast<std::uint32_t>(column), static_cast<std::uint32_t>(rank)});
        }
    }
    return {};
}

} // namespace

void TermBlockWriter::add(std::string_view term, std::span<TextPlace> places)
{
    std::ranges::sort(places);
    const auto tail = std::ranges::unique(places);
    const std::string encoded = encodePlaces(places.first(static_cast<std::size_t>(tail.begin() - places.begin())));
    if (m_count == 0) m_firstTerm = term;
    const auto common = static_cast<std::size_t>(std::ranges::mismatch(m_lastTerm, term).in2 - term.begin());
    appendVarint(m_raw, common);
    appendVarint(m_raw, term.size() - common);
    m_raw += term.substr(common);
    appendVarint(m_raw, encoded.size());
    m_raw += encoded;
    m_lastTerm = term;
    ++m_count;
}

std::string TermBlockWriter::finish() const
{
    std::string data;
    appendVarint(data, m_raw.size());
    compressInto(m_raw, data);
    return data;
}

Result<void> readTermBlock(std::string_view data, const TermVisitor &visit)
{
    std::uint64_t rawSize = 0;
    if (!readVarint(data, rawSize)) return damaged();
    std::string raw;
    FILATURE_TRY(decompressInto(data, rawSize, raw));
    std::string_view in = raw;
    std::string term;
    while (!in.empty()) {
        std::uint64_t common = 0;
        std::uint64_t length = 0;
        std::uint64_t bytes = 0;
        if (!readVarint(in, common) || !readVarint(in, length) || common > term.size() || length > in.size()) return damaged();
        term.resize(common);
        term += in.substr(0, length);
        in.remove_prefix(length);
        if (!readVarint(in, bytes) || bytes > in.size()) return damaged();
        const std::string_view encoded = in.substr(0, bytes);
        in.remove_prefix(bytes);
        FILATURE_TRY_ASSIGN(goesOn, visit(term, [encoded](std::vector<TextPlace> &places) { return decodePlaces(encoded, places); }));
        if (!goesOn) return {};
    }
    return {};
}

} // namespace filature::records
