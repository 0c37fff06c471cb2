// SPDX-License-Identifier: GPL-3.0-or-later
// `journal` and `purge`: what is entered, and that no value of the data ever is.
#include "program.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using filature::test::keysOf;
using filature::test::Program;
using filature::test::Run;

namespace {

const QStringList kReveal{u"--reveal"_s, u"last_name,password"_s, u"--reason"_s, u"ordered by the court"_s};

QList<QJsonObject> entries(const Program &program, const QString &path, const QString &action)
{
    QList<QJsonObject> found;
    for (const QJsonValue &entry : program.run({u"journal"_s, path, u"--json"_s}).json()[u"entries"].toArray())
        if (entry.toObject()[u"action"].toString() == action) found << entry.toObject();
    return found;
}

} // namespace

class TestJournalCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyOpeningIsEntered();
    void openFieldsAreNotEntered();
    void queriesOnMaskedFieldsAreEnteredWithoutTheirLiterals_data();
    void queriesOnMaskedFieldsAreEnteredWithoutTheirLiterals();
    void sortingByAMaskedFieldIsEntered();
    void revealsAreEnteredWithFieldsReasonAndPhysician();
    void rawBytesAreEntered();
    void refusedRevealsAreNotEntered();
    void noValueOfTheDataIsInTheJournal();
    void theHeadsAreSealed();
    void oldEntriesArePurged();
    void itIsReadable();

private:
    Run query(const QStringList &arguments) const { return m_program.run(QStringList{u"query"_s, m_case} + arguments); }

    Program m_program;
    QString m_case;
};

void TestJournalCommand::initTestCase()
{
    const QString leak = m_program.write(u"leak.csv"_s, "Comments of somebody\n\n" + filature::test::smallLeak());
    m_case = m_program.plainCase(u"c.filature"_s, {leak});
}

void TestJournalCommand::everyOpeningIsEntered()
{
    const qsizetype before = entries(m_program, m_case, u"open"_s).size();
    static_cast<void>(query({u"--count"_s}));
    static_cast<void>(m_program.run({u"digest"_s, m_case}));
    const QList<QJsonObject> now = entries(m_program, m_case, u"open"_s);
    QCOMPARE(now.size(), before + 3); // the listing opens the case as well
    QCOMPARE(now[before][u"payload"].toObject()[u"command"].toString(), u"query"_s);
    QCOMPARE(now[before + 1][u"payload"].toObject()[u"command"].toString(), u"digest"_s);
    QCOMPARE(now[before][u"chain"].toString(), u"access"_s);
    QCOMPARE(keysOf(now[before]), QStringList({u"action"_s, u"author"_s, u"chain"_s, u"hash"_s, u"payload"_s,
                                               u"purged"_s, u"sequence"_s, u"time"_s}));
}

void TestJournalCommand::openFieldsAreNotEntered()
{
    const qsizetype before = entries(m_program, m_case, u"query"_s).size();
    static_cast<void>(query({u"--count"_s, u"--filter"_s, u"lab:LAB01 has:password birth_year:1960"_s}));
    static_cast<void>(query({u"--facet"_s, u"lab"_s, u"--filter"_s, u"nir:?"_s}));
    QCOMPARE(entries(m_program, m_case, u"query"_s).size(), before);
}

void TestJournalCommand::queriesOnMaskedFieldsAreEnteredWithoutTheirLiterals_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<int>("results");
    QTest::newRow("field") << u"last_name:DUPONT"_s << 1;
    QTest::newRow("contains") << u"password~rose"_s << 1;
    QTest::newRow("word") << u"tournesol"_s << 1;
    QTest::newRow("source column") << u"col:\"nom\":MARTIN"_s << 1;
    QTest::newRow("nothing found") << u"last_name:durand lab:LAB02"_s << 0;
}

void TestJournalCommand::queriesOnMaskedFieldsAreEnteredWithoutTheirLiterals()
{
    QFETCH(const QString, filter);
    QFETCH(const int, results);
    const qsizetype before = entries(m_program, m_case, u"query"_s).size();
    static_cast<void>(query({u"--count"_s, u"--filter"_s, filter}));
    const QList<QJsonObject> now = entries(m_program, m_case, u"query"_s);
    QCOMPARE(now.size(), before + 1);
    const QJsonObject payload = now.last()[u"payload"].toObject();
    QCOMPARE(keysOf(payload), QStringList({u"command"_s, u"filter"_s, u"results"_s}));
    QCOMPARE(payload[u"results"].toInt(-1), results);
    const QByteArray text = QJsonDocument(payload[u"filter"].toObject()).toJson();
    QVERIFY2(text.contains("\"h:"), text.constData());
}

void TestJournalCommand::sortingByAMaskedFieldIsEntered()
{
    const qsizetype before = entries(m_program, m_case, u"query"_s).size();
    static_cast<void>(query({u"--sort"_s, u"-last_name,lab"_s}));
    const QList<QJsonObject> now = entries(m_program, m_case, u"query"_s);
    QCOMPARE(now.size(), before + 1);
    const QJsonObject first = now.last()[u"payload"].toObject()[u"sort"].toArray()[0].toObject();
    QCOMPARE(first, QJsonObject({{u"subject"_s, u"last_name"_s}, {u"descending"_s, true}}));
}

void TestJournalCommand::revealsAreEnteredWithFieldsReasonAndPhysician()
{
    const qsizetype before = entries(m_program, m_case, u"reveal"_s).size();
    static_cast<void>(
        query(QStringList{u"--filter"_s, u"last_name:dupont"_s, u"--columns"_s, u"last_name"_s} + kReveal));
    m_program.set(u"FILATURE_PHYSICIAN"_s, u"Dr Present"_s);
    static_cast<void>(m_program.run(
        QStringList{u"sql"_s, m_case, u"SELECT password FROM records WHERE password = 'rosebud7'"_s} + kReveal));
    static_cast<void>(query({u"--verbatim"_s, u"1"_s, u"--reveal"_s, u"all"_s, u"--reason"_s, u"a copy"_s}));
    m_program.unset(u"FILATURE_PHYSICIAN"_s);
    const QList<QJsonObject> now = entries(m_program, m_case, u"reveal"_s);
    QCOMPARE(now.size(), before + 2);
    const QJsonObject rows = now[before][u"payload"].toObject();
    QCOMPARE(rows[u"fields"].toArray(), QJsonArray({u"last_name"_s, u"password"_s}));
    QCOMPARE(rows[u"reason"].toString(), u"ordered by the court"_s);
    QCOMPARE(rows[u"results"].toInt(), 1);
    QVERIFY(!rows.contains(u"physician"_s));
    const QJsonObject statement = now[before + 1][u"payload"].toObject();
    QCOMPARE(statement[u"command"].toString(), u"sql"_s);
    QCOMPARE(statement[u"physician"].toString(), u"Dr Present"_s);
    QVERIFY(statement[u"statement"].toString().startsWith(u"h:"_s));
    const QJsonObject verbatim = entries(m_program, m_case, u"verbatim"_s).last()[u"payload"].toObject();
    QCOMPARE(
        verbatim,
        QJsonObject({{u"evidence"_s, QJsonArray({1})}, {u"reason"_s, u"a copy"_s}, {u"physician"_s, u"Dr Present"_s}}));
}

void TestJournalCommand::rawBytesAreEntered()
{
    static_cast<void>(m_program.run({u"evidence"_s, m_case, u"--set-aside"_s, u"1"_s}));
    const QList<QJsonObject> found = entries(m_program, m_case, u"set-aside"_s);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0][u"payload"].toObject()[u"evidence"].toInt(), 1);
}

void TestJournalCommand::refusedRevealsAreNotEntered()
{
    const qsizetype before = entries(m_program, m_case, u"reveal"_s).size();
    QCOMPARE(query({u"--reveal"_s, u"all"_s}).exitCode, 6);
    QCOMPARE(entries(m_program, m_case, u"reveal"_s).size(), before);
}

void TestJournalCommand::noValueOfTheDataIsInTheJournal()
{
    const Run run = m_program.run({u"journal"_s, m_case, u"--json"_s});
    for (const char *value : {"DUPONT", "dupont", "MARTIN", "DURAND", "durand", "Jean", "Anne", "rosebud7", "rose",
                              "tournesol", "Comments of"})
        QVERIFY2(!run.out.contains(value), value);
    static const QRegularExpression year(u"\\b1960\\b"_s); // within hashes and times the digits say nothing
    QVERIFY(!QString::fromUtf8(run.out).contains(year));
}

void TestJournalCommand::theHeadsAreSealed()
{
    const QJsonObject before = m_program.run({u"journal"_s, m_case, u"--json"_s}).json();
    QCOMPARE(m_program.run({u"journal"_s, m_case, u"--seal"_s, u"seal.json"_s}).exitCode, 0);
    const QJsonObject seal = QJsonDocument::fromJson(m_program.read(u"seal.json"_s)).object();
    QCOMPARE(keysOf(seal), QStringList({u"access"_s, u"case"_s, u"content"_s, u"time"_s}));
    QCOMPARE(seal[u"content"], before[u"heads"].toObject()[u"content"]);
    QCOMPARE(seal[u"access"].toObject()[u"sequence"].toInt(),
             before[u"heads"].toObject()[u"access"].toObject()[u"sequence"].toInt() + 1);
    QCOMPARE(seal[u"content"].toObject()[u"hash"].toString().size(), 64);
    QCOMPARE(m_program.run({u"journal"_s, m_case, u"--seal"_s, u"seal.json"_s}).exitCode, 2); // never overwritten
}

void TestJournalCommand::oldEntriesArePurged()
{
    const Program program;
    const QString path = program.plainCase(u"p.filature"_s);
    static_cast<void>(program.run({u"query"_s, path, u"--count"_s, u"--filter"_s, u"last_name:x"_s}));
    QVERIFY(program.run({u"purge"_s, path}).err.contains("0 entries of the access journal purged."));
    QCOMPARE(entries(program, path, u"query"_s).size(), 1);
    const Run run = program.run({u"purge"_s, path, u"--older-than"_s, u"0"_s});
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(entries(program, path, u"query"_s).size(), 0);
    QCOMPARE(entries(program, path, u"purge-access"_s).size(), 2);
    QVERIFY(program.run({u"journal"_s, path}).out.contains("(purged)"));
    QCOMPARE(program.run({u"verify"_s, path}).exitCode, 0);
    QCOMPARE(entries(program, path, u"create"_s).size(), 1); // the content chain is never purged
}

void TestJournalCommand::itIsReadable()
{
    const Run english = m_program.run({u"journal"_s, m_case});
    QVERIFY(english.out.contains("What changed the case\n") && english.out.contains("What was looked at\n"));
    QVERIFY(m_program.run({u"journal"_s, m_case, u"--language"_s, u"fr"_s}).out.contains("Ce qui a été consulté\n"));
}

QTEST_GUILESS_MAIN(TestJournalCommand)
#include "tst_journalcommand.moc"
