// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/fieldbuilder.h"

#include "fields/normalise.h"
#include "fields/places.h"
#include "records/columncollector.h"

#include <algorithm>
#include <array>
#include <bit>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

namespace filature::records {

namespace {

using fields::Field;

// Numbers pairs in order of first appearance: open addressing, sized for the pairs that can come.
class PairNumbers
{
public:
    explicit PairNumbers(std::size_t most) : m_slots(std::bit_ceil(std::max<std::size_t>(16, 2 * most))), m_mask(m_slots.size() - 1) {}

    std::uint32_t numberOf(std::uint32_t first, std::uint32_t second)
    {
        const std::uint64_t key = std::uint64_t{first} << 32 | second;
        for (std::size_t at = (key * 0x9E3779B97F4A7C15U >> 32) & m_mask;; at = (at + 1) & m_mask) {
            Slot &slot = m_slots[at];
            if (slot.numberPlusOne == 0) {
                m_pairs.emplace_back(first, second);
                slot = {key, static_cast<std::uint32_t>(m_pairs.size())};
            }
            if (slot.key == key) return slot.numberPlusOne - 1;
        }
    }
    [[nodiscard]] const std::vector<std::pair<std::uint32_t, std::uint32_t>> &pairs() const { return m_pairs; }

private:
    struct Slot
    {
        std::uint64_t key = 0;
        std::uint32_t numberPlusOne = 0;
    };
    std::vector<Slot> m_slots;
    std::size_t m_mask;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> m_pairs;
};

// Distinct combinations of several columns' codes, numbered in order of first appearance. Built column by column: a
// combination is one of the columns before and a code of the next.
class Combinations
{
public:
    Combinations(std::span<const BuiltColumn *const> columns, std::size_t records) : m_columns(columns), m_ofRecord(records)
    {
        for (std::size_t record = 0; record < records; ++record) m_ofRecord[record] = columns[0]->codes.at(record);
        for (std::size_t c = 1; c < columns.size(); ++c) {
            PairNumbers numbers(records);
            for (std::size_t record = 0; record < records; ++record)
                m_ofRecord[record] = numbers.numberOf(m_ofRecord[record], columns[c]->codes.at(record));
            m_levels.push_back(numbers.pairs());
        }
    }
    [[nodiscard]] std::size_t size() const { return m_levels.back().size(); }
    [[nodiscard]] std::uint32_t ofRecord(std::size_t record) const { return m_ofRecord[record]; }
    void textsOf(std::size_t combination, std::vector<std::string_view> &texts) const
    {
        texts.resize(m_columns.size());
        auto number = static_cast<std::uint32_t>(combination);
        for (std::size_t c = m_columns.size() - 1; c > 0; --c) {
            const auto &[before, code] = m_levels[c - 1][number];
            texts[c] = m_columns[c]->dictionary.at(code);
            number = before;
        }
        texts[0] = m_columns[0]->dictionary.at(number);
    }

private:
    std::span<const BuiltColumn *const> m_columns;
    std::vector<std::uint32_t> m_ofRecord;
    std::vector<std::vector<std::pair<std::uint32_t, std::uint32_t>>> m_levels; // for each column but the first
};

// What Combinations is for several columns, for numbers that are known.
struct PlaceOfRecord
{
    const std::vector<std::uint32_t> &places;
    [[nodiscard]] std::uint32_t ofRecord(std::size_t record) const { return places[record]; }
};

struct FieldState
{
    BuiltColumn values;
    BuiltColumn levels; // without codes when the field has no levels
    const BuiltColumn *source = nullptr; // whose texts and codes the values share; then `values` has none of its own

    [[nodiscard]] const Dictionary &dictionary() const { return source ? source->dictionary : values.dictionary; }
    [[nodiscard]] const Codes &codes() const { return source ? source->codes : values.codes; }
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
        deriveLab();
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
        begin(mapped.field);
        if (present.size() == 1) fromOne(mapped, *present.front());
        else fromSeveral(mapped, present);
    }

    void begin(Field field)
    {
        m_values.clear();
        m_levels.clear();
        m_valueOf.clear();
        m_levelOf.clear();
        m_states[index(field)] = std::make_unique<FieldState>();
    }

    // Normalises one distinct text; whether it stayed as it was.
    bool intern(const fields::FieldMapping &mapped, std::string_view text)
    {
        fields::normalise(mapped.field, mapped.options, text, m_normalised);
        m_valueOf.push_back(m_values.internCopy(m_normalised.value));
        if (fields::info(mapped.field).hasLevel) m_levelOf.push_back(m_levels.internCopy(fields::levelName(m_normalised.level)));
        return m_normalised.value == text;
    }

    void fromOne(const fields::FieldMapping &mapped, const BuiltColumn &source)
    {
        bool isUnchanged = true;
        std::string joined;
        for (std::uint32_t code = 0; code < source.dictionary.size(); ++code) {
            std::string_view text = source.dictionary.at(code);
            if (mapped.columns.size() > 1) { // the other parts are empty here: as if they were not
                joined.clear();
                fields::joinCells(mapped.field, std::array<std::string_view, 2>{text, {}}, joined);
                isUnchanged &= joined == text;
                text = joined;
            }
            isUnchanged &= intern(mapped, text);
        }
        FieldState &state = *m_states[index(mapped.field)];
        if (isUnchanged) {
            state.source = &source;
            state.values.sameAs = static_cast<std::int32_t>(source.index);
            state.values.distinct = source.dictionary.size();
        }
        finish(mapped.field, source.codes);
    }

    void fromSeveral(const fields::FieldMapping &mapped, std::span<const BuiltColumn *const> sources)
    {
        const Combinations combinations(sources, m_records);
        std::vector<std::string_view> texts;
        std::string joined;
        for (std::size_t i = 0; i < combinations.size(); ++i) {
            combinations.textsOf(i, texts);
            joined.clear();
            fields::joinCells(mapped.field, texts, joined);
            intern(mapped, joined);
        }
        finish(mapped.field, combinations);
    }

    // Sorts what was interned; `from` gives each record's place in m_valueOf and m_levelOf.
    template<typename From>
    void finish(Field field, const From &from)
    {
        FieldState &state = *m_states[index(field)];
        if (state.source == nullptr) fill(state.values, m_values, m_valueOf, from);
        if (!m_levelOf.empty()) fill(state.levels, m_levels, m_levelOf, from);
    }

    template<typename From>
    void fill(BuiltColumn &column, const Interner &texts, std::vector<std::uint32_t> &table, const From &from)
    {
        std::vector<std::uint32_t> rankOf;
        column.dictionary = sortedDictionary(texts, true, rankOf);
        for (std::uint32_t &code : table) code = rankOf[code];
        if constexpr (std::is_same_v<From, Codes>) column.codes = codesThrough(column.dictionary.size(), table, from);
        else column.codes = codesThrough(m_records, column.dictionary.size(), table, [&from](std::size_t i) { return from.ofRecord(i); });
    }

    // A département from another field; `tiebreak` = the commune, asked only where a postcode is split between two.
    void derive(Field field, Field from, std::optional<Field> tiebreak)
    {
        const FieldState *source = m_states[index(from)].get();
        if (source == nullptr) return;
        const FieldState *communes = tiebreak ? m_states[index(*tiebreak)].get() : nullptr;
        begin(field);
        bool anySplit = false;
        const Dictionary &texts = source->dictionary();
        for (std::uint32_t code = 0; code < texts.size(); ++code) {
            anySplit |= communes != nullptr && fields::postcodeIsSplit(texts.at(code));
            m_valueOf.push_back(m_values.internCopy(departement(from, texts.at(code), {})));
        }
        if (anySplit) {
            deriveSplit(field, *source, *communes);
            return;
        }
        finish(field, source->codes());
    }

    void deriveSplit(Field field, const FieldState &postcodes, const FieldState &communes)
    {
        ColumnCollector collector;
        for (std::size_t record = 0; record < m_records; ++record) {
            const std::uint32_t code = postcodes.codes().at(record);
            const std::string_view postcode = postcodes.dictionary().at(code);
            if (!fields::postcodeIsSplit(postcode)) collector.addCopy(m_values.text(m_valueOf[code]));
            else collector.addCopy(fields::departementOfPostcode(postcode, communes.dictionary().at(communes.codes().at(record))));
        }
        m_states[index(field)]->values = collector.finish(ColumnKind::Field, static_cast<std::uint32_t>(index(field)));
    }

    // The laboratory's département: of its postcode, or of its FINESS number where the postcode tells none.
    void deriveLab()
    {
        const FieldState *postcodes = m_states[index(Field::LabPostcode)].get();
        const FieldState *numbers = m_states[index(Field::Finess)].get();
        if (postcodes == nullptr || numbers == nullptr) {
            derive(Field::DeptLab, postcodes != nullptr ? Field::LabPostcode : Field::Finess, std::nullopt);
            return;
        }
        begin(Field::DeptLab);
        PairNumbers pairs(m_records);
        std::vector<std::uint32_t> pairOf(m_records);
        for (std::size_t record = 0; record < m_records; ++record)
            pairOf[record] = pairs.numberOf(postcodes->codes().at(record), numbers->codes().at(record));
        for (const auto &[postcode, number] : pairs.pairs()) {
            std::string_view found = departement(Field::LabPostcode, postcodes->dictionary().at(postcode), {});
            if (found.empty()) found = departement(Field::Finess, numbers->dictionary().at(number), {});
            m_valueOf.push_back(m_values.internCopy(found));
        }
        finish(Field::DeptLab, PlaceOfRecord{pairOf});
    }

    static std::string_view departement(Field from, std::string_view text, std::string_view commune)
    {
        if (from == Field::Nir) return fields::departementOfNir(text);
        if (from == Field::Finess) return fields::departementOfFiness(text);
        return fields::departementOfPostcode(text, commune);
    }

    static bool isEmptyThroughout(const Dictionary &dictionary)
    {
        return dictionary.size() == 0 || (dictionary.size() == 1 && dictionary.at(0).empty());
    }

    std::vector<BuiltColumn> columns()
    {
        std::vector<BuiltColumn> result;
        for (std::size_t i = 0; i < m_states.size(); ++i) {
            if (!m_states[i]) continue;
            const auto add = [&](BuiltColumn &column, ColumnKind kind) {
                column.kind = kind;
                column.index = static_cast<std::uint32_t>(i);
                result.push_back(std::move(column));
            };
            const bool isEmpty = isEmptyThroughout(m_states[i]->dictionary());
            if (!isEmpty) add(m_states[i]->values, ColumnKind::Field);
            if (!isEmpty && m_states[i]->levels.dictionary.size() != 0) add(m_states[i]->levels, ColumnKind::Level);
        }
        return result;
    }

    const fields::Mapping &m_mapping;
    std::span<const BuiltColumn *const> m_sources;
    std::size_t m_records;
    std::array<std::unique_ptr<FieldState>, fields::kFieldCount> m_states;
    fields::Normalised m_normalised;
    Interner m_values;                      // of the field that is being built
    Interner m_levels;
    std::vector<std::uint32_t> m_valueOf;   // by source code: code in m_values, then rank
    std::vector<std::uint32_t> m_levelOf;
};

} // namespace

std::vector<BuiltColumn> buildFields(const fields::Mapping &mapping, std::span<const BuiltColumn *const> sources,
                                     std::size_t records)
{
    return FieldBuilder(mapping, sources, records).build();
}

} // namespace filature::records
