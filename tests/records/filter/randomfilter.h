// SPDX-License-Identifier: GPL-3.0-or-later
// Trees as the filter language can write them, drawn at random.
#pragma once

#include "records/filter/filter.h"
#include "records/filter/filternames.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace filature::records {

class RandomFilter
{
public:
    explicit RandomFilter(std::uint32_t seed) : m_random(seed) {}

    FilterExpr expression(int depth)
    {
        switch (depth == 0 ? 0U : below(6)) {
        case 3: return allOf(operands(depth));
        case 4: return anyOf(operands(depth));
        case 5: return negate(expression(depth - 1));
        default: return below(5) == 0 ? presence() : term();
        }
    }

    std::size_t below(std::size_t end) { return std::uniform_int_distribution<std::size_t>(0, end - 1)(m_random); }

    // Also of the characters and words that mean something in a filter.
    std::string text()
    {
        static const std::array<std::string, 34> kPieces{
            "a", "Z",  "7",  "é",  "œ",   " ", "\u00A0", "\"", "(", ")", ":", "~", ",",      "*",    "..", ".",   "-",
            "?", "or", "ou", "et", "not", "@", "'",      "\n", "_", "/", "=", "%", "\u2019", "has:", "𝄞",  "lab", "\\"};
        std::string result;
        for (std::size_t length = 1 + below(5); length > 0; --length) result += kPieces[below(kPieces.size())];
        return result;
    }

private:
    std::vector<FilterExpr> operands(int depth)
    {
        std::vector<FilterExpr> result;
        for (std::size_t count = 2 + below(3); count > 0; --count) result.push_back(expression(depth - 1));
        return result;
    }

    fields::Field field() { return static_cast<fields::Field>(below(fields::kFieldCount)); }

    FilterExpr presence()
    {
        std::vector<PresenceTarget> targets;
        for (std::size_t count = 1 + below(3); count > 0; --count) {
            if (below(3) == 0) targets.emplace_back(text());
            else if (below(3) == 0) targets.emplace_back(static_cast<fields::Category>(below(11)));
            else targets.emplace_back(field());
        }
        return makePresence(std::move(targets));
    }

    FilterSubject subject()
    {
        const auto kind = static_cast<SubjectKind>(below(static_cast<std::size_t>(SubjectKind::Flag) + 1));
        if (kind == SubjectKind::Column) return FilterSubject::ofColumn(text());
        if (kind == SubjectKind::Region)
            return FilterSubject::ofRegion(
                static_cast<fields::Field>(static_cast<std::size_t>(fields::Field::DeptLab) + below(4)));
        if (kind != SubjectKind::Field && kind != SubjectKind::Level) return FilterSubject::of(kind);
        FilterSubject result{kind, field(), {}};
        while (kind == SubjectKind::Level && !fields::info(result.field).hasLevel) result.field = field();
        return result;
    }

    FilterExpr term()
    {
        FilterSubject of = subject();
        std::vector<FilterItem> items;
        const bool isContains = takesText(of.kind) && below(4) == 0;
        for (std::size_t count = 1 + below(3); count > 0; --count)
            items.push_back(isContains ? FilterItem::contains(text()) : item(of.kind));
        return makeTerm(std::move(of), std::move(items));
    }

    static bool takesText(SubjectKind kind)
    {
        return kind == SubjectKind::Field || kind == SubjectKind::Column || kind == SubjectKind::Word ||
               kind == SubjectKind::Region;
    }

    FilterItem item(SubjectKind kind)
    {
        if (kind == SubjectKind::Flag) return FilterItem::value(std::string(pick(flagWords(FilterLanguage::English))));
        if (kind == SubjectKind::Level)
            return FilterItem::value(std::string(pick(levelWords(FilterLanguage::English))));
        if (!takesText(kind)) return number();
        switch (below(kind == SubjectKind::Word     ? 2
                      : kind == SubjectKind::Region ? 3
                      : kind == SubjectKind::Column ? 4
                                                    : 5)) {
        case 0: return below(2) == 0 ? FilterItem::exactly(text()) : FilterItem::value(text());
        case 1: return FilterItem::prefix(text());
        case 2: return FilterItem::empty();
        case 3: return range();
        default: return FilterItem::invalid();
        }
    }

    // Bounds that begin with a letter, so that no order shows; or one bound.
    FilterItem range()
    {
        if (below(3) == 0) return FilterItem::range(text(), {});
        if (below(2) == 0) return FilterItem::range({}, text());
        return FilterItem::range("a" + text(), "b" + text());
    }

    FilterItem number()
    {
        const std::size_t from = below(3000);
        if (below(2) == 0) return FilterItem::value(std::to_string(from));
        return FilterItem::range(std::to_string(from), std::to_string(from + below(100)));
    }

    std::string_view pick(const std::vector<std::string_view> &words) { return words[below(words.size())]; }

    std::mt19937 m_random;
};

} // namespace filature::records
