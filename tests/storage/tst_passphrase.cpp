// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/passphrase.h"

#include <QtTest>

#include <cmath>
#include <random>

using filature::storage::passphraseStrength;

class TestPassphrase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsTheDeliberation_data();
    void followsTheDeliberation();
    void weakOnesCountLess_data();
    void weakOnesCountLess();
    void moreCharactersNeverCountLessByMuch();
    void anythingIsAccepted();
};

void TestPassphrase::followsTheDeliberation_data()
{
    QTest::addColumn<QByteArray>("passphrase");
    QTest::addColumn<bool>("enough");
    QTest::newRow("12 of four classes") << QByteArray("kR7#vM2!xQ9%") << true;
    QTest::newRow("11 of four classes") << QByteArray("kR7#vM2!xQ9") << false;
    QTest::newRow("14 of three classes") << QByteArray("kR7vM2xQ9tB4wZ") << true;
    QTest::newRow("13 of three classes") << QByteArray("kR7vM2xQ9tB4w") << false;
    QTest::newRow("seven words") << QByteArray("lampe violon castor fusain orage tuile nacre") << true;
    QTest::newRow("six words") << QByteArray("lampe violon castor fusain orage tuile") << true; // its letters suffice
    QTest::newRow("seven words with hyphens") << QByteArray("lampe-violon-castor-fusain-orage-tuile-nacre") << true;
    QTest::newRow("seven short words") << QByteArray("roc bol cap fil tan pur mie") << true;
    QTest::newRow("nothing") << QByteArray("") << false;
    QTest::newRow("eight of four classes") << QByteArray("kR7#vM2!") << false;
    QTest::newRow("accents are of the fourth class") << QByteArray("kR7\xC3\xA9vM2\xC3\xA0xQ9\xC3\xB9") << true;
}

void TestPassphrase::followsTheDeliberation()
{
    QFETCH(QByteArray, passphrase);
    QFETCH(bool, enough);
    const auto strength = passphraseStrength(passphrase.toStdString());
    QVERIFY2(strength.enough == enough, std::to_string(strength.bits).c_str());
    QCOMPARE(strength.enough, strength.bits >= 79.5);
}

void TestPassphrase::weakOnesCountLess_data()
{
    QTest::addColumn<QByteArray>("passphrase");
    QTest::addColumn<double>("atMost");
    QTest::newRow("one character often") << QByteArray(100, 'a') << 10.0;
    QTest::newRow("two characters often") << QByteArray("ab").repeated(50) << 20.0;
    QTest::newRow("a block often") << QByteArray("abC1!").repeated(10) << 40.0;
    QTest::newRow("counting") << QByteArray("12345678901234567890") << 40.0;
    QTest::newRow("the alphabet") << QByteArray("abcdefghijklmnopqrstuvwxyz") << 40.0;
    QTest::newRow("a French keyboard's row") << QByteArray("azertyuiopqsdfghjklm") << 60.0;
    QTest::newRow("an English keyboard's row") << QByteArray("qwertyuiopasdfghjkl") << 60.0;
    QTest::newRow("one word often") << QByteArray("lampe lampe lampe lampe lampe lampe lampe") << 60.0;
    QTest::newRow("two words in turn") << QByteArray("lampe violon lampe violon lampe violon lampe") << 79.0;
    QTest::newRow("letters one by one") << QByteArray("a b c d e f g h i") << 79.0;
}

void TestPassphrase::weakOnesCountLess()
{
    QFETCH(QByteArray, passphrase);
    QFETCH(double, atMost);
    const auto strength = passphraseStrength(passphrase.toStdString());
    QVERIFY2(strength.bits <= atMost && !strength.enough, std::to_string(strength.bits).c_str());
}

// For random texts the estimate never exceeds length times bits of the alphabet, and stays near it.
void TestPassphrase::moreCharactersNeverCountLessByMuch()
{
    const unsigned seed = std::random_device{}();
    qInfo("seed %u", seed);
    std::mt19937 random(seed);
    for (int round = 0; round < 500; ++round) {
        std::string text;
        const std::size_t length = 8 + random() % 20;
        for (std::size_t i = 0; i < length; ++i)
            text += static_cast<char>('a' + random() % 26);
        const double bits = passphraseStrength(text).bits;
        const double upper = static_cast<double>(length) * std::log2(26.0);
        QVERIFY2(bits <= upper + 0.001 && bits >= 0.4 * upper, text.c_str());
    }
}

void TestPassphrase::anythingIsAccepted()
{
    const unsigned seed = std::random_device{}();
    qInfo("seed %u", seed);
    std::mt19937 random(seed);
    for (int round = 0; round < 300; ++round) {
        std::string text(random() % 60, '\0');
        for (char &c : text)
            c = static_cast<char>(random());
        const double bits = passphraseStrength(text).bits;
        QVERIFY(std::isfinite(bits) && bits >= 0);
    }
    QVERIFY(passphraseStrength(std::string(1 << 20, 'x')).bits < 10);
    QVERIFY(!passphraseStrength(std::string("\xF0\x9F", 2)).enough);
}

QTEST_APPLESS_MAIN(TestPassphrase)
#include "tst_passphrase.moc"
