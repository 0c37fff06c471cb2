// SPDX-License-Identifier: GPL-3.0-or-later
// Which facets the records of a case offer.
#include "items/facetsection.h"

#include "records/filter/filternames.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace filature::items {

namespace {

using fields::Field;
using records::ColumnKind;
using records::SubjectKind;

constexpr std::uint32_t kFewValues = 200; // a source column of so many is worth a facet
constexpr std::string_view kColumnPrefix = "col:";

struct Offer
{
    std::string_view name;
    bool isOpen;   // at first
    bool isByName; // at first
};
constexpr std::array kBefore = {
    Offer{"lab", true, false},         Offer{"dept@lab", true, false}, Offer{"dept@patient", false, false},
    Offer{"region@lab", false, false}, Offer{"sex", true, false},      Offer{"birth_decade", false, true},
    Offer{"entry_year", true, true},   Offer{"insurer", false, false}, Offer{"evidence", false, true},
};
constexpr std::array kBehind = {
    Offer{"nir_level", true, false},
    Offer{"birth_date_level", false, false},
    Offer{"email_level", false, false},
    Offer{"mobile_level", false, false},
};

bool hasField(const access::RecordsView &view, ColumnKind kind, Field field)
{
    return view.store().column(kind, fields::info(field).name) != nullptr;
}

bool hasSubject(const access::RecordsView &view, const records::FilterSubject &subject)
{
    switch (subject.kind) {
    case SubjectKind::Field:
    case SubjectKind::Region: return hasField(view, ColumnKind::Field, subject.field);
    case SubjectKind::Level: return hasField(view, ColumnKind::Level, subject.field);
    case SubjectKind::BirthYear:
    case SubjectKind::BirthDecade: return hasField(view, ColumnKind::Field, Field::BirthDate);
    case SubjectKind::EntryYear: return hasField(view, ColumnKind::Field, Field::EntryDate);
    case SubjectKind::Column: return view.store().column(ColumnKind::Source, subject.column) != nullptr;
    case SubjectKind::Evidence: return true;
    default: return false;
    }
}

bool hasCategory(const access::RecordsView &view, fields::Category category)
{
    return std::ranges::any_of(fields::allFields(), [&](const fields::FieldInfo &info) {
        return info.category == category && hasField(view, ColumnKind::Field, info.field);
    });
}

FacetSection contents(const access::RecordsView &view)
{
    FacetSection section;
    section.name = "contains";
    section.isByName = true;
    for (const Field field : {Field::Nir, Field::Password, Field::Login, Field::Comment})
        if (hasField(view, ColumnKind::Field, field)) section.presences.emplace_back(field);
    if (hasCategory(view, fields::Category::Health)) section.presences.emplace_back(fields::Category::Health);
    for (const Field field : {Field::BloodGroup, Field::Ald, Field::Email, Field::Mobile, Field::Phone, Field::Address, Field::Doctor,
                              Field::MemberNumber, Field::Spouse})
        if (hasField(view, ColumnKind::Field, field)) section.presences.emplace_back(field);
    return section;
}

template<std::size_t Count>
void offer(const access::RecordsView &view, const std::array<Offer, Count> &offers, std::size_t evidences,
           std::vector<FacetSection> &sections)
{
    for (const Offer &each : offers) {
        if (each.name == "evidence" && evidences < 2) continue;
        auto section = sectionByName(view, std::string(each.name));
        if (!section) continue;
        section->isFolded = !each.isOpen;
        section->isByName = each.isByName;
        sections.push_back(std::move(*section));
    }
}

} // namespace

std::vector<FacetSection> defaultSections(const access::RecordsView &view, std::size_t evidences)
{
    std::vector<FacetSection> sections;
    if (view.store().recordCount() == 0) return sections;
    offer(view, kBefore, evidences, sections);
    if (FacetSection section = contents(view); section.isPresence()) sections.push_back(std::move(section));
    offer(view, kBehind, evidences, sections);
    return sections;
}

std::optional<FacetSection> sectionByName(const access::RecordsView &view, const std::string &name)
{
    const bool isColumn = name.starts_with(kColumnPrefix); // its name stands there as it is
    const auto found = isColumn ? records::FilterSubject::ofColumn(name.substr(kColumnPrefix.size())) : records::facetByName(name);
    if (!found || !hasSubject(view, *found) || view.rules().isMasked(*found)) return std::nullopt;
    FacetSection section;
    section.name = name;
    section.subject = *found;
    return section;
}

std::vector<std::string> furtherSections(const access::RecordsView &view)
{
    std::vector<std::string> names;
    for (const std::string &name : records::subjectNames(records::FilterLanguage::English)) {
        const auto subject = records::facetByName(name);
        if (!subject || subject->kind == SubjectKind::Evidence || !hasSubject(view, *subject) || view.rules().isMasked(*subject)) continue;
        if (std::ranges::none_of(names, [&](const std::string &other) { return *records::facetByName(other) == *subject; }))
            names.push_back(name);
    }
    for (const records::ColumnInfo &column : view.store().columns()) {
        if (column.kind != ColumnKind::Source || column.distinct > kFewValues) continue;
        if (!view.rules().isMasked(records::FilterSubject::ofColumn(column.name)))
            names.push_back(std::string(kColumnPrefix) + column.name);
    }
    return names;
}

} // namespace filature::items
