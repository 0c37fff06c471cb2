// SPDX-License-Identifier: GPL-3.0-or-later
// The bytes of an evidence as the case keeps them against the bytes of the file.
#include "randomtexts.h"
#include "records/segmentwriter.h"
#include "records/storedsource.h"
#include "testcase.h"

#include <QtTest>

#include <algorithm>

using namespace filature;
using namespace filature::records;
using namespace filature::test;

namespace {

// A few content blocks, so that reads cross their borders.
std::string longText() { return manyRows(25'000); }

} // namespace

class TestStoredSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void anyStretchIsThatOfTheFile();
    void stretchesOfTheContentAreSourcesOfTheirOwn();
    void readingBeyondTheEndGivesNothing();
    void theSourceIsNamedAfterItsEvidence();
    void bytesOfAnyLengthAreGiven();
    void aMissingBlockIsDamage();
    void aChangedBlockIsDamageOrOtherBytes();
    void anAbsurdLengthIsDamage();
    void askingForMoreThanThereIsIsDamage();

private:
    std::unique_ptr<TestCase> m_test;
    std::string m_text;
};

void TestStoredSource::initTestCase()
{
    m_text = longText();
    QVERIFY(m_text.size() > 5 * kContentBlockBytes);
    m_test = std::make_unique<TestCase>();
    m_test->import("a.csv", m_text);
    m_test->import("small.csv", "NUM,NOM\n1,a\n");
}

void TestStoredSource::anyStretchIsThatOfTheFile()
{
    Random random(printedSeed());
    storage::Connection connection = m_test->reader();
    StoredSource source = must(StoredSource::open(connection, {1}, 0, m_text.size()));
    QCOMPARE(source.size(), m_text.size());
    std::string buffer;
    for (int i = 0; i < 300; ++i) {
        std::size_t offset = random.below(m_text.size());
        if (random.oneIn(3)) offset = std::min(m_text.size(), random.below(6) * kContentBlockBytes + random.below(3)) - random.below(2);
        offset = std::min(offset, m_text.size());
        buffer.assign(random.below(random.oneIn(4) ? 400'000 : 300), '?');
        const std::size_t expected = std::min(buffer.size(), m_text.size() - offset);
        QCOMPARE(must(source.read(offset, buffer)), expected);
        QVERIFY(std::string_view(buffer).substr(0, expected) == std::string_view(m_text).substr(offset, expected));
    }
}

void TestStoredSource::stretchesOfTheContentAreSourcesOfTheirOwn()
{
    Random random(printedSeed());
    storage::Connection connection = m_test->reader();
    for (int i = 0; i < 100; ++i) {
        const std::size_t begin = random.below(m_text.size());
        const std::size_t length = random.below(m_text.size() - begin);
        StoredSource source = must(StoredSource::open(connection, {1}, begin, length));
        QCOMPARE(source.size(), std::uint64_t{length});
        std::string buffer(200, '?');
        const std::size_t offset = random.below(length + 1);
        const std::size_t expected = std::min(buffer.size(), length - offset);
        QCOMPARE(must(source.read(offset, buffer)), expected);
        QVERIFY(std::string_view(buffer).substr(0, expected) == std::string_view(m_text).substr(begin + offset, expected));
    }
}

void TestStoredSource::readingBeyondTheEndGivesNothing()
{
    storage::Connection connection = m_test->reader();
    StoredSource source = must(StoredSource::open(connection, {1}, 0, m_text.size()));
    std::string buffer(10, '?');
    QCOMPARE(must(source.read(m_text.size(), buffer)), std::size_t{0});
    QCOMPARE(must(source.read(m_text.size() + 1'000'000, buffer)), std::size_t{0});
    QCOMPARE(must(source.read(0, std::span<char>())), std::size_t{0});
}

void TestStoredSource::theSourceIsNamedAfterItsEvidence()
{
    storage::Connection connection = m_test->reader();
    QCOMPARE(must(StoredSource::open(connection, {2}, 0, 12)).name(), std::string("evidence 2"));
}

void TestStoredSource::bytesOfAnyLengthAreGiven()
{
    storage::Connection connection = m_test->reader();
    StoredSource source = must(StoredSource::open(connection, {1}, 0, m_text.size()));
    QVERIFY(must(storedBytes(source, 0, m_text.size())) == m_text);
    QVERIFY(must(storedBytes(source, 100, 0)).empty());
    QCOMPARE(must(storedBytes(source, m_text.size() - 3, 10)), m_text.substr(m_text.size() - 3));
}

void TestStoredSource::aMissingBlockIsDamage()
{
    storage::Connection connection = m_test->reader();
    std::string buffer(10, '?');
    StoredSource nobody = must(StoredSource::open(connection, {9}, 0, 100));
    COMPARE_ERROR(nobody.read(0, buffer), ErrorCode::Damaged);
    TestCase test;
    test.import("a.csv", m_text);
    test.execute("DELETE FROM evidence_block WHERE number = 2");
    storage::Connection other = test.reader();
    StoredSource source = must(StoredSource::open(other, {1}, 0, m_text.size()));
    VERIFY_OK(source.read(0, buffer));
    const auto read = source.read(2 * kContentBlockBytes, buffer);
    COMPARE_ERROR(read, ErrorCode::Damaged);
    QCOMPARE(read.error().offset, std::int64_t{2 * kContentBlockBytes});
}

void TestStoredSource::aChangedBlockIsDamageOrOtherBytes()
{
    Random random(printedSeed());
    TestCase test;
    test.import("a.csv", m_text);
    storage::Connection writer = test.writer();
    for (int i = 0; i < 60; ++i) {
        auto select = must(writer.prepare("SELECT data FROM evidence_block WHERE number = 1"));
        must(select.step());
        const std::string kept(select.blob(0));
        select.reset();
        std::string changed = kept;
        if (random.oneIn(2)) changed.resize(random.below(changed.size()));
        else changed[random.below(changed.size())] = static_cast<char>(random.below(256));
        auto update = must(writer.prepare("UPDATE evidence_block SET data = ? WHERE number = 1"));
        must(update.bindBlob(0, changed).run());
        StoredSource source = must(StoredSource::open(writer, {1}, 0, m_text.size()));
        const auto bytes = storedBytes(source, 0, m_text.size());
        if (bytes) QCOMPARE(bytes->size(), m_text.size());
        else QVERIFY(bytes.error().code == ErrorCode::Damaged);
        must(update.bindBlob(0, kept).run());
    }
}

void TestStoredSource::anAbsurdLengthIsDamage()
{
    for (const char *length : {"-1", "1099511627776", "9223372036854775807", "131073"}) {
        TestCase test;
        test.import("a.csv", m_text);
        test.execute("UPDATE evidence_block SET length = " + std::string(length) + " WHERE number = 0");
        storage::Connection connection = test.reader();
        StoredSource source = must(StoredSource::open(connection, {1}, 0, m_text.size()));
        std::string buffer(10, '?');
        COMPARE_ERROR(source.read(0, buffer), ErrorCode::Damaged);
    }
}

void TestStoredSource::askingForMoreThanThereIsIsDamage()
{
    storage::Connection connection = m_test->reader();
    StoredSource source = must(StoredSource::open(connection, {2}, 0, std::uint64_t{1} << 50));
    COMPARE_ERROR(storedBytes(source, 0, std::uint64_t{1} << 49), ErrorCode::Damaged);
}

QTEST_GUILESS_MAIN(TestStoredSource)
#include "tst_storedsource.moc"
