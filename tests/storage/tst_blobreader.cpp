// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of large values.
#include "storage/blobreader.h"
#include "storage/databaseopener.h"

#include <QtTest>

using namespace filature;
using namespace filature::storage;

namespace {

constexpr int kLength = 200'000;

std::string content()
{
    std::string bytes;
    for (int i = 0; i < kLength; ++i) bytes += static_cast<char>(i * 31 % 251);
    return bytes;
}

} // namespace

class TestBlobReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void partsAreThoseOfTheValue_data();
    void partsAreThoseOfTheValue();
    void whatLiesBehindTheEndIsDamage_data();
    void whatLiesBehindTheEndIsDamage();
    void whatIsNotThereIsAnError();
    void aChangedRowIsAnError();

private:
    Connection m_connection;
};

void TestBlobReader::init()
{
    OpenRequest request;
    request.path = ":memory:";
    m_connection = openDatabase(request).value();
    QVERIFY(m_connection.execute("CREATE TABLE t(id INTEGER PRIMARY KEY, data BLOB); INSERT INTO t VALUES(7, x''), (8, NULL)"));
    auto insert = m_connection.prepare("INSERT INTO t VALUES(3, ?)");
    const std::string bytes = content();
    QVERIFY(insert->bindBlob(0, bytes).run());
}

void TestBlobReader::partsAreThoseOfTheValue_data()
{
    QTest::addColumn<int>("offset");
    QTest::addColumn<int>("length");
    QTest::newRow("whole") << 0 << kLength;
    QTest::newRow("beginning") << 0 << 10;
    QTest::newRow("middle") << 70'000 << 50'000;
    QTest::newRow("last byte") << kLength - 1 << 1;
    QTest::newRow("nothing") << 5 << 0;
    QTest::newRow("nothing at the end") << kLength << 0;
}

void TestBlobReader::partsAreThoseOfTheValue()
{
    QFETCH(const int, offset);
    QFETCH(const int, length);
    const auto reader = BlobReader::open(m_connection, "t", "data", 3);
    QVERIFY(reader.has_value());
    QCOMPARE(reader->size(), std::size_t{kLength});
    std::string part = "before";
    QVERIFY(reader->read(static_cast<std::size_t>(offset), static_cast<std::size_t>(length), part));
    QVERIFY(part == content().substr(static_cast<std::size_t>(offset), static_cast<std::size_t>(length)));
}

void TestBlobReader::whatLiesBehindTheEndIsDamage_data()
{
    QTest::addColumn<qulonglong>("offset");
    QTest::addColumn<qulonglong>("length");
    QTest::newRow("one byte") << qulonglong{kLength} << qulonglong{1};
    QTest::newRow("partly") << qulonglong{kLength - 5} << qulonglong{6};
    QTest::newRow("far behind") << ~qulonglong{0} << qulonglong{1};
    QTest::newRow("longer than memory") << qulonglong{1} << ~qulonglong{0};
}

void TestBlobReader::whatLiesBehindTheEndIsDamage()
{
    QFETCH(const qulonglong, offset);
    QFETCH(const qulonglong, length);
    const auto reader = BlobReader::open(m_connection, "t", "data", 3);
    std::string part;
    const auto read = reader->read(offset, length, part);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::Damaged);
}

void TestBlobReader::whatIsNotThereIsAnError()
{
    QVERIFY(!BlobReader::open(m_connection, "t", "data", 4));
    QVERIFY(!BlobReader::open(m_connection, "t", "other", 3));
    QVERIFY(!BlobReader::open(m_connection, "u", "data", 3));
    QVERIFY(!BlobReader::open(m_connection, "t", "data", 8)); // NULL has no bytes
    QCOMPARE(BlobReader::open(m_connection, "t", "data", 7)->size(), std::size_t{0});
}

void TestBlobReader::aChangedRowIsAnError()
{
    const auto reader = BlobReader::open(m_connection, "t", "data", 3);
    std::string part;
    QVERIFY(reader->read(0, 9, part));
    QVERIFY(m_connection.execute("UPDATE t SET data = x'00' WHERE id = 3"));
    QVERIFY(!reader->read(0, 9, part));
}

QTEST_APPLESS_MAIN(TestBlobReader)
#include "tst_blobreader.moc"
