// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/facetchart.h"

#include "overview/overviewwords.h"
#include "words/language.h"
#include "words/valuewords.h"

#include <QCoreApplication>

#include <algorithm>

namespace filature::overview {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FacetChart)
};

FacetChart facetChart(const items::FacetFigures &facet, std::size_t most, const QString &unknownWord)
{
    FacetChart made;
    for (const items::Figure &one : facet.values)
        if (!one.value.empty() && made.bars.size() < most) made.bars.push_back(one);
    const auto unknown = std::ranges::find_if(facet.values, [](const items::Figure &one) { return one.value.empty(); });
    if (unknown != facet.values.end()) made.bars.push_back(*unknown);
    made.chart.valueHeading = Words::tr("Records");
    if (facet.distinct > most) made.chart.note = Words::tr("%1 of %2").arg(words::formatNumber(most), words::formatNumber(facet.distinct));
    for (const items::Figure &one : made.bars)
        made.chart.bars.append({one.value.empty() ? unknownWord : words::valueWithName(facet.subject, one.value), static_cast<double>(one.records)});
    return made;
}

} // namespace

FacetChart labChart(const items::FacetFigures &labs, std::size_t most)
{
    FacetChart made = facetChart(labs, most, Words::tr("(unknown)"));
    made.chart.title = Words::tr("Records by laboratory");
    made.chart.labelHeading = Words::tr("Laboratory");
    return made;
}

FacetChart departementChart(const items::FacetFigures &departements, std::size_t most)
{
    FacetChart made = facetChart(departements, most, Words::tr("(unknown)"));
    made.chart.title = Words::tr("Records by département of the patient");
    made.chart.labelHeading = Words::tr("Département");
    return made;
}

FacetChart yearChart(const items::FacetFigures &years, std::size_t most)
{
    FacetChart made = facetChart(years, most, Words::tr("none"));
    made.chart.title = Words::tr("Records by year of entry");
    made.chart.labelHeading = Words::tr("Year");
    made.chart.orientation = Qt::Vertical;
    return made;
}

FacetChart categoryChart(const std::vector<items::CategoryFigure> &categories)
{
    FacetChart made;
    made.chart.title = Words::tr("Records by what they contain");
    made.chart.labelHeading = Words::tr("Category");
    made.chart.valueHeading = Words::tr("Records");
    for (const items::CategoryFigure &one : categories) {
        made.chart.bars.append({categoryWords(one.category), static_cast<double>(one.figure.records)});
        made.bars.push_back(one.figure);
    }
    return made;
}

} // namespace filature::overview
