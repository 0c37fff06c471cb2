// SPDX-License-Identifier: GPL-3.0-or-later
#include "barchart.h"

#include "words/language.h"
#include "texttable.h"

#include <QCoreApplication>

#include <algorithm>

namespace filature::app {

namespace {

constexpr quint64 kBarWidth = 36;
constexpr int kNameWidth = 32;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(BarChart)
};

QString line(quint64 count, quint64 largest)
{
    if (count == 0) return {};
    const quint64 length = std::max<quint64>(1, count * kBarWidth / std::max<quint64>(1, largest));
    return QString(static_cast<qsizetype>(std::min(length, kBarWidth)), QChar(u'\u2588'));
}

} // namespace

QString barChart(const QString &title, const std::vector<Bar> &bars, std::size_t most)
{
    quint64 largest = 0;
    for (const Bar &bar : bars)
        largest = std::max(largest, bar.count);
    TextTable table({TextTable::Align::Left, TextTable::Align::Right, TextTable::Align::Left},
                    static_cast<int>(kBarWidth));
    quint64 others = 0;
    for (std::size_t i = 0; i < bars.size(); ++i) {
        if (i >= most)
            others += bars[i].count;
        else
            table.add({QStringLiteral("  ") + shortened(bars[i].name, kNameWidth), words::formatNumber(bars[i].count),
                       line(bars[i].count, largest)});
    }
    if (bars.size() > most)
        table.add({QStringLiteral("  ") + Words::tr("%n other(s)", nullptr, static_cast<int>(bars.size() - most)),
                   words::formatNumber(others)});
    return title + QChar(u'\n') + table.text();
}

} // namespace filature::app
