// SPDX-License-Identifier: GPL-3.0-or-later
// The overview: figures that lead to their records, charts that are also tables, states, languages and colours.
#include "common/chart.h"
#include "common/theme.h"
#include "gui/guicase.h"
#include "overview/figurecard.h"
#include "overview/overviewpage.h"
#include "records/filter/filterparser.h"
#include "words/language.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTableView>
#include <QtTest>

#include <limits>

using namespace filature;
using overview::FigureCard;
using overview::OverviewPage;

class TestOverviewPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void anEmptyCaseSaysWhatToDoFirst();
    void cardsShowTheFigures();
    void aCardSetsTheFilterAndLeadsToTheRecords();
    void barsAreChosenByKeyboardAndByMouse();
    void aChartIsAlsoATableAndText();
    void valuesOfAllKindsAreDrawnAndWritten();
    void damageLeadsToItsRecords();
    void healthIsTold();
    void everyControlHasAName();
    void isDrawnInBothLanguagesAndColours_data();
    void isDrawnInBothLanguagesAndColours();

private:
    [[nodiscard]] bool isShown() const { return m_page->findChild<QWidget *>(QStringLiteral("cardRecords"))->isVisible(); }
    void makePage(int width = 1240, int height = 1700);
    template<typename T>
    T *find(const char *name) const
    {
        return m_page->findChild<T *>(QString::fromLatin1(name));
    }

    std::unique_ptr<test::GuiCase> m_files;
    std::unique_ptr<items::CaseSession> m_session;
    std::unique_ptr<OverviewPage> m_page;
};

void TestOverviewPage::initTestCase()
{
    common::Theme::apply(*qApp, common::Appearance::Light);
    m_files = std::make_unique<test::GuiCase>(3000);
    QVERIFY(m_files->isUsable());
}

void TestOverviewPage::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
    m_session = std::make_unique<items::CaseSession>(m_files->open());
    m_session->reload();
}

void TestOverviewPage::cleanup()
{
    m_page.reset();
    m_session.reset();
}

void TestOverviewPage::makePage(int width, int height)
{
    m_page = std::make_unique<OverviewPage>(*m_session);
    m_page->resize(width, height);
    m_page->show();
    QTRY_VERIFY(isShown());
}

void TestOverviewPage::anEmptyCaseSaysWhatToDoFirst()
{
    items::CaseSession session(m_files->openEmpty());
    session.reload();
    OverviewPage page(session);
    page.resize(1000, 700);
    page.show();
    auto *button = page.findChild<QPushButton *>(QStringLiteral("stateButton"));
    QTRY_VERIFY(button->isVisible());
    test::shoot(page, QStringLiteral("overview-empty"));
    QSignalSpy wanted(&page, &common::Page::pageWanted);
    button->click();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted[0][0].toString(), QStringLiteral("evidence"));
}

void TestOverviewPage::cardsShowTheFigures()
{
    makePage();
    const auto records = m_session->view()->store().recordCount();
    QCOMPARE(find<FigureCard>("cardRecords")->figure(), words::formatNumber(records));
    QCOMPARE(find<FigureCard>("cardEvidence")->figure(), QStringLiteral("1"));
    QVERIFY(find<FigureCard>("cardLabs")->figure().toInt() > 1);
    QVERIFY(find<FigureCard>("cardPeriod")->figure().startsWith(QStringLiteral("20")));
    QCOMPARE(find<FigureCard>("cardSetAside")->figure(), words::formatNumber(m_session->evidence()[0].reading.rows.setAside));
}

void TestOverviewPage::aCardSetsTheFilterAndLeadsToTheRecords()
{
    makePage();
    QSignalSpy wanted(m_page.get(), &common::Page::recordsWanted);
    find<FigureCard>("cardLabs")->click();
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(m_session->currentSet().filter(), *records::parseFilter("has:lab"));
    find<FigureCard>("cardRecords")->click();
    QCOMPARE(wanted.size(), 2);
    QVERIFY(m_session->currentSet().filter().isEverything());
}

void TestOverviewPage::barsAreChosenByKeyboardAndByMouse()
{
    makePage();
    auto *chart = find<common::Chart>("chartLabs");
    auto *bars = chart->findChild<QWidget *>(QStringLiteral("chartBars"));
    QSignalSpy wanted(m_page.get(), &common::Page::recordsWanted);
    bars->setFocus();
    QTest::keyClick(bars, Qt::Key_Down);
    QTest::keyClick(bars, Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
    QTRY_VERIFY(!m_session->currentSet().isLoading());
    QCOMPARE(static_cast<double>(m_session->currentSet().count()), chart->figures().bars[1].value);
    const int count = static_cast<int>(chart->figures().bars.size());
    QTest::mouseClick(bars, Qt::LeftButton, {}, QPoint(bars->width() / 2, bars->height() - bars->height() / count));
    QCOMPARE(wanted.size(), 2);
    QTRY_VERIFY(!m_session->currentSet().isLoading());
    QCOMPARE(static_cast<double>(m_session->currentSet().count()), chart->figures().bars.last().value);
}

void TestOverviewPage::aChartIsAlsoATableAndText()
{
    makePage();
    auto *chart = find<common::Chart>("chartYears");
    auto *bars = chart->findChild<QWidget *>(QStringLiteral("chartBars"));
    QVERIFY(!chart->accessibleName().isEmpty());
    m_page->activateWindow();
    bars->setFocus();
    QTRY_VERIFY(bars->hasFocus());
    QTest::keyClick(bars, Qt::Key_T);
    QTRY_VERIFY(chart->isTable());
    const auto *table = chart->findChild<QTableView *>(QStringLiteral("chartRows"));
    QCOMPARE(table->model()->rowCount(), static_cast<int>(chart->figures().bars.size()));
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        QCOMPARE(table->model()->index(row, 0).data().toString(), chart->figures().bars[row].label);
        QCOMPARE(table->model()->index(row, 1).data().toString(), common::Chart::valueText(chart->figures().bars[row].value));
    }
    chart->copyText();
    const QStringList lines = QGuiApplication::clipboard()->text().split(QChar(u'\n'), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), chart->figures().bars.size() + 1);
    QCOMPARE(lines[1].section(QChar(u'\t'), 1).toDouble(), chart->figures().bars[0].value);
    chart->copyPicture();
    QVERIFY(!QGuiApplication::clipboard()->image().isNull());
}

void TestOverviewPage::valuesOfAllKindsAreDrawnAndWritten()
{
    QCOMPARE(common::Chart::valueText(1234567), QStringLiteral("1,234,567"));
    QCOMPARE(common::Chart::valueText(-5), QStringLiteral("\u22125"));
    QCOMPARE(common::Chart::valueText(0.25), QStringLiteral("0.25"));
    common::Chart chart;
    chart.resize(400, 300);
    chart.setFigures({.title = QStringLiteral("<b>all</b>"), .note = {}, .labelHeading = QStringLiteral("a"), .valueHeading = QStringLiteral("b"), .bars = {}});
    chart.show();
    test::shoot(chart, QStringLiteral("chart-none"));
    for (const Qt::Orientation orientation : {Qt::Horizontal, Qt::Vertical}) {
        const QList<common::ChartBar> bars = {{QStringLiteral("<i>x</i>\ty"), 3}, {QString(500, QChar(u'm')), -7}, {QString(), std::numeric_limits<double>::quiet_NaN()},
                                              {QStringLiteral("z"), std::numeric_limits<double>::infinity()}, {QStringLiteral("w"), 0.5}};
        chart.setFigures({.title = QStringLiteral("t"), .note = {}, .labelHeading = QStringLiteral("a"), .valueHeading = QStringLiteral("b"), .bars = bars, .orientation = orientation});
        test::shoot(chart, QStringLiteral("chart-odd-%1").arg(int(orientation)));
        QCOMPARE(chart.text().count(QChar(u'\n')), 6);
        QCOMPARE(chart.text().count(QChar(u'\t')), 6);
        QSignalSpy chosen(&chart, &common::Chart::activated);
        auto *plot = chart.findChild<QWidget *>(QStringLiteral("chartBars"));
        for (const Qt::Key key : {Qt::Key_End, Qt::Key_Right, Qt::Key_Return, Qt::Key_Home, Qt::Key_Left, Qt::Key_Return}) QTest::keyClick(plot, key);
        QCOMPARE(chosen.size(), 2);
        QCOMPARE(chosen[0][0].toInt(), 4);
        QCOMPARE(chosen[1][0].toInt(), 0);
    }
}

void TestOverviewPage::damageLeadsToItsRecords()
{
    makePage();
    auto *table = find<QTableView>("damageTable");
    QVERIFY(table->model()->rowCount() > 0);
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        Q_EMIT table->activated(table->model()->index(row, 0));
        QTRY_VERIFY(!m_session->currentSet().isLoading());
        QCOMPARE(words::formatNumber(m_session->currentSet().count()), table->model()->index(row, 2).data().toString());
    }
}

void TestOverviewPage::healthIsTold()
{
    makePage();
    const auto word = [this](const char *name) {
        const auto *pill = find<QLabel>(name);
        return pill == nullptr ? QString() : pill->text();
    };
    QTRY_VERIFY(word("healthJournal").contains(QStringLiteral("Intact")));
    QVERIFY(word("healthLedger").contains(QStringLiteral("Adds up")));
    QVERIFY(word("healthIndex").contains(QStringLiteral("Complete")));
    QSignalSpy wanted(m_page.get(), &common::Page::pageWanted);
    find<QPushButton>("verifyAgain")->click();
    QCOMPARE(wanted.size(), 1);
}

void TestOverviewPage::everyControlHasAName()
{
    makePage();
    for (const QWidget *widget : m_page->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible()) continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool isNamed = !widget->accessibleName().isEmpty() || (button != nullptr && !button->text().isEmpty());
        QVERIFY2(isNamed, qPrintable(QString::fromLatin1(widget->metaObject()->className()) + QChar(u' ') + widget->objectName()));
    }
}

void TestOverviewPage::isDrawnInBothLanguagesAndColours_data()
{
    QTest::addColumn<int>("language");
    QTest::addColumn<int>("appearance");
    QTest::addColumn<int>("width");
    QTest::newRow("overview-en-light") << int(words::Language::English) << int(common::Appearance::Light) << 1240;
    QTest::newRow("overview-fr-dark") << int(words::Language::French) << int(common::Appearance::Dark) << 1240;
    QTest::newRow("overview-fr-narrow") << int(words::Language::French) << int(common::Appearance::Light) << 760;
}

void TestOverviewPage::isDrawnInBothLanguagesAndColours()
{
    QFETCH(const int, language);
    QFETCH(const int, appearance);
    QFETCH(const int, width);
    words::Speech speech;
    speech.speak(static_cast<words::Language>(language));
    common::Theme::apply(*qApp, static_cast<common::Appearance>(appearance));
    makePage(width, width < 1000 ? 3000 : 1500);
    QTRY_VERIFY(find<QLabel>("healthJournal") != nullptr);
    for (FigureCard *card : m_page->findChildren<FigureCard *>()) QVERIFY2(card->width() >= card->sizeHint().width(), qPrintable(card->objectName()));
    QTest::qWait(0);
    find<common::Chart>("chartLabs")->setFocus();
    test::shoot(*m_page, QString::fromLatin1(QTest::currentDataTag()));
    m_page.reset();
    words::Speech().speak(words::Language::English);
    common::Theme::apply(*qApp, common::Appearance::Light);
}

QTEST_MAIN(TestOverviewPage)
#include "tst_overviewpage.moc"
