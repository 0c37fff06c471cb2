// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jsonwriter.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <bit>
#include <cmath>
#include <random>

using namespace Qt::StringLiterals;
using filature::JsonWriter;

namespace {

QJsonDocument parsed(const std::string &json) { return QJsonDocument::fromJson(QByteArray::fromStdString(json)); }

} // namespace

class TestJsonWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valuesAreWritten();
    void numbersKeepTheirPrecision();
    void textIsAlwaysUtf8();
};

void TestJsonWriter::valuesAreWritten()
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
    QCOMPARE(again.take(), std::string("{\"t\":\"x\\\"y\",\"n\":18446744073709551615}"));
}

void TestJsonWriter::numbersKeepTheirPrecision()
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

void TestJsonWriter::textIsAlwaysUtf8()
{
    JsonWriter json;
    json.beginObject().text("caf\xe9", "\xff\x01").endObject();
    const QJsonObject object = parsed(json.take()).object();
    QCOMPARE(object[u"caf\ufffd"_s].toString(), u"\ufffd\x01"_s);
}

QTEST_APPLESS_MAIN(TestJsonWriter)
#include "tst_jsonwriter.moc"
