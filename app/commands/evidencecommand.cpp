// SPDX-License-Identifier: GPL-3.0-or-later
#include "revealarguments.h"
#include "commands/commandlist.h"
#include "evidenceoutput.h"
#include "jsonoutput.h"
#include "words/evidencewords.h"
#include "words/language.h"
#include "records/ledgerbytes.h"
#include "casearguments.h"
#include "words/safetext.h"
#include "session.h"
#include "setasideoutput.h"
#include "standardoutput.h"
#include "texttable.h"

#include <QCoreApplication>

#include <optional>

namespace filature::app {

namespace {

// What was imported, and what of it was set aside.
class EvidenceCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(Evidence)

public:
    Arguments declare(const Arguments &program) override
    {
        const Arguments command = program.command(
            "evidence", tr("list the evidence and its sums\n"
                           "Source rows = stored + set aside + blank + header. With --set-aside, the rows of one "
                           "evidence that could not be read as the others, with their raw bytes in base64; "
                           "that is journalled."));
        m_case.declare(command);
        command.flag("--json", m_isJson, tr("print JSON"));
        command.option("--set-aside", m_setAside, tr("ID"), tr("number of the evidence whose set-aside rows to list"));
        return command;
    }

    words::Outcome<int> run(Session &session) override
    {
        FILATURE_TRY_ASSIGN(opened, m_case.open(session, storage::OpenMode::Shared, "evidence"));
        if (m_setAside) {
            FILATURE_TRY(listSetAside(session, *opened, EvidenceId{*m_setAside}));
            return kDone;
        }
        FILATURE_TRY_ASSIGN(evidence, records::listEvidence(opened->reader()));
        if (!m_isJson) {
            FILATURE_TRY(session.out.print(table(evidence)));
            return kDone;
        }
        JsonWriter json;
        json.beginObject().key("evidence").beginArray();
        for (const records::EvidenceInfo &one : evidence) {
            FILATURE_TRY_ASSIGN(ledger, records::ledgerBytes(opened->reader(), one));
            json.beginObject();
            addEvidence(json, one);
            addLedger(json, ledger);
            json.endObject();
        }
        FILATURE_TRY(session.out.write(prettyJson(json.endArray().endObject().take())));
        return kDone;
    }

private:
    static QString table(const std::vector<records::EvidenceInfo> &evidence)
    {
        using enum TextTable::Align;
        if (evidence.empty())
            return tr("There is no evidence in this case yet: filature import CASE FILE") + QChar(u'\n');
        TextTable table({Right, Left, Right, Left, Left, Right, Right, Right, Right, Right, Left});
        table.add({tr("no."), tr("path"), tr("bytes"), tr("format"), tr("encoding"), tr("source rows"), tr("stored"),
                   tr("set aside"), tr("blank"), tr("header"), tr("notes")});
        for (const records::EvidenceInfo &one : evidence) {
            const records::RowCounts &rows = one.reading.rows;
            table.add({QString::number(one.id.value), words::safeText(one.path), words::formatNumber(one.bytes),
                       words::safeText(one.reading.format), words::safeText(one.reading.dialect.encoding), words::formatNumber(rows.source),
                       words::formatNumber(rows.stored), words::formatNumber(rows.setAside), words::formatNumber(rows.blank),
                       words::formatNumber(rows.header), words::flagWords(words::allFlags(one))});
        }
        return table.text();
    }

    words::Outcome<void> listSetAside(Session &session, OpenCase &opened, EvidenceId id)
    {
        FILATURE_TRY_ASSIGN(evidence, records::findEvidence(opened.reader(), id));
        FILATURE_TRY(enterSetAside(opened, id, evidence.reading.rows.setAside));
        return m_isJson ? writeSetAsideJson(session, opened, evidence) : writeSetAsideCsv(session, opened, evidence);
    }

    static void addLedger(JsonWriter &json, const records::LedgerBytes &ledger)
    {
        json.key("ledger").beginObject();
        json.number("byteOrderMark", ledger.byteOrderMark)
            .number("header", ledger.header)
            .number("stored", ledger.stored);
        json.number("setAside", ledger.setAside)
            .number("blank", ledger.blank)
            .number("structure", ledger.structure)
            .endObject();
    }

    CaseArguments m_case;
    bool m_isJson = false;
    std::optional<std::uint32_t> m_setAside;
};

} // namespace

std::unique_ptr<Command> makeEvidenceCommand() { return std::make_unique<EvidenceCommand>(); }

} // namespace filature::app
