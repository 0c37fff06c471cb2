// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/findingwords.h"

#include "words/safetext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>

namespace filature::words {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Finding)
};

struct Entry
{
    std::string_view word;
    const char *text;
};

constexpr std::array kParts = {
    Entry{"encoding", QT_TRANSLATE_NOOP("Finding", "encoding")},
    Entry{"delimiter", QT_TRANSLATE_NOOP("Finding", "delimiter")},
    Entry{"quote", QT_TRANSLATE_NOOP("Finding", "quote")},
    Entry{"escape", QT_TRANSLATE_NOOP("Finding", "escape")},
    Entry{"header", QT_TRANSLATE_NOOP("Finding", "header rows")},
    Entry{"preamble", QT_TRANSLATE_NOOP("Finding", "lines above the table")},
    Entry{"columns", QT_TRANSLATE_NOOP("Finding", "columns")},
    Entry{"line-end", QT_TRANSLATE_NOOP("Finding", "line end")},
    Entry{"comment", QT_TRANSLATE_NOOP("Finding", "comment mark")},
};

constexpr std::array kReasons = {
    Entry{"overridden", QT_TRANSLATE_NOOP("Finding", "as you asked")},
    Entry{"byte-order-mark", QT_TRANSLATE_NOOP("Finding", "by its byte-order mark")},
    Entry{"ascii", QT_TRANSLATE_NOOP("Finding", "nothing beyond ASCII")},
    Entry{"valid-utf-8", QT_TRANSLATE_NOOP("Finding", "all of it is valid UTF-8")},
    Entry{"mixed", QT_TRANSLATE_NOOP("Finding", "two encodings are mixed")},
    Entry{"zero-bytes", QT_TRANSLATE_NOOP("Finding", "by the places of its zero bytes")},
    Entry{"escape-sequences", QT_TRANSLATE_NOOP("Finding", "by its escape sequences")},
    Entry{"characters", QT_TRANSLATE_NOOP("Finding", "by the letters it gives")},
    Entry{"undecided", QT_TRANSLATE_NOOP("Finding", "nothing decides; please look at it")},
    Entry{"consistent-width", QT_TRANSLATE_NOOP("Finding", "gives the rows one width")},
    Entry{"one-column", QT_TRANSLATE_NOOP("Finding", "one column only")},
    Entry{"cells-in-quotes", QT_TRANSLATE_NOOP("Finding", "cells stand within it")},
    Entry{"usual", QT_TRANSLATE_NOOP("Finding", "the usual one; none was seen")},
    Entry{"before-quotes", QT_TRANSLATE_NOOP("Finding", "stands before quotes within cells")},
    Entry{"doubled-quotes", QT_TRANSLATE_NOOP("Finding", "quotes within cells are doubled")},
    Entry{"prevailing", QT_TRANSLATE_NOOP("Finding", "the most frequent one")},
    Entry{"lines-without-cells", QT_TRANSLATE_NOOP("Finding", "begins lines without cells")},
    Entry{"before-table", QT_TRANSLATE_NOOP("Finding", "they do not have the shape of the table")},
    Entry{"every-row", QT_TRANSLATE_NOOP("Finding", "in every row looked at")},
    Entry{"most-rows", QT_TRANSLATE_NOOP("Finding", "in most rows looked at")},
    Entry{"no-rows", QT_TRANSLATE_NOOP("Finding", "there are no rows")},
    Entry{"types-differ", QT_TRANSLATE_NOOP("Finding", "of another kind than the rows below")},
    Entry{"same-types", QT_TRANSLATE_NOOP("Finding", "of the same kind as the rows below")},
    Entry{"years", QT_TRANSLATE_NOOP("Finding", "years as names of columns")},
    Entry{"one-row", QT_TRANSLATE_NOOP("Finding", "there is one row only, and it looks like data")},
    Entry{"only-names", QT_TRANSLATE_NOOP("Finding", "there is one row only, and it looks like names")},
    Entry{"no-names", QT_TRANSLATE_NOOP("Finding", "the first row does not look like names")},
    Entry{"known-names", QT_TRANSLATE_NOOP("Finding", "known names of columns")},
    Entry{"names-are-values", QT_TRANSLATE_NOOP("Finding", "its texts occur below as values")},
    Entry{"unlike-values", QT_TRANSLATE_NOOP("Finding", "unlike the values below")},
    Entry{"above-table", QT_TRANSLATE_NOOP("Finding", "it stands above the table")},
};

template<std::size_t Count>
QString lookUp(const std::array<Entry, Count> &entries, std::string_view word)
{
    const auto found = std::ranges::find(entries, word, &Entry::word);
    return found == entries.end() ? safeText(word) : QCoreApplication::translate("Finding", found->text);
}

} // namespace

QString findingPartWord(std::string_view part) { return lookUp(kParts, part); }

QString findingReasonWords(std::string_view reason) { return lookUp(kReasons, reason); }

QString fieldWord(fields::Field field)
{
    const bool isFrench = QLocale().language() == QLocale::French;
    return safeText(isFrench ? fields::info(field).frenchName : fields::info(field).name);
}

QString mappingReasonWords(const fields::FieldMapping &mapping)
{
    const QString reason = safeText(mapping.reason);
    if (reason == QStringLiteral("from:civility")) return Words::tr("read off the civility");
    if (reason.startsWith(QStringLiteral("content:commune"))) return Words::tr("communes of these postcodes");
    static const QRegularExpression share(QStringLiteral("(^| )content:[a-z_]+ ([0-9]+)%"));
    const auto match = share.match(reason);
    QStringList parts;
    if (reason.startsWith(QStringLiteral("name:"))) parts << Words::tr("by the name of the column");
    if (match.hasMatch()) parts << Words::tr("%1 % of the values fit").arg(match.captured(2));
    if (parts.isEmpty() && reason.startsWith(QStringLiteral("content:"))) parts << Words::tr("by its values");
    if (mapping.options.foreignPostcodes) parts << Words::tr("postcodes of another country");
    return parts.isEmpty() ? reason : parts.join(QStringLiteral(", "));
}

} // namespace filature::words
