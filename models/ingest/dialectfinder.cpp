// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/dialectfinder.h"

#include "ingest/delimitercandidates.h"
#include "ingest/dialectscorer.h"

#include <algorithm>
#include <array>
#include <vector>

namespace filature::ingest {

namespace {

constexpr std::size_t kScored = 64 * 1024;   // bytes scored for every candidate ...
constexpr std::size_t kFewestLines = 4;      // ... and more when they do not hold so many lines
constexpr double kUncommonQuote = 0.99;      // prior of another quote than '"'
constexpr double kNoQuote = 0.97;

struct Reading
{
    Syntax syntax;
    DialectScore score;
};

std::size_t occurrences(std::string_view text, std::string_view mark)
{
    std::size_t count = 0;
    for (std::size_t at = text.find(mark); at != std::string_view::npos; at = text.find(mark, at + mark.size())) ++count;
    return count;
}

std::string_view scoredPart(std::string_view text)
{
    std::size_t end = 0;
    for (std::size_t lines = 0; lines < kFewestLines && end < text.size(); ++lines) end = lineBehind(text, end);
    return text.substr(0, std::max(kScored, end));
}

class Finder
{
public:
    Finder(std::string_view text, bool isFinal, const DialectOptions &options)
        : m_text(scoredPart(text)), m_isFinal(isFinal && m_text.size() == text.size()), m_options(options), m_lineEnd(prevailingLineEnd(text)),
          m_comment(likelyComment())
    {
    }

    FoundSyntax run()
    {
        for (const DelimiterCandidate &candidate : delimiters()) readWith(candidate);
        std::ranges::stable_sort(m_readings, std::greater<>(), [](const Reading &reading) { return reading.score.score; });
        Reading best = m_readings.front();
        FoundSyntax found;
        found.confidence = confidence();
        escape(best);
        found.syntax = best.syntax;
        found.syntax.comment.clear();
        found.syntax.columns = best.score.width;
        found.consistency = best.score.consistency;
        found.isQuoteSeen = best.score.quoted > 0;
        found.isEscapeSeen = !best.syntax.escape.empty();
        if (!m_options.delimiter && best.syntax.delimiter.empty()) oneColumn(found);
        return found;
    }

private:
    std::vector<DelimiterCandidate> delimiters() const
    {
        if (m_options.delimiter) return {{*m_options.delimiter, 1}};
        std::vector<DelimiterCandidate> candidates = delimiterCandidates(m_text);
        candidates.push_back({"", 1});
        return candidates;
    }

    std::vector<std::string> quotes(const std::string &delimiter) const
    {
        if (m_options.quote) return {*m_options.quote};
        std::vector<std::string> quotes = quoteCandidates(m_text, delimiter);
        if (m_text.contains('"')) quotes.emplace_back();
        return quotes;
    }

    void readWith(const DelimiterCandidate &candidate)
    {
        for (const std::string &quote : quotes(candidate.bytes)) {
            Syntax syntax;
            syntax.comment = m_comment;
            syntax.delimiter = candidate.bytes;
            syntax.quote = quote;
            syntax.lineEnd = m_lineEnd;
            if (candidate.bytes.empty()) syntax.columns = 1; // whatever stands behind a quote
            if (m_options.escape && *m_options.escape != quote) syntax.escape = *m_options.escape;
            const double prior = candidate.prior * (quote == "\"" || m_options.quote ? 1 : quote.empty() ? kNoQuote : kUncommonQuote);
            m_readings.push_back({syntax, scoreDialect(m_text, m_isFinal, syntax, prior)});
        }
    }

    // Lines that begin with '#' among others that do not are left out of the scores.
    std::string likelyComment() const
    {
        std::size_t lines = 0;
        std::size_t comments = 0;
        for (std::size_t at = 0; at < m_text.size(); at = lineBehind(m_text, at)) {
            ++lines;
            comments += m_text[at] == '#';
        }
        return comments > 0 && comments < lines ? "#" : "";
    }

    // How far the next reading with another delimiter is behind.
    double confidence() const
    {
        const Reading &best = m_readings.front();
        if (best.score.score <= 0) return 0;
        for (const Reading &reading : m_readings)
            if (reading.syntax.delimiter != best.syntax.delimiter) return 1 - 0.5 * reading.score.score / best.score.score;
        return 1;
    }

    // Bytes that stand before quotes in the middle of cells; a backslash also before delimiters.
    std::vector<std::string> escapes(const Syntax &syntax) const
    {
        std::vector<std::string> escapes;
        std::array<bool, 128> isSeen{};
        const std::string &quote = syntax.quote;
        for (std::size_t at = quote.empty() ? std::string_view::npos : m_text.find(quote, 2); at != std::string_view::npos; at = m_text.find(quote, at + quote.size())) {
            const auto before = static_cast<unsigned char>(m_text[at - 1]);
            if (before < isSeen.size() && canEscape(before) && !syntax.endsCell(m_text, at - 1) && !syntax.endsCell(m_text, at + quote.size()))
                isSeen[before] = true;
        }
        if (!syntax.delimiter.empty() && m_text.contains("\\" + syntax.delimiter)) isSeen['\\'] = true;
        for (std::size_t c = 0; c < isSeen.size(); ++c)
            if (const std::string escape(1, static_cast<char>(c)); isSeen[c] && escape != quote && !syntax.delimiter.contains(escape)) escapes.push_back(escape);
        return escapes;
    }

    static bool canEscape(unsigned char c)
    {
        constexpr std::string_view punctuation = "\\\"'`^~/|&%$@!#*+=";
        return c == 0 || (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || punctuation.contains(static_cast<char>(c));
    }

    void escape(Reading &best) const
    {
        if (m_options.escape) return;
        for (const std::string &escape : escapes(best.syntax)) {
            Syntax syntax = best.syntax;
            syntax.escape = escape;
            const DialectScore score = scoreDialect(m_text, m_isFinal, syntax, 1);
            const DialectScore without = scoreDialect(m_text, m_isFinal, best.syntax, 1);
            const bool isBetter = score.strays < without.strays || score.consistency > without.consistency;
            if (!isBetter || score.strays > without.strays || score.consistency < without.consistency) continue;
            best.syntax = syntax;
            best.score = score;
        }
    }

    // One column: the usual delimiter is told where it makes no difference, since nobody can know.
    void oneColumn(FoundSyntax &found) const
    {
        found.isDelimiterSeen = false;
        Syntax usual = found.syntax;
        usual.delimiter = ",";
        usual.columns = 0;
        const DialectScore score = scoreDialect(m_text, m_isFinal, usual, 1);
        if (score.width == 1 && score.consistency >= 1) found.syntax.delimiter = usual.delimiter;
    }

    std::string_view m_text;
    bool m_isFinal;
    const DialectOptions &m_options;
    LineEnd m_lineEnd;
    std::string m_comment;
    std::vector<Reading> m_readings;
};

} // namespace

LineEnd prevailingLineEnd(std::string_view text)
{
    const std::size_t both = occurrences(text, "\r\n");
    const std::size_t lf = occurrences(text, "\n") - both;
    const std::size_t cr = occurrences(text, "\r") - both;
    if (both >= lf && both >= cr && both > 0) return LineEnd::CrLf;
    return cr > lf ? LineEnd::Cr : LineEnd::Lf;
}

FoundSyntax findSyntax(std::string_view text, bool isFinal, const DialectOptions &options)
{
    return Finder(text, isFinal, options).run();
}

} // namespace filature::ingest
