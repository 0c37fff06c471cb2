// SPDX-License-Identifier: GPL-3.0-or-later
// Cases written by every version of the format still open, and end up with the tables of a new case.
//
// data/format<N>.case.z is a plain case of format N, compressed. FILATURE_WRITE_FIXTURE=1 writes the one of the present
// format; once a format is released its file is never written again.
#include "storage/journal.h"
#include "storage/schema.h"
#include "storagefixture.h"

#include <QDir>
#include <QFile>

#include <set>

using namespace filature;
using namespace filature::storage;
using namespace filature::test;

namespace {

constexpr const char *kFixtureTitle = "A case of the tests";

QString fixturePath(int version) { return QStringLiteral(STORAGE_TEST_DATA "/format%1.case.z").arg(version); }

std::set<std::string> schemaOf(const CaseFile &caseFile)
{
    std::set<std::string> all;
    auto connection = caseFile.connect(CaseFile::Access::Read);
    auto rows = connection->prepare("SELECT type || ' ' || name || ' ' || ifnull(sql, '') FROM sqlite_schema");
    while (rows->step().value())
        all.emplace(rows->text(0));
    return all;
}

} // namespace

class TestMigration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void thereIsACaseOfEveryFormat();
    void everyFormatOpensAndBecomesTheNewest_data();
    void everyFormatOpensAndBecomesTheNewest();
    void aMigrationThatFailsLeavesTheCase();

private:
    [[nodiscard]] std::string unpack(int version) const;

    Sandbox m_sandbox;
};

void TestMigration::initTestCase()
{
    if (!qEnvironmentVariableIsSet("FILATURE_WRITE_FIXTURE")) return;
    const std::string path = m_sandbox.path("new");
    {
        const auto made = CaseFile::create(path, CaseKey(), {kFixtureTitle, "T-1"});
        VERIFY_OK(made);
        auto connection = made->connect(CaseFile::Access::Write);
        VERIFY_OK(Journal(*made, *connection).record(JournalChain::Access, "query", "{\"filter\":\"none\"}"));
    }
    QVERIFY(QDir().mkpath(QStringLiteral(STORAGE_TEST_DATA)));
    QFile file(fixturePath(kFormatVersion));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QByteArray packed = qCompress(QByteArray::fromStdString(bytesOfFile(path)), 9);
    QCOMPARE(file.write(packed), packed.size());
}

std::string TestMigration::unpack(int version) const
{
    QFile file(fixturePath(version));
    if (!file.open(QIODevice::ReadOnly)) return {};
    const std::string path = m_sandbox.path("format" + std::to_string(version));
    writeFile(path, qUncompress(file.readAll()).toStdString());
    return path;
}

void TestMigration::thereIsACaseOfEveryFormat()
{
    for (int version = 1; version <= kFormatVersion; ++version)
        QVERIFY(QFile::exists(fixturePath(version)));
    QVERIFY(!QFile::exists(fixturePath(kFormatVersion + 1)));
}

void TestMigration::everyFormatOpensAndBecomesTheNewest_data()
{
    QTest::addColumn<int>("version");
    for (int version = 1; version <= kFormatVersion; ++version)
        QTest::addRow("format %d", version) << version;
}

void TestMigration::everyFormatOpensAndBecomesTheNewest()
{
    QFETCH(int, version);
    const std::string path = unpack(version);
    QVERIFY(!path.empty());
    const auto fresh = CaseFile::create(m_sandbox.path("fresh" + std::to_string(version)), CaseKey(), {});
    VERIFY_OK(fresh);
    const auto opened = CaseFile::open(path, CaseKey(), OpenMode::Writer);
    VERIFY_OK(opened);
    QCOMPARE(opened->info().formatVersion, kFormatVersion);
    QCOMPARE(opened->info().title, std::string(kFixtureTitle));
    QVERIFY2(schemaOf(*opened) == schemaOf(*fresh), "the tables differ from those of a new case");
    auto connection = opened->connect(CaseFile::Access::Read);
    const auto report = Journal(*opened, *connection).verify();
    VERIFY_OK(report);
    QVERIFY(report->isSound());
    QCOMPARE(report->contentEntries, 1);
    QCOMPARE(report->accessEntries, 1);
}

void TestMigration::aMigrationThatFailsLeavesTheCase()
{
    const std::string path = unpack(kFormatVersion);
    std::string bytes = bytesOfFile(path);
    bytes[63] = '\0'; // user_version in the header: before the first format
    writeFile(path, bytes);
    // Version 0 has none of the tables, so that migrating this one must fail, and leave it as it is.
    QVERIFY(!CaseFile::open(path, CaseKey(), OpenMode::Writer));
    QVERIFY(bytesOfFile(path) == bytes);
}

QTEST_APPLESS_MAIN(TestMigration)
#include "tst_migration.moc"
