// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/columncontent.h"
#include "fields/columnname.h"
#include "fields/mapping.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <format>
#include <optional>
#include <utility>

namespace filature::fields {

namespace {

using Column = std::uint32_t;

struct Candidate
{
    Column column;
    Field field;
    double confidence;
    std::string reason;
    bool isByName;
};

// Fields that may take several columns, as the address lines of most exports.
bool takesSeveral(Field field)
{
    constexpr std::array kFields{Field::Address, Field::Comment, Field::Phone, Field::Mobile, Field::Email};
    return std::ranges::contains(kFields, field);
}

std::string contentReason(Field field, double share)
{
    return std::format("content:{} {}%", info(field).name, static_cast<int>(std::floor(share * 100)));
}

class Proposal
{
public:
    explicit Proposal(std::span<const ColumnSample> columns) : m_columns(columns), m_used(columns.size(), false)
    {
        for (const ColumnSample &column : columns) {
            m_mapping.columnNames.push_back(column.name);
            m_contents.emplace_back(column);
            m_meanings.push_back(meaningOfName(column.name));
        }
    }

    Mapping make()
    {
        for (Column column = 0; column < m_columns.size(); ++column)
            gather(column);
        assign();
        preferLoginBesidePassword();
        addNirKey();
        addRhD();
        addCommune();
        addSexOfCivility();
        declarePostcodes();
        std::ranges::sort(m_mapping.fields, {}, &FieldMapping::field);
        return std::move(m_mapping);
    }

private:
    void gather(Column column)
    {
        const NameMeaning &meaning = m_meanings[column];
        if (meaning.isElsewhere || meaning.isNirKey || meaning.isRhD) return;
        const std::size_t before = m_candidates.size();
        for (const NameMatch &match : meaning.matches)
            gatherByName(column, match);
        if (m_candidates.size() > before) return;
        if (const auto match = fieldByContent(m_contents[column]))
            m_candidates.push_back(
                {column, match->field, match->confidence, contentReason(match->field, match->share), false});
    }

    void gatherByName(Column column, const NameMatch &match)
    {
        constexpr double kEmptyFactor = 0.7; // nothing in the sample that could agree
        const ColumnContent &content = m_contents[column];
        std::string reason = "name:" + m_columns[column].name;
        if (content.isEmpty()) {
            if (!match.needsContent)
                m_candidates.push_back({column, match.field, match.weight * kEmptyFactor, std::move(reason), true});
            return;
        }
        const double share = content.passRate(match.field);
        if (match.needsContent && share < 0.5) return;
        double confidence = match.weight;
        if (hasContentCheck(match.field)) {
            confidence *= 0.55 + 0.45 * share;
            reason += ' ' + contentReason(match.field, share);
        }
        m_candidates.push_back({column, match.field, confidence, std::move(reason), true});
    }

    void assign()
    {
        std::ranges::stable_sort(m_candidates, std::ranges::greater{}, &Candidate::confidence);
        for (const Candidate &candidate : m_candidates) {
            if (m_used[candidate.column]) continue;
            FieldMapping *present = find(candidate.field);
            if (present != nullptr && !(candidate.isByName && takesSeveral(candidate.field))) continue;
            m_used[candidate.column] = true;
            if (present == nullptr) {
                m_mapping.fields.push_back(
                    {candidate.field, {candidate.column}, candidate.reason, candidate.confidence, {}});
            } else {
                present->columns.push_back(candidate.column);
                std::ranges::sort(present->columns);
                present->reason += " name:" + m_columns[candidate.column].name;
            }
        }
    }

    // IDENTIFIANT beside MOTDEPASSE is a login.
    void preferLoginBesidePassword()
    {
        FieldMapping *identifier = find(Field::Identifier);
        if (identifier == nullptr || find(Field::Password) == nullptr || find(Field::Login) != nullptr) return;
        if (columnKey(m_columns[identifier->columns[0]].name).starts_with("identifiant"))
            identifier->field = Field::Login;
    }

    void addNirKey()
    {
        FieldMapping *nir = find(Field::Nir);
        if (nir == nullptr) return;
        const Column number = nir->columns[0];
        for (Column column = 0; column < m_columns.size(); ++column) {
            const bool isNamed = m_meanings[column].isNirKey;
            if (m_used[column] || !(isNamed || m_meanings[column].matches.empty())) continue;
            const bool isUntested = isNamed && (m_contents[number].isEmpty() || m_contents[column].isEmpty());
            if (!isUntested && !isKeyOfNir(m_columns[number], m_columns[column])) continue;
            append(*nir, column, "key:");
            return;
        }
    }

    void addRhD()
    {
        const auto rhD =
            firstUnused([this](Column column) { return m_meanings[column].isRhD || isUnnamed(column, isRhDColumn); });
        if (!rhD) return;
        FieldMapping *group = find(Field::BloodGroup);
        if (group == nullptr) {
            const auto abo = firstUnused([this](Column column) { return isUnnamed(column, isAboColumn); });
            if (!abo && !m_meanings[*rhD].isRhD) return;
            const Column first = abo.value_or(*rhD);
            m_used[first] = true;
            m_mapping.fields.push_back(
                {Field::BloodGroup, {first}, abo ? "content:abo" : "name:" + m_columns[first].name, 0.7, {}});
            group = &m_mapping.fields.back();
        }
        if (group->columns[0] != *rhD) append(*group, *rhD, "rhd:");
    }

    void addCommune()
    {
        const FieldMapping *postcode = find(Field::Postcode);
        if (postcode == nullptr || find(Field::Commune) != nullptr) return;
        const ColumnSample &codes = m_columns[postcode->columns[0]];
        const auto commune = firstUnused([&](Column column) {
            return m_meanings[column].matches.empty() && !m_meanings[column].isElsewhere &&
                   isCommuneOf(codes, m_columns[column]);
        });
        if (!commune) return;
        m_used[*commune] = true;
        m_mapping.fields.push_back({Field::Commune, {*commune}, "content:commune of " + codes.name, 0.65, {}});
    }

    void addSexOfCivility()
    {
        const FieldMapping *civility = find(Field::Civility);
        if (civility == nullptr || find(Field::Sex) != nullptr) return;
        m_mapping.fields.push_back({Field::Sex, civility->columns, "from:civility", civility->confidence, {}});
    }

    void declarePostcodes()
    {
        for (FieldMapping &each : m_mapping.fields) {
            const bool isPostcode = each.field == Field::Postcode || each.field == Field::DoctorPostcode ||
                                    each.field == Field::LabPostcode;
            if (!isPostcode || !isForeignPostcodes(m_contents[each.columns[0]])) continue;
            each.options.foreignPostcodes = true;
            each.reason += " foreign";
        }
    }

    FieldMapping *find(Field field)
    {
        const auto found = std::ranges::find(m_mapping.fields, field, &FieldMapping::field);
        return found == m_mapping.fields.end() ? nullptr : &*found;
    }

    template<typename Test>
    std::optional<Column> firstUnused(Test test) const
    {
        for (Column column = 0; column < m_columns.size(); ++column)
            if (!m_used[column] && test(column)) return column;
        return std::nullopt;
    }

    template<typename Test>
    bool isUnnamed(Column column, Test test) const
    {
        const NameMeaning &meaning = m_meanings[column];
        return meaning.matches.empty() && !meaning.isElsewhere && !meaning.isNirKey && test(m_contents[column]);
    }

    void append(FieldMapping &mapping, Column column, std::string_view word)
    {
        m_used[column] = true;
        mapping.columns.push_back(column);
        mapping.reason += std::format(" {}{}", word, m_columns[column].name);
    }

    std::span<const ColumnSample> m_columns;
    std::vector<ColumnContent> m_contents;
    std::vector<NameMeaning> m_meanings;
    std::vector<Candidate> m_candidates;
    std::vector<bool> m_used;
    Mapping m_mapping;
};

} // namespace

Mapping proposeMapping(std::span<const ColumnSample> columns) { return Proposal(columns).make(); }

} // namespace filature::fields
