// SPDX-License-Identifier: GPL-3.0-or-later
// Blood groups: ABO with RhD, Rh phenotype, Kell. The notations are those of French laboratories and of ISBT.
#pragma once

#include "fields/normalise.h"

#include <string_view>

namespace filature::fields {

// `text` is trimmed and not empty in all three.

// "O+", "AB-"; Partial: ABO alone ("AB") or RhD alone ("RH+"). Takes Rh, Rhésus, RhD, RH1, D, POS, NEG, P, N, all minus
// signs, 0 for O, subgroups A1 and A2, and a phenotype or Kell behind, which stay in the evidence.
void normaliseBloodGroup(std::string_view text, Normalised &out);

// "C+E-c+e+", with D in front and K behind where they are given. Takes signs (C+ E- c+ e+), letters (CcDee, ddccee) and
// ISBT numbers (RH:1,2,-3,4,5). Case matters. Partial: not all four antigens.
void normalisePhenotype(std::string_view text, Normalised &out);

// "K+" or "K-". Takes K+, K-, KEL1, KEL:-1, KELL NEG, POS, NEG, +, -.
void normaliseKell(std::string_view text, Normalised &out);

} // namespace filature::fields
