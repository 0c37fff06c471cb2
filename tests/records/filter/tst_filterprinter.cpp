// SPDX-License-Identifier: GPL-3.0-or-later
#include "randomfilter.h"
#include "records/filter/filterparser.h"
#include "records/filter/filterprinter.h"

#include <QJsonDocument>
#include <QTest>

using namespace filature;
using namespace filature::records;

namespace {

QByteArray inFrench(const char *text)
{
    const Result<Filter> parsed = parseFilter(text);
    return parsed ? QByteArray::fromStdString(printFilter(*parsed, FilterLanguage::French)) : QByteArray("?");
}

std::string fakeHash(std::string_view literal) { return "h:" + std::to_string(std::hash<std::string_view>{}(literal)); }

} // namespace

class TestFilterPrinter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesFrench_data();
    void writesFrench();
    void whatIsWrittenIsReadAgain();
    void keepsNoTextInTheJournal();
    void writesTheJournalAsJson();
    void hashesWhatIsNoWordOfTheProgram();
};

void TestFilterPrinter::writesFrench_data()
{
    QTest::addColumn<QByteArray>("english");
    QTest::addColumn<QByteArray>("french");
    const auto row = [](const char *english, const char *french) {
        QTest::newRow(english) << QByteArray(english) << QByteArray(french);
    };
    row("lab:LAB03,LAB11 dept:56 -has:password", "laboratoire:LAB03,LAB11 dept:56 -a:mot_de_passe");
    row("a or not (b and c)", "a ou -(b c)");
    row("region@prescriber:53 dept@lab:22", "region@prescripteur:53 dept:22");
    row("nir_level:key_bad,repaired..ok", "nir_niveau:cle_fausse,repare..ok");
    row("flag:short has:health,doctor_data", "anomalie:courte a:sante,donnees_medecin");
    row("col:\"X\"~y word~z evidence:1", "col:\"X\"~y mot~z preuve:1");
    row("\"ou\" \"or\"", "\"ou\" \"or\"");
}

void TestFilterPrinter::writesFrench()
{
    QFETCH(QByteArray, english);
    QFETCH(QByteArray, french);
    QCOMPARE(inFrench(english.constData()), french);
}

void TestFilterPrinter::whatIsWrittenIsReadAgain()
{
    const std::uint32_t seed = std::random_device{}();
    qInfo("seed %u", seed);
    RandomFilter random(seed);
    for (int i = 0; i < 3000; ++i) {
        const Filter filter(random.expression(4));
        for (const FilterLanguage language : {FilterLanguage::English, FilterLanguage::French}) {
            const std::string text = printFilter(filter, language);
            const Result<Filter> again = parseFilter(text);
            QVERIFY2(again, (text + "\n" + (again ? std::string() : describe(again.error()))).c_str());
            QVERIFY2(*again == filter, text.c_str());
            QCOMPARE(printFilter(*again, language), text);
        }
    }
}

void TestFilterPrinter::keepsNoTextInTheJournal()
{
    const Result<Filter> filter =
        parseFilter("sekret* -last_name:sekret,\"sekret\" col:\"sekret\"~sekret has:\"sekret\" "
                    "birth_name:sekreta..sekretb region:sekret evidence~sekret");
    QVERIFY(filter);
    const std::string json = toJournalJson(*filter, fakeHash);
    QVERIFY2(!QByteArray::fromStdString(json).contains("sekret"), json.c_str());
    QCOMPARE(QByteArray::fromStdString(json).count("\"h:"), 10);
}

void TestFilterPrinter::writesTheJournalAsJson()
{
    const std::uint32_t seed = std::random_device{}();
    qInfo("seed %u", seed);
    RandomFilter random(seed);
    const LiteralHash clear = [](std::string_view literal) { return std::string(literal); };
    for (int i = 0; i < 300; ++i) {
        const std::string json = toJournalJson(Filter(random.expression(3)), clear);
        QJsonParseError error;
        QVERIFY2(QJsonDocument::fromJson(QByteArray::fromStdString(json), &error).isObject(), json.c_str());
    }
    QCOMPARE(toJournalJson(Filter(), clear), std::string("null"));
}

void TestFilterPrinter::hashesWhatIsNoWordOfTheProgram()
{
    const FilterExpr term =
        makeTerm(FilterSubject::of(SubjectKind::Flag), {FilterItem::value("short"), FilterItem::value("martin")});
    const std::string json = toJournalJson(Filter(term), [](std::string_view) { return std::string("h"); });
    QCOMPARE(json, std::string(R"({"subject":"flag","items":[{"value":"short"},{"value":"h"}]})"));
}

QTEST_APPLESS_MAIN(TestFilterPrinter)
#include "tst_filterprinter.moc"
