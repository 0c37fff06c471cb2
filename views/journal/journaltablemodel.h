// SPDX-License-Identifier: GPL-3.0-or-later
// The journal's entries in the user's words.
#pragma once

#include "items/journalmodel.h"

#include <QIdentityProxyModel>

#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace filature::journalpage {

// Words of an entry are made when it is first shown, and kept.
class JournalTableModel : public QIdentityProxyModel
{
    Q_OBJECT

public:
    explicit JournalTableModel(items::JournalModel &source, QObject *parent = nullptr);

    // What the last check found, for the entries that it has seen.
    void setReport(const storage::JournalReport &report);
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString text(int row, int column) const;
    [[nodiscard]] QString tip(int row, int column) const;
    [[nodiscard]] QString checkOf(const storage::JournalEntry &entry) const;
    [[nodiscard]] bool isFaulty(const storage::JournalEntry &entry) const;

    items::JournalModel &m_source;
    mutable std::vector<std::optional<QString>> m_details; // by row
    std::map<std::pair<storage::JournalChain, std::int64_t>, QString> m_faults;
    std::int64_t m_checkedContent = 0;
    std::int64_t m_checkedAccess = 0;
};

} // namespace filature::journalpage
