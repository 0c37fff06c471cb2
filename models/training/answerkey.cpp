// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/answerkey.h"

#include "training/formatting.h"

namespace filature::training {

namespace {

// JSON with an indent of one blank; objects and lists are opened and closed by the caller. Names and texts are the
// generator's own: UTF-8 without control characters.
class KeyWriter
{
public:
    void openItem() { begin('{'); }
    void open(std::string_view name)
    {
        key(name);
        enter('{');
    }
    void close() { leave('}'); }
    void openList(std::string_view name)
    {
        key(name);
        enter('[');
    }
    void closeList() { leave(']'); }
    void add(std::string_view name, std::string_view text)
    {
        key(name);
        string(text);
    }
    void add(std::string_view name, std::uint64_t number)
    {
        key(name);
        appendNumber(m_text, number);
    }
    // An object of all counts that are not 0.
    template<typename Names, std::size_t Count>
    void add(std::string_view name, const Counts<Count> &counts, const Names &nameOf)
    {
        open(name);
        for (std::size_t i = 0; i < Count; ++i)
            if (counts[i] != 0) add(std::string_view(std::string(nameOf(i))), counts[i]);
        close();
    }
    [[nodiscard]] const std::string &text() const { return m_text; }

private:
    void newLine()
    {
        if (!m_isFirst) m_text += ',';
        if (m_depth != 0) m_text += '\n';
        m_text.append(m_depth, ' ');
        m_isFirst = false;
    }
    void key(std::string_view name)
    {
        newLine();
        string(name);
        m_text += ": ";
    }
    void begin(char bracket)
    {
        newLine();
        enter(bracket);
    }
    void enter(char bracket)
    {
        m_text += bracket;
        m_isFirst = true;
        ++m_depth;
    }
    void leave(char bracket)
    {
        --m_depth;
        if (!m_isFirst) m_text.append("\n").append(m_depth, ' ');
        m_text += bracket;
        m_isFirst = false;
    }
    void string(std::string_view text)
    {
        m_text += '"';
        for (const char letter : text) {
            if (letter == '"' || letter == '\\') m_text += '\\';
            m_text += letter;
        }
        m_text += '"';
    }

    std::string m_text;
    std::size_t m_depth = 0;
    bool m_isFirst = true; // nothing stands in the open object or list yet
};

void addFiles(KeyWriter &key, std::span<const MadeFile> files)
{
    key.openList("files");
    for (const MadeFile &file : files) {
        key.openItem();
        key.add("name", file.name);
        key.add("bytes", file.bytes);
        key.add("sha256", file.sha256);
        key.close();
    }
    key.closeList();
}

void addLeak(KeyWriter &key, const LedgerSums &ledger)
{
    key.open("leak");
    key.add("encoding", "windows-1252");
    key.add("delimiter", ";");
    key.add("quote", "\"");
    key.add("lineEnd", "CRLF");
    key.add("columns", kColumnCount);
    key.add("physicalLines", ledger.lines);
    key.open("ledger");
    key.add("source", ledger.stored + ledger.setAside + ledger.blank + ledger.header);
    key.add("stored", ledger.stored);
    key.add("setAside", ledger.setAside);
    key.add("blank", ledger.blank);
    key.add("header", ledger.header);
    key.close();
    key.close();
}

void addTruth(KeyWriter &key, const Truth &truth)
{
    key.open("truth");
    key.add("households", truth.households);
    key.add("persons", truth.persons);
    key.add("pairs", truth.pairs);
    key.add("twins", truth.twins);
    key.add("homonyms", truth.homonyms);
    key.add("recordsOnAnotherNir", truth.dependantRecords);
    key.add("duplicates", truth.byDuplicate, [](std::size_t i) { return duplicateName(static_cast<Duplicate>(i)); });
    key.add("typingErrors", truth.byTypingError,
            [](std::size_t i) { return i == 0 ? "none" : typingErrorName(static_cast<TypingError>(i)); });
    key.close();
}

void addLabs(KeyWriter &key, const Findings &findings, const Labs &labs)
{
    key.openList("labs");
    for (std::size_t i = 0; i < kLabCount; ++i) {
        key.openItem();
        key.add("code", labs[i].code);
        key.add("departement", departementOf(labs[i].area));
        key.add("stored", findings.tally.byLab[i]);
        key.add("byYear", findings.tally.byLabYear[i],
                [](std::size_t year) { return std::to_string(Tally::kFirstYear + static_cast<int>(year)); });
        key.add("records", findings.truth.recordsByLab[i]);
        key.add("persons", findings.truth.personsByLab[i]);
        key.add("onServer", findings.truth.onServerByLab[i]);
        key.close();
    }
    key.closeList();
}

void addTotals(KeyWriter &key, const Tally &tally)
{
    const auto yearName = [](std::size_t i) {
        return i == Tally::kYears ? "?" : std::to_string(Tally::kFirstYear + static_cast<int>(i));
    };
    const auto bloodName = [](std::size_t i) {
        if (i >= bloodGroups().size()) return std::string(i == bloodGroups().size() ? "" : "?");
        return std::string(bloodGroups()[i].group).append(bloodGroups()[i].rhesus);
    };
    key.add("fill", tally.filled, [](std::size_t i) { return kColumnNames[i]; });
    key.open("totals");
    key.add("departementByLab", tally.byLabSite, departementName);
    key.add("departementByPatient", tally.byPatient, departementName);
    key.add("departementByPrescriber", tally.byPrescriber, departementName);
    key.add("departementByNir", tally.byBirthplace, departementName);
    key.add("year", tally.byYear, yearName);
    key.add("civility", tally.byCivility,
            [](std::size_t i) { return civilityClassName(static_cast<Tally::Civility>(i)); });
    key.add("sex", tally.bySex, [](std::size_t i) { return std::array<std::string_view, 4>{"F", "M", "", "?"}[i]; });
    key.add("bloodGroup", tally.byBloodGroup, bloodName);
    key.close();
}

void addServer(KeyWriter &key, const Findings &findings, std::uint64_t records)
{
    const Truth &truth = findings.truth;
    key.open("server");
    key.add("encoding", "UTF-8");
    key.add("delimiter", ",");
    key.add("columns", ServerCopy::kColumns);
    key.add("rows", findings.serverRows);
    key.add("rowsOfTheLeak", truth.onServer);
    key.add("rowsOfNobodyInTheLeak", findings.serverRows - truth.onServer);
    key.add("leakRecords", records);
    key.add("perMilleOfTheLeak", records == 0 ? 0 : truth.onServer * 1000 / records);
    key.close();
}

void addDamages(KeyWriter &key, const std::vector<DamagedLine> &damages)
{
    Counts<kDamageKinds> counts{};
    for (const DamagedLine &line : damages)
        ++counts[static_cast<std::size_t>(line.damage)];
    key.openList("damageKinds");
    for (std::size_t i = 1; i < kDamageKinds; ++i) {
        const DamageTraits &traits = traitsOf(static_cast<Damage>(i));
        if (counts[i] == 0) continue;
        key.openItem();
        key.add("kind", traits.name);
        key.add("count", counts[i]);
        key.add("ledger", ledgerName(traits.ledger));
        if (!traits.reason.empty()) key.add("reason", traits.reason);
        if (!traits.flag.empty()) key.add("flag", traits.flag);
        key.add("remark", traits.remark);
        key.close();
    }
    key.closeList();
    key.openList("damages");
    for (const DamagedLine &line : damages) {
        key.openItem();
        key.add("kind", traitsOf(line.damage).name);
        key.add("line", line.line);
        if (line.row != 0) key.add("row", line.row);
        key.close();
    }
    key.closeList();
}

} // namespace

std::string answerKey(const Findings &findings, const Labs &labs, const Scenario &scenario, std::uint64_t seed,
                      std::uint64_t records, std::span<const MadeFile> files)
{
    KeyWriter key;
    key.openItem();
    key.add("kind", "filature-answer-key");
    key.add("version", 1);
    key.add("remark",
            "All of it is invented: people, laboratories, numbers, addresses, comments. No real person is meant.");
    key.add("scenario", scenario.name);
    key.add("seed", seed);
    key.add("records", records);
    addFiles(key, files);
    addLeak(key, findings.ledger);
    addTruth(key, findings.truth);
    addLabs(key, findings, labs);
    addTotals(key, findings.tally);
    addServer(key, findings, records);
    addDamages(key, findings.damages);
    key.close();
    return key.text() + '\n';
}

std::string labRegister(const Labs &labs)
{
    std::string text = "code,finess,name,postcode,commune,category\n";
    for (const Lab &lab : labs.all())
        text.append(lab.code)
            .append(",")
            .append(lab.finess)
            .append(",")
            .append(lab.name)
            .append(",")
            .append(lab.town->postcode)
            .append(",")
            .append(lab.town->mixed)
            .append(",611\n");
    return text;
}

} // namespace filature::training
