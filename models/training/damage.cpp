// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/damage.h"

#include "training/phrases.h"

#include <array>
#include <string>

namespace filature::training {

namespace {

constexpr std::size_t indexOf(Column column) { return static_cast<std::size_t>(column); }

std::string phrase(CommentShape shape, RandomStream &random)
{
    std::string text;
    appendComment(text, CommentKind::Practical, shape, random);
    return text;
}

// Nothing in the row needs quotes any more.
void calm(RowCells &cells, RandomStream &random)
{
    cells.set(Column::Comment1, phrase(CommentShape::Plain, random));
    cells.set(Column::Comment2, "");
}

void addQuotes(RowCells &cells, Damage damage, RandomStream &random)
{
    calm(cells, random);
    std::string address(cells.cell(Column::Address1));
    if (damage == Damage::StrayQuote)
        address.insert(0, "\"LE CLOS\" ");
    else
        address.insert(1 + address.size() / 2, 1, '"');
    cells.set(Column::Address1, address);
}

void openQuote(RowCells &cells, bool isWide, RandomStream &random)
{
    calm(cells, random);
    cells.set(Column::Comment1, '"' + phrase(CommentShape::Plain, random));
    if (isWide) cells.insert(indexOf(Column::Comment2), ' ' + phrase(CommentShape::Plain, random));
}

void breakRow(RowCells &cells, RowCells &tail)
{
    const std::size_t place = indexOf(Column::Address1);
    const std::string address(cells.cell(place));
    const std::size_t half = address.find(' ') == std::string::npos ? 1 : address.find(' ');
    tail.clear();
    tail.mayNeedQuotes();
    tail.add(std::string_view(address).substr(half));
    for (std::size_t i = place + 1; i < cells.size(); ++i)
        tail.add(cells.cell(i));
    cells.truncate(place + 1);
    cells.set(Column::Address1, address.substr(0, half));
}

// 15 digits as a spreadsheet shows them: six of them, rounded, and a power of ten.
void mangleNir(RowCells &cells)
{
    std::uint64_t number = 0;
    const std::string digits = std::string(cells.cell(Column::Nir)) + std::string(cells.cell(Column::NirKey));
    for (const char letter : digits)
        number = number * 10 + (letter >= '0' && letter <= '9' ? static_cast<unsigned>(letter - '0') : 0U);
    if (digits.size() != 15) number = 180'124'599'900'153;
    std::string rounded = std::to_string((number + 500'000'000) / 1'000'000'000);
    cells.set(Column::Nir, rounded.insert(1, ",") + "E+14");
    cells.set(Column::NirKey, "");
}

// An empty cell comes in; the next empty one goes, so that the width is kept.
void shiftColumns(RowCells &cells, RandomStream &random)
{
    const std::size_t place = random.between(indexOf(Column::Name), indexOf(Column::Nir));
    cells.insert(place, "");
    std::size_t empty = indexOf(Column::Town);
    while (empty + 2 < cells.size() && !cells.cell(empty).empty())
        ++empty;
    cells.erase(empty);
}

void addControls(RowCells &cells)
{
    std::string address(cells.cell(Column::Address1));
    address.insert(address.size() / 2, "\x07\x1b[31m\x7f");
    cells.set(Column::Address1, address);
    cells.set(Column::Address2, "\tBAT\x0b"
                                "B\x0c\x08");
}

void addBidi(RowCells &cells)
{
    std::string name(cells.cell(Column::Name));
    std::string firstName(cells.cell(Column::FirstName));
    cells.set(Column::Name, "\u200b" + name + "\u200e");
    cells.set(Column::FirstName, "\u202e" + firstName + "\u202c");
}

void addPayload(RowCells &cells, Damage damage, RandomStream &random)
{
    static constexpr std::array<std::string_view, 6> kFormulas = {
        "=1+1", "@SUM(1+1)", "+1+1", "-2+3", "=HYPERLINK(\"https://voir.example\";\"voir\")", "=A1&\"x\""};
    static constexpr std::array<std::string_view, 6> kMarkup = {"<img src=x>",
                                                                "<b>urgent</b>",
                                                                "<script>alert(1)</script>",
                                                                "&lt;i&gt; &amp;",
                                                                "<a href=\"https://voir.example\">voir</a>",
                                                                "%s%n {0} %1"};
    const auto &texts = damage == Damage::Formula ? kFormulas : kMarkup;
    cells.set(Column::Comment1, texts[random.below(static_cast<std::uint32_t>(texts.size()))]);
    cells.set(Column::Address2, texts[random.below(4)]);
}

void tearOff(RowCells &cells)
{
    cells.truncate(indexOf(Column::Postcode) + 1);
    cells.set(Column::Postcode, std::string(cells.cell(Column::Postcode).substr(0, 3)));
}

constexpr std::string_view kAccents = "Prélevé à 8h, résultat à transmettre après contrôle";

void changeCells(Damage damage, RowCells &cells, RandomStream &random)
{
    switch (damage) {
    case Damage::ShortRow:
        cells.truncate(random.between(8, 55));
        break;
    case Damage::LongRow:
        for (std::uint32_t i = random.between(1, 3); i != 0; --i)
            cells.insert(cells.size(), "");
        break;
    case Damage::LooseSeparator:
        calm(cells, random);
        cells.insert(indexOf(Column::Comment2), ' ' + phrase(CommentShape::Plain, random));
        break;
    case Damage::InnerQuote:
    case Damage::StrayQuote:
        addQuotes(cells, damage, random);
        break;
    case Damage::OpenQuote:
        openQuote(cells, false, random);
        break;
    case Damage::OpenQuoteWide:
        openQuote(cells, true, random);
        break;
    case Damage::LineBreakInCell:
        cells.set(Column::Comment1, phrase(CommentShape::LineBreak, random));
        break;
    case Damage::Utf8Row:
    case Damage::Cp850Row:
        cells.set(Column::Comment1, kAccents);
        break;
    case Damage::UndefinedByte:
        cells.set(Column::Address2, "RES. L\u0081ORME");
        break;
    case Damage::NulBytes:
        cells.set(Column::Address2, std::string_view("BAT\0 C\0", 7));
        break;
    case Damage::MangledNir:
        mangleNir(cells);
        break;
    case Damage::ShiftedColumns:
        shiftColumns(cells, random);
        break;
    case Damage::ControlCharacters:
        addControls(cells);
        break;
    case Damage::BidiMarks:
        addBidi(cells);
        break;
    case Damage::Formula:
    case Damage::Markup:
        addPayload(cells, damage, random);
        break;
    case Damage::TornEnd:
        tearOff(cells);
        break;
    default:
        break;
    }
}

} // namespace

LineForm makeDamage(Damage damage, RowCells &cells, RowCells &tail, RandomStream &random)
{
    changeCells(damage, cells, random);
    LineForm form;
    form.hasTail = damage == Damage::BrokenRow;
    if (form.hasTail) breakRow(cells, tail);
    if (damage >= Damage::InnerQuote && damage <= Damage::OpenQuoteWide) form.quoting = Quoting::None;
    if (damage == Damage::Utf8Row || damage == Damage::BidiMarks) form.encoding = TextEncoding::Utf8;
    if (damage == Damage::Cp850Row) form.encoding = TextEncoding::Cp850;
    return form;
}

} // namespace filature::training
