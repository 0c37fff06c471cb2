// SPDX-License-Identifier: GPL-3.0-or-later
// The page of SQL: running and stopping by keyboard, faults at their place, results as table, chart and records.
#include "common/chart.h"
#include "common/theme.h"
#include "gui/guicase.h"
#include "records/filter/filterprinter.h"
#include "sql/sqleditor.h"
#include "sql/sqlhistory.h"
#include "sql/sqlpage.h"
#include "words/language.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCompleter>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QtTest>

using namespace filature;
using items::SqlResultModel;
using sqlpage::SqlEditor;
using sqlpage::SqlPage;
using State = SqlResultModel::State;

class TestSqlPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void aStatementIsRunByKeyboard();
    void aLongStatementIsStoppedByKeyboard();
    void aFaultIsToldAndMarked();
    void aResultIsAlsoAChart();
    void aResultIsAlsoRecords();
    void namesAreCompleted();
    void historyAndDraftOutliveThePage();
    void examplesRun();
    void aRevealIsSeenAndEnds();
    void isDrawnInBothLanguagesAndColours_data();
    void isDrawnInBothLanguagesAndColours();

private:
    void makePage();
    void run(const QString &statement);
    template<typename T>
    T *find(const char *name) const
    {
        return m_page->findChild<T *>(QString::fromLatin1(name));
    }
    [[nodiscard]] SqlEditor *editor() const { return find<SqlEditor>("sqlEditor"); }

    std::unique_ptr<test::GuiCase> m_files;
    std::unique_ptr<items::CaseSession> m_session;
    std::unique_ptr<SqlPage> m_page;
};

void TestSqlPage::initTestCase()
{
    common::Theme::apply(*qApp, common::Appearance::Light);
    m_files = std::make_unique<test::GuiCase>(1500);
    QVERIFY(m_files->isUsable());
}

void TestSqlPage::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
    m_session = std::make_unique<items::CaseSession>(m_files->open());
    m_session->reload();
    QTRY_VERIFY(m_session->view() != nullptr);
    makePage();
}

void TestSqlPage::cleanup()
{
    m_page.reset();
    m_session.reset();
}

void TestSqlPage::makePage()
{
    m_page = std::make_unique<SqlPage>(*m_session);
    m_page->resize(1240, 820);
    m_page->show();
    QTRY_VERIFY(editor()->isVisible());
    m_page->activateWindow();
    m_page->activate();
}

void TestSqlPage::run(const QString &statement)
{
    editor()->setStatement(statement);
    QTest::keyClick(editor(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_page->model().state() != State::Running);
}

void TestSqlPage::aStatementIsRunByKeyboard()
{
    editor()->setFocus();
    QTest::keyClicks(editor(), QStringLiteral("select count(*) as records from records"));
    QTest::keyClick(editor(), Qt::Key_Escape); // what is offered
    QTest::keyClick(editor(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(m_page->model().state(), State::Done);
    const auto *table = find<QTableView>("sqlTable");
    QTRY_VERIFY(table->isVisible());
    QCOMPARE(table->model()->index(0, 0).data().toString(), QString::number(m_session->view()->store().recordCount()));
    QVERIFY(find<QLabel>("sqlStatus")->text().contains(QStringLiteral("1 row")));
}

void TestSqlPage::aLongStatementIsStoppedByKeyboard()
{
    editor()->setStatement(QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"));
    QTest::keyClick(editor(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_page->model().state(), State::Running);
    QVERIFY(find<QPushButton>("sqlCancel")->isEnabled());
    QTRY_VERIFY(m_page->model().elapsedMs() > 150);
    editor()->setFocus();
    QTRY_VERIFY(editor()->hasFocus());
    QTest::keyClick(editor(), Qt::Key_Escape);
    QTRY_COMPARE(m_page->model().state(), State::Cancelled);
    QVERIFY(!find<QPushButton>("sqlCancel")->isEnabled());
}

void TestSqlPage::aFaultIsToldAndMarked()
{
    run(QStringLiteral("SELECT lab, nosuchthing\nFROM records"));
    QCOMPARE(m_page->model().state(), State::Failed);
    QCOMPARE(editor()->faultPosition(), 12);
    QCOMPARE(editor()->extraSelections().size(), 1);
    QCOMPARE(editor()->extraSelections()[0].cursor.selectedText(), QStringLiteral("nosuchthing"));
    QVERIFY(!find<QLabel>("sqlStatus")->text().isEmpty());
    test::shoot(*m_page, QStringLiteral("sql-fault"));
    run(QStringLiteral("\n  SELECT '\U0001F600 é', nosuchthing FROM records"));
    QCOMPARE(editor()->extraSelections()[0].cursor.selectedText(), QStringLiteral("nosuchthing"));
    editor()->insertPlainText(QStringLiteral(" "));
    QCOMPARE(editor()->faultPosition(), -1);
}

void TestSqlPage::aResultIsAlsoAChart()
{
    run(QStringLiteral("SELECT lab, count(*) AS records FROM records GROUP BY lab ORDER BY records DESC"));
    auto *button = find<QPushButton>("sqlAsChart");
    QVERIFY(button->isEnabled());
    button->click();
    auto *chart = find<common::Chart>("sqlChart");
    QTRY_VERIFY(chart->isVisible());
    const SqlResultModel &model = m_page->model();
    QCOMPARE(static_cast<int>(chart->figures().bars.size()), model.rowCount());
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex lab = model.index(row, 0);
        QCOMPARE(chart->figures().bars[row].label, lab.data(SqlResultModel::IsNullRole).toBool() ? QStringLiteral("NULL") : lab.data().toString());
        QCOMPARE(chart->figures().bars[row].value, model.index(row, 1).data().toString().toDouble());
    }
    test::shoot(*m_page, QStringLiteral("sql-chart"));
    run(QStringLiteral("SELECT lab FROM records LIMIT 5"));
    QVERIFY(!button->isEnabled());
}

void TestSqlPage::aResultIsAlsoRecords()
{
    run(QStringLiteral("SELECT record FROM records WHERE row IN (3, 4, 5, 9)"));
    QSignalSpy wanted(m_page.get(), &common::Page::recordsWanted);
    auto *button = find<QPushButton>("sqlAsRecords");
    QVERIFY(button->isEnabled());
    button->click();
    QCOMPARE(wanted.size(), 1);
    QTRY_VERIFY(!m_session->currentSet().isLoading());
    QCOMPARE(m_session->currentSet().count(), std::uint64_t{4});
    run(QStringLiteral("SELECT lab FROM records"));
    QVERIFY(!button->isEnabled());
}

void TestSqlPage::namesAreCompleted()
{
    editor()->setFocus();
    auto *popup = editor()->findChild<QCompleter *>()->popup();
    const auto offers = [popup] {
        QStringList texts;
        for (int i = 0; i < popup->model()->rowCount(); ++i) texts << popup->model()->index(i, 0).data().toString();
        return texts;
    };
    QTRY_VERIFY([&] {
        editor()->setStatement(QStringLiteral("SELECT set_as"));
        editor()->complete(true);
        return offers().contains(QStringLiteral("set_aside_rows"));
    }());
    QVERIFY(popup->isVisible());
    QTest::keyClick(popup, Qt::Key_Return);
    QTRY_COMPARE(editor()->statement(), QStringLiteral("SELECT set_aside_rows"));
    editor()->setStatement(QStringLiteral("SELECT evidences.sha"));
    editor()->complete(true);
    QCOMPARE(offers(), QStringList{QStringLiteral("sha256")});
    popup->hide();
}

void TestSqlPage::historyAndDraftOutliveThePage()
{
    run(QStringLiteral("SELECT 1"));
    run(QStringLiteral("SELECT 2"));
    run(QStringLiteral("SELECT 1"));
    editor()->setStatement(QStringLiteral("SELECT 3"));
    makePage();
    QCOMPARE(editor()->statement(), QStringLiteral("SELECT 3"));
    const auto *list = find<QListWidget>("sqlHistory");
    QCOMPARE(list->count(), 2);
    QCOMPARE(list->item(0)->text(), QStringLiteral("SELECT 1"));
    for (const QVariant &kept : m_page->saveState()) QVERIFY(!kept.toByteArray().contains("SELECT")); // outside the case
}

void TestSqlPage::examplesRun()
{
    auto *list = find<QListWidget>("sqlExamples");
    QVERIFY(list->count() > 4);
    for (int i = 0; i < list->count(); ++i) {
        Q_EMIT list->itemActivated(list->item(i));
        QTest::keyClick(editor(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(m_page->model().state() != State::Running);
        QVERIFY2(m_page->model().state() == State::Done, qPrintable(list->item(i)->text()));
    }
}

void TestSqlPage::aRevealIsSeenAndEnds()
{
    const QString statement = QStringLiteral("SELECT last_name FROM records WHERE last_name IS NOT NULL LIMIT 1");
    run(statement);
    const QString masked = m_page->model().index(0, 0).data().toString();
    QVERIFY(masked.contains(QChar(u'\u2022')));
    access::RevealRequest request;
    request.reveal.fields = {fields::Field::LastName};
    request.reason = "order 7";
    m_session->revealState().begin(request, {});
    QTRY_VERIFY(m_session->revealState().isRevealing());
    QTRY_VERIFY(m_page->model().state() == State::Done && !m_page->model().index(0, 0).data().toString().contains(QChar(u'\u2022')));
    m_session->revealState().end();
    QCOMPARE(m_page->model().rowCount(), 0); // at once
    QTRY_COMPARE(m_page->model().state(), State::Done);
    QCOMPARE(m_page->model().index(0, 0).data().toString(), masked);
}

void TestSqlPage::isDrawnInBothLanguagesAndColours_data()
{
    QTest::addColumn<int>("language");
    QTest::addColumn<int>("appearance");
    QTest::newRow("sql-en-light") << int(words::Language::English) << int(common::Appearance::Light);
    QTest::newRow("sql-fr-dark") << int(words::Language::French) << int(common::Appearance::Dark);
}

void TestSqlPage::isDrawnInBothLanguagesAndColours()
{
    QFETCH(const int, language);
    QFETCH(const int, appearance);
    words::Speech speech;
    speech.speak(static_cast<words::Language>(language));
    common::Theme::apply(*qApp, static_cast<common::Appearance>(appearance));
    makePage();
    test::shoot(*m_page, QString::fromLatin1(QTest::currentDataTag()) + QStringLiteral("-idle"));
    run(QStringLiteral("-- who, where, when\nSELECT record, lab, last_name, first_name, nir, email, phone, entry_date, count(*) OVER () AS total\n"
                       "FROM records\nWHERE nir_level = 'ok' AND lab <> '' LIMIT 400"));
    QCOMPARE(m_page->model().state(), State::Done);
    test::shoot(*m_page, QString::fromLatin1(QTest::currentDataTag()));
    m_page.reset();
    words::Speech().speak(words::Language::English);
    common::Theme::apply(*qApp, common::Appearance::Light);
}

QTEST_MAIN(TestSqlPage)
#include "tst_sqlpage.moc"
