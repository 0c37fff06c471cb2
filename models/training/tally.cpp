// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/tally.h"

#include "training/formatting.h"
#include "training/population.h"

#include <algorithm>

namespace filature::training {

namespace {

constexpr std::size_t kCorseDuSud = 100;
constexpr std::size_t kHauteCorse = 101;
constexpr std::size_t kOverseas = 110; // + third digit of 97x
constexpr std::size_t kAbroad = 99;

bool isDigit(char letter) { return letter >= '0' && letter <= '9'; }
bool areDigits(std::string_view text) { return std::ranges::all_of(text, isDigit); }
std::size_t valueOf(std::string_view digits)
{
    std::size_t value = 0;
    for (const char digit : digits)
        value = value * 10 + static_cast<std::size_t>(digit - '0');
    return value;
}

// dd/mm/yyyy, dd-mm-yyyy or yyyymmdd; -1 = none of these.
int yearOf(std::string_view date)
{
    if (date.size() == 8 && areDigits(date)) return static_cast<int>(valueOf(date.substr(0, 4)));
    const bool isSplit = date.size() == 10 && !isDigit(date[2]) && date[2] == date[5];
    return isSplit && areDigits(date.substr(6)) ? static_cast<int>(valueOf(date.substr(6))) : -1;
}

Tally::Civility civilityOf(std::string_view text)
{
    using enum Tally::Civility;
    if (text.empty()) return Empty;
    if (text == "MME" || text == "Mme" || text == "MLLE" || text == "Mlle") return Woman;
    if (text == "M" || text == "M.") return Man;
    if (text == "ENF" || text == "Enf") return Child;
    if (text == "BB") return Baby;
    return text == "SR" || text == "Sr" ? Sister : Other;
}

std::size_t sexOf(std::string_view text)
{
    return text == "F" || text == "2" ? 0 : text == "M" || text == "1" ? 1 : text.empty() ? 2 : 3;
}

std::size_t bloodOf(std::string_view group, std::string_view rhesus)
{
    if (group.empty() && rhesus.empty()) return 8;
    const std::string_view letter = group == "0" ? "O" : group;
    const std::string_view sign = rhesus == "POS" ? "+" : rhesus == "NEG" ? "-" : rhesus;
    for (std::size_t i = 0; i < bloodGroups().size(); ++i)
        if (bloodGroups()[i].group == letter && bloodGroups()[i].rhesus == sign) return i;
    return 9;
}

} // namespace

std::string_view civilityClassName(Tally::Civility civility)
{
    static constexpr std::array<std::string_view, 7> kNames = {"", "woman", "man", "child", "baby", "sister", "other"};
    return kNames[static_cast<std::size_t>(civility)];
}

std::size_t departementOfPostcode(std::string_view postcode)
{
    if (postcode.empty()) return 0;
    if (!areDigits(postcode) || postcode.size() < 4 || postcode.size() > 5) return kNoDepartement;
    const std::size_t number = valueOf(postcode);
    const std::size_t two = number / 1000;
    if (two == 20) return number / 100 % 10 < 2 ? kCorseDuSud : kHauteCorse;
    if (two == 97) return kOverseas + number / 100 % 10;
    return two == 0 || two > 95 ? kNoDepartement : two;
}

std::size_t departementOfNir(std::string_view nir)
{
    if (nir.empty()) return 0;
    if (nir.size() != 13 || !areDigits(nir.substr(0, 6)) || !areDigits(nir.substr(7))) return kNoDepartement;
    if (nir[5] == '2' && (nir[6] == 'A' || nir[6] == 'B')) return nir[6] == 'A' ? kCorseDuSud : kHauteCorse;
    if (!isDigit(nir[6])) return kNoDepartement;
    const std::size_t two = valueOf(nir.substr(5, 2));
    if (two == 97) return kOverseas + static_cast<std::size_t>(nir[7] - '0');
    // 91 to 95 were given to Algeria and Morocco before the départements of 1968, 96 to Tunisia.
    const std::string_view year = nir.substr(1, 2);
    if (two == 96 || (two >= 91 && two <= 95 && year >= "30" && year <= "67")) return kAbroad;
    return two == 0 || (two > 96 && two != kAbroad) ? kNoDepartement : two;
}

std::string departementName(std::size_t departement)
{
    if (departement == 0) return {};
    if (departement == kNoDepartement) return "?";
    if (departement == kCorseDuSud) return "2A";
    if (departement == kHauteCorse) return "2B";
    std::string name = departement >= kOverseas ? "97" : "";
    appendPadded(name, departement >= kOverseas ? departement - kOverseas : departement,
                 departement >= kOverseas ? 1 : 2);
    return name;
}

Tally::Tally(const Labs &labs)
{
    m_labByNumber.fill(kLabCount);
    for (std::size_t i = 0; i < kLabCount; ++i)
        m_labByNumber[valueOf(std::string_view(labs[i].code).substr(3))] = static_cast<std::uint8_t>(i);
}

void Tally::add(const RowCells &cells)
{
    for (std::size_t i = 0; i < kColumnCount; ++i)
        filled[i] += cells.cell(i).empty() ? 0 : 1;
    const std::string_view code = cells.cell(Column::LabCode);
    const bool isCode = code.size() == 5 && code.starts_with("LAB") && areDigits(code.substr(3));
    const std::size_t lab = isCode ? m_labByNumber[valueOf(code.substr(3))] : kLabCount;
    const auto year = static_cast<std::size_t>(yearOf(cells.cell(Column::FileDate)) - kFirstYear);
    ++byLab[lab];
    ++byYear[std::min(year, kYears)];
    if (lab < kLabCount && year < kYears) ++byLabYear[lab][year];
    ++byCivility[static_cast<std::size_t>(civilityOf(cells.cell(Column::Civility)))];
    ++bySex[sexOf(cells.cell(Column::Sex))];
    ++byBloodGroup[bloodOf(cells.cell(Column::BloodGroup), cells.cell(Column::Rhesus))];
    ++byLabSite[departementOfPostcode(cells.cell(Column::LabPostcode))];
    ++byPatient[departementOfPostcode(cells.cell(Column::Postcode))];
    ++byPrescriber[departementOfPostcode(cells.cell(Column::DoctorPostcode))];
    ++byBirthplace[departementOfNir(cells.cell(Column::Nir))];
}

} // namespace filature::training
