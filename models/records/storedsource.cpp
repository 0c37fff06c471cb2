// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/storedsource.h"

#include "records/columncodec.h"
#include "records/segmentwriter.h"

#include <algorithm>
#include <utility>

namespace filature::records {

namespace {

constexpr std::size_t kReadStep = std::size_t{8} * kContentBlockBytes;

} // namespace

StoredSource::StoredSource(storage::Statement select, EvidenceId evidence, std::uint64_t begin, std::uint64_t length)
    : m_select(std::move(select)), m_evidence(evidence), m_begin(begin), m_length(length)
{
}

Result<StoredSource> StoredSource::open(storage::Connection &connection, EvidenceId evidence, std::uint64_t begin,
                                        std::uint64_t length)
{
    FILATURE_TRY_ASSIGN(select, connection.prepare("SELECT length, data FROM evidence_block WHERE evidence = ? AND number = ?"));
    return StoredSource(std::move(select), evidence, begin, length);
}

std::string StoredSource::name() const { return "evidence " + std::to_string(m_evidence.value); }

Result<void> StoredSource::load(std::uint64_t number)
{
    if (m_loaded == number) return {};
    m_select.reset();
    m_select.bind(0, std::int64_t{m_evidence.value}).bind(1, static_cast<std::int64_t>(number));
    FILATURE_TRY_ASSIGN(hasRow, m_select.step());
    if (!hasRow) return failAt(ErrorCode::Damaged, name(), static_cast<std::int64_t>(number * kContentBlockBytes), "a content block is missing");
    const std::int64_t length = m_select.integer(0);
    if (length < 0 || length > std::int64_t{kContentBlockBytes})
        return failAt(ErrorCode::Damaged, name(), static_cast<std::int64_t>(number * kContentBlockBytes), "a content block has the wrong length");
    FILATURE_TRY(decompressInto(m_select.blob(1), static_cast<std::size_t>(length), m_block));
    m_select.reset();
    m_loaded = number;
    return {};
}

Result<std::size_t> StoredSource::read(std::uint64_t offset, std::span<char> buffer)
{
    std::size_t done = 0;
    if (offset >= m_length) return done;
    const std::uint64_t end = offset + std::min<std::uint64_t>(m_length - offset, buffer.size());
    while (offset + done < end) {
        const std::uint64_t at = m_begin + offset + done;
        FILATURE_TRY(load(at / kContentBlockBytes));
        const std::size_t inBlock = at % kContentBlockBytes;
        if (inBlock >= m_block.size()) return failAt(ErrorCode::Damaged, name(), static_cast<std::int64_t>(at), "a content block is short");
        const std::size_t count = std::min<std::size_t>(m_block.size() - inBlock, end - offset - done);
        std::copy_n(m_block.data() + inBlock, count, buffer.data() + done);
        done += count;
    }
    return done;
}

Result<std::string> storedBytes(StoredSource &source, std::uint64_t offset, std::uint64_t length)
{
    std::string bytes;
    while (bytes.size() < length) {
        const std::size_t before = bytes.size();
        const auto wanted = static_cast<std::size_t>(std::min<std::uint64_t>(length - before, kReadStep));
        bytes.resize(before + wanted);
        FILATURE_TRY_ASSIGN(count, source.read(offset + before, std::span(bytes).subspan(before)));
        bytes.resize(before + count);
        if (count < wanted) break;
    }
    return bytes;
}

} // namespace filature::records
