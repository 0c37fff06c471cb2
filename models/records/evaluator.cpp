// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/evaluator.h"

#include "fields/fold.h"
#include "fields/normalise.h"
#include "records/buckets.h"
#include "records/codematch.h"
#include "records/longcells.h"
#include "records/parallel.h"
#include "records/rowplaces.h"
#include "records/termmatch.h"
#include "records/textindex.h"
#include "records/textpostings.h"
#include "records/wordmatch.h"

#include <algorithm>
#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace filature::records {

namespace {

using Matcher = std::function<CodeRanges(const Dictionary &)>;

class Evaluation
{
public:
    Evaluation(RecordStore &store, const TextIndex *index, JobControl &job) : m_store(store), m_index(index), m_job(job) {}

    // Recursion is bounded by the parser's limit on nesting.
    Result<RecordSet> of(const FilterExpr &expression)
    {
        FILATURE_TRY(m_job.check());
        return std::visit([this](const auto &node) { return this->node(node); }, expression.node);
    }

private:
    Result<RecordSet> node(const FilterGroup &group)
    {
        const bool isAll = group.kind == FilterGroup::Kind::All;
        RecordSet result;
        for (std::size_t i = 0; i < group.operands.size(); ++i) {
            FILATURE_TRY_ASSIGN(part, of(group.operands[i]));
            if (i == 0) result = std::move(part);
            else result = isAll ? result.intersected(part) : result.united(part);
        }
        return result;
    }

    Result<RecordSet> node(const FilterNegation &negation)
    {
        FILATURE_TRY_ASSIGN(inner, of(negation.operand.front()));
        return m_store.all().without(inner);
    }

    Result<RecordSet> node(const FilterPresence &presence)
    {
        RecordSet result;
        for (const PresenceTarget &target : presence.targets)
            for (const ColumnInfo *column : columnsOf(target)) {
                FILATURE_TRY_ASSIGN(part, presentIn(*column));
                result = result.united(part);
            }
        return result;
    }

    Result<RecordSet> node(const FilterTerm &term)
    {
        RecordSet result;
        for (const FilterItem &item : term.items) {
            FILATURE_TRY_ASSIGN(part, itemOf(term.subject, item));
            result = result.united(part);
        }
        return result;
    }

    Result<RecordSet> itemOf(const FilterSubject &subject, const FilterItem &item)
    {
        switch (subject.kind) {
        case SubjectKind::Word: return word(item);
        case SubjectKind::Evidence: return evidenceOf(m_store, item);
        case SubjectKind::Row:
        case SubjectKind::Line:
        case SubjectKind::Record:
        case SubjectKind::Flag: return placesOf(m_store, subject.kind, item);
        default: break;
        }
        const ColumnInfo *column = columnOf(subject);
        if (subject.kind == SubjectKind::Level) return level(column, subject, item);
        if (item.kind == ItemKind::Empty) return column ? emptyIn(*column, subject) : Result<RecordSet>(m_store.all());
        if (subject.kind == SubjectKind::Field && item.kind == ItemKind::Invalid) return invalid(subject.field);
        const Matcher matcher = matcherFor(subject, item);
        if (column == nullptr) return matchesEmpty(matcher) ? m_store.all() : RecordSet{};
        FILATURE_TRY_ASSIGN(found, inValues(*column, subject, matcher));
        if (subject.kind != SubjectKind::Column || item.kind != ItemKind::Contains) return found;
        FILATURE_TRY_ASSIGN(inLong, containedInLong(column->id, fields::fold(item.text)));
        return found.united(inLong);
    }

    // Cells over 1 MiB: what the columns hold of them is their beginning.
    Result<RecordSet> containedInLong(std::optional<std::uint32_t> column, const std::string &needle)
    {
        return longCellsWhere(m_store, column, [&needle](std::string_view text) { return fields::fold(text).contains(needle); }, m_job);
    }

    [[nodiscard]] const ColumnInfo *columnOf(const FilterSubject &subject) const
    {
        switch (subject.kind) {
        case SubjectKind::Column: return m_store.column(ColumnKind::Source, subject.column);
        case SubjectKind::Level: return m_store.column(ColumnKind::Level, fields::info(subject.field).name);
        case SubjectKind::BirthYear:
        case SubjectKind::BirthDecade: return m_store.column(ColumnKind::Field, fields::info(fields::Field::BirthDate).name);
        case SubjectKind::EntryYear: return m_store.column(ColumnKind::Field, fields::info(fields::Field::EntryDate).name);
        default: return m_store.column(ColumnKind::Field, fields::info(subject.field).name);
        }
    }

    [[nodiscard]] std::vector<const ColumnInfo *> columnsOf(const PresenceTarget &target) const
    {
        std::vector<const ColumnInfo *> result;
        const auto add = [&](const ColumnInfo *column) {
            if (column != nullptr) result.push_back(column);
        };
        if (const auto *field = std::get_if<fields::Field>(&target)) add(m_store.column(ColumnKind::Field, fields::info(*field).name));
        if (const auto *name = std::get_if<std::string>(&target)) add(m_store.column(ColumnKind::Source, *name));
        if (const auto *category = std::get_if<fields::Category>(&target))
            for (const fields::FieldInfo &field : fields::allFields())
                if (field.category == *category && !field.isDerived) add(m_store.column(ColumnKind::Field, field.name));
        return result;
    }

    Result<RecordSet> emptyIn(const ColumnInfo &column, const FilterSubject &subject)
    {
        const bool isPlain = subject.kind == SubjectKind::Field || subject.kind == SubjectKind::Column;
        FILATURE_TRY_ASSIGN(present, isPlain ? presentIn(column) : inValues(column, subject, presenceOf(subject)));
        return m_store.all().without(present);
    }

    // Where a segment has no levels the field is empty for all its records: they are absent.
    Result<RecordSet> level(const ColumnInfo *column, const FilterSubject &subject, const FilterItem &item)
    {
        const bool takesAbsent = matchesAbsentLevel(item);
        if (column == nullptr) return takesAbsent ? m_store.all() : RecordSet{};
        return inColumn(*column, matcherFor(subject, item), takesAbsent);
    }

    Result<RecordSet> invalid(fields::Field field)
    {
        const ColumnInfo *column = m_store.column(ColumnKind::Level, fields::info(field).name);
        if (column == nullptr) return RecordSet{};
        return inColumn(*column, [](const Dictionary &dictionary) {
            return codesWhere(dictionary, [](std::string_view name) {
                const auto level = fields::levelByName(name);
                return level && fields::isInvalid(*level);
            });
        });
    }

    // A column that is empty throughout a segment is not stored: what matches the empty text, a prefix of accents alone say, matches there.
    static bool matchesEmpty(const Matcher &matcher)
    {
        Dictionary empty;
        empty.append({});
        return !matcher(empty).empty();
    }

    // Records whose text in the column matches, segment by segment; those of a segment without it also do when they are `missing`.
    Result<RecordSet> inColumn(const ColumnInfo &column, const Matcher &matcher, bool missing = false)
    {
        using Ranges = std::shared_ptr<const CodeRanges>;
        return inSegments(column, missing || matchesEmpty(matcher), [&](SegmentId segment) -> Result<Ranges> {
            FILATURE_TRY_ASSIGN(dictionary, m_store.dictionary(segment, column.id));
            return dictionary ? std::make_shared<const CodeRanges>(matcher(*dictionary)) : Ranges{};
        });
    }

    // The same; years and decades are looked up by rank, without the dates' dictionaries.
    Result<RecordSet> inValues(const ColumnInfo &column, const FilterSubject &subject, const Matcher &matcher)
    {
        switch (subject.kind) {
        case SubjectKind::BirthYear:
        case SubjectKind::EntryYear: return inGroups(column, yearOf, matcher);
        case SubjectKind::BirthDecade: return inGroups(column, decadeOf, matcher);
        default: return inColumn(column, matcher);
        }
    }

    // For groups whose names are texts of the group themselves: a year is a date of that year.
    Result<RecordSet> inGroups(const ColumnInfo &column, TextGroup group, const Matcher &matcher)
    {
        FILATURE_TRY_ASSIGN(groups, m_store.rankGroups(column.id, group));
        Dictionary names;
        for (const std::string &name : groups->names) names.append(name);
        std::vector<bool> matches(groups->names.size() + 1, false); // by number of the group; 0 = in none
        for (const auto &[first, last] : matcher(names))
            for (std::uint32_t i = first; i < last; ++i) matches[i + 1] = true;
        using Ranges = std::shared_ptr<const CodeRanges>;
        return inSegments(column, false, [&](SegmentId segment) -> Result<Ranges> {
            FILATURE_TRY_ASSIGN(ranks, m_store.ranks(segment, column.id));
            if (!ranks) return Ranges{};
            CodeRanges ranges;
            for (std::uint32_t code = 0; code < ranks->size(); ++code)
                if (matches[groups->ofRank[(*ranks)[code]]]) appendCode(ranges, code);
            return std::make_shared<const CodeRanges>(std::move(ranges));
        });
    }

    // Records whose text is more than blanks.
    Result<RecordSet> presentIn(const ColumnInfo &column)
    {
        return inSegments(column, false, [&](SegmentId segment) { return m_store.present(segment, column.id); });
    }

    // rangesOf() gives the codes that match in a segment; nullptr = the segment has no such column.
    template<typename RangesOf>
    Result<RecordSet> inSegments(const ColumnInfo &column, bool missing, RangesOf rangesOf)
    {
        const auto segments = m_store.segments();
        std::vector<SegmentBits> bits(segments.size());
        FILATURE_TRY(parallelFor(segments.size(), 0, [&](std::size_t i) -> Result<void> {
            FILATURE_TRY(m_job.check());
            bits[i].fill(0);
            FILATURE_TRY_ASSIGN(ranges, rangesOf(segments[i].id));
            if (!ranges) {
                if (missing) bits[i] = *m_store.all().bitsOf(segments[i].id);
                return {};
            }
            if (ranges->empty()) return {};
            FILATURE_TRY_ASSIGN(codes, m_store.codes(segments[i].id, column.id));
            markCodes(*codes, *ranges, bits[i]);
            return {};
        }));
        return collected(bits);
    }

    [[nodiscard]] RecordSet collected(const std::vector<SegmentBits> &bits) const
    {
        RecordSet result;
        for (std::size_t i = 0; i < bits.size(); ++i) result.append(m_store.segments()[i].id, bits[i]);
        return result;
    }

    Result<RecordSet> word(const FilterItem &item)
    {
        const std::string needle = fields::fold(item.text);
        if (item.kind == ItemKind::Contains) {
            FILATURE_TRY_ASSIGN(found, inSourceColumns([&needle](const Dictionary &dictionary) { return codesContaining(dictionary, needle); }));
            FILATURE_TRY_ASSIGN(inLong, containedInLong(std::nullopt, needle));
            return found.united(inLong);
        }
        const bool isPrefix = item.kind == ItemKind::Prefix;
        FILATURE_TRY_ASSIGN(found, shortWord(needle, isPrefix));
        FILATURE_TRY_ASSIGN(inLong, longCellsWhere(m_store, std::nullopt, [&](std::string_view text) {
            return containsWords(fields::fold(text), needle, isPrefix);
        }, m_job));
        return found.united(inLong);
    }

    Result<RecordSet> shortWord(const std::string &needle, bool isPrefix)
    {
        std::vector<std::string_view> words;
        wordsOf(needle, words);
        if (m_index != nullptr && m_index->ranksState() == m_store.ranksState() && !words.empty()) {
            auto found = indexedWord(needle, words, isPrefix);
            if (found || (found.error().code != ErrorCode::NotFound && found.error().code != ErrorCode::Refused)) return found;
        }
        return inSourceColumns([&](const Dictionary &dictionary) { return wordRanges(dictionary, needle, isPrefix); });
    }

    static CodeRanges wordRanges(const Dictionary &dictionary, std::string_view needle, bool isPrefix)
    {
        CodeRanges ranges;
        std::string folded;
        for (const auto &[low, high] : codesContaining(dictionary, needle))
            for (std::uint32_t code = low; code < high; ++code) {
                folded.clear();
                fields::foldInto(dictionary.at(code), folded);
                if (containsWords(folded, needle, isPrefix)) appendCode(ranges, code);
            }
        return ranges;
    }

    Result<RecordSet> inSourceColumns(const Matcher &matcher)
    {
        RecordSet result;
        for (const ColumnInfo &column : m_store.columns()) {
            if (column.kind != ColumnKind::Source) continue;
            FILATURE_TRY_ASSIGN(part, inColumn(column, matcher));
            result = result.united(part);
        }
        return result;
    }

    // The longest word leads to candidates; they are checked when it is not all that was asked for.
    Result<RecordSet> indexedWord(const std::string &needle, const std::vector<std::string_view> &words, bool isPrefix)
    {
        const bool lastIsPrefix = isPrefix && needle.ends_with(words.back());
        std::size_t best = 0;
        for (std::size_t i = 1; i < words.size(); ++i)
            if (words[i].size() > words[best].size()) best = i;
        FILATURE_TRY_ASSIGN(places, m_index->find(words[best], lastIsPrefix && best + 1 == words.size()));
        if (words[best].size() != needle.size() || needle.size() >= kMaxTermBytes) {
            std::vector<TextPlace> checked;
            for (const TextPlace &place : places) {
                FILATURE_TRY_ASSIGN(text, m_store.textOfRank(place.column, place.rank));
                if (containsWords(fields::fold(text), needle, isPrefix)) checked.push_back(place);
            }
            places = std::move(checked);
        }
        return recordsAt(places);
    }

    Result<RecordSet> recordsAt(const std::vector<TextPlace> &places)
    {
        const auto segments = m_store.segments();
        std::vector<SegmentBits> bits(segments.size());
        FILATURE_TRY(parallelFor(segments.size(), 0, [&](std::size_t i) -> Result<void> {
            FILATURE_TRY(m_job.check());
            bits[i].fill(0);
            for (std::size_t at = 0; at < places.size();) {
                const std::uint32_t column = places[at].column;
                std::size_t end = at;
                while (end < places.size() && places[end].column == column) ++end;
                FILATURE_TRY_ASSIGN(ranks, m_store.ranks(segments[i].id, column));
                if (ranks) {
                    CodeRanges ranges;
                    auto from = ranks->begin();
                    for (; at < end && from != ranks->end(); ++at) {
                        from = std::lower_bound(from, ranks->end(), places[at].rank);
                        if (from != ranks->end() && *from == places[at].rank) appendCode(ranges, static_cast<std::uint32_t>(from - ranks->begin()));
                    }
                    if (!ranges.empty()) {
                        FILATURE_TRY_ASSIGN(codes, m_store.codes(segments[i].id, column));
                        markCodes(*codes, ranges, bits[i]);
                    }
                }
                at = end;
            }
            return {};
        }));
        return collected(bits);
    }

    RecordStore &m_store;
    const TextIndex *m_index;
    JobControl &m_job;
};

} // namespace

Result<RecordSet> evaluate(RecordStore &store, const TextIndex *index, const Filter &filter, JobControl &job)
{
    if (filter.isEverything()) return store.all();
    return Evaluation(store, index, job).of(*filter.root());
}

} // namespace filature::records
