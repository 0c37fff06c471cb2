// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/typingerror.h"

#include <array>
#include <string>

namespace filature::training {

namespace {

constexpr std::array<std::string_view, kTypingErrorKinds> kNames = {
    "",          "letter-swap", "letter-lost",    "letter-doubled", "look-alike",
    "lost-zero", "mojibake",    "day-month-swap", "name-swap",      "abbreviated",
    "nir-digit", "date-digit",  "joined-name"};
constexpr std::array<std::uint32_t, kTypingErrorKinds> kWeights = {0, 18, 14, 10, 8, 8, 8, 8, 5, 6, 7, 5, 3};

bool isCapital(char letter) { return letter >= 'A' && letter <= 'Z'; }
bool isLetter(char letter) { return isCapital(letter) || (letter >= 'a' && letter <= 'z'); }

Column namedColumn(const RowCells &cells)
{
    return cells.cell(Column::Name).empty() ? Column::FirstName : Column::Name;
}

// Changes a letter behind the first one; looks for a place from a random one on.
bool changeLetter(RowCells &cells, TypingError error, RandomStream &random)
{
    const Column column = namedColumn(cells);
    std::string name(cells.cell(column));
    if (name.size() < 3) return false;
    const auto places = static_cast<std::uint32_t>(name.size() - 2);
    const std::uint32_t begin = random.below(places);
    for (std::uint32_t i = 0; i < places; ++i) {
        const std::size_t place = 1 + (begin + i) % places;
        if (!isLetter(name[place]) || !isLetter(name[place + 1])) continue;
        if (error == TypingError::LetterSwap && name[place] == name[place + 1]) continue;
        if (error == TypingError::LetterSwap)
            std::swap(name[place], name[place + 1]);
        else if (error == TypingError::LetterLost)
            name.erase(place, 1);
        else
            name.insert(place, 1, name[place]);
        cells.set(column, name);
        return true;
    }
    return false;
}

bool confuseSigns(RowCells &cells)
{
    static constexpr std::string_view kFrom = "OISBLZ";
    static constexpr std::string_view kTo = "015812";
    const Column column = namedColumn(cells);
    std::string name(cells.cell(column));
    const std::size_t place = name.find_first_of(kFrom, 1);
    if (place == std::string::npos) return false;
    name[place] = kTo[kFrom.find(name[place])];
    cells.set(column, name);
    return true;
}

bool loseZero(RowCells &cells)
{
    for (const Column column : {Column::Postcode, Column::HomePhone, Column::MobilePhone}) {
        if (!cells.cell(column).starts_with('0')) continue;
        cells.set(column, std::string(cells.cell(column).substr(1)));
        return true;
    }
    return false;
}

bool garble(RowCells &cells, const Person &person)
{
    if (isAscii(person.firstName->mixed)) return false;
    cells.set(Column::FirstName, mojibake(person.firstName->mixed));
    return true;
}

// dd/mm/yyyy or dd-mm-yyyy; others stay.
bool changeDate(RowCells &cells, TypingError error, RandomStream &random)
{
    std::string date(cells.cell(Column::BirthDate));
    if (date.size() != 10 || date.starts_with("00") || date.ends_with("1900")) return false;
    const std::string day = date.substr(0, 2);
    const std::string month = date.substr(3, 2);
    if (error == TypingError::DateDigit) {
        date[9] = static_cast<char>('0' + (date[9] - '0' + (random.chance(500'000) ? 1 : 9)) % 10);
        if (day == "29" && month == "02") return false;
    } else {
        if (day > "12" || day == month) return false;
        date.replace(0, 2, month).replace(3, 2, day);
    }
    cells.set(Column::BirthDate, date);
    return true;
}

bool abbreviate(RowCells &cells)
{
    std::string name(cells.cell(Column::FirstName));
    if (const std::size_t hyphen = name.find('-'); hyphen != std::string::npos && isCapital(name[0])) {
        cells.set(Column::FirstName, name.substr(0, 1) + "." + name.substr(hyphen));
        return true;
    }
    std::string town(cells.cell(Column::Town));
    if (!town.starts_with("SAINT ")) return false;
    cells.set(Column::Town, town.replace(0, 5, "ST"));
    return true;
}

bool changeNir(RowCells &cells, RandomStream &random)
{
    std::string nir(cells.cell(Column::Nir));
    if (nir.size() != 13) return false;
    char &digit = nir[10 + random.below(3)];
    digit = static_cast<char>('0' + (digit - '0' + 1 + static_cast<int>(random.below(8))) % 10);
    if (nir.ends_with("000")) nir[12] = '7';
    cells.set(Column::Nir, nir);
    return true;
}

bool joinName(RowCells &cells)
{
    std::string name(cells.cell(Column::Name));
    const std::size_t place = name.find_first_of(" -'");
    if (place == std::string::npos) return false;
    cells.set(Column::Name, name.erase(place, 1));
    return true;
}

bool make(TypingError error, RowCells &cells, const Person &person, RandomStream &random)
{
    switch (error) {
    case TypingError::LookAlike:
        return confuseSigns(cells);
    case TypingError::LostZero:
        return loseZero(cells);
    case TypingError::Mojibake:
        return garble(cells, person);
    case TypingError::DayMonthSwap:
    case TypingError::DateDigit:
        return changeDate(cells, error, random);
    case TypingError::NameSwap:
        cells.swap(Column::Name, Column::FirstName);
        return cells.cell(Column::Name) != cells.cell(Column::FirstName);
    case TypingError::Abbreviated:
        return abbreviate(cells);
    case TypingError::NirDigit:
        return changeNir(cells, random);
    case TypingError::JoinedName:
        return joinName(cells);
    default:
        return changeLetter(cells, error, random);
    }
}

} // namespace

std::string_view typingErrorName(TypingError error) { return kNames[static_cast<std::size_t>(error)]; }

TypingError makeTypingError(RowCells &cells, const Person &person, RandomStream &random)
{
    static const Chooser chooser{kWeights};
    for (int tries = 0; tries < 6; ++tries) {
        const auto error = static_cast<TypingError>(chooser.pick(random));
        if (make(error, cells, person, random)) return error;
    }
    return make(TypingError::LetterDoubled, cells, person, random) ? TypingError::LetterDoubled : TypingError::None;
}

} // namespace filature::training
