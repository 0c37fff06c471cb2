// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commandlist.h"
#include "casearguments.h"
#include "progressline.h"
#include "records/casedigest.h"
#include "session.h"
#include "standardoutput.h"

#include <QCoreApplication>

namespace filature::app {

namespace {

// One hash over what the case says.
class DigestCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(Digest)

public:
    Arguments declare(const Arguments &program) override
    {
        const Arguments command =
            program.command("digest", tr("one hash over the content of the case\n"
                                         "Over evidence, rows, set-aside rows, fields and facets: equal for equal "
                                         "content, whatever interruptions there were. The journal is not part of it."));
        m_case.declare(command);
        return command;
    }

    words::Outcome<int> run(Session &session) override
    {
        FILATURE_TRY_ASSIGN(opened, m_case.open(session, storage::OpenMode::Shared, "digest"));
        const auto digest = [&] {
            const ProgressLine progress(session.job);
            return records::caseDigest(opened->file(), session.job);
        }();
        FILATURE_TRY(digest);
        FILATURE_TRY(session.out.write(toHex(*digest) + '\n'));
        return kDone;
    }

private:
    CaseArguments m_case;
};

} // namespace

std::unique_ptr<Command> makeDigestCommand() { return std::make_unique<DigestCommand>(); }

} // namespace filature::app
