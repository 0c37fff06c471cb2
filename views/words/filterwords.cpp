// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/filterwords.h"

#include "words/language.h"
#include "words/safetext.h"
#include "words/subjectwords.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <span>

namespace filature::words {

namespace {

using namespace records;

constexpr std::size_t kMostParts = 12;        // of one list
constexpr qsizetype kLongestValue = 60;       // characters
constexpr int kDeepest = 8;                   // groups within groups

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FilterSentence)
};

QString cut(const QString &text) { return text.size() <= kLongestValue ? text : text.left(kLongestValue) + QChar(u'\u2026'); }

// A text of the user's, so that it stands out from the words around it.
QString quoted(const std::string &text) { return Words::tr("\u201C%1\u201D", "a text in quotation marks").arg(cut(safeText(text))); }

QString valueOf(const FilterSubject &subject, const std::string &text)
{
    if (subject.kind == SubjectKind::Word) return quoted(text);
    return text.empty() ? quoted(text) : cut(valueText(subject, text));
}

QString joined(QStringList parts, std::size_t whole, const QString &separator)
{
    if (whole > kMostParts) {
        const auto left = static_cast<int>(std::min<std::size_t>(whole - kMostParts, 1'000'000'000));
        parts << Words::tr("%n more", "values or conditions", left);
    }
    return parts.join(separator);
}

QString orWord() { return QChar(u' ') + Words::tr("or") + QChar(u' '); }

QString rangeWords(const FilterSubject &subject, const FilterItem &item)
{
    if (item.upper.empty()) return Words::tr("%1 or beyond", "a range that is open above").arg(valueOf(subject, item.text));
    if (item.text.empty()) return Words::tr("up to %1").arg(valueOf(subject, item.upper));
    return Words::tr("%1 to %2", "a range").arg(valueOf(subject, item.text), valueOf(subject, item.upper));
}

QString itemWords(const FilterSubject &subject, const FilterItem &item)
{
    switch (item.kind) {
    case ItemKind::Value: return valueOf(subject, item.text);
    case ItemKind::Prefix: return Words::tr("%1\u2026", "values that begin so").arg(cut(safeText(item.text)));
    case ItemKind::Range: return rangeWords(subject, item);
    case ItemKind::Contains: return quoted(item.text);
    case ItemKind::Invalid: return Words::tr("not a valid one");
    case ItemKind::Empty: return Words::tr("empty");
    }
    return {};
}

QString itemList(const FilterTerm &term, const QString &separator)
{
    QStringList parts;
    for (const FilterItem &item : std::span(term.items).first(std::min(term.items.size(), kMostParts)))
        parts << itemWords(term.subject, item);
    return joined(std::move(parts), term.items.size(), separator);
}

QString termWords(const FilterTerm &term, bool isNegated)
{
    const bool isSeveral = term.items.size() > 1;
    const QString items = itemList(term, isNegated && isSeveral ? QStringLiteral(", ") : orWord());
    if (term.subject.kind == SubjectKind::Word)
        return isNegated ? Words::tr("no cell with %1").arg(items) : Words::tr("a cell with %1").arg(items);
    const QString subject = inSentence(subjectWords(term.subject));
    if (term.items.front().kind == ItemKind::Contains) {
        if (!isNegated) return Words::tr("%1 contains %2").arg(subject, items);
        return isSeveral ? Words::tr("%1 contains none of %2").arg(subject, items)
                         : Words::tr("%1 does not contain %2").arg(subject, items);
    }
    if (!isNegated) return Words::tr("%1 is %2").arg(subject, items);
    return isSeveral ? Words::tr("%1 is none of %2").arg(subject, items) : Words::tr("%1 is not %2").arg(subject, items);
}

QString presenceWords(const FilterPresence &presence, bool isNegated)
{
    QStringList parts;
    for (const PresenceTarget &target : std::span(presence.targets).first(std::min(presence.targets.size(), kMostParts)))
        parts << inSentence(presenceTitle(target));
    const QString list = joined(std::move(parts), presence.targets.size(), orWord());
    return isNegated ? Words::tr("without %1").arg(list) : Words::tr("with %1").arg(list);
}

QString expressionWords(const FilterExpr &expression, int depth);

QString operandWords(const FilterExpr &operand, int depth)
{
    const QString words = expressionWords(operand, depth);
    return std::holds_alternative<FilterGroup>(operand.node) ? QChar(u'(') + words + QChar(u')') : words;
}

QString groupWords(const FilterGroup &group, int depth)
{
    if (depth >= kDeepest) return QChar(u'\u2026');
    QStringList parts;
    for (const FilterExpr &operand : std::span(group.operands).first(std::min(group.operands.size(), kMostParts)))
        parts << operandWords(operand, depth + 1);
    return joined(std::move(parts), group.operands.size(), group.kind == FilterGroup::Kind::All ? QStringLiteral(", ") : orWord());
}

QString negationWords(const FilterExpr &operand, int depth)
{
    if (const auto *term = std::get_if<FilterTerm>(&operand.node)) return termWords(*term, true);
    if (const auto *presence = std::get_if<FilterPresence>(&operand.node)) return presenceWords(*presence, true);
    return Words::tr("not %1").arg(operandWords(operand, depth + 1));
}

QString expressionWords(const FilterExpr &expression, int depth)
{
    if (const auto *term = std::get_if<FilterTerm>(&expression.node)) return termWords(*term, false);
    if (const auto *presence = std::get_if<FilterPresence>(&expression.node)) return presenceWords(*presence, false);
    if (const auto *group = std::get_if<FilterGroup>(&expression.node)) return groupWords(*group, depth);
    return negationWords(std::get<FilterNegation>(expression.node).operand.front(), depth);
}

} // namespace

QString filterWords(const Filter &filter) { return filter.isEverything() ? Words::tr("every record") : expressionWords(*filter.root(), 0); }

} // namespace filature::words
