// SPDX-License-Identifier: GPL-3.0-or-later
#include "childprocess.h"
#include "storage/databaseopener.h"
#include "storage/walframes.h"
#include "storagefixture.h"

#include <algorithm>
#include <random>
#include <vector>

using namespace filature;
using namespace filature::storage;
using namespace filature::test;

namespace {

struct Frame
{
    std::uint32_t page;
    std::string bytes;
};

std::vector<Frame> framesOf(const std::string &path)
{
    std::vector<Frame> frames;
    visitWalFrames(path, kPageSize, [&](std::uint32_t number, std::span<const std::uint8_t> page) {
        frames.push_back({number, std::string(reinterpret_cast<const char *>(page.data()), page.size())});
        return true;
    });
    return frames;
}

} // namespace

class TestWalFrames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theFramesAreWhatSqliteRecovers();
    void aDamagedFrameEndsTheLog();
    void framesOfAnOlderRoundAreNotSeen();
    void whatIsNoLogHasNoFrames_data();
    void whatIsNoLogHasNoFrames();
    void theVisitorMayStop();
    void anyBytesAreHarmless();

private:
    Sandbox m_sandbox;
    std::string m_log; // bytes of a log with several transactions
    std::string m_path;
};

void TestWalFrames::initTestCase()
{
    m_path = m_sandbox.path("case");
    VERIFY_OK(makeCase(m_path, false));
    ChildProcess dies([this] {
        OpenRequest request;
        request.path = m_path;
        auto connection = openDatabase(request);
        for (int i = 0; i < 5; ++i)
            if (!connection->execute("UPDATE sample SET text = 'changed' WHERE id % 700 = " + std::to_string(i)))
                _exit(1);
        _exit(0);
        return 0;
    });
    QCOMPARE(dies.wait(), 0);
    m_log = bytesOfFile(m_path + "-wal");
    QVERIFY(m_log.size() > 10 * kPageSize);
}

// Applied to a copy of the file, the last version of each page gives what SQLite makes of file and log together.
void TestWalFrames::theFramesAreWhatSqliteRecovers()
{
    const std::string merged = m_sandbox.path("merged");
    const auto frames = framesOf(m_path + "-wal");
    QCOMPARE(frames.size(), (m_log.size() - 32) / (kPageSize + 24));
    std::string bytes = bytesOfFile(m_path);
    for (const Frame &frame : frames)
        bytes.replace((frame.page - 1) * std::size_t{kPageSize}, kPageSize, frame.bytes);
    writeFile(merged, bytes);
    OpenRequest request;
    request.path = merged;
    auto ours = openDatabase(request);
    const std::string copy = m_sandbox.path("recovered");
    copyFile(m_path, copy);
    copyFile(m_path + "-wal", copy + "-wal");
    request.path = copy;
    auto sqlite = openDatabase(request);
    QCOMPARE(readSample(*ours).value(), readSample(*sqlite).value());
    QCOMPARE(ours->queryInteger("SELECT count(*) FROM sample WHERE text = 'changed'").value(), 29);
}

void TestWalFrames::aDamagedFrameEndsTheLog()
{
    const unsigned seed = std::random_device{}();
    qInfo("seed %u", seed);
    std::mt19937 random(seed);
    const std::string path = m_sandbox.path("damaged-wal");
    const std::size_t frames = framesOf(m_path + "-wal").size();
    for (int round = 0; round < 60; ++round) {
        const std::size_t frame = random() % frames;
        std::string bytes = m_log;
        const std::size_t start = 32 + frame * (kPageSize + 24);
        const std::size_t at = random() % 4 == 0 ? random() % 24 : 24 + random() % kPageSize;
        bytes[start + at] ^= static_cast<char>(1 << random() % 8);
        writeFile(path, bytes);
        QCOMPARE(framesOf(path).size(), frame);
        writeFile(path, m_log.substr(0, start + random() % (kPageSize + 24)));
        QCOMPARE(framesOf(path).size(), frame);
    }
}

void TestWalFrames::framesOfAnOlderRoundAreNotSeen()
{
    const std::string path = m_sandbox.path("older-wal");
    writeFile(path, m_log + m_log.substr(32, kPageSize + 24)); // checksums go on from the frame before
    QCOMPARE(framesOf(path).size(), framesOf(m_path + "-wal").size());
}

void TestWalFrames::whatIsNoLogHasNoFrames_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray log = QByteArray::fromStdString(m_log);
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a part of the header") << log.left(20);
    QTest::newRow("only the header") << log.left(32);
    QTest::newRow("another magic") << "x" + log.mid(1);
    QTest::newRow("another page size") << log.left(8) + QByteArray("\0\0\x10\0", 4) + log.mid(12);
    QTest::newRow("a wrong header checksum") << log.left(31) + char(log[31] ^ 1) + log.mid(32);
    QTest::newRow("text") << QByteArray(100'000, 'a');
}

void TestWalFrames::whatIsNoLogHasNoFrames()
{
    QFETCH(QByteArray, bytes);
    const std::string path = m_sandbox.path("no-wal");
    writeFile(path, bytes.toStdString());
    QCOMPARE(framesOf(path).size(), std::size_t{0});
    QCOMPARE(framesOf(m_sandbox.path("missing")).size(), std::size_t{0});
}

void TestWalFrames::theVisitorMayStop()
{
    int seen = 0;
    const bool any = visitWalFrames(m_path + "-wal", kPageSize,
                                    [&seen](std::uint32_t, std::span<const std::uint8_t>) { return ++seen < 3; });
    QVERIFY(any);
    QCOMPARE(seen, 3);
}

void TestWalFrames::anyBytesAreHarmless()
{
    const unsigned seed = std::random_device{}();
    qInfo("seed %u", seed);
    std::mt19937 random(seed);
    const std::string path = m_sandbox.path("random-wal");
    for (int round = 0; round < 200; ++round) {
        std::string bytes = m_log.substr(0, random() % (3 * kPageSize));
        for (auto i = random() % 50; i > 0 && !bytes.empty(); --i)
            bytes[random() % std::min<std::size_t>(bytes.size(), 100)] = static_cast<char>(random());
        writeFile(path, bytes);
        QVERIFY(framesOf(path).size() <= 3);
    }
}

QTEST_APPLESS_MAIN(TestWalFrames)
#include "tst_walframes.moc"
