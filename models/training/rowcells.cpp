// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/rowcells.h"

#include <utility>

namespace filature::training {

namespace {

void appendCell(std::string &out, std::string_view text, Quoting quoting)
{
    if (quoting == Quoting::None || text.find_first_of("\";\r\n") == std::string_view::npos) {
        out += text;
        return;
    }
    out += '"';
    for (const char letter : text) {
        if (letter == '"') out += '"';
        out += letter;
    }
    out += '"';
}

} // namespace

RowCells::RowCells()
{
    m_text.reserve(4096);
    m_cells.reserve(2 * kColumnCount);
}

void RowCells::clear()
{
    m_text.clear();
    m_cells.clear();
    m_begin = 0;
    m_isLine = true;
}

RowCells::Span RowCells::store(std::string_view text)
{
    m_isLine = false;
    const Span span{static_cast<std::uint32_t>(m_text.size()), static_cast<std::uint32_t>(text.size())};
    m_text += text;
    return span;
}

void RowCells::set(Column column, std::string_view text)
{
    const auto index = static_cast<std::size_t>(column);
    if (index < m_cells.size()) m_cells[index] = store(text);
}

void RowCells::insert(std::size_t index, std::string_view text)
{
    m_cells.insert(m_cells.begin() + static_cast<std::ptrdiff_t>(index), store(text));
}

void RowCells::erase(std::size_t index)
{
    m_isLine = false;
    m_cells.erase(m_cells.begin() + static_cast<std::ptrdiff_t>(index));
}

void RowCells::truncate(std::size_t count)
{
    m_isLine = false;
    if (count < m_cells.size()) m_cells.resize(count);
}

void RowCells::swap(Column a, Column b)
{
    m_isLine = false;
    std::swap(m_cells[static_cast<std::size_t>(a)], m_cells[static_cast<std::size_t>(b)]);
}

void RowCells::appendLine(std::string &out, TextEncoding encoding, Quoting quoting) const
{
    if (m_isLine && !m_cells.empty()) {
        appendEncoded(out, std::string_view(m_text).substr(0, m_text.size() - 1), encoding);
        return;
    }
    std::string line;
    line.reserve(m_text.size() + 16);
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        if (i != 0) line += kSeparator;
        appendCell(line, cell(i), quoting);
    }
    appendEncoded(out, line, encoding);
}

} // namespace filature::training
