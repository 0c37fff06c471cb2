// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/filter/filternames.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>

namespace filature::records {

namespace {

// Optimal string alignment: insertions, deletions, replacements and swaps of neighbours, in bytes. Both at most
// kLongestName long.
std::size_t typingErrors(std::string_view a, std::string_view b)
{
    std::array<std::array<std::size_t, kLongestName + 1>, 3> rows{}; // two rows before, the one before, this one
    for (std::size_t j = 0; j <= b.size(); ++j) rows[1][j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        rows[2][0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = rows[1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            rows[2][j] = std::min({rows[1][j] + 1, rows[2][j - 1] + 1, replaced});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                rows[2][j] = std::min(rows[2][j], rows[0][j - 2] + 1);
        }
        std::ranges::rotate(rows, rows.begin() + 1);
    }
    return rows[1][b.size()];
}

std::string nearest(std::string_view key, std::span<const std::string> names)
{
    constexpr std::size_t kShortestBeginning = 3;
    std::string best;
    std::size_t bestErrors = key.size() < 2 ? 0 : key.size() < 5 ? 1 : key.size() < 9 ? 2 : 3;
    std::string completed;
    for (const std::string &name : names) {
        if (key.size() >= kShortestBeginning && name.starts_with(key) &&
            (completed.empty() || name.size() < completed.size()))
            completed = name;
        if (name.size() > key.size() + bestErrors || key.size() > name.size() + bestErrors) continue;
        const std::size_t errors = typingErrors(key, name);
        if (errors > bestErrors || (errors == bestErrors && !best.empty())) continue;
        best = name;
        bestErrors = errors;
    }
    return completed.empty() || (!best.empty() && bestErrors < 2) ? best : completed;
}

} // namespace

std::string closestName(std::string_view word, Vocabulary vocabulary)
{
    const std::string key = wordKey(word);
    if (key.empty() || key.size() > kLongestName) return {};
    return nearest(key, knownWords(vocabulary));
}

} // namespace filature::records
