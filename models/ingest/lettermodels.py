#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes lettermodels.inc: how often letters follow each other in each language, for recognising encodings.

usage: lettermodels.py FOLDER > lettermodels.inc

FOLDER holds one UTF-8 text for each language (fr.txt, zh_CN.txt ...). The shipped file was counted over the gettext
catalogues of Debian 13 (usr/share/locale, 0.1 to 1.6 million characters for most languages), the names of countries,
languages, currencies and cities in CLDR 46 (as ICU gives them), and for French a list of first names, place names and
words with accents.
"""
import collections
import math
import sys
import unicodedata

# Alphabet beyond a-z: a letter that is missing from the texts is still a letter of the language.
LATIN = {
    "fr": "àâæçèéêëîïôùûüÿœ", "de": "äöüß", "es": "áéíñóúü", "pt": "àáâãçéêíóôõú", "it": "àèéìîòù", "nl": "áèéëïóöü",
    "da": "åæéø", "nb": "åæéòôø", "sv": "àåäéö", "fi": "äåöšž", "is": "áæéíðóöúýþ", "pl": "óąćęłńśźż",
    "cs": "áéíóúýčďěňřšťůž", "sk": "áäéíóôúýčďĺľňŕšťž", "hu": "áéíóöúüőű", "ro": "âîăşţ", "hr": "ćčđšž", "sl": "čšž",
    "sq": "çë", "tr": "âçîöûüğış", "et": "äõöüšž", "lv": "āčēģīķļņšūž", "lt": "ąčėęįšūųž", "eo": "ĉĝĥĵŝŭ", "mt": "àèċġħżìòù",
    "ga": "áéíóú", "cy": "áâäëîïôöŵŷû", "ca": "àçèéíïòóúü", "gl": "áéíñóúü",
    "vi": "âăêôđơư\u0300\u0301\u0303\u0309\u0323",
}
OTHER = "ru uk be bg mk sr el he ar fa th".split()
HAN = {"zh_CN": 1000, "zh_TW": 1000, "ja": 900, "ko": 700}
TONES = "\u0300\u0301\u0303\u0309\u0323"
SMOOTHING = 12.0
LEVELS_PER_BIT = 4


def tones_apart(text):
    """Vietnamese tone marks behind their letter, as in windows-1258."""
    parts = []
    for char in text:
        marks = unicodedata.normalize("NFD", char)
        parts.append(unicodedata.normalize("NFC", "".join(c for c in marks if c not in TONES)))
        parts.append("".join(c for c in marks if c in TONES))
    return "".join(parts)


def folded(char):
    if char == "\u0130":
        return "i"
    if char == "\u03c2":
        return "\u03c3"
    if char in "\u0218\u0219\u021a\u021b":  # Romanian commas as cedillas
        return "\u015f" if char < "\u021a" else "\u0163"
    lower = char.lower()
    return lower if len(lower) == 1 else char


def counts(text):
    single, pairs, previous = collections.Counter(), collections.Counter(), "^"
    for char in text:
        symbol = folded(char) if unicodedata.category(char)[0] in "LM" else "^"
        if previous != "^" or symbol != "^":
            pairs[previous, symbol] += 1
            single[symbol] += 1
        previous = symbol
    return single, pairs


def alphabet(language, single):
    if language in LATIN:
        return sorted("abcdefghijklmnopqrstuvwxyz" + LATIN[language])
    total = sum(count for symbol, count in single.items() if ord(symbol) > 127)
    return sorted(s for s, n in single.items() if n >= 4 and n / total > 3e-5 and 127 < ord(s) < 0x2000 and
                  not unicodedata.name(s, "").startswith(("LATIN", "COMBINING")))


def model(language, text):
    single, pairs = counts(tones_apart(text) if language == "vi" else text)
    symbols = ["^"] + alphabet(language, single)
    total = sum(single[s] for s in symbols)
    levels = []
    for a in symbols:
        follow = sum(pairs[a, b] for b in symbols)
        for b in symbols:
            chance = (pairs[a, b] + SMOOTHING * max(single[b], 1) / total) / (follow + SMOOTHING)
            levels.append(min(63, max(0, round(-math.log2(chance) * LEVELS_PER_BIT))))
    levels[0] = 0
    return "".join(symbols[1:]), "".join(chr(0x30 + level) for level in levels)


def frequent(text, count):
    chars = collections.Counter(c for c in text if "\u3041" <= c <= "\u30fe" or "\u4e00" <= c <= "\u9fff" or "\uac00" <= c <= "\ud7a3")
    return "".join(c for c, _ in sorted(chars.items(), key=lambda item: (-item[1], item[0]))[:count])


def main():
    def text(language):
        with open(f"{sys.argv[1]}/{language}.txt", encoding="utf-8") as file:
            return file.read()

    print("// SPDX-License-Identifier: GPL-3.0-or-later\n// Made by lettermodels.py, which says from what. See letterscore.cpp.\n"
          "#ifdef FILATURE_LETTER_MODEL")
    for language in list(LATIN) + OTHER:
        letters, levels = model(language, text(language))
        print(f'FILATURE_LETTER_MODEL("{language}", U"{letters}",\n    R"({levels})")')
    print("#endif\n#ifdef FILATURE_FREQUENT_CHARACTERS")
    for language, count in HAN.items():
        print(f'FILATURE_FREQUENT_CHARACTERS("{language}",\n    U"{frequent(text(language), count)}")')
    print("#endif")


main()
