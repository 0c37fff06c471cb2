// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/email.h"
#include "fields/normalising.h"

#include <array>
#include <random>

using namespace filature;
using namespace filature::fields;
using namespace filature::test;

class TestEmail : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judges_data();
    void judges();
    void checkAgreesWithTheExpressionOfTheStandard();
};

void TestEmail::judges_data()
{
    addNormaliseColumns();
    const std::string longLocal(64, 'a');
    const std::string longLabel(63, 'b');
    const auto rows = std::to_array<NormaliseRow>({
        {nullptr, "anna@example.org", "anna@example.org", Level::Ok},
        {nullptr, " Anna.Martin@Example.ORG\u00A0", "anna.martin@example.org", Level::Ok},
        {nullptr, "a+b_c-d@mail.example", "a+b_c-d@mail.example", Level::Ok},
        {nullptr, "o'neil@example.org", "o'neil@example.org", Level::Ok},
        {"international domain", "anna@éxample.test", "anna@xn--xample-9ua.test", Level::Ok},
        {"international domain, upper case", "anna@ÉXAMPLE.test", "anna@xn--xample-9ua.test", Level::Ok},
        {"mailto", "mailto:anna@example.org", "anna@example.org", Level::Repaired},
        {"with a name", "Anna M <anna@example.org>", "anna@example.org", Level::Repaired},
        {"final dot", "anna@example.org.", "anna@example.org", Level::Repaired},
        {"final comma", "anna@example.org,", "anna@example.org", Level::Repaired},
        {"two", "anna@example.org; BOB@example.test", "anna@example.org, bob@example.test", Level::Ok},
        {"two, slash", "anna@example.org/bob@example.test", "anna@example.org, bob@example.test", Level::Ok},
        {"two, one bad", "anna@example.org bob@example", "anna@example.org, bob@example", Level::Format},
        {"no at", "anna.example.org", "anna.example.org", Level::Format},
        {"no dot", "anna@example", "anna@example", Level::Format},
        {"two dots", "anna..m@example.org", "anna..m@example.org", Level::Format},
        {"dot first", ".anna@example.org", ".anna@example.org", Level::Format},
        {"dot last in local part", "anna.@example.org", "anna.@example.org", Level::Format},
        {"empty label", "anna@example..org", "anna@example..org", Level::Format},
        {"hyphen first in label", "anna@-example.org", "anna@-example.org", Level::Format},
        {"accent in local part", "renée@example.org", "renée@example.org", Level::Format},
        {"blank inside", "anna martin@example.org", "anna martin@example.org", Level::Format},
        {"nothing before at", "@example.org", "@example.org", Level::Format},
        {"word", "NON", "NON", Level::Format},
        {"absent", "", "", Level::Absent},
    });
    for (const NormaliseRow &row : rows)
        addRow(row);
    addRow({"longest local part", longLocal + "@example.org", longLocal + "@example.org", Level::Ok});
    addRow({"local part too long", longLocal + "a@example.org", longLocal + "a@example.org", Level::Format});
    addRow({"longest label", "a@" + longLabel + ".org", "a@" + longLabel + ".org", Level::Ok});
    addRow({"label too long", "a@" + longLabel + "b.org", "a@" + longLabel + "b.org", Level::Format});
}

void TestEmail::judges() { compareNormalised(Field::Email); }

void TestEmail::checkAgreesWithTheExpressionOfTheStandard()
{
    const QRegularExpression html5(
        QStringLiteral("^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
                       "(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+$"));
    const unsigned seed = std::random_device{}();
    qInfo("seed %u", seed);
    std::mt19937 random(seed);
    constexpr std::string_view kAlphabet = "aab..@@-\"";
    int valid = 0;
    for (int i = 0; i < 50'000; ++i) {
        std::string address;
        for (std::size_t length = random() % 10; length > 0; --length)
            address += kAlphabet[random() % kAlphabet.size()];
        const std::string local = address.substr(0, address.find('@'));
        const bool hasBadDots = local.starts_with('.') || local.ends_with('.') || local.contains("..");
        const bool expected = !hasBadDots && html5.match(text(address)).hasMatch();
        QVERIFY2(isEmailAddress(address) == expected, address.c_str());
        valid += expected ? 1 : 0;
    }
    QVERIFY(valid > 10); // about 60
}

QTEST_APPLESS_MAIN(TestEmail)
#include "tst_email.moc"
