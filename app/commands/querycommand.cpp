// SPDX-License-Identifier: GPL-3.0-or-later
#include "revealarguments.h"
#include "commands/commandlist.h"
#include "facetsoutput.h"
#include "jsonoutput.h"
#include "namelist.h"
#include "casearguments.h"
#include "outputformat.h"
#include "recordquery.h"
#include "records/filter/filterparser.h"
#include "rowsoutput.h"
#include "session.h"
#include "standardoutput.h"
#include "verbatimoutput.h"

#include <QCoreApplication>

#include <optional>
#include <string>
#include <vector>

namespace filature::app {

namespace {

// Asks for records: how many, counts of values, rows, or the source cells themselves.
class QueryCommand final : public Command
{
    Q_DECLARE_TR_FUNCTIONS(Query)

public:
    Arguments declare(const Arguments &program) override
    {
        const Arguments command = program.command("query", tr("ask for records, masked unless a reason is given"));
        command.setFooter(
            tr("The filter language: 'lab:LAB03 birth_year:1950..1959 -has:password' selects what fulfils all of it; "
               "'or', "
               "parentheses and '-' or 'not' combine; field:a,b is any of them, field:\"exact value\", field:begin*, "
               "field~part, "
               "field:1..9, field:? an invalid value, field:\"\" none, has:field, col:\"SOURCE COLUMN\"~part, "
               "dept@patient:56, "
               "region@lab:53, and a word alone is looked for in every cell. French words are understood too.\n"
               "Examples:\n"
               "  filature query CASE --count --filter 'has:password'\n"
               "  filature query CASE --facet lab region@patient entry_year\n"
               "  filature query CASE --filter 'lab:LAB03' --columns last_name,birth_date,postcode --sort last_name "
               "--limit 20\n"
               "  filature query CASE --filter 'nir:?' --columns nir --reveal nir --reason 'checking the keys' "
               "--format csv\n"
               "  filature query CASE --verbatim 1 --reveal all --reason 'copy for the court' -o source.csv"));
        m_case.declare(command);
        command.option("--filter", m_filter, tr("FILTER"), tr("which records; without it all"));
        const Argument count = command.flag("--count", m_isCount, tr("only their number"));
        const Argument facet =
            command.option("--facet", m_facets, tr("FIELD"), tr("how often each value occurs")).excludes(count);
        const Argument columns =
            command.option("--columns", m_columns, tr("FIELD,..."), tr("what to show of them, separated by commas"))
                .excludes(count)
                .excludes(facet);
        command.option("--sort", m_sort, tr("FIELD,..."), tr("order, separated by commas; -FIELD is descending"))
            .excludes(count)
            .excludes(facet);
        command.option("--offset", m_offset, tr("N"), tr("how many to skip"));
        command.option("--limit", m_limit, tr("N"), tr("how many to show; 0 is all"));
        declareFormat(command, m_format);
        m_reveal.declare(command);
        command
            .option("--verbatim", m_verbatim, tr("ID|all"),
                    tr("all source cells of an evidence, as CSV; needs --reveal all and --reason"))
            .excludes(count)
            .excludes(facet)
            .excludes(columns);
        command.option("-o,--output", m_output, tr("FILE"), tr("new file, or for 'all' a new folder, for --verbatim"));
        return command;
    }

    words::Outcome<int> run(Session &session) override
    {
        FILATURE_TRY_ASSIGN(reveal, m_reveal.request());
        if (!m_verbatim.empty()) return runVerbatim(session, reveal);
        if (!m_output.empty())
            return words::refuse(ErrorCode::Usage, tr("-o belongs to --verbatim."),
                          tr("Other results are printed on standard output."));
        FILATURE_TRY_ASSIGN(filter, records::parseFilter(m_filter));
        FILATURE_TRY_ASSIGN(format, formatByName(m_format, OutputFormat::Table));
        FILATURE_TRY_ASSIGN(columns, tableColumns(m_columns));
        FILATURE_TRY_ASSIGN(sort, sortSubjects(m_sort));
        FILATURE_TRY_ASSIGN(opened, m_case.open(session, storage::OpenMode::Shared, "query"));
        FILATURE_TRY_ASSIGN(query, RecordQuery::open(session, *opened));
        if (m_isCount) {
            FILATURE_TRY(printCount(query, filter, format, reveal));
        } else if (!m_facets.empty()) {
            FILATURE_TRY(
                printFacets(query, {filter, m_facets, static_cast<std::size_t>(m_limit.value_or(0)), format, reveal}));
        } else {
            FILATURE_TRY(
                printRows(query, {filter, std::move(columns), std::move(sort), m_offset, m_limit, format, reveal}));
        }
        return kDone;
    }

private:
    static words::Outcome<void> printCount(RecordQuery &query, const records::Filter &filter, OutputFormat format,
                                    const RevealRequest &reveal)
    {
        FILATURE_TRY_ASSIGN(set, query.select(filter));
        Look look;
        look.command = "query";
        look.filter = filter;
        look.results = set.count();
        look.usesMasked = query.view().usesMasked(filter, {});
        FILATURE_TRY(enterLook(query.openCase(), query.session().messages, look, reveal));
        const std::string number = std::to_string(set.count());
        const bool isJson = format == OutputFormat::Json || format == OutputFormat::Ndjson;
        FILATURE_TRY(query.session().out.write(isJson ? "{\"count\":" + number + "}\n" : number + '\n'));
        return {};
    }

    words::Outcome<int> runVerbatim(Session &session, const RevealRequest &reveal)
    {
        if (!reveal.reveal.everything)
            return words::refuse(ErrorCode::Refused,
                          tr("Source cells are only written unmasked, with a reason that the journal keeps."),
                          tr("Add --reveal all --reason TEXT."));
        FILATURE_TRY_ASSIGN(format, formatByName(m_format, OutputFormat::Csv));
        if (format != OutputFormat::Csv || !m_filter.empty())
            return words::refuse(ErrorCode::Usage, tr("--verbatim writes whole evidences as CSV."),
                          tr("Leave --filter and --format out."));
        FILATURE_TRY_ASSIGN(opened, m_case.open(session, storage::OpenMode::Shared, "query"));
        FILATURE_TRY(writeVerbatim(session, *opened, {m_verbatim, m_output, reveal}));
        return kDone;
    }

    CaseArguments m_case;
    RevealArguments m_reveal;
    std::string m_filter;
    std::vector<std::string> m_facets;
    std::string m_columns;
    std::string m_sort;
    std::string m_format;
    std::string m_verbatim;
    std::string m_output;
    std::uint64_t m_offset = 0;
    std::optional<std::uint64_t> m_limit;
    bool m_isCount = false;
};

} // namespace

std::unique_ptr<Command> makeQueryCommand() { return std::make_unique<QueryCommand>(); }

} // namespace filature::app
