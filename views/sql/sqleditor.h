// SPDX-License-Identifier: GPL-3.0-or-later
// Where a statement is written: coloured, completed, its fault marked.
#pragma once

#include "sql/sqlnames.h"

#include <QPlainTextEdit>

class QCompleter;
class QStringListModel;

namespace filature::sqlpage {

class SqlEditor : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit SqlEditor(QWidget *parent = nullptr);

    void setRelations(const QList<SqlRelation> &relations);
    [[nodiscard]] QString statement() const; // without blanks around
    // Replaces the text; can be undone.
    void setStatement(const QString &text);
    // Underlines the word at a character of statement(), from 1 as errors count; goes with the next change.
    void markFault(qint64 character);
    void clearFault();
    [[nodiscard]] int faultPosition() const { return m_fault; } // in the text; -1 = none
    // Offers what can stand at the cursor.
    void complete(bool isAsked);

Q_SIGNALS:
    void runWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] QString wordAtCursor() const;
    [[nodiscard]] QStringList offersFor(const QString &word) const;
    void insertCompletion(const QString &completion);

    QList<SqlRelation> m_relations;
    QStringList m_words;
    QCompleter *m_completer;
    QStringListModel *m_offers;
    int m_fault = -1;
};

} // namespace filature::sqlpage
