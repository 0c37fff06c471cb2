// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/delimitercandidates.h"

#include "ingest/syntax.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <ranges>

namespace filature::ingest {

namespace {

constexpr std::size_t kMostCandidates = 16;
constexpr std::size_t kMostLines = 1000;
constexpr std::size_t kLongestDelimiter = 8;
constexpr double kFewestLines = 0.2;   // share of the lines in which a delimiter occurs
constexpr double kOneMark = 0.8;       // prior of several bytes that hardly occur but together
constexpr double kSameNeighbour = 0.9; // share of the occurrences beside which the same byte stands

// Characters of UTF-8 beyond ASCII that serve as delimiters.
constexpr std::array<std::string_view, 12> kWideDelimiters = {
    "\xC2\xA7", "\xC2\xA4", "\xC2\xA6", "\xC2\xAC", "\xC2\xB6", "\xC2\xB7", "\xC3\xBE", "\xE2\x94\x82", "\xE2\x80\xA2",
    "\xEF\xBC\x8C", "\xEF\xBC\x9B", "\xEF\xBD\x9C"};

bool canDelimit(unsigned char c)
{
    if (c == '\n' || c == '\r' || c >= 0x7F) return false;
    if (c < 0x20) return true;
    constexpr std::string_view never = "\"'.()[]{}<>\\@_";
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

// What stands beside a mark: occurrences of it that follow each other at once count as one.
struct Neighbours
{
    std::array<std::size_t, 256> before{};
    std::array<std::size_t, 256> behind{};
    std::size_t total = 0;    // occurrences
    std::size_t atBegin = 0;  // of lines
    std::size_t atEnd = 0;
};

Neighbours neighboursOf(const std::vector<std::string_view> &lines, std::string_view mark)
{
    Neighbours found;
    for (const std::string_view line : lines) {
        for (std::size_t at = line.find(mark); at != std::string_view::npos;) {
            std::size_t behind = at + mark.size();
            while (line.substr(behind).starts_with(mark)) behind += mark.size();
            ++found.total;
            if (at > 0) ++found.before[static_cast<unsigned char>(line[at - 1])];
            else ++found.atBegin;
            if (behind < line.size()) ++found.behind[static_cast<unsigned char>(line[behind])];
            else ++found.atEnd;
            at = line.find(mark, behind);
        }
    }
    return found;
}

// The byte that stands there nearly always, or '\0'. Ends of lines are no evidence.
char commonByte(const std::array<std::size_t, 256> &counts, std::size_t total)
{
    const auto most = std::ranges::max_element(counts);
    const bool isClear = total >= 2 && static_cast<double>(*most) >= kSameNeighbour * static_cast<double>(total);
    return isClear ? static_cast<char>(most - counts.begin()) : '\0';
}

// The mark as often as it nearly always stands in a row: "||" of '|'.
std::string repeated(const std::vector<std::string_view> &lines, char mark)
{
    std::array<std::size_t, kLongestDelimiter + 1> runs{};
    std::size_t total = 0;
    for (const std::string_view line : lines) {
        for (std::size_t at = line.find(mark); at != std::string_view::npos;) {
            const std::size_t behind = std::min(line.find_first_not_of(mark, at), line.size());
            ++total;
            ++runs[std::min(behind - at, kLongestDelimiter)];
            at = line.find(mark, behind);
        }
    }
    const auto most = std::ranges::max_element(runs);
    const bool isClear = total >= 2 && static_cast<double>(*most) >= kSameNeighbour * static_cast<double>(total);
    return std::string(isClear ? static_cast<std::size_t>(most - runs.begin()) : 1, mark);
}

// The mark with what always stands beside it. Bytes that may be parts of values count when they enclose it: "@#@".
std::string grown(const std::vector<std::string_view> &lines, std::string mark)
{
    constexpr std::string_view enclosing = "@_";
    while (mark.size() < kLongestDelimiter) {
        const Neighbours found = neighboursOf(lines, mark);
        const char behind = commonByte(found.behind, found.total - found.atEnd);
        const char before = commonByte(found.before, found.total - found.atBegin);
        const auto isMark = [](char c) { return c != '\0' && canDelimit(static_cast<unsigned char>(c)); };
        if (before == behind && before != '\0' && (isMark(before) || enclosing.contains(before))) mark = before + mark + behind;
        else if (isMark(behind)) mark += behind;
        else if (isMark(before)) mark.insert(mark.begin(), before);
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

std::size_t occurrencesIn(const std::vector<std::string_view> &lines, std::string_view mark)
{
    std::size_t count = 0;
    for (const std::string_view line : lines)
        for (std::size_t at = line.find(mark); at != std::string_view::npos; at = line.find(mark, at + mark.size())) ++count;
    return count;
}

// "||" and "~|~" whose bytes hardly occur elsewhere are one mark: read by a part of it, every cell would be empty or keep
// the rest. Not so where empty cells are usual ("a;;b") and for signs that may belong to values (",-").
bool isOneMark(const std::vector<std::string_view> &lines, std::string_view mark)
{
    constexpr double kCovered = 0.98;
    constexpr std::string_view ofEmptyCells = ",;\t -";
    if (mark.size() < 2 || !std::ranges::equal(mark, mark | std::views::reverse)) return false;
    if (mark.find_first_not_of(mark[0]) == std::string_view::npos && ofEmptyCells.contains(mark[0])) return false;
    const auto count = static_cast<double>(occurrencesIn(lines, mark));
    return std::ranges::all_of(mark, [&](char byte) {
        const auto all = static_cast<double>(occurrencesIn(lines, std::string_view(&byte, 1)));
        return count * static_cast<double>(std::ranges::count(mark, byte)) >= kCovered * all;
    });
}

// Takes the parts of such marks out.
void dropParts(std::map<std::string, double> &shares, const std::vector<std::string_view> &lines)
{
    std::vector<std::string> whole;
    for (const auto &[mark, share] : shares)
        if (isOneMark(lines, mark)) whole.push_back(mark);
    std::erase_if(shares, [&](const auto &entry) {
        return std::ranges::any_of(whole, [&](const std::string &mark) { return mark != entry.first && mark.contains(entry.first); });
    });
}

} // namespace

double delimiterPrior(std::string_view bytes)
{
    if (bytes == "," || bytes == ";" || bytes == "\t" || bytes == "|") return 1;
    if (static_cast<unsigned char>(bytes[0]) >= 0x80) return 0.9;
    if (bytes.size() > 1) { // that of the best mark in it, a little less
        if (bytes.find_first_not_of(' ') == std::string_view::npos) return 0.3;
        double best = 0;
        for (const char byte : bytes)
            if (byte != ' ') best = std::max(best, delimiterPrior(std::string_view(&byte, 1)));
        return 0.97 * best;
    }
    if (static_cast<unsigned char>(bytes[0]) < 0x20) return 0.98;
    if (bytes == "~" || bytes == "^") return 0.9;
    if (bytes == ":") return 0.75;
    if (bytes == " ") return 0.7;
    if (bytes == "?") return 0.6;
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
        if (const std::string run = repeated(lines, static_cast<char>(c)); run.size() > 1) add(grown(lines, run));
    }
    for (const std::string_view mark : kWideDelimiters) add(std::string(mark));
    dropParts(shares, lines);
    std::vector<DelimiterCandidate> candidates;
    for (const auto &[mark, weight] : shares) candidates.push_back({mark, weight});
    std::ranges::stable_sort(candidates, std::greater<>(), &DelimiterCandidate::prior);
    if (candidates.size() > kMostCandidates) candidates.resize(kMostCandidates);
    for (DelimiterCandidate &candidate : candidates) {
        candidate.prior = delimiterPrior(candidate.bytes);
        if (isOneMark(lines, candidate.bytes)) candidate.prior = std::max(candidate.prior, kOneMark);
    }
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
