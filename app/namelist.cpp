// SPDX-License-Identifier: GPL-3.0-or-later
#include "namelist.h"

#include "records/filter/filternames.h"
#include "words/safetext.h"

#include <QCoreApplication>

namespace filature::app {

using words::Failure; // written so because the extraction of texts takes a qualified result for a scope

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(NameList)
};

} // namespace

std::vector<std::string> splitNames(std::string_view list)
{
    std::vector<std::string> names;
    for (const std::string_view name : records::splitNames(list))
        if (!name.empty()) names.emplace_back(name);
    return names;
}

Failure unknownField(std::string_view name)
{
    const std::string hint = records::closestName(name, records::Vocabulary::Subjects);
    return words::Failure(
        ErrorCode::Usage, Words::tr("There is no field '%1'.").arg(words::safeText(name)),
        hint.empty()
            ? Words::tr("Fields are named as in the filter language; a source column is col:NAME or col:\"A NAME\".")
            : Words::tr("Did you mean '%1'?").arg(words::safeText(hint)));
}

words::Outcome<std::vector<records::TableColumn>> tableColumns(std::string_view list)
{
    std::vector<records::TableColumn> columns;
    for (const std::string &name : splitNames(list)) {
        auto column = records::tableColumnByName(name);
        if (!column) return std::unexpected(unknownField(name));
        columns.push_back(std::move(*column));
    }
    return columns;
}

words::Outcome<std::vector<SortSubject>> sortSubjects(std::string_view list)
{
    std::vector<SortSubject> subjects;
    for (const std::string &name : splitNames(list)) {
        const bool isDescending = name.starts_with('-');
        auto column = records::tableColumnByName(std::string_view(name).substr(isDescending ? 1 : 0));
        if (!column) return std::unexpected(unknownField(name));
        subjects.push_back({std::move(column->subject),
                            isDescending ? records::SortOrder::Descending : records::SortOrder::Ascending});
    }
    return subjects;
}

} // namespace filature::app
