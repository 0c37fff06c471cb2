// SPDX-License-Identifier: GPL-3.0-or-later
// Tables like those of a leak, drawn at random: all invented, with the damages such tables have.
#pragma once

#include "delimitedtable.h"
#include "fields/mapping.h"
#include "randomtexts.h"
#include "records/importer.h"

#include <string>

namespace filature::test {

// Columns of the table, in order.
inline constexpr const char *kLeakColumns[] = {"NUM",    "CIV",    "NOM",   "PRENOM",  "SEXE",   "DATNAIS", "NIR",      "CLE",      "CP",     "VILLE",
                                               "TEL",    "MAIL",   "GROUPE", "LABO",   "FINESS", "CPLABO",  "CPMED",    "VILLEMED", "DATEX",  "OBS",
                                               "LIBRE",  "XO"};

struct LeakStyle
{
    bool isRagged = true;    // now and then a cell too few or too many
    bool hasNuls = false;    // now and then a NUL byte
};

[[nodiscard]] DelimitedTable randomLeak(Random &random, std::size_t rows, LeakStyle style = {});
// The fields of those columns; LIBRE and XO stand for none.
[[nodiscard]] fields::Mapping leakMapping();
// Options to import such a table, written with commas.
[[nodiscard]] records::ImportOptions leakOptions(unsigned threads = 0);

} // namespace filature::test
