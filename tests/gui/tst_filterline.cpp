// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter/filterline.h"

#include "common/theme.h"
#include "filter/filtereditor.h"
#include "gui/guicase.h"
#include "records/filter/filtercompletion.h"
#include "records/filter/filterparser.h"
#include "records/filter/filterprinter.h"

#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QLabel>
#include <QListView>
#include <QSet>
#include <QTextBlock>
#include <QTextLayout>
#include <QToolButton>
#include <QtTest>

using namespace filature;
using filterview::FilterEditor;
using filterview::FilterLine;

class TestFilterLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void enterAppliesEscapeReverts();
    void anErrorIsMarkedAtItsPlace();
    void whatIsBeingTypedIsNotToldOff();
    void coloursFollowTheDefinition_data();
    void coloursFollowTheDefinition();
    void completionsAreOfferedAndTaken();
    void maskedValuesAreNotOffered();
    void theLineFollowsTheFilterUnlessEdited();
    void historyGoesUpAndDown();
    void aFrenchWindowSpeaksFrench();
    void pastedBreaksBecomeBlanks();
    void longTextsDoNotStall();
    void steeringCharactersCannotHide();
    void presentersReadNothingMasked();
    void pictures_data();
    void pictures();

private:
    [[nodiscard]] FilterEditor *editor() const { return static_cast<FilterEditor *>(m_line->editor()); }
    [[nodiscard]] QString words() const { return m_line->findChild<QLabel *>(QStringLiteral("filterWords"))->text(); }
    [[nodiscard]] QListView *list() const
    {
        return m_line->findChild<QListView *>(QStringLiteral("filterCompletions"))
                   ? m_line->findChild<QListView *>(QStringLiteral("filterCompletions"))
                   : popup();
    }
    [[nodiscard]] static QListView *popup();
    [[nodiscard]] std::string applied() const { return records::printFilter(m_session->currentSet().filter()); }
    void type(const QString &text)
    {
        m_line->activateWindow(); // a popup that closes leaves no active window here
        editor()->setFocus();
        QTRY_VERIFY(editor()->hasFocus());
        QTest::keyClicks(editor(), text);
    }
    void open();

    std::unique_ptr<test::GuiCase> m_case;
    std::unique_ptr<items::CaseSession> m_session;
    std::unique_ptr<FilterLine> m_line;
};

QListView *TestFilterLine::popup()
{
    for (QWidget *widget : QApplication::topLevelWidgets())
        if (widget->objectName() == QStringLiteral("filterCompletions") && widget->isVisible()) return qobject_cast<QListView *>(widget);
    return nullptr;
}

void TestFilterLine::initTestCase()
{
    m_case = std::make_unique<test::GuiCase>(800);
    QVERIFY(m_case->isUsable());
    common::Theme::apply(*qApp, common::Appearance::Light);
}

void TestFilterLine::open()
{
    m_line = std::make_unique<FilterLine>(*m_session);
    m_line->resize(760, m_line->sizeHint().height());
    m_line->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_line.get()));
    m_line->activateWindow();
    m_line->setFocus();
    QTRY_VERIFY(editor()->hasFocus());
}

void TestFilterLine::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    auto opened = m_case->open();
    QVERIFY(opened);
    m_session = std::make_unique<items::CaseSession>(std::move(opened));
    m_session->reload();
    QTRY_VERIFY(m_session->currentSet().selection() && m_session->jobs().isIdle());
    open();
}

void TestFilterLine::cleanup()
{
    m_line.reset();
    m_session.reset();
    common::Theme::apply(*qApp, common::Appearance::Light);
}

void TestFilterLine::enterAppliesEscapeReverts()
{
    QCOMPARE(words(), QStringLiteral("every record"));
    type(QStringLiteral("lab:LAB03 sex:F"));
    QVERIFY(m_line->isEdited());
    QVERIFY(words().contains(QStringLiteral("laboratory is LAB03, sex is female")));
    QCOMPARE(applied(), std::string());
    QTest::keyClick(editor(), Qt::Key_Return);
    QCOMPARE(applied(), std::string("lab:LAB03 sex:F"));
    QVERIFY(!m_line->isEdited());
    QCOMPARE(words(), QStringLiteral("laboratory is LAB03, sex is female"));
    type(QStringLiteral(" nonsense~("));
    QTest::keyClick(editor(), Qt::Key_Escape); // of the list of completions, if it is there
    if (m_line->isEdited()) QTest::keyClick(editor(), Qt::Key_Escape);
    QCOMPARE(editor()->text(), QStringLiteral("lab:LAB03 sex:F"));
    m_line->findChild<QToolButton *>(QStringLiteral("filterClear"))->click();
    QCOMPARE(applied(), std::string());
    QCOMPARE(editor()->text(), QString());
}

void TestFilterLine::anErrorIsMarkedAtItsPlace()
{
    editor()->setText(QStringLiteral("sex:F nomm:x lab:A"));
    const auto marks = editor()->extraSelections();
    QCOMPARE(marks.size(), 1);
    QCOMPARE(marks.first().cursor.selectedText(), QStringLiteral("nomm"));
    QCOMPARE(marks.first().format.underlineStyle(), QTextCharFormat::WaveUnderline);
    QVERIFY2(words().startsWith(QStringLiteral("Column 7: There is no field 'nomm'.")), qPrintable(words()));
    QCOMPARE(editor()->accessibleDescription(), words());
    QTest::keyClick(editor(), Qt::Key_Return);
    QCOMPARE(applied(), std::string());
    editor()->setText(QStringLiteral("lab:é\U0001D11E \"open"));
    QCOMPARE(editor()->extraSelections().size(), 0); // it can still be closed
    QTest::keyClick(editor(), Qt::Key_Return);
    QCOMPARE(editor()->extraSelections().size(), 1);
    QVERIFY(words().startsWith(QStringLiteral("Column 8: "))); // in characters, not in bytes
    editor()->setText(QStringLiteral("sex:F"));
    QVERIFY(editor()->extraSelections().isEmpty());
    QVERIFY(editor()->accessibleDescription().isEmpty());
}

void TestFilterLine::whatIsBeingTypedIsNotToldOff()
{
    type(QStringLiteral("entry_year:"));
    QVERIFY(editor()->extraSelections().isEmpty());
    QTest::keyClick(editor(), Qt::Key_Home);
    type(QStringLiteral("x "));
    QTest::keyClick(editor(), Qt::Key_Return);
    QVERIFY(!editor()->extraSelections().isEmpty());
}

void TestFilterLine::coloursFollowTheDefinition_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"lab:LAB03,LAB11 dept@patient:56 -has:password entry_year:2015..2020 last_name~\"le b\"",
          "col:\"ANY COLUMN\"~x or (sexe:femme et non a:nir)", "dupont* \"du pont\" nir:? email:\"\" -\"x y\"",
          "lab: LAB03 , LAB11 birth_year:..1950 birth_year:1990.. sex:F or lab:A*", "not (sauf:x)", "col:NOM:\"a\"\"b\" row:1..5,7 a-b -a"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

// Wherever the engine's own lexer sees no error, the definition gives each kind of word one colour, and different kinds of words
// different ones.
void TestFilterLine::coloursFollowTheDefinition()
{
    QFETCH(QString, text);
    editor()->setText(text);
    QTRY_VERIFY(!editor()->document()->firstBlock().layout()->formats().isEmpty());
    const auto formats = editor()->document()->firstBlock().layout()->formats();
    const auto colourAt = [&](qsizetype at) {
        for (const QTextLayout::FormatRange &range : formats)
            if (at >= range.start && at < range.start + range.length) return range.format.foreground().color().rgb();
        return QRgb{0};
    };
    QMap<int, QRgb> colours;
    const QByteArray utf8 = text.toUtf8();
    for (const records::FilterSpan &span : records::tokeniseFilter(utf8.toStdString())) {
        if (span.kind == records::FilterSpanKind::Error) continue;
        const qsizetype begin = QString::fromUtf8(utf8.first(static_cast<qsizetype>(span.begin))).size();
        const qsizetype end = QString::fromUtf8(utf8.first(static_cast<qsizetype>(span.end))).size();
        const int kind = static_cast<int>(span.kind == records::FilterSpanKind::Parenthesis ? records::FilterSpanKind::Keyword : span.kind);
        for (qsizetype at = begin; at < end; ++at) {
            if (!colours.contains(kind)) colours.insert(kind, colourAt(at));
            QVERIFY2(colourAt(at) == colours.value(kind), qPrintable(QStringLiteral("at %1 in %2").arg(at).arg(text)));
        }
    }
    const QList<QRgb> used = colours.values();
    QCOMPARE(QSet<QRgb>(used.begin(), used.end()).size(), used.size());
    QVERIFY(colours.size() > 1);
}

void TestFilterLine::completionsAreOfferedAndTaken()
{
    type(QStringLiteral("la"));
    QTRY_VERIFY(popup());
    QCOMPARE(popup()->model()->index(0, 0).data().toString(), QStringLiteral("lab"));
    QVERIFY(!popup()->currentIndex().isValid()); // Enter still belongs to the line
    QTest::keyClick(editor(), Qt::Key_Tab);
    QCOMPARE(editor()->text(), QStringLiteral("lab:"));
    QTRY_VERIFY(popup() && popup()->model()->rowCount() > 3); // its values, counted
    QTest::keyClick(popup(), Qt::Key_Down);
    const QString value = popup()->currentIndex().data().toString();
    QTest::keyClick(popup(), Qt::Key_Return);
    QCOMPARE(editor()->text(), QStringLiteral("lab:") + value);
    QTest::keyClick(editor(), Qt::Key_Return);
    QCOMPARE(applied(), "lab:" + value.toStdString());
    editor()->setText({});
    type(QStringLiteral("has:pass"));
    QTRY_VERIFY(popup());
    QTest::keyClick(editor(), Qt::Key_Tab);
    QCOMPARE(editor()->text(), QStringLiteral("has:password"));
}

void TestFilterLine::maskedValuesAreNotOffered()
{
    for (const char *name : {"last_name:", "commune:", "blood_group:", "last_name~", "dept@nir:"}) {
        editor()->setText({});
        type(QString::fromLatin1(name));
        QTRY_VERIFY(m_session->jobs().isIdle());
        QCoreApplication::processEvents();
        QVERIFY2(!popup(), name);
    }
}

void TestFilterLine::theLineFollowsTheFilterUnlessEdited()
{
    m_session->currentSet().setFilter(*records::parseFilter("sex:F"));
    QCOMPARE(editor()->text(), QStringLiteral("sex:F"));
    type(QStringLiteral(" lab:LAB03"));
    m_session->currentSet().setFilter(*records::parseFilter("sex:M"));
    QCOMPARE(editor()->text(), QStringLiteral("sex:F lab:LAB03"));
    QTest::keyClick(editor(), Qt::Key_Escape);
    if (m_line->isEdited()) QTest::keyClick(editor(), Qt::Key_Escape);
    QCOMPARE(editor()->text(), QStringLiteral("sex:M"));
}

void TestFilterLine::historyGoesUpAndDown()
{
    for (const QString &text : {QStringLiteral("sex:F"), QStringLiteral("sex:M")}) {
        editor()->setText(text);
        QTest::keyClick(editor(), Qt::Key_Return);
    }
    editor()->setText(QStringLiteral("draft"));
    QTest::keyClick(editor(), Qt::Key_Up);
    QCOMPARE(editor()->text(), QStringLiteral("sex:M"));
    QTest::keyClick(editor(), Qt::Key_Up);
    QTest::keyClick(editor(), Qt::Key_Up);
    QCOMPARE(editor()->text(), QStringLiteral("sex:F"));
    QTest::keyClick(editor(), Qt::Key_Down);
    QTest::keyClick(editor(), Qt::Key_Down);
    QCOMPARE(editor()->text(), QStringLiteral("draft"));
}

void TestFilterLine::aFrenchWindowSpeaksFrench()
{
    QLocale::setDefault(QLocale(QLocale::French, QLocale::France));
    open();
    m_session->currentSet().setFilter(*records::parseFilter("lab:LAB03 -has:password entry_year:2019"));
    QCOMPARE(editor()->text(), QStringLiteral("laboratoire:LAB03 -a:mot_de_passe annee_saisie:2019"));
    editor()->setText({});
    type(QStringLiteral("mut"));
    QTRY_VERIFY(popup());
    QTest::keyClick(editor(), Qt::Key_Tab);
    QCOMPARE(editor()->text(), QStringLiteral("mutuelle:"));
}

void TestFilterLine::pastedBreaksBecomeBlanks()
{
    QApplication::clipboard()->setText(QStringLiteral("sex:F\r\nlab:LAB03\n\u00A0x"));
    editor()->paste();
    QCOMPARE(editor()->text(), QStringLiteral("sex:F lab:LAB03 \u00A0x"));
    QCOMPARE(editor()->document()->blockCount(), 1);
}

void TestFilterLine::longTextsDoNotStall()
{
    constexpr qint64 kStallMs = 100; // generous for a busy machine; 16 are aimed at
    QElapsedTimer timer;
    type(QStringLiteral("sex:F"));
    QApplication::clipboard()->setText(QString(1 << 20, u'x'));
    timer.start();
    editor()->paste();
    QCoreApplication::processEvents();
    QVERIFY2(timer.elapsed() < kStallMs, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(editor()->text(), QStringLiteral("sex:F"));
    QVERIFY(words().contains(QStringLiteral("8,192")));
    std::string many = "record:0";
    for (int i = 1; i < 150'000; ++i) many += "," + std::to_string(i);
    const auto filter = records::parseFilter(many);
    QVERIFY(filter);
    QTest::keyClick(editor(), Qt::Key_Return);
    timer.start();
    m_session->currentSet().setFilter(*filter);
    QCoreApplication::processEvents();
    QVERIFY2(timer.elapsed() < kStallMs, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(editor()->isReadOnly());
    m_line->findChild<QToolButton *>(QStringLiteral("filterClear"))->click();
    QVERIFY(!editor()->isReadOnly());
    QCOMPARE(applied(), std::string());
    QApplication::clipboard()->setText(QString(8100, u'('));
    editor()->paste();
    timer.start();
    type(QStringLiteral("a"));
    QVERIFY2(timer.elapsed() < kStallMs, qPrintable(QString::number(timer.elapsed())));
}

void TestFilterLine::steeringCharactersCannotHide()
{
    QApplication::clipboard()->setText(QStringLiteral("lab:\u202EA\u2066B\x07"));
    editor()->paste();
    QCOMPARE(editor()->text(), QStringLiteral("lab:AB"));
    editor()->setText({});
    QTest::keyClick(editor(), Qt::Key_Return);
    m_session->currentSet().setFilter(*records::parseFilter("lab:\"\u202EA\""));
    QVERIFY(!editor()->text().contains(QChar(0x202E)));
    QVERIFY(editor()->isReadOnly());
    QTest::keyClick(editor(), Qt::Key_Return);
    QCOMPARE(applied(), std::string("lab:\"\u202EA\""));
    m_session->currentSet().setFilter(*records::parseFilter("sex:F"));
    QVERIFY(!editor()->isReadOnly());
}

void TestFilterLine::presentersReadNothingMasked()
{
    m_session->revealState().setForbidden(true);
    type(QStringLiteral("last_name:a* "));
    QTest::keyClick(editor(), Qt::Key_Return);
    QCOMPARE(applied(), std::string());
    QVERIFY2(words().contains(QStringLiteral("refused while presenting")), qPrintable(words()));
    editor()->setText(QStringLiteral("has:password"));
    QTest::keyClick(editor(), Qt::Key_Return);
    QCOMPARE(applied(), std::string("has:password"));
    m_session->revealState().setForbidden(false);
}

void TestFilterLine::pictures_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::addColumn<bool>("isFrench");
    QTest::newRow("light-en") << false << false;
    QTest::newRow("dark-en") << true << false;
    QTest::newRow("light-fr") << false << true;
    QTest::newRow("dark-fr") << true << true;
}

void TestFilterLine::pictures()
{
    QFETCH(bool, isDark);
    QFETCH(bool, isFrench);
    QTranslator translator;
    if (isFrench) {
        QLocale::setDefault(QLocale(QLocale::French, QLocale::France));
        if (translator.load(qEnvironmentVariable("FILATURE_QM"))) QCoreApplication::installTranslator(&translator);
    }
    common::Theme::apply(*qApp, isDark ? common::Appearance::Dark : common::Appearance::Light);
    open();
    const QString name = QStringLiteral("filterline-") + QString::fromLatin1(QTest::currentDataTag());
    m_session->currentSet().setFilter(
        *records::parseFilter("lab:LAB03,LAB11 dept:56 -has:password entry_year:2015..2020 last_name~\"le b\""));
    QCoreApplication::processEvents();
    test::shoot(*m_line, name);
    editor()->setText(QStringLiteral("lab:LAB03 nomm:x sex:F"));
    QCoreApplication::processEvents();
    test::shoot(*m_line, name + QStringLiteral("-fault"));
    editor()->setText({});
    type(isFrench ? QStringLiteral("lab") : QStringLiteral("la"));
    QTRY_VERIFY(popup());
    test::shoot(*popup(), name + QStringLiteral("-list"));
    editor()->setText({});
    type(QStringLiteral("insurer:"));
    QTRY_VERIFY(popup() && popup()->model()->rowCount() > 1);
    test::shoot(*popup(), name + QStringLiteral("-values"));
    QCoreApplication::removeTranslator(&translator);
}

QTEST_MAIN(TestFilterLine)
#include "tst_filterline.moc"
