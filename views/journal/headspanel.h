// SPDX-License-Identifier: GPL-3.0-or-later
// The heads of both chains: what one keeps elsewhere to show later that nothing was taken away.
#pragma once

#include "items/journalmodel.h"

#include <QWidget>

#include <array>

class QLabel;
class QLineEdit;

namespace filature::journalpage {

class HeadsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit HeadsPanel(QWidget *parent = nullptr);
    void showHeads(const items::JournalOverview &overview);

Q_SIGNALS:
    void fileWanted();
    void remark(const QString &text);

private:
    QWidget *makeRow(std::size_t chain, const QString &name);

    std::array<QLabel *, 2> m_names{};
    std::array<QLineEdit *, 2> m_hashes{};
};

} // namespace filature::journalpage
