// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commandlist.h"
#include "jsonoutput.h"
#include "messages.h"
#include "casearguments.h"
#include "progressline.h"
#include "records/casedigest.h"
#include "session.h"
#include "standardoutput.h"
#include "storage/journal.h"
#include "verifyoutput.h"

#include <QCoreApplication>

namespace filature::app {

namespace {

// Checks that the case says what its bytes say, and that its journal is whole.
class VerifyCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(Verify)

public:
    Arguments declare(const Arguments &program) override
    {
        const Arguments command = program.command(
            "verify", tr("check the case completely\n"
                         "The database page by page, the sums and cells of each evidence against its bytes, the "
                         "hashes of evidence that is still on disk, the journal, and what this machine has "
                         "witnessed of it. A source file that has gone is told and is no fault."));
        m_case.declare(command);
        command.flag("--json", m_isJson, tr("print JSON"));
        const Argument accept =
            command.flag("--accept-witness", m_acceptsWitness,
                         tr("accept a case that is older or other than this machine has seen; needs --reason"));
        command.option("--reason", m_reason, tr("TEXT"), tr("why; it is kept in the journal")).needs(accept);
        return command;
    }

    words::Outcome<int> run(Session &session) override
    {
        if (m_acceptsWitness && m_reason.find_first_not_of(" \t\r\n") == std::string::npos)
            return words::refuse(ErrorCode::Refused,
                          tr("A doubtful case is only accepted for a reason, which the journal keeps."),
                          tr("Add --reason TEXT."));
        FILATURE_TRY_ASSIGN(opened, m_case.open(session, storage::OpenMode::Shared, "verify", WitnessPolicy::Tolerate));
        if (m_acceptsWitness) FILATURE_TRY(accept(session, *opened));
        auto report = [&] {
            const ProgressLine progress(session.job);
            return records::verifyCase(opened->file(), session.job);
        }();
        FILATURE_TRY(report);
        FILATURE_TRY(print(session, *report));
        return report->isSound() ? kDone : exitCode(ErrorCode::Damaged);
    }

private:
    words::Outcome<void> accept(Session &session, OpenCase &opened) const
    {
        FILATURE_TRY_ASSIGN(writer, opened.file().connect(storage::CaseFile::Access::Write));
        FILATURE_TRY(storage::Journal(opened.file(), writer).acceptWitness(m_reason));
        session.messages.note(tr("The case is accepted as it is; the reason is in the journal."));
        return {};
    }

    Result<void> print(Session &session, const records::CaseReport &report) const
    {
        if (!m_isJson) return session.out.print(reportText(report));
        JsonWriter json;
        addReport(json, report);
        return session.out.write(prettyJson(json.take()));
    }

    CaseArguments m_case;
    bool m_isJson = false;
    bool m_acceptsWitness = false;
    std::string m_reason;
};

} // namespace

std::unique_ptr<Command> makeVerifyCommand() { return std::make_unique<VerifyCommand>(); }

} // namespace filature::app
