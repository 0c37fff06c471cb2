// SPDX-License-Identifier: GPL-3.0-or-later
// From a facet's figures to a chart, and back from a bar to its figure.
#pragma once

#include "common/chart.h"
#include "items/figures.h"

#include <QString>

#include <cstddef>
#include <vector>

namespace filature::overview {

struct FacetChart
{
    common::ChartFigures chart;
    std::vector<items::Figure> bars; // one for each bar
};

// The first `most` values, and behind them the records without one.
[[nodiscard]] FacetChart labChart(const items::FacetFigures &labs, std::size_t most);
[[nodiscard]] FacetChart departementChart(const items::FacetFigures &departements, std::size_t most);
[[nodiscard]] FacetChart yearChart(const items::FacetFigures &years, std::size_t most);
[[nodiscard]] FacetChart categoryChart(const std::vector<items::CategoryFigure> &categories);

} // namespace filature::overview
