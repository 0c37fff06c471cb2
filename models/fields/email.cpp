// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/email.h"
#include "fields/blanks.h"
#include "fields/digits.h"

#include <unicode/bytestream.h>
#include <unicode/idna.h>
#include <unicode/stringpiece.h>

#include <algorithm>
#include <memory>
#include <string>

namespace filature::fields {

namespace {

constexpr std::size_t kLongestLocal = 64;
constexpr std::size_t kLongestAddress = 254;
constexpr std::size_t kLongestLabel = 63;

bool isAlphanumeric(char c) { return isDigit(c) || isAsciiLetter(c); }

bool isLocalPart(std::string_view local)
{
    if (local.empty() || local.size() > kLongestLocal || local.starts_with('.') || local.ends_with('.')) return false;
    char before = 0;
    for (const char c : local) {
        if (!isAlphanumeric(c) && !std::string_view(".!#$%&'*+/=?^_`{|}~-").contains(c)) return false;
        if (c == '.' && before == '.') return false;
        before = c;
    }
    return true;
}

bool isDomain(std::string_view domain)
{
    std::size_t labels = 0;
    while (true) {
        const auto dot = domain.find('.');
        const std::string_view label = domain.substr(0, dot);
        if (label.empty() || label.size() > kLongestLabel || label.starts_with('-') || label.ends_with('-'))
            return false;
        if (!std::ranges::all_of(label, [](char c) { return isAlphanumeric(c) || c == '-'; })) return false;
        ++labels;
        if (dot == std::string_view::npos) return labels > 1;
        domain.remove_prefix(dot + 1);
    }
}

bool isAscii(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// Appends the ASCII form of an international domain; nothing when it has none.
void appendAsciiDomain(std::string_view domain, std::string &out)
{
    UErrorCode status = U_ZERO_ERROR;
    static const std::unique_ptr<icu::IDNA> idna(
        icu::IDNA::createUTS46Instance(UIDNA_NONTRANSITIONAL_TO_ASCII, status));
    if (!idna) return;
    icu::IDNAInfo found;
    std::string ascii;
    icu::StringByteSink<std::string> sink(&ascii);
    status = U_ZERO_ERROR;
    idna->nameToASCII_UTF8(icu::StringPiece(domain.data(), static_cast<std::int32_t>(domain.size())), sink, found,
                           status);
    if (U_SUCCESS(status) && !found.hasErrors()) out += ascii;
}

struct Wrapped
{
    std::string_view address;
    bool hadWrapping = false;
};

// The address inside "Name <a@b>", "mailto:a@b" or "a@b,".
Wrapped unwrap(std::string_view text)
{
    std::string_view inner = text;
    if (const auto open = inner.find('<'); open != std::string_view::npos && inner.ends_with('>'))
        inner = inner.substr(open + 1, inner.size() - open - 2);
    if (inner.size() > 7 && (inner[0] | 0x20) == 'm' && inner.substr(1).starts_with("ailto:")) inner.remove_prefix(7);
    while (inner.ends_with('.') || inner.ends_with(',') || inner.ends_with(';'))
        inner.remove_suffix(1);
    inner = trimmed(inner);
    return {inner, inner.size() != text.size()};
}

// Appends one address in its canonical form; nothing when it is none.
Level appendAddress(std::string_view text, std::string &out)
{
    const std::size_t before = out.size();
    const auto [address, hadWrapping] = unwrap(text);
    const auto at = address.rfind('@');
    if (at == std::string_view::npos) return Level::Format;
    const std::string_view domain = address.substr(at + 1);
    out += address.substr(0, at + 1);
    if (isAscii(domain))
        out += domain;
    else if (domain.size() <= kLongestAddress)
        appendAsciiDomain(domain, out);
    for (std::size_t i = before; i < out.size(); ++i)
        out[i] = asciiLower(out[i]);
    if (isEmailAddress(std::string_view(out).substr(before))) return hadWrapping ? Level::Repaired : Level::Ok;
    out.resize(before);
    return Level::Format;
}

// A cell with several '@': the pieces between blanks and ; , | /
void readSeveral(std::string_view text, Normalised &out)
{
    out.value.clear();
    out.level = Level::Ok;
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find_first_of(" ;,|/\t\r\n", start), text.size());
        const std::string_view piece = trimmed(text.substr(start, end - start));
        start = end + 1;
        if (!piece.contains('@')) continue;
        if (!out.value.empty()) out.value += ", ";
        const Level level = appendAddress(piece, out.value);
        if (level == Level::Format) out.value += piece;
        out.level = std::min(out.level, level);
    }
}

} // namespace

bool isEmailAddress(std::string_view text)
{
    const auto at = text.find('@');
    if (at == std::string_view::npos || text.size() > kLongestAddress) return false;
    return isLocalPart(text.substr(0, at)) && isDomain(text.substr(at + 1));
}

void normaliseEmail(std::string_view text, Normalised &out)
{
    if (std::ranges::count(text, '@') > 1) return readSeveral(text, out);
    out.value.clear();
    out.level = appendAddress(text, out.value);
    if (out.level == Level::Format) out.value.assign(text);
}

} // namespace filature::fields
