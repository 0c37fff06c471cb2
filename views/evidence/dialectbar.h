// SPDX-License-Identifier: GPL-3.0-or-later
// How a file is cut into rows and cells: what was found, why, and another choice for each part.
#pragma once

#include "ingest/dialect.h"
#include "records/importer.h"

#include <QWidget>

#include <array>

class QBoxLayout;
class QComboBox;

namespace filature::evidencepages {

class WhyPill;

// GUI thread.
class DialectBar : public QWidget
{
    Q_OBJECT

public:
    enum Part : std::size_t
    {
        Encoding,
        Delimiter,
        Quote,
        Escape,
        HeaderRows,
        PartCount
    };

    explicit DialectBar(QWidget *parent = nullptr);

    // Without a preview (it failed) only what the user fixed.
    void show(const records::Preview *preview, const ingest::DialectOptions &fixed);
    void setEditable(bool isEditable);

Q_SIGNALS:
    void dialectChosen(const filature::ingest::DialectOptions &dialect);
    void refused(const QString &why);

private:
    void addPart(Part part, const QString &name, const QString &objectName, bool isEditable);
    void fill(Part part, const ingest::Dialect *found, const ingest::DialectOptions &fixed);
    void explain(Part part, const records::Preview *preview, bool isFixed);
    void choose(Part part, const QVariant &value);
    void takeTyped(Part part);

    struct PartWidgets
    {
        QComboBox *box = nullptr;
        WhyPill *pill = nullptr;
    };
    std::array<PartWidgets, PartCount> m_parts{};
    QBoxLayout *m_row;
    ingest::DialectOptions m_fixed;
};

} // namespace filature::evidencepages
