// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/signature.h"

#include "ingest/byteordermark.h"
#include "ingest/widetext.h"

#include <array>
#include <cstddef>

namespace filature::ingest {

namespace {

using namespace std::string_view_literals;

struct Signature
{
    std::string_view kind;
    std::size_t offset;
    std::string_view bytes;
    std::size_t secondOffset = 0; // a second mark where the first could also begin a text
    std::string_view secondBytes = {};
};

// From the formats' own specifications and the "magic" file of file(1), the fixed bytes only.
constexpr Signature kSignatures[] = {
    {"png", 0, "\x89PNG\r\n\x1A\n"sv},
    {"jpeg", 0, "\xFF\xD8\xFF"sv},
    {"gif", 0, "GIF87a"sv},
    {"gif", 0, "GIF89a"sv},
    {"webp", 0, "RIFF"sv, 8, "WEBP"sv},
    {"wav", 0, "RIFF"sv, 8, "WAVE"sv},
    {"avi", 0, "RIFF"sv, 8, "AVI "sv},
    {"tiff", 0, "II*\0"sv},
    {"tiff", 0, "MM\0*"sv},
    {"bmp", 0, "BM"sv, 6, "\0\0\0\0"sv},
    {"psd", 0, "8BPS\0"sv},
    {"ico", 0, "\0\0\1\0"sv, 5, "\0"sv},
    {"pdf", 0, "%PDF-"sv},
    {"zip", 0, "PK\3\4"sv},
    {"zip", 0, "PK\5\6"sv},
    {"zip", 0, "PK\7\b"sv},
    {"7z", 0, "7z\xBC\xAF\x27\x1C"sv},
    {"rar", 0, "Rar!\x1A\a"sv},
    {"gzip", 0, "\x1F\x8B\b"sv},
    {"compress", 0, "\x1F\x9D"sv},
    {"bzip2", 0, "BZh"sv, 4, "1AY&SY"sv},
    {"xz", 0,
     "\xFD"
     "7zXZ\0"sv},
    {"lzip", 0, "LZIP\1"sv},
    {"zstd", 0, "\x28\xB5\x2F\xFD"sv},
    {"lz4", 0, "\4\x22\x4D\x18"sv},
    {"cab", 0, "MSCF\0\0\0\0"sv},
    {"tar", 257, "ustar\0"sv},
    {"tar", 257, "ustar  \0"sv},
    {"ar", 0, "!<arch>\n"sv},
    {"rpm", 0, "\xED\xAB\xEE\xDB"sv},
    {"cpio", 0, "\xC7\x71"sv, 3, "\0"sv},
    {"elf", 0,
     "\x7F"
     "ELF"sv},
    {"mach-o", 0, "\xCF\xFA\xED\xFE"sv},
    {"mach-o", 0, "\xCA\xFE\xBA\xBE\0"sv},
    {"wasm", 0, "\0asm"sv},
    {"sqlite", 0, "SQLite format 3\0"sv},
    {"ole", 0, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv},
    {"access", 4, "Standard Jet DB\0"sv},
    {"access", 4, "Standard ACE DB\0"sv},
    {"pgdump", 0, "PGDMP\1"sv},
    {"outlook", 0, "!BDN"sv},
    {"evtx", 0, "ElfFile\0"sv},
    {"lnk", 0, "L\0\0\0\1\x14\2\0"sv},
    {"pcap", 0, "\xD4\xC3\xB2\xA1"sv},
    {"pcap", 0, "\xA1\xB2\xC3\xD4"sv},
    {"pcapng", 0, "\n\r\r\n"sv, 8, "\x4D\x3C\x2B\x1A"sv},
    {"parquet", 0, "PAR1\x15"sv},
    {"arrow", 0, "ARROW1\0\0"sv},
    {"avro", 0, "Obj\1"sv},
    {"orc", 0, "ORC\b"sv},
    {"hdf5", 0, "\x89HDF\r\n\x1A\n"sv},
    {"mp4", 0, "\0\0"sv, 4, "ftyp"sv},
    {"ogg", 0, "OggS\0"sv},
    {"flac", 0, "fLaC\0"sv},
    {"mp3", 0, "ID3\2\0"sv},
    {"mp3", 0, "ID3\3\0"sv},
    {"mp3", 0, "ID3\4\0"sv},
    {"matroska", 0, "\x1A\x45\xDF\xA3"sv},
    {"woff", 0, "wOFF\0"sv},
    {"luks", 0, "LUKS\xBA\xBE"sv},
};

bool hasAt(std::string_view bytes, std::size_t offset, std::string_view mark)
{
    return bytes.size() >= offset && bytes.substr(offset).starts_with(mark);
}

bool matches(const Signature &signature, std::string_view bytes)
{
    return hasAt(bytes, signature.offset, signature.bytes) &&
           hasAt(bytes, signature.secondOffset, signature.secondBytes);
}

// What a ZIP archive is by the names of its first members.
std::string_view zipKind(std::string_view bytes)
{
    constexpr std::string_view kOpenDocument = "mimetypeapplication/vnd.oasis.opendocument.";
    if (const std::size_t at = bytes.find(kOpenDocument); at != std::string_view::npos)
        return hasAt(bytes, at + kOpenDocument.size(), "spreadsheet") ? "ods" : "opendocument";
    const auto has = [bytes](std::string_view name) { return bytes.find(name) != std::string_view::npos; };
    if (!has("[Content_Types].xml") && !has("_rels/.rels")) return "zip";
    if (has("xl/")) return "xlsx";
    if (has("word/")) return "docx";
    if (has("ppt/")) return "pptx";
    return "ooxml";
}

// MZ could begin a text; a program says at 0x3C where its next header lies, and has NULs before.
bool isProgram(std::string_view bytes)
{
    return bytes.starts_with("MZ") && bytes.size() >= 0x40 &&
           bytes.substr(0, 0x40).find('\0') != std::string_view::npos;
}

// Control characters which no text has, in a number and variety that no accident explains. Not counted: NUL (holes and
// paddings of texts), white space, 01, 02 and 1C..1F (delimiters), 1A (end of file in DOS), ESC (ISO-2022).
bool hasControls(std::string_view bytes)
{
    std::array<std::size_t, 32> counts{};
    std::size_t nuls = 0;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte == 0) ++nuls;
        const bool isControl = (byte >= 0x03 && byte <= 0x08) || byte == 0x0B || (byte >= 0x0E && byte <= 0x19);
        if (isControl) ++counts[byte];
    }
    std::size_t total = 0;
    std::size_t distinct = 0;
    for (const std::size_t count : counts) {
        total += count;
        if (count > 0) ++distinct;
    }
    return distinct >= 4 && total * 100 > bytes.size() - nuls;
}

} // namespace

std::optional<std::string> binaryKind(std::string_view firstBytes)
{
    for (const Signature &signature : kSignatures) {
        if (!matches(signature, firstBytes)) continue;
        return std::string{signature.kind == "zip" ? zipKind(firstBytes) : signature.kind};
    }
    if (isProgram(firstBytes)) return "exe";
    if (!byteOrderMark(firstBytes).encoding.empty()) return std::nullopt;
    const bool isEmptied = !firstBytes.empty() && firstBytes.find_first_not_of('\0') == std::string_view::npos;
    if (isEmptied) return "binary";
    if (hasControls(firstBytes) && !wideTextEncoding(firstBytes)) return "binary";
    return std::nullopt;
}

} // namespace filature::ingest
