// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/caseprobe.h"
#include "storage/keymaterial.h"
#include "storagefixture.h"

#include <fstream>
#include <optional>
#include <random>

using namespace filature;
using namespace filature::storage;
using namespace filature::test;

namespace {

// The flags of the mapping that holds an address, from /proc/self/smaps.
std::string mappingFlags(const void *address)
{
    std::ifstream maps("/proc/self/smaps");
    std::string line;
    bool inside = false;
    while (std::getline(maps, line)) {
        unsigned long long from = 0;
        unsigned long long to = 0;
        if (std::sscanf(line.c_str(), "%llx-%llx ", &from, &to) == 2)
            inside =
                from <= reinterpret_cast<std::uintptr_t>(address) && reinterpret_cast<std::uintptr_t>(address) < to;
        if (inside && line.starts_with("VmFlags:")) return line;
    }
    return {};
}

} // namespace

class TestKeyMaterial : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void secretsAreLockedAndLeftOutOfDumps();
    void secretsMoveWithoutCopies();
    void everyPageThatTheLibraryWroteVerifies();
    void everyChangedByteIsNoticed();
    void aPageAtAnotherPlaceDoesNotVerify();
    void theFirstPageDecryptsToSqlitesHeader();
    void theSpecificationHasKeyAndSaltInHexadecimal();
    void otherSaltsGiveOtherKeys();

private:
    [[nodiscard]] std::span<const std::uint8_t> page(std::uint32_t number) const
    {
        return {reinterpret_cast<const std::uint8_t *>(m_bytes.data()) +
                    static_cast<std::size_t>(number - 1) * kPageSize,
                kPageSize};
    }
    [[nodiscard]] std::uint32_t pages() const { return static_cast<std::uint32_t>(m_bytes.size() / kPageSize); }

    Sandbox m_sandbox;
    std::string m_bytes;
    std::optional<DerivedKey> m_key;
};

void TestKeyMaterial::initTestCase()
{
    VERIFY_OK(makeCase(m_sandbox.path("a"), true));
    m_bytes = bytesOfFile(m_sandbox.path("a"));
    Salt salt{};
    m_bytes.copy(reinterpret_cast<char *>(salt.data()), salt.size());
    const auto started = std::chrono::steady_clock::now();
    m_key = DerivedKey::derive(kPassphrase, salt).value();
    const std::chrono::duration<double> time = std::chrono::steady_clock::now() - started;
    qInfo("derived in %.2f s", time.count());
    QVERIFY(time.count() > 0.05); // a million rounds are not for nothing
}

void TestKeyMaterial::secretsAreLockedAndLeftOutOfDumps()
{
    SecretBytes secret(std::string_view("secret"));
    QCOMPARE(secret.view(), std::string_view("secret"));
    const std::string flags = mappingFlags(secret.bytes().data());
    QVERIFY2(flags.find(" dd") != std::string::npos, flags.c_str());
    if (flags.find(" lo") == std::string::npos) QSKIP("this system locks no memory");
}

void TestKeyMaterial::secretsMoveWithoutCopies()
{
    SecretBytes first(std::string_view("secret"));
    const auto *where = first.bytes().data();
    SecretBytes second(std::move(first));
    QCOMPARE(second.bytes().data(), where);
    QVERIFY(first.bytes().empty()); // NOLINT(bugprone-use-after-move)
    first = std::move(second);
    QCOMPARE(first.bytes().data(), where);
    QVERIFY(SecretBytes().view().empty());
    QVERIFY(SecretBytes(std::string_view()).view().empty());
    QVERIFY(mappingFlags(where).find(" dd") != std::string::npos);
    first = SecretBytes();
    QVERIFY(mappingFlags(where).find(" dd") == std::string::npos); // unmapped
}

void TestKeyMaterial::everyPageThatTheLibraryWroteVerifies()
{
    QVERIFY(pages() > 10);
    for (std::uint32_t number = 1; number <= pages(); ++number)
        QVERIFY(m_key->verifies(page(number), number));
    QVERIFY(!m_key->verifies(page(1).first(100), 1));
}

void TestKeyMaterial::everyChangedByteIsNoticed()
{
    const unsigned seed = std::random_device{}();
    qInfo("seed %u", seed);
    std::mt19937 random(seed);
    std::vector<std::uint8_t> copy(page(2).begin(), page(2).end());
    for (int round = 0; round < 2000; ++round) {
        const std::size_t at =
            round < kPageReserve ? static_cast<std::size_t>(kPageSize - 1 - round) : random() % kPageSize;
        const auto bit = static_cast<std::uint8_t>(1U << random() % 8);
        copy[at] ^= bit;
        QVERIFY(!m_key->verifies(copy, 2));
        copy[at] ^= bit;
    }
    QVERIFY(m_key->verifies(copy, 2));
}

void TestKeyMaterial::aPageAtAnotherPlaceDoesNotVerify()
{
    QVERIFY(!m_key->verifies(page(2), 3));
    QVERIFY(!m_key->verifies(page(1), 2));
    QVERIFY(!m_key->verifies(page(2), 1));
}

void TestKeyMaterial::theFirstPageDecryptsToSqlitesHeader()
{
    const auto plain = m_key->decryptFirstPage(page(1));
    VERIFY_OK(plain);
    QVERIFY(plain->starts_with("SQLite format 3"));
    QCOMPARE(plain->substr(68, 4), std::string("FILT"));
    QCOMPARE(static_cast<int>(plain->at(20)), kPageReserve);
    QCOMPARE(plain->size(), static_cast<std::size_t>(kPageSize - kPageReserve));
}

void TestKeyMaterial::theSpecificationHasKeyAndSaltInHexadecimal()
{
    const SecretBytes specification = m_key->specification();
    const std::string_view text = specification.view();
    QCOMPARE(text.size(), std::size_t{99});
    QVERIFY(text.starts_with("x'") && text.ends_with("'"));
    QCOMPARE(text.substr(66, 32), std::string_view(toHex(m_key->salt())));
    QVERIFY(text.substr(2, 96).find_first_not_of("0123456789abcdef") == std::string_view::npos);
}

void TestKeyMaterial::otherSaltsGiveOtherKeys()
{
    Salt salt = m_key->salt();
    salt[0] ^= 1;
    const auto other = DerivedKey::derive(kPassphrase, salt);
    VERIFY_OK(other);
    QVERIFY(!other->verifies(page(2), 2));
    Salt one{};
    Salt two{};
    fillRandom(one);
    fillRandom(two);
    QVERIFY(one != two);
}

QTEST_APPLESS_MAIN(TestKeyMaterial)
#include "tst_keymaterial.moc"
