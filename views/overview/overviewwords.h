// SPDX-License-Identifier: GPL-3.0-or-later
// The words of the overview's figures.
#pragma once

#include "items/figures.h"

#include <QString>

namespace filature::overview {

[[nodiscard]] QString categoryWords(fields::Category category);
// "NIR", "birth date"; of fields that have a level.
[[nodiscard]] QString fieldWords(fields::Field field);
// "check digits do not fit", "shorter than the others"
[[nodiscard]] QString damageWords(const items::DamageFigure &damage);
// "14.03.2018" as the language writes it, from yyyy-mm-dd
[[nodiscard]] QString dayWords(const std::string &day);
// "0.4 %"
[[nodiscard]] QString shareWords(std::uint64_t part, std::uint64_t whole);

} // namespace filature::overview
