// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/normalise.h"
#include "fields/blanks.h"
#include "fields/bloodgroup.h"
#include "fields/civility.h"
#include "fields/date.h"
#include "fields/email.h"
#include "fields/fold.h"
#include "fields/mojibake.h"
#include "fields/nir.h"
#include "fields/phone.h"
#include "fields/places.h"
#include "fields/postcode.h"
#include "fields/registernumber.h"

#include <algorithm>
#include <array>

namespace filature::fields {

namespace {

constexpr std::array<std::string_view, kLevelCount> kLevelNames{
    "absent", "format", "invalid", "precision_lost", "key_bad", "sentinel", "length13", "key_ok_structure_odd",
    "partial", "warning", "repaired", "ok"};

// Repairs what an encoding did to out.value and sets the level by it.
void judgeText(Normalised &out)
{
    out.level = repairMojibake(out.value) ? Level::Repaired : Level::Ok;
    if (hasLostLetters(out.value)) out.level = Level::Warning;
}

void normaliseName(std::string_view text, Normalised &out)
{
    collapseBlanks(text, out.value);
    judgeText(out);
}

// Without CEDEX and the office number behind it.
void normaliseCommune(std::string_view text, Normalised &out)
{
    normaliseName(text, out);
    if (!std::ranges::any_of(out.value, [](char c) { return c == 'X' || c == 'x'; })) return;
    const std::string folded = fold(out.value);
    const auto at = folded.find(" cedex");
    if (at == std::string::npos || folded.size() != out.value.size()) return;
    const std::string_view behind = std::string_view(folded).substr(at + 6);
    if (behind.empty() || behind[0] == ' ') out.value.resize(at);
}

void keep(std::string_view text, Normalised &out)
{
    out.value.assign(text);
    out.level = Level::Ok;
}

void normaliseFreeText(std::string_view text, Normalised &out)
{
    out.value.assign(text);
    judgeText(out);
}

// Long-term illness: yes, no, or the number of the illness as it is.
void normaliseAld(std::string_view text, Normalised &out)
{
    constexpr std::array<std::string_view, 7> kYes{"o", "oui", "y", "yes", "vrai", "true", "x"};
    constexpr std::array<std::string_view, 5> kNo{"n", "non", "no", "faux", "false"};
    const std::string key = fold(text);
    keep(std::ranges::contains(kYes, key) ? "yes" : std::ranges::contains(kNo, key) ? "no" : text, out);
}

void normaliseDepartementCode(std::string_view text, Normalised &out)
{
    const Departement *found = departement(text);
    out.value.assign(found == nullptr ? text : found->code);
    out.level = found == nullptr ? Level::Format : Level::Ok;
}

void dispatch(Field field, const NormaliseOptions &options, std::string_view text, Normalised &out)
{
    switch (field) {
        using enum Field;
    case Nir: return normaliseNir(text, out);
    case BirthDate: return normaliseDate(text, options, true, out);
    case EntryDate: return normaliseDate(text, options, false, out);
    case Phone:
    case Mobile: return normalisePhone(text, out);
    case Email: return normaliseEmail(text, out);
    case Postcode:
    case DoctorPostcode:
    case LabPostcode: return normalisePostcode(text, options, out);
    case Commune:
    case DoctorCommune: return normaliseCommune(text, out);
    case Sex: return normaliseSex(text, out);
    case Civility: return normaliseCivility(text, out);
    case BloodGroup: return normaliseBloodGroup(text, out);
    case Phenotype: return normalisePhenotype(text, out);
    case Kell: return normaliseKell(text, out);
    case Finess: return normaliseFiness(text, out);
    case Rpps: return normaliseRpps(text, out);
    case Adeli: return normaliseAdeli(text, out);
    case BirthRank: return normaliseBirthRank(text, out);
    case Quality:
    case Regime: return normaliseCode(text, 2, out);
    case Fund: return normaliseCode(text, 3, out);
    case Center: return normaliseCode(text, 4, out);
    case PatientId:
    case FileNumber:
    case Identifier:
    case MemberNumber:
    case DoctorCode: return normaliseIdentifier(text, out);
    case Ald: return normaliseAld(text, out);
    case Comment: return normaliseFreeText(text, out);
    case Login:
    case Password: return keep(text, out);
    case DeptLab:
    case DeptPatient:
    case DeptPrescriber:
    case DeptNir: return normaliseDepartementCode(text, out);
    case LastName:
    case BirthName:
    case FirstName:
    case Address:
    case Doctor:
    case DoctorFirstName:
    case Lab:
    case LabName:
    case Insurer:
    case Sampler:
    case Spouse: return normaliseName(text, out);
    }
}

} // namespace

std::string_view levelName(Level level) { return kLevelNames[static_cast<std::size_t>(level)]; }

std::optional<Level> levelByName(std::string_view name)
{
    const auto *found = std::ranges::find(kLevelNames, name);
    if (found == kLevelNames.end()) return std::nullopt;
    return static_cast<Level>(found - kLevelNames.begin());
}

void normalise(Field field, const NormaliseOptions &options, std::string_view text, Normalised &out)
{
    text = trimmed(text);
    if (text.empty()) {
        out.value.clear();
        out.level = Level::Absent;
        return;
    }
    dispatch(field, options, text, out);
}

void normalise(Field field, std::string_view text, Normalised &out) { normalise(field, NormaliseOptions{}, text, out); }

} // namespace filature::fields
