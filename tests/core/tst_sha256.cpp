// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sha256.h"

#include <QtTest>

#include <random>
#include <string>
#include <utility>

using namespace filature;

namespace {

std::string bytes(const QByteArray &hex) { return QByteArray::fromHex(hex).toStdString(); }

} // namespace

class TestSha256 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void digestsArePublished_data();
    void digestsArePublished();
    void millionTimesAGivesThePublishedDigest();
    void piecesGiveTheDigestOfTheWhole();
    void digestDoesNotEndTheHash();
    void numberIsEightBytesLittleEndian();
    void sizedPiecesAreUnambiguous();
    void movedHashGoesOn();
    void hmacsArePublished_data();
    void hmacsArePublished();
    void hexIsLowerCaseWithLeadingZeros();
    void wipedSecretIsEmptyAndItsMemoryZero();
};

// FIPS 180-4 examples and NIST CAVP SHA256ShortMsg.
void TestSha256::digestsArePublished_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("empty") << QByteArray{}
                           << QByteArray{"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"};
    QTest::newRow("abc") << QByteArray{"616263"}
                         << QByteArray{"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"};
    QTest::newRow("two blocks") << QByteArray{"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"}.toHex()
                                << QByteArray{"248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"};
    QTest::newRow("one byte") << QByteArray{"d3"}
                              << QByteArray{"28969cdfa74a12c82f3bad960b0b000aca2ac329deea5c2328ebc6f2ba9802c1"};
    QTest::newRow("four bytes") << QByteArray{"74ba2521"}
                                << QByteArray{"b16aa56be3880d18cd41e68384cf1ec8c17680c45a02b1575dc1518923ae8b0e"};
}

void TestSha256::digestsArePublished()
{
    QFETCH(QByteArray, message);
    QFETCH(QByteArray, expected);
    QCOMPARE(toHex(sha256(bytes(message))), expected.toStdString());
}

void TestSha256::millionTimesAGivesThePublishedDigest()
{
    Sha256 hash;
    const std::string block(1000, 'a');
    for (int i = 0; i < 1000; ++i)
        hash.add(block);
    QCOMPARE(toHex(hash.digest()), std::string{"cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"});
}

void TestSha256::piecesGiveTheDigestOfTheWhole()
{
    const unsigned seed = std::random_device{}();
    std::mt19937 random{seed};
    for (int round = 0; round < 200; ++round) {
        std::string message(random() % 500, '\0');
        for (char &c : message)
            c = static_cast<char>(random());
        Sha256 hash;
        std::string_view rest = message;
        while (!rest.empty()) {
            const std::size_t length = random() % (rest.size() + 1);
            hash.add(rest.substr(0, length));
            rest.remove_prefix(length);
        }
        QVERIFY2(hash.digest() == sha256(message), ("seed " + std::to_string(seed)).c_str());
    }
}

void TestSha256::digestDoesNotEndTheHash()
{
    Sha256 hash;
    hash.add("a");
    QCOMPARE(hash.digest(), sha256("a"));
    QCOMPARE(hash.digest(), sha256("a"));
    hash.add("bc");
    QCOMPARE(hash.digest(), sha256("abc"));
}

void TestSha256::numberIsEightBytesLittleEndian()
{
    Sha256 hash;
    hash.addNumber(0x0102030405060708U);
    QCOMPARE(hash.digest(), sha256("\x08\x07\x06\x05\x04\x03\x02\x01"));
}

void TestSha256::sizedPiecesAreUnambiguous()
{
    const auto digest = [](std::string_view first, std::string_view second) {
        Sha256 hash;
        hash.addSized(first);
        hash.addSized(second);
        return hash.digest();
    };
    QVERIFY(digest("ab", "c") != digest("a", "bc"));
    QVERIFY(digest("", "a") != digest("a", ""));
    QCOMPARE(digest("ab", "c"), sha256(std::string_view{"\2\0\0\0\0\0\0\0ab\1\0\0\0\0\0\0\0c", 19}));
}

void TestSha256::movedHashGoesOn()
{
    Sha256 first;
    first.add("ab");
    Sha256 second = std::move(first);
    second.add("c");
    QCOMPARE(second.digest(), sha256("abc"));
}

// RFC 4231, test cases 1, 2, 3 and 6 (a key longer than a block).
void TestSha256::hmacsArePublished_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("1") << QByteArray(20, '\x0b').toHex() << QByteArray{"4869205468657265"}
                       << QByteArray{"b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"};
    QTest::newRow("2") << QByteArray{"4a656665"}
                       << QByteArray{"7768617420646f2079612077616e7420666f72206e6f7468696e673f"}
                       << QByteArray{"5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"};
    QTest::newRow("3") << QByteArray(20, '\xaa').toHex() << QByteArray(50, '\xdd').toHex()
                       << QByteArray{"773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"};
    QTest::newRow("6") << QByteArray(131, '\xaa').toHex()
                       << QByteArray{"Test Using Larger Than Block-Size Key - Hash Key First"}.toHex()
                       << QByteArray{"60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"};
}

void TestSha256::hmacsArePublished()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, message);
    QFETCH(QByteArray, expected);
    QCOMPARE(toHex(hmacSha256(bytes(key), bytes(message))), expected.toStdString());
}

void TestSha256::hexIsLowerCaseWithLeadingZeros()
{
    const std::array<std::uint8_t, 4> some{0x00, 0x0F, 0xAB, 0xFF};
    QCOMPARE(toHex(some), std::string{"000fabff"});
    QCOMPARE(toHex({}), std::string{});
}

void TestSha256::wipedSecretIsEmptyAndItsMemoryZero()
{
    std::string secret(64, 's'); // longer than what fits into the object itself
    const char *memory = secret.data();
    wipe(secret);
    QVERIFY(secret.empty());
    QCOMPARE(secret.data(), memory); // still the string's own
    for (int i = 0; i < 64; ++i)
        QCOMPARE(memory[i], '\0');
}

QTEST_APPLESS_MAIN(TestSha256)
#include "tst_sha256.moc"
