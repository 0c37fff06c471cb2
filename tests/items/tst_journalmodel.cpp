// SPDX-License-Identifier: GPL-3.0-or-later
// The journal newest first, page by page: against all entries read at once.
#include "gui/guicase.h"
#include "items/casesession.h"
#include "items/journalmodel.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QtTest>

#include <algorithm>
#include <random>

using namespace filature;
using namespace filature::items;
using storage::JournalChain;
using State = JournalModel::State;

class TestJournalModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!Trying to construct)"))); } // the tester asks for pixmaps, without QtGui
    void pagesGiveEveryEntryOnce_data();
    void pagesGiveEveryEntryOnce();
    void theModelLoadsAsItIsScrolled();
    void aChoiceStartsAnew();
    void newEntriesComeFirstAfterReloading();
    void purgedEntriesStayWithoutWords();
    void headsAreWrittenToANewFile();

private:
    std::unique_ptr<JournalModel> model()
    {
        auto made = std::make_unique<JournalModel>(m_session->openCase(), m_session->jobs());
        new QAbstractItemModelTester(made.get(), QAbstractItemModelTester::FailureReportingMode::Fatal, made.get());
        return made;
    }
    void scrollToTheEnd(JournalModel &model)
    {
        QTRY_COMPARE(model.state(), State::Ready);
        while (model.canFetchMore({})) {
            model.fetchMore({});
            QTRY_VERIFY(m_session->jobs().isIdle());
        }
    }
    [[nodiscard]] std::vector<storage::JournalEntry> all() const;

    std::unique_ptr<test::GuiCase> m_files;
    std::unique_ptr<CaseSession> m_session;
};

void TestJournalModel::initTestCase()
{
    m_files = std::make_unique<test::GuiCase>(100);
    QVERIFY(m_files->isUsable());
    m_session = std::make_unique<CaseSession>(m_files->open());
    const auto seed = std::random_device{}();
    qInfo("seed %u", seed);
    std::mt19937 random(seed);
    auto writer = m_session->file().connect(storage::CaseFile::Access::Write);
    QVERIFY(writer.has_value());
    auto transaction = storage::Transaction::begin(*writer);
    QVERIFY(transaction.has_value());
    storage::Journal journal(m_session->file(), *writer);
    for (int i = 0; i < 700; ++i) {
        const auto chain = random() % 3 == 0 ? JournalChain::Content : JournalChain::Access;
        QVERIFY(journal.append(chain, random() % 4 == 0 ? "reveal" : "query", R"({"results":)" + std::to_string(i) + "}").has_value());
    }
    QVERIFY(transaction->commit().has_value());
}

// Newest first; each chain in its own order.
std::vector<storage::JournalEntry> TestJournalModel::all() const
{
    std::vector<storage::JournalEntry> entries;
    auto reader = m_session->file().connect(storage::CaseFile::Access::Read);
    if (!reader) return {};
    const storage::Journal journal(m_session->file(), *reader);
    for (const JournalChain chain : {JournalChain::Content, JournalChain::Access})
        if (!journal.forEach(chain, [&](const storage::JournalEntry &entry) { entries.push_back(entry); })) return {};
    std::ranges::sort(entries, [](const auto &a, const auto &b) {
        return std::tuple(b.utcMicroseconds, a.chain != b.chain ? a.chain == JournalChain::Content : false, b.sequence) <
               std::tuple(a.utcMicroseconds, a.chain != b.chain ? b.chain == JournalChain::Content : false, a.sequence);
    });
    return entries;
}

void TestJournalModel::pagesGiveEveryEntryOnce_data()
{
    QTest::addColumn<int>("chain"); // -1 = both
    QTest::addColumn<QByteArray>("action");
    QTest::addColumn<int>("page");
    for (const int page : {1, 7, 200, 5000})
        for (const int chain : {-1, 0, 1})
            for (const char *action : {"", "query", "open"})
                QTest::addRow("%d entries, chain %d, action '%s'", page, chain, action) << chain << QByteArray(action) << page;
}

void TestJournalModel::pagesGiveEveryEntryOnce()
{
    QFETCH(const int, chain);
    QFETCH(const QByteArray, action);
    QFETCH(const int, page);
    JournalChoice choice;
    if (chain >= 0) choice.chain = static_cast<JournalChain>(chain);
    choice.action = action.toStdString();
    auto reader = m_session->file().connect(storage::CaseFile::Access::Read);
    QVERIFY(reader.has_value());
    std::vector<std::pair<JournalChain, std::int64_t>> found;
    std::int64_t last = std::numeric_limits<std::int64_t>::max();
    JournalPlace place;
    while (true) {
        const auto read = readJournalPage(*reader, choice, place, static_cast<std::size_t>(page));
        QVERIFY(read.has_value());
        for (const storage::JournalEntry &entry : read->entries) {
            QVERIFY(entry.utcMicroseconds <= last);
            last = entry.utcMicroseconds;
            found.emplace_back(entry.chain, entry.sequence);
        }
        place = read->next;
        if (read->isLast) break;
    }
    std::vector<std::pair<JournalChain, std::int64_t>> wanted;
    for (const storage::JournalEntry &entry : all())
        if ((chain < 0 || entry.chain == *choice.chain) && (action.isEmpty() || entry.action == choice.action)) wanted.emplace_back(entry.chain, entry.sequence);
    std::ranges::sort(found);
    std::ranges::sort(wanted);
    QVERIFY(found == wanted);
}

void TestJournalModel::theModelLoadsAsItIsScrolled()
{
    const auto journal = std::make_unique<JournalModel>(m_session->openCase(), m_session->jobs()); // the tester would fetch all
    journal->reload();
    QTRY_COMPARE(journal->state(), State::Ready);
    QCOMPARE(journal->rowCount(), static_cast<int>(JournalModel::kPage));
    QVERIFY(journal->canFetchMore({}));
    scrollToTheEnd(*journal);
    QCOMPARE(static_cast<std::size_t>(journal->rowCount()), all().size());
    QCOMPARE(journal->overview().entries(), all().size());
    std::int64_t last[2] = {std::numeric_limits<std::int64_t>::max(), std::numeric_limits<std::int64_t>::max()};
    for (int row = 0; row < journal->rowCount(); ++row) {
        const storage::JournalEntry &entry = journal->entry(row);
        QVERIFY(entry.sequence < last[static_cast<int>(entry.chain)]);
        last[static_cast<int>(entry.chain)] = entry.sequence;
        QCOMPARE(journal->index(row, JournalModel::ActionColumn).data().toString().toStdString(), entry.action);
    }
}

void TestJournalModel::aChoiceStartsAnew()
{
    const auto journal = model();
    journal->reload();
    JournalChoice choice;
    choice.action = "reveal";
    choice.chain = JournalChain::Access;
    journal->choose(choice); // while the first page is still coming
    scrollToTheEnd(*journal);
    const auto wanted = std::ranges::count_if(all(), [](const auto &entry) { return entry.action == "reveal" && entry.chain == JournalChain::Access; });
    QCOMPARE(journal->rowCount(), static_cast<int>(wanted));
    QVERIFY(std::ranges::contains(journal->overview().names.actions, std::string("reveal")));
    choice.author = "nobody";
    journal->choose(choice);
    QTRY_COMPARE(journal->state(), State::Ready);
    QCOMPARE(journal->rowCount(), 0);
}

void TestJournalModel::newEntriesComeFirstAfterReloading()
{
    const auto journal = model();
    journal->reload();
    QTRY_COMPARE(journal->state(), State::Ready);
    const auto before = journal->overview().entries();
    QVERIFY(m_session->openCase().journalAccess("set-aside", R"({"evidence":1,"rows":3})").has_value());
    journal->reload();
    QTRY_COMPARE(journal->state(), State::Ready);
    QCOMPARE(journal->overview().entries(), before + 1);
    QCOMPARE(journal->entry(0).action, std::string("set-aside"));
}

void TestJournalModel::purgedEntriesStayWithoutWords()
{
    {
        auto writer = m_session->file().connect(storage::CaseFile::Access::Write);
        QVERIFY(writer.has_value());
        QVERIFY(storage::Journal(m_session->file(), *writer).purgeAccess(std::numeric_limits<std::int64_t>::max()).has_value());
    }
    const auto journal = model();
    journal->reload();
    scrollToTheEnd(*journal);
    int purged = 0;
    for (int row = 0; row < journal->rowCount(); ++row) purged += journal->entry(row).payloadPurged ? 1 : 0;
    QVERIFY(purged > 100);
    QCOMPARE(journal->entry(0).action, std::string("purge-access"));
}

void TestJournalModel::headsAreWrittenToANewFile()
{
    auto reader = m_session->file().connect(storage::CaseFile::Access::Read);
    QVERIFY(reader.has_value());
    const QString path = m_files->path(QStringLiteral("heads.json"));
    QVERIFY(writeJournalHeads(m_session->file(), *reader, path.toStdString()).has_value());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject heads = QJsonDocument::fromJson(file.readAll()).object();
    const auto head = storage::Journal(m_session->file(), *reader).head(JournalChain::Access);
    QCOMPARE(heads.value(QStringLiteral("access")).toObject().value(QStringLiteral("sequence")).toInteger(), head->sequence);
    QCOMPARE(heads.value(QStringLiteral("access")).toObject().value(QStringLiteral("hash")).toString().toStdString(), toHex(head->hash));
    const auto again = writeJournalHeads(m_session->file(), *reader, path.toStdString());
    QVERIFY(!again && again.error().code == ErrorCode::AlreadyExists);
}

QTEST_GUILESS_MAIN(TestJournalModel)
#include "tst_journalmodel.moc"
