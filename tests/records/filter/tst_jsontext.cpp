// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/jsontext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <random>

using namespace filature::records;

class TestJsonText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void escapesWhatTheStandardAsksFor_data();
    void escapesWhatTheStandardAsksFor();
    void appendsToWhatIsThere();
    void isReadAgainAsItWas();
};

void TestJsonText::escapesWhatTheStandardAsksFor_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("escaped");
    const auto row = [](const char *name, const QByteArray &text, const char *escaped) {
        QTest::newRow(name) << text << QByteArray(escaped);
    };
    row("nothing", "", "");
    row("plain", "abc", "abc");
    row("letters beyond ASCII stay", "é𝄞\u2028", "é𝄞\u2028");
    row("quote", "\"", "\\\"");
    row("backslash", "\\", "\\\\");
    row("slash stays", "</a>", "</a>");
    row("short escapes", "\b\f\n\r\t", "\\b\\f\\n\\r\\t");
    row("NUL", QByteArray(1, '\0'), "\\u0000");
    row("control", "\x01\x1F", "\\u0001\\u001f");
    row("DEL stays", "\x7F", "\x7F");
    row("at both ends", "\"a\"", "\\\"a\\\"");
}

void TestJsonText::escapesWhatTheStandardAsksFor()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, escaped);
    std::string out;
    appendJsonEscaped(text.toStdString(), out);
    QCOMPARE(QByteArray::fromStdString(out), escaped);
}

void TestJsonText::appendsToWhatIsThere()
{
    std::string out = "x";
    appendJsonString("a\"", out);
    appendJsonString("", out);
    QCOMPARE(out, std::string("x\"a\\\"\"\"\""));
}

void TestJsonText::isReadAgainAsItWas()
{
    const std::uint32_t seed = std::random_device{}();
    qInfo("seed %u", seed);
    std::mt19937 random(seed);
    for (int i = 0; i < 2000; ++i) {
        std::string text;
        for (std::size_t length = random() % 12; length > 0; --length) {
            if (random() % 4 == 0) text += "\u00E9";
            else text += static_cast<char>(random() % 128);
        }
        std::string json = "[";
        appendJsonString(text, json);
        json += "]";
        QCOMPARE(QJsonDocument::fromJson(QByteArray::fromStdString(json)).array().at(0).toString().toStdString(), text);
    }
}

QTEST_APPLESS_MAIN(TestJsonText)
#include "tst_jsontext.moc"
