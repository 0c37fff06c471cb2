// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commandlist.h"
#include "messages.h"
#include "casearguments.h"
#include "progressline.h"
#include "records/evidence.h"
#include "records/textindex.h"
#include "session.h"

#include <QCoreApplication>

#include <algorithm>

namespace filature::app {

namespace {

// Finishes the text index.
class IndexCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(Index)

public:
    Arguments declare(const Arguments &program) override
    {
        const Arguments command =
            program.command("index", tr("finish the text index\n"
                                        "Until then a search for words gives the same result, more slowly."));
        m_case.declare(command);
        return command;
    }

    words::Outcome<int> run(Session &session) override
    {
        FILATURE_TRY_ASSIGN(opened, m_case.open(session, storage::OpenMode::Writer, "index"));
        FILATURE_TRY_ASSIGN(evidence, records::listEvidence(opened->reader()));
        if (std::ranges::all_of(evidence, [](const records::EvidenceInfo &e) {
                return e.reading.state == records::ReadingState::Indexed;
            })) {
            session.messages.note(tr("The text index is complete already."));
            return kDone;
        }
        {
            const ProgressLine progress(session.job);
            FILATURE_TRY(records::buildTextIndex(opened->file(), session.job));
        }
        session.messages.note(tr("The text index is complete."));
        return kDone;
    }

private:
    CaseArguments m_case;
};

} // namespace

std::unique_ptr<Command> makeIndexCommand() { return std::make_unique<IndexCommand>(); }

} // namespace filature::app
