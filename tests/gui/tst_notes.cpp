// SPDX-License-Identifier: GPL-3.0-or-later
// A note and a saved filter, as a user writes, finds and undoes them.
#include "common/theme.h"
#include "gui/guicase.h"
#include "records/filter/filterparser.h"
#include "records/filter/filterprinter.h"
#include "records/recordtable.h"
#include "shell/caseview.h"
#include "shell/mainwindow.h"

#include <QInputDialog>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QtTest>

using namespace filature;
using namespace Qt::StringLiterals;

class TestNotes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void aNoteIsSavedFoundAndUndone();
    void aNoteBeingTypedOutlivesTheClosing();
    void notesAreNotShownWhilePresenting();
    void aFilterIsSavedChosenAndRemoved();

private:
    void open();
    [[nodiscard]] records::Filter current() const { return m_window->session()->currentSet().filter(); }
    template<typename T>
    [[nodiscard]] T *find(const QString &name) const { return m_window->findChild<T *>(name); }
    void goTo(int row) const
    {
        QTest::qWait(0);
        QTRY_VERIFY(m_window->session()->jobs().isIdle());
        m_window->findChild<recordpages::RecordTable *>()->goToRow(row);
        QTest::qWait(50);
    }

    QTemporaryDir m_home;
    std::unique_ptr<test::GuiCase> m_files;
    words::Speech m_speech;
    std::unique_ptr<shell::MainWindow> m_window;
};

void TestNotes::initTestCase()
{
    qputenv("XDG_CONFIG_HOME", m_home.filePath(u"config"_s).toUtf8());
    common::Theme::apply(*qApp, common::Appearance::Light);
}

void TestNotes::init()
{
    m_window.reset();
    m_files = std::make_unique<test::GuiCase>(300);
    QVERIFY(m_files->isUsable());
    open();
}

void TestNotes::open()
{
    m_window = std::make_unique<shell::MainWindow>(m_speech);
    m_window->show();
    m_window->openCase(m_files->casePath());
    QTRY_VERIFY_WITH_TIMEOUT(m_window->caseView() != nullptr && m_window->session()->view() != nullptr, 20'000);
    m_window->caseView()->showPage(u"records"_s);
    QTRY_VERIFY(!m_window->session()->currentSet().isLoading() && m_window->session()->jobs().isIdle());
    goTo(3);
}

void TestNotes::aNoteIsSavedFoundAndUndone()
{
    auto *note = find<QPlainTextEdit>(u"note"_s);
    auto *state = find<QLabel>(u"noteState"_s);
    auto *undo = find<QPushButton>(u"undo"_s);
    QTRY_VERIFY(note->isVisible());
    QVERIFY(undo->isHidden());
    note->setFocus();
    QTest::keyClicks(note, u"Same hand as row 12?"_s);
    QCOMPARE(state->text(), u"Not saved yet"_s);
    QTRY_VERIFY(state->text().startsWith(u"Saved"_s));
    QVERIFY(!undo->isHidden());
    QCOMPARE(undo->text(), u"Undo: note"_s);
    test::shoot(*m_window, u"note"_s);
    goTo(5);
    QTRY_COMPARE(note->toPlainText(), QString());
    goTo(3);
    QTRY_COMPARE(note->toPlainText(), u"Same hand as row 12?"_s);
    undo->click();
    QTRY_COMPARE(note->toPlainText(), QString());
    find<QPushButton>(u"redo"_s)->click();
    QTRY_COMPARE(note->toPlainText(), u"Same hand as row 12?"_s);
}

void TestNotes::aNoteBeingTypedOutlivesTheClosing()
{
    auto *note = find<QPlainTextEdit>(u"note"_s);
    QTRY_VERIFY(note->isVisible());
    note->setFocus();
    QTest::keyClicks(note, u"typed in haste"_s);
    m_window.reset();
    open();
    QTRY_COMPARE(find<QPlainTextEdit>(u"note"_s)->toPlainText(), u"typed in haste"_s);
}

void TestNotes::notesAreNotShownWhilePresenting()
{
    auto *note = find<QPlainTextEdit>(u"note"_s);
    QTRY_VERIFY(note->isVisible());
    note->setFocus();
    QTest::keyClicks(note, u"for us alone"_s);
    m_window->setPresenting(true);
    goTo(3);
    note = find<QPlainTextEdit>(u"note"_s); // the pages are new
    QTRY_VERIFY(!find<QLabel>(u"noteState"_s)->text().isEmpty());
    QVERIFY(!note->isVisible());
    QCOMPARE(note->toPlainText(), QString());
    m_window->setPresenting(false);
    goTo(3);
    QTRY_COMPARE(find<QPlainTextEdit>(u"note"_s)->toPlainText(), u"for us alone"_s);
}

void TestNotes::aFilterIsSavedChosenAndRemoved()
{
    QMenu *menu = find<QPushButton>(u"savedFilters"_s)->menu();
    const auto action = [menu](const QString &text) {
        Q_EMIT menu->aboutToShow();
        for (QAction *each : menu->actions())
            if (each->text().startsWith(text)) return each;
        return static_cast<QAction *>(nullptr);
    };
    QVERIFY(!action(u"Save the present"_s)->isEnabled()); // every record
    m_window->session()->currentSet().setFilter(*records::parseFilter("sex:F -has:email"));
    QTimer::singleShot(0, this, [] {
        auto *dialog = qobject_cast<QInputDialog *>(QApplication::activeModalWidget());
        if (dialog == nullptr) return;
        dialog->setTextValue(u"R&D <b>women</b>"_s);
        dialog->accept();
    });
    action(u"Save the present"_s)->trigger();
    QTRY_COMPARE(m_window->session()->notes().filters().size(), std::size_t{1});
    m_window->session()->currentSet().setFilter({});
    QVERIFY(action(u"R&&D <b>"_s) != nullptr);
    action(u"R&&D <b>"_s)->trigger();
    QCOMPARE(records::printFilter(current()), records::printFilter(*records::parseFilter("sex:F -has:email")));
    QVERIFY(find<QPushButton>(u"undo"_s)->text().contains(u"R&&D"_s));
    action(u"Remove"_s)->menu()->actions().front()->trigger();
    QTRY_VERIFY(m_window->session()->notes().filters().empty());
    find<QPushButton>(u"undo"_s)->click();
    QTRY_COMPARE(m_window->session()->notes().filters().size(), std::size_t{1});
}

QTEST_MAIN(TestNotes)
#include "tst_notes.moc"
