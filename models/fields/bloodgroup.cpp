// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/bloodgroup.h"
#include "fields/digits.h"
#include "fields/fold.h"

#include <algorithm>
#include <array>
#include <string>

namespace filature::fields {

namespace {

constexpr std::size_t kLongest = 64;

// Upper case, without accents and blanks, all minus signs as '-'.
std::string compacted(std::string_view text)
{
    std::string folded = fold(text);
    for (const std::string_view minus : {"\u2212", "\u2013", "\u2014", "\u2010", "\u2011"})
        for (std::size_t at = 0; (at = folded.find(minus, at)) != std::string::npos;)
            folded.replace(at, minus.size(), "-");
    std::erase_if(folded, [](char c) { return c == ' ' || c == '.' || c == '\t' || c == '_'; });
    std::ranges::transform(folded, folded.begin(), asciiUpper);
    return folded;
}

bool take(std::string_view &text, std::string_view word)
{
    if (!text.starts_with(word)) return false;
    text.remove_prefix(word.size());
    return true;
}

bool takeAny(std::string_view &text, std::initializer_list<std::string_view> words)
{
    return std::ranges::any_of(words, [&text](std::string_view word) { return take(text, word); });
}

// '+', '-', or 0 when no sign comes next.
char takeSign(std::string_view &text)
{
    const std::string_view before = text;
    takeAny(text, {":", "(", "="});
    if (takeAny(text, {"POSITIF", "POSITIVE", "POS", "+"})) return '+';
    if (takeAny(text, {"NEGATIF", "NEGATIVE", "NEG", "-"})) return '-';
    const char letter = text == "P" || text == "P)" ? '+' : text == "N" || text == "N)" ? '-' : '\0';
    text = letter == 0 ? before : std::string_view{};
    return letter;
}

// "RHESUS", "RHD", "RH:1", "RH-1", "D" and the sign that goes with it. ISBT: RH1 is the antigen D, RH-1 its absence.
char takeRhD(std::string_view &text)
{
    takeAny(text, {"(", "/", ",", ";"});
    const bool hasRh = takeAny(text, {"RHESUS", "RH"});
    if (hasRh) {
        take(text, ":");
        if (take(text, "-1")) return '-';
        if (take(text, "1")) return takeSign(text) == '-' ? '-' : '+';
    }
    takeAny(text, {"(D)", "D"});
    return takeSign(text);
}

std::string_view takeAbo(std::string_view &text)
{
    takeAny(text, {"GROUPE", "GRP", "GR", "ABO"});
    takeAny(text, {":", "="});
    for (const std::string_view two : {"A1B", "A2B", "AB"})
        if (take(text, two)) return "AB";
    for (const std::string_view one : {"A1", "A2", "A"})
        if (take(text, one)) return "A";
    if (take(text, "B")) return "B";
    return takeAny(text, {"O", "0"}) ? "O" : "";
}

// What may follow a group: nothing, or a phenotype, a Kell, brackets. A word means that the text was no group ("A
// VOIR").
bool isHarmless(std::string_view rest)
{
    takeAny(rest, {"PHENOTYPE", "PHENO", "PH"});
    for (const std::string_view word : {"KELL", "KEL", "NEG", "POS"})
        if (const auto at = rest.find(word); at != std::string_view::npos) rest = rest.substr(0, at);
    return std::ranges::all_of(rest, [](char c) { return std::string_view("CEDK0123456789+-(),;/:=").contains(c); });
}

constexpr std::string_view kAntigens = "DCEceK"; // in the order of the canonical text

// Signs by antigen; 0 = not told.
using Signs = std::array<char, kAntigens.size()>;

// `antigen` is one of kAntigens.
char &signOf(Signs &signs, char antigen) { return signs[kAntigens.find(antigen) % kAntigens.size()]; }

// "C+E-c+e+", "C: pos", antigens in any order.
bool readSigns(std::string_view text, Signs &signs)
{
    bool any = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!kAntigens.contains(text[i])) {
            if (!std::string_view(" ,;/.").contains(text[i])) return false;
            continue;
        }
        const std::size_t sign = text.find_first_not_of(' ', i + 1);
        if (sign == std::string_view::npos || (text[sign] != '+' && text[sign] != '-')) return false;
        signOf(signs, text[i]) = text[sign];
        i = sign;
        any = true;
    }
    return any;
}

// Both letters of a pair of alleles: CC, Cc, cc.
void readPair(std::string_view letters, char upper, char lower, Signs &signs)
{
    const bool hasUpper = letters.contains(upper);
    const bool hasLower = letters.contains(lower);
    if (!hasUpper && !hasLower) return;
    signOf(signs, upper) = hasUpper ? '+' : '-';
    signOf(signs, lower) = hasLower ? '+' : '-';
}

// "CcDee", "ddccee", "DCCee K-".
bool readLetters(std::string_view text, Signs &signs)
{
    const std::size_t end = std::min(text.find_first_not_of("CcDdEe "), text.size());
    const std::string_view letters = text.substr(0, end);
    if (std::ranges::count_if(letters, [](char c) { return c != ' '; }) < 4) return false;
    readPair(letters, 'C', 'c', signs);
    readPair(letters, 'E', 'e', signs);
    if (letters.contains('D'))
        signOf(signs, 'D') = '+';
    else if (letters.contains('d'))
        signOf(signs, 'D') = '-';
    return end == text.size() || readSigns(text.substr(end), signs);
}

// "RH:1,2,-3,4,5": D, C, E, c, e by number.
bool readNumbers(std::string_view text, Signs &signs)
{
    if (text.size() < 3 || asciiUpper(text[0]) != 'R' || asciiUpper(text[1]) != 'H') return false;
    bool any = false;
    char sign = '+';
    for (const char c : text.substr(2)) {
        if (c == '-') {
            sign = '-';
        } else if (c >= '1' && c <= '5') {
            signs[static_cast<std::size_t>(c - '1')] = sign;
            sign = '+';
            any = true;
        } else if (!std::string_view(" :,;RHrh").contains(c)) {
            return false;
        }
    }
    return any;
}

void keep(std::string_view text, Normalised &out)
{
    out.value.assign(text);
    out.level = Level::Format;
}

} // namespace

void normaliseBloodGroup(std::string_view text, Normalised &out)
{
    keep(text, out);
    if (text.size() > kLongest) return;
    const std::string compact = compacted(text);
    std::string_view rest = compact;
    const std::string_view abo = takeAbo(rest);
    std::string_view afterRh = rest;
    const char sign = takeRhD(afterRh);
    if (sign != 0) rest = afterRh;
    take(rest, ")");
    if (sign == 0 ? abo.empty() || !rest.empty() : !isHarmless(rest)) return;
    out.value.assign(abo.empty() ? "RH" : abo);
    if (sign != 0) out.value += sign;
    out.level = abo.empty() || sign == 0 ? Level::Partial : Level::Ok;
}

void normalisePhenotype(std::string_view text, Normalised &out)
{
    keep(text, out);
    if (text.size() > kLongest) return;
    std::string plain(text);
    for (std::size_t at = 0; (at = plain.find("\u2212", at)) != std::string::npos;)
        plain.replace(at, 3, "-");
    Signs signs{};
    const bool isRead =
        readSigns(plain, signs) || (signs = {}, readLetters(plain, signs)) || (signs = {}, readNumbers(plain, signs));
    if (!isRead) return;
    out.value.clear();
    for (std::size_t i = 0; i < signs.size(); ++i) {
        if (signs[i] == 0) continue;
        out.value += kAntigens[i];
        out.value += signs[i];
    }
    const bool isWhole = std::ranges::all_of(std::string_view("CEce"), [&](char c) { return signOf(signs, c) != 0; });
    out.level = isWhole ? Level::Ok : Level::Partial;
}

void normaliseKell(std::string_view text, Normalised &out)
{
    keep(text, out);
    if (text.size() > kLongest) return;
    const std::string compact = compacted(text);
    std::string_view rest = compact;
    const bool isNamed = takeAny(rest, {"KELL", "KEL", "K"});
    if (isNamed) take(rest, ":");
    char sign = 0;
    if (isNamed && take(rest, "-1"))
        sign = '-';
    else if (isNamed && take(rest, "1"))
        sign = rest.empty() ? '+' : takeSign(rest);
    else
        sign = takeSign(rest);
    take(rest, ")");
    if (sign == 0 || !rest.empty()) return;
    out.value.assign(sign == '+' ? "K+" : "K-");
    out.level = Level::Ok;
}

} // namespace filature::fields
