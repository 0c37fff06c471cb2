// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/encodingtable.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <ranges>
#include <span>
#include <unicode/ucnv.h>

namespace filature::ingest {

namespace {

struct KnownEncoding
{
    std::string_view name;
    std::string_view icuName;
    EncodingKind kind;
    bool isAsciiSuperset;
    std::string_view aliases; // as matched by foldName(), blank between; those which ICU knows are not repeated
};

using enum EncodingKind;

// Names of the IANA registry where there is one, else the usual one. TIS-620, EUC-KR, Shift_JIS and GB2312 are decoded
// as what Microsoft and GB18030 extended them to (as in the WHATWG Encoding Standard); what UHC adds to EUC-KR has
// letters as second bytes, so that cutting at delimiters stays right.
constexpr KnownEncoding kKnown[] = {
    {"UTF-8", "", Utf8, true, "utf8sig unicode11utf8 cp65001 ascii usascii"},
    {"UTF-16LE", "", Utf16Little, false, "utf16l ucs2le"},
    {"UTF-16BE", "", Utf16Big, false, "utf16b ucs2be"},
    {"UTF-16", "", Utf16Little, false, "ucs2 unicode"},
    {"UTF-32LE", "", Utf32Little, false, "ucs4le"},
    {"UTF-32BE", "", Utf32Big, false, "ucs4be"},
    {"UTF-32", "", Utf32Little, false, "ucs4"},
    {"windows-1252", "windows-1252", SingleByte, true, "ansi"},
    {"ISO-8859-1", "ISO-8859-1", SingleByte, true, ""},
    {"ISO-8859-15", "ISO-8859-15", SingleByte, true, ""},
    {"IBM850", "IBM850", SingleByte, true, "oem"},
    {"IBM00858", "IBM00858", SingleByte, true, "cp858 ibm858"},
    {"IBM437", "IBM437", SingleByte, true, ""},
    {"macintosh", "macintosh", SingleByte, true, "mac macroman"},
    {"IBM860", "IBM860", SingleByte, true, ""},
    {"IBM861", "IBM861", SingleByte, true, ""},
    {"IBM863", "IBM863", SingleByte, true, ""},
    {"IBM865", "IBM865", SingleByte, true, ""},
    {"windows-1250", "windows-1250", SingleByte, true, ""},
    {"ISO-8859-2", "ISO-8859-2", SingleByte, true, ""},
    {"IBM852", "IBM852", SingleByte, true, ""},
    {"mac-centraleurope", "x-mac-centraleurroman", SingleByte, true,
     "xmacce xmaccentraleurroman maclatin2 maccenteuro"},
    {"ISO-8859-16", "", SingleByte, true, "latin10 l10 isoir226 iso8859162001 cp28606"},
    {"windows-1257", "windows-1257", SingleByte, true, ""},
    {"ISO-8859-4", "ISO-8859-4", SingleByte, true, ""},
    {"ISO-8859-10", "ISO-8859-10", SingleByte, true, ""},
    {"ISO-8859-13", "ISO-8859-13", SingleByte, true, ""},
    {"IBM775", "IBM775", SingleByte, true, ""},
    {"windows-1254", "windows-1254", SingleByte, true, ""},
    {"ISO-8859-9", "ISO-8859-9", SingleByte, true, ""},
    {"IBM857", "IBM857", SingleByte, true, ""},
    {"ISO-8859-3", "ISO-8859-3", SingleByte, true, ""},
    {"ISO-8859-14", "ISO-8859-14", SingleByte, true, ""},
    {"windows-1258", "windows-1258", SingleByte, true, ""},
    {"VISCII", "", SingleByte, false, "csviscii viscii11 viscii111"},
    {"windows-1251", "windows-1251", SingleByte, true, ""},
    {"KOI8-R", "KOI8-R", SingleByte, true, "koi8"},
    {"KOI8-U", "KOI8-U", SingleByte, true, ""},
    {"IBM866", "IBM866", SingleByte, true, ""},
    {"IBM855", "IBM855", SingleByte, true, ""},
    {"ISO-8859-5", "ISO-8859-5", SingleByte, true, ""},
    {"mac-cyrillic", "x-mac-cyrillic", SingleByte, true, "xmaccyrillic"},
    {"windows-1253", "windows-1253", SingleByte, true, ""},
    {"ISO-8859-7", "ISO-8859-7", SingleByte, true, ""},
    {"cp737", "IBM737", SingleByte, true, "ibm737"},
    {"IBM869", "IBM869", SingleByte, true, ""},
    {"x-mac-greek", "x-mac-greek", SingleByte, true, "macgreek"},
    {"x-mac-turkish", "x-mac-turkish", SingleByte, true, "macturkish"},
    {"windows-1255", "windows-1255", SingleByte, true, ""},
    {"ISO-8859-8", "ISO-8859-8", SingleByte, true, "iso88598i"},
    {"IBM862", "IBM862", SingleByte, true, ""},
    {"windows-1256", "windows-1256", SingleByte, true, ""},
    {"ISO-8859-6", "ISO-8859-6", SingleByte, true, ""},
    {"IBM864", "IBM864", SingleByte, true, ""},
    {"TIS-620", "windows-874", SingleByte, true, ""},
    {"windows-874", "windows-874", SingleByte, true, "cp874"},
    {"ISO-8859-11", "ISO-8859-11", SingleByte, true, ""},
    {"Shift_JIS", "Shift_JIS", MultiByte, false, "windows31j cp932 ms932"},
    {"EUC-JP", "EUC-JP", MultiByte, true, "eucjpms"},
    {"EUC-KR", "windows-949", MultiByte, true, "euckr"},
    {"UHC", "windows-949", MultiByte, false, "windows949 cp949 ms949 ksc56011987"},
    {"EUC-TW", "EUC-TW", MultiByte, true, ""},
    {"Big5", "Big5", MultiByte, false, "cp950 big5eten"},
    {"Big5-HKSCS", "Big5-HKSCS", MultiByte, false, ""},
    {"GB2312", "GB18030", MultiByte, false, "euccn gb231280"},
    {"GBK", "GB18030", MultiByte, false, "cp936 ms936 windows936"},
    {"GB18030", "GB18030", MultiByte, false, ""},
    {"ISO-2022-JP", "ISO-2022-JP-2", Stateful, false, ""},
    {"ISO-2022-KR", "ISO-2022-KR", Stateful, false, ""},
    {"ISO-2022-CN", "ISO-2022-CN-EXT", Stateful, false, "iso2022cnext"},
    {"HZ-GB-2312", "HZ-GB-2312", Stateful, false, "hz hzgb"},
    {"UTF-7", "UTF-7", Stateful, false, ""},
};

constexpr std::size_t kLongestName = 60;

// Names are the same if they differ in case and punctuation only.
std::string foldName(std::string_view name)
{
    std::string folded;
    for (const char c : name) {
        if (c >= 'A' && c <= 'Z')
            folded += static_cast<char>(c - 'A' + 'a');
        else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            folded += c;
        else if (c != '-' && c != '_' && c != ' ' && c != '.' && c != ':')
            return {};
    }
    return folded;
}

// All names and aliases, folded.
std::map<std::string, const KnownEncoding *> knownNames()
{
    std::map<std::string, const KnownEncoding *> names;
    for (const KnownEncoding &known : kKnown) {
        names.emplace(foldName(known.name), &known);
        for (const auto alias : std::views::split(known.aliases, ' '))
            if (!alias.empty()) names.emplace(std::string{std::string_view{alias}}, &known);
    }
    return names;
}

struct ConverterCloser
{
    void operator()(UConverter *converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, ConverterCloser>;

Converter openConverter(const std::string &name)
{
    UErrorCode status = U_ZERO_ERROR;
    Converter converter{ucnv_open(name.c_str(), &status)};
    return U_SUCCESS(status) ? std::move(converter) : nullptr;
}

// ICU's own name of the converter behind an alias; empty = none.
std::string icuCanonical(const std::string &name)
{
    const Converter converter = openConverter(name);
    if (!converter) return {};
    UErrorCode status = U_ZERO_ERROR;
    const char *found = ucnv_getName(converter.get(), &status);
    return U_SUCCESS(status) && found != nullptr ? found : "";
}

Encoding fromKnown(const KnownEncoding &known)
{
    return {std::string{known.name}, std::string{known.icuName}, known.kind, known.isAsciiSuperset};
}

CodePage readCodePage(const std::string &icuName)
{
    CodePage page;
    page.fill(kUndefined);
    const Converter converter = openConverter(icuName);
    if (!converter) return page;
    UErrorCode status = U_ZERO_ERROR;
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    for (unsigned byte = 0; byte < page.size(); ++byte) {
        const char raw = static_cast<char>(byte);
        const char *from = &raw;
        std::array<UChar, 2> units{};
        UChar *to = units.data();
        status = U_ZERO_ERROR;
        ucnv_reset(converter.get());
        ucnv_toUnicode(converter.get(), &to, units.data() + units.size(), &from, &raw + 1, nullptr, true, &status);
        if (U_SUCCESS(status) && to == units.data() + 1 && units[0] != 0xFFFE) page[byte] = units[0];
    }
    return page;
}

bool mapsAscii(const CodePage &page)
{
    for (char32_t c = 0x20; c < 0x7F; ++c)
        if (page[c] != c) return false;
    return page['\n'] == '\n' && page['\r'] == '\r' && page['\t'] == '\t';
}

// An encoding that only ICU knows.
std::optional<Encoding> fromIcu(const std::string &name)
{
    const Converter converter = openConverter(name);
    if (!converter) return std::nullopt;
    UErrorCode status = U_ZERO_ERROR;
    const char *icuName = ucnv_getName(converter.get(), &status);
    if (U_FAILURE(status) || icuName == nullptr) return std::nullopt;
    const char *iana = ucnv_getStandardName(icuName, "IANA", &status);
    Encoding encoding{
        .name = U_SUCCESS(status) && iana != nullptr ? iana : icuName, .icuName = icuName, .kind = MultiByte};
    switch (ucnv_getType(converter.get())) {
    case UCNV_SBCS:
    case UCNV_LATIN_1:
    case UCNV_US_ASCII:
        encoding.kind = SingleByte;
        encoding.isAsciiSuperset = mapsAscii(readCodePage(icuName));
        break;
    case UCNV_MBCS:
    case UCNV_DBCS:
        break;
    default:
        encoding.kind = Stateful;
    }
    return encoding;
}

// ISO/IEC 8859-16:2001, 0xA0 to 0xFF.
constexpr char16_t kIso885916[] = {
    0x00A0, 0x0104, 0x0105, 0x0141, 0x20AC, 0x201E, 0x0160, 0x00A7, 0x0161, 0x00A9, 0x0218, 0x00AB, 0x0179, 0x00AD,
    0x017A, 0x017B, 0x00B0, 0x00B1, 0x010C, 0x0142, 0x017D, 0x201D, 0x00B6, 0x00B7, 0x017E, 0x010D, 0x0219, 0x00BB,
    0x0152, 0x0153, 0x0178, 0x017C, 0x00C0, 0x00C1, 0x00C2, 0x0102, 0x00C4, 0x0106, 0x00C6, 0x00C7, 0x00C8, 0x00C9,
    0x00CA, 0x00CB, 0x00CC, 0x00CD, 0x00CE, 0x00CF, 0x0110, 0x0143, 0x00D2, 0x00D3, 0x00D4, 0x0150, 0x00D6, 0x015A,
    0x0170, 0x00D9, 0x00DA, 0x00DB, 0x00DC, 0x0118, 0x021A, 0x00DF, 0x00E0, 0x00E1, 0x00E2, 0x0103, 0x00E4, 0x0107,
    0x00E6, 0x00E7, 0x00E8, 0x00E9, 0x00EA, 0x00EB, 0x00EC, 0x00ED, 0x00EE, 0x00EF, 0x0111, 0x0144, 0x00F2, 0x00F3,
    0x00F4, 0x0151, 0x00F6, 0x015B, 0x0171, 0x00F9, 0x00FA, 0x00FB, 0x00FC, 0x0119, 0x021B, 0x00FF};

// RFC 1456, 0x80 to 0xFF; six capital letters lie among the control characters.
constexpr char16_t kViscii[] = {
    0x1EA0, 0x1EAE, 0x1EB0, 0x1EB6, 0x1EA4, 0x1EA6, 0x1EA8, 0x1EAC, 0x1EBC, 0x1EB8, 0x1EBE, 0x1EC0, 0x1EC2,
    0x1EC4, 0x1EC6, 0x1ED0, 0x1ED2, 0x1ED4, 0x1ED6, 0x1ED8, 0x1EE2, 0x1EDA, 0x1EDC, 0x1EDE, 0x1ECA, 0x1ECE,
    0x1ECC, 0x1EC8, 0x1EE6, 0x0168, 0x1EE4, 0x1EF2, 0x00D5, 0x1EAF, 0x1EB1, 0x1EB7, 0x1EA5, 0x1EA7, 0x1EA9,
    0x1EAD, 0x1EBD, 0x1EB9, 0x1EBF, 0x1EC1, 0x1EC3, 0x1EC5, 0x1EC7, 0x1ED1, 0x1ED3, 0x1ED5, 0x1ED7, 0x1EE0,
    0x01A0, 0x1ED9, 0x1EDD, 0x1EDF, 0x1ECB, 0x1EF0, 0x1EE8, 0x1EEA, 0x1EEC, 0x01A1, 0x1EDB, 0x01AF, 0x00C0,
    0x00C1, 0x00C2, 0x00C3, 0x1EA2, 0x0102, 0x1EB3, 0x1EB5, 0x00C8, 0x00C9, 0x00CA, 0x1EBA, 0x00CC, 0x00CD,
    0x0128, 0x1EF3, 0x0110, 0x1EE9, 0x00D2, 0x00D3, 0x00D4, 0x1EA1, 0x1EF7, 0x1EEB, 0x1EED, 0x00D9, 0x00DA,
    0x1EF9, 0x1EF5, 0x00DD, 0x1EE1, 0x01B0, 0x00E0, 0x00E1, 0x00E2, 0x00E3, 0x1EA3, 0x0103, 0x1EEF, 0x1EAB,
    0x00E8, 0x00E9, 0x00EA, 0x1EBB, 0x00EC, 0x00ED, 0x0129, 0x1EC9, 0x0111, 0x1EF1, 0x00F2, 0x00F3, 0x00F4,
    0x00F5, 0x1ECF, 0x1ECD, 0x1EE5, 0x00F9, 0x00FA, 0x0169, 0x1EE7, 0x00FD, 0x1EE3, 0x1EEE};

void fillIdentity(CodePage &page, std::size_t end)
{
    for (std::size_t byte = 0; byte < end; ++byte)
        page[byte] = static_cast<char32_t>(byte);
}

CodePage ownCodePage(const std::string &name)
{
    CodePage page;
    const bool isViscii = name == "VISCII";
    fillIdentity(page, isViscii ? 0x80 : 0xA0);
    const std::span<const char16_t> upper =
        isViscii ? std::span<const char16_t>(kViscii) : std::span<const char16_t>(kIso885916);
    std::copy(upper.begin(), upper.end(), page.end() - static_cast<std::ptrdiff_t>(upper.size()));
    if (isViscii) {
        constexpr std::pair<std::uint8_t, char16_t> kLow[] = {{0x02, 0x1EB2}, {0x05, 0x1EB4}, {0x06, 0x1EAA},
                                                              {0x14, 0x1EF6}, {0x19, 0x1EF8}, {0x1E, 0x1EF4}};
        for (const auto &[byte, letter] : kLow)
            page[byte] = letter;
    }
    return page;
}

// Where the Unicode Consortium's tables of Microsoft's code pages (VENDORS/MICSFT/PC) and ICU's, which are IBM's,
// differ.
struct Correction
{
    std::string_view name;
    std::uint8_t byte;
    char16_t codePoint;
};
constexpr Correction kCorrections[] = {{"IBM437", 0xE6, 0x00B5}, {"IBM860", 0xE6, 0x00B5}, {"IBM861", 0xE6, 0x00B5},
                                       {"IBM862", 0xE6, 0x00B5}, {"IBM863", 0xE6, 0x00B5}, {"IBM865", 0xE6, 0x00B5},
                                       {"IBM852", 0xAA, 0x00AC}, {"IBM869", 0x88, 0x00B7}, {"IBM869", 0xEF, 0x0384}};

CodePage makeCodePage(const Encoding &encoding)
{
    if (encoding.icuName.empty()) return ownCodePage(encoding.name);
    CodePage page = readCodePage(encoding.icuName);
    if (!encoding.isAsciiSuperset) return page;
    fillIdentity(page, 0x80);
    const bool hasControls = encoding.name.starts_with("ISO-8859-");
    for (std::size_t byte = 0x80; byte < page.size(); ++byte) {
        const bool isControl = page[byte] >= 0x80 && page[byte] < 0xA0;
        const bool isPrivate = page[byte] >= 0xE000 && page[byte] < 0xF8FF; // F8FF is the Macintosh's apple
        if ((isControl && !hasControls) || isPrivate) page[byte] = kUndefined;
    }
    for (const Correction &correction : kCorrections)
        if (correction.name == encoding.name) page[correction.byte] = correction.codePoint;
    return page;
}

} // namespace

std::optional<Encoding> findEncoding(std::string_view name)
{
    static const std::map<std::string, const KnownEncoding *> names = knownNames();
    const std::string folded = foldName(name);
    if (folded.empty() || folded.size() > kLongestName) return std::nullopt;
    if (const auto known = names.find(folded); known != names.end()) return fromKnown(*known->second);
    const std::string icuName = icuCanonical(std::string{name});
    if (icuName.empty()) return std::nullopt;
    for (const KnownEncoding &known : kKnown) // an alias of a known one that only ICU knows
        if (!known.icuName.empty() && icuCanonical(std::string{known.icuName}) == icuName) return fromKnown(known);
    return fromIcu(icuName);
}

const CodePage &codePage(const Encoding &encoding)
{
    static std::mutex mutex;
    static std::map<std::string, CodePage> pages;
    const std::lock_guard lock(mutex);
    const auto found = pages.find(encoding.name);
    if (found != pages.end()) return found->second;
    return pages.emplace(encoding.name, makeCodePage(encoding)).first->second;
}

} // namespace filature::ingest
