// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/blankrun.h"

#include <algorithm>

namespace filature::ingest {

namespace {

constexpr std::size_t kWindow = 256 * 1024;

// Length of the delimiter, blank or line end at that position; 0 = something else.
std::size_t blankAt(std::string_view text, std::size_t at, const Syntax &syntax)
{
    if (syntax.isDelimiter(text, at)) return syntax.delimiter.size();
    if (text[at] == ' ' || text[at] == '\t') return 1;
    return lineEndAt(text, at);
}

} // namespace

std::size_t blankRowsEnd(std::string_view text, const Syntax &syntax)
{
    std::size_t rowBegin = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = blankAt(text, at, syntax);
        if (length == 0) return rowBegin;
        at += length;
        if (lineEndAt(text, at - 1) != 0) rowBegin = at;
    }
    return text.size();
}

Result<std::uint64_t> passBlankRows(SourceText &text, const Syntax &syntax)
{
    std::uint64_t rowBegin = text.rawOffset(0);
    std::string state = text.stateAt(0);
    for (;;) {
        FILATURE_TRY(text.fill(kWindow));
        const std::string_view view = text.view();
        const std::size_t limit = text.isFinal() ? view.size() : view.size() - std::min(view.size(), syntax.delimiter.size() + 1);
        std::size_t at = 0;
        while (at < limit) {
            const std::size_t length = blankAt(view, at, syntax);
            if (length == 0) {
                FILATURE_TRY(text.start(rowBegin, state));
                return rowBegin;
            }
            at += length;
            if (lineEndAt(view, at - 1) == 0) continue;
            rowBegin = text.rawOffset(at);
            state = text.stateAt(at);
        }
        if (text.isFinal()) return text.rawOffset(view.size());
        text.drop(at);
    }
}

} // namespace filature::ingest
