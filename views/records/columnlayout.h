// SPDX-License-Identifier: GPL-3.0-or-later
// Which columns the records' table has, in which order, how wide, and which stay at the left.
#pragma once

#include "access/accesslog.h"
#include "records/filter/filter.h"
#include "records/recordstore.h"

#include <QString>
#include <QVariantMap>

#include <string>
#include <vector>

namespace filature::recordpages {

struct ColumnPlace
{
    records::FilterSubject subject;
    int width = 0;
    bool isPinned = false;
    friend bool operator==(const ColumnPlace &, const ColumnPlace &) = default;
};
using ColumnLayout = std::vector<ColumnPlace>; // from left to right, pinned ones first

// Subjects that can be columns of records of the store: places, fields, years and regions, levels, source columns.
[[nodiscard]] std::vector<records::FilterSubject> possibleColumns(const records::RecordStore &store);
// The usual ones that some record has.
[[nodiscard]] ColumnLayout usualLayout(const records::RecordStore &store);
[[nodiscard]] int usualWidth(const records::FilterSubject &subject);
// Short, for a header; the whole words for a tooltip and for choosing.
[[nodiscard]] QString columnTitle(const records::FilterSubject &subject);
[[nodiscard]] QString columnWords(const records::FilterSubject &subject);

// The word of the filter language by which a subject is kept.
[[nodiscard]] std::string subjectKey(const records::FilterSubject &subject);
// Layout and order as settings, and back without what cannot be understood.
[[nodiscard]] QVariantMap stateOf(const ColumnLayout &layout, const std::vector<access::SortSubject> &sort);
[[nodiscard]] ColumnLayout layoutOf(const QVariantMap &state);
[[nodiscard]] std::vector<access::SortSubject> sortOf(const QVariantMap &state);

} // namespace filature::recordpages
