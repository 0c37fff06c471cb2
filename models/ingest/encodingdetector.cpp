// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/encoding.h"

#include "ingest/byteordermark.h"
#include "ingest/encodingtable.h"
#include "ingest/escapetext.h"
#include "ingest/icustream.h"
#include "ingest/letterscore.h"
#include "ingest/textsample.h"
#include "ingest/utf8.h"
#include "ingest/widetext.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>
#include <vector>

namespace filature::ingest {

namespace {

constexpr std::size_t kScoredBytes = 4096;
constexpr std::size_t kFirstRoundBytes = 768;

enum class Script : std::uint8_t
{
    Latin,
    Vietnamese,
    Other
};

// What a file may be in. `rarity`: bits for the choice itself, from how common such files are in France and elsewhere;
// of two that read a text alike the first in the list is named.
struct Candidate
{
    std::string_view name;
    double rarity;
    Script script = Script::Latin;
};

using enum Script;

constexpr Candidate kSingleByte[] = {
    {"windows-1252", 0},
    {"ISO-8859-1", 1},
    {"ISO-8859-15", 2},
    {"IBM850", 3},
    {"macintosh", 5},
    {"IBM437", 6},
    {"windows-1250", 4},
    {"ISO-8859-2", 5},
    {"IBM852", 7},
    {"windows-1251", 3, Other},
    {"KOI8-R", 5, Other},
    {"IBM866", 5, Other},
    {"ISO-8859-5", 6, Other},
    {"KOI8-U", 7, Other},
    {"mac-cyrillic", 8, Other},
    {"IBM855", 9, Other},
    {"windows-1253", 4, Other},
    {"ISO-8859-7", 5, Other},
    {"cp737", 8, Other},
    {"IBM869", 9, Other},
    {"x-mac-greek", 11, Other},
    {"windows-1254", 4},
    {"ISO-8859-9", 5},
    {"IBM857", 8},
    {"windows-1255", 4, Other},
    {"ISO-8859-8", 5, Other},
    {"IBM862", 8, Other},
    {"windows-1256", 4, Other},
    {"ISO-8859-6", 6, Other},
    {"TIS-620", 5, Other},
    {"windows-1257", 5},
    {"ISO-8859-13", 6},
    {"ISO-8859-4", 8},
    {"IBM775", 9},
    {"ISO-8859-3", 8},
    {"ISO-8859-16", 8},
    {"ISO-8859-10", 10},
    {"IBM865", 10},
    {"ISO-8859-14", 10},
    {"IBM861", 11},
    {"IBM860", 11},
    {"mac-centraleurope", 10},
    {"x-mac-turkish", 11},
    {"windows-1258", 5, Vietnamese},
    {"VISCII", 7, Vietnamese},
};
constexpr Candidate kMultiByte[] = {
    {"GB18030", 4, Other}, {"Big5", 5, Other}, {"Shift_JIS", 4, Other},
    {"EUC-JP", 5, Other},  {"UHC", 4, Other},  {"EUC-TW", 8, Other},
};

struct Reading
{
    Candidate candidate;
    std::u32string text;
    double writing = 0; // cost of the text alone
    double cost = std::numeric_limits<double>::infinity();
};

std::u32string readBytes(const Encoding &encoding, std::string_view words)
{
    const CodePage &page = codePage(encoding);
    std::u32string text(words.size(), U'\0');
    std::ranges::transform(words, text.begin(), [&page](char c) { return page[static_cast<unsigned char>(c)]; });
    return text;
}

std::u32string readCharacters(const Encoding &encoding, std::string_view words)
{
    auto stream = IcuStream::open(encoding.icuName, false);
    std::u32string text;
    if (!stream) return text;
    stream->begin(words, true);
    while (stream->next())
        for (const DecodedChar &c : stream->chars())
            text += c.codePoint;
    return text;
}

// Undecodable characters, over which an encoding is out of the question.
bool isHopeless(const std::u32string &text)
{
    const auto bad = static_cast<std::size_t>(std::ranges::count(text, U'\xFFFD'));
    return text.empty() || bad * 12 > text.size() + 12;
}

// Texts of DOS have no no-break spaces, which are FF there: such bytes come from damage.
double costOfDosBlanks(const Candidate &candidate, std::string_view words)
{
    constexpr double kBits = 12;
    const bool isDos = candidate.name.starts_with("IBM") || candidate.name.starts_with("cp");
    return isDos ? kBits * static_cast<double>(std::ranges::count(words, '\xFF')) : 0;
}

// Reads the words in each of the encodings; the best reading first. `latinBits` is added for scripts
// other than Latin.
std::vector<Reading> rank(std::string_view words, std::span<const Candidate> candidates, double latinBits)
{
    std::vector<Reading> readings;
    for (const Candidate &candidate : candidates) {
        const auto encoding = findEncoding(candidate.name);
        if (!encoding) continue;
        Reading reading;
        reading.candidate = candidate;
        reading.text =
            encoding->kind == EncodingKind::SingleByte ? readBytes(*encoding, words) : readCharacters(*encoding, words);
        if (isHopeless(reading.text)) continue;
        const auto same = std::ranges::find(readings, reading.text, &Reading::text);
        const LetterScope scope = candidate.script == Vietnamese ? LetterScope::Vietnamese : LetterScope::Western;
        reading.writing = same != readings.end() ? same->writing : writingCost(reading.text, scope);
        reading.cost = candidate.rarity + (candidate.script == Other ? latinBits : 0) + reading.writing +
                       costOfDosBlanks(candidate, words);
        readings.push_back(std::move(reading));
    }
    std::ranges::stable_sort(readings, {}, &Reading::cost);
    return readings;
}

// All encodings on a few words, then those on more words which are not far behind.
std::vector<Reading> rankInRounds(std::string_view words, std::span<const Candidate> candidates, double latinBits)
{
    const std::size_t wordEnd = words.rfind('\n', kFirstRoundBytes);
    const std::string_view few = words.substr(0, wordEnd == std::string_view::npos ? kFirstRoundBytes : wordEnd + 1);
    std::vector<Reading> readings = rank(few, candidates, latinBits);
    if (words.size() <= kFirstRoundBytes || readings.empty()) return readings;
    const double limit = readings[0].cost * 1.1 + 40;
    std::vector<Candidate> finalists;
    for (const Candidate &candidate : candidates) // in their order
        if (std::ranges::any_of(
                readings, [&](const Reading &r) { return r.candidate.name == candidate.name && r.cost <= limit; }))
            finalists.push_back(candidate);
    return rank(words, finalists, latinBits);
}

// A text that is ASCII but for a few bytes is in a Latin script.
double latinBits(const TextSample &sample)
{
    const double ratio = static_cast<double>(sample.asciiLetters) /
                         (4.0 * static_cast<double>(std::max<std::size_t>(sample.highBytes, 1)));
    return std::clamp(3 * std::log2(std::max(ratio, 1.0)), 0.0, 14.0);
}

EncodingGuess guess(std::string_view name, double confidence, std::string_view reason)
{
    return {.name = std::string{name},
            .fallback = {},
            .bomBytes = 0,
            .confidence = confidence,
            .reason = std::string{reason}};
}

// Korean without the syllables which UHC adds to EUC-KR: all pairs of bytes >= A1.
bool isEucKr(std::string_view words)
{
    while (true) {
        words.remove_prefix(asciiPrefix(words));
        if (words.size() < 2) return words.empty();
        const auto first = static_cast<unsigned char>(words[0]);
        const auto second = static_cast<unsigned char>(words[1]);
        if (first < 0xA1 || second < 0xA1) return false;
        words.remove_prefix(2);
    }
}

// By the lead over the next reading that makes another text, and by how well the text is understood at all.
EncodingGuess guessFrom(const std::vector<Reading> &readings, std::string_view words)
{
    constexpr double kGibberish = 5.8; // bits per byte; writing takes 2 to 5
    constexpr std::size_t kShort = 24;
    if (readings.empty()) return guess("windows-1252", 0.1, "undecided");
    const double bitsPerByte = readings[0].writing / static_cast<double>(words.size());
    const bool isWestern =
        std::ranges::any_of(readings, [](const Reading &reading) { return reading.candidate.name == "windows-1252"; });
    if (bitsPerByte > kGibberish && words.size() >= kShort && isWestern) return guess("windows-1252", 0.2, "undecided");
    const auto other = std::ranges::find_if(
        readings, [&readings](const Reading &reading) { return reading.text != readings[0].text; });
    const double lead = other != readings.end() ? other->cost - readings[0].cost : 20;
    const double understood = std::clamp(3.2 - bitsPerByte / 2, 0.2, 1.0);
    const std::string_view name =
        readings[0].candidate.name == "UHC" && isEucKr(words) ? "EUC-KR" : readings[0].candidate.name;
    return guess(name, understood / (1 + std::exp2(-lead / 4)), "characters");
}

EncodingGuess guessMixed(const TextSample &sample)
{
    EncodingGuess mixed = guess(
        "UTF-8", static_cast<double>(sample.validUtf8) / static_cast<double>(sample.validUtf8 + sample.invalidUtf8),
        "mixed");
    if (sample.invalidUtf8 == sample.cutUtf8) return mixed; // nothing is in another encoding: characters lack their end
    const std::vector<Reading> readings = rankInRounds(sample.invalidWords, kSingleByte, latinBits(sample));
    mixed.fallback = readings.empty() ? "windows-1252" : std::string{readings[0].candidate.name};
    return mixed;
}

EncodingGuess guessHigh(std::string_view text, bool isWholeFile)
{
    const TextSample sample = sampleWords(text, isWholeFile, kScoredBytes);
    if (sample.words.empty()) return guess("UTF-8", 1, "ascii");
    if (sample.invalidUtf8 == 0)
        return guess("UTF-8", 1 - std::exp2(-1.0 - static_cast<double>(sample.validUtf8)), "valid-utf-8");
    if (sample.validUtf8 >= sample.invalidUtf8) return guessMixed(sample);
    std::vector<Candidate> candidates{std::begin(kSingleByte), std::end(kSingleByte)};
    candidates.insert(candidates.end(), std::begin(kMultiByte), std::end(kMultiByte));
    return guessFrom(rankInRounds(sample.words, candidates, latinBits(sample)), sample.words);
}

} // namespace

EncodingGuess detectEncoding(std::string_view sample, bool isWholeFile)
{
    const ByteOrderMark mark = byteOrderMark(sample);
    if (!mark.encoding.empty()) {
        EncodingGuess marked = guess(mark.encoding, 1, "byte-order-mark");
        marked.bomBytes = mark.bytes;
        if (mark.encoding != "UTF-8") return marked;
        const EncodingGuess rest = guessHigh(sample.substr(mark.bytes), isWholeFile);
        marked.fallback = rest.name == "UTF-8" ? rest.fallback : rest.name;
        return marked;
    }
    if (const auto wide = wideTextEncoding(sample)) return guess(*wide, 0.95, "zero-bytes");
    if (const auto escaped = escapedTextEncoding(sample)) return guess(*escaped, 0.98, "escape-sequences");
    return guessHigh(sample, isWholeFile);
}

} // namespace filature::ingest
