// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/theme.h"
#include "evidence/evidencepage.h"
#include "evidence/importqueue.h"
#include "evidence/parts.h"
#include "evidence/progressrate.h"
#include "evidence/readingstep.h"
#include "evidence/setasideview.h"
#include "gui/guicase.h"
#include "items/casesession.h"
#include "items/evidencemodel.h"
#include "items/mappingmodel.h"
#include "items/setasidemodel.h"
#include "records/casedigest.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTranslator>
#include <QTreeWidget>
#include <QtTest>

#include <cmath>
#include <functional>

using namespace filature;
using namespace Qt::StringLiterals;
using evidencepages::EvidencePage;
using evidencepages::ImportQueue;
using evidencepages::QueueState;

namespace {

constexpr int kLongMs = 60'000;
constexpr int kLeastWidth = 1280 - common::kSideBarWidth; // of the page in the smallest window
constexpr int kLeastHeight = 620;
constexpr std::size_t kBigBytes = std::size_t{24} * 1024 * 1024;

// Marks every text that comes through a translation.
class MarkingTranslator : public QTranslator
{
public:
    QString translate(const char *, const char *sourceText, const char *, int) const override
    {
        return u"\u00AB"_s + QString::fromUtf8(sourceText) + u"\u00BB"_s;
    }
    bool isEmpty() const override { return false; }
};

// A page over a case without evidence, 1400 x 900, visible.
struct Window
{
    std::shared_ptr<access::OpenCase> opened;
    std::unique_ptr<items::CaseSession> session;
    std::unique_ptr<EvidencePage> page;

    explicit Window(std::shared_ptr<access::OpenCase> openCase) : opened(std::move(openCase))
    {
        session = std::make_unique<items::CaseSession>(opened);
        makePage();
        session->reload();
    }
    ~Window()
    {
        page.reset();
        session.reset();
    }
    void makePage()
    {
        page = std::make_unique<EvidencePage>(*session);
        page->resize(1400, 900);
        page->show();
    }
    [[nodiscard]] ImportQueue &queue() const { return ImportQueue::of(*session); }
    template<typename T>
    [[nodiscard]] T *find(const QString &name) const
    {
        return page->findChild<T *>(name);
    }
    [[nodiscard]] bool isShown(const QString &name) const
    {
        const auto *widget = find<QWidget>(name);
        return widget != nullptr && widget->isVisible();
    }
    void press(const QString &name) const
    {
        const auto canBePressed = [&] {
            const auto *button = find<QPushButton>(name);
            return button != nullptr && button->isVisible() && button->isEnabled();
        };
        QTRY_VERIFY2(canBePressed(), qPrintable(name));
        QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton);
    }
    [[nodiscard]] QString text(const QString &name) const
    {
        const auto *label = find<QLabel>(name);
        return label == nullptr ? u"(none)"_s : label->text();
    }
};

QString cell(const QTableView &table, int row, int column) { return table.model()->index(row, column).data().toString(); }

// Laid out with its latest texts.
void shoot(const Window &window, const QString &name)
{
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
    test::shoot(*window.page, name);
}

void choose(QComboBox &box, const QVariant &data)
{
    const int index = box.findData(data);
    QVERIFY(index >= 0);
    box.setCurrentIndex(index);
    Q_EMIT box.activated(index);
}

} // namespace

class TestEvidencePage : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) qFatal("cannot write");
        return file.fileName();
    }
    // 40 invented rows, text above and below the table, a short row.
    QString smallLeak(const QString &name)
    {
        QByteArray text = "Extraction du 12/03/2019\n\nNUM;LABO;NOM;PRENOM;DDN;SEXE;MOBILE;XX\n";
        for (int i = 0; i < 40; ++i)
            text += QStringLiteral("%1;LAB%2;MARTIN%1;JEANNE;0%3/04/19%4;%5;06123456%6;A%7\n")
                        .arg(i + 100)
                        .arg(i % 3)
                        .arg(i % 9 + 1)
                        .arg(i + 40)
                        .arg(i % 2 == 0 ? u"F"_s : u"M"_s)
                        .arg(i + 10)
                        .arg(i % 2)
                        .toUtf8();
        text += "141;LAB1;DURAND\n";
        text += "Total : 41 lignes, ceci est le pied de la table\n";
        return write(name, text);
    }
    // Long enough that a test can stop its import.
    QString bigLeak(const QString &name)
    {
        QByteArray text = "NUM;LABO;NOM;PRENOM;DDN\n";
        for (int i = 0; text.size() < static_cast<qsizetype>(kBigBytes); ++i)
            text += QByteArray::number(i) + ";LAB" + QByteArray::number(i % 7) + ";NOM" + QByteArray::number(i * 7919) + ";ANNE;01/02/19" +
                    QByteArray::number(10 + i % 80) + '\n';
        return write(name, text);
    }
    std::shared_ptr<access::OpenCase> newCase(const QString &name)
    {
        const std::string path = m_folder.filePath(name).toStdString();
        if (!storage::CaseFile::create(path, {}, {.title = "Empty", .reference = {}})) return nullptr;
        auto opening = access::openCase(path, {}, storage::OpenMode::Writer, "window");
        return opening ? std::shared_ptr<access::OpenCase>(std::move(opening->opened)) : nullptr;
    }
    // As if the process had been killed right after the import of the file began.
    static bool interrupt(const access::OpenCase &opened, const QString &path)
    {
        JobControl job;
        auto source = ingest::openFile(path.toStdString());
        if (!source) return false;
        const auto looked = records::preview(**source, {}, job);
        auto writer = opened.file().connect(storage::CaseFile::Access::Write);
        if (!looked || !writer) return false;
        auto evidence =
            writer->prepare("INSERT INTO evidence(id, path, folder, container, member, bytes, imported_utc, imported_by, state, flags)"
                            " VALUES(1, ?, '', '', '', ?, 0, 'someone', 0, 0)");
        auto reading = writer->prepare("INSERT INTO reading(id, evidence, created_utc, state, format, dialect, mapping, columns)"
                                       " VALUES(1, 1, 0, 0, 'csv', ?, ?, ?)");
        if (!evidence || !reading) return false;
        const std::string name = path.toStdString();
        const std::string dialect = records::dialectToJson(looked->detection.dialect);
        const std::string mapping = fields::mappingToJson(looked->mapping);
        const std::string columns = records::namesToJson(looked->detection.columnNames);
        return evidence->bind(0, name).bind(1, static_cast<std::int64_t>(looked->bytes)).run() &&
               reading->bind(0, dialect).bind(1, mapping).bind(2, columns).run();
    }
    static void finish(const Window &window) { QTRY_VERIFY_WITH_TIMEOUT(!window.queue().activity(), kLongMs); }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("FILATURE_WITNESS_DIR", m_folder.filePath(u"witness"_s).toUtf8());
        QLocale::setDefault(QLocale(QLocale::English));
        common::Theme::apply(*qApp, common::Appearance::Light);
    }
    // The offscreen platform has no size hints and says so for every window.
    void init() { QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_s)); }

    void anEmptyCaseSaysWhatToDoFirst()
    {
        const Window window(newCase(u"empty.filature"_s));
        QTRY_VERIFY(window.isShown(u"stateButton"_s));
        QVERIFY(window.find<QPushButton>(u"stateButton"_s)->text().contains(u"Add files"_s));
        QVERIFY(window.page->badge().isEmpty());
        QVERIFY(window.page->acceptDrops());
        shoot(window, u"evidence-empty"_s);
    }

    void aFileIsLookedAtBeforeItIsRead()
    {
        const Window window(newCase(u"look.filature"_s));
        window.page->addFiles({smallLeak(u"look.csv"_s)});
        QVERIFY(window.isShown(u"importAssistant"_s));
        QTRY_COMPARE(window.queue().items().front()->state, QueueState::Ready);
        const auto *delimiter = window.find<QComboBox>(u"delimiterBox"_s);
        QVERIFY2(delimiter->currentText().startsWith(u';'), qPrintable(delimiter->currentText()));
        QVERIFY(window.isShown(u"delimiterBoxWhy"_s));
        const auto *mapping = window.find<QTableView>(u"mappingTable"_s);
        QCOMPARE(mapping->model()->rowCount(), 8);
        QCOMPARE(cell(*mapping, 2, items::MappingModel::Target), u"last_name"_s);
        QVERIFY(!cell(*mapping, 2, items::MappingModel::Why).isEmpty());
        const auto *preview = window.find<QTableView>(u"previewTable"_s);
        QVERIFY(preview->model()->rowCount() >= 40);
        QCOMPARE(cell(*preview, 0, 2), u"M\u2022\u2022\u2022\u2022\u2022"_s); // a name: its initial
        QCOMPARE(cell(*preview, 0, 1), u"LAB0"_s);                            // a laboratory: shown
        QCOMPARE(cell(*preview, 0, 7), u"A0"_s);                              // few short values: shown
        QVERIFY(window.text(u"previewOddities"_s).contains(u"cells instead of"_s));
        shoot(window, u"evidence-reading"_s);
    }

    void whatWasFoundCanBeOverridden()
    {
        const Window window(newCase(u"override.filature"_s));
        window.page->addFiles({smallLeak(u"override.csv"_s)});
        QTRY_COMPARE(window.queue().items().front()->state, QueueState::Ready);
        choose(*window.find<QComboBox>(u"delimiterBox"_s), u"|"_s);
        QTRY_COMPARE(window.queue().items().front()->state, QueueState::Ready);
        QTRY_COMPARE(window.find<QTableView>(u"previewTable"_s)->model()->columnCount(), 1);
        QCOMPARE(window.queue().items().front()->preview->detection.dialect.delimiter, std::string("|"));
        choose(*window.find<QComboBox>(u"delimiterBox"_s), {}); // as found
        QTRY_COMPARE(window.find<QTableView>(u"previewTable"_s)->model()->columnCount(), 8);
        // A name of an encoding that nobody knows is refused in words, and nothing changes.
        auto *encoding = window.find<QComboBox>(u"encodingBox"_s);
        encoding->lineEdit()->setText(u"klingon"_s);
        Q_EMIT encoding->lineEdit()->editingFinished();
        QTRY_VERIFY(window.isShown(u"readingNotice"_s));
        QVERIFY(!window.queue().items().front()->options.dialect.encoding);
    }

    void anImportGoesThroughToItsLedger()
    {
        const Window window(newCase(u"import.filature"_s));
        const QSignalSpy badges(window.page.get(), &common::Page::badgeChanged);
        window.page->addFiles({smallLeak(u"import.csv"_s)});
        QTRY_COMPARE(window.queue().items().front()->state, QueueState::Ready);
        window.press(u"importOne"_s);
        QTRY_COMPARE_WITH_TIMEOUT(window.queue().items().front()->state, QueueState::Done, kLongMs);
        finish(window); // the text index too
        QTRY_VERIFY2(window.text(u"resultText1"_s).contains(u"45 source rows = 41 stored + 2 set aside + 1 blank + 1 header"_s),
                     qPrintable(window.text(u"resultText1"_s)));
        shoot(window, u"evidence-summary"_s);
        window.press(u"showEvidence1"_s);
        QTRY_COMPARE(window.page->badge(), u"1"_s);
        const auto *list = window.find<QTableView>(u"evidenceTable"_s);
        QCOMPARE(list->model()->rowCount(), 1);
        QCOMPARE(cell(*list, 0, items::EvidenceModel::File), u"import.csv"_s);
        QTRY_VERIFY(cell(*list, 0, items::EvidenceModel::Index) == u"indexed"_s);
        QTRY_VERIFY(window.find<QLabel>(u"ledgerVerdict"_s)->text().contains(u"comes out"_s));
        const QLocale locale;
        const records::RowCounts rows = window.session->evidence().front().reading.rows;
        QCOMPARE(rows.stored + rows.setAside + rows.blank + rows.header, rows.source);
        QCOMPARE(window.text(u"ledgerRows6"_s), locale.toString(static_cast<qulonglong>(rows.source)));
        QCOMPARE(window.text(u"ledgerBytes6"_s), window.text(u"ledgerBytes7"_s));
        QVERIFY(badges.count() > 0);
        shoot(window, u"evidence-list"_s);
    }

    void aColumnGetsAnotherField()
    {
        const Window window(newCase(u"mapping.filature"_s));
        window.page->addFiles({smallLeak(u"mapping.csv"_s)});
        QTRY_COMPARE(window.queue().items().front()->state, QueueState::Ready);
        const auto *mapping = window.find<QTableView>(u"mappingTable"_s);
        const auto *preview = window.find<QTableView>(u"previewTable"_s);
        const QModelIndex place = mapping->model()->index(2, items::MappingModel::Target);
        QVERIFY(mapping->model()->setData(place, items::MappingModel::kNotMapped, Qt::EditRole));
        QCOMPARE(cell(*preview, 0, 2), u"\u2022\u2022\u2022\u2022\u2022"_s); // no field: dots
        QVERIFY(mapping->model()->setData(place, static_cast<int>(fields::Field::BirthName), Qt::EditRole));
        QCOMPARE(cell(*preview, 0, 2), u"M\u2022\u2022\u2022\u2022\u2022"_s);
        window.press(u"importOne"_s);
        QTRY_COMPARE_WITH_TIMEOUT(window.queue().items().front()->state, QueueState::Done, kLongMs);
        const auto &fieldsOf = window.queue().items().front()->result->reading.mapping.fields;
        QVERIFY(std::ranges::contains(fieldsOf, fields::Field::BirthName, &fields::FieldMapping::field));
        QVERIFY(!std::ranges::contains(fieldsOf, fields::Field::LastName, &fields::FieldMapping::field));
        finish(window);
    }

    void wrongFilesFailInWords()
    {
        const Window window(newCase(u"wrong.filature"_s));
        const QString png = write(u"picture.png"_s, QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) + QByteArray(4000, '\x01'));
        window.page->addFiles(
            {m_folder.path(), png, m_folder.filePath(u"missing.csv"_s), m_folder.filePath(u"wrong.filature"_s), smallLeak(u"good.csv"_s)});
        QTRY_COMPARE(window.queue().count(QueueState::Failed), std::size_t{4});
        QTRY_COMPARE(window.queue().count(QueueState::Ready), std::size_t{1});
        const auto *list = window.find<QTreeWidget>(u"queueList"_s);
        QTRY_COMPARE(list->topLevelItemCount(), 5);
        QTRY_VERIFY(list->topLevelItem(0)->text(4).contains(u"folder"_s));
        QTRY_VERIFY(list->topLevelItem(1)->text(4).contains(u"not a table"_s));
        QTRY_VERIFY(list->topLevelItem(2)->text(4).contains(u"Nothing is there"_s));
        QTRY_VERIFY(list->topLevelItem(3)->text(4).contains(u"case itself"_s));
        shoot(window, u"evidence-files"_s);
        window.press(u"importAll"_s); // the rest of the queue goes on
        QTRY_COMPARE_WITH_TIMEOUT(window.queue().count(QueueState::Done), std::size_t{1}, kLongMs);
        finish(window);
        QTRY_VERIFY(window.text(u"resultText2"_s).contains(u"picture.png"_s));
        shoot(window, u"evidence-failures"_s);
        window.press(u"lookAt2"_s);
        QVERIFY(window.isShown(u"readingNotice"_s));
        shoot(window, u"evidence-failure"_s);
    }

    void aCancelledImportLeavesTheCaseAsItWas()
    {
        const Window window(newCase(u"cancel.filature"_s));
        QTRY_VERIFY(window.session->view());
        JobControl job;
        const auto before = records::caseDigest(window.session->file(), job);
        QVERIFY(before);
        window.page->addFiles({bigLeak(u"big.csv"_s)});
        QTRY_COMPARE_WITH_TIMEOUT(window.queue().items().front()->state, QueueState::Ready, kLongMs);
        window.press(u"importOne"_s);
        QVERIFY(window.isShown(u"importBar"_s));
        QTRY_VERIFY(window.queue().activity() && window.queue().activity()->control->done() > 0);
        window.press(u"pauseImport"_s);
        QTRY_VERIFY(window.session->jobs().listed().front().isPaused);
        QTRY_COMPARE(window.find<QPushButton>(u"pauseImport"_s)->text(), u"Continue"_s);
        shoot(window, u"evidence-paused"_s);
        window.press(u"cancelImport"_s);
        QTRY_COMPARE_WITH_TIMEOUT(window.queue().items().front()->state, QueueState::Cancelled, kLongMs);
        finish(window);
        QVERIFY(!window.isShown(u"importBar"_s));
        QTRY_VERIFY(window.text(u"resultText1"_s).contains(u"as it was before"_s));
        const auto after = records::caseDigest(window.session->file(), job);
        QVERIFY(after);
        QCOMPARE(toHex(*after), toHex(*before));
        QTRY_VERIFY(window.session->evidence().empty() && window.session->unfinished().empty());
    }

    void anImportGoesOnWhileThePageIsMadeAnew()
    {
        Window window(newCase(u"anew.filature"_s));
        window.page->addFiles({bigLeak(u"anew.csv"_s), smallLeak(u"anew2.csv"_s)});
        QTRY_COMPARE_WITH_TIMEOUT(window.queue().count(QueueState::Ready), std::size_t{2}, kLongMs);
        window.press(u"importAll"_s);
        QTRY_VERIFY(window.queue().activity() && window.queue().activity()->control->done() > 0);
        const QVariantMap state = window.page->saveState();
        window.page.reset();
        window.makePage();
        window.page->restoreState(state);
        QVERIFY(window.isShown(u"importBar"_s));
        shoot(window, u"evidence-importing"_s);
        QTRY_COMPARE_WITH_TIMEOUT(window.queue().count(QueueState::Done), std::size_t{2}, kLongMs);
        finish(window);
        QTRY_COMPARE(window.session->evidence().size(), std::size_t{2});
    }

    void setAsideRowsAreListedAndTheirBytesMasked()
    {
        const Window window(newCase(u"aside.filature"_s));
        window.page->addFiles({smallLeak(u"aside.csv"_s)});
        QTRY_COMPARE(window.queue().items().front()->state, QueueState::Ready);
        window.press(u"importOne"_s);
        QTRY_COMPARE_WITH_TIMEOUT(window.queue().items().front()->state, QueueState::Done, kLongMs);
        finish(window);
        window.press(u"closeAssistant"_s);
        QTRY_VERIFY(window.isShown(u"showSetAside"_s));
        QTRY_VERIFY(window.find<QPushButton>(u"showSetAside"_s)->isEnabled());
        window.press(u"showSetAside"_s);
        const auto *table = window.find<QTableView>(u"setAsideTable"_s);
        const auto setAside = static_cast<int>(window.session->evidence().front().reading.rows.setAside);
        QVERIFY(setAside > 0);
        QTRY_COMPARE(table->model()->rowCount(), setAside);
        QCOMPARE(cell(*table, 0, items::SetAsideModel::Reason), u"text above the table"_s);
        QVERIFY(window.text(u"maskedBytes"_s).contains(u"\u2022\u2022\u2022\u2022\u2022"_s));
        QVERIFY(window.find<QPlainTextEdit>(u"rawText"_s)->toPlainText().isEmpty());
        shoot(window, u"evidence-setaside"_s);
        QSignalSpy wanted(window.page.get(), &common::Page::revealWanted);
        window.press(u"revealBytes"_s);
        QCOMPARE(wanted.count(), 1);
        access::RevealRequest request;
        request.reveal.everything = true;
        request.reason = "test";
        request.physician = "Dr Test";
        window.session->revealState().begin(request, {});
        QTRY_VERIFY(window.find<QPlainTextEdit>(u"rawText"_s)->toPlainText().startsWith(u"Extraction du"_s));
        QVERIFY(window.find<QPlainTextEdit>(u"rawHex"_s)->toPlainText().startsWith(u"00000000  45 78 74 72"_s));
        shoot(window, u"evidence-setaside-revealed"_s);
        window.session->revealState().end();
        QVERIFY(window.find<QPlainTextEdit>(u"rawText"_s)->toPlainText().isEmpty());
        window.press(u"readBlock"_s); // as an evidence of its own
        QTRY_COMPARE(window.queue().count(QueueState::Ready), std::size_t{1});
        window.press(u"importOne"_s);
        QTRY_COMPARE_WITH_TIMEOUT(window.queue().count(QueueState::Done), std::size_t{1}, kLongMs);
        finish(window);
        QTRY_COMPARE(window.session->evidence().size(), std::size_t{2});
        QVERIFY((window.session->evidence().back().flags & records::kEvidenceBlock) != 0);
    }

    void anEvidenceIsReadAgainAndMappedAnew()
    {
        const Window window(newCase(u"again.filature"_s));
        window.page->addFiles({smallLeak(u"again.csv"_s)});
        QTRY_COMPARE(window.queue().items().front()->state, QueueState::Ready);
        window.press(u"importOne"_s);
        QTRY_COMPARE_WITH_TIMEOUT(window.queue().items().front()->state, QueueState::Done, kLongMs);
        finish(window);
        window.press(u"closeAssistant"_s);
        QTRY_COMPARE(window.session->evidence().size(), std::size_t{1});
        const ReadingId first = window.session->evidence().front().reading.id;
        window.press(u"changeMapping"_s);
        QTRY_COMPARE(window.queue().count(QueueState::Ready), std::size_t{1});
        QVERIFY(!window.find<QComboBox>(u"delimiterBox"_s)->isEnabled());
        const auto *mapping = window.find<QTableView>(u"mappingTable"_s);
        QTRY_COMPARE(mapping->model()->rowCount(), 8);
        QVERIFY(mapping->model()->setData(mapping->model()->index(2, items::MappingModel::Target), static_cast<int>(fields::Field::Spouse),
                                          Qt::EditRole));
        window.press(u"importOne"_s);
        QTRY_COMPARE_WITH_TIMEOUT(window.queue().count(QueueState::Done), std::size_t{1}, kLongMs);
        finish(window);
        window.press(u"closeAssistant"_s);
        const auto hasSpouse = [&window] {
            const auto &evidence = window.session->evidence();
            return !evidence.empty() &&
                   std::ranges::contains(evidence.front().reading.mapping.fields, fields::Field::Spouse, &fields::FieldMapping::field);
        };
        QTRY_VERIFY(hasSpouse());
        QCOMPARE(window.session->evidence().front().reading.id, first);
        window.press(u"readAgain"_s);
        QTRY_COMPARE(window.queue().count(QueueState::Ready), std::size_t{1});
        choose(*window.find<QComboBox>(u"headerBox"_s), u"0"_s);
        QTRY_COMPARE(window.queue().count(QueueState::Ready), std::size_t{1});
        QTRY_COMPARE(window.queue().items().front()->preview->detection.dialect.headerRows, 0U);
        window.press(u"importOne"_s);
        QTRY_COMPARE_WITH_TIMEOUT(window.queue().count(QueueState::Done), std::size_t{1}, kLongMs);
        finish(window);
        QTRY_VERIFY(window.session->evidence().front().reading.id != first);
        QCOMPARE(window.session->evidence().size(), std::size_t{1});
    }

    void verifyingSaysWhatIsOnDiskAndInTheCase()
    {
        const Window window(newCase(u"verify.filature"_s));
        const QString path = smallLeak(u"verify.csv"_s);
        window.page->addFiles({path});
        QTRY_COMPARE(window.queue().items().front()->state, QueueState::Ready);
        window.press(u"importOne"_s);
        QTRY_COMPARE_WITH_TIMEOUT(window.queue().items().front()->state, QueueState::Done, kLongMs);
        finish(window);
        window.press(u"closeAssistant"_s);
        const auto says = [&window](const QString &words) {
            for (const QLabel *label : window.find<QWidget>(u"verificationNotice"_s)->findChildren<QLabel *>())
                if (label->text().contains(words)) return true;
            return false;
        };
        window.press(u"verifyEvidence"_s);
        QTRY_VERIFY_WITH_TIMEOUT(window.isShown(u"verificationNotice"_s), kLongMs);
        QVERIFY(says(u"The case is sound."_s));
        QVERIFY(says(u"the file on disk is the same"_s));
        shoot(window, u"evidence-verified"_s);
        window.press(u"closeReport"_s);
        QVERIFY(QFile::remove(path));
        window.press(u"verifyEvidence"_s);
        QTRY_VERIFY_WITH_TIMEOUT(window.isShown(u"verificationNotice"_s), kLongMs);
        QVERIFY(says(u"no longer on disk"_s));
    }

    void anInterruptedImportIsOfferedAndGoesOn()
    {
        const auto opened = newCase(u"resume.filature"_s);
        QVERIFY(interrupt(*opened, smallLeak(u"resume.csv"_s)));
        const Window window(opened);
        QTRY_VERIFY(window.isShown(u"unfinishedNotice"_s));
        QVERIFY(window.find<evidencepages::Notice>(u"unfinishedNotice"_s)->heading().contains(u"resume.csv"_s));
        shoot(window, u"evidence-unfinished"_s);
        window.press(u"resumeImport"_s);
        QTRY_COMPARE_WITH_TIMEOUT(window.session->evidence().size(), std::size_t{1}, kLongMs);
        finish(window);
        QVERIFY(!window.isShown(u"unfinishedNotice"_s));
        QCOMPARE(window.session->evidence().front().reading.rows.stored, std::uint64_t{41});
    }

    void anInterruptedImportIsUndoneOnceAsked()
    {
        const auto opened = newCase(u"undo.filature"_s);
        QVERIFY(interrupt(*opened, smallLeak(u"undo.csv"_s)));
        const Window window(opened);
        QTRY_VERIFY(window.isShown(u"unfinishedNotice"_s));
        window.press(u"undoImport"_s);
        QCOMPARE(window.session->unfinished().size(), std::size_t{1}); // it asks first
        window.press(u"keepUnfinished"_s);
        window.press(u"undoImport"_s);
        window.press(u"confirmUndo"_s);
        QTRY_VERIFY_WITH_TIMEOUT(window.session->unfinished().empty(), kLongMs);
        finish(window);
        QVERIFY(window.session->evidence().empty());
        QTRY_VERIFY(window.isShown(u"stateButton"_s));
    }

    void anInterruptedImportWhoseFileHasGoneIsTold()
    {
        const auto opened = newCase(u"gone.filature"_s);
        const QString path = smallLeak(u"gone.csv"_s);
        QVERIFY(interrupt(*opened, path));
        QVERIFY(QFile::remove(path));
        const Window window(opened);
        window.press(u"resumeImport"_s);
        QTRY_VERIFY(window.isShown(u"verificationNotice"_s));
        QVERIFY(window.find<evidencepages::Notice>(u"verificationNotice"_s)->heading().contains(u"was undone"_s));
    }

    void whatOnlyLooksAtACaseSaysWhyItCannotImport()
    {
        QVERIFY(newCase(u"shared.filature"_s) != nullptr);
        auto opening = access::openCase(m_folder.filePath(u"shared.filature"_s).toStdString(), {}, storage::OpenMode::Shared, "window");
        QVERIFY(opening);
        const Window window(std::shared_ptr<access::OpenCase>(std::move(opening->opened)));
        QTRY_VERIFY(window.session->view());
        QVERIFY(!window.isShown(u"stateButton"_s));
        window.page->addFiles({smallLeak(u"shared.csv"_s)});
        QTRY_COMPARE(window.queue().count(QueueState::Ready), std::size_t{1});
        QVERIFY(!window.find<QPushButton>(u"importOne"_s)->isEnabled());
        window.queue().importAll();
        QCOMPARE(window.queue().count(QueueState::Ready), std::size_t{1});
    }

    void ratesAreSmoothAndKnowTheEnd()
    {
        evidencepages::ProgressRate rate;
        rate.add(0, 0);
        QVERIFY(!rate.perSecond());
        for (int tick = 1; tick <= 20; ++tick) rate.add(tick * 100, static_cast<std::uint64_t>(tick) * 100);
        QCOMPARE(std::round(*rate.perSecond()), 1000.0);
        QCOMPARE(std::round(*rate.secondsLeft(10'000)), 8.0);
        rate.add(2100, 2000); // a standstill of a tenth of a second is no collapse
        QVERIFY(*rate.perSecond() > 900 && *rate.perSecond() < 1000);
        QCOMPARE(*rate.secondsLeft(1'000), 0.0);
    }

    void bytesAreDumpedSixteenToALine()
    {
        QCOMPARE(evidencepages::hexDump({}, 0), QString());
        const QStringList lines =
            evidencepages::hexDump(std::string_view("0123456789abcde\xFF\n", 17), 0x1F0).split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines[0], u"000001f0  30 31 32 33 34 35 36 37  38 39 61 62 63 64 65 ff  0123456789abcde."_s);
        QVERIFY(lines[1].startsWith(u"00000200  0a "_s) && lines[1].endsWith(u'.'));
    }

    void aMappingIsSavedAndLoaded()
    {
        const Window window(newCase(u"load.filature"_s));
        window.page->addFiles({smallLeak(u"load.csv"_s)});
        QTRY_COMPARE(window.queue().items().front()->state, QueueState::Ready);
        const auto *mapping = window.find<QTableView>(u"mappingTable"_s);
        QVERIFY(mapping->model()->setData(mapping->model()->index(2, items::MappingModel::Target), static_cast<int>(fields::Field::Spouse),
                                          Qt::EditRole));
        auto *step = window.page->findChild<evidencepages::ReadingStep *>();
        const QString path = m_folder.filePath(u"mapping.json"_s);
        step->saveMapping(path);
        QTRY_VERIFY(QFile::exists(path));
        window.press(u"proposedMapping"_s);
        QTRY_COMPARE(cell(*mapping, 2, items::MappingModel::Target), u"last_name"_s);
        step->loadMapping(path);
        QTRY_COMPARE(cell(*mapping, 2, items::MappingModel::Target), u"spouse"_s);
        step->saveMapping(path); // nothing is ever overwritten
        QTRY_VERIFY(window.isShown(u"readingNotice"_s) &&
                    window.page->findChild<evidencepages::Notice *>(u"readingNotice"_s)->heading().contains(u"already"_s));
        step->loadMapping(m_folder.filePath(u"load.csv"_s));
        QTRY_VERIFY(window.page->findChild<evidencepages::Notice *>(u"readingNotice"_s)->text().contains(u"load.csv"_s));
        QCOMPARE(cell(*mapping, 2, items::MappingModel::Target), u"spouse"_s);
    }

    void everyWordIsTranslated()
    {
        MarkingTranslator marking;
        QCoreApplication::installTranslator(&marking);
        {
            const Window window(newCase(u"words.filature"_s));
            window.page->addFiles({smallLeak(u"words.csv"_s)});
            QTRY_COMPARE(window.queue().items().front()->state, QueueState::Ready);
            const QChar mark = u'\u00AB';
            for (const QPushButton *button : window.page->findChildren<QPushButton *>()) {
                if (button->text().isEmpty()) continue; // not shown yet
                QVERIFY2(button->text().contains(mark), qPrintable(button->text()));
                QVERIFY2(!button->accessibleName().isEmpty() || button->objectName() == u"stateButton"_s, qPrintable(button->objectName()));
            }
            for (const QWidget *control : window.page->findChildren<QWidget *>()) {
                const bool isControl = qobject_cast<const QComboBox *>(control) != nullptr ||
                                       qobject_cast<const QTableView *>(control) != nullptr ||
                                       qobject_cast<const QPushButton *>(control) != nullptr;
                if (isControl) QVERIFY2(!control->objectName().isEmpty(), control->metaObject()->className());
            }
            for (const QString &name : {u"mappingTable"_s, u"evidenceTable"_s, u"setAsideTable"_s}) {
                const QAbstractItemModel *model = window.find<QTableView>(name)->model();
                for (int column = 0; column < model->columnCount(); ++column) {
                    const QString title = model->headerData(column, Qt::Horizontal).toString();
                    QVERIFY2(title.contains(mark) || title == u"SHA-256"_s, qPrintable(title));
                }
            }
        }
        QCoreApplication::removeTranslator(&marking);
    }

    // Pictures of a case with something in it, light and dark, English and (where its words are at hand) French.
    void theInventedLeak()
    {
        const test::GuiCase invented;
        QVERIFY(invented.isUsable());
        QTranslator french;
        const bool hasFrench = french.load(qEnvironmentVariable("FILATURE_QM"));
        for (const auto &[name, appearance, isFrench] :
             {std::tuple{u"light"_s, common::Appearance::Light, false}, std::tuple{u"dark"_s, common::Appearance::Dark, false},
              std::tuple{u"french"_s, common::Appearance::Light, true}}) {
            if (isFrench && hasFrench) {
                QCoreApplication::installTranslator(&french);
                QLocale::setDefault(QLocale(QLocale::French));
            }
            common::Theme::apply(*qApp, appearance);
            const Window window(invented.open());
            QTRY_COMPARE(window.session->evidence().size(), std::size_t{1});
            QTRY_VERIFY(window.text(u"ledgerBytes6"_s) == window.text(u"ledgerBytes7"_s));
            shoot(window, u"invented-list-"_s + name);
            window.page->addFiles({invented.leakPath()});
            QTRY_COMPARE(window.queue().items().front()->state, QueueState::Ready);
            QVERIFY(window.find<QTableView>(u"mappingTable"_s)->model()->rowCount() > 20);
            shoot(window, u"invented-reading-"_s + name);
            QVERIFY2(window.page->minimumSizeHint().width() <= kLeastWidth,
                     qPrintable(QString::number(window.page->minimumSizeHint().width())));
            QVERIFY2(window.page->minimumSizeHint().height() <= kLeastHeight,
                     qPrintable(QString::number(window.page->minimumSizeHint().height())));
            window.page->resize(kLeastWidth, kLeastHeight);
            QCoreApplication::sendPostedEvents();
            shoot(window, u"invented-small-"_s + name);
        }
        QCoreApplication::removeTranslator(&french);
        QLocale::setDefault(QLocale(QLocale::English));
        common::Theme::apply(*qApp, common::Appearance::Light);
    }
};

QTEST_MAIN(TestEvidencePage)
#include "tst_evidencepage.moc"
