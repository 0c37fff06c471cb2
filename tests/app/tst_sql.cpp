// SPDX-License-Identifier: GPL-3.0-or-later
// `sql`: a user's own statements, which can read masked views and nothing else.
#include "program.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using filature::test::Program;
using filature::test::Run;

class TestSql : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void valuesAreMaskedUnlessRevealed();
    void jsonKeepsNumbersAndNull();
    void columnsOfOneNameStayApartInJson();
    void aTableIsPrintedOnRequest();
    void statementsThatAreNotAllowed_data();
    void statementsThatAreNotAllowed();
    void aFaultNamesItsColumn();

private:
    Run sql(const QStringList &arguments) const { return m_program.run(QStringList{u"sql"_s, m_case} + arguments); }

    Program m_program;
    QString m_case;
};

void TestSql::initTestCase()
{
    const QString leak = m_program.write(u"leak.csv"_s, filature::test::smallLeak());
    m_case = m_program.plainCase(u"c.filature"_s, {leak});
}

void TestSql::valuesAreMaskedUnlessRevealed()
{
    const QString statement = u"SELECT last_name, lab FROM records ORDER BY record LIMIT 2"_s;
    QCOMPARE(sql({statement}).out, QByteArray("last_name,lab\nD•••••,LAB01\nM•••••,LAB02\n"));
    QCOMPARE(sql({statement, u"--reveal"_s, u"last_name"_s, u"--reason"_s, u"a test"_s}).out,
             QByteArray("last_name,lab\nDUPONT,LAB01\nMARTIN,LAB02\n"));
    const Run refused = sql({statement, u"--reveal"_s, u"last_name"_s});
    QCOMPARE(refused.exitCode, 6);
    QCOMPARE(refused.out, QByteArray());
    const Run cells = sql({u"SELECT value FROM cells WHERE \"column\" = 'nom'"_s});
    QVERIFY2(cells.exitCode == 0 && !cells.out.contains("DUPONT"), cells.err.constData());
}

void TestSql::jsonKeepsNumbersAndNull()
{
    const Run run = sql({u"SELECT 1 AS one, 2.5 AS half, NULL AS none, 'x' AS text"_s, u"--format"_s, u"json"_s});
    QVERIFY2(run.exitCode == 0, run.err.constData());
    const QJsonArray rows = QJsonDocument::fromJson(run.out).array();
    QCOMPARE(rows.size(), 1);
    const QJsonObject expected{{u"one"_s, 1}, {u"half"_s, 2.5}, {u"none"_s, QJsonValue::Null}, {u"text"_s, u"x"_s}};
    QCOMPARE(rows[0].toObject(), expected);
    QCOMPARE(sql({u"SELECT 1 AS one"_s, u"--format"_s, u"ndjson"_s}).out, QByteArray("{\"one\":1}\n"));
    QCOMPARE(QJsonDocument::fromJson(sql({u"SELECT 1 WHERE 0"_s, u"--format"_s, u"json"_s}).out).array().size(), 0);
}

void TestSql::columnsOfOneNameStayApartInJson()
{
    QCOMPARE(sql({u"SELECT 1 AS x, 2 AS x, 3 AS x"_s, u"--format"_s, u"ndjson"_s}).out,
             QByteArray("{\"x\":1,\"x_2\":2,\"x_3\":3}\n"));
}

void TestSql::aTableIsPrintedOnRequest()
{
    const Run run =
        sql({u"SELECT lab, count(*) AS n FROM records GROUP BY lab ORDER BY lab"_s, u"--format"_s, u"table"_s});
    QCOMPARE(run.lines().size(), 3);
    QCOMPARE(run.lines()[1].simplified(), QByteArray("LAB01 2"));
}

void TestSql::statementsThatAreNotAllowed_data()
{
    QTest::addColumn<QString>("statement");
    for (const char *statement :
         {"DELETE FROM records", "DROP VIEW records", "CREATE TABLE x(a)", "PRAGMA journal_mode=DELETE",
          "ATTACH 'x' AS y", "SELECT * FROM segment_rows", "SELECT * FROM evidence_block", "SELECT sql FROM sqlite_schema",
          "SELECT load_extension('x')", "SELECT 1; SELECT 2", "VACUUM INTO 'copy'", "SELECT writefile('x', 'y')", ""})
        QTest::addRow("%s", statement) << QString::fromUtf8(statement);
}

void TestSql::statementsThatAreNotAllowed()
{
    QFETCH(const QString, statement);
    const QByteArray digest = m_program.run({u"digest"_s, m_case}).out;
    const Run run = sql({statement});
    QVERIFY2(run.exitCode == 2 || run.exitCode == 6, QByteArray::number(run.exitCode).constData());
    QCOMPARE(run.out, QByteArray());
    QVERIFY(!run.err.isEmpty());
    QVERIFY(!QFile::exists(m_program.path(u"x"_s)) && !QFile::exists(m_program.path(u"copy"_s)));
    QCOMPARE(m_program.run({u"digest"_s, m_case}).out, digest);
}

void TestSql::aFaultNamesItsColumn()
{
    const Run run = sql({u"SELECT lab, nonsense(1) FROM records"_s});
    QCOMPARE(run.exitCode, 2);
    QVERIFY2(run.err.contains("The statement cannot be run.\n  column 13"), run.err.constData());
    QVERIFY(sql({u"SELECT lab, nonsense(1) FROM records"_s, u"--language"_s, u"fr"_s})
                .err.contains("ne peut pas être exécutée.\n  colonne 13"));
}

QTEST_GUILESS_MAIN(TestSql)
#include "tst_sql.moc"
