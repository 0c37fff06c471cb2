// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/column.h"

#include "fields/fold.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

namespace filature::records {

namespace {

constexpr std::uint64_t kHighBits = 0x8080808080808080U;

unsigned char lower(char c)
{
    const auto u = static_cast<unsigned char>(c);
    return u >= 'A' && u <= 'Z' ? static_cast<unsigned char>(u + 32) : u;
}

int compareFolded(std::string_view a, std::string_view b)
{
    thread_local std::string foldedA;
    thread_local std::string foldedB;
    foldedA.clear();
    foldedB.clear();
    fields::foldInto(a, foldedA);
    fields::foldInto(b, foldedB);
    return foldedA.compare(foldedB);
}

// Eight bytes with ASCII capitals made small, all lanes at once.
std::uint64_t lowerLanes(std::uint64_t word)
{
    const std::uint64_t low = word & ~kHighBits;
    const std::uint64_t fromA = low + 0x3F3F3F3F3F3F3F3FU;    // high bit set where >= 'A'
    const std::uint64_t aboveZ = low + 0x2525252525252525U;   // high bit set where > 'Z'
    const std::uint64_t capitals = fromA & ~aboveZ & ~word & kHighBits;
    return word | (capitals >> 2);
}

} // namespace

int compareTexts(std::string_view a, std::string_view b)
{
    const std::size_t common = std::min(a.size(), b.size());
    std::size_t i = 0;
    for (; i + 8 <= common; i += 8) { // eight ASCII bytes at once
        std::uint64_t x;
        std::uint64_t y;
        std::memcpy(&x, a.data() + i, 8);
        std::memcpy(&y, b.data() + i, 8);
        if (((x | y) & kHighBits) != 0) break;
        if (x == y) continue;
        x = std::byteswap(lowerLanes(x));
        y = std::byteswap(lowerLanes(y));
        if (x != y) return x < y ? -1 : 1;
    }
    for (; i < common; ++i) {
        if ((static_cast<unsigned char>(a[i]) | static_cast<unsigned char>(b[i])) >= 0x80) {
            if (const int order = compareFolded(a.substr(i), b.substr(i)); order != 0) return order;
            return a.compare(b);
        }
        const unsigned char x = lower(a[i]);
        const unsigned char y = lower(b[i]);
        if (x != y) return x < y ? -1 : 1;
    }
    if (a.size() != b.size()) {
        // A rest of nothing but combining marks folds away: then the bytes decide.
        const std::string_view rest = a.size() > b.size() ? a.substr(common) : b.substr(common);
        if (static_cast<unsigned char>(rest.front()) >= 0x80 && fields::fold(rest).empty()) return a.compare(b);
        return a.size() < b.size() ? -1 : 1;
    }
    return a.compare(b);
}

SortPrefix sortPrefix(std::string_view text)
{
    std::array<std::uint64_t, 2> words{};
    std::memcpy(words.data(), text.data(), std::min<std::size_t>(text.size(), sizeof words));
    if (((words[0] | words[1]) & kHighBits) == 0)
        return {std::byteswap(lowerLanes(words[0])), std::byteswap(lowerLanes(words[1]))};
    thread_local std::string folded;
    folded.clear();
    fields::foldInto(text, folded);
    words = {};
    std::memcpy(words.data(), folded.data(), std::min<std::size_t>(folded.size(), sizeof words));
    return {std::byteswap(words[0]), std::byteswap(words[1])};
}

} // namespace filature::records
