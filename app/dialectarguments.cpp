// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialectarguments.h"

#include "ingest/encoding.h"
#include "safetext.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>

namespace filature::app {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Dialect)
};

} // namespace

void DialectArguments::declare(CLI::App &command)
{
    const std::string group = Words::tr("Reading (what is left out is found from the file)").toStdString();
    const std::string mark = Words::tr("CHARACTER").toStdString();
    command.add_option("--encoding", m_encoding, Words::tr("character encoding, e.g. UTF-8 or windows-1252").toStdString())
        ->type_name(Words::tr("NAME").toStdString())
        ->group(group);
    command.add_option("--delimiter", m_delimiter, Words::tr("between cells; 'tab' or \\t is a tabulator, \"\" one single column").toStdString())
        ->type_name(mark)
        ->group(group);
    command.add_option("--quote", m_quote, Words::tr("around cells; \"\" is none").toStdString())->type_name(mark)->group(group);
    command.add_option("--escape", m_escape, Words::tr("before a quote that belongs to a cell").toStdString())->type_name(mark)->group(group);
    auto *header = command.add_option("--header", m_headerRows, Words::tr("number of header rows").toStdString())
                       ->type_name(Words::tr("N").toStdString())
                       ->group(group);
    command.add_flag("--no-header", m_hasNoHeader, Words::tr("the first row is data").toStdString())->excludes(header)->group(group);
    command.add_option("--sheet", m_sheet, Words::tr("sheet of a spreadsheet").toStdString())
        ->type_name(Words::tr("NAME").toStdString())
        ->group(group);
}

Outcome<ingest::DialectOptions> DialectArguments::options() const
{
    if (m_encoding && !ingest::isKnownEncoding(*m_encoding))
        return refuse(ErrorCode::Usage, Words::tr("The encoding '%1' is not known.").arg(safeText(*m_encoding)),
                      Words::tr("Use a name of the IANA registry: UTF-8, windows-1252, ISO-8859-15, IBM850, UTF-16LE ..."));
    ingest::DialectOptions options;
    options.encoding = m_encoding;
    options.delimiter = m_delimiter;
    options.quote = m_quote;
    options.escape = m_escape;
    options.headerRows = m_hasNoHeader ? std::optional<std::uint32_t>(0) : m_headerRows;
    return options;
}

Outcome<void> DialectArguments::checkSheet(const std::string &format) const
{
    if (!m_sheet) return {};
    return refuse(ErrorCode::Usage, Words::tr("--sheet names a sheet, and a file of the format '%1' has none.").arg(safeText(format)),
                  Words::tr("Leave --sheet out."));
}

} // namespace filature::app
