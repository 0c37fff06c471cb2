// SPDX-License-Identifier: GPL-3.0-or-later
// `generate` and `demo`: from an invented leak to figures that agree with its answer key.
#include "program.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using filature::test::Program;
using filature::test::Run;

class TestTraining : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theSameOptionsGiveTheSameBytes();
    void optionsOutOfRangeAreTold_data();
    void optionsOutOfRangeAreTold();
    void theLedgerAgreesWithTheAnswerKey();
    void countsAgreeWithTheAnswerKey_data();
    void countsAgreeWithTheAnswerKey();
    void theDemonstrationEndsWithFigures_data();
    void theDemonstrationEndsWithFigures();
    void theDemonstrationNeverOverwrites();

private:
    [[nodiscard]] QJsonObject key() const
    {
        return QJsonDocument::fromJson(m_program.read(u"clean/answer-key.json"_s)).object();
    }

    Program m_program;
    QString m_case;
};

void TestTraining::initTestCase()
{
    const Run made = m_program.run(
        {u"generate"_s, u"clean"_s, u"--records"_s, u"4000"_s, u"--seed"_s, u"7"_s, u"--scenario"_s, u"clean"_s});
    QVERIFY2(made.exitCode == 0, made.err.constData());
    QVERIFY(made.err.contains("Invented: 4,000 records"));
    m_case = m_program.plainCase(u"clean.filature"_s, {u"clean/leak.csv"_s});
}

void TestTraining::theSameOptionsGiveTheSameBytes()
{
    QCOMPARE(m_program
                 .run({u"generate"_s, u"again"_s, u"--records"_s, u"4000"_s, u"--seed"_s, u"7"_s, u"--scenario"_s,
                       u"clean"_s})
                 .exitCode,
             0);
    QCOMPARE(m_program.read(u"again/leak.csv"_s), m_program.read(u"clean/leak.csv"_s));
    QCOMPARE(m_program.read(u"again/answer-key.json"_s), m_program.read(u"clean/answer-key.json"_s));
    QCOMPARE(m_program.run({u"generate"_s, u"again"_s, u"--records"_s, u"10"_s}).exitCode, 2); // not empty any more
}

void TestTraining::optionsOutOfRangeAreTold_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("no records") << QStringList{u"--records"_s, u"0"_s};
    QTest::newRow("no such scenario") << QStringList{u"--scenario"_s, u"nonsense"_s};
    QTest::newRow("no number") << QStringList{u"--seed"_s, u"x"_s};
}

void TestTraining::optionsOutOfRangeAreTold()
{
    QFETCH(const QStringList, options);
    const Run run = m_program.run(QStringList{u"generate"_s, u"never"_s} + options);
    QCOMPARE(run.exitCode, 2);
    QVERIFY(!QFileInfo::exists(m_program.path(u"never"_s)));
}

void TestTraining::theLedgerAgreesWithTheAnswerKey()
{
    const QJsonObject rows = m_program.run({u"evidence"_s, m_case, u"--json"_s})
                                 .json()[u"evidence"]
                                 .toArray()[0]
                                 .toObject()[u"rows"]
                                 .toObject();
    QCOMPARE(rows, key()[u"leak"].toObject()[u"ledger"].toObject());
}

void TestTraining::countsAgreeWithTheAnswerKey_data()
{
    QTest::addColumn<QString>("facet");
    QTest::addColumn<QString>("figure"); // in the key's totals
    QTest::newRow("département of the laboratory") << u"dept@lab"_s << u"departementByLab"_s;
    QTest::newRow("département of the patient") << u"dept@patient"_s << u"departementByPatient"_s;
    QTest::newRow("département of the prescriber") << u"dept@prescriber"_s << u"departementByPrescriber"_s;
    QTest::newRow("département of birth") << u"dept@nir"_s << u"departementByNir"_s;
    QTest::newRow("year") << u"entry_year"_s << u"year"_s;
    QTest::newRow("blood group") << u"blood_group"_s << u"bloodGroup"_s;
    QTest::newRow("laboratory") << u"lab"_s << u"labs"_s;
}

void TestTraining::countsAgreeWithTheAnswerKey()
{
    QFETCH(const QString, facet);
    QFETCH(const QString, figure);
    QMap<QString, qint64> expected;
    if (figure == u"labs"_s) {
        for (const QJsonValue &lab : key()[u"labs"].toArray())
            expected[lab.toObject()[u"code"].toString()] = lab.toObject()[u"stored"].toInteger();
    } else {
        const QJsonObject totals = key()[u"totals"].toObject()[figure].toObject();
        for (const QString &value : totals.keys())
            expected[value] = totals[value].toInteger();
    }
    expected.removeIf([](const auto &entry) { return entry.value() == 0; });
    QVERIFY(expected.size() > 3);
    const Run run = m_program.run({u"query"_s, m_case, u"--facet"_s, facet, u"--format"_s, u"json"_s, u"--reveal"_s,
                                   u"all"_s, u"--reason"_s, u"test"_s});
    QVERIFY2(run.exitCode == 0, run.err.constData());
    QMap<QString, qint64> found;
    for (const QJsonValue &value : run.json()[u"facets"].toArray()[0].toObject()[u"values"].toArray())
        if (const qint64 count = value.toObject()[u"count"].toInteger(); count > 0)
            found[value.toObject()[u"value"].toString()] = count;
    QCOMPARE(found, expected);
}

void TestTraining::theDemonstrationEndsWithFigures_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QStringList>("told");
    QTest::newRow("English") << u"en"_s
                             << QStringList{u"1. Inventing a leak in"_s,
                                            u"2. Making an encrypted case; its passphrase, drawn by lot: "_s,
                                            u"source rows = "_s,
                                            u"Records by laboratory"_s,
                                            u"postcode of the patient"_s,
                                            u"site of the laboratory"_s,
                                            u"Records by region"_s,
                                            u"Records by year of entry"_s,
                                            u"56 Morbihan"_s,
                                            u"Go on with:"_s};
    QTest::newRow("French") << u"fr"_s << QStringList{u"1. Invention d’une fuite dans"_s,
                                                      u"rangées = "_s,
                                                      u"Enregistrements par laboratoire"_s,
                                                      u"code postal du patient"_s,
                                                      u"site du laboratoire"_s,
                                                      u"Pour continuer"_s};
}

void TestTraining::theDemonstrationEndsWithFigures()
{
    QFETCH(const QString, language);
    QFETCH(const QStringList, told);
    Program program;
    const Run run = program.run({u"demo"_s, u"--records"_s, u"2000"_s, u"--no-window"_s, u"--language"_s, language});
    QVERIFY2(run.exitCode == 0, run.err.constData());
    const QString text = QString::fromUtf8(run.out);
    for (const QString &one : told)
        QVERIFY2(text.contains(one), qPrintable(one));
    const QString passphrase = QString::fromUtf8(program.read(u"filature-demo/passphrase.txt"_s)).trimmed();
    QVERIFY(text.contains(passphrase));
    QVERIFY(QRegularExpression(u"^([a-z]{4}-){6}[a-z]{4}$"_s).match(passphrase).hasMatch());
    const auto permissions = QFileInfo(program.path(u"filature-demo/passphrase.txt"_s)).permissions();
    QVERIFY(!(permissions & (QFile::ReadGroup | QFile::ReadOther)));
    const Run verified = program.run(
        {u"verify"_s, u"filature-demo/demo.filature"_s, u"--key-file"_s, u"filature-demo/passphrase.txt"_s});
    QVERIFY2(verified.exitCode == 0, verified.err.constData());
    program.set(u"FILATURE_KEY"_s, passphrase);
    QCOMPARE(program.run({u"index"_s, u"filature-demo/demo.filature"_s}).exitCode, 0);
}

void TestTraining::theDemonstrationNeverOverwrites()
{
    const Program program;
    QVERIFY(QDir(program.path(u""_s)).mkdir(u"filature-demo"_s));
    QCOMPARE(program.run({u"demo"_s, u"--records"_s, u"200"_s}).exitCode, 0);
    QVERIFY(QFileInfo::exists(program.path(u"filature-demo-2/demo.filature"_s)));
    QVERIFY(QDir(program.path(u"filature-demo"_s)).isEmpty());
    program.write(u"filature-demo/mine"_s, "mine");
    const Run run = program.run({u"demo"_s, u"filature-demo"_s, u"--records"_s, u"200"_s});
    QCOMPARE(run.exitCode, 2);
    QCOMPARE(QDir(program.path(u"filature-demo"_s)).entryList(QDir::Files), QStringList{u"mine"_s});
    // Two demonstrations never have the same passphrase.
    QCOMPARE(program.run({u"demo"_s, u"other place"_s, u"--records"_s, u"200"_s}).exitCode, 0);
    QVERIFY(program.read(u"other place/passphrase.txt"_s) != program.read(u"filature-demo-2/passphrase.txt"_s));
}

QTEST_GUILESS_MAIN(TestTraining)
#include "tst_training.moc"
