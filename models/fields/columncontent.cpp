// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/columncontent.h"
#include "fields/blanks.h"
#include "fields/civility.h"
#include "fields/date.h"
#include "fields/digits.h"
#include "fields/fold.h"
#include "fields/nir.h"
#include "fields/phone.h"
#include "fields/places.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>

namespace filature::fields {

namespace {

constexpr std::size_t kMostCells = 500;
constexpr std::size_t kFewest = 8; // cells from which on a share means something
constexpr double kClear = 0.95;

Normalised normalised(Field field, std::string_view cell)
{
    Normalised out;
    normalise(field, cell, out);
    return out;
}

bool isNameLike(std::string_view cell)
{
    return cell.size() <= 80 && std::ranges::none_of(cell, isDigit) &&
           std::ranges::any_of(cell, [](char c) { return isAsciiLetter(c) || static_cast<unsigned char>(c) >= 0x80; });
}

bool isCodeLike(std::string_view cell) { return cell.size() <= 20 && std::ranges::any_of(cell, isDigit); }

bool isWholeNir(std::string_view cell)
{
    const Level level = normalised(Field::Nir, cell).level;
    return level == Level::Ok || level == Level::KeyOkStructureOdd || level == Level::Repaired;
}

// 13 digits of a person registered in the usual way; one number in fifty of that length looks so by chance.
bool isPlausibleShortNir(std::string_view cell)
{
    const Normalised nir = normalised(Field::Nir, cell);
    return nir.level == Level::Length13 && nir.value[0] <= '2' && nirBirth(nir.value, 2099).month != 0 &&
           !departementOfNir(nir.value).empty();
}

bool isRoundedNir(std::string_view cell)
{
    return normalised(Field::Nir, cell).level == Level::PrecisionLost &&
           (cell.ends_with("+14") || cell.ends_with("+12"));
}

// A national number with its zero, or an international one: nine digits alone can be many things.
bool isWholePhone(std::string_view cell)
{
    const Level level = normalised(Field::Phone, cell).level;
    return level == Level::Ok && (cell[0] == '0' || cell[0] == '+');
}

bool isMobile(std::string_view cell) { return phoneKind(normalised(Field::Phone, cell).value) == PhoneKind::Mobile; }

// A time of day other than midnight: of an event, not of a birth.
bool hasTimeOfDay(std::string_view cell)
{
    const auto colon = cell.find(':');
    return colon != std::string_view::npos && colon >= 2 &&
           cell.substr(colon - 2).find_first_of("123456789") != std::string_view::npos;
}

// Year of a date that is written as one (with separators, or eight digits), 0 otherwise.
int yearOfWrittenDate(std::string_view cell)
{
    const bool isWritten =
        cell.find_first_of("/-.") != std::string_view::npos || (cell.size() == 8 && isAllDigits(cell));
    if (!isWritten || cell.size() < 6 || hasTimeOfDay(cell)) return 0;
    const Normalised date = normalised(Field::BirthDate, cell);
    return date.level >= Level::Warning ? yearOfCanonicalDate(date.value) : 0;
}

std::optional<ContentMatch> birthDates(const ColumnContent &content)
{
    constexpr int kGeneration = 30;
    int first = 9999;
    int last = 0;
    const double share = content.share([&](std::string_view cell) {
        const int year = yearOfWrittenDate(cell);
        if (year != 0) {
            first = std::min(first, year);
            last = std::max(last, year);
        }
        return year != 0 || normalised(Field::BirthDate, cell).level == Level::Sentinel;
    });
    if (share < kClear || first < 1900 || last - first < kGeneration) return std::nullopt;
    return ContentMatch{Field::BirthDate, 0.75, share};
}

std::optional<ContentMatch> nirs(const ColumnContent &content)
{
    const double whole = content.share(isWholeNir);
    if (whole >= 0.5) return ContentMatch{Field::Nir, 0.6 + 0.35 * whole, whole};
    if (content.size() < kFewest) return std::nullopt;
    const double plausible =
        content.share([](std::string_view cell) { return isPlausibleShortNir(cell) || isRoundedNir(cell); });
    if (plausible >= 0.9) return ContentMatch{Field::Nir, 0.85, plausible};
    return std::nullopt;
}

std::optional<ContentMatch> phones(const ColumnContent &content)
{
    const double share = content.share(isWholePhone);
    if (share < 0.9) return std::nullopt;
    const double mobile = content.share(isMobile);
    return ContentMatch{mobile > 0.6 ? Field::Mobile : Field::Phone, 0.8, share};
}

std::optional<ContentMatch> sexes(const ColumnContent &content)
{
    bool hasMale = false;
    bool hasFemale = false;
    const double share = content.share([&](std::string_view cell) {
        hasMale = hasMale || cell == "M" || cell == "H" || cell == "m" || cell == "h";
        hasFemale = hasFemale || cell == "F" || cell == "f";
        return std::string_view("MHFIXmhfix").contains(cell) && cell.size() == 1;
    });
    if (share < kClear || !hasMale || !hasFemale) return std::nullopt;
    return ContentMatch{Field::Sex, 0.8, share};
}

std::optional<ContentMatch> civilities(const ColumnContent &content)
{
    bool hasMadame = false;
    const double share = content.share([&](std::string_view cell) {
        const Normalised civility = normalised(Field::Civility, cell);
        hasMadame = hasMadame || civility.value == "MME" || civility.value == "MLLE";
        return civility.level == Level::Ok;
    });
    if (share < kClear || !hasMadame || content.distinct() < 2) return std::nullopt;
    return ContentMatch{Field::Civility, 0.85, share};
}

std::optional<ContentMatch> byShare(const ColumnContent &content, Field field, double least, double confidence)
{
    const double share =
        content.share([field](std::string_view cell) { return normalised(field, cell).level == Level::Ok; });
    if (share < least) return std::nullopt;
    return ContentMatch{field, confidence, share};
}

std::optional<ContentMatch> postcodes(const ColumnContent &content)
{
    const double share = content.share([](std::string_view cell) {
        return isDeliveryPostcode(cell) || (cell.size() == 4 && isDeliveryPostcode('0' + std::string(cell)));
    });
    const double whole = content.share(isDeliveryPostcode);
    if (share < 0.8 || whole < 0.1) return std::nullopt;
    return ContentMatch{Field::Postcode, 0.75, share};
}

std::size_t rowsOf(const ColumnSample &one, const ColumnSample &other)
{
    return std::min(one.values.size(), other.values.size());
}

} // namespace

ColumnContent::ColumnContent(const ColumnSample &column)
{
    for (const std::string_view value : column.values) {
        const std::string_view cell = trimmed(value);
        if (!cell.empty()) m_cells.push_back(cell);
        if (m_cells.size() == kMostCells) break;
    }
}

bool hasContentCheck(Field field)
{
    using enum Field;
    constexpr std::array kChecked{Civility, Sex,    BirthDate, BirthRank,      Nir,         Postcode,
                                  Phone,    Mobile, Email,     BloodGroup,     Phenotype,   Kell,
                                  Rpps,     Adeli,  Finess,    DoctorPostcode, LabPostcode, EntryDate,
                                  LastName, Doctor, DoctorCode};
    return std::ranges::contains(kChecked, field);
}

double ColumnContent::passRate(Field field) const
{
    if (!hasContentCheck(field)) return 1;
    if (field == Field::LastName || field == Field::Doctor) return share(isNameLike);
    if (field == Field::DoctorCode) return share(isCodeLike);
    return share([field](std::string_view cell) {
        const Level level = normalised(field, cell).level;
        return !isInvalid(level) || level == Level::PrecisionLost;
    });
}

std::size_t ColumnContent::distinct() const
{
    return std::set<std::string_view>(m_cells.begin(), m_cells.end()).size();
}

std::optional<ContentMatch> fieldByContent(const ColumnContent &content)
{
    if (content.size() < 2) return std::nullopt;
    if (const auto match = byShare(content, Field::Email, 0.8, 0.9)) return match;
    if (const auto match = nirs(content)) return match;
    if (content.size() < kFewest) return std::nullopt;
    if (const auto match = phones(content)) return match;
    if (const auto match = birthDates(content)) return match;
    if (const auto match = sexes(content)) return match;
    if (const auto match = civilities(content)) return match;
    if (const auto match = postcodes(content)) return match;
    if (const auto match = byShare(content, Field::Rpps, kClear, 0.7)) return match;
    if (const auto match = byShare(content, Field::BloodGroup, kClear, 0.85); match && content.distinct() > 1)
        return match;
    return std::nullopt;
}

bool isRhDColumn(const ColumnContent &content)
{
    constexpr std::array<std::string_view, 10> kSigns{"+",       "-",   "pos", "neg", "positif",
                                                      "negatif", "rh+", "rh-", "p",   "n"};
    return content.size() >= kFewest && content.distinct() > 1 &&
           content.share([&](std::string_view cell) { return std::ranges::contains(kSigns, fold(cell)); }) >= kClear;
}

bool isAboColumn(const ColumnContent &content)
{
    constexpr std::array<std::string_view, 5> kGroups{"A", "B", "AB", "O", "0"};
    return content.size() >= kFewest && content.distinct() >= 3 &&
           content.share([&](std::string_view cell) { return std::ranges::contains(kGroups, cell); }) >= kClear;
}

bool isKeyOfNir(const ColumnSample &numbers, const ColumnSample &keys)
{
    std::size_t pairs = 0;
    std::size_t fitting = 0;
    std::string joined;
    for (std::size_t row = 0; row < rowsOf(numbers, keys); ++row) {
        if (normalised(Field::Nir, numbers.values[row]).level != Level::Length13 || trimmed(keys.values[row]).empty())
            continue;
        joined.clear();
        joinCells(Field::Nir, std::array{numbers.values[row], keys.values[row]}, joined);
        ++pairs;
        fitting += isWholeNir(joined) ? 1U : 0U;
    }
    return pairs >= 2 && fitting * 10 >= pairs * 9;
}

bool isCommuneOf(const ColumnSample &postcodes, const ColumnSample &names)
{
    std::set<std::string> codes;
    std::set<std::string> communes;
    std::set<std::string> pairs;
    std::size_t rows = 0;
    for (std::size_t row = 0; row < rowsOf(postcodes, names); ++row) {
        const std::string_view name = trimmed(names.values[row]);
        const Normalised code = normalised(Field::Postcode, postcodes.values[row]);
        if (name.empty() || code.level < Level::Warning) continue;
        if (!isNameLike(name) && !fold(name).contains("cedex")) return false;
        ++rows;
        codes.insert(code.value);
        communes.insert(nameKey(name));
        pairs.insert(code.value + ' ' + nameKey(name));
    }
    const bool isRepeated = rows >= kFewest && codes.size() >= 3 && pairs.size() * 10 <= rows * 8;
    return isRepeated && pairs.size() * 2 <= codes.size() * 5 && pairs.size() * 4 <= communes.size() * 5;
}

bool isForeignPostcodes(const ColumnContent &content)
{
    const double four = content.share([](std::string_view cell) {
        return cell.size() == 4 && isAllDigits(cell) && !isDeliveryPostcode('0' + std::string(cell));
    });
    const double five = content.share([](std::string_view cell) { return cell.size() == 5 && isAllDigits(cell); });
    return four >= 0.2 && five < 0.5;
}

} // namespace filature::fields
