// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/filter/filterprinter.h"
#include "records/jsontext.h"

#include <utility>

namespace filature::records {

namespace {

// A word of the program's, which tells nothing of the evidence.
bool isProgramWord(SubjectKind subject, std::string_view text)
{
    if (subject == SubjectKind::Level) return levelByAnyName(text).has_value();
    return subject == SubjectKind::Flag && flagByName(text).has_value();
}

class JournalWriter
{
public:
    explicit JournalWriter(const LiteralHash &hash) : m_hash(hash) {}

    void write(const FilterExpr &expression)
    {
        std::visit([this](const auto &node) { writeNode(node); }, expression.node);
    }
    std::string take() { return std::move(m_out); }

private:
    // "[" elements "]"
    template<typename Range, typename Write>
    void writeList(const Range &elements, const Write &write)
    {
        m_out += '[';
        for (bool isFirst = true; const auto &element : elements) {
            if (!std::exchange(isFirst, false)) m_out += ',';
            write(element);
        }
        m_out += ']';
    }

    void writeNode(const FilterGroup &group)
    {
        m_out += group.kind == FilterGroup::Kind::All ? "{\"all\":" : "{\"any\":";
        writeList(group.operands, [this](const FilterExpr &each) { write(each); });
        m_out += '}';
    }

    void writeNode(const FilterNegation &negation)
    {
        m_out += "{\"not\":";
        write(negation.operand.front());
        m_out += '}';
    }

    void writeNode(const FilterPresence &presence)
    {
        m_out += "{\"has\":";
        writeList(presence.targets, [this](const PresenceTarget &target) { writeTarget(target); });
        m_out += '}';
    }

    void writeTarget(const PresenceTarget &target)
    {
        if (const auto *field = std::get_if<fields::Field>(&target))
            appendJsonString(subjectName(FilterSubject::ofField(*field), FilterLanguage::English), m_out);
        else if (const auto *category = std::get_if<fields::Category>(&target))
            appendJsonString(categoryWord(*category, FilterLanguage::English), m_out);
        else writeMember(SubjectKind::Column, "column", std::get<std::string>(target));
    }

    void writeNode(const FilterTerm &term)
    {
        m_out += "{\"subject\":";
        appendJsonString(subjectName(term.subject, FilterLanguage::English), m_out);
        if (term.subject.kind == SubjectKind::Column) {
            m_out += ",\"column\":";
            appendJsonString(m_hash(term.subject.column), m_out);
        }
        m_out += ",\"items\":";
        writeList(term.items, [this, &term](const FilterItem &item) { writeItem(term.subject.kind, item); });
        m_out += '}';
    }

    void writeItem(SubjectKind subject, const FilterItem &item)
    {
        switch (item.kind) {
        case ItemKind::Value: writeMember(subject, item.isQuoted ? "exact" : "value", item.text); break;
        case ItemKind::Prefix: writeMember(subject, "prefix", item.text); break;
        case ItemKind::Contains: writeMember(subject, "contains", item.text); break;
        case ItemKind::Range: writeRange(subject, item); break;
        case ItemKind::Invalid: m_out += "\"invalid\""; break;
        case ItemKind::Empty: m_out += "\"empty\""; break;
        }
    }

    void writeRange(SubjectKind subject, const FilterItem &item)
    {
        m_out += '{';
        for (const auto &[name, bound] : {std::pair{"from", &item.text}, std::pair{"to", &item.upper}}) {
            if (bound->empty()) continue;
            if (!m_out.ends_with('{')) m_out += ',';
            writePair(subject, name, *bound);
        }
        m_out += '}';
    }

    void writeMember(SubjectKind subject, std::string_view name, std::string_view literal)
    {
        m_out += '{';
        writePair(subject, name, literal);
        m_out += '}';
    }

    void writePair(SubjectKind subject, std::string_view name, std::string_view literal)
    {
        appendJsonString(name, m_out);
        m_out += ':';
        if (isProgramWord(subject, literal)) appendJsonString(literal, m_out);
        else appendJsonString(m_hash(literal), m_out);
    }

    const LiteralHash &m_hash;
    std::string m_out;
};

} // namespace

std::string toJournalJson(const Filter &filter, const LiteralHash &hash)
{
    if (filter.isEverything()) return "null";
    JournalWriter writer(hash);
    writer.write(*filter.root());
    return writer.take();
}

} // namespace filature::records
