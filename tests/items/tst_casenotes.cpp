// SPDX-License-Identifier: GPL-3.0-or-later
// Notes and saved filters of a session: written behind the user's back, undone, never lost.
#include "gui/guicase.h"
#include "items/casesession.h"

#include <QSignalSpy>
#include <QtTest>

using namespace filature;
using namespace filature::items;
using notebook::FilterNamed;
using notebook::NoteOf;

class TestCaseNotes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void aWriteIsUndoneAndMadeAgain();
    void aDraftIsWrittenAfterAPauseAsOneStep();
    void anotherRecordBeginsAnotherStep();
    void theHistoryForgetsWhatWasUndoneOnceSomethingNewIsWritten();
    void savedFiltersFollowEachChange();
    void whatIsTypedJustBeforeLockingIsKept();
    void whatWaitsWhenTheJobsAreCancelledIsKept();
    void aRefusedWriteIsToldAndLeavesNoStep();

private:
    [[nodiscard]] CaseNotes &notes() { return m_session->notes(); }
    [[nodiscard]] std::string stored(const notebook::Place &place) const
    {
        auto reader = m_session->file().connect(storage::CaseFile::Access::Read);
        const auto entry = notebook::find(*reader, place);
        return entry && *entry ? (*entry)->text : std::string();
    }
    void settle() { QTRY_VERIFY(!notes().hasPending() && m_session->jobs().isIdle()); }

    std::unique_ptr<test::GuiCase> m_files;
    std::unique_ptr<CaseSession> m_session;
};

void TestCaseNotes::initTestCase()
{
    m_files = std::make_unique<test::GuiCase>(100);
    QVERIFY(m_files->isUsable());
}

void TestCaseNotes::init()
{
    m_session = std::make_unique<CaseSession>(m_files->open());
    for (const notebook::Place &place : {notebook::Place(NoteOf{RecordId{1}}), notebook::Place(NoteOf{RecordId{2}}), notebook::Place(FilterNamed{"mine"})}) notes().write(place, std::nullopt);
    settle();
    m_session = nullptr;
    m_session = std::make_unique<CaseSession>(m_files->open());
}

void TestCaseNotes::cleanup() { m_session.reset(); }

void TestCaseNotes::aWriteIsUndoneAndMadeAgain()
{
    const notebook::Place place = NoteOf{RecordId{1}};
    QVERIFY(notes().undoable() == nullptr);
    notes().write(place, "one");
    notes().write(place, "two");
    settle();
    QCOMPARE(stored(place), std::string("two"));
    notes().undo();
    notes().undo(); // does not wait for the first one
    settle();
    QCOMPARE(stored(place), std::string());
    QVERIFY(notes().undoable() == nullptr);
    notes().redo();
    settle();
    QCOMPARE(stored(place), std::string("one"));
    QCOMPARE(notes().redoable()->after, CaseNotes::Text("two"));
    notes().redo();
    notes().redo(); // there is no third
    settle();
    QCOMPARE(stored(place), std::string("two"));
}

void TestCaseNotes::aDraftIsWrittenAfterAPauseAsOneStep()
{
    QSignalSpy changed(&notes(), &CaseNotes::changed);
    notes().setDraft(RecordId{1}, "a");
    QCOMPARE(notes().pendingNote(RecordId{1}), CaseNotes::Text("a"));
    QCOMPARE(notes().pendingNote(RecordId{2}), CaseNotes::Text());
    QTRY_COMPARE(changed.count(), 1);
    notes().setDraft(RecordId{1}, "ab");
    notes().setDraft(RecordId{1}, "abc");
    QTRY_COMPARE(changed.count(), 2);
    QCOMPARE(stored(NoteOf{RecordId{1}}), std::string("abc"));
    notes().undo();
    settle();
    QCOMPARE(stored(NoteOf{RecordId{1}}), std::string());
}

void TestCaseNotes::anotherRecordBeginsAnotherStep()
{
    notes().setDraft(RecordId{1}, "first");
    notes().setDraft(RecordId{2}, "second");
    notes().undo();
    settle();
    QCOMPARE(stored(NoteOf{RecordId{1}}), std::string("first"));
    QCOMPARE(stored(NoteOf{RecordId{2}}), std::string());
}

void TestCaseNotes::theHistoryForgetsWhatWasUndoneOnceSomethingNewIsWritten()
{
    notes().write(NoteOf{RecordId{1}}, "one");
    notes().undo();
    settle();
    QVERIFY(notes().redoable() != nullptr);
    notes().write(NoteOf{RecordId{2}}, "other");
    settle();
    QVERIFY(notes().redoable() == nullptr);
}

void TestCaseNotes::savedFiltersFollowEachChange()
{
    notes().write(FilterNamed{"mine"}, "sex:F");
    settle();
    QTRY_COMPARE(notes().filters().size(), std::size_t{1});
    QCOMPARE(notes().filters().front().entry.text, std::string("sex:F"));
    notes().undo();
    settle();
    QTRY_VERIFY(notes().filters().empty());
}

void TestCaseNotes::whatIsTypedJustBeforeLockingIsKept()
{
    notes().setDraft(RecordId{1}, "in haste");
    QVERIFY(notes().hasPending());
    QVERIFY(notes().flush());
    QVERIFY(!notes().hasPending());
    QCOMPARE(stored(NoteOf{RecordId{1}}), std::string("in haste"));
}

void TestCaseNotes::whatWaitsWhenTheJobsAreCancelledIsKept()
{
    notes().write(NoteOf{RecordId{1}}, "one");
    notes().write(NoteOf{RecordId{2}}, "two");
    m_session->jobs().cancelAll();
    QTRY_VERIFY(m_session->jobs().isIdle());
    QVERIFY(notes().flush());
    QCOMPARE(stored(NoteOf{RecordId{1}}), std::string("one"));
    QCOMPARE(stored(NoteOf{RecordId{2}}), std::string("two"));
}

void TestCaseNotes::aRefusedWriteIsToldAndLeavesNoStep()
{
    QSignalSpy failed(&notes(), &CaseNotes::failed);
    notes().write(NoteOf{RecordId{5'000'000}}, "nobody");
    settle();
    QCOMPARE(failed.count(), 1);
    QVERIFY(notes().undoable() == nullptr);
}

QTEST_GUILESS_MAIN(TestCaseNotes)
#include "tst_casenotes.moc"
