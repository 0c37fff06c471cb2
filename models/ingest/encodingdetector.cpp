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

enum class Script : std::uint8_t { Latin, Other };

// What a file may be in. `rarity`: bits for the choice itself, from how common such files are in France and elsewhere; of two
// that read a text alike the first in the list is named.
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
};
constexpr Candidate kVietnamese[] = {{"windows-1258", 5}, {"VISCII", 7}};
constexpr Candidate kMultiByte[] = {{"GB18030", 4, Other}, {"Big5", 5, Other}, {"Shift_JIS", 4, Other}, {"EUC-JP", 5, Other},
                                     {"EUC-KR", 4, Other},  {"UHC", 5, Other},  {"EUC-TW", 8, Other}};

struct Reading
{
    std::string_view name;
    std::u32string text;
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
    for (const DecodedChar &c : stream->feed(words, true)) text += c.codePoint;
    return text;
}

// Undecodable characters, over which an encoding is out of the question.
bool isHopeless(const std::u32string &text)
{
    const auto bad = static_cast<std::size_t>(std::ranges::count(text, U'\xFFFD'));
    return text.empty() || bad * 12 > text.size() + 12;
}

// Reads the same words in all encodings and keeps what makes sense.
class Contest
{
public:
    // latinBits: added for scripts other than Latin
    Contest(std::string_view words, double latinBits) : m_words(words), m_latinBits(latinBits) {}

    void enter(std::span<const Candidate> candidates, LetterScope scope)
    {
        for (const Candidate &candidate : candidates) enter(candidate, scope);
    }
    // The best first.
    std::vector<Reading> ranking()
    {
        std::ranges::stable_sort(m_readings, {}, &Reading::cost);
        return std::move(m_readings);
    }

private:
    void enter(const Candidate &candidate, LetterScope scope);

    std::string_view m_words;
    double m_latinBits;
    std::vector<Reading> m_readings;
};

void Contest::enter(const Candidate &candidate, LetterScope scope)
{
    const auto encoding = findEncoding(candidate.name);
    if (!encoding) return;
    Reading reading;
    reading.name = candidate.name;
    reading.text = encoding->kind == EncodingKind::SingleByte ? readBytes(*encoding, m_words) : readCharacters(*encoding, m_words);
    if (isHopeless(reading.text)) return;
    for (const Reading &earlier : m_readings)
        if (earlier.text == reading.text) return;
    reading.cost = candidate.rarity + (candidate.script == Latin ? 0 : m_latinBits) + writingCost(reading.text, scope);
    m_readings.push_back(std::move(reading));
}

// A text that is ASCII but for a few bytes is in a Latin script.
double latinBits(const TextSample &sample)
{
    const double ratio = static_cast<double>(sample.asciiLetters) / (4.0 * static_cast<double>(std::max<std::size_t>(sample.highBytes, 1)));
    return std::clamp(3 * std::log2(std::max(ratio, 1.0)), 0.0, 14.0);
}

EncodingGuess guess(std::string_view name, double confidence, std::string_view reason)
{
    return {.name = std::string{name}, .fallback = {}, .bomBytes = 0, .confidence = confidence, .reason = std::string{reason}};
}

// By the lead over the next reading, and by how well the text is understood at all.
EncodingGuess guessFrom(const std::vector<Reading> &readings, std::string_view words)
{
    if (readings.empty()) return guess("windows-1252", 0.1, "undecided");
    const double lead = readings.size() > 1 ? readings[1].cost - readings[0].cost : 20;
    const auto high = static_cast<double>(std::ranges::count_if(words, [](char c) { return static_cast<unsigned char>(c) >= 0x80; }));
    const double bitsPerByte = readings[0].cost / std::max(high, 1.0);
    const double understood = std::clamp((14 - bitsPerByte) / 4, 0.2, 1.0);
    return guess(readings[0].name, understood / (1 + std::exp2(-lead / 4)), "characters");
}

EncodingGuess guessMixed(const TextSample &sample)
{
    EncodingGuess mixed = guess("UTF-8", static_cast<double>(sample.validUtf8) / static_cast<double>(sample.validUtf8 + sample.invalidUtf8), "mixed");
    if (sample.invalidUtf8 == sample.cutUtf8) return mixed; // nothing is in another encoding: characters lack their end
    Contest contest(sample.invalidWords, latinBits(sample));
    contest.enter(kSingleByte, LetterScope::Western);
    const std::vector<Reading> readings = contest.ranking();
    mixed.fallback = readings.empty() ? "windows-1252" : readings[0].name;
    return mixed;
}

EncodingGuess guessHigh(std::string_view text, bool isWholeFile)
{
    const TextSample sample = sampleWords(text, isWholeFile, kScoredBytes);
    if (sample.words.empty()) return guess("UTF-8", 1, "ascii");
    if (sample.invalidUtf8 == 0) return guess("UTF-8", 1 - std::exp2(-1.0 - static_cast<double>(sample.validUtf8)), "valid-utf-8");
    if (sample.validUtf8 >= sample.invalidUtf8) return guessMixed(sample);
    Contest contest(sample.words, latinBits(sample));
    contest.enter(kSingleByte, LetterScope::Western);
    contest.enter(kVietnamese, LetterScope::Vietnamese);
    contest.enter(kMultiByte, LetterScope::Western);
    return guessFrom(contest.ranking(), sample.words);
}

} // namespace

EncodingGuess detectEncoding(std::string_view sample, bool isWholeFile)
{
    const ByteOrderMark mark = byteOrderMark(sample);
    if (!mark.encoding.empty()) {
        EncodingGuess marked = guess(mark.encoding, 1, "byte-order-mark");
        if (mark.encoding == "UTF-8") marked.fallback = guessHigh(sample.substr(mark.bytes), isWholeFile).fallback;
        marked.bomBytes = mark.bytes;
        return marked;
    }
    if (const auto wide = wideTextEncoding(sample)) return guess(*wide, 0.95, "zero-bytes");
    if (const auto escaped = escapedTextEncoding(sample)) return guess(*escaped, 0.98, "escape-sequences");
    return guessHigh(sample, isWholeFile);
}

} // namespace filature::ingest
