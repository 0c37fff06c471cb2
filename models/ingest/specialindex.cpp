// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/specialindex.h"

#include <algorithm>
#include <bit>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace filature::ingest {

namespace {

using Bytes = SpecialIndex::Bytes;

[[maybe_unused]] std::uint32_t *writePositions(std::uint64_t mask, std::uint32_t base, std::uint32_t *out)
{
    while (mask != 0) {
        *out++ = base + static_cast<std::uint32_t>(std::countr_zero(mask));
        mask &= mask - 1;
    }
    return out;
}

// Keeps only the bits of positions before `end` in a mask of 64 positions from `at`.
[[maybe_unused]] std::uint64_t cutMask(std::uint64_t mask, std::uint32_t at, std::uint32_t end)
{
    const std::uint32_t left = end - at;
    return left >= 64 ? mask : mask & ((std::uint64_t{1} << left) - 1);
}

#if defined(__x86_64__)

std::size_t findSse2(const Bytes &bytes, const char *text, std::uint32_t begin, std::uint32_t end, std::uint32_t *out)
{
    const __m128i n0 = _mm_set1_epi8(bytes[0]);
    const __m128i n1 = _mm_set1_epi8(bytes[1]);
    const __m128i n2 = _mm_set1_epi8(bytes[2]);
    const __m128i n3 = _mm_set1_epi8(bytes[3]);
    const __m128i n4 = _mm_set1_epi8(bytes[4]);
    const std::uint32_t *first = out;
    for (std::uint32_t at = begin; at < end; at += 64) {
        std::uint64_t mask = 0;
        for (unsigned part = 0; part < 4; ++part) {
            const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i *>(text + at + 16 * part));
            const __m128i a = _mm_or_si128(_mm_cmpeq_epi8(block, n0), _mm_cmpeq_epi8(block, n1));
            const __m128i b = _mm_or_si128(_mm_cmpeq_epi8(block, n2), _mm_cmpeq_epi8(block, n3));
            const __m128i hit = _mm_or_si128(_mm_or_si128(a, b), _mm_cmpeq_epi8(block, n4));
            mask |= static_cast<std::uint64_t>(static_cast<std::uint32_t>(_mm_movemask_epi8(hit))) << (16 * part);
        }
        out = writePositions(cutMask(mask, at, end), at, out);
    }
    return static_cast<std::size_t>(out - first);
}

[[gnu::target("avx2,bmi")]] std::size_t findAvx2(const Bytes &bytes, const char *text, std::uint32_t begin, std::uint32_t end,
                                                 std::uint32_t *out)
{
    const __m256i n0 = _mm256_set1_epi8(bytes[0]);
    const __m256i n1 = _mm256_set1_epi8(bytes[1]);
    const __m256i n2 = _mm256_set1_epi8(bytes[2]);
    const __m256i n3 = _mm256_set1_epi8(bytes[3]);
    const __m256i n4 = _mm256_set1_epi8(bytes[4]);
    const std::uint32_t *first = out;
    for (std::uint32_t at = begin; at < end; at += 64) {
        std::uint64_t mask = 0;
        for (unsigned part = 0; part < 2; ++part) {
            const __m256i block = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(text + at + 32 * part));
            const __m256i a = _mm256_or_si256(_mm256_cmpeq_epi8(block, n0), _mm256_cmpeq_epi8(block, n1));
            const __m256i b = _mm256_or_si256(_mm256_cmpeq_epi8(block, n2), _mm256_cmpeq_epi8(block, n3));
            const __m256i hit = _mm256_or_si256(_mm256_or_si256(a, b), _mm256_cmpeq_epi8(block, n4));
            mask |= static_cast<std::uint64_t>(static_cast<std::uint32_t>(_mm256_movemask_epi8(hit))) << (32 * part);
        }
        for (mask = cutMask(mask, at, end); mask != 0; mask &= mask - 1)
            *out++ = at + static_cast<std::uint32_t>(std::countr_zero(mask));
    }
    return static_cast<std::size_t>(out - first);
}

#endif

[[maybe_unused]] std::size_t findBytewise(const Bytes &bytes, const char *text, std::uint32_t begin, std::uint32_t end, std::uint32_t *out)
{
    const std::uint32_t *first = out;
    for (std::uint32_t at = begin; at < end; ++at)
        if (std::ranges::contains(bytes, text[at])) *out++ = at;
    return static_cast<std::size_t>(out - first);
}

std::size_t findNothing(const Bytes &, const char *, std::uint32_t, std::uint32_t, std::uint32_t *) { return 0; }

} // namespace

SpecialIndex::SpecialIndex(std::string_view bytes)
{
    if (bytes.empty()) {
        m_find = findNothing;
        return;
    }
    m_bytes.fill(bytes.front());
    std::ranges::copy(bytes.substr(0, kMostBytes), m_bytes.begin());
#if defined(__x86_64__)
    m_find = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") ? findAvx2 : findSse2;
#else
    m_find = findBytewise;
#endif
}

} // namespace filature::ingest
