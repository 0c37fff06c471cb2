// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/figures.h"

#include "fields/fold.h"
#include "fields/normalise.h"
#include "records/filter/filternames.h"
#include "records/maskedfacets.h"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <utility>

namespace filature::items {

namespace {

using fields::Category;
using fields::Field;
using fields::Level;
using records::FilterItem;
using records::FilterSubject;

constexpr std::array kCategories = {Category::Identity, Category::Contact, Category::Nir, Category::Health, Category::Credentials,
                                    Category::Insurance, Category::Doctor, Category::FreeText};
constexpr std::array kBadLevels = {Level::Format, Level::Invalid, Level::PrecisionLost, Level::KeyBad, Level::Sentinel, Level::KeyOkStructureOdd};

records::Filter filterOf(FilterSubject subject, FilterItem item) { return records::Filter(records::makeTerm(std::move(subject), {std::move(item)})); }

// Reads one case's figures; one thread.
class Counter
{
public:
    Counter(const access::RecordsView &view, JobControl &job) : m_view(view), m_job(job) {}

    Result<records::FacetCounts> counts(const FilterSubject &subject)
    {
        return records::countFacet(m_view.store(), subject, m_view.store().all(), 0, m_job);
    }

    Result<FacetFigures> facet(const FilterSubject &subject)
    {
        FILATURE_TRY_ASSIGN(raw, counts(subject));
        const records::FacetCounts shown = records::maskedCounts(m_view.rules(), subject, raw, {});
        FacetFigures result;
        result.subject = subject;
        result.distinct = raw.distinct;
        std::map<std::string, int> alike; // values that a word without quotes would not tell apart
        for (const records::FacetValue &value : shown.values) ++alike[fields::fold(value.value)];
        for (const records::FacetValue &value : shown.values) {
            if (value.count == 0) continue;
            FilterItem item = value.value.empty() ? FilterItem::empty() : FilterItem::value(value.value);
            if (alike[fields::fold(value.value)] > 1) item = FilterItem::exactly(value.value);
            result.values.push_back({value.value, value.count, filterOf(subject, std::move(item))});
        }
        return result;
    }

    Result<Figure> figure(records::Filter filter)
    {
        FILATURE_TRY_ASSIGN(set, m_view.select(filter, m_job));
        return Figure{{}, set.count(), std::move(filter)};
    }

    Result<Figure> having(records::PresenceTarget target) { return figure(records::Filter(records::makePresence({std::move(target)}))); }

private:
    const access::RecordsView &m_view;
    JobControl &m_job;
};

bool isDay(std::string_view text)
{
    constexpr std::string_view kShape = "dddd-dd-dd";
    return text.size() == kShape.size() && std::ranges::equal(text, kShape, [](char c, char shape) {
               return shape == 'd' ? c >= '0' && c <= '9' : c == shape;
           });
}

Result<void> addPeriod(Counter &counter, Figures &figures)
{
    FILATURE_TRY_ASSIGN(days, counter.counts(FilterSubject::ofField(Field::EntryDate)));
    for (const records::FacetValue &day : days.values) {
        if (day.count == 0 || !isDay(day.value)) continue;
        if (figures.firstEntry.empty() || day.value < figures.firstEntry) figures.firstEntry = day.value;
        figures.lastEntry = std::max(figures.lastEntry, day.value);
    }
    return {};
}

Result<void> addFacets(Counter &counter, Figures &figures)
{
    FILATURE_TRY_ASSIGN(years, counter.facet(FilterSubject::of(records::SubjectKind::EntryYear)));
    FILATURE_TRY_ASSIGN(labs, counter.facet(FilterSubject::ofField(Field::Lab)));
    FILATURE_TRY_ASSIGN(departements, counter.facet(FilterSubject::ofField(Field::DeptPatient)));
    std::ranges::sort(years.values, {}, [](const Figure &year) { return std::pair(year.value.empty(), std::string_view(year.value)); });
    figures.years = std::move(years);
    figures.labs = std::move(labs);
    figures.departements = std::move(departements);
    return {};
}

Result<void> addPresences(Counter &counter, Figures &figures)
{
    FILATURE_TRY_ASSIGN(withLab, counter.having(Field::Lab));
    FILATURE_TRY_ASSIGN(withDepartement, counter.having(Field::DeptPatient));
    FILATURE_TRY_ASSIGN(withEntry, counter.having(Field::EntryDate));
    figures.withLab = std::move(withLab);
    figures.withDepartement = std::move(withDepartement);
    figures.withEntry = std::move(withEntry);
    for (const Category category : kCategories) {
        FILATURE_TRY_ASSIGN(figure, counter.having(category));
        figures.categories.push_back({category, std::move(figure)});
    }
    return {};
}

Result<void> addLevels(Counter &counter, const records::RecordStore &store, Figures &figures)
{
    for (const fields::FieldInfo &field : fields::allFields()) {
        if (!field.hasLevel || store.column(records::ColumnKind::Level, field.name) == nullptr) continue;
        const FilterSubject subject = FilterSubject::ofLevel(field.field);
        FILATURE_TRY_ASSIGN(counts, counter.counts(subject));
        for (const Level level : kBadLevels) {
            const auto found = std::ranges::find(counts.values, fields::levelName(level), &records::FacetValue::value);
            if (found == counts.values.end() || found->count == 0) continue;
            figures.damage.push_back({subject, found->value, {found->value, found->count, filterOf(subject, FilterItem::value(found->value))}});
        }
    }
    return {};
}

// The flag of an evidence without which none of its rows has the one named.
std::uint32_t evidenceFlagOf(std::string_view rowFlag)
{
    constexpr std::array<std::pair<std::string_view, std::uint32_t>, 7> kFlags{{{"short", records::kEvidenceRagged},
                                                                              {"long", records::kEvidenceRagged},
                                                                              {"stray_quote", records::kEvidenceStrayQuotes},
                                                                              {"undecodable", records::kEvidenceUndecodable},
                                                                              {"fallback", records::kEvidenceMixedEncoding},
                                                                              {"nul", records::kEvidenceNul},
                                                                              {"huge", records::kEvidenceHuge}}};
    const auto *found = std::ranges::find(kFlags, rowFlag, &std::pair<std::string_view, std::uint32_t>::first);
    return found == kFlags.end() ? ~std::uint32_t{0} : found->second;
}

Result<void> addFlags(Counter &counter, std::uint32_t present, Figures &figures)
{
    const FilterSubject subject = FilterSubject::of(records::SubjectKind::Flag);
    for (const std::string_view flag : records::flagWords(records::FilterLanguage::English)) {
        if ((present & evidenceFlagOf(flag)) == 0) continue; // spares reading the place of every row
        FILATURE_TRY_ASSIGN(figure, counter.figure(filterOf(subject, FilterItem::value(std::string(flag)))));
        figure.value = flag;
        if (figure.records != 0) figures.damage.push_back({subject, std::string(flag), std::move(figure)});
    }
    return {};
}

} // namespace

Result<Figures> computeFigures(const access::RecordsView &view, const std::vector<records::EvidenceInfo> &evidence, JobControl &job)
{
    Figures figures;
    figures.records = view.store().recordCount();
    figures.evidence = evidence.size();
    std::uint32_t flags = 0;
    for (const records::EvidenceInfo &one : evidence) {
        figures.setAside += one.reading.rows.setAside;
        flags |= one.flags | one.reading.flags;
    }
    Counter counter(view, job);
    FILATURE_TRY(addFacets(counter, figures));
    FILATURE_TRY(addPeriod(counter, figures));
    FILATURE_TRY(addPresences(counter, figures));
    FILATURE_TRY(addLevels(counter, view.store(), figures));
    FILATURE_TRY(addFlags(counter, flags, figures));
    return figures;
}

Result<Health> checkHealth(const storage::CaseFile &file, const std::vector<records::EvidenceInfo> &evidence, JobControl &job)
{
    Health health;
    health.evidence = evidence.size();
    health.addsUp = true;
    for (const records::EvidenceInfo &one : evidence) {
        const records::RowCounts &rows = one.reading.rows;
        if (std::ranges::any_of(one.sha256, [](auto byte) { return byte != decltype(byte){}; })) ++health.hashed;
        if (one.reading.state == records::ReadingState::Indexed) ++health.indexed;
        health.addsUp = health.addsUp && rows.source == rows.stored + rows.setAside + rows.blank + rows.header;
        health.rows.source += rows.source;
        health.rows.stored += rows.stored;
        health.rows.setAside += rows.setAside;
        health.rows.blank += rows.blank;
        health.rows.header += rows.header;
    }
    FILATURE_TRY(job.check());
    FILATURE_TRY_ASSIGN(connection, file.connect(storage::CaseFile::Access::Read));
    connection.setInterrupt(&job);
    FILATURE_TRY_ASSIGN(report, storage::Journal(file, connection).verify());
    health.journal = std::move(report);
    return health;
}

} // namespace filature::items
