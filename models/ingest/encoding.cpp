// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/encoding.h"

#include "ingest/byteordermark.h"
#include "ingest/encodingtable.h"

namespace filature::ingest {

namespace {

// FF FE 00 00 is also UTF-16 with a NUL behind its mark: it is UTF-32 if what follows can be.
bool isUtf32Little(std::string_view bytes)
{
    if (!bytes.starts_with(std::string_view{"\xFF\xFE\0\0", 4})) return false;
    return bytes.size() < 8 || (bytes[7] == 0 && static_cast<unsigned char>(bytes[6]) <= 0x10);
}

} // namespace

ByteOrderMark byteOrderMark(std::string_view firstBytes)
{
    if (firstBytes.starts_with("\xEF\xBB\xBF")) return {"UTF-8", 3};
    if (isUtf32Little(firstBytes)) return {"UTF-32LE", 4};
    if (firstBytes.starts_with(std::string_view{"\0\0\xFE\xFF", 4})) return {"UTF-32BE", 4};
    if (firstBytes.starts_with("\xFF\xFE")) return {"UTF-16LE", 2};
    if (firstBytes.starts_with("\xFE\xFF")) return {"UTF-16BE", 2};
    if (firstBytes.starts_with("\x84\x31\x95\x33")) return {"GB18030", 4};
    if (firstBytes.starts_with("+/v8-")) return {"UTF-7", 5};
    return {};
}

EncodingGuess chosenEncoding(std::string_view name, std::string_view firstBytes)
{
    EncodingGuess guess;
    guess.name = canonicalEncoding(name);
    if (guess.name.empty()) return guess;
    guess.reason = "overridden";
    guess.confidence = 1;
    const ByteOrderMark mark = byteOrderMark(firstBytes);
    const bool isUtf16 = guess.name == "UTF-16";
    const bool isUtf32 = guess.name == "UTF-32";
    if (isUtf16 || isUtf32) {
        guess.name = mark.encoding.starts_with(guess.name) ? std::string{mark.encoding} : guess.name + "LE";
    }
    if (mark.encoding == guess.name) guess.bomBytes = mark.bytes;
    if (guess.name == "UTF-16LE" && mark.encoding == "UTF-32LE") guess.bomBytes = 2; // its own mark and a NUL
    return guess;
}

std::string canonicalEncoding(std::string_view name)
{
    const auto encoding = findEncoding(name);
    return encoding ? encoding->name : std::string{};
}

bool isAsciiSuperset(std::string_view name)
{
    const auto encoding = findEncoding(name);
    return encoding && encoding->isAsciiSuperset;
}

} // namespace filature::ingest
