// SPDX-License-Identifier: GPL-3.0-or-later
// Dictionaries, codes and ranks as blobs of the case file. FORMAT.md documents the bytes.
#pragma once

#include "core/error.h"
#include "records/column.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace filature::records {

// Compresses with zstd (level 1) or stores what does not get smaller. Thread-safe; contexts are kept for each thread.
void compressInto(std::string_view raw, std::string &out);
// `rawSize` as it was before; fails with Damaged when the bytes do not fit it.
[[nodiscard]] Result<void> decompressInto(std::string_view packed, std::size_t rawSize, std::string &out);

// Blocks of this many texts are packed alone, so that one text can be had without its dictionary.
constexpr std::uint32_t kDictionaryBlock = 1024;

[[nodiscard]] std::string encodeDictionary(const Dictionary &dictionary);
[[nodiscard]] Result<Dictionary> decodeDictionary(std::string_view blob);

// Where the blocks of a packed dictionary lie in its blob.
class DictionaryDirectory
{
public:
    struct Block
    {
        std::size_t offset;
        std::uint32_t packedSize;
        std::uint32_t rawSize;
    };
    static constexpr std::size_t kMostBytes = 4 + 8 * (kSegmentRecords / kDictionaryBlock);
    // `head` = the first kMostBytes of a blob of `blobSize` bytes, or all of a shorter one.
    [[nodiscard]] static Result<DictionaryDirectory> open(std::string_view head, std::size_t blobSize);
    [[nodiscard]] std::uint32_t size() const { return m_count; }
    [[nodiscard]] std::span<const Block> blocks() const { return m_blocks; }
    // Texts number*kDictionaryBlock ... of the dictionary, from the bytes of that block.
    [[nodiscard]] Result<void> unpack(std::uint32_t number, std::string_view packed, Dictionary &out) const;

private:
    std::uint32_t m_count = 0;
    std::vector<Block> m_blocks;
};

// Gives single blocks of a packed dictionary. The blob must outlive it.
class DictionaryReader
{
public:
    [[nodiscard]] static Result<DictionaryReader> open(std::string_view blob);
    [[nodiscard]] std::uint32_t size() const { return m_directory.size(); }
    // Damaged also when there is no such block.
    [[nodiscard]] Result<void> block(std::uint32_t number, Dictionary &out) const;

private:
    std::string_view m_blob;
    DictionaryDirectory m_directory;
};

[[nodiscard]] std::string encodeCodes(const Codes &codes);
// `distinct` = texts in the column's dictionary: a code that is none of theirs is damage.
[[nodiscard]] Result<Codes> decodeCodes(std::string_view blob, std::size_t distinct);

// Ascending numbers (global ranks of a segment's texts), packed as they come.
class AscendingWriter
{
public:
    void add(std::uint32_t number);
    [[nodiscard]] std::string finish() const;

private:
    std::string m_raw;
    std::uint32_t m_count = 0;
    std::uint32_t m_last = 0;
};
[[nodiscard]] std::string encodeAscending(std::span<const std::uint32_t> numbers);
[[nodiscard]] Result<std::vector<std::uint32_t>> decodeAscending(std::string_view blob);

void appendVarint(std::string &out, std::uint64_t number);
// Reads one number and moves `in` behind it; false when the bytes end too early.
[[nodiscard]] bool readVarint(std::string_view &in, std::uint64_t &number);

} // namespace filature::records
