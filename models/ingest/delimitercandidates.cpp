// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/delimitercandidates.h"

#include "ingest/syntax.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>

namespace filature::ingest {

namespace {

constexpr std::size_t kMostCandidates = 16;
constexpr std::size_t kMostLines = 1000;
constexpr std::size_t kLongestDelimiter = 8;
constexpr double kFewestLines = 0.2;   // share of the lines in which a delimiter occurs
constexpr double kSameNeighbour = 0.9; // share of the occurrences beside which the same byte stands

// Characters of UTF-8 beyond ASCII that serve as delimiters.
constexpr std::array<std::string_view, 12> kWideDelimiters = {
    "\xC2\xA7", "\xC2\xA4", "\xC2\xA6", "\xC2\xAC", "\xC2\xB6", "\xC2\xB7", "\xC3\xBE", "\xE2\x94\x82", "\xE2\x80\xA2",
    "\xEF\xBC\x8C", "\xEF\xBC\x9B", "\xEF\xBD\x9C"};

bool canDelimit(unsigned char c)
{
    if (c == '\n' || c == '\r' || c >= 0x7F) return false;
    if (c < 0x20) return true;
    constexpr std::string_view never = "\"'.()[]{}<>\\?@_";
    return !never.contains(static_cast<char>(c)) && !((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'));
}

std::vector<std::string_view> linesOf(std::string_view text)
{
    std::vector<std::string_view> lines;
    for (std::size_t at = 0; at < text.size() && lines.size() < kMostLines;) {
        const std::size_t behind = lineBehind(text, at);
        const std::string_view line = withoutLineEnd(text.substr(at, behind - at));
        if (!line.empty()) lines.push_back(line);
        at = behind;
    }
    return lines;
}

// The byte that stands beside nearly all occurrences of `mark` (before or behind), or '\0'. Ends of lines are no evidence.
char commonNeighbour(const std::vector<std::string_view> &lines, std::string_view mark, bool isBehind)
{
    std::array<std::size_t, 256> counts{};
    std::size_t total = 0;
    for (const std::string_view line : lines) {
        for (std::size_t at = line.find(mark); at != std::string_view::npos; at = line.find(mark, at + mark.size())) {
            const std::size_t beside = isBehind ? at + mark.size() : at - 1;
            if (beside >= line.size()) continue;
            ++counts[static_cast<unsigned char>(line[beside])];
            ++total;
        }
    }
    const auto most = std::ranges::max_element(counts);
    const char byte = static_cast<char>(most - counts.begin());
    const bool isClear = total >= 2 && static_cast<double>(*most) >= kSameNeighbour * static_cast<double>(total);
    return isClear && canDelimit(static_cast<unsigned char>(byte)) ? byte : '\0';
}

std::string grown(const std::vector<std::string_view> &lines, std::string mark)
{
    while (mark.size() < kLongestDelimiter) {
        if (const char behind = commonNeighbour(lines, mark, true); behind != '\0') mark += behind;
        else if (const char before = commonNeighbour(lines, mark, false); before != '\0') mark.insert(mark.begin(), before);
        else break;
    }
    return mark;
}

double lineShare(const std::vector<std::string_view> &lines, std::string_view mark)
{
    if (lines.empty()) return 0;
    const auto with = std::ranges::count_if(lines, [&](std::string_view line) { return line.contains(mark); });
    return static_cast<double>(with) / static_cast<double>(lines.size());
}

} // namespace

double delimiterPrior(std::string_view bytes)
{
    if (bytes == "," || bytes == ";" || bytes == "\t" || bytes == "|") return 1;
    if (static_cast<unsigned char>(bytes[0]) >= 0x80) return 0.9;
    if (bytes.size() > 1) { // that of the mark in it, a little less
        const std::size_t mark = bytes.find_first_not_of(' ');
        return mark == std::string_view::npos ? 0.3 : 0.97 * delimiterPrior(bytes.substr(mark, 1));
    }
    if (static_cast<unsigned char>(bytes[0]) < 0x20) return 0.98;
    if (bytes == "~" || bytes == "^") return 0.9;
    if (bytes == ":") return 0.75;
    if (bytes == " ") return 0.7;
    return bytes == "-" || bytes == "/" ? 0.5 : 0.65;
}

std::vector<DelimiterCandidate> delimiterCandidates(std::string_view text)
{
    const std::vector<std::string_view> lines = linesOf(text);
    std::map<std::string, double> shares;
    const auto add = [&](const std::string &mark) {
        const double share = lineShare(lines, mark);
        if (share >= kFewestLines) shares.emplace(mark, share * delimiterPrior(mark));
    };
    for (unsigned c = 0; c < 0x7F; ++c) {
        const std::string mark(1, static_cast<char>(c));
        if (!canDelimit(static_cast<unsigned char>(c)) || lineShare(lines, mark) < kFewestLines) continue;
        add(mark);
        add(grown(lines, mark));
    }
    for (const std::string_view mark : kWideDelimiters) add(std::string(mark));
    std::vector<DelimiterCandidate> candidates;
    for (const auto &[mark, weight] : shares) candidates.push_back({mark, weight});
    std::ranges::stable_sort(candidates, std::greater<>(), &DelimiterCandidate::prior);
    if (candidates.size() > kMostCandidates) candidates.resize(kMostCandidates);
    for (DelimiterCandidate &candidate : candidates) candidate.prior = delimiterPrior(candidate.bytes);
    return candidates;
}

std::vector<std::string> quoteCandidates(std::string_view text, std::string_view delimiter)
{
    constexpr std::array<std::string_view, 5> others = {"'", "`", "\xC3\xBE", "|", "~"};
    constexpr std::size_t kFewestCells = 2;
    std::vector<std::string> quotes = {"\""};
    const std::vector<std::string_view> lines = linesOf(text);
    for (const std::string_view quote : others) {
        if (delimiter.contains(quote)) continue;
        std::size_t opened = 0;
        std::size_t closed = 0;
        for (const std::string_view line : lines) {
            for (std::size_t at = line.find(quote); at != std::string_view::npos; at = line.find(quote, at + quote.size())) {
                const std::string_view before = line.substr(0, at);
                const std::string_view behind = line.substr(at + quote.size());
                opened += before.empty() || (!delimiter.empty() && before.ends_with(delimiter));
                closed += behind.empty() || (!delimiter.empty() && behind.starts_with(delimiter));
            }
        }
        if (opened >= kFewestCells && closed >= kFewestCells && std::min(opened, closed) * 2 >= std::max(opened, closed))
            quotes.emplace_back(quote);
    }
    return quotes;
}

} // namespace filature::ingest
