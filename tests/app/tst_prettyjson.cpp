// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonoutput.h"

#include <QJsonDocument>
#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using filature::JsonWriter;
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

class TestPrettyJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void prettyTextSaysTheSame();
    void base64();
};

void TestPrettyJson::prettyTextSaysTheSame()
{
    QCOMPARE(
        prettyJson("{\"a\":[],\"b\":{},\"c\":[1,{\"x\":\"{[\\\",\"}]}"),
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

void TestPrettyJson::base64()
{
    QCOMPARE(toBase64(""), std::string());
    QCOMPARE(toBase64("foobar"), std::string("Zm9vYmFy")); // RFC 4648, section 10
    QCOMPARE(toBase64(std::string_view("\0\xff", 2)), std::string("AP8="));
}

QTEST_APPLESS_MAIN(TestPrettyJson)
#include "tst_prettyjson.moc"
