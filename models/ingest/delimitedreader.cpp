// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/delimitedreader.h"

#include "ingest/rowstream.h"

namespace filature::ingest {

struct DelimitedReader::Private
{
    RowStream stream;
};

DelimitedReader::DelimitedReader(ByteSource &source, Dialect dialect)
    : d(std::make_unique<Private>(RowStream(source, std::move(dialect))))
{
}

DelimitedReader::~DelimitedReader() = default;
DelimitedReader::DelimitedReader(DelimitedReader &&) noexcept = default;
DelimitedReader &DelimitedReader::operator=(DelimitedReader &&) noexcept = default;

void DelimitedReader::setTap(std::function<void(std::string_view)> tap) { d->stream.setTap(std::move(tap)); }
Result<void> DelimitedReader::next(RowBatch &batch, JobControl &job) { return d->stream.next(batch, job); }
std::string DelimitedReader::state() const { return encodeState(d->stream.state()); }

Result<void> DelimitedReader::restart(std::string_view state)
{
    FILATURE_TRY_ASSIGN(decoded, decodeState(state));
    return d->stream.restart(decoded);
}

ReadTotals DelimitedReader::totals() const { return d->stream.totals(); }

} // namespace filature::ingest
