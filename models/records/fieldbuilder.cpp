// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/fieldbuilder.h"

#include "fields/normalise.h"
#include "fields/places.h"
#include "records/columncollector.h"

#include <array>
#include <memory>
#include <optional>
#include <unordered_map>
#include <utility>

namespace filature::records {

namespace {

using fields::Field;

// Distinct combinations of several columns' codes, numbered in order of first appearance.
class Combinations
{
public:
    Combinations(std::span<const BuiltColumn *const> columns, std::size_t records) : m_columns(columns)
    {
        m_ofRecord.resize(records);
        for (std::size_t record = 0; record < records; ++record) m_ofRecord[record] = columns[0]->codes.at(record);
        for (std::uint32_t code = 0; code < columns[0]->dictionary.size(); ++code) m_parts.push_back({code});
        for (std::size_t c = 1; c < columns.size(); ++c) combineWith(columns[c]->codes);
    }
    [[nodiscard]] std::size_t size() const { return m_parts.size(); }
    [[nodiscard]] std::uint32_t ofRecord(std::size_t record) const { return m_ofRecord[record]; }
    void textsOf(std::size_t combination, std::vector<std::string_view> &texts) const
    {
        texts.clear();
        for (std::size_t c = 0; c < m_columns.size(); ++c)
            texts.push_back(m_columns[c]->dictionary.at(m_parts[combination][c]));
    }

private:
    void combineWith(const Codes &codes)
    {
        std::unordered_map<std::uint64_t, std::uint32_t> numbers;
        std::vector<std::vector<std::uint32_t>> parts;
        for (std::size_t record = 0; record < m_ofRecord.size(); ++record) {
            const std::uint64_t key = std::uint64_t{m_ofRecord[record]} << 32 | codes.at(record);
            const auto [at, isNew] = numbers.try_emplace(key, static_cast<std::uint32_t>(parts.size()));
            if (isNew) {
                parts.push_back(m_parts[m_ofRecord[record]]);
                parts.back().push_back(codes.at(record));
            }
            m_ofRecord[record] = at->second;
        }
        m_parts = std::move(parts);
    }

    std::span<const BuiltColumn *const> m_columns;
    std::vector<std::uint32_t> m_ofRecord;
    std::vector<std::vector<std::uint32_t>> m_parts;
};

struct FieldState
{
    ColumnCollector values;
    ColumnCollector levels;
};

class FieldBuilder
{
public:
    FieldBuilder(const fields::Mapping &mapping, std::span<const BuiltColumn *const> sources, std::size_t records)
        : m_mapping(mapping), m_sources(sources), m_records(records)
    {
    }

    std::vector<BuiltColumn> build()
    {
        for (const fields::FieldMapping &mapped : m_mapping.fields) buildMapped(mapped);
        derive(Field::DeptPatient, Field::Postcode, Field::Commune);
        derive(Field::DeptPrescriber, Field::DoctorPostcode, Field::DoctorCommune);
        if (m_states[index(Field::LabPostcode)]) derive(Field::DeptLab, Field::LabPostcode, std::nullopt);
        else derive(Field::DeptLab, Field::Finess, std::nullopt);
        derive(Field::DeptNir, Field::Nir, std::nullopt);
        return columns();
    }

private:
    static constexpr std::size_t index(Field field) { return static_cast<std::size_t>(field); }

    void buildMapped(const fields::FieldMapping &mapped)
    {
        std::vector<const BuiltColumn *> present;
        for (const std::uint32_t column : mapped.columns)
            if (column < m_sources.size() && m_sources[column] != nullptr) present.push_back(m_sources[column]);
        if (present.empty()) return;
        auto state = std::make_unique<FieldState>();
        if (present.size() == 1) fromOne(mapped, *present.front(), *state);
        else fromSeveral(mapped, present, *state);
        m_states[index(mapped.field)] = std::move(state);
    }

    void intern(const fields::FieldMapping &mapped, std::string_view text, FieldState &state)
    {
        const Field field = mapped.field;
        fields::normalise(field, mapped.options, text, m_normalised);
        m_valueCodes.push_back(state.values.codeOf(m_normalised.value));
        m_levelCodes.push_back(fields::info(field).hasLevel ? state.levels.codeOf(fields::levelName(m_normalised.level)) : 0);
    }

    void fromOne(const fields::FieldMapping &mapped, const BuiltColumn &source, FieldState &state)
    {
        m_valueCodes.clear();
        m_levelCodes.clear();
        for (std::uint32_t code = 0; code < source.dictionary.size(); ++code) intern(mapped, source.dictionary.at(code), state);
        for (std::size_t record = 0; record < m_records; ++record) addRecord(source.codes.at(record), state);
    }

    void fromSeveral(const fields::FieldMapping &mapped, std::span<const BuiltColumn *const> sources, FieldState &state)
    {
        m_valueCodes.clear();
        m_levelCodes.clear();
        const Combinations combinations(sources, m_records);
        std::vector<std::string_view> texts;
        std::string joined;
        for (std::size_t i = 0; i < combinations.size(); ++i) {
            combinations.textsOf(i, texts);
            joined.clear();
            fields::joinCells(mapped.field, texts, joined);
            intern(mapped, joined, state);
        }
        for (std::size_t record = 0; record < m_records; ++record) addRecord(combinations.ofRecord(record), state);
    }

    void addRecord(std::uint32_t code, FieldState &state) const
    {
        state.values.addCode(m_valueCodes[code]);
        state.levels.addCode(m_levelCodes[code]);
    }

    // A département from another field; `tiebreak` = the commune, asked only for the few postcodes that are split.
    void derive(Field field, Field from, std::optional<Field> tiebreak)
    {
        const FieldState *source = m_states[index(from)].get();
        if (source == nullptr) return;
        const FieldState *communes = tiebreak ? m_states[index(*tiebreak)].get() : nullptr;
        auto state = std::make_unique<FieldState>();
        std::vector<std::uint32_t> codes;
        std::vector<bool> split;
        for (std::uint32_t code = 0; code < source->values.distinct(); ++code) {
            const std::string_view text = source->values.text(code);
            split.push_back(communes != nullptr && fields::postcodeIsSplit(text));
            codes.push_back(state->values.codeOf(departement(from, text, {})));
        }
        for (std::size_t record = 0; record < m_records; ++record) {
            const std::uint32_t code = source->values.codeAt(record);
            if (!split[code]) state->values.addCode(codes[code]);
            else state->values.addCopy(departement(from, source->values.text(code), communes->values.text(communes->values.codeAt(record))));
        }
        m_states[index(field)] = std::move(state);
    }

    static std::string_view departement(Field from, std::string_view text, std::string_view commune)
    {
        if (from == Field::Nir) return fields::departementOfNir(text);
        if (from == Field::Finess) return fields::departementOfFiness(text);
        return fields::departementOfPostcode(text, commune);
    }

    std::vector<BuiltColumn> columns()
    {
        std::vector<BuiltColumn> result;
        for (std::size_t i = 0; i < m_states.size(); ++i) {
            if (!m_states[i]) continue;
            const auto number = static_cast<std::uint32_t>(i);
            if (!m_states[i]->values.isEmptyThroughout()) result.push_back(m_states[i]->values.finish(ColumnKind::Field, number));
            if (!m_states[i]->levels.isEmptyThroughout()) result.push_back(m_states[i]->levels.finish(ColumnKind::Level, number));
            m_states[i].reset();
        }
        return result;
    }

    const fields::Mapping &m_mapping;
    std::span<const BuiltColumn *const> m_sources;
    std::size_t m_records;
    std::array<std::unique_ptr<FieldState>, fields::kFieldCount> m_states;
    fields::Normalised m_normalised;
    std::vector<std::uint32_t> m_valueCodes;
    std::vector<std::uint32_t> m_levelCodes;
};

} // namespace

std::vector<BuiltColumn> buildFields(const fields::Mapping &mapping, std::span<const BuiltColumn *const> sources,
                                     std::size_t records)
{
    return FieldBuilder(mapping, sources, records).build();
}

} // namespace filature::records
