// SPDX-License-Identifier: GPL-3.0-or-later
// Asks a case what a window would ask, and prints how long each answer takes. The key comes from FILATURE_KEY.
//   bench_engine CASE
#include "core/jobcontrol.h"
#include "measure.h"
#include "records/evaluator.h"
#include "records/facets.h"
#include "records/filter/filterparser.h"
#include "records/selection.h"
#include "records/sorter.h"
#include "records/tablereader.h"
#include "records/textindex.h"
#include "storage/casefile.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <optional>
#include <random>
#include <span>
#include <string>
#include <utility>
#include <vector>

using namespace filature;
using namespace filature::bench;
using namespace filature::records;

namespace {

constexpr std::size_t kRowsOnScreen = 50;
constexpr std::size_t kValuesOnScreen = 200; // of a facet
constexpr int kRounds = 5;
constexpr std::uint64_t kFewHits = 10'000;

// The columns of the table and the facets beside it, as the main page shows them.
constexpr std::string_view kColumns[] = {"lab", "last_name", "first_name", "birth_year", "nir", "dept@patient", "mobile", "blood_group", "insurer"};
constexpr std::string_view kFacets[] = {"lab", "dept@patient", "dept@lab", "region", "sex", "birth_decade",
                                        "entry_year", "blood_group", "insurer", "doctor", "nir_level", "evidence"};

// What one clicks together: one value, several, ranges, presence, negation, and combinations of them.
constexpr std::string_view kClicks[] = {
    "",
    "sex:F",
    "lab:LAB03",
    "lab:LAB03,LAB11",
    "lab:LAB03,LAB11 sex:F",
    "dept@patient:56",
    "dept@patient:56 entry_year:2015..2020",
    "region:53",
    "birth_decade:1970",
    "birth_decade:1950 or birth_decade:1960",
    "entry_year:2018",
    "entry_year:2015..2020 -has:password",
    "has:nir",
    "-has:nir",
    "nir_level:ok",
    "nir:?",
    "has:comment",
    "has:health",
    "has:email -has:mobile",
    "blood_group:O+",
    "blood_group:O- has:phenotype",
    "last_name:le*",
    "last_name~art",
    "postcode:56*",
    "lab:LAB03,LAB11 dept@patient:56 -has:password entry_year:2015..2020 last_name~le",
    "(sex:F or has:mobile) -lab:LAB01 birth_year:1940..1980",
};

// Ends the program: a measurement of failures means nothing.
template<typename T>
T need(Result<T> result)
{
    if (result) return std::move(*result);
    std::fprintf(stderr, "bench_engine: %s\n", describe(result.error()).c_str());
    std::exit(1);
}

// An open case with what the answers need.
class Session
{
public:
    Session(const std::string &path, const storage::CaseKey &key)
        : m_file(need(storage::CaseFile::open(path, key, storage::OpenMode::Shared))),
          m_connection(need(m_file.connect(storage::CaseFile::Access::Read))), m_store(need(RecordStore::open(m_file))),
          m_rules(need(MaskRules::load(*m_store)))
    {
        if (auto index = TextIndex::open(m_connection)) m_index = std::move(*index);
        std::vector<TableColumn> columns;
        for (const std::string_view name : kColumns) columns.push_back(need(tableColumnByName(name)));
        m_reader = std::make_unique<TableReader>(*m_store, m_rules, std::move(columns), Reveal());
    }

    [[nodiscard]] RecordStore &store() { return *m_store; }
    [[nodiscard]] bool hasIndex() const { return m_index.has_value(); }
    [[nodiscard]] const TextIndex *index() const { return m_index ? &*m_index : nullptr; }
    [[nodiscard]] RecordSet select(const Filter &filter) { return need(evaluate(*m_store, index(), filter, m_job)); }
    [[nodiscard]] JobControl &job() { return m_job; }

    // The first rows of a set, as the table shows them.
    void showFirst(const RecordSet &set)
    {
        std::vector<RecordId> first;
        first.reserve(kRowsOnScreen);
        for (const SegmentInfo &segment : m_store->segments()) {
            if (first.size() >= kRowsOnScreen) break;
            const SegmentBits *bits = set.bitsOf(segment.id);
            if (bits == nullptr) continue;
            RecordSet::forEachBit(*bits, [&](std::uint32_t place) {
                if (first.size() < kRowsOnScreen) first.push_back(RecordId{segment.id.value << 16 | place});
            });
        }
        show(first);
    }
    void show(std::span<const RecordId> records)
    {
        for (const RecordId record : records)
            if (auto done = m_reader->read(record, m_cells); !done) static_cast<void>(need(Result<int>(std::unexpected(done.error()))));
    }

private:
    storage::CaseFile m_file;
    storage::Connection m_connection;
    std::shared_ptr<RecordStore> m_store;
    MaskRules m_rules;
    std::optional<TextIndex> m_index;
    std::unique_ptr<TableReader> m_reader;
    std::vector<std::string> m_cells;
    JobControl m_job;
};

storage::CaseKey keyFromEnvironment()
{
    const char *given = std::getenv("FILATURE_KEY");
    return given != nullptr ? storage::CaseKey(given) : storage::CaseKey();
}

// From opening the file to the first rows, without the derivation of the key, which is measured on its own.
void measureOpening(const std::string &path)
{
    const storage::CaseKey key = keyFromEnvironment();
    Samples derivation;
    Samples opening;
    for (int round = 0; round < 3; ++round) {
        if (!key.isNone()) {
            const Stopwatch watch;
            static_cast<void>(need(storage::DerivedKey::derive(key.passphrase(), storage::Salt{})));
            derivation.add(watch.elapsed());
        }
        const Stopwatch watch;
        Session session(path, key);
        session.showFirst(session.store().all());
        opening.add(watch.elapsed());
    }
    report("key-derivation", derivation.quantile(0.5));
    report("open", std::max(0.0, opening.quantile(0.5) - derivation.quantile(0.5)));
}

// The new count, the counts of all facets, the first rows.
Milliseconds click(Session &session, std::string_view text)
{
    const Filter filter = need(parseFilter(text));
    std::vector<FacetSubject> subjects;
    for (const std::string_view name : kFacets) subjects.push_back(need(facetByName(name)));
    const Stopwatch watch;
    const Selection selection = need(Selection::of(session.store(), session.index(), filter, session.job()));
    static_cast<void>(selection.set().count());
    session.showFirst(selection.set());
    for (const FacetSubject &subject : subjects)
        static_cast<void>(need(countFacet(session.store(), subject, selection.setWithout(subject), kValuesOnScreen, session.job())));
    return watch.elapsed();
}

void measureClicks(const std::string &path)
{
    Session session(path, keyFromEnvironment());
    Samples first;
    Samples later;
    for (int round = 0; round < kRounds; ++round)
        for (const std::string_view text : kClicks) {
            const Milliseconds time = click(session, text);
            (round == 0 ? first : later).add(time);
            if (std::getenv("FILATURE_BENCH_DETAILS") != nullptr)
                std::fprintf(stderr, "%8.2f ms  round %d  %.*s\n", time.count(), round, static_cast<int>(text.size()), text.data());
        }
    report("click-first", first);
    report("click", later);
}

void measureSorting(const std::string &path)
{
    Session session(path, keyFromEnvironment());
    std::mt19937 random(1);
    Samples first;
    Samples again;
    Samples jump;
    for (const char *name : {"last_name", "birth_date", "nir", "comment", "lab"}) {
        const ColumnInfo *column = session.store().column(ColumnKind::Field, name);
        if (column == nullptr) continue;
        for (int round = 0; round < 3; ++round) {
            const Stopwatch watch;
            const auto order = need(sortRecords(session.store(), session.store().all(), {{column->id, SortOrder::Ascending}}, session.job()));
            (round == 0 ? first : again).add(watch.elapsed());
            for (int i = 0; i < 20 && order->size() > kRowsOnScreen; ++i) {
                const std::size_t at = random() % (order->size() - kRowsOnScreen);
                const Stopwatch jumping;
                session.show(std::span(*order).subspan(at, kRowsOnScreen));
                jump.add(jumping.elapsed());
            }
        }
    }
    report("sort-first-max", first.quantile(1));
    report("sort-again-max", again.quantile(1));
    report("jump", jump);
}

// Words of the comments and names of the case itself, so that there is something to be found.
std::vector<std::string> wordsOfTheCase(Session &session)
{
    std::mt19937 random(7);
    std::vector<std::string> words;
    for (const char *name : {"comment", "last_name", "commune", "email"}) {
        const ColumnInfo *column = session.store().column(ColumnKind::Field, name);
        for (int i = 0; column != nullptr && i < 40; ++i) {
            const SegmentInfo &segment = session.store().segments()[random() % session.store().segments().size()];
            std::string text;
            const auto place = static_cast<std::uint32_t>(random() % segment.records);
            if (!session.store().appendText(RecordId{segment.id.value << 16 | place}, column->id, text)) continue;
            const std::size_t begin = text.find_first_not_of(" \t");
            if (begin == std::string::npos) continue;
            const std::string word = text.substr(begin, text.find_first_of(" ,.;:@'-/()\"\t", begin) - begin);
            const bool isPlain = std::ranges::all_of(word, [](unsigned char c) { return c >= 0x20 && c < 0x80; }); // it is cut below
            if (word.size() >= 3 && isPlain && std::ranges::find(words, word) == words.end()) words.push_back(word);
        }
    }
    return words;
}

void measureSearch(const std::string &path)
{
    Session session(path, keyFromEnvironment());
    report("indexed", session.hasIndex() ? 1 : 0);
    Samples cold;
    Samples few;
    Samples many;
    Samples substring;
    for (const std::string &word : wordsOfTheCase(session)) {
        const std::array<std::string, 2> searches = {'"' + word + '"', '"' + word.substr(0, 3) + "\"*"};
        for (const std::string &text : searches)
            for (int round = 0; round < 3; ++round) {
                const Filter filter = need(parseFilter(text));
                const Stopwatch watch;
                const std::uint64_t hits = session.select(filter).count();
                const Milliseconds time = watch.elapsed();
                if (round == 0) cold.add(time);
                else (hits <= kFewHits ? few : many).add(time);
            }
        if (word.size() < 5) continue;
        const Filter within = need(parseFilter("word~\"" + word.substr(1, 3) + '"'));
        const Stopwatch watch;
        static_cast<void>(session.select(within).count());
        substring.add(watch.elapsed());
    }
    report("search-cold", cold);
    report("search-few", few);
    report("search-many", many);
    report("substring", substring);
}

} // namespace

int main(int argumentCount, char **arguments)
{
    if (argumentCount != 2) {
        std::fputs("usage: bench_engine CASE (the key in FILATURE_KEY)\n", stderr);
        return 2;
    }
    const std::string path = arguments[1];
    measureOpening(path);
    measureClicks(path);
    measureSorting(path);
    measureSearch(path);
    report("peak-mb", static_cast<double>(peakMemoryKb()) / 1024);
    return 0;
}
