// SPDX-License-Identifier: GPL-3.0-or-later
// `new` and `rekey`: where passphrases come from, and what is never overwritten.
#include "program.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>

using namespace Qt::StringLiterals;
using filature::test::Program;
using filature::test::Run;

namespace {

const QString kStrong = u"pavo-kilu-rine-sota-beju-lafi-vudo"_s;

} // namespace

class TestNewCase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPlainCaseOpensWithoutAKey();
    void anEncryptedCaseOpensWithItsKeyOnly();
    void theKeyFileGivesItsFirstLine();
    void titleAndReferenceAreKept();
    void aWeakPassphraseIsWarnedOf_data();
    void aWeakPassphraseIsWarnedOf();
    void anEmptyPassphraseIsRefused();
    void withoutAPassphraseAndATerminalNothingIsMade();
    void nothingIsOverwritten();
    void keyFileAndPlainCaseExcludeEachOther();
    void rekeyChangesThePassphrase();
    void rekeyEncryptsAPlainCase();
    void rekeyNeedsTheOldKeyAndANewOne();
};

void TestNewCase::aPlainCaseOpensWithoutAKey()
{
    const Program program;
    const Run made = program.run({u"new"_s, u"c.filature"_s, u"--no-encryption"_s});
    QCOMPARE(made.exitCode, 0);
    QCOMPARE(made.out, QByteArray());
    QVERIFY(made.err.contains("A new case, not encrypted: c.filature"));
    QVERIFY(program.read(u"c.filature"_s).startsWith("SQLite format 3"));
    QCOMPARE(program.run({u"evidence"_s, u"c.filature"_s}).exitCode, 0);
}

void TestNewCase::anEncryptedCaseOpensWithItsKeyOnly()
{
    Program program;
    program.set(u"FILATURE_KEY"_s, kStrong);
    QCOMPARE(program.run({u"new"_s, u"c.filature"_s}).exitCode, 0);
    QVERIFY(!program.read(u"c.filature"_s).contains("SQLite format 3"));
    QCOMPARE(QFileInfo(program.path(u"c.filature"_s)).permissions() & (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());
    QCOMPARE(program.run({u"digest"_s, u"c.filature"_s}).exitCode, 0);
    program.set(u"FILATURE_KEY"_s, u"another"_s);
    QCOMPARE(program.run({u"digest"_s, u"c.filature"_s}).exitCode, 4);
}

void TestNewCase::theKeyFileGivesItsFirstLine()
{
    Program program;
    program.write(u"key"_s, kStrong.toUtf8() + "\r\nsecond line\n");
    QCOMPARE(program.run({u"new"_s, u"c.filature"_s, u"--key-file"_s, u"key"_s}).exitCode, 0);
    program.set(u"FILATURE_KEY"_s, kStrong);
    QCOMPARE(program.run({u"digest"_s, u"c.filature"_s}).exitCode, 0);
    program.set(u"FILATURE_KEY"_s, u"wrong, but the file comes first"_s);
    QCOMPARE(program.run({u"digest"_s, u"c.filature"_s, u"--key-file"_s, u"key"_s}).exitCode, 0);
    QCOMPARE(program.run({u"digest"_s, u"c.filature"_s, u"--key-file"_s, u"none"_s}).exitCode, 3);
}

void TestNewCase::titleAndReferenceAreKept()
{
    const Program program;
    QCOMPARE(program
                 .run({u"new"_s, u"c.filature"_s, u"--no-encryption"_s, u"--title"_s, u"Exercise seven"_s,
                       u"--reference"_s, u"SAN-0000"_s})
                 .exitCode,
             0);
    const QByteArray bytes = program.read(u"c.filature"_s) + program.read(u"c.filature-wal"_s);
    QVERIFY(bytes.contains("Exercise seven") && bytes.contains("SAN-0000"));
}

void TestNewCase::aWeakPassphraseIsWarnedOf_data()
{
    QTest::addColumn<QString>("passphrase");
    QTest::addColumn<bool>("isWarned");
    QTest::newRow("short") << u"abc"_s << true;
    QTest::newRow("repeated") << u"aaaaaaaaaaaaaaaaaaaaaaaa"_s << true;
    QTest::newRow("seven words") << kStrong << false;
}

void TestNewCase::aWeakPassphraseIsWarnedOf()
{
    QFETCH(const QString, passphrase);
    QFETCH(const bool, isWarned);
    Program program;
    program.set(u"FILATURE_KEY"_s, passphrase);
    const Run run = program.run({u"new"_s, u"c.filature"_s});
    QCOMPARE(run.exitCode, 0);
    QCOMPARE(run.err.contains("needs 80"), isWarned);
    QVERIFY(!run.err.contains(passphrase.toUtf8()));
}

void TestNewCase::anEmptyPassphraseIsRefused()
{
    Program program;
    program.set(u"FILATURE_KEY"_s, u""_s);
    program.write(u"empty"_s, "\nnothing in the first line\n");
    for (const QStringList &more : {QStringList{}, QStringList{u"--key-file"_s, u"empty"_s}}) {
        const Run run = program.run(QStringList{u"new"_s, u"c.filature"_s} + more);
        QCOMPARE(run.exitCode, 2);
        QVERIFY(run.err.contains("The passphrase is empty."));
        QVERIFY(!QFile::exists(program.path(u"c.filature"_s)));
    }
}

void TestNewCase::withoutAPassphraseAndATerminalNothingIsMade()
{
    Program program;
    const Run run = program.run({u"new"_s, u"c.filature"_s});
    QCOMPARE(run.exitCode, 2);
    QVERIFY(run.err.contains("there is no terminal to ask for it"));
    QVERIFY(!QFile::exists(program.path(u"c.filature"_s)));
    program.set(u"FILATURE_KEY"_s, kStrong);
    QCOMPARE(program.run({u"new"_s, u"c.filature"_s}).exitCode, 0);
    program.unset(u"FILATURE_KEY"_s);
    QCOMPARE(program.run({u"digest"_s, u"c.filature"_s}).exitCode, 4);
}

void TestNewCase::nothingIsOverwritten()
{
    const Program program;
    program.write(u"c.filature"_s, "not to be lost");
    QVERIFY(QFile::link(u"nowhere"_s, program.path(u"link.filature"_s)));
    for (const QString &name : {u"c.filature"_s, u"link.filature"_s}) {
        const Run run = program.run({u"new"_s, name, u"--no-encryption"_s});
        QCOMPARE(run.exitCode, 2);
        QVERIFY2(run.err.contains("Something with that name is there already"), run.err.constData());
    }
    QCOMPARE(program.read(u"c.filature"_s), QByteArray("not to be lost"));
    QVERIFY(!QFile::exists(program.path(u"nowhere"_s)));
}

void TestNewCase::keyFileAndPlainCaseExcludeEachOther()
{
    const Program program;
    program.write(u"key"_s, "x");
    const Run run = program.run({u"new"_s, u"c.filature"_s, u"--no-encryption"_s, u"--key-file"_s, u"key"_s});
    QCOMPARE(run.exitCode, 2);
    QVERIFY(run.err.contains("exclude each other"));
}

void TestNewCase::rekeyChangesThePassphrase()
{
    Program program;
    program.set(u"FILATURE_KEY"_s, u"the old one"_s);
    QCOMPARE(program.run({u"new"_s, u"c.filature"_s}).exitCode, 0);
    const QByteArray before = program.run({u"digest"_s, u"c.filature"_s}).out;
    program.set(u"FILATURE_NEW_KEY"_s, kStrong);
    const Run run = program.run({u"rekey"_s, u"c.filature"_s});
    QVERIFY2(run.exitCode == 0, run.err.constData());
    QVERIFY(run.err.contains("The case has its new passphrase."));
    QCOMPARE(program.run({u"digest"_s, u"c.filature"_s}).exitCode, 4);
    program.set(u"FILATURE_KEY"_s, kStrong);
    QCOMPARE(program.run({u"digest"_s, u"c.filature"_s}).out, before);
    QCOMPARE(program.run({u"verify"_s, u"c.filature"_s}).exitCode, 0);
}

void TestNewCase::rekeyEncryptsAPlainCase()
{
    Program program;
    const QString path = program.plainCase(u"c.filature"_s);
    program.write(u"key"_s, kStrong.toUtf8());
    QCOMPARE(program.run({u"rekey"_s, path, u"--new-key-file"_s, u"key"_s}).exitCode, 0);
    QCOMPARE(program.run({u"digest"_s, path}).exitCode, 4);
    QCOMPARE(program.run({u"verify"_s, path, u"--key-file"_s, u"key"_s}).exitCode, 0);
}

void TestNewCase::rekeyNeedsTheOldKeyAndANewOne()
{
    Program program;
    program.set(u"FILATURE_KEY"_s, u"the old one"_s);
    QCOMPARE(program.run({u"new"_s, u"c.filature"_s}).exitCode, 0);
    QCOMPARE(program.run({u"rekey"_s, u"c.filature"_s}).exitCode, 2); // nobody to ask for the new one
    program.set(u"FILATURE_NEW_KEY"_s, kStrong);
    program.set(u"FILATURE_KEY"_s, u"not the old one"_s);
    QCOMPARE(program.run({u"rekey"_s, u"c.filature"_s}).exitCode, 4);
    program.set(u"FILATURE_KEY"_s, u"the old one"_s);
    QCOMPARE(program.run({u"digest"_s, u"c.filature"_s}).exitCode, 0);
}

QTEST_GUILESS_MAIN(TestNewCase)
#include "tst_newcase.moc"
