// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/mask.h"
#include "fields/civility.h"
#include "fields/date.h"
#include "fields/digits.h"
#include "fields/email.h"
#include "fields/fold.h"
#include "fields/phone.h"
#include "fields/places.h"
#include "fields/utf8.h"

#include <unicode/uchar.h>

#include <algorithm>

namespace filature::fields {

namespace {

// The first letter in upper case without its accents; nothing when there is none.
void appendInitial(std::string_view value, std::string &out)
{
    for (std::size_t i = 0; i < value.size();) {
        const auto [character, length] = characterAt(value, i);
        if (character != kInvalidCharacter && u_isalpha(static_cast<UChar32>(character))) {
            const std::string folded = fold(value.substr(i, length));
            if (folded.empty()) return;
            const auto upper = u_toupper(static_cast<UChar32>(characterAt(folded, 0).value));
            appendCharacter(static_cast<char32_t>(upper), out);
            return;
        }
        i += length;
    }
}

std::string_view kindOf(std::string_view number)
{
    return isCanonicalPhone(number) ? phoneKindName(phoneKind(number)) : kDots;
}

void appendDomain(std::string_view address, std::string &out)
{
    out += kDots;
    if (isEmailAddress(address)) out += address.substr(address.find('@'));
}

// Calls `append` for each of the values that ", " joins.
template<typename Append>
void appendEach(std::string_view joined, std::string &out, Append append)
{
    constexpr std::string_view kJoint = ", ";
    while (true) {
        const auto end = joined.find(kJoint);
        append(joined.substr(0, end));
        if (end == std::string_view::npos) return;
        out += kJoint;
        joined.remove_prefix(end + kJoint.size());
    }
}

// Whether a value of a shown field is one of its vocabulary or shape.
bool isOpenValue(Field field, std::string_view value)
{
    switch (field) {
        using enum Field;
    case Sex:
        return isCanonicalSex(value);
    case Civility:
        return isCanonicalCivility(value);
    case EntryDate:
        return yearOfCanonicalDate(value) != 0;
    case LabPostcode:
        return value.size() == 5 && isAllDigits(value);
    case Finess:
        return value.size() == 9 && isDigit(value[0]) && isAllDigits(value.substr(2));
    case DeptLab:
    case DeptPatient:
    case DeptPrescriber:
    case DeptNir:
        return departement(value) != nullptr;
    default:
        return true;
    }
}

} // namespace

void maskInto(MaskClass mask, std::string_view canonicalValue, std::string &out)
{
    if (canonicalValue.empty()) return;
    switch (mask) {
    case MaskClass::Open:
        out += canonicalValue;
        return;
    case MaskClass::Initial:
        appendInitial(canonicalValue, out);
        out += kDots;
        return;
    case MaskClass::Year:
        out += yearOfCanonicalDate(canonicalValue) == 0 ? kDots : canonicalValue.substr(0, 4);
        return;
    case MaskClass::PhoneKind:
        appendEach(canonicalValue, out, [&out](std::string_view number) { out += kindOf(number); });
        return;
    case MaskClass::EmailDomain:
        appendEach(canonicalValue, out, [&out](std::string_view address) { appendDomain(address, out); });
        return;
    case MaskClass::Departement: {
        const std::string_view code = departementOfPostcode(canonicalValue, {});
        out += code.empty() ? kDots : code;
        return;
    }
    case MaskClass::Dots:
        out += kDots;
        return;
    }
}

void maskFieldInto(Field field, std::string_view canonicalValue, std::string &out)
{
    const MaskClass mask = info(field).mask;
    if (mask == MaskClass::Open && !isOpenValue(field, canonicalValue) && !canonicalValue.empty())
        out += kDots;
    else
        maskInto(mask, canonicalValue, out);
}

} // namespace filature::fields
