// SPDX-License-Identifier: GPL-3.0-or-later
// The bytes of an evidence as the case keeps them: exact even when the file is gone.
#pragma once

#include "core/ids.h"
#include "ingest/bytesource.h"
#include "storage/connection.h"

#include <cstdint>
#include <string>

namespace filature::records {

// A stretch [begin, begin + length) of an evidence's content. One thread; the connection must outlive it.
class StoredSource final : public ingest::ByteSource
{
public:
    [[nodiscard]] static Result<StoredSource> open(storage::Connection &connection, EvidenceId evidence, std::uint64_t begin,
                                                   std::uint64_t length);
    std::uint64_t size() const override { return m_length; }
    Result<std::size_t> read(std::uint64_t offset, std::span<char> buffer) override;
    std::string name() const override;

private:
    StoredSource(storage::Statement select, EvidenceId evidence, std::uint64_t begin, std::uint64_t length);
    [[nodiscard]] Result<void> load(std::uint64_t number);

    storage::Statement m_select;
    EvidenceId m_evidence;
    std::uint64_t m_begin;
    std::uint64_t m_length;
    std::uint64_t m_loaded = ~std::uint64_t{0}; // number of the block in m_block
    std::string m_block;
};

// Bytes [offset, offset + length) of the source, fewer where it ends. Memory: what is there, whatever length is asked for.
[[nodiscard]] Result<std::string> storedBytes(StoredSource &source, std::uint64_t offset, std::uint64_t length);

} // namespace filature::records
