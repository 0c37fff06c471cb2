// SPDX-License-Identifier: GPL-3.0-or-later
// The invented laboratories and how each of them keyed its patients in.
#pragma once

#include "training/formatting.h"
#include "training/towns.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace filature::training {

enum class LetterStyle : std::uint8_t
{
    Capitals,
    Mixed
};
enum class SexStyle : std::uint8_t
{
    Letters,
    Digits
};
enum class PhoneStyle : std::uint8_t
{
    Plain,
    Blanks,
    Dots
};

struct Lab
{
    std::string code;   // "LAB07"
    std::string name;   // "Labo Hérisson Bleu"
    std::string upper;  // "HERISSON BLEU": its short name in the export
    std::string finess; // of the right shape, nobody's
    const Town *town = nullptr;
    Area area = Area::Morbihan;
    std::uint32_t weight = 0; // share of the records in kLabWeightSum
    LetterStyle letters = LetterStyle::Capitals;
    SexStyle sex = SexStyle::Letters;
    PhoneStyle phone = PhoneStyle::Plain;
    DateStyle date = DateStyle::Slashes;
    std::chrono::sys_days firstDay; // first and last sample in the software
    std::chrono::sys_days lastDay;
    bool isMissingFromServer = false; // most of its records are not in the copy on the server
};

inline constexpr std::size_t kLabCount = 28;
inline constexpr std::uint32_t kLabWeightSum = 930;

// In the order in which the export lists them. Shares of the départements: 36, 22, 20, 6, 6 and 3 of 93 (the other 7 %
// of the published shares lie outside these départements: prescribers and patients are there, laboratories are not).
class Labs
{
public:
    explicit Labs(const Towns &towns);
    [[nodiscard]] const Lab &operator[](std::size_t index) const { return m_labs[index]; }
    [[nodiscard]] const std::array<Lab, kLabCount> &all() const { return m_labs; }
    // The laboratory at a place of the export, `part` of `whole` from its start; part < whole.
    [[nodiscard]] std::uint8_t at(std::uint64_t part, std::uint64_t whole) const;

private:
    std::array<Lab, kLabCount> m_labs;
    std::array<std::uint8_t, kLabWeightSum> m_byWeight;
};

} // namespace filature::training
