// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/recordstore.h"

#include "records/bytecache.h"
#include "records/casestate.h"
#include "records/columncodec.h"
#include "records/rowcodec.h"
#include "records/termmatch.h"

#include <algorithm>
#include <map>
#include <memory>
#include <mutex>
#include <utility>

namespace filature::records {

namespace {

enum class Part : std::uint64_t { Codes = 0, Dictionary = 1, Ranks = 2, PackedDictionary = 3, Block = 4, Rows = 5, Groups = 6, Present = 7 };

constexpr std::size_t kDerivedBytes = std::size_t{32} * 1024 * 1024;

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
    return "SELECT coalesce(s." + part + ", c." + part + "), " + std::string(kFieldsState) +
           ", c.distinct_values FROM segment_column c LEFT JOIN segment_column s ON s.col = c.same_as AND s.segment = c.segment"
           " WHERE c.col = ? AND c.segment = ?";
}

// Those of the newest complete reading of each complete evidence.
constexpr std::string_view kFromVisibleSegments =
    " FROM segment s JOIN reading r ON r.id = s.reading JOIN evidence e ON e.id = r.evidence WHERE e.state = 1 AND r.state >= 2"
    " AND r.id = (SELECT max(n.id) FROM reading n WHERE n.evidence = r.evidence AND n.state >= 2)";

// A connection with its statements; one thread at a time.
struct Reader
{
    storage::Connection connection;
    storage::Statement codes;
    storage::Statement dictionary;
    storage::Statement ranks;
    storage::Statement rows;
};

struct Blob
{
    std::string bytes;
    std::size_t distinct = 0; // texts in the column's dictionary
};

} // namespace

struct RecordStore::Private
{
    const storage::CaseFile &caseFile;
    std::vector<SegmentInfo> segments;
    std::vector<ColumnInfo> columns;
    std::map<std::pair<ColumnKind, std::string>, std::size_t, std::less<>> columnIndex;
    RecordSet all;
    std::uint64_t records = 0;

    std::int64_t ranksState = 0;
    std::int64_t fieldsState = 0;

    std::mutex cacheMutex;
    ByteCache cache;
    ByteCache derived{kDerivedBytes}; // what took a whole dictionary to find out, and is small
    std::vector<TextGroup> groupings; // their places are parts of cache keys
    std::mutex readersMutex;
    std::vector<std::unique_ptr<Reader>> idleReaders;

    Private(const storage::CaseFile &theCase, std::size_t cacheBytes) : caseFile(theCase), cache(cacheBytes) {}

    Result<void> prepare();
    Result<void> loadSegments(storage::Connection &connection);
    Result<void> loadColumns(storage::Connection &connection);
    Result<std::unique_ptr<Reader>> takeReader();
    [[nodiscard]] const SegmentInfo *segment(SegmentId id) const; // nullptr = not visible
    Result<std::string> rowsBlob(SegmentId segment);
    // What a statement selects for (column, segment); nullopt = there is none. Fails with Refused when the case is another by now.
    Result<std::optional<Blob>> blob(storage::Statement Reader::*select, SegmentId segment, std::uint32_t column);
    template<typename T, typename Load>
    Result<std::shared_ptr<const T>> cached(std::uint64_t key, Load load, ByteCache Private::*where = &Private::cache);
    Result<std::shared_ptr<const PackedDictionary>> packed(SegmentId segment, std::uint32_t column);
    Result<std::shared_ptr<const Dictionary>> block(SegmentId segment, std::uint32_t column, std::uint32_t number);
    Result<RankGroups> makeGroups(RecordStore &store, const ColumnInfo &column, TextGroup group);
    Result<void> appendCode(SegmentId segment, std::uint32_t column, std::uint32_t code, std::string &out);
};

Result<void> RecordStore::Private::prepare()
{
    FILATURE_TRY_ASSIGN(reader, takeReader());
    FILATURE_TRY(reader->connection.execute("BEGIN")); // one state for all that is read here
    FILATURE_TRY(loadSegments(reader->connection));
    FILATURE_TRY(loadColumns(reader->connection));
    FILATURE_TRY_ASSIGN(ranks, reader->connection.queryInteger("SELECT " + std::string(kRanksState)));
    FILATURE_TRY_ASSIGN(fields, reader->connection.queryInteger("SELECT " + std::string(kFieldsState)));
    ranksState = ranks;
    fieldsState = fields;
    FILATURE_TRY(reader->connection.execute("COMMIT"));
    idleReaders.push_back(std::move(reader));
    return {};
}

Result<std::unique_ptr<Reader>> RecordStore::Private::takeReader()
{
    {
        const std::lock_guard lock(readersMutex);
        if (!idleReaders.empty()) {
            std::unique_ptr<Reader> reader = std::move(idleReaders.back());
            idleReaders.pop_back();
            return reader;
        }
    }
    auto reader = std::make_unique<Reader>();
    FILATURE_TRY_ASSIGN(connection, caseFile.connect(storage::CaseFile::Access::Read));
    reader->connection = std::move(connection);
    FILATURE_TRY_ASSIGN(codes, reader->connection.prepare(columnPart("codes")));
    FILATURE_TRY_ASSIGN(dictionary, reader->connection.prepare(columnPart("dictionary")));
    FILATURE_TRY_ASSIGN(ranks, reader->connection.prepare("SELECT r.ranks, " + std::string(kRanksState) + ", c.distinct_values FROM segment_rank r"
                                                          " JOIN segment_column c USING(col, segment) WHERE r.col = ? AND r.segment = ?"));
    FILATURE_TRY_ASSIGN(rows, reader->connection.prepare("SELECT rows FROM segment_rows WHERE segment = ?"));
    reader->rows = std::move(rows);
    reader->codes = std::move(codes);
    reader->dictionary = std::move(dictionary);
    reader->ranks = std::move(ranks);
    return reader;
}

Result<void> RecordStore::Private::loadSegments(storage::Connection &connection)
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

Result<void> RecordStore::Private::loadColumns(storage::Connection &connection)
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

Result<std::optional<Blob>> RecordStore::Private::blob(storage::Statement Reader::*select, SegmentId segment, std::uint32_t column)
{
    FILATURE_TRY_ASSIGN(reader, takeReader());
    storage::Statement &statement = (*reader).*select;
    statement.bind(0, std::int64_t{column}).bind(1, std::int64_t{segment.value});
    FILATURE_TRY_ASSIGN(hasRow, statement.step());
    std::optional<Blob> result;
    bool isStale = false;
    if (hasRow) {
        isStale = statement.integer(1) != (select == &Reader::ranks ? ranksState : fieldsState);
        result.emplace(std::string(statement.blob(0)), static_cast<std::size_t>(statement.integer(2)));
    }
    statement.reset();
    const std::lock_guard lock(readersMutex);
    idleReaders.push_back(std::move(reader));
    if (isStale) return fail(ErrorCode::Refused, "the records have been changed since they were opened");
    return result;
}

const SegmentInfo *RecordStore::Private::segment(SegmentId id) const
{
    const auto at = std::ranges::lower_bound(segments, id, {}, &SegmentInfo::id);
    return at != segments.end() && at->id == id ? &*at : nullptr;
}

Result<std::string> RecordStore::Private::rowsBlob(SegmentId segment)
{
    FILATURE_TRY_ASSIGN(reader, takeReader());
    FILATURE_TRY_ASSIGN(hasRow, reader->rows.bind(0, std::int64_t{segment.value}).step());
    std::string result(hasRow ? reader->rows.blob(0) : std::string_view{});
    reader->rows.reset();
    const std::lock_guard lock(readersMutex);
    idleReaders.push_back(std::move(reader));
    return result;
}

// The cached value, or what load() makes, outside the lock: two threads may make the same. A null value is cached too.
template<typename T, typename Load>
Result<std::shared_ptr<const T>> RecordStore::Private::cached(std::uint64_t key, Load load, ByteCache Private::*where)
{
    struct Slot
    {
        std::shared_ptr<const T> value;
    };
    {
        const std::lock_guard lock(cacheMutex);
        if (const auto found = (this->*where).find(key)) return std::static_pointer_cast<const Slot>(found)->value;
    }
    Result<std::pair<std::shared_ptr<const T>, std::size_t>> made = load();
    if (!made) return std::unexpected(std::move(made).error());
    const std::lock_guard lock(cacheMutex);
    (this->*where).insert(key, std::make_shared<const Slot>(Slot{made->first}), made->second + 128);
    return made->first;
}

Result<std::shared_ptr<const PackedDictionary>> RecordStore::Private::packed(SegmentId segment, std::uint32_t column)
{
    using Made = std::pair<std::shared_ptr<const PackedDictionary>, std::size_t>;
    return cached<PackedDictionary>(cacheKey(segment, column, Part::PackedDictionary), [&]() -> Result<Made> {
        FILATURE_TRY_ASSIGN(found, blob(&Reader::dictionary, segment, column));
        if (!found) return Made{};
        auto dictionary = std::make_shared<PackedDictionary>();
        dictionary->blob = std::move(found->bytes);
        FILATURE_TRY_ASSIGN(reader, DictionaryReader::open(dictionary->blob));
        if (reader.size() != found->distinct) return fail(ErrorCode::Damaged, "a dictionary has another number of texts than its column");
        dictionary->reader = std::move(reader);
        const std::size_t size = dictionary->blob.size();
        return Made{std::move(dictionary), size};
    });
}

Result<std::shared_ptr<const Dictionary>> RecordStore::Private::block(SegmentId segment, std::uint32_t column, std::uint32_t number)
{
    using Made = std::pair<std::shared_ptr<const Dictionary>, std::size_t>;
    return cached<Dictionary>(cacheKey(segment, column, Part::Block, number), [&]() -> Result<Made> {
        FILATURE_TRY_ASSIGN(dictionary, packed(segment, column));
        if (!dictionary) return Made{};
        auto unpacked = std::make_shared<Dictionary>();
        FILATURE_TRY(dictionary->reader.block(number, *unpacked));
        const std::size_t size = unpacked->text.size() + unpacked->begins.size() * 4;
        return Made{std::move(unpacked), size};
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
std::int64_t RecordStore::ranksState() const { return d->ranksState; }
const storage::CaseFile &RecordStore::caseFile() const { return d->caseFile; }

const ColumnInfo *RecordStore::column(ColumnKind kind, std::string_view name) const
{
    const auto at = d->columnIndex.find(std::pair{kind, std::string{name}});
    return at == d->columnIndex.end() ? nullptr : &d->columns[at->second];
}

Result<std::shared_ptr<const Codes>> RecordStore::codes(SegmentId segment, std::uint32_t column)
{
    using Made = std::pair<std::shared_ptr<const Codes>, std::size_t>;
    return d->cached<Codes>(cacheKey(segment, column, Part::Codes), [&]() -> Result<Made> {
        FILATURE_TRY_ASSIGN(found, d->blob(&Reader::codes, segment, column));
        if (!found) return Made{};
        FILATURE_TRY_ASSIGN(decoded, decodeCodes(found->bytes, found->distinct));
        const SegmentInfo *info = d->segment(segment);
        if (info != nullptr && decoded.size() != info->records)
            return fail(ErrorCode::Damaged, "a column has another number of codes than its segment has records");
        const std::size_t size = decoded.byteSize();
        return Made{std::make_shared<const Codes>(std::move(decoded)), size};
    });
}

Result<std::shared_ptr<const std::vector<std::uint32_t>>> RecordStore::ranks(SegmentId segment, std::uint32_t column)
{
    using Ranks = std::vector<std::uint32_t>;
    using Made = std::pair<std::shared_ptr<const Ranks>, std::size_t>;
    return d->cached<Ranks>(cacheKey(segment, column, Part::Ranks), [&]() -> Result<Made> {
        FILATURE_TRY_ASSIGN(found, d->blob(&Reader::ranks, segment, column));
        if (!found) return Made{};
        FILATURE_TRY_ASSIGN(decoded, decodeAscending(found->bytes));
        const auto info = std::ranges::lower_bound(d->columns, column, {}, &ColumnInfo::id);
        const bool fits = info != d->columns.end() && info->id == column && decoded.size() == found->distinct &&
                          std::ranges::is_sorted(decoded, std::less_equal<>{}) && (decoded.empty() || decoded.back() < info->distinct);
        if (!fits) return fail(ErrorCode::Damaged, "the ranks of a column do not fit its texts");
        const std::size_t size = decoded.size() * sizeof(std::uint32_t);
        return Made{std::make_shared<const Ranks>(std::move(decoded)), size};
    });
}

Result<std::shared_ptr<const std::vector<StoredRow>>> RecordStore::rows(SegmentId segment)
{
    using Rows = std::vector<StoredRow>;
    using Made = std::pair<std::shared_ptr<const Rows>, std::size_t>;
    return d->cached<Rows>(cacheKey(segment, 0, Part::Rows), [&]() -> Result<Made> {
        const SegmentInfo *info = d->segment(segment);
        FILATURE_TRY_ASSIGN(blob, d->rowsBlob(segment));
        FILATURE_TRY_ASSIGN(decoded, decodeRows(blob));
        if (info == nullptr || decoded.size() != info->records) return fail(ErrorCode::Damaged, "a segment has another number of rows than of records");
        const std::size_t size = decoded.size() * sizeof(StoredRow);
        return Made{std::make_shared<const Rows>(std::move(decoded)), size};
    });
}

Result<std::shared_ptr<const Dictionary>> RecordStore::dictionary(SegmentId segment, std::uint32_t column)
{
    using Made = std::pair<std::shared_ptr<const Dictionary>, std::size_t>;
    return d->cached<Dictionary>(cacheKey(segment, column, Part::Dictionary), [&]() -> Result<Made> {
        FILATURE_TRY_ASSIGN(found, d->blob(&Reader::dictionary, segment, column));
        if (!found) return Made{};
        FILATURE_TRY_ASSIGN(decoded, decodeDictionary(found->bytes));
        if (decoded.size() != found->distinct) return fail(ErrorCode::Damaged, "a dictionary has another number of texts than its column");
        const std::size_t size = decoded.text.size() + decoded.begins.size() * 4;
        return Made{std::make_shared<const Dictionary>(std::move(decoded)), size};
    });
}

Result<std::shared_ptr<const CodeRanges>> RecordStore::present(SegmentId segment, std::uint32_t column)
{
    using Made = std::pair<std::shared_ptr<const CodeRanges>, std::size_t>;
    return d->cached<CodeRanges>(cacheKey(segment, column, Part::Present), [&]() -> Result<Made> {
        FILATURE_TRY_ASSIGN(texts, dictionary(segment, column));
        if (!texts) return Made{};
        CodeRanges ranges = codesWhere(*texts, [](std::string_view text) { return !isBlankText(text); });
        const std::size_t size = ranges.size() * sizeof(ranges.front());
        return Made{std::make_shared<const CodeRanges>(std::move(ranges)), size};
    }, &Private::derived);
}

Result<RankGroups> RecordStore::Private::makeGroups(RecordStore &store, const ColumnInfo &column, TextGroup group)
{
    RankGroups groups;
    groups.ofRank.assign(column.distinct, 0);
    std::map<std::string, std::uint16_t, std::less<>> numbers;
    std::vector<bool> seen(column.distinct, false);
    for (const SegmentInfo &each : segments) {
        FILATURE_TRY_ASSIGN(dictionary, store.dictionary(each.id, column.id));
        if (!dictionary) continue;
        FILATURE_TRY_ASSIGN(ranks, store.ranks(each.id, column.id));
        if (!ranks || ranks->size() != dictionary->size()) return fail(ErrorCode::Damaged, "ranks do not fit their dictionary");
        for (std::uint32_t code = 0; code < dictionary->size(); ++code) {
            const std::uint32_t rank = (*ranks)[code];
            if (seen[rank]) continue;
            seen[rank] = true;
            const auto name = group(dictionary->at(code));
            if (!name) continue;
            auto at = numbers.find(*name);
            if (at == numbers.end()) {
                groups.names.emplace_back(*name);
                at = numbers.emplace(*name, static_cast<std::uint16_t>(groups.names.size())).first;
            }
            groups.ofRank[rank] = at->second;
        }
    }
    return groups;
}

Result<std::shared_ptr<const RankGroups>> RecordStore::rankGroups(std::uint32_t column, TextGroup group)
{
    using Made = std::pair<std::shared_ptr<const RankGroups>, std::size_t>;
    const auto info = std::ranges::lower_bound(d->columns, column, {}, &ColumnInfo::id);
    if (info == d->columns.end() || info->id != column) return fail(ErrorCode::NotFound, "no such column");
    std::size_t number = 0;
    {
        const std::lock_guard lock(d->cacheMutex);
        number = static_cast<std::size_t>(std::ranges::find(d->groupings, group) - d->groupings.begin());
        if (number == d->groupings.size()) d->groupings.push_back(group);
    }
    const std::uint64_t key = cacheKey({}, column, Part::Groups, static_cast<std::uint32_t>(number));
    return d->cached<RankGroups>(key, [&]() -> Result<Made> {
        FILATURE_TRY_ASSIGN(made, d->makeGroups(*this, *info, group));
        const std::size_t size = made.ofRank.size() * sizeof(std::uint16_t) + made.names.size() * 64;
        return Made{std::make_shared<const RankGroups>(std::move(made)), size};
    }, &Private::derived);
}

Result<void> RecordStore::appendText(RecordId record, std::uint32_t column, std::string &out)
{
    const SegmentId segment{record.value >> 16};
    FILATURE_TRY_ASSIGN(found, codes(segment, column));
    if (!found) return {};
    return d->appendCode(segment, column, found->at(record.value & 0xFFFF), out);
}

Result<std::string> RecordStore::textOfRank(std::uint32_t column, std::uint32_t rank)
{
    for (const SegmentInfo &segment : d->segments) {
        FILATURE_TRY_ASSIGN(ofSegment, ranks(segment.id, column));
        if (!ofSegment) continue;
        const auto at = std::ranges::lower_bound(*ofSegment, rank);
        if (at == ofSegment->end() || *at != rank) continue;
        std::string text;
        FILATURE_TRY(d->appendCode(segment.id, column, static_cast<std::uint32_t>(at - ofSegment->begin()), text));
        return text;
    }
    return fail(ErrorCode::NotFound, "no text has this rank");
}

} // namespace filature::records
