// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/date.h"
#include "fields/blanks.h"
#include "fields/datetokens.h"
#include "fields/digits.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <string>

namespace filature::fields {

namespace {

constexpr int kFirstYear = 1850;
constexpr int kLastYear = 2100;

struct DayMonthYear
{
    int day = 0;
    int month = 0;
    int year = 0;
    bool hasShortYear = false;
    bool isRepaired = false;
};

bool isKnownYear(int year) { return year >= kFirstYear && year <= kLastYear; }

bool isRealDay(int year, int month, int day)
{
    constexpr std::array<int, 12> kDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    const int last = month == 2 && isLeap ? 29 : kDays[static_cast<std::size_t>(month - 1)];
    return day >= 1 && day <= last;
}

// Dates which programs write for "none": the epochs of databases and spreadsheets, and first or last days of their
// calendars.
bool isStandIn(int year, int month, int day)
{
    struct Date
    {
        int year, month, day;
    };
    constexpr std::array<Date, 10> kStandIns{{{1, 1, 1},
                                              {1753, 1, 1},
                                              {1800, 1, 1},
                                              {1899, 12, 30},
                                              {1899, 12, 31},
                                              {1900, 0, 0},
                                              {1900, 1, 1},
                                              {2099, 12, 31},
                                              {2999, 12, 31},
                                              {9999, 12, 31}}};
    return std::ranges::any_of(
        kStandIns, [&](const Date &each) { return each.year == year && each.month == month && each.day == day; });
}

void put(int number, std::size_t digits, char *to)
{
    for (std::size_t i = digits; i-- > 0; number /= 10)
        to[i] = static_cast<char>('0' + number % 10);
}

// As much of the date as there is: month 0 and day 0 are left out.
void write(const DayMonthYear &date, Level level, Normalised &out)
{
    std::array<char, 10> text{'0', '0', '0', '0', '-', '0', '0', '-', '0', '0'};
    put(date.year, 4, text.data());
    put(date.month, 2, text.data() + 5);
    put(date.day, 2, text.data() + 8);
    out.value.assign(text.data(), date.month == 0 ? 4 : date.day == 0 ? 7 : 10);
    out.level = level;
}

void keep(std::string_view text, Level level, Normalised &out)
{
    out.value.assign(text);
    out.level = level;
}

// Three numbers in the order day, month, year, all of which were in the text.
void judge(DayMonthYear date, std::string_view text, bool guessedCenturyIsWarning, Normalised &out)
{
    if (date.day == 0 && date.month == 0 && date.year == 0) return keep(text, Level::Sentinel, out);
    const bool isGuess = date.hasShortYear && date.year < kPivotYear && guessedCenturyIsWarning;
    if (date.hasShortYear) date.year += date.year < kPivotYear ? 2000 : 1900;
    if (isStandIn(date.year, date.month, date.day)) return write(date, Level::Sentinel, out);
    if (!isKnownYear(date.year)) return keep(text, Level::Invalid, out);
    if (date.day == 0 && date.month <= 12) return write(date, Level::Partial, out);
    if (date.month > 12 && date.day <= 12 && date.month <= 31)
        return keep(text, Level::Invalid, out); // month first, not declared
    if (date.month == 0 || date.month > 12 || date.day > 31) return keep(text, Level::Partial, out); // lunar
    if (!isRealDay(date.year, date.month, date.day)) return keep(text, Level::Invalid, out);
    write(date, isGuess ? Level::Warning : date.isRepaired ? Level::Repaired : Level::Ok, out);
}

// Serial day number of a spreadsheet; the two systems differ by 1,462 days.
bool readSerial(std::uint64_t serial, const NormaliseOptions &options, Normalised &out)
{
    constexpr int kBeforeEpoch = 25'569; // 1970-01-01 in the 1900 system
    constexpr int k1904Shift = 1'462;
    constexpr std::uint64_t kLastSerial = 73'415; // 2100-12-31
    if (serial <= kLastYear || serial > kLastSerial) return false; // smaller numbers would rather be years
    const int days = static_cast<int>(serial) - kBeforeEpoch + (options.excel1904 ? k1904Shift : 0);
    const std::chrono::year_month_day day{std::chrono::sys_days{std::chrono::days{days}}};
    const DayMonthYear date{.day = static_cast<int>(static_cast<unsigned>(day.day())),
                            .month = static_cast<int>(static_cast<unsigned>(day.month())),
                            .year = static_cast<int>(day.year())};
    write(date, Level::Repaired, out);
    return true;
}

int part(std::string_view digits, std::size_t from, std::size_t count)
{
    return static_cast<int>(numberOf(digits.substr(from, count)));
}

// Eight digits: year first where that is a date; both readings are never possible, since no year starts with 01 to 12.
DayMonthYear readEightDigits(std::string_view digits, const NormaliseOptions &options)
{
    const DayMonthYear yearFirst{.day = part(digits, 6, 2), .month = part(digits, 4, 2), .year = part(digits, 0, 4)};
    const bool dayFirstIsDate = isKnownYear(part(digits, 4, 4));
    if (!dayFirstIsDate && (isKnownYear(yearFirst.year) || isStandIn(yearFirst.year, yearFirst.month, yearFirst.day)))
        return yearFirst;
    DayMonthYear dayFirst{.day = part(digits, 0, 2), .month = part(digits, 2, 2), .year = part(digits, 4, 4)};
    if (options.monthFirst) std::swap(dayFirst.day, dayFirst.month);
    return dayFirst;
}

// Day, month and short year, or year and month where the other reading has no such month.
void readSixDigits(std::string_view digits, std::string_view text, const NormaliseOptions &options, bool guessIsWarning,
                   Normalised &out)
{
    DayMonthYear date{
        .day = part(digits, 0, 2), .month = part(digits, 2, 2), .year = part(digits, 4, 2), .hasShortYear = true};
    if (options.monthFirst) std::swap(date.day, date.month);
    const DayMonthYear yearMonth{.month = part(digits, 4, 2), .year = part(digits, 0, 4)};
    const bool isYearMonth =
        date.month > 12 && isKnownYear(yearMonth.year) && yearMonth.month >= 1 && yearMonth.month <= 12;
    if (isYearMonth)
        write(yearMonth, Level::Partial, out);
    else
        judge(date, text, guessIsWarning, out);
}

// Text of digits alone. False when their number fits nothing.
bool readDigits(std::string_view digits, std::string_view text, const NormaliseOptions &options, bool guessIsWarning,
                Normalised &out)
{
    if (digits.size() == 8) {
        judge(readEightDigits(digits, options), text, guessIsWarning, out);
        return true;
    }
    if (digits.size() == 7) {
        const std::string padded = '0' + std::string(digits);
        DayMonthYear date = readEightDigits(padded, options);
        date.isRepaired = true;
        judge(date, text, guessIsWarning, out);
        return true;
    }
    if (digits.size() == 6) {
        readSixDigits(digits, text, options, guessIsWarning, out);
        return true;
    }
    if (digits.size() == 4 && isKnownYear(part(digits, 0, 4))) {
        write({.year = part(digits, 0, 4)}, Level::Partial, out);
        return true;
    }
    return (digits.size() == 4 || digits.size() == 5) && readSerial(numberOf(digits), options, out);
}

// A serial number with a time of day as its fraction: 43873.5
bool readFraction(std::string_view text, const NormaliseOptions &options, Normalised &out)
{
    const auto point = text.find_first_of(".,");
    if (point != 5 || !isAllDigits(text.substr(0, point)) || !isAllDigits(text.substr(point + 1))) return false;
    return readSerial(numberOf(text.substr(0, point)), options, out);
}

// Two parts: month and year, in either order.
bool readMonthYear(const DateTokens &tokens, Normalised &out)
{
    const DateToken &first = tokens.parts[0];
    const DateToken &second = tokens.parts[1];
    const bool yearLast = second.digits == 4;
    if (!yearLast && first.digits != 4) return false;
    const DayMonthYear date{.month = yearLast ? first.value : second.value,
                            .year = yearLast ? second.value : first.value};
    if (!isKnownYear(date.year) || date.month > 12 || tokens.hasTime) return false;
    write(date, Level::Partial, out);
    return true;
}

bool readTokens(std::string_view text, const NormaliseOptions &options, bool guessIsWarning, Normalised &out)
{
    const DateTokens tokens = dateTokens(text);
    if (tokens.count == 2) return readMonthYear(tokens, out);
    if (tokens.count != 3) return false;
    const auto &[first, second, third] = tokens.parts;
    DayMonthYear date;
    if (first.digits == 4) {
        date = {.day = third.value, .month = second.value, .year = first.value};
        if (third.digits > 2 || third.isMonthName) return false;
    } else {
        if (third.digits != 4 && third.digits != 2) return false;
        const bool monthFirst = first.isMonthName || (options.monthFirst && !second.isMonthName);
        date = {.day = monthFirst ? second.value : first.value,
                .month = monthFirst ? first.value : second.value,
                .year = third.value,
                .hasShortYear = third.digits == 2};
        if (date.day > 99 || (first.isMonthName && second.isMonthName)) return false;
    }
    if (second.digits > 2) return false;
    judge(date, text, guessIsWarning, out);
    return true;
}

} // namespace

void normaliseDate(std::string_view text, const NormaliseOptions &options, bool guessedCenturyIsWarning,
                   Normalised &out)
{
    constexpr std::size_t kLongest = 60;
    if (text.size() <= kLongest) {
        const std::string_view whole = withoutZeroFraction(text);
        if (isAllDigits(whole)) {
            if (readDigits(whole, text, options, guessedCenturyIsWarning, out)) return;
        } else if (readFraction(text, options, out) || readTokens(text, options, guessedCenturyIsWarning, out)) {
            return;
        }
    }
    keep(text, isExponentForm(text) ? Level::PrecisionLost : Level::Format, out);
}

int yearOfCanonicalDate(std::string_view value)
{
    const bool isShaped = value.size() == 4 || (value.size() == 7 && value[4] == '-') ||
                          (value.size() == 10 && value[4] == '-' && value[7] == '-');
    if (!isShaped || !isAllDigits(value.substr(0, 4))) return 0;
    const int year = part(value, 0, 4);
    if (value.size() == 4) return year;
    if (!isAllDigits(value.substr(5, 2)) || part(value, 5, 2) < 1 || part(value, 5, 2) > 12) return 0;
    if (value.size() == 7) return year;
    return isAllDigits(value.substr(8)) && isRealDay(year, part(value, 5, 2), part(value, 8, 2)) ? year : 0;
}

} // namespace filature::fields
