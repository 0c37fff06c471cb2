// SPDX-License-Identifier: GPL-3.0-or-later
// Cuts a delimited text into rows by a known dialect, streaming: memory does not grow with the source.
#pragma once

#include "core/error.h"
#include "ingest/bytesource.h"
#include "ingest/dialect.h"
#include "ingest/rowbatch.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace filature {
class JobControl;
}

namespace filature::ingest {

// Independent sum over the bytes that were read, compared by the importer with the rows' lengths (so that the ledger can fail).
struct ReadTotals
{
    std::uint64_t bytes = 0;
    std::uint64_t lines = 0;
};

// Reads from the start, or from where an earlier reader stopped between two rows. One thread at a time.
class DelimitedReader
{
public:
    DelimitedReader(ByteSource &source, Dialect dialect);
    ~DelimitedReader();
    DelimitedReader(DelimitedReader &&) noexcept;
    DelimitedReader &operator=(DelimitedReader &&) noexcept;

    // Called with every run of raw bytes as it is read, in order, each byte once: for the hash and the verbatim blocks.
    void setTap(std::function<void(std::string_view bytes)> tap);

    // Replaces `batch` by the next rows (about 1 MB of source); an empty batch = the end of the source.
    [[nodiscard]] Result<void> next(RowBatch &batch, JobControl &job);

    // The reader's state behind the last row of the last batch, as an opaque text for restart(). Same source, same
    // dialect + same state = same rows as without the interruption, whatever the batches were.
    [[nodiscard]] std::string state() const;
    [[nodiscard]] Result<void> restart(std::string_view state);

    [[nodiscard]] ReadTotals totals() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace filature::ingest
