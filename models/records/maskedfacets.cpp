// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/maskedfacets.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace filature::records {

FacetCounts maskedCounts(const MaskRules &rules, const FacetSubject &subject,
                                  const FacetCounts &counts, const Reveal &reveal)
{
    std::map<std::string, std::uint64_t, std::less<>> byText;
    for (const FacetValue &value : counts.values) {
        std::string text;
        if (!value.value.empty()) rules.show(subject, value.value, reveal, text);
        byText[std::move(text)] += value.count;
    }
    FacetCounts masked;
    masked.distinct = counts.distinct;
    masked.empty = counts.empty;
    for (auto &[text, count] : byText)
        masked.values.push_back({text, count});
    std::ranges::stable_sort(masked.values, std::ranges::greater{}, &FacetValue::count);
    return masked;
}

} // namespace filature::records
