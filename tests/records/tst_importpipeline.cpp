// SPDX-License-Identifier: GPL-3.0-or-later
// The pipeline under a source and a case that fail: it always ends, says why, and leaves whole segments behind.
#include "interruption.h"
#include "records/columncodec.h"
#include "records/importpipeline.h"
#include "records/storedsource.h"

#include <QtTest>

#include <algorithm>
#include <format>

using namespace filature;
using namespace filature::records;
using namespace filature::test;

namespace {

constexpr std::size_t kRows = 140'000; // three segments

const std::string &text()
{
    static const std::string rows = manyRows(kRows);
    return rows;
}

// Bytes in memory with faults of a medium.
class FaultySource final : public ingest::ByteSource
{
public:
    explicit FaultySource(std::string_view bytes) : m_bytes(bytes) {}
    std::uint64_t size() const override { return claimedSize != 0 ? claimedSize : m_bytes.size(); }
    std::string name() const override { return "faulty"; }
    Result<std::size_t> read(std::uint64_t offset, std::span<char> buffer) override
    {
        if (onRead) onRead(offset);
        if (offset + buffer.size() > failsFrom) return failAt(ErrorCode::ReadFailed, name(), static_cast<std::int64_t>(failsFrom), "the medium fails");
        if (offset >= m_bytes.size()) return std::size_t{0};
        const std::size_t count = std::min<std::size_t>(std::min(buffer.size(), mostAtOnce), m_bytes.size() - offset);
        std::copy_n(m_bytes.data() + offset, count, buffer.data());
        return count;
    }
    Result<void> checkUnchanged() override
    {
        if (isChanged) return failAt(ErrorCode::SourceChanged, name(), -1, "changed");
        return {};
    }

    std::uint64_t failsFrom = ~std::uint64_t{0};
    std::uint64_t claimedSize = 0;
    std::size_t mostAtOnce = ~std::size_t{0};
    bool isChanged = false;
    std::function<void(std::uint64_t)> onRead;

private:
    std::string_view m_bytes;
};

ingest::Dialect dialect()
{
    ingest::Dialect result;
    result.columns = 4;
    return result;
}

// Runs the pipeline into a case of its own, as the importer does.
class Run
{
public:
    Run()
    {
        m_writer = test.writer();
        must(m_writer.execute("INSERT INTO evidence(id, path, bytes, imported_utc, imported_by, state) VALUES(1, 'x', 1, 1, 'me', 0);"
                              "INSERT INTO reading(id, evidence, created_utc, state, format, dialect, mapping, columns) VALUES(1, 1, 1, 0, 'csv', '{}', '{}', '[]')"));
    }

    Result<PipelineResult> operator()(ingest::ByteSource &source, unsigned threads, JobControl &job, ImportPosition start = {})
    {
        SegmentWriter segments(m_writer, {1}, {1}, {"NUM", "NOM", "CP", "TEL"});
        must(segments.prepare());
        PipelineTask task;
        task.evidence = {1};
        task.reading = {1};
        task.threads = threads;
        task.nextSegment = {start.segments};
        task.start = std::move(start);
        const fields::Mapping mapping;
        ImportPipeline pipeline(source, dialect(), mapping, m_writer, segments, std::move(task), [this](const SegmentData &data) -> Result<void> {
            if (onSegment) return onSegment(data);
            return {};
        });
        return pipeline.run(job);
    }

    // Where the case says that the import can go on.
    ImportPosition position()
    {
        auto last = must(m_writer.prepare("SELECT number, next_offset, next_row, blocks, resume FROM segment ORDER BY number DESC LIMIT 1"));
        if (!must(last.step())) return {};
        return {static_cast<std::uint32_t>(last.integer(0)) + 1, static_cast<std::uint64_t>(last.integer(1)), static_cast<std::uint64_t>(last.integer(2)),
                static_cast<std::uint32_t>(last.integer(3)), std::string(last.text(4))};
    }

    // Whether the segments that are there are a beginning of the source, with nothing torn.
    bool isWholeBeginning()
    {
        const std::int64_t segments = test.number("SELECT count(*) FROM segment");
        if (test.number("SELECT coalesce(max(number) + 1, 0) FROM segment") != segments) return false;
        if (test.number("SELECT count(*) FROM segment_rows") != segments) return false;
        const std::int64_t stored = test.number("SELECT (SELECT coalesce(sum(bytes), 0) FROM segment) + (SELECT coalesce(sum(length), 0) FROM ledger_range)");
        return stored == test.number("SELECT coalesce(max(next_offset), 0) FROM segment");
    }

    // Everything that the case has of the source, as one hash.
    std::string content()
    {
        Sha256 hash;
        for (const char *sql : {"SELECT number, records, bytes, next_offset, next_row FROM segment ORDER BY number", "SELECT * FROM segment_rows ORDER BY 1",
                                "SELECT col, segment, dictionary, codes FROM segment_column ORDER BY 1, 2", "SELECT number, length, data FROM evidence_block ORDER BY 1",
                                "SELECT kind, sum(length), sum(rows) FROM ledger_range GROUP BY 1 ORDER BY 1"}) {
            auto select = must(m_writer.prepare(sql));
            while (must(select.step()))
                for (int column = 0; column < select.columnCount(); ++column) hash.addSized(select.blob(column));
        }
        return toHex(hash.digest());
    }

    TestCase test;
    std::function<Result<void>(const SegmentData &)> onSegment;

private:
    storage::Connection m_writer;
};

} // namespace

class TestImportPipeline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everythingArrives_data();
    void everythingArrives();
    void howTheSourceHandsOutItsBytesDoesNotMatter();
    void aFailingMediumEndsIt_data();
    void aFailingMediumEndsIt();
    void aSourceThatEndsEarlyEndsIt();
    void aSourceThatChangedEndsIt();
    void aFailingCommitEndsIt_data();
    void aFailingCommitEndsIt();
    void cancellingAtAnyReadEndsIt();
    void itGoesOnFromAnySegment_data();
    void itGoesOnFromAnySegment();
    void anotherBeginningIsNoticed();
    void anEmptySourceIsEmpty();
    void progressIsInBytes();

private:
    std::string m_expected;
};

void TestImportPipeline::initTestCase()
{
    Run run;
    ingest::MemorySource source(text());
    JobControl job;
    const PipelineResult read = must(run(source, 1, job));
    QVERIFY(read.sha256 == sha256(text()));
    QCOMPARE(read.bytes, text().size());
    QVERIFY(run.isWholeBeginning());
    QCOMPARE(run.test.number("SELECT coalesce(sum(records), 0) FROM segment"), std::int64_t{kRows});
    QCOMPARE(run.test.number("SELECT count(*) FROM segment"), std::int64_t{3});
    m_expected = run.content();
}

void TestImportPipeline::everythingArrives_data()
{
    QTest::addColumn<int>("threads");
    for (const int threads : {1, 2, 3, 8}) QTest::addRow("%d threads", threads) << threads;
}

void TestImportPipeline::everythingArrives()
{
    QFETCH(const int, threads);
    Run run;
    ingest::MemorySource source(text());
    JobControl job;
    VERIFY_OK(run(source, static_cast<unsigned>(threads), job));
    QCOMPARE(run.content(), m_expected);
    storage::Connection reader = run.test.reader();
    StoredSource stored = must(StoredSource::open(reader, {1}, 0, text().size()));
    QVERIFY(must(storedBytes(stored, 0, text().size())) == text());
}

void TestImportPipeline::howTheSourceHandsOutItsBytesDoesNotMatter()
{
    for (const std::size_t mostAtOnce : {std::size_t{4'099}, std::size_t{100'003}}) {
        Run run;
        FaultySource source(text());
        source.mostAtOnce = mostAtOnce;
        JobControl job;
        const auto read = run(source, 2, job);
        if (!read) { // a source that gives less than was asked for may be taken for a changed one, never for a shorter one
            QVERIFY(read.error().code == ErrorCode::SourceChanged || read.error().code == ErrorCode::ReadFailed);
            continue;
        }
        QCOMPARE(run.content(), m_expected);
    }
}

void TestImportPipeline::aFailingMediumEndsIt_data()
{
    QTest::addColumn<int>("threads");
    QTest::addColumn<double>("from");
    for (const int threads : {1, 4})
        for (const double from : {0.0, 0.3, 0.6, 0.99}) QTest::addRow("%d threads, from %.2f", threads, from) << threads << from;
}

void TestImportPipeline::aFailingMediumEndsIt()
{
    QFETCH(const int, threads);
    QFETCH(const double, from);
    Run run;
    FaultySource source(text());
    source.failsFrom = static_cast<std::uint64_t>(from * static_cast<double>(text().size()));
    JobControl job;
    COMPARE_ERROR(run(source, static_cast<unsigned>(threads), job), ErrorCode::ReadFailed);
    QVERIFY(run.isWholeBeginning());
    ingest::MemorySource sound(text());
    VERIFY_OK(run(sound, 2, job, run.position())); // the medium works again
    QCOMPARE(run.content(), m_expected);
}

void TestImportPipeline::aSourceThatEndsEarlyEndsIt()
{
    Run run;
    FaultySource source(text());
    source.claimedSize = text().size() + 1'000;
    JobControl job;
    QVERIFY(!run(source, 2, job).has_value());
    QVERIFY(run.isWholeBeginning());
}

void TestImportPipeline::aSourceThatChangedEndsIt()
{
    Run run;
    FaultySource source(text());
    source.isChanged = true;
    JobControl job;
    COMPARE_ERROR(run(source, 2, job), ErrorCode::SourceChanged);
}

void TestImportPipeline::aFailingCommitEndsIt_data()
{
    QTest::addColumn<int>("threads");
    QTest::addColumn<int>("segment");
    for (const int threads : {1, 2, 4})
        for (const int segment : {0, 1, 2}) QTest::addRow("%d threads, segment %d", threads, segment) << threads << segment;
}

void TestImportPipeline::aFailingCommitEndsIt()
{
    QFETCH(const int, threads);
    QFETCH(const int, segment);
    Run run;
    run.onSegment = [segment](const SegmentData &data) -> Result<void> {
        if (static_cast<int>(data.number) == segment) return fail(ErrorCode::DiskFull, "no space");
        return {};
    };
    ingest::MemorySource source(text());
    JobControl job;
    COMPARE_ERROR(run(source, static_cast<unsigned>(threads), job), ErrorCode::DiskFull);
    QVERIFY(run.isWholeBeginning());
    QCOMPARE(run.test.number("SELECT count(*) FROM segment"), std::int64_t{segment});
    run.onSegment = {};
    VERIFY_OK(run(source, 2, job, run.position())); // there is space again
    QCOMPARE(run.content(), m_expected);
}

void TestImportPipeline::cancellingAtAnyReadEndsIt()
{
    int reads = 0;
    {
        Run run;
        FaultySource source(text());
        source.onRead = [&reads](std::uint64_t) { ++reads; };
        JobControl job;
        VERIFY_OK(run(source, 2, job));
    }
    QVERIFY(reads > 1);
    for (int last = 1; last <= reads; ++last) {
        Run run;
        FaultySource source(text());
        JobControl job;
        int count = 0;
        source.onRead = [&](std::uint64_t) {
            if (++count == last) job.cancel();
        };
        const auto read = run(source, 2, job);
        if (read) QCOMPARE(last, reads); // only behind the last byte it is too late
        else QVERIFY(read.error().code == ErrorCode::Cancelled);
        QVERIFY(run.isWholeBeginning());
    }
}

void TestImportPipeline::itGoesOnFromAnySegment_data()
{
    QTest::addColumn<int>("segments");
    QTest::addColumn<int>("threads");
    for (const int segments : {1, 2, 3})
        for (const int threads : {1, 4}) QTest::addRow("%d segments, %d threads", segments, threads) << segments << threads;
}

void TestImportPipeline::itGoesOnFromAnySegment()
{
    QFETCH(const int, segments);
    QFETCH(const int, threads);
    Run run;
    run.onSegment = [segments](const SegmentData &data) -> Result<void> {
        if (static_cast<int>(data.number) == segments) return fail(ErrorCode::Cancelled);
        return {};
    };
    ingest::MemorySource source(text());
    JobControl job;
    static_cast<void>(run(source, 2, job));
    run.onSegment = {};
    const ImportPosition position = run.position();
    QCOMPARE(position.segments, static_cast<std::uint32_t>(segments));
    const PipelineResult read = must(run(source, static_cast<unsigned>(threads), job, position));
    QVERIFY(read.sha256 == sha256(text()));
    QCOMPARE(read.bytes, text().size());
    QCOMPARE(run.content(), m_expected);
}

void TestImportPipeline::anotherBeginningIsNoticed()
{
    for (const std::size_t place : {std::size_t{0}, std::size_t{1'000}, text().size() / 4}) {
        Run run;
        run.onSegment = [](const SegmentData &data) -> Result<void> {
            if (data.number == 1) return fail(ErrorCode::Cancelled);
            return {};
        };
        ingest::MemorySource source(text());
        JobControl job;
        static_cast<void>(run(source, 1, job));
        run.onSegment = {};
        std::string other = text();
        other[place] = other[place] == '7' ? '8' : '7';
        ingest::MemorySource changed(other);
        COMPARE_ERROR(run(changed, 1, job, run.position()), ErrorCode::SourceChanged);
    }
}

void TestImportPipeline::anEmptySourceIsEmpty()
{
    Run run;
    ingest::MemorySource source("");
    JobControl job;
    const PipelineResult read = must(run(source, 2, job));
    QCOMPARE(read.bytes, std::uint64_t{0});
    QVERIFY(read.sha256 == sha256(""));
    QCOMPARE(run.test.number("SELECT coalesce(sum(records), 0) FROM segment"), std::int64_t{0});
}

void TestImportPipeline::progressIsInBytes()
{
    Run run;
    ingest::MemorySource source(text());
    JobControl job;
    job.setPhase(JobPhase::Reading, text().size());
    VERIFY_OK(run(source, 2, job));
    QCOMPARE(job.done(), text().size());
}

QTEST_GUILESS_MAIN(TestImportPipeline)
#include "tst_importpipeline.moc"
