// SPDX-License-Identifier: GPL-3.0-or-later
// Journeys through the window: from the start page into a case and out again.
#include "common/theme.h"
#include "gui/guicase.h"
#include "records/filter/filterparser.h"
#include "shell/caseview.h"
#include "shell/commandpalette.h"
#include "shell/mainwindow.h"
#include "shell/settings.h"
#include "shell/startpage.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

using namespace filature;
using namespace Qt::StringLiterals;

namespace {

// Speaks the source's English: no catalogue is in a test program.
class Window
{
public:
    Window() : window(speech) { window.show(); }

    template<typename T>
    [[nodiscard]] T *find(const QString &name) const
    {
        for (T *each : window.findChildren<T *>(name))
            if (each->isVisible()) return each;
        return nullptr;
    }
    void click(const QString &name) const
    {
        auto *button = find<QAbstractButton>(name);
        QVERIFY2(button != nullptr, qPrintable(name));
        button->click();
    }
    void type(const QString &name, const QString &text) const
    {
        auto *line = find<QLineEdit>(name);
        QVERIFY2(line != nullptr, qPrintable(name));
        line->setFocus();
        line->clear();
        QTest::keyClicks(line, text);
    }
    [[nodiscard]] QString failure() const
    {
        const auto *label = find<QLabel>(u"failure"_s);
        return label != nullptr ? label->text() : QString();
    }

    words::Speech speech;
    shell::MainWindow window;
};

const QString kPassphrase = u"colza-tibio-ravek-dunol-pesca-fijor-lugan"_s;

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void aNewCaseIsMadeAndOpened();
    void aWeakPassphraseMakesNoCase();
    void theWrongPassphraseIsToldAndTheRightOneOpens();
    void whatIsNoCaseIsToldInWords_data();
    void whatIsNoCaseIsToldInWords();
    void anOlderCopyOpensOnlyForAReason();
    void everyPageComesToTheFront();
    void theSetTravelsFromPageToPage();
    void lockingBlanksTheScreenAndAsksForReplacement();
    void severalCasesOneAfterTheOther();
    void recentCasesHoldPathsOnly();
    void thePaletteFindsPagesAndFilters();
    void aRevealIsAskedForWithReasonAndEnds();
    void aPresentationStaysMaskedAndEndsWithTheCase();
    void anotherLanguageKeepsPageAndFilter();
    void everyControlHasANameToBeReadOut();

private:
    QTemporaryDir m_home;
    std::unique_ptr<test::GuiCase> m_files;
};

void TestMainWindow::initTestCase()
{
    qputenv("XDG_CONFIG_HOME", m_home.filePath(u"config"_s).toUtf8());
    m_files = std::make_unique<test::GuiCase>(800);
    QVERIFY(m_files->isUsable());
    common::Theme::apply(*qApp, common::Appearance::Light);
}

void TestMainWindow::init() { QFile::remove(m_home.filePath(u"config/filature/filature.conf"_s)); }

void TestMainWindow::aNewCaseIsMadeAndOpened()
{
    const Window w;
    test::shoot(const_cast<shell::MainWindow &>(w.window), u"start"_s);
    w.click(u"newCase"_s);
    const QString path = m_home.filePath(u"new.filature"_s);
    w.type(u"newPath"_s, path);
    w.type(u"newTitle"_s, u"Exercise"_s);
    w.type(u"newPassphrase"_s, kPassphrase);
    QVERIFY(!w.find<QPushButton>(u"create"_s)->isEnabled()); // typed once only
    w.type(u"newPassphraseAgain"_s, kPassphrase);
    test::shoot(const_cast<shell::MainWindow &>(w.window), u"newcase"_s);
    w.click(u"create"_s);
    QTRY_VERIFY_WITH_TIMEOUT(w.window.caseView() != nullptr, 20'000);
    QVERIFY(QFile::exists(path));
    QVERIFY(w.window.session()->info().encrypted);
    QCOMPARE(w.window.session()->info().title, std::string("Exercise"));
    QTRY_COMPARE(w.window.caseView()->currentPage()->objectName(), u"evidence"_s);
}

void TestMainWindow::aWeakPassphraseMakesNoCase()
{
    const Window w;
    w.click(u"newCase"_s);
    w.type(u"newPath"_s, m_home.filePath(u"weak.filature"_s));
    w.type(u"newPassphrase"_s, u"azerty123"_s);
    w.type(u"newPassphraseAgain"_s, u"azerty123"_s);
    QVERIFY(!w.find<QPushButton>(u"create"_s)->isEnabled());
    QTest::keyClick(w.find<QLineEdit>(u"newPassphraseAgain"_s), Qt::Key_Return);
    QVERIFY(!QFile::exists(m_home.filePath(u"weak.filature"_s)));
    w.click(u"suggest"_s);
    QVERIFY(w.find<QPushButton>(u"create"_s)->isEnabled());
}

void TestMainWindow::theWrongPassphraseIsToldAndTheRightOneOpens()
{
    const QString path = m_home.filePath(u"new.filature"_s); // of the first test
    Window w;
    w.window.openCase(path);
    QTRY_VERIFY(w.find<QLineEdit>(u"passphrase"_s) != nullptr);
    w.type(u"passphrase"_s, u"wrong"_s);
    w.click(u"unlock"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!w.failure().isEmpty(), 20'000);
    QVERIFY2(w.failure().contains(u"passphrase"_s), qPrintable(w.failure()));
    QVERIFY(w.find<QLineEdit>(u"passphrase"_s)->text().isEmpty());
    test::shoot(w.window, u"wrongkey"_s);
    w.type(u"passphrase"_s, kPassphrase);
    QTest::keyClick(w.find<QLineEdit>(u"passphrase"_s), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(w.window.caseView() != nullptr, 20'000);
}

void TestMainWindow::whatIsNoCaseIsToldInWords_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("missing") << u"missing.filature"_s;
    QTest::newRow("folder") << u"folder.filature"_s;
    QTest::newRow("text") << u"text.filature"_s;
    QTest::newRow("empty") << u"empty.filature"_s;
}

void TestMainWindow::whatIsNoCaseIsToldInWords()
{
    QFETCH(QString, name);
    QDir(m_home.path()).mkdir(u"folder.filature"_s);
    QFile text(m_home.filePath(u"text.filature"_s));
    QVERIFY(text.open(QFile::WriteOnly));
    text.write("NOM;PRENOM\nINVENTE;JEANNE\n");
    text.close();
    QFile empty(m_home.filePath(u"empty.filature"_s));
    QVERIFY(empty.open(QFile::WriteOnly));
    empty.close();
    Window w;
    w.window.openCase(m_home.filePath(name));
    QTRY_VERIFY(!w.failure().isEmpty());
    QVERIFY(w.failure().contains(name));
    QVERIFY(w.window.caseView() == nullptr);
}

void TestMainWindow::anOlderCopyOpensOnlyForAReason()
{
    const test::GuiCase files(50);
    QVERIFY(files.isUsable());
    const QString path = files.casePath();
    QVERIFY(QFile::copy(path, files.path(u"old"_s)));
    QVERIFY(files.open() != nullptr); // journals
    for (const QString &ending : {u""_s, u"-wal"_s, u"-shm"_s}) QFile::remove(path + ending);
    QVERIFY(QFile::copy(files.path(u"old"_s), path));
    Window w;
    w.window.openCase(path);
    QTRY_VERIFY(w.find<QPushButton>(u"acceptDoubt"_s) != nullptr);
    QVERIFY(!w.find<QPushButton>(u"acceptDoubt"_s)->isEnabled());
    w.type(u"doubtReason"_s, u"backup put back"_s);
    w.click(u"acceptDoubt"_s);
    QTRY_VERIFY(w.window.caseView() != nullptr);
    w.window.closeCase();
}

void TestMainWindow::everyPageComesToTheFront()
{
    Window w;
    w.window.openCase(m_files->casePath());
    QTRY_VERIFY(w.window.caseView() != nullptr);
    QTRY_COMPARE(w.window.session()->evidence().size(), std::size_t{1});
    for (const common::Page *page : w.window.caseView()->pages()) {
        w.click(u"go-"_s + page->objectName());
        QCOMPARE(w.window.caseView()->currentPage(), page);
        QVERIFY(page->isVisible());
        QTRY_VERIFY(w.window.session()->jobs().isIdle());
        test::shoot(w.window, u"page-"_s + page->objectName());
    }
}

void TestMainWindow::theSetTravelsFromPageToPage()
{
    Window w;
    w.window.openCase(m_files->casePath());
    QTRY_VERIFY(w.window.caseView() != nullptr);
    QTRY_VERIFY(w.window.session()->currentSet().selection() != nullptr);
    w.window.caseView()->showRecords(*records::parseFilter("sex:F"));
    QCOMPARE(w.window.caseView()->currentPage()->objectName(), u"records"_s);
    QTRY_VERIFY(!w.window.session()->currentSet().isLoading());
    const auto *line = w.find<QLabel>(u"currentSet"_s);
    QVERIFY(line != nullptr);
    const QString text = line->text();
    w.window.caseView()->showPage(u"overview"_s);
    QCOMPARE(w.find<QLabel>(u"currentSet"_s)->text(), text);
    QVERIFY(text.startsWith(QLocale().toString(w.window.session()->currentSet().count())));
}

void TestMainWindow::lockingBlanksTheScreenAndAsksForReplacement()
{
    Window w;
    QSignalSpy replacement(&w.window, &shell::MainWindow::replacementWanted);
    w.window.openCase(m_home.filePath(u"new.filature"_s));
    QTRY_VERIFY(w.find<QLineEdit>(u"passphrase"_s) != nullptr);
    w.type(u"passphrase"_s, kPassphrase);
    w.click(u"unlock"_s);
    QTRY_VERIFY_WITH_TIMEOUT(w.window.caseView() != nullptr, 20'000);
    w.click(u"lock"_s);
    QCOMPARE(replacement.count(), 1);
    QVERIFY(w.window.caseView() == nullptr);
    QVERIFY(w.window.session() == nullptr);
    QVERIFY(w.find<QLineEdit>(u"passphrase"_s) != nullptr);
}

void TestMainWindow::severalCasesOneAfterTheOther()
{
    Window w;
    for (int round = 0; round < 3; ++round) {
        w.window.openCase(m_files->casePath());
        QTRY_VERIFY(w.window.caseView() != nullptr);
        QTRY_COMPARE(w.window.session()->evidence().size(), std::size_t{1});
        w.window.closeCase();
        QVERIFY(w.find<QPushButton>(u"newCase"_s) != nullptr);
    }
}

void TestMainWindow::recentCasesHoldPathsOnly()
{
    {
        Window w;
        w.window.openCase(m_files->casePath());
        QTRY_VERIFY(w.window.caseView() != nullptr);
    }
    QCOMPARE(shell::Settings::recentCases(), QStringList{m_files->casePath()});
    QFile file(m_home.filePath(u"config/filature/filature.conf"_s));
    QVERIFY(file.open(QFile::ReadOnly));
    QVERIFY(!file.readAll().contains("EX-7"));
    shell::Settings::setKeepsRecentCases(false);
    QVERIFY(shell::Settings::recentCases().isEmpty());
}

void TestMainWindow::thePaletteFindsPagesAndFilters()
{
    Window w;
    w.window.openCase(m_files->casePath());
    QTRY_VERIFY(w.window.caseView() != nullptr);
    QTRY_VERIFY(w.window.session()->currentSet().selection() != nullptr);
    const auto openPalette = [&] {
        shell::CommandPalette::open(*w.window.caseView(), w.window);
        return w.window.findChild<shell::CommandPalette *>();
    };
    QPointer<shell::CommandPalette> palette = openPalette();
    QVERIFY(palette != nullptr);
    auto *line = palette->findChild<QLineEdit *>();
    QTest::keyClicks(line, u"jour"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(w.window.caseView()->currentPage()->objectName(), u"journal"_s);
    QTRY_VERIFY(palette == nullptr);
    palette = openPalette();
    auto *list = palette->findChild<QListWidget *>();
    QTRY_VERIFY(!list->findItems(u"LAB0"_s, Qt::MatchContains).isEmpty()); // laboratories come a moment later
    QTest::keyClicks(palette->findChild<QLineEdit *>(), u"sex:F"_s);
    QTest::keyClick(palette->findChild<QLineEdit *>(), Qt::Key_Return);
    QVERIFY(w.window.session()->currentSet().filter() == *records::parseFilter("sex:F"));
}

void TestMainWindow::aRevealIsAskedForWithReasonAndEnds()
{
    Window w;
    w.window.openCase(m_files->casePath());
    QTRY_VERIFY(w.window.caseView() != nullptr);
    QTRY_VERIFY(w.window.session()->view() != nullptr);
    w.click(u"reveal"_s);
    QVERIFY(!w.find<QPushButton>(u"revealNow"_s)->isEnabled());
    w.click(u"reveal-identity"_s);
    w.type(u"revealReason"_s, u"order 12"_s);
    QVERIFY(w.find<QPushButton>(u"revealNow"_s)->isEnabled());
    w.click(u"reveal-health"_s);
    QVERIFY(!w.find<QPushButton>(u"revealNow"_s)->isEnabled()); // a physician has to be there
    w.type(u"revealPhysician"_s, u"Dr Present"_s);
    test::shoot(w.window, u"reveal"_s);
    w.click(u"revealNow"_s);
    QTRY_VERIFY(w.window.session()->revealState().isRevealing());
    QVERIFY(w.find<QPushButton>(u"revealNow"_s) == nullptr); // the panel has gone
    test::shoot(w.window, u"revealed"_s);
    w.click(u"reveal"_s);
    QVERIFY(!w.window.session()->revealState().isRevealing());
}

void TestMainWindow::aPresentationStaysMaskedAndEndsWithTheCase()
{
    Window w;
    w.window.openCase(m_files->casePath());
    QTRY_VERIFY(w.window.caseView() != nullptr);
    QTRY_VERIFY(w.window.session()->currentSet().selection() != nullptr);
    const double size = QApplication::font().pointSizeF();
    w.window.setPresenting(true);
    QVERIFY(QApplication::font().pointSizeF() > size);
    QVERIFY(w.find<QWidget>(u"presenting"_s) != nullptr);
    QVERIFY(!w.find<QPushButton>(u"reveal"_s)->isEnabled());
    access::RevealRequest request;
    request.reveal.everything = true;
    request.reason = "order 12";
    request.physician = "Dr Present";
    w.window.session()->revealState().begin(request, {});
    QTRY_VERIFY(w.window.session()->jobs().isIdle());
    QVERIFY(!w.window.session()->revealState().isRevealing());
    test::shoot(w.window, u"presenting"_s);
    w.window.closeCase();
    QCOMPARE(QApplication::font().pointSizeF(), size);
}

void TestMainWindow::anotherLanguageKeepsPageAndFilter()
{
    Window w;
    w.window.openCase(m_files->casePath());
    QTRY_VERIFY(w.window.caseView() != nullptr);
    QTRY_VERIFY(w.window.session()->currentSet().selection() != nullptr);
    const records::Filter filter = *records::parseFilter("sex:F");
    w.window.caseView()->showRecords(filter);
    const shell::CaseView *before = w.window.caseView();
    w.window.setLanguage(words::Language::French);
    QVERIFY(w.window.caseView() != before || w.window.caseView()->isVisible());
    QCOMPARE(w.window.caseView()->currentPage()->objectName(), u"records"_s);
    QVERIFY(w.window.session()->currentSet().filter() == filter);
    QCOMPARE(QLocale().language(), QLocale::French);
    w.window.setLanguage(words::Language::English);
}

void TestMainWindow::everyControlHasANameToBeReadOut()
{
    Window w;
    w.window.openCase(m_files->casePath());
    QTRY_VERIFY(w.window.caseView() != nullptr);
    QTRY_VERIFY(w.window.session()->jobs().isIdle());
    QStringList nameless;
    for (const QWidget *widget : w.window.findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || widget->objectName().startsWith(u"qt_"_s)) continue;
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool isNamed = !widget->accessibleName().isEmpty() || (button != nullptr && !button->text().isEmpty());
        const QWidget *parent = widget->parentWidget(); // a toolkit's part of a control speaks with the control's name
        const bool isInner = parent != nullptr && (parent->inherits("QAbstractSpinBox") || parent->inherits("QComboBox") || parent->inherits("QComboBoxPrivateContainer"));
        if (!isNamed && !isInner && !qobject_cast<const QLabel *>(widget))
            nameless << QString::fromLatin1(widget->metaObject()->className()) + u" '"_s + widget->objectName() + u"' in "_s +
                            (widget->parentWidget() != nullptr ? widget->parentWidget()->objectName() : QString());
    }
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u"\n"_s)));
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
