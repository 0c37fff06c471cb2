// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/filter/filteritems.h"

#include "records/filter/filternames.h"

#include <algorithm>
#include <optional>

namespace filature::records {

namespace {

constexpr std::size_t kMostDigits = 18; // fits 64 bits

bool isDigits(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

bool isNumber(SubjectKind subject)
{
    switch (subject) {
    case SubjectKind::Evidence:
    case SubjectKind::Row:
    case SubjectKind::Line:
    case SubjectKind::Record:
    case SubjectKind::BirthYear:
    case SubjectKind::BirthDecade:
    case SubjectKind::EntryYear: return true;
    default: return false;
    }
}

bool isYear(SubjectKind subject)
{
    return subject == SubjectKind::BirthYear || subject == SubjectKind::BirthDecade ||
           subject == SubjectKind::EntryYear;
}

bool precedesNumber(std::string_view a, std::string_view b)
{
    a.remove_prefix(std::min(a.find_first_not_of('0'), a.size()));
    b.remove_prefix(std::min(b.find_first_not_of('0'), b.size()));
    return a.size() != b.size() ? a.size() < b.size() : a < b;
}

// As yyyy[-mm[-dd]], or nothing when the text is no date.
std::optional<std::string> asDate(std::string_view text)
{
    const auto digits = [text](std::size_t at, std::size_t count) { return isDigits(text.substr(at, count)); };
    if (text.size() == 10 && text[2] == '/' && text[5] == '/' && digits(0, 2) && digits(3, 2) && digits(6, 4))
        return std::string(text.substr(6)).append("-").append(text.substr(3, 2)).append("-").append(text.substr(0, 2));
    const bool isYearOnly = text.size() == 4 && digits(0, 4);
    const bool isMonth = text.size() == 7 && digits(0, 4) && text[4] == '-' && digits(5, 2);
    const bool isDay =
        text.size() == 10 && digits(0, 4) && text[4] == '-' && digits(5, 2) && text[7] == '-' && digits(8, 2);
    return isYearOnly || isMonth || isDay ? std::optional(std::string(text)) : std::nullopt;
}

} // namespace

bool takesItem(SubjectKind subject, ItemKind item)
{
    switch (item) {
    case ItemKind::Value: return true;
    case ItemKind::Prefix:
        return subject == SubjectKind::Field || subject == SubjectKind::Column || subject == SubjectKind::Word ||
               subject == SubjectKind::Region;
    case ItemKind::Range:
        return subject == SubjectKind::Field || subject == SubjectKind::Column || subject == SubjectKind::Level ||
               isNumber(subject);
    case ItemKind::Contains:
        return subject == SubjectKind::Field || subject == SubjectKind::Column || subject == SubjectKind::Word ||
               subject == SubjectKind::Region || subject == SubjectKind::Evidence;
    case ItemKind::Invalid: return subject == SubjectKind::Field;
    case ItemKind::Empty:
        return subject == SubjectKind::Field || subject == SubjectKind::Column || subject == SubjectKind::Region ||
               isYear(subject);
    }
    return false;
}

FilterFault settleLiteral(SubjectKind subject, std::string &literal)
{
    if (subject == SubjectKind::Level) {
        const std::optional<fields::Level> level = levelByAnyName(literal);
        if (!level) return FilterFault::UnknownLevel;
        literal = levelWords(FilterLanguage::English)[static_cast<std::size_t>(*level)];
    } else if (subject == SubjectKind::Flag) {
        const std::optional<std::string_view> flag = flagByName(literal);
        if (!flag) return FilterFault::UnknownFlag;
        literal = *flag;
    } else if (isNumber(subject) && (!isDigits(literal) || literal.size() > kMostDigits)) {
        return FilterFault::NumberExpected;
    }
    return FilterFault::None;
}

bool isReversed(SubjectKind subject, std::string_view from, std::string_view to)
{
    if (subject == SubjectKind::Level) return levelByAnyName(from) > levelByAnyName(to);
    const std::optional<std::string> fromDate = asDate(from);
    const std::optional<std::string> toDate = asDate(to);
    if (fromDate && toDate) {
        const std::size_t common = std::min(fromDate->size(), toDate->size());
        return fromDate->substr(0, common) > toDate->substr(0, common);
    }
    return isDigits(from) && isDigits(to) && precedesNumber(to, from);
}

} // namespace filature::records
