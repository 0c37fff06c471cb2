// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/letterscore.h"

#include "ingest/lettermodel.h"

#include <algorithm>
#include <limits>
#include <unicode/unorm2.h>
#include <vector>

namespace filature::ingest {

namespace {

// Costs in bits. Chosen by hand from how rare the event is in writing, and checked on texts in 40 languages.
constexpr double kForeignLetter = 16;  // a letter which the language does not have
constexpr double kOtherLetter = 15;    // of a script that has no model
constexpr double kCapitalInside = 5;   // a capital behind a small letter, or a small letter behind two capitals
constexpr double kScriptsMixed = 12;   // two scripts within a word
constexpr double kCjkBesideLetter = 3; // a Han, kana or Hangul character beside a letter of an alphabet
constexpr double kSymbolInside = 6;    // a symbol between two letters
constexpr double kSymbolBeside = 4;    // a fraction, a unit or a full-width letter beside a letter
constexpr double kDigitBeside = 2;     // a letter beside a digit
constexpr double kRepeatedSymbol = 1;  // lines drawn with one character
constexpr double kAsciiShare = 0.3;    // weight of the pairs of ASCII letters both of which are in every reading

struct Letter
{
    char32_t folded = 0;
    CharClass kind = CharClass::Boundary;
    bool isAscii = true;
    bool isUpper = false;
    bool isDigit = false;
};
using Letters = std::vector<Letter>;

bool isAlphabetic(CharClass kind) { return kind >= CharClass::Latin && kind <= CharClass::OtherLetter; }
bool isCjk(CharClass kind) { return kind >= CharClass::Han && kind <= CharClass::Hangul; }
bool isLetter(CharClass kind) { return isAlphabetic(kind) || isCjk(kind); }
bool isSymbol(CharClass kind) { return kind >= CharClass::CjkSymbol; }

bool isToneMark(char32_t c) { return c == 0x300 || c == 0x301 || c == 0x303 || c == 0x309 || c == 0x323; }

Letter letterOf(char32_t c)
{
    const CharClass kind = charClass(c);
    Letter letter{.folded = c, .kind = kind, .isAscii = c < 0x80, .isUpper = false, .isDigit = c >= '0' && c <= '9'};
    if (isAlphabetic(kind)) {
        letter.folded = foldedLetter(c);
        letter.isUpper = isUpperLetter(c);
    }
    return letter;
}

// A letter with its tone mark behind it, as windows-1258 writes them.
void appendToneApart(char32_t c, Letters &letters)
{
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *nfc = unorm2_getNFCInstance(&status);
    UChar units[8];
    const int32_t length = c < 0xC0 ? -1 : unorm2_getDecomposition(nfc, static_cast<UChar32>(c), units, 8, &status);
    if (length < 2 || U_FAILURE(status)) {
        letters.push_back(letterOf(c));
        return;
    }
    UChar32 base = units[0];
    char32_t tone = 0;
    for (int32_t i = 1; i < length; ++i) {
        if (isToneMark(units[i]))
            tone = units[i];
        else if (const UChar32 composed = unorm2_composePair(nfc, base, units[i]); composed > 0)
            base = composed;
    }
    letters.push_back(letterOf(static_cast<char32_t>(base)));
    letters.back().isAscii = false; // it is not, in the file
    if (tone != 0) letters.push_back(letterOf(tone));
}

Letters prepare(std::span<const char32_t> text, LetterScope scope)
{
    Letters letters;
    letters.reserve(text.size());
    for (const char32_t c : text) {
        if (scope == LetterScope::Vietnamese)
            appendToneApart(c, letters);
        else
            letters.push_back(letterOf(c));
    }
    return letters;
}

double symbolCost(CharClass kind)
{
    switch (kind) {
    case CharClass::CjkSymbol:
    case CharClass::CommonSymbol:
        return 6;
    case CharClass::Symbol:
        return 9;
    case CharClass::RareSymbol:
        return 13;
    default:
        return 21;
    }
}

bool mayStandInside(char32_t c) { return c == 0x2019 || c == 0xB7 || c == 0xAD || (c >= 0x200B && c <= 0x200F); }

bool belongsToNumbers(char32_t c)
{
    return (c >= 0xBC && c <= 0xBE) || c == 0xB1 || c == 0xB5 || c == 0xD7 || c == 0xA3 || c == 0x2030;
}

bool isLowQuote(char32_t c) { return c == 0x201A || c == 0x201E; } // opens a quotation
bool isDash(char32_t c) { return c == 0x2013 || c == 0x2014; }
bool isClosingQuote(char32_t c) { return c == 0x2019 || c == 0x201D; }
bool isSuperscript(char32_t c) { return c == 0xB2 || c == 0xB3 || c == 0xB9; }

bool isFullWidth(char32_t c) { return c >= 0xFF10 && c <= 0xFF5A; }

double costOfSymbol(const Letter &before, const Letter &symbol, const Letter &after)
{
    const bool isDrawing = symbol.folded >= 0x2500 && symbol.folded < 0x25A0;
    if (isDrawing && before.folded == symbol.folded && after.folded == symbol.folded) return kRepeatedSymbol;
    const bool isBehind = isAlphabetic(before.kind);
    const bool isInFront = isAlphabetic(after.kind);
    const char32_t c = symbol.folded;
    const double cost = symbolCost(symbol.kind);
    if (isBehind && isInFront) return cost + (mayStandInside(c) ? 0 : kSymbolInside);
    constexpr char32_t kCopyright = 0xA9;
    constexpr char32_t kRegistered = 0xAE;
    constexpr char32_t kDegree = 0xB0;
    const bool isOdd = (isBehind && (isLowQuote(c) || isDash(c) || c == kCopyright)) ||
                       (isInFront && (isClosingQuote(c) || isSuperscript(c) || c == kRegistered ||
                                      (c == kDegree && !after.isUpper))) ||
                       ((isBehind || isInFront) && (isDrawing || belongsToNumbers(c) || isFullWidth(c)));
    return cost + (isOdd ? kSymbolBeside : 0);
}

// Capitals and scripts at the border of two letters, one of which is not ASCII. `beforeThat` stands before `before`.
double costOfBorder(const Letter &beforeThat, const Letter &before, const Letter &letter)
{
    if (before.isDigit != letter.isDigit && (isAlphabetic(before.kind) || isAlphabetic(letter.kind)))
        return kDigitBeside;
    if (!isLetter(before.kind) || !isLetter(letter.kind)) return 0;
    if (isCjk(before.kind) && isCjk(letter.kind)) return 0;
    if (isCjk(before.kind) || isCjk(letter.kind)) return kCjkBesideLetter;
    if (before.kind != letter.kind) return kScriptsMixed;
    const bool risesInside = letter.isUpper && !before.isUpper;
    const bool fallsLate = !letter.isUpper && before.isUpper && beforeThat.isUpper;
    return risesInside || fallsLate ? kCapitalInside : 0;
}

// Everything that does not depend on the language.
double commonCost(const Letters &letters)
{
    double cost = 0;
    Letter beforeThat;
    Letter before;
    for (std::size_t i = 0; i < letters.size(); ++i) {
        const Letter &letter = letters[i];
        if (isSymbol(letter.kind))
            cost += costOfSymbol(before, letter, i + 1 < letters.size() ? letters[i + 1] : Letter{});
        else if (letter.kind == CharClass::OtherLetter)
            cost += kOtherLetter;
        if (!letter.isAscii || !before.isAscii) cost += costOfBorder(beforeThat, before, letter);
        beforeThat = before;
        before = letter;
    }
    return cost;
}

// Of all pairs of letters; those of two ASCII letters, which every reading has, count for a share, to choose the
// language.
double languageCost(const Letters &letters, const LetterModel &model)
{
    long high = 0;
    long ascii = 0;
    unsigned before = 0;
    bool isHighBefore = false;
    for (const Letter &letter : letters) {
        const bool isOwn = letter.kind == model.script;
        const unsigned id = isOwn && letter.folded < LetterModel::kSpan ? model.ids[letter.folded] : 0;
        const bool isHigh = isOwn && !letter.isAscii;
        if (isHigh && id == 0)
            high += static_cast<long>(kForeignLetter * 4);
        else if (isHigh || isHighBefore)
            high += model.quarterBits(before, id);
        else
            ascii += model.quarterBits(before, id);
        before = id;
        isHighBefore = isHigh && id != 0;
    }
    return (static_cast<double>(high) + kAsciiShare * static_cast<double>(ascii)) / 4;
}

double bestLanguageCost(const Letters &letters, CharClass script, LetterScope scope)
{
    const bool wantsVietnamese = scope == LetterScope::Vietnamese && script == CharClass::Latin;
    double best = std::numeric_limits<double>::infinity();
    for (const LetterModel &model : letterModels())
        if (model.script == script && (model.language == "vi") == wantsVietnamese)
            best = std::min(best, languageCost(letters, model));
    return best;
}

double cjkCost(const Letters &letters)
{
    long best = std::numeric_limits<long>::max();
    for (const CharacterModel &model : characterModels()) {
        long quarterBits = 0;
        for (const Letter &letter : letters)
            if (isCjk(letter.kind))
                quarterBits += letter.folded < model.quarterBits.size() ? model.quarterBits[letter.folded] : 4 * 20;
        best = std::min(best, quarterBits);
    }
    return static_cast<double>(best) / 4;
}

} // namespace

double writingCost(std::span<const char32_t> text, LetterScope scope)
{
    const Letters letters = prepare(text, scope);
    double cost = commonCost(letters) + bestLanguageCost(letters, CharClass::Latin, scope);
    const auto has = [&letters](CharClass kind) {
        return std::ranges::any_of(letters, [kind](const Letter &letter) { return letter.kind == kind; });
    };
    for (const CharClass script :
         {CharClass::Cyrillic, CharClass::Greek, CharClass::Hebrew, CharClass::Arabic, CharClass::Thai})
        if (has(script)) cost += bestLanguageCost(letters, script, scope);
    if (has(CharClass::Han) || has(CharClass::Kana) || has(CharClass::Hangul)) cost += cjkCost(letters);
    return cost;
}

} // namespace filature::ingest
