// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialectarguments.h"

#include "ingest/encoding.h"
#include "words/safetext.h"

#include <QCoreApplication>

namespace filature::app {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Dialect)
};

} // namespace

void DialectArguments::declare(const Arguments &command)
{
    const QString heading = Words::tr("Reading (what is left out is found from the file)",
                                      "with a space behind it where the language wants one before the colon");
    const QString mark = Words::tr("CHARACTER");
    command
        .option("--encoding", m_encoding, Words::tr("NAME"),
                Words::tr("character encoding, e.g. UTF-8 or windows-1252"))
        .under(heading);
    command
        .option("--delimiter", m_delimiter, mark,
                Words::tr("between cells; 'tab' or \\t is a tabulator, \"\" one single column"))
        .under(heading);
    command.option("--quote", m_quote, mark, Words::tr("around cells; \"\" is none")).under(heading);
    command.option("--escape", m_escape, mark, Words::tr("before a quote that belongs to a cell")).under(heading);
    const Argument header =
        command.option("--header", m_headerRows, Words::tr("N"), Words::tr("number of header rows")).under(heading);
    command.flag("--no-header", m_hasNoHeader, Words::tr("the first row is data")).excludes(header).under(heading);
    command.option("--sheet", m_sheet, Words::tr("NAME"), Words::tr("sheet of a spreadsheet")).under(heading);
}

words::Outcome<ingest::DialectOptions> DialectArguments::options() const
{
    if (m_encoding && !ingest::isKnownEncoding(*m_encoding))
        return words::refuse(
            ErrorCode::Usage, Words::tr("The encoding '%1' is not known.").arg(words::safeText(*m_encoding)),
            Words::tr("Use a name of the IANA registry: UTF-8, windows-1252, ISO-8859-15, IBM850, UTF-16LE ..."));
    ingest::DialectOptions options;
    options.encoding = m_encoding;
    options.delimiter = m_delimiter;
    options.quote = m_quote;
    options.escape = m_escape;
    options.headerRows = m_hasNoHeader ? std::optional<std::uint32_t>(0) : m_headerRows;
    return options;
}

words::Outcome<void> DialectArguments::checkSheet(const std::string &format) const
{
    if (!m_sheet) return {};
    return words::refuse(ErrorCode::Usage,
                  Words::tr("--sheet names a sheet, and a file of the format '%1' has none.").arg(words::safeText(format)),
                  Words::tr("Leave --sheet out."));
}

} // namespace filature::app
