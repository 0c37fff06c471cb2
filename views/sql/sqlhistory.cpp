// SPDX-License-Identifier: GPL-3.0-or-later
#include "sql/sqlhistory.h"

namespace filature::sqlpage {

SqlHistory::SqlHistory(QObject *parent) : QObject(parent) { setObjectName(QStringLiteral("sqlHistoryOfSession")); }

SqlHistory &SqlHistory::of(QObject &session)
{
    auto *history = session.findChild<SqlHistory *>(Qt::FindDirectChildrenOnly);
    return history != nullptr ? *history : *new SqlHistory(&session);
}

void SqlHistory::add(const QString &statement)
{
    m_statements.removeAll(statement);
    m_statements.prepend(statement);
    if (m_statements.size() > kMost) m_statements.removeLast();
    Q_EMIT changed();
}

} // namespace filature::sqlpage
