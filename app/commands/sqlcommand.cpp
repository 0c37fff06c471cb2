// SPDX-License-Identifier: GPL-3.0-or-later
#include "revealarguments.h"
#include "commands/commandlist.h"
#include "core/jobcontrol.h"
#include "casearguments.h"
#include "outputformat.h"
#include "records/recordstore.h"
#include "records/sqlviews.h"
#include "records/tablereader.h"
#include "session.h"
#include "sqloutput.h"

#include <QCoreApplication>

#include <memory>

namespace filature::app {

namespace {

// A statement of the user's own over the documented views.
class SqlCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(Sql)

public:
    Arguments declare(const Arguments &program) override
    {
        const Arguments command =
            program.command("sql", tr("run a SELECT over the documented views\n"
                                      "Nothing can be changed. Values are masked as everywhere, unless revealed."));
        command.setFooter(
            tr("Views: records (one column for each field), evidences, set_aside_rows, columns, and the table "
               "cells(record, column, value) for the source columns.\n"
               "Example: filature sql CASE 'SELECT lab, count(*) FROM records GROUP BY lab ORDER BY 2 DESC'"));
        m_case.declare(command);
        command.positional(tr("STATEMENT"), m_statement, tr("one SELECT")).required();
        declareFormat(command, m_format);
        m_reveal.declare(command);
        return command;
    }

    words::Outcome<int> run(Session &session) override
    {
        FILATURE_TRY_ASSIGN(reveal, m_reveal.request());
        FILATURE_TRY_ASSIGN(format, formatByName(m_format, OutputFormat::Csv));
        FILATURE_TRY_ASSIGN(opened, m_case.open(session, storage::OpenMode::Shared, "sql"));
        FILATURE_TRY_ASSIGN(store, records::RecordStore::open(opened->file()));
        FILATURE_TRY_ASSIGN(rules, records::MaskRules::load(*store));
        const auto shared = std::make_shared<const records::MaskRules>(std::move(rules));
        FILATURE_TRY_ASSIGN(console, records::openSqlConsole(store, shared, reveal.reveal));
        FILATURE_TRY_ASSIGN(statement, console.prepare(m_statement));
        Look look;
        look.command = "sql";
        look.statement = m_statement;
        FILATURE_TRY(enterLook(*opened, session.messages, look, reveal));
        console.setInterrupt(&session.job);
        FILATURE_TRY(printStatement(session, statement, format));
        return kDone;
    }

private:
    CaseArguments m_case;
    RevealArguments m_reveal;
    std::string m_statement;
    std::string m_format;
};

} // namespace

std::unique_ptr<Command> makeSqlCommand() { return std::make_unique<SqlCommand>(); }

} // namespace filature::app
