// SPDX-License-Identifier: GPL-3.0-or-later
// `import` and `preview`: what is printed, in which order, and what happens to files that cannot be read.
#include "program.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using filature::test::keysOf;
using filature::test::Program;
using filature::test::Run;

class TestImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void jsonHasExactlyTheDocumentedKeys();
    void filesComeInTheOrderOfTheArguments();
    void aFileThatCannotBeReadDoesNotStopTheOthers();
    void filesThatCannotBeReadAreToldApart_data();
    void filesThatCannotBeReadAreToldApart();
    void listsOfFiles_data();
    void listsOfFiles();
    void optionsOverrideWhatIsFound_data();
    void optionsOverrideWhatIsFound();
    void aSheetIsRefusedInWords();
    void anUnknownEncodingIsRefused();
    void anEmptyFileIsAnEvidence();
    void theIndexIsBuiltOnRequest();
    void theSumOfTheRowsIsShown();
    void theCaseItselfIsNoEvidence();
    void pathsThatAreNoTextGiveValidJson();
    void previewShowsMaskedRowsAndReasons();
};

void TestImport::jsonHasExactlyTheDocumentedKeys()
{
    const Program program;
    const QString path = program.plainCase(u"c.filature"_s);
    program.write(u"leak.csv"_s, filature::test::smallLeak());
    const Run run = program.run({u"import"_s, path, u"leak.csv"_s, u"--json"_s});
    QCOMPARE(run.exitCode, 0);
    const QJsonObject document = run.json();
    QCOMPARE(keysOf(document), QStringList{u"evidence"_s});
    QCOMPARE(document[u"evidence"].toArray().size(), 1);
    const QJsonObject evidence = document[u"evidence"].toArray()[0].toObject();
    QCOMPARE(keysOf(evidence), QStringList({u"bytes"_s, u"columns"_s, u"container"_s, u"delimiter"_s, u"encoding"_s,
                                            u"flags"_s, u"format"_s, u"header"_s, u"headerRows"_s, u"id"_s, u"member"_s,
                                            u"path"_s, u"quote"_s, u"rows"_s, u"seconds"_s, u"sha256"_s}));
    QCOMPARE(evidence[u"id"].toInt(), 1);
    QCOMPARE(evidence[u"path"].toString(), u"leak.csv"_s);
    QVERIFY(evidence[u"container"].isNull() && evidence[u"member"].isNull());
    QCOMPARE(evidence[u"sha256"].toString().toLatin1(),
             QCryptographicHash::hash(filature::test::smallLeak(), QCryptographicHash::Sha256).toHex());
    QCOMPARE(evidence[u"bytes"].toInt(), filature::test::smallLeak().size());
    QCOMPARE(evidence[u"format"].toString(), u"csv"_s);
    QCOMPARE(evidence[u"encoding"].toString(), u"UTF-8"_s);
    QCOMPARE(evidence[u"delimiter"].toString(), u";"_s);
    QCOMPARE(evidence[u"quote"].toString(), u"\""_s);
    QCOMPARE(evidence[u"header"], QJsonValue(true));
    QCOMPARE(evidence[u"headerRows"].toInt(), 1);
    QCOMPARE(evidence[u"columns"].toInt(), 5);
    QCOMPARE(evidence[u"flags"].toArray(), QJsonArray());
    const QJsonObject rows = evidence[u"rows"].toObject();
    QCOMPARE(rows,
             QJsonObject({{u"source"_s, 4}, {u"stored"_s, 3}, {u"setAside"_s, 0}, {u"blank"_s, 0}, {u"header"_s, 1}}));
    const QJsonObject seconds = evidence[u"seconds"].toObject();
    QCOMPARE(keysOf(seconds), QStringList({u"browsable"_s, u"indexed"_s}));
    QVERIFY(seconds[u"browsable"].toDouble() > 0);
    QVERIFY(seconds[u"indexed"].isNull());
}

void TestImport::filesComeInTheOrderOfTheArguments()
{
    const Program program;
    const QString path = program.plainCase(u"c.filature"_s);
    QStringList names;
    for (int i = 9; i > 0; --i) {
        names << u"%1.csv"_s.arg(i);
        program.write(names.last(), "a;b\n" + QByteArray::number(i) + ";x\n");
    }
    const QJsonArray all =
        program.run(QStringList{u"import"_s, path, u"--json"_s} + names).json()[u"evidence"].toArray();
    QCOMPARE(all.size(), names.size());
    for (qsizetype i = 0; i < names.size(); ++i) {
        QCOMPARE(all[i].toObject()[u"path"].toString(), names[i]);
        QCOMPARE(all[i].toObject()[u"id"].toInt(), i + 1);
    }
}

void TestImport::aFileThatCannotBeReadDoesNotStopTheOthers()
{
    const Program program;
    const QString path = program.plainCase(u"c.filature"_s);
    program.write(u"1.csv"_s, "a;b\n1;2\n");
    program.write(u"2.csv"_s, "a;b\n3;4\n");
    const Run run = program.run({u"import"_s, path, u"--json"_s, u"1.csv"_s, u"missing.csv"_s, u"2.csv"_s});
    QCOMPARE(run.exitCode, 3);
    const QJsonArray all = run.json()[u"evidence"].toArray();
    QCOMPARE(all.size(), 3);
    QCOMPARE(keysOf(all[1].toObject()), QStringList({u"error"_s, u"path"_s}));
    QCOMPARE(all[1].toObject()[u"path"].toString(), u"missing.csv"_s);
    QVERIFY(all[1].toObject()[u"error"].toString().startsWith(u"not-found"));
    QCOMPARE(all[0].toObject()[u"id"].toInt(), 1);
    QCOMPARE(all[2].toObject()[u"id"].toInt(), 2); // a failed file takes no number
    QVERIFY(run.err.contains("missing.csv"));
}

void TestImport::filesThatCannotBeReadAreToldApart_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("error"); // in JSON
    QTest::addColumn<QString>("sentence");
    QTest::newRow("folder") << u"folder"_s << u"not-a-file"_s << u"A regular file is needed here"_s;
    QTest::newRow("pipe") << u"pipe"_s << u"not-a-file"_s << u"A regular file is needed here"_s;
    QTest::newRow("device") << u"/dev/null"_s << u"not-a-file"_s << u"A regular file is needed here"_s;
    QTest::newRow("link") << u"link"_s << u"is-a-link"_s << u"This is a symbolic link"_s;
    QTest::newRow("picture") << u"picture.csv"_s << u"unsupported-format"_s << u"This file is not a table of text"_s;
}

void TestImport::filesThatCannotBeReadAreToldApart()
{
    QFETCH(const QString, name);
    QFETCH(const QString, error);
    QFETCH(const QString, sentence);
    const Program program;
    const QString path = program.plainCase(u"c.filature"_s);
    QVERIFY(QDir(program.path(u""_s)).mkdir(u"folder"_s));
    QCOMPARE(::mkfifo(program.path(u"pipe"_s).toUtf8().constData(), 0600), 0);
    QVERIFY(QFile::link(program.write(u"target.csv"_s, "a;b\n1;2\n"), program.path(u"link"_s)));
    program.write(u"picture.csv"_s, QByteArray("\x89PNG\r\n\x1a\n", 8) + QByteArray(3000, '\x07'));
    const Run run = program.run({u"import"_s, path, u"--json"_s, name});
    QCOMPARE(run.exitCode, 3);
    const QString told = run.json()[u"evidence"].toArray()[0].toObject()[u"error"].toString();
    QVERIFY2(told.startsWith(error), qPrintable(told));
    QVERIFY2(QString::fromUtf8(run.err).contains(sentence), run.err.constData());
}

void TestImport::listsOfFiles_data()
{
    QTest::addColumn<QByteArray>("list");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<bool>("isStandardInput");
    QTest::newRow("lines") << QByteArray("1.csv\n\ntwo words.csv\n") << QStringList{u"--files-from"_s, u"list"_s}
                           << false;
    QTest::newRow("without the last line end")
        << QByteArray("1.csv\ntwo words.csv") << QStringList{u"--files-from"_s, u"list"_s} << false;
    QTest::newRow("NUL") << QByteArray("1.csv\0two words.csv\0", 20)
                         << QStringList{u"--files-from"_s, u"list"_s, u"--null"_s} << false;
    QTest::newRow("standard input") << QByteArray("1.csv\ntwo words.csv\n") << QStringList{u"--files-from"_s, u"-"_s}
                                    << true;
}

void TestImport::listsOfFiles()
{
    QFETCH(const QByteArray, list);
    QFETCH(const QStringList, options);
    QFETCH(const bool, isStandardInput);
    const Program program;
    const QString path = program.plainCase(u"c.filature"_s);
    for (const QString &name : {u"0.csv"_s, u"1.csv"_s, u"two words.csv"_s})
        program.write(name, "a;b\n" + name.toUtf8() + ";2\n");
    program.write(u"list"_s, list);
    const Run run = program.run(QStringList{u"import"_s, path, u"--json"_s, u"0.csv"_s} + options,
                                isStandardInput ? list : QByteArray());
    QVERIFY2(run.exitCode == 0, run.err.constData());
    QStringList paths;
    for (const QJsonValue &one : run.json()[u"evidence"].toArray())
        paths << one.toObject()[u"path"].toString();
    QCOMPARE(paths, QStringList({u"0.csv"_s, u"1.csv"_s, u"two words.csv"_s}));
}

void TestImport::optionsOverrideWhatIsFound_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    const QByteArray commas = "a,b\n\"1;2\",3\n\"4;5\",6\n";
    QTest::newRow("delimiter") << commas << QStringList{u"--delimiter"_s, u";"_s} << u"delimiter"_s
                               << QJsonValue(u";"_s);
    QTest::newRow("tab as a word") << QByteArray("a\tb,c\n1\t2,3\n") << QStringList{u"--delimiter"_s, u"tab"_s}
                                   << u"delimiter"_s << QJsonValue(u"\t"_s);
    QTest::newRow("tab as an escape") << QByteArray("a\tb,c\n1\t2,3\n") << QStringList{u"--delimiter"_s, u"\\t"_s}
                                      << u"delimiter"_s << QJsonValue(u"\t"_s);
    QTest::newRow("one column") << commas << QStringList{u"--delimiter"_s, u""_s} << u"columns"_s << QJsonValue(1);
    QTest::newRow("no quote") << commas << QStringList{u"--quote"_s, u""_s} << u"quote"_s << QJsonValue(u""_s);
    QTest::newRow("another quote") << commas << QStringList{u"--quote"_s, u"'"_s} << u"quote"_s << QJsonValue(u"'"_s);
    QTest::newRow("encoding") << QByteArray("a;b\n\xe9;2\n") << QStringList{u"--encoding"_s, u"cp850"_s}
                              << u"encoding"_s << QJsonValue(u"IBM850"_s);
    QTest::newRow("no header") << commas << QStringList{u"--no-header"_s} << u"header"_s << QJsonValue(false);
    QTest::newRow("two header rows") << QByteArray("a;b\nc;d\n1;2\n3;4\n") << QStringList{u"--header"_s, u"2"_s}
                                     << u"headerRows"_s << QJsonValue(2);
}

void TestImport::optionsOverrideWhatIsFound()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QStringList, options);
    QFETCH(const QString, key);
    QFETCH(const QJsonValue, value);
    const Program program;
    const QString path = program.plainCase(u"c.filature"_s);
    program.write(u"x.csv"_s, bytes);
    const Run run = program.run(QStringList{u"import"_s, path, u"x.csv"_s, u"--json"_s} + options);
    QVERIFY2(run.exitCode == 0, run.err.constData());
    QCOMPARE(run.json()[u"evidence"].toArray()[0].toObject()[key], value);
}

void TestImport::aSheetIsRefusedInWords()
{
    const Program program;
    const QString path = program.plainCase(u"c.filature"_s);
    program.write(u"x.csv"_s, "a;b\n1;2\n");
    for (const QStringList &arguments :
         {QStringList{u"import"_s, path, u"x.csv"_s}, QStringList{u"preview"_s, u"x.csv"_s}}) {
        const Run run = program.run(arguments + QStringList{u"--sheet"_s, u"Sheet1"_s});
        QCOMPARE(run.exitCode, 2);
        QVERIFY2(run.err.contains("a file of the format 'csv' has none"), run.err.constData());
    }
    QCOMPARE(program.run({u"evidence"_s, path, u"--json"_s}).json()[u"evidence"].toArray().size(), 0);
}

void TestImport::anUnknownEncodingIsRefused()
{
    const Program program;
    const QString path = program.plainCase(u"c.filature"_s);
    program.write(u"x.csv"_s, "a;b\n1;2\n");
    const Run run = program.run({u"import"_s, path, u"x.csv"_s, u"--encoding"_s, u"klingon"_s});
    QCOMPARE(run.exitCode, 2);
    QVERIFY(run.err.contains("The encoding 'klingon' is not known."));
}

void TestImport::anEmptyFileIsAnEvidence()
{
    const Program program;
    const QString path = program.plainCase(u"c.filature"_s);
    program.write(u"x.csv"_s, {});
    const Run run = program.run({u"import"_s, path, u"x.csv"_s, u"--json"_s});
    QCOMPARE(run.exitCode, 0);
    const QJsonObject evidence = run.json()[u"evidence"].toArray()[0].toObject();
    QCOMPARE(evidence[u"flags"].toArray(), QJsonArray({u"empty"_s}));
    QCOMPARE(evidence[u"header"], QJsonValue(false));
    QCOMPARE(evidence[u"headerRows"].toInt(-1), 0);
    QCOMPARE(evidence[u"rows"].toObject()[u"source"].toInt(-1), 0);
}

void TestImport::theIndexIsBuiltOnRequest()
{
    const Program program;
    const QString path = program.plainCase(u"c.filature"_s);
    program.write(u"x.csv"_s, filature::test::smallLeak());
    const Run run = program.run({u"import"_s, path, u"x.csv"_s, u"--json"_s, u"--wait-index"_s});
    QVERIFY(run.json()[u"evidence"].toArray()[0].toObject()[u"seconds"].toObject()[u"indexed"].isDouble());
    QVERIFY(program.run({u"index"_s, path}).err.contains("is complete already"));
    QVERIFY(program.run({u"import"_s, path, u"x.csv"_s}).err.contains("filature index CASE"));
    const Run indexed = program.run({u"index"_s, path});
    QCOMPARE(indexed.exitCode, 0);
    QVERIFY(indexed.err.contains("The text index is complete."));
}

void TestImport::theSumOfTheRowsIsShown()
{
    const Program program;
    const QString path = program.plainCase(u"c.filature"_s);
    program.write(u"x.csv"_s, filature::test::smallLeak());
    QVERIFY(program.run({u"import"_s, path, u"x.csv"_s})
                .out.contains("4 source rows = 3 stored + 0 set aside + 0 blank + 1 header"));
    QVERIFY(program.run({u"import"_s, path, u"x.csv"_s, u"--language"_s, u"fr"_s})
                .out.contains("4 rangées = 3 enregistrées + 0 mises de côté + 0 vides + 1 en-tête"));
}

void TestImport::theCaseItselfIsNoEvidence()
{
    const Program program;
    const QString path = program.plainCase(u"c.filature"_s);
    const Run run = program.run({u"import"_s, path, path});
    QCOMPARE(run.exitCode, 3);
    QVERIFY(run.err.contains("is the case itself"));
    QCOMPARE(program.run({u"verify"_s, path}).exitCode, 0);
}

void TestImport::pathsThatAreNoTextGiveValidJson()
{
    const Program program;
    const QString path = program.plainCase(u"c.filature"_s);
    QVERIFY(QFile::rename(program.write(u"x.csv"_s, "a;b\n1;2\n"), program.path(u"y.csv"_s)));
    const QByteArray name = program.path(u""_s).toUtf8() + "caf\xe9.csv";
    QCOMPARE(::rename(program.path(u"y.csv"_s).toUtf8().constData(), name.constData()), 0);
    program.write(u"list"_s, name + '\n');
    const Run run = program.run({u"import"_s, path, u"--json"_s, u"--files-from"_s, u"list"_s});
    QVERIFY2(run.exitCode == 0, run.err.constData());
    const QString told = run.json()[u"evidence"].toArray()[0].toObject()[u"path"].toString();
    QVERIFY2(told.endsWith(u"caf\ufffd.csv"_s), qPrintable(told));
}

void TestImport::previewShowsMaskedRowsAndReasons()
{
    const Program program;
    program.write(u"x.csv"_s, filature::test::smallLeak());
    const Run run = program.run({u"preview"_s, u"x.csv"_s, u"--json"_s});
    QCOMPARE(run.exitCode, 0);
    const QJsonObject preview = run.json();
    QCOMPARE(keysOf(preview), QStringList({u"bytes"_s, u"columnNames"_s, u"columns"_s, u"delimiter"_s, u"encoding"_s,
                                           u"escape"_s, u"findings"_s, u"format"_s, u"header"_s, u"headerRows"_s,
                                           u"mapping"_s, u"path"_s, u"quote"_s, u"rows"_s}));
    QCOMPARE(preview[u"rows"].toArray()[0].toArray(),
             QJsonArray({u"D•••••"_s, u"J•••••"_s, u"1960"_s, u"LAB01"_s, u"•••••"_s}));
    QVERIFY(!preview[u"findings"].toArray().isEmpty());
    QVERIFY(preview[u"mapping"].toObject()[u"fields"].toArray().size() >= 4);
    const Run text = program.run({u"preview"_s, u"x.csv"_s});
    for (const char *secret : {"DUPONT", "Jean", "01/02/1960", "rosebud7", "tournesol"}) {
        QVERIFY(!run.out.contains(secret));
        QVERIFY(!text.out.contains(secret));
    }
    QVERIFY(text.out.contains("gives the rows one width"));
    QVERIFY(text.out.contains("last_name") && text.out.contains("by the name of the column"));
    const QByteArray french = program.run({u"preview"_s, u"x.csv"_s, u"--language"_s, u"fr"_s}).out;
    QVERIFY(french.contains("mot_de_passe") && french.contains("par le nom de la colonne"));
    QVERIFY2(!french.contains("last_name") && !french.contains("content:"), french.constData());
    QCOMPARE(program.run({u"preview"_s, u"none.csv"_s}).exitCode, 3);
}

QTEST_GUILESS_MAIN(TestImport)
#include "tst_import.moc"
