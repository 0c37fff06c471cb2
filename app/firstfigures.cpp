// SPDX-License-Identifier: GPL-3.0-or-later
#include "firstfigures.h"

#include "barchart.h"
#include "records/maskedfacets.h"
#include "words/language.h"
#include "words/valuewords.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

namespace filature::app {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Figures)
};

enum class Order : std::uint8_t
{
    ByCount,
    ByValue
};

struct Figure
{
    const char *facet; // in the filter language
    const char *title;
    std::size_t most;
    Order order;
};

constexpr std::array kFigures = {
    Figure{"lab", QT_TRANSLATE_NOOP("Figures", "Records by laboratory"), 30, Order::ByCount},
    Figure{"dept@patient", QT_TRANSLATE_NOOP("Figures", "Records by département (postcode of the patient)"), 12,
           Order::ByCount},
    Figure{"dept@lab", QT_TRANSLATE_NOOP("Figures", "Records by département (site of the laboratory)"), 12,
           Order::ByCount},
    Figure{"region@lab", QT_TRANSLATE_NOOP("Figures", "Records by region (site of the laboratory)"), 12,
           Order::ByCount},
    Figure{"entry_year", QT_TRANSLATE_NOOP("Figures", "Records by year of entry"), 20, Order::ByValue},
};

words::Outcome<QString> draw(RecordQuery &query, const Figure &figure)
{
    FILATURE_TRY_ASSIGN(subject, records::facetByName(figure.facet));
    FILATURE_TRY_ASSIGN(everything, query.selection({}));
    FILATURE_TRY_ASSIGN(counts, query.count(subject, everything));
    records::FacetCounts shown = records::maskedCounts(query.rules(), subject, counts, {});
    if (figure.order == Order::ByValue) // those without one last
        std::ranges::sort(shown.values, {}, [](const records::FacetValue &value) {
            return std::pair(value.value.empty(), std::string_view(value.value));
        });
    std::vector<Bar> bars;
    for (const records::FacetValue &value : shown.values)
        if (value.count > 0)
            bars.push_back(
                {value.value.empty() ? Words::tr("(unknown)") : words::valueWithName(subject, value.value), value.count});
    return barChart(Words::tr(figure.title), bars, figure.most);
}

} // namespace

words::Outcome<QString> firstFigures(RecordQuery &query)
{
    const std::uint64_t records = query.store().recordCount();
    QString text = Words::tr("%1 records are in the case.").arg(words::formatNumber(records)) + QChar(u'\n');
    for (const Figure &figure : kFigures) {
        FILATURE_TRY_ASSIGN(drawing, draw(query, figure));
        text += QChar(u'\n') + drawing;
    }
    return text;
}

} // namespace filature::app
