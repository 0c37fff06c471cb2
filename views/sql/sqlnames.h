// SPDX-License-Identifier: GPL-3.0-or-later
// What a statement can name: the documented relations, their columns, functions and words of SQL.
#pragma once

#include "access/recordsview.h"
#include "core/error.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace filature::sqlpage {

struct SqlRelation
{
    QString name;
    QStringList columns;
};

// In a worker; a few ms.
[[nodiscard]] Result<QList<SqlRelation>> readRelations(const access::RecordsView &view);
// Words of SQL in upper case, then functions with an opening parenthesis.
[[nodiscard]] QStringList plainSqlWords();

} // namespace filature::sqlpage
