// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/leakblock.h"

#include "training/formatting.h"

#include <algorithm>

namespace filature::training {

namespace {

constexpr std::string_view kLineEnd = "\r\n";

void appendNumberCell(std::string &out, std::uint64_t number)
{
    if (number != 0) appendNumber(out, number);
    out += ',';
}

} // namespace

LeakBlock::LeakBlock(Makers makers, std::uint64_t seed, std::uint64_t records, Findings &findings, CaseTexts &texts)
    : m_makers(makers), m_seed(seed), m_records(records), m_findings(findings), m_texts(texts)
{
    for (const std::string_view name : kColumnNames)
        m_header.append(m_header.empty() ? "" : ";").append(name);
    m_header += kLineEnd;
}

void LeakBlock::begin()
{
    m_texts.leak = m_header;
    ServerCopy::appendHeader(m_texts.server);
    m_texts.persons = "line,row,person,household,twin,homonym_of,duplicate,error,damage,server_row\n";
    m_findings.ledger.header = 1;
    m_findings.ledger.lines = 1;
}

void LeakBlock::make(RowSequence &rows, RowSequence &extraRows, std::uint64_t start, std::uint64_t end)
{
    m_makers.damagePlan.plan(start, end, m_damages);
    order(start);
    m_text.clear();
    m_lines.assign(end - start, Line{});
    for (const std::uint32_t position : m_order)
        compose(rows.next(), position);
    addExtraRows(extraRows, end);
    for (std::size_t position = 0; position < m_lines.size(); ++position) {
        if (m_damages.before[position] != Damage::None) emitInsertion(m_damages.before[position]);
        emit(m_lines[position], m_damages.rows[position]);
        if (m_damages.rows[position] != Damage::BrokenRow) continue;
        ++position; // the second half has no line of its own
        if (m_damages.before[position] != Damage::None) emitInsertion(m_damages.before[position]);
    }
}

// A shuffled order (Fisher and Yates) of the positions, without second halves of broken rows.
void LeakBlock::order(std::uint64_t start)
{
    m_order.clear();
    for (std::uint32_t position = 0; position < m_damages.rows.size(); ++position) {
        m_order.push_back(position);
        if (m_damages.rows[position] == Damage::BrokenRow) ++position;
    }
    RandomStream random(m_seed, Domain::Shuffle, start);
    for (auto left = static_cast<std::uint32_t>(m_order.size()); left > 1; --left)
        std::swap(m_order[left - 1], m_order[random.below(left)]);
}

void LeakBlock::compose(const RowPlan &plan, std::uint32_t position)
{
    Line &line = m_lines[position];
    m_makers.composer.compose(plan, m_cells);
    RandomStream typing(m_seed, Domain::Row, plan.fileNumber, 2);
    if (plan.hasTypingError) line.error = makeTypingError(m_cells, *plan.person, typing);
    m_findings.truth.add(plan, line.error);
    if (m_makers.server.holds(plan)) {
        m_findings.truth.addToServer(plan);
        line.serverRow = ++m_findings.serverRows;
        ServerCopy::appendRow(m_texts.server, m_cells, line.serverRow);
    }
    line.person = plan.person->id;
    line.homonymOf = plan.person->homonymOf;
    line.isTwin = plan.person->isTwin;
    line.duplicate = plan.duplicate;
    RandomStream random(m_seed, Domain::Payload, plan.fileNumber, 3);
    appendLine(m_damages.rows[position], line, random);
}

void LeakBlock::appendLine(Damage damage, Line &line, RandomStream &random)
{
    line.begin = static_cast<std::uint32_t>(m_text.size());
    const LineForm form = damage == Damage::None ? LineForm{} : makeDamage(damage, m_cells, m_tail, random);
    m_cells.appendLine(m_text, form.encoding, form.quoting);
    if (damage != Damage::TornEnd) m_text += kLineEnd;
    const bool isStored = traitsOf(damage).ledger == Ledger::Stored;
    if (isStored) m_findings.tally.add(m_cells);
    if (form.hasTail) {
        m_tail.appendLine(m_text, form.encoding, form.quoting);
        m_text += kLineEnd;
        m_findings.tally.add(m_tail);
    }
    line.length = static_cast<std::uint32_t>(m_text.size()) - line.begin;
    if (damage == Damage::LineBreakInCell || form.hasTail) line.lines = 2;
}

void LeakBlock::addExtraRows(RowSequence &extraRows, std::uint64_t end)
{
    for (const std::uint64_t due = end * m_makers.scenario.serverExtra / 1'000'000; m_extraRows < due; ++m_extraRows) {
        const RowPlan &plan = extraRows.next();
        m_makers.composer.compose(plan, m_cells);
        RandomStream typing(m_seed, Domain::Row, plan.fileNumber, 2);
        if (plan.hasTypingError) makeTypingError(m_cells, *plan.person, typing);
        ServerCopy::appendRow(m_texts.server, m_cells, ++m_findings.serverRows);
    }
}

void LeakBlock::emitInsertion(Damage damage)
{
    LedgerSums &ledger = m_findings.ledger;
    const bool isBlank = damage == Damage::BlankLine;
    m_texts.leak += isBlank ? kLineEnd : std::string_view(m_header);
    ++(isBlank ? ledger.blank : ledger.setAside);
    m_findings.damages.push_back({damage, ++ledger.lines, isBlank ? 0 : ledger.stored + ledger.setAside});
}

void LeakBlock::emit(const Line &line, Damage damage)
{
    LedgerSums &ledger = m_findings.ledger;
    m_texts.leak.append(m_text, line.begin, line.length);
    ++(traitsOf(damage).ledger == Ledger::Stored ? ledger.stored : ledger.setAside);
    ++ledger.lines;
    if (damage != Damage::None) m_findings.damages.push_back({damage, ledger.lines, ledger.stored + ledger.setAside});
    appendPerson(line, damage);
    if (damage == Damage::BrokenRow) ++ledger.stored;
    ledger.lines += line.lines - 1U;
}

void LeakBlock::appendPerson(const Line &line, Damage damage)
{
    std::string &persons = m_texts.persons;
    appendNumberCell(persons, m_findings.ledger.lines);
    appendNumberCell(persons, m_findings.ledger.stored + m_findings.ledger.setAside);
    appendNumberCell(persons, line.person);
    appendNumberCell(persons, line.person / 8);
    persons += line.isTwin ? "1," : ",";
    appendNumberCell(persons, line.homonymOf);
    persons.append(duplicateName(line.duplicate)).append(",").append(typingErrorName(line.error)).append(",");
    persons.append(traitsOf(damage).name).append(",");
    if (line.serverRow != 0) appendNumber(persons, line.serverRow);
    persons += '\n';
}

void LeakBlock::finish()
{
    if (m_makers.scenario.ending != Ending::Footer) return;
    appendNumber(m_texts.leak, m_records);
    appendEncoded(m_texts.leak, " lignes exportées", TextEncoding::Windows1252);
    m_texts.leak += kLineEnd;
    LedgerSums &ledger = m_findings.ledger;
    ++ledger.setAside;
    m_findings.damages.push_back({Damage::Footer, ++ledger.lines, ledger.stored + ledger.setAside});
}

} // namespace filature::training
