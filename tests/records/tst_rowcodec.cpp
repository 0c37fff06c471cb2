// SPDX-License-Identifier: GPL-3.0-or-later
// Places of rows: what is written is read again, and what is damaged is refused.
#include "randomtexts.h"
#include "records/columncodec.h"
#include "records/rowcodec.h"

#include <QtTest>

#include <limits>

using namespace filature;
using namespace filature::records;
using namespace filature::test;

namespace {

// Rows with set-aside ones, blank lines and line breaks in cells between them.
std::vector<StoredRow> randomRows(Random &random, std::size_t count)
{
    StoredRow row{random.below(1'000), 0, 1 + random.below(9), random.below(5), 0};
    std::vector<StoredRow> rows;
    for (std::size_t i = 0; i < count; ++i) {
        row.offset += row.length + (random.oneIn(10) ? random.below(100'000) : 0);
        row.length = random.oneIn(50) ? random.below(std::size_t{1} << 32) : random.below(400);
        row.line += random.oneIn(10) ? random.below(9) : 1;
        row.row += random.oneIn(10) ? random.between(1, 1'000) : 1;
        row.flags = random.oneIn(20) ? static_cast<std::uint8_t>(random.below(256)) : std::uint8_t{0};
        rows.push_back(row);
    }
    return rows;
}

} // namespace

class TestRowCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsComeBack();
    void theLargestNumbersComeBack();
    void aPlainSegmentTakesLittle();
    void whatIsCutShortIsDamage();
    void randomDamageNeverCrashes();
    void moreRowsThanASegmentAreDamage();
};

void TestRowCodec::rowsComeBack()
{
    Random random(printedSeed());
    for (const std::size_t count : {0U, 1U, 2U, 3U, 100U, 1'000U, 65'536U}) {
        const std::vector<StoredRow> rows = randomRows(random, count);
        QVERIFY(decodeRows(encodeRows(rows)) == rows);
    }
}

void TestRowCodec::theLargestNumbersComeBack()
{
    constexpr std::uint64_t kMost = std::numeric_limits<std::uint64_t>::max();
    const std::vector<StoredRow> rows = {{kMost / 2, kMost - kMost / 2, kMost, kMost, 255}};
    QVERIFY(decodeRows(encodeRows(rows)) == rows);
}

void TestRowCodec::aPlainSegmentTakesLittle()
{
    std::vector<StoredRow> rows;
    for (std::uint64_t i = 0; i < kSegmentRecords; ++i) rows.push_back({i * 270, 270, i + 2, i + 1, 0});
    QVERIFY(encodeRows(rows).size() < kSegmentRecords / 50);
}

void TestRowCodec::whatIsCutShortIsDamage()
{
    Random random(printedSeed());
    const std::string blob = encodeRows(randomRows(random, 40));
    for (std::size_t length = 0; length < blob.size(); ++length) {
        const auto decoded = decodeRows(std::string_view(blob).substr(0, length));
        QVERIFY2(!decoded && decoded.error().code == ErrorCode::Damaged, std::to_string(length).c_str());
    }
    QVERIFY(!decodeRows(blob + "x"));
}

void TestRowCodec::randomDamageNeverCrashes()
{
    Random random(printedSeed());
    for (int i = 0; i < 2'000; ++i) {
        std::string blob = encodeRows(randomRows(random, random.below(60)));
        for (std::size_t changes = random.between(1, 5); changes > 0; --changes) blob[random.below(blob.size())] = static_cast<char>(random.below(256));
        const auto decoded = decodeRows(blob);
        QVERIFY(decoded ? decoded->size() <= kSegmentRecords : decoded.error().code == ErrorCode::Damaged);
    }
}

void TestRowCodec::moreRowsThanASegmentAreDamage()
{
    std::string blob;
    appendVarint(blob, kSegmentRecords + 1);
    appendVarint(blob, std::uint64_t{1} << 60);
    const auto decoded = decodeRows(blob);
    QVERIFY(!decoded && decoded.error().code == ErrorCode::Damaged);
}

QTEST_APPLESS_MAIN(TestRowCodec)
#include "tst_rowcodec.moc"
