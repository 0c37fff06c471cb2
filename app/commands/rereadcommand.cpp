// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commandlist.h"
#include "dialectarguments.h"
#include "evidenceoutput.h"
#include "casearguments.h"
#include "progressline.h"
#include "records/importer.h"
#include "session.h"
#include "standardoutput.h"

#include <QCoreApplication>

#include <cstdint>
#include <optional>

namespace filature::app {

namespace {

// Reads what the case holds again, in another way.
class RereadCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(Reread)

public:
    Arguments declare(const Arguments &program) override
    {
        const Arguments command = program.command(
            "reread", tr("read an evidence again, in another way\n"
                         "From the bytes in the case. The new reading takes the place of the old one, "
                         "which is kept. With --block, a block of set-aside rows becomes an evidence of "
                         "its own."));
        m_case.declare(command);
        command.positional(tr("ID"), m_id.value, tr("number of the evidence")).required();
        command.option("--block", m_block, tr("N"),
                       tr("number of a set-aside block (see 'filature evidence --set-aside')"));
        m_dialect.declare(command);
        return command;
    }

    words::Outcome<int> run(Session &session) override
    {
        records::ImportOptions options;
        FILATURE_TRY_ASSIGN(dialect, m_dialect.options());
        options.dialect = std::move(dialect);
        FILATURE_TRY_ASSIGN(opened, m_case.open(session, storage::OpenMode::Writer, "reread"));
        FILATURE_TRY_ASSIGN(evidence, records::findEvidence(opened->reader(), m_id));
        FILATURE_TRY(m_dialect.checkSheet(evidence.reading.format));
        const auto done = [&] {
            const ProgressLine progress(session.job);
            records::Importer importer(opened->file());
            return m_block ? importer.importBlock(m_id, *m_block, options, session.job)
                           : importer.reread(m_id, options, session.job);
        }();
        FILATURE_TRY(done);
        FILATURE_TRY(session.out.print(evidenceText(*done)));
        return kDone;
    }

private:
    CaseArguments m_case;
    EvidenceId m_id;
    std::optional<std::uint32_t> m_block;
    DialectArguments m_dialect;
};

} // namespace

std::unique_ptr<Command> makeRereadCommand() { return std::make_unique<RereadCommand>(); }

} // namespace filature::app
