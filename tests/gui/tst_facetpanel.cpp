// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter/facetpanel.h"

#include "common/theme.h"
#include "filter/filtereditor.h"
#include "filter/filterline.h"
#include "gui/guicase.h"
#include "items/facetmodel.h"
#include "records/filter/filterparser.h"
#include "records/filter/filterprinter.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QtTest>

using namespace filature;
using filterview::FacetPanel;
using filterview::FilterLine;
using items::FacetModel;
using items::FacetRowKind;
using items::FacetState;

class TestFacetPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void aClickIncludesASecondExcludesAThirdForgets();
    void altClickExcludes();
    void theKeyboardDoesTheSame();
    void headingsFoldAndHaveButtons();
    void longSectionsCanBeSearched();
    void aFacetCanBeAdded();
    void rowsSayWhatTheyAre();
    void anEmptyCaseHasNoFacets();
    void pictures_data();
    void pictures();

private:
    [[nodiscard]] QListView *view() const { return m_panel->findChild<QListView *>(QStringLiteral("facetList")); }
    [[nodiscard]] FacetModel &model() const { return m_panel->model(); }
    [[nodiscard]] QModelIndex at(int row) const { return view()->model()->index(row, 0); }
    [[nodiscard]] QString applied() const { return QString::fromStdString(records::printFilter(m_session->currentSet().filter())); }
    void click(int row, Qt::KeyboardModifiers modifiers = {})
    {
        view()->scrollTo(at(row));
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, modifiers, view()->visualRect(at(row)).center());
    }
    void waitForCounts();
    void open(bool isEmpty);

    std::unique_ptr<test::GuiCase> m_case;
    std::unique_ptr<items::CaseSession> m_session;
    std::unique_ptr<FacetPanel> m_panel;
};

void TestFacetPanel::initTestCase()
{
    m_case = std::make_unique<test::GuiCase>(4000);
    QVERIFY(m_case->isUsable());
    common::Theme::apply(*qApp, common::Appearance::Light);
}

void TestFacetPanel::open(bool isEmpty)
{
    m_panel.reset();
    m_session.reset(); // before the case is opened again
    auto opened = isEmpty ? m_case->openEmpty() : m_case->open();
    QVERIFY(opened);
    m_session = std::make_unique<items::CaseSession>(std::move(opened));
    m_panel = std::make_unique<FacetPanel>(*m_session);
    m_panel->resize(236, 860);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
    m_session->reload();
    waitForCounts();
}

void TestFacetPanel::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    open(false);
}

void TestFacetPanel::cleanup()
{
    m_panel.reset();
    m_session.reset();
    common::Theme::apply(*qApp, common::Appearance::Light);
}

void TestFacetPanel::waitForCounts()
{
    QTRY_VERIFY(m_session->currentSet().selection() && !m_session->currentSet().isLoading());
    QTRY_VERIFY(m_session->jobs().isIdle() && !model().isCounting());
}

void TestFacetPanel::aClickIncludesASecondExcludesAThirdForgets()
{
    FilterLine line(*m_session);
    auto *editor = static_cast<filterview::FilterEditor *>(line.editor());
    const QString lab = at(1).data(FacetModel::ValueRole).toString();
    click(1);
    QCOMPARE(editor->text(), QStringLiteral("lab:") + lab);
    QCOMPARE(at(1).data(FacetModel::StateRole).toInt(), static_cast<int>(FacetState::Included));
    waitForCounts();
    click(1);
    QCOMPARE(editor->text(), QStringLiteral("-lab:") + lab);
    click(1);
    QCOMPARE(editor->text(), QString());
}

void TestFacetPanel::altClickExcludes()
{
    const QString lab = at(1).data(FacetModel::ValueRole).toString();
    click(1, Qt::AltModifier);
    QCOMPARE(applied(), QStringLiteral("-lab:") + lab);
    click(1, Qt::AltModifier);
    QCOMPARE(applied(), QString());
}

void TestFacetPanel::theKeyboardDoesTheSame()
{
    view()->setFocus();
    view()->setCurrentIndex(at(1));
    const QString lab = at(1).data(FacetModel::ValueRole).toString();
    QTest::keyClick(view(), Qt::Key_Space);
    QCOMPARE(applied(), QStringLiteral("lab:") + lab);
    QTest::keyClick(view(), Qt::Key_Space, Qt::ShiftModifier);
    QCOMPARE(applied(), QStringLiteral("-lab:") + lab);
    QTest::keyClick(view(), Qt::Key_Left); // to the heading
    QCOMPARE(view()->currentIndex().row(), 0);
    QTest::keyClick(view(), Qt::Key_Left);
    QVERIFY(model().rowAt(0).section->isFolded);
    QTest::keyClick(view(), Qt::Key_Right);
    QVERIFY(!model().rowAt(0).section->isFolded);
    QTest::keyClick(view(), Qt::Key_Down);
    QCOMPARE(view()->currentIndex().row(), 1);
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), QPoint());
    QCoreApplication::sendEvent(view()->viewport(), &event);
    auto *menu = m_panel->findChild<QMenu *>(QStringLiteral("facetMenu"));
    QVERIFY(menu);
    QVERIFY(menu->actions().size() >= 6);
    menu->actions().first()->trigger();
    QCOMPARE(applied(), QStringLiteral("lab:") + lab);
    menu->close();
}

void TestFacetPanel::headingsFoldAndHaveButtons()
{
    const auto clickHeading = [this](int fromRight) {
        const QRect room = view()->visualRect(at(0));
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, QPoint(room.right() - 12 - fromRight, room.bottom() - 10));
    };
    QVERIFY(!model().rowAt(0).section->isByName);
    clickHeading(30); // the order, left of the search
    QVERIFY(model().rowAt(0).section->isByName);
    clickHeading(150);
    QVERIFY(model().rowAt(0).section->isFolded);
    clickHeading(150);
    QVERIFY(!model().rowAt(0).section->isFolded);
}

void TestFacetPanel::longSectionsCanBeSearched()
{
    const auto &lab = *model().rowAt(0).section;
    QVERIFY(lab.values->values.size() > items::FacetSection::kFew);
    int more = 1;
    while (model().rowAt(more).kind != FacetRowKind::More) ++more;
    QVERIFY(at(more).data().toString().endsWith(QStringLiteral("more")) || !at(more).data().toString().isEmpty());
    click(more);
    QCOMPARE(lab.listed().size(), lab.values->values.size());
    const QRect room = view()->visualRect(at(0));
    QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, QPoint(room.right() - 20, room.bottom() - 10));
    auto *field = view()->findChild<QLineEdit *>(QStringLiteral("facetSearch"));
    QVERIFY(field);
    QTRY_VERIFY(field->isVisible());
    const std::string sought = lab.values->values[10].value;
    QTest::keyClicks(field, QString::fromStdString(sought));
    QCOMPARE(lab.listed().size(), std::size_t{1});
    QCOMPARE(at(2).data(FacetModel::ValueRole).toString(), QString::fromStdString(sought));
    click(2);
    QCOMPARE(applied(), QStringLiteral("lab:") + QString::fromStdString(sought));
    waitForCounts();
    QTest::keyClick(field, Qt::Key_Escape);
    QTRY_VERIFY(!lab.search);
    QTRY_VERIFY(!view()->findChild<QLineEdit *>(QStringLiteral("facetSearch")));
}

void TestFacetPanel::aFacetCanBeAdded()
{
    m_panel->findChild<QPushButton *>(QStringLiteral("facetAdd"))->click();
    auto *list = m_panel->findChild<QListWidget *>(QStringLiteral("facetPickerList"));
    auto *field = m_panel->findChild<QLineEdit *>(QStringLiteral("facetPickerSearch"));
    QVERIFY(list && field && list->count() > 3);
    test::shoot(*list->window(), QStringLiteral("facetpicker"));
    QTest::keyClicks(field, QStringLiteral("civil"));
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(model().rowOfSection("civility") > 0);
    waitForCounts();
    QVERIFY(model().rowAt(model().rowOfSection("civility")).section->values);
    const QVariantMap state = m_panel->saveState();
    FacetPanel other(*m_session);
    other.restoreState(state);
    QVERIFY(other.model().rowOfSection("civility") > 0);
}

void TestFacetPanel::rowsSayWhatTheyAre()
{
    QVERIFY(!view()->accessibleName().isEmpty());
    QCOMPARE(at(0).data().toString(), QStringLiteral("Laboratory"));
    click(1);
    QVERIFY(at(1).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("included")));
    for (int row = 0; row < view()->model()->rowCount(); ++row)
        if (model().rowAt(row).kind != FacetRowKind::Search) QVERIFY(!at(row).data().toString().isEmpty());
    QAbstractItemModelTester tester(view()->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    m_session->currentSet().setFilter(*records::parseFilter("sex:F lab:NOSUCH"));
    waitForCounts();
    m_session->reload();
    waitForCounts();
}

void TestFacetPanel::anEmptyCaseHasNoFacets()
{
    open(true);
    QCOMPARE(view()->model()->rowCount(), 0);
    m_panel->findChild<QPushButton *>(QStringLiteral("facetAdd"))->click();
}

void TestFacetPanel::pictures_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::addColumn<bool>("isFrench");
    QTest::newRow("light-en") << false << false;
    QTest::newRow("dark-en") << true << false;
    QTest::newRow("light-fr") << false << true;
    QTest::newRow("dark-fr") << true << true;
}

void TestFacetPanel::pictures()
{
    QFETCH(bool, isDark);
    QFETCH(bool, isFrench);
    QTranslator translator;
    if (isFrench) {
        QLocale::setDefault(QLocale(QLocale::French, QLocale::France));
        if (translator.load(qEnvironmentVariable("FILATURE_QM"))) QCoreApplication::installTranslator(&translator);
    }
    common::Theme::apply(*qApp, isDark ? common::Appearance::Dark : common::Appearance::Light);
    open(false);
    click(1);
    waitForCounts();
    click(3);
    waitForCounts();
    const int contains = model().rowOfSection("contains");
    click(contains + 2, Qt::AltModifier);
    waitForCounts();
    view()->scrollToTop();
    view()->viewport()->setFocus();
    QCoreApplication::processEvents();
    test::shoot(*m_panel, QStringLiteral("facetpanel-") + QString::fromLatin1(QTest::currentDataTag()));
    view()->scrollToBottom();
    test::shoot(*m_panel, QStringLiteral("facetpanel-bottom-") + QString::fromLatin1(QTest::currentDataTag()));
    QCoreApplication::removeTranslator(&translator);
}

QTEST_MAIN(TestFacetPanel)
#include "tst_facetpanel.moc"
