// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commandlist.h"
#include "core/outputfile.h"
#include "evidenceoutput.h"
#include "jsonoutput.h"
#include "mappingfile.h"
#include "messages.h"
#include "casearguments.h"
#include "progressline.h"
#include "records/importer.h"
#include "session.h"
#include "standardoutput.h"

#include <QCoreApplication>

namespace filature::app {

namespace {

// Which columns of an evidence stand for which fields: shows it, or puts another one in its place.
class MappingCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(Mapping)

public:
    Arguments declare(const Arguments &program) override
    {
        const Arguments command =
            program.command("mapping", tr("which columns of an evidence stand for which fields\n"
                                          "Printed as JSON, with reasons. With --apply the fields are built again by "
                                          "another mapping; the records stay as they are."));
        m_case.declare(command);
        command.positional(tr("ID"), m_id.value, tr("number of the evidence")).required();
        const Argument output = command.option("-o,--output", m_output, tr("FILE"), tr("write to this new file"));
        command.option("--apply", m_apply, tr("FILE"), tr("mapping to use from now on")).excludes(output);
        return command;
    }

    words::Outcome<int> run(Session &session) override { return m_apply.empty() ? show(session) : apply(session); }

private:
    words::Outcome<int> show(Session &session)
    {
        FILATURE_TRY_ASSIGN(opened, m_case.open(session, storage::OpenMode::Shared, "mapping"));
        FILATURE_TRY_ASSIGN(evidence, records::findEvidence(opened->reader(), m_id));
        const std::string json = prettyJson(fields::mappingToJson(evidence.reading.mapping));
        if (m_output.empty()) {
            FILATURE_TRY(session.out.write(json));
            return kDone;
        }
        FILATURE_TRY_ASSIGN(file, OutputFile::create(m_output));
        FILATURE_TRY(file.write(json));
        FILATURE_TRY(file.commit());
        return kDone;
    }

    words::Outcome<int> apply(Session &session)
    {
        FILATURE_TRY_ASSIGN(mapping, readMapping(m_apply, session.job));
        FILATURE_TRY_ASSIGN(opened, m_case.open(session, storage::OpenMode::Writer, "mapping"));
        const auto done = [&] {
            const ProgressLine progress(session.job);
            return records::Importer(opened->file()).applyMapping(m_id, mapping, session.job);
        }();
        FILATURE_TRY(done);
        FILATURE_TRY(session.out.print(evidenceText(*done)));
        return kDone;
    }

    CaseArguments m_case;
    EvidenceId m_id;
    std::string m_output;
    std::string m_apply;
};

} // namespace

std::unique_ptr<Command> makeMappingCommand() { return std::make_unique<MappingCommand>(); }

} // namespace filature::app
