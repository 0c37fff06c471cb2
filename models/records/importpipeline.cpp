// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/importpipeline.h"

#include "records/columncodec.h"
#include "records/segmentbuilder.h"
#include "records/storedsource.h"

#include <algorithm>
#include <charconv>
#include <condition_variable>
#include <cstring>
#include <deque>
#include <map>
#include <mutex>
#include <new>
#include <optional>
#include <stdexcept>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace filature::records {

namespace {

// A segment ends at whichever comes first, so that memory depends neither on the width nor on the length of rows.
constexpr std::uint64_t kSegmentCells = 8'000'000;
constexpr std::uint64_t kSegmentBytes = 48 * 1024 * 1024;
constexpr std::size_t kPrefixChunk = 1024 * 1024;

struct Slice
{
    std::shared_ptr<const ingest::RowBatch> batch;
    std::size_t first = 0;
    std::size_t last = 0;
    std::uint64_t firstDataRow = 1;
};

// One segment on its way to a builder: slices come while it is being read, the rest when it is complete.
struct SegmentTask
{
    std::uint32_t number = 0;
    std::deque<Slice> slices;
    bool isComplete = false;
    std::vector<ContentBlock> content; // completed while its rows were read
    std::uint32_t blocksAfter = 0;
    std::string resume;
    std::uint64_t undecodableBytes = 0;
};

// What has been cut of the segment that is being read.
struct OpenSegment
{
    std::shared_ptr<SegmentTask> task;
    std::uint64_t records = 0;
    std::uint64_t cells = 0;
    std::uint64_t bytes = 0;
};

struct BuiltSegment
{
    SegmentData data;
    std::vector<ContentBlock> content;
    std::uint32_t blocksAfter = 0;
};

// Batches that were consumed, for use again: their memory is the largest part of an import.
class BatchPool
{
public:
    std::shared_ptr<ingest::RowBatch> take()
    {
        std::unique_ptr<ingest::RowBatch> batch;
        {
            const std::lock_guard lock(m_mutex);
            if (!m_free.empty()) {
                batch = std::move(m_free.back());
                m_free.pop_back();
            }
        }
        if (!batch) batch = std::make_unique<ingest::RowBatch>();
        return {batch.release(), [this](ingest::RowBatch *done) {
                    const std::lock_guard lock(m_mutex);
                    m_free.emplace_back(done);
                }};
    }

private:
    std::mutex m_mutex;
    std::vector<std::unique_ptr<ingest::RowBatch>> m_free;
};

// Hands slices from the reader to the builders and their segments, in order, to the writer; the first error stops all.
// Bounded twice: slices nobody has taken yet, and segments nobody has written yet.
class SegmentExchange
{
public:
    // Reader. false after a failure.
    void open(std::shared_ptr<SegmentTask> task)
    {
        const std::lock_guard lock(m_mutex);
        m_tasks.push_back(std::move(task));
        m_changed.notify_all();
    }
    bool add(SegmentTask &task, Slice slice)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_waitingSlices < kMostSlices || m_error; });
        if (m_error) return false;
        ++m_waitingSlices;
        task.slices.push_back(std::move(slice));
        m_changed.notify_all();
        return true;
    }
    void complete(SegmentTask &task)
    {
        const std::lock_guard lock(m_mutex);
        task.isComplete = true;
        m_changed.notify_all();
    }
    void close(std::uint32_t segments)
    {
        const std::lock_guard lock(m_mutex);
        m_end = segments;
        m_changed.notify_all();
    }

    // Builders. Nothing = the end, or a failure.
    std::shared_ptr<SegmentTask> takeTask()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return !m_tasks.empty() || m_end || m_error; });
        if (m_tasks.empty() || m_error) return nullptr;
        std::shared_ptr<SegmentTask> task = std::move(m_tasks.front());
        m_tasks.pop_front();
        return task;
    }
    std::optional<Slice> takeSlice(SegmentTask &task)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return !task.slices.empty() || task.isComplete || m_error; });
        if (task.slices.empty() || m_error) return std::nullopt;
        Slice slice = std::move(task.slices.front());
        task.slices.pop_front();
        --m_waitingSlices;
        m_changed.notify_all();
        return slice;
    }
    void deliver(std::uint32_t number, BuiltSegment segment)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return m_built.size() < kMostBuilt || number == m_nextToWrite || m_error; });
        m_built.emplace(number, std::move(segment));
        m_changed.notify_all();
    }

    // Writer: the segments from `number` on, in order; nothing = all are written, or a failure.
    std::optional<BuiltSegment> takeBuilt(std::uint32_t number)
    {
        std::unique_lock lock(m_mutex);
        m_nextToWrite = number;
        m_changed.notify_all();
        m_changed.wait(lock, [&] { return m_built.contains(number) || m_end == number || m_error; });
        const auto found = m_built.find(number);
        if (found == m_built.end() || m_error) return std::nullopt;
        BuiltSegment segment = std::move(found->second);
        m_built.erase(found);
        m_changed.notify_all();
        return segment;
    }

    void stop(Error error)
    {
        const std::lock_guard lock(m_mutex);
        if (!m_error) m_error = std::move(error);
        m_changed.notify_all();
    }
    [[nodiscard]] std::optional<Error> error()
    {
        const std::lock_guard lock(m_mutex);
        return m_error;
    }

private:
    static constexpr std::size_t kMostSlices = 12; // of about 1 MB of source each
    static constexpr std::size_t kMostBuilt = 1;

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::shared_ptr<SegmentTask>> m_tasks;
    std::map<std::uint32_t, BuiltSegment> m_built;
    std::optional<Error> m_error;
    std::optional<std::uint32_t> m_end; // number of segments, once it is known
    std::size_t m_waitingSlices = 0;
    std::uint32_t m_nextToWrite = 0;
};

// Hashes the source's bytes in order and packs them into content blocks.
class ContentCollector
{
public:
    ContentCollector(bool keeps, std::uint32_t firstBlock) : m_keeps(keeps), m_nextBlock(firstBlock) {}

    void add(std::string_view bytes)
    {
        m_hash.add(bytes);
        m_bytes += bytes.size();
        if (!m_keeps) return;
        while (!bytes.empty()) {
            const std::size_t take = std::min(bytes.size(), kContentBlockBytes - m_pending.size());
            m_pending.append(bytes.substr(0, take));
            bytes.remove_prefix(take);
            if (m_pending.size() == kContentBlockBytes) flush();
        }
    }
    // Bytes that are in the case already: they count for the hash only.
    void addStored(std::string_view bytes)
    {
        m_hash.add(bytes);
        m_bytes += bytes.size();
    }
    void flush()
    {
        if (m_pending.empty()) return;
        m_packed.clear();
        compressInto(m_pending, m_packed);
        // A copy takes what the packed bytes need, the buffer what they could have needed.
        m_blocks.push_back({m_nextBlock++, static_cast<std::uint32_t>(m_pending.size()), std::string(m_packed)});
        m_pending.clear();
    }
    std::vector<ContentBlock> takeBlocks() { return std::exchange(m_blocks, {}); }
    [[nodiscard]] std::uint32_t nextBlock() const { return m_nextBlock; }
    [[nodiscard]] std::uint64_t bytes() const { return m_bytes; }
    [[nodiscard]] Digest digest() const { return m_hash.digest(); }

private:
    Sha256 m_hash;
    bool m_keeps;
    std::uint32_t m_nextBlock;
    std::uint64_t m_bytes = 0;
    std::string m_pending;
    std::string m_packed;
    std::vector<ContentBlock> m_blocks;
};

} // namespace

struct ImportPipeline::Private
{
    ingest::ByteSource &source;
    ingest::DelimitedReader reader;
    const fields::Mapping &mapping;
    std::uint32_t columns;
    storage::Connection &writer;
    SegmentWriter &segmentWriter;
    PipelineTask task;
    OnSegment onSegment;
    BatchPool batches; // outlives everything that holds a batch
    ContentCollector content;
    SegmentExchange exchange;
    OpenSegment open;
    std::uint32_t nextSegment;
    std::uint64_t nextRow;
    std::uint64_t tiledTo = 0;     // end of the last row: rows tile the source
    std::uint64_t resumeSkip = 0;  // bytes before it were hashed by the prefix pass
    std::uint64_t restartOffset = 0;

    Private(ingest::ByteSource &theSource, const ingest::Dialect &dialect, const fields::Mapping &theMapping,
            storage::Connection &theWriter, SegmentWriter &theSegmentWriter, PipelineTask theTask, OnSegment theOnSegment)
        : source(theSource), reader(theSource, dialect), mapping(theMapping), columns(dialect.columns), writer(theWriter),
          segmentWriter(theSegmentWriter), task(std::move(theTask)), onSegment(std::move(theOnSegment)),
          content(task.keepsContent, task.start.blocks), nextSegment(task.start.segments), nextRow(task.start.nextRow)
    {
    }

    Result<void> resumeFrom(JobControl &job);
    Result<void> readAll(JobControl &job);
    Result<void> takeBatch(const std::shared_ptr<const ingest::RowBatch> &batch, const std::string &stateBefore);
    SegmentTask &openTask();
    Result<void> addSlice(Slice slice);
    Result<void> closeSegment(std::string resume);
    // "<offset> <reader state>" behind the last row that was taken.
    [[nodiscard]] std::string resumePoint() const { return std::to_string(tiledTo) + " " + reader.state(); }
    Result<void> buildSegments();
    Result<void> writeSegments();
    Result<void> writeOne(BuiltSegment segment);
};

ImportPipeline::ImportPipeline(ingest::ByteSource &source, const ingest::Dialect &dialect, const fields::Mapping &mapping,
                               storage::Connection &writer, SegmentWriter &segmentWriter, PipelineTask task, OnSegment onSegment)
    : d(std::make_unique<Private>(source, dialect, mapping, writer, segmentWriter, std::move(task), std::move(onSegment)))
{
}

ImportPipeline::~ImportPipeline() = default;

// Hashes the part that was read before, compares it with what the case holds and puts the reader behind it.
Result<void> ImportPipeline::Private::resumeFrom(JobControl &job)
{
    const std::uint64_t storedEnd = std::min(std::uint64_t{task.start.blocks} * kContentBlockBytes, source.size());
    FILATURE_TRY_ASSIGN(stored, StoredSource::open(writer, task.evidence, 0, storedEnd));
    const std::string_view resume = task.start.readerState;
    const auto parsed = std::from_chars(resume.data(), resume.data() + resume.size(), restartOffset);
    FILATURE_TRY(reader.restart(resume.substr(static_cast<std::size_t>(parsed.ptr - resume.data()) + 1)));
    std::string chunk(kPrefixChunk, '\0');
    std::string kept(kPrefixChunk, '\0');
    const std::uint64_t prefixEnd = std::max(storedEnd, restartOffset);
    for (std::uint64_t at = 0; at < prefixEnd;) {
        FILATURE_TRY(job.check());
        const std::size_t want = std::min<std::uint64_t>(chunk.size(), (at < storedEnd ? storedEnd : prefixEnd) - at);
        FILATURE_TRY_ASSIGN(count, source.read(at, std::span(chunk).first(want)));
        const std::string_view bytes{chunk.data(), count};
        if (count < want) return failAt(ErrorCode::SourceChanged, source.name(), static_cast<std::int64_t>(at), "the file is shorter than before");
        if (at < storedEnd && task.keepsContent) {
            FILATURE_TRY_ASSIGN(keptCount, stored.read(at, std::span(kept).first(want)));
            if (keptCount != count || std::memcmp(kept.data(), chunk.data(), count) != 0)
                return failAt(ErrorCode::SourceChanged, source.name(), static_cast<std::int64_t>(at), "the part read before is no longer the same");
            content.addStored(bytes);
        } else {
            content.add(bytes);
        }
        at += count;
    }
    resumeSkip = prefixEnd;
    tiledTo = restartOffset;
    return {};
}

Result<void> ImportPipeline::Private::readAll(JobControl &job)
{
    std::uint64_t tapped = 0;
    if (!task.start.readerState.empty()) {
        FILATURE_TRY(resumeFrom(job));
        tapped = restartOffset;
        job.advance(tapped);
    }
    reader.setTap([this, &tapped, &job](std::string_view bytes) {
        const std::uint64_t begin = tapped;
        tapped += bytes.size();
        job.advance(bytes.size());
        if (begin < resumeSkip) bytes.remove_prefix(std::min<std::uint64_t>(bytes.size(), resumeSkip - begin));
        content.add(bytes);
    });
    while (true) {
        FILATURE_TRY(job.check());
        const std::string stateBefore = resumePoint();
        const std::shared_ptr<ingest::RowBatch> batch = batches.take();
        FILATURE_TRY(reader.next(*batch, job));
        if (batch->rows.empty()) break;
        FILATURE_TRY(takeBatch(batch, stateBefore));
    }
    content.flush();
    if (open.task || content.nextBlock() > task.start.blocks) FILATURE_TRY(closeSegment(resumePoint()));
    if (content.bytes() != source.size() || tiledTo != source.size())
        return failAt(ErrorCode::Internal, source.name(), static_cast<std::int64_t>(tiledTo), "the ledger does not tile the file");
    return source.checkUnchanged();
}

// Cuts a batch into segments. A segment ends before the stored row that would not fit.
Result<void> ImportPipeline::Private::takeBatch(const std::shared_ptr<const ingest::RowBatch> &batch, const std::string &stateBefore)
{
    std::size_t first = 0; // rows before it are in the case already
    for (; first < batch->rows.size() && batch->rows[first].offset < task.start.offset; ++first)
        tiledTo = batch->rows[first].offset + batch->rows[first].length;
    std::size_t from = first;
    std::uint64_t fromRow = nextRow;
    if (first == 0) openTask().undecodableBytes += batch->undecodableBytes; // else it was counted before the interruption
    for (std::size_t i = first; i < batch->rows.size(); ++i) {
        const ingest::Row &row = batch->rows[i];
        if (row.offset != tiledTo)
            return failAt(ErrorCode::Internal, source.name(), static_cast<std::int64_t>(row.offset), "rows do not tile the file");
        const bool isStored = row.kind == ingest::RowKind::Stored;
        const bool isFull = open.records == kSegmentRecords || open.cells + row.cellCount > kSegmentCells || open.bytes + row.length > kSegmentBytes;
        if (isStored && isFull && open.records != 0) {
            FILATURE_TRY(addSlice({batch, from, i, fromRow}));
            FILATURE_TRY(closeSegment(stateBefore));
            from = i;
            fromRow = nextRow;
        }
        open.records += isStored ? 1 : 0;
        open.cells += row.cellCount;
        open.bytes += row.length;
        nextRow += isStored || row.kind == ingest::RowKind::SetAside ? 1 : 0;
        tiledTo = row.offset + row.length;
    }
    return addSlice({batch, from, batch->rows.size(), fromRow});
}

SegmentTask &ImportPipeline::Private::openTask()
{
    if (!open.task) {
        open.task = std::make_shared<SegmentTask>();
        open.task->number = nextSegment++;
        exchange.open(open.task);
    }
    return *open.task;
}

Result<void> ImportPipeline::Private::addSlice(Slice slice)
{
    if (slice.first == slice.last || exchange.add(openTask(), std::move(slice))) return {};
    return std::unexpected(*exchange.error());
}

Result<void> ImportPipeline::Private::closeSegment(std::string resume)
{
    SegmentTask &closing = openTask();
    closing.content = content.takeBlocks();
    closing.blocksAfter = content.nextBlock();
    closing.resume = std::move(resume);
    exchange.complete(closing);
    open = {};
    return {};
}

Result<void> ImportPipeline::Private::buildSegments()
{
    SegmentBuilder builder(mapping, columns);
    while (const std::shared_ptr<SegmentTask> next = exchange.takeTask()) {
        while (auto slice = exchange.takeSlice(*next)) builder.add(*slice->batch, slice->first, slice->last, slice->firstDataRow);
        if (exchange.error()) return {};
        BuiltSegment built{builder.finish(next->number), std::move(next->content), next->blocksAfter};
        built.data.resume = std::move(next->resume);
        built.data.undecodableBytes = next->undecodableBytes;
        exchange.deliver(next->number, std::move(built));
    }
    return {};
}

Result<void> ImportPipeline::Private::writeSegments()
{
    std::uint32_t number = task.start.segments;
    while (auto segment = exchange.takeBuilt(number)) {
        FILATURE_TRY(writeOne(std::move(*segment)));
        ++number;
    }
    return {};
}

Result<void> ImportPipeline::Private::writeOne(BuiltSegment segment)
{
    FILATURE_TRY_ASSIGN(transaction, storage::Transaction::begin(writer));
    for (const ContentBlock &block : segment.content) FILATURE_TRY(segmentWriter.writeContent(block));
    const SegmentId id{task.nextSegment.value + segment.data.number - task.start.segments};
    FILATURE_TRY(segmentWriter.write(id, segment.data, segment.blocksAfter));
    FILATURE_TRY(onSegment(segment.data));
    return transaction.commit();
}

namespace {

// The result of `work`, also where there is no memory left for it: a thread that ended otherwise would be waited for for ever.
template<typename Work>
Result<void> guarded(Work work)
{
    try {
        return work();
    } catch (const std::bad_alloc &) {
        return fail(ErrorCode::OutOfMemory);
    } catch (const std::length_error &) {
        return fail(ErrorCode::OutOfMemory);
    } catch (const std::system_error &problem) { // a thread that the system does not give
        return fail(ErrorCode::OutOfMemory, problem.what());
    }
}

} // namespace

Result<PipelineResult> ImportPipeline::run(JobControl &job)
{
    const auto runGuarded = [this](auto work) {
        if (auto done = guarded(work); !done) d->exchange.stop(std::move(done).error());
    };
    std::vector<std::jthread> threads;
    runGuarded([this, &job, &threads, runGuarded]() -> Result<void> {
        for (unsigned i = 0; i < d->task.threads; ++i)
            threads.emplace_back([this, runGuarded] { runGuarded([this] { return d->buildSegments(); }); });
        threads.emplace_back([this, runGuarded] { runGuarded([this] { return d->writeSegments(); }); });
        FILATURE_TRY(d->readAll(job));
        d->exchange.close(d->nextSegment);
        return {};
    });
    threads.clear();
    if (auto error = d->exchange.error()) return std::unexpected(std::move(*error));
    return PipelineResult{d->content.digest(), d->content.bytes()};
}

} // namespace filature::records
