// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/lettermodel.h"

#include <algorithm>
#include <cmath>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

namespace filature::ingest {

namespace {

constexpr std::u32string_view kCommonSymbols = U"\u00A0«»’‘“”„–—€°";
constexpr std::u32string_view kSymbols = U"…•§©®™²³£½¼¾·¿¡ºª№‰†×´‹›µ±"
                                         U"\u00AD\u200B\u200C\u200D\u200E\u200F";

struct ScriptClass
{
    UScriptCode script;
    CharClass kind;
};
constexpr ScriptClass kScripts[] = {
    {USCRIPT_LATIN, CharClass::Latin},   {USCRIPT_CYRILLIC, CharClass::Cyrillic}, {USCRIPT_GREEK, CharClass::Greek},
    {USCRIPT_HEBREW, CharClass::Hebrew}, {USCRIPT_ARABIC, CharClass::Arabic},     {USCRIPT_THAI, CharClass::Thai},
    {USCRIPT_HAN, CharClass::Han},       {USCRIPT_HIRAGANA, CharClass::Kana},     {USCRIPT_KATAKANA, CharClass::Kana},
    {USCRIPT_HANGUL, CharClass::Hangul},
};

// Letters and marks; those that several scripts share are given to the one in whose encodings they are.
CharClass letterClass(char32_t c)
{
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(static_cast<UChar32>(c), &status);
    for (const ScriptClass &entry : kScripts)
        if (entry.script == script) return entry.kind;
    const bool isVietnameseTone = c == 0x300 || c == 0x301 || c == 0x303 || c == 0x309 || c == 0x323;
    if (isVietnameseTone) return CharClass::Latin;
    if ((c >= 0x64B && c <= 0x655) || c == 0x640) return CharClass::Arabic;
    if (c == 0x30FC || c == 0xFF70) return CharClass::Kana; // the mark of a long vowel
    return CharClass::OtherLetter;
}

CharClass classify(char32_t c)
{
    if (kCommonSymbols.contains(c)) return CharClass::CommonSymbol;
    if (kSymbols.contains(c)) return CharClass::Symbol;
    if ((c >= 0x3000 && c <= 0x303F) || (c >= 0xFF01 && c <= 0xFF65) || c == 0x30FB) return CharClass::CjkSymbol;
    if (c == 0x192 || c == 0x2C6 || c == 0x2DC || (c >= 0xFB00 && c <= 0xFB06))
        return CharClass::RareSymbol; // letters in name only
    const auto type = u_charType(static_cast<UChar32>(c));
    const bool isLetter = type >= U_UPPERCASE_LETTER && type <= U_COMBINING_SPACING_MARK;
    if (isLetter) return letterClass(c);
    if (type == U_UNASSIGNED || type == U_PRIVATE_USE_CHAR || type == U_SURROGATE || c == 0xFFFD) return CharClass::Bad;
    if (type == U_CONTROL_CHAR)
        return c == '\n' || c == '\r' || c == '\t' || c == '\f' ? CharClass::Boundary : CharClass::Bad;
    return c < 0x80 ? CharClass::Boundary : CharClass::RareSymbol;
}

struct ClassTable
{
    std::vector<CharClass> classes;
    std::vector<char16_t> folded;
    std::vector<bool> isUpper;
};
constexpr char32_t kTableEnd = 0x10000;
constexpr char32_t kFoldEnd = 0x2000;

// As classify(), faster for the large blocks.
CharClass classOf(char32_t c)
{
    if (c >= 0x3400 && c < 0xA000) return CharClass::Han;
    if (c >= 0xAC00 && c <= 0xD7A3) return CharClass::Hangul;
    return c >= 0xD800 && c < 0xF900 ? CharClass::Bad : classify(c);
}

const ClassTable &classTable()
{
    static const ClassTable table = [] {
        ClassTable made;
        made.classes.resize(kTableEnd);
        for (char32_t c = 0; c < kTableEnd; ++c)
            made.classes[c] = classOf(c);
        made.folded.resize(kFoldEnd);
        made.isUpper.resize(kFoldEnd);
        for (char32_t c = 0; c < kFoldEnd; ++c) {
            made.folded[c] = static_cast<char16_t>(u_tolower(static_cast<UChar32>(c)));
            made.isUpper[c] = made.folded[c] != c;
        }
        made.folded[0x130] = 'i';
        // Romanian letters with comma and with cedilla are the same bytes in ISO-8859-16 and windows-1250.
        made.folded[0x218] = made.folded[0x219] = 0x15F;
        made.folded[0x21A] = made.folded[0x21B] = 0x163;
        made.folded[0x3C2] = 0x3C3;
        return made;
    }();
    return table;
}

struct PackedModel
{
    std::string_view language;
    std::u32string_view letters;
    std::string_view levels;
};

constexpr PackedModel kPackedModels[] = {
#define FILATURE_LETTER_MODEL(language, letters, levels) {language, letters, levels},
#include "ingest/lettermodels.inc"
#undef FILATURE_LETTER_MODEL
};

constexpr PackedModel kPackedCharacters[] = {
#define FILATURE_FREQUENT_CHARACTERS(language, characters) {language, characters, {}},
#include "ingest/lettermodels.inc"
#undef FILATURE_FREQUENT_CHARACTERS
};

// By how many quarter bits a character of that kind is written in the language if it is none of the frequent ones.
int quarterBitsOfRare(std::string_view language, CharClass kind)
{
    const bool isOwnKana = language == "ja" && kind == CharClass::Kana;
    const bool isOwnHangul = language == "ko" && kind == CharClass::Hangul;
    if (isOwnKana) return 4 * 9;
    if (isOwnHangul) return 4 * 13;
    if (kind == CharClass::Han) return language == "ko" ? 4 * 17 : 4 * 15;
    return 4 * 18;
}

CharacterModel unpackCharacters(const PackedModel &packed)
{
    CharacterModel model{.language = packed.language, .quarterBits = std::vector<std::uint8_t>(kTableEnd, 4 * 18)};
    for (char32_t c = 0x3000; c < kTableEnd; ++c) {
        const bool isHalfWidthKana = c >= 0xFF66 && c < 0xFFA0;
        const bool isExtension = (c >= 0x3400 && c < 0x4E00) || (c >= 0xF900 && !isHalfWidthKana);
        const int bits = isExtension ? 4 * 20 : quarterBitsOfRare(packed.language, charClass(c));
        model.quarterBits[c] = static_cast<std::uint8_t>(bits);
    }
    // Zipf's law: the chance is about 1 / (7.5 rank).
    for (std::size_t rank = 0; rank < packed.letters.size(); ++rank) {
        const double bits = std::log2(7.5 * static_cast<double>(rank + 1));
        model.quarterBits[packed.letters[rank]] = static_cast<std::uint8_t>(std::lround(4 * bits));
    }
    return model;
}

} // namespace

CharClass charClass(char32_t c)
{
    if (c < kTableEnd) return classTable().classes[c];
    if (c >= 0x1F000 && c < 0x1FB00) return CharClass::RareSymbol; // emoji
    return c >= 0x20000 && c < 0x32000 ? CharClass::Han : CharClass::Bad;
}

char32_t foldedLetter(char32_t c) { return c < kFoldEnd ? classTable().folded[c] : c; }

bool isUpperLetter(char32_t c) { return c < kFoldEnd && classTable().isUpper[c]; }

const std::vector<LetterModel> &letterModels()
{
    static const std::vector<LetterModel> models = [] {
        std::vector<LetterModel> made;
        for (const PackedModel &packed : kPackedModels) {
            LetterModel model{
                .language = packed.language, .symbols = packed.letters.size() + 1, .levels = packed.levels};
            for (std::size_t i = 0; i < packed.letters.size(); ++i)
                if (packed.letters[i] < LetterModel::kSpan)
                    model.ids[packed.letters[i]] = static_cast<std::uint8_t>(i + 1);
            model.script = charClass(packed.letters[packed.letters.size() / 2]);
            made.push_back(model);
        }
        return made;
    }();
    return models;
}

const std::vector<CharacterModel> &characterModels()
{
    static const std::vector<CharacterModel> models = [] {
        std::vector<CharacterModel> made;
        for (const PackedModel &packed : kPackedCharacters)
            made.push_back(unpackCharacters(packed));
        return made;
    }();
    return models;
}

} // namespace filature::ingest
