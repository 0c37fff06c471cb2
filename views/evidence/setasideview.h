// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of an evidence that were set aside: where, why, and, once everything is revealed, their bytes.
#pragma once

#include "items/casesession.h"
#include "items/setasidemodel.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace filature::evidencepages {

// GUI thread. Bytes are journalled before they are read, and read only while they are seen.
class SetAsideView : public QWidget
{
    Q_OBJECT

public:
    static constexpr std::uint64_t kMostBytes = 64 * 1024; // shown of a row

    SetAsideView(items::CaseSession &session, QWidget *parent = nullptr);

    void show(const records::EvidenceInfo &evidence);
    void forget(); // what is shown, bytes above all
    [[nodiscard]] const records::EvidenceInfo &evidence() const { return m_evidence; }
    void setChangeable(bool isChangeable, const QString &why);

Q_SIGNALS:
    void closed();
    void revealWanted();
    void blockWanted(std::uint32_t block); // as an evidence of its own

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    [[nodiscard]] QWidget *makeRows();
    [[nodiscard]] QWidget *makeBytes();
    void take(Result<items::SetAsideRows> rows);
    void showBytes();
    void hideBytes();
    void askBytes(const records::SetAsideEntry &entry);
    void takeBytes(const records::SetAsideEntry &entry, const Result<std::string> &bytes);
    [[nodiscard]] const records::SetAsideEntry *selected() const;

    items::CaseSession &m_session;
    records::EvidenceInfo m_evidence;
    items::SetAsideModel m_model;
    items::Latest<items::SetAsideRows> m_latestRows;
    items::Latest<std::string> m_latestBytes;
    QLabel *m_title = nullptr;
    QLabel *m_count = nullptr;
    QTableView *m_table = nullptr;
    QPushButton *m_block = nullptr;
    QLabel *m_bytesTitle = nullptr;
    QStackedWidget *m_bytes = nullptr; // masked, or text and hex
    QLabel *m_masked = nullptr;
    QPushButton *m_reveal = nullptr;
    QPlainTextEdit *m_text = nullptr;
    QPlainTextEdit *m_hex = nullptr;
};

// Lines of "offset  16 bytes  printable", offsets from `offset`.
[[nodiscard]] QString hexDump(std::string_view bytes, std::uint64_t offset);

} // namespace filature::evidencepages
