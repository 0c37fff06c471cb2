// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commandlist.h"
#include "dialectarguments.h"
#include "importrun.h"
#include "inputfile.h"
#include "jsonoutput.h"
#include "mappingfile.h"
#include "messages.h"
#include "casearguments.h"
#include "session.h"
#include "standardoutput.h"

#include <QCoreApplication>

#include <string_view>
#include <vector>

namespace filature::app {

namespace {

constexpr std::size_t kMostListBytes = std::size_t{64} * 1024 * 1024;

// Reads files into the case.
class ImportCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(Import)

public:
    Arguments declare(const Arguments &program) override
    {
        const Arguments command =
            program.command("import", tr("read files into the case\n"
                                         "How each file is written is found from its bytes; every row is stored, or "
                                         "set aside with a reason, and the sum is "
                                         "shown. An import that was interrupted goes on first; without files, that is "
                                         "all. A file that cannot be read "
                                         "does not stop the others."));
        m_case.declare(command);
        command.positionals(tr("FILE"), m_files, tr("files to read, in this order"));
        const Argument list =
            command.option("--files-from", m_list, tr("LIST"), tr("file with one path per line; - is standard input"));
        command.flag("--null", m_isNullSeparated, tr("the paths in LIST end with a NUL byte")).needs(list);
        command.option("--mapping", m_mapping, tr("FILE"),
                       tr("which columns stand for which fields (see 'filature mapping')"));
        command.flag("--wait-index", m_waitsForIndex, tr("also build the text index"));
        command.flag("--json", m_isJson, tr("print JSON"));
        m_dialect.declare(command);
        return command;
    }

    words::Outcome<int> run(Session &session) override
    {
        records::ImportOptions options;
        FILATURE_TRY_ASSIGN(dialect, m_dialect.options());
        options.dialect = std::move(dialect);
        if (!m_mapping.empty()) {
            FILATURE_TRY_ASSIGN(mapping, readMapping(m_mapping, session.job));
            options.mapping = std::move(mapping);
        }
        if (!m_list.empty()) FILATURE_TRY(addListed(session));
        FILATURE_TRY_ASSIGN(opened, m_case.open(session, storage::OpenMode::Writer, "import"));
        ImportRun importing(session, *opened, m_isJson ? ImportRun::Talk::Silent : ImportRun::Talk::Ledgers);
        const words::Outcome<void> done = importAll(importing, options);
        if (m_isJson) {
            JsonWriter json;
            importing.addTo(json);
            FILATURE_TRY(session.out.write(prettyJson(json.take())));
        }
        FILATURE_TRY(done);
        if (importing.isIndexPending())
            session.messages.note(
                tr("Ready. A search for words becomes faster with the text index: filature index CASE"));
        return importing.hasFailures() ? exitCode(ErrorCode::BadInput) : kDone;
    }

private:
    words::Outcome<void> importAll(ImportRun &importing, const records::ImportOptions &options)
    {
        FILATURE_TRY(importing.resumePending());
        for (const std::string &path : m_files)
            FILATURE_TRY(importing.add(path, options, &m_dialect));
        if (m_waitsForIndex && importing.isIndexPending()) FILATURE_TRY(importing.buildIndex());
        return {};
    }

    // Paths are bytes; empty lines are dropped.
    words::Outcome<void> addListed(Session &session)
    {
        FILATURE_TRY_ASSIGN(text, readInput(m_list, kMostListBytes, session.job));
        const char end = m_isNullSeparated ? '\0' : '\n';
        for (std::size_t begin = 0; begin < text.size();) {
            const std::size_t found = std::min(text.find(end, begin), text.size());
            if (found > begin) m_files.push_back(text.substr(begin, found - begin));
            begin = found + 1;
        }
        return {};
    }

    CaseArguments m_case;
    std::vector<std::string> m_files;
    std::string m_list;
    std::string m_mapping;
    DialectArguments m_dialect;
    bool m_isNullSeparated = false;
    bool m_waitsForIndex = false;
    bool m_isJson = false;
};

} // namespace

std::unique_ptr<Command> makeImportCommand() { return std::make_unique<ImportCommand>(); }

} // namespace filature::app
