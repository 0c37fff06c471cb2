// SPDX-License-Identifier: GPL-3.0-or-later
// What the values of a column say about its field.
#pragma once

#include "fields/mapping.h"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace filature::fields {

// Cells of a sample that are not blank, trimmed; 500 at most.
class ColumnContent
{
public:
    explicit ColumnContent(const ColumnSample &column);

    [[nodiscard]] bool isEmpty() const { return m_cells.empty(); }
    [[nodiscard]] std::size_t size() const { return m_cells.size(); }
    // Share of the cells which the field's normaliser finds good; 1 for fields that have no check.
    [[nodiscard]] double passRate(Field field) const;
    // Share of the cells of which `test` is true.
    template<typename Test>
    [[nodiscard]] double share(Test test) const
    {
        std::size_t count = 0;
        for (const std::string_view cell : m_cells)
            count += test(cell) ? 1U : 0U;
        return m_cells.empty() ? 0 : static_cast<double>(count) / static_cast<double>(m_cells.size());
    }
    [[nodiscard]] std::size_t distinct() const; // number of different cells

private:
    std::vector<std::string_view> m_cells;
};

// Whether passRate() says anything about the field.
[[nodiscard]] bool hasContentCheck(Field field);

struct ContentMatch
{
    Field field;
    double confidence;
    double share; // of the cells that fit
};

// The field of a column whose name says nothing, where the values leave no doubt: NIR (with key, or 13 digits of a
// plausible structure), e-mail, phone, birth dates (years spread over a generation), ABO with RhD, postcode, sex,
// civility, RPPS.
[[nodiscard]] std::optional<ContentMatch> fieldByContent(const ColumnContent &content);

// A column that holds the sign of a blood group, one that holds ABO alone.
[[nodiscard]] bool isRhDColumn(const ColumnContent &content);
[[nodiscard]] bool isAboColumn(const ColumnContent &content);

// Whether `keys` are the keys of the 13-digit NIR in the same rows of `numbers`, for nine rows in ten.
[[nodiscard]] bool isKeyOfNir(const ColumnSample &numbers, const ColumnSample &keys);

// Whether `names` are the communes of the postcodes in the same rows: one to one for most rows, with repetitions.
[[nodiscard]] bool isCommuneOf(const ColumnSample &postcodes, const ColumnSample &names);

// Whether four digits in this column of postcodes are whole codes of another country.
[[nodiscard]] bool isForeignPostcodes(const ColumnContent &content);

} // namespace filature::fields
