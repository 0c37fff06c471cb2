// SPDX-License-Identifier: GPL-3.0-or-later
// Blobs of columns: what is written is read again, and what is damaged is refused without a crash or a huge allocation.
#include "randomtexts.h"
#include "records/columncodec.h"

#include <QtTest>

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <limits>
#include <new>
#include <numeric>

using namespace filature;
using namespace filature::records;
using namespace filature::test;

namespace {

// The largest piece of memory that was asked for since it was set to 0.
std::size_t g_largest = 0;

} // namespace

void *operator new(std::size_t size)
{
    g_largest = std::max(g_largest, size);
    if (void *memory = std::malloc(size == 0 ? 1 : size)) return memory;
    throw std::bad_alloc();
}
void operator delete(void *memory) noexcept { std::free(memory); }
void operator delete(void *memory, std::size_t) noexcept { std::free(memory); }

namespace {

Dictionary dictionaryOf(const std::vector<std::string> &texts)
{
    Dictionary dictionary;
    for (const std::string &text : texts) dictionary.append(text);
    return dictionary;
}

std::vector<std::string> textsOf(const Dictionary &dictionary)
{
    std::vector<std::string> texts;
    for (std::uint32_t code = 0; code < dictionary.size(); ++code) texts.emplace_back(dictionary.at(code));
    return texts;
}

std::vector<std::string> randomTexts(Random &random, std::size_t count)
{
    std::vector<std::string> texts;
    const std::size_t mostPieces = random.between(1, 12);
    for (std::size_t i = 0; i < count; ++i) texts.push_back(random.oneIn(20) ? random.bytes(random.below(300)) : random.text(mostPieces));
    return texts;
}

Codes randomCodes(Random &random, std::size_t count, std::uint32_t distinct)
{
    Codes codes;
    for (std::size_t i = 0; i < count; ++i) {
        if (distinct <= 256) codes.narrow.push_back(static_cast<std::uint8_t>(random.below(distinct)));
        else codes.wide.push_back(static_cast<std::uint16_t>(random.below(distinct)));
    }
    return codes;
}

std::vector<std::uint32_t> randomAscending(Random &random, std::size_t count)
{
    std::vector<std::uint32_t> numbers;
    std::uint32_t last = static_cast<std::uint32_t>(random.below(1'000));
    const std::size_t step = random.oneIn(2) ? 3 : 40'000;
    for (std::size_t i = 0; i < count; ++i) {
        numbers.push_back(last);
        last += static_cast<std::uint32_t>(random.between(1, step));
    }
    return numbers;
}

// One of the usual kinds of damage.
std::string mutated(Random &random, std::string blob)
{
    if (blob.empty()) return random.bytes(random.below(9));
    switch (random.below(5)) {
    case 0: blob.resize(random.below(blob.size())); break;
    case 1: blob[random.below(blob.size())] = static_cast<char>(random.below(256)); break;
    case 2: blob[random.below(std::min<std::size_t>(blob.size(), 20))] = static_cast<char>(random.oneIn(2) ? 0xFF : 0x7F); break;
    case 3: blob += random.bytes(random.between(1, 8)); break;
    default: blob.insert(random.below(blob.size()), random.bytes(random.between(1, 8))); break;
    }
    return blob;
}

bool isDamaged(const Error &error) { return error.code == ErrorCode::Damaged; }

} // namespace

class TestColumnCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void packedBytesUnpack();
    void bytesThatDoNotGetSmallerAreStored();
    void packingAppends();
    void aWrongLengthIsDamage();
    void anAbsurdLengthAsksForNoMemory();
    void numbersOfEveryLengthAreReadAgain();
    void aNumberThatNeverEndsIsRefused();
    void dictionariesAreReadAgain_data();
    void dictionariesAreReadAgain();
    void singleBlocksAreReadAlone();
    void aBlockThatIsNotThereIsDamage();
    void codesAreReadAgain();
    void ascendingNumbersAreReadAgain();
    void everyShorterBlobIsDamage();
    void aDamagedDictionaryNeverLeadsOutsideItsText();
    void damagedCodesAreRefusedOrCodes();
    void damagedRanksAreRefusedOrAscend();
    void moreTextsThanASegmentHasRecordsAreDamage();
    void aDictionaryThatUnpacksToHugeTextsIsDamage();
};

void TestColumnCodec::packedBytesUnpack()
{
    Random random(printedSeed());
    for (int i = 0; i < 200; ++i) {
        const std::string raw = random.oneIn(2) ? random.bytes(random.below(5'000)) : std::string(random.below(5'000), 'x') + random.text();
        std::string packed;
        compressInto(raw, packed);
        QVERIFY(packed.size() <= raw.size());
        std::string unpacked = "what was there before";
        QVERIFY(decompressInto(packed, raw.size(), unpacked).has_value());
        QVERIFY(unpacked == raw);
    }
}

void TestColumnCodec::bytesThatDoNotGetSmallerAreStored()
{
    Random random(printedSeed());
    const std::string raw = random.bytes(3'000);
    std::string packed;
    compressInto(raw, packed);
    QVERIFY(packed == raw);
}

void TestColumnCodec::packingAppends()
{
    std::string packed = "before";
    compressInto(std::string(1'000, 'y'), packed);
    QVERIFY(packed.starts_with("before"));
    std::string unpacked;
    QVERIFY(decompressInto(std::string_view(packed).substr(6), 1'000, unpacked).has_value());
    QVERIFY(unpacked == std::string(1'000, 'y'));
}

void TestColumnCodec::aWrongLengthIsDamage()
{
    std::string packed;
    compressInto(std::string(1'000, 'y'), packed);
    std::string unpacked;
    for (const std::size_t length : {std::size_t{0}, std::size_t{999}, std::size_t{1'001}, std::size_t{1} << 20}) {
        const auto done = decompressInto(packed, length, unpacked);
        QVERIFY(!done && isDamaged(done.error()));
    }
}

void TestColumnCodec::anAbsurdLengthAsksForNoMemory()
{
    std::string packed;
    compressInto(std::string(1'000, 'y'), packed);
    std::string unpacked;
    for (const std::size_t length : {std::size_t{1} << 31, std::size_t{1} << 40, std::numeric_limits<std::size_t>::max()}) {
        g_largest = 0;
        const auto done = decompressInto(packed, length, unpacked);
        QVERIFY(!done && isDamaged(done.error()));
        QVERIFY(g_largest < 10'000);
    }
}

void TestColumnCodec::numbersOfEveryLengthAreReadAgain()
{
    std::string bytes;
    std::vector<std::uint64_t> numbers{0};
    for (int shift = 0; shift < 64; ++shift)
        for (const std::uint64_t low : {std::uint64_t{0}, std::uint64_t{1}}) numbers.push_back((std::uint64_t{1} << shift) - low);
    numbers.push_back(std::numeric_limits<std::uint64_t>::max());
    for (const std::uint64_t number : numbers) appendVarint(bytes, number);
    std::string_view in = bytes;
    for (const std::uint64_t expected : numbers) {
        std::uint64_t number = 0;
        QVERIFY(readVarint(in, number));
        QCOMPARE(number, expected);
    }
    QVERIFY(in.empty());
}

void TestColumnCodec::aNumberThatNeverEndsIsRefused()
{
    std::uint64_t number = 0;
    for (std::size_t length = 0; length < 30; ++length) {
        const std::string bytes(length, '\xFF');
        std::string_view in = bytes;
        QVERIFY(!readVarint(in, number));
        QCOMPARE(in.size(), length);
    }
}

void TestColumnCodec::dictionariesAreReadAgain_data()
{
    QTest::addColumn<int>("count");
    for (const int count : {0, 1, 2, 255, 1'023, 1'024, 1'025, 2'048, 5'000}) QTest::addRow("%d texts", count) << count;
}

void TestColumnCodec::dictionariesAreReadAgain()
{
    QFETCH(const int, count);
    Random random(printedSeed());
    for (int i = 0; i < 5; ++i) {
        const std::vector<std::string> texts = randomTexts(random, static_cast<std::size_t>(count));
        const std::string blob = encodeDictionary(dictionaryOf(texts));
        const auto decoded = decodeDictionary(blob);
        QVERIFY(decoded.has_value());
        QVERIFY(textsOf(*decoded) == texts);
        QVERIFY(encodeDictionary(*decoded) == blob);
    }
}

void TestColumnCodec::singleBlocksAreReadAlone()
{
    Random random(printedSeed());
    const std::vector<std::string> texts = randomTexts(random, 3'000);
    const std::string blob = encodeDictionary(dictionaryOf(texts));
    const auto reader = DictionaryReader::open(blob);
    QVERIFY(reader.has_value());
    QCOMPARE(reader->size(), 3'000U);
    Dictionary block;
    for (const std::uint32_t number : {2U, 0U, 1U, 2U}) {
        QVERIFY(reader->block(number, block).has_value());
        const std::size_t first = number * kDictionaryBlock;
        const std::size_t last = std::min<std::size_t>(texts.size(), first + kDictionaryBlock);
        QVERIFY(textsOf(block) == std::vector<std::string>(texts.begin() + static_cast<std::ptrdiff_t>(first), texts.begin() + static_cast<std::ptrdiff_t>(last)));
    }
}

void TestColumnCodec::aBlockThatIsNotThereIsDamage()
{
    const std::string blob = encodeDictionary(dictionaryOf({"a", "b"}));
    const auto reader = DictionaryReader::open(blob);
    QVERIFY(reader.has_value());
    Dictionary block;
    for (const std::uint32_t number : {1U, 63U, 0xFFFF'FFFFU}) {
        const auto done = reader->block(number, block);
        QVERIFY(!done && isDamaged(done.error()));
    }
}

void TestColumnCodec::codesAreReadAgain()
{
    Random random(printedSeed());
    for (const std::size_t count : {std::size_t{0}, std::size_t{1}, std::size_t{63}, std::size_t{64}, std::size_t{65'535}, std::size_t{65'536}})
        for (const std::uint32_t distinct : {1U, 2U, 256U, 257U, 65'536U}) {
            const Codes codes = randomCodes(random, count, distinct);
            const auto decoded = decodeCodes(encodeCodes(codes), distinct);
            QVERIFY(decoded.has_value());
            QCOMPARE(decoded->isNarrow(), codes.isNarrow());
            QVERIFY(decoded->narrow == codes.narrow && decoded->wide == codes.wide);
        }
}

void TestColumnCodec::ascendingNumbersAreReadAgain()
{
    Random random(printedSeed());
    for (int i = 0; i < 100; ++i) {
        std::vector<std::uint32_t> numbers = randomAscending(random, random.below(3'000));
        if (random.oneIn(3)) numbers.push_back(std::numeric_limits<std::uint32_t>::max());
        const auto decoded = decodeAscending(encodeAscending(numbers));
        QVERIFY(decoded.has_value());
        QVERIFY(*decoded == numbers);
    }
}

void TestColumnCodec::everyShorterBlobIsDamage()
{
    Random random(printedSeed());
    const std::string dictionary = encodeDictionary(dictionaryOf(randomTexts(random, 1'500)));
    const std::string codes = encodeCodes(randomCodes(random, 3'000, 300));
    const std::string ranks = encodeAscending(randomAscending(random, 1'000));
    const auto refusesAll = [](const std::string &blob, const std::function<bool(std::string_view)> &isRefused) {
        for (std::size_t length = 0; length < blob.size(); length += length < 64 ? 1 : 37)
            if (!isRefused(std::string_view(blob).substr(0, length))) return false;
        return true;
    };
    QVERIFY(refusesAll(dictionary, [](std::string_view blob) {
        const auto decoded = decodeDictionary(blob);
        return !decoded && isDamaged(decoded.error());
    }));
    QVERIFY(refusesAll(codes, [](std::string_view blob) {
        const auto decoded = decodeCodes(blob, 300);
        return !decoded && isDamaged(decoded.error());
    }));
    QVERIFY(refusesAll(ranks, [](std::string_view blob) {
        const auto decoded = decodeAscending(blob);
        return !decoded && isDamaged(decoded.error());
    }));
}

void TestColumnCodec::aDamagedDictionaryNeverLeadsOutsideItsText()
{
    Random random(printedSeed());
    for (int i = 0; i < 3'000; ++i) {
        const std::string blob = mutated(random, encodeDictionary(dictionaryOf(randomTexts(random, random.below(40)))));
        g_largest = 0;
        const auto decoded = decodeDictionary(blob);
        QVERIFY(g_largest < 4'000'000);
        if (!decoded) {
            QVERIFY(isDamaged(decoded.error()));
            continue;
        }
        QVERIFY(std::ranges::is_sorted(decoded->begins));
        QCOMPARE(std::size_t{decoded->begins.back()}, decoded->text.size());
    }
}

void TestColumnCodec::damagedCodesAreRefusedOrCodes()
{
    Random random(printedSeed());
    for (int i = 0; i < 3'000; ++i) {
        const std::string blob = mutated(random, encodeCodes(randomCodes(random, random.below(300), random.oneIn(2) ? 20 : 2'000)));
        g_largest = 0;
        const auto decoded = decodeCodes(blob, 2'000);
        QVERIFY(g_largest < 1'000'000);
        if (decoded) QVERIFY(decoded->size() <= kSegmentRecords);
        else QVERIFY(isDamaged(decoded.error()));
    }
}

void TestColumnCodec::damagedRanksAreRefusedOrAscend()
{
    Random random(printedSeed());
    for (int i = 0; i < 3'000; ++i) {
        const std::string blob = mutated(random, encodeAscending(randomAscending(random, random.below(200))));
        g_largest = 0;
        const auto decoded = decodeAscending(blob);
        QVERIFY(g_largest < 4'000'000);
        if (decoded) QVERIFY(std::ranges::is_sorted(*decoded));
        else QVERIFY(isDamaged(decoded.error()));
    }
}

void TestColumnCodec::moreTextsThanASegmentHasRecordsAreDamage()
{
    std::string blob = encodeDictionary(dictionaryOf({"a"}));
    for (const unsigned char high : {std::uint8_t{0x02}, std::uint8_t{0xFF}}) {
        blob[2] = static_cast<char>(high); // 65,536 and more
        const auto decoded = decodeDictionary(blob);
        QVERIFY(!decoded && isDamaged(decoded.error()));
    }
    std::vector<std::uint32_t> numbers(kSegmentRecords + 1);
    std::iota(numbers.begin(), numbers.end(), 0U);
    const auto ranks = decodeAscending(encodeAscending(numbers));
    QVERIFY(!ranks && isDamaged(ranks.error()));
}

// Each block is sound and small enough, all of them together are not.
void TestColumnCodec::aDictionaryThatUnpacksToHugeTextsIsDamage()
{
    constexpr std::uint32_t kBlocks = 64;
    constexpr std::uint32_t kRawBytes = 8 * 1024 * 1024;
    std::string packed;
    compressInto(std::string(kRawBytes, '\0'), packed);
    const auto append = [](std::string &blob, std::uint32_t number) {
        for (int shift = 0; shift < 32; shift += 8) blob += static_cast<char>(number >> shift);
    };
    std::string blob;
    append(blob, kBlocks * kDictionaryBlock);
    for (std::uint32_t i = 0; i < kBlocks; ++i) {
        append(blob, kRawBytes);
        append(blob, static_cast<std::uint32_t>(packed.size()));
    }
    for (std::uint32_t i = 0; i < kBlocks; ++i) blob += packed;
    g_largest = 0;
    const auto decoded = decodeDictionary(blob);
    QVERIFY(!decoded && isDamaged(decoded.error()));
    QVERIFY2(g_largest < 10'000, std::to_string(g_largest).c_str());
}

QTEST_APPLESS_MAIN(TestColumnCodec)
#include "tst_columncodec.moc"
