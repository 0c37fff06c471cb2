// SPDX-License-Identifier: GPL-3.0-or-later
#include "facetsoutput.h"

#include "fields/places.h"
#include "jsonoutput.h"
#include "language.h"
#include "namelist.h"
#include "records/rowwriter.h"
#include "safetext.h"
#include "session.h"
#include "standardoutput.h"
#include "texttable.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <map>
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

Outcome<std::vector<Facet>> subjects(const std::vector<std::string> &names)
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
                       (value.value.empty() ? Words::tr("(no value)") : valueWithName(facet.subject, value.value)),
                   formatNumber(value.count)});
    out.print(Words::tr("%1: %2 different values, %3 records without one")
                  .arg(safeText(facet.name), formatNumber(facet.counts.distinct), formatNumber(facet.counts.empty)) +
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

Outcome<void> print(StandardOutput &out, const std::vector<Facet> &facets, OutputFormat format)
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

QString regionName(std::string_view code)
{
    for (const fields::Departement &one : fields::allDepartements())
        if (one.regionCode == code) return safeText(one.regionName);
    return {};
}

QString departementName(std::string_view code)
{
    const fields::Departement *one = fields::departement(code);
    return one == nullptr ? QString() : safeText(one->name);
}

bool isDepartement(const records::FacetSubject &subject)
{
    using enum fields::Field;
    constexpr std::array kFields = {DeptLab, DeptPatient, DeptPrescriber, DeptNir};
    return subject.kind == records::SubjectKind::Field && std::ranges::contains(kFields, subject.field);
}

} // namespace

records::FacetCounts maskedCounts(const records::MaskRules &rules, const records::FacetSubject &subject,
                                  const records::FacetCounts &counts, const records::Reveal &reveal)
{
    std::map<std::string, std::uint64_t, std::less<>> byText;
    for (const records::FacetValue &value : counts.values) {
        std::string text;
        if (!value.value.empty()) rules.show(subject, value.value, reveal, text);
        byText[std::move(text)] += value.count;
    }
    records::FacetCounts masked;
    masked.distinct = counts.distinct;
    masked.empty = counts.empty;
    for (auto &[text, count] : byText)
        masked.values.push_back({text, count});
    std::ranges::stable_sort(masked.values, std::ranges::greater{}, &records::FacetValue::count);
    return masked;
}

QString valueWithName(const records::FacetSubject &subject, const std::string &value)
{
    const QString name = subject.kind == records::SubjectKind::Region ? regionName(value)
                         : isDepartement(subject)                     ? departementName(value)
                                                                      : QString();
    return name.isEmpty() ? safeText(value) : safeText(value) + QChar(u' ') + name;
}

Outcome<void> printFacets(RecordQuery &query, const FacetsRequest &request)
{
    FILATURE_TRY_ASSIGN(facets, subjects(request.facets));
    FILATURE_TRY_ASSIGN(selection, query.selection(request.filter));
    for (Facet &facet : facets) {
        FILATURE_TRY_ASSIGN(counts, query.count(facet.subject, selection));
        facet.counts = maskedCounts(query.rules(), facet.subject, counts, request.reveal.reveal);
        if (request.limit > 0 && facet.counts.values.size() > request.limit) facet.counts.values.resize(request.limit);
    }
    AccessLog::Look look;
    look.command = "query";
    look.filter = request.filter;
    look.usesMasked = query.usesMasked(request.filter, {});
    FILATURE_TRY(AccessLog(query.openCase(), query.session().messages).look(look, request.reveal));
    return print(query.session().out, facets, request.format);
}

} // namespace filature::app
