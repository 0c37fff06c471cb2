// SPDX-License-Identifier: GPL-3.0-or-later
// The evidences of a case as a table.
#pragma once

#include "records/evidence.h"

#include <QAbstractTableModel>

#include <functional>
#include <optional>
#include <vector>

namespace filature::items {

// GUI thread. data() is O(1); the words come from the front end.
class EvidenceModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column : int
    {
        Number,
        File,
        Bytes,
        Sha256,
        Stored,
        SetAside,
        Flags,
        Imported,
        Index,
        ColumnCount
    };
    enum Role : int
    {
        IdRole = Qt::UserRole + 1, // number of the evidence
        FlagsRole,                 // of the evidence and its reading, EvidenceFlag
    };
    struct Words
    {
        std::function<QString(Column)> title;
        std::function<QString(const records::EvidenceInfo &, Column)> text;
        std::function<QString(const records::EvidenceInfo &, Column)> hint; // tooltip; plain text
    };

    explicit EvidenceModel(Words words, QObject *parent = nullptr);

    // What is there already keeps its place, so that a selection stays: only what is new is inserted.
    void setEvidence(std::vector<records::EvidenceInfo> evidence);
    [[nodiscard]] const records::EvidenceInfo *at(int row) const; // nullptr = no such row
    [[nodiscard]] int rowOf(EvidenceId id) const;                 // -1 = not there

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    Words m_words;
    std::vector<records::EvidenceInfo> m_evidence;
};

} // namespace filature::items
