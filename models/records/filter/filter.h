// SPDX-License-Identifier: GPL-3.0-or-later
// What a filter says, as an immutable tree. No evaluation: that needs a case.
//
// Grammar. Blanks are those of fields/blanks.h; words are English or French, case and accents do not matter.
//   filter  = [ any ]                                     nothing = every record
//   any     = all { ("or" | "ou") all }
//   all     = one { [ "and" | "et" ] one }
//   one     = { "-" | "not" | "non" | "sauf" } ( "(" any ")" | term )
//   term    = text ["*"]                                  a word, or several in quotes, anywhere in a record
//           | subject ":" item { "," item }               any of them
//           | subject "~" text { "," text }               contains any of them
//           | "has:" name { "," name }                    any of them is there; a name in quotes is a source column
//   subject = field | field "_level" | "region" ["@" key] | "dept" ["@" key] | "col:" text | "word" | "evidence"
//           | "row" | "line" | "record" | "birth_year" | "birth_decade" | "entry_year" | "flag"
//   key     = "lab" | "patient" | "prescriber" | "nir"    by what a place was derived; lab when left out
//   item    = text ["*"] | [text] ".." [text] | "?" | '""'
//   text    = '"' anything, quotes doubled '"' | characters other than blank ( ) " , : ~ * and ".."
// Terms are separated by blanks. "-" must touch what it negates. Blanks may follow ":", "~" and surround ",".
#pragma once

#include "fields/field.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace filature::records {

// What a term speaks of.
enum class SubjectKind : std::uint8_t
{
    Field,       // the canonical value of `field`; dept@key are the fields DeptLab, DeptPatient, DeptPrescriber, DeptNir
    Column,      // the verbatim cell of the source column named `column`, in every evidence that has one
    Word,        // any cell of the record
    Level,       // how good the value of `field` is: a fields::levelName()
    Region,      // the region of the département that `field` (DeptLab, DeptPatient, DeptPrescriber, DeptNir) gives
    Evidence,    // number of the evidence from 1; with ~ its path or member
    Row,         // data row of its evidence, from 1
    Line,        // physical line on which it starts, from 1
    Record,      // RecordId
    BirthYear,   // year of the birth date
    BirthDecade, // its first year: 1970
    EntryYear,   // year of the entry date
    Flag,        // how the row was read: short, long, stray_quote, undecodable, fallback, nul, huge
};

struct FilterSubject
{
    SubjectKind kind = SubjectKind::Word;
    fields::Field field = fields::Field::LastName; // of Field, Level and Region, else LastName
    std::string column;                            // of Column
    friend bool operator==(const FilterSubject &, const FilterSubject &) = default;

    [[nodiscard]] static FilterSubject ofField(fields::Field field) { return {SubjectKind::Field, field, {}}; }
    [[nodiscard]] static FilterSubject ofLevel(fields::Field field) { return {SubjectKind::Level, field, {}}; }
    [[nodiscard]] static FilterSubject ofRegion(fields::Field departement)
    {
        return {SubjectKind::Region, departement, {}};
    }
    [[nodiscard]] static FilterSubject ofColumn(std::string name)
    {
        return {SubjectKind::Column, fields::Field::LastName, std::move(name)};
    }
    [[nodiscard]] static FilterSubject of(SubjectKind kind) { return {kind, fields::Field::LastName, {}}; }
};

enum class ItemKind : std::uint8_t
{
    Value,    // the whole value equals `text`
    Prefix,   // it begins with `text`
    Range,    // it lies between `text` and `upper`, both included; an empty one is open, never both
    Contains, // `text` is somewhere in it, case and accents folded
    Invalid,  // there is a value and it cannot be one of the field (fields::isInvalid)
    Empty,    // nothing or blanks
};

// How texts compare. Field and Column: a value in quotes is exactly that, case and accents count, after the field's own
// normalisation; one without is folded too, and may be another word for it (femme, Morbihan). Prefixes and
// ranges are folded.
// Word: the folded text occurs in the folded text of one cell, between two places that do not part a word (letters and
// digits) on the side where the text itself begins or ends with a letter or digit; a prefix may part it at its end.
struct FilterItem
{
    ItemKind kind = ItemKind::Value;
    bool isQuoted = false; // Value only
    std::string text;      // Level and Flag: the canonical English word
    std::string upper;     // Range only
    friend bool operator==(const FilterItem &, const FilterItem &) = default;

    [[nodiscard]] static FilterItem exactly(std::string text) { return {ItemKind::Value, true, std::move(text), {}}; }
    // Without quotes, unless the text cannot be written so.
    [[nodiscard]] static FilterItem value(std::string text);
    [[nodiscard]] static FilterItem prefix(std::string text) { return {ItemKind::Prefix, false, std::move(text), {}}; }
    [[nodiscard]] static FilterItem range(std::string from, std::string to)
    {
        return {ItemKind::Range, false, std::move(from), std::move(to)};
    }
    [[nodiscard]] static FilterItem contains(std::string text)
    {
        return {ItemKind::Contains, false, std::move(text), {}};
    }
    [[nodiscard]] static FilterItem invalid() { return {ItemKind::Invalid, false, {}, {}}; }
    [[nodiscard]] static FilterItem empty() { return {ItemKind::Empty, false, {}, {}}; }
};

// Any of the items holds. All items of a term are Contains or none is.
struct FilterTerm
{
    FilterSubject subject;
    std::vector<FilterItem> items;
    friend bool operator==(const FilterTerm &, const FilterTerm &) = default;
};

// What `has:` asks for: a field, any field of a category, or a source column by name.
using PresenceTarget = std::variant<fields::Field, fields::Category, std::string>;

// Any of the targets holds something other than blanks.
struct FilterPresence
{
    std::vector<PresenceTarget> targets;
    friend bool operator==(const FilterPresence &, const FilterPresence &) = default;
};

struct FilterExpr;

// Two operands or more, none of them a group of the same kind.
struct FilterGroup
{
    enum class Kind : std::uint8_t
    {
        All,
        Any
    } kind = Kind::All;
    std::vector<FilterExpr> operands;
    friend bool operator==(const FilterGroup &, const FilterGroup &);
};

// One operand, which is no negation.
struct FilterNegation
{
    std::vector<FilterExpr> operand;
    friend bool operator==(const FilterNegation &, const FilterNegation &);
};

// A node. Made by the functions below, which keep the tree in the one form in which equal texts give equal trees.
struct FilterExpr
{
    std::variant<FilterTerm, FilterPresence, FilterGroup, FilterNegation> node;
    friend bool operator==(const FilterExpr &, const FilterExpr &) = default;
};

[[nodiscard]] FilterExpr makeTerm(FilterSubject subject, std::vector<FilterItem> items); // at least one item
[[nodiscard]] FilterExpr makePresence(std::vector<PresenceTarget> targets);              // at least one target
// A single operand stays as it is, groups of the same kind are taken apart. At least one operand.
[[nodiscard]] FilterExpr allOf(std::vector<FilterExpr> operands);
[[nodiscard]] FilterExpr anyOf(std::vector<FilterExpr> operands);
[[nodiscard]] FilterExpr negate(FilterExpr operand); // twice = the operand

// A whole filter; cheap to copy, safe to share between threads. Without a root it selects every record.
class Filter
{
public:
    Filter() = default;
    explicit Filter(FilterExpr root) : m_root(std::make_shared<const FilterExpr>(std::move(root))) {}

    [[nodiscard]] bool isEverything() const { return m_root == nullptr; }
    [[nodiscard]] const FilterExpr *root() const { return m_root.get(); }
    friend bool operator==(const Filter &a, const Filter &b)
    {
        return a.m_root == b.m_root || (a.m_root && b.m_root && *a.m_root == *b.m_root);
    }

private:
    std::shared_ptr<const FilterExpr> m_root;
};

// The filter and the condition.
[[nodiscard]] Filter narrowed(const Filter &filter, FilterExpr condition);
// The filter without the terms on its uppermost level, negated ones too, that speak of the subject alone: what the
// counts of a facet honour.
[[nodiscard]] Filter withoutSubject(const Filter &filter, const FilterSubject &subject);

// What a filter reads of values that are not shown unmasked. Presence, validity, and what a mask lets through (year of
// birth, the département of a postcode) do not count.
struct MaskedUse
{
    std::vector<fields::Field> fields; // in the order of Field, each once
    std::vector<std::string> columns;  // source columns, whose masking the case knows; sorted, each once
    bool everyCell = false;            // a word is searched in all of them
    [[nodiscard]] bool isNone() const { return fields.empty() && columns.empty() && !everyCell; }
};
[[nodiscard]] MaskedUse usesMaskedField(const Filter &filter);

// The text can stand behind an operator without quotes and means itself there.
[[nodiscard]] bool canBePlain(std::string_view text);

} // namespace filature::records
