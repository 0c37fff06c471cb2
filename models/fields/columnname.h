// SPDX-License-Identifier: GPL-3.0-or-later
// What the name of a column says about its field.
#pragma once

#include "fields/field.h"

#include <string>
#include <string_view>
#include <vector>

namespace filature::fields {

// Folded, with nothing but letters and digits left: "Date de naissance" and "DATE_DE_NAISSANCE" are one. Of an address
// ("http://…#name") only what follows the last '#' or '/'.
[[nodiscard]] std::string columnKey(std::string_view name);

struct NameMatch
{
    Field field;
    double weight = 0;         // 0 to 1: how surely that name means that field
    bool needsContent = false; // an ambiguous word (TITRE, GROUPE, DATE): counts only when the values agree
};

struct NameMeaning
{
    std::vector<NameMatch> matches;
    bool isElsewhere =
        false;             // of somebody or something that has no such field (the mother's phone, the doctor's e-mail)
    bool isNirKey = false; // the two digits that belong to another column's NIR
    bool isRhD = false;    // the sign that belongs to another column's ABO
};

[[nodiscard]] NameMeaning meaningOfName(std::string_view columnName);

} // namespace filature::fields
