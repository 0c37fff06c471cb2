// SPDX-License-Identifier: GPL-3.0-or-later
// The statements of this session, and the one that is being written: in memory alone, for they can quote the data.
#pragma once

#include <QObject>
#include <QString>
#include <QStringList>

namespace filature::sqlpage {

// Belongs to the session, so that it outlives a page that is made anew.
class SqlHistory : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype kMost = 100;

    // The one of this session.
    [[nodiscard]] static SqlHistory &of(QObject &session);

    void add(const QString &statement); // to the front; once
    [[nodiscard]] const QStringList &statements() const { return m_statements; } // newest first
    [[nodiscard]] const QString &draft() const { return m_draft; }
    void setDraft(const QString &text) { m_draft = text; }

Q_SIGNALS:
    void changed();

private:
    explicit SqlHistory(QObject *parent);

    QStringList m_statements;
    QString m_draft;
};

} // namespace filature::sqlpage
