// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/tableprofile.h"

#include "ingest/rowcutter.h"
#include "ingest/sourcetext.h"

#include <algorithm>

namespace filature::ingest {

namespace {

constexpr std::size_t kProfiled = 128 * 1024; // bytes of text

} // namespace

Result<TableProfile> TableProfile::read(ByteSource &source, const Dialect &dialect, const Syntax &syntax)
{
    TableProfile profile;
    FILATURE_TRY_ASSIGN(text, SourceText::create(source, dialect));
    FILATURE_TRY(text.start(std::min(source.size(), std::max<std::uint64_t>(dialect.tableOffset, dialect.bomBytes))));
    FILATURE_TRY(text.fill(kProfiled));
    const std::string_view view = text.view();
    RowCutter cutter(syntax);
    cutter.setText(view.data(), static_cast<std::uint32_t>(view.size()), text.isFinal());
    CellStore store;
    CutRow row;
    std::uint32_t headers = 0;
    for (std::uint32_t at = 0; at < view.size() && headers < dialect.headerRows; at = row.end) {
        store.clear();
        if (syntax.isComment(view.substr(at)) || (syntax.columns != 1 && lineEndAt(view, at) != 0)) {
            row.end = static_cast<std::uint32_t>(lineBehind(view, at));
            continue;
        }
        if (cutter.cut(at, OddLineEnds::EndRow, store, row) != CutStatus::Row) break;
        profile.addHeader(view.data(), std::span(store.cells).first(store.used));
        ++headers;
    }
    return profile;
}

void TableProfile::addHeader(const char *text, std::span<const Cell> cells)
{
    std::vector<std::string> header;
    header.reserve(cells.size());
    for (const Cell &cell : cells) header.emplace_back(text + cell.begin, cell.length);
    if (std::ranges::any_of(header, [](const std::string &name) { return !name.empty(); })) m_headers.push_back(std::move(header));
}

bool TableProfile::isHeader(const char *text, std::span<const Cell> cells) const
{
    return std::ranges::any_of(m_headers, [&](const auto &header) {
        return std::ranges::equal(header, cells, [&](const std::string &name, const Cell &cell) {
            return name == std::string_view(text + cell.begin, cell.length);
        });
    });
}

} // namespace filature::ingest
