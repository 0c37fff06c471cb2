// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/columncodec.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <memory>
#include <utility>
#include <zstd.h>

namespace filature::records {

namespace {

constexpr int kCompressionLevel = 1;
constexpr std::size_t kMostRawBytes = std::size_t{256} * 1024 * 1024; // no block of ours comes near it

std::unexpected<Error> damaged(const char *what) { return fail(ErrorCode::Damaged, what); }

void appendU32(std::string &out, std::uint32_t number)
{
    for (int shift = 0; shift < 32; shift += 8) out += static_cast<char>(number >> shift);
}

bool readU32(std::string_view &in, std::uint32_t &number)
{
    if (in.size() < 4) return false;
    number = 0;
    for (std::size_t i = 0; i < 4; ++i)
        number |= static_cast<std::uint32_t>(static_cast<unsigned char>(in[i])) << (8 * i);
    in.remove_prefix(4);
    return true;
}

struct CompressorDeleter
{
    void operator()(ZSTD_CCtx *context) const { ZSTD_freeCCtx(context); }
    void operator()(ZSTD_DCtx *context) const { ZSTD_freeDCtx(context); }
};

enum class CodesForm : char { Narrow = 1, Wide = 2 };

} // namespace

void compressInto(std::string_view raw, std::string &out)
{
    thread_local const std::unique_ptr<ZSTD_CCtx, CompressorDeleter> context(ZSTD_createCCtx());
    const std::size_t start = out.size();
    out.resize(start + ZSTD_compressBound(raw.size()));
    const std::size_t size = ZSTD_compressCCtx(context.get(), out.data() + start, out.size() - start, raw.data(), raw.size(),
                                               kCompressionLevel);
    if (ZSTD_isError(size) != 0 || size >= raw.size()) {
        out.resize(start);
        out += raw;
        return;
    }
    out.resize(start + size);
}

Result<void> decompressInto(std::string_view packed, std::size_t rawSize, std::string &out)
{
    if (packed.size() == rawSize) {
        out.assign(packed);
        return {};
    }
    if (rawSize > kMostRawBytes || ZSTD_getFrameContentSize(packed.data(), packed.size()) != rawSize)
        return damaged("a compressed block has the wrong length");
    thread_local const std::unique_ptr<ZSTD_DCtx, CompressorDeleter> context(ZSTD_createDCtx());
    out.resize(rawSize);
    const std::size_t size = ZSTD_decompressDCtx(context.get(), out.data(), rawSize, packed.data(), packed.size());
    if (ZSTD_isError(size) != 0 || size != rawSize) return damaged("a compressed block does not unpack");
    return {};
}

void appendVarint(std::string &out, std::uint64_t number)
{
    while (number >= 0x80) {
        out += static_cast<char>(number | 0x80);
        number >>= 7;
    }
    out += static_cast<char>(number);
}

bool readVarint(std::string_view &in, std::uint64_t &number)
{
    number = 0;
    for (std::size_t i = 0; i < in.size() && i < 10; ++i) {
        const auto byte = static_cast<unsigned char>(in[i]);
        number |= static_cast<std::uint64_t>(byte & 0x7F) << (7 * i);
        if (byte < 0x80) {
            in.remove_prefix(i + 1);
            return true;
        }
    }
    return false;
}

std::string encodeDictionary(const Dictionary &dictionary)
{
    std::string directory;
    std::string payload;
    std::string raw;
    const std::uint32_t count = dictionary.size();
    appendU32(directory, count);
    for (std::uint32_t first = 0; first < count; first += kDictionaryBlock) {
        const std::uint32_t last = std::min(count, first + kDictionaryBlock);
        raw.clear();
        for (std::uint32_t code = first; code < last; ++code)
            appendVarint(raw, dictionary.begins[code + 1] - dictionary.begins[code]);
        raw.append(dictionary.text, dictionary.begins[first], dictionary.begins[last] - dictionary.begins[first]);
        const std::size_t before = payload.size();
        compressInto(raw, payload);
        appendU32(directory, static_cast<std::uint32_t>(raw.size()));
        appendU32(directory, static_cast<std::uint32_t>(payload.size() - before));
    }
    return directory + payload;
}

Result<DictionaryDirectory> DictionaryDirectory::open(std::string_view head, std::size_t blobSize)
{
    DictionaryDirectory directory;
    if (!readU32(head, directory.m_count)) return damaged("a dictionary is cut short");
    if (directory.m_count > kSegmentRecords) return damaged("a dictionary has too many texts");
    const std::size_t blocks = (directory.m_count + kDictionaryBlock - 1) / kDictionaryBlock;
    std::size_t offset = 4 + 8 * blocks;
    std::size_t rawBytes = 0;
    for (std::size_t i = 0; i < blocks; ++i) {
        std::uint32_t rawSize = 0;
        std::uint32_t packedSize = 0;
        if (!readU32(head, rawSize) || !readU32(head, packedSize) || offset + packedSize > blobSize) return damaged("a dictionary is cut short");
        rawBytes += rawSize;
        if (rawBytes > kMostRawBytes) return damaged("a dictionary is larger than any segment");
        directory.m_blocks.push_back({offset, packedSize, rawSize});
        offset += packedSize;
    }
    return directory;
}

Result<void> DictionaryDirectory::unpack(std::uint32_t number, std::string_view packed, Dictionary &out) const
{
    std::string raw;
    FILATURE_TRY(decompressInto(packed, m_blocks[number].rawSize, raw));
    const std::uint32_t count = std::min(kDictionaryBlock, m_count - number * kDictionaryBlock);
    std::string_view in = raw;
    out.begins.resize(count + 1);
    out.begins[0] = 0;
    for (std::uint32_t i = 0; i < count; ++i) {
        std::uint64_t length = 0;
        if (!readVarint(in, length) || length > raw.size() - out.begins[i]) return damaged("a dictionary block is cut short");
        out.begins[i + 1] = out.begins[i] + static_cast<std::uint32_t>(length);
    }
    if (in.size() != out.begins[count]) return damaged("a dictionary block has the wrong length");
    out.text.assign(in);
    return {};
}

Result<DictionaryReader> DictionaryReader::open(std::string_view blob)
{
    DictionaryReader reader;
    FILATURE_TRY_ASSIGN(directory, DictionaryDirectory::open(blob, blob.size()));
    reader.m_blob = blob;
    reader.m_directory = std::move(directory);
    return reader;
}

Result<void> DictionaryReader::block(std::uint32_t number, Dictionary &out) const
{
    if (number >= m_directory.blocks().size()) return damaged("a dictionary has fewer texts than a code says");
    const DictionaryDirectory::Block &block = m_directory.blocks()[number];
    return m_directory.unpack(number, m_blob.substr(block.offset, block.packedSize), out);
}

Result<Dictionary> decodeDictionary(std::string_view blob)
{
    FILATURE_TRY_ASSIGN(reader, DictionaryReader::open(blob));
    Dictionary whole;
    whole.begins.push_back(0);
    Dictionary part;
    for (std::uint32_t number = 0; number * kDictionaryBlock < reader.size(); ++number) {
        FILATURE_TRY(reader.block(number, part));
        const auto shift = static_cast<std::uint32_t>(whole.text.size());
        whole.text += part.text;
        for (std::uint32_t i = 1; i < part.begins.size(); ++i) whole.begins.push_back(shift + part.begins[i]);
    }
    return whole;
}

std::string encodeCodes(const Codes &codes)
{
    std::string blob;
    blob += static_cast<char>(codes.isNarrow() ? CodesForm::Narrow : CodesForm::Wide);
    appendU32(blob, static_cast<std::uint32_t>(codes.size()));
    if (codes.isNarrow()) {
        compressInto({reinterpret_cast<const char *>(codes.narrow.data()), codes.narrow.size()}, blob);
        return blob;
    }
    // Low bytes first, then high bytes: the high ones repeat.
    std::string split(2 * codes.wide.size(), '\0');
    char *low = split.data();
    char *high = low + codes.wide.size();
    for (const std::uint16_t code : codes.wide) {
        *low++ = static_cast<char>(code & 0xFF);
        *high++ = static_cast<char>(code >> 8);
    }
    compressInto(split, blob);
    return blob;
}

Result<Codes> decodeCodes(std::string_view blob, std::size_t distinct)
{
    if (blob.size() < 5) return damaged("a code list is cut short");
    const auto form = static_cast<CodesForm>(blob.front());
    blob.remove_prefix(1);
    std::uint32_t count = 0;
    if (!readU32(blob, count) || count > kSegmentRecords) return damaged("a code list has the wrong length");
    Codes codes;
    std::string raw;
    if (form == CodesForm::Narrow) {
        FILATURE_TRY(decompressInto(blob, count, raw));
        codes.narrow.resize(count);
        std::memcpy(codes.narrow.data(), raw.data(), count);
        if (count != 0 && std::ranges::max(codes.narrow) >= distinct) return damaged("a code stands for no text");
        return codes;
    }
    FILATURE_TRY(decompressInto(blob, std::size_t{2} * count, raw));
    codes.wide.resize(count);
    const auto *low = reinterpret_cast<const unsigned char *>(raw.data());
    const unsigned char *high = low + count;
    for (std::size_t i = 0; i < count; ++i) codes.wide[i] = static_cast<std::uint16_t>(low[i] | high[i] << 8);
    if (count != 0 && std::ranges::max(codes.wide) >= distinct) return damaged("a code stands for no text");
    return codes;
}

void AscendingWriter::add(std::uint32_t number)
{
    appendVarint(m_raw, number - m_last);
    m_last = number;
    ++m_count;
}

std::string AscendingWriter::finish() const
{
    std::string blob;
    appendU32(blob, m_count);
    appendU32(blob, static_cast<std::uint32_t>(m_raw.size()));
    compressInto(m_raw, blob);
    return blob;
}

std::string encodeAscending(std::span<const std::uint32_t> numbers)
{
    AscendingWriter writer;
    for (const std::uint32_t number : numbers) writer.add(number);
    return writer.finish();
}

Result<std::vector<std::uint32_t>> decodeAscending(std::string_view blob)
{
    std::uint32_t count = 0;
    std::uint32_t rawSize = 0;
    if (!readU32(blob, count) || !readU32(blob, rawSize)) return damaged("a rank list is cut short");
    if (count > kSegmentRecords) return damaged("a rank list is too long");
    std::string raw;
    FILATURE_TRY(decompressInto(blob, rawSize, raw));
    std::string_view in = raw;
    std::vector<std::uint32_t> numbers(count);
    std::uint64_t previous = 0;
    for (std::uint32_t &number : numbers) {
        std::uint64_t delta = 0;
        if (!readVarint(in, delta) || delta > std::numeric_limits<std::uint32_t>::max() - previous)
            return damaged("a rank list is cut short");
        previous += delta;
        number = static_cast<std::uint32_t>(previous);
    }
    if (!in.empty()) return damaged("a rank list has the wrong length");
    return numbers;
}

} // namespace filature::records
