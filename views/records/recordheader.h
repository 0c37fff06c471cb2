// SPDX-License-Identifier: GPL-3.0-or-later
// The header of the records' table: titles with the keys of the order.
#pragma once

#include <QHeaderView>

namespace filature::recordpages {

class RecordHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit RecordHeader(QWidget *parent = nullptr);
    void setOffsetTo(int pixels) { setOffset(pixels); }

protected:
    // An arrow behind the title; with several keys the key's number too.
    void initStyleOptionForIndex(QStyleOptionHeader *option, int logicalIndex) const override;
};

} // namespace filature::recordpages
