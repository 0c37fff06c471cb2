// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/recordstore.h"

#include "records/bytecache.h"
#include "records/columncodec.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <utility>

namespace filature::records {

namespace {

enum class Part : std::uint64_t { Codes = 0, Dictionary = 1, Ranks = 2, PackedDictionary = 3, Block = 4 };

// segment (16 bits) | column (28) | part (3) | block (17)
std::uint64_t cacheKey(SegmentId segment, std::uint32_t column, Part part, std::uint32_t block = 0)
{
    return std::uint64_t{segment.value} << 48 | std::uint64_t{column} << 20 | static_cast<std::uint64_t>(part) << 17 | block;
}

// A packed dictionary with its directory.
struct PackedDictionary
{
    std::string blob;
    DictionaryReader reader;
};

// A part of a column, which may be kept with the source column whose texts it shares.
std::string columnPart(const std::string &part)
{
    return "SELECT coalesce(s." + part + ", c." + part +
           ") FROM segment_column c LEFT JOIN segment_column s ON s.col = c.same_as AND s.segment = c.segment"
           " WHERE c.col = ? AND c.segment = ?";
}

// Those of the newest complete reading of each complete evidence.
constexpr std::string_view kFromVisibleSegments =
    " FROM segment s JOIN reading r ON r.id = s.reading JOIN evidence e ON e.id = r.evidence WHERE e.state = 1 AND r.state >= 2"
    " AND r.id = (SELECT max(n.id) FROM reading n WHERE n.evidence = r.evidence AND n.state >= 2)";

} // namespace

struct RecordStore::Private
{
    const storage::CaseFile &caseFile;
    std::vector<SegmentInfo> segments;
    std::vector<ColumnInfo> columns;
    std::map<std::pair<ColumnKind, std::string>, std::size_t, std::less<>> columnIndex;
    RecordSet all;
    std::uint64_t records = 0;

    std::mutex mutex; // guards everything below
    ByteCache cache;
    storage::Connection connection;
    storage::Statement selectCodes;
    storage::Statement selectDictionary;
    storage::Statement selectRanks;

    Private(const storage::CaseFile &theCase, std::size_t cacheBytes) : caseFile(theCase), cache(cacheBytes) {}

    Result<void> prepare();
    Result<void> loadSegments();
    Result<void> loadColumns();
    // The blob that a statement selects for (column, segment); nullopt = there is none.
    static Result<std::optional<std::string>> blob(storage::Statement &select, SegmentId segment, std::uint32_t column);
    template<typename T, typename Load>
    Result<std::shared_ptr<const T>> cached(std::uint64_t key, Load load);
    Result<std::shared_ptr<const PackedDictionary>> packed(SegmentId segment, std::uint32_t column);
    Result<std::shared_ptr<const Dictionary>> block(SegmentId segment, std::uint32_t column, std::uint32_t number);
    Result<std::shared_ptr<const Codes>> codes(SegmentId segment, std::uint32_t column);
    Result<std::shared_ptr<const std::vector<std::uint32_t>>> ranks(SegmentId segment, std::uint32_t column);
    Result<void> appendCode(SegmentId segment, std::uint32_t column, std::uint32_t code, std::string &out);
};

Result<void> RecordStore::Private::prepare()
{
    FILATURE_TRY_ASSIGN(opened, caseFile.connect(storage::CaseFile::Access::Read));
    connection = std::move(opened);
    FILATURE_TRY(loadSegments());
    FILATURE_TRY(loadColumns());
    FILATURE_TRY_ASSIGN(codesStatement, connection.prepare(columnPart("codes")));
    FILATURE_TRY_ASSIGN(dictionaryStatement, connection.prepare(columnPart("dictionary")));
    FILATURE_TRY_ASSIGN(ranksStatement, connection.prepare("SELECT ranks FROM segment_rank WHERE col = ? AND segment = ?"));
    selectCodes = std::move(codesStatement);
    selectDictionary = std::move(dictionaryStatement);
    selectRanks = std::move(ranksStatement);
    return {};
}

Result<void> RecordStore::Private::loadSegments()
{
    FILATURE_TRY_ASSIGN(select, connection.prepare("SELECT s.id, s.records, r.id, r.evidence" + std::string(kFromVisibleSegments) + " ORDER BY s.id"));
    while (true) {
        FILATURE_TRY_ASSIGN(hasRow, select.step());
        if (!hasRow) break;
        const auto number = [&](int column) { return static_cast<std::uint32_t>(select.integer(column)); };
        segments.push_back({{number(0)}, number(1), {number(2)}, {number(3)}});
    }
    for (const SegmentInfo &segment : segments) {
        SegmentBits bits{};
        for (std::uint32_t i = 0; i < segment.records / 64; ++i) bits[i] = ~std::uint64_t{0};
        if (segment.records % 64 != 0) bits[segment.records / 64] = (std::uint64_t{1} << segment.records % 64) - 1;
        all.append(segment.id, bits);
        records += segment.records;
    }
    return {};
}

Result<void> RecordStore::Private::loadColumns()
{
    FILATURE_TRY_ASSIGN(select, connection.prepare("WITH visible AS MATERIALIZED (SELECT s.id" + std::string(kFromVisibleSegments) + ")"
                                                   " SELECT c.id, c.kind, c.name, (SELECT max(distinct_total) FROM segment_rank r WHERE r.col = c.id)"
                                                   " FROM column_name c WHERE EXISTS (SELECT 1 FROM segment_column x WHERE x.col = c.id"
                                                   " AND x.segment IN visible) ORDER BY c.id"));
    while (true) {
        FILATURE_TRY_ASSIGN(hasRow, select.step());
        if (!hasRow) return {};
        const ColumnInfo column{static_cast<std::uint32_t>(select.integer(0)), static_cast<ColumnKind>(select.integer(1)),
                                std::string{select.text(2)}, static_cast<std::uint32_t>(select.integer(3))};
        columnIndex.emplace(std::pair{column.kind, column.name}, columns.size());
        columns.push_back(column);
    }
}

Result<std::optional<std::string>> RecordStore::Private::blob(storage::Statement &select, SegmentId segment, std::uint32_t column)
{
    select.reset();
    select.bind(0, std::int64_t{column}).bind(1, std::int64_t{segment.value});
    FILATURE_TRY_ASSIGN(hasRow, select.step());
    std::optional<std::string> result;
    if (hasRow) result.emplace(select.blob(0));
    select.reset();
    return result;
}

// The cached value, or what load() makes; a null value is cached too. Called with the mutex held.
template<typename T, typename Load>
Result<std::shared_ptr<const T>> RecordStore::Private::cached(std::uint64_t key, Load load)
{
    struct Slot
    {
        std::shared_ptr<const T> value;
    };
    if (const auto found = cache.find(key)) return std::static_pointer_cast<const Slot>(found)->value;
    Result<std::pair<std::shared_ptr<const T>, std::size_t>> made = load();
    if (!made) return std::unexpected(std::move(made).error());
    cache.insert(key, std::make_shared<const Slot>(Slot{made->first}), made->second + 128);
    return made->first;
}

Result<std::shared_ptr<const Codes>> RecordStore::Private::codes(SegmentId segment, std::uint32_t column)
{
    return cached<Codes>(cacheKey(segment, column, Part::Codes), [&]() -> Result<std::pair<std::shared_ptr<const Codes>, std::size_t>> {
        FILATURE_TRY_ASSIGN(bytes, blob(selectCodes, segment, column));
        if (!bytes) return std::pair{std::shared_ptr<const Codes>{}, std::size_t{0}};
        FILATURE_TRY_ASSIGN(decoded, decodeCodes(*bytes));
        const std::size_t size = decoded.byteSize();
        return std::pair{std::make_shared<const Codes>(std::move(decoded)), size};
    });
}

Result<std::shared_ptr<const std::vector<std::uint32_t>>> RecordStore::Private::ranks(SegmentId segment, std::uint32_t column)
{
    using Ranks = std::vector<std::uint32_t>;
    return cached<Ranks>(cacheKey(segment, column, Part::Ranks), [&]() -> Result<std::pair<std::shared_ptr<const Ranks>, std::size_t>> {
        FILATURE_TRY_ASSIGN(bytes, blob(selectRanks, segment, column));
        if (!bytes) return std::pair{std::shared_ptr<const Ranks>{}, std::size_t{0}};
        FILATURE_TRY_ASSIGN(decoded, decodeAscending(*bytes));
        const std::size_t size = decoded.size() * sizeof(std::uint32_t);
        return std::pair{std::make_shared<const Ranks>(std::move(decoded)), size};
    });
}

Result<std::shared_ptr<const PackedDictionary>> RecordStore::Private::packed(SegmentId segment, std::uint32_t column)
{
    return cached<PackedDictionary>(
        cacheKey(segment, column, Part::PackedDictionary), [&]() -> Result<std::pair<std::shared_ptr<const PackedDictionary>, std::size_t>> {
            FILATURE_TRY_ASSIGN(bytes, blob(selectDictionary, segment, column));
            if (!bytes) return std::pair{std::shared_ptr<const PackedDictionary>{}, std::size_t{0}};
            auto dictionary = std::make_shared<PackedDictionary>();
            dictionary->blob = std::move(*bytes);
            FILATURE_TRY_ASSIGN(reader, DictionaryReader::open(dictionary->blob));
            dictionary->reader = std::move(reader);
            const std::size_t size = dictionary->blob.size();
            return std::pair{std::shared_ptr<const PackedDictionary>(std::move(dictionary)), size};
        });
}

Result<std::shared_ptr<const Dictionary>> RecordStore::Private::block(SegmentId segment, std::uint32_t column, std::uint32_t number)
{
    return cached<Dictionary>(cacheKey(segment, column, Part::Block, number), [&]() -> Result<std::pair<std::shared_ptr<const Dictionary>, std::size_t>> {
        FILATURE_TRY_ASSIGN(dictionary, packed(segment, column));
        if (!dictionary) return std::pair{std::shared_ptr<const Dictionary>{}, std::size_t{0}};
        auto unpacked = std::make_shared<Dictionary>();
        FILATURE_TRY(dictionary->reader.block(number, *unpacked));
        const std::size_t size = unpacked->text.size() + unpacked->begins.size() * 4;
        return std::pair{std::shared_ptr<const Dictionary>(std::move(unpacked)), size};
    });
}

Result<void> RecordStore::Private::appendCode(SegmentId segment, std::uint32_t column, std::uint32_t code, std::string &out)
{
    FILATURE_TRY_ASSIGN(texts, block(segment, column, code / kDictionaryBlock));
    if (texts) out += texts->at(code % kDictionaryBlock);
    return {};
}

RecordStore::RecordStore(std::unique_ptr<Private> p) : d(std::move(p)) {}
RecordStore::~RecordStore() = default;

Result<std::shared_ptr<RecordStore>> RecordStore::open(const storage::CaseFile &caseFile, std::size_t cacheBytes)
{
    auto p = std::make_unique<Private>(caseFile, cacheBytes);
    FILATURE_TRY(p->prepare());
    return std::shared_ptr<RecordStore>(new RecordStore(std::move(p)));
}

std::span<const SegmentInfo> RecordStore::segments() const { return d->segments; }
std::uint64_t RecordStore::recordCount() const { return d->records; }
const RecordSet &RecordStore::all() const { return d->all; }
std::span<const ColumnInfo> RecordStore::columns() const { return d->columns; }
const storage::CaseFile &RecordStore::caseFile() const { return d->caseFile; }

const ColumnInfo *RecordStore::column(ColumnKind kind, std::string_view name) const
{
    const auto at = d->columnIndex.find(std::pair{kind, std::string{name}});
    return at == d->columnIndex.end() ? nullptr : &d->columns[at->second];
}

Result<std::shared_ptr<const Codes>> RecordStore::codes(SegmentId segment, std::uint32_t column)
{
    const std::lock_guard lock(d->mutex);
    return d->codes(segment, column);
}

Result<std::shared_ptr<const std::vector<std::uint32_t>>> RecordStore::ranks(SegmentId segment, std::uint32_t column)
{
    const std::lock_guard lock(d->mutex);
    return d->ranks(segment, column);
}

Result<std::shared_ptr<const Dictionary>> RecordStore::dictionary(SegmentId segment, std::uint32_t column)
{
    const std::lock_guard lock(d->mutex);
    return d->cached<Dictionary>(cacheKey(segment, column, Part::Dictionary),
                                 [&]() -> Result<std::pair<std::shared_ptr<const Dictionary>, std::size_t>> {
                                     FILATURE_TRY_ASSIGN(bytes, Private::blob(d->selectDictionary, segment, column));
                                     if (!bytes) return std::pair{std::shared_ptr<const Dictionary>{}, std::size_t{0}};
                                     FILATURE_TRY_ASSIGN(decoded, decodeDictionary(*bytes));
                                     const std::size_t size = decoded.text.size() + decoded.begins.size() * 4;
                                     return std::pair{std::make_shared<const Dictionary>(std::move(decoded)), size};
                                 });
}

Result<void> RecordStore::appendText(RecordId record, std::uint32_t column, std::string &out)
{
    const std::lock_guard lock(d->mutex);
    const SegmentId segment{record.value >> 16};
    FILATURE_TRY_ASSIGN(codes, d->codes(segment, column));
    if (!codes) return {};
    return d->appendCode(segment, column, codes->at(record.value & 0xFFFF), out);
}

Result<std::string> RecordStore::textOfRank(std::uint32_t column, std::uint32_t rank)
{
    const std::lock_guard lock(d->mutex);
    for (const SegmentInfo &segment : d->segments) {
        FILATURE_TRY_ASSIGN(ranks, d->ranks(segment.id, column));
        if (!ranks) continue;
        const auto at = std::ranges::lower_bound(*ranks, rank);
        if (at == ranks->end() || *at != rank) continue;
        std::string text;
        FILATURE_TRY(d->appendCode(segment.id, column, static_cast<std::uint32_t>(at - ranks->begin()), text));
        return text;
    }
    return fail(ErrorCode::NotFound, "no text has this rank");
}

} // namespace filature::records
