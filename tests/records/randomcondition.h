// SPDX-License-Identifier: GPL-3.0-or-later
// Filters drawn at random over the values that a case has, so that they select something more often than not.
#pragma once

#include "randomtexts.h"
#include "records/filter/filter.h"
#include "reference.h"

namespace filature::test {

class RandomCondition
{
public:
    RandomCondition(Random &random, const Reference &reference) : m_random(random), m_reference(reference) {}

    [[nodiscard]] records::FilterExpr expression(int depth);
    [[nodiscard]] records::FilterExpr term();
    [[nodiscard]] records::FilterSubject subject();
    [[nodiscard]] records::FilterItem item(const records::FilterSubject &subject, bool isContains);

private:
    [[nodiscard]] records::FilterExpr presence();
    [[nodiscard]] std::string column();
    [[nodiscard]] std::string text(const records::FilterSubject &subject); // never empty
    [[nodiscard]] records::FilterItem range(const records::FilterSubject &subject);

    Random &m_random;
    const Reference &m_reference;
};

} // namespace filature::test
