// SPDX-License-Identifier: GPL-3.0-or-later
// Rows and comparisons for tests of the normalisers.
#pragma once

#include "fields/normalise.h"

#include <QtTest>

#include <string>
#include <string_view>

namespace filature::test {

inline QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

struct NormaliseRow
{
    const char *name; // of the row; the text itself when null
    std::string_view input;
    std::string_view value;
    fields::Level level;
};

inline void addNormaliseColumns()
{
    QTest::addColumn<std::string>("input");
    QTest::addColumn<std::string>("value");
    QTest::addColumn<std::string>("level");
}

inline void addRow(const NormaliseRow &row)
{
    const std::string tag = row.name == nullptr ? std::string(row.input) : std::string(row.name);
    QTest::newRow(tag.c_str()) << std::string(row.input) << std::string(row.value)
                               << std::string(fields::levelName(row.level));
}

// Compares what the field's normaliser makes of the row's input.
inline void compareNormalised(fields::Field field, const fields::NormaliseOptions &options = {})
{
    QFETCH(std::string, input);
    QFETCH(std::string, value);
    QFETCH(std::string, level);
    fields::Normalised out{.value = "left over", .level = fields::Level::Ok};
    fields::normalise(field, options, input, out);
    QCOMPARE(text(out.value), text(value));
    QCOMPARE(text(fields::levelName(out.level)), text(level));
}

inline fields::Normalised normalised(fields::Field field, std::string_view input,
                                     const fields::NormaliseOptions &options = {})
{
    fields::Normalised out;
    fields::normalise(field, options, input, out);
    return out;
}

} // namespace filature::test
