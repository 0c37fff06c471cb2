// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/valuewords.h"

#include "fields/places.h"
#include "words/safetext.h"

#include <algorithm>
#include <array>

namespace filature::words {

namespace {

QString regionName(std::string_view code)
{
    for (const fields::Departement &one : fields::allDepartements())
        if (one.regionCode == code) return safeText(one.regionName);
    return {};
}

QString departementName(std::string_view code)
{
    const fields::Departement *one = fields::departement(code);
    return one == nullptr ? QString() : safeText(one->name);
}

bool isDepartement(const records::FacetSubject &subject)
{
    using enum fields::Field;
    constexpr std::array kFields = {DeptLab, DeptPatient, DeptPrescriber, DeptNir};
    return subject.kind == records::SubjectKind::Field && std::ranges::contains(kFields, subject.field);
}

} // namespace

QString valueWithName(const records::FacetSubject &subject, const std::string &value)
{
    const QString name = subject.kind == records::SubjectKind::Region ? regionName(value)
                         : isDepartement(subject)                     ? departementName(value)
                                                                      : QString();
    return name.isEmpty() ? safeText(value) : safeText(value) + QChar(u' ') + name;
}

} // namespace filature::words
