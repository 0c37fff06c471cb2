// SPDX-License-Identifier: GPL-3.0-or-later
// The page of the journal: entries in words, choices, verification, heads.
#include "common/theme.h"
#include "gui/guicase.h"
#include "journal/journalpage.h"
#include "journal/journalwords.h"
#include "words/language.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QHeaderView>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QtTest>

using namespace filature;
using items::JournalModel;
using journalpage::JournalPage;

class TestJournalPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void entriesAreToldInWords();
    void entriesAreChosenByChainActionAndAuthor();
    void theJournalIsVerified();
    void aFaultIsPlaced();
    void headsAreShownCopiedAndWritten();
    void rowsAreCopied();
    void payloadsAreToldInWords_data();
    void payloadsAreToldInWords();
    void isDrawnInBothLanguagesAndColours_data();
    void isDrawnInBothLanguagesAndColours();

private:
    void makePage();
    template<typename T>
    T *find(const char *name) const
    {
        return m_page->findChild<T *>(QString::fromLatin1(name));
    }
    [[nodiscard]] QString cell(int row, int column) const { return find<QTableView>("journalTable")->model()->index(row, column).data().toString(); }
    void choose(const char *name, int index)
    {
        auto *box = find<QComboBox>(name);
        box->setCurrentIndex(index);
        Q_EMIT box->activated(index);
    }

    std::unique_ptr<test::GuiCase> m_files;
    std::unique_ptr<items::CaseSession> m_session;
    std::unique_ptr<JournalPage> m_page;
};

void TestJournalPage::initTestCase()
{
    common::Theme::apply(*qApp, common::Appearance::Light);
}

void TestJournalPage::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
    m_files = std::make_unique<test::GuiCase>(300);
    QVERIFY(m_files->isUsable());
    const auto opened = m_files->open();
    {
        auto writer = opened->file().connect(storage::CaseFile::Access::Write);
        QVERIFY(writer.has_value());
        auto transaction = storage::Transaction::begin(*writer);
        storage::Journal journal(opened->file(), *writer);
        const auto add = [&](const char *action, const char *payload) { return journal.append(storage::JournalChain::Access, action, payload).has_value(); };
        for (int i = 0; i < 60; ++i)
            QVERIFY(add("query", R"({"command":"window","filter":{"subject":"last_name","items":[{"value":"h:0011223344556677"}]},"results":12})"));
        QVERIFY(add("reveal", R"({"command":"window","fields":["last_name","comment"],"columns":[],"reason":"order of 12 March","physician":"Dr Example"})"));
        QVERIFY(transaction && transaction->commit());
    }
    m_session = std::make_unique<items::CaseSession>(opened);
    m_session->reload();
    makePage();
}

void TestJournalPage::cleanup()
{
    m_page.reset();
    m_session.reset();
    m_files.reset();
}

void TestJournalPage::makePage()
{
    m_page = std::make_unique<JournalPage>(*m_session);
    m_page->resize(1240, 820);
    m_page->show();
    QTRY_VERIFY(find<QTableView>("journalTable")->isVisible());
    QTRY_VERIFY(m_page->model().state() == JournalModel::State::Ready && m_page->model().rowCount() > 0);
}

void TestJournalPage::entriesAreToldInWords()
{
    QCOMPARE(cell(0, JournalModel::ActionColumn), QStringLiteral("Revealed"));
    QVERIFY(cell(0, JournalModel::DetailsColumn).contains(QStringLiteral("order of 12 March")));
    QVERIFY(cell(0, JournalModel::DetailsColumn).contains(QStringLiteral("Dr Example")));
    QVERIFY(cell(1, JournalModel::DetailsColumn).contains(QStringLiteral("filter on last_name")));
    const auto *table = find<QTableView>("journalTable");
    QVERIFY(table->model()->index(0, JournalModel::TimeColumn).data(Qt::ToolTipRole).toString().endsWith(QStringLiteral("UTC")));
    QCOMPARE(m_page->badge(), words::formatNumber(m_page->model().overview().entries()));
}

void TestJournalPage::entriesAreChosenByChainActionAndAuthor()
{
    choose("journalChain", 1);
    QTRY_COMPARE(m_page->model().state(), JournalModel::State::Ready);
    for (int row = 0; row < m_page->model().rowCount(); ++row) QVERIFY(cell(row, JournalModel::ChainColumn).startsWith(QStringLiteral("Content")));
    choose("journalChain", 0);
    choose("journalAction", find<QComboBox>("journalAction")->findData(QStringLiteral("query")));
    QTRY_COMPARE(m_page->model().state(), JournalModel::State::Ready);
    QCOMPARE(m_page->model().rowCount(), 60);
    for (int row = 0; row < 60; ++row) QCOMPARE(m_page->model().entry(row).action, std::string("query"));
    choose("journalAuthor", 1);
    QTRY_COMPARE(m_page->model().state(), JournalModel::State::Ready);
    QCOMPARE(m_page->model().rowCount(), 60);
    QCOMPARE(find<QComboBox>("journalAction")->currentData().toString(), QStringLiteral("query"));
}

void TestJournalPage::theJournalIsVerified()
{
    QVERIFY(find<QLabel>("journalPill")->text().contains(QStringLiteral("Not verified")));
    QCOMPARE(cell(0, JournalModel::CheckColumn), QStringLiteral("\u2013"));
    find<QPushButton>("journalVerify")->click();
    QTRY_VERIFY(find<QLabel>("journalPill")->text().contains(QStringLiteral("Intact")));
    QVERIFY(find<QLabel>("journalResult")->isVisible());
    QVERIFY(cell(0, JournalModel::CheckColumn).contains(QStringLiteral("holds")));
}

void TestJournalPage::aFaultIsPlaced()
{
    {
        auto writer = m_session->file().connect(storage::CaseFile::Access::Write);
        QVERIFY(writer.has_value());
        QVERIFY(writer->execute("UPDATE journal_payload SET payload = '{\"reason\":\"another\"}' WHERE chain = 1 AND action = 'reveal'").has_value());
    }
    find<QPushButton>("journalVerify")->click();
    QTRY_VERIFY(find<QLabel>("journalPill")->text().contains(QStringLiteral("Not intact")));
    const auto sequence = m_page->model().entry(0).sequence;
    QVERIFY(find<QLabel>("journalResult")->text().contains(QStringLiteral("Access, entry %1").arg(sequence)));
    QVERIFY(cell(0, JournalModel::CheckColumn).contains(QStringLiteral("edited")));
    QVERIFY(cell(1, JournalModel::CheckColumn).contains(QStringLiteral("holds")));
}

void TestJournalPage::headsAreShownCopiedAndWritten()
{
    const QString head = QString::fromStdString(toHex(m_page->model().overview().content.hash));
    QCOMPARE(find<QLineEdit>("journalHead-content")->text(), head);
    find<QPushButton>("journalHeadCopy-content")->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), head);
    QSignalSpy remarked(m_page.get(), &common::Page::remark);
    const QString path = m_files->path(QStringLiteral("heads.json"));
    m_page->writeHeads(path);
    QTRY_COMPARE(remarked.size(), 1);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject heads = QJsonDocument::fromJson(file.readAll()).object();
    QCOMPARE(heads.value(QStringLiteral("content")).toObject().value(QStringLiteral("hash")).toString(), head);
    QCOMPARE(heads.value(QStringLiteral("case")).toString(), QString::fromStdString(m_session->info().id));
    m_page->writeHeads(path); // nothing is overwritten
    QTRY_VERIFY(find<QLabel>("journalResult")->isVisible());
}

void TestJournalPage::rowsAreCopied()
{
    auto *table = find<QTableView>("journalTable");
    table->setFocus();
    table->selectRow(0);
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("Revealed\t")));
    QCOMPARE(QGuiApplication::clipboard()->text().count(QChar(u'\n')), 1);
}

void TestJournalPage::payloadsAreToldInWords_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QString>("words");
    QTest::newRow("nothing") << QByteArray("{}") << QString();
    QTest::newRow("damaged") << QByteArray("{\"a\":") << QString();
    QTest::newRow("import") << QByteArray(R"({"evidence":1,"reading":2,"bytes":2048})") << QStringLiteral("evidence 1 \u00B7 reading 2 \u00B7 2.0 KiB");
    QTest::newRow("a note") << QByteArray(R"({"record":6,"text":"h:0123456789abcdef","bytes":35})") << QStringLiteral("record 6 \u00B7 35 B");
    QTest::newRow("a filter") << QByteArray(R"({"name":"R&D <b>","removed":true})") << QStringLiteral("\u201CR&D <b>\u201D \u00B7 taken away");
    QTest::newRow("nested") << QByteArray(R"({"filter":{"all":[{"subject":"lab","items":[]},{"not":{"any":[{"has":["password","health"]},{"subject":"lab","items":[]}]}}]}})")
                            << QStringLiteral("filter on lab, password, health");
    QTest::newRow("everything") << QByteArray(R"({"command":"window","filter":null})") << QStringLiteral("all records \u00B7 in the window");
    QTest::newRow("hostile") << QByteArray("{\"reason\":\"<b>\\u202e\\n\"}") << QStringLiteral("reason: <b>\\u202E\\x0A");
}

void TestJournalPage::payloadsAreToldInWords()
{
    QFETCH(const QByteArray, payload);
    QFETCH(const QString, words);
    QCOMPARE(journalpage::detailWords(payload.toStdString()), words);
}

void TestJournalPage::isDrawnInBothLanguagesAndColours_data()
{
    QTest::addColumn<int>("language");
    QTest::addColumn<int>("appearance");
    QTest::newRow("journal-en-light") << int(words::Language::English) << int(common::Appearance::Light);
    QTest::newRow("journal-fr-dark") << int(words::Language::French) << int(common::Appearance::Dark);
}

void TestJournalPage::isDrawnInBothLanguagesAndColours()
{
    QFETCH(const int, language);
    QFETCH(const int, appearance);
    words::Speech speech;
    speech.speak(static_cast<words::Language>(language));
    common::Theme::apply(*qApp, static_cast<common::Appearance>(appearance));
    makePage();
    find<QPushButton>("journalVerify")->click();
    QTRY_VERIFY(find<QPushButton>("journalVerify")->isEnabled());
    test::shoot(*m_page, QString::fromLatin1(QTest::currentDataTag()));
    m_page.reset();
    words::Speech().speak(words::Language::English);
    common::Theme::apply(*qApp, common::Appearance::Light);
}

QTEST_MAIN(TestJournalPage)
#include "tst_journalpage.moc"
