// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/doctors.h"

#include "training/formatting.h"
#include "training/lettercase.h"

namespace filature::training {

namespace {

std::string emailOf(const Doctor &doctor)
{
    std::string address = "dr.";
    for (const char letter : lowerAscii(doctor.name.view()))
        if (letter >= 'a' && letter <= 'z') address += letter;
    return address + "@cabinet.example";
}

} // namespace

Doctors::Doctors(std::uint64_t seed, const Labs &labs, const Towns &towns, const FirstNames &firstNames,
                 const Surnames &surnames)
{
    const Streets streets;
    for (std::uint32_t number = 0; number < kLabCount * (kNear + kFar); ++number) {
        RandomStream random(seed, Domain::Doctor, number);
        const Area area = labs[number / (kNear + kFar)].area;
        const bool isBreton = area == Area::Morbihan || area == Area::CotesDArmor || area == Area::IlleEtVilaine;
        Doctor doctor;
        doctor.code = "D";
        appendPadded(doctor.code, number + 1, 4);
        doctor.name = surnames.pick(isBreton ? Country::Brittany : Country::Elsewhere, random);
        const Sex sex = random.chance(450'000) ? Sex::Woman : Sex::Man;
        doctor.firstName = &firstNames.pick(sex, 1945 + static_cast<int>(random.below(38)), random);
        doctor.town = number % (kNear + kFar) < kNear ? &towns.inArea(area, random) : &towns.elsewhere(random);
        doctor.rpps = makeRpps(number + 1);
        doctor.phone = makeLandline(random);
        doctor.email = emailOf(doctor);
        doctor.houseNumber = static_cast<std::uint16_t>(random.between(1, 60));
        doctor.street = streets.pickStreet(random);
        m_doctors.push_back(std::move(doctor));
    }
}

const Doctor &Doctors::pick(std::uint8_t lab, RandomStream &random) const
{
    const std::uint32_t first = lab * (kNear + kFar);
    if (random.chance(70'000)) return m_doctors[first + kNear + random.lowBelow(kFar)];
    return m_doctors[first + random.lowBelow(kNear)];
}

} // namespace filature::training
