// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commandlist.h"
#include "core/clock.h"
#include "core/outputfile.h"
#include "jsonoutput.h"
#include "words/language.h"
#include "casearguments.h"
#include "words/safetext.h"
#include "session.h"
#include "standardoutput.h"
#include "storage/journal.h"
#include "texttable.h"

#include <QCoreApplication>

#include <array>

namespace filature::app {

namespace {

using storage::JournalChain;

constexpr std::array kChains = {JournalChain::Content, JournalChain::Access};

std::string_view chainName(JournalChain chain) { return chain == JournalChain::Content ? "content" : "access"; }

// Who did what.
class JournalCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(Journal)

public:
    Arguments declare(const Arguments &program) override
    {
        const Arguments command = program.command(
            "journal", tr("who did what in the case, and when\n"
                          "Two chains: what changed the case, and what was looked at. With --seal, the heads "
                          "of both are written to a file to be kept elsewhere: whoever has it can show "
                          "later that nothing was taken away."));
        m_case.declare(command);
        const Argument json = command.flag("--json", m_isJson, tr("print JSON"));
        command.option("--seal", m_seal, tr("FILE"), tr("write both heads to this new file")).excludes(json);
        return command;
    }

    words::Outcome<int> run(Session &session) override
    {
        FILATURE_TRY_ASSIGN(opened, m_case.open(session, storage::OpenMode::Shared, "journal"));
        const storage::Journal journal(opened->file(), opened->reader());
        if (!m_seal.empty()) {
            FILATURE_TRY(writeSeal(*opened, journal));
            return kDone;
        }
        FILATURE_TRY(m_isJson ? printJson(session, *opened, journal) : printText(session, journal));
        return kDone;
    }

private:
    static Result<void> addHeads(JsonWriter &json, const storage::Journal &journal)
    {
        for (const JournalChain chain : kChains) {
            FILATURE_TRY_ASSIGN(head, journal.head(chain));
            json.key(chainName(chain))
                .beginObject()
                .integer("sequence", head.sequence)
                .text("hash", toHex(head.hash))
                .endObject();
        }
        return {};
    }

    Result<void> writeSeal(const OpenCase &opened, const storage::Journal &journal) const
    {
        JsonWriter json;
        json.beginObject().text("case", opened.file().info().id).text("time", isoUtc(systemClock().utcMicroseconds()));
        FILATURE_TRY(addHeads(json, journal));
        FILATURE_TRY_ASSIGN(file, OutputFile::create(m_seal));
        FILATURE_TRY(file.write(prettyJson(json.endObject().take())));
        return file.commit();
    }

    static Result<void> printJson(Session &session, const OpenCase &opened, const storage::Journal &journal)
    {
        JsonWriter json;
        json.beginObject().text("case", opened.file().info().id).key("heads").beginObject();
        FILATURE_TRY(addHeads(json, journal));
        json.endObject().key("entries").beginArray();
        for (const JournalChain chain : kChains)
            FILATURE_TRY(journal.forEach(chain, [&json](const storage::JournalEntry &entry) { add(json, entry); }));
        return session.out.write(prettyJson(json.endArray().endObject().take()));
    }

    static void add(JsonWriter &json, const storage::JournalEntry &entry)
    {
        json.beginObject().text("chain", chainName(entry.chain)).integer("sequence", entry.sequence);
        json.text("time", isoUtc(entry.utcMicroseconds)).text("author", entry.author).text("action", entry.action);
        json.boolean("purged", entry.payloadPurged).key("payload");
        if (entry.payload.empty())
            json.null();
        else
            json.raw(entry.payload);
        json.text("hash", toHex(entry.hash)).endObject();
    }

    static Result<void> printText(Session &session, const storage::Journal &journal)
    {
        using enum TextTable::Align;
        constexpr int kCellWidth = 120;
        for (const JournalChain chain : kChains) {
            TextTable table({Right, Left, Left, Left, Left}, kCellWidth);
            FILATURE_TRY(journal.forEach(chain, [&table](const storage::JournalEntry &entry) {
                const QString action = entry.payloadPurged ? tr("(purged)") : words::safeText(entry.action);
                table.add({QStringLiteral("  %1").arg(entry.sequence), words::formatUtc(entry.utcMicroseconds),
                           words::safeText(entry.author), action, words::safeText(entry.payload)});
            }));
            const QString title =
                chain == JournalChain::Content ? tr("What changed the case") : tr("What was looked at");
            FILATURE_TRY(session.out.print(title + QChar(u'\n') + table.text()));
        }
        return {};
    }

    CaseArguments m_case;
    bool m_isJson = false;
    std::string m_seal;
};

} // namespace

std::unique_ptr<Command> makeJournalCommand() { return std::make_unique<JournalCommand>(); }

} // namespace filature::app
