// SPDX-License-Identifier: GPL-3.0-or-later
// Matching of dictionaries and marking of records, each against a walk over everything.
#include "fields/fold.h"
#include "randomtexts.h"
#include "records/codematch.h"

#include <QtTest>

#include <algorithm>
#include <memory>
#include <set>

using namespace filature;
using namespace filature::records;
using namespace filature::test;

namespace {

struct ByDictionaryOrder
{
    bool operator()(const std::string &a, const std::string &b) const { return compareTexts(a, b) < 0; }
};

Dictionary sorted(const std::vector<std::string> &texts)
{
    const std::set<std::string, ByDictionaryOrder> distinct(texts.begin(), texts.end());
    Dictionary dictionary;
    for (const std::string &text : distinct) dictionary.append(text);
    return dictionary;
}

Dictionary randomDictionary(Random &random, bool isAscii)
{
    std::vector<std::string> texts;
    const std::size_t pieces = random.between(1, 6);
    for (std::size_t left = random.below(120); left > 0; --left) {
        std::string text = random.text(pieces);
        if (isAscii) std::erase_if(text, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
        texts.push_back(std::move(text));
    }
    return sorted(texts);
}

// Codes one by one.
std::vector<std::uint32_t> codesIn(const CodeRanges &ranges)
{
    std::vector<std::uint32_t> codes;
    for (const auto &[low, high] : ranges)
        for (std::uint32_t code = low; code < high; ++code) codes.push_back(code);
    return codes;
}

std::vector<std::uint32_t> naiveCodes(const Dictionary &dictionary, const std::function<bool(std::string_view, const std::string &folded)> &holds)
{
    std::vector<std::uint32_t> codes;
    for (std::uint32_t code = 0; code < dictionary.size(); ++code)
        if (holds(dictionary.at(code), fields::fold(dictionary.at(code)))) codes.push_back(code);
    return codes;
}

bool areProper(const CodeRanges &ranges)
{
    for (std::size_t i = 0; i < ranges.size(); ++i) {
        if (ranges[i].first >= ranges[i].second) return false;
        if (i > 0 && ranges[i - 1].second > ranges[i].first) return false;
    }
    return true;
}

// A folded text to look for: of a text that is there more often than not.
std::string randomNeedle(Random &random, const Dictionary &dictionary)
{
    if (dictionary.size() == 0 || random.oneIn(4)) return fields::fold(random.text(3));
    const std::string folded = fields::fold(dictionary.at(static_cast<std::uint32_t>(random.below(dictionary.size()))));
    const std::size_t begin = random.below(folded.size() + 1);
    return folded.substr(random.oneIn(2) ? 0 : begin, random.below(folded.size() + 1));
}

Codes codesOf(Random &random, std::size_t records, std::uint32_t distinct)
{
    Codes codes;
    for (std::size_t i = 0; i < records; ++i) {
        if (distinct <= 256) codes.narrow.push_back(static_cast<std::uint8_t>(random.below(distinct)));
        else codes.wide.push_back(static_cast<std::uint16_t>(random.below(distinct)));
    }
    return codes;
}

CodeRanges randomRanges(Random &random, std::uint32_t distinct)
{
    CodeRanges ranges;
    std::uint32_t at = static_cast<std::uint32_t>(random.below(distinct));
    for (std::size_t left = random.below(5); left > 0 && at < distinct; --left) {
        const std::uint32_t end = std::min(distinct, at + static_cast<std::uint32_t>(random.between(1, 1 + distinct / 3)));
        ranges.emplace_back(at, end);
        at = end + static_cast<std::uint32_t>(random.between(1, 1 + distinct / 3));
    }
    return ranges;
}

} // namespace

class TestCodeMatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void neighbouringCodesAreJoined();
    void unionsAreThoseOfSets();
    void equalFoldedTextsAreFound();
    void textsWithAPrefixAreFound();
    void textsBetweenAreFound();
    void anOpenRangeLeavesTheEmptyTextOut();
    void exactTextsAreFound();
    void whatAPredicateWantsIsFound();
    void containedTextsAreFound();
    void aNeedleDoesNotReachFromOneTextIntoTheNext();
    void recordsAreMarkedAtEverySize_data();
    void recordsAreMarkedAtEverySize();
    void markingAddsToWhatIsThere();
    void noRangesMarkNothing();

private:
    template<typename Check>
    void forRandomDictionaries(Check check);
};

template<typename Check>
void TestCodeMatch::forRandomDictionaries(Check check)
{
    Random random(printedSeed());
    for (int i = 0; i < 400; ++i) {
        const Dictionary dictionary = randomDictionary(random, random.oneIn(3));
        for (int j = 0; j < 5; ++j) {
            check(random, dictionary);
            if (QTest::currentTestFailed()) return;
        }
    }
}

void TestCodeMatch::neighbouringCodesAreJoined()
{
    CodeRanges ranges;
    for (const std::uint32_t code : {0U, 1U, 2U, 5U, 7U, 8U}) appendCode(ranges, code);
    QVERIFY(ranges == CodeRanges({{0, 3}, {5, 6}, {7, 9}}));
}

void TestCodeMatch::unionsAreThoseOfSets()
{
    Random random(printedSeed());
    for (int i = 0; i < 1'000; ++i) {
        const CodeRanges a = randomRanges(random, 60);
        const CodeRanges b = randomRanges(random, 60);
        std::set<std::uint32_t> expected;
        for (const CodeRanges *each : {&a, &b})
            for (const std::uint32_t code : codesIn(*each)) expected.insert(code);
        const CodeRanges united = unitedRanges(a, b);
        QVERIFY(areProper(united));
        QVERIFY(codesIn(united) == std::vector<std::uint32_t>(expected.begin(), expected.end()));
    }
}

void TestCodeMatch::equalFoldedTextsAreFound()
{
    forRandomDictionaries([](Random &random, const Dictionary &dictionary) {
        const std::string needle = randomNeedle(random, dictionary);
        const CodeRanges found = codesEqualFolded(dictionary, needle);
        QVERIFY(areProper(found));
        QVERIFY(codesIn(found) == naiveCodes(dictionary, [&](std::string_view, const std::string &folded) { return folded == needle; }));
    });
}

void TestCodeMatch::textsWithAPrefixAreFound()
{
    forRandomDictionaries([](Random &random, const Dictionary &dictionary) {
        const std::string needle = randomNeedle(random, dictionary);
        const CodeRanges found = codesWithPrefix(dictionary, needle);
        QVERIFY(areProper(found));
        QVERIFY(codesIn(found) == naiveCodes(dictionary, [&](std::string_view, const std::string &folded) { return folded.starts_with(needle); }));
    });
}

void TestCodeMatch::textsBetweenAreFound()
{
    forRandomDictionaries([](Random &random, const Dictionary &dictionary) {
        const std::string lower = random.oneIn(4) ? std::string{} : randomNeedle(random, dictionary);
        const std::string upper = random.oneIn(4) ? std::string{} : randomNeedle(random, dictionary);
        const CodeRanges found = codesBetween(dictionary, lower, upper);
        QVERIFY(areProper(found));
        QVERIFY(codesIn(found) == naiveCodes(dictionary, [&](std::string_view, const std::string &folded) {
            return !folded.empty() && folded >= lower && (upper.empty() || folded <= upper || folded.starts_with(upper));
        }));
    });
}

void TestCodeMatch::anOpenRangeLeavesTheEmptyTextOut()
{
    const Dictionary dictionary = sorted({"", "a", "b"});
    QVERIFY(codesIn(codesBetween(dictionary, "", "a")) == std::vector<std::uint32_t>({1}));
    QVERIFY(codesIn(codesBetween(dictionary, "", "")) == std::vector<std::uint32_t>({1, 2}));
    QVERIFY(codesBetween(dictionary, "b", "a").empty());
}

void TestCodeMatch::exactTextsAreFound()
{
    forRandomDictionaries([](Random &random, const Dictionary &dictionary) {
        std::string wanted = random.text(4);
        if (dictionary.size() != 0 && !random.oneIn(4)) wanted = dictionary.at(static_cast<std::uint32_t>(random.below(dictionary.size())));
        QVERIFY(codesIn(codesEqual(dictionary, wanted)) == naiveCodes(dictionary, [&](std::string_view text, const std::string &) { return text == wanted; }));
    });
}

void TestCodeMatch::whatAPredicateWantsIsFound()
{
    forRandomDictionaries([](Random &random, const Dictionary &dictionary) {
        const std::size_t length = random.below(9);
        const CodeRanges found = codesWhere(dictionary, [length](std::string_view text) { return text.size() > length; });
        QVERIFY(areProper(found));
        QVERIFY(codesIn(found) == naiveCodes(dictionary, [length](std::string_view text, const std::string &) { return text.size() > length; }));
    });
}

void TestCodeMatch::containedTextsAreFound()
{
    forRandomDictionaries([](Random &random, const Dictionary &dictionary) {
        const std::string needle = randomNeedle(random, dictionary);
        const CodeRanges found = codesContaining(dictionary, needle);
        QVERIFY(areProper(found));
        QVERIFY(codesIn(found) == naiveCodes(dictionary, [&](std::string_view, const std::string &folded) { return folded.contains(needle); }));
    });
}

void TestCodeMatch::aNeedleDoesNotReachFromOneTextIntoTheNext()
{
    const Dictionary ascii = sorted({"", "ab", "b", "bab", "cab"});
    QVERIFY(codesIn(codesContaining(ascii, "bb")).empty());
    QVERIFY(codesIn(codesContaining(ascii, "bba")).empty());
    QVERIFY(codesIn(codesContaining(ascii, "bab")) == std::vector<std::uint32_t>({3}));
    const Dictionary accents = sorted({"é", "ée", "êb"});
    QVERIFY(codesIn(codesContaining(accents, "eb")) == std::vector<std::uint32_t>({1}));
    QVERIFY(codesIn(codesContaining(accents, "ee")) == std::vector<std::uint32_t>({2}));
}

void TestCodeMatch::recordsAreMarkedAtEverySize_data()
{
    QTest::addColumn<int>("records");
    QTest::addColumn<int>("distinct");
    for (const int records : {0, 1, 2, 63, 64, 65, 127, 128, 129, 1'000, 65'535, 65'536})
        for (const int distinct : {1, 2, 255, 256, 257, 30'000, 65'536})
            QTest::addRow("%d records, %d texts", records, distinct) << records << distinct;
}

void TestCodeMatch::recordsAreMarkedAtEverySize()
{
    QFETCH(const int, records);
    QFETCH(const int, distinct);
    Random random(static_cast<std::uint32_t>(records * 7 + distinct));
    const Codes codes = codesOf(random, static_cast<std::size_t>(records), static_cast<std::uint32_t>(distinct));
    for (int i = 0; i < 6; ++i) {
        CodeRanges ranges = randomRanges(random, static_cast<std::uint32_t>(distinct));
        if (i == 0) ranges = {{0, static_cast<std::uint32_t>(distinct)}};
        if (i == 1) ranges = {{static_cast<std::uint32_t>(distinct) - 1, static_cast<std::uint32_t>(distinct)}};
        const auto bits = std::make_unique<SegmentBits>();
        markCodes(codes, ranges, *bits);
        for (std::size_t record = 0; record < kSegmentRecords; ++record) {
            const bool isMarked = ((*bits)[record / 64] >> (record % 64) & 1) != 0;
            const bool isWanted = record < codes.size() && std::ranges::any_of(ranges, [&](const auto &range) {
                return codes.at(record) >= range.first && codes.at(record) < range.second;
            });
            if (isMarked != isWanted) QFAIL(qPrintable(QStringLiteral("record %1").arg(record)));
        }
    }
}

void TestCodeMatch::markingAddsToWhatIsThere()
{
    const auto bits = std::make_unique<SegmentBits>();
    const Codes codes{{0, 1, 2, 1}, {}};
    markCodes(codes, {{0, 1}}, *bits);
    markCodes(codes, {{2, 3}}, *bits);
    QCOMPARE((*bits)[0], std::uint64_t{0b0101});
    markCodes(codes, {{0, 1}, {1, 2}}, *bits);
    QCOMPARE((*bits)[0], std::uint64_t{0b1111});
}

void TestCodeMatch::noRangesMarkNothing()
{
    const auto bits = std::make_unique<SegmentBits>();
    markCodes(Codes{{0, 0, 0}, {}}, {}, *bits);
    QVERIFY(*bits == SegmentBits{});
}

QTEST_APPLESS_MAIN(TestCodeMatch)
#include "tst_codematch.moc"
