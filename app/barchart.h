// SPDX-License-Identifier: GPL-3.0-or-later
// Counts as bars of text.
#pragma once

#include <QString>

#include <vector>

namespace filature::app {

struct Bar
{
    QString name; // safe to print
    quint64 count = 0;
};

// A title and a line for each bar, relative to the largest; those beyond `most` are summed in a last line.
[[nodiscard]] QString barChart(const QString &title, const std::vector<Bar> &bars, std::size_t most);

} // namespace filature::app
