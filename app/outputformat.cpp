// SPDX-License-Identifier: GPL-3.0-or-later
#include "outputformat.h"

#include "words/safetext.h"

#include <QCoreApplication>

namespace filature::app {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(OutputFormat)
};

} // namespace

void declareFormat(const Arguments &command, std::string &name)
{
    command.option("--format", name, Words::tr("FORMAT"),
                   Words::tr("how to print the result: table, csv, ndjson or json"));
}

words::Outcome<OutputFormat> formatByName(const std::string &name, OutputFormat usual)
{
    if (name.empty()) return usual;
    if (name == "table") return OutputFormat::Table;
    if (name == "csv") return OutputFormat::Csv;
    if (name == "ndjson") return OutputFormat::Ndjson;
    if (name == "json") return OutputFormat::Json;
    return words::refuse(ErrorCode::Usage, Words::tr("There is no format '%1'.").arg(words::safeText(name)),
                  Words::tr("There are table, csv, ndjson and json."));
}

records::RowFormat rowFormat(OutputFormat format)
{
    switch (format) {
    case OutputFormat::Ndjson:
        return records::RowFormat::Ndjson;
    case OutputFormat::Json:
        return records::RowFormat::Json;
    case OutputFormat::Table:
    case OutputFormat::Csv:
        break;
    }
    return records::RowFormat::Csv;
}

} // namespace filature::app
