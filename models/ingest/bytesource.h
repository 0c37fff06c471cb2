// SPDX-License-Identifier: GPL-3.0-or-later
// The one door for parsing: a seekable, read-only run of bytes.
#pragma once

#include "core/error.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace filature::ingest {

// Implementations: FileSource, MemorySource; the case's stored bytes (models/records). One thread at a time.
class ByteSource
{
public:
    virtual ~ByteSource() = default;
    [[nodiscard]] virtual std::uint64_t size() const = 0;
    // Reads up to buffer.size() bytes at `offset`; fewer only at the end. An error names path and offset.
    [[nodiscard]] virtual Result<std::size_t> read(std::uint64_t offset, std::span<char> buffer) = 0;
    [[nodiscard]] virtual std::string name() const = 0; // for messages
    // Called when the last byte has been read: fails with SourceChanged when the file is no longer the one that was opened.
    [[nodiscard]] virtual Result<void> checkUnchanged() { return {}; }
};

// Bytes in memory; the caller keeps them.
class MemorySource final : public ByteSource
{
public:
    explicit MemorySource(std::string_view bytes, std::string name = "memory") : m_bytes(bytes), m_name(std::move(name)) {}
    std::uint64_t size() const override { return m_bytes.size(); }
    Result<std::size_t> read(std::uint64_t offset, std::span<char> buffer) override;
    std::string name() const override { return m_name; }

private:
    std::string_view m_bytes;
    std::string m_name;
};

// A regular file, opened read-only without touching its times (O_NOATIME where allowed), never through a link unless allowed.
// Fails with NotAFile for directories, pipes, sockets and devices (without blocking on a pipe), IsALink, NotFound, PermissionDenied.
enum class LinkPolicy : std::uint8_t { Refuse, Follow };
[[nodiscard]] Result<std::unique_ptr<ByteSource>> openFile(const std::string &path, LinkPolicy links = LinkPolicy::Refuse);

} // namespace filature::ingest
