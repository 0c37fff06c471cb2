// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/rankbuilder.h"

#include "records/columncodec.h"
#include "storage/blobreader.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

namespace filature::records {

namespace {

// Walks one segment's dictionary block by block.
class DictionaryCursor
{
public:
    static Result<DictionaryCursor> open(DictionarySource source)
    {
        DictionaryCursor cursor;
        std::string head;
        FILATURE_TRY(source.read(0, std::min(source.size, DictionaryDirectory::kMostBytes), head));
        FILATURE_TRY_ASSIGN(directory, DictionaryDirectory::open(head, source.size));
        cursor.m_source = std::move(source);
        cursor.m_directory = std::move(directory);
        FILATURE_TRY(cursor.loadBlock());
        return cursor;
    }
    [[nodiscard]] bool isAtEnd() const { return m_done == m_directory.size(); }
    [[nodiscard]] const SortPrefix &prefix() const { return m_prefix; }
    [[nodiscard]] std::string_view text() const { return m_block.at(m_done % kDictionaryBlock); }
    Result<void> advance()
    {
        ++m_done;
        if (isAtEnd()) return {};
        if (m_done % kDictionaryBlock == 0) return loadBlock();
        m_prefix = sortPrefix(text());
        return {};
    }

private:
    Result<void> loadBlock()
    {
        if (isAtEnd()) return {};
        const std::uint32_t number = m_done / kDictionaryBlock;
        const DictionaryDirectory::Block &block = m_directory.blocks()[number];
        FILATURE_TRY(m_source.read(block.offset, block.packedSize, m_packed));
        FILATURE_TRY(m_directory.unpack(number, m_packed, m_block));
        m_prefix = sortPrefix(text());
        return {};
    }
    DictionarySource m_source;
    DictionaryDirectory m_directory;
    std::string m_packed;
    Dictionary m_block;
    SortPrefix m_prefix;
    std::uint32_t m_done = 0;
};

int compareCursors(const DictionaryCursor &a, const DictionaryCursor &b)
{
    if (a.prefix() != b.prefix()) return a.prefix() < b.prefix() ? -1 : 1;
    return compareTexts(a.text(), b.text());
}

// A binary heap of cursors whose top is replaced in place.
class MergeHeap
{
public:
    MergeHeap(std::vector<DictionaryCursor> &cursors) : m_cursors(cursors)
    {
        for (std::uint32_t i = 0; i < cursors.size(); ++i)
            if (!cursors[i].isAtEnd()) m_heap.push_back(i);
        for (std::size_t i = m_heap.size() / 2; i-- > 0;) sink(i);
    }
    [[nodiscard]] bool isEmpty() const { return m_heap.empty(); }
    [[nodiscard]] std::uint32_t top() const { return m_heap.front(); }
    void topHasMoved()
    {
        if (m_cursors[m_heap.front()].isAtEnd()) {
            m_heap.front() = m_heap.back();
            m_heap.pop_back();
        }
        if (!m_heap.empty()) sink(0);
    }

private:
    void sink(std::size_t at)
    {
        while (true) {
            std::size_t child = 2 * at + 1;
            if (child >= m_heap.size()) return;
            if (child + 1 < m_heap.size() && isBefore(child + 1, child)) ++child;
            if (!isBefore(child, at)) return;
            std::swap(m_heap[at], m_heap[child]);
            at = child;
        }
    }
    [[nodiscard]] bool isBefore(std::size_t a, std::size_t b) const
    {
        return compareCursors(m_cursors[m_heap[a]], m_cursors[m_heap[b]]) < 0;
    }
    std::vector<DictionaryCursor> &m_cursors;
    std::vector<std::uint32_t> m_heap;
};

struct RankedColumn
{
    std::uint32_t column = 0;
    std::uint32_t distinct = 0;
    std::vector<std::int64_t> segments;
    std::vector<std::string> blobs;
};

// A dictionary in the case, read as far as it is needed.
Result<DictionarySource> storedDictionary(storage::Connection &connection, std::int64_t rowId)
{
    FILATURE_TRY_ASSIGN(opened, storage::BlobReader::open(connection, "segment_column", "dictionary", rowId));
    const auto reader = std::make_shared<storage::BlobReader>(std::move(opened));
    return DictionarySource{reader->size(), [reader](std::size_t offset, std::size_t length, std::string &out) { return reader->read(offset, length, out); }};
}

Result<RankedColumn> rankColumn(storage::Connection &connection, std::uint32_t column)
{
    FILATURE_TRY_ASSIGN(select, connection.prepare("SELECT c.segment, coalesce(s.rowid, c.rowid) FROM segment_column c"
                                                   " LEFT JOIN segment_column s ON s.col = c.same_as AND s.segment = c.segment"
                                                   " WHERE c.col = ? ORDER BY c.segment"));
    select.bind(0, std::int64_t{column});
    RankedColumn result;
    result.column = column;
    std::vector<DictionarySource> dictionaries;
    while (true) {
        FILATURE_TRY_ASSIGN(hasRow, select.step());
        if (!hasRow) break;
        result.segments.push_back(select.integer(0));
        FILATURE_TRY_ASSIGN(dictionary, storedDictionary(connection, select.integer(1)));
        dictionaries.push_back(std::move(dictionary));
    }
    FILATURE_TRY_ASSIGN(distinct, mergeDictionaries(std::move(dictionaries), result.blobs));
    result.distinct = distinct;
    return result;
}

Result<void> insertRanks(storage::Connection &writer, const RankedColumn &column)
{
    FILATURE_TRY_ASSIGN(insert, writer.prepare("INSERT OR REPLACE INTO segment_rank VALUES(?, ?, ?, ?)"));
    for (std::size_t i = 0; i < column.segments.size(); ++i) {
        FILATURE_TRY(insert.bind(0, std::int64_t{column.column})
                         .bind(1, column.segments[i])
                         .bind(2, std::int64_t{column.distinct})
                         .bindBlob(3, column.blobs[i])
                         .run());
    }
    return {};
}

// Results of the workers on their way to the writer.
class RankQueue
{
public:
    explicit RankQueue(std::size_t expected) : m_left(expected) {}
    void push(Result<RankedColumn> column)
    {
        const std::lock_guard lock(m_mutex);
        m_queue.push_back(std::move(column));
        m_changed.notify_one();
    }
    std::optional<Result<RankedColumn>> pop()
    {
        if (m_left == 0) return std::nullopt;
        --m_left;
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return !m_queue.empty(); });
        Result<RankedColumn> column = std::move(m_queue.front());
        m_queue.pop_front();
        return column;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Result<RankedColumn>> m_queue;
    std::size_t m_left;
};

} // namespace

Result<std::uint32_t> mergeDictionaries(std::vector<DictionarySource> dictionaries, std::vector<std::string> &rankBlobs)
{
    std::vector<DictionaryCursor> cursors;
    std::vector<AscendingWriter> ranks(dictionaries.size());
    for (DictionarySource &dictionary : dictionaries) {
        FILATURE_TRY_ASSIGN(cursor, DictionaryCursor::open(std::move(dictionary)));
        cursors.push_back(std::move(cursor));
    }
    MergeHeap heap(cursors);
    std::string current;
    SortPrefix currentPrefix;
    std::uint32_t distinct = 0;
    while (!heap.isEmpty()) {
        DictionaryCursor &cursor = cursors[heap.top()];
        if (distinct == 0 || cursor.prefix() != currentPrefix || cursor.text() != current) {
            current.assign(cursor.text());
            currentPrefix = cursor.prefix();
            ++distinct;
        }
        ranks[heap.top()].add(distinct - 1);
        FILATURE_TRY(cursor.advance());
        heap.topHasMoved();
    }
    rankBlobs.clear();
    for (const AscendingWriter &writer : ranks) rankBlobs.push_back(writer.finish());
    return distinct;
}

Result<void> buildRanks(const storage::CaseFile &caseFile, storage::Connection &writer, std::vector<std::uint32_t> columns,
                        unsigned threads, JobControl &job)
{
    RankQueue queue(columns.size());
    std::atomic<std::size_t> next{0};
    std::atomic<bool> stop{false};
    const auto work = [&] {
        auto connection = caseFile.connect(storage::CaseFile::Access::Read);
        for (std::size_t i = next++; i < columns.size(); i = next++) {
            if (!connection) queue.push(std::unexpected(connection.error()));
            else if (stop || job.isCancelled()) queue.push(fail(ErrorCode::Cancelled));
            else queue.push(rankColumn(*connection, columns[i]));
        }
    };
    std::vector<std::jthread> workers;
    for (unsigned i = 0; i < threads; ++i) workers.emplace_back(work);
    std::optional<Error> error;
    while (auto column = queue.pop()) {
        if (error) continue;
        Result<void> done = column->has_value() ? insertRanks(writer, **column) : std::unexpected(column->error());
        if (!done) {
            error = std::move(done).error();
            stop = true;
        }
        job.advance(1);
    }
    if (error) return std::unexpected(std::move(*error));
    return {};
}

Result<void> buildRanksInside(storage::Connection &writer, const std::vector<std::uint32_t> &columns, JobControl &job)
{
    for (const std::uint32_t column : columns) {
        FILATURE_TRY(job.check());
        FILATURE_TRY_ASSIGN(ranked, rankColumn(writer, column));
        FILATURE_TRY(insertRanks(writer, ranked));
        job.advance(1);
    }
    return {};
}

} // namespace filature::records
