// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever is typed or pasted: an answer, soon, with a place in the text.
#include "randomfilter.h"
#include "records/filter/filtercompletion.h"
#include "records/filter/filterparser.h"
#include "records/filter/filterprinter.h"

#include <QElapsedTimer>
#include <QTest>

#include <array>

using namespace filature;
using namespace filature::records;

namespace {

constexpr std::string_view kFilter =
    "labo:LAB03,\"L 11\" dept@patient:56* -a:mot-de-passe,\"ANY\" (saisie:2015..2020 ou nom~\"le g\",x) "
    "col:\"é\"\"è\":?x,\"\" sex:M,?,\"\" nir_level:..key_bad \"some words\"* not(a or -b)";

std::int64_t charactersIn(std::string_view text)
{
    return std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80; });
}

// Everything that takes a text; false and a message when something about the answers is not as promised.
bool holds(std::string_view text)
{
    const Result<Filter> parsed = parseFilter(text);
    if (parsed) {
        const Result<Filter> again = parseFilter(printFilter(*parsed));
        if (!again || !(*again == *parsed)) return false;
    } else if (parsed.error().code != ErrorCode::FilterSyntax || parsed.error().detail.empty() ||
               parsed.error().column < 1 || parsed.error().column > charactersIn(text) + 1) {
        return false;
    }
    std::size_t at = 0;
    bool hasError = false;
    for (const FilterSpan &span : tokeniseFilter(text)) {
        if (span.begin < at || span.end <= span.begin || span.end > text.size()) return false;
        at = span.end;
        hasError = hasError || span.kind == FilterSpanKind::Error;
    }
    if (parsed && hasError) return false;
    for (const std::size_t cursor : {std::size_t{0}, text.size() / 2, text.size(), text.size() + 1}) {
        const FilterCompletion completion = completeFilterAt(text, cursor);
        if (completion.begin > completion.end || completion.end > text.size() || completion.begin > cursor)
            return false;
    }
    return true;
}

QByteArray shown(const std::string &text) { return QByteArray::fromStdString(text).toPercentEncoding(" :~(),.*-\"?"); }

} // namespace

class TestFilterRobustness : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyBeginningOfAFilterIsAnswered();
    void everyFilterWithoutOneByteIsAnswered();
    void randomBytesAreAnswered();
    void randomLexemesAreAnswered();
    void oneMegabyteIsReadInLinearTime_data();
    void oneMegabyteIsReadInLinearTime();
};

void TestFilterRobustness::everyBeginningOfAFilterIsAnswered()
{
    QVERIFY(parseFilter(kFilter));
    for (std::size_t length = 0; length <= kFilter.size(); ++length)
        QVERIFY2(holds(kFilter.substr(0, length)), shown(std::string(kFilter.substr(0, length))).constData());
}

void TestFilterRobustness::everyFilterWithoutOneByteIsAnswered()
{
    for (std::size_t missing = 0; missing < kFilter.size(); ++missing) {
        std::string text{kFilter};
        text.erase(missing, 1);
        QVERIFY2(holds(text), shown(text).constData());
    }
}

void TestFilterRobustness::randomBytesAreAnswered()
{
    const std::uint32_t seed = std::random_device{}();
    qInfo("seed %u", seed);
    RandomFilter random(seed);
    for (int i = 0; i < 8000; ++i) {
        std::string text;
        for (std::size_t length = random.below(40); length > 0; --length) text += static_cast<char>(random.below(256));
        QVERIFY2(holds(text), shown(text).constData());
    }
}

void TestFilterRobustness::randomLexemesAreAnswered()
{
    static const std::array<std::string, 28> kPieces{
        "(",    ")",    "-",   " ",        " ",    "\"",    ":",     "~",     ",",          "*",
        "..",   ".",    "?",   "or",       "not",  "a",     "lab",   "sex:",  "nir_level:", "ok",
        "has:", "col:", "row", "dept@nir", "2015", "\"x\"", "flag:", "\u00A0"};
    const std::uint32_t seed = std::random_device{}();
    qInfo("seed %u", seed);
    RandomFilter random(seed);
    int accepted = 0;
    for (int i = 0; i < 8000; ++i) {
        std::string text;
        for (std::size_t length = random.below(14); length > 0; --length) text += kPieces[random.below(kPieces.size())];
        QVERIFY2(holds(text), shown(text).constData());
        accepted += parseFilter(text).has_value() ? 1 : 0;
    }
    QVERIFY(accepted > 100);
}

void TestFilterRobustness::oneMegabyteIsReadInLinearTime_data()
{
    QTest::addColumn<QByteArray>("piece");
    for (const char *piece : {"a ",           "(",         ")",        "-",    "\"",      "\"\"",     "\"a\" ",
                              "lab:",         "lab:a ",    "lab:a,",   "a:b ", "nomm:b ", ",",        "..",
                              "a..",          "*",         "a or ",    "not ", "(a) ",    "has:nir ", "has:\"a\",",
                              "col:\"x\":y ", "col:a1~b ", "x",        "é",    "\u00A0",  "-(a) ",    "lab:a..",
                              "dept@",        "@",         "a or (b ", "\xFF"})
        QTest::newRow(piece) << QByteArray(piece);
}

void TestFilterRobustness::oneMegabyteIsReadInLinearTime()
{
    QFETCH(QByteArray, piece);
    const std::string text = piece.repeated(qsizetype{kMaxFilterBytes} / piece.size()).toStdString();
    QElapsedTimer timer;
    timer.start();
    const Result<Filter> parsed = parseFilter(text);
    if (parsed) (void)usesMaskedField(*parsed);
    (void)tokeniseFilter(text);
    (void)completeFilterAt(text, text.size());
    // Anything quadratic takes minutes; the bound leaves room for sanitizers and a loaded machine.
    QVERIFY2(timer.elapsed() < 10'000, QByteArray::number(timer.elapsed()).constData());
}

QTEST_APPLESS_MAIN(TestFilterRobustness)
#include "tst_filterrobustness.moc"
