// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/databaseopener.h"
#include "storage/schema.h"
#include "storagefixture.h"

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

} // namespace

class TestSchema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theMigrationsAreInOrderWithoutGaps();
    void migratingFromNothingMakesTheNewestFormat();
    void migratingTwiceChangesNothing();
    void aFailedMigrationLeavesTheFormatBefore();
    void theJournalsTablesTakeOneEntryAtAPlace();
};

void TestSchema::theMigrationsAreInOrderWithoutGaps()
{
    int expected = 0;
    for (const Migration &migration : migrations()) {
        QCOMPARE(migration.version, ++expected);
        QVERIFY(!migration.parts.front().empty());
    }
    QCOMPARE(expected, kFormatVersion);
}

void TestSchema::migratingFromNothingMakesTheNewestFormat()
{
    Connection connection = inMemory();
    VERIFY_OK(migrate(connection, 0));
    QCOMPARE(connection.queryInteger("PRAGMA user_version").value(), kFormatVersion);
    for (const char *table : {"meta", "journal_entry", "journal_payload"})
        QCOMPARE(connection.queryInteger(std::string("SELECT count(*) FROM ") + table).value(), 0);
    QCOMPARE(connection.queryInteger("SELECT count(*) FROM sqlite_schema WHERE type = 'trigger'").value(), 0);
}

void TestSchema::migratingTwiceChangesNothing()
{
    Connection connection = inMemory();
    VERIFY_OK(migrate(connection, 0));
    const auto before = connection.queryInteger("SELECT count(*) FROM sqlite_schema");
    VERIFY_OK(migrate(connection, kFormatVersion));
    QCOMPARE(connection.queryInteger("SELECT count(*) FROM sqlite_schema").value(), before.value());
}

void TestSchema::aFailedMigrationLeavesTheFormatBefore()
{
    Connection connection = inMemory();
    VERIFY_OK(connection.execute("CREATE TABLE journal_payload(a)")); // in the way of the first one
    QVERIFY(!migrate(connection, 0));
    QCOMPARE(connection.queryInteger("PRAGMA user_version").value(), 0);
    QCOMPARE(connection.queryInteger("SELECT count(*) FROM sqlite_schema").value(), 1);
    QVERIFY(!connection.isInTransaction());
}

void TestSchema::theJournalsTablesTakeOneEntryAtAPlace()
{
    Connection connection = inMemory();
    VERIFY_OK(migrate(connection, 0));
    const char *insert = "INSERT INTO journal_payload VALUES(0, 1, x'00', 'a', 'b', '{}')";
    VERIFY_OK(connection.execute(insert));
    QVERIFY(!connection.execute(insert));
    QVERIFY(!connection.execute("INSERT INTO journal_payload VALUES(0, 'two', x'00', 'a', 'b', '{}')")); // strict types
    QVERIFY(!connection.execute("INSERT INTO meta VALUES('title', NULL)"));
}

QTEST_APPLESS_MAIN(TestSchema)
#include "tst_schema.moc"
