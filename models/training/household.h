// SPDX-License-Identifier: GPL-3.0-or-later
// Invented people: who lives together, on whose insurance number.
#pragma once

#include "training/firstnames.h"
#include "training/identifiers.h"
#include "training/shorttext.h"
#include "training/towns.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>

namespace filature::training {

// As the civility says.
enum class Standing : std::uint8_t
{
    Adult, // from 14 on
    Child,
    Baby,   // in the first year
    Sister, // a nun
};

struct Dwelling
{
    const Town *town = nullptr;
    std::uint16_t houseNumber = 0; // 0 = none
    std::uint16_t street = 0;      // index into Streets
    std::optional<std::uint16_t> complement;
    std::optional<PhoneText> landline;
};

struct Person
{
    std::uint64_t id = 0; // (household id + 1) x 8 + place in the household; never 0
    Sex sex = Sex::Woman;
    Standing standing = Standing::Adult;
    bool isTwin = false;
    bool isInsured = true;    // the NIR is his or her own
    std::uint8_t quality = 0; // 0 insured, 1 spouse, children from 2 on, on the insured's number
    std::uint8_t twinRank = 1;
    std::uint8_t bloodGroup = 0; // index of bloodGroups()
    std::uint64_t homonymOf = 0; // person with the same names on purpose; 0 = none
    std::chrono::year_month_day birth;
    NameText name;      // in use
    NameText birthName; // empty = the same
    const FirstName *firstName = nullptr;
    const FirstName *secondName = nullptr; // null = none
    NirText nir;                           // the insured's
    std::optional<PhoneText> mobile;
    bool hasEmail = false;
    bool hasPassword = false;
};

struct Household
{
    static constexpr std::size_t kMost = 6;
    std::uint64_t id = 0;
    std::uint8_t lab = 0; // index into Labs
    std::uint8_t size = 0;
    std::uint8_t firstInFile = 0; // 1 when the insured is no patient, only the children are
    std::chrono::sys_days firstVisit;
    Dwelling dwelling;
    std::array<Person, kMost> members; // [0] is the insured
};

} // namespace filature::training
