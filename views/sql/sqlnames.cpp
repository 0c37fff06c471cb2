// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/sqlnames.h"

#include "records/sqlviews.h"
#include "storage/viewauthorizer.h"
#include "words/safetext.h"

#include <array>
#include <string>
#include <string_view>

namespace filature::sqlpage {

namespace {

constexpr std::array<std::string_view, 5> kRelations = {"records", "cells", "columns", "evidences", "set_aside_rows"};

constexpr std::array kWords = {"SELECT", "FROM", "WHERE", "GROUP BY", "ORDER BY", "HAVING", "LIMIT", "DISTINCT", "AS", "AND", "OR", "NOT", "IN",
                               "IS NULL", "IS NOT NULL", "LIKE", "BETWEEN", "CASE", "WHEN", "THEN", "ELSE", "END", "JOIN", "LEFT JOIN", "USING",
                               "ON", "UNION ALL", "EXCEPT", "INTERSECT", "WITH", "DESC", "ASC", "EXISTS", "OVER", "PARTITION BY", "OFFSET"};

} // namespace

Result<QList<SqlRelation>> readRelations(const access::RecordsView &view)
{
    FILATURE_TRY_ASSIGN(console, records::openSqlConsole(view.sharedStore(), view.sharedRules(), {}));
    QList<SqlRelation> relations;
    for (const std::string_view name : kRelations) {
        FILATURE_TRY_ASSIGN(statement, console.prepare("SELECT * FROM " + std::string(name)));
        SqlRelation relation{QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())), {}};
        for (int i = 0; i < statement.columnCount(); ++i) relation.columns << words::safeText(statement.columnName(i));
        relations << relation;
    }
    return relations;
}

QStringList plainSqlWords()
{
    QStringList all;
    for (const char *word : kWords) all << QString::fromLatin1(word);
    for (const std::string_view function : storage::plainFunctions())
        all << QString::fromUtf8(function.data(), static_cast<qsizetype>(function.size())) + QChar(u'(');
    return all;
}

} // namespace filature::sqlpage
