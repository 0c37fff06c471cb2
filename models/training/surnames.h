// SPDX-License-Identifier: GPL-3.0-or-later
// Family names: frequent ones, Breton ones, and a long tail of made-up ones.
#pragma once

#include "training/chooser.h"
#include "training/shorttext.h"

#include <cstdint>

namespace filature::training {

enum class Country : std::uint8_t
{
    Brittany,
    Elsewhere
};

// A third of the draws (in Brittany two fifths) fall on some three hundred listed names; the others on names put
// together from syllables, of which there are about twenty thousand, because a frequent name says little about a person
// and a rare one much.
class Surnames
{
public:
    Surnames();
    [[nodiscard]] NameText pick(Country country, RandomStream &random) const;

private:
    Chooser m_common;
    Chooser m_breton;
};

} // namespace filature::training
