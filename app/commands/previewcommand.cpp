// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commandlist.h"
#include "dialectarguments.h"
#include "ingest/bytesource.h"
#include "jsonoutput.h"
#include "previewoutput.h"
#include "session.h"
#include "standardoutput.h"

#include <QCoreApplication>

namespace filature::app {

namespace {

// What a file would be read as.
class PreviewCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(Preview)

public:
    Arguments declare(const Arguments &program) override
    {
        const Arguments command =
            program.command("preview", tr("what a file would be read as\n"
                                          "Format, encoding, delimiter, quote, escape, header rows, the fields its "
                                          "columns are taken for, with reasons, and the first rows, masked. Needs no "
                                          "case and writes nothing."));
        command.positional(tr("FILE"), m_path, tr("the file to look at")).required();
        command.flag("--json", m_isJson, tr("print JSON"));
        m_dialect.declare(command);
        return command;
    }

    words::Outcome<int> run(Session &session) override
    {
        records::ImportOptions options;
        FILATURE_TRY_ASSIGN(dialect, m_dialect.options());
        options.dialect = std::move(dialect);
        FILATURE_TRY_ASSIGN(source, ingest::openFile(m_path));
        auto preview = records::preview(*source, options, session.job);
        if (!preview) return std::unexpected(withPath(std::move(preview).error()));
        FILATURE_TRY(m_dialect.checkSheet(preview->detection.format));
        if (!m_isJson) {
            FILATURE_TRY(session.out.print(previewText(m_path, *preview)));
            return kDone;
        }
        JsonWriter json;
        addPreview(json, m_path, *preview);
        FILATURE_TRY(session.out.write(prettyJson(json.take())));
        return kDone;
    }

private:
    [[nodiscard]] Error withPath(Error error) const
    {
        if (error.path.empty()) error.path = m_path;
        return error;
    }

    std::string m_path;
    bool m_isJson = false;
    DialectArguments m_dialect;
};

} // namespace

std::unique_ptr<Command> makePreviewCommand() { return std::make_unique<PreviewCommand>(); }

} // namespace filature::app
