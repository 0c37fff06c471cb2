// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/cellfinisher.h"

#include <algorithm>
#include <cctype>
#include <cstring>
#include <span>

namespace filature::ingest {

namespace {

bool isEscapable(std::string_view text, const Syntax &syntax)
{
    return syntax.isQuote(text, 0) || syntax.isEscape(text, 0) || syntax.isDelimiter(text, 0) || lineEndAt(text, 0) != 0;
}

// Before a continuation byte of UTF-8, back to the character's first byte.
std::uint32_t characterBorder(const char *text, std::uint32_t length)
{
    std::uint32_t back = 0;
    while (back < 3 && back < length && (static_cast<unsigned char>(text[length - back]) & 0xC0) == 0x80) ++back;
    return length - back;
}

// Behind the last ASCII separator near the end, so that no half of a word is taken for a word.
std::uint32_t wordBorder(const char *text, std::uint32_t length)
{
    constexpr std::uint32_t kLongestWord = 1024;
    const auto isSeparator = [](char c) { return c >= 0 && !std::isalnum(static_cast<unsigned char>(c)); };
    for (std::uint32_t at = length; at > 0 && length - at < kLongestWord; --at)
        if (isSeparator(text[at - 1])) return at;
    return characterBorder(text, length);
}

} // namespace

char *unescape(char *begin, char *end, bool isQuoted, const Syntax &syntax)
{
    char *out = begin;
    for (const char *at = begin; at < end;) {
        const std::string_view rest(at, static_cast<std::size_t>(end - at));
        if (syntax.isEscape(rest, 0) && isEscapable(rest.substr(syntax.escape.size()), syntax)) {
            at += syntax.escape.size();
            *out++ = *at++;
        } else if (isQuoted && syntax.isQuote(rest, 0) && syntax.isQuote(rest, syntax.quote.size())) {
            at += syntax.quote.size();
            for (std::size_t i = 0; i < syntax.quote.size(); ++i) *out++ = *at++;
        } else {
            *out++ = *at++;
        }
    }
    return out;
}

void CellFinisher::finish(RowBatch &batch, const std::vector<std::uint32_t> &escaped, std::size_t used)
{
    for (const std::uint32_t index : escaped) unescapeCell(batch, batch.cells[index]);
    flagNul(batch, used);
    cutLongCells(batch);
    batch.text.resize(used);
    if (m_decoder) decode(batch, used);
    batch.text.append(RowBatch::kTextPadding, '\0');
}

void CellFinisher::unescapeCell(RowBatch &batch, Cell &cell)
{
    const std::size_t quote = m_syntax.quote.size();
    const bool isQuoted = quote != 0 && cell.begin >= quote && m_syntax.isQuote(batch.text, cell.begin - quote);
    char *begin = batch.text.data() + cell.begin;
    cell.length = static_cast<std::uint32_t>(unescape(begin, begin + cell.length, isQuoted, m_syntax) - begin);
}

void CellFinisher::cutLongCells(RowBatch &batch)
{
    for (const LongCell &longCell : batch.longCells) {
        const Row &row = batch.rows[longCell.row];
        Cell &cell = batch.cells[row.firstCell + longCell.column];
        if (cell.length > kLongCellPrefix) cell.length = wordBorder(batch.text.data() + cell.begin, kLongCellPrefix);
    }
}

void CellFinisher::flagNul(RowBatch &batch, std::size_t used)
{
    if (std::memchr(batch.text.data(), '\0', used) == nullptr) return;
    for (Row &row : batch.rows) {
        const auto cells = std::span(batch.cells).subspan(row.firstCell, row.cellCount);
        const bool hasNul = std::ranges::any_of(cells, [&](const Cell &cell) {
            return cell.length != 0 && std::memchr(batch.text.data() + cell.begin, '\0', cell.length) != nullptr;
        });
        if (hasNul) row.flags |= kRowNul;
    }
}

void CellFinisher::decode(RowBatch &batch, std::size_t used)
{
    if (m_decoder->isIdentity({batch.text.data(), used})) return;
    for (Row &row : batch.rows)
        if (row.cellCount != 0) decodeRow(batch, row);
}

void CellFinisher::decodeRow(RowBatch &batch, Row &row)
{
    const Cell &first = batch.cells[row.firstCell];
    const Cell &last = batch.cells[row.firstCell + row.cellCount - 1];
    if (last.begin >= first.begin && m_decoder->isIdentity({batch.text.data() + first.begin, last.begin + last.length - first.begin}))
        return;
    for (std::uint32_t column = 0; column < row.cellCount; ++column) {
        Cell &cell = batch.cells[row.firstCell + column];
        const std::string_view raw(batch.text.data() + cell.begin, cell.length);
        if (m_decoder->isIdentity(raw)) continue;
        DecodeStats stats;
        m_decoded.clear();
        m_decoder->decode(raw, m_decoded, stats);
        if (stats.undecodableBytes != 0) row.flags |= kRowUndecodable;
        if (stats.usedFallback) row.flags |= kRowFallback;
        batch.undecodableBytes += stats.undecodableBytes;
        cell = {static_cast<std::uint32_t>(batch.text.size()), static_cast<std::uint32_t>(m_decoded.size())};
        batch.text += m_decoded;
    }
}

} // namespace filature::ingest
