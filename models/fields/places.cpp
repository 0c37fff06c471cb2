// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/places.h"
#include "fields/digits.h"
#include "fields/fold.h"

#include <algorithm>
#include <array>
#include <string>

namespace filature::fields {

namespace {

struct Exception
{
    std::string_view postcode;
    std::string_view commune; // as communeKey() gives it; empty: all communes
    std::string_view departement;
};

// Communes whose postcode starts with the digits of another département. Computed from the communes and postcodes of
// 2021 (INSEE COG 2021 / La Poste, @etalab/decoupage-administratif 1.1.1, Licence Ouverte 2.0); complete for that year.
constexpr std::array<Exception, 23> kExceptions{{
    {"01200", "eloise", "74"},
    {"01410", "lajoux", "39"},
    {"01590", "chancia", "39"},
    {"01590", "lavancia epercy", "39"},
    {"05110", "claret", "04"},
    {"05110", "curbans", "04"},
    {"05130", "piegut", "04"},
    {"05130", "venterol", "04"},
    {"05160", "pontis", "04"},
    {"05700", "villebois les pins", "26"},
    {"06260", "rochette", "04"},
    {"06260", "st pierre", "04"},
    {"13780", "riboux", "83"},
    {"21340", "change", "71"},
    {"33220", "fougueyrolles", "24"},
    {"33220", "port ste foy et ponchapt", "24"},
    {"37160", "buxeuil", "86"},
    {"42620", "st pierre laval", "03"},
    {"43450", "leyvaux", "15"},
    {"48250", "laveyrune", "07"},
    {"52100", "sapignicourt", "51"},
    {"52100", "st eulien", "51"},
    {"94390", "", "91"},
}};

// Name key without CEDEX and what follows, without a leading article, Saint(e) as St(e).
std::string communeKey(std::string_view name)
{
    std::string key = nameKey(name);
    if (const auto cedex = key.find("cedex"); cedex != std::string::npos) key.erase(cedex);
    while (key.ends_with(' '))
        key.pop_back();
    for (const std::string_view article : {"la ", "le ", "les ", "l "}) {
        if (!key.starts_with(article)) continue;
        key.erase(0, article.size());
        break;
    }
    for (std::size_t at = 0; (at = key.find("saint", at)) != std::string::npos; ++at) {
        const bool startsWord = at == 0 || key[at - 1] == ' ';
        const std::size_t end = at + (key.substr(at + 5).starts_with('e') ? 6 : 5);
        if (startsWord && (end == key.size() || key[end] == ' ')) key.erase(at + 1, 3);
    }
    return key;
}

std::string_view codeOf(std::string_view code)
{
    const Departement *found = departement(code);
    return found == nullptr ? std::string_view{} : found->code;
}

// The département by the digits alone. Monaco (980) has none.
std::string_view departementOfPrefix(std::string_view postcode)
{
    if (postcode == "97133") return codeOf("977");
    if (postcode == "97150") return codeOf("978");
    if (postcode == "98799") return codeOf("989");
    if (postcode.starts_with("97") || postcode.starts_with("98")) return codeOf(postcode.substr(0, 3));
    if (postcode.starts_with("200") || postcode.starts_with("201")) return codeOf("2A");
    if (postcode.starts_with("202") || postcode.starts_with("206")) return codeOf("2B");
    if (postcode.starts_with("20") || postcode.starts_with("99")) return {};
    return codeOf(postcode.substr(0, 2));
}

} // namespace

std::string_view departementOfPostcode(std::string_view postcode, std::string_view communeName)
{
    if (postcode.size() != 5 || !isAllDigits(postcode)) return {};
    const auto exceptions = std::ranges::equal_range(kExceptions, postcode, {}, &Exception::postcode);
    if (!exceptions.empty()) {
        const std::string key = communeKey(communeName);
        for (const Exception &each : exceptions)
            if (each.commune.empty() || each.commune == key) return codeOf(each.departement);
    }
    return departementOfPrefix(postcode);
}

bool postcodeIsSplit(std::string_view postcode)
{
    const auto exceptions = std::ranges::equal_range(kExceptions, postcode, {}, &Exception::postcode);
    return !exceptions.empty() && !exceptions.front().commune.empty();
}

std::string_view departementOfFiness(std::string_view finess)
{
    if (finess.size() != 9) return {};
    // Overseas numbers start with 97 and the last digit of the département (970408589 is in 974); Mayotte has 9805 too.
    if (finess.starts_with("9805")) return codeOf("976");
    if (finess.starts_with("970")) {
        const std::array<char, 3> code{'9', '7', finess[3]};
        return codeOf({code.data(), code.size()});
    }
    if (finess.starts_with("97")) return codeOf(finess.substr(0, 3));
    return finess.starts_with("20") || finess.starts_with("99") ? std::string_view{} : codeOf(finess.substr(0, 2));
}

std::string_view departementOfAdeli(std::string_view adeli)
{
    if (adeli.size() != 9) return {};
    // Overseas numbers start with 9A to 9F for 971 to 976.
    if (adeli[0] == '9' && adeli[1] >= 'A' && adeli[1] <= 'F') {
        const std::array<char, 3> code{'9', '7', static_cast<char>('1' + (adeli[1] - 'A'))};
        return codeOf({code.data(), code.size()});
    }
    return adeli.starts_with("20") || adeli.starts_with("99") ? std::string_view{} : codeOf(adeli.substr(0, 2));
}

std::string_view departementOfNir(std::string_view nir)
{
    if (nir.size() != 13 && nir.size() != 15) return {};
    const std::string_view year = nir.substr(1, 2);
    const std::string_view place = nir.substr(5, 2);
    if (!isAllDigits(year)) return {};
    if (place == "97" || place == "98") return codeOf(nir.substr(5, 3));
    if (place == "96") return codeOf("99");
    // The départements 91 to 95 exist since 1968; before, 91 to 94 were Algeria and 95 Morocco.
    const bool isNorthAfrica = place >= "91" && place <= "95" && year >= "30" && year < "68";
    return codeOf(isNorthAfrica ? "99" : place);
}

} // namespace filature::fields
