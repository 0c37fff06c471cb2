// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/textindex.h"

#include "fields/fold.h"
#include "records/columncodec.h"
#include "records/interner.h"
#include "records/textpostings.h"
#include "records/wordmatch.h"
#include "storage/journal.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace filature::records {

namespace {

struct Posting
{
    std::uint32_t term;
    TextPlace place;
};

// Collects words and their places, and writes them as one sorted run.
class RunCollector
{
public:
    // Memory that it takes, with what flush() will need.
    [[nodiscard]] std::size_t bytes() const
    {
        constexpr std::size_t kBytesToSortTerm = 3 * sizeof(std::uint32_t);
        return m_postings.capacity() * sizeof(Posting) + m_postings.size() * sizeof(TextPlace) + m_terms.memoryBytes() +
               m_terms.size() * kBytesToSortTerm;
    }

    void add(std::string_view text, TextPlace place)
    {
        m_folded.clear();
        fields::foldInto(text, m_folded);
        wordsOf(m_folded, m_words);
        for (const std::string_view word : m_words)
            m_postings.push_back({m_terms.internCopy(word.substr(0, kMaxTermBytes)), place});
    }

    Result<void> flush(storage::Connection &connection, std::int64_t run)
    {
        const std::vector<std::uint32_t> order = sortedTerms();
        const std::vector<std::uint32_t> begins = groupByTerm();
        FILATURE_TRY_ASSIGN(insert, connection.prepare("INSERT INTO text_block VALUES(?, ?, ?)"));
        TermBlockWriter block;
        for (std::size_t i = 0; i < order.size(); ++i) {
            const std::uint32_t term = order[i];
            block.add(m_terms.text(term), std::span(m_places).subspan(begins[term], begins[term + 1] - begins[term]));
            if (block.count() < kTermsPerBlock && i + 1 < order.size()) continue;
            const std::string data = block.finish();
            FILATURE_TRY(insert.bind(0, run).bindView(1, block.firstTerm()).bindBlob(2, data).run());
            block = {};
        }
        FILATURE_TRY_ASSIGN(insertRun, connection.prepare("INSERT INTO text_run VALUES(?, ?, ?)"));
        FILATURE_TRY(insertRun.bind(0, run)
                         .bind(1, static_cast<std::int64_t>(order.size()))
                         .bind(2, static_cast<std::int64_t>(m_postings.size()))
                         .run());
        m_terms.clear();
        m_postings = {}; // capacity counts in bytes()
        m_places = {};
        return {};
    }

private:
    [[nodiscard]] std::vector<std::uint32_t> sortedTerms() const
    {
        std::vector<std::uint32_t> order(m_terms.size());
        std::iota(order.begin(), order.end(), 0U);
        std::ranges::sort(order, [this](std::uint32_t a, std::uint32_t b) { return m_terms.text(a) < m_terms.text(b); });
        return order;
    }
    // Counting sort by term; places of one term are then sorted and made unique by the block writer.
    std::vector<std::uint32_t> groupByTerm()
    {
        std::vector<std::uint32_t> begins(m_terms.size() + 1, 0);
        for (const Posting &posting : m_postings) ++begins[posting.term + 1];
        std::partial_sum(begins.begin(), begins.end(), begins.begin());
        m_places.resize(m_postings.size());
        std::vector<std::uint32_t> next(begins.begin(), begins.end() - 1);
        for (const Posting &posting : m_postings) m_places[next[posting.term]++] = posting.place;
        return begins;
    }

    Interner m_terms;
    std::vector<Posting> m_postings;
    std::vector<TextPlace> m_places;
    std::vector<std::string_view> m_words;
    std::string m_folded;
};

// Feeds every distinct text of a column once.
Result<void> collectColumn(RecordStore &store, const ColumnInfo &column, RunCollector &run,
                           const std::function<Result<void>()> &flushWhenFull, JobControl &job)
{
    std::vector<bool> seen(column.distinct, false);
    for (const SegmentInfo &segment : store.segments()) {
        FILATURE_TRY(job.check());
        FILATURE_TRY_ASSIGN(dictionary, store.dictionary(segment.id, column.id));
        if (!dictionary) continue;
        FILATURE_TRY_ASSIGN(ranks, store.ranks(segment.id, column.id));
        if (!ranks || ranks->size() != dictionary->size()) return fail(ErrorCode::Damaged, "ranks do not fit their dictionary");
        for (std::uint32_t code = 0; code < dictionary->size(); ++code) {
            const std::uint32_t rank = (*ranks)[code];
            if (rank >= seen.size() || seen[rank]) continue;
            seen[rank] = true;
            run.add(dictionary->at(code), {column.id, rank});
        }
        FILATURE_TRY(flushWhenFull());
    }
    return {};
}

} // namespace

Result<void> buildTextIndex(const storage::CaseFile &caseFile, JobControl &job)
{
    const std::int64_t startedNs = caseFile.clock().monotonicNanoseconds();
    constexpr std::size_t kBuildCacheBytes = std::size_t{32} * 1024 * 1024; // each dictionary is read once
    FILATURE_TRY_ASSIGN(store, RecordStore::open(caseFile, kBuildCacheBytes));
    FILATURE_TRY_ASSIGN(writer, caseFile.connect(storage::CaseFile::Access::Write));
    FILATURE_TRY_ASSIGN(transaction, storage::Transaction::begin(writer));
    FILATURE_TRY(writer.execute("DELETE FROM text_block; DELETE FROM text_run"));
    job.setPhase(JobPhase::Indexing, store->columns().size());
    RunCollector run;
    // Numbers that no earlier state had: an index that is still open sees that it has been replaced.
    std::int64_t number = (store->ranksState() << kRunBits) + 1;
    for (const ColumnInfo &column : store->columns()) {
        job.advance(1);
        if (column.kind != ColumnKind::Source) continue;
        const auto flushWhenFull = [&]() -> Result<void> {
            if (run.bytes() < kRunBytes) return {};
            return run.flush(writer, number++);
        };
        FILATURE_TRY(collectColumn(*store, column, run, flushWhenFull, job));
    }
    FILATURE_TRY(run.flush(writer, number));
    const std::int64_t durationUs = (caseFile.clock().monotonicNanoseconds() - startedNs) / 1000;
    FILATURE_TRY_ASSIGN(mark, writer.prepare("UPDATE reading SET state = 3, indexed_us = browsable_us + ? WHERE state = 2"));
    FILATURE_TRY(mark.bind(0, durationUs).run());
    storage::Journal journal(caseFile, writer);
    FILATURE_TRY(journal.append(storage::JournalChain::Content, "index", "{}"));
    FILATURE_TRY(transaction.commit());
    journal.updateWitness();
    return {};
}

} // namespace filature::records
