// SPDX-License-Identifier: GPL-3.0-or-later
#include "pollutionscore.h"

#include <algorithm>
#include <map>

namespace filature::test {

namespace {

using Bag = std::map<std::string, std::size_t>;

std::size_t sizeOf(const Bag &bag)
{
    std::size_t size = 0;
    for (const auto &[text, count] : bag) size += count;
    return size;
}

// Found, right, and their harmonic mean, added.
double agreement(const Bag &clean, const Bag &loaded)
{
    if (clean.empty()) return 3;
    std::size_t hits = 0;
    for (const auto &[text, count] : clean)
        if (const auto other = loaded.find(text); other != loaded.end()) hits += std::min(count, other->second);
    if (hits == 0) return 0;
    const double found = static_cast<double>(hits) / static_cast<double>(sizeOf(clean));
    const double right = static_cast<double>(hits) / static_cast<double>(sizeOf(loaded));
    return found + right + 2 * found * right / (found + right);
}

Bag headerOf(const TextTable &table)
{
    Bag bag;
    if (table.empty()) return bag;
    for (const std::string &cell : table[0]) ++bag[cell];
    return bag;
}

// A record is the concatenation of its cells.
Bag recordsOf(const TextTable &table)
{
    Bag bag;
    for (std::size_t i = 1; i < table.size(); ++i) {
        std::string record;
        for (const std::string &cell : table[i]) record += cell;
        ++bag[record];
    }
    return bag;
}

Bag cellsOf(const TextTable &table)
{
    Bag bag;
    for (const auto &row : table)
        for (const std::string &cell : row) ++bag[cell];
    return bag;
}

} // namespace

double pollutionScore(const TextTable &clean, const TextTable &loaded)
{
    if (clean.empty()) return 10; // nothing to find
    return 1 + agreement(headerOf(clean), headerOf(loaded)) + agreement(recordsOf(clean), recordsOf(loaded)) + agreement(cellsOf(clean), cellsOf(loaded));
}

} // namespace filature::test
