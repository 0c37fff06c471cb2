// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a user's own SELECT: what the connection gives, in batches, bounded, masked, journalled, stopped.
#include "core/safetext.h"
#include "gui/guicase.h"
#include "items/casesession.h"
#include "items/sqlresultmodel.h"
#include "records/filter/filterprinter.h"
#include "records/sqlviews.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QtTest>

#include <random>

using namespace filature;
using namespace filature::items;
using State = SqlResultModel::State;

class TestSqlResultModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!Trying to construct)"))); } // the tester asks for pixmaps, without QtGui
    void cleanup();
    void aResultEqualsWhatTheConnectionGives_data();
    void aResultEqualsWhatTheConnectionGives();
    void cellsAreSafeAndLongOnesAreCut();
    void maskedCellsStayMasked();
    void aRevealShowsWhatItNames();
    void aLongStatementIsStoppedAtOnce();
    void theLastOfManyStatementsWins();
    void aFaultHasItsPlace_data();
    void aFaultHasItsPlace();
    void statementsAreJournalledBeforeTheyAreRead();
    void rowsAreBounded();
    void bytesAreBounded();
    void rowsOfAStoppedStatementStay();
    void recordsNamedAreThose();
    void manyRecordsAreCut();
    void nothingIsLeftBehindWhenTheModelGoes();

private:
    std::unique_ptr<SqlResultModel> model(SqlLimits limits = {})
    {
        auto made = std::make_unique<SqlResultModel>(m_session->openCase(), m_session->jobs(), nullptr, limits);
        new QAbstractItemModelTester(made.get(), QAbstractItemModelTester::FailureReportingMode::Fatal, made.get());
        return made;
    }
    void run(SqlResultModel &model, const std::string &statement, const access::RevealRequest &request = {})
    {
        model.run({m_session->view(), statement, request});
        QTRY_VERIFY_WITH_TIMEOUT(model.state() != State::Running, 20'000);
    }
    [[nodiscard]] std::vector<std::string> accessActions() const;

    std::unique_ptr<test::GuiCase> m_files;
    std::unique_ptr<CaseSession> m_session;
};

void TestSqlResultModel::initTestCase()
{
    m_files = std::make_unique<test::GuiCase>(3000);
    QVERIFY(m_files->isUsable());
    m_session = std::make_unique<CaseSession>(m_files->open());
    m_session->reload();
    QTRY_VERIFY(m_session->view() != nullptr);
}

void TestSqlResultModel::cleanup() { QTRY_VERIFY(m_session->jobs().isIdle()); }

std::vector<std::string> TestSqlResultModel::accessActions() const
{
    std::vector<std::string> actions;
    auto reader = m_session->file().connect(storage::CaseFile::Access::Read);
    if (!reader) return {"no connection"};
    const auto read = storage::Journal(m_session->file(), *reader).forEach(storage::JournalChain::Access, [&](const storage::JournalEntry &entry) {
        actions.push_back(entry.action);
    });
    return read ? actions : std::vector<std::string>{"unreadable"};
}

void TestSqlResultModel::aResultEqualsWhatTheConnectionGives_data()
{
    QTest::addColumn<QByteArray>("sql");
    for (const char *sql : {"SELECT * FROM records", "SELECT record, lab, last_name, nir_level FROM records ORDER BY record DESC", "SELECT * FROM evidences",
                            "SELECT * FROM set_aside_rows", "SELECT name, distinct_texts FROM columns", "SELECT lab, count(*), avg(row) FROM records GROUP BY lab",
                            "SELECT record, \"column\", value FROM cells WHERE record < 200", "SELECT 1 WHERE 0", "SELECT NULL, '', 0, 1.5, 'x'"})
        QTest::newRow(sql) << QByteArray(sql);
}

void TestSqlResultModel::aResultEqualsWhatTheConnectionGives()
{
    QFETCH(const QByteArray, sql);
    const auto result = model();
    run(*result, sql.toStdString());
    QCOMPARE(result->state(), State::Done);
    QVERIFY(!result->hasMore());
    auto console = records::openSqlConsole(m_session->view()->sharedStore(), m_session->view()->sharedRules(), {});
    QVERIFY(console.has_value());
    auto statement = console->prepare(sql.toStdString());
    QVERIFY(statement.has_value());
    QCOMPARE(result->columnCount(), statement->columnCount());
    for (int column = 0; column < result->columnCount(); ++column)
        QCOMPARE(result->headerData(column, Qt::Horizontal).toString().toStdString(), safeText(statement->columnName(column)));
    for (int row = 0; row < result->rowCount(); ++row) {
        QVERIFY(*statement->step());
        for (int column = 0; column < result->columnCount(); ++column) {
            const QModelIndex cell = result->index(row, column);
            QCOMPARE(cell.data(SqlResultModel::FullTextRole).toString().toStdString(), safeText(statement->text(column)));
            QCOMPARE(cell.data(SqlResultModel::IsNullRole).toBool(), statement->isNull(column));
            QCOMPARE(cell.data(SqlResultModel::IsNumberRole).toBool(), statement->isInteger(column) || statement->isReal(column));
            if (statement->isInteger(column) || statement->isReal(column)) QCOMPARE(result->number(row, column), statement->real(column));
        }
    }
    QVERIFY(!*statement->step());
}

void TestSqlResultModel::cellsAreSafeAndLongOnesAreCut()
{
    const auto result = model();
    run(*result, "SELECT char(10, 0x202E, 27), printf('%.*c', 5000, 'é'), 'plain'");
    QCOMPARE(result->index(0, 0).data().toString(), QStringLiteral("\\x0A\\u202E\\x1B"));
    const QString shown = result->index(0, 1).data().toString();
    QVERIFY(shown.size() < 700 && shown.endsWith(QChar(u'\u2026')));
    QVERIFY(!shown.contains(QChar(QChar::ReplacementCharacter)));
    QVERIFY(result->index(0, 1).data(SqlResultModel::FullTextRole).toString().size() >= 5000);
}

void TestSqlResultModel::maskedCellsStayMasked()
{
    const auto result = model();
    run(*result, "SELECT last_name, nir, comment FROM records WHERE last_name IS NOT NULL AND nir IS NOT NULL");
    QVERIFY(result->rowCount() > 100);
    for (int row = 0; row < result->rowCount(); ++row) {
        const QString name = result->index(row, 0).data().toString();
        QVERIFY2(name.size() <= 6 && name.contains(QStringLiteral("\u2022\u2022\u2022\u2022\u2022")), qPrintable(name));
        const QString nir = result->index(row, 1).data().toString();
        QVERIFY(std::ranges::none_of(nir, [](QChar c) { return c.isDigit(); }));
        const QString comment = result->index(row, 2).data().toString();
        QVERIFY(std::ranges::none_of(comment, [](QChar c) { return c.isLetterOrNumber(); }));
    }
    run(*result, "SELECT count(*) FROM records WHERE last_name GLOB '[A-Z][A-Z]*'"); // a mask cannot be asked around
    QCOMPARE(result->number(0, 0), 0.0);
}

void TestSqlResultModel::aRevealShowsWhatItNames()
{
    const auto result = model();
    access::RevealRequest request;
    request.reveal.fields = {fields::Field::LastName};
    request.reason = "order 12";
    run(*result, "SELECT last_name, first_name FROM records WHERE length(last_name) > 2 AND first_name IS NOT NULL LIMIT 50", request);
    QCOMPARE(result->state(), State::Done);
    for (int row = 0; row < result->rowCount(); ++row) {
        QVERIFY(!result->index(row, 0).data().toString().contains(QChar(u'\u2022')));
        QVERIFY(result->index(row, 1).data().toString().contains(QChar(u'\u2022')));
    }
    QCOMPARE(accessActions().back(), std::string("reveal"));
}

void TestSqlResultModel::aLongStatementIsStoppedAtOnce()
{
    const auto result = model();
    result->run({m_session->view(), "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n", {}});
    QTRY_VERIFY(result->elapsedMs() > 100); // it runs
    QCOMPARE(result->state(), State::Running);
    QElapsedTimer clock;
    clock.start();
    result->cancel();
    while (result->state() == State::Running && clock.elapsed() < 5000) QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
    QCOMPARE(result->state(), State::Cancelled);
    QVERIFY2(clock.elapsed() <= 100, qPrintable(QString::number(clock.elapsed())));
    QVERIFY(!result->error());
}

void TestSqlResultModel::theLastOfManyStatementsWins()
{
    const auto result = model();
    for (int i = 0; i < 30; ++i) {
        const std::string sql = i % 3 == 0 ? "SELECT record FROM records" : "SELECT " + std::to_string(i) + ", 'x'";
        result->run({m_session->view(), sql, {}});
        QCoreApplication::processEvents();
    }
    QTRY_COMPARE(result->state(), State::Done);
    QCOMPARE(result->rowCount(), 1);
    QCOMPARE(result->columnCount(), 2);
    QCOMPARE(result->number(0, 0), 29.0);
    result->clear();
    QCOMPARE(result->state(), State::Idle);
    QCOMPARE(result->rowCount(), 0);
}

void TestSqlResultModel::aFaultHasItsPlace_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<qint64>("column");
    QTest::newRow("unknown column") << QByteArray("SELECT lab, nosuch FROM records") << qint64{13};
    QTest::newRow("syntax") << QByteArray("SELECT lab FRM records") << qint64{16};
    QTest::newRow("behind letters of two bytes") << QByteArray("SELECT 'é', nosuch FROM records") << qint64{13};
}

void TestSqlResultModel::aFaultHasItsPlace()
{
    QFETCH(const QByteArray, sql);
    QFETCH(const qint64, column);
    const auto result = model();
    run(*result, sql.toStdString());
    QCOMPARE(result->state(), State::Failed);
    QVERIFY(result->error()->code == ErrorCode::Sql);
    QCOMPARE(result->error()->column, column);
    run(*result, "SELECT * FROM journal_payload");
    QCOMPARE(result->state(), State::Failed);
    run(*result, "DELETE FROM evidences");
    QCOMPARE(result->state(), State::Failed);
}

void TestSqlResultModel::statementsAreJournalledBeforeTheyAreRead()
{
    const auto before = accessActions().size();
    const auto result = model();
    run(*result, "SELECT nothing FROM nowhere"); // never ran
    QCOMPARE(accessActions().size(), before);
    run(*result, "SELECT lab FROM records LIMIT 1");
    QCOMPARE(accessActions().size(), before + 1);
    QCOMPARE(accessActions().back(), std::string("query"));
}

void TestSqlResultModel::rowsAreBounded()
{
    const auto result = model({.rows = 1000, .bytes = std::uint64_t{64} << 20});
    run(*result, "SELECT record FROM records");
    QCOMPARE(result->state(), State::Done);
    QCOMPARE(result->rowCount(), 1000);
    QVERIFY(result->hasMore() && !result->isFullByBytes());
    run(*result, "SELECT record FROM records LIMIT 1000");
    QCOMPARE(result->rowCount(), 1000);
    QVERIFY(!result->hasMore());
}

void TestSqlResultModel::bytesAreBounded()
{
    const auto result = model({.rows = 100'000, .bytes = 400'000});
    run(*result, "SELECT record, printf('%1000d', record) FROM records");
    QCOMPARE(result->state(), State::Done);
    QVERIFY(result->hasMore() && result->isFullByBytes());
    QVERIFY(result->rowCount() > 100 && result->rowCount() < 420);
}

void TestSqlResultModel::rowsOfAStoppedStatementStay()
{
    const auto result = model({.rows = 50'000'000, .bytes = std::uint64_t{1} << 30});
    result->run({m_session->view(), "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n", {}});
    QTRY_VERIFY(result->rowCount() > 1000);
    result->cancel();
    QTRY_COMPARE(result->state(), State::Cancelled);
    const int rows = result->rowCount();
    for (const int row : {0, 511, 512, 513, rows / 2, rows - 1}) QCOMPARE(result->number(row, 0), static_cast<double>(row + 1));
}

void TestSqlResultModel::recordsNamedAreThose()
{
    const auto seed = std::random_device{}();
    qInfo("seed %u", seed);
    std::mt19937 random(seed);
    const auto result = model();
    for (int round = 0; round < 20; ++round) {
        std::set<std::uint32_t> wanted;
        std::string list;
        for (int i = 0; i < 40; ++i) {
            const std::uint32_t id = random() % 200;
            wanted.insert(id);
            list += (list.empty() ? "(" : ", (") + std::to_string(id) + ")";
        }
        run(*result, "WITH w(record) AS (VALUES " + list + ") SELECT 'x', record FROM w");
        const auto named = recordsNamed(*result, result->columnNamed(u"RECORD"));
        QVERIFY(named.has_value());
        QCOMPARE(named->records, wanted.size());
        QVERIFY(!named->isCut);
        JobControl job;
        const auto set = m_session->view()->select(named->filter, job);
        QVERIFY(set.has_value());
        std::set<std::uint32_t> found;
        set->forEach([&](RecordId id) { found.insert(id.value); });
        const records::RecordSet &all = m_session->view()->store().all();
        std::erase_if(wanted, [&](std::uint32_t id) { return !all.contains(RecordId{id}); });
        QVERIFY(found == wanted);
    }
    run(*result, "SELECT 'x' AS record");
    QVERIFY(!recordsNamed(*result, 0));
    QCOMPARE(result->columnNamed(u"nosuch"), -1);
}

void TestSqlResultModel::manyRecordsAreCut()
{
    const auto result = model();
    run(*result, "SELECT record FROM records WHERE record % 2 = 0");
    const auto named = recordsNamed(*result, 0);
    QVERIFY(named->isCut);
    QCOMPARE(named->records, std::uint64_t{kMostRecordTerms});
    run(*result, "SELECT record FROM records");
    const auto all = recordsNamed(*result, 0);
    QVERIFY(!all->isCut);
    QCOMPARE(all->records, static_cast<std::uint64_t>(result->rowCount()));
}

void TestSqlResultModel::nothingIsLeftBehindWhenTheModelGoes()
{
    auto result = model();
    result->run({m_session->view(), "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n", {}});
    QTRY_VERIFY(result->rowCount() > 0);
    result.reset();
    QTRY_VERIFY(m_session->jobs().isIdle());
}

QTEST_GUILESS_MAIN(TestSqlResultModel)
#include "tst_sqlresultmodel.moc"
