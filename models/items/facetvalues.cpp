// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/facetvalues.h"

#include "fields/fold.h"
#include "fields/places.h"
#include "records/filter/filternames.h"
#include "records/maskedfacets.h"
#include "records/termmatch.h"

#include <algorithm>
#include <numeric>
#include <unordered_set>

namespace filature::items {

namespace {

using records::FilterItem;
using records::FilterSubject;
using records::ItemKind;
using records::SubjectKind;

std::string_view placeName(const FilterSubject &subject, std::string_view value)
{
    if (subject.kind == SubjectKind::Region) {
        for (const fields::Departement &one : fields::allDepartements())
            if (one.regionCode == value) return one.regionName;
        return {};
    }
    if (subject.kind != SubjectKind::Field || subject.field < fields::Field::DeptLab) return {};
    const fields::Departement *one = fields::departement(value);
    return one == nullptr ? std::string_view{} : one->name;
}

std::string searchKey(const FilterSubject &subject, std::string_view value)
{
    std::string text(value);
    if (const std::string_view name = placeName(subject, value); !name.empty()) text.append(" ").append(name);
    return fields::fold(text);
}

// What matching needs.
void makeDictionary(FacetValues &values)
{
    for (std::uint32_t i = 0; i < values.values.size(); ++i)
        if (values.values[i].isChoosable && !values.values[i].value.empty()) values.places.push_back(i);
    std::ranges::sort(values.places, [&values](std::uint32_t a, std::uint32_t b) {
        const std::string &left = values.values[a].value;
        const std::string &right = values.values[b].value;
        const int order = records::compareTexts(left, right);
        return order != 0 ? order < 0 : left < right;
    });
    for (const std::uint32_t place : values.places) values.dictionary.append(values.values[place].value);
}

Result<std::shared_ptr<const FacetValues>> countValues(const access::RecordsView &view, const FilterSubject &subject,
                                                       const records::Selection &selection, const records::Reveal &reveal, JobControl &job)
{
    FILATURE_TRY_ASSIGN(counts, view.count(subject, selection, job));
    records::FacetCounts masked = records::maskedCounts(view.rules(), subject, counts, reveal);
    std::unordered_set<std::string_view> asTheyAre;
    for (const records::FacetValue &value : counts.values) asTheyAre.insert(value.value);
    auto values = std::make_shared<FacetValues>();
    values->distinct = masked.distinct;
    if (masked.values.size() > FacetValues::kMostValues) masked.values.resize(FacetValues::kMostValues);
    for (records::FacetValue &value : masked.values) {
        values->maximum = std::max(values->maximum, value.count);
        CountedValue counted{std::move(value.value), value.count, {}, true};
        counted.isChoosable = asTheyAre.contains(counted.value);
        counted.key = searchKey(subject, counted.value);
        values->values.push_back(std::move(counted));
    }
    makeDictionary(*values);
    return values;
}

Result<std::shared_ptr<const FacetValues>> countPresences(PresenceCounter &counter, const std::vector<records::PresenceTarget> &targets,
                                                          const records::Filter &filter, const records::Selection &selection,
                                                          JobControl &job)
{
    auto values = std::make_shared<FacetValues>();
    for (const records::PresenceTarget &target : targets) {
        FILATURE_TRY(job.check());
        FILATURE_TRY_ASSIGN(count, counter.count(target, filter, selection, job));
        values->values.push_back({{}, count, {}, true});
        values->maximum = std::max(values->maximum, count);
        values->distinct += count != 0 ? 1 : 0;
    }
    return values;
}

} // namespace

std::vector<std::uint32_t> valuesMeant(const FilterSubject &subject, const FacetValues &values, const FilterItem &item)
{
    std::vector<std::uint32_t> meant;
    if (item.kind == ItemKind::Empty) {
        for (std::uint32_t i = 0; i < values.values.size(); ++i)
            if (values.values[i].value.empty()) meant.push_back(i);
        return meant;
    }
    if (subject.kind == SubjectKind::Region) { // its matcher speaks of départements
        const std::string_view named = fields::regionByName(item.text);
        for (std::uint32_t i = 0; i < values.values.size(); ++i)
            if (values.values[i].value == item.text || (!named.empty() && values.values[i].value == named)) meant.push_back(i);
        return meant;
    }
    for (const auto &[begin, end] : records::matcherFor(subject, item)(values.dictionary))
        for (std::uint32_t code = begin; code < end; ++code) meant.push_back(values.places[code]);
    return meant;
}

FilterItem itemFor(const FilterSubject &subject, const FacetValues &values, std::uint32_t place)
{
    const std::string &value = values.values[place].value;
    if (value.empty()) return FilterItem::empty();
    const FilterItem plain = FilterItem::value(value);
    return plain.isQuoted || valuesMeant(subject, values, plain) == std::vector{place} ? plain : FilterItem::exactly(value);
}

Result<PresenceCounter::Kept> PresenceCounter::setOf(const records::Filter &filter, JobControl &job)
{
    {
        const std::lock_guard lock(m_mutex);
        const auto found = std::ranges::find(m_kept, filter, &std::pair<records::Filter, Kept>::first);
        if (found != m_kept.end()) {
            std::rotate(found, found + 1, m_kept.end());
            return m_kept.back().second;
        }
    }
    FILATURE_TRY_ASSIGN(set, m_view->select(filter, job));
    const auto kept = std::make_shared<const records::RecordSet>(std::move(set));
    const std::lock_guard lock(m_mutex);
    if (m_kept.size() == kMostKept) m_kept.erase(m_kept.begin());
    m_kept.emplace_back(filter, kept);
    return kept;
}

Result<std::uint64_t> PresenceCounter::count(const records::PresenceTarget &target, const records::Filter &filter,
                                             const records::Selection &selection, JobControl &job)
{
    FILATURE_TRY_ASSIGN(present, setOf(records::Filter(records::makePresence({target})), job));
    const records::Filter others = records::withPresence(filter, target, records::PresenceChoice::Either);
    if (others == filter) return selection.set().intersected(*present).count();
    if (others.isEverything()) return present->count();
    FILATURE_TRY_ASSIGN(base, setOf(others, job));
    return base->intersected(*present).count();
}

Result<std::vector<FacetAnswer>> countFacets(PresenceCounter &counter, const std::vector<FacetQuestion> &questions,
                                             const records::Filter &filter, const records::Selection &selection,
                                             const records::Reveal &reveal, JobControl &job)
{
    std::vector<FacetAnswer> answers;
    for (const FacetQuestion &question : questions) {
        FILATURE_TRY(job.check());
        auto values = question.presences.empty() ? countValues(*counter.view(), question.subject, selection, reveal, job)
                                                 : countPresences(counter, question.presences, filter, selection, job);
        if (!values) return std::unexpected(std::move(values).error());
        answers.push_back({question.section, std::move(*values)});
    }
    return answers;
}

} // namespace filature::items
