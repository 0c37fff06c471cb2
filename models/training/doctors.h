// SPDX-License-Identifier: GPL-3.0-or-later
// Invented prescribers.
#pragma once

#include "training/firstnames.h"
#include "training/identifiers.h"
#include "training/labs.h"
#include "training/streets.h"
#include "training/surnames.h"

#include <string>
#include <vector>

namespace filature::training {

struct Doctor
{
    std::string code; // "D0412"
    NameText name;
    const FirstName *firstName = nullptr;
    const Town *town = nullptr;
    std::string rpps;
    PhoneText phone;
    std::string email;
    std::uint16_t houseNumber = 0;
    std::uint16_t street = 0; // index into Streets
};

// Every laboratory has its own circle of prescribers: most in its département, 7 % of the prescriptions from outside
// all départements that have a laboratory. Immutable; refers to the tables it is made from.
class Doctors
{
public:
    Doctors(std::uint64_t seed, const Labs &labs, const Towns &towns, const FirstNames &firstNames,
            const Surnames &surnames);
    [[nodiscard]] const Doctor &pick(std::uint8_t lab, RandomStream &random) const;

private:
    static constexpr std::uint32_t kNear = 60;
    static constexpr std::uint32_t kFar = 16;
    std::vector<Doctor> m_doctors; // kNear + kFar for each laboratory
};

} // namespace filature::training
