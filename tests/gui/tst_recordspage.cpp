// SPDX-License-Identifier: GPL-3.0-or-later
// The page of records: what it shows, and what its table, header and detail do.
#include "common/theme.h"
#include "fields/mask.h"
#include "gui/guicase.h"
#include "items/recordtablemodel.h"
#include "records/columnlayout.h"
#include "records/detailpanel.h"
#include "records/filter/filterparser.h"
#include "records/filter/filterprinter.h"
#include "records/recordgrid.h"
#include "records/recordheader.h"
#include "records/recordspage.h"
#include "records/recordtable.h"
#include "words/language.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QtTest>

#include <algorithm>

using namespace filature;
using namespace filature::recordpages;
using items::CellState;
using items::RecordTableModel;
using fields::Field;
using records::FilterSubject;

namespace {

constexpr int kRows = 2000;

template<typename Condition>
void await(Condition condition)
{
    if (!QTest::qWaitFor(condition, 20'000)) qFatal("waited in vain");
}

// A session with the page in a window of its own.
class Window
{
public:
    explicit Window(std::shared_ptr<access::OpenCase> opened, bool isLoaded = true, bool isTested = true) : session(std::make_unique<items::CaseSession>(std::move(opened)))
    {
        page = std::make_unique<RecordsPage>(*session);
        page->resize(1240, 760);
        page->show();
        page->activateWindow();
        if (!QTest::qWaitForWindowActive(page.get())) qFatal("no active window");
        if (isTested) tester = std::make_unique<QAbstractItemModelTester>(&model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        if (!isLoaded) return;
        session->reload();
        await([this] { return session->view() != nullptr; });
        settle();
    }
    ~Window()
    {
        tester.reset();
        page.reset();
    }
    Window(const Window &) = delete;
    Window &operator=(const Window &) = delete;

    void settle() const
    {
        await([this] { return !session->currentSet().isLoading() && !model().isLoading() && session->jobs().isIdle(); });
        QTest::qWait(0);
        await([this] { return session->jobs().isIdle(); });
    }
    RecordTable &table() const { return *page->findChild<RecordTable *>(); }
    RecordTableModel &model() const { return table().model(); }
    RecordGrid &grid() const { return table().grid(); }
    DetailPanel &detail() const { return *page->findChild<DetailPanel *>(); }
    template<typename Widget>
    Widget &child(const char *name) const
    {
        auto *found = page->findChild<Widget *>(QString::fromLatin1(name));
        if (found == nullptr) qFatal("no %s", name);
        return *found;
    }
    void filter(std::string_view text) const
    {
        session->currentSet().setFilter(*records::parseFilter(text));
        settle();
    }
    int columnOf(const FilterSubject &subject) const
    {
        for (int column = 0; column < model().columnCount(); ++column)
            if (model().columns()[static_cast<std::size_t>(column)].column.subject == subject) return column;
        return -1;
    }
    void clickHeader(Field field, Qt::KeyboardModifiers modifiers = {}) const
    {
        RecordHeader &header = grid().header();
        const int column = columnOf(FilterSubject::ofField(field));
        const QPoint middle(header.sectionViewportPosition(column) + header.sectionSize(column) / 2, header.height() / 2);
        QTest::mouseClick(header.viewport(), Qt::LeftButton, modifiers, middle);
        settle();
    }
    void select(int row) const
    {
        table().goToRow(row);
        settle();
    }
    QString detailText() const
    {
        QString text;
        for (const QLabel *label : detail().findChildren<QLabel *>())
            if (label->isVisible()) text += label->text() + QChar(u'\n');
        return text + child<QPlainTextEdit>("sourceRow").toPlainText();
    }

    std::unique_ptr<items::CaseSession> session;
    std::unique_ptr<RecordsPage> page;
    std::unique_ptr<QAbstractItemModelTester> tester;
};

QString dots() { return QString::fromUtf8(fields::kDots.data(), static_cast<qsizetype>(fields::kDots.size())); }

} // namespace

class TestRecordsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aCaseIsShownAsRecords();
    void theFilterChooses();
    void nothingFoundIsTold();
    void aClickOnAHeaderSorts();
    void moreKeysSortFurther();
    void copiesAreMasked();
    void tooManyRecordsAreNotCopied();
    void columnsAreHiddenAndShown();
    void columnsAreFoundInTheChooser();
    void movedColumnsStayMoved();
    void pinnedColumnsStayAtTheLeft();
    void keysWalkThroughRowsAndColumns();
    void placesAreReachedByNumber();
    void theDetailFollowsTheCurrentRecord();
    void theDetailIsMasked();
    void revealsAreShownAndGo();
    void neighboursAreFoundWithoutTheirValues();
    void theLayoutIsKept();
    void nothingIsShownBeforeTheCaseIsThere();
    void anEmptyCaseSaysWhatToDo();
    void aFailureIsTold();
    void everythingHasAName();
    void pictures_data();
    void pictures();
    void aLargeCaseIsQuick();

private:
    std::unique_ptr<test::GuiCase> m_case;
};

void TestRecordsPage::initTestCase()
{
    common::Theme::apply(*qApp, common::Appearance::Light);
    m_case = std::make_unique<test::GuiCase>(kRows);
    QVERIFY(m_case->isUsable());
}

void TestRecordsPage::aCaseIsShownAsRecords()
{
    const Window window(m_case->open());
    QVERIFY(window.model().rowCount() > kRows * 9 / 10);
    QVERIFY(window.model().columnCount() >= 8);
    QCOMPARE(window.page->badge(), words::formatNumber(window.session->view()->store().recordCount()));
    QVERIFY(window.child<QLabel>("recordCount").text().contains(words::formatNumber(window.model().count())));
    QVERIFY(window.grid().isVisible());
    QCOMPARE(window.table().layout().front().subject, FilterSubject::of(records::SubjectKind::Row));
}

void TestRecordsPage::theFilterChooses()
{
    const Window window(m_case->open());
    const int all = window.model().rowCount();
    window.filter("has:nir sex:F");
    QVERIFY(window.model().rowCount() > 0 && window.model().rowCount() < all);
    QCOMPARE(window.session->currentSet().count(), window.model().count());
    QVERIFY(window.child<QLabel>("recordSummary").text().contains(words::formatNumber(static_cast<quint64>(all))));
}

void TestRecordsPage::nothingFoundIsTold()
{
    const Window window(m_case->open());
    window.filter("row:999999999");
    QVERIFY(window.child<QLabel>("noHits").isVisible());
    QVERIFY(!window.grid().isVisible());
    QTest::mouseClick(&window.child<QPushButton>("clearFilter"), Qt::LeftButton);
    window.settle();
    QVERIFY(window.session->currentSet().filter().isEverything());
    QVERIFY(window.grid().isVisible());
}

void TestRecordsPage::aClickOnAHeaderSorts()
{
    const Window window(m_case->open());
    window.clickHeader(Field::Lab);
    QCOMPARE(window.model().sort().size(), 1U);
    QCOMPARE(window.model().sort().front().order, records::SortOrder::Ascending);
    const int column = window.columnOf(FilterSubject::ofField(Field::Lab));
    QString before;
    for (int row = 0; row < 100; ++row) {
        const QString lab = window.model().index(row, column).data().toString();
        QVERIFY(before <= lab);
        before = lab;
    }
    QVERIFY(window.child<QLabel>("recordSummary").text().contains(QStringLiteral("lab"), Qt::CaseInsensitive));
    window.clickHeader(Field::Lab);
    QCOMPARE(window.model().sort().front().order, records::SortOrder::Descending);
    window.clickHeader(Field::Lab);
    QVERIFY(window.model().sort().empty());
}

void TestRecordsPage::moreKeysSortFurther()
{
    const Window window(m_case->open());
    window.clickHeader(Field::Lab);
    window.clickHeader(Field::Sex, Qt::ShiftModifier);
    QCOMPARE(window.model().sort().size(), 2U);
    QCOMPARE(window.model().sort()[1].subject, FilterSubject::ofField(Field::Sex));
    window.clickHeader(Field::Sex, Qt::ShiftModifier);
    QCOMPARE(window.model().sort()[1].order, records::SortOrder::Descending);
    window.clickHeader(Field::Sex, Qt::ShiftModifier);
    QCOMPARE(window.model().sort().size(), 1U);
}

void TestRecordsPage::copiesAreMasked()
{
    const Window window(m_case->open());
    QSignalSpy remarks(window.page.get(), &common::Page::remark);
    window.select(3);
    QTest::keyClick(&window.grid(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(&window.grid(), Qt::Key_C, Qt::ControlModifier);
    window.settle();
    QCOMPARE(remarks.size(), 1);
    QVERIFY(remarks.front().front().toString().contains(QChar(u'2')));
    const QStringList lines = QApplication::clipboard()->text().split(QChar(u'\n'), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 3); // titles and two records
    const int nir = window.columnOf(FilterSubject::ofField(Field::Nir));
    for (int i = 0; i < 2; ++i) {
        const QStringList cells = lines[i + 1].split(QChar(u'\t'));
        QCOMPARE(cells.size(), window.model().columnCount());
        for (int column = 0; column < window.model().columnCount(); ++column)
            QCOMPARE(cells[column], window.model().index(3 + i, column).data().toString());
        QVERIFY(cells[nir].isEmpty() || cells[nir] == dots());
    }
}

void TestRecordsPage::tooManyRecordsAreNotCopied()
{
    const Window window(m_case->open());
    QApplication::clipboard()->setText(QStringLiteral("before"));
    QTest::keyClick(&window.grid(), Qt::Key_A, Qt::ControlModifier);
    window.table().copySelection();
    window.settle();
    const QStringList lines = QApplication::clipboard()->text().split(QChar(u'\n'), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), window.model().rowCount() + 1);
}

void TestRecordsPage::columnsAreHiddenAndShown()
{
    const Window window(m_case->open());
    const int columns = window.model().columnCount();
    window.table().setShown(FilterSubject::ofField(Field::Nir), false);
    window.settle();
    QCOMPARE(window.model().columnCount(), columns - 1);
    QCOMPARE(window.columnOf(FilterSubject::ofField(Field::Nir)), -1);
    const auto possible = possibleColumns(window.session->view()->store());
    const auto source = std::ranges::find(possible, records::SubjectKind::Column, &FilterSubject::kind);
    QVERIFY(source != possible.end());
    window.table().setShown(*source, true);
    window.settle();
    QCOMPARE(window.model().columnCount(), columns);
    QCOMPARE(window.columnOf(*source), columns - 1);
}

void TestRecordsPage::columnsAreFoundInTheChooser()
{
    const Window window(m_case->open());
    const int columns = window.model().columnCount();
    QTest::mouseClick(&window.child<QPushButton>("columnsButton"), Qt::LeftButton);
    auto &list = window.child<QListWidget>("columnList");
    const int all = list.count();
    window.child<QLineEdit>("columnSearch").setText(QStringLiteral("postcode"));
    int visible = 0;
    QListWidgetItem *first = nullptr;
    for (int row = 0; row < all; ++row) {
        if (list.item(row)->isHidden()) continue;
        ++visible;
        if (first == nullptr) first = list.item(row);
    }
    QVERIFY(visible > 0 && visible < all);
    QCOMPARE(first->checkState(), Qt::Unchecked);
    test::shoot(window.child<QWidget>("columnChooser"), QStringLiteral("records-columns"));
    first->setCheckState(Qt::Checked);
    window.settle();
    QCOMPARE(window.model().columnCount(), columns + 1);
    first->setCheckState(Qt::Unchecked);
    window.settle();
    QCOMPARE(window.model().columnCount(), columns);
}

void TestRecordsPage::movedColumnsStayMoved()
{
    const Window window(m_case->open());
    RecordHeader &header = window.grid().header();
    const int lab = window.columnOf(FilterSubject::ofField(Field::Lab));
    const int name = window.columnOf(FilterSubject::ofField(Field::LastName));
    header.moveSection(header.visualIndex(lab), header.visualIndex(name));
    QCOMPARE(window.table().layout()[2].subject, FilterSubject::ofField(Field::Lab));
    window.clickHeader(Field::Lab);
    const std::vector<int> shown = window.grid().displayedColumns();
    QCOMPARE(window.model().columns()[static_cast<std::size_t>(shown[2])].column.subject, FilterSubject::ofField(Field::Lab));
}

void TestRecordsPage::pinnedColumnsStayAtTheLeft()
{
    const Window window(m_case->open());
    window.table().setPinned(FilterSubject::ofField(Field::LastName), true);
    const int name = window.columnOf(FilterSubject::ofField(Field::LastName));
    const int entry = window.columnOf(FilterSubject::ofField(Field::EntryDate));
    window.page->resize(900, 600);
    const QRect before = window.grid().visualRect(window.model().index(0, name));
    window.grid().scrollTo(window.model().index(0, entry));
    QCOMPARE(window.grid().visualRect(window.model().index(0, name)), before);
    QCOMPARE(window.grid().indexAt(before.center()).column(), name);
    const QRect last = window.grid().visualRect(window.model().index(0, entry));
    QVERIFY(last.right() <= window.grid().viewport()->width() && last.left() > before.right());
    QCOMPARE(window.grid().indexAt(last.center()).column(), entry);
    window.table().setPinned(FilterSubject::ofField(Field::LastName), false);
    QCOMPARE(window.grid().displayedColumns().size(), window.table().layout().size());
}

void TestRecordsPage::keysWalkThroughRowsAndColumns()
{
    const Window window(m_case->open());
    RecordGrid &grid = window.grid();
    window.select(0);
    const std::vector<int> columns = grid.displayedColumns();
    for (std::size_t i = 0; i + 1 < columns.size(); ++i) {
        QCOMPARE(grid.currentIndex().column(), columns[i]);
        QTest::keyClick(&grid, Qt::Key_Right);
    }
    QCOMPARE(grid.currentIndex().column(), columns.back());
    QTest::keyClick(&grid, Qt::Key_Home);
    QCOMPARE(grid.currentIndex().column(), columns.front());
    QTest::keyClick(&grid, Qt::Key_PageDown);
    QCOMPARE(grid.currentIndex().row(), grid.visibleRows());
    QTest::keyClick(&grid, Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(grid.currentIndex().row(), window.model().rowCount() - 1);
    QVERIFY(grid.viewport()->rect().contains(grid.visualRect(grid.currentIndex()).center()));
    QTest::keyClick(&grid, Qt::Key_Up);
    QCOMPARE(grid.currentIndex().row(), window.model().rowCount() - 2);
    QTest::keyClick(&grid, Qt::Key_X); // letters look for nothing: that would read every row
    QCOMPARE(grid.currentIndex().row(), window.model().rowCount() - 2);
}

void TestRecordsPage::placesAreReachedByNumber()
{
    const Window window(m_case->open());
    window.grid().setFocus();
    QTest::keyClick(&window.grid(), Qt::Key_G, Qt::ControlModifier);
    auto &line = window.child<QLineEdit>("jumpRow");
    QVERIFY(line.isVisible());
    line.setText(QStringLiteral("1 200"));
    QTest::keyClick(&line, Qt::Key_Return);
    QCOMPARE(window.grid().currentIndex().row(), 1199);
    QVERIFY(!line.isVisible());
    QSignalSpy remarks(window.page.get(), &common::Page::remark);
    QTest::keyClick(&window.grid(), Qt::Key_G, Qt::ControlModifier);
    line.setText(QStringLiteral("999999"));
    QTest::keyClick(&line, Qt::Key_Return);
    QCOMPARE(remarks.size(), 1);
    QCOMPARE(window.grid().currentIndex().row(), 1199);
}

void TestRecordsPage::theDetailFollowsTheCurrentRecord()
{
    const Window window(m_case->open());
    window.select(10);
    const QString first = window.detailText();
    QVERIFY(first.contains(window.model().index(10, window.columnOf(FilterSubject::ofField(Field::Lab))).data().toString()));
    window.select(11);
    QVERIFY(window.detailText() != first);
    window.select(10);
    QCOMPARE(window.detailText(), first);
    // It stays with its record through another order.
    window.clickHeader(Field::LastName);
    QCOMPARE(window.detailText(), first);
    window.filter("row:999999999");
    QVERIFY(window.child<QLabel>("detailMessage").isVisible() || !window.child<QPlainTextEdit>("sourceRow").isVisible());
}

void TestRecordsPage::theDetailIsMasked()
{
    const Window window(m_case->open());
    records::Reveal everything;
    everything.everything = true;
    records::RecordStore &store = window.session->view()->store();
    for (int row = 0; row < 40; ++row) {
        window.select(row);
        const QString text = window.detailText();
        for (const Field field : {Field::Nir, Field::Email, Field::Address, Field::Comment, Field::Password, Field::Mobile, Field::BirthDate}) {
            const auto *column = store.column(records::ColumnKind::Field, fields::info(field).name);
            if (column == nullptr) continue;
            std::string clear;
            QVERIFY(store.appendText(*window.model().recordAt(row), column->id, clear).has_value());
            if (clear.size() > 4) QVERIFY2(!text.contains(QString::fromStdString(clear)), fields::info(field).name.data());
        }
        QVERIFY(text.contains(dots()));
    }
}

void TestRecordsPage::revealsAreShownAndGo()
{
    const Window window(m_case->open());
    window.filter("has:nir");
    window.select(5);
    const QString masked = window.detailText();
    access::RevealRequest request;
    request.reveal.fields.insert(Field::Nir);
    request.reason = "a test";
    window.session->revealState().begin(request, {});
    await([&] { return window.session->revealState().isRevealing(); });
    window.settle();
    const QModelIndex nir = window.model().index(5, window.columnOf(FilterSubject::ofField(Field::Nir)));
    QCOMPARE(nir.data(RecordTableModel::StateRole).toInt(), static_cast<int>(CellState::Revealed));
    const QString clear = nir.data().toString();
    QVERIFY(clear != dots());
    QVERIFY(window.detailText().contains(clear));
    test::shoot(*window.page, QStringLiteral("records-revealed"));
    window.session->revealState().end();
    QVERIFY(!window.detailText().contains(clear)); // at once
    window.settle();
    QCOMPARE(window.detailText(), masked);
    QCOMPARE(nir.data().toString(), dots());
}

void TestRecordsPage::neighboursAreFoundWithoutTheirValues()
{
    const Window window(m_case->open());
    auto &link = window.child<QPushButton>("sameAddress");
    int row = 0;
    for (; row < 400; ++row) {
        window.select(row);
        if (link.isVisible() && link.isEnabled()) break;
    }
    QVERIFY2(row < 400, "nobody has a neighbour");
    const RecordId record = *window.table().currentRecord();
    records::RecordStore &store = window.session->view()->store();
    const auto addressOf = [&](RecordId id) {
        std::string text;
        (void)store.appendText(id, store.column(records::ColumnKind::Field, "address")->id, text);
        return text;
    };
    window.detail().verticalScrollBar()->setValue(window.detail().verticalScrollBar()->maximum());
    test::shoot(*window.page, QStringLiteral("records-neighbours"));
    QTest::mouseClick(&link, Qt::LeftButton);
    window.settle();
    test::shoot(*window.page, QStringLiteral("records-neighbours-found"));
    QVERIFY(window.model().rowCount() >= 2);
    for (int i = 0; i < window.model().rowCount(); ++i) QCOMPARE(addressOf(*window.model().recordAt(i)), addressOf(record));
    QVERIFY(!records::printFilter(window.session->currentSet().filter()).contains(addressOf(record)));
    QVERIFY(window.session->currentSet().selection()->set().contains(record));
}

void TestRecordsPage::theLayoutIsKept()
{
    QVariantMap state;
    {
        const Window window(m_case->open());
        window.table().setShown(FilterSubject::ofField(Field::Nir), false);
        window.table().setShown(FilterSubject::ofColumn("a \"quoted\", name"), false);
        window.table().setPinned(FilterSubject::ofField(Field::Lab), true);
        window.settle();
        window.grid().header().resizeSection(window.columnOf(FilterSubject::ofField(Field::FirstName)), 173);
        window.clickHeader(Field::LastName);
        state = window.page->saveState();
    }
    const Window window(m_case->open(), false);
    window.page->restoreState(state);
    window.session->reload();
    await([&] { return window.model().rowCount() > 0; });
    window.settle();
    QCOMPARE(window.columnOf(FilterSubject::ofField(Field::Nir)), -1);
    QVERIFY(window.table().layout()[1].isPinned);
    QCOMPARE(window.grid().header().sectionSize(window.columnOf(FilterSubject::ofField(Field::FirstName))), 173);
    QCOMPARE(window.model().sort().size(), 1U);
    QVERIFY(window.page->saveState().value(QStringLiteral("columns")) == state.value(QStringLiteral("columns")));
}

void TestRecordsPage::nothingIsShownBeforeTheCaseIsThere()
{
    const Window window(m_case->open(), false);
    QVERIFY(!window.grid().isVisible());
    QVERIFY(window.page->badge().isEmpty());
}

void TestRecordsPage::anEmptyCaseSaysWhatToDo()
{
    const Window window(m_case->openEmpty());
    QVERIFY(!window.grid().isVisible());
    QSignalSpy wanted(window.page.get(), &common::Page::pageWanted);
    auto &button = window.child<QPushButton>("stateButton");
    QVERIFY(button.isVisible());
    QTest::mouseClick(&button, Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.front().front().toString(), QStringLiteral("evidence"));
    test::shoot(*window.page, QStringLiteral("records-empty"));
}

void TestRecordsPage::aFailureIsTold()
{
    const Window window(m_case->open());
    Q_EMIT window.model().failed(fail(ErrorCode::ReadFailed, "a test").error());
    QVERIFY(window.child<QLabel>("problemText").isVisible());
    QVERIFY(window.model().rowCount() > 0); // the rows stay
    test::shoot(*window.page, QStringLiteral("records-failed"));
    QTest::mouseClick(&window.child<QPushButton>("tryAgain"), Qt::LeftButton);
    window.settle();
    QVERIFY(!window.child<QLabel>("problemText").isVisible());
}

void TestRecordsPage::everythingHasAName()
{
    const Window window(m_case->open());
    window.select(0);
    for (const char *name : {"recordGrid", "columnsButton", "recordDetail", "sourceRow", "jumpRow", "sameAddress"})
        QVERIFY2(!window.child<QWidget>(name).accessibleName().isEmpty(), name);
    QVERIFY(window.page->searchWidget() != nullptr);
}

void TestRecordsPage::pictures_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::addColumn<bool>("isFrench");
    QTest::newRow("light") << false << false;
    QTest::newRow("dark") << true << false;
    QTest::newRow("light-fr") << false << true;
}

void TestRecordsPage::pictures()
{
    QFETCH(bool, isDark);
    QFETCH(bool, isFrench);
    words::Speech speech;
    speech.speak(isFrench ? words::Language::French : words::Language::English);
    common::Theme::apply(*qApp, isDark ? common::Appearance::Dark : common::Appearance::Light);
    {
        const Window window(m_case->open());
        window.filter("sex:F");
        window.clickHeader(Field::LastName);
        window.clickHeader(Field::FirstName, Qt::ShiftModifier);
        window.select(6);
        test::shoot(*window.page, QStringLiteral("records-%1").arg(QString::fromLatin1(QTest::currentDataTag())));
        QVERIFY(window.detail().widget()->width() <= window.detail().viewport()->width()); // nothing is cut at the right
        window.detail().verticalScrollBar()->setValue(window.detail().verticalScrollBar()->maximum());
        test::shoot(window.detail(), QStringLiteral("detail-%1").arg(QString::fromLatin1(QTest::currentDataTag())));
        QVERIFY(window.child<QLabel>("recordCount").text().contains(words::formatNumber(window.model().count())));
    }
    common::Theme::apply(*qApp, common::Appearance::Light);
    speech.speak(words::Language::English);
}

// Measures on the case $FILATURE_BENCH_CASE, with the passphrase $FILATURE_BENCH_KEY: from a click to rows on screen, and the
// longest time for which the window did not answer.
void TestRecordsPage::aLargeCaseIsQuick()
{
    const std::string path = qEnvironmentVariable("FILATURE_BENCH_CASE").toStdString();
    if (path.empty()) QSKIP("no large case to measure");
    const storage::CaseKey key(qEnvironmentVariable("FILATURE_BENCH_KEY").toStdString());
    auto opening = access::openCase(path, key, storage::OpenMode::Writer, "window");
    QVERIFY(opening.has_value());
    const Window window(std::shared_ptr<access::OpenCase>(std::move(opening->opened)), true, false); // the tester reads every row
    QElapsedTimer beat;
    qint64 longest = 0;
    QTimer heart;
    connect(&heart, &QTimer::timeout, this, [&] { longest = std::max(longest, beat.restart()); });
    heart.start(0);
    const auto measure = [&](const char *what, const auto &act, const auto &isDone) {
        beat.start();
        longest = 0;
        QElapsedTimer time;
        time.start();
        act();
        await(isDone);
        window.grid().viewport()->repaint();
        const qint64 took = time.elapsed();
        qInfo("%-34s %4lld ms, longest stall %lld ms, %d rows", what, took, longest, window.model().rowCount());
        window.settle();
    };
    const auto isPainted = [&] {
        const RecordTableModel &model = window.model();
        const int row = window.grid().firstRow();
        return !window.session->currentSet().isLoading() && !model.isLoading() &&
               model.index(row, 1).data(RecordTableModel::StateRole).toInt() != static_cast<int>(CellState::Loading);
    };
    for (const char *filter : {"sex:F", "lab:LAB03,LAB11 dept:56", "has:nir -has:email", "last_name~martin", ""})
        for (int i = 0; i < 2; ++i) measure(filter, [&] { window.session->currentSet().setFilter(*records::parseFilter(filter)); }, isPainted);
    for (const Field field : {Field::LastName, Field::BirthDate})
        measure("sort", [&] { window.table().sortBy(FilterSubject::ofField(field), true); }, isPainted);
    for (const int part : {2, 3, 5, 7})
        measure("jump in the order", [&] { window.grid().showRow(window.model().rowCount() / part, QAbstractItemView::PositionAtTop); }, isPainted);
    const QString before = window.detailText();
    measure("detail", [&] { window.table().goToRow(4321); }, [&] { return window.detailText() != before; });
    const QString then = window.detailText();
    measure("detail again", [&] { window.table().goToRow(98765); }, [&] { return window.detailText() != then; });
    QElapsedTimer paint;
    paint.start();
    constexpr int kPaints = 50;
    for (int i = 0; i < kPaints; ++i) window.grid().viewport()->repaint();
    qInfo("one painting of the table: %.1f ms", static_cast<double>(paint.elapsed()) / kPaints);
    measure("all selected", [&] { window.grid().selectAll(); }, [] { return true; });
}

QTEST_MAIN(TestRecordsPage)
#include "tst_recordspage.moc"
