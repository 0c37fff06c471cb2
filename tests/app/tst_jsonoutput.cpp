// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonoutput.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <bit>
#include <cmath>
#include <random>

using namespace Qt::StringLiterals;
using filature::app::JsonWriter;
using filature::app::prettyJson;
using filature::app::toBase64;

namespace {

QJsonDocument parsed(const std::string &json) { return QJsonDocument::fromJson(QByteArray::fromStdString(json)); }

// A random value, in few characters that need care.
void writeRandom(JsonWriter &json, std::mt19937 &random, int depth)
{
    const auto text = [&random] {
        constexpr std::string_view kCharacters = "a\"\\{}[],: \n\x01\xc3\xa9";
        std::string made;
        for (auto i = random() % 6; i > 0; --i)
            made += kCharacters[random() % kCharacters.size()];
        return made;
    };
    switch (depth > 3 ? random() % 4 : random() % 6) {
    case 0:
        json.text(text());
        break;
    case 1:
        json.integer(static_cast<std::int64_t>(random()) - 1'000'000);
        break;
    case 2:
        json.boolean(random() % 2 == 0);
        break;
    case 3:
        json.null();
        break;
    case 4:
        json.beginArray();
        for (auto i = random() % 4; i > 0; --i)
            writeRandom(json, random, depth + 1);
        json.endArray();
        break;
    default:
        json.beginObject();
        for (auto i = random() % 4; i > 0; --i)
            writeRandom(json.key(std::to_string(i) + text()), random, depth + 1);
        json.endObject();
    }
}

} // namespace

class TestJsonOutput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesAreWritten();
    void numbersKeepTheirPrecision();
    void textIsAlwaysUtf8();
    void prettyTextSaysTheSame();
    void base64();
};

void TestJsonOutput::valuesAreWritten()
{
    JsonWriter json;
    json.beginObject().text("t", "x\"y").number("n", 18446744073709551615ULL).integer("i", -5).boolean("b", true);
    json.key("null")
        .null()
        .key("raw")
        .raw("{\"a\":[1]}")
        .key("list")
        .beginArray()
        .text("1")
        .number(2)
        .endArray()
        .endObject();
    const std::size_t size = json.size();
    QCOMPARE(json.take().size(), size);
    QCOMPARE(json.size(), std::size_t{0});
    JsonWriter again;
    again.beginObject().text("t", "x\"y").number("n", 18446744073709551615ULL).endObject();
    QCOMPARE(again.take(), std::string(R"({"t":"x\"y","n":18446744073709551615})"));
}

void TestJsonOutput::numbersKeepTheirPrecision()
{
    std::mt19937_64 random(20260131);
    for (int i = 0; i < 10'000; ++i) {
        const double value = std::bit_cast<double>(random());
        JsonWriter json;
        json.beginArray().real(value).endArray();
        const QJsonArray array = parsed(json.take()).array();
        if (std::isfinite(value))
            QVERIFY2(array[0].toDouble() == value, qPrintable(QString::number(value, 'g', 17)));
        else
            QVERIFY(array[0].isNull());
    }
}

void TestJsonOutput::textIsAlwaysUtf8()
{
    JsonWriter json;
    json.beginObject().text("caf\xe9", "\xff\x01").endObject();
    const QJsonObject object = parsed(json.take()).object();
    QCOMPARE(object[u"caf\ufffd"_s].toString(), u"\ufffd\x01"_s);
}

void TestJsonOutput::prettyTextSaysTheSame()
{
    QCOMPARE(
        prettyJson(R"({"a":[],"b":{},"c":[1,{"x":"{[\","}]})"),
        std::string(
            "{\n  \"a\": [],\n  \"b\": {},\n  \"c\": [\n    1,\n    {\n      \"x\": \"{[\\\",\"\n    }\n  ]\n}\n"));
    QCOMPARE(prettyJson(" { \"a\" : [ 1 ,\n2 ] } "), prettyJson("{\"a\":[1,2]}"));
    const unsigned seed = std::random_device()();
    std::mt19937 random(seed);
    for (int i = 0; i < 2000; ++i) {
        JsonWriter json;
        json.beginArray();
        writeRandom(json, random, 0);
        const std::string compact = json.endArray().take();
        QVERIFY2(!parsed(compact).isNull(), compact.c_str());
        QVERIFY2(parsed(prettyJson(compact)) == parsed(compact), qPrintable(u"seed %1"_s.arg(seed)));
    }
}

void TestJsonOutput::base64()
{
    QCOMPARE(toBase64(""), std::string());
    QCOMPARE(toBase64("foobar"), std::string("Zm9vYmFy")); // RFC 4648, section 10
    QCOMPARE(toBase64(std::string_view("\0\xff", 2)), std::string("AP8="));
}

QTEST_APPLESS_MAIN(TestJsonOutput)
#include "tst_jsonoutput.moc"
