// SPDX-License-Identifier: GPL-3.0-or-later
// The session, its current set and what it reveals.
#include "gui/guicase.h"
#include "items/casesession.h"
#include "records/filter/filterparser.h"
#include "records/importer.h"

#include <QSignalSpy>
#include <QtTest>

using namespace filature;
using namespace filature::items;

namespace {

std::vector<std::string> accessActions(const CaseSession &session)
{
    std::vector<std::string> actions;
    auto reader = session.file().connect(storage::CaseFile::Access::Read);
    if (!reader) return {"no connection"};
    const auto read = storage::Journal(session.file(), *reader).forEach(storage::JournalChain::Access, [&](const storage::JournalEntry &entry) { actions.push_back(entry.action); });
    return read ? actions : std::vector<std::string>{"unreadable"};
}

access::RevealRequest request(std::set<fields::Field> fields, const char *reason = "order 12", const char *physician = "")
{
    access::RevealRequest made;
    made.reveal.fields = std::move(fields);
    made.reason = reason;
    made.physician = physician;
    return made;
}

} // namespace

class TestCaseSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void loadingGivesEvidenceViewAndTheWholeSet();
    void aFilterSelectsAndIsJournalledWhenItReadsMaskedValues();
    void theLastOfManyFiltersWins();
    void anImportIsSeenAfterReloading();
    void aViewKeepsTheCaseOpen();
    void aRevealNeedsReasonAndPhysician();
    void aRevealIsJournalledAndEnds();
    void whereItIsForbiddenNothingIsRevealed();

private:
    std::unique_ptr<test::GuiCase> m_files;
    std::unique_ptr<CaseSession> m_session;
};

void TestCaseSession::initTestCase()
{
    m_files = std::make_unique<test::GuiCase>(500);
    QVERIFY(m_files->isUsable());
}

void TestCaseSession::init()
{
    m_session = std::make_unique<CaseSession>(m_files->open());
    QSignalSpy loaded(m_session.get(), &CaseSession::loaded);
    QSignalSpy selected(&m_session->currentSet(), &CurrentSet::selectionChanged);
    m_session->reload();
    QTRY_COMPARE(loaded.count(), 1);
    QTRY_COMPARE(selected.count(), 1);
}

void TestCaseSession::cleanup() { m_session.reset(); }

void TestCaseSession::loadingGivesEvidenceViewAndTheWholeSet()
{
    QVERIFY(m_session->canChange());
    QCOMPARE(m_session->evidence().size(), std::size_t{1});
    QVERIFY(m_session->unfinished().empty());
    QVERIFY(m_session->view());
    QVERIFY(m_session->view()->store().recordCount() > 400);
    QCOMPARE(m_session->currentSet().count(), m_session->view()->store().recordCount());
}

void TestCaseSession::aFilterSelectsAndIsJournalledWhenItReadsMaskedValues()
{
    CurrentSet &set = m_session->currentSet();
    QSignalSpy selected(&set, &CurrentSet::selectionChanged);
    set.setFilter(*records::parseFilter("sex:F"));
    QVERIFY(set.isLoading());
    QTRY_COMPARE(selected.count(), 1);
    QVERIFY(set.count() > 0 && set.count() < m_session->view()->store().recordCount());
    QCOMPARE(accessActions(*m_session).back(), std::string("open"));
    set.setFilter(*records::parseFilter("last_name:a*"));
    QTRY_COMPARE(selected.count(), 2);
    QCOMPARE(accessActions(*m_session).back(), std::string("query"));
    QVERIFY(!set.error());
}

void TestCaseSession::theLastOfManyFiltersWins()
{
    CurrentSet &set = m_session->currentSet();
    QSignalSpy selected(&set, &CurrentSet::selectionChanged);
    for (int year = 1940; year < 1990; ++year) set.setFilter(*records::parseFilter("birth_year:" + std::to_string(year)));
    QTRY_VERIFY(!set.isLoading());
    QCOMPARE(selected.count(), 1);
    JobControl job;
    QCOMPARE(set.selection()->set(), m_session->view()->select(*records::parseFilter("birth_year:1989"), job).value());
}

void TestCaseSession::anImportIsSeenAfterReloading()
{
    const std::uint64_t before = m_session->view()->store().recordCount();
    QFile file(m_files->path(QStringLiteral("more.csv")));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write("NOM;PRENOM\nINVENTE;JEANNE\nINVENTE;LEA\n");
    file.close();
    JobControl job;
    QVERIFY(records::Importer(m_session->file()).importFile(file.fileName().toStdString(), {}, job).has_value());
    QSignalSpy selected(&m_session->currentSet(), &CurrentSet::selectionChanged);
    m_session->reload();
    QTRY_COMPARE(selected.count(), 1);
    QCOMPARE(m_session->view()->store().recordCount(), before + 2);
    QCOMPARE(m_session->currentSet().count(), before + 2);
    QCOMPARE(m_session->evidence().size(), std::size_t{2});
}

void TestCaseSession::aViewKeepsTheCaseOpen()
{
    const std::shared_ptr<const access::RecordsView> view = m_session->view();
    m_session.reset();
    JobControl job;
    const auto set = view->select(*records::parseFilter("sex:F"), job); // what is not in memory is still read
    QVERIFY(set.has_value());
    QVERIFY(set->count() > 0);
}

void TestCaseSession::aRevealNeedsReasonAndPhysician()
{
    RevealState &state = m_session->revealState();
    QSignalSpy failed(&state, &RevealState::failed);
    state.begin(request({fields::Field::LastName}, "  "), {});
    state.begin(request({fields::Field::BloodGroup}), {});
    state.begin(request({}), {});
    QCOMPARE(failed.count(), 3);
    QVERIFY(!state.isRevealing());
    QCOMPARE(accessActions(*m_session).back(), std::string("open"));
}

void TestCaseSession::aRevealIsJournalledAndEnds()
{
    RevealState &state = m_session->revealState();
    QSignalSpy changed(&state, &RevealState::changed);
    state.begin(request({fields::Field::BloodGroup}, "order 12", "Dr Present"), {});
    QVERIFY(!state.isRevealing()); // not before the journal has it
    QTRY_COMPARE(changed.count(), 1);
    QVERIFY(state.isRevealing());
    QVERIFY(state.reveal().fields.contains(fields::Field::BloodGroup));
    QCOMPARE(state.remaining(), std::chrono::seconds(RevealState::kDuration));
    QCOMPARE(accessActions(*m_session).back(), std::string("reveal"));
    state.end();
    QCOMPARE(changed.count(), 2);
    QVERIFY(!state.isRevealing());
    QCOMPARE(state.remaining().count(), 0);
}

void TestCaseSession::whereItIsForbiddenNothingIsRevealed()
{
    RevealState &state = m_session->revealState();
    QSignalSpy failed(&state, &RevealState::failed);
    state.begin(request({fields::Field::LastName}), {});
    state.setForbidden(true); // also what is under way
    state.begin(request({fields::Field::LastName}), {});
    QCOMPARE(failed.count(), 1);
    QTRY_VERIFY(m_session->jobs().isIdle());
    QVERIFY(!state.isRevealing());
    CurrentSet &set = m_session->currentSet();
    set.setFilter(*records::parseFilter("last_name:a*"));
    QVERIFY(set.error() && set.error()->code == ErrorCode::Refused);
    set.setFilter(*records::parseFilter("sex:F"));
    QTRY_VERIFY(!set.isLoading());
    QVERIFY(!set.error());
}

QTEST_GUILESS_MAIN(TestCaseSession)
#include "tst_casesession.moc"
