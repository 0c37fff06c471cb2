// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/filter/filtertermreader.h"

#include "records/filter/filteritems.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace filature::records {

namespace {

constexpr std::size_t kLongestEcho = 40;

// What was typed may be said again in an error only when it looks like a name.
bool looksLikeName(std::string_view word)
{
    return word.size() <= kLongestEcho && std::ranges::all_of(word, [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
                      c == '-' || c == '@' || (static_cast<unsigned char>(c) & 0x80U) != 0;
           });
}

void addSuggestion(FilterSyntaxFault &fault, std::string_view word)
{
    const std::size_t at = word.find('@');
    switch (fault.fault) {
    case FilterFault::UnknownSubject: fault.suggestion = closestName(word, Vocabulary::Subjects); break;
    case FilterFault::UnknownKey:
        fault.suggestion = closestName(word.substr(at + 1), Vocabulary::PlaceKeys);
        if (!fault.suggestion.empty()) fault.suggestion.insert(0, word.substr(0, at + 1));
        break;
    case FilterFault::UnknownName: fault.suggestion = closestName(word, Vocabulary::PresenceTargets); break;
    case FilterFault::UnknownLevel: fault.suggestion = closestName(word, Vocabulary::Levels); break;
    case FilterFault::UnknownFlag: fault.suggestion = closestName(word, Vocabulary::Flags); break;
    default: return;
    }
    if (looksLikeName(word)) fault.argument = word;
}

bool isLiteral(LexemeKind kind)
{
    return kind == LexemeKind::Plain || kind == LexemeKind::Quoted || kind == LexemeKind::Invalid;
}

std::unexpected<FilterSyntaxFault> withArgument(std::unexpected<FilterSyntaxFault> fault, std::string argument)
{
    fault.error().argument = std::move(argument);
    return fault;
}

} // namespace

std::unexpected<FilterSyntaxFault> FilterTermReader::faultAt(FilterFault fault, std::size_t begin,
                                                             std::size_t end) const
{
    FilterSyntaxFault result{fault, begin, end, {}, {}};
    addSuggestion(result, m_text.substr(begin, end - begin));
    return std::unexpected(std::move(result));
}

std::unexpected<FilterSyntaxFault> FilterTermReader::faultAt(FilterFault fault, const Lexeme &lexeme) const
{
    return faultAt(fault, lexeme.begin, lexeme.end);
}

std::expected<FilterTermReader::Literal, FilterSyntaxFault> FilterTermReader::readLiteral()
{
    const Lexeme lexeme = m_current;
    const bool isQuoted = lexeme.kind == LexemeKind::Quoted || lexeme.kind == LexemeKind::ColumnQuoted;
    const std::string_view written = m_text.substr(lexeme.begin, lexeme.end - lexeme.begin);
    std::string text = isQuoted ? unquoted(written) : std::string(written);
    if (text.size() > kMaxLiteralBytes)
        return withArgument(faultAt(FilterFault::LiteralTooLong, lexeme), std::to_string(kMaxLiteralBytes));
    advance();
    return Literal{lexeme, std::move(text)};
}

std::expected<FilterTermReader::Literal, FilterSyntaxFault> FilterTermReader::readName()
{
    Parsed<Literal> literal = readLiteral();
    if (literal && literal->text.empty()) return faultAt(FilterFault::EmptyText, literal->lexeme);
    return literal;
}

std::expected<FilterExpr, FilterSyntaxFault> FilterTermReader::readTerm()
{
    if (m_current.kind == LexemeKind::Error) return faultAt(m_current.fault, m_current);
    if (m_current.kind != LexemeKind::Subject) return readText();
    NamedSubject named = std::move(*m_current.subject);
    advance();
    if (m_current.kind == LexemeKind::Error) return faultAt(m_current.fault, m_current);
    if (std::holds_alternative<PresenceSubject>(named)) return readPresence();
    FilterSubject subject = std::get<FilterSubject>(std::move(named));
    if (subject.kind != SubjectKind::Column) return readItems(std::move(subject));
    return readColumn(std::move(subject)).and_then([this](FilterSubject &&column) {
        return readItems(std::move(column));
    });
}

std::expected<FilterExpr, FilterSyntaxFault> FilterTermReader::readText()
{
    Parsed<Literal> literal = readName();
    if (!literal) return std::unexpected(std::move(literal).error());
    const bool isPrefix = m_current.kind == LexemeKind::Star;
    if (isPrefix) advance();
    FilterItem item{isPrefix ? ItemKind::Prefix : ItemKind::Value, false, std::move(literal->text), {}};
    return makeTerm(FilterSubject::of(SubjectKind::Word), {std::move(item)});
}

std::expected<FilterSubject, FilterSyntaxFault> FilterTermReader::readColumn(FilterSubject subject)
{
    advance(); // the ":" behind `col`
    if (m_current.kind == LexemeKind::Error) return faultAt(m_current.fault, m_current);
    Parsed<Literal> name = readName();
    if (!name) return std::unexpected(std::move(name).error());
    if (m_current.kind == LexemeKind::Error) return faultAt(m_current.fault, m_current);
    subject.column = std::move(name->text);
    return subject;
}

// Stands on ":" or "~".
std::expected<FilterExpr, FilterSyntaxFault> FilterTermReader::readItems(FilterSubject subject)
{
    const bool isContains = m_current.kind == LexemeKind::Contains;
    if (isContains && !takesItem(subject.kind, ItemKind::Contains))
        return withArgument(faultAt(FilterFault::NotForSubject, m_current),
                            subjectName(subject, FilterLanguage::English));
    std::vector<FilterItem> items;
    do {
        advance();
        Parsed<WrittenItem> written = readWritten();
        if (!written) return std::unexpected(std::move(written).error());
        Parsed<FilterItem> item =
            isContains ? makeContained(std::move(*written)) : makeItem(subject, std::move(*written));
        if (!item) return std::unexpected(std::move(item).error());
        items.push_back(std::move(*item));
    } while (m_current.kind == LexemeKind::Comma);
    return makeTerm(std::move(subject), std::move(items));
}

// Stands on ":" or "~".
std::expected<FilterExpr, FilterSyntaxFault> FilterTermReader::readPresence()
{
    if (m_current.kind == LexemeKind::Contains)
        return withArgument(faultAt(FilterFault::NotForSubject, m_current),
                            std::string(presenceName(FilterLanguage::English)));
    std::vector<PresenceTarget> targets;
    do {
        advance();
        Parsed<WrittenItem> written = readWritten();
        if (!written) return std::unexpected(std::move(written).error());
        Parsed<PresenceTarget> target = makeTarget(std::move(*written));
        if (!target) return std::unexpected(std::move(target).error());
        targets.push_back(std::move(*target));
    } while (m_current.kind == LexemeKind::Comma);
    return makePresence(std::move(targets));
}

std::expected<FilterTermReader::WrittenItem, FilterSyntaxFault> FilterTermReader::readWritten()
{
    if (m_current.kind == LexemeKind::Error) return faultAt(m_current.fault, m_current);
    WrittenItem item;
    item.begin = m_current.begin;
    item.end = m_current.end;
    const auto readInto = [this, &item](std::optional<Literal> &place) -> Parsed<void> {
        Parsed<Literal> literal = readLiteral();
        if (!literal) return std::unexpected(std::move(literal).error());
        item.end = literal->lexeme.end;
        place = std::move(*literal);
        return {};
    };
    if (m_current.kind != LexemeKind::Range)
        if (const Parsed<void> read = readInto(item.text); !read) return std::unexpected(read.error());
    item.hasStar = m_current.kind == LexemeKind::Star;
    item.hasRange = m_current.kind == LexemeKind::Range;
    if (item.hasStar || item.hasRange) {
        item.end = m_current.end;
        advance();
    }
    if (item.hasRange && m_current.begin == item.end && isLiteral(m_current.kind))
        if (const Parsed<void> read = readInto(item.upper); !read) return std::unexpected(read.error());
    if (m_current.kind == LexemeKind::Error && m_current.begin == item.end) return faultAt(m_current.fault, m_current);
    if (m_current.kind == LexemeKind::Star || m_current.kind == LexemeKind::Range)
        return faultAt(FilterFault::BadRange, m_current);
    return item;
}

std::expected<FilterItem, FilterSyntaxFault> FilterTermReader::makeItem(const FilterSubject &subject,
                                                                        WrittenItem &&written) const
{
    ItemKind kind = ItemKind::Value;
    if (written.hasRange) kind = ItemKind::Range;
    else if (written.hasStar) kind = ItemKind::Prefix;
    else if (written.text->lexeme.kind == LexemeKind::Invalid) kind = ItemKind::Invalid;
    else if (written.text->text.empty()) kind = ItemKind::Empty;
    if (!takesItem(subject.kind, kind))
        return withArgument(faultAt(FilterFault::NotForSubject, written.begin, written.end),
                            subjectName(subject, FilterLanguage::English));
    if (kind == ItemKind::Range) return makeRange(subject, std::move(written));
    if (kind == ItemKind::Invalid) return FilterItem::invalid();
    if (kind == ItemKind::Empty) return FilterItem::empty();
    const bool isQuoted = written.text->lexeme.kind == LexemeKind::Quoted;
    Parsed<std::string> text = settled(subject, std::move(*written.text));
    if (!text) return std::unexpected(std::move(text).error());
    return FilterItem{kind, isQuoted, std::move(*text), {}};
}

std::expected<std::string, FilterSyntaxFault> FilterTermReader::settled(const FilterSubject &subject,
                                                                        Literal &&literal) const
{
    FilterFault fault = literal.text.empty() ? FilterFault::EmptyText : FilterFault::None;
    if (fault == FilterFault::None) fault = settleLiteral(subject.kind, literal.text);
    if (fault != FilterFault::None) return faultAt(fault, literal.lexeme);
    return std::move(literal.text);
}

std::expected<FilterItem, FilterSyntaxFault> FilterTermReader::makeRange(const FilterSubject &subject,
                                                                         WrittenItem &&written) const
{
    if (!written.text && !written.upper) return faultAt(FilterFault::EmptyRange, written.begin, written.end);
    Parsed<std::string> from;
    Parsed<std::string> to;
    if (written.text) from = settled(subject, std::move(*written.text));
    if (!from) return std::unexpected(std::move(from).error());
    if (written.upper) to = settled(subject, std::move(*written.upper));
    if (!to) return std::unexpected(std::move(to).error());
    if (!from->empty() && !to->empty() && isReversed(subject.kind, *from, *to))
        return faultAt(FilterFault::ReversedRange, written.begin, written.end);
    return FilterItem::range(std::move(*from), std::move(*to));
}

// "?" is text here.
std::expected<FilterItem, FilterSyntaxFault> FilterTermReader::makeContained(WrittenItem &&written) const
{
    if (written.hasRange) return faultAt(FilterFault::BadRange, written.begin, written.end);
    if (written.hasStar) return faultAt(FilterFault::MisplacedStar, written.end - 1, written.end);
    if (written.text->text.empty()) return faultAt(FilterFault::EmptyText, written.text->lexeme);
    return FilterItem::contains(std::move(written.text->text));
}

std::expected<PresenceTarget, FilterSyntaxFault> FilterTermReader::makeTarget(WrittenItem &&written) const
{
    if (written.hasRange) return faultAt(FilterFault::BadRange, written.begin, written.end);
    if (written.hasStar) return faultAt(FilterFault::MisplacedStar, written.end - 1, written.end);
    if (written.text->text.empty()) return faultAt(FilterFault::EmptyText, written.text->lexeme);
    if (written.text->lexeme.kind == LexemeKind::Quoted) return PresenceTarget(std::move(written.text->text));
    if (std::optional<PresenceTarget> target = presenceTargetByName(written.text->text)) return std::move(*target);
    return faultAt(FilterFault::UnknownName, written.text->lexeme);
}

} // namespace filature::records
