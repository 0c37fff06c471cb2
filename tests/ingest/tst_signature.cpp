// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/signature.h"

#include <QtTest>

#include <random>
#include <string>

using namespace filature::ingest;

namespace {

QByteArray padded(QByteArray bytes, qsizetype length = 600) { return bytes.append(length - bytes.size(), '\0'); }

QByteArray random(int length)
{
    std::mt19937 generator{20260131};
    QByteArray bytes(length, '\0');
    for (char &c : bytes)
        c = static_cast<char>(generator());
    return bytes;
}

} // namespace

class TestSignature : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void binaryFilesAreNamed_data();
    void binaryFilesAreNamed();
    void textsAreNot_data();
    void textsAreNot();
};

void TestSignature::binaryFilesAreNamed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("kind");
    const auto add = [](const char *kind, const QByteArray &bytes) {
        QTest::newRow(kind) << bytes << QString::fromLatin1(kind).section(QLatin1Char(' '), 0, 0);
    };
    add("png", padded("\x89PNG\r\n\x1A\n"));
    add("jpeg", padded("\xFF\xD8\xFF\xE0"));
    add("gif", "GIF89a;1;2");
    add("pdf", "%PDF-1.7\n");
    add("zip", padded("PK\3\4"));
    add("zip that is empty", padded("PK\5\6", 22));
    add("xlsx", padded("PK\3\4......................[Content_Types].xml....PK\3\4......xl/workbook.xml"));
    add("docx", padded("PK\3\4......................_rels/.rels....PK\3\4......word/document.xml"));
    add("ods", padded("PK\3\4..........................mimetypeapplication/vnd.oasis.opendocument.spreadsheet"));
    add("7z", padded("7z\xBC\xAF\x27\x1C"));
    add("gzip", padded("\x1F\x8B\b"));
    add("xz", padded(QByteArray("\xFD"
                                "7zXZ\0",
                                6)));
    add("zstd", padded("\x28\xB5\x2F\xFD"));
    add("bzip2", padded("BZh91AY&SY"));
    add("tar", padded(QByteArray(257, 'n') + QByteArray("ustar\0", 6)));
    add("elf", padded("\x7F"
                      "ELF\2\1"));
    add("exe", padded("MZ\x90"));
    add("sqlite", padded("SQLite format 3"));
    add("ole", padded("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"));
    add("access", padded(QByteArray("\0\1\0\0Standard Jet DB\0", 20)));
    add("parquet", padded("PAR1\x15"));
    add("mp4", padded(QByteArray("\0\0\0\x18"
                                 "ftypmp42",
                                 12)));
    add("binary noise", random(4096));
    add("binary noise of little length", random(200));
    add("binary of NULs alone", QByteArray(4096, '\0'));
}

void TestSignature::binaryFilesAreNamed()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, kind);
    const auto found = binaryKind(bytes.toStdString());
    QVERIFY(found);
    QCOMPARE(QString::fromStdString(*found), kind);
}

void TestSignature::textsAreNot_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray line = "1;DUPONT;ANNE;01 99 00 12 34\r\n";
    QTest::newRow("nothing") << QByteArray{};
    QTest::newRow("ASCII") << line.repeated(100);
    QTest::newRow("UTF-8") << QByteArray{"Zoé;Béziers\n"}.repeated(100);
    QTest::newRow("CP1252") << QByteArray{"Zo\xE9;B\xE9ziers\n"}.repeated(100);
    QTest::newRow("CP850 with frames") << QByteArray{"\xC9\xCD\xCD\xBB\n\xBA Zo\x82 \xBA\n\xC8\xCD\xCD\xBC\n"}.repeated(
        100);
    QTest::newRow("UTF-16LE") << QByteArray("1\0;\0\xE9\0\n\0", 8).repeated(100);
    QTest::newRow("UTF-16BE") << QByteArray("\0\x31\0;\0\xE9\0\n", 8).repeated(100);
    QTest::newRow("UTF-16LE with a mark") << QByteArray("\xFF\xFE"
                                                        "a\0",
                                                        4);
    QTest::newRow("a few NULs") << line.repeated(10) + QByteArray("\0\0\0", 3) + line.repeated(10);
    QTest::newRow("a hole of NULs") << line.repeated(50) + QByteArray(4096, '\0') + line.repeated(5);
    QTest::newRow("fields padded with NULs") << QByteArray("DUPONT\0\0\0\0ANNE\0\0\0\0\n", 19).repeated(50);
    QTest::newRow("end of file in DOS") << line.repeated(3) + '\x1A';
    QTest::newRow("ASCII delimiters") << QByteArray{"a\x1F"
                                                    "b\x1F"
                                                    "c\x1E"}
                                             .repeated(100);
    QTest::newRow("fields cut by 01") << QByteArray{"a\1b\1c\n"}.repeated(100);
    QTest::newRow("ISO-2022-JP") << QByteArray{"\x1B$B$\"$$\x1B(B;1\n"}.repeated(100);
    QTest::newRow("ISO-2022-KR") << QByteArray{"\x1B$)C\n"} + QByteArray{"\x0E"
                                                                         "0!\x0F;1\n"}
                                                                  .repeated(100);
    QTest::newRow("VISCII") << QByteArray{"Vi\xAEt Nam \x02 \x05 \x06 \n"}.repeated(3) + line.repeated(30);
    QTest::newRow("one stray control character") << line.repeated(2) + "\b";
    for (const char *begin :
         {"BM;1;2", "MZ;1;2", "RIFF;1;2", "GIF;1;2", "PK;1;2", "ID3;1;2", "Rar!;1;2", "abcdftyp;1", "II*;MM"})
        QTest::newRow(begin) << QByteArray{begin} + '\n' + line.repeated(20);
}

void TestSignature::textsAreNot()
{
    QFETCH(QByteArray, bytes);
    const auto found = binaryKind(bytes.toStdString());
    QVERIFY2(!found, found ? found->c_str() : "");
}

QTEST_APPLESS_MAIN(TestSignature)
#include "tst_signature.moc"
