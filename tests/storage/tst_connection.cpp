// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jobcontrol.h"
#include "storage/connection.h"
#include "storage/databaseopener.h"
#include "storagefixture.h"

#include <sqlcipher/sqlite3.h>

#include <atomic>
#include <chrono>
#include <cmath>
#include <limits>
#include <random>
#include <thread>
#include <vector>

using namespace filature;
using namespace filature::storage;
using namespace filature::test;

namespace {

Connection inMemory()
{
    OpenRequest request;
    request.path = ":memory:";
    return openDatabase(request).value();
}

constexpr const char *kForever =
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";

} // namespace

class TestConnection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesComeBackAsTheyWereBound();
    void textsComeBackByteForByte_data();
    void textsComeBackByteForByte();
    void aWrongBindingFailsTheNextStepAndIsForgottenByReset();
    void anEmptyTextIsNotNull();
    void prepareTakesExactlyOneStatement_data();
    void prepareTakesExactlyOneStatement();
    void executeRunsAllStatementsOrSaysWhyNot();
    void anErrorInMidIterationIsNotTheEnd();
    void aCancelledJobStopsALongStatement();
    void aCommittedTransactionStays();
    void anAbandonedTransactionLeavesNothing();
    void aMovedTransactionRollsBackOnce();
    void randomTransactionsLeaveWhatANaiveModelSays();
    void everyConnectionHasTheSafeSettings();
    void aConstraintIsInternalAndAQueryWithoutRowsIsNotFound();
    void aBusyDatabaseIsLocked();
    void aReadOnlyConnectionCannotWrite();
    void movedObjectsKeepWorking();
};

void TestConnection::valuesComeBackAsTheyWereBound()
{
    Connection connection = inMemory();
    auto statement = connection.prepare("SELECT ?1, ?2, ?3, ?4, ?5");
    VERIFY_OK(statement);
    constexpr std::int64_t kSmallest = std::numeric_limits<std::int64_t>::min();
    statement->bind(0, kSmallest).bind(1, 0.1).bindNull(2).bind(3, 7).bindBlob(4, std::string_view("\0\xff", 2));
    QVERIFY(statement->step().value());
    QCOMPARE(statement->columnCount(), 5);
    QVERIFY(statement->isInteger(0));
    QCOMPARE(statement->integer(0), kSmallest);
    QVERIFY(statement->isReal(1));
    QCOMPARE(statement->real(1), 0.1);
    QVERIFY(statement->isNull(2));
    QCOMPARE(statement->text(2), std::string_view());
    QCOMPARE(statement->integer(3), 7);
    QCOMPARE(statement->blob(4), std::string_view("\0\xff", 2));
    QVERIFY(!statement->step().value());
    auto named = connection.prepare("SELECT 1 AS one");
    QCOMPARE(named->columnName(0), std::string("one"));
}

void TestConnection::textsComeBackByteForByte_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("plain") << QByteArray("abc");
    QTest::newRow("NUL inside") << QByteArray("ab\0cd", 5);
    QTest::newRow("accents") << QByteArray("\xC3\xA9t\xC3\xA9");
    QTest::newRow("astral") << QByteArray("\xF0\x9F\x98\x80");
    QTest::newRow("undecodable") << QByteArray("a\xFF\xC0z");
    QTest::newRow("a mebibyte") << QByteArray(1 << 20, 'x');
}

void TestConnection::textsComeBackByteForByte()
{
    QFETCH(QByteArray, text);
    const std::string_view bytes(text.constData(), static_cast<std::size_t>(text.size()));
    Connection connection = inMemory();
    VERIFY_OK(connection.execute("CREATE TABLE t(a TEXT, b TEXT)"));
    auto insert = connection.prepare("INSERT INTO t VALUES(?1, ?2)");
    VERIFY_OK(insert->bind(0, bytes).bindView(1, bytes).run());
    auto select = connection.prepare("SELECT a, b FROM t");
    QVERIFY(select->step().value());
    QCOMPARE(select->text(0), bytes);
    QCOMPARE(select->text(1), bytes);
}

void TestConnection::aWrongBindingFailsTheNextStepAndIsForgottenByReset()
{
    Connection connection = inMemory();
    auto statement = connection.prepare("SELECT ?1");
    statement->bind(0, 1).bind(5, 2);
    QVERIFY(!statement->step());
    statement->reset();
    statement->bind(0, 1);
    QVERIFY(statement->step().value());
}

void TestConnection::anEmptyTextIsNotNull()
{
    Connection connection = inMemory();
    auto statement = connection.prepare("SELECT ?1, ?2, ?3");
    statement->bind(0, std::string_view()).bindView(1, std::string_view()).bindBlob(2, std::string_view());
    QVERIFY(statement->step().value());
    for (const int column : {0, 1, 2})
        QVERIFY(!statement->isNull(column));
}

void TestConnection::prepareTakesExactlyOneStatement_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<bool>("good");
    QTest::newRow("one") << QByteArray("SELECT 1") << true;
    QTest::newRow("semicolon and blanks behind") << QByteArray("SELECT 1 ; \n") << true;
    QTest::newRow("two") << QByteArray("SELECT 1; SELECT 2") << false;
    QTest::newRow("none") << QByteArray("  ") << false;
    QTest::newRow("a comment") << QByteArray("-- nothing") << false;
    QTest::newRow("NUL") << QByteArray("SELECT 1\0; DROP", 15) << false;
    QTest::newRow("too long") << "SELECT 1" + QByteArray(1'100'000, ' ') << false;
    QTest::newRow("a mistake") << QByteArray("SELEC 1") << false;
}

void TestConnection::prepareTakesExactlyOneStatement()
{
    QFETCH(QByteArray, sql);
    QFETCH(bool, good);
    Connection connection = inMemory();
    const auto prepared = connection.prepare({sql.constData(), static_cast<std::size_t>(sql.size())});
    QCOMPARE(prepared.has_value(), good);
    if (!good) QCOMPARE(prepared.error().code, ErrorCode::Internal);
}

void TestConnection::executeRunsAllStatementsOrSaysWhyNot()
{
    Connection connection = inMemory();
    VERIFY_OK(connection.execute("CREATE TABLE t(a); -- why\nINSERT INTO t VALUES(1); SELECT * FROM t;\n;"));
    QCOMPARE(connection.queryInteger("SELECT count(*) FROM t").value(), 1);
    COMPARE_ERROR(connection.execute("INSERT INTO t VALUES(2); INSERT INTO nowhere VALUES(3)"), ErrorCode::Internal);
    QCOMPARE(connection.queryInteger("SELECT count(*) FROM t").value(), 2);
    COMPARE_ERROR(connection.execute(std::string_view("DELETE FROM t\0", 14)), ErrorCode::Internal);
    Connection closed;
    COMPARE_ERROR(closed.execute("SELECT 1"), ErrorCode::Internal);
    COMPARE_ERROR(closed.prepare("SELECT 1"), ErrorCode::Internal);
}

void TestConnection::anErrorInMidIterationIsNotTheEnd()
{
    Connection connection = inMemory();
    auto rows = connection.prepare("WITH n(i) AS (VALUES(1),(2),(-9223372036854775808)) SELECT abs(i) FROM n");
    QVERIFY(rows->step().value());
    QVERIFY(rows->step().value());
    QVERIFY(!rows->step().has_value()); // abs of the smallest integer overflows
}

void TestConnection::aCancelledJobStopsALongStatement()
{
    Connection connection = inMemory();
    JobControl job;
    connection.setInterrupt(&job);
    std::jthread canceller([&job] {
        std::this_thread::sleep_for(std::chrono::milliseconds(30));
        job.cancel();
    });
    const auto started = std::chrono::steady_clock::now();
    COMPARE_ERROR(connection.queryInteger(kForever), ErrorCode::Cancelled);
    QVERIFY(std::chrono::steady_clock::now() - started < std::chrono::milliseconds(230));
    connection.setInterrupt(nullptr);
    QCOMPARE(connection.queryInteger("SELECT 5").value(), 5);
}

void TestConnection::aCommittedTransactionStays()
{
    Connection connection = inMemory();
    VERIFY_OK(connection.execute("CREATE TABLE t(a)"));
    {
        auto transaction = Transaction::begin(connection);
        VERIFY_OK(transaction);
        QVERIFY(connection.isInTransaction());
        VERIFY_OK(connection.execute("INSERT INTO t VALUES(1)"));
        VERIFY_OK(transaction->commit());
        COMPARE_ERROR(transaction->commit(), ErrorCode::Internal);
    }
    QVERIFY(!connection.isInTransaction());
    QCOMPARE(connection.queryInteger("SELECT count(*) FROM t").value(), 1);
}

void TestConnection::anAbandonedTransactionLeavesNothing()
{
    Connection connection = inMemory();
    VERIFY_OK(connection.execute("CREATE TABLE t(a)"));
    JobControl job;
    connection.setInterrupt(&job);
    {
        auto transaction = Transaction::begin(connection);
        VERIFY_OK(connection.execute("INSERT INTO t VALUES(1)"));
        job.cancel(); // rolling back is not cancelled
    }
    connection.setInterrupt(nullptr);
    QVERIFY(!connection.isInTransaction());
    QCOMPARE(connection.queryInteger("SELECT count(*) FROM t").value(), 0);
}

void TestConnection::aMovedTransactionRollsBackOnce()
{
    Connection connection = inMemory();
    VERIFY_OK(connection.execute("CREATE TABLE t(a)"));
    {
        auto first = Transaction::begin(connection);
        Transaction second(std::move(*first));
        VERIFY_OK(connection.execute("INSERT INTO t VALUES(1)"));
    }
    QVERIFY(!connection.isInTransaction());
    QCOMPARE(connection.queryInteger("SELECT count(*) FROM t").value(), 0);
}

void TestConnection::randomTransactionsLeaveWhatANaiveModelSays()
{
    const unsigned seed = std::random_device{}();
    qInfo("seed %u", seed);
    std::mt19937 random(seed);
    Connection connection = inMemory();
    VERIFY_OK(connection.execute("CREATE TABLE t(a INTEGER)"));
    std::int64_t expected = 0;
    for (int round = 0; round < 200; ++round) {
        auto transaction = Transaction::begin(connection);
        VERIFY_OK(transaction);
        std::int64_t inside = 0;
        auto insert = connection.prepare("INSERT INTO t VALUES(?1)");
        for (auto i = random() % 5; i > 0; --i) {
            const auto value = static_cast<int>(random() % 1000);
            VERIFY_OK(insert->bind(0, value).run());
            inside += value;
        }
        if (random() % 2 == 0) {
            VERIFY_OK(transaction->commit());
            expected += inside;
        }
    }
    QCOMPARE(connection.queryInteger("SELECT ifnull(sum(a), 0) FROM t").value(), expected);
}

void TestConnection::everyConnectionHasTheSafeSettings()
{
    Sandbox sandbox;
    VERIFY_OK(makeCase(sandbox.path("a"), false));
    auto opened = CaseFile::open(sandbox.path("a"), CaseKey(), OpenMode::Writer);
    VERIFY_OK(opened);
    auto writer = opened->connect(CaseFile::Access::Write);
    auto reader = opened->connect(CaseFile::Access::Read);
    for (Connection *connection : {&*writer, &*reader}) {
        QCOMPARE(connection->queryText("PRAGMA journal_mode").value(), std::string("wal"));
        QCOMPARE(connection->queryInteger("PRAGMA synchronous").value(), 2);
        QCOMPARE(connection->queryInteger("PRAGMA foreign_keys").value(), 1);
        QCOMPARE(connection->queryInteger("PRAGMA cell_size_check").value(), 1);
        QCOMPARE(connection->queryInteger("PRAGMA trusted_schema").value(), 0);
        QCOMPARE(connection->queryInteger("PRAGMA temp_store").value(), 2);
        QCOMPARE(connection->queryInteger("PRAGMA auto_vacuum").value(), 0);
        QCOMPARE(connection->queryInteger("PRAGMA page_size").value(), 16384);
        QVERIFY(!connection->execute("ATTACH DATABASE ':memory:' AS other"));
        QVERIFY(!connection->execute("SELECT load_extension('x')"));
        QVERIFY(!connection->execute("SELECT \"no such column\"")); // not taken for a text
        VERIFY_OK(connection->execute("PRAGMA writable_schema=ON"));
        QVERIFY(!connection->execute("UPDATE sqlite_schema SET sql = ''")); // defensive
    }
    QCOMPARE(writer->queryInteger("PRAGMA wal_autocheckpoint").value(), 4000);
    QCOMPARE(reader->queryInteger("PRAGMA wal_autocheckpoint").value(), 0);
    QCOMPARE(reader->queryInteger("PRAGMA query_only").value(), 1);
    auto second = opened->connect(CaseFile::Access::Write);
    QCOMPARE(second->queryInteger("PRAGMA wal_autocheckpoint").value(), 0); // one checkpoints, no more
}

void TestConnection::aConstraintIsInternalAndAQueryWithoutRowsIsNotFound()
{
    Connection connection = inMemory();
    VERIFY_OK(connection.execute("CREATE TABLE t(a INTEGER PRIMARY KEY)"));
    VERIFY_OK(connection.execute("INSERT INTO t VALUES(1)"));
    QCOMPARE(connection.lastInsertRowId(), 1);
    QCOMPARE(connection.changes(), 1);
    COMPARE_ERROR(connection.execute("INSERT INTO t VALUES(1)"), ErrorCode::Internal);
    COMPARE_ERROR(connection.queryInteger("SELECT a FROM t WHERE a = 2"), ErrorCode::NotFound);
    COMPARE_ERROR(connection.queryText("SELECT a FROM t WHERE a = 2"), ErrorCode::NotFound);
}

void TestConnection::aBusyDatabaseIsLocked()
{
    Sandbox sandbox;
    VERIFY_OK(makeCase(sandbox.path("a"), false));
    auto opened = CaseFile::open(sandbox.path("a"), CaseKey(), OpenMode::Writer);
    auto one = opened->connect(CaseFile::Access::Write);
    auto two = opened->connect(CaseFile::Access::Write);
    sqlite3_busy_timeout(two->handle(), 0);
    auto transaction = Transaction::begin(*one);
    VERIFY_OK(transaction);
    COMPARE_ERROR(Transaction::begin(*two), ErrorCode::Locked);
    VERIFY_OK(transaction->commit());
    VERIFY_OK(Transaction::begin(*two));
}

void TestConnection::aReadOnlyConnectionCannotWrite()
{
    Sandbox sandbox;
    VERIFY_OK(makeCase(sandbox.path("a"), false));
    auto opened = CaseFile::open(sandbox.path("a"), CaseKey(), OpenMode::Shared);
    auto reader = opened->connect(CaseFile::Access::Read);
    COMPARE_ERROR(reader->execute("DELETE FROM sample"), ErrorCode::PermissionDenied);
    auto writer = opened->connect(CaseFile::Access::Write);
    VERIFY_OK(writer->execute("DELETE FROM sample"));
}

void TestConnection::movedObjectsKeepWorking()
{
    Connection first = inMemory();
    VERIFY_OK(first.execute("CREATE TABLE t(a); INSERT INTO t VALUES(3)"));
    Connection second(std::move(first));
    QVERIFY(!first.isOpen()); // NOLINT(bugprone-use-after-move)
    auto prepared = second.prepare("SELECT a FROM t");
    Statement statement;
    QVERIFY(!statement.step());
    statement = std::move(*prepared);
    first = std::move(second);
    QVERIFY(statement.step().value());
    QCOMPARE(statement.integer(0), 3);
}

QTEST_APPLESS_MAIN(TestConnection)
#include "tst_connection.moc"
