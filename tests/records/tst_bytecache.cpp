// SPDX-License-Identifier: GPL-3.0-or-later
// The cache against a naive list in order of use.
#include "randomtexts.h"
#include "records/bytecache.h"

#include <QtTest>

#include <algorithm>
#include <optional>
#include <vector>

using namespace filature::records;
using namespace filature::test;

namespace {

std::shared_ptr<const void> value(int number) { return std::make_shared<const int>(number); }

std::optional<int> numberAt(ByteCache &cache, std::uint64_t key)
{
    const auto found = cache.find(key);
    if (!found) return std::nullopt;
    return *std::static_pointer_cast<const int>(found);
}

// What the cache should hold, most recent first.
class NaiveCache
{
public:
    explicit NaiveCache(std::size_t budget) : m_budget(budget) {}

    std::optional<int> find(std::uint64_t key)
    {
        const auto at = std::ranges::find(m_entries, key, &Entry::key);
        if (at == m_entries.end()) return std::nullopt;
        std::rotate(m_entries.begin(), at, at + 1);
        return m_entries.front().number;
    }
    void insert(std::uint64_t key, int number, std::size_t bytes)
    {
        std::erase_if(m_entries, [key](const Entry &entry) { return entry.key == key; });
        m_entries.insert(m_entries.begin(), {key, number, bytes});
        const auto used = [this] {
            std::size_t sum = 0;
            for (const Entry &entry : m_entries) sum += entry.bytes;
            return sum;
        };
        while (used() > m_budget && m_entries.size() > 1) m_entries.pop_back();
    }

private:
    struct Entry
    {
        std::uint64_t key;
        int number;
        std::size_t bytes;
    };
    std::size_t m_budget;
    std::vector<Entry> m_entries;
};

} // namespace

class TestByteCache : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatWasPutIn();
    void dropsTheLeastRecentlyUsed();
    void keepsOneValueThatIsOverTheBudget();
    void valuesLiveOnWhileSomebodyHoldsThem();
    void aKeyThatIsPutInAgainHasItsNewValue();
    void agreesWithANaiveCache();
};

void TestByteCache::findsWhatWasPutIn()
{
    ByteCache cache(1'000);
    QVERIFY(cache.find(1) == nullptr);
    cache.insert(1, value(11), 10);
    cache.insert(~std::uint64_t{0}, value(12), 10);
    QCOMPARE(numberAt(cache, 1), std::optional(11));
    QCOMPARE(numberAt(cache, ~std::uint64_t{0}), std::optional(12));
    QVERIFY(cache.find(2) == nullptr);
}

void TestByteCache::dropsTheLeastRecentlyUsed()
{
    ByteCache cache(100);
    cache.insert(1, value(1), 40);
    cache.insert(2, value(2), 40);
    QVERIFY(cache.find(1) != nullptr);
    cache.insert(3, value(3), 40);
    QVERIFY(cache.find(2) == nullptr);
    QVERIFY(cache.find(1) != nullptr);
    QVERIFY(cache.find(3) != nullptr);
}

void TestByteCache::keepsOneValueThatIsOverTheBudget()
{
    ByteCache cache(10);
    cache.insert(1, value(1), 500);
    QVERIFY(cache.find(1) != nullptr);
    cache.insert(2, value(2), 500);
    QVERIFY(cache.find(1) == nullptr);
    QVERIFY(cache.find(2) != nullptr);
}

void TestByteCache::valuesLiveOnWhileSomebodyHoldsThem()
{
    ByteCache cache(10);
    cache.insert(1, value(17), 10);
    const auto held = cache.find(1);
    cache.insert(2, value(2), 10);
    QVERIFY(cache.find(1) == nullptr);
    QCOMPARE(*std::static_pointer_cast<const int>(held), 17);
}

void TestByteCache::aKeyThatIsPutInAgainHasItsNewValue()
{
    ByteCache cache(100);
    cache.insert(1, value(1), 40);
    cache.insert(1, value(2), 40);
    cache.insert(2, value(3), 40); // 40 + 40 fit when the first value of key 1 no longer counts
    QCOMPARE(numberAt(cache, 1), std::optional(2));
    QCOMPARE(numberAt(cache, 2), std::optional(3));
}

void TestByteCache::agreesWithANaiveCache()
{
    Random random(printedSeed());
    for (int round = 0; round < 50; ++round) {
        const std::size_t budget = random.below(300);
        ByteCache cache(budget);
        NaiveCache naive(budget);
        for (int i = 0; i < 400; ++i) {
            const std::uint64_t key = random.below(12);
            if (random.oneIn(2)) {
                const std::size_t bytes = random.below(90);
                cache.insert(key, value(i), bytes);
                naive.insert(key, i, bytes);
            } else {
                QCOMPARE(numberAt(cache, key), naive.find(key));
            }
        }
    }
}

QTEST_APPLESS_MAIN(TestByteCache)
#include "tst_bytecache.moc"
