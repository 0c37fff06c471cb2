// SPDX-License-Identifier: GPL-3.0-or-later
#include "encodedtext.h"

#include <memory>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

namespace filature::test {

namespace {

constexpr char32_t kSamples[] = {
    U'é',  U'è',  U'à',  U'ç',  U'ù',  U'œ',  U'É',  U'À',  U'Ç',  U'ö',  U'ß',      U'ñ',  U'ø',  U'å',  U'ł',  U'ő',
    U'č',  U'ş',  U'ģ',  U'ŵ',  U'đ',  U'€',  U'«',  U'’',  U'–',  U'°',  U'Ж',      U'я',  U'ё',  U'α',  U'Ω',  U'ώ',
    U'א',  U'ש',  U'ب',  U'ي',  U'ก',  U'ไ',  U'あ', U'ん', U'ア', U'ー', U'日',     U'本', U'語', U'中', U'国', U'國',
    U'文', U'龍', U'、', U'。', U'가', U'한', U'글', U'힣', U'😀', U'𠀀', U'\uFF71', U'№',  U'─',
};

std::string toUtf8(char32_t c)
{
    std::string utf8;
    icu::UnicodeString(static_cast<UChar32>(c)).toUTF8String(utf8);
    return utf8;
}

struct Closer
{
    void operator()(UConverter *converter) const { ucnv_close(converter); }
};

} // namespace

std::optional<std::string> encoded(std::string_view utf8, const std::string &icuName)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, Closer> converter{ucnv_open(icuName.c_str(), &status)};
    if (U_FAILURE(status)) return std::nullopt;
    ucnv_setFromUCallBack(converter.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    const icu::UnicodeString text =
        icu::UnicodeString::fromUTF8(icu::StringPiece{utf8.data(), static_cast<int32_t>(utf8.size())});
    std::string bytes(static_cast<std::size_t>(text.length()) * 12 + 64, '\0');
    const int32_t length = ucnv_fromUChars(converter.get(), bytes.data(), static_cast<int32_t>(bytes.size()),
                                           text.getBuffer(), text.length(), &status);
    if (U_FAILURE(status)) return std::nullopt;
    bytes.resize(static_cast<std::size_t>(length));
    return bytes;
}

std::vector<std::string> writableCharacters(const std::string &icuName)
{
    std::vector<std::string> characters;
    for (const char32_t c : kSamples) {
        std::string utf8 = toUtf8(c);
        if (encoded(utf8, icuName)) characters.push_back(std::move(utf8));
    }
    return characters;
}

std::string randomText(std::mt19937 &random, const std::vector<std::string> &characters, std::size_t lines)
{
    std::string text;
    for (std::size_t i = 0; i < lines; ++i) {
        for (std::size_t length = random() % 30; length > 0; --length) {
            const bool isPlain = characters.empty() || random() % 3 != 0;
            const char plain = static_cast<char>(' ' + random() % 0x5E); // without '~', which is special in HZ
            if (isPlain)
                text += plain == '\\' ? '/' : plain; // nor '\\', which Korean ISO 646 lacks
            else
                text += characters[random() % characters.size()];
        }
        text += random() % 2 == 0 ? "\n" : "\r\n";
    }
    return text;
}

} // namespace filature::test
