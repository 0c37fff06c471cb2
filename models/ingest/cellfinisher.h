// SPDX-License-Identifier: GPL-3.0-or-later
// From cut rows to the batch that is handed out: unescaped, decoded, flagged.
#pragma once

#include "ingest/encoding.h"
#include "ingest/rowbatch.h"
#include "ingest/syntax.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace filature::ingest {

// A cell over kLongCellBytes carries only so many of its first bytes.
constexpr std::uint32_t kLongCellPrefix = 64 * 1024;

// Takes escapes, and in a quoted cell doubled quotes, out of text [begin, end) in place; returns the new end. An escape
// stands for itself unless a quote, an escape, a delimiter or a line end follows.
[[nodiscard]] char *unescape(char *begin, char *end, bool isQuoted, const Syntax &syntax);

class CellFinisher
{
public:
    // No decoder: the text is UTF-8 already.
    CellFinisher(Syntax syntax, std::optional<Decoder> decoder) : m_syntax(std::move(syntax)), m_decoder(std::move(decoder)) {}

    // `escaped`: indices into batch.cells. The text of the batch's cells lies in its first `used` bytes; decoded cells are put behind.
    void finish(RowBatch &batch, const std::vector<std::uint32_t> &escaped, std::size_t used);

private:
    void unescapeCell(RowBatch &batch, Cell &cell);
    void cutLongCells(RowBatch &batch);
    void flagNul(RowBatch &batch, std::size_t used);
    void decode(RowBatch &batch, std::size_t used);
    void decodeRow(RowBatch &batch, Row &row);

    Syntax m_syntax;
    std::optional<Decoder> m_decoder;
    std::string m_decoded;
};

} // namespace filature::ingest
