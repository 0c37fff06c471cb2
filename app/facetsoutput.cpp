// SPDX-License-Identifier: GPL-3.0-or-later
#include "facetsoutput.h"

#include "jsonoutput.h"
#include "words/language.h"
#include "namelist.h"
#include "records/maskedfacets.h"
#include "records/rowwriter.h"
#include "words/safetext.h"
#include "words/valuewords.h"
#include "session.h"
#include "standardoutput.h"
#include "texttable.h"

#include <QCoreApplication>

#include <array>
#include <utility>

namespace filature::app {

namespace {

constexpr int kValueWidth = 48;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Facets)
};

struct Facet
{
    std::string name;
    records::FacetSubject subject;
    records::FacetCounts counts;
};

words::Outcome<std::vector<Facet>> subjects(const std::vector<std::string> &names)
{
    std::vector<Facet> facets;
    for (const std::string &list : names)
        for (const std::string &name : splitNames(list)) {
            auto subject = records::facetByName(name);
            if (!subject) return std::unexpected(unknownField(name));
            facets.push_back({name, std::move(*subject), {}});
        }
    return facets;
}

void printText(StandardOutput &out, const Facet &facet)
{
    TextTable table({TextTable::Align::Left, TextTable::Align::Right}, kValueWidth);
    for (const records::FacetValue &value : facet.counts.values)
        table.add({QStringLiteral("  ") +
                       (value.value.empty() ? Words::tr("(no value)") : words::valueWithName(facet.subject, value.value)),
                   words::formatNumber(value.count)});
    out.print(Words::tr("%1: %2 different values, %3 records without one")
                  .arg(words::safeText(facet.name), words::formatNumber(facet.counts.distinct), words::formatNumber(facet.counts.empty)) +
              QChar(u'\n') + table.text());
}

void printJson(StandardOutput &out, const std::vector<Facet> &facets)
{
    JsonWriter json;
    json.beginObject().key("facets").beginArray();
    for (const Facet &facet : facets) {
        json.beginObject().text("facet", facet.name).key("values").beginArray();
        for (const records::FacetValue &value : facet.counts.values)
            json.beginObject().text("value", value.value).number("count", value.count).endObject();
        json.endArray().number("distinct", facet.counts.distinct).number("empty", facet.counts.empty).endObject();
    }
    out.write(prettyJson(json.endArray().endObject().take()));
}

void printNdjson(StandardOutput &out, const std::vector<Facet> &facets)
{
    for (const Facet &facet : facets)
        for (const records::FacetValue &value : facet.counts.values) {
            JsonWriter json;
            json.beginObject()
                .text("facet", facet.name)
                .text("value", value.value)
                .number("count", value.count)
                .endObject();
            out.write(json.take() + '\n');
        }
}

Result<void> printCsv(StandardOutput &out, const std::vector<Facet> &facets)
{
    constexpr std::array<std::string_view, 3> kColumns = {"facet", "value", "count"};
    const auto writer =
        records::makeRowWriter(records::RowFormat::Csv, [&out](std::string_view bytes) { return out.write(bytes); });
    FILATURE_TRY(writer->begin(kColumns));
    for (const Facet &facet : facets)
        for (const records::FacetValue &value : facet.counts.values) {
            const std::string count = std::to_string(value.count);
            const std::array<std::string_view, 3> cells = {facet.name, value.value, count};
            FILATURE_TRY(writer->row(cells));
        }
    return writer->end();
}

words::Outcome<void> print(StandardOutput &out, const std::vector<Facet> &facets, OutputFormat format)
{
    switch (format) {
    case OutputFormat::Table:
        for (const Facet &facet : facets)
            printText(out, facet);
        break;
    case OutputFormat::Json:
        printJson(out, facets);
        break;
    case OutputFormat::Ndjson:
        printNdjson(out, facets);
        break;
    case OutputFormat::Csv:
        FILATURE_TRY(printCsv(out, facets));
        break;
    }
    return {};
}

} // namespace

words::Outcome<void> printFacets(RecordQuery &query, const FacetsRequest &request)
{
    FILATURE_TRY_ASSIGN(facets, subjects(request.facets));
    FILATURE_TRY_ASSIGN(selection, query.selection(request.filter));
    for (Facet &facet : facets) {
        FILATURE_TRY_ASSIGN(counts, query.count(facet.subject, selection));
        facet.counts = records::maskedCounts(query.rules(), facet.subject, counts, request.reveal.reveal);
        if (request.limit > 0 && facet.counts.values.size() > request.limit) facet.counts.values.resize(request.limit);
    }
    Look look;
    look.command = "query";
    look.filter = request.filter;
    look.usesMasked = query.view().usesMasked(request.filter, {});
    FILATURE_TRY(enterLook(query.openCase(), query.session().messages, look, request.reveal));
    return print(query.session().out, facets, request.format);
}

} // namespace filature::app
