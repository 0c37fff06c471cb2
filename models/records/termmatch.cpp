// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/termmatch.h"

#include "fields/blanks.h"
#include "fields/fold.h"
#include "fields/normalise.h"
#include "fields/places.h"
#include "records/buckets.h"

#include <charconv>
#include <optional>
#include <string>
#include <utility>

namespace filature::records {

namespace {

using fields::Field;
using Matcher = std::function<CodeRanges(const Dictionary &)>;
using Bucket = std::optional<std::string_view> (*)(std::string_view);

bool isDepartement(Field field)
{
    return field == Field::DeptLab || field == Field::DeptPatient || field == Field::DeptPrescriber || field == Field::DeptNir;
}

bool isDate(Field field) { return field == Field::BirthDate || field == Field::EntryDate; }

// Fields whose canonical text may be a list joined by ", ".
bool isList(Field field) { return field == Field::Phone || field == Field::Mobile || field == Field::Email; }

std::optional<double> numberIn(std::string_view text)
{
    const std::string_view trimmed = fields::trimmed(text);
    double value = 0;
    const auto [end, error] = std::from_chars(trimmed.data(), trimmed.data() + trimmed.size(), value);
    if (error != std::errc{} || end != trimmed.data() + trimmed.size()) return std::nullopt;
    return value;
}

// The canonical text of what a user wrote for a field; a place may be given by its name.
std::string canonical(Field field, std::string_view text)
{
    if (isDepartement(field)) {
        if (const fields::Departement *place = fields::departementByName(text); place != nullptr && fields::departement(text) == nullptr)
            return std::string{place->code};
        std::string code = fields::fold(text);
        for (char &c : code) c = static_cast<char>(c >= 'a' && c <= 'z' ? c - 32 : c);
        return code.size() == 1 ? "0" + code : code;
    }
    fields::Normalised normalised;
    fields::normalise(field, text, normalised);
    return normalised.value;
}

bool listContains(std::string_view list, std::string_view folded)
{
    for (std::size_t at = 0; at <= list.size();) {
        const std::size_t end = std::min(list.find(", ", at), list.size());
        if (fields::fold(list.substr(at, end - at)) == folded) return true;
        at = end + 2;
    }
    return false;
}

Matcher fieldValue(Field field, const FilterItem &item)
{
    std::string value = canonical(field, item.text);
    if (item.isQuoted && !isDate(field))
        return [value = std::move(value)](const Dictionary &dictionary) { return codesEqual(dictionary, value); };
    std::string folded = fields::fold(value);
    if (isDate(field) && folded.size() < 10) // a year or a month means all its days
        return [folded = std::move(folded)](const Dictionary &dictionary) { return codesWithPrefix(dictionary, folded); };
    if (isList(field))
        return [folded = std::move(folded)](const Dictionary &dictionary) {
            return codesWhere(dictionary, [&folded](std::string_view text) { return listContains(text, folded); });
        };
    std::string plain = fields::fold(item.text);
    return [folded = std::move(folded), plain = std::move(plain)](const Dictionary &dictionary) {
        return unitedRanges(codesEqualFolded(dictionary, folded), codesEqualFolded(dictionary, plain));
    };
}

// Texts that stand for a value of the bucket (a year, a decade) for which the predicate holds.
template<typename Predicate>
Matcher bucketWhere(Bucket bucket, Predicate predicate)
{
    return [bucket, predicate = std::move(predicate)](const Dictionary &dictionary) {
        return codesWhere(dictionary, [&](std::string_view text) {
            const auto value = bucket(text);
            return value && predicate(*value);
        });
    };
}

Matcher yearItem(Bucket bucket, const FilterItem &item)
{
    if (item.kind == ItemKind::Prefix) return bucketWhere(bucket, [text = item.text](std::string_view year) { return year.starts_with(text); });
    if (item.kind == ItemKind::Contains) return bucketWhere(bucket, [text = item.text](std::string_view year) { return year.contains(text); });
    const auto lower = numberIn(item.text);
    const auto upper = item.kind == ItemKind::Range ? numberIn(item.upper) : lower;
    if ((!lower && !item.text.empty()) || (!upper && item.kind == ItemKind::Range && !item.upper.empty()))
        return [](const Dictionary &) { return CodeRanges{}; };
    return bucketWhere(bucket, [lower, upper](std::string_view year) {
        const auto value = numberIn(year);
        return value && (!lower || *value >= *lower) && (!upper || *value <= *upper);
    });
}

// By code or by name.
Matcher regionItem(const FilterItem &item)
{
    const auto where = [](auto predicate) -> Matcher {
        return [predicate = std::move(predicate)](const Dictionary &dictionary) {
            return codesWhere(dictionary, [&](std::string_view text) {
                const fields::Departement *place = fields::departement(text);
                return place != nullptr && !place->regionCode.empty() && predicate(*place);
            });
        };
    };
    const std::string text = fields::fold(item.text);
    switch (item.kind) {
    case ItemKind::Prefix:
        return where([text](const fields::Departement &place) { return place.regionCode.starts_with(text) || fields::fold(place.regionName).starts_with(text); });
    case ItemKind::Contains:
        return where([text](const fields::Departement &place) { return place.regionCode.contains(text) || fields::fold(place.regionName).contains(text); });
    case ItemKind::Range:
        return where([lower = item.text, upper = item.upper](const fields::Departement &place) {
            return place.regionCode >= lower && (upper.empty() || place.regionCode <= upper);
        });
    default:
        return where([code = item.text, named = std::string(fields::regionByName(item.text))](const fields::Departement &place) {
            return place.regionCode == code || place.regionCode == named;
        });
    }
}

// From the worst, absent, to the best, ok.
bool levelMatches(const FilterItem &item, fields::Level level)
{
    const auto named = [](const std::string &name, fields::Level otherwise) { return fields::levelByName(name).value_or(otherwise); };
    const fields::Level lower = named(item.text, fields::Level::Absent);
    return level >= lower && level <= (item.kind == ItemKind::Range ? named(item.upper, fields::Level::Ok) : lower);
}

// Numbers where both ends are numbers, folded text otherwise.
Matcher columnRange(const FilterItem &item)
{
    const auto lower = numberIn(item.text);
    const auto upper = numberIn(item.upper);
    if ((lower || item.text.empty()) && (upper || item.upper.empty()))
        return [lower, upper](const Dictionary &dictionary) {
            return codesWhere(dictionary, [&](std::string_view text) {
                const auto value = numberIn(text);
                return value && (!lower || *value >= *lower) && (!upper || *value <= *upper);
            });
        };
    return [from = fields::fold(item.text), to = fields::fold(item.upper)](const Dictionary &dictionary) {
        return codesBetween(dictionary, from, to);
    };
}

Matcher fieldRange(Field field, const FilterItem &item)
{
    const auto bound = [&](const std::string &text) { return text.empty() ? text : fields::fold(isDate(field) || isDepartement(field) ? canonical(field, text) : text); };
    return [from = bound(item.text), to = bound(item.upper)](const Dictionary &dictionary) { return codesBetween(dictionary, from, to); };
}

Matcher columnItem(const FilterItem &item)
{
    if (item.kind == ItemKind::Range) return columnRange(item);
    if (item.isQuoted) return [text = item.text](const Dictionary &dictionary) { return codesEqual(dictionary, text); };
    return [folded = fields::fold(item.text)](const Dictionary &dictionary) { return codesEqualFolded(dictionary, folded); };
}

} // namespace

bool isBlankText(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t blank = fields::blankAt(text, at);
        if (blank == 0) return false;
        at += blank;
    }
    return true;
}

bool matchesAbsentLevel(const FilterItem &item) { return item.kind == ItemKind::Empty || levelMatches(item, fields::Level::Absent); }

Matcher presenceOf(const FilterSubject &subject)
{
    const auto any = [](std::string_view) { return true; };
    switch (subject.kind) {
    case SubjectKind::Region: return bucketWhere(regionOf, any);
    case SubjectKind::BirthYear:
    case SubjectKind::BirthDecade:
    case SubjectKind::EntryYear: return bucketWhere(yearOf, any);
    default: break;
    }
    return [](const Dictionary &dictionary) { return codesWhere(dictionary, [](std::string_view text) { return !isBlankText(text); }); };
}

Matcher matcherFor(const FilterSubject &subject, const FilterItem &item)
{
    switch (subject.kind) {
    case SubjectKind::Region: return regionItem(item);
    case SubjectKind::BirthYear:
    case SubjectKind::EntryYear: return yearItem(yearOf, item);
    case SubjectKind::BirthDecade: return yearItem(decadeOf, item);
    case SubjectKind::Level:
        return [item](const Dictionary &dictionary) {
            return codesWhere(dictionary, [&item](std::string_view name) {
                const auto level = fields::levelByName(name);
                return level && levelMatches(item, *level);
            });
        };
    default: break;
    }
    if (item.kind == ItemKind::Contains)
        return [folded = fields::fold(item.text)](const Dictionary &dictionary) { return codesContaining(dictionary, folded); };
    if (item.kind == ItemKind::Prefix)
        return [folded = fields::fold(item.text)](const Dictionary &dictionary) { return codesWithPrefix(dictionary, folded); };
    if (subject.kind != SubjectKind::Field) return columnItem(item);
    return item.kind == ItemKind::Range ? fieldRange(subject.field, item) : fieldValue(subject.field, item);
}

} // namespace filature::records
