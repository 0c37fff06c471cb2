// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/syntax.h"

#include <algorithm>

namespace filature::ingest {

Syntax syntaxOf(const Dialect &dialect)
{
    Syntax syntax;
    syntax.delimiter = dialect.delimiter;
    syntax.quote = dialect.quote;
    if (dialect.escape != dialect.quote) syntax.escape = dialect.escape;
    syntax.comment = dialect.comment;
    syntax.lineEnd = dialect.lineEnd == "\r" ? LineEnd::Cr : dialect.lineEnd == "\r\n" ? LineEnd::CrLf : LineEnd::Lf;
    syntax.columns = dialect.delimiter.empty() ? 1 : dialect.columns;
    return syntax;
}

bool Syntax::isBlank(std::string_view line) const
{
    for (std::size_t at = 0; at < line.size();) {
        if (isDelimiter(line, at)) at += delimiter.size();
        else if (line[at] == ' ' || line[at] == '\t' || line[at] == '\r' || line[at] == '\n') ++at;
        else return false;
    }
    return true;
}

std::size_t lineBehind(std::string_view text, std::size_t begin)
{
    const std::size_t at = text.find_first_of("\r\n", begin);
    return at == std::string_view::npos ? text.size() : at + lineEndAt(text, at);
}

std::string_view withoutLineEnd(std::string_view line)
{
    if (line.ends_with('\n')) line.remove_suffix(1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

std::uint64_t countLineEnds(std::string_view text)
{
    std::uint64_t count = 0;
    for (std::size_t at = text.find_first_of("\r\n"); at != std::string_view::npos; at = text.find_first_of("\r\n", at)) {
        at += lineEndAt(text, at);
        ++count;
    }
    return count;
}

} // namespace filature::ingest
