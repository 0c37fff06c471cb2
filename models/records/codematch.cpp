// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/codematch.h"

#include "fields/fold.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <string>

namespace filature::records {

namespace {

// First code whose folded text satisfies !before(folded), by halving.
template<typename Before>
std::uint32_t lowerBound(const Dictionary &dictionary, Before before)
{
    std::uint32_t low = 0;
    std::uint32_t high = dictionary.size();
    std::string folded;
    while (low < high) {
        const std::uint32_t middle = low + (high - low) / 2;
        folded.clear();
        fields::foldInto(dictionary.at(middle), folded);
        if (before(std::string_view(folded))) low = middle + 1;
        else high = middle;
    }
    return low;
}

CodeRanges between(std::uint32_t low, std::uint32_t high)
{
    if (low >= high) return {};
    return {{low, high}};
}

bool isAscii(std::string_view text)
{
    unsigned char any = 0;
    for (const char c : text) any |= static_cast<unsigned char>(c);
    return any < 0x80;
}

// ASCII text with capitals made small; the loop is one the compiler vectorises.
void lowerInto(std::string_view text, std::string &out)
{
    out.resize(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        out[i] = static_cast<char>(c + ((c >= 'A' && c <= 'Z') ? 32 : 0));
    }
}

// Codes of the texts in which the needle lies; `begins` are the texts' places in `haystack`.
CodeRanges containing(std::string_view haystack, const std::vector<std::uint32_t> &begins, std::string_view needle)
{
    CodeRanges ranges;
    const char *at = haystack.data();
    const char *const end = at + haystack.size();
    while (true) {
        at = static_cast<const char *>(memmem(at, static_cast<std::size_t>(end - at), needle.data(), needle.size()));
        if (at == nullptr) return ranges;
        const auto offset = static_cast<std::uint32_t>(at - haystack.data());
        const auto next = std::ranges::upper_bound(begins, offset);
        if (offset + needle.size() > *next) { // runs into the next text
            ++at;
            continue;
        }
        appendCode(ranges, static_cast<std::uint32_t>(next - begins.begin()) - 1);
        at = haystack.data() + *next;
    }
}

template<typename Code>
void markRange(const std::vector<Code> &codes, std::uint32_t low, std::uint32_t high, SegmentBits &bits)
{
    const std::uint32_t width = high - low;
    std::size_t i = 0;
    for (; i + 64 <= codes.size(); i += 64) {
        std::array<std::uint8_t, 64> hit;
        for (std::size_t j = 0; j < 64; ++j) hit[j] = static_cast<std::uint32_t>(codes[i + j] - low) < width ? 1 : 0;
        std::uint64_t word = 0;
        for (std::size_t group = 0; group < 8; ++group) {
            std::uint64_t eight;
            std::memcpy(&eight, hit.data() + 8 * group, 8);
            word |= (eight * 0x0102040810204080U >> 56) << (8 * group); // gathers eight 0/1 bytes into eight bits
        }
        bits[i / 64] |= word;
    }
    for (; i < codes.size(); ++i)
        if (static_cast<std::uint32_t>(codes[i] - low) < width) bits[i / 64] |= std::uint64_t{1} << (i % 64);
}

template<typename Code>
void markTable(const std::vector<Code> &codes, const CodeRanges &ranges, SegmentBits &bits)
{
    std::vector<std::uint8_t> table(kSegmentRecords, 0);
    for (const auto &[low, high] : ranges) std::fill(table.begin() + low, table.begin() + high, std::uint8_t{1});
    for (std::size_t i = 0; i < codes.size(); ++i) bits[i / 64] |= std::uint64_t{table[codes[i]]} << (i % 64);
}

} // namespace

void appendCode(CodeRanges &ranges, std::uint32_t code)
{
    if (!ranges.empty() && ranges.back().second == code) ++ranges.back().second;
    else ranges.emplace_back(code, code + 1);
}

CodeRanges unitedRanges(const CodeRanges &a, const CodeRanges &b)
{
    if (a.empty()) return b;
    if (b.empty()) return a;
    CodeRanges all;
    std::ranges::merge(a, b, std::back_inserter(all));
    CodeRanges result;
    for (const auto &range : all) {
        if (!result.empty() && range.first <= result.back().second) result.back().second = std::max(result.back().second, range.second);
        else result.push_back(range);
    }
    return result;
}

CodeRanges codesEqualFolded(const Dictionary &dictionary, std::string_view folded)
{
    const std::uint32_t low = lowerBound(dictionary, [folded](std::string_view text) { return text < folded; });
    const std::uint32_t high = lowerBound(dictionary, [folded](std::string_view text) { return text <= folded; });
    return between(low, high);
}

CodeRanges codesWithPrefix(const Dictionary &dictionary, std::string_view foldedPrefix)
{
    const std::uint32_t low = lowerBound(dictionary, [foldedPrefix](std::string_view text) { return text < foldedPrefix; });
    const std::uint32_t high = lowerBound(dictionary, [foldedPrefix](std::string_view text) {
        return text < foldedPrefix || text.starts_with(foldedPrefix);
    });
    return between(low, high);
}

CodeRanges codesBetween(const Dictionary &dictionary, std::string_view foldedLower, std::string_view foldedUpper)
{
    // The empty text is no value: an open lower end does not take it in.
    const std::uint32_t low = lowerBound(dictionary, [foldedLower](std::string_view text) { return text.empty() || text < foldedLower; });
    const std::uint32_t high = foldedUpper.empty() ? dictionary.size() : lowerBound(dictionary, [foldedUpper](std::string_view text) {
        return text <= foldedUpper || text.starts_with(foldedUpper);
    });
    return between(low, high);
}

CodeRanges codesEqual(const Dictionary &dictionary, std::string_view text)
{
    std::string folded;
    fields::foldInto(text, folded);
    for (const auto &[low, high] : codesEqualFolded(dictionary, folded))
        for (std::uint32_t code = low; code < high; ++code)
            if (dictionary.at(code) == text) return {{code, code + 1}};
    return {};
}

CodeRanges codesWhere(const Dictionary &dictionary, const std::function<bool(std::string_view)> &predicate)
{
    CodeRanges ranges;
    for (std::uint32_t code = 0; code < dictionary.size(); ++code)
        if (predicate(dictionary.at(code))) appendCode(ranges, code);
    return ranges;
}

CodeRanges codesContaining(const Dictionary &dictionary, std::string_view folded)
{
    if (folded.empty()) return between(0, dictionary.size());
    thread_local std::string haystack;
    if (isAscii(dictionary.text)) {
        lowerInto(dictionary.text, haystack);
        return containing(haystack, dictionary.begins, folded);
    }
    thread_local std::vector<std::uint32_t> begins;
    haystack.clear();
    begins.assign(1, 0);
    for (std::uint32_t code = 0; code < dictionary.size(); ++code) {
        fields::foldInto(dictionary.at(code), haystack);
        begins.push_back(static_cast<std::uint32_t>(haystack.size()));
    }
    return containing(haystack, begins, folded);
}

void markCodes(const Codes &codes, const CodeRanges &ranges, SegmentBits &bits)
{
    if (ranges.empty()) return;
    if (ranges.size() == 1) {
        const auto &[low, high] = ranges.front();
        if (codes.isNarrow()) markRange(codes.narrow, low, high, bits);
        else markRange(codes.wide, low, high, bits);
    } else if (codes.isNarrow()) {
        markTable(codes.narrow, ranges, bits);
    } else {
        markTable(codes.wide, ranges, bits);
    }
}

} // namespace filature::records
