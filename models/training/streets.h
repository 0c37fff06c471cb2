// SPDX-License-Identifier: GPL-3.0-or-later
// Streets, second address lines and insurers.
#pragma once

#include "training/randomstream.h"

#include <cstdint>
#include <string>
#include <vector>

namespace filature::training {

struct Wording
{
    std::string mixed;
    std::string upper; // capitals without accents
};

struct Insurer
{
    std::string name;
    std::string code; // eight digits, of a département that does not exist
};

class Streets
{
public:
    Streets();
    // "rue des Lilas"; some 900 of them.
    [[nodiscard]] std::uint16_t pickStreet(RandomStream &random) const;
    [[nodiscard]] const Wording &street(std::uint16_t index) const { return m_streets[index]; }
    // "Bât. C", "chez Mme ...".
    [[nodiscard]] std::uint16_t pickComplement(RandomStream &random) const;
    [[nodiscard]] const Wording &complement(std::uint16_t index) const { return m_complements[index]; }

private:
    std::vector<Wording> m_streets;
    std::vector<Wording> m_complements;
};

[[nodiscard]] const std::vector<Insurer> &insurers(); // invented

} // namespace filature::training
