// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/sqlviews.h"

#include "fields/normalise.h"
#include "fields/places.h"
#include "records/cellstable.h"
#include "records/evidence.h"
#include "records/rowplaces.h"
#include "storage/sqlfunction.h"
#include "storage/viewauthorizer.h"

#include <array>
#include <utility>

namespace filature::records {

namespace {

using storage::SqlArguments;
using storage::SqlResult;

// mask_field(field, value): the value as it may be shown on this connection.
void maskField(const MaskRules &rules, const Reveal &reveal, const SqlArguments &arguments, SqlResult &result)
{
    if (arguments.isNull(1)) return;
    const auto field = fields::fieldByName(arguments.text(0));
    if (!field) {
        result.setError("mask_field: no such field");
        return;
    }
    std::string shown;
    rules.show(FilterSubject::ofField(*field), arguments.text(1), reveal, shown);
    result.setText(shown);
}

// level_name(value, level): the record table leaves out the level of what is absent or in order.
void levelName(const SqlArguments &arguments, SqlResult &result)
{
    fields::Level level = arguments.isNull(0) ? fields::Level::Absent : fields::Level::Ok;
    if (!arguments.isNull(1)) level = static_cast<fields::Level>(arguments.integer(1));
    result.setText(fields::levelName(level));
}

void regionName(const SqlArguments &arguments, SqlResult &result)
{
    if (arguments.isNull(0)) return;
    const fields::Departement *place = fields::departement(arguments.text(0));
    if (place != nullptr && !place->regionName.empty()) result.setText(place->regionName);
}

Result<void> registerFunctions(storage::Connection &connection, std::shared_ptr<const MaskRules> rules, const Reveal &reveal)
{
    FILATURE_TRY(storage::registerFunction(connection, "mask_field", 2, [rules, reveal](const SqlArguments &arguments, SqlResult &result) {
        maskField(*rules, reveal, arguments, result);
    }));
    FILATURE_TRY(storage::registerFunction(connection, "level_name", 2, levelName));
    FILATURE_TRY(storage::registerFunction(connection, "region_name", 1, regionName));
    FILATURE_TRY(storage::registerFunction(connection, "row_flags", 1, [](const SqlArguments &arguments, SqlResult &result) {
        result.setText(rowFlagNames(static_cast<std::uint8_t>(arguments.integer(0))));
    }));
    return storage::registerFunction(connection, "set_aside_reason", 1, [](const SqlArguments &arguments, SqlResult &result) {
        result.setText(reasonName(static_cast<ingest::SetAsideReason>(arguments.integer(0))));
    });
}

} // namespace

Result<storage::Connection> openSqlConsole(std::shared_ptr<RecordStore> store, std::shared_ptr<const MaskRules> rules, const Reveal &reveal)
{
    FILATURE_TRY_ASSIGN(connection, store->caseFile().connect(storage::CaseFile::Access::Read));
    FILATURE_TRY(registerFunctions(connection, rules, reveal));
    FILATURE_TRY(storage::registerTable(connection, "cells", std::make_shared<CellsTable>(std::move(store), std::move(rules), reveal)));
    const std::array<std::string, 5> relations{"records", "evidences", "set_aside_rows", "columns", "cells"};
    FILATURE_TRY(storage::allowOnly(connection, relations));
    return connection;
}

} // namespace filature::records
