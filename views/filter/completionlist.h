// SPDX-License-Identifier: GPL-3.0-or-later
// The list below the filter line: what could stand at the cursor, and what it means.
#pragma once

#include "items/filtercompletion.h"

#include <QCompleter>
#include <QPersistentModelIndex>

class QStandardItemModel;

namespace filature::filterview {

class FilterEditor;

class CompletionList : public QCompleter
{
    Q_OBJECT

public:
    // The editor must outlive it.
    explicit CompletionList(FilterEditor *editor);

    // Below the cursor; nothing is current, so that Enter still belongs to the line.
    void show(const std::vector<items::Completion> &completions);
    void hide();
    [[nodiscard]] bool isShown() const;
    void takeFirst();

Q_SIGNALS:
    void taken(const QString &insert);

private:
    FilterEditor *m_editor;
    QStandardItemModel *m_rows;
};

} // namespace filature::filterview
