// SPDX-License-Identifier: GPL-3.0-or-later
// One evidence: what it is, how it was read, its ledger as a sum, its mapping.
#pragma once

#include "items/casesession.h"
#include "records/ledgerbytes.h"
#include "items/mappingmodel.h"

#include <QWidget>

#include <array>

class QBoxLayout;
class QGridLayout;
class QVBoxLayout;
class QLabel;
class QPushButton;

namespace filature::evidencepages {

// GUI thread; the bytes of the ledger are summed in a job.
class EvidenceDetails : public QWidget
{
    Q_OBJECT

public:
    EvidenceDetails(items::CaseSession &session, QWidget *parent = nullptr);

    void show(const records::EvidenceInfo &evidence);
    [[nodiscard]] const records::EvidenceInfo &evidence() const { return m_evidence; }
    // Whether what changes the case can be asked for now; `why` not, in words.
    void setChangeable(bool isChangeable, const QString &why);

Q_SIGNALS:
    void recordsWanted();
    void setAsideWanted();
    void rereadWanted();
    void mappingWanted();
    void indexWanted();
    void copied(const QString &what);

private:
    enum LedgerRow : std::size_t
    {
        Stored,
        SetAside,
        Blank,
        Header,
        Mark,
        Structure,
        Sum,
        Source,
        LedgerRowCount
    };
    [[nodiscard]] QWidget *makeFacts();
    [[nodiscard]] QWidget *makeLedger();
    [[nodiscard]] QWidget *makeMapping();
    void addLedgerRow(QGridLayout *grid, LedgerRow row, const QString &name);
    void showRows();
    void showBytes(const Result<records::LedgerBytes> &bytes);
    void showFlags();

    items::CaseSession &m_session;
    records::EvidenceInfo m_evidence;
    items::MappingModel m_mapping;
    items::Latest<records::LedgerBytes> m_latest;
    QLabel *m_title = nullptr;
    QVBoxLayout *m_flags = nullptr;
    std::array<QLabel *, 6> m_facts{}; // path, size, hash, imported, read as, search
    struct LedgerLabels
    {
        QLabel *name = nullptr;
        QLabel *rows = nullptr;
        QLabel *bytes = nullptr;
    };
    std::array<LedgerLabels, LedgerRowCount> m_ledger{};
    QLabel *m_verdict = nullptr; // a Pill
    QLabel *m_mappingTitle = nullptr;
    QPushButton *m_records = nullptr;
    QPushButton *m_setAside = nullptr;
    QPushButton *m_reread = nullptr;
    QPushButton *m_change = nullptr;
    QPushButton *m_index = nullptr;
};

} // namespace filature::evidencepages
