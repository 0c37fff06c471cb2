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
    "absent",  "format",   "invalid",  "precision_lost",
    "key_bad", "sentinel", "length13", "key_ok_structure_odd",
    "partial", "warning",  "repaired", "ok"};

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

using Normaliser = void (*)(std::string_view text, const NormaliseOptions &options, Normalised &out);

// A normaliser that needs no options, as one of the table.
template<void (*plain)(std::string_view, Normalised &)>
void without(std::string_view text, const NormaliseOptions &, Normalised &out)
{
    plain(text, out);
}

template<std::size_t width>
void code(std::string_view text, const NormaliseOptions &, Normalised &out)
{
    normaliseCode(text, width, out);
}

void birthDate(std::string_view text, const NormaliseOptions &options, Normalised &out)
{
    normaliseDate(text, options, true, out);
}

void entryDate(std::string_view text, const NormaliseOptions &options, Normalised &out)
{
    normaliseDate(text, options, false, out);
}

struct Entry
{
    Field field;
    Normaliser normaliser;
};

using enum Field;
constexpr std::array<Entry, kFieldCount> kNormalisers{{
    {Civility, without<normaliseCivility>},
    {LastName, without<normaliseName>},
    {BirthName, without<normaliseName>},
    {FirstName, without<normaliseName>},
    {Sex, without<normaliseSex>},
    {BirthDate, birthDate},
    {BirthRank, without<normaliseBirthRank>},
    {PatientId, without<normaliseIdentifier>},
    {FileNumber, without<normaliseIdentifier>},
    {Nir, without<normaliseNir>},
    {Identifier, without<normaliseIdentifier>},
    {Quality, code<2>},
    {Address, without<normaliseName>},
    {Postcode, normalisePostcode},
    {Commune, without<normaliseCommune>},
    {Phone, without<normalisePhone>},
    {Mobile, without<normalisePhone>},
    {Email, without<normaliseEmail>},
    {BloodGroup, without<normaliseBloodGroup>},
    {Phenotype, without<normalisePhenotype>},
    {Kell, without<normaliseKell>},
    {Comment, without<normaliseFreeText>},
    {Ald, without<normaliseAld>},
    {Doctor, without<normaliseName>},
    {DoctorFirstName, without<normaliseName>},
    {DoctorCode, without<normaliseIdentifier>},
    {Rpps, without<normaliseRpps>},
    {Adeli, without<normaliseAdeli>},
    {DoctorPostcode, normalisePostcode},
    {DoctorCommune, without<normaliseCommune>},
    {Lab, without<normaliseName>},
    {LabName, without<normaliseName>},
    {Finess, without<normaliseFiness>},
    {LabPostcode, normalisePostcode},
    {Regime, code<2>},
    {Fund, code<3>},
    {Center, code<4>},
    {Insurer, without<normaliseName>},
    {MemberNumber, without<normaliseIdentifier>},
    {EntryDate, entryDate},
    {Login, without<keep>},
    {Password, without<keep>},
    {Sampler, without<normaliseName>},
    {Spouse, without<normaliseName>},
    {DeptLab, without<normaliseDepartementCode>},
    {DeptPatient, without<normaliseDepartementCode>},
    {DeptPrescriber, without<normaliseDepartementCode>},
    {DeptNir, without<normaliseDepartementCode>},
}};

constexpr bool isInOrder()
{
    for (std::size_t i = 0; i < kNormalisers.size(); ++i)
        if (static_cast<std::size_t>(kNormalisers[i].field) != i) return false;
    return true;
}
static_assert(isInOrder(), "the table is indexed by Field");

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
    kNormalisers[static_cast<std::size_t>(field)].normaliser(text, options, out);
}

void normalise(Field field, std::string_view text, Normalised &out) { normalise(field, NormaliseOptions{}, text, out); }

} // namespace filature::fields
